"""Answers and computations of a worksheet in Dutch words."""

import datetime

import pytest

from macros.dutch.worksheets import Value, computation, shown, value
from macros.model.werkblad.soort import Veldsoort
from macros.model.werkblad.veld import Formule

LABELS = {"a": "Eerste", "b": "Tweede", "c": "Derde", "d": "Vierde"}


@pytest.mark.parametrize(("kind", "answer", "typed", "words"), [
    ("getal", "12", 12.0, "12"), ("getal", "2,5", 2.5, "2,5"), ("getal", "-1200", -1200.0, "-1.200"), ("bedrag", "2500", 2500.0, "€\u00a02.500"),
    ("bedrag", "432745,5", 432745.5, "€\u00a0432.745,50"), ("getal", "1250,50", 1250.5, "1.250,5"),
    ("procent", "62,5", 62.5, "62,5%"), ("aantal", "<10", "<10", "<10"), ("aantal", "niet te berekenen", "niet te berekenen", "niet te berekenen"),
    ("schaal", "3", 3.0, "3"), ("datum", "2026-11-03", datetime.date(2026, 11, 3), "03-11-2026"), ("tekst", "=1+1", "=1+1", "=1+1"),
    ("keuze", "ja", "ja", "ja"), ("datum", "", "", ""),
])
def test_an_answer_has_a_value_and_words(kind: str, answer: str, typed: Value, words: str) -> None:
    """A spreadsheet computes with the value; people read the words."""
    assert value(Veldsoort(kind), answer) == typed
    assert shown(Veldsoort(kind), answer) == words


@pytest.mark.parametrize(("kind", "answer"), [
    ("getal", "twaalf"), ("getal", "nan"), ("getal", "1e5"), ("bedrag", "2.500,00"), ("datum", "3 maart"), ("datum", "2026-02-30"),
])
def test_an_unfit_answer_has_no_value(kind: str, answer: str) -> None:
    """A text in a number field would break every formula that counts it."""
    with pytest.raises(ValueError, match=r"."):
        value(Veldsoort(kind), answer)


@pytest.mark.parametrize(("formula", "words"), [
    ({"bewerking": "aantal", "van": ["a", "b", "c"], "antwoord": "ja"}, "hoe vaak 'ja' staat bij 'Eerste' tot en met 'Derde', als alles is ingevuld"),
    ({"bewerking": "aantal", "van": ["a", "c"]}, "hoeveel er is ingevuld bij 'Eerste' en 'Derde'"),
    ({"bewerking": "som", "van": ["a", "b", "c"]}, "'Eerste' plus 'Tweede' plus 'Derde', als alles is ingevuld"),
    ({"bewerking": "verschil", "van": ["b", "a"]}, "'Tweede' min 'Eerste'"),
    ({"bewerking": "aandeel", "van": ["a", "b"]}, "'Eerste' gedeeld door 'Tweede', in procenten, naar beneden afgerond"),
    ({"bewerking": "drempel", "van": ["a"], "norm": "2,5"}, "ja als 'Eerste' minstens 2,5 is, anders nee"),
    ({"bewerking": "drempel", "van": ["a", "b"]}, "ja als 'Eerste' minstens 'Tweede' is, anders nee"),
    ({"bewerking": "tekort", "van": ["a", "b", "c"]}, "'Eerste' min 'Tweede' en 'Derde'; leeg telt als 0, en onder 0 wordt 0"),
    ({"bewerking": "overschot", "van": ["a", "b", "c"]}, "'Tweede' en 'Derde' min 'Eerste'; leeg telt als 0, en onder 0 wordt 0"),
    ({"bewerking": "kleine-groep", "van": ["a", "b"]},
     "ja als bij 'Eerste' en 'Tweede' <10 staat, of als er twee 1 tot en met 9 verschillen, anders nee"),
])
def test_a_computation_is_described_in_words(formula: dict, words: str) -> None:
    """A computation is described in the same words on the page, in the open data and in files without formulas."""
    assert computation(Formule.model_validate(formula), LABELS) == words
