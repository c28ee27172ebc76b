"""The thin pages in `docs/`: every fault that an editor can make in one, with its line, before a host reads it.

A host runs what is between braces as code, so only a bare call of one of our macros is allowed there. Not for what a page
shows: the macros make that.
"""

import posixpath
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, TemplateSyntaxError, nodes

from macros.reading.faults import DataFaults, Fault, nearest
from macros.reading.textfile import read_text

FENCE = "---\n"
REQUIRED = ("title", "description")
# Advice for a text in the front matter that YAML does not read as one line of text.
_QUOTE = "Zet de tekst achter de dubbele punt tussen aanhalingstekens."
_LINK = re.compile(r"\]\(\s*<?([^)\s>]*)")
_CODE = re.compile(r"`[^`]*`")  # shown as written, so not a link
_ELSEWHERE = re.compile(r"(https?|mailto):", re.IGNORECASE)
_CALL = "Schrijf {{ naam() }}, of haal de accolades weg."


@dataclass(frozen=True)
class Known:
    """What pages may use: the names of macros, the addresses that must exist, the pages made from records, and the names of scripts.

    `made` has source paths, such as `programmas/opstapje.md`.
    """

    macros: Collection[str]
    pages: Collection[str]
    made: Collection[str]
    scripts: Collection[str] = ()


def check(docs: Path, known: Known) -> None:
    """Read every page in `docs`. Raises DataFaults with every fault."""
    paths = sorted(docs.rglob("*.md"))
    sources = {path.relative_to(docs).as_posix() for path in paths} | set(known.made)
    faults = [fault for path in paths for fault in _faults(path, docs, known, sources)]
    if faults := [*_missing(docs, known.pages), *faults]:
        raise DataFaults(faults)


def listed(docs: Path, folder: str) -> list[tuple[str, str, str]]:
    """The address, title and description of every page in `folder` of `docs` except its index, by file name."""
    paths = [path for path in sorted((docs / folder).glob("*.md")) if path.stem != "index"]
    found = [(path.stem, _values(split(read_text(path, path.name))[0])) for path in paths]
    return [(f"{folder}/{stem}/", *(values[field] for field in REQUIRED)) for stem, values in found]


def sources(docs: Path) -> dict[str, str]:
    """Path within `docs` → text of every page there, in order. Raises DataFaults for one that cannot be read."""
    found = {path.relative_to(docs).as_posix(): path for path in sorted(docs.rglob("*.md"))}
    return {here: read_text(path, f"{docs.name}/{here}") for here, path in found.items()}


def split(source: str) -> tuple[str, str]:
    """The front matter with its fences, and the text below it; the front matter is empty if a page has none."""
    end = source.find(f"\n{FENCE}", len(FENCE) - 1)
    if not source.startswith(FENCE) or end < 0:
        return "", source
    end += len(FENCE) + 1
    return source[:end], source[end:]


def _missing(docs: Path, pages: Collection[str]) -> Iterator[Fault]:
    for page in pages:
        places = [f"{page}.md", f"{page}/index.md"] if page else ["index.md"]
        if not any((docs / place).exists() for place in places):
            yield Fault(f"{docs.name}/{places[0]}", 0, 0, "", "", "deze pagina ontbreekt, en andere pagina's verwijzen ernaar. Haal haar "
                        "terug uit een eerdere versie.")


def _faults(path: Path, docs: Path, known: Known, sources: Collection[str]) -> Iterator[Fault]:
    here = path.relative_to(docs).as_posix()
    name = f"{docs.name}/{here}"
    try:
        front, body = split(read_text(path, name))
    except DataFaults as error:
        yield from error.faults
        return
    yield from _front_faults(front, name, known.scripts)
    yield from _body_faults(body, name, front.count("\n"), known.macros)
    yield from _link_faults(body, name, front.count("\n"), here, sources)


def _front_faults(front: str, name: str, scripts: Collection[str]) -> Iterator[Fault]:
    if not front:
        yield Fault(name, 1, 1, "", "", "de pagina begint met een regel ---, dan title en description, en dan weer een regel ---. "
                    "Zet die erboven.")
        return
    try:
        values = _values(front)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        yield Fault(name, line, 1, "", "", f"deze regel tussen de streepjes klopt niet. {_QUOTE}")
        return
    for field in REQUIRED:
        if not isinstance(values, dict) or not isinstance(values.get(field), str):
            yield Fault(name, 1, 1, "", field, f"dit veld is verplicht en is één regel tekst. {_QUOTE}")
    for script in _unknown_scripts(values, scripts):
        yield Fault(name, _line(front, "scripts"), 1, "", "scripts", f"'{script}' is geen script dat een pagina kan laden. Schrijf een lijst "
                    f"van namen, zoals [{', '.join(scripts)}].")
    if "{{" in front or "{%" in front:
        yield Fault(name, _line(front, "{"), 1, "", "", "tussen de streepjes kan geen opdracht tussen accolades staan. Haal die weg.")


def _unknown_scripts(values: Any, scripts: Collection[str]) -> list[str]:
    """What the front matter names under `scripts` and does not exist; anything but a list is unknown."""
    found = values.get("scripts", []) if isinstance(values, dict) else []
    return [str(script) for script in found if script not in scripts] if isinstance(found, list) else [str(found)]


def _values(front: str) -> Any:
    return yaml.safe_load(front.removeprefix(FENCE).removesuffix(FENCE))


def _body_faults(body: str, name: str, above: int, macros: Collection[str]) -> Iterator[Fault]:
    try:
        parts = Environment().parse(body).body
    except TemplateSyntaxError as error:
        yield Fault(name, above + error.lineno, 1, "", "", f"een opdracht tussen accolades klopt niet. {_CALL}")
        return
    for part in parts:
        # One node can have both text and calls.
        pieces = part.nodes if isinstance(part, nodes.Output) else [part]
        for piece in pieces:
            if text := _objection(piece, macros):
                yield Fault(name, above + piece.lineno, 1, "", "", text)


def _objection(piece: nodes.Node, macros: Collection[str]) -> str:
    """Why a page cannot have this `piece`; empty for text and for a bare call of a known macro."""
    if isinstance(piece, nodes.TemplateData):
        return ""
    called = piece.node if isinstance(piece, nodes.Call) and not (piece.args or piece.kwargs or piece.dyn_args or piece.dyn_kwargs) else None
    if not isinstance(called, nodes.Name):
        return f"deze opdracht tussen accolades kan hier niet. {_CALL}"
    return "" if called.name in macros else f"'{called.name}' is geen opdracht die een pagina kent.{nearest(called.name, macros)}"


def _link_faults(body: str, name: str, above: int, here: str, sources: Collection[str]) -> Iterator[Fault]:
    """A fault for each link to a page that does not exist; a link is the path of a file, relative to this one."""
    for number, line in enumerate(body.split("\n"), above + 1):
        for found in _LINK.finditer(_CODE.sub(lambda code: " " * len(code[0]), line)):
            target = found[1].partition("#")[0]
            if target and not _ELSEWHERE.match(target) and posixpath.normpath(posixpath.join(posixpath.dirname(here), target)) not in sources:
                names = [posixpath.relpath(source, posixpath.dirname(here) or ".") for source in sources]
                yield Fault(name, number, found.start(1) + 1, "", "", f"de link naar '{target}' leidt nergens heen. Schrijf de naam van het "
                            f"bestand, zoals colofon.md.{nearest(target, names)}")


def _line(text: str, piece: str) -> int:
    return text[: text.index(piece)].count("\n") + 1
