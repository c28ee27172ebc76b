"""Merging a colleague's file with the open plan: what the dialog says, the choices, the merged plan, and back."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.plan import control, open_plan
from tests.browser.test_accessibility import WAYS, violations

pytestmark = pytest.mark.browser

VISIE, LESSEN, REACTIE = "doelen.visie", "doelen.lessen", "doelen.partners-reactie"
LONG = "Ouders zijn de eerste opvoeder van hun kind en verdienen vertrouwen. " * 8
FILES = [f"{sign * 8}-1111-4111-8111-111111111111" for sign in "abc"]
Plan = dict[str, Any]


def base() -> Plan:
    """A plan as it was in the last file that both have: two answers, and three goals."""
    goals = [{"id": f"{sign * 12}", "cellen": {"doel": words}} for sign, words in zip("abc", ("Meer bereik", "Thuis lezen", "Vaste gesprekken"), strict=True)]
    return {
        "schema": "ouderbeleid-dossier", "versie": 1, "id": "0b8f3f5e-3f0a-4c53-8a53-2f6a4f6f7c11", "naam": "Plan van Voorbeeldstad", "gemeente": "Voorbeeldstad",
        "gemaakt": "2026-11-02T08:30:00.000Z", "gewijzigd": "2026-11-20T15:04:05.678Z", "revisie": 3, "handboek": {"naam": "Handboek", "bijgewerkt": "2026-11-23"},
        "kortelijst": [], "afkomst": FILES[:1],
        "antwoorden": {"doelen": {"velden": {"visie": "Oude visie", "lessen": "Oude les"}, "tabellen": {"doelenlijst": goals}}},
    }


def theirs() -> Plan:
    """What a colleague made of it: both answers and a goal otherwise, one goal gone, one new, and a sheet begun."""
    plan = copy.deepcopy(base())
    goals = plan["antwoorden"]["doelen"]["tabellen"]["doelenlijst"]
    plan["antwoorden"]["doelen"]["velden"] = {"visie": LONG, "lessen": "<img src=x onerror=alert(1)>", "vastgesteld-door": "College"}
    goals[1]["cellen"]["doel"] = "Samen lezen"
    plan["antwoorden"]["doelen"]["tabellen"]["doelenlijst"] = [*goals[:2], {"id": "dddddddddddd", "cellen": {"doel": "Taalhuis"}}]
    plan["antwoorden"]["tijdpad"] = {"velden": {"gemeente": "Voorbeeldstad"}, "tabellen": {}}
    return {**plan, "afkomst": FILES[:2], "revisie": 4, "gewijzigd": "2026-11-29T10:00:00.000Z"}


def choose(page: Page, action: str, plan: Plan, name: str = "collega.json") -> None:
    """Choose a file with this plan in it."""
    page.locator(f"[data-actie={action}]").set_input_files({"name": name, "mimeType": "application/json", "buffer": json.dumps(plan).encode()})


def begin(page: Page, site_url: str) -> Page:
    """The plan is opened from its file, and both answers are changed here too."""
    open_plan(page, site_url, "doelen")
    choose(page, "bestand-open", base(), "plan.json")
    expect(control(page, VISIE)).to_have_value("Oude visie")
    control(page, VISIE).fill("Mijn visie")
    control(page, LESSEN).fill("Mijn les")
    control(page, REACTIE).fill("Goed plan")
    return page


def dialog(page: Page) -> Locator:
    """The dialog, when it is there."""
    found = page.locator("[data-samen]")
    found.wait_for()
    return found


def pick(page: Page, difference: str, label: str) -> None:
    """Make one choice."""
    page.locator(f'[data-verschil="{difference}"]').get_by_label(label, exact=True).check()


def has_goals(page: Page, *names: str) -> None:
    """These goals stand in the table, in this order."""
    expect(page.locator('[data-tabel="doelen.doelenlijst"] [data-rij] [data-kolom=doel]')).to_contain_text(list(names))


def test_two_conflicts(page: Page, site_url: str) -> None:
    """What goes by itself is counted, the two are chosen, the plan has the work of both, and the message takes it back."""
    begin(page, site_url)
    choose(page, "bestand-samen", theirs())
    expect(dialog(page)).to_contain_text("U voegt collega.json samen met uw plan ‘Plan van Voorbeeldstad’")
    expect(dialog(page)).to_contain_text("uit hetzelfde eerdere bestand, gewijzigd op 20 november 2026 (versie 3)")
    expect(dialog(page)).to_contain_text("Er zijn 8 verschillen: 6 gaan vanzelf, over 2 kiest u.")
    expect(dialog(page).get_by_role("heading", level=3).first).to_have_text("1a Doelen van het ouderbeleid: 2 keuzes")
    expect(page.locator("[data-verschil]")).to_have_count(2)
    pick(page, "doelen/visie", "Van mij")
    expect(page.locator(".samen__stand")).to_have_text("Nog 1 keuze te maken.")
    pick(page, "doelen/lessen", "Van de ander")
    expect(page.locator(".samen__stand")).to_have_text("Na het samenvoegen: 4 antwoorden van de ander, 1 rij erbij en 1 rij weg.")
    page.locator("[data-actie=samen-voeg]").click()
    expect(page.locator("[data-woorden]")).to_have_text("Samengevoegd met collega.json: 4 antwoorden van de ander, 1 rij erbij en 1 rij weg.")
    for address, text in {VISIE: "Mijn visie", LESSEN: "<img src=x onerror=alert(1)>", REACTIE: "Goed plan", "doelen.vastgesteld-door": "College"}.items():
        expect(control(page, address)).to_have_value(text)
    has_goals(page, "Meer bereik", "Samen lezen", "Taalhuis")
    page.locator("[data-terug]").click()
    expect(control(page, LESSEN)).to_have_value("Mijn les")
    has_goals(page, "Meer bereik", "Thuis lezen", "Vaste gesprekken")


def test_a_plan_that_goes_while_somebody_chooses_is_not_merged(page: Page, site_url: str) -> None:
    """Another tab removes it: that is said, and no other plan takes its place."""
    begin(page, site_url)
    choose(page, "bestand-samen", theirs())
    pick(page, "doelen/visie", "Van mij")
    pick(page, "doelen/lessen", "Van de ander")
    other = open_plan(page.context.new_page(), site_url)
    other.get_by_role("button", name="Verwijder: Plan van Voorbeeldstad").click()
    expect(other.locator("[data-weg]")).to_be_visible()
    page.locator("[data-actie=samen-voeg]").click()
    expect(page.locator("[data-woorden]")).to_contain_text("intussen in een ander tabblad gewist of verwijderd. Er is niets samengevoegd.")


def test_a_merge_that_was_undone_can_be_made_again(page: Page, site_url: str) -> None:
    """The same differences are there, and merging a second time without undoing asks and changes nothing."""
    begin(page, site_url)
    for _ in range(2):
        choose(page, "bestand-samen", theirs())
        expect(dialog(page)).to_contain_text("Er zijn 8 verschillen: 6 gaan vanzelf, over 2 kiest u.")
        page.locator("[data-kies=mine]:visible").click()
        page.locator("[data-actie=samen-voeg]").click()
        expect(control(page, "doelen.vastgesteld-door")).to_have_value("College")
        page.locator("[data-terug]").click()
        expect(control(page, "doelen.vastgesteld-door")).to_have_value("")
    choose(page, "bestand-samen", theirs())
    page.locator("[data-kies=mine]:visible").click()
    page.locator("[data-actie=samen-voeg]").click()
    expect(page.locator("[data-woorden]")).to_contain_text("Samengevoegd")
    page.reload()
    expect(control(page, "doelen.vastgesteld-door")).to_have_value("College")
    choose(page, "bestand-samen", theirs())
    expect(dialog(page)).to_contain_text("U hoeft niets te kiezen.")
    expect(page.locator(".samen__stand")).to_have_text("Na het samenvoegen: uw plan blijft zoals het is.")


def test_keyboard_only(page: Page, site_url: str) -> None:
    """The heading has the focus, the button leads to the open choice, Escape changes nothing, and the choices are still there afterwards."""
    begin(page, site_url)
    page.locator(".planbestand summary").focus()
    choose(page, "bestand-samen", theirs())
    expect(dialog(page).get_by_role("heading", level=2)).to_be_focused()
    page.locator("[data-actie=samen-voeg]").press("Enter")
    expect(page.locator('[data-verschil="doelen/visie"] input').first).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.locator('[data-verschil="doelen/visie"]').get_by_label("Van de ander", exact=True)).to_be_checked()
    page.keyboard.press("Escape")
    expect(page.locator("[data-samen]")).to_have_count(0)
    expect(page.locator("[data-woorden]")).to_have_text("Er is niets samengevoegd. Uw plan is zoals het was.")
    expect(page.locator(".planbestand summary")).to_be_focused()
    expect(control(page, VISIE)).to_have_value("Mijn visie")
    choose(page, "bestand-samen", theirs())
    expect(page.locator('[data-verschil="doelen/visie"]').get_by_label("Van de ander", exact=True)).to_be_checked()
    expect(page.locator(".samen__stand")).to_have_text("Nog 1 keuze te maken.")


def test_another_tab_goes_on(page: Page, site_url: str) -> None:
    """What is typed elsewhere while the dialog is open is compared too; the choices and the focus stay."""
    begin(page, site_url)
    other = page.context.new_page()
    open_plan(other, site_url, "doelen")
    expect(control(other, VISIE)).to_have_value("Mijn visie")
    choose(page, "bestand-samen", theirs())
    pick(page, "doelen/visie", "Van mij")
    page.locator('[data-verschil="doelen/lessen"] input').first.focus()
    control(other, "doelen.vastgesteld-door").fill("Raad")
    expect(dialog(page)).to_contain_text("Er zijn 8 verschillen: 5 gaan vanzelf, over 3 kiest u.")
    expect(page.locator('[data-verschil="doelen/lessen"] input').first).to_be_focused()
    expect(page.locator(".samen__stand")).to_have_text("Nog 2 keuzes te maken.")


def test_both_rows(page: Page, site_url: str) -> None:
    """A goal that both changed becomes two rows where the visitor wants that."""
    mine = base()
    mine["antwoorden"]["doelen"]["tabellen"]["doelenlijst"][1]["cellen"]["doel"] = "Lezen met opa"
    open_plan(page, site_url, "doelen")
    choose(page, "bestand-open", base(), "plan.json")
    expect(control(page, VISIE)).to_have_value("Oude visie")
    choose(page, "bestand-samen", {**mine, "afkomst": [FILES[0], FILES[2]]}, "mijn.json")
    page.locator("[data-actie=samen-voeg]").click()
    expect(page.locator("[data-woorden]")).to_contain_text("Samengevoegd met mijn.json: 1 antwoord van de ander.")
    choose(page, "bestand-samen", theirs())
    pick(page, f"doelen/doelenlijst/{'b' * 12}/doel", "Allebei, in twee rijen")
    page.locator("[data-actie=samen-voeg]").click()
    expect(page.locator("[data-woorden]")).to_contain_text("collega.json")
    has_goals(page, "Meer bereik", "Lezen met opa", "Samen lezen", "Taalhuis")


def test_without_a_common_file(page: Page, site_url: str) -> None:
    """The dialog says what that means; what stands in one of the two stays, and what differs is a choice. Another plan is named as such."""
    begin(page, site_url)
    choose(page, "bestand-samen", {**theirs(), "afkomst": FILES[1:2]})
    expect(dialog(page)).to_contain_text("Deze browser kent geen eerder bestand waar allebei de plannen uit komen.")
    expect(dialog(page)).to_contain_text("over 3 kiest u.")
    page.locator("[data-actie=samen-sluit]").click()
    choose(page, "bestand-samen", {**theirs(), "id": FILES[2], "naam": "Buurgemeente"})
    expect(dialog(page)).to_contain_text("Let op: dit bestand is een ander plan, geen kopie van het uwe.")
    pick(page, "*naam", "Van mij")
    page.locator("[data-kies=mine]:visible").click()
    page.locator("[data-actie=samen-voeg]").click()
    has_goals(page, "Meer bereik", "Thuis lezen", "Taalhuis", "Vaste gesprekken")


def test_hundreds_of_choices(page: Page, site_url: str) -> None:
    """They are drawn fifty at a time; one button chooses them all, and one that is left is found and shown."""
    mine, other = base(), theirs()
    for plan, words in ((mine, "Mijn"), (other, "Hun")):
        plan["antwoorden"]["doelen"]["tabellen"]["doelenlijst"] = [{"id": f"r{number}", "cellen": {"doel": f"{words} doel {number}"}} for number in range(120)]
    open_plan(page, site_url, "doelen")
    choose(page, "bestand-open", mine, "plan.json")
    expect(control(page, VISIE)).to_have_value("Oude visie")
    choose(page, "bestand-samen", {**other, "afkomst": FILES[1:2]})
    expect(dialog(page).locator("[data-verschil]")).to_have_count(50)
    dialog(page).get_by_role("button", name="Toon de volgende 50 van 72").click()
    expect(page.locator("[data-verschil]").nth(50).locator("input").first).to_be_focused()
    for name in ("visie", "lessen"):
        pick(page, f"doelen/{name}", "Van mij")
    for number in range(98):
        page.locator("[data-verschil]").nth(number + 2).get_by_label("Van de ander", exact=True).check()
    expect(page.locator(".samen__stand")).to_have_text("Nog 22 keuzes te maken.")
    page.locator("[data-actie=samen-voeg]").press("Enter")
    expect(page.locator("[data-verschil]").nth(100).locator("input").first).to_be_focused()
    page.locator("[data-kies=theirs]:visible").click()
    expect(page.locator(".samen__stand")).to_have_text("Na het samenvoegen: 124 antwoorden van de ander.")


def test_a_row_that_both_typed_is_asked_about(page: Page, site_url: str) -> None:
    """The same goal in both plans, each typed on its own: once is enough."""
    open_plan(page, site_url, "doelen")
    choose(page, "bestand-open", base(), "plan.json")
    page.locator("[data-actie=rij-nieuw]").click()
    control(page, "doelen.doel").fill("Taalhuis")
    page.locator("[data-actie=rij-sluit]").click()
    choose(page, "bestand-samen", theirs())
    asked = dialog(page).locator("[data-verschil='doelen/doelenlijst/dddddddddddd']")
    expect(asked).to_contain_text("Een rij met precies dezelfde antwoorden staat al in uw plan.")
    asked.get_by_label("Eén rij is genoeg").check()
    for other in dialog(page).locator("[data-nog-kiezen]").all():
        other.get_by_role("radio").first.check()
    page.locator("[data-actie=samen-voeg]").click()
    expect(page.locator("tbody [data-kolom=doel]", has_text="Taalhuis")).to_have_count(1)


def test_a_long_text_is_folded(page: Page, site_url: str) -> None:
    """Its button shows all of it and says so."""
    begin(page, site_url)
    choose(page, "bestand-samen", theirs())
    button = dialog(page).get_by_role("button", name="Toon de hele tekst").first
    expect(button).to_have_attribute("aria-expanded", "false")
    before = dialog(page).locator(".verschil__tekst--kort").first.bounding_box()
    button.click()
    expect(dialog(page).get_by_role("button", name="Toon minder")).to_have_attribute("aria-expanded", "true")
    after = dialog(page).locator(".verschil__tekst").nth(1).bounding_box()
    assert before and after and after["height"] > before["height"]


def test_no_violations_and_no_width_lost(page: Page, site_url: str, root: Path) -> None:
    """axe with choices open and the automatic ones unfolded; nothing sticks out on a wide and on a narrow screen."""
    begin(page, site_url)
    choose(page, "bestand-samen", theirs())
    for fold in dialog(page).locator("summary").all():
        fold.click()
    expect(page.locator("[data-verschil]")).to_have_count(8)
    axe = (root / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
    for way in WAYS:
        assert list(violations(page, axe, [way])) == []
        assert page.evaluate("(() => { const box = document.querySelector('[data-samen]'); return box.scrollWidth <= box.clientWidth; })()")
