"""Fields, tables and worked examples of a worksheet fit together."""

from typing import Any

import pytest
from pydantic import ValidationError

from macros.model.werkblad import Tabel, Veld, Werkblad

COLUMNS = [{"id": "naam", "label": "Naam"}, {"id": "vorm", "label": "Vorm", "soort": "keuze", "opties": ["groep", "alleen"]},
           {"id": "thuis", "label": "Thuis", "soort": "ja-deels-nee"}]


def tabel(rows: list[dict[str, str]], columns: list[dict[str, Any]] = COLUMNS) -> Tabel:
    """A table with `rows` as worked example."""
    return Tabel.model_validate({"id": "t", "titel": "T", "rijen": "5", "groepen": [{"titel": "G", "kolommen": columns}], "voorbeeldrijen": rows})


def werkblad(delen: list[dict[str, Any]]) -> Werkblad:
    """A worksheet of these parts."""
    return Werkblad.model_validate({"id": "w", "code": "2a", "titel": "W", "doel": "x", "duur": "x", "met_wie": "x", "uitleg": "x",
                                    "delen": delen, "bron": "§ 5.1"})


@pytest.mark.parametrize("veld", [
    {"soort": "keuze"}, {"soort": "tekst", "opties": ["a"]}, {"opties": ["a"]}, {"soort": "ja-deels-nee", "opties": ["ja"]},
    {"soort": "keuze", "opties": ["a", "a"]}, {"vrij": "ja"}, {"soort": "vinkje"}, {"soort": "keuze", "opties": []},
])
def test_options_belong_to_a_choice_and_only_there(veld: dict[str, Any]) -> None:
    """A choice without options cannot be made, options elsewhere would be lost."""
    with pytest.raises(ValidationError):
        Veld.model_validate({"id": "x", "label": "X", **veld})


@pytest.mark.parametrize(("veld", "keuzes"), [
    ({}, ()), ({"soort": "keuze", "opties": ["a", "b"]}, ("a", "b")), ({"soort": "ja-deels-nee"}, ("ja", "deels", "nee")),
])
def test_a_field_knows_what_may_be_chosen(veld: dict[str, Any], keuzes: tuple[str, ...]) -> None:
    """Writers make a list of it in every format."""
    assert Veld.model_validate({"id": "x", "label": "X", **veld}).keuzes == keuzes


def test_a_free_choice_takes_any_answer() -> None:
    """Besides its options."""
    veld = Veld.model_validate({"id": "x", "label": "X", "soort": "keuze", "opties": ["a"], "vrij": "ja"})
    assert veld.past("a") and veld.past("iets anders")


@pytest.mark.parametrize("row", [{}, {"naam": "x"}, {"vorm": "groep"}, {"thuis": "deels"}])
def test_a_worked_row_may_leave_cells_empty(row: dict[str, str]) -> None:
    """What the example does not tell stays open."""
    assert tabel([row]).voorbeeldrijen == (row,)


@pytest.mark.parametrize(("row", "message"), [
    ({"plaats": "x"}, "de kolom 'plaats' in een voorbeeldrij bestaat niet. Kies uit: naam, thuis, vorm."),
    ({"vorm": "samen"}, "'samen' is geen keuze van de kolom 'vorm'. Kies uit: groep, alleen."),
    ({"thuis": "soms"}, "'soms' is geen keuze van de kolom 'thuis'. Kies uit: ja, deels, nee."),
])
def test_a_worked_row_fits_its_columns(row: dict[str, str], message: str) -> None:
    """A worked example never shows what the sheet does not allow."""
    with pytest.raises(ValidationError) as raised:
        tabel([{"naam": "goed"}, row])
    assert raised.value.errors()[0]["msg"] == message


def test_a_group_fits_on_paper() -> None:
    """At most six columns side by side."""
    with pytest.raises(ValidationError):
        tabel([], [{"id": f"k{number}", "label": "K"} for number in range(7)])


def test_every_field_of_a_sheet_has_its_own_id() -> None:
    """A dossier keeps answers by that id, over all parts and tables."""
    table = {"id": "t", "titel": "T", "rijen": "5", "groepen": [{"titel": "G", "kolommen": [{"id": "a", "label": "A"}]}]}
    with pytest.raises(ValidationError, match="het veld 'a' staat er twee keer in"):
        werkblad([{"id": "d", "titel": "D", "velden": [{"id": "a", "label": "A"}]}, {"id": "e", "titel": "E", "tabel": table}])


def test_fields_come_in_the_order_of_the_sheet() -> None:
    """Part by part, single fields before the table."""
    table = {"id": "t", "titel": "T", "rijen": "5", "groepen": [{"titel": "G", "kolommen": COLUMNS}]}
    sheet = werkblad([{"id": "d", "titel": "D", "tabel": table, "velden": [{"id": "a", "label": "A"}]}])
    assert [veld.id for veld in sheet.velden] == ["a", "naam", "vorm", "thuis"]


@pytest.mark.parametrize(("soort", "goed", "fout"), [
    ("getal", ("12", "2,5", "-3"), ("2.5", "twaalf", "12 euro", "")), ("aantal", ("0", "<10", "10", "400"), ("9", "<9", "10,5", "-10", "< 10")),
    ("bedrag", ("2500", "-3"), ("2.500", "25,50", "€ 25")), ("procent", ("60", "62,5", "0"), ("60%", "62,55", "-1")),
    ("datum", ("2026-11-23",), ("23-11-2026", "2026-11", "2026-13-01")), ("ja-deels-nee", ("ja", "deels"), ("Ja", "soms")),
])
def test_an_answer_fits_its_kind(soort: str, goed: tuple[str, ...], fout: tuple[str, ...]) -> None:
    """Examples are written as formats read them back."""
    veld = Veld.model_validate({"id": "x", "label": "X", "soort": soort})
    assert [antwoord for antwoord in goed if not veld.past(antwoord)] == []
    assert [antwoord for antwoord in fout if veld.past(antwoord)] == []


def test_a_scale_runs_from_one_to_five() -> None:
    """With a word at each end."""
    veld = Veld.model_validate({"id": "x", "label": "X", "soort": "schaal", "uiteinden": ["weinig", "veel"]})
    assert veld.keuzes == ("1", "2", "3", "4", "5")
    assert veld.past("5") and not veld.past("6") and not veld.past("veel")


def test_several_answers_are_each_a_choice() -> None:
    """One wrong answer among them is refused."""
    veld = Veld.model_validate({"id": "x", "label": "X", "soort": "meerkeuze", "opties": ["a", "b", "c"]})
    assert veld.past("a; c") and not veld.past("a; d") and not veld.past("a, c")


@pytest.mark.parametrize("veld", [
    {"soort": "keuze", "opties": ["a"], "verwijst_naar": "stappen"}, {"soort": "tekst", "verwijst_naar": "stappen"},
    {"soort": "meerkeuze", "opties": ["a; b"]}, {"soort": "schaal"}, {"soort": "tekst", "uiteinden": ["a", "b"]},
    {"formule": {"bewerking": "aantal", "van": ["a"]}}, {"soort": "getal", "formule": {"bewerking": "aandeel", "van": ["a", "b"]}},
    {"formule": {"bewerking": "drempel", "van": ["a", "b"], "norm": "3"}}, {"stroomt_naar": ["doelen"]},
    {"soort": "getal", "formule": {"bewerking": "som", "van": ["a", "b"], "antwoord": "ja"}}, {"formule": {"bewerking": "=A1+B1", "van": ["a"]}},
])
def test_a_field_is_whole(veld: dict[str, Any]) -> None:
    """What has no meaning together is refused, and a formula is one of ours or none."""
    with pytest.raises(ValidationError):
        Veld.model_validate({"id": "x", "label": "X", **veld})


SUM = {"id": "som", "label": "Som", "soort": "getal", "formule": {"bewerking": "som", "van": ["a", "b"]}}
NUMBERS = [{"id": name, "label": name, "soort": "getal"} for name in "ab"]


@pytest.mark.parametrize("columns", [
    [SUM, *NUMBERS], [NUMBERS[0], SUM], [*NUMBERS, {**SUM, "soort": "bedrag"}], [NUMBERS[0], {**NUMBERS[1], "soort": "bedrag"}, SUM],
    [NUMBERS[0], {**NUMBERS[1], "soort": "tekst"}, SUM], [*NUMBERS, {**SUM, "formule": {"bewerking": "som", "van": ["som", "a"]}}],
])
def test_a_formula_takes_earlier_numbers_of_one_kind(columns: list[dict[str, Any]]) -> None:
    """So that every format can compute it, and none in a circle."""
    with pytest.raises(ValidationError):
        tabel([], columns)
    assert tabel([], [*NUMBERS, SUM]).kolommen[2].formule


def test_a_computed_cell_is_never_given() -> None:
    """An example or a starting row would contradict it."""
    for rows in ("voorbeeldrijen", "startrijen"):
        with pytest.raises(ValidationError, match="wordt vanzelf gevuld"):
            Tabel.model_validate({"id": "t", "titel": "T", "rijen": "5", "groepen": [{"titel": "G", "kolommen": [*NUMBERS, SUM]}], rows: [{"som": "3"}]})


def test_an_addition_is_known_at_every_level() -> None:
    """A field is ours by itself, with its part, or with the whole sheet."""
    delen = [{"id": "d", "titel": "D", "velden": [{"id": "a", "label": "A"}, {"id": "b", "label": "B", "eigen": "ja"}]},
             {"id": "e", "titel": "E", "eigen": "ja", "velden": [{"id": "c", "label": "C"}]}]
    assert werkblad(delen).eigen_velden == {"b", "c"}
    assert werkblad(delen).model_copy(update={"eigen": True}).eigen_velden == {"a", "b", "c"}
