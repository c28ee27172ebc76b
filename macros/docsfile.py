"""The thin pages in `docs/`: every fault an editor can make in one, with its line, before a host reads it.

Not for what a page shows: the macros make that.
"""

from collections.abc import Collection, Iterator
from pathlib import Path

import yaml
from jinja2 import Environment, TemplateSyntaxError, meta

from macros.errors import DataFaults, Fault, nearest
from macros.textfile import read_text

FENCE = "---\n"
REQUIRED = ("title", "description")
# What YAML would read as something else than one line of text.
_QUOTE = "Zet de tekst achter de dubbele punt tussen aanhalingstekens."


def check(docs: Path, macros: Collection[str]) -> None:
    """Read every page in `docs`; `macros` are the names that a page may call. Raises DataFaults with every fault."""
    faults = [fault for path in sorted(docs.rglob("*.md")) for fault in _faults(path, docs, macros)]
    if faults:
        raise DataFaults(faults)


def split(source: str) -> tuple[str, str]:
    """Front matter, fences included, and the text below it; the front matter is empty where a page has none."""
    end = source.find(f"\n{FENCE}", len(FENCE) - 1)
    if not source.startswith(FENCE) or end < 0:
        return "", source
    end += len(FENCE) + 1
    return source[:end], source[end:]


def _faults(path: Path, docs: Path, macros: Collection[str]) -> Iterator[Fault]:
    name = f"{docs.name}/{path.relative_to(docs).as_posix()}"
    try:
        front, body = split(read_text(path, name))
    except DataFaults as error:
        yield from error.faults
        return
    yield from _front_faults(front, name)
    yield from _body_faults(body, name, front.count("\n"), macros)


def _front_faults(front: str, name: str) -> Iterator[Fault]:
    if not front:
        yield Fault(name, 1, 1, "", "", "de pagina begint met een regel ---, dan title en description, en dan weer een regel ---. "
                    "Zet die erboven.")
        return
    try:
        values = yaml.safe_load(front.removeprefix(FENCE).removesuffix(FENCE))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        yield Fault(name, line, 1, "", "", f"deze regel tussen de streepjes klopt niet. {_QUOTE}")
        return
    for field in REQUIRED:
        if not isinstance(values, dict) or not isinstance(values.get(field), str):
            yield Fault(name, 1, 1, "", field, f"dit veld is verplicht en is één regel tekst. {_QUOTE}")


def _body_faults(body: str, name: str, above: int, macros: Collection[str]) -> Iterator[Fault]:
    environment = Environment()
    try:
        unknown = meta.find_undeclared_variables(environment.parse(body)) - set(macros)
    except TemplateSyntaxError as error:
        yield Fault(name, above + error.lineno, 1, "", "", "een opdracht tussen accolades klopt niet. Schrijf {{ naam() }}, of haal "
                    "de accolades weg.")
        return
    for word in sorted(unknown):
        line = body[: body.find(word)].count("\n") + 1
        yield Fault(name, above + line, 1, "", "", f"'{word}' is geen opdracht die een pagina kent.{nearest(word, macros)}")
