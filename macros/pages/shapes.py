"""The elements of a drawing: lines of text, boxes around them and arrows between them, as numbers and SVG paths.

Not for any one figure: see `macros.pages.figuren`. Nor for colours: those are in the style sheet.
"""

import math
from dataclasses import dataclass

FONT_SIZE = 16
LINE = 20
PADDING = 10
HEAD = 9  # length of an arrow's head
_SPREAD = 0.45  # half the angle of the head
# Narrow and wide characters. The estimated widths are a little over those of our semibold, so that a fallback font fits too.
_NARROW, _WIDE = frozenset("fijlrtI.,:;'!|()-/ "), frozenset("mwMW")

Point = tuple[float, float]


@dataclass(frozen=True)
class Line:
    """One line of text; `x` is its middle, `y` its baseline."""

    x: float
    y: float
    text: str


@dataclass(frozen=True)
class Box:
    """A box with its text; a `strong` one stands out."""

    x: float
    y: float
    width: float
    height: float
    radius: float
    lines: tuple[Line, ...]
    strong: bool


@dataclass(frozen=True)
class Arrow:
    """Two SVG paths: the line, and the heads at its ends."""

    line: str
    heads: str


def wrap(text: str, width: float) -> list[str]:
    """The lines of `text`, at most `width` wide by our estimate; a word that is too long is broken with a hyphen."""
    lines: list[str] = []
    for word in text.split():
        if lines and text_width(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
            continue
        *broken, rest = _pieces(word, width)
        lines += [f"{piece}-" for piece in broken] + [rest]
    return lines


def _pieces(word: str, width: float) -> list[str]:
    if text_width(word) <= width or len(word) == 1:
        return [word]
    cut = max((end for end in range(1, len(word)) if text_width(f"{word[:end]}-") <= width), default=1)
    return [word[:cut], *_pieces(word[cut:], width)]


def text_width(text: str) -> float:
    """An estimate of the width of `text`, on the safe side."""
    return FONT_SIZE * sum(map(_character_width, text))


def _character_width(character: str) -> float:
    """The width of a character, as a part of the font size."""
    if character in _NARROW:
        return 0.34
    if character in _WIDE:
        return 0.9
    return 0.66 if character.isupper() else 0.57


def box_height(text: str, width: float) -> float:
    """The height that `text` needs in a box of `width`."""
    return len(wrap(text, width - 2 * PADDING)) * LINE + 2 * PADDING


def box(text: str, top: Point, width: float, height: float, *, radius: float = 4, strong: bool = False) -> Box:
    """A box with `text` in its middle; `top` is the middle of its upper edge."""
    x, y = top
    lines = wrap(text, width - 2 * PADDING)
    first = y + height / 2 - (len(lines) - 1) * LINE / 2 + FONT_SIZE * 0.35
    placed = tuple(Line(_short(x), _short(first + index * LINE), line) for index, line in enumerate(lines))
    return Box(_short(x - width / 2), _short(y), _short(width), _short(height), _short(radius), placed, strong)


def straight(start: Point, end: Point, *, both: bool = False) -> Arrow:
    """An arrow to `end`, or in both directions; the line stops inside the head, so that the tip is sharp."""
    angle = math.atan2(end[1] - start[1], end[0] - start[0])
    heads = _head(end, angle) + (_head(start, angle + math.pi) if both else "")
    first = moved(start, angle, HEAD * 0.8) if both else start
    return Arrow(f"M{_at(first)}L{_at(moved(end, angle, -HEAD * 0.8))}", heads)


def arc(centre: Point, radius: float, start: float, end: float) -> Arrow:
    """An arrow clockwise around `centre`, over less than half a turn; angles start at the top."""
    stop = end - HEAD * 0.8 / radius
    points = [around(centre, radius, angle) for angle in (start, stop, end)]
    line = f"M{_at(points[0])}A{radius:g} {radius:g} 0 0 1 {_at(points[1])}"
    return Arrow(line, _head(points[2], (stop + end) / 2))


def around(centre: Point, radius: float, angle: float) -> Point:
    """The point at `angle` from the top, clockwise."""
    return centre[0] + radius * math.sin(angle), centre[1] - radius * math.cos(angle)


def moved(point: Point, angle: float, distance: float) -> Point:
    """A point at `distance` from `point` in the direction `angle`, which is clockwise from the right."""
    return point[0] + distance * math.cos(angle), point[1] + distance * math.sin(angle)


def _head(tip: Point, angle: float) -> str:
    corners = (moved(tip, angle + turn, -HEAD) for turn in (_SPREAD, -_SPREAD))
    return "M" + "L".join(map(_at, (tip, *corners))) + "Z"


def _at(point: Point) -> str:
    return f"{_short(point[0]):g} {_short(point[1]):g}"


def _short(value: float) -> float:
    return round(value, 1)
