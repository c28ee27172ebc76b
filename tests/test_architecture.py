"""The shape of the code: who may import whom, and how large a module or function may grow."""

import ast
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted(path for path in (ROOT / "macros").rglob("*.py"))
SETUP = sorted([ROOT / "locking.py", *(ROOT / "setup").glob("*.py")])
TESTS = sorted(path for path in (ROOT / "tests").rglob("*.py"))
LOOK = sorted(path for ending in ("html", "css", "js") for path in (ROOT / "overrides").rglob(f"*.{ending}"))
PROOF = [*TESTS, *sorted((ROOT / "tests").rglob("*.js"))]
Function = ast.FunctionDef | ast.AsyncFunctionDef

HOSTS = {"mkdocs", "mkdocs_macros", "material", "properdocs", "zensical"}
READING = ("errors", "slips", "textfile", "syntax", "yamlfile", "docsfile", "references", "worksheets", "anchors", "names", "required", "load")
MAKING = ("pages", "downloads", "opendata", "search")
RUNNING = ("adapter", "arguments", "build", "host", "serve", "export", "project", "staging", "swap", "sitecheck", "__main__")
READABILITY = ("sentences", "hard_words", "readability", "notices")
SMALL = ("addresses", "text", "worksheet_text", "assets", "csv_table", "edition", "headings", "json_schema")
# Layer: what its modules may not import. Data flows one way: YAML → model → pages, downloads, open data.
FORBIDDEN = {
    **dict.fromkeys(READING, MAKING + RUNNING),
    **dict.fromkeys(SMALL, READING + MAKING + RUNNING),
    **dict.fromkeys(READABILITY, ("pages", "downloads", "opendata", *RUNNING)),
    "schema": MAKING + RUNNING,
    "pages": ("downloads", "opendata", "search", "load", "yamlfile", "textfile", *RUNNING),
    "downloads": ("pages", "opendata", "search", "load", "yamlfile", "textfile", *RUNNING),
    "opendata": ("pages", "downloads", "search", "schema", *READING, *RUNNING),
    "search": ("pages", "downloads", "opendata", "load", "yamlfile", "textfile", *RUNNING),
    "sitecheck": (*MAKING, "load", "yamlfile", "adapter"),
}


@cache
def tree(path: Path) -> ast.Module:
    """The parsed module."""
    return ast.parse(path.read_text(encoding="utf-8"))


def name(path: Path) -> str:
    """`macros/pages/view.py` → macros.pages.view, a package by its own name."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path) -> Iterator[str]:
    """The full name of everything a module imports, lazily or not."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import hides what it names"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def layer(module: str) -> str:
    """macros.pages.view → pages; empty for the package itself."""
    return (*module.split(".")[1:], "")[0]


@cache
def ours(path: Path) -> frozenset[Path]:
    """The modules of macros that a module imports, lazily or not."""
    known = {name(module): module for module in MODULES}
    wanted = {part for imported in imports(path) for part in (imported, imported.rpartition(".")[0]) if part != "macros"}
    return frozenset(known[part] for part in wanted & set(known))


def reached(path: Path) -> set[str]:
    """The names of all modules that a module needs, by whatever way."""
    found, waiting = {path}, [path]
    while waiting:
        new = ours(waiting.pop()) - found
        found |= new
        waiting += new
    return {name(module) for module in found}


def functions(path: Path) -> Iterator[Function]:
    """Every function and method."""
    return (node for node in ast.walk(tree(path)) if isinstance(node, Function))


def lines(function: Function) -> int:
    """From its def to its last line."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def importers(paths: Iterable[Path], wrong: Callable[[Path, str], bool]) -> list[str]:
    """Every import that is wrong where it stands: `macros.x imports y`."""
    return [f"{name(path)} imports {imported}" for path in paths for imported in imports(path) if wrong(path, imported)]


def too_long(paths: Iterable[Path], most: int) -> list[str]:
    """The files with more lines than that."""
    counts = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in paths}
    return [f"{path.relative_to(ROOT).as_posix()}: {count} lines" for path, count in counts.items() if count > most]


def test_only_the_adapter_knows_a_host() -> None:
    """The rest stays usable when mkdocs is replaced."""
    others = [path for path in MODULES if path.parent != ROOT / "macros" or not path.stem.startswith(("__init__", "adapter"))]
    assert importers(others, lambda _, imported: imported.partition(".")[0] in HOSTS) == []


def test_the_model_knows_nothing_but_itself() -> None:
    """A noun reads no file, makes no page and asks nobody."""
    model = [path for path in MODULES if path.is_relative_to(ROOT / "macros/model")]
    assert importers(model, lambda _, imported: imported.startswith("macros.") and not imported.startswith("macros.model.")) == []
    assert importers(model, lambda _, imported: imported.partition(".")[0] in {"pathlib", "os", "io", "yaml", "jinja2", "json"}) == []


def test_data_flows_one_way() -> None:
    """What reads knows nothing of what is made, and one product nothing of another."""
    def crosses(path: Path, imported: str) -> bool:
        return any(f"{imported}.".startswith(f"macros.{other}.") for other in FORBIDDEN.get(layer(name(path)), ()))

    assert importers(MODULES, crosses) == []


def test_every_module_has_a_rule() -> None:
    """A new one gets its place among the layers before it can cross them; those that run the rest may know everything."""
    assert {layer(name(path)) for path in MODULES} - set(FORBIDDEN) - set(RUNNING) == {"", "model"}


def test_no_product_reaches_another_by_a_detour() -> None:
    """Nor through a module in between: what two products need stands where both may import it."""
    makers = [(path, layer(name(path))) for path in MODULES if layer(name(path)) in MAKING]
    assert [f"{name(path)} → {found}" for path, product in makers for found in reached(path) if layer(found) in {*MAKING} - {product}] == []


def test_every_layer_in_the_rules_exists() -> None:
    """A rule about a module that was renamed would hold nobody back."""
    layers = {layer(name(path)) for path in MODULES} | {"__main__"}
    assert {*FORBIDDEN, *(other for others in FORBIDDEN.values() for other in others)} <= layers


def test_the_set_up_needs_python_alone() -> None:
    """It runs before anything is installed."""
    known = {*sys.stdlib_module_names, "setup", "locking"}
    assert importers([ROOT / "handboek.py", *SETUP], lambda _, imported: imported.partition(".")[0] not in known) == []


def test_the_build_does_not_lean_on_its_set_up() -> None:
    """Another host may set things up in its own way, and tests are never shipped."""
    assert importers(MODULES, lambda _, imported: imported.partition(".")[0] in ("setup", "tests", "handboek")) == []


def test_only_one_place_marks_html_as_safe() -> None:
    """Everything else is escaped by the templates."""
    marking = [name(path) for path in MODULES for node in ast.walk(tree(path))
               if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Markup"]
    assert [module for module in marking if module != "macros.pages.markup"] == []


def test_a_module_says_what_it_is_and_stays_small() -> None:
    """A docstring at the top and at most 300 lines."""
    assert [name(path) for path in [*MODULES, *SETUP] if not ast.get_docstring(tree(path))] == []
    assert too_long([*MODULES, *SETUP], 300) == []


def test_a_part_of_the_look_stays_small() -> None:
    """A template, a style sheet or a script has at most 300 lines; what grows beyond is split where it can be."""
    assert too_long(LOOK, 300) == []


def test_a_file_of_tests_stays_small() -> None:
    """At most 330 lines, each about one thing."""
    assert too_long(PROOF, 330) == []


def test_a_function_is_at_most_forty_lines() -> None:
    """Longer is split into steps that have a name."""
    found = [(path, function) for path in [*MODULES, *SETUP] for function in functions(path)]
    assert [f"{name(path)}.{function.name}: {lines(function)} lines" for path, function in found if lines(function) > 40] == []


def test_most_functions_are_much_shorter() -> None:
    """Half of them fit in nine lines."""
    assert statistics.median(lines(function) for path in [*MODULES, *SETUP] for function in functions(path)) <= 9


def test_no_module_is_a_drawer_for_everything() -> None:
    """A module is named after a thing or a product."""
    drawers = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}
    assert [name(path) for path in MODULES if drawers & set(name(path).replace("_", ".").split("."))] == []


def test_what_others_use_says_what_it_does() -> None:
    """Every public function and class at the top of a module has a docstring; that of the commands speaks for its `main`."""
    public = [(path, node) for path in MODULES for node in tree(path).body
              if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_")]
    assert [f"{name(path)}.{node.name}" for path, node in public if not ast.get_docstring(node) and node.name != "main"] == []


def test_every_test_says_in_a_sentence_what_holds() -> None:
    """A failing test is read by someone who did not write it."""
    tests = [(path, function) for path in TESTS for function in functions(path) if function.name.startswith("test_")]
    assert [f"{name(path)}::{function.name}" for path, function in tests if not ast.get_docstring(function)] == []


def test_every_module_stands_in_the_guide_for_developers() -> None:
    """Who takes over finds what each one makes; a package is named as a folder."""
    named = (ROOT / "HACKING.md").read_text(encoding="utf-8").partition("Inside `macros/`:")[2].partition("## Commands")[0]
    wanted = {f"{path.stem}/" if path.is_dir() else path.name for path in (ROOT / "macros").iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert {module for module in wanted if f"`{module}`" not in named} == set()


@pytest.mark.parametrize("tool", [["ruff", "check", "."], ["mypy"]], ids=" ".join)
def test_the_code_passes_its_checkers(tool: list[str]) -> None:
    """Names, imports and pitfalls by ruff, types by mypy, as `pyproject.toml` sets them."""
    done = subprocess.run([sys.executable, "-m", *tool], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
