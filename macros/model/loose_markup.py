"""Characters that an editor means as markup but a reader would see as text, each with what to write instead.

Not for what is refused, such as HTML: see `macros.model.markdown`.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

Match = re.Match[str]

SHOWN = 40  # characters of a line that a message repeats
_TARGET = r"(?:[a-z]+:[a-z0-9/.#-]+|https?://[^\s()\[\]]+)"
# At the start of a line: what Word, mail and other programs make of a point.
BULLET = (r"(?:[•●▪▫■□◾◽◼○◦‣⁃∙➢➤➔►▶▸▹◆◇❖✓✔✗✘☐☑✅①-⑳\uf000-\uf0ff]\s?(?=\S)|[·–—→⇒»*Ø]\s(?=\S)|[ov§](?:\t| {2,})|o (?=[A-Z])|,-? (?=\S))")
# Points of a kind that is no list here: a), (1), a. and so on.
_LETTERED = re.compile(r"\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s|\d{1,2}(?::|°| [.)])\s|[?¢]\s")
# Anywhere in a paragraph.
_INLINE: tuple[tuple[re.Pattern[str], Callable[[Match], str]], ...] = (
    (re.compile(rf"\[([^\[\]\n]+)\]\s+\(({_TARGET})\)"), lambda found: f"Schrijf de link zonder spatie: [{found[1]}]({found[2]})."),
    (re.compile(rf"\(([^()\n]+)\)\s?\[({_TARGET})\]"), lambda found: f"Wissel de haken om: [{found[1]}]({found[2]})."),
    (re.compile(r"`{1,3}[^`\n]+`{1,3}|```"), lambda _: "Code kan hier niet. Zet de woorden tussen aanhalingstekens, of maak ze **vet**."),
    (re.compile(r"\^?\[\^[^\]\n]*\]|\^\[[^\]\n]*\]"), lambda _: "Een voetnoot kan hier niet. Zet de uitleg in de tekst, of tussen haakjes."),
    (re.compile(r"~~[^~\n]*~~|==[^=\n]+=="), lambda _: "Doorgehaald of gemarkeerd kan hier niet. Haal de tekens weg, en ook de woorden als die niet meer gelden."),
    (re.compile(r"(?<![~\w])~[^~\s]+~(?!~)|(?<!\w)\+\+\w[^+\n]*\+\+|(?<!\S):[a-z_]{3,}:(?!\S)"), lambda _: "Haal deze tekens weg."),
    (re.compile(r"\w{1,40}\^\w+\^?\w*|[A-Z]{1,40}~\d+~\w*"), lambda _: "Schrijf een klein cijfer als ² of ₂, of zeg het in woorden."),
    (re.compile(r"\[[^\[\]\n]+\]:\s+(?:https?:|www\.|<)\S*|\[[^\[\]\n]+\]\[[0-9]*\]"), lambda _: "Schrijf het adres van een link meteen achter het woord: [woord](https://adres)."),
    (re.compile(r"\[\[[^\[\]\n]*\]\]"), lambda _: "Schrijf een link als [woord](https://adres) of [woord](begrip:vve)."),
    (re.compile(r"\[/?(?:b|i|u|url|img|quote|list)\]", re.IGNORECASE), lambda _: "Schrijf vet als **zo** en cursief als *zo*."),
    (re.compile(r"\{[.#:][^}\n]*\}"), lambda _: "Een klasse of anker kan hier niet. Haal het stuk tussen accolades weg."),
    (re.compile(r"__(?=\w)[^_\n\0]{0,30}"), lambda _: "Vet begint en eindigt met twee sterretjes: **zo**."),
    (re.compile(r"\*\*[^*\n\0]{0,30}"), lambda _: "Vet begint en eindigt met twee sterretjes, zonder spatie ertussen: **zo**. Haal ze weg of zet er twee bij."),
)
_SIGNS = re.compile(r"[\[`~^]|\*\*|__|\+\+|(?<!\S):[a-z]|==|\{[.#:]")
# At the start of a line in a paragraph, bullets from Word first.
_STARTS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"{BULLET}.*|-(?=[^\W\d_]).*|\*(?=\w)[^*]*"), 'Begin een punt met "- ": een streepje en een spatie.'),
    (re.compile(r"\d{1,2}[.)](?=[^\W\d_]{2}).*"), "Zet een spatie achter het nummer: 1. Eerste."),
    (re.compile(r"\[[ xX]?\](?: .*)?"), "Een vakje om aan te vinken kan hier niet. Haal de haken weg."),
    (re.compile(r":\s.*"), "Een uitleg met een dubbele punt vooraan kan hier niet. Schrijf **woord**: uitleg."),
    (re.compile(r"(?::{3}|!{3}|\?{3}|\+{3}|\${2}).*"), "Een kader of formule kan hier niet. Schrijf gewone alinea's."),
    (re.compile(r"#(?=[A-Z]).*|#{2,6}[^#\s].*"), "Schrijf een tussenkop met drie hekjes en een spatie: ### Kop."),
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
    found = [line.strip() for line in lines.split("\n")]
    if len(points := [line for line in found if _LETTERED.match(line)]) > 1:
        yield Loose(points[0][:SHOWN], "Deze punten lopen in elkaar over. Begin elk punt met een nummer (1. Eerste) of een streepje, onder een lege regel.")
    for line in found:
        if line[:1].isalpha() and line[:1] not in "ovØ":
            continue
        for pattern, advice in _STARTS:
            if pattern.fullmatch(line):
                yield Loose(line[:SHOWN], advice)
                break
