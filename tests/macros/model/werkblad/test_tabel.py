"""The columns, rows, sums and worked example of a table fit together. Messages are in `spoilt/werkblad/`."""

from typing import Any

import pytest
from pydantic import ValidationError

from macros.model.werkblad.tabel import Tabel

COLUMNS = [{"id": "naam", "label": "Naam"}, {"id": "vorm", "label": "Vorm", "soort": "keuze", "opties": ["groep", "alleen"]},
           {"id": "thuis", "label": "Thuis", "soort": "ja-deels-nee"}]


def tabel(rows: list[dict[str, str]], columns: list[dict[str, Any]] = COLUMNS) -> Tabel:
    """A table with `rows` as worked example."""
    return Tabel.model_validate({"id": "t", "titel": "T", "rijen": "5", "groepen": [{"titel": "G", "kolommen": columns}], "voorbeeldrijen": rows})


@pytest.mark.parametrize("row", [{}, {"naam": "x"}, {"vorm": "groep"}, {"thuis": "deels"}])
def test_a_worked_row_may_leave_cells_empty(row: dict[str, str]) -> None:
    """What the example leaves out stays empty."""
    assert tabel([row]).voorbeeldrijen == (row,)


@pytest.mark.parametrize(("row", "message"), [
    ({"plaats": "x"}, "de kolom 'plaats' bestaat niet. Kies uit: naam, thuis, vorm."),
    ({"vorm": "samen"}, "'samen' is geen keuze. Kies uit: groep, alleen."),
    ({"thuis": "soms"}, "'soms' is geen keuze. Kies uit: ja, deels, nee."),
])
def test_a_worked_row_fits_its_columns(row: dict[str, str], message: str) -> None:
    """A worked example never shows an answer that the werkblad does not allow."""
    with pytest.raises(ValidationError) as raised:
        tabel([{"naam": "goed"}, row])
    assert raised.value.errors()[0]["msg"] == message


def test_a_group_fits_on_paper() -> None:
    """At most six columns side by side."""
    with pytest.raises(ValidationError, match="6"):
        tabel([], [{"id": f"k{number}", "label": f"K{number}"} for number in range(7)])


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


def test_a_goal_may_have_more_rows_in_the_example() -> None:
    """Rows without a starting row may share their first cell."""
    rows = [{"naam": "zelfde", "vorm": "groep"}, {"naam": "zelfde", "vorm": "alleen"}]
    assert len(tabel(rows).voorbeeldrijen) == 2
