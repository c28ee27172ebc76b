"""Paper from Firefox, which divides a page into sheets in its own way."""

from collections.abc import Callable

import pypdfium2
import pytest

from tests.browser.conftest import FOLDER
from tests.browser.journeys.visitor import Visitor

pytestmark = pytest.mark.browser

# Address → how many sheets it takes at most: pages of one sheet, and those whose first or last sheet has been blank.
SHEETS = {
    "": 1, "/404.html": 1, "programmas/mijn-lijst/": 1, "programmas/?vergelijk=opstapje,vve-thuis": 1, "over/besluiten/": 1, "over/colofon/": 1,
    "werkbladen/locatie-uitvraag/": 3, "mijn-plan/#inventarisatie": 1, "handreiking/print/organisatiemodellen/": 5,
}
WORDS = 200  # characters on a sheet that is not blank
LIGHT = 150_000  # bytes of a pdf of these pages: words, not drawings of words


def test_no_sheet_is_blank_and_words_are_words(visit: Callable[[str], Visitor], site_url: str) -> None:
    """No sheet is empty, and what is printed can be searched: a variable font would be drawn as shapes, slowly and without words."""
    visitor = visit("firefox")
    found = {}
    for address, most in SHEETS.items():
        visitor.open("about:blank")  # an address that differs only after its # would not load again
        visitor.open(site_url.removesuffix(FOLDER) + address if address.startswith("/") else site_url + address)
        pdf = visitor.printed()
        sheets = [sheet.get_textpage().get_text_range() for sheet in pypdfium2.PdfDocument(pdf)]
        if len(sheets) > most or min(map(len, sheets)) < WORDS or len(pdf) > LIGHT:
            found[address] = ([len(sheet) for sheet in sheets], len(pdf))
    assert found == {}
