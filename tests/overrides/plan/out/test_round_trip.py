"""A filled-in sheet of a location, read back as the page reads returned files: every answer is the same."""

import json
import subprocess
from pathlib import Path

import pytest

from macros.browser import bundle
from tests import filled

HERE = Path(__file__).parent
SHEET, TABLE = "locatie-uitvraag", "uitvraag"


@pytest.fixture(scope="module")
def reader(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The script that reads a file back."""
    script = tmp_path_factory.mktemp("lezer") / "returned.cjs"
    subprocess.run([*bundle.program(root), str(HERE / "returned.js"), "--bundle", "--platform=node", "--format=cjs", f"--outfile={script}", "--log-level=warning"],
                   check=True, cwd=root, timeout=120)
    return script


@pytest.mark.parametrize("name", ["voorbeeld", "veel"])
@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_a_filled_sheet_reads_back(reader: Path, node: str, site: Path, folder: Path, name: str, kind: str) -> None:
    """Single answers and rows, with hostile words and more rows than the empty file has; spaces at the end do not count, and a tab is a space."""
    (file,) = folder.glob(f"*-{SHEET}-{name}.{kind}")
    (read,) = json.loads(subprocess.run([node, str(reader), str(site), str(file)], check=True, capture_output=True, text=True, timeout=120).stdout)
    plan = filled.plans(site)[name]
    answers = plan["antwoorden"][SHEET]
    assert _clean(read["single"]) == _clean({"gemeente": plan["gemeente"], **answers["velden"]})
    typed = [_clean(row["cellen"]) for row in answers["tabellen"][TABLE]]
    assert [_clean({key: row["cells"][key] for key in row["cells"] if not key.startswith("rij-")}) for row in read["rows"]] == typed
    assert read["unknown"] == read["told"] == []


def _clean(texts: dict[str, str]) -> dict[str, str]:
    return {name: text.replace("\x01", "").replace("\t", " ").strip() for name, text in texts.items()}
