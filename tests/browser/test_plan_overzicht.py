"""The overview of a plan: where to begin, how far each sheet is, what is due, and answers that have no place any more."""

import re
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from macros.model.handbook import Handbook
from macros.model.werkblad.werkblad import Groep
from tests.browser.plan import FORM, control, go, open_plan

pytestmark = pytest.mark.browser

# Edits that a crash left in the journal, as `overrides/plan/keeper/journal.js` keeps them.
LEAVE = """([edits, edition]) => {
  const { waarde: plan } = JSON.parse(localStorage.getItem(`${edition}:plan-open`));
  const entries = edits.map((edit, place) => ({ number: place + 1, edit }));
  localStorage.setItem(`${edition}:plan-dagboek:${plan}:proef`, JSON.stringify({ versie: 1, waarde: entries }));
}"""
LAPSED = [{"kind": "lapse", "entry": {"werkblad": "doelen", "veld": "oud-veld", "tekst": "Een oud antwoord\nop twee regels"}},
          {"kind": "lapse", "entry": {"werkblad": "weg-blad", "tabel": "rijen", "rij": "a1", "veld": "kolom", "tekst": "<b>Nog een</b>"}}]


def with_edits(page: Page, site_url: str, handbook: Handbook, edits: list[dict[str, Any]]) -> None:
    """The overview of a plan in which these edits were made."""
    open_plan(page, site_url, "doelen")
    page.evaluate(LEAVE, [edits, handbook.uitgave.sleutel])
    page.goto("about:blank")
    open_plan(page, site_url)


def row(page: Page, code: str) -> Any:
    """The line of one sheet."""
    return page.locator(".bladregel").filter(has=page.get_by_role("link", name=re.compile(f"^{code} ")))


def test_every_sheet_is_listed_by_step(page: Page, site_url: str, handbook: Handbook) -> None:
    """In order, with a link to its form and to its page; the first thing to do is said."""
    open_plan(page, site_url)
    links = page.locator(".bladregel [data-blad]").evaluate_all("(found) => found.map((link) => link.hash.slice(1))")
    assert links == [sheet.id for sheet in handbook.werkbladen]
    pages = page.locator(".bladregel [data-handboek]").evaluate_all("(found) => found.map((link) => link.pathname)")
    assert [re.sub(r".*/werkbladen/", "", path) for path in pages] == [f"{sheet.id}/" for sheet in handbook.werkbladen]
    page.get_by_role("link", name="werkblad 1a").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("^Werkblad 1a"))


def test_progress_is_told_in_words(page: Page, site_url: str) -> None:
    """It follows the answers; after the first the beginning is no longer explained."""
    open_plan(page, site_url, FORM)
    control(page, f"{FORM}.gemeente").fill("Voorbeeldstad")
    control(page, f"{FORM}.via-wie").fill("Per post")
    go(page, "")
    expect(row(page, "3b")).to_contain_text(re.compile(r"2 van \d+ ingevuld"))
    expect(row(page, "3c")).to_contain_text("nog leeg")
    expect(row(page, "T2")).to_contain_text("alleen als download")
    expect(page.locator("[data-begonnen]")).to_have_text("U bent begonnen aan 1 van de 24 werkbladen.")
    expect(page.locator("[data-begin]")).to_be_hidden()


def test_the_short_route_can_be_chosen(page: Page, site_url: str, handbook: Handbook) -> None:
    """Only its sheets are listed, also after a reload, and the next sheet is the next of the route."""
    short = [sheet for sheet in handbook.werkbladen if sheet.groep is Groep.KORTE_ROUTE]
    open_plan(page, site_url)
    page.get_by_label(re.compile("^De korte route")).check()
    expect(page.locator(".bladregel")).to_have_count(len(short))
    expect(page.get_by_label(re.compile("^De korte route"))).to_be_focused()
    page.reload()
    expect(page.locator(".bladregel")).to_have_count(len(short))
    go(page, short[0].id)
    expect(page.get_by_role("link", name=re.compile("^Volgende: "))).to_have_attribute("href", f"#{short[1].id}")
    go(page, "")
    page.get_by_label(re.compile("^Alle ")).check()
    expect(page.locator(".bladregel")).to_have_count(len(handbook.werkbladen))


@pytest.mark.usefixtures("today")
def test_days_that_are_past_or_near_are_shown(page: Page, site_url: str, handbook: Handbook) -> None:
    """From the timetable, in words, the first day first; what is past says so."""
    rows = [{"id": "a1", "cellen": {"stap": "stap-1", "gereed": "2026-02-20"}}, {"id": "a2", "cellen": {"stap": "inspraak", "raad-datum": "2026-01-15"}},
            {"id": "a3", "cellen": {"stap": "stap-2", "gereed": "2026-05-01"}}]
    with_edits(page, site_url, handbook, [{"kind": "insert", "sheet": "tijdpad", "table": "stappen", "rows": rows, "before": None}])
    lines = page.locator("[data-datums] > li").all_inner_texts()
    assert lines[0] == "15 januari 2026 (voorbij): inspraak, Datum raad"
    assert re.fullmatch(r"20 februari 2026: .*, Gereed", lines[1]) and len(lines) == 2
    expect(page.locator("[data-straks] [data-tijdpad]")).to_have_attribute("href", "#tijdpad")


def test_answers_without_a_place_are_kept_until_they_are_removed(page: Page, site_url: str, handbook: Handbook, context: BrowserContext) -> None:
    """Each is shown as text with where it stood; copied, removed with a way back, and the focus goes to the next."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    with_edits(page, site_url, handbook, LAPSED)
    entries = page.locator("[data-antwoorden] > li")
    expect(entries.first).to_contain_text("Stond op werkblad 1a Doelen van het ouderbeleid, bij ‘oud veld’")
    expect(entries.nth(1)).to_contain_text("<b>Nog een</b>")
    entries.first.get_by_role("button", name="Kopieer").click()
    assert page.evaluate("() => navigator.clipboard.readText()") == "Een oud antwoord\nop twee regels"
    entries.first.get_by_role("button", name="Haal weg").click()
    expect(entries).to_have_count(1)
    expect(entries.first.get_by_role("button", name="Haal weg")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("[data-vervallen]")).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    page.locator("[data-melding]").get_by_role("button", name="Maak ongedaan").click()
    expect(entries.first).to_contain_text("<b>Nog een</b>")
