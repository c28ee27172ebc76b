"""Papers of plans as files, made by the page's own code, run by Node on the built site."""

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from macros.browser import bundle
from tests import filled

FORMATS = ("docx", "odt")
SCRIPT = Path(__file__).parent / "overrides/plan/papers/office/written.js"
Paper = dict[str, Any]


def papers(site: Path) -> list[Paper]:
    """The definitions of the papers as the browser knows them."""
    script = (site / "assets/stukkendata.js").read_text("utf-8")
    return json.loads(script.partition("=")[2].rstrip().removesuffix(";"))["lijst"]


def plans(site: Path) -> dict[str, filled.Plan]:
    """The plans that are tried: worked, full, and one in which nobody wrote anything."""
    made = filled.plans(site)
    return {**made, "leeg": {**made["leeg"], "eigenTekst": {}}}


def write(root: Path, node: str, site: Path, folder: Path, asked: Iterable[dict[str, Any]]) -> None:
    """Write a file for each of `asked`, as `written.js` says, with its paper as JSON beside it. Raises CalledProcessError if one cannot be made."""
    script, listed = folder / "written.cjs", folder / "asked.json"
    listed.write_text(json.dumps(list(asked)), "utf-8")
    subprocess.run([*bundle.program(root), str(SCRIPT), "--bundle", "--platform=node", "--format=cjs", "--log-level=warning", f"--outfile={script}"],
                   check=True, cwd=root, timeout=120)
    subprocess.run([node, str(script), str(site), str(listed), str(folder)], check=True, timeout=120)


def paper(file: Path) -> Paper:
    """What the page shows of the paper in this file."""
    return json.loads(file.with_name(f"{file.name}.json").read_text("utf-8"))
