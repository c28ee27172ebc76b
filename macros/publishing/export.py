"""The export: every page as Markdown with its HTML filled in, and every file, for a host without our hooks and macros."""

import sys
from pathlib import Path

from jinja2 import Environment, StrictUndefined, TemplateError

from macros import broken
from macros.browser.bundle import BundleFault
from macros.downloads.faults import DownloadFault
from macros.pages.registry import MACROS
from macros.pages.site import generate
from macros.pages.view import TemplateFault, why
from macros.project import Project
from macros.publishing.offline import without_site_parts
from macros.publishing.staging import staging
from macros.publishing.swap import replaceable, swap
from macros.reading import docsfile
from macros.reading.faults import DataFaults, system_fault

MARK = "api/v1/index.json"  # in every export; a folder without it is never replaced


def export_pages(root: Path, target: Path, edition: str = "") -> int:
    """Write the pages of `root`, or of an `edition` in it, to `target`, in place of an earlier export; on failure print the reason to stderr and return 1."""
    if not replaceable(target, MARK):
        print(f"In {target} staat iets anders dan een eerdere export. Kies een lege map.", file=sys.stderr)
        return 1
    try:
        made = pages(Project(root, edition))
        with staging(target.resolve()) as room:
            _write(made, room.site)
            swap(room.site, target.resolve(), room.aside)
    except (DataFaults, BundleFault, DownloadFault, TemplateFault, OSError) as error:
        print(_message(root, error), file=sys.stderr)
        return 1
    print(f"{len(made)} bestanden in {target}")
    return 0


def pages(project: Project) -> dict[str, bytes]:
    """Every filled-in page and every other file, path → content. Without the offer of the edition for a folder, which only a build of ours makes."""
    sources = project.pages | generate(project.handbook)
    filled = {path: _filled(project, path, source).encode() for path, source in sources.items()}
    return {**filled, **project.files}


def _message(root: Path, error: Exception) -> str:
    if isinstance(error, DataFaults):
        return error.message
    if isinstance(error, BundleFault) and error.said:
        return broken.told(root, "De browsercode kan niet worden gebundeld", error.said)
    return system_fault(error) if isinstance(error, OSError) else str(error)


def _write(files: dict[str, bytes], folder: Path) -> None:
    for path, body in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(body)


def _filled(project: Project, path: str, source: str) -> str:
    front, body = docsfile.split(source)
    view = project.view(docsfile.page_address(path))
    environment = Environment(undefined=StrictUndefined, autoescape=True, keep_trailing_newline=True)
    calls = {name: lambda *arguments, macro=macro: macro(view, *arguments) for name, macro in MACROS.items()}
    try:
        return front + without_site_parts(environment.from_string(body).render(calls))
    except TemplateError as error:
        raise TemplateFault(f"docs/{path}: {why(error)}") from error
