"""Variants of a plan in its findings: made by keyboard, seen side by side, put with the alternatives, and from there in the proposal."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.plan import control, go, open_plan
from tests.browser.test_accessibility import violations

pytestmark = pytest.mark.browser

TOOL = "[data-hulpmiddel=varianten]"


def open_variants(page: Page, site_url: str) -> Page:
    """The findings of the worked plan, when the tool is there."""
    open_plan(page, site_url)
    page.locator("[data-actie=plan-voorbeeld]").click()
    expect(page.locator("[data-bewaarstatus]")).to_contain_text("bewaard")
    go(page, "bevindingen")
    page.locator(TOOL).wait_for()
    return page


def test_a_variant_goes_from_keyboard_to_proposal(page: Page, site_url: str) -> None:
    """Named, measured and chosen by keys alone; its row stands in worksheet 8b and in the paper, and one who undoes it has neither."""
    open_variants(page, site_url)
    page.locator("[data-actie=variant-nieuw]").press("Enter")
    page.keyboard.type("Min 20 procent")
    page.keyboard.press("Tab")
    page.keyboard.type("20")
    variant = page.locator("[data-variant]")
    expect(variant.locator(".variant__doel")).to_contain_text("Nog niet 20% minder. Er moet nog af: €\u00a022.200 in 2028")
    for _ in range(2):
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(variant.locator("summary")).to_have_text("Wat vervalt? 1 van 7")
    expect(variant.locator(".variant__doel")).to_have_text("Deze variant kost in elk jaar minstens 20% minder.")
    costs = page.locator(f"{TOOL} tbody tr").filter(has_text="Kosten 2028").locator("td")
    expect(costs).to_have_text(["€\u00a0111.000", "€\u00a087.000 (21,6% minder)"])
    expect(page.locator(f"{TOOL} tbody tr").filter(has_text="Doelen zonder activiteit").locator("td").last).to_have_text("‘Meer peuters bereiken’")
    variant.locator("[data-actie=variant-neem]").press("Enter")
    expect(page.get_by_role("link", name="Vul in werkblad 8b in waarom u dit niet kiest")).to_be_focused()
    page.keyboard.press("Enter")
    expect(control(page, "risicos-en-alternatieven.waarom-niet")).to_be_focused()
    page.keyboard.type("De bezoeken bereiken de meeste ouders.")
    go(page, "stuk-college-of-raadsvoorstel")
    row = page.locator("tr").filter(has_text="Min 20 procent")
    expect(row.locator("th, td")).to_contain_text(["Min 20 procent", "Kost minder:", "Vervalt: Huisbezoek", "€\u00a087.000", "De bezoeken bereiken"])


def test_a_variant_outlives_a_reload_and_goes_by_one_act(page: Page, site_url: str, root: Path) -> None:
    """What was typed and chosen is kept; removing it can be undone, and leaves the focus at the button that makes one. No violations."""
    open_variants(page, site_url)
    page.locator("[data-actie=variant-nieuw]").click()
    page.keyboard.type("Zonder <b>voorlezen</b>")
    page.get_by_role("checkbox", name="Voorlezen aan huis").check()
    expect(page.locator("[data-bewaarstatus]")).to_contain_text("bewaard")
    page.reload()
    box = page.get_by_role("checkbox", name="Voorlezen aan huis", include_hidden=True)
    expect(box).to_be_checked()
    expect(page.locator("[data-variant] h4")).to_have_text("Zonder <b>voorlezen</b>")
    page.locator("[data-variant] summary").click()
    assert list(violations(page, (root / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8"))) == []
    page.locator("[data-actie=variant-weg]").click()
    expect(page.locator("[data-variant]")).to_have_count(0)
    expect(page.locator("[data-actie=variant-nieuw]")).to_be_focused()
    page.get_by_role("button", name="Maak ongedaan").first.click()
    expect(box).to_be_checked()
