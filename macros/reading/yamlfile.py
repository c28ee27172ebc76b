"""One YAML file → plain values that remember their line. Only the part of YAML that an editor needs.

Refused, with a Dutch fault: what `macros.reading.textfile` refuses, also when an escape adds it, deep nesting,
anchors, aliases, tags, merge keys, second documents, duplicate keys. Every scalar stays text: the model gives it a type.
Not for what should be in a file: see `macros.reading.load`.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from macros.model.characters import UNREADABLE
from macros.model.letters import Wrong
from macros.reading import slips, typos
from macros.reading.comments import Comments, unused
from macros.reading.faults import DataFaults, Fault
from macros.reading.node import Mark, Node
from macros.reading.syntax import explain, place
from macros.reading.textfile import read_text

MAX_DEPTH = 12
# Their values are names: a # in one is more likely part of the name than the start of a comment.
NAME_KEYS = {"naam", "naam_nu", "titel", "term", "label", "kort", "ondertitel", "woord", "vraag", "zoekwoorden"}

_REASON = "verborgen"  # a field of editions only, where a word that says nothing is told in its own words

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_EMPTY = {"", "~", "null"}
# A key, number, date or choice: words behind a # explain it. After any other value they may be a part of it.
_FORMAL = re.compile(r"[a-z0-9<>=.,:/_-]*|[A-Z]|§ [0-9.]+")
SHOWN = 60
_IS_COMMENT = "telt niet mee, omdat alles na # een opmerking is."
_BELONGS = "Hoort het erbij? Zet de hele tekst tussen aanhalingstekens. Is het uitleg? Zet die op een eigen regel."


@dataclass(frozen=True)
class YamlFile:
    """A parsed file: its name for messages, its root, and notices that do not stop a build.

    `comments` has each line that is only a comment. `merged` and `fillers` are faults in texts that are fine as YAML: lines that run together, words that only say "unknown".
    """

    name: str
    root: Node
    notices: tuple[Fault, ...]
    comments: Comments
    merged: tuple[Fault, ...] = ()
    fillers: tuple[Fault, ...] = ()


def read(path: Path, name: str) -> YamlFile:
    """Parse `path`, which messages call `name`.

    Raises DataFaults with everything that stops the file from being read.
    """
    return parse(read_text(path, name), name)


@lru_cache(maxsize=500)  # as in textfile
def parse(text: str, name: str) -> YamlFile:
    """Parse `text`, which `read_text` accepts: a file, or part of one with an empty line for each line above. Raises DataFaults."""
    return _Builder(name, text).build()


class _Builder:
    """Builds nodes from the events of the parser, so that nothing unwanted is ever constructed."""

    def __init__(self, name: str, text: str):
        self.name, self.lines, self.text = name, text.split("\n"), text
        self.faults: list[Fault] = []
        self.notices: list[Fault] = []
        self.inside: set[int] = set()  # lines within a text of more lines
        self.merged: list[Fault] = []
        self.fillers: list[Fault] = []

    def build(self) -> YamlFile:
        """The whole file. Raises DataFaults."""
        events = self._events()
        first = next(events, None)
        root = self._node(first, events, 0) if first else None
        next(events, None)
        if not self.faults and (root is None or root.value is None):
            back = "weg" if self.name.startswith("eigen/") else "terug uit een eerdere versie"  # an edition needs no file
            self._fault((1, 1), f"het bestand is leeg. Zet er minstens één record in, of haal het bestand {back}.")
        if self.faults or root is None:
            raise DataFaults(self.faults)
        return YamlFile(self.name, root, tuple(self.notices), self._comments(), tuple(self.merged), tuple(self.fillers))

    def _comments(self) -> Comments:
        found = {number: line.strip() for number, line in enumerate(self.lines, 1) if line.lstrip()[:1] == "#" and number not in self.inside}
        return Comments(self.name, len(self.lines) - (not self.lines[-1]), found, unused(found, self.lines))

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
            at, text = self._behind_hash(at, error, text)
            if all(fault.line != at[0] for fault in self.faults):
                self._fault(at, text)
            raise DataFaults(self.faults) from None

    def _behind_hash(self, at: tuple[int, int], error: yaml.YAMLError, text: str) -> tuple[tuple[int, int], str]:
        """Place and sentence of a fault of the parser: those of the field behind a # just above it, if there is one."""
        mark = getattr(error, "problem_mark", None)
        comments = self._comments()
        near = comments.above(at[0]) or (comments.above(mark.line + 1) if mark else 0)
        if not near:
            return at, text
        return (near, 1), f"deze regel telt niet mee, want er staat een # voor. Hoort hij erbij? Haal het hekje weg. Anders is er iets mis op regel {at[0]}: {text}"

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
        mark = Mark(*place(event.start_mark), self.name)
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
        elif key != _REASON and (text := slips.filler(key, value)):
            self.fillers.append(Fault(self.name, *at, "", key, text))
        self.merged += [self._at(node, key, found) for found in typos.faults(value)]
        self.notices += [self._at(node, key, found) for found in typos.remarks(value)]

    def _at(self, node: Node, key: str, found: Wrong) -> Fault:
        mark = node.find((), found.piece)
        return Fault(self.name, mark.line, mark.column, "", key, found.text)

    def _lines_of(self, event: Any) -> tuple[str, ...]:
        # A block ends where the next line begins.
        first, end = event.start_mark.line, event.end_mark
        last = end.line if end.column else end.line - 1
        self.inside.update(range(first + 2, last + 2))
        return tuple(self.lines[first:last + 1]) if last > first else ()

    def _sequence(self, events: Iterator[Any], depth: int, key: str) -> list[Node]:
        items = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._node(event, events, depth + 1, key))
        if event.end_mark.column and event.end_mark != event.start_mark:  # a list between brackets
            self._notice_behind_list(key, event, items)
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
            behind = event.end_mark
            node = self._node(next(events), events, depth + 1, key)
            if node.value is None and (found := re.match(r"\s*:\s+(#.*)", self._rest(behind.line, behind.column))):
                self.notices.append(Fault(self.name, *at, "", key, f"'{found[1][:40]}' {_IS_COMMENT} Het veld zelf is leeg. {_BELONGS}"))
            entries.setdefault(key, node)
            keys.setdefault(key, Mark(*at, self.name))
        self._refuse_doubled(doubled, keys)
        return Node(entries, mark, keys)

    def _refuse_doubled(self, doubled: dict[str, tuple[int, int]], keys: dict[str, Mark]) -> None:
        if at := doubled.get("id"):
            self._fault(at, f"in één record staat id twee keer (ook op regel {keys['id'].line}). Ontbreekt er een streepje? Begint hier een nieuw "
                        "record, zet er dan - voor. Haal anders een van de twee weg.", "id")
            return
        if len(doubled) > 1:
            self._missing_dash(doubled, keys)
            return
        for key, at in doubled.items():
            self._fault(at, f"dit veld staat er twee keer in (ook op regel {keys[key].line}). Haal er een weg.", key)

    def _missing_dash(self, doubled: dict[str, tuple[int, int]], keys: dict[str, Mark]) -> None:
        first, at = min(doubled.items(), key=lambda item: item[1])
        near = self._comments().above(at[0])
        advice = f"Op regel {near} staat een # voor: die regel telt niet mee. Haal het hekje weg." if near else (
            "Ontbreekt er een streepje? Begint hier een nieuw record of deel, zet er dan - voor, en geef het een id als de andere dat ook hebben. Haal "
            "anders de herhaling weg.")
        self._fault(at, f"vanaf hier staan {len(doubled)} velden er voor de tweede keer in ({first} ook op regel {keys[first].line}). {advice}", first)

    def _key(self, event: Any, events: Iterator[Any], depth: int) -> str:
        at, faults = place(event.start_mark), len(self.faults)
        key = self._node(event, events, depth + 1).value
        if key == "<<":
            self._fault(at, "samenvoegen met << kan hier niet. Schrijf de velden voluit.")
        elif isinstance(key, (list, dict)) and len(self.faults) == faults:
            self._fault(at, "een tekst kan niet met { of [ beginnen. Zet de hele tekst tussen aanhalingstekens.")
        return key if isinstance(key, str) else ""

    def _notice_cut(self, key: str, event: Any) -> None:
        """A notice for words behind a # that may belong to the value before it."""
        if event.style in ("|", ">"):
            rest, value = self._rest(event.start_mark.line, event.start_mark.column + 1).lstrip("+-0123456789"), ""
        else:
            rest, value = self._rest(event.end_mark.line, event.end_mark.column), event.value
        if event.style in ("'", '"'):
            return  # whoever writes a quote knows where the text ends
        found = re.match(r"\s+#.*" if key in NAME_KEYS or event.style or not _FORMAL.fullmatch(value) else r"\s+#[^\s#].*", rest)
        if found and (value or event.style):
            kept = f"Er blijft over: '{value[:SHOWN]}'." if value else "De tekst begint op de volgende regel."
            self.notices.append(Fault(self.name, *place(event.start_mark), "", key, f"'{found[0].strip()[:40]}' {_IS_COMMENT} {kept} {_BELONGS}"))

    def _notice_behind_list(self, key: str, event: Any, items: list[Node]) -> None:
        found = re.match(r"\s+#.*", self._rest(event.end_mark.line, event.end_mark.column))
        if found and not all(_FORMAL.fullmatch(str(item.value)) for item in items):
            self.notices.append(Fault(self.name, *place(event.start_mark), "", key, f"'{found[0].strip()[:40]}' {_IS_COMMENT} Hoort het bij de lijst? "
                                      "Zet het tussen de haken. Is het uitleg? Zet die op een eigen regel."))

    def _rest(self, line: int, column: int) -> str:
        # The parser may place the end of the last text one line after the file.
        return self.lines[line][column:] if line < len(self.lines) else ""


def _scalar(event: Any) -> str | None:
    if not event.style and event.value in _EMPTY:
        return None
    # An escape can break the NFC of the file.
    return unicodedata.normalize("NFC", event.value).strip()


def _short_tag(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")
