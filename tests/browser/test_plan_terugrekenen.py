"""Counting back from the day of a decision, in the findings of a plan: typed, counted, told, and put in the timetable as one change."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.plan import control, go, open_plan
from tests.browser.test_accessibility import violations

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("today")]

TOOL = "[data-hulpmiddel=terugrekenen]"


def open_tool(page: Page, site_url: str) -> Page:
    """The findings of a plan in which only the municipality is filled in, when the tool is there."""
    open_plan(page, site_url, "doelen")
    control(page, "doelen.gemeente").fill("Voorbeeldstad")
    go(page, "bevindingen")
    page.locator(TOOL).wait_for()
    return page


def question(page: Page, name: str) -> Locator:
    """A question of the tool."""
    return control(page, f"terugrekenen.{name}")


def outcome(page: Page, moment: str) -> Locator:
    """What came out for a moment."""
    return page.locator(f"[data-moment={moment}] .terugreken__uitkomst")


def fill(page: Page) -> None:
    """A council, a fixed day of the college, days to hand in, a holiday in between, and a step of one's own."""
    page.locator("[data-actie=terugrekenen-vrij]").press("Enter")
    for text in ("Meivakantie", "24-4-2027", "9 mei 2027"):
        page.keyboard.type(text)
        page.keyboard.press("Tab")
    for name, text in {"raad-datum.datum": "1 juli 2027", "raad-inleveren.dagen": "15", "college-datum.datum": "8-6-2027", "inleverdatum.dagen": "15", "lea-inleveren.dagen": "20"}.items():
        question(page, name).fill(text)
    page.locator("[data-actie=terugrekenen-stap]").press("Enter")
    for text in ("Tekst schrijven", "10"):
        page.keyboard.type(text)
        page.keyboard.press("Tab")


def test_days_are_counted_back_and_taken_over_in_one_act(page: Page, site_url: str) -> None:
    """Over weekends and a typed holiday; one button puts them in worksheet 6, another takes that back, and a reload keeps what was typed."""
    open_tool(page, site_url)
    fill(page)
    expect(outcome(page, "raad-inleveren")).to_have_text("Uiterlijk op donderdag 10-06-2027")
    expect(outcome(page, "college-datum")).to_have_text("Vast op dinsdag 08-06-2027")
    expect(outcome(page, "inleverdatum")).to_have_text("Uiterlijk op dinsdag 18-05-2027")
    expect(outcome(page, "lea-inleveren")).to_have_text("Uiterlijk op dinsdag 06-04-2027")
    expect(outcome(page, "lea-datum")).to_be_hidden()
    expect(page.locator(f"{TOOL} tbody tr")).to_have_count(8)
    page.locator("[data-actie=terugrekenen-neem]").press("Enter")
    expect(page.get_by_text("Werkblad 6 heeft deze datums al.")).to_be_visible()
    expect(page.get_by_role("link", name="Bekijk werkblad 6")).to_be_focused()
    page.keyboard.press("Enter")
    row = page.locator("[data-tabel='tijdpad.stappen'] tbody tr").filter(has_text="6. Wanneer?").first
    expect(row.locator("[data-kolom=raad-datum]")).to_have_text("01-07-2027")
    expect(row.locator("[data-kolom=lea-inleveren]")).to_have_text("06-04-2027")
    expect(page.locator("[data-tabel='tijdpad.stappen'] tbody tr").filter(has_text="Tekst schrijven").locator("[data-kolom=start]").first).to_have_text("23-03-2027")
    page.locator("[data-actie=herstel]").click()
    expect(page.locator("[data-kolom=raad-datum]").filter(has_text="2027")).to_have_count(0)
    expect(page.locator("[data-bewaarstatus]")).to_contain_text("bewaard")
    go(page, "bevindingen")
    page.reload()
    expect(question(page, "raad-datum.datum")).to_have_value("01-07-2027")
    expect(page.get_by_role("group", name="Meivakantie")).to_be_visible()
    expect(page.locator("[data-actie=terugrekenen-neem]")).to_have_text("Zet 8 wijzigingen in werkblad 6")


def test_what_cannot_be_counted_says_what_to_do(page: Page, site_url: str, root: Path) -> None:
    """A day that is too late, a wrong number, a period that ends before it begins; the focus stays near what is removed. No violations."""
    open_tool(page, site_url)
    fill(page)
    question(page, "raad-inleveren.datum").fill("12-6-2027")
    told = page.locator("[data-moment=raad-inleveren] li")
    expect(told).to_have_text(["Dat is te laat: het kan uiterlijk op 10-06-2027.", "Deze dag valt in een weekend."])
    question(page, "inleverdatum.dagen").fill("tien")
    expect(page.locator("[data-moment=inleverdatum] li")).to_have_text(["Schrijf een heel aantal werkdagen, zoals 10."])
    period = page.get_by_role("group", name="Meivakantie")
    period.get_by_label("Laatste dag").fill("1-4-2027")
    expect(period.locator("li")).to_have_text(["Deze periode telt nog niet mee: de laatste dag is vóór de eerste."])
    assert list(violations(page, (root / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8"))) == []
    period.get_by_role("button", name=re.compile("Haal deze periode weg.*Meivakantie")).click()
    expect(page.locator("[data-actie=terugrekenen-vrij]")).to_be_focused()
    page.get_by_role("button", name="Maak ongedaan").first.click()
    expect(page.get_by_role("group", name="Meivakantie")).to_be_visible()
