"""The check of a plan file in the browser: the same verdict as the model in Python, and as another reader of the schema."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from macros.browser import bundle, plan_schema
from macros.model.dossier import VERSION, Dossier
from tests.plans import plan, variants

HERE = Path(__file__).parent
COUNT = 3_000


def accepts(value: Any) -> bool:
    """Whether the model takes it."""
    try:
        Dossier.model_validate_json(json.dumps(value))
    except ValidationError:
        return False
    return True


@pytest.fixture(scope="module")
def verdicts(root: Path, node: str, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Any, bool, bool]]:
    """Each made-up plan with what the browser and ajv say of it."""
    folder = tmp_path_factory.mktemp("plans")
    plans = list(variants(COUNT))
    (folder / "plans.json").write_text(json.dumps(plans), encoding="utf-8")
    script = folder / "verdicts.cjs"
    subprocess.run([*bundle.program(root), str(HERE / "verdicts.js"), "--bundle", "--platform=node", "--format=cjs", "--log-level=warning", f"--outfile={script}"],
                   check=True, cwd=root, timeout=120)
    said = subprocess.run([node, str(script), str(folder / "plans.json")], check=True, capture_output=True, text=True, timeout=120).stdout
    return [(value, *fits) for value, fits in zip(plans, json.loads(said), strict=True)]


def test_the_plan_that_the_others_are_made_from_is_right(verdicts: list[tuple[Any, bool, bool]]) -> None:
    """All three take it."""
    value, browser, ajv = verdicts[0]
    assert value == plan() and accepts(value) and browser and ajv


def test_browser_and_model_agree_on_every_plan(verdicts: list[tuple[Any, bool, bool]]) -> None:
    """What one takes, the other takes, and both kinds occur often."""
    said = [(accepts(value), browser) for value, browser, _ in verdicts]
    assert [verdicts[number][0] for number, (model, browser) in enumerate(said) if model != browser] == []
    assert COUNT // 20 < sum(model for model, _ in said) < COUNT


def test_browser_and_ajv_agree_on_every_plan(verdicts: list[tuple[Any, bool, bool]]) -> None:
    """The check reads the schema as others do."""
    assert [value for value, browser, ajv in verdicts if browser != ajv] == []


def test_the_schema_of_the_browser_is_fresh(root: Path) -> None:
    """It is generated from the model: run `python3 handboek.py schema`."""
    assert (root / plan_schema.PLACE).read_text(encoding="utf-8") == plan_schema.text()


def test_the_kept_example_of_each_version_is_known(root: Path) -> None:
    """That of this version fits the model as it is; the browser takes all of them (`migrate.test.js`)."""
    examples = {int(path.stem.removeprefix("versie-")): json.loads(path.read_text("utf-8")) for path in (root / "tests/cases/dossier").glob("versie-*.json")}
    assert sorted(examples) == list(range(1, VERSION + 1))
    assert accepts(examples[VERSION])
