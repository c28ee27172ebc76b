"""Where a plan ends: a text or a table that no file could hold is refused and told, and what was typed stays in sight."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.plan import control, open_plan
from tests.browser.plan_bewaren import plan_of, wait_until_kept

pytestmark = pytest.mark.browser

VISIE = "doelen.visie"
MOST = 1_000_000
# As a paste does, which Playwright would type key by key.
PASTE = """(area, count) => {
  area.focus();
  area.value = "a".repeat(count);
  area.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
}"""


def test_a_text_that_is_too_long_is_refused_and_stays_in_sight(page: Page, site_url: str) -> None:
    """What was kept before it stays kept; shortened, the text is kept; a mark at the field and a message at the foot say what to do."""
    open_plan(page, site_url, "doelen")
    area = control(page, VISIE)
    area.fill("Kort")
    area.evaluate(PASTE, MOST + 1)
    expect(area).to_have_attribute("aria-invalid", "true")
    expect(page.locator("[data-melding]")).to_contain_text("langer dan 1.000.000 tekens")
    control(page, "doelen.lessen").fill("Een les")
    assert area.evaluate("area => area.value.length") == MOST + 1
    expect(page.locator(".planveld", has=area).locator("[data-bezwaar]")).to_contain_text("is niet bewaard. Maak het korter")
    wait_until_kept(page)
    kept = plan_of(page)["antwoorden"]["doelen"]["velden"]
    assert (kept["visie"], kept["lessen"]) == ("Kort", "Een les")
    area.evaluate(PASTE, 10)
    control(page, "doelen.lessen").focus()
    expect(area).not_to_have_attribute("aria-invalid", "true")
    wait_until_kept(page)
    assert plan_of(page)["antwoorden"]["doelen"]["velden"]["visie"] == "a" * 10
