"""From a gap in the offer to the catalogue for that age, and back with what was chosen there: it arrives on the sheet that weighs programmes."""

import json

import pytest
from playwright.sync_api import Page, expect

from tests.browser.plan import go, open_plan

pytestmark = pytest.mark.browser
PLAN = {
    "schema": "ouderbeleid-dossier", "versie": 1, "id": "0b6f3e0a-54a5-4c0a-9d51-3f0d5f9a7a10", "naam": "Leemten", "gemeente": "Voorbeeldstad",
    "gemaakt": "2026-01-01T00:00:00Z", "gewijzigd": "2020-01-01T00:00:00Z", "revisie": 1, "handboek": {"naam": "Handboek", "bijgewerkt": "2026-01-01"}, "kortelijst": [],
    "antwoorden": {
        "ouderkaart": {"velden": {}, "tabellen": {"wijken": [{"id": "a1", "cellen": {"wijk": "Noord"}}, {"id": "a2", "cellen": {"wijk": "'s-Hertogenbosch"}}]}},
        "inventarisatie": {"velden": {}, "tabellen": {"activiteiten": [
            {"id": "b1", "cellen": {"activiteit": "Taalcafé", "wijk": "noord", "leeftijd": "2 tot 4 jaar", "doelen": "Taal"}},
            {"id": "b2", "cellen": {"activiteit": "Thema-avond", "wijk": "NOORD", "leeftijd": "2 tot 4 jaar", "doelen": "taal"}}]}},
        "programmakeuze": {"velden": {}, "tabellen": {"kandidaten": [{"id": "c1", "cellen": {"programma": "opstapje", "keuze": "kiezen"}}]}},
    },
}


def test_a_gap_leads_to_the_catalogue_and_the_choice_comes_back(page: Page, site_url: str):
    """The findings name their rows; the catalogue has the age of the gap; what goes on the list, also in another tab, is offered on the sheet."""
    open_plan(page, site_url)
    page.locator("[data-actie=bestand-open]").set_input_files({"name": "plan.json", "mimeType": "application/json", "buffer": json.dumps(PLAN).encode()})
    expect(page.locator("[data-bewaarstatus]").first).to_contain_text("bewaard")
    go(page, "bevindingen")
    expect(page.locator("[data-bevinding=dubbel]")).to_have_attribute("data-waar", "b1 b2")
    expect(page.locator("[data-bevinding=veranderd-sinds]").first).to_contain_text("Nieuw sinds uw laatste bestand of stuk (01-01-2020)")
    gap = page.locator("[data-bevinding=ontbreekt]", has_text="In 's-Hertogenbosch is er volgens werkblad 2a niets")
    expect(gap).to_have_attribute("data-waar", "a2")
    gap.locator("a", has_text="Zoek programma's").click()
    expect(page).to_have_url(f"{site_url}programmas/?leeftijd=2-4#van-mijn-plan")
    page.locator("[data-id=verteltassen] button", has_text="Zet op mijn lijst").click()
    page.locator(".vanplan a").click()
    page.locator("[data-actie=analyse-kortelijst]").click()
    go(page, "programmakeuze")
    offer = page.locator("[data-plek=boven-tabel] .stroom")
    expect(offer.first).to_contain_text("Uit uw lijst met programma's staat 1 programma hier nog niet: Verteltassen.")
    other = page.context.new_page()
    other.goto(f"{site_url}programmas/?leeftijd=2-4")
    other.locator("[data-id=voorleesexpress] button", has_text="Zet op mijn lijst").click()
    expect(offer.first).to_contain_text("staan 2 programma's hier nog niet")
    offer.first.locator("button", has_text="Zet erbij").click()
    expect(page.locator("[data-tabel='programmakeuze.kandidaten'] [data-rij]")).to_have_count(3)


def test_of_many_findings_of_a_kind_the_first_are_in_sight(page: Page, site_url: str):
    """The others are folded; a link in there leads back into the open fold."""
    rows = [{"id": f"d{number}", "cellen": {"activiteit": f"Activiteit {number}"}} for number in range(12)]
    open_plan(page, site_url)
    plan = json.dumps({**PLAN, "antwoorden": {"activiteitenplan": {"velden": {}, "tabellen": {"plan": rows}}}}).encode()
    page.locator("[data-actie=bestand-open]").set_input_files({"name": "plan.json", "mimeType": "application/json", "buffer": plan})
    expect(page.locator("[data-bewaarstatus]").first).to_contain_text("bewaard")
    go(page, "bevindingen")
    findings = page.locator("[data-bevinding=activiteit-zonder-doel]")
    expect(findings.filter(visible=True)).to_have_count(5)
    page.locator("summary", has_text="Nog 7 bevindingen: Activiteit zonder doel").click()
    expect(findings.filter(visible=True)).to_have_count(12)
    findings.last.locator("a").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Werkblad 5b: Activiteitenplan")
    page.go_back()
    expect(findings.last.locator("a:focus")).to_be_in_viewport()
