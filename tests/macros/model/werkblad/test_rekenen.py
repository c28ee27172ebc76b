"""The sums of a werkblad, and what they refuse to tell."""

from typing import Any

import pytest

from macros.model.werkblad.rekenen import NOT_COMPUTABLE, compute_total, with_results
from macros.model.werkblad.tabel import Tabel
from macros.model.werkblad.veld import Veld


def velden(kind: str, **computed: Any) -> tuple[Veld, ...]:
    """Fields `a` and `b` of a kind, and a computed field `c`."""
    plain = [{"id": name, "label": name, "soort": kind} for name in "ab"]
    return tuple(Veld.model_validate(veld) for veld in (*plain, {"id": "c", "label": "c", **computed}))


def uitkomst(kind: str, a: str, b: str, **computed: Any) -> str:
    """The outcome of `c` for these `a` and `b`; "" is not filled in."""
    given = {name: text for name, text in (("a", a), ("b", b)) if text}
    return with_results(velden(kind, **computed), given).get("c", "")


def formule(bewerking: str, **more: Any) -> dict[str, Any]:
    """A formula over `a` and `b`."""
    return {"bewerking": bewerking, "van": ["a", "b"], **more}


@pytest.mark.parametrize(("kind", "a", "b", "expected"), [
    ("bedrag", "2500", "-500", "2000"), ("getal", "2,5", "0,25", "2,75"), ("getal", "10", "", "10"), ("getal", "", "", ""),
    ("aantal", "12", "<10", NOT_COMPUTABLE), ("bedrag", "0", "0", "0"), ("getal", "60", "40", "100"),
])
def test_a_sum_skips_what_is_empty(kind: str, a: str, b: str, expected: str) -> None:
    """And reveals nothing about a group that is too small."""
    assert uitkomst(kind, a, b, soort=kind, formule=formule("som")) == expected


@pytest.mark.parametrize(("kind", "a", "b", "expected"), [
    ("aantal", "96", "72", "24"), ("aantal", "40", "36", "<10"), ("aantal", "40", "40", "0"), ("aantal", "40", "<10", NOT_COMPUTABLE),
    ("aantal", "40", "", ""), ("aantal", "40", "44", NOT_COMPUTABLE), ("aantal", "10", "96", NOT_COMPUTABLE), ("bedrag", "36000", "30000", "6000"), ("bedrag", "1", "4", "-3"), ("aantal", "40", "30", "10"),
])
def test_a_difference_between_people_is_never_small(kind: str, a: str, b: str, expected: str) -> None:
    """For 1 to 9 people it is <10, and a negative count is an error; amounts of money and numbers are shown."""
    assert uitkomst(kind, a, b, soort=kind, formule=formule("verschil")) == expected


@pytest.mark.parametrize(("a", "b", "expected"), [
    ("72", "170", "42,3"), ("3", "5", "60"), ("102", "170", "60"), ("59999", "100000", "59,9"), ("0", "12", "0"), ("12", "0", NOT_COMPUTABLE),
    ("<10", "12", NOT_COMPUTABLE), ("12", "", ""), ("170", "170", "100"),
])
def test_a_share_is_rounded_down(a: str, b: str, expected: str) -> None:
    """A share shown as 60 has reached 60."""
    assert uitkomst("aantal", a, b, soort="procent", formule=formule("aandeel")) == expected


@pytest.mark.parametrize(("a", "b", "expected"), [
    ("60", "60", "ja"), ("59,9", "60", "nee"), ("59,9", "60.0", "nee"), ("60", "", ""), ("", "60", ""), ("100", "60", "ja"),
])
def test_a_threshold_from_another_field(a: str, b: str, expected: str) -> None:
    """`ja` from the norm itself on; nothing if one of the two is unknown."""
    assert uitkomst("procent", a, b, formule=formule("drempel")) == expected


def test_a_threshold_with_a_fixed_norm() -> None:
    """The norm is in the definition."""
    fixed = {"bewerking": "drempel", "van": ["a"], "norm": "2,5"}
    assert [uitkomst("getal", a, "", formule=fixed) for a in ("2,5", "2", "")] == ["ja", "nee", ""]


@pytest.mark.parametrize(("a", "b", "answer", "expected"), [
    ("ja", "ja", "ja", "2"), ("ja", "nee", "ja", "1"), ("nee", "deels", "ja", "0"), ("", "", "ja", ""), ("nee", "deels", None, "2"),
])
def test_a_count_of_answers(a: str, b: str, answer: str | None, expected: str) -> None:
    """It counts one answer or any; it is empty as long as all are empty."""
    more = {"antwoord": answer} if answer else {}
    assert uitkomst("ja-deels-nee", a, b, soort="getal", formule=formule("aantal", **more)) == expected


def test_what_cannot_be_computed_stays_so_along_the_way() -> None:
    """A share that is unknown reaches no threshold."""
    more = Veld.model_validate({"id": "d", "label": "d", "formule": {"bewerking": "drempel", "van": ["c"], "norm": "60"}})
    fields = (*velden("aantal", soort="procent", formule=formule("aandeel")), more)
    assert with_results(fields, {"a": "<10", "b": "20"})["d"] == NOT_COMPUTABLE
    assert with_results(fields, {"a": "12", "b": "20"})["d"] == "ja"


ROWS = [{"a": "72", "b": "96"}, {"a": "48", "b": "62"}, {"b": "40"}]


@pytest.mark.parametrize(("column", "operation", "answer", "rows", "expected"), [
    ("a", "som", None, ROWS, "120"), ("a", "aantal", None, ROWS, "2"), ("a", "aantal", "72", ROWS, "1"), ("a", "som", None, [], ""),
    ("c", "aandeel", None, ROWS[:2], "75,9"), ("a", "som", None, [*ROWS, {"a": "<10"}], NOT_COMPUTABLE), ("c", "aandeel", None, [{}], ""),
    ("c", "aandeel", None, [{"a": "<10", "b": "20"}], NOT_COMPUTABLE),
])
def test_a_line_under_a_table(column: str, operation: str, answer: str | None, rows: list[dict[str, str]], expected: str) -> None:
    """The share of the sums, not the mean of shares."""
    line = {"kolom": column, "label": "L", "bewerking": operation, **({"antwoord": answer} if answer else {})}
    columns = [veld.model_dump(mode="json") for veld in velden("aantal", soort="procent", formule=formule("aandeel"))]
    tabel = Tabel.model_validate({"id": "t", "titel": "T", "rijen": "5", "groepen": [{"titel": "G", "kolommen": columns}], "totalen": [line]})
    assert compute_total(tabel.totalen[0], tabel, [with_results(tabel.kolommen, row) for row in rows]) == expected
