"""The line beside the buttons that let a plan leave: what to look at before sharing. It never stops anybody."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.plan import control, go, open_plan
from tests.browser.test_accessibility import WAYS, violations

pytestmark = pytest.mark.browser

LINE = "[data-privacy]"
SEEN = "Let op voor u deelt: 2 dingen"


def test_what_could_lead_to_a_person_is_told_where_it_leaves(page: Page, site_url: str, root: Path, tmp_path: Path) -> None:
    """At the file of the plan and below the sheet, in each with a link to its place; it goes with its cause, and saving works all along."""
    open_plan(page, site_url, "doelen")
    visie = control(page, "doelen.visie")
    expect(page.locator(LINE)).to_have_count(0)
    visie.fill("Vraag het mevrouw Bakker, 06-12345678.")
    lines = page.locator(LINE)
    page.locator(".planuit").hover()
    page.locator("[data-actie=bestand-bewaar]").focus()
    expect(lines.locator("summary")).to_have_text([SEEN, SEEN])
    with page.expect_download() as started:
        page.locator("[data-actie=bestand-bewaar]").click()
    started.value.save_as(tmp_path / "plan.json")
    assert json.loads((tmp_path / "plan.json").read_text(encoding="utf-8"))["antwoorden"]["doelen"]["velden"]["visie"].startswith("Vraag het")
    go(page, "tijdpad")
    expect(lines.locator("summary")).to_have_text([SEEN])
    lines.locator("summary").press("Enter")
    expect(lines.locator("[data-privacy-soort]")).to_have_text(["Werkblad 1a, ‘Hoe kijkt u naar ouders?’: mevrouw Bakker", "Werkblad 1a, ‘Hoe kijkt u naar ouders?’: 06-12345678"])
    assert list(violations(page, (root / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8"), WAYS[:1])) == []
    lines.get_by_role("link").first.press("Enter")
    expect(visie).to_be_focused()
    expect(page.locator(f"{LINE}[open]")).to_have_count(0)
    visie.fill("Vraag het de voorzitter.")
    expect(page.locator(LINE)).to_have_count(0)
    expect(visie).to_be_focused()


def test_the_self_evaluation_leaves_only_if_asked_for(page: Page, site_url: str) -> None:
    """The choice is offered where there is one to leave out, and is part of the plan."""
    open_plan(page, site_url)
    box = page.get_by_label("Neem ook de zelfevaluatie mee")
    expect(box).to_be_hidden()
    go(page, "zelfevaluatie")
    control(page, "zelfevaluatie.uitkomst").fill("Vragen aan mevrouw Bakker")
    go(page, "")
    page.locator(".planbestand").hover()
    page.locator(".planuit").hover()
    whole, sheets = (page.locator(f"{place} {LINE}") for place in (".planbestand", ".planuit"))
    expect(box).not_to_be_checked()
    expect(whole).to_have_count(1)
    expect(sheets).to_have_count(0)
    box.check()
    expect(sheets).to_have_count(1)
