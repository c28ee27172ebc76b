"""The front matter of a page: the lines between two lines of hyphens. Not for the text below: see `blocks`.

It is read as a file in `data/` is, so what is refused there is refused here. The host reads it too, with all of YAML: a text that
YAML takes for something else needs quotes.
"""

import re
from collections.abc import Collection, Iterator
from typing import Annotated, Any, Literal

import yaml
from pydantic import Field, ValidationError

from macros.model import alike
from macros.model.base import Record
from macros.model.values import Naam, Regel
from macros.reading import yamlfile
from macros.reading.described import describe, one_per_slip
from macros.reading.faults import DataFaults, Fault, shown
from macros.reading.node import Mark, Node

FENCE = "---\n"
_TEXTS = ("title", "description", "zoekwoorden")
_STR = "tag:yaml.org,2002:str"
# Advice for a text that YAML does not read as one line of text.
QUOTE = "Zet de tekst achter de dubbele punt tussen aanhalingstekens."
_NO_FRONT = "de pagina begint met een regel ---, dan title en description, en dan weer een regel ---. Zet die erboven."
_UNENDED = "de regels met title en description eindigen niet. Zet eronder een regel met alleen ---, en daaronder de tekst."
_LOOSE_FENCE = re.compile(r"\s*(?:-{3,}|\.{3}|-{2}|[—–]+)\s*")
_BRACES = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_Yes = Annotated[Literal["true"] | None, Field(description="true; haal de regel weg als het niet zo is")]


class Front(Record):
    """The closed list of what may be between the hyphens."""

    title: Annotated[Naam, Field(description="de titel van de pagina, op één regel")]
    description: Annotated[Regel, Field(description="één zin over de pagina, voor zoekmachines")]
    zoekwoorden: Annotated[Regel | None, Field(description="woorden waarop mensen zoeken, met komma's ertussen")] = None
    scripts: Annotated[tuple[str, ...], Field(description="een lijst van scripts, zoals [lijsten]")] = ()
    breed: _Yes = None
    papier: _Yes = None

_GLUED = re.compile(rf"({'|'.join(Front.model_fields)}):(?=\S)")


def split(source: str) -> tuple[str, str]:
    """The front matter with its fences, and the text below it; the front matter is empty if a page has none."""
    end = source.find(f"\n{FENCE}", len(FENCE) - 1)
    if not source.startswith(FENCE) or end < 0:
        return "", source
    end += len(FENCE) + 1
    return source[:end], source[end:]


def values(front: str) -> dict[str, Any]:
    """The fields of a front matter without faults."""
    return dict(yamlfile.parse(_inside(front), "").root.plain())


def missing(source: str, name: str) -> Fault:
    """The fault of a page whose front matter does not begin or does not end."""
    lines = source.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if not _LOOSE_FENCE.fullmatch(lines[first]):
        return Fault(name, 1, 1, "", "", _NO_FRONT)
    if first or lines[0] != "---":
        return Fault(name, first + 1, 1, "", "", "de pagina begint met precies drie streepjes (---) op de eerste regel. Haal er weg wat anders is.")
    end = next((number for number, line in enumerate(lines[1:], 1) if _LOOSE_FENCE.fullmatch(line)), 0)
    if end:
        return Fault(name, end + 1, 1, "", "", "hier hoort een regel met precies drie streepjes (---), zonder spaties. Verbeter de regel.")
    return Fault(name, 1, 1, "", "", _UNENDED)


def faults(front: str, name: str, scripts: Collection[str]) -> Iterator[Fault]:
    """Every fault in a front matter with its fences; `scripts` are the names that a page may load."""
    inside = _inside(front)
    if not inside.strip():
        yield Fault(name, 1, 1, "", "", "tussen de streepjes staat niets. Schrijf daar title: en description:, elk op een eigen regel.")
        return
    if glued := [(number, key) for number, line in enumerate(inside.split("\n"), 1) if (key := _GLUED.match(line))]:
        yield from (Fault(name, number, key.end(), "", key[1], f"na '{key[1]}:' hoort een spatie te staan. Zet die erbij.") for number, key in glued)
        return
    try:
        file = yamlfile.parse(inside, name)
    except DataFaults as error:
        yield from error.faults
        return
    root = file.root
    if not isinstance(root.value, dict):
        yield Fault(name, root.mark.line, 1, "", "", "tussen de streepjes horen regels zoals 'title: Over dit handboek'. Verbeter deze regel.")
        return
    # A line has one message: the first says most.
    found = list(_in_values(root, name, scripts))
    for more in (_as_host(inside, name), _braces(inside, name), file.merged):
        found += [fault for fault in more if fault.line not in {other.line for other in found}]
    yield from found


def _inside(front: str) -> str:
    """The text between the fences, on its own lines of the page."""
    return "\n" + front.removeprefix(FENCE).removesuffix(FENCE)


def _in_values(root: Node, name: str, scripts: Collection[str]) -> Iterator[Fault]:
    try:
        front = Front.model_validate(root.plain())
    except ValidationError as error:
        for found in one_per_slip(error.errors()):
            loc = tuple(found["loc"])
            mark = root.keys[loc[-1]] if found["type"] == "extra_forbidden" else root.find(loc) if loc[0] in root.keys else Mark(1, 1)
            yield Fault(name, mark.line, mark.column, "", str(loc[0]), describe(found, Front))
        return
    for index, script in enumerate(front.scripts):
        if script not in scripts:
            mark = root.find(("scripts", index))
            yield Fault(name, mark.line, mark.column, "", "scripts", f"{shown(script)} is geen script dat een pagina kan laden. Schrijf een lijst "
                        f"van namen, zoals [{', '.join(scripts)}].{alike.meant(script, scripts)}")


def _as_host(inside: str, name: str) -> Iterator[Fault]:
    """A fault for each text that the host would not read as written: a number, a date, or words before a #."""
    lines = inside.split("\n")
    root = yaml.compose(inside, Loader=yaml.SafeLoader)
    for key, value in root.value:
        place = (value.start_mark.line + 1, value.start_mark.column + 1)
        rest = lines[value.end_mark.line][value.end_mark.column:] if value.end_mark.line < len(lines) else ""
        if key.value in _TEXTS and isinstance(value, yaml.ScalarNode) and value.tag != _STR and value.value.strip():
            yield Fault(name, *place, "", key.value, f"'{value.value}' leest de computer niet als tekst. {QUOTE}")
        elif "#" in rest and value.end_mark.column:
            yield Fault(name, *place, "", key.value, f"'{rest.strip()[:40]}' telt niet mee, omdat alles na # een opmerking is. {QUOTE}")


def _braces(inside: str, name: str) -> Iterator[Fault]:
    for number, line in enumerate(inside.split("\n"), 1):
        if found := _BRACES.search(line):
            yield Fault(name, number, found.start() + 1, "", "", "tussen de streepjes kan geen opdracht tussen accolades staan. Haal die weg.")
