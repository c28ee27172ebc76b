"""The parts of a werkblad fit together, and what the whole offers."""

from typing import Any

import pytest
from pydantic import ValidationError

from macros.model.werkblad.werkblad import Bladvorm, Fase, Werkblad

COLUMNS = [{"id": "naam", "label": "Naam"}, {"id": "vorm", "label": "Vorm", "soort": "keuze", "opties": ["groep", "alleen"]},
           {"id": "thuis", "label": "Thuis", "soort": "ja-deels-nee"}]
TABLE = [{"id": "d", "titel": "D", "tabel": {"id": "t", "titel": "T", "rijen": "5", "groepen": [{"titel": "G", "kolommen": COLUMNS}]}}]


def werkblad(delen: list[dict[str, Any]]) -> Werkblad:
    """A werkblad with these parts."""
    return Werkblad.model_validate({"id": "w", "code": "2a", "titel": "W", "doel": "x", "duur": "x", "met_wie": "x", "uitleg": "x",
                                    "delen": delen, "bron": "§ 5.1"})


def test_every_field_of_a_sheet_has_its_own_id() -> None:
    """A dossier keeps answers by that id, over all parts and tables."""
    table = {"id": "t", "titel": "T", "rijen": "5", "groepen": [{"titel": "G", "kolommen": [{"id": "a", "label": "A"}]}]}
    with pytest.raises(ValidationError, match="het veld 'a' staat er twee keer in"):
        werkblad([{"id": "d", "titel": "D", "velden": [{"id": "a", "label": "A"}]}, {"id": "e", "titel": "E", "tabel": table}])


@pytest.mark.parametrize(("delen", "message"), [
    ([{"id": "d", "titel": "D"}, {"id": "d", "titel": "E"}], "het deel 'd' staat er twee keer in"),
    ([{"id": name, "titel": "D", "tabel": {"id": "t", "titel": "T", "rijen": "5", "groepen": [{"titel": "G", "kolommen": [{"id": name, "label": "A"}]}]}}
      for name in "ab"], "de tabel 't' staat er twee keer in"),
])
def test_every_part_and_table_has_its_own_id(delen: list[dict[str, Any]], message: str) -> None:
    """Each has a place of its own on the page."""
    with pytest.raises(ValidationError, match=message):
        werkblad(delen)


def test_fields_come_in_the_order_of_the_sheet() -> None:
    """Part by part, single fields before the table."""
    table = {"id": "t", "titel": "T", "rijen": "5", "groepen": [{"titel": "G", "kolommen": COLUMNS}]}
    sheet = werkblad([{"id": "d", "titel": "D", "tabel": table, "velden": [{"id": "a", "label": "A"}]}])
    assert [veld.id for veld in sheet.velden] == ["a", "naam", "vorm", "thuis"]


def form(**fields: Any) -> Werkblad:
    """A werkblad with one field, and other `fields` of the record."""
    delen = [{"id": "d", "titel": "D", "velden": [{"id": "a", "label": "A", **fields.pop("veld", {})}]}]
    return Werkblad.model_validate({"id": "w", "code": "2a", "titel": "W", "doel": "x", "duur": "x", "met_wie": "x", "uitleg": "x",
                                    "delen": delen, "bron": "§ 5.1", **fields})


@pytest.mark.parametrize(("table", "fillable"), [
    ({"rijen": "8"}, True), ({"rijen": "9"}, False), ({"rijen": "9", "vaste_rijen": "ja", "startrijen": [{"naam": "a"}]}, True),
])
def test_a_short_list_is_filled_in_on_the_screen(table: dict[str, Any], fillable: bool) -> None:
    """The PDF of a list is for printing only if the list is long and grows."""
    part = {**TABLE[0], "tabel": {**TABLE[0]["tabel"], **table}}
    assert werkblad([part]).model_copy(update={"vorm": Bladvorm.LIJST}).invulbare_pdf is fillable


@pytest.mark.parametrize(("sheet", "formaten"), [
    (form(), "docx odt pdf"), (werkblad(TABLE), "docx xlsx odt ods pdf"),
    (werkblad(TABLE).model_copy(update={"vorm": Bladvorm.LIJST}), "docx xlsx odt ods pdf"),
])
def test_a_sheet_comes_in_the_formats_that_fit_it(sheet: Werkblad, formaten: str) -> None:
    """Word first; there is an open format for each Microsoft format, also for a long table."""
    assert " ".join(sheet.formaten) == formaten


def test_a_sheet_knows_whether_it_has_an_example() -> None:
    """One answer or one row is enough."""
    assert not form().heeft_voorbeeld
    assert form(veld={"voorbeeld": "x"}).heeft_voorbeeld


def test_a_sheet_knows_where_its_answers_go() -> None:
    """Each other werkblad once, with the fields that are used there."""
    sheet = form(veld={"stroomt_naar": ["doelen.doel", "doelen.wens", "tijdpad.wat"]})
    assert {name: [veld.id for veld in fields] for name, fields in sheet.stromen.items()} == {"doelen": ["a"], "tijdpad": ["a"]}


@pytest.mark.parametrize(("code", "fase"), [("0a", Fase.VOORAF), ("T1", Fase.TOEZICHT), ("1a", None), ("8b", None)])
def test_the_code_tells_what_comes_before_and_beside_the_steps(code: str, fase: Fase | None) -> None:
    """The pages of the steps, of inspection and of all werkbladen group by it."""
    assert form().model_copy(update={"code": code}).fase is fase


def test_the_first_format_is_one_that_is_made() -> None:
    """A werkblad without a table is not made as a spreadsheet."""
    base = {"id": "w", "code": "2a", "titel": "W", "doel": "x", "duur": "x", "met_wie": "x", "uitleg": "x", "bron": "§ 5.1", "eerst": "xlsx"}
    assert Werkblad.model_validate({**base, "delen": TABLE}).eerst == "xlsx"
    with pytest.raises(ValidationError, match="dit werkblad is er niet als xlsx. Kies uit: docx, odt, pdf"):
        Werkblad.model_validate({**base, "delen": [{"id": "d", "titel": "D", "velden": [{"id": "a", "label": "A"}]}]})
