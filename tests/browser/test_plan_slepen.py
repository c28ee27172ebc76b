"""A plan's file that is dragged onto the page, a plan without a file for a week, and a copy of a plan."""

import json

import pytest
from playwright.sync_api import Page, expect

from tests.browser.plan import control, open_plan
from tests.browser.plan_bewaren import VISIE, field, open_sheet, overview, type_in, wait_until_kept
from tests.browser.test_plan_samen import base

pytestmark = pytest.mark.browser

MESSAGE = "[data-melding] [data-woorden]"
# A file over the page, and let go there.
DRAG = """([kind, name, text]) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], name));
  return !document.querySelector("h1").dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
}"""


def drag(page: Page, kind: str, name: str = "plan.json", text: str = "") -> bool:
    """Whether the page takes the file."""
    return page.evaluate(DRAG, [kind, name, text])


def test_a_file_that_is_dropped_opens(page: Page, site_url: str) -> None:
    """The page says where to let go, and opens the plan as the button does."""
    open_plan(page, site_url)
    assert drag(page, "dragover")
    expect(page.get_by_text("Laat los. Dan opent het plan uit dit bestand.")).to_be_visible()
    assert drag(page, "drop", text=json.dumps(base()))
    expect(page.get_by_text("Laat los. Dan opent het plan uit dit bestand.")).to_have_count(0)
    expect(page.locator(MESSAGE)).to_contain_text("plan.json is geopend")
    expect(page.locator(".planbalk__naam")).to_contain_text("Plan van Voorbeeldstad")


def test_another_file_that_is_dropped_is_refused(page: Page, site_url: str) -> None:
    """It does not take the place of the page, which says where it belongs."""
    open_sheet(page, site_url)
    type_in(page, VISIE, "Taal")
    assert drag(page, "drop", "De Linde.xlsx", "PK")
    expect(page.locator(MESSAGE)).to_contain_text("Dit is geen bestand van een plan.")
    expect(field(page, VISIE)).to_have_value("Taal")


def test_a_plan_without_a_file_for_a_week_is_mentioned_on_leaving_once_a_day(page: Page, site_url: str) -> None:
    """Six days after it was made nothing is asked; on the seventh the browser asks once."""
    asked: list[str] = []
    page.on("dialog", lambda question: (asked.append(question.type), question.accept()))
    page.clock.set_fixed_time("2026-11-02T10:00")
    open_sheet(page, site_url)
    type_in(page, VISIE, "Taal")
    wait_until_kept(page)
    for day, expected in (("08", 0), ("09", 1), ("09", 1), ("10", 2)):
        page.clock.set_fixed_time(f"2026-11-{day}T10:00")
        open_sheet(page, site_url)
        page.reload()
        # A browser asks only who did something on the page.
        type_in(page, VISIE, ".")
        wait_until_kept(page)
        page.goto(f"{site_url}bronnen/")
        assert len(asked) == expected, day
    assert set(asked) == {"beforeunload"}


def test_a_copy_is_a_plan_of_its_own(page: Page, site_url: str) -> None:
    """It has the same answers under another name, and what is typed in it is not in the first."""
    open_sheet(page, site_url)
    type_in(page, VISIE, "Taal")
    wait_until_kept(page)
    overview(page, site_url)
    page.locator("[data-actie=plan-kopie]").click()
    expect(page.locator(".planbalk__naam")).to_contain_text("kopie")
    open_plan(page, site_url, "doelen")
    expect(control(page, VISIE)).to_have_value("Taal")
    type_in(page, VISIE, " thuis")
    wait_until_kept(page)
    overview(page, site_url)
    expect(page.locator("[data-actie=plan-kopie]")).to_have_count(2)
    page.locator("[data-actie=plan-open]").filter(has_not_text="kopie").click()
    open_plan(page, site_url, "doelen")
    expect(control(page, VISIE)).to_have_value("Taal")
