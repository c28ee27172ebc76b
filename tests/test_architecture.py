"""The shape of the code: who may import whom, and how large a module or function may grow."""

import ast
import statistics
import subprocess
import sys
from collections.abc import Iterator
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


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_only_the_adapter_knows_a_host(path: Path) -> None:
    """The rest stays usable when mkdocs is replaced."""
    if path.parent == ROOT / "macros" and (path.stem == "__init__" or path.stem.startswith("adapter")):
        return
    assert {imported.partition(".")[0] for imported in imports(path)} & HOSTS == set()


@pytest.mark.parametrize("path", [path for path in MODULES if path.parent.name == "model"], ids=name)
def test_the_model_knows_nothing_but_itself(path: Path) -> None:
    """A noun reads no file, makes no page and asks nobody."""
    ours = {imported for imported in imports(path) if imported.startswith("macros.")}
    assert all(imported.startswith("macros.model.") for imported in ours)
    assert {imported.partition(".")[0] for imported in imports(path)} & {"pathlib", "os", "io", "yaml", "jinja2", "json"} == set()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_data_flows_one_way(path: Path) -> None:
    """What reads knows nothing of what is made, and one product nothing of another."""
    crossed = [imported for imported in imports(path) for other in FORBIDDEN.get(layer(name(path)), ())
               if imported == f"macros.{other}" or imported.startswith(f"macros.{other}.")]
    assert crossed == []


def test_every_module_has_a_rule() -> None:
    """A new one gets its place among the layers before it can cross them; those that run the rest may know everything."""
    assert {layer(name(path)) for path in MODULES} - set(FORBIDDEN) - set(RUNNING) == {"", "model"}


@pytest.mark.parametrize(("product", "others"), [
    ("pages", ("downloads", "opendata", "search")), ("downloads", ("pages", "opendata", "search")),
    ("opendata", ("pages", "downloads", "search")), ("search", ("pages", "downloads", "opendata")),
])
def test_no_product_reaches_another_by_a_detour(product: str, others: tuple[str, ...]) -> None:
    """Nor through a module in between: what two products need stands where both may import it."""
    start = [path for path in MODULES if layer(name(path)) == product]
    assert {found for path in start for found in reached(path) if layer(found) in others} == set()


def test_every_layer_in_the_rules_exists() -> None:
    """A rule about a module that was renamed would hold nobody back."""
    layers = {layer(name(path)) for path in MODULES} | {"__main__"}
    assert {*FORBIDDEN, *(other for others in FORBIDDEN.values() for other in others)} <= layers


@pytest.mark.parametrize("path", [ROOT / "handboek.py", *SETUP], ids=name)
def test_the_set_up_needs_python_alone(path: Path) -> None:
    """It runs before anything is installed."""
    outside = {imported.partition(".")[0] for imported in imports(path)} - set(sys.stdlib_module_names) - {"setup", "locking"}
    assert outside == set()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_the_build_does_not_lean_on_its_set_up(path: Path) -> None:
    """Another host may set things up in its own way, and tests are never shipped."""
    assert not [imported for imported in imports(path) if imported.partition(".")[0] in ("setup", "tests", "handboek")]


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_only_one_place_marks_html_as_safe(path: Path) -> None:
    """Everything else is escaped by the templates."""
    made = [node for node in ast.walk(tree(path)) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
            and node.func.id == "Markup"]
    assert made == [] or name(path) == "macros.pages.markup"


@pytest.mark.parametrize("path", [*MODULES, *SETUP], ids=name)
def test_a_module_says_what_it_is_and_stays_small(path: Path) -> None:
    """A docstring at the top and at most 300 lines."""
    assert ast.get_docstring(tree(path))
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", LOOK, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_part_of_the_look_stays_small(path: Path) -> None:
    """A template, a style sheet or a script has at most 300 lines; what grows beyond is split where it can be."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", PROOF, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_file_of_tests_stays_small(path: Path) -> None:
    """At most 330 lines, each about one thing."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 330


@pytest.mark.parametrize("path", [*MODULES, *SETUP], ids=name)
def test_a_function_is_at_most_forty_lines(path: Path) -> None:
    """Longer is split into steps that have a name."""
    assert [f"{function.name}: {lines(function)}" for function in functions(path) if lines(function) > 40] == []


def test_most_functions_are_much_shorter() -> None:
    """Half of them fit in nine lines."""
    assert statistics.median(lines(function) for path in [*MODULES, *SETUP] for function in functions(path)) <= 9


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_module_is_a_drawer_for_everything(path: Path) -> None:
    """A module is named after a thing or a product."""
    assert not {"utils", "util", "helpers", "helper", "common", "manager", "misc"} & set(name(path).replace("_", ".").split("."))


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_what_others_use_says_what_it_does(path: Path) -> None:
    """Every public function and class at the top of a module has a docstring."""
    public = [node for node in tree(path).body if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_")]
    assert [node.name for node in public if not ast.get_docstring(node)] in ([], ["main"])


@pytest.mark.parametrize("path", TESTS, ids=name)
def test_every_test_says_in_a_sentence_what_holds(path: Path) -> None:
    """A failing test is read by someone who did not write it."""
    tests = [function for function in functions(path) if function.name.startswith("test_")]
    assert [function.name for function in tests if not ast.get_docstring(function)] == []


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
