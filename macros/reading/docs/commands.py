"""Commands between braces in a page. A host runs what is between braces as code, so only a bare call of one of our macros may stand there.

Each macro makes one page, or a part that any page may have.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from macros.reading.docs.body import Body
from macros.reading.faults import nearest

COMMAND = re.compile(r"\{\{ *([a-z_]+)\( *\) *\}\}")
_CALL = "Schrijf {{ naam() }}, of haal de accolades weg."
_NOT_HERE = f"deze opdracht tussen accolades kan hier niet. {_CALL}"
_BRACE = re.compile(r"\{\{|\{%|#\}|\}\}|%\}|[{}]")
_WHOLE_CALL = re.compile(r"\{\{\s*(\w+)\s*\(\s*\)\s*\}\}")


@dataclass(frozen=True)
class Macros:
    """The macros of pages: those that make a whole page, with the source of that page; those for any page; those that need a record."""

    pages: Mapping[str, str]
    parts: Collection[str]
    records: Collection[str] = ()

    @property
    def bare(self) -> list[str]:
        """Those that a page may call."""
        return sorted([*self.pages, *self.parts])

    def of(self, source: str) -> str:
        """The macro that makes the page `source`; empty for a page of prose."""
        return next((name for name, page in self.pages.items() if page == source), "")


def check(body: Body, macros: Macros) -> None:
    """Add a fault for each brace in `body` that is not a known command on a line of its own, and for a page without its own command."""
    seen: dict[str, int] = {}
    own = macros.of(body.here)
    before = len(body.faults)
    for number, line in enumerate(body.lines):
        if found := COMMAND.fullmatch(line.strip()):
            _check_call(body, number, found[1], macros, seen)
        elif brace := _BRACE.search(line):
            body.refuse(number, _objection(line, brace[0], macros), piece=brace[0])
    # A call with a fault of its own is probably the one that is missing.
    if own and own not in seen and len(body.faults) == before:
        body.refuse(-1, f"op deze pagina hoort de opdracht {{{{ {own}() }}}} te staan, die haar inhoud maakt. Zet die op een eigen regel onder de tekst.")


def _check_call(body: Body, number: int, name: str, macros: Macros, seen: dict[str, int]) -> None:
    """Add a fault if this call cannot stand here."""
    if name in macros.records:
        text = f"'{name}' maakt de pagina van één record; die maakt het handboek zelf uit data/. Haal de opdracht weg."
    elif name not in macros.bare:
        text = f"'{name}' is geen opdracht die een pagina kent.{nearest(name, macros.bare)}"
    elif name in macros.pages and macros.pages[name] != body.here:
        text = f"'{name}' maakt de pagina {body.folder}/{macros.pages[name]} en kan alleen daar staan. {_instead(body, macros)}"
    elif name in seen:
        text = f"de opdracht '{name}' staat er al, op regel {seen[name]}. Haal er een weg."
    elif body.lines[number] != body.lines[number].strip() or not body.is_alone(number):
        text = "een opdracht staat op een eigen regel, zonder spaties ervoor, met een lege regel erboven en eronder. Zet haar zo neer."
    else:
        text = ""
    seen.setdefault(name, body.number(number))
    if text:
        body.refuse(number, text)
    else:
        body.take(number)


def _instead(body: Body, macros: Macros) -> str:
    own = macros.of(body.here)
    return f"Zet hier de opdracht {{{{ {own}() }}}} neer." if own else "Haal de opdracht hier weg."


def _objection(line: str, brace: str, macros: Macros) -> str:
    """Why a line cannot have this `brace`."""
    if brace in ("{", "}", "#}"):
        return "een accolade kan hier niet. Gebruik ronde haken, of haal haar weg."
    call = _WHOLE_CALL.search(line)
    if call and call[1] not in macros.bare:
        return f"'{call[1]}' is geen opdracht die een pagina kent.{nearest(call[1], macros.bare)}"
    if call and _BRACE.search(line.replace(call[0], "")) is None:
        return "een opdracht staat op een eigen regel, met een lege regel erboven en eronder. Zet haar zo neer."
    if line.count("{{") != line.count("}}") or line.count("(") != line.count(")"):
        return f"een opdracht tussen accolades klopt niet. {_CALL}"
    return _NOT_HERE
