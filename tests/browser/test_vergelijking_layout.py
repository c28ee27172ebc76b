"""Programmes side by side on a phone, at 400 percent, by keyboard and on paper."""

import pypdfium2
import pytest
from playwright.sync_api import Page

from macros.dutch.text import NOTICE
from tests.browser.test_layout import OUTSIDE
from tests.browser.vergelijking import LONGEST, TWO, columns, comparison, open_comparison

pytestmark = pytest.mark.browser

LONG_TOO = "programmas/?vergelijk=oudercomponent-vve,logo-3000,video-hometraining,boekstart"
# Of after 2013: every fact has its source behind it.
LATER = "programmas/?vergelijk=thuis-in-taal,taalvisite,voorzorg,moeders-informeren-moeders"


@pytest.mark.prints
def test_prints_on_one_sheet_on_its_side(page: Page, site_url: str) -> None:
    """One landscape A4 has every row, the origin and no buttons, even for the four with the longest texts."""
    for address in (TWO, LONGEST, LONG_TOO, LATER):
        page.goto(site_url + address)
        names = columns(page)
        document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
        assert [tuple(round(side) for side in sheet.get_size()) for sheet in document] == [(842, 595)], address
        text = " ".join(document[0].get_textpage().get_text_range().split())
        assert all(name in text for name in names) and "Laatst gezien" in text and "Vraag de aanbieder naar" in text, address
        assert "gegevens van de handreiking uit 2013" in text and "Bekeken op" in text and NOTICE in text, address
        assert not [word for word in ("Haal weg", "Kopieer", "Voeg toe", "Alleen verschillen", "Mijn lijst", "Zoek in") if word in text], address


def test_keyboard_reaches_everything_in_order(page: Page, site_url: str) -> None:
    """Tab goes from the link to the list to the downloads, in the order of the page; the table itself can be scrolled."""
    open_comparison(page, site_url)
    page.get_by_role("link", name="Terug naar de lijst").focus()
    seen = []
    for _ in range(60):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.innerText || document.activeElement.getAttribute('aria-label') || document.activeElement.type"))
    order = ["Voeg toe", "checkbox", "Kopieer als alinea", "Druk af op één A4", "Word (docx)", "Excel (xlsx)", "csv"]
    places = [seen.index(name) for name in order]
    assert places == sorted(places)
    assert page.evaluate("document.querySelector('.vergelijking__vak').tabIndex") == 0


def test_fits_a_phone(page: Page, site_url: str) -> None:
    """Only the table scrolls sideways, in its own region, and the aspect stays visible."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(site_url + LONGEST)
    columns(page)
    assert page.evaluate(OUTSIDE) == []
    page.locator(".vergelijking__vak").evaluate("box => { box.scrollLeft = 200; }")
    head = comparison(page).get_by_role("rowheader", name="Leeftijd", exact=True)
    assert (head.bounding_box() or {"x": -1})["x"] >= 0


# The left edge of the focused element, and the right edge of the column that stays; null outside a cell that scrolls.
BEHIND = """() => {
  const cell = document.activeElement.closest('.vergelijking__vak :is(td, th:not(:first-child))');
  const head = document.querySelector('.vergelijking__tabel thead th');
  return cell && [Math.min(...[...document.activeElement.getClientRects()].map(({ left }) => left)), head.getBoundingClientRect().right];
}"""


def test_focus_is_never_behind_the_aspects(page: Page, site_url: str) -> None:
    """At 400 percent, forward and back, the focused element is to the right of the column that stays visible."""
    page.set_viewport_size({"width": 320, "height": 256})
    page.goto(site_url + "programmas/?vergelijk=opstapje,boekstart,instapje")
    columns(page)
    page.locator(".vergelijking__vak").focus()
    places = []
    for key in ("Tab", "Shift+Tab"):
        page.keyboard.press(key)
        while place := page.evaluate(BEHIND):
            places.append(place)
            page.keyboard.press(key)
    assert len(places) > 20
    assert [place for place in places if place[0] < place[1] - 1] == []


WORD_BREAKS = """(cells) => cells.flatMap(cell => {
  const found = [], range = document.createRange(), walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.data.includes("://")) continue;
    for (const { 0: word, index } of node.data.matchAll(/\\p{L}+/gu)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(word);
    }
  }
  return found;
})"""


@pytest.mark.parametrize(("path", "cells"), [
    (LONGEST, ".vergelijking__tabel :is(th, td)"),
    ("programmas/?vergelijk=opstapje,instapje", ".vergelijking__tabel :is(th, td)"),
    ("programmas/#tabel", ".catalogus__tabel th"),
])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_common_word_is_split(page: Page, site_url: str, path: str, cells: str, width: int) -> None:
    """In the tables every word is whole on its line, except an address and a word of twenty letters or more."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(site_url + path)
    page.locator(cells).first.wait_for()
    # As in a browser that does not hyphenate Dutch.
    page.locator(cells).evaluate_all("cells => cells.forEach(cell => cell.style.setProperty('hyphens', 'manual'))")
    assert [word for word in page.locator(cells).evaluate_all(WORD_BREAKS) if len(word) < 20] == []
