"""Characters that an editor means as markup but a reader would see as text, each with what to write instead.

Not for what is refused, such as HTML: see `macros.model.markdown`.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

Match = re.Match[str]

SHOWN = 40  # characters of a line that a message repeats
_TARGET = r"(?:[a-z]+:[a-z0-9/.#-]+|https?://[^\s()\[\]]+)"
# Anywhere in a paragraph.
_INLINE: tuple[tuple[re.Pattern[str], Callable[[Match], str]], ...] = (
    (re.compile(rf"\[([^\[\]\n]+)\]\s+\(({_TARGET})\)"), lambda found: f"Schrijf de link zonder spatie: [{found[1]}]({found[2]})."),
    (re.compile(rf"\(([^()\n]+)\)\s?\[({_TARGET})\]"), lambda found: f"Wissel de haken om: [{found[1]}]({found[2]})."),
    (re.compile(r"`{1,3}[^`\n]+`{1,3}|```"), lambda _: "Code kan hier niet. Zet de woorden tussen aanhalingstekens, of maak ze **vet**."),
    (re.compile(r"\[\^[^\]\n]*\]"), lambda _: "Een voetnoot kan hier niet. Zet de uitleg in de tekst, of tussen haakjes."),
    (re.compile(r"\*\*[^*\n\0]{0,30}"), lambda _: "Vet begint en eindigt met twee sterretjes, zonder spatie ertussen: **zo**. Haal ze weg of zet er twee bij."),
)
_SIGNS = re.compile(r"[\[`]|\*\*")
# At the start of a line in a paragraph, bullets from Word first.
_STARTS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"[•·●▪◦‣–—\uf0b7]\s.*|-(?=[^\W\d_]).*"), 'Begin een punt met "- ": een streepje en een spatie.'),
    (re.compile(r"#{2,6}[^#\s].*"), "Schrijf een tussenkop met drie hekjes en een spatie: ### Kop."),
    (re.compile(r">\s*[^\d\s].*"), "Een citaat kan hier niet. Vertel het na, of zet het tussen aanhalingstekens."),
    (re.compile(r"\|.*\|"), "Is dit een tabel? Zet onder de eerste regel een regel met evenveel vakken: |---|---|."),
    (re.compile(r"={3,}"), "Schrijf een tussenkop op één regel: ### Kop. Haal de streep weg."),
    (re.compile(r"-{2,}|(?:[*_-] ?){3,}"), "Een streep kan hier niet. Haal de regel weg. Is de regel erboven een tussenkop? Schrijf dan ### Kop."),
)


@dataclass(frozen=True)
class Loose:
    """Loose markup: the piece as written, and what to write instead."""

    piece: str
    advice: str


def in_words(words: str) -> Loose | None:
    """The first loose markup in the words of a line or paragraph, in which each NUL replaces markup that works."""
    if not _SIGNS.search(words):
        return None
    for pattern, advice in _INLINE:
        if found := pattern.search(words):
            return Loose(found[0].split("\n")[0], advice(found))
    return None


def at_start(lines: str) -> Iterator[Loose]:
    """The loose markup at the start of each of the `lines` of a paragraph."""
    for line in map(str.strip, lines.split("\n")):
        if line[:1].isalnum():
            continue
        for pattern, advice in _STARTS:
            if pattern.fullmatch(line):
                yield Loose(line[:SHOWN], advice)
                break
