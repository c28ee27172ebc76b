"""One YAML file → plain values that remember their line. Only the part of YAML that an editor needs.

Refused, with a Dutch fault: what `macros.reading.textfile` refuses, also when an escape adds it, deep nesting,
anchors, aliases, tags, merge keys, second documents, duplicate keys. Every scalar stays text: the model gives it a type.
Not for what should be in a file: see `macros.reading.load`.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from macros.model.characters import UNREADABLE
from macros.reading import slips
from macros.reading.faults import DataFaults, Fault
from macros.reading.syntax import explain, place
from macros.reading.textfile import read_text

MAX_DEPTH = 12
# Their values are names: a # in one is more likely part of the name than the start of a comment.
NAME_KEYS = {"naam", "naam_nu", "titel", "term", "label", "kort", "ondertitel", "woord", "vraag"}

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_EMPTY = {"", "~", "null"}


@dataclass(frozen=True)
class Mark:
    """A place in a file, counted from 1."""

    line: int
    column: int


@dataclass(frozen=True)
class Node:
    """A value with its place: text or None, a list of nodes, or a mapping.

    `keys` has the place of each key, `lines` the lines of a text that has more than one.
    """

    value: "str | None | list[Node] | dict[str, Node]"
    mark: Mark
    keys: dict[str, Mark] = field(default_factory=dict)
    lines: tuple[str, ...] = ()

    def plain(self) -> Any:
        """The value without places and without empty entries of a mapping."""
        if isinstance(self.value, dict):
            return {key: node.plain() for key, node in self.value.items() if node.value is not None}
        if isinstance(self.value, list):
            return [node.plain() for node in self.value]
        return self.value

    @property
    def items(self) -> "list[Node]":
        """The items of a list; empty for any other value."""
        return self.value if isinstance(self.value, list) else []

    def at(self, loc: tuple[Any, ...]) -> "Node | None":
        """The node at `loc` (keys and list indexes), or None."""
        node: Node | None = self
        for part in loc:
            node = node.child(part) if node else None
        return node

    def child(self, part: Any) -> "Node | None":
        """The entry of a mapping or the item of a list."""
        if isinstance(self.value, dict):
            return self.value.get(part)
        if isinstance(self.value, list) and isinstance(part, int) and part < len(self.value):
            return self.value[part]
        return None

    def last_with_id(self, record_id: str) -> Mark | None:
        """The place of the last part with this id."""
        children = self.value.values() if isinstance(self.value, dict) else self.items
        found = [mark for child in children if (mark := child.last_with_id(record_id))]
        if found:
            return found[-1]
        own = self.child("id")
        return own.mark if own and own.value == record_id else None

    def find(self, loc: tuple[Any, ...], piece: str = "", nth: int = 0) -> Mark:
        """The place of `loc`, or of the longest part of it that exists; in a text the `nth` line with `piece`."""
        node, mark = self, self.mark
        for part in loc:
            child = node.child(part)
            if child is None:
                # A point may be written as plain text; its parts are then in that text.
                return node._piece(piece, nth) if piece and isinstance(node.value, str) else mark
            mark = node.keys.get(part, child.mark)
            node = child
        return node._piece(piece, nth) if isinstance(node.value, str) else mark

    def _piece(self, piece: str, nth: int) -> Mark:
        found = [Mark(self.mark.line + number, line.index(piece) + 1) for number, line in enumerate(self.lines) if piece and piece in line]
        return found[min(nth, len(found) - 1)] if found else self.mark


@dataclass(frozen=True)
class YamlFile:
    """A parsed file: its name for messages, its root, and notices that do not stop a build.

    `merged` and `fillers` are faults in texts that are fine as YAML: lines that run together, words that only say "unknown".
    """

    name: str
    root: Node
    notices: tuple[Fault, ...]
    merged: tuple[Fault, ...] = ()
    fillers: tuple[Fault, ...] = ()


def read(path: Path, name: str) -> YamlFile:
    """Parse `path`, which messages call `name`.

    Raises DataFaults with everything that stops the file from being read.
    """
    return _parsed(name, read_text(path, name))


@lru_cache(maxsize=500)  # as in textfile
def _parsed(name: str, text: str) -> YamlFile:
    return _Builder(name, text).build()


class _Builder:
    """Builds nodes from the events of the parser, so that nothing unwanted is ever constructed."""

    def __init__(self, name: str, text: str):
        self.name, self.lines, self.text = name, text.split("\n"), text
        self.faults: list[Fault] = []
        self.notices: list[Fault] = []
        self.merged: list[Fault] = []
        self.fillers: list[Fault] = []

    def build(self) -> YamlFile:
        """The whole file. Raises DataFaults."""
        events = self._events()
        first = next(events, None)
        root = self._node(first, events, 0) if first else None
        next(events, None)
        if not self.faults and (root is None or root.value is None):
            self._fault((1, 1), "het bestand is leeg. Zet er minstens één record in, of haal het bestand terug uit een "
                        "eerdere versie.")
        if self.faults or root is None:
            raise DataFaults(self.faults)
        return YamlFile(self.name, root, tuple(self.notices), tuple(self.merged), tuple(self.fillers))

    def _events(self) -> Iterator[Any]:
        documents, last = 0, None
        try:
            for event in yaml.parse(self.text, Loader=_LOADER):
                last = event
                if isinstance(event, yaml.DocumentStartEvent):
                    documents += 1
                    if documents > 1:
                        self._stop(place(event.start_mark), "hier begint een tweede document (---). Een bestand heeft er één; "
                                   "haal de streepjes weg.")
                elif isinstance(event, (yaml.NodeEvent, yaml.CollectionEndEvent)):
                    yield event
        except yaml.YAMLError as error:
            at, text = explain(error, last, self.lines)
            if all(fault.line != at[0] for fault in self.faults):
                self._fault(at, text)
            raise DataFaults(self.faults) from None

    def _fault(self, at: tuple[int, int], text: str, field_name: str = "") -> None:
        # At the end of a file the parser may point one line too far.
        last = len(self.lines) if self.lines[-1] else len(self.lines) - 1
        line = max(1, min(at[0], last))
        self.faults.append(Fault(self.name, line, at[1], "", field_name, text))

    def _stop(self, at: tuple[int, int], text: str) -> None:
        self._fault(at, text)
        raise DataFaults(self.faults)

    def _node(self, event: Any, events: Iterator[Any], depth: int, key: str = "") -> Node:
        if depth > MAX_DEPTH:
            self._stop(place(event.start_mark), "hier staan te veel niveaus in elkaar. Haal een niveau inspringing weg.")
        self._refuse_extras(event)
        mark = Mark(*place(event.start_mark))
        if isinstance(event, yaml.ScalarEvent):
            node = Node(_scalar(event), mark, lines=self._lines_of(event))
            self._notice_cut(key, event)
            self._refuse_escaped(event)
            self._find_slips(key, event.style, node)
            return node
        if isinstance(event, yaml.SequenceStartEvent):
            return Node(self._sequence(events, depth, key), mark)
        return self._mapping(mark, events, depth) if isinstance(event, yaml.MappingStartEvent) else Node(None, mark)

    def _refuse_extras(self, event: Any) -> None:
        at = place(event.start_mark)
        if isinstance(event, yaml.AliasEvent):
            self._fault(at, f"een tekst kan niet met een sterretje beginnen (*{event.anchor}). Zet de hele tekst tussen "
                        "aanhalingstekens. Herhaalt u een stuk met een sterretje? Schrijf het voluit.")
        elif event.anchor:
            self._fault(at, f"een tekst kan niet met & beginnen (&{event.anchor}). Zet de hele tekst tussen aanhalingstekens, "
                        "of haal dit woord weg.")
        elif event.tag:
            self._fault(at, f"een tekst kan niet met ! beginnen ({_short_tag(event.tag)}). Zet de hele tekst tussen "
                        "aanhalingstekens, of haal dit woord weg.")

    def _refuse_escaped(self, event: Any) -> None:
        """The characters of the file are checked already; only an escape between double quotes can add invisible ones."""
        if event.style != '"':
            return
        for pattern, _ in UNREADABLE:
            if found := pattern.search(event.value):
                self._fault(place(event.start_mark), f"een code met een backslash maakt hier een onzichtbaar teken (U+{ord(found[0]):04X}). "
                            "Haal die code weg.")

    def _find_slips(self, key: str, style: str | None, node: Node) -> None:
        value, at = str(node.value or ""), (node.mark.line, node.mark.column)
        if not style and (text := slips.curly(value)):
            self._fault(at, text, key)
        elif text := slips.merged(key, value, style, node.lines):
            self.merged.append(Fault(self.name, *at, "", key, text))
        elif text := slips.filler(key, value):
            self.fillers.append(Fault(self.name, *at, "", key, text))

    def _lines_of(self, event: Any) -> tuple[str, ...]:
        # A block ends where the next line begins.
        first, end = event.start_mark.line, event.end_mark
        last = end.line if end.column else end.line - 1
        return tuple(self.lines[first:last + 1]) if last > first else ()

    def _sequence(self, events: Iterator[Any], depth: int, key: str) -> list[Node]:
        items = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._node(event, events, depth + 1, key))
        return items

    def _mapping(self, mark: Mark, events: Iterator[Any], depth: int) -> Node:
        entries: dict[str, Node] = {}
        keys: dict[str, Mark] = {}
        doubled: dict[str, tuple[int, int]] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            at = place(event.start_mark)
            key = self._key(event, events, depth)
            if key in entries:
                doubled[key] = at
            node = self._node(next(events), events, depth + 1, key)
            entries.setdefault(key, node)
            keys.setdefault(key, Mark(*at))
        self._refuse_doubled(doubled, keys)
        return Node(entries, mark, keys)

    def _refuse_doubled(self, doubled: dict[str, tuple[int, int]], keys: dict[str, Mark]) -> None:
        if at := doubled.get("id"):
            self._fault(at, f"in één record staat id twee keer (ook op regel {keys['id'].line}). Ontbreekt er een streepje? Begint hier een nieuw "
                        "record, zet er dan - voor. Haal anders een van de twee weg.", "id")
            return
        for key, at in doubled.items():
            self._fault(at, f"dit veld staat er twee keer in (ook op regel {keys[key].line}). Haal er een weg.", key)

    def _key(self, event: Any, events: Iterator[Any], depth: int) -> str:
        at, faults = place(event.start_mark), len(self.faults)
        key = self._node(event, events, depth + 1).value
        if key == "<<":
            self._fault(at, "samenvoegen met << kan hier niet. Schrijf de velden voluit.")
        elif isinstance(key, (list, dict)) and len(self.faults) == faults:
            self._fault(at, "een tekst kan niet met { of [ beginnen. Zet de hele tekst tussen aanhalingstekens.")
        return key if isinstance(key, str) else ""

    def _notice_cut(self, key: str, event: Any) -> None:
        # The parser may place the end of the last text one line after the file.
        last = self.lines[event.end_mark.line] if event.end_mark.line < len(self.lines) else ""
        rest = last[event.end_mark.column:] if not event.style else ""
        if "#" not in rest:
            return
        # "#1" is rarely a comment; "# 1" is one, except after a name.
        if found := re.match(r"\s+#.*" if key in NAME_KEYS else r"\s+#[^\s#].*", rest):
            self.notices.append(Fault(self.name, *place(event.start_mark), "", key, f"'{found[0].strip()[:40]}' telt niet mee, "
                                      f"omdat alles na # een opmerking is. Er blijft over: '{event.value}'. Hoort het erbij? "
                                      "Zet de hele tekst tussen aanhalingstekens."))


def _scalar(event: Any) -> str | None:
    if not event.style and event.value in _EMPTY:
        return None
    # An escape can break the NFC of the file.
    return unicodedata.normalize("NFC", event.value).strip()


def _short_tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")
