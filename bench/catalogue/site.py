"""A folder with our catalogue page and pages for each rival, all with the same made-up rows. Measured, never published."""

import json
import re
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

from lxml import html

from bench.catalogue.synthetic import programmes
from macros.browser import bundle
from macros.pages.facets import LARGE, Answer
from macros.pages.programmas import FACETS, by_name, facet_answer, programmas, whole_catalogue
from macros.project import Project

OURS = ("ours", "ours-map", "ours-all")  # the same page, which `ours.js` uses in three ways
RIVALS = {"DataTables": "datatables", "List.js": "listjs", "ItemsJS": "itemsjs"}
SOURCES = Path(__file__).with_name("rivals")
SCRIPT = Path(__file__).resolve().parents[2] / "overrides/components/catalogus/result.js"
# How many rows of a long list our script draws first; the rivals do the same.
(PAGE_SIZE,) = map(int, re.findall(r"^const FIRST_ROWS = (\d+);", SCRIPT.read_text(encoding="utf-8"), re.MULTILINE))
_PAGE = """<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{title} (synthetisch)</title>
{early}<link rel="stylesheet" href="assets/handboek.css"></head><body>{body}{scripts}</body></html>"""
_EARLY = '<script src="assets/thema.js"></script>'


def write(project: Project, folder: Path, number: int) -> None:
    """Write a page for each of `OURS`, and three pages for each rival, with `number` rows.

    `<rival>.html` has our filter and draws the first rows, `<rival>-bare.html` only draws the first rows, `<rival>-all.html` draws all.
    """
    handbook = replace(project.handbook, programmas=programmes(number))
    view = replace(project.view(""), handbook=handbook)
    # The libraries get every row as HTML, as they ask for.
    whole = html.fragment_fromstring(str(whole_catalogue(view, by_name(handbook.programmas))), create_parent="main")
    records = [_plain(facet_answer(handbook, record)) for record in by_name(handbook.programmas)]
    for name, body in bundle.bundle(project.root, handbook.uitgave.sleutel).items():
        _write(folder / name, body)
    _bundle_rivals(project.root, folder)
    ours = _PAGE.format(title="Ours", early=_EARLY, body=f"<main>{programmas(view)}</main>", scripts='<script src="assets/handboek.js"></script><script src="assets/lijsten.js"></script>')
    for name in OURS:
        _write(folder / f"{name}.html", ours.encode())
    rows = whole.find_class("resultaat")
    form = _filter(whole)
    for name in RIVALS.values():
        for suffix, length, beside in (("", PAGE_SIZE, form), ("-bare", PAGE_SIZE, ""), ("-all", 0, "")):
            _write(folder / f"{name}{suffix}.html", _rival(name, rows, records, length, beside).encode())


def facets() -> list[dict[str, Any]]:
    """Name, rule and values of each facet, for the rivals and the steps."""
    return [{"naam": facet.name, "regel": facet.rule, "waarden": [option.value for option in facet.options]} for facet in FACETS]


def _plain(answer: Answer) -> dict[str, Any]:
    age = answer.leeftijd
    return {"id": answer.id, "values": answer.values, "text": answer.text, "van": age.van, "tot": age.tot, "tot_en_met": age.tot_en_met}


def _filter(page: Any) -> str:
    """Our filter as it is beside the list when the script has started."""
    (form,) = page.find_class("catalogus__filter")
    del form.attrib["hidden"]
    form.find("details").set("open", "")
    return _markup(form)


def _rival(name: str, rows: list[Any], records: list[dict[str, Any]], length: int, beside: str) -> str:
    markup = [_markup(row) for row in rows]
    if name == "datatables":
        cells = "".join(f"<tr><td>{row}</td></tr>" for row in markup)
        body = f'<table id="rijen"><thead><tr><th>Programma</th></tr></thead><tbody>{cells}</tbody></table>'
    else:
        body = f'<div id="vak"><div id="rijen" class="rijen">{"".join(markup)}</div></div>'
    # As on our page, only visible rows are laid out.
    body = f'<div class="werkvlak" data-groot>{beside}<div class="catalogus__uitkomst">{body}</div></div>'
    given = json.dumps({"records": records, "lengte": length, "facetten": facets()}).replace("<", "\\u003c")
    scripts = f'<script>globalThis.given = {given}</script><script src="rivals/{name}.js"></script>'
    return _PAGE.format(title=name, early="", body=body, scripts=scripts)


def _bundle_rivals(root: Path, folder: Path) -> None:
    entries = [str(SOURCES / f"{name}.js") for name in RIVALS.values()]
    command = [*bundle.program(root), *entries, "--bundle", "--minify", "--format=iife", "--log-level=warning",
               f"--outdir={folder / 'rivals'}"]
    subprocess.run(command, cwd=root, check=True, capture_output=True)


def _markup(element: Any) -> str:
    return html.tostring(element, encoding="unicode", with_tail=False)


def _write(path: Path, body: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)


assert PAGE_SIZE < LARGE
