"""The lines under a table: what they add up, what they leave out, and what they refuse to tell."""

from typing import Any

import pytest

from macros.model.werkblad.rekenen import FEW, HIDDEN, NOT_COMPUTABLE, with_results
from macros.model.werkblad.tabel import Tabel
from macros.model.werkblad.totalen import compute_total, total_note

ROWS = [{"n": "A", "a": "72", "b": "96"}, {"n": "B", "a": "48", "b": "62"}, {"n": "C", "b": "40"}]


def tabel(column: str, operation: str, answer: str | None = None, fixed: bool = False) -> Tabel:
    """A table of people with a share and a difference, and one line under it."""
    line = {"kolom": column, "label": "L", "bewerking": operation, **({"antwoord": answer} if answer else {})}
    columns: list[dict[str, Any]] = [
        {"id": "n", "label": "Naam"}, {"id": "a", "label": "A", "soort": "aantal"}, {"id": "b", "label": "B", "soort": "aantal"},
        {"id": "rest", "label": "Rest", "soort": "aantal", "formule": {"bewerking": "verschil", "van": ["b", "a"]}},
        {"id": "deel", "label": "Deel", "soort": "procent", "formule": {"bewerking": "aandeel", "van": ["rest", "b"]}}]
    starts = [{"n": row["n"]} for row in ROWS] if fixed else []
    return Tabel.model_validate({"id": "t", "titel": "T", "rijen": "5", "groepen": [{"titel": "G", "kolommen": columns}], "totalen": [line],
                                 "startrijen": starts, "vaste_rijen": fixed})


def outcome(found: Tabel, rows: list[dict[str, str]]) -> tuple[str, str]:
    """The outcome of its line, and the note beside that."""
    filled = [with_results(found.kolommen, row) for row in rows]
    return compute_total(found.totalen[0], found, filled), total_note(found.totalen[0], found, filled)


@pytest.mark.parametrize(("column", "operation", "answer", "rows", "expected"), [
    ("a", "som", None, ROWS, ("120", "")), ("a", "aantal", None, ROWS, ("2", "")), ("n", "aantal", "a ", ROWS, ("1", "")), ("a", "som", None, [], ("", "")),
    ("rest", "som", None, ROWS, ("38", "niet compleet, 1 rij")), ("deel", "aandeel", None, ROWS, ("24", "niet compleet, 1 rij")),
    ("a", "som", None, [*ROWS, {"a": "<10"}], ("120", "niet compleet, 1 rij")), ("deel", "aandeel", None, [{}], ("", "")),
    ("deel", "aandeel", None, [{"a": "<10", "b": "20"}], ("", "niet compleet, 1 rij")),
])
def test_a_total_takes_complete_rows(column: str, operation: str, answer: str | None, rows: list[dict[str, str]], expected: tuple[str, str]) -> None:
    """A share is that of the sums, over rows with both numbers, and it says how many rows are not in it."""
    assert outcome(tabel(column, operation, answer), rows) == expected


def test_a_hidden_difference_still_counts_for_all() -> None:
    """The row shows <10 and the total is exact; a total that is small itself shows no more than the row, nor a share to compute it from."""
    rows = [{"a": "72", "b": "96"}, {"a": "36", "b": "40"}]
    assert outcome(tabel("rest", "som"), rows) == ("28", "")
    assert outcome(tabel("deel", "aandeel"), rows) == ("20,5", "")
    assert outcome(tabel("rest", "som"), rows[1:]) == (FEW, "")
    assert outcome(tabel("deel", "aandeel"), rows[1:]) == (HIDDEN, "")


@pytest.mark.parametrize(("column", "rows", "place"), [
    ("a", [*ROWS, {"a": "veel"}], "rij 4, A"), ("deel", [{"b": "12"}, {"a": "veel"}], "rij 2, A"), ("rest", [{"a": "60", "b": "40"}], "rij 1, Rest"),
])
def test_a_total_says_which_cell_it_cannot_use(column: str, rows: list[dict[str, str]], place: str) -> None:
    """The row, counted from 1, and the column."""
    assert outcome(tabel(column, "aandeel" if column == "deel" else "som"), rows) == (NOT_COMPUTABLE, place)


def test_a_count_of_fixed_questions_waits_for_all() -> None:
    """As long as one has no answer; where nothing is answered there is nothing to tell."""
    assert outcome(tabel("a", "aantal", "72", fixed=True), ROWS) == ("1", "niet compleet, 1 rij")
    assert outcome(tabel("a", "aantal", "72", fixed=True), [{"n": "A"}]) == ("", "")
