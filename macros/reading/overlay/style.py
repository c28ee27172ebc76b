"""The house style of an edition: `huisstijl.yaml`, `tokens.json` and the logo → colours with their place, and a picture. Not for whether they can be read: see `macros.checking.house_style`."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from macros.model.eigen import Logo
from macros.model.huisstijl import Huisstijl, Kleur
from macros.reading import yamlfile
from macros.reading.described import describe, one_per_slip
from macros.reading.faults import DataFaults, Fault
from macros.reading.located import field_name
from macros.reading.node import Mark, Node
from macros.reading.overlay import logo, tokens
from macros.reading.textfile import read_text
from macros.reading.tree import Tree, reason
from macros.reading.validated import validated

STYLE, TOKENS, KEY = "huisstijl.yaml", "tokens.json", "huisstijl"
FILES = (STYLE, TOKENS, *logo.FILES)


_NO_COLOUR = "hier staat geen kleur. Alles na # is een opmerking, dus zet de kleur tussen aanhalingstekens: licht: '#0b5a63'."
_NOTHING = "hier staat niets. Vul iets in of haal de regel weg."
_KEYS = ("extra_forbidden", "licht")  # kinds of errors of a key; every other one is of its value


@dataclass(frozen=True)
class Colour:
    """A colour that the edition chose: its codes for the light and the dark theme (None: that of the handbook), where, and what it is called there."""

    light: str | None
    dark: str | None
    mark: Mark
    field: str


class Style:
    """The house style in one folder; `faults` has what is wrong with it."""

    def __init__(self, tree: Tree):
        self.tree = tree
        self.faults: list[Fault] = []
        self.colours: dict[str, Colour] = {}
        self.logo: Logo | None = None
        self._tokens()
        sheet, mark = self._sheet()
        self._logo(sheet, mark)

    def _tokens(self) -> None:
        """Colours of NL Design System; they are for the light theme."""
        path, name = self.tree.files.get(TOKENS), f"{self.tree.name}/{TOKENS}"
        if not path:
            return
        try:
            body = read_text(path, name)
            found, wrong = tokens.colours(json.loads(body))
        except DataFaults as error:
            self.faults += error.faults
            return
        except (ValueError, RecursionError) as error:
            line = getattr(error, "lineno", 1)
            self.faults.append(Fault(name, line, 1, "", "", "dit is geen goed JSON-bestand. Haal de tokens opnieuw uit uw thema, of zet uw kleuren in huisstijl.yaml."))
            return
        self.faults += [Fault(name, _line(body, value), 1, "", "", text) for text, value in wrong]
        self.colours |= {ours: Colour(code, None, Mark(_line(body, written), 1, name), token) for ours, (code, token, written) in found.items()}

    def _sheet(self) -> tuple[Huisstijl | None, Mark]:
        path, name = self.tree.files.get(STYLE), f"{self.tree.name}/{STYLE}"
        if not path:
            return None, Mark(0, 0, name)
        try:
            root = yamlfile.read(path, name).root
        except DataFaults as error:
            self.faults += error.faults
            return None, Mark(0, 0, name)
        body = root.child(KEY)
        if not body or not isinstance(body.value, dict) or set(root.value or ()) != {KEY}:
            left = next((key for key in root.keys if key != KEY), "") if body else ""
            mark = root.keys.get(left, root.mark)
            self.faults.append(Fault(name, mark.line, mark.column, "", "", f"'{left}' staat helemaal links. Spring de regel in, zodat hij onder '{KEY}:' hoort." if left else
                                     f"hier hoort '{KEY}:' te staan, met daaronder logo of kleuren, ingesprongen."))
            return None, root.mark
        if empty := list(_empty(body, ())):
            self.faults += [Fault(name, mark.line, mark.column, "", field_name(loc), _NO_COLOUR if loc[0] == "kleuren" else _NOTHING) for loc, mark in empty]
            return None, body.mark
        try:
            sheet = validated(Huisstijl, body)
        except ValidationError as error:
            self.faults += [_slip(name, body, dict(found)) for found in one_per_slip(error.errors())]
            return None, body.mark
        assert isinstance(sheet, Huisstijl)
        for key, colour in sheet.kleuren or ():
            if isinstance(colour, Kleur):
                self.colours[key] = Colour(colour.licht, colour.donker, body.find(("kleuren", key)), f"kleuren.{key}")
        return sheet, body.keys.get("logo", body.mark)

    def _logo(self, sheet: Huisstijl | None, mark: Mark) -> None:
        found = [name for name in logo.FILES if name in self.tree.files]
        words = sheet.logo if sheet else None
        if len(found) > 1:
            self._fault(found[1], "er is ook logo.svg. Houd één van de twee; een svg blijft scherp op elk scherm.")
        elif found and not words and not self.faults:
            self._fault(found[0], f"wie dit logo niet ziet, moet horen wat het is. Schrijf in {STYLE} onder '{KEY}:' de regel logo: Wapen van Voorbeeldstad.")
        elif words and words.lower().endswith(logo.ENDINGS):
            self.faults.append(Fault(mark.file, mark.line, mark.column, "", "logo", f"'{words}' is de naam van een bestand. Schrijf wat het logo voorstelt, zoals Wapen van Voorbeeldstad; het plaatje zelf is logo.svg of logo.png."))
        elif words and not found:
            self.faults.append(Fault(mark.file, mark.line, mark.column, "", "logo", "het plaatje zelf ontbreekt. Zet logo.svg of logo.png in dezelfde map, of haal deze regel weg."))
        elif found and words:
            self._picture(found[0], self.tree.files[found[0]], words)

    def _picture(self, name: str, path: Path, words: str) -> None:
        try:
            body = path.read_bytes()
        except OSError as error:
            self._fault(name, reason(error))
            return
        (width, height), fault = logo.size(name, body)
        if fault:
            self._fault(name, fault, logo.line(body, fault))
        else:
            self.logo = Logo(name, body, words, width, height)

    def _fault(self, name: str, text: str, line: int = 0) -> None:
        self.faults.append(Fault(f"{self.tree.name}/{name}", line, min(line, 1), "", "", text))


def _empty(node: Node, loc: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Mark]]:
    """Each field without a value: most often a colour without quotes, which is a comment."""
    for key, part in node.value.items() if isinstance(node.value, dict) else ():
        if part.value is None:
            yield (*loc, key), node.keys[key]
        yield from _empty(part, (*loc, key))


def _line(body: str, value: str) -> int:
    """The first line of a file in JSON that has this value, or 1."""
    quoted = json.dumps(value, ensure_ascii=False)
    return next((number for number, line in enumerate(body.split("\n"), 1) if quoted in line), 1)


def _slip(name: str, body: Node, error: dict[str, Any]) -> Fault:
    loc = (*error["loc"], "licht") if error["type"] == "licht" else tuple(error["loc"])
    above = body.at(loc[:-1])
    mark = above.keys.get(loc[-1]) if above and error["type"] in _KEYS else None
    mark = mark or body.find(loc)
    return Fault(name, mark.line, mark.column, "", field_name(loc), describe(error, Huisstijl))
