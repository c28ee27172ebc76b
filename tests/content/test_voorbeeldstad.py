"""Voorbeeldstad is one consistent story: no sheet reports something before it has happened."""

import datetime

import pytest

from macros.model import invulling
from macros.model.handbook import Handbook
from macros.model.werkblad.soort import Veldsoort
from macros.model.werkblad.tabel import Tabel
from macros.model.werkblad.werkblad import Werkblad


def sheet(handbook: Handbook, name: str) -> Werkblad:
    return handbook.get("werkblad", name)


def tables(werkblad: Werkblad) -> list[Tabel]:
    return [deel.tabel for deel in werkblad.delen if deel.tabel]


def single(werkblad: Werkblad, handbook: Handbook) -> dict[str, str]:
    """Every single answer in the example."""
    return {name: words for deel in werkblad.delen for name, words in invulling.voorbeeldantwoorden(deel, handbook).items()}


def dates(werkblad: Werkblad, handbook: Handbook, *ends: str) -> set[str]:
    """The days in single fields and in columns with an id that ends in this way."""
    found = {veld.id for veld in werkblad.velden if veld.soort is Veldsoort.DATUM and veld.id.endswith(ends)}
    rows = [row for deel in werkblad.delen if deel.tabel for row in invulling.voorbeeldrijen(deel.tabel, handbook)]
    return {words for row in (single(werkblad, handbook), *rows) for name, words in row.items() if name in found}


def test_a_sheet_is_newer_than_the_events_on_it(handbook: Handbook) -> None:
    """A sheet reports only counts, talks and decisions from before the day it was last changed."""
    for werkblad in handbook.werkbladen:
        days = dates(werkblad, handbook, "peildatum", "besproken-op", "besloten-op", "vastgesteld-op", "besluit-op", "nagekeken-op", "nagevraagd-op",
                     "gesproken-op", "teruggestuurd-op")
        changed = single(werkblad, handbook).get("bijgewerkt-op")
        assert not changed or all(day <= changed for day in days), (werkblad.id, changed, days)


def test_figures_come_before_the_sheets_that_use_them(handbook: Handbook) -> None:
    """The map of parents comes before the evaluation that uses its figures, which comes before the goals that name them."""
    days = [single(sheet(handbook, name), handbook)["bijgewerkt-op"] for name in ("ouderkaart", "evaluatie-vorige-periode", "doelen")]
    assert days == sorted(days)
    session = single(sheet(handbook, "draaiboek-visiesessie"), handbook)
    assert "lessen" not in session["vooraf"] and session["datum-sessie"] < days[1]


def test_the_lea_meets_on_the_days_of_the_planning(handbook: Handbook) -> None:
    """Every talk in the LEA takes place on a day on which the LEA meets."""
    assert single(sheet(handbook, "evaluatie-vorige-periode"), handbook)["besproken-op"] in dates(sheet(handbook, "tijdpad"), handbook, "lea-datum")
    assert single(sheet(handbook, "programmakeuze"), handbook)["besloten-op"] in dates(sheet(handbook, "tijdpad"), handbook, "lea-datum")


def test_a_preschool_fills_in_its_own_period_only(handbook: Handbook) -> None:
    """As the sheet itself says, only the first period is filled in."""
    assert "gesprekken-peuter" in (found := single(sheet(handbook, "zelfevaluatie"), handbook))
    assert not {"gesprekken-kleuter", "kleuter-drie"} & set(found)


def test_a_location_has_one_owner(handbook: Handbook) -> None:
    """De Linde belongs to Stichting Peuterhuis on every sheet, and a row of its returned form is the row of the inventory, with the location and the day in it."""
    rows = [row for deel in sheet(handbook, "inventarisatie").delen if deel.tabel for row in invulling.voorbeeldrijen(deel.tabel, handbook)]
    there = {row["activiteit"]: row for row in rows if row["locatie"] == "De Linde"}
    assert all("Stichting Peuterhuis" in row["instelling"] for row in there.values())
    (table,) = (deel.tabel for deel in sheet(handbook, "locatie-uitvraag").delen if deel.tabel)
    for row in invulling.voorbeeldrijen(table, handbook):
        returned = {kolom.uit_veld or kolom.id: row[kolom.id] for kolom in table.kolommen if kolom.id in row}
        assert {**returned, "besluit": there[row["activiteit"]]["besluit"]} == there[row["activiteit"]]


@pytest.mark.parametrize("name", ["inventarisatie", "analyse"])
def test_a_count_is_of_the_children_it_names(handbook: Handbook, name: str) -> None:
    """The 96 in Noord are the children in the map of parents, and are called so."""
    rows = [row for deel in sheet(handbook, name).delen if deel.tabel for row in invulling.voorbeeldrijen(deel.tabel, handbook) if "96" in row.values()]
    assert rows and all("Ouders van doelgroeppeuters in Noord" in row.values() for row in rows)


def test_days_are_days(handbook: Handbook) -> None:
    """Every date in the story is a valid date."""
    for werkblad in handbook.werkbladen:
        assert all(datetime.date.fromisoformat(day) for day in dates(werkblad, handbook, ""))


def test_the_budget_adds_up_in_every_year(handbook: Handbook) -> None:
    """Costs minus cover is what is still needed minus what is too much, and the first year has the costs of the plan and of the monitor."""
    (table,) = (deel.tabel for deel in sheet(handbook, "begroting-en-dekking").delen if deel.tabel)
    totals = {line.kolom: int(outcome) for line, outcome, _ in invulling.totalen(table, invulling.voorbeeldrijen(table, handbook))}
    for year in ("", "-2", "-3", "-4"):
        cover = sum(totals[f"dekking-{name}{year}"] for name in ("spuk", "eigen", "anders"))
        assert totals[f"kosten{year}"] - cover == totals[f"nog-te-dekken{year}"] - totals[f"te-veel-gedekt{year}"] == 6000
    (plan,) = (deel.tabel for deel in sheet(handbook, "activiteitenplan").delen if deel.tabel)
    ((_, costs, _),) = (found for found in invulling.totalen(plan, invulling.voorbeeldrijen(plan, handbook)) if found[0].kolom == "kosten")
    assert totals["kosten"] == int(costs) + 9000 == 111_000


def test_money_of_the_state_after_its_period_is_called_an_assumption(handbook: Handbook) -> None:
    """SPUK GOAB is known until the end of 2026, so no row with it is certain for longer, and each says so."""
    budget = sheet(handbook, "begroting-en-dekking")
    (table,) = (deel.tabel for deel in budget.delen if deel.tabel)
    rows = [row for row in invulling.voorbeeldrijen(table, handbook) if int(row["dekking-spuk"])]
    assert rows and all(row["zeker-tot"] <= "2026-12-31" and "SPUK is een aanname" in row["opmerking"] for row in rows)
    assert (int(single(budget, handbook)["begrotingsjaar"]), sum(int(row["dekking-spuk"]) for row in rows)) == (2028, 60_000)
    assert "60.000" in single(budget, handbook)["onzeker-geld"] and "aanname" in single(budget, handbook)["onzeker-geld"]


def test_no_group_in_the_map_of_parents_is_small(handbook: Handbook) -> None:
    """Nor can the size of one be found by subtracting: no district has to be put together with another."""
    (table,) = (deel.tabel for deel in sheet(handbook, "ouderkaart").delen if deel.tabel)
    assert {row["samenvoegen"] for row in invulling.voorbeeldrijen(table, handbook)} == {"nee"}


def test_the_planning_counts_every_status(handbook: Handbook) -> None:
    """Each status is counted below the table, and together they are all its rows; a postponed row is among them."""
    (table,) = tables(sheet(handbook, "tijdpad"))
    rows = invulling.voorbeeldrijen(table, handbook)
    counted = {line.antwoord: int(outcome) for line, outcome, _ in invulling.totalen(table, rows)}
    (status,) = (kolom for kolom in table.kolommen if kolom.id == "status")
    assert set(counted) == set(status.opties) and sum(counted.values()) == len(rows) and counted["uitgesteld"] == 1


def test_a_paper_is_handed_in_before_its_meeting(handbook: Handbook) -> None:
    """Each day for papers comes before the day of its own meeting, and there is none without a meeting."""
    (table,) = tables(sheet(handbook, "tijdpad"))
    for row in invulling.voorbeeldrijen(table, handbook):
        for papers, meeting in (("lea-inleveren", "lea-datum"), ("inleverdatum", "college-datum"), ("raad-inleveren", "raad-datum")):
            assert row.get(papers, "") < row.get(meeting, "") if papers in row else meeting not in row, row


def test_the_overview_of_locations_agrees_with_the_verdicts(handbook: Handbook) -> None:
    """As many locations meet the norm of 2013 as the evidence above says, and a share is given of all that was judged."""
    _, overview = tables(sheet(handbook, "zelfevaluatie"))
    outcomes = {line.kolom: text for line, text, _ in invulling.totalen(overview, invulling.voorbeeldrijen(overview, handbook))}
    assert outcomes["locatie-b1"] == outcomes["locatie-b6"] == "8" and outcomes["locatie-b3"] == "12" and outcomes["locatie-b4"] == "2"
    assert outcomes["locatie-deel"] == "54,1"
    assert next(line.label for line in overview.totalen if line.kolom == "locatie-deel").startswith("Voldoet aan de norm van 2013")


def test_the_building_blocks_are_chosen_sparingly(handbook: Handbook) -> None:
    """The example takes four of the twelve conditions, as the sheet advises, and says why not the others."""
    (table,) = tables(sheet(handbook, "subsidievoorwaarden"))
    rows = invulling.voorbeeldrijen(table, handbook)
    assert sum(row["opnemen"] == "ja" for row in rows) == 4 and len(rows) == 12
    assert all(row.get("aanpassing") for row in rows if row["opnemen"] == "nee")
