"""The page of a worksheet in the browser: the form that it shows fits a phone, and prints as an empty form."""

import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Page

from macros.model import invulling
from macros.model.handbook import Handbook
from macros.model.werkblad.werkblad import Bladvorm
from tests.browser.test_accessibility import violations

pytestmark = pytest.mark.browser

# A form, a long table, scales with boxes, and a sheet with all kinds of rows that are there already.
SEVERAL = ("vragenlijst-gemeente", "activiteitenplan", "risicos-en-alternatieven", "zelfevaluatie")


def _squeezed(words: str) -> str:
    """The words without spaces and hyphens, where a line of a PDF may break."""
    return re.sub(r"[\s\x02\ufffe-]", "", words)


def test_every_form_fits_a_phone(page: Page, site_url: str, handbook: Handbook) -> None:
    """At 320 pixels no page of a worksheet is wider than the screen: a table scrolls in a region of its own."""
    page.set_viewport_size({"width": 320, "height": 900})
    wider = {}
    for sheet in handbook.werkbladen:
        page.goto(f"{site_url}werkbladen/{sheet.id}/")
        wider[sheet.id] = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert {name: extra for name, extra in wider.items() if extra} == {}


@pytest.mark.parametrize("sheet", SEVERAL)
def test_forms_have_no_violations(page: Page, site_url: str, root: Path, sheet: str) -> None:
    """axe finds nothing on forms of several kinds."""
    page.goto(f"{site_url}werkbladen/{sheet}/")
    assert list(violations(page, (root / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8"))) == []


def test_nothing_on_a_form_looks_as_if_it_works(page: Page, site_url: str) -> None:
    """There is nothing to fill in on the form; only links, explained words, folds and regions that scroll take the focus."""
    page.goto(f"{site_url}werkbladen/vragenlijst-gemeente/")
    assert page.locator(".formulier :is(input, select, textarea)").count() == 0
    kinds = page.locator(".formulier :is(a, summary, [tabindex])").evaluate_all("(found) => found.map((item) => item.tagName + (item.getAttribute('role') ?? ''))")
    assert set(kinds) <= {"A", "SUMMARY", "DIVregion"}


def test_a_table_can_be_scrolled_by_keyboard(page: Page, site_url: str) -> None:
    """On a phone a region has a name and the focus, and an arrow moves it."""
    page.set_viewport_size({"width": 320, "height": 900})
    page.goto(f"{site_url}werkbladen/activiteitenplan/")
    region = page.get_by_role("region", name="Activiteiten: Geld en besluit")
    region.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("(region) => region.scrollLeft > 0", arg=region.element_handle())


def test_every_form_begins_on_its_first_sheet(on_paper: Callable[[str], list[str]], handbook: Handbook) -> None:
    """The first sheet has the title and the purpose and is filled with what follows, and no sheet is empty."""
    for sheet in handbook.werkbladen:
        first, *others = on_paper(f"werkbladen/{sheet.id}/")
        assert sheet.titel.split(":")[0] in first and "Zo gebruikt u het" in first, sheet.id
        assert all(len(text) > 60 for text in others), (sheet.id, [text for text in others if len(text) <= 60])


@pytest.mark.parametrize("sheet", SEVERAL)
def test_the_print_is_an_empty_form(page: Page, site_url: str, on_paper: Callable[[str], list[str]], handbook: Handbook, sheet: str) -> None:
    """Every question and column is printed, with every row; nothing that Voorbeeldstad answered is."""
    page.goto(f"{site_url}werkbladen/{sheet}/")
    answers = {words.strip() for words in page.locator(".formulier .ingevuld").all_text_contents() if len(words.strip()) > 12}
    rows = page.locator("tbody tr").count()
    page.emulate_media(media="print")
    assert page.locator("tbody tr:visible").count() == rows
    text, fields = _squeezed(" ".join(on_paper(f"werkbladen/{sheet}/"))), list(handbook.get("werkblad", sheet).velden)
    assert {veld.label for veld in fields if _squeezed(veld.label) not in text} == set()
    # The choices are printed, whichever Voorbeeldstad chose.
    answers -= {choice for veld in fields for choice in invulling.opties(veld, handbook)}
    assert answers and {words for words in answers if _squeezed(words) in text} == set()


def test_no_words_touch_a_line_in_print(page: Page, site_url: str) -> None:
    """On paper too, every cell of a form keeps room on both sides."""
    page.emulate_media(media="print")
    for sheet in ("locatie-uitvraag", "begroting-en-dekking", "inventarisatie"):
        page.goto(f"{site_url}werkbladen/{sheet}/")
        sides = page.locator(".tabel--vak :is(th, td)").evaluate_all(
            "(cells) => cells.map(getComputedStyle).flatMap((style) => [style.paddingLeft, style.paddingRight]).map(parseFloat)")
        assert min(sides) >= 4, (sheet, min(sides))


@pytest.mark.prints
def test_a_long_table_prints_on_its_side_as_a_whole(page: Page, site_url: str, handbook: Handbook) -> None:
    """All sheets of a list are landscape and those of a form upright, so that no turn leaves a sheet half empty."""
    for sheet in ("inventarisatie", "vragenlijst-gemeente"):
        page.goto(f"{site_url}werkbladen/{sheet}/")
        sizes = {width > height for width, height in (part.get_size() for part in pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True)))}
        assert sizes == {handbook.get("werkblad", sheet).vorm is Bladvorm.LIJST}, sheet
