"""Unit tests of the pure browser modules, run by Node, and the types in their comments."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.browser import bundle, search_fields, search_parts
from macros.model.handbook import Handbook
from tests.overrides import plan_cases
from tests.search_answers import value

HERE = Path(__file__).resolve().parent
TESTS = sorted(HERE.rglob("*.test.js"))


@pytest.fixture(scope="session")
def plan(handbook: Handbook, once: Callable[[str, Callable[[Path], object]], Path]) -> Path:
    """What the tests of the plan read, made by Python from the real data."""
    return once("plan.json", lambda place: place.write_text(json.dumps(plan_cases.made(handbook)), encoding="utf-8"))


@pytest.fixture(scope="session")
def search(root: Path, once: Callable[[str, Callable[[Path], object]], Path]) -> Path:
    """What the tests of the search read: the parts that Python makes of each case."""
    return once("search.json", lambda place: place.write_text(json.dumps({path.stem: _parts(path) for path in (root / "tests/cases/zoeken").glob("*.json")}), encoding="utf-8"))


@pytest.fixture(scope="session")
def bundled(root: Path, once: Callable[[str, Callable[[Path], object]], Path]) -> Path:
    """A folder with every test as a file that Node runs, made in one go. Bundled, as the site does it: Node reads a plain .js as the older kind of module."""
    options = ["--bundle", "--platform=node", "--format=cjs", "--out-extension:.js=.cjs", "--log-level=warning", f"--outbase={HERE}"]
    return once("scripts", lambda place: _run([_esbuild(root), *map(str, TESTS), *options, f"--outdir={place}"]))


@pytest.mark.parametrize("test", [path.relative_to(HERE) for path in TESTS], ids=Path.as_posix)
def test_pure_modules(node: str, plan: Path, search: Path, bundled: Path, test: Path) -> None:
    """Each file by itself, without the command that starts a second Node for it."""
    _run([node, str(bundled / test.with_suffix(".cjs"))], {"HANDBOEK_PLAN": str(plan), "HANDBOEK_ZOEKEN": str(search)})


@pytest.mark.parametrize("name", ["handboek", "thema"])
def test_a_bundle_that_stores_knows_its_edition(root: Path, tmp_path: Path, name: str) -> None:
    """The bundler fills it in, and nothing asks for it at run time."""
    made = tmp_path / "bundle.js"
    options = [*bundle.SCRIPT_OPTIONS, f'--define:{bundle.EDITION}="edition-of-this-test"', "--log-level=warning"]
    _run([_esbuild(root), str(root / "overrides" / bundle.SCRIPTS[name]), "--bundle", "--minify", *options, f"--outfile={made}"])
    code = made.read_text(encoding="utf-8")
    assert "edition-of-this-test" in code
    assert bundle.EDITION.partition(".")[2] not in code


def test_types_in_the_comments_hold(root: Path, node: str) -> None:
    """TypeScript reads them and changes nothing."""
    _run([node, str(root / "node_modules/typescript/bin/tsc"), "-p", str(HERE / "tsconfig.json")])


def _parts(path: Path) -> dict[str, object]:
    index = json.loads(path.read_text(encoding="utf-8"))
    fields = [{name: " ".join(words) for name, words in place.fields.items()} for place in search_fields.places_of(index)]
    return {"fields": fields, "weights": search_fields.WEIGHTS, **{address: value(script) for address, script in search_parts.files(index).items()}}


def _esbuild(root: Path) -> str:
    return str(root / "node_modules/esbuild/bin/esbuild")


def _run(command: list[str], more: dict[str, str] | None = None) -> None:
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, env={**os.environ, **(more or {})})
    assert done.returncode == 0, done.stdout + done.stderr
