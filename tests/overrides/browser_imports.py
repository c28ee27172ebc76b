"""The rooms of the browser code and what they import, for the tests and for the picture in `screenshots/`. Imports of types count."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

OVERRIDES = Path(__file__).parents[2] / "overrides"
# From the bottom up; rooms on one line do not know each other.
LAYERS = (
    ("lib",),
    ("facets", "search", "files", "kortelijst"),
    ("programmas", "plan"),
    ("components",),
    ("app.js", "lists.js", "plan.js", "kantoor.js", "samen.js", "plakken.js", "zoeken.js", "stukken.js", "bevindingen.js", "privacy.js"),
)
# The components whose script uses a part of another. All others are independent.
COMPONENTS = {
    "citeer": {"verwijzing"},
    "keuzehulp": {"catalogus"},
    "lijstfilter": {"catalogus"},
    "mijn-lijst": {"uitvoer"},
    "mijn-plan": {"plan-analyse", "plan-bestand", "plan-blad", "plan-inlezen", "plan-lijst", "plan-samen", "plan-stroom", "plan-stuk", "plan-tabel", "plan-uit", "plan-veld"},
    "plan-analyse": {"plan-terugrekenen", "plan-varianten", "plan-veld"},
    "plan-bestand": {"plan-privacy"},
    "plan-blad": {"plan-veld"},
    "plan-lijst": {"plan-bestand"},
    "plan-stuk": {"plan-blad", "plan-uit", "plan-veld"},
    "plan-tabel": {"plan-plakken", "plan-veld"},
    "plan-terugrekenen": {"plan-veld"},
    "plan-uit": {"plan-privacy"},
    "plan-uitvraag": {"plan-privacy", "plan-uit"},
    "plan-varianten": {"plan-veld"},
    "vergelijking": {"uitvoer"},
}
# The components whose template uses that of another.
TEMPLATES = {
    "figuur": {"punten"},
    "formulier": {"punten"},
    "lijstfilter": {"catalogus"},
    "menu": {"thema-wissel"},
    "notitie": {"bron"},
    "plan-veld": {"punten"},
    "vergelijking": {"uitvoer"},
    "verwijzingen": {"bron", "eigenheid", "gezien"},
}
# Rooms that work without a page, but for the modules below them.
PURE = ("facets", "search", "files", "programmas", "kortelijst", "plan")
ON_A_PAGE = {"files/write.js", "kortelijst/buttons.js"}
LEVEL = {room: level for level, rooms in enumerate(LAYERS) for room in rooms}
Graph = Mapping[str, set[str]]
# Of modules; data beside a module has no imports of its own.
_IMPORT = re.compile(r"""(?:\bfrom|\bimport\(?)\s*["'](\.[^"']+\.js)["']""")
# A template without places is plain words.
_COMMENT = re.compile(r"/\*.*?\*/|^\s*//.*?$|`[^`$]*`", re.DOTALL | re.MULTILINE)
# Not a property of something else, nor a key.
_PAGE = re.compile(r"(?<![\w$])(?<![^.]\.)(?:document|window|location|history|localStorage|navigator)\b(?!\s*:)")
_TEMPLATE = re.compile(r"""{%-? *(?:from|import|include|extends) *["']components/([\w-]+)/""")


@cache
def imports() -> Graph:
    """Each browser module → the modules of ours that it imports, both from `overrides/`."""
    modules = sorted(path for path in OVERRIDES.rglob("*.js") if "assets" not in path.parts)
    return {_name(path): {_name(path.parent / found) for found in _IMPORT.findall(path.read_text(encoding="utf-8"))} for path in modules}


def _name(path: Path) -> str:
    return path.resolve().relative_to(OVERRIDES.resolve()).as_posix()


def room(module: str) -> str:
    """`lib` of `lib/fold.js`."""
    return module.split("/")[0]


def folder(module: str) -> str:
    """`lib` of `lib/fold.js`, and `components/menu` of `components/menu/menu.js`."""
    return module.rpartition("/")[0] or module


def pairs() -> Iterable[tuple[str, str]]:
    """Every module with each of its imports."""
    return ((module, imported) for module, found in imports().items() for imported in sorted(found))


def in_cycles(graph: Graph) -> list[str]:
    """Everything that leads back to itself."""
    return [start for start in graph if start in _reached(graph, start)]


def _reached(graph: Graph, start: str) -> set[str]:
    reached: set[str] = set()
    waiting = [start]
    while waiting:
        new = graph.get(waiting.pop(), set()) - reached
        reached |= new
        waiting += new
    return reached


def folders() -> Graph:
    """Each folder → the other folders that its modules import."""
    graph: dict[str, set[str]] = {}
    for module, imported in pairs():
        graph.setdefault(folder(module), set()).update({folder(imported)} - {folder(module)})
    return graph


def uses_page(script: str) -> bool:
    """Whether the code names the document, the window, the address, the history or what the browser keeps."""
    return bool(_PAGE.search(_COMMENT.sub("", script)))


def between_templates() -> Graph:
    """Each component → the other components whose templates its own use."""
    graph: dict[str, set[str]] = {}
    for path in sorted((OVERRIDES / "components").rglob("*.html")):
        used = set(_TEMPLATE.findall(path.read_text(encoding="utf-8"))) - {path.parent.name}
        if used:
            graph.setdefault(path.parent.name, set()).update(used)
    return graph
