"""What a screen reader hears of the page of a plan, and what a magnified screen leaves in sight."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.plan import FORM, control, open_plan
from tests.browser.plan_table import add, field, open_sheet, rows

pytestmark = pytest.mark.browser

HEARD = "[data-zegt]"
# Keeps every sentence that the region for screen readers said, in order.
LISTEN = """() => {
  window.heard = [];
  new MutationObserver(() => {
    const words = document.querySelector("[data-zegt]").textContent;
    if (words) window.heard.push(words);
  }).observe(document.querySelector("[data-zegt]"), { childList: true });
}"""
# Whether a sticky bar leaves nothing to see of the element with the focus.
COVERED = """() => {
  const element = document.activeElement, { left, top, width, height } = element.getBoundingClientRect();
  const seen = [0.15, 0.5, 0.85].some((part) => {
    const found = document.elementFromPoint(left + Math.min(width / 2, 40), top + height * part);
    return found && (element.contains(found) || found.contains(element) || [...element.labels ?? []].some((label) => label.contains(found)));
  });
  return seen ? "" : element.outerHTML;
}"""


def test_a_row_is_heard_once(page: Page, site_url: str) -> None:
    """That it is there, and not also how many there are: the line with the number speaks only after a search."""
    open_sheet(page, site_url)
    page.evaluate(LISTEN)
    page.locator("[data-actie=rij-nieuw]").click()
    expect(page.locator(HEARD)).to_have_text("Rij 1 is erbij gezet.")
    assert page.evaluate("window.heard") == ["Rij 1 is erbij gezet."]
    expect(page.locator(".plantabel [role=status] [data-stand], .plantabel [data-stand][role=status]")).to_have_count(0)


def test_a_search_is_heard_when_the_typing_stops(page: Page, site_url: str) -> None:
    """One sentence for a word; where nothing is found, what to do."""
    open_sheet(page, site_url)
    add(page, "Voorlezen", "Thema-avond", "Koffie")
    page.evaluate(LISTEN)
    page.locator("[data-zoek]").press_sequentially("koffie")
    expect(page.locator(HEARD)).to_have_text("1 van 3 rijen")
    page.locator("[data-zoek]").press_sequentially("qq")
    expect(page.locator(HEARD)).to_have_text("0 van 3 rijen. Zoek op een ander woord, of maak het zoekveld leeg")
    expect(rows(page)).to_have_count(0)
    assert len([words for words in page.evaluate("window.heard") if "rijen" in words]) == 2


def test_an_outcome_is_heard_when_the_typing_stops(page: Page, site_url: str) -> None:
    """It changes at each key and is read out once; opening the form says nothing."""
    open_plan(page, site_url, FORM)
    said = page.locator("[data-gezegd]").first
    expect(said).to_have_text("")
    control(page, f"{FORM}.gevraagd").fill("200")
    control(page, f"{FORM}.geantwoord").press_sequentially("120")
    expect(page.locator(".planveld__uitkomst").first).to_have_text("60%")
    expect(page.locator(".planveld__uitkomst[aria-live=off]").first).to_be_visible()
    expect(said).to_contain_text(": 60%.")


def test_a_message_covers_no_control(page: Page, site_url: str) -> None:
    """At 400 percent, with a long message at the foot of the screen, the focus stays in sight."""
    page.set_viewport_size({"width": 320, "height": 256})
    open_plan(page, site_url)
    page.locator("[data-actie=plan-voorbeeld]").click()
    expect(page.locator("[data-melding]")).to_contain_text("Het voorbeeld is open.")
    page.locator("[data-titel]").focus()
    covered = []
    for _ in range(30):
        page.keyboard.press("Tab")
        covered.append(page.evaluate(COVERED))
    assert [element for element in covered if element] == []


def test_a_question_says_what_each_choice_does(page: Page, site_url: str) -> None:
    """The sentence beside a button is read out with it."""
    open_sheet(page, site_url)
    add(page, "Koffie")
    expect(field(page, "activiteit")).to_have_count(0)
    page.locator(".planblad__terug a[href='#']").click()
    page.locator("[data-actie=plan-wis]").click()
    expect(page.get_by_role("button", name="Wis alles")).to_have_accessible_description("Doe dit als u klaar bent op een computer die anderen ook gebruiken.")
