"""What stands in YAML without a fault, but not as an editor meant it: text without |, curly quotes, words that only say "unknown".

Knows one text and its field. Not for what a parser stumbles on: see `macros.reading.syntax`.
"""

import re
from collections.abc import Sequence

# In short, how an editor says that nothing is known; as a term these may be explained.
_FILLERS = {"nvt", "n.v.t", "onbekend", "todo", "tbd", "nnb", "n.n.b", "n/a", "", "-", "--", "–", "—", "?", "??", "…"}
_LONGEST = max(map(len, _FILLERS)) + 2
_EXPLAINED = ("term", "woord")
_CURLY = re.compile(r"([“„‟‘‚])[^“”„‟]*([”“’])")
_MARKED = re.compile(r"\s*(?:[-*•·] |\| )")
_LONE_END = re.compile(r"(?<!\n)\n(?!\n)")


def filler(key: str, value: str) -> str:
    """Why `value` says nothing, as a sentence; empty when it says something."""
    if len(value) > _LONGEST or key in _EXPLAINED or not value or value.lower().rstrip(".") not in _FILLERS:
        return ""
    return f"'{value}' zegt een lezer niets. Schrijf wat u weet, of laat het veld weg; dat betekent: onbekend."


def curly(value: str) -> str:
    """Why the quotes around the whole of `value` do not work; empty when there are none."""
    found = _CURLY.fullmatch(value)
    return f"de gekrulde aanhalingstekens {found[1]} en {found[2]} komen zo in de tekst. Haal ze weg, of typ rechte: \"." if found else ""


def merged(key: str, value: str, style: str | None, lines: Sequence[str]) -> str:
    """What is lost of a text over more `lines` that does not begin with |; empty when nothing is."""
    if style == "|" or not lines:
        return ""
    what = "punten of rijen" if any(_MARKED.match(line) for line in lines[1:]) else "alinea's" if _LONE_END.search(value) else ""
    return f"de {what} van deze tekst lopen in elkaar over. {bar(key, style)}" if what else ""


def bar(key: str, style: str | None = None) -> str:
    """What to do where | is missing."""
    place = f"Achter '{key}:'" if key else "Achter de dubbele punt"
    instead = ", in plaats van >," if style == ">" else ", zonder aanhalingstekens," if style else ""
    return f"{place} ontbreekt |. Schrijf daar |{instead} en begin de tekst op de volgende regel, ingesprongen."
