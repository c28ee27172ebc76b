"""axe on the page of a plan in each of its states, how it fits a phone, and how it prints."""

import re
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from macros.model.handbook import Handbook
from tests.browser.paper import printed
from tests.browser.plan import FORM, control, go, open_plan
from tests.browser.test_accessibility import WAYS, violations

pytestmark = pytest.mark.browser

LONG = "Een lang antwoord, met een woord als onderwijskansenbeleidsmedewerkersoverleg erin. " * 6


def fill(page: Page) -> None:
    """Answers of every kind on the form."""
    for name, words in {"gemeente": "Voorbeeldstad", "van": "1-2-2027", "kosten": "2500", "gevraagd": "200", "geantwoord": "120", "conclusie": LONG}.items():
        control(page, f"{FORM}.{name}").fill(words)
    control(page, f"{FORM}.tijden").get_by_label("deels").check()
    control(page, f"{FORM}.tevreden").get_by_label("5 (").check()
    control(page, f"{FORM}.kent-aanbod").get_by_role("textbox").fill("de speeltuin")


def spoil(page: Page) -> None:
    """Answers that do not fit, and a message at the foot."""
    for name in ("van", "kosten", "gevraagd"):
        control(page, f"{FORM}.{name}").fill("veel")
    page.locator("[data-actie=blad-wis]").focus()
    expect(page.locator("[aria-invalid=true]")).to_have_count(3)
    control(page, f"{FORM}.manier").get_by_label("online").check()
    page.keyboard.press("Control+z")
    expect(page.locator("[data-melding]")).to_be_visible()


STATES: dict[str, tuple[str, Callable[[Page], None]]] = {
    "overview, nothing begun": ("", lambda page: None),
    "overview of a plan": (FORM, lambda page: (fill(page), go(page, ""), page.locator("[data-stappen] a").first.wait_for())),  # type: ignore[func-returns-value]
    "empty form": (FORM, lambda page: None),
    "filled form": (FORM, fill),
    "form with faults": (FORM, spoil),
    "only a download": ("intakegesprek", lambda page: None),
}


@pytest.mark.parametrize("state", STATES)
def test_no_violations(page: Page, site_url: str, root: Path, state: str) -> None:
    """In each theme and at each width."""
    place, lead = STATES[state]
    open_plan(page, site_url, place)
    lead(page)
    assert list(violations(page, (root / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8"))) == []


def test_the_worked_plan_has_no_violations(page: Page, site_url: str, root: Path, handbook: Handbook) -> None:
    """Every sheet as Voorbeeldstad filled it in and the overview of that plan, on a phone and on a wide screen in turn."""
    open_plan(page, site_url)
    page.locator("[data-actie=plan-voorbeeld]").click()
    expect(page.locator(".planbalk__naam")).to_contain_text("Voorbeeldstad")
    axe = (root / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
    found = {}
    for way, sheet in zip(cycle(WAYS), ("", *(sheet.id for sheet in handbook.werkbladen)), strict=False):
        go(page, sheet)
        expect(page.locator("[data-titel]")).to_have_text(re.compile("^Mijn plan" if not sheet else f"^Werkblad {handbook.get('werkblad', sheet).code}:"))
        found[sheet] = list(violations(page, axe, [way]))
    assert {place: faults for place, faults in found.items() if faults} == {}


def test_every_form_fits_a_phone(page: Page, site_url: str, handbook: Handbook) -> None:
    """At 320 pixels, and so at 400 percent, nothing is wider than the screen."""
    page.set_viewport_size({"width": 320, "height": 700})
    open_plan(page, site_url)
    wider = {}
    for sheet in ("", *(sheet.id for sheet in handbook.werkbladen)):
        go(page, sheet)
        page.wait_for_function("() => document.activeElement?.matches('[data-titel]') || !location.hash")
        wider[sheet] = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert {name: extra for name, extra in wider.items() if extra} == {}


@pytest.mark.prints
def test_a_form_prints_as_the_sheet(page: Page, site_url: str, handbook: Handbook) -> None:
    """Title, names and answers as text; no button, no help, no control."""
    open_plan(page, site_url, FORM)
    fill(page)
    sheet = handbook.get("werkblad", FORM)
    page.emulate_media(media="print")
    words = " ".join(" ".join(printed(page)).split())
    for expected in (sheet.titel.split(":")[0], *(deel.titel for deel in sheet.delen), "Voorbeeldstad", "01-02-2027", "€ 2.500", "60%", "de speeltuin", "deels"):
        assert expected.replace("\u00a0", " ") in words.replace("\u00a0", " "), expected
    assert "onafhankelijke bewerking van een handreiking uit 2013" in words and "Dit handboek bewerkt" not in words
    assert [name for name in ("Maak ongedaan", "Wis dit werkblad", "Terug naar", "Volgende:", "anders, namelijk", "Onder de 10") if name in words] == []
    assert page.locator(".planveld :is(input, textarea):visible").count() == 0


@pytest.mark.prints
def test_the_overview_prints(page: Page, site_url: str, handbook: Handbook) -> None:
    """Every sheet with how far it is, on two sheets of paper at most."""
    open_plan(page, site_url, FORM)
    fill(page)
    go(page, "")
    expect(page.locator("[data-stappen] a").first).to_be_visible()
    sheets = printed(page)
    words = " ".join(sheets)
    assert [sheet.code for sheet in handbook.werkbladen if sheet.titel.split(":")[0][:20] not in words] == []
    assert "ingevuld" in words and "uitleg" not in words and len(sheets) <= 3
