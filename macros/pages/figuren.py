"""The layout of a figure: record → boxes, arrows and bars for the template of its kind.

Not for the text beside the drawing, which the template takes from the record. At natural size one unit is one CSS pixel; a
drawing fits the smallest screen, so that its text is never scaled down.
"""

import math
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from macros.model.figuur import Deel, Figuur, Figuursoort
from macros.model.handbook import Handbook
from macros.model.leeftijd import Leeftijd
from macros.model.voorbeeld import AanbodOnderdeel, Voorbeeld
from macros.pages.shapes import FONT_SIZE, Arrow, Box, Line, arc, around, box, box_height, straight

WIDTH = 288  # a screen of 320 minus its margins
MODEL_WIDTH = 216  # three side by side in a column of text
LANE = 72  # room for the words to the left of a model
EDGE = 2  # keeps strokes within the view box
GEMEENTE = "Gemeente"  # the party whose boxes stand out in the models
_HATCH = 7  # distance between the hatch strokes of a bar


@dataclass(frozen=True)
class Drawing:
    """Boxes, arrows and loose words within `width` by `height`."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    words: tuple[Line, ...] = ()
    font_size: int = FONT_SIZE


@dataclass(frozen=True)
class Bar:
    """A bar for an age range, with the path of its hatching."""

    x: float
    y: float
    width: float
    height: float
    hatching: str


@dataclass(frozen=True)
class AgeGroup:
    """The offer in one kind of place, each item with its bar, or None if it has no age."""

    place: str
    rows: tuple[tuple[AanbodOnderdeel, Bar | None], ...]


@dataclass(frozen=True)
class Ages:
    """A scale of years and the whole offer on it. `track` is the path under each bar, with a tick per year."""

    width: float
    height: float
    track: str
    years: tuple[Line, ...]
    groups: tuple[AgeGroup, ...]
    font_size: int = FONT_SIZE


def drawing(figuur: Figuur, handbook: Handbook) -> Any:
    """A Drawing, Ages, or a Drawing per model; None for a kind that is text only."""
    if figuur.soort is Figuursoort.LEEFTIJD:
        return ages(handbook.get("voorbeeld", figuur.voorbeeld or ""))
    if figuur.soort is Figuursoort.MODELLEN:
        return models(figuur)
    draw = {Figuursoort.DRIEHOEK: triangle, Figuursoort.CIRKEL: circle}.get(figuur.soort)
    return draw(figuur) if draw else None


def triangle(figuur: Figuur) -> Drawing:
    """The drawing of three parts: one at the top, two below, two-way arrows between them, and the middle inside."""
    width, gap = 116, 44
    top, *feet = (deel.titel for deel in figuur.rand)
    above = box(top, (WIDTH / 2, EDGE), width, box_height(top, width))
    under = above.y + above.height
    goal = figuur.midden.titel if figuur.midden else ""
    inner = [box(goal, (WIDTH / 2, under + gap), 108, box_height(goal, 108), strong=True)] if goal else []
    floor = under + gap + (inner[0].height + gap if inner else gap)
    tall = max(box_height(title, width) for title in feet)
    left, right = EDGE + width / 2, WIDTH - EDGE - width / 2
    below = [box(title, (x, floor), width, tall) for title, x in zip(feet, (left, right), strict=True)]
    arrows = (
        straight((above.x + 16, under + 4), (left - 24, floor - 4), both=True),
        straight((above.x + width - 16, under + 4), (right + 24, floor - 4), both=True),
        straight((left + width / 2 + 4, floor + tall / 2), (right - width / 2 - 4, floor + tall / 2), both=True),
    )
    return Drawing(WIDTH, floor + tall + EDGE, (above, *inner, *below), arrows)


def circle(figuur: Figuur) -> Drawing:
    """The drawing of a circle: round parts clockwise from the top, an arrow from each to the next, and the middle inside."""
    centre, count, size = (WIDTH / 2, WIDTH / 2), len(figuur.rand), 37
    radius = WIDTH / 2 - EDGE - size
    turn, free = 2 * math.pi / count, 2 * math.asin(size / 2 / radius) + 0.07
    places = [around(centre, radius, index * turn) for index in range(count)]
    boxes = [_disc(deel.titel, place, size) for deel, place in zip(figuur.rand, places, strict=True)]
    if figuur.midden:
        boxes.append(_disc(figuur.midden.titel, centre, radius - size - 10, strong=True))
    arrows = tuple(arc(centre, radius, index * turn + free, (index + 1) * turn - free) for index in range(count))
    return Drawing(WIDTH, WIDTH, tuple(boxes), arrows)


def _disc(title: str, centre: tuple[float, float], radius: float, *, strong: bool = False) -> Box:
    return box(title, (centre[0], centre[1] - radius), 2 * radius, 2 * radius, radius=radius, strong=strong)


def models(figuur: Figuur) -> tuple[Drawing, ...]:
    """A drawing per model; their rows have the same height, so that they line up side by side."""
    width = MODEL_WIDTH - EDGE - LANE
    row = max(box_height(vak.wie or "", width) for deel in figuur.rand for vak in deel.vakken)
    return tuple(_model(deel, width, max(row, 48)) for deel in figuur.rand)


def _model(deel: Deel, width: float, row: float) -> Drawing:
    """The drawing of one model: rows for who decides, who does the work and who pays; a party with successive rows has one box."""
    gap = 26
    parties = [vak.wie or "" for vak in deel.vakken]
    tops = [EDGE + index * (row + gap) for index in range(len(parties))]
    middle = LANE + width / 2
    boxes = []
    for party, found in groupby(range(len(parties)), key=parties.__getitem__):
        first, *more = found
        boxes.append(box(party, (middle, tops[first]), width, row + len(more) * (row + gap), strong=party == GEMEENTE))
    words = tuple(Line(LANE / 2 - EDGE, top + row / 2 + 5, vak.titel) for vak, top in zip(deel.vakken, tops, strict=True))
    # Who decides and who pays both point at who does the work, in the row between.
    down = straight((middle, tops[0] + row + 3), (middle, tops[1] - 3))
    up = straight((middle, tops[2] - 3), (middle, tops[1] + row + 3))
    arrows = tuple(arrow for arrow, party in ((down, parties[0]), (up, parties[2])) if party != parties[1])
    return Drawing(MODEL_WIDTH, tops[-1] + row + EDGE, tuple(boxes), arrows, words)


def ages(voorbeeld: Voorbeeld) -> Ages:
    """The offer of `voorbeeld` on a scale that starts at birth and ends at the first whole year that covers every age."""
    spans = [_years(part.leeftijd) for part in voorbeeld.aanbod]
    last = max(1, math.ceil(max((span[1] for span in spans if span), default=1)))
    side, height = 12, 20
    unit = (WIDTH - 2 * side) / last
    ticks = [side + year * unit for year in range(last + 1)]
    groups = []
    for place in dict.fromkeys(part.plaats for part in voorbeeld.aanbod):
        rows = [(part, _bar(span, side, unit) if span else None)
                for part, span in zip(voorbeeld.aanbod, spans, strict=True) if part.plaats == place]
        groups.append(AgeGroup(place, tuple(rows)))
    track = f"M{side} {height // 2}H{WIDTH - side}" + "".join(f"M{x:g} 4V{height - 4}" for x in ticks)
    return Ages(WIDTH, height, track, tuple(Line(x, FONT_SIZE - EDGE, str(year)) for year, x in enumerate(ticks)), tuple(groups))


def _years(leeftijd: Leeftijd | None) -> tuple[float, float] | None:
    """Start and end in years; None unless both are stated."""
    if not leeftijd or leeftijd.van is None or leeftijd.einde is None:
        return None
    return leeftijd.van, leeftijd.einde


def _bar(span: tuple[float, float], side: float, unit: float) -> Bar:
    """The bar of `span`; a single age gets a visible bar around its place on the scale."""
    start, end = (side + year * unit for year in span)
    width, top, height = max(end - start, 8), 3, 14
    x = min(max((start + end - width) / 2, EDGE), WIDTH - EDGE - width)
    strokes = []
    for offset in range(_HATCH, int(width + height), _HATCH):
        # A diagonal from the upper to the lower edge, cut off at the ends of the bar.
        low, high = max(0, offset - width), min(height, offset)
        strokes.append(f"M{x + offset - low:g} {top + low:g}L{x + offset - high:g} {top + high:g}")
    return Bar(x, top, width, height, "".join(strokes))
