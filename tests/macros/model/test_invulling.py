"""The rows and answers at the start of a werkblad and in its worked example, with names instead of keys."""

from typing import Any

import pytest

from macros.model import invulling
from macros.model.handbook import Handbook
from macros.model.werkblad.tabel import Tabel
from macros.model.werkblad.veld import Lijst, Veld
from macros.model.werkblad.werkblad import Werkbladdeel

STEPS = {"id": "stap", "label": "Stap", "soort": "keuze", "verwijst_naar": "stappen"}


def tabel(columns: list[dict[str, Any]], **more: Any) -> Tabel:
    """A table with these columns."""
    return Tabel.model_validate({"id": "t", "titel": "T", "rijen": "8", "groepen": [{"titel": "G", "kolommen": columns}], **more})


@pytest.mark.parametrize("lijst", Lijst)
def test_choices_are_all_records_of_a_list(lijst: Lijst, handbook: Handbook) -> None:
    """A new programme or goal becomes a choice automatically."""
    veld = Veld.model_validate({"id": "x", "label": "X", "soort": "keuze", "verwijst_naar": lijst})
    names = invulling.names(lijst, handbook)
    assert list(names) == [record.id for record in getattr(handbook, lijst.value)]
    assert invulling.opties(veld, handbook) == tuple(names.values())
    assert len(set(names.values())) == len(names)


def test_names_are_those_that_people_use(handbook: Handbook) -> None:
    """A step has its number, an indicator its code."""
    names = {lijst: invulling.names(lijst, handbook) for lijst in Lijst}
    assert names[Lijst.STAPPEN]["stap-2"] == "2. Wat is er?"
    assert names[Lijst.INDICATOREN]["b4"] == "B4 Thuis"
    assert names[Lijst.PROGRAMMAS]["boekenbus"] == "Boekenbus"


def test_a_row_per_record_with_what_it_takes_from_there(handbook: Handbook) -> None:
    """A row repeats the facts of its step, so that people need not type them again."""
    table = tabel([STEPS, {"id": "wat", "label": "Wat", "uit_record": "wat"}], startrijen_uit="stappen")
    assert [row["wat"] for row in invulling.startrijen(table, handbook)] == [step.wat for step in handbook.stappen]


def test_a_norm_is_plain_text_of_the_guidance_only(handbook: Handbook) -> None:
    """The points of a norm become sentences, without our own additions and without markup."""
    columns = [{**STEPS, "verwijst_naar": "indicatoren"}, {"id": "norm", "label": "Norm", "uit_record": "norm"}]
    rows = invulling.startrijen(tabel(columns, startrijen_uit="indicatoren"), handbook)
    assert [row["norm"] for row in rows] == [
        "Er is een plan.", "Minstens 60 procent van de ouders doet mee. De locatie telt de ouders.", "Het gesprek vindt plaats."]


@pytest.mark.parametrize(("more", "rows"), [
    ({}, 8), ({"rijen": "5", "startrijen_uit": "stappen"}, 8), ({"rijen": "20", "startrijen_uit": "stappen", "vaste_rijen": "ja"}, 8),
    ({"rijen": "20", "startrijen_uit": "stappen"}, 20),
])
def test_a_table_has_room_for_its_rows(handbook: Handbook, more: dict[str, Any], rows: int) -> None:
    """Each new record adds a row, whatever number was written; fixed rows are exactly the given ones."""
    assert invulling.aantal_rijen(tabel([STEPS], **more), handbook) == rows


def test_the_example_completes_starting_rows_and_adds_others(handbook: Handbook) -> None:
    """A row is matched by its first cell."""
    columns = [{"id": "post", "label": "Post"}, {"id": "a", "label": "A", "soort": "getal"}, {"id": "b", "label": "B", "soort": "getal"},
               {"id": "c", "label": "C", "soort": "getal", "formule": {"bewerking": "som", "van": ["a", "b"]}}]
    table = tabel(columns, startrijen=[{"post": "een", "a": "1"}, {"post": "twee"}], voorbeeldrijen=[{"post": "drie", "a": "3"}, {"post": "een", "b": "2"}])
    assert invulling.voorbeeldrijen(table, handbook) == (
        {"post": "een", "a": "1", "b": "2", "c": "3"}, {"post": "twee"}, {"post": "drie", "a": "3", "c": "nog niet compleet"})
    assert invulling.startrijen(table, handbook) == ({"post": "een", "a": "1"}, {"post": "twee"})


def test_without_example_rows_there_is_no_example(handbook: Handbook) -> None:
    """Starting rows alone are not a worked example."""
    assert invulling.voorbeeldrijen(tabel([STEPS], startrijen_uit="stappen"), handbook) == ()


def test_several_answers_and_free_ones_are_shown(handbook: Handbook) -> None:
    """A key becomes a name; other text stays as it is."""
    veld = Veld.model_validate({"id": "x", "label": "X", "soort": "meerkeuze", "verwijst_naar": "indicatoren", "vrij": "ja"})
    assert invulling.shown(veld, "b4; iets anders; b7", handbook) == "B4 Thuis; iets anders; B7 Overgang"


def test_single_fields_are_computed_too(handbook: Handbook) -> None:
    """The fields of a part are computed like those of a row."""
    deel = Werkbladdeel.model_validate({"id": "d", "titel": "D", "velden": [
        {"id": "a", "label": "A", "soort": "getal", "voorbeeld": "2"}, {"id": "b", "label": "B", "formule": {"bewerking": "drempel", "van": ["a"], "norm": "3"}}]})
    assert invulling.voorbeeldantwoorden(deel, handbook) == {"a": "2", "b": "nee"}
