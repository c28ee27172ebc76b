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
