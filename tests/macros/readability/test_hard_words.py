"""Long words that are explained nowhere."""

from dataclasses import replace

import pytest

from macros.readability.hard_words import KNOWN, hard_words
from macros.readability.sentences import Sentence

PLACE = "data/proef.yaml (proef) tekst"


def found(handbook, *texts: str) -> list[str]:
    return [hard.word for hard in hard_words(handbook, [Sentence(text, PLACE) for text in texts])]


def test_a_long_word_without_explanation_is_found_with_its_place(handbook):
    """A word of four syllables in two sentences is reported, with its number and its place."""
    hard, = hard_words(handbook, [Sentence(f"Dit is een {word}.", PLACE) for word in ("consolidatie", "consolidatie")])
    assert (hard.word, hard.sentences, hard.place) == ("consolidatie", 2, PLACE)


@pytest.mark.parametrize("word", [
    "ouderbetrokkenheid", "peuterspeelzalen", "voorscholen", "VVE-ouderbeleid", "activiteiten", "organiseert",
])
def test_explained_known_and_short_words_are_easy(handbook, word):
    """Glossary words, known words, their other forms, and compounds of easy words are not reported."""
    assert found(handbook, f"Dat is {word}.", f"Het {word} telt.") == []


def test_a_compound_of_easy_words_is_easy(handbook):
    """A compound of words that the handbook uses and explains needs no entry of its own."""
    assert found(handbook, "Het ouderbeleid en de activiteiten.", "Dat zijn ouderbeleidsactiviteiten.", "De ouderbeleidsactiviteiten.") == []


def test_names_and_single_uses_are_left_out(handbook):
    """A word that always has a capital is a name; a single use can be rewritten."""
    assert found(handbook, "In Consolidatie staat het.", "Bij Consolidatie ook.", "Een harmonisatie volgt.") == []


def test_an_explanation_takes_a_word_off_the_list(handbook):
    """Adding a term to the glossary is enough."""
    term = handbook.begrippen[0].model_copy(update={"id": "consolidatie", "term": "consolidatie"})
    more = replace(handbook, begrippen=(*handbook.begrippen, term))
    assert found(more, "De consolidatie komt.", "Na de consolidatie.") == []


def test_known_words_are_in_order_and_unique():
    """The list of known words is easy to extend: one per line, in alphabetical order, without duplicates."""
    words = KNOWN.read_text(encoding="utf-8").split()
    assert words == sorted(set(words))
