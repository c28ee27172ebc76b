"""Valid YAML that an editor cannot have meant: text without |, curly quotes, words that only say "unknown".

Knows one text and its field. Not for what a parser stumbles on: see `macros.reading.syntax`.
"""

import re
from collections.abc import Sequence

# Short ways to say that nothing is known. As a term in the glossary they are fine.
_FILLERS = {"nvt", "n.v.t", "onbekend", "todo", "tbd", "nnb", "n.n.b", "n/a", "", "-", "--", "–", "—", "?", "??", "…"}
_LONGEST = max(map(len, _FILLERS)) + 2
_EXPLAINED = ("term", "woord")
_CURLY = re.compile(r"([“„‟‘‚])[^“”„‟]*([”“’])")
_MARKED = re.compile(r"\s*(?:[-*•·] |\| )")
_LONE_END = re.compile(r"(?<!\n)\n(?!\n)")


def filler(key: str, value: str) -> str:
    """The fault of a `value` that only says that nothing is known; empty for any other value."""
    if len(value) > _LONGEST or key in _EXPLAINED or not value or value.lower().rstrip(".") not in _FILLERS:
        return ""
    return f"'{value}' zegt een lezer niets. Schrijf wat u weet, of laat het veld weg; dat betekent: onbekend."


def curly(value: str) -> str:
    """The fault of a `value` between curly quotes, which YAML takes for text; empty for any other value."""
    if found := _CURLY.fullmatch(value):
        return f"de gekrulde aanhalingstekens {found[1]} en {found[2]} komen zo in de tekst. Haal ze weg, of typ rechte: \"."
    return ""


def merged(key: str, value: str, style: str | None, lines: Sequence[str]) -> str:
    """The fault of a text on several `lines` that loses its line ends because | is missing; empty if it loses none."""
    if style == "|" or not lines:
        return ""
    if any(_MARKED.match(line) for line in lines[1:]):
        what = "punten of rijen"
    elif _LONE_END.search(value):
        what = "alinea's"
    else:
        return ""
    return f"de {what} van deze tekst lopen in elkaar over. {bar(key, style)}"


def bar(key: str, style: str | None = None) -> str:
    """The advice to add a missing |."""
    place = f"Achter '{key}:'" if key else "Achter de dubbele punt"
    instead = ", in plaats van >," if style == ">" else ", zonder aanhalingstekens," if style else ""
    return f"{place} ontbreekt |. Schrijf daar |{instead} en begin de tekst op de volgende regel, ingesprongen."
