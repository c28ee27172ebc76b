"""What an editor types is what a reader sees, or it is refused."""

import html
import itertools
import random
import re

import pytest
from pydantic_core import PydanticCustomError

from macros.model.markdown import check_text_with_headings
from macros.pages.markup import render

BITS = [
    "Een zin.", "**vet woord**", "*cursief*", "[link](https://www.nji.nl/a)", "[link](begrip:vve \"titel\")", "[](begrip:vve)", "- punt", "- ", "1. eerste", "3. derde", "2) tweede",
    "### Kop", "###", "# Kop", "| kop | kop |\n|---|---|\n| cel | cel |", "| kop | kop |\n|---|---|\n| cel | cel | cel |", "| cel |", "|---|", "[^1]", "[^1]: noot", "[x]: https://www.nji.nl",
    "<!-- weg -->", "~~oud~~", "> citaat", "    ingesprongen", "```\ncode\n```", "`code`", "---", "===", "***", "a) eerste\nb) tweede", "een\\", "regel  ", "\\*ster\\*", "* * *", "+ plus", "1.Een",
    "![beeld](https://x.nl/a.png)", "<b>dik</b>", "&amp;", "[a][b]", "[[wiki]]", "{{ x }}", "{: .klasse }", "^boven^", "*[VVE]: uitleg", "[ ] taak", "- [x] taak", "term\n: uitleg", "\\", "_",
    "https://www.nji.nl/", "10\\. tien", "**", "__vet__", "_schuin_ woord", "a | b", "naam@site.nl",
]


def words(text: str) -> list[str]:
    """The letters and digits of `text`, by word."""
    return re.findall(r"\w+", text.replace("_", " "))


def typed(text: str) -> list[str]:
    """The words of `text` without addresses of links and numbers of lists, which a reader sees otherwise."""
    return words(re.sub(r"(?m)^\s*(?:\d+[.)](?=\s))", "", re.sub(r"\]\([^)\n]*\)", "] ", text)))


def missing(text: str) -> list[str]:
    """The words of `text` that its HTML does not have, empty if the text is refused."""
    try:
        check_text_with_headings(text)
    except PydanticCustomError:
        return []
    shown = words(html.unescape(re.sub(r"<[^>]*>", " ", str(render(text, str)))))
    return [word for word in typed(text) if word not in shown]


def test_every_word_is_shown_or_refused() -> None:
    """Every pair of the pieces that editors write, above each other, with and without an empty line."""
    pairs = itertools.product(BITS, BITS)
    lost = [(text, found) for one, other in pairs for join in ("\n", "\n\n") if (found := missing(text := f"{one}{join}{other}"))]
    assert lost == []


def test_every_word_of_longer_texts_is_shown_or_refused() -> None:
    """The same for pieces in any order."""
    chance = random.Random(3)
    texts = ["\n\n".join(chance.choice(BITS) for _ in range(4)) for _ in range(800)]
    assert [(text, found) for text in texts if (found := missing(text))] == []


@pytest.mark.parametrize(("text", "message"), [
    ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", "'| 1 | 2 | 3 |': deze rij heeft 3 vakken, en de eerste rij van de tabel 2. Schrijf een | in een vak als \\|"),
    ("| a | b |\n|---|---|\n| 1 |", "'| 1 |': deze rij heeft 1 vak, en de eerste rij van de tabel 2. Geef elke rij evenveel vakken."),
    ("| a | b |\n|---|---|\n| 1 | 2 |\nEen zin eronder.", "'Een zin eronder.': deze rij heeft 1 vak, en"),
    ("1. een\n3. drie", "'3. drie': dit punt krijgt op de site nummer 2."), ("- een\n-\n- drie", "'-': achter dit streepje of nummer staat niets."),
    ("###\n\nTekst", "'###': deze kop heeft geen woorden."), ("[](begrip:vve)", "de link naar 'begrip:vve' heeft geen woorden om op te klikken."),
    ('[vve](begrip:vve "uitleg")', "de link naar 'begrip:vve' heeft een titel tussen aanhalingstekens"),
])
def test_what_a_parser_drops_is_named(text: str, message: str) -> None:
    """The message quotes the line and says what to do."""
    with pytest.raises(PydanticCustomError) as raised:
        check_text_with_headings(text)
    assert raised.value.message().startswith(message)


@pytest.mark.parametrize("text", [
    "| a | b |\n|---|---|\n| 1 | |", "| a \\| b | c |\n|---|---|\n| 1 | 2 |", "a | b\n---|---\n1 | 2", "1. een\n1. twee\n1. drie", "3. drie\n4. vier", "1. een\n\n   verder\n2. twee",
    "- een\n  1. a\n  2. b\n- twee",
])
def test_whole_tables_and_lists_are_left_as_they_are(text: str) -> None:
    """An empty cell, an escaped stroke, a lazy numbering and a list in a list lose nothing."""
    assert check_text_with_headings(text) == text
