"""The shape of the code: what a module may import, and how large a module or function may be. Layers: see `test_layers`."""

import ast
import statistics
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted(path for path in (ROOT / "macros").rglob("*.py"))
SETUP = sorted([ROOT / "locking.py", ROOT / "programs.py", *(ROOT / "setup").glob("*.py")])
TOOLS = sorted([*(ROOT / "bench").rglob("*.py"), *(ROOT / "screenshots").glob("*.py")])
TESTS = sorted(path for path in (ROOT / "tests").rglob("*.py"))
LOOK = sorted(path for ending in ("html", "css", "js") for path in (ROOT / "overrides").rglob(f"*.{ending}"))
PROOF = [*TESTS, *sorted((ROOT / "tests").rglob("*.js"))]
Function = ast.FunctionDef | ast.AsyncFunctionDef

HOSTS = {"mkdocs", "mkdocs_macros", "material", "properdocs", "zensical"}


@cache
def tree(path: Path) -> ast.Module:
    """The parsed module."""
    return ast.parse(path.read_text(encoding="utf-8"))


def name(path: Path) -> str:
    """`macros/pages/view.py` → macros.pages.view; a package has its own name."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path) -> Iterator[str]:
    """The full name of everything that a module imports, at the top or in a function."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import hides what it names"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def functions(path: Path) -> Iterator[Function]:
    """Every function and method."""
    return (node for node in ast.walk(tree(path)) if isinstance(node, Function))


def lines(function: Function) -> int:
    """The number of lines from its def to its end."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def importers(paths: Iterable[Path], wrong: Callable[[Path, str], bool]) -> list[str]:
    """Every import in the wrong place: `macros.x imports y`."""
    return [f"{name(path)} imports {imported}" for path in paths for imported in imports(path) if wrong(path, imported)]


def too_long(paths: Iterable[Path], most: int) -> list[str]:
    """The files with more lines than that."""
    counts = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in paths}
    return [f"{path.relative_to(ROOT).as_posix()}: {count} lines" for path, count in counts.items() if count > most]


def test_only_the_adapter_knows_a_host() -> None:
    """Only the adapter imports mkdocs, so that everything else stays usable with another host."""
    others = [path for path in MODULES if path.parent != ROOT / "macros" or not path.stem.startswith(("__init__", "adapter"))]
    assert importers(others, lambda _, imported: imported.partition(".")[0] in HOSTS) == []


def test_the_set_up_needs_python_alone() -> None:
    """The set-up runs before anything is installed."""
    known = {*sys.stdlib_module_names, "setup", "locking", "programs"}
    assert importers([ROOT / "handboek.py", *SETUP], lambda _, imported: imported.partition(".")[0] not in known) == []


def test_the_build_does_not_lean_on_its_set_up() -> None:
    """Another host may set things up in its own way, and tests are never shipped."""
    assert importers(MODULES, lambda _, imported: imported.partition(".")[0] in ("setup", "tests", "handboek", "bench", "screenshots")) == []


def test_only_one_place_marks_html_as_safe() -> None:
    """The templates escape everything else."""
    marking = [name(path) for path in MODULES for node in ast.walk(tree(path))
               if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Markup"]
    assert [module for module in marking if module != "macros.pages.markup"] == []


def test_a_module_says_what_it_is_and_stays_small() -> None:
    """A module has a docstring and at most 300 lines."""
    assert [name(path) for path in [*MODULES, *SETUP, *TOOLS] if not ast.get_docstring(tree(path))] == []
    assert too_long([*MODULES, *SETUP, *TOOLS], 300) == []


def test_a_part_of_the_look_stays_small() -> None:
    """A template, a style sheet or a script has at most 300 lines; a longer one is split."""
    assert too_long(LOOK, 300) == []


def test_a_file_of_tests_stays_small() -> None:
    """A test file has at most 330 lines and one subject."""
    assert too_long(PROOF, 330) == []


def test_a_function_is_at_most_forty_lines() -> None:
    """A longer function is split into steps with names."""
    found = [(path, function) for path in [*MODULES, *SETUP, *TOOLS] for function in functions(path)]
    assert [f"{name(path)}.{function.name}: {lines(function)} lines" for path, function in found if lines(function) > 40] == []


def test_most_functions_are_much_shorter() -> None:
    """Half of them have at most nine lines."""
    assert statistics.median(lines(function) for path in [*MODULES, *SETUP, *TOOLS] for function in functions(path)) <= 9


def test_no_module_is_a_drawer_for_everything() -> None:
    """A module is named after a thing or a product."""
    drawers = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}
    assert [name(path) for path in MODULES if drawers & set(name(path).replace("_", ".").split("."))] == []


def test_what_others_use_says_what_it_does() -> None:
    """Every public function and class at the top level has a docstring; for a `main` that of its module counts."""
    public = [(path, node) for path in MODULES for node in tree(path).body
              if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_")]
    assert [f"{name(path)}.{node.name}" for path, node in public if not ast.get_docstring(node) and node.name != "main"] == []


def test_every_test_says_in_a_sentence_what_holds() -> None:
    """A failing test is often read by someone who did not write it."""
    tests = [(path, function) for path in TESTS for function in functions(path) if function.name.startswith("test_")]
    assert [f"{name(path)}::{function.name}" for path, function in tests if not ast.get_docstring(function)] == []


def test_every_room_is_in_the_guide_for_developers() -> None:
    """A newcomer finds there what each room contains; a folder is named with its slash."""
    guide = (ROOT / "HACKING.md").read_text(encoding="utf-8")
    of_build, of_browser = guide.partition("Inside `macros/`:")[2].partition("Inside `overrides/`:")[::2]
    modules = {f"{path.name}/" if path.is_dir() else path.name for path in (ROOT / "macros").iterdir() if path.name != "__pycache__"}
    rooms = {f"{path.name}/" for path in (ROOT / "overrides").iterdir() if path.is_dir() and path.name != "assets"}
    assert [module for module in sorted(modules) if f"`{module}`" not in of_build] == []
    assert [room for room in sorted(rooms) if f"`{room}`" not in of_browser] == []


@pytest.mark.parametrize("guide", ["HACKING.md", "CONTRIBUTING.md", "README.md", "CHANGELOG.md", "deploy/README.md"])
def test_a_guide_says_a_thing_once(guide: str) -> None:
    """Two changes of one line that were merged leave it twice, in an old and in a new form; both begin alike."""
    begins = Counter(line[:45] for line in (ROOT / guide).read_text(encoding="utf-8").splitlines() if len(line) > 60)
    assert [begin for begin, times in begins.items() if times > 1] == []


@pytest.mark.parametrize("tool", [["ruff", "check", "."], ["mypy"]], ids=" ".join)
def test_the_code_passes_its_checkers(tool: list[str]) -> None:
    """Ruff finds no fault in names, imports and pitfalls, and mypy none in types, with the settings in `pyproject.toml`."""
    done = subprocess.run([sys.executable, "-m", *tool], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
