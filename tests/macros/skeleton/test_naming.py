"""The key that follows from a name, and the names and keys that are refused."""

import pytest

from macros.nouns import BY_NAME
from macros.skeleton import naming

PROGRAMMA, SECTIE = BY_NAME["programma"], BY_NAME["sectie"]


@pytest.mark.parametrize(("name", "key"), [
    ("VoorleesExpress", "voorleesexpress"), ("'s-Hertogenbosch: lezen", "s-hertogenbosch-lezen"), ("\u2019s Avonds", "s-avonds"), ("Café & co", "cafe-co"),
    ("Opa's boek", "opas-boek"), ("Een 2e kans!", "een-2e-kans"), ("woord " * 50, "-".join(["woord"] * 13)), ("x" * 300, "x" * 80), ("日本", ""),
    ("Opstapje", "opstapje-2"), ("keuzehulp", "keuzehulp-programma"), ("Con", "con-programma"), ("com1", "com1-programma"), ("NUL", "nul-programma-2"),
    ("abc " * 20, ("abc-" * 19).rstrip("-") + "-2"),
])
def test_a_key_is_proposed(name: str, key: str) -> None:
    """It is free, has no letter that an address cannot have, and ends with a whole word where it was cut."""
    taken = {"opstapje", "nul-programma", ("abc-" * 20).rstrip("-")}
    found = naming.proposed(name, PROGRAMMA, taken)
    assert found == key
    assert not key or naming.objection(key, PROGRAMMA, taken) == ""


@pytest.mark.parametrize(("key", "reason"), [
    ("Opstapje", "Een sleutel (id) bestaat uit kleine letters"), ("a--b", "Een sleutel (id)"), ("a/../b", "Een sleutel (id)"), ("x" * 81, "er passen er 80"),
    ("opstapje", "bestaat al. Kies een andere, zoals opstapje-2."), ("mijn-lijst", "is al het adres van de pagina 'Mijn lijst'"),
    ("aux", "de sleutel 'aux' kan niet"),
])
def test_a_key_that_cannot_be_says_why(key: str, reason: str) -> None:
    """The sentences are those of check."""
    assert reason in naming.objection(key, PROGRAMMA, {"opstapje"})


@pytest.mark.parametrize(("name", "reason"), [
    ("x" * 300, "deze tekst heeft 300 tekens; er passen er 200"), ("een\u200btwee", "een teken in dat niemand ziet"), ("een\udcfftwee", "een teken in"),
    ("**vet**", "opmaak"),
])
def test_a_name_that_cannot_be_says_why(name: str, reason: str) -> None:
    """Nothing is written with a name that check would refuse."""
    assert reason in naming.name_objection(name, PROGRAMMA)


@pytest.mark.parametrize(("typed", "name"), [("  Spel \n aan  huis ", "Spel aan huis"), ("“Spel aan huis”", "Spel aan huis"), ("De ‘kern’", "De ‘kern’")])
def test_a_name_is_read_as_it_was_meant(typed: str, name: str) -> None:
    """Quotes of Word around the whole name are not in it."""
    assert naming.cleaned(typed) == name
