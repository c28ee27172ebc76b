"""Answers that flow between the worksheets of a plan: offered, chosen, told when their source changes, and never taken by themselves."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.plan import control, go, open_plan
from tests.browser.test_accessibility import WAYS, violations

pytestmark = pytest.mark.browser


def add_row(page: Page, sheet: str, **cells: str) -> None:
    """A new row in the one table of a sheet, filled in in its form."""
    show(page, sheet)
    page.locator("[data-actie=rij-nieuw]").click()
    for column, text in cells.items():
        control(page, f"{sheet}.{column.replace('_', '-')}").fill(text)
    page.locator("[data-actie=rij-sluit]").click()


def change_row(page: Page, sheet: str, **cells: str) -> None:
    """Other texts in the first row of a sheet."""
    show(page, sheet)
    page.locator("[data-actie=rij-open]").first.click()
    for column, text in cells.items():
        control(page, f"{sheet}.{column.replace('_', '-')}").fill(text)
    page.locator("[data-actie=rij-sluit]").click()


def show(page: Page, sheet: str) -> None:
    """A sheet, when it is drawn."""
    go(page, sheet)
    page.locator(f".plantabel[data-tabel^='{sheet}.']").first.wait_for()


def strip(page: Page) -> Locator:
    """What is said above the table."""
    return page.locator("[data-plek=boven-tabel] .stroom").last


def cell(page: Page, column: str) -> Locator:
    """The cells of a column, in the table."""
    return page.locator(f"tbody [data-kolom={column}]")


def test_a_goal_is_chosen_and_its_change_is_told(page: Page, site_url: str) -> None:
    """Typed in 1a, chosen in 5b and 7; changed in 1a, it is told in 5b, and stays as it was until somebody takes it over."""
    open_plan(page, site_url)
    add_row(page, "doelen", doel="Meer taal")
    for sheet, first in (("activiteitenplan", "activiteit"), ("monitorplan", "indicator")):
        show(page, sheet)
        page.locator("[data-actie=rij-nieuw]").click()
        control(page, f"{sheet}.{first}").fill("Inloop")
        goal = control(page, f"{sheet}.doel")
        options = page.locator(f"datalist#{goal.get_attribute('list').replace('.', chr(92) + '.')} option")  # type: ignore[union-attr]
        assert options.evaluate_all("(found) => found.map(({ value }) => value)") == ["Meer taal"]
        goal.fill("Meer taal")
        expect(page.get_by_text("Overgenomen uit werkblad 1a")).to_be_visible()
    change_row(page, "doelen", doel="Meer taal thuis")
    show(page, "activiteitenplan")
    expect(strip(page)).to_contain_text("Rij 1 (Inloop), Doel: in werkblad 1a staat nu ‘Meer taal thuis’. Hier staat ‘Meer taal’.")
    expect(cell(page, "doel")).to_have_text("Meer taal")
    strip(page).get_by_role("button", name="Neem over").press("Enter")
    expect(cell(page, "doel")).to_have_text("Meer taal thuis")
    expect(strip(page)).to_be_hidden()
    expect(page.locator(".plantabel [data-stand]")).to_be_focused()
    page.get_by_role("button", name="Maak ongedaan").first.click()
    expect(cell(page, "doel")).to_have_text("Meer taal")
    show(page, "monitorplan")
    strip(page).get_by_role("button", name="Houd mijn tekst").click()
    expect(strip(page)).to_be_hidden()
    expect(cell(page, "doel")).to_have_text("Meer taal")


def test_the_links_lead_both_ways(page: Page, site_url: str) -> None:
    """From the answer to its source, and from there to where it is used."""
    open_plan(page, site_url)
    add_row(page, "doelen", doel="Meer taal")
    add_row(page, "activiteitenplan", activiteit="Inloop", doel="Meer taal")
    page.locator("[data-actie=rij-open]").click()
    page.get_by_text("Overgenomen uit werkblad 1a").get_by_role("link").click()
    expect(control(page, "doelen.doel")).to_be_focused()
    page.get_by_text("Staat ook in werkblad 5b").get_by_role("link").click()
    expect(control(page, "activiteitenplan.doel")).to_be_focused()


def test_costs_flow_to_the_budget(page: Page, site_url: str) -> None:
    """Rows of 5b are offered in 5d and taken with the costs; what changes there is told, and what is added later is offered."""
    open_plan(page, site_url)
    add_row(page, "activiteitenplan", activiteit="Inloop", kosten="1.500")
    add_row(page, "activiteitenplan", activiteit="Voorlezen")
    show(page, "begroting-en-dekking")
    expect(strip(page)).to_contain_text("Uit werkblad 5b staan 2 rijen hier nog niet: Inloop en Voorlezen.")
    strip(page).get_by_role("button", name="Zet erbij").click()
    expect(cell(page, "kosten")).to_have_text(["€ 1.500", ""])
    expect(page.locator("[data-melding] [data-woorden]")).to_contain_text("2 rijen uit werkblad 5b staan nu in de tabel.")
    expect(strip(page)).to_contain_text("In deze tabel: 2 rijen uit werkblad 5b.")
    expect(strip(page).get_by_role("button")).to_have_count(0)
    change_row(page, "activiteitenplan", kosten="1750")
    show(page, "begroting-en-dekking")
    expect(strip(page)).to_contain_text("Kosten jaar 1: in werkblad 5b staat nu ‘€ 1.750’. Hier staat ‘€ 1.500’.")
    page.reload()
    strip(page).get_by_role("button", name="Neem over").click()
    expect(cell(page, "kosten").first).to_have_text("€ 1.750")


def test_an_activity_that_is_gone_stays_where_it_was_taken(page: Page, site_url: str) -> None:
    """It is told once, with what stands here, and nothing is removed."""
    open_plan(page, site_url)
    add_row(page, "inventarisatie", activiteit="Inloop", werving="Via de school")
    show(page, "analyse")
    strip(page).get_by_role("button", name="Zet erbij").click()
    show(page, "inventarisatie")
    page.locator("[data-actie=rij-open]").click()
    page.locator("[data-actie=rij-weg]").click()
    show(page, "analyse")
    expect(strip(page).locator("li")).to_have_count(1)
    expect(strip(page)).to_contain_text("dit staat niet meer in werkblad 2a. Uw tekst ‘Inloop’ blijft staan.")
    strip(page).get_by_role("button", name="Houd mijn tekst").click()
    expect(strip(page).locator("li")).to_have_count(0)
    expect(cell(page, "activiteit")).to_contain_text("Inloop")
    expect(cell(page, "hoe-bereikt")).to_have_text("Via de school")


def test_what_is_not_wanted_is_not_offered_again(page: Page, site_url: str) -> None:
    """A row that came later is."""
    open_plan(page, site_url)
    add_row(page, "inventarisatie", activiteit="Inloop")
    show(page, "analyse")
    strip(page).get_by_role("button", name="Niet nodig").click()
    expect(strip(page)).to_be_hidden()
    add_row(page, "inventarisatie", activiteit="Voorlezen")
    show(page, "analyse")
    expect(strip(page)).to_contain_text("Uit werkblad 2a staat 1 rij hier nog niet: Voorlezen.")


def test_answers_of_two_sheets_come_below_ones_own(page: Page, site_url: str) -> None:
    """Both are shown whole before they are taken."""
    open_plan(page, site_url, "vragenlijst-gemeente")
    control(page, "vragenlijst-gemeente.conclusie").fill("Meer avonden.")
    go(page, "gespreksleidraad-instelling")
    control(page, "gespreksleidraad-instelling.conclusie").fill("Meer tijd.")
    show(page, "activiteitenplan")
    wishes = control(page, "activiteitenplan.wensen")
    wishes.fill("Eigen wens.")
    offer = page.locator(".planveld", has=wishes).locator(".stroom")
    expect(offer).to_contain_text("In werkblad 3b en 3c staat hier iets voor:")
    offer.get_by_role("button", name="Zet erbij").click()
    expect(wishes).to_have_value("Eigen wens.\nMeer avonden.\nMeer tijd.")
    expect(wishes).to_be_focused()
    expect(offer).to_be_hidden()


def test_a_neighbourhood_of_a_later_step_is_chosen(page: Page, site_url: str) -> None:
    """That of 3a in 2a."""
    open_plan(page, site_url)
    add_row(page, "ouderkaart", wijk="Noord")
    add_row(page, "inventarisatie", activiteit="Inloop", wijk="Noord")
    page.locator("[data-actie=rij-open]").click()
    expect(page.get_by_text("Overgenomen uit werkblad 3a")).to_be_visible()


def test_neighbourhoods_are_chosen_both_ways_and_a_link_opens_the_row_it_names(page: Page, site_url: str) -> None:
    """Those typed in 2a are choices in 3a; the link beside the answer opens the second row of 2a, where it was typed."""
    open_plan(page, site_url)
    add_row(page, "inventarisatie", activiteit="Inloop", wijk="Noord")
    add_row(page, "inventarisatie", activiteit="Zang", wijk="Oost")
    add_row(page, "ouderkaart", wijk="Oost")
    page.locator("[data-actie=rij-open]").click()
    page.get_by_text("Overgenomen uit werkblad 2a").get_by_role("link").click()
    expect(control(page, "inventarisatie.wijk")).to_have_value("Oost")
    expect(control(page, "inventarisatie.wijk")).to_be_focused()
    expect(control(page, "inventarisatie.activiteit")).to_have_value("Zang")


def test_several_rows_are_chosen_at_once(page: Page, site_url: str) -> None:
    """The risks typed in 5b, ticked for 8b, are rows there in one act; those that are there are not offered again."""
    open_plan(page, site_url)
    for name, risk in (("Inloop", "Te weinig geld"), ("Zang", "Ziekte"), ("Lezen", "Geen ruimte")):
        add_row(page, "activiteitenplan", activiteit=name, risico=risk)
    expect(page.get_by_role("button", name="Kies uit een ander werkblad")).to_be_visible()
    show(page, "risicos-en-alternatieven")
    button = page.get_by_role("button", name="Kies uit een ander werkblad")
    button.click()
    dialog = page.get_by_role("dialog", name="Kies uit werkblad 5b")
    expect(dialog.get_by_role("button", name="erbij")).to_be_disabled()
    dialog.get_by_label("Te weinig geld").check()
    dialog.get_by_label("Geen ruimte").check()
    dialog.get_by_role("button", name="Zet 2 rijen erbij").click()
    expect(cell(page, "risico")).to_have_text(["Te weinig geld", "Geen ruimte"])
    assert page.evaluate("document.activeElement.textContent") == "Te weinig geld"
    page.locator("[data-melding]").get_by_role("button", name="Maak ongedaan").click()
    expect(cell(page, "risico")).to_have_count(0)
    button.click()
    expect(page.get_by_role("dialog").get_by_role("checkbox")).to_have_count(3)
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    show(page, "doelen")
    expect(page.get_by_role("button", name="Kies uit een ander werkblad")).to_have_count(0)


def test_programmes_of_the_short_list_flow_on(page: Page, site_url: str) -> None:
    """From the list to 5c, and from there to the choices of 5b, by name."""
    page.goto(f"{site_url}programmas/opstapje/")
    page.locator("[data-bewaar=opstapje]").first.click()
    open_plan(page, site_url)
    show(page, "programmakeuze")
    strip(page).get_by_role("button", name="Zet erbij").click()
    expect(cell(page, "programma")).to_contain_text("Opstapje")
    add_row(page, "activiteitenplan", activiteit="Inloop", programma="Opstapje")
    expect(cell(page, "programma")).to_have_text("Opstapje")
    page.locator("[data-actie=rij-open]").click()
    expect(page.get_by_text("Overgenomen uit werkblad 5c")).to_be_visible()


@pytest.mark.parametrize("width", [320, 1280])
def test_many_changes_are_folded_and_have_no_violations(page: Page, site_url: str, root, width: int) -> None:  # noqa: ANN001
    """One line for all of them, each below it; axe finds nothing, and nothing is wider than the screen."""
    page.set_viewport_size({"width": width, "height": 900})
    open_plan(page, site_url)
    for name in ("Inloop", "Voorlezen", "Taalcafé"):
        add_row(page, "activiteitenplan", activiteit=name)
    show(page, "begroting-en-dekking")
    strip(page).get_by_role("button", name="Zet erbij").click()
    go(page, "")
    show(page, "activiteitenplan")
    page.locator("[data-actie=rij-open]").first.click()
    for place in range(3):
        control(page, "activiteitenplan.activiteit").fill(f"Nieuw {place}")
        page.locator("[data-actie=rij-volgende]").click()
    show(page, "begroting-en-dekking")
    expect(strip(page)).to_contain_text("Bij 3 antwoorden hieronder is de bron veranderd of weg.")
    strip(page).get_by_text("Bekijk de 3 antwoorden een voor een").click()
    way = next(way for way in WAYS if width in way)
    assert list(violations(page, (root / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8"), [way])) == []
    assert page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    strip(page).get_by_role("button", name="Neem alle 3 veranderingen over").click()
    expect(cell(page, "post")).to_contain_text(["Nieuw 0", "Nieuw 1", "Nieuw 2"])
