"""One thing to fill in: its kind, its choices, its formula, and whether an answer fits."""

from typing import Any

import pytest
from pydantic import ValidationError

from macros.model.werkblad.veld import Veld


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
    """A choice marked free takes an answer outside its options as well as one of them."""
    veld = Veld.model_validate({"id": "x", "label": "X", "soort": "keuze", "opties": ["a"], "vrij": "ja"})
    assert veld.accepts("a") and veld.accepts("iets anders")


@pytest.mark.parametrize(("soort", "goed", "fout"), [
    ("getal", ("12", "2,5", "-3"), ("2.5", "twaalf", "12 euro", "")), ("aantal", ("0", "<10", "10", "400"), ("9", "<9", "10,5", "-10", "< 10")),
    ("bedrag", ("2500", "-3"), ("2.500", "25,50", "€ 25")), ("procent", ("60", "62,5", "0"), ("60%", "62,55", "-1")),
    ("datum", ("2026-11-23",), ("23-11-2026", "2026-11", "2026-13-01", "2026-02-30")), ("ja-deels-nee", ("ja", "deels"), ("Ja", "soms")),
])
def test_an_answer_fits_its_kind(soort: str, goed: tuple[str, ...], fout: tuple[str, ...]) -> None:
    """Examples are written as formats read them back."""
    veld = Veld.model_validate({"id": "x", "label": "X", "soort": soort})
    assert [antwoord for antwoord in goed if not veld.accepts(antwoord)] == []
    assert [antwoord for antwoord in fout if veld.accepts(antwoord)] == []


def test_a_scale_runs_from_one_to_five() -> None:
    """With a word at each end."""
    veld = Veld.model_validate({"id": "x", "label": "X", "soort": "schaal", "uiteinden": ["weinig", "veel"]})
    assert veld.keuzes == ("1", "2", "3", "4", "5")
    assert veld.accepts("5") and not veld.accepts("6") and not veld.accepts("veel")


def test_several_answers_are_each_a_choice() -> None:
    """One wrong answer among them is refused."""
    veld = Veld.model_validate({"id": "x", "label": "X", "soort": "meerkeuze", "opties": ["a", "b", "c"]})
    assert veld.accepts("a; c") and not veld.accepts("a; d") and not veld.accepts("a, c")


@pytest.mark.parametrize("veld", [
    {"soort": "keuze", "opties": ["a"], "verwijst_naar": "stappen"}, {"soort": "tekst", "verwijst_naar": "stappen"},
    {"soort": "meerkeuze", "opties": ["a; b"]}, {"soort": "schaal"}, {"soort": "tekst", "uiteinden": ["a", "b"]},
    {"formule": {"bewerking": "aantal", "van": ["a"]}}, {"soort": "getal", "formule": {"bewerking": "aandeel", "van": ["a", "b"]}},
    {"formule": {"bewerking": "drempel", "van": ["a", "b"], "norm": "3"}}, {"stroomt_naar": ["doelen"]},
    {"soort": "getal", "formule": {"bewerking": "som", "van": ["a", "b"], "antwoord": "ja"}}, {"formule": {"bewerking": "=A1+B1", "van": ["a"]}},
])
def test_a_field_is_whole(veld: dict[str, Any]) -> None:
    """Meaningless combinations are refused, and only our own operations are formulas."""
    with pytest.raises(ValidationError):
        Veld.model_validate({"id": "x", "label": "X", **veld})


@pytest.mark.parametrize(("veld", "said"), [
    ({"soort": "keuze"}, "bij soort keuze horen keuzes."), ({"opties": ["a"]}, "opties kan hier niet: dit veld heeft soort tekst"),
    ({"soort": "datum", "verwijst_naar": "stappen"}, "verwijst_naar kan hier niet: dit veld heeft soort datum"),
    ({"soort": "keuze", "opties": ["a", "b", "a"]}, "de keuze 'a' staat er twee keer in."),
    ({"soort": "keuze", "opties": ["a", "b; c"]}, "in de keuze 'b; c' staat een puntkomma"),
    ({"soort": "schaal", "uiteinden": ["a"]}, "Het zijn er 1."), ({"uiteinden": ["a", "b"]}, "of haal uiteinden weg."),
    ({"formule": {"bewerking": "drempel", "van": ["a"]}}, "de ondergrens ontbreekt."),
    ({"formule": {"bewerking": "drempel", "van": ["a", "b"], "norm": "3"}}, "er zijn twee ondergrenzen"),
    ({"soort": "getal", "formule": {"bewerking": "som", "van": ["a", "b"], "norm": "3"}}, "norm hoort alleen bij bewerking: drempel."),
    ({"soort": "procent", "formule": {"bewerking": "aandeel", "van": ["a", "b", "c"]}}, "rekent met 2 velden, niet met 3. Haal er weg."),
])
def test_an_editor_hears_what_to_do(veld: dict[str, Any], said: str) -> None:
    """The message quotes the answer and says what to write instead."""
    with pytest.raises(ValidationError) as raised:
        Veld.model_validate({"id": "x", "label": "X", **veld})
    assert said in raised.value.errors()[0]["msg"]
