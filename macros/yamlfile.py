"""One YAML file → plain values that remember their line. Only the part of YAML that an editor needs.

Refused, with a Dutch fault: other encodings than UTF-8, files over 5 MB, deep nesting, anchors, aliases, tags, merge
keys, second documents, duplicate keys. Every scalar stays text: the model decides what it is. Not for knowing what a
file should hold: see `macros.load`.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from macros.errors import DataFaults, Fault

MAX_BYTES = 5_000_000
MAX_DEPTH = 12
NAME_KEYS = {"naam", "naam_nu", "titel", "term", "label", "kort", "ondertitel", "woord", "vraag"}

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_ODD_INDENT = re.compile(r"^[ ]*([\t\u00a0\u2000-\u200a\u202f\u3000])")
_EMPTY = {"", "~", "null"}


@dataclass(frozen=True)
class Mark:
    """A place in a file, counted from 1."""

    line: int
    column: int


@dataclass(frozen=True)
class Node:
    """A value with its place: text or None, a list of nodes, or a mapping. `keys` holds the place of each key."""

    value: "str | None | list[Node] | dict[str, Node]"
    mark: Mark
    keys: dict[str, Mark] = field(default_factory=dict)

    def plain(self) -> Any:
        """The value without places; an empty entry of a mapping is left out, as if it was not written."""
        if isinstance(self.value, dict):
            return {key: node.plain() for key, node in self.value.items() if node.value is not None}
        if isinstance(self.value, list):
            return [node.plain() for node in self.value]
        return self.value

    def find(self, loc: tuple[Any, ...]) -> Mark:
        """The place of `loc` (keys and list indexes), or of the nearest part of it that is there."""
        node, mark = self, self.mark
        for part in loc:
            if isinstance(node.value, dict) and part in node.value:
                node, mark = node.value[part], node.keys[part]
            elif isinstance(node.value, list) and isinstance(part, int) and part < len(node.value):
                node = node.value[part]
                mark = node.mark
            else:
                break
        return node.mark if not isinstance(node.value, dict) and len(loc) else mark


@dataclass(frozen=True)
class YamlFile:
    """A parsed file: its name for messages, its root, and notices that do not stop a build."""

    name: str
    root: Node
    notices: tuple[Fault, ...]


def read(path: Path, name: str) -> YamlFile:
    """Parse `path`; `name` stands in messages.

    Raises DataFaults with everything that stops the file from being read.
    """
    text = _text(path, name)
    return _Builder(name, text).build()


def _fault(name: str, line: int, column: int, text: str) -> DataFaults:
    return DataFaults([Fault(name, line, column, "", "", text)])


def _text(path: Path, name: str) -> str:
    size = path.stat().st_size
    if size > MAX_BYTES:
        raise _fault(name, 0, 0, f"het bestand is te groot ({size // 1_000_000} MB). Het mag 5 MB zijn; splits het op.")
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise _fault(name, line, 1, "het bestand is niet opgeslagen als UTF-8. Kies in uw editor 'Opslaan met "
                     "codering' en dan UTF-8.") from None
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    _check_characters(text, name)
    return text


def _check_characters(text: str, name: str) -> None:
    faults = []
    for number, line in enumerate(text.split("\n"), 1):
        if found := _CONTROL.search(line):
            faults.append(Fault(name, number, found.start() + 1, "", "", "hier staat een onzichtbaar stuurteken. "
                                "Verwijder het teken en typ de tekst opnieuw."))
        if found := _ODD_INDENT.match(line):
            what = "een tab" if found[1] == "\t" else "een bijzondere spatie"
            faults.append(Fault(name, number, found.start(1) + 1, "", "", f"de regel begint met {what}. "
                                "Gebruik gewone spaties om in te springen."))
    if faults:
        raise DataFaults(faults)


class _Builder:
    """Builds nodes from parser events, so that nothing unwanted is ever constructed."""

    def __init__(self, name: str, text: str):
        self.name, self.lines, self.text = name, text.split("\n"), text
        self.faults: list[Fault] = []
        self.notices: list[Fault] = []

    def build(self) -> YamlFile:
        events = self._events()
        root = self._node(next(events), events, 0) if self.text.strip() else None
        if root is None or root.value is None:
            raise _fault(self.name, 1, 1, "het bestand is leeg. Zet er minstens één record in, of zet het bestand terug.")
        if self.faults:
            raise DataFaults(self.faults)
        return YamlFile(self.name, root, tuple(self.notices))

    def _events(self) -> Any:
        documents = 0
        try:
            for event in yaml.parse(self.text, Loader=_LOADER):
                if isinstance(event, yaml.DocumentStartEvent):
                    documents += 1
                    if documents > 1:
                        self._refuse(event, "hier begint een tweede document (---). Een bestand heeft er één; haal --- weg.")
                elif isinstance(event, yaml.AliasEvent):
                    raise _fault(self.name, *_place(event), f"een verwijzing met een sterretje (*{event.anchor}) kan hier "
                                 "niet. Schrijf de tekst voluit, of zet tekst met * tussen aanhalingstekens.")
                elif isinstance(event, yaml.NodeEvent | yaml.CollectionEndEvent):
                    yield event
        except yaml.MarkedYAMLError as error:
            raise self._syntax(error) from None

    def _refuse(self, event: Any, text: str) -> None:
        self.faults.append(Fault(self.name, *_place(event), "", "", text))
        raise DataFaults(self.faults)

    def _node(self, event: Any, events: Any, depth: int) -> Node:
        if depth > MAX_DEPTH:
            self._refuse(event, "hier staan te veel niveaus in elkaar. Haal een niveau inspringing weg.")
        if event.anchor:
            self.faults.append(Fault(self.name, *_place(event), "", "", f"een anker (&{event.anchor}) kan hier niet. "
                                     "Schrijf de tekst voluit, of zet tekst met & tussen aanhalingstekens."))
        if event.tag:
            self.faults.append(Fault(self.name, *_place(event), "", "", f"een label ({event.tag}) kan hier niet. "
                                     "Haal het uitroepteken weg, of zet de tekst tussen aanhalingstekens."))
        mark = Mark(*_place(event))
        if isinstance(event, yaml.ScalarEvent):
            return Node(_scalar(event), mark)
        if isinstance(event, yaml.SequenceStartEvent):
            return Node(self._sequence(events, depth), mark)
        return self._mapping(mark, events, depth)

    def _sequence(self, events: Any, depth: int) -> list[Node]:
        items = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._node(event, events, depth + 1))
        return items

    def _mapping(self, mark: Mark, events: Any, depth: int) -> Node:
        entries: dict[str, Node] = {}
        keys: dict[str, Mark] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key, place = self._key(event), Mark(*_place(event))
            if key in entries:
                self.faults.append(Fault(self.name, place.line, place.column, "", key, "dit veld staat er twee keer in "
                                         f"(ook op regel {keys[key].line}). Haal er een weg."))
            value_event = next(events)
            entries[key], keys[key] = self._node(value_event, events, depth + 1), place
            self._notice_cut(key, value_event)
        return Node(entries, mark, keys)

    def _key(self, event: Any) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            self._refuse(event, "links van de dubbele punt hoort één woord te staan. Haal de haken of streepjes weg.")
        if event.value == "<<":
            self._refuse(event, "samenvoegen met << kan hier niet. Schrijf de velden voluit.")
        return str(event.value)

    def _notice_cut(self, key: str, event: Any) -> None:
        if key in NAME_KEYS and isinstance(event, yaml.ScalarEvent) and not event.style:
            rest = self.lines[event.end_mark.line][event.end_mark.column:]
            if re.match(r"\s+#", rest):
                line, column = _place(event)
                self.notices.append(Fault(self.name, line, column, "", key, f"alles na # telt niet mee: er blijft "
                                          f"'{event.value}' over. Hoort het erbij? Zet de tekst tussen aanhalingstekens."))

    def _syntax(self, error: yaml.MarkedYAMLError) -> DataFaults:
        problem = f"{error.context or ''} {error.problem or ''}"
        mark = error.problem_mark or error.context_mark
        for part, text in _SYNTAX.items():
            if part in problem:
                break
        else:
            text = "de opbouw van het bestand klopt hier niet. Kijk naar inspringing, streepjes en aanhalingstekens."
        line = min(mark.line + 1, len(self.lines)) if mark else 0
        return _fault(self.name, line, mark.column + 1 if mark else 0, text)


_SYNTAX = {
    "mapping values are not allowed": "een dubbele punt met een spatie mag niet midden in gewone tekst. Zet de hele tekst "
    "tussen aanhalingstekens, of kijk of de regel goed is ingesprongen.",
    "could not find expected ':'": "hier ontbreekt een dubbele punt. Schrijf: veld: waarde.",
    "found unexpected end of stream": "een aanhalingsteken of haak is niet gesloten. Sluit de tekst af.",
    "expected ',' or": "een haak is niet gesloten of er ontbreekt een komma. Sluit de lijst af.",
    "found character that cannot start any token": "dit teken kan hier niet beginnen. Zet de tekst tussen aanhalingstekens.",
    "unknown escape character": "een backslash (\\) kan tussen dubbele aanhalingstekens niet. Gebruik enkele aanhalingstekens.",
    "did not find expected key": "de regel is niet goed ingesprongen, of er staat tekst na een aanhalingsteken. Zet hem recht "
    "onder de regels erboven.",
    "block sequence entries are not allowed": "een streepje kan hier niet. Begin de lijst op een nieuwe regel.",
    "did not find expected '-' indicator": "in deze lijst hoort elke regel met een streepje te beginnen. Kijk naar de inspringing.",
    "undefined tag handle": "een uitroepteken aan het begin kan niet. Zet de tekst tussen aanhalingstekens.",
    "found invalid": "de inspringing klopt hier niet. Gebruik overal evenveel spaties.",
    "while scanning a block scalar": "na | of > hoort de tekst op de volgende regel te staan, ingesprongen.",
    "did not find expected alphabetic": "een & of * aan het begin kan niet. Zet de tekst tussen aanhalingstekens.",
    "found unexpected ':'": "een dubbele punt kan hier niet. Zet de tekst tussen aanhalingstekens.",
    "did not find expected node content": "tussen de haken ontbreekt een waarde. Vul die in of haal de komma weg.",
}


def _scalar(event: Any) -> str | None:
    if not event.style and event.value in _EMPTY:
        return None
    return str(event.value).strip()


def _place(event: Any) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1
