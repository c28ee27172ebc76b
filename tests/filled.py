"""Plans to fill files with, and the files that the page makes of them: made by its own code, run by Node on the built site."""

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from macros.browser import bundle

MANY = 100  # rows of each table of the full plan that may have them: more than any empty file has
FORMATS = ("docx", "odt", "xlsx", "ods")
SCRIPT = Path(__file__).parent / "overrides/plan/out/filled.js"
HOSTILE = "=1+1 <b>&amp;\"x' ]]> {{ x }} _x0041_ \x01</w:t>\nregel twee\tmet tab  en spaties "
Plan = dict[str, Any]


def definition(site: Path) -> dict[str, Any]:
    """The worksheets as the browser knows them."""
    return _global(site / "assets/werkbladen.js")


def example(site: Path) -> Plan:
    """The worked plan of Voorbeeldstad."""
    return _global(site / "assets/voorbeeldplan.js")


def _global(script: Path) -> dict[str, Any]:
    return json.loads(script.read_text("utf-8").partition("=")[2].rstrip().removesuffix(";"))


def online(site: Path) -> list[dict[str, Any]]:
    """The worksheets that can be filled in online."""
    return [sheet for sheet in definition(site)["bladen"] if not sheet.get("alleenDownload")]


def full(site: Path, count: int) -> Plan:
    """A plan with an answer in every field, `count` rows in every table that may have more, and hostile words among them."""
    known = definition(site)
    return {**example(site), "antwoorden": {sheet["id"]: _answers(known, sheet, count) for sheet in online(site)}}


def _answers(known: dict[str, Any], sheet: dict[str, Any], count: int) -> dict[str, Any]:
    parts = sheet["delen"]
    fields = [field for part in parts for field in part["velden"] if not field.get("formule")]
    return {
        "velden": {field["id"]: _answer(known, field, number) for number, field in enumerate(fields)},
        "tabellen": {part["tabel"]["id"]: _rows(known, part["tabel"], count) for part in parts if "tabel" in part},
    }


def _rows(known: dict[str, Any], table: dict[str, Any], count: int) -> list[dict[str, Any]]:
    columns = [column for group in table["groepen"] for column in group["kolommen"]]
    typed = [column for column in columns if not {"formule", "gegeven", "uitVeld"} & set(column)]
    starts = [row["id"] for row in table["startrijen"]]
    ids = starts if table.get("vast") else [*starts, *(f"{number:012x}" for number in range(count - len(starts)))]
    return [{"id": row, "cellen": {column["id"]: _answer(known, column, place + number) for number, column in enumerate(typed)}}
            for place, row in enumerate(ids)]


def _answer(known: dict[str, Any], field: dict[str, Any], number: int) -> str:
    kind = known["soorten"][field["soort"]]
    if choices := list(known["lijsten"].get(field.get("lijst"), kind.get("keuzes") or field.get("opties") or [])):
        return "; ".join(choices[:2]) if kind.get("meer") else choices[number % len(choices)]
    if kind.get("dag"):
        return f"2026-{1 + number % 12:02}-{1 + number % 28:02}"
    if kind.get("getal"):
        return "<10" if kind.get("verbergtWeinig") and number % 5 == 0 else str(50 + number % 40)
    return HOSTILE if number % 3 == 0 else f"{field['label']} {number}"


def plans(site: Path) -> dict[str, Plan]:
    """The plans that are tried: worked, full and empty."""
    worked = example(site)
    return {"voorbeeld": worked, "veel": full(site, MANY), "leeg": {**worked, "gemeente": "", "antwoorden": {}}}


def fill(root: Path, node: str, site: Path, folder: Path, asked: Iterable[tuple[Plan, str, str, str]]) -> None:
    """Write the file `name` in `folder` for each `(plan, sheet, format, name)`. Raises CalledProcessError if one cannot be made."""
    script, listed = folder / "filled.cjs", folder / "asked.json"
    listed.write_text(json.dumps([dict(zip(("plan", "sheet", "format", "name"), one, strict=True)) for one in asked]), "utf-8")
    subprocess.run([*bundle.program(root), str(SCRIPT), "--bundle", "--platform=node", "--format=cjs", "--log-level=warning", f"--outfile={script}"],
                   check=True, cwd=root, timeout=120)
    subprocess.run([node, str(script), str(site), str(listed), str(folder)], check=True, timeout=300)
