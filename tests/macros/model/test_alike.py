"""What somebody probably meant: a slip gets its word, and anything else none."""

import importlib
import pkgutil
from enum import StrEnum

import pytest

import macros.model
from macros.model.alike import choose, closest


@pytest.mark.parametrize(("word", "found"), [
    ("publikatie", "publicatie"), ("Publicatie", "publicatie"), ("web pagina", "webpagina"), ("wte", "wet"), ("overheden", "overheid"), ("adres ", "adres"), ("webpaginalijst", "webpagina"), ("wt", "wet"),
    ("boek", ""), ("", ""), ("rapport", ""), ("x", ""),
])
def test_a_misspelt_choice_gets_the_one_that_was_meant(word: str, found: str) -> None:
    """The choices always stand there; the question only if one of them is close."""
    kinds = ("publicatie", "wet", "overheid", "webpagina", "adres")
    assert choose(word, kinds) == f"Kies uit: {', '.join(kinds)}.{f' Bedoelt u {found!r}?' if found else ''}"


def test_a_choice_without_its_noun_is_meant() -> None:
    """A place of a note is a noun and a key."""
    assert choose("stap-5", ["stap:stap-4", "stap:stap-5"]) == "Kies uit: stap:stap-4, stap:stap-5. Bedoelt u 'stap:stap-5'?"


@pytest.mark.parametrize(("word", "known"), [("dagelijks", "wekelijks"), ("b8", "b7"), ("stap-9", "stap-8")])
def test_another_choice_is_no_slip(word: str, known: str) -> None:
    """Words that only end alike, and another number, are not proposed."""
    assert choose(word, [known]) == f"Kies uit: {known}."
    assert closest("handreiking-2031", ["handreiking-2013"]) == "handreiking-2013"


def test_every_choice_of_the_model_is_found_without_one_of_its_letters() -> None:
    """A new list of choices gets the question by itself; only a word that equals another choice is none."""
    modules = [importlib.import_module(one.name) for one in pkgutil.walk_packages(macros.model.__path__, "macros.model.")]
    lists = {found for module in modules for found in vars(module).values() if isinstance(found, type) and issubclass(found, StrEnum) and found is not StrEnum}
    assert len(lists) > 15
    wrong = []
    for choices in lists:
        for choice in (str(one.value) for one in choices if len(one.value) > 3):
            slip = choice[:2] + choice[3:]
            if slip not in set(choices) and not choose(slip, choices).endswith(f" Bedoelt u '{choice}'?"):
                wrong.append((choices.__name__, slip, choose(slip, choices)))
    assert wrong == []
