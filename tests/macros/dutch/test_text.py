"""Dutch text as people read and type it."""

import pytest

from macros.dutch import text
from macros.model.leeftijd import Leeftijd


@pytest.mark.parametrize(("written", "folded"), [
    ("Oudercoördinator", "oudercoordinator"), ("’s-Hertogenbosch", "'s-hertogenbosch"), ("VVE", "vve"), ("één", "een"), ("ﬁnanciering", "financiering"), ("", ""),
])
def test_fold(written: str, folded: str):
    """Case, accents and the kind of apostrophe are ignored."""
    assert text.fold(written) == folded


def test_searchable():
    """A word with an apostrophe of any kind and the same word without one are equal."""
    assert text.searchable("Programma’s, ‘Thema's’, op\u00adstapje") == "programmas, themas, opstapje"


def test_sort_key():
    """Case, accents, apostrophes and a leading article are ignored."""
    ordered = ["Almere", "Édam", "Eemnes", "'s-Hertogenbosch", "taal 100", "De Taallijn", "Utrecht"]
    assert sorted(reversed(ordered), key=text.sort_key) == ordered


@pytest.mark.parametrize(("written", "slug"), [
    ("'s-Hertogenbosch", "s-hertogenbosch"), ("Wat kost het?", "wat-kost-het"), ("Één  & twee", "een-twee"), ("…", ""),
])
def test_slug(written: str, slug: str):
    """Only letters, digits and single hyphens remain."""
    assert text.slug(written) == slug


@pytest.mark.parametrize(("value", "written"), [(2.0, "2"), (2.5, "2,5"), (0, "0"), (1.25, "1,25"), (12345.67, "12345,67"), (1_234_567.5, "1234567,5"), (0.1 + 0.2, "0,3"),
])
def test_number(value: float, written: str):
    """Whole numbers have no decimals, others a comma."""
    assert text.number(value) == written


@pytest.mark.parametrize(("value", "written"), [
    ("2017-03-20", "20 maart 2017"), ("2017-03-01", "1 maart 2017"), ("2017-12", "december 2017"), ("2013", "2013"),
])
def test_date(value: str, written: str):
    """A date is written as a day, a month or a year, as precisely as it is known."""
    assert text.date(value) == written


@pytest.mark.parametrize(("age", "written"), [
    (Leeftijd(van=2, tot=4), "2 tot 4 jaar"), (Leeftijd(van=2, tot=8, tot_en_met=True), "2 tot en met 8 jaar"),
    (Leeftijd(van=2.5, tot=6), "2,5 tot 6 jaar"), (Leeftijd(van=0, tot=2), "0 tot 2 jaar"), (Leeftijd(van=4), "vanaf 4 jaar"),
    (Leeftijd(van=0), "vanaf 0 jaar"), (Leeftijd(tot=6), "tot 6 jaar"), (Leeftijd(tot=6, tot_en_met=True), "tot en met 6 jaar"),
    (Leeftijd(van=0.25, tot=6), "3 maanden tot 6 jaar"), (Leeftijd(van=0, tot=1.17), "0 tot 14 maanden"), (Leeftijd(van=0.25, tot=1.17), "3 tot 14 maanden"),
    (Leeftijd(van=0, tot=2, vanaf_zwangerschap=True), "vanaf de zwangerschap tot 2 jaar"),
    (Leeftijd(van=0, vanaf_zwangerschap=True), "vanaf de zwangerschap"), (Leeftijd(), "leeftijd niet vermeld"),
])
def test_age(age: Leeftijd, written: str):
    """Either end may be missing; zero is an age, and what is no half year is in months."""
    assert text.age(age) == written


@pytest.mark.parametrize(("words", "written"), [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")])
def test_listing(words: list[str], written: str):
    """Words are joined as in a sentence."""
    assert text.listing(words) == written


def test_capital():
    """Only the first letter changes."""
    assert [text.capital(word) for word in ("stap VVE", "", "één")] == ["Stap VVE", "", "Één"]
