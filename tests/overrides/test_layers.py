"""Which browser modules may import which: from the pure rooms at the bottom to the components on the page. Imports of types count."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

OVERRIDES = Path(__file__).parents[2] / "overrides"
# From the bottom up; rooms on one line do not know each other.
LAYERS = (
    ("lib",),
    ("facets", "search", "files"),
    ("programmas",),
    ("plan",),
    ("components",),
    ("app.js",),
)
# The components that use a part of another. All others stand alone.
COMPONENTS = {
    "citeer": {"verwijzing"},
    "keuzehulp": {"catalogus"},
    "lijstbalk": {"kortelijst"},
    "mijn-lijst": {"kortelijst", "uitvoer"},
    "vergelijking": {"uitvoer"},
}
LEVEL = {room: level for level, rooms in enumerate(LAYERS) for room in rooms}
IMPORT = re.compile(r"""(?:\bfrom|\bimport\(?)\s*["'](\.[^"']+)["']""")
Graph = Mapping[str, set[str]]


@cache
def imports() -> Graph:
    """Each browser module → the modules of ours that it imports, both from `overrides/`."""
    modules = sorted(path for path in OVERRIDES.rglob("*.js") if "assets" not in path.parts)
    return {_name(path): {_name(path.parent / found) for found in IMPORT.findall(path.read_text(encoding="utf-8"))} for path in modules}


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
    """Everything from which a way leads back to itself."""
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


def test_every_module_stands_in_a_room():
    """A module elsewhere would have no layer."""
    assert [module for module in imports() if room(module) not in LEVEL] == []


def test_every_import_is_seen():
    """The rules below see as many imports as a script writes down, and all of them lead to a module."""
    assert ("app.js", "components/menu/menu.js") in pairs()
    assert [pair for pair in pairs() if pair[1] not in imports()] == []


def test_nothing_imports_upwards():
    """Nor from a room beside it."""
    assert [f"{module} → {imported}" for module, imported in pairs()
            if room(module) != room(imported) and LEVEL[room(imported)] >= LEVEL[room(module)]] == []


def test_lib_imports_nothing_of_ours():
    """Each of its modules can be read by itself."""
    assert [f"{module} → {imported}" for module, imported in pairs() if room(module) == "lib"] == []


def test_components_use_each_other_only_where_the_table_says_so():
    """The table names every use, and none that is gone."""
    used: dict[str, set[str]] = {}
    for module, imported in pairs():
        if room(module) == room(imported) == "components" and folder(module) != folder(imported):
            used.setdefault(folder(module).removeprefix("components/"), set()).add(folder(imported).removeprefix("components/"))
    assert used == COMPONENTS


def test_no_cycle_between_modules():
    """Whatever one needs is there before it."""
    assert in_cycles(imports()) == []


def test_no_cycle_between_folders():
    """A folder can be understood after those it uses."""
    assert in_cycles(folders()) == []


def test_a_cycle_is_found():
    """Of two, of more, and of one module that imports itself; who only uses a cycle is not in it."""
    assert in_cycles({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}, "e": {"e"}, "f": set()}) == ["a", "b", "c", "e"]
