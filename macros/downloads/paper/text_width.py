"""The width of words in Arial, the font of the office files, so that rows and columns get a size without an office program.

Arial shares these widths with Helvetica and its free equivalents. Other fonts are measured as if they were Arial.
"""

from functools import lru_cache
from typing import Any

# Characters by their width in thousandths of the font's size.
_BY_WIDTH = {
    191: "'", 222: "ijl‘’", 260: "|", 278: " !,./:;I[\\]ft\u00a0", 333: "()-`r“”", 334: "{}", 350: "•", 355: '"', 389: "*", 469: "^",
    500: "Jcksvxyz", 556: "#$0123456789?L_abdeghnopqu€–§", 584: "+<=>~", 611: "FTZ", 667: "&ABEKPSVXY", 722: "CDHNRUw",
    778: "GOQ", 833: "Mm", 889: "%", 944: "W", 1000: "…—", 1015: "@",
}
_WIDTHS = {character: width for width, characters in _BY_WIDTH.items() for character in characters}
_OTHER = 600
_BOLD = 1.08
_MILLIMETRES = 25.4 / 72


def letters() -> dict[str, Any]:
    """The widths of letters, for a program that measures the same: characters by thousandths of the size, those of any other, how much wider bold is."""
    return {"letters": {str(width): characters for width, characters in _BY_WIDTH.items()}, "andere": _OTHER, "vet": _BOLD}


@lru_cache(maxsize=20_000)
def width(words: str, points: float, bold: bool = False) -> float:
    """The width in millimetres of `words` on one line."""
    thousandths = sum(_WIDTHS.get(character, _OTHER) for character in words)
    return thousandths / 1000 * points * _MILLIMETRES * (_BOLD if bold else 1)


def longest(words: str, points: float, bold: bool = False) -> float:
    """The width in millimetres of the longest word, which cannot be broken."""
    return max((width(word, points, bold) for word in words.split()), default=0.0)


def lines(words: str, available: float, points: float, bold: bool = False) -> int:
    """How many lines `words` take in a width of `available` millimetres; at least one."""
    return sum(_lines(part, available, points, bold) for part in words.split("\n"))


def _lines(words: str, available: float, points: float, bold: bool) -> int:
    space, used, count = width(" ", points, bold), 0.0, 1
    for word in words.split(" "):
        wide = width(word, points, bold)
        if used and used + space + wide > available:
            count, used = count + 1, 0.0
        used += wide + (space if used else 0.0)
        if used > available:
            # A word longer than a line is broken.
            more = int(used // available)
            count, used = count + more, used - more * available
    return count
