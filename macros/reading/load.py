"""Reads `data/`: the records of a handbook, or every fault within a record. Not for faults between records: see `macros.checking`."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from operator import attrgetter
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from macros.model.base import Record
from macros.model.handbook import Handbook
from macros.model.sectie import Hoofdstuk
from macros.nouns import WRITTEN, Noun
from macros.reading import editor_schemas, yamlfile
from macros.reading.comments import NEAR, Comments
from macros.reading.described import describe, fields_at, one_per_slip, together
from macros.reading.faults import DataFaults, Fault, shown
from macros.reading.keys import Keys
from macros.reading.leftovers import named_copy
from macros.reading.located import Located, field_name
from macros.reading.node import Mark, Node
from macros.reading.overlay.entries import Overlay
from macros.reading.overlay.merge import Place
from macros.reading.overlay.opened import OWN_FILES, opened
from macros.reading.strays import Places, strays
from macros.reading.tree import Tree, walk
from macros.reading.validated import validated

# Error of a whole record → the field that an editor left out.
_ABSENT = {"herkomst": "bron"}
# Field with the day of something that was done → what was done.
_DONE_ON = {"gecontroleerd_op": "iemand dit nakeek", "bijgewerkt": "u de inhoud bijwerkte"}
# Nouns whose records have a file with the name of their key.
_NAMED_BY_FILE = ("werkblad", "stuk")
# The closed list of `data/`: the files of the nouns, and the schemas that are made from them.
PLACES = Places(
    (*(noun.path for noun in WRITTEN if not noun.folder), *(f"schema/{name}" for name in editor_schemas.names())),
    tuple(re.compile(rf"{noun.path}[a-z0-9]+(?:-[a-z0-9]+)*\.yaml") for noun in WRITTEN if noun.folder))
_ELSEWHERE = "dit bestand leest het handboek niet. Gebruik de namen van de bestanden in data/; een hoofdstuk hoort in handreiking/, een werkblad in werkbladen/, een stuk in stukken/. Haal het anders weg."
_PICTURE = "deze afbeelding leest het handboek niet. Is het uw logo? Noem het logo.svg of logo.png. Haal het bestand anders weg; tekeningen staan als tekst in figuren.yaml."
# That of the folder of an edition: the same files, each as far as it is needed.
OWN_PLACES = Places((*(noun.path for noun in WRITTEN if not noun.folder), *OWN_FILES), PLACES.named, _ELSEWHERE, picture=_PICTURE)


@dataclass(frozen=True)
class Read:
    """What is in `data/`: the handbook (None if there are `faults`), the place of each readable record, all keys found, the comments of
    each readable file, and the edition that was laid over it.
    """

    handbook: Handbook | None
    faults: tuple[Fault, ...]
    notices: tuple[Fault, ...]
    located: tuple[Located, ...]
    keys: Keys
    comments: tuple[Comments, ...]
    overlay: Overlay | None = None

    @property
    def hidden(self) -> dict[tuple[str, str], Mark]:
        """Noun and id of each record that the edition hides → where it says so."""
        return self.overlay.hidden if self.overlay else {}


def read_data(data: Path, today: date | None = None, edition: Path | None = None, off: Collection[Place] = ()) -> Read:
    """Read everything in the folder `data`, with the folder `edition` laid over it but for what it has at the places `off`. A record checked after `today` (None: today by the clock) is a fault."""
    reading = _Reading(data, today or date.today(), edition, off)
    records = {noun: list(reading.records(noun)) for noun in WRITTEN}
    reading.strays()
    overlay = reading.overlay
    fields = {noun.field: _value(noun, found) for noun, found in records.items()} if not reading.faults else {}
    handbook = Handbook(**(overlay.licensed(fields) if overlay else fields), eigen=overlay.told() if overlay else None) if fields else None
    return Read(handbook, tuple(reading.faults), tuple(reading.notices), tuple(reading.located), reading.keys, tuple(reading.comments), overlay)


def read_noun(data: Path, noun: Noun) -> tuple[Fault, ...]:
    """The faults within the records of one noun with files of its own, as read today."""
    reading = _Reading(data, date.today())
    for _ in reading.records(noun):
        pass
    return tuple(reading.faults)


def _value(noun: Noun, records: list[Record]) -> Any:
    """The value of the field of Handbook: the only record, or all records in reading order."""
    if noun.single and not noun.folder:
        return records[0]
    return tuple(sorted(records, key=attrgetter(noun.order)) if noun.order else records)


class _Reading:
    """Collects records, faults and notices over all files."""

    def __init__(self, data: Path, today: date, edition: Path | None = None, off: Collection[Place] = ()):
        self.data, self.today = data, today.isoformat()
        self.tree = walk(data)
        self.overlay: Overlay | None = None
        self.own_tree: Tree | None = None
        if edition:
            self.overlay, self.own_tree = opened(edition, off)
        self.faults: list[Fault] = []
        self.notices: list[Fault] = []
        self.located: list[Located] = []
        self.keys = Keys()
        self.comments: list[Comments] = []

    def records(self, noun: Noun) -> Iterator[Record]:
        """The valid records of `noun`, those of the handbook first; keeps the faults of the others."""
        own = [(file, self._nodes(noun, file)) for file in self._own_files(noun)]
        if self.overlay:
            for file, nodes in own:
                self.overlay.take(noun, file.name, nodes)
        for file in self._files(noun, {path.relative_to(self.data).as_posix(): path for path in self._paths(noun)}, self.data.name):
            before = len(self.faults)
            yield from self._in_file(noun, file)
            self._slips(noun, file, {fault.line for fault in self.faults[before:] if fault.file == file.name})
        for entry in self.overlay.left(noun) if self.overlay else ():
            yield from self._record(noun, next(file for file, _ in own if file.name == entry.file), entry.node)
        for file, _ in own:
            self._slips(noun, file, {fault.line for fault in self.faults if fault.file == file.name})

    def _own_files(self, noun: Noun) -> list[yamlfile.YamlFile]:
        """The readable files of the edition about `noun`; it need not have one."""
        if not self.own_tree or not self.overlay:
            return []
        found = self.own_tree.below(noun.path) if noun.folder else {noun.path: self.own_tree.files.get(noun.path)}
        return list(self._files(noun, {path: place for path, place in found.items() if place and OWN_PLACES.reads(path)}, self.overlay.place))

    def _files(self, noun: Noun, paths: Mapping[str, Path], folder: str) -> Iterator[yamlfile.YamlFile]:
        for name, path in paths.items():
            try:
                file = yamlfile.read(path, f"{folder}/{name}")
            except DataFaults as error:
                self.faults += error.faults
                self.keys.lose(noun.name)
                continue
            self.notices += file.notices
            self.comments.append(file.comments)
            yield file

    def _slips(self, noun: Noun, file: yamlfile.YamlFile, known: set[int]) -> None:
        """Add the faults in single texts, except on a line with a `known` fault. A worksheet may offer 'onbekend' as an answer."""
        fillers = () if noun.name == "werkblad" else file.fillers
        for fault in (*file.merged, *fillers):
            if fault.line not in known:
                self.faults.append(replace(fault, record=self._record_above(noun, file, fault.line)))

    def _record_above(self, noun: Noun, file: yamlfile.YamlFile, line: int) -> str:
        body = file.root.child(noun.key)
        if not body:
            return ""
        nodes = [body] if noun.single else body.items
        above = [node for node in nodes if node.mark.line <= line]
        return _label(above[-1], ()) if above else ""

    def strays(self) -> None:
        """Add a fault for each file that is not read: the work in it would be lost without a message."""
        self.faults += [*self.tree.faults, *strays(self.tree, PLACES)]
        if self.own_tree and self.overlay:
            self.faults += [*self.own_tree.faults, *strays(self.own_tree, OWN_PLACES), *self.overlay.faults]
            self.notices += self.overlay.notices

    def _paths(self, noun: Noun) -> list[Path]:
        found = self.tree.below(noun.path) if noun.folder else {noun.path: self.tree.files.get(noun.path)}
        paths = [place for path, place in found.items() if place and PLACES.reads(path) and not named_copy(path, set(found))]
        if not paths:
            self.keys.lose(noun.name)
        if not paths and not self.tree.blocked(noun.path.rstrip("/")) and noun.path.rstrip("/") not in {*self.tree.files, *(() if noun.folder else self.tree.folders)}:
            what = "in deze map staat geen enkel .yaml-bestand" if noun.folder else "dit bestand ontbreekt"
            self.faults.append(Fault(f"{self.data.name}/{noun.path}", 0, 0, "", "", f"{what}. Haal het terug uit een eerdere versie."))
        return paths

    def _in_file(self, noun: Noun, file: yamlfile.YamlFile) -> Iterator[Record]:
        nodes = self._nodes(noun, file)
        if not nodes:
            self.keys.lose(noun.name)
        for node in nodes:
            laid = self.overlay.laid(noun, node) if self.overlay else node
            if laid:
                yield from self._record(noun, file, laid)

    def _record(self, noun: Noun, file: yamlfile.YamlFile, node: Node) -> Iterator[Record]:
        """The record of `node`, if it is valid."""
        self.keys.note(noun.name, node)
        try:
            record = validated(noun.model, node)
        except ValidationError as error:
            errors = one_per_slip(error.errors())
            faults = self.overlay.meant(noun, _text(node, "id"), errors, [_fault(file, node, found, noun.model) for found in errors]) if self.overlay else []
            self.faults += faults if any(fault.followers for fault in faults) else _within(file, node, errors, noun.model)
            return
        self._locate(Located(record, noun.name, file.name, node))
        if isinstance(record, Hoofdstuk):
            self._locate_sections(record, file.name, node)
        yield record

    def _locate(self, item: Located) -> None:
        """Keep `item`, and check what its class cannot: the name of its file, and that no check is dated after today."""
        self.located.append(item)
        stem = Path(item.file).stem
        if item.noun in _NAMED_BY_FILE and stem != item.label:
            self.faults.append(item.fault(("id",), f"sleutel en naam van het bestand verschillen. Schrijf id: {stem}, of noem het bestand "
                                          f"{item.label}.yaml."))
        for field, done in _DONE_ON.items():
            if (day := getattr(item.record, field, None) or "") > self.today:
                self.faults.append(item.fault((field,), f"'{day}' moet nog komen: het is nu {self.today}. Schrijf de dag waarop {done}."))

    def _locate_sections(self, hoofdstuk: Hoofdstuk, name: str, node: Node) -> None:
        sections = node.child("secties")
        for sectie, part in zip(hoofdstuk.secties, sections.items if sections else (), strict=True):
            self._locate(Located(sectie, "sectie", name, part))

    def _nodes(self, noun: Noun, file: yamlfile.YamlFile) -> list[Node]:
        root = file.root
        if not isinstance(root.value, dict) or set(root.value) != {noun.key}:
            self._wrong_top(noun, file)
            return []
        body = root.value[noun.key]
        if noun.single:
            return [body]
        if not isinstance(body.value, list) or not body.value:
            mark = root.keys[noun.key]
            self.faults.append(Fault(file.name, mark.line, mark.column, "", noun.key, "hier hoort een lijst te staan. "
                                     "Begin elk record met een streepje (- id: …)."))
            return []
        return body.value

    def _wrong_top(self, noun: Noun, file: yamlfile.YamlFile) -> None:
        keys = file.root.keys
        wrong = next((key for key in keys if key != noun.key), None)
        mark = keys[wrong] if wrong is not None else file.root.mark
        if noun.key in keys:
            text = f"{shown(wrong)} staat helemaal links. Spring de regel in, zodat hij onder '{noun.key}:' hoort."
        else:
            found = f"maar er staat {shown(wrong)}" if wrong else "en alles daaronder, ingesprongen"
            text = f"hier hoort '{noun.key}:' te staan, {found}. Verbeter het begin van het bestand."
        self.faults.append(Fault(file.name, mark.line, mark.column, "", "", text))


def _within(file: yamlfile.YamlFile, node: Node, errors: list[Any], model: type[Record]) -> list[Fault]:
    """The faults of one record. A field that stands empty in the file has its own line to fill in, and so its own message."""
    pairs = [(error, _fault(file, node, error, model)) for error in errors]
    empty = [pair for pair in pairs if pair[0]["type"] == "missing" and node.at(pair[0]["loc"])]
    return [*together([pair for pair in pairs if pair not in empty], file.comments.last, model), *(fault for _, fault in empty)]


def _fault(file: yamlfile.YamlFile, node: Node, error: Any, model: type[Record]) -> Fault:
    loc, context = tuple(error["loc"]), error.get("ctx") or {}
    # A check on a whole record names its error after the field to change.
    field = _ABSENT.get(error["type"], error["type"])
    if (found := node.at(loc)) and isinstance(found.value, dict) and field in fields_at(model, loc):
        # Of fields that exclude each other, the last one is the one that came too many.
        loc += (max(context.get("either", [field]), key=lambda name: found.keys[name].line if name in found.keys else 0), *context.get("place", ()))
    above = node.at(loc[:-1]) if loc else None
    if above and isinstance(above.value, dict) and isinstance(loc[-1], str) and loc[-1] not in above.value:
        return _absent(file, node, loc, describe(error, model), model)
    mark = _mark(node, loc, error["type"], context)
    return Fault(mark.file or file.name, mark.line, mark.column, _label(node, loc), field_name(loc), describe(error, model))


def _absent(file: yamlfile.YamlFile, node: Node, loc: tuple[Any, ...], text: str, model: type[Record]) -> Fault:
    """The fault of a field that is not there: where it is behind a #, else where it belongs, else where its record begins."""
    record, field = node.at(loc[:-1]) or node, loc[-1]
    mark = record.keys.get(field) or _end_before(record, field, fields_at(model, loc[:-1])) or record.mark
    if field not in record.keys and (line := file.comments.field(field, record.mark.line, record.last_line + NEAR)):
        text, mark = f"deze regel telt niet mee, want er staat een # voor. Haal het hekje weg: {text}", Mark(line, 1)
    return Fault(mark.file or file.name, mark.line, mark.column, _label(node, loc), field_name(loc), text)


def _end_before(record: Node, field: str, fields: list[str]) -> Mark | None:
    """Where the field ends after which an editor writes `field`, if the record has it."""
    before = [name for name in fields[:fields.index(field)] if name in record.keys] if field in fields else []
    return Mark(record.value[before[-1]].last_line, record.keys[before[-1]].column, record.keys[before[-1]].file) if before and isinstance(record.value, dict) else None


def _mark(node: Node, loc: tuple[Any, ...], kind: str, context: dict[str, Any]) -> Mark:
    parent = node.at(loc[:-1])
    if kind == "extra_forbidden" and parent:
        return parent.keys[loc[-1]]
    if kind == "dubbel" and (found := node.last_with_id(context["key"])):
        return found
    return node.find(loc, context.get("piece", ""))


def _label(node: Node, loc: tuple[Any, ...]) -> str:
    """The ids on the way to `loc`, outermost first: `aanleiding › leeswijzer`."""
    names = []
    for end in range(len(loc) + 1):
        if found := node.at(loc[:end]):
            names.append(_text(found, "id") or _text(found, "naam"))
    return " › ".join(name for name in names if name)


def _text(node: Node, key: str) -> str:
    found = node.value.get(key) if isinstance(node.value, dict) else None
    return str(found.value)[:80] if found and isinstance(found.value, str) else ""
