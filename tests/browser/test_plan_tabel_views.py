"""How a table of the plan looks and prints: cards on a phone, all rows on paper, and no fault of accessibility in any state."""

import io
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from tests.browser.plan_table import add, cell, field, open_sheet, paste, row, rows, tsv
from tests.browser.test_accessibility import WAYS, Way, violations

pytestmark = pytest.mark.browser

MANY = tsv(("Activiteit", "Instelling", "Kosten per jaar", "Doelen"), *((f"Activiteit {number}.", f"Instelling {number}", str(1000 + number), "Een lange tekst. " * 20) for number in range(200)))


def fill(page: Page, site_url: str, text: str = MANY, count: int = 200) -> None:
    """The inventory with rows pasted in."""
    open_sheet(page, site_url)
    page.locator("[data-actie=rij-nieuw]").focus()
    paste(page, text)
    page.locator("[data-actie=rijen-zet]").click()
    expect(rows(page)).to_have_count(count)


def shown(page: Page) -> Page:
    """With a row open and a text in it that does not fit."""
    add(page, "Cursus", "Inloop", "Zang")
    row(page, "Inloop").locator("button").click()
    field(page, "kosten-per-jaar").fill("veel")
    field(page, "wijk").focus()
    return page


STATES: dict[str, Callable[[Page], object]] = {
    "empty": lambda page: None,
    "filled": lambda page: add(page, "Cursus", "Inloop", "Zang"),
    "row open with a fault": shown,
    "rows chosen": lambda page: (add(page, "Cursus", "Inloop"), page.get_by_role("button", name="Kies rijen", exact=True).click(), row(page, "Cursus").get_by_role("checkbox").check()),
    "searched and sorted": lambda page: (shown(page), page.keyboard.press("Escape"), page.locator("[data-sorteer]").select_option("activiteit"),
                                         page.locator("[data-zoek]").fill("n"), page.locator("[data-bezwaren] summary").click()),
    "box to paste in": lambda page: page.locator("[data-actie=rijen-plak]").click(),
    "preview": lambda page: (page.locator("[data-actie=rij-nieuw]").focus(), paste(page, tsv(("Activiteit", "Loopt tot", "x"), ("Cursus", "najaar", "y"), ("Totaal", "", ""))),
                             page.get_by_role("dialog").locator("summary").click()),
}


@pytest.mark.parametrize("way", WAYS, ids=str)
@pytest.mark.parametrize("state", STATES)
def test_no_fault_in_any_state(page: Page, site_url: str, root: Path, state: str, way: Way):
    """axe, and the page does not scroll sideways."""
    theme, width = way
    page.emulate_media(color_scheme=theme)
    page.set_viewport_size({"width": width, "height": 900})
    open_sheet(page, site_url)
    STATES[state](page)
    assert list(violations(page, (root / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8"), [way])) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_phone_a_row_is_a_card(page: Page, site_url: str):
    """With its filled cells and their names; the one that is open stands alone, with its form below it."""
    page.set_viewport_size({"width": 360, "height": 740})
    open_sheet(page, site_url)
    add(page, "Cursus", "Inloop")
    row(page, "Cursus").locator("button").click()
    field(page, "wijk").fill("Noord")
    expect(row(page, "Inloop")).to_be_hidden()
    # No line and no sticking of the first column is left in it.
    assert row(page, "Cursus").locator("th").evaluate("cell => getComputedStyle(cell).position + getComputedStyle(cell).borderInlineEndStyle") == "staticnone"
    card, form = row(page, "Cursus").bounding_box(), page.locator("[data-rijformulier]").bounding_box()
    assert card and form and form["y"] >= card["y"] + card["height"]
    page.keyboard.press("Escape")
    expect(row(page, "Inloop")).to_be_visible()
    expect(cell(page, "Cursus", "wijk")).to_be_visible()
    expect(cell(page, "Cursus", "locatie")).to_be_hidden()
    name = cell(page, "Cursus", "wijk").evaluate("cell => getComputedStyle(cell, '::before').content")
    assert "Wijk" in name


def test_the_table_is_read_as_a_table(page: Page, site_url: str):
    """Whatever the style sheet makes of it: rows, headings of rows and columns, cells."""
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        open_sheet(page, site_url)
        if not rows(page).count():
            add(page, "Cursus", "Inloop")
        table = page.get_by_role("table", name="Activiteiten")
        expect(table.get_by_role("rowheader", name="Cursus")).to_have_count(1)
        expect(table.get_by_role("row").filter(has_text="Inloop").get_by_role("cell", include_hidden=True)).to_have_count(19 + 1)


@pytest.mark.prints
def test_paper_has_all_rows_and_texts(page: Page, site_url: str):
    """Of 200 rows, whatever is searched or folded; and nothing to press."""
    fill(page, site_url)
    page.locator("[data-kolommen]").select_option(label="Geld en besluit")
    document = pypdfium2.PdfDocument(io.BytesIO(page.pdf()))
    text = " ".join(" ".join(sheet.get_textpage().get_text_range().split()) for sheet in document)
    assert [number for number in range(200) if f"Activiteit {number}." not in text or f"Instelling {number}" not in text] == []
    assert text.count("lange") >= 20 * 200
    assert "Rij erbij" not in text
    assert "Kies rijen" not in text


def test_all_rows_are_in_the_page_soon(page: Page, site_url: str):
    """For the browser's own search: also those out of sight."""
    fill(page, site_url)
    page.reload()
    expect(rows(page)).to_have_count(200)
    assert page.evaluate("find('Activiteit 187.')")


def test_long_texts_are_folded_until_asked(page: Page, site_url: str):
    """One button for the whole table; the form has the whole text anyway."""
    fill(page, site_url, tsv(("Activiteit", "Doelen"), ("Cursus", "Een lange tekst. " * 40), ("Inloop", "kort")), 2)
    text = cell(page, "Cursus", "doelen")
    folded = text.bounding_box()
    page.get_by_role("button", name="Lange teksten heel").click()
    whole = text.bounding_box()
    assert folded and whole and whole["height"] > 2 * folded["height"]
