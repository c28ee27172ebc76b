"""The worked examples of the real worksheets: complete, one story on all sheets, and no recognisable people."""

import re

from macros.model import invulling
from macros.model.handbook import Handbook
from macros.model.werkblad.rekenen import NOT_COMPUTABLE
from macros.model.werkblad.soort import Veldsoort
from tests.content.sheets import example, sheet, tables, words

GOALS = {"Meer peuters bereiken", "Ouders doen thuis mee", "Vaste gesprekken met ouders"}
LOCATIONS = {"De Linde", "De Wilg", "De Iep", "De Els", "De Beuk", "De Populier", "De Berk", "De Eik", "De Esdoorn", "De Hazelaar", "De Kastanje",
             "De Meidoorn"}


def answer(handbook: Handbook, name: str, field: str) -> str:
    """The value of a single field in the worked example."""
    return next(given[field] for deel in sheet(handbook, name).delen if field in (given := invulling.voorbeeldantwoorden(deel, handbook)))


def test_every_sheet_has_a_worked_example(handbook: Handbook) -> None:
    """In the example every table has rows, and every sheet with fields has answers."""
    for werkblad in handbook.werkbladen:
        assert all(table.voorbeeldrijen for table in tables(werkblad)), werkblad.id
        assert any(invulling.voorbeeldantwoorden(deel, handbook) for deel in werkblad.delen), werkblad.id


def test_every_column_is_shown_in_the_example(handbook: Handbook) -> None:
    """Every column has a value in some row of the example, except those that are filled in later."""
    later = {"notities", "onderzoek", "locatie-b7", *(f"gemeten-jaar-{year}" for year in (1, 2, 3, 4))}
    for werkblad in handbook.werkbladen:
        for table in tables(werkblad):
            filled = {name for row in invulling.voorbeeldrijen(table, handbook) for name in row}
            assert {kolom.id for kolom in table.kolommen} - filled <= later, (werkblad.id, table.id)


def test_goals_are_the_same_on_every_sheet(handbook: Handbook) -> None:
    """Other sheets repeat the concrete goals of 1a, and have no others."""
    concrete = {goal for goal, done in zip(example(handbook, "doelen", "doel"), example(handbook, "doelen", "concreet"), strict=True) if done == "ja"}
    assert concrete == GOALS
    assert set(example(handbook, "monitorplan", "doel")) == set(example(handbook, "activiteitenplan", "doel")) == GOALS
    assert set(example(handbook, "doelen-activiteiten", "doel")) == GOALS


def test_activities_and_money_are_the_same_on_every_sheet(handbook: Handbook) -> None:
    """The plan, the budget, the matrix and the risks agree."""
    activities, costs = example(handbook, "activiteitenplan", "activiteit"), example(handbook, "activiteitenplan", "kosten")
    budget = dict(zip(example(handbook, "begroting-en-dekking", "post"), example(handbook, "begroting-en-dekking", "kosten"), strict=True))
    assert dict(zip(activities, costs, strict=True)).items() <= budget.items()
    assert set(activities) <= set(example(handbook, "doelen-activiteiten", "activiteit"))
    assert set(example(handbook, "activiteitenplan", "risico")) >= set(example(handbook, "risicos-en-alternatieven", "risico")[:4])
    assert set(example(handbook, "activiteitenplan", "indicator")) <= set(example(handbook, "monitorplan", "indicator"))


def test_figures_are_the_same_on_every_sheet(handbook: Handbook) -> None:
    """The shares of children who are not reached and who join in at home follow from the counts."""
    table = tables(sheet(handbook, "ouderkaart"))[0]
    totals = {line.label: text for line, text, _ in invulling.totalen(table, invulling.voorbeeldrijen(table, handbook))}
    assert (totals["Non-bereik in procenten"], totals["Non-bereik"], totals["Doelgroeppeuters"]) == ("25,8", "62", "240")
    assert "25,8 procent (62 van 240)" in example(handbook, "monitorplan", "nulmeting")
    home = example(handbook, "zelfevaluatie", "deel")[1]
    assert any(text.startswith(f"{home} procent") for text in example(handbook, "monitorplan", "nulmeting"))
    assert any(text.startswith(f"{home} procent") for text in example(handbook, "evaluatie-vorige-periode", "uitkomst"))
    assert any("25,8 procent" in text for text in example(handbook, "doelen", "doel-concreet"))


def test_flowing_answers_are_the_same_on_both_sheets(handbook: Handbook) -> None:
    """A single answer that flows to a single field is repeated there in the same words, or as part of the text."""
    for werkblad in handbook.werkbladen:
        single = {veld.id: veld for deel in werkblad.delen for veld in deel.velden if veld.stroomt_naar and veld.voorbeeld}
        for field, veld in single.items():
            for name, _, other in (target.partition(".") for target in veld.stroomt_naar):
                if any(other == found.id for deel in sheet(handbook, name).delen for found in deel.velden) and other != "wensen":
                    assert answer(handbook, name, other) == answer(handbook, werkblad.id, field), (werkblad.id, field)


def test_locations_come_from_one_list(handbook: Handbook) -> None:
    """Every location name is one of the twelve, and the plan has six of them."""
    found = {name for werkblad in handbook.werkbladen for text in words(werkblad, handbook) for name in re.findall(r"\bDe [A-Z][a-z]+\b", text)}
    assert found == LOCATIONS and len(LOCATIONS) == 12
    assert set(example(handbook, "zelfevaluatie", "locatie")) == LOCATIONS


def test_the_size_of_a_small_group_is_never_given(handbook: Handbook) -> None:
    """A count of people, also a computed one, is 0, <10, 10 or more, or left out."""
    for werkblad in handbook.werkbladen:
        for table in tables(werkblad):
            people = [kolom.id for kolom in table.kolommen if kolom.soort is Veldsoort.AANTAL]
            for row in invulling.voorbeeldrijen(table, handbook):
                assert all(row.get(name, "0") in ("0", "<10", NOT_COMPUTABLE) or int(row[name]) >= 10 for name in people), (werkblad.id, row)
