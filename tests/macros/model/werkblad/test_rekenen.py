"""The sums of a werkblad, and what they refuse to tell."""

from typing import Any

import pytest

from macros.model.werkblad.rekenen import (
    ABOVE_ALL,
    BELOW_NONE,
    HIDDEN,
    INCOMPLETE,
    NOT_COMPUTABLE,
    TOO_LOW,
    same,
    with_results,
)
from macros.model.werkblad.veld import Veld, check_formulas


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
    ("bedrag", "2500", "-500", "2000"), ("getal", "2,5", "0,25", "2,75"), ("getal", "10", "", INCOMPLETE), ("getal", "", "", ""),
    ("aantal", "12", "<10", HIDDEN), ("getal", "12", "veel", NOT_COMPUTABLE), ("bedrag", "0", "0", "0"), ("getal", "60", "40", "100"),
])
def test_a_sum_waits_for_every_number(kind: str, a: str, b: str, expected: str) -> None:
    """Half a score is no score; and it reveals nothing about a group that is too small."""
    assert uitkomst(kind, a, b, soort=kind, formule=formule("som")) == expected


@pytest.mark.parametrize(("kind", "a", "b", "expected"), [
    ("aantal", "96", "72", "24"), ("aantal", "40", "36", "<10"), ("aantal", "40", "40", "0"), ("aantal", "40", "<10", HIDDEN),
    ("aantal", "40", "", INCOMPLETE), ("aantal", "40", "44", BELOW_NONE), ("aantal", "10", "96", BELOW_NONE), ("bedrag", "36000", "30000", "6000"), ("bedrag", "1", "4", "-3"), ("aantal", "40", "30", "10"),
])
def test_a_difference_between_people_is_never_small(kind: str, a: str, b: str, expected: str) -> None:
    """For 1 to 9 people it is <10, and a negative count is an error; amounts of money and numbers are shown."""
    assert uitkomst(kind, a, b, soort=kind, formule=formule("verschil")) == expected


@pytest.mark.parametrize(("a", "b", "expected"), [
    ("72", "170", "42,3"), ("3", "5", "60"), ("102", "170", "60"), ("59999", "100000", "59,9"), ("0", "12", "0"), ("12", "0", NOT_COMPUTABLE),
    ("<10", "12", HIDDEN), ("12", "", INCOMPLETE), ("170", "170", "100"), ("171", "170", ABOVE_ALL),
])
def test_a_share_is_rounded_down(a: str, b: str, expected: str) -> None:
    """A share shown as 60 has reached 60."""
    assert uitkomst("aantal", a, b, soort="procent", formule=formule("aandeel")) == expected


@pytest.mark.parametrize(("a", "b", "expected"), [
    ("60", "60", "ja"), ("59,9", "60", "nee"), ("59,9", "60.0", "nee"), ("60", "", ""), ("", "60", ""), ("100", "60", "ja"), ("60", "0,6", TOO_LOW), ("1", "0", "ja"),
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
    ("Ja", " JA ", "ja", "2"), ("ja", "", "ja", INCOMPLETE), ("ja", "", None, "1"),
])
def test_a_count_of_answers(a: str, b: str, answer: str | None, expected: str) -> None:
    """It counts one answer or any; capitals and spaces make no difference. Half an answer is not counted yet."""
    more = {"antwoord": answer} if answer else {}
    assert uitkomst("ja-deels-nee", a, b, soort="getal", formule=formule("aantal", **more)) == expected


def test_what_cannot_be_computed_stays_so_along_the_way() -> None:
    """A share that is unknown reaches no threshold."""
    more = Veld.model_validate({"id": "d", "label": "d", "formule": {"bewerking": "drempel", "van": ["c"], "norm": "60"}})
    fields = (*velden("aantal", soort="procent", formule=formule("aandeel")), more)
    assert with_results(fields, {"a": "<10", "b": "20"})["d"] == HIDDEN
    assert with_results(fields, {"a": "12"})["d"] == INCOMPLETE
    assert with_results(fields, {"a": "30", "b": "20"})["d"] == NOT_COMPUTABLE
    assert with_results(fields, {"a": "12", "b": "20"})["d"] == "ja"


@pytest.mark.parametrize(("a", "b", "lacking", "exceeding"), [
    ("15000", "", "15000", "0"), ("10000", "12000", "0", "2000"), ("", "500", "0", "500"), ("", "", "", ""), ("5", "5", "0", "0"),
    ("veel", "5", NOT_COMPUTABLE, NOT_COMPUTABLE),
])
def test_what_lacks_and_what_exceeds_are_apart(a: str, b: str, lacking: str, exceeding: str) -> None:
    """A blank is 0, and too much for one thing is no negative lack."""
    assert uitkomst("bedrag", a, b, soort="bedrag", formule=formule("tekort")) == lacking
    assert uitkomst("bedrag", a, b, soort="bedrag", formule=formule("overschot")) == exceeding


@pytest.mark.parametrize(("a", "b", "expected"), [
    ("40", "30", "nee"), ("40", "36", "ja"), ("36", "40", "ja"), ("40", "40", "nee"), ("<10", "40", "ja"), ("<10", "", "ja"),
    ("40", "", "nee"), ("", "", ""), ("40", "veel", NOT_COMPUTABLE), ("0", "10", "nee"),
])
def test_a_small_group_is_found_by_subtracting_too(a: str, b: str, expected: str) -> None:
    """A number from 1 to 9 that is not written is told as well as one that is; an empty cell tells nothing."""
    assert uitkomst("aantal", a, b, formule=formule("kleine-groep")) == expected


@pytest.mark.parametrize("wrong", [
    {"soort": "aantal", "formule": formule("tekort")}, {"formule": formule("kleine-groep", antwoord="ja")}, {"soort": "getal", "formule": formule("kleine-groep")},
])
def test_an_operation_that_does_not_fit_is_refused(wrong: dict[str, Any]) -> None:
    """People are never counted as 0 where nothing is filled in, and a verdict is text."""
    with pytest.raises(ValueError, match="mensen|antwoord|tekst"):
        check_formulas((((), veld) for veld in velden("aantal", **wrong)), "velden")


def test_people_mean_the_same_answer() -> None:
    """Whatever the capitals and the spaces; another word is another answer."""
    assert same(" Niet  te zeggen ", "niet te zeggen")
    assert not same("jaar", "ja")
