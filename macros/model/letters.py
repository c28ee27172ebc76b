"""Letters that are surely not what an editor typed: lost or double encoded, joined by a PDF, of another script, or written as a code.

Not for characters that nobody sees: see `macros.model.characters`. Nor for markup: see `macros.model.markdown`.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

ROUNDS = 4  # how often a text can have been saved in the wrong encoding
SHOWN = 30  # characters of a word that a message repeats

_CP1252 = {bytes([byte]).decode("cp1252", "replace"): byte for byte in range(0x80, 0xA0)} | {chr(byte): byte for byte in range(0x80, 0x100)}
_CONTINUES = "[" + "".join(char for char, byte in _CP1252.items() if byte < 0xC0 and char != "\ufffd") + "]"
_DOUBLE = re.compile(f"(?:[\u00c2-\u00df]{_CONTINUES}|[\u00e0-\u00ef]{_CONTINUES}{{2}}|[\u00f0-\u00f4]{_CONTINUES}{{3}})+")
# What is left when a program dropped or replaced a part of it; and the same mistake with an encoding of the Mac or of DOS.
_HALF = re.compile("\u00c3(?![A-Z\u00c0-\u00de])|\u00c2(?=[\\s.,;:!?)]|$)|\u00e2\u20ac")
_OTHER = re.compile("\u221a(?:[^\\s\\w(]|[\u00a9\u00d8\u00df\u00c6\u00c5\u00b4\u00aa\u00ba])|(?<=[a-z])\u2030(?=[a-z])|\u201a\u00c4\\S|[\u251c\u252c]\\S|\u00d4\u00c7\\S")
_WORD = re.compile(r"\S*$"), re.compile(r"\S*")
_LATIN, _FOREIGN = "A-Za-z\u00c0-\u024f", "\u0370-\u03a8\u03aa-\u03bb\u03bd-\u03ff\u0400-\u04ff"
_NAMED = ("nbsp|amp|lt|gt|quot|apos|shy|ndash|mdash|hellip|euro|copy|reg|deg|middot|bull|laquo|raquo|[lr][sd]quo|[sb]dquo|"
          "[aeiouy](?:acute|grave|circ|uml|tilde)|[nc](?:tilde|cedil)|szlig")
_CODES = re.compile(rf"&(?:#[0-9]{{2,6}}|#[xX][0-9a-fA-F]{{2,5}}|(?:{_NAMED})(?![a-z]));?|\\[uU][0-9a-fA-F]{{4}}|\\x[89a-fA-F][0-9a-fA-F]"
                    r"|=(?:C3=[89AB][0-9A-F]|E2=80=[0-9A-F]{2})|%(?:C3%[89ABab][0-9A-Fa-f]|20(?=[A-Za-z]))")


@dataclass(frozen=True)
class Wrong:
    """A piece of a text that is wrong, and the sentence for an editor."""

    piece: str
    text: str


def wrong(text: str) -> Iterator[Wrong]:
    """What is wrong with the letters of `text`, in order of how sure it is. Addresses should be left out."""
    if text.isascii():
        yield from _codes(text)
        return
    yield from _double(text)
    yield from _plain_forms(text)
    for pattern, advice in _RULES:
        if found := pattern.search(text):
            yield Wrong(found[0], f"'{_around(text, found)}': {advice}")
    yield from _codes(text)


_RULES = (
    (re.compile("[\ue000-\uf8ff\ufffc\U000f0000-\U0010fffd]"), "hier staat een teken dat alleen in één lettertype bestaat, zoals een bolletje uit Word. Lezers zien een "
     "leeg vakje. Haal het weg, of typ een gewoon teken."),
    (re.compile(f"[{_LATIN}][{_FOREIGN}]|[{_FOREIGN}][{_LATIN}]"), "hier staat een letter uit een ander alfabet, die op een gewone letter lijkt. Zoeken vindt "
     "dit woord niet. Typ het woord opnieuw."),
    (re.compile(r"(?:^|(?<=\s))[\u0300-\u036f]"), "hier staat een accent zonder letter. Typ het woord opnieuw."),
    (re.compile("(?<=[a-z\u00e0-\u00ff])\ufffd|\ufffd"), "een letter is verloren gegaan bij het opslaan. Typ de letter opnieuw."),
)


def _double(text: str) -> Iterator[Wrong]:
    for found in _DOUBLE.finditer(text):
        if _repaired(found[0]):
            word = _around(text, found)
            meant = _DOUBLE.sub(lambda piece: _repaired(piece[0]) or piece[0], word)
            yield Wrong(found[0], f"'{word}' is verkeerd opgeslagen. Er hoort te staan: '{meant}'. Typ het opnieuw.")
            return
    if half := _HALF.search(text) or _OTHER.search(text):
        yield Wrong(half[0], f"'{_around(text, half)}' is verkeerd opgeslagen: een letter met een accent of een aanhalingsteken ging verloren. Typ het woord opnieuw.")


def _repaired(piece: str) -> str:
    """What `piece` was before it was saved in the wrong encoding, if that is a letter or sign of Dutch; otherwise empty."""
    meant = piece
    for _ in range(ROUNDS):
        try:
            meant = bytes(_CP1252[char] for char in meant).decode("utf-8")
        except (KeyError, UnicodeDecodeError):
            break
    return meant if meant != piece and all(_plausible(char) for char in meant) and not _quoted(piece) else ""


def _plausible(char: str) -> bool:
    return "\u00a0" <= char <= "\u017f" or unicodedata.category(char)[0] in "PSZ" or char in "\ufeff\ufffd"


def _quoted(piece: str) -> bool:
    """Whether it can be a capital before a closing quote or a dash, such as \u00c4\u201d."""
    return len(piece) == 2 and piece[0] not in "\u00c2\u00c3" and piece[1] in "\u201c\u201d\u2018\u2019\u2013\u2014\u2026"


def _plain_forms(text: str) -> Iterator[Wrong]:
    if found := re.search("[\ufb00-\ufb06\uff01-\uff5e\U0001d400-\U0001d7ff]+", text):
        word = _around(text, found)
        yield Wrong(found[0], f"'{word}': hier staat een bijzondere vorm van een letter, zoals een PDF die maakt. Zoeken vindt dit woord niet. Typ het opnieuw: "
                    f"'{unicodedata.normalize('NFKC', word)}'.")


def _codes(text: str) -> Iterator[Wrong]:
    if found := _CODES.search(text):
        yield Wrong(found[0], f"'{found[0]}' is een code voor een teken, en die ziet de lezer zo. Typ het teken zelf.")


def _around(text: str, found: re.Match[str]) -> str:
    """The whole word with the piece."""
    before, after = _WORD
    start = before.search(text, 0, found.start())
    end = after.match(text, found.end())
    return ((start[0] if start else "")[-SHOWN:] + found[0] + (end[0] if end else "")[:SHOWN]).strip()
