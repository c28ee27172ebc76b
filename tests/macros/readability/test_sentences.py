"""Text of the data as sentences."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from macros.readability.sentences import in_pages, in_questions, split


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
    """A list item ends a sentence; headings, loose words and cells without an end mark are not sentences."""
    assert list(split(text)) == expected


def test_a_single_line_counts_only_with_an_end_mark():
    """A label of several words in a one-line field is not a sentence."""
    assert list(split("Overzicht van doelen en activiteiten", line=True)) == []
    assert list(split("U maakt een overzicht van doelen.", line=True)) == ["U maakt een overzicht van doelen."]


def test_pages_below_a_folder_count_too(tmp_path: Path):
    """Front matter and calls are left out, also in a file with a byte order mark; a page beside the folder is not read."""
    (tmp_path / "docs/over/besluiten").mkdir(parents=True)
    for name, words in (("index", "Een. "), ("over/index", "\ufeffTwee."), ("over/besluiten/0001-a", "Drie is {{ besluiten() }} genoeg.")):
        mark = words[0] if words[0] == "\ufeff" else ""
        body = f"{mark}---\ntitle: Een titel.\ndescription: A\n---\n\n{words.removeprefix(mark)}\n"
        (tmp_path / f"docs/{name}.md").write_text(body, encoding="utf-8")
    assert [(found.place, found.text) for found in in_pages(tmp_path / "docs", "over")] == [
        ("docs/over/besluiten/0001-a.md", "Drie is genoeg."), ("docs/over/index.md", "Twee.")]


def test_questions_in_the_code_count_at_whatever_depth():
    """Only text with the end mark of a sentence counts; a label of several words does not."""
    @dataclass
    class Vraag:
        titel: str
        delen: tuple["Vraag", ...] = ()

    found = in_questions((Vraag("Wat past bij u?", (Vraag("elke week een keer contact"), Vraag("Kies er een."))),))
    assert [sentence.text for sentence in found] == ["Wat past bij u?", "Kies er een."]
