"""Reads `data/`: the records of a handbook, or every fault within a record. Not for faults between records: see `macros.checking`."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from operator import attrgetter
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from macros.model.base import Record
from macros.model.handbook import Handbook
from macros.model.sectie import Hoofdstuk, Sectie
from macros.nouns import WRITTEN, Noun
from macros.reading import yamlfile
from macros.reading.faults import DataFaults, Fault, describe, nearest, one_per_slip, shown
from macros.reading.keys import Keys
from macros.reading.located import Located, field_name

# Nouns whose records have a file with the name of their key.
_NAMED_BY_FILE = ("werkblad", "stuk")


@dataclass(frozen=True)
class Read:
    """What is in `data/`: the handbook (None if there are `faults`), the place of each readable record, and all keys found."""

    handbook: Handbook | None
    faults: tuple[Fault, ...]
    notices: tuple[Fault, ...]
    located: tuple[Located, ...]
    keys: Keys


def read_data(data: Path, today: date | None = None) -> Read:
    """Read everything in the folder `data`. A record checked after `today` (None: today by the clock) is a fault."""
    reading = _Reading(data, today or date.today())
    records = {noun: list(reading.records(noun)) for noun in WRITTEN}
    reading.strays()
    handbook = None if reading.faults else Handbook(**{noun.field: _value(noun, found) for noun, found in records.items()})
    return Read(handbook, tuple(reading.faults), tuple(reading.notices), tuple(reading.located), reading.keys)


def _value(noun: Noun, records: list[Record]) -> Any:
    """The value of the field of Handbook: the only record, or all records in reading order."""
    if noun.single and not noun.folder:
        return records[0]
    return tuple(sorted(records, key=attrgetter(noun.order)) if noun.order else records)


class _Reading:
    """Collects records, faults and notices over all files."""

    def __init__(self, data: Path, today: date):
        self.data, self.today = data, today.isoformat()
        self.faults: list[Fault] = []
        self.notices: list[Fault] = []
        self.located: list[Located] = []
        self.keys = Keys()

    def records(self, noun: Noun) -> Iterator[Record]:
        """The valid records of `noun`; keeps the faults of the others."""
        for path in self._paths(noun):
            name = f"{self.data.name}/{path.relative_to(self.data).as_posix()}"
            try:
                file = yamlfile.read(path, name)
            except DataFaults as error:
                self.faults += error.faults
                self.keys.lose(noun.name)
                continue
            self.notices += file.notices
            before = len(self.faults)
            yield from self._in_file(noun, file)
            self._slips(noun, file, {(fault.line, fault.column) for fault in self.faults[before:]})

    def _slips(self, noun: Noun, file: yamlfile.YamlFile, known: set[tuple[int, int]]) -> None:
        """Add the faults in single texts, except where there is a `known` fault. A worksheet may offer 'onbekend' as an answer."""
        fillers = () if noun.name == "werkblad" else file.fillers
        for fault in (*file.merged, *fillers):
            if (fault.line, fault.column) not in known:
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
        known = [noun.path for noun in WRITTEN]
        for path in sorted(self.data.rglob("*")):
            relative = path.relative_to(self.data)
            if path.is_dir() or path.name[0] == "." or relative.parts[0] == "schema" or self._in_folder(relative):
                continue
            if path.suffix.lower() in (".yaml", ".yml", ".txt", ".json") and relative.as_posix() not in known:
                renamed = relative.with_suffix(".yaml")
                meant = [renamed.as_posix()] if self._in_folder(renamed) else known
                self.faults.append(Fault(f"{self.data.name}/{relative.as_posix()}", 0, 0, "", "", "dit bestand leest het "
                                         "handboek niet. Geef het een bekende naam of haal het weg."
                                         + nearest(relative.as_posix(), meant)))

    def _in_folder(self, relative: Path) -> bool:
        return relative.suffix == ".yaml" and f"{relative.parent.as_posix()}/" in (noun.path for noun in WRITTEN)

    def _paths(self, noun: Noun) -> list[Path]:
        found = sorted(self.data.glob(f"{noun.path}[!.]*.yaml" if noun.folder else noun.path))
        if not found:
            name = f"{self.data.name}/{noun.path}"
            what = "in deze map staat geen enkel .yaml-bestand" if noun.folder else "dit bestand ontbreekt"
            self.faults.append(Fault(name, 0, 0, "", "", f"{what}. Haal het terug uit een eerdere versie."))
            self.keys.lose(noun.name)
        return found

    def _in_file(self, noun: Noun, file: yamlfile.YamlFile) -> Iterator[Record]:
        nodes = self._nodes(noun, file)
        if not nodes:
            self.keys.lose(noun.name)
        for node in nodes:
            self.keys.note(noun.name, node)
            try:
                record = _validated(noun.model, node)
            except ValidationError as error:
                self.faults += [_fault(file.name, node, found, noun.model) for found in one_per_slip(error.errors())]
                continue
            self._locate(Located(record, noun.name, file.name, node))
            if isinstance(record, Hoofdstuk):
                self._locate_sections(record, file.name, node)
            yield record

    def _locate(self, item: Located) -> None:
        """Keep `item`, and check what its class cannot: the name of its file, and that no check is dated after today."""
        self.located.append(item)
        stem, checked = Path(item.file).stem, getattr(item.record, "gecontroleerd_op", None) or ""
        if item.noun in _NAMED_BY_FILE and stem != item.label:
            self.faults.append(item.fault(("id",), f"sleutel en naam van het bestand verschillen. Schrijf id: {stem}, of noem het bestand "
                                          f"{item.label}.yaml."))
        if checked > self.today:
            self.faults.append(item.fault(("gecontroleerd_op",), f"'{checked}' moet nog komen: het is nu {self.today}. Schrijf de dag waarop "
                                          "iemand dit nakeek."))

    def _locate_sections(self, hoofdstuk: Hoofdstuk, name: str, node: yamlfile.Node) -> None:
        sections = node.child("secties")
        for sectie, part in zip(hoofdstuk.secties, sections.items if sections else (), strict=True):
            self._locate(Located(sectie, "sectie", name, part))

    def _nodes(self, noun: Noun, file: yamlfile.YamlFile) -> list[yamlfile.Node]:
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


@dataclass(frozen=True)
class _Written:
    """What an editor wrote, as plain values with their one spelling."""

    spelled: str
    value: Any = field(compare=False)


def _validated(model: type[Record], node: yamlfile.Node) -> Record:
    """The record that is written at `node`: for the same words the same value. Raises ValidationError."""
    plain = node.plain()
    record = _record(model, _Written(repr(plain), plain))
    if isinstance(record, Hoofdstuk):
        sections = tuple(_record(Sectie, _Written(repr(written), written)) for written in plain["secties"])
        return _chapter(_Written(repr(plain), record), sections)
    return record


@lru_cache(maxsize=20_000)
def _record(model: type[Record], written: _Written) -> Record:
    return model.model_validate(written.value)


@lru_cache(maxsize=100)
def _chapter(written: _Written, sections: tuple[Sectie, ...]) -> Hoofdstuk:
    """The chapter with the same values for its sections as before an edit elsewhere in it."""
    chapter: Hoofdstuk = written.value
    return chapter.model_copy(update={"secties": sections})


def _fault(name: str, node: yamlfile.Node, error: Any, model: type[Record]) -> Fault:
    loc, context = tuple(error["loc"]), error.get("ctx") or {}
    # A check on a whole record names its error after the field to change.
    if (found := node.at(loc)) and isinstance(found.value, dict) and error["type"] in found.value:
        loc += (error["type"], *context.get("place", ()))
    mark = _mark(node, loc, error["type"], context)
    return Fault(name, mark.line, mark.column, _label(node, loc), field_name(loc), describe(error, model))


def _mark(node: yamlfile.Node, loc: tuple[Any, ...], kind: str, context: dict[str, Any]) -> yamlfile.Mark:
    parent = node.at(loc[:-1])
    if kind == "extra_forbidden" and parent:
        return parent.keys[loc[-1]]
    if kind == "dubbel" and (found := node.last_with_id(context["key"])):
        return found
    return node.find(loc, context.get("piece", ""))


def _label(node: yamlfile.Node, loc: tuple[Any, ...]) -> str:
    """The ids on the way to `loc`, outermost first: `aanleiding › leeswijzer`."""
    names = []
    for end in range(len(loc) + 1):
        if found := node.at(loc[:end]):
            names.append(_text(found, "id") or _text(found, "naam"))
    return " › ".join(name for name in names if name)


def _text(node: yamlfile.Node, key: str) -> str:
    found = node.value.get(key) if isinstance(node.value, dict) else None
    return str(found.value)[:80] if found and isinstance(found.value, str) else ""
