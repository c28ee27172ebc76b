"""Draws the rooms of the code: a row per layer, an arrow where a room uses another. `python -m screenshots.rooms` writes the picture.

Read from the imports, and from the layers in `pyproject.toml` and `tests/overrides/browser_imports.py`. An arrow that follows from two
others is left out. Not for single modules.
"""

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import grimp

from tests.overrides import browser_imports as browser

ROOT = Path(__file__).resolve().parent.parent
PICTURE = Path(__file__).with_name("rooms.svg")
PACKAGE = "macros"
# Pixels: a box, what is between boxes and between rows, the edge around the picture, the line with a title.
BOX_WIDTH, BOX_HEIGHT, GAP, ROW_GAP, EDGE, TITLE = 116, 40, 20, 40, 24, 40
STYLE = ("rect{fill:#f6f4ef;stroke:#0b5a63;stroke-width:1.5}text{font:14px sans-serif;fill:#1d2a33;text-anchor:middle}"
         ".many{font-size:11px;fill:#55636d}.title{font-size:16px;text-anchor:start}path{fill:none;stroke:#55636d}")
Edge = tuple[str, str]


@dataclass(frozen=True)
class Plan:
    """The rooms of one tree: their layers from the top down, how many modules each has, and which uses which."""

    title: str
    layers: Sequence[Sequence[str]]
    modules: Mapping[str, int]
    uses: frozenset[Edge]

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return max(map(len, self.layers)) * (BOX_WIDTH + GAP) - GAP, TITLE + len(self.layers) * (BOX_HEIGHT + ROW_GAP) - ROW_GAP

    def places(self) -> dict[str, tuple[int, int]]:
        """Room → left and top of its box; each row is centred."""
        found = {}
        for row, layer in enumerate(self.layers):
            left = (self.size[0] - len(layer) * (BOX_WIDTH + GAP) + GAP) // 2
            for column, room in enumerate(layer):
                found[room] = left + column * (BOX_WIDTH + GAP), TITLE + row * (BOX_HEIGHT + ROW_GAP)
        return found


def of_build() -> Plan:
    """The rooms of `macros/`."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    layers = [row.split(" | ") for row in settings["contracts"][0]["layers"]]
    graph = grimp.build_graph(PACKAGE)
    modules = [module for module in graph.modules if module != PACKAGE]
    uses = ((_room(one), _room(other)) for one in modules for other in graph.find_modules_directly_imported_by(one) if other != PACKAGE)
    # A folder itself is counted by what is in it.
    counted = Counter(_room(module) for module in modules if not graph.find_children(module))
    return Plan("The build: macros/", layers, counted, _reduced(uses))


def of_browser() -> Plan:
    """The rooms of the browser code in `overrides/`."""
    graph = browser.imports()
    rooms = Counter(browser.room(module) for module in graph)
    layers = [[room for room in layer if room in rooms] for layer in reversed(browser.LAYERS)]
    uses = ((browser.room(one), browser.room(other)) for one, found in graph.items() for other in found)
    return Plan("The browser code: overrides/", [layer for layer in layers if layer], rooms, _reduced(uses))


def _room(module: str) -> str:
    return module.split(".")[1]


def _reduced(uses: Iterable[Edge]) -> frozenset[Edge]:
    """The uses without those of a room by itself, and without those that also go by way of a third room."""
    direct = {edge for edge in uses if edge[0] != edge[1]}
    longer = set(direct)
    while grown := {(one, last) for one, other in longer for first, last in direct if first == other} - longer:
        longer |= grown
    middle = {(one, last) for one, other in direct for first, last in longer if first == other}
    return frozenset(direct - middle)


def picture() -> str:
    """The rooms of build and browser below each other, as SVG."""
    plans = (of_build(), of_browser())
    width = max(plan.size[0] for plan in plans) + 2 * EDGE
    height = sum(plan.size[1] + 2 * EDGE for plan in plans)
    lines = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">',
             "<title>The rooms of the code, and which uses which</title>", f"<style>{STYLE}</style>",
             f'<rect width="{width}" height="{height}" style="fill:#fff;stroke:none"/>',
             '<marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" style="fill:#55636d"/></marker>']
    top = EDGE
    for plan in plans:
        lines += [f'<g transform="translate({(width - plan.size[0]) // 2} {top})">', *_drawn(plan), "</g>"]
        top += plan.size[1] + 2 * EDGE
    return "\n".join([*lines, "</svg>\n"])


def _drawn(plan: Plan) -> Iterator[str]:
    places = plan.places()
    yield f'<text class="title" x="0" y="18">{plan.title}</text>'
    for one, other in sorted(plan.uses):
        yield f'<path d="{_arrow(places[one], places[other])}" marker-end="url(#head)"/>'
    for room, (left, top) in places.items():
        many, middle = plan.modules.get(room, 0), left + BOX_WIDTH // 2
        yield f'<rect x="{left}" y="{top}" width="{BOX_WIDTH}" height="{BOX_HEIGHT}" rx="4"/>'
        yield f'<text x="{middle}" y="{top + 18}">{room}</text>'
        yield f'<text class="many" x="{middle}" y="{top + 33}">{many} module{"" if many == 1 else "s"}</text>'


def _arrow(upper: tuple[int, int], lower: tuple[int, int]) -> str:
    """A curve from under the upper box to the lower one. It bows out around any boxes straight between them."""
    start, end = upper[0] + BOX_WIDTH // 2, lower[0] + BOX_WIDTH // 2
    top, bottom = upper[1] + BOX_HEIGHT, lower[1]
    bend = (bottom - top) // 2
    bow = BOX_WIDTH if start == end and bottom - top > ROW_GAP else 0
    return f"M{start} {top}C{start + bow} {top + bend} {end + bow} {bottom - bend} {end} {bottom}"


if __name__ == "__main__":
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_text(picture(), encoding="utf-8")
