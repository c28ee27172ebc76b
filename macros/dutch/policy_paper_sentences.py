"""The fixed text of a stuk as sentences, so that one with an unfilled place can be left out. Knows no handbook, no file format and no HTML.

A sentence ends at a stop with a capital, a place or markup behind it; words in bold at its start belong to it, as in
`**Wet.** De gemeente overlegt.`
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from macros.model.markdown import parser

Kind = Literal["alinea", "punt", "nummer"]
_LISTS: dict[str, Kind] = {"bullet_list_open": "punt", "ordered_list_open": "nummer"}
_MARKS: dict[Kind, str] = {"alinea": "", "punt": "- ", "nummer": "1. "}
# Whole pieces in which no sentence ends, or else the end of one.
_PIECE = re.compile(r"\\.|\*\*.+?\*\*|\*[^*]+\*|\[[^\[\]]+\](?:\([^)]*\))?|(?P<end>[.?!][\"')]*)(?=\s+[\"'(]?[A-Z\[*])")


@dataclass(frozen=True)
class Regel:
    """One paragraph or point as its sentences, each Markdown."""

    soort: Kind
    zinnen: tuple[str, ...]


def lines(text: str) -> tuple[Regel, ...]:
    """The paragraphs and points of a fixed text, in order."""
    kinds: list[Kind] = ["alinea"]
    found = []
    for token in parser().parse(text):
        if token.type in _LISTS:
            kinds.append(_LISTS[token.type])
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            kinds.pop()
        elif token.type == "inline":
            found.append(Regel(kinds[-1], sentences(" ".join(token.content.split()))))
    return tuple(found)


def sentences(words: str) -> tuple[str, ...]:
    """The sentences of one paragraph."""
    ends = [found.end() for found in _PIECE.finditer(words) if found["end"]]
    return tuple(words[start:end].strip() for start, end in zip([0, *ends], [*ends, len(words)], strict=True))


def pieces(words: str) -> tuple[str, ...]:
    """What stands between the commas of a line above a paper: each is left out by itself."""
    return tuple(words.split(", "))


def joined(regels: Sequence[Regel]) -> str:
    """The lines as Markdown again; points of one kind below each other are one list."""
    text = ""
    for before, regel in zip([None, *regels], regels, strict=False):
        if before:
            text += "\n" if before.soort == regel.soort != "alinea" else "\n\n"
        text += _MARKS[regel.soort] + " ".join(regel.zinnen)
    return text
