"""A folder with the built site and a page for each rival, and how heavy a first visit is."""

import gzip
import json
import subprocess
from pathlib import Path

from bench.plan.made import table
from macros.browser import bundle
from macros.project import Project
from macros.publishing.build import make

RIVALS = {"plain inputs": "inputs", "SurveyJS": "surveyjs"}
SOURCES = Path(__file__).with_name("rivals")
_PAGE = """<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{title} (synthetisch)</title>
{style}</head><body><main id="vak"></main>
<script>globalThis.given = {given}</script><script src="bench/{name}.js"></script></body></html>"""


def write(project: Project, folder: Path) -> None:
    """The site in `folder`, with `<rival>.html` for each rival."""
    make(project.root, folder)
    entries = [str(SOURCES / f"{name}.js") for name in RIVALS.values()]
    command = [*bundle.program(project.root), *entries, "--bundle", "--minify", "--format=iife", "--log-level=warning", f"--outdir={folder / 'bench'}"]
    subprocess.run(command, cwd=project.root, check=True, capture_output=True)
    given = json.dumps(table(project.handbook)).replace("<", "\\u003c")
    for name in RIVALS.values():
        style = f'<link rel="stylesheet" href="bench/{name}.css">' if (folder / f"bench/{name}.css").exists() else ""
        (folder / f"{name}.html").write_text(_PAGE.format(title=name, name=name, style=style, given=given), encoding="utf-8")


def sent(path: Path) -> int:
    """Bytes of a file as a server sends it: text is compressed, a font is already."""
    body = path.read_bytes()
    return len(body) if path.suffix == ".woff2" else len(gzip.compress(body, 9, mtime=0))
