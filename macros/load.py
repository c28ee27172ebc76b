"""`data/` → Handbook, or every fault at once. Knows which file holds which noun; not what a record means."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from macros import references, yamlfile
from macros.errors import DataFaults, Fault, describe, nearest, shown
from macros.model.actualiteit import Actualiteit
from macros.model.base import Record
from macros.model.begrip import Begrip
from macros.model.bron import Bron
from macros.model.handbook import Handbook
from macros.model.indicator import Indicator
from macros.model.organisatie import Instrument, Organisatiemodel
from macros.model.programma import Programma
from macros.model.sectie import Hoofdstuk
from macros.model.stap import Stap
from macros.model.thema import Doel, Thema
from macros.model.uitgave import Uitgave
from macros.model.voorbeeld import Voorbeeld
from macros.model.werkblad import Werkblad
from macros.references import Located, field_name


@dataclass(frozen=True)
class Source:
    """Where the records of one noun are written: one file with a list of them, or a folder with one per file.

    `field` is the field of Handbook, `path` is relative to `data/`, `key` is the one key at the top of a file.
    """

    noun: str
    field: str
    path: str
    key: str
    model: type[Record]

    @property
    def folder(self) -> bool:
        """Whether each record has a file of its own."""
        return self.path.endswith("/")

    @property
    def single(self) -> bool:
        """Whether the top key holds one record instead of a list."""
        return self.folder or self.noun == self.field


SOURCES = (
    Source("uitgave", "uitgave", "uitgave.yaml", "uitgave", Uitgave),
    Source("programma", "programmas", "programmas.yaml", "programmas", Programma),
    Source("voorbeeld", "voorbeelden", "voorbeelden.yaml", "voorbeelden", Voorbeeld),
    Source("stap", "stappen", "stappen.yaml", "stappen", Stap),
    Source("indicator", "indicatoren", "indicatoren.yaml", "indicatoren", Indicator),
    Source("begrip", "begrippen", "begrippen.yaml", "begrippen", Begrip),
    Source("bron", "bronnen", "bronnen.yaml", "bronnen", Bron),
    Source("actualiteit", "notities", "actualiteit.yaml", "actualiteit", Actualiteit),
    Source("organisatiemodel", "organisatiemodellen", "organisatiemodellen.yaml", "organisatiemodellen", Organisatiemodel),
    Source("instrument", "instrumenten", "instrumenten.yaml", "instrumenten", Instrument),
    Source("thema", "themas", "themas.yaml", "themas", Thema),
    Source("doel", "doelen", "doelen.yaml", "doelen", Doel),
    Source("werkblad", "werkbladen", "werkbladen/", "werkblad", Werkblad),
    Source("hoofdstuk", "hoofdstukken", "handreiking/", "hoofdstuk", Hoofdstuk),
)


@dataclass(frozen=True)
class Loaded:
    """A valid handbook, and the notices an editor may want to look at."""

    handbook: Handbook
    notices: tuple[Fault, ...]


def load_handbook(data: Path) -> Loaded:
    """Read and check everything in the folder `data`.

    Raises DataFaults with every fault found; where files cannot be read, references are not checked yet.
    """
    reading = _Reading(data)
    records = {source.field: tuple(reading.records(source)) for source in SOURCES}
    reading.strays()
    if reading.faults:
        raise DataFaults(reading.faults)
    uitgave = records.pop("uitgave")[0]
    handbook = Handbook(uitgave=uitgave, **{**records, "hoofdstukken": _in_order(records["hoofdstukken"])})
    if faults := list(references.check(handbook, reading.located)):
        raise DataFaults(faults)
    return Loaded(handbook, tuple(reading.notices))


def _in_order(hoofdstukken: tuple[Hoofdstuk, ...]) -> tuple[Hoofdstuk, ...]:
    return tuple(sorted(hoofdstukken, key=lambda hoofdstuk: hoofdstuk.nummer))


class _Reading:
    """Collects records, faults and notices over all files."""

    def __init__(self, data: Path):
        self.data = data
        self.faults: list[Fault] = []
        self.notices: list[Fault] = []
        self.located: list[Located] = []

    def records(self, source: Source) -> Iterator[Record]:
        for path in self._paths(source):
            name = f"{self.data.name}/{path.relative_to(self.data).as_posix()}"
            try:
                file = yamlfile.read(path, name)
            except DataFaults as error:
                self.faults += error.faults
                continue
            self.notices += file.notices
            yield from self._in_file(source, file)

    def strays(self) -> None:
        """A file nobody reads is a fault: an editor's work would be lost without a word."""
        known = [source.path for source in SOURCES]
        for path in sorted(self.data.rglob("*")):
            relative = path.relative_to(self.data)
            if path.is_dir() or relative.parts[0] == "schema" or self._in_folder(relative):
                continue
            if path.suffix.lower() in (".yaml", ".yml", ".txt", ".json") and relative.as_posix() not in known:
                self.faults.append(Fault(f"{self.data.name}/{relative.as_posix()}", 0, 0, "", "", "dit bestand wordt niet "
                                         "gelezen. Geef het een bekende naam of haal het weg."
                                         + nearest(relative.as_posix(), known)))

    def _in_folder(self, relative: Path) -> bool:
        return relative.suffix == ".yaml" and f"{relative.parent.as_posix()}/" in (source.path for source in SOURCES)

    def _paths(self, source: Source) -> list[Path]:
        path = self.data / source.path
        found = sorted(path.glob("*.yaml")) if source.folder else [path] * path.is_file()
        if not found:
            name = f"{self.data.name}/{source.path}"
            self.faults.append(Fault(name, 0, 0, "", "", "dit bestand ontbreekt. Zet het terug uit een eerdere versie."))
        return found

    def _in_file(self, source: Source, file: yamlfile.YamlFile) -> Iterator[Record]:
        for node in self._nodes(source, file):
            try:
                record = source.model.model_validate(node.plain())
            except ValidationError as error:
                self.faults += [_fault(file.name, node, found, source.model) for found in error.errors()]
                continue
            self.located.append(Located(record, source.noun, file.name, node))
            if isinstance(record, Hoofdstuk):
                self._locate_sections(record, file.name, node)
            yield record

    def _locate_sections(self, hoofdstuk: Hoofdstuk, name: str, node: yamlfile.Node) -> None:
        sections = node.value["secties"].value  # type: ignore[index, union-attr]
        for sectie, part in zip(hoofdstuk.secties, sections, strict=True):
            self.located.append(Located(sectie, "sectie", name, part))

    def _nodes(self, source: Source, file: yamlfile.YamlFile) -> list[yamlfile.Node]:
        root = file.root
        if not isinstance(root.value, dict) or set(root.value) != {source.key}:
            self._wrong_top(source, file)
            return []
        body = root.value[source.key]
        if source.single:
            return [body]
        if not isinstance(body.value, list) or not body.value:
            mark = root.keys[source.key]
            self.faults.append(Fault(file.name, mark.line, mark.column, "", source.key, "hier hoort een lijst te staan. "
                                     "Begin elk record met een streepje (- id: …)."))
            return []
        return body.value

    def _wrong_top(self, source: Source, file: yamlfile.YamlFile) -> None:
        extra = [key for key in file.root.value if key != source.key] if isinstance(file.root.value, dict) else []
        mark = file.root.keys[extra[0]] if extra else file.root.mark
        found = f"{shown(extra[0])} kan hier niet. " if extra else ""
        self.faults.append(Fault(file.name, mark.line, mark.column, "", "", f"{found}Het bestand begint met '{source.key}:' "
                                 "en alles staat daaronder, ingesprongen."))


def _fault(name: str, node: yamlfile.Node, error: Any, model: type[Record]) -> Fault:
    loc = tuple(error["loc"])
    if error["type"] == "missing":
        mark = node.find(loc[:-1])
    elif error["type"] == "extra_forbidden":
        mark = _key_mark(node, loc)
    else:
        mark = node.find(loc)
    return Fault(name, mark.line, mark.column, _label(node, loc), field_name(loc), describe(error, model))


def _key_mark(node: yamlfile.Node, loc: tuple[Any, ...]) -> yamlfile.Mark:
    for part in loc[:-1]:
        node = node.value[part]  # type: ignore[index]
    return node.keys[loc[-1]]


def _label(node: yamlfile.Node, loc: tuple[Any, ...]) -> str:
    """The ids on the way to `loc`, outermost first: `aanleiding › leeswijzer`."""
    names = []
    for part in (*loc, None):
        if isinstance(node.value, dict):
            names += [_text(node, "id") or _text(node, "naam")]
        if isinstance(node.value, dict | list) and part is not None:
            try:
                node = node.value[part]  # type: ignore[index]
            except (KeyError, IndexError, TypeError):
                break
    return " › ".join(name for name in names if name)


def _text(node: yamlfile.Node, key: str) -> str:
    found = node.value.get(key) if isinstance(node.value, dict) else None
    return str(found.value)[:80] if found and isinstance(found.value, str) else ""
