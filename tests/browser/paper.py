"""A page of the site as it comes out of a printer."""

import re

import pypdfium2
from playwright.sync_api import Page

from macros.dutch.text import NOTICE

A4 = (595, 842)  # points


def printed(page: Page) -> list[str]:
    """The text of every sheet without its foot, which gives the handbook, its date and the number of the sheet."""
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    assert {tuple(sorted(round(side) for side in sheet.get_size())) for sheet in document} == {A4}
    texts = [" ".join(sheet.get_textpage().get_text_range().split()) for sheet in document]
    feet = [rf"{number} van {len(texts)} [^,]+, inhoud van \d+ \w+ 20\d\d {NOTICE} ?" for number in range(1, len(texts) + 1)]
    assert all(re.search(foot, text) for foot, text in zip(feet, texts, strict=True))
    return [re.sub(foot, "", text).strip() for foot, text in zip(feet, texts, strict=True)]
