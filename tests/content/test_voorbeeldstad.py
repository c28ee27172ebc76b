"""Voorbeeldstad is one consistent story: no sheet reports something before it has happened."""

import datetime

import pytest

from macros.model import invulling
from macros.model.handbook import Handbook
from macros.model.werkblad.soort import Veldsoort
from macros.model.werkblad.werkblad import Werkblad


def sheet(handbook: Handbook, name: str) -> Werkblad:
    return handbook.get("werkblad", name)


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
    """De Linde belongs to Stichting Peuterhuis on every sheet, and its returned form agrees with the inventory."""
    rows = [row for deel in sheet(handbook, "inventarisatie").delen if deel.tabel for row in invulling.voorbeeldrijen(deel.tabel, handbook)]
    there = {row["activiteit"]: row for row in rows if row["locatie"] == "De Linde"}
    assert all("Stichting Peuterhuis" in row["instelling"] for row in there.values())
    (table,) = (deel.tabel for deel in sheet(handbook, "locatie-uitvraag").delen if deel.tabel)
    for row in invulling.voorbeeldrijen(table, handbook):
        same = ("frequentie", "vorm", "thuis", "omvang-doelgroep", "bereikt", "werving", "financiering", "kosten-per-jaar")
        assert {name: row[name] for name in same} == {name: there[row["activiteit"]][name] for name in same}


@pytest.mark.parametrize("name", ["inventarisatie", "analyse"])
def test_a_count_is_of_the_children_it_names(handbook: Handbook, name: str) -> None:
    """The 96 in Noord are the children in the map of parents, and are called so."""
    rows = [row for deel in sheet(handbook, name).delen if deel.tabel for row in invulling.voorbeeldrijen(deel.tabel, handbook) if "96" in row.values()]
    assert rows and all("Ouders van doelgroeppeuters in Noord" in row.values() for row in rows)


def test_days_are_days(handbook: Handbook) -> None:
    """Every date in the story is a valid date."""
    for werkblad in handbook.werkbladen:
        assert all(datetime.date.fromisoformat(day) for day in dates(werkblad, handbook, ""))
