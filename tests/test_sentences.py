"""Data text as sentences."""

import pytest

from macros.sentences import split


@pytest.mark.parametrize(("text", "expected"), [
    ("U kiest een doel. U schrijft het op.", ["U kiest een doel.", "U schrijft het op."]),
    ("Zie art. 15i van de wet.", ["Zie art 15i van de wet."]),
    ("Hij vroeg: 'Hoe?' Zij zweeg.", ["Hij vroeg: 'Hoe?", "Zij zweeg."]),
    ("### Een kop met vijf woorden\n\nU leest [verder](stap:stap-1).", ["U leest verder."]),
    ("Kies uit:\n\n- een doel dat past bij ouders\n- kort", ["Kies uit:", "een doel dat past bij ouders"]),
    ("| Wat u doet in deze stap | Wie |\n|---|---|\n| U kiest. | de gemeente en de partners |", ["U kiest."]),
    ("Een regel die\nover twee regels loopt.", ["Een regel die over twee regels loopt."]),
])
def test_sentences_of_a_text(text, expected):
    """A list point ends a sentence; headings, loose words and cells without an end mark are none."""
    assert list(split(text)) == expected


def test_a_single_line_counts_only_with_an_end_mark():
    """A label of several words in a one-line field is no sentence."""
    assert list(split("Overzicht van doelen en activiteiten", line=True)) == []
    assert list(split("U maakt een overzicht van doelen.", line=True)) == ["U maakt een overzicht van doelen."]
