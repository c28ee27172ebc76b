"""`data/` → Handbook, or every fault at once. Knows which file holds which noun; not what a record means."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from operator import attrgetter
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from macros.checking import anchors, names, references, worksheets
from macros.model.actualiteit import Actualiteit
from macros.model.base import Record
from macros.model.begrip import Begrip
from macros.model.bron import Bron
from macros.model.figuur import Figuur
from macros.model.handbook import Handbook
from macros.model.indicator import Indicator
from macros.model.organisatie import Instrument, Organisatiemodel
from macros.model.programma import Programma
from macros.model.sectie import Hoofdstuk
from macros.model.stap import Stap
from macros.model.thema import Doel, Thema
from macros.model.uitgave import Uitgave
from macros.model.voorbeeld import Voorbeeld
from macros.model.werkblad.werkblad import Werkblad
from macros.reading import yamlfile
from macros.reading.faults import DataFaults, Fault, describe, nearest, one_per_slip, shown
from macros.reading.keys import Keys
from macros.reading.located import Located, field_name, label


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
    Source("figuur", "figuren", "figuren.yaml", "figuren", Figuur),
    Source("werkblad", "werkbladen", "werkbladen/", "werkblad", Werkblad),
    Source("hoofdstuk", "hoofdstukken", "handreiking/", "hoofdstuk", Hoofdstuk),
)
# What holds between records; each yields the faults of a handbook whose records are each valid by themselves.
_CHECKS = (references, names, anchors, worksheets)


@dataclass(frozen=True)
class Loaded:
    """A valid handbook, the notices an editor may want to look at, and where each record is written."""

    handbook: Handbook
    notices: tuple[Fault, ...]
    located: tuple[Located, ...]


def load_handbook(data: Path, today: date | None = None) -> Loaded:
    """Read and check everything in the folder `data`; nobody can have checked a record after `today`, which the clock tells if it is None.

    Raises DataFaults with every fault found. Where a record cannot be read, of the references only those that are wrong for sure.
    """
    reading = _Reading(data, today or date.today())
    records: dict[str, tuple[Any, ...]] = {source.field: tuple(reading.records(source)) for source in SOURCES}
    reading.strays()
    if reading.faults:
        raise DataFaults([*reading.faults, *references.certain(reading.located, reading.keys)])
    uitgave = records.pop("uitgave")[0]
    records["hoofdstukken"] = _in_order(records["hoofdstukken"], "nummer")
    records["werkbladen"] = _in_order(records["werkbladen"], "code")
    handbook = Handbook(uitgave=uitgave, **records)
    if faults := [fault for module in _CHECKS for fault in module.check(handbook, reading.located)]:
        raise DataFaults(faults)
    return Loaded(handbook, tuple(reading.notices), tuple(reading.located))


def _in_order(records: tuple[Record, ...], field: str) -> tuple[Record, ...]:
    """Records that each have a file of their own, in reading order instead of by file name."""
    return tuple(sorted(records, key=attrgetter(field)))


class _Reading:
    """Collects records, faults and notices over all files."""

    def __init__(self, data: Path, today: date):
        self.data, self.today = data, today.isoformat()
        self.faults: list[Fault] = []
        self.notices: list[Fault] = []
        self.located: list[Located] = []
        self.keys = Keys()

    def records(self, source: Source) -> Iterator[Record]:
        for path in self._paths(source):
            name = f"{self.data.name}/{path.relative_to(self.data).as_posix()}"
            try:
                file = yamlfile.read(path, name)
            except DataFaults as error:
                self.faults += error.faults
                self.keys.lose(source.noun)
                continue
            self.notices += file.notices
            before = len(self.faults)
            yield from self._in_file(source, file)
            self._slips(source, file, {(fault.line, fault.column) for fault in self.faults[before:]})

    def _slips(self, source: Source, file: yamlfile.YamlFile, told: set[tuple[int, int]]) -> None:
        """What is wrong with a text in itself, where its record has no fault at the same place; a worksheet may offer 'onbekend' as an answer."""
        for fault in (*file.merged, *(() if source.noun == "werkblad" else file.fillers)):
            if (fault.line, fault.column) not in told:
                self.faults.append(replace(fault, record=self._record_above(source, file, fault.line)))

    def _record_above(self, source: Source, file: yamlfile.YamlFile, line: int) -> str:
        body = file.root.value.get(source.key) if isinstance(file.root.value, dict) else None
        nodes = [body] if source.single and body else body.value if body and isinstance(body.value, list) else []
        above = [node for node in nodes if node.mark.line <= line]
        return _label(above[-1], ()) if above else ""

    def strays(self) -> None:
        """A file nobody reads is a fault: an editor's work would be lost without a word."""
        known = [source.path for source in SOURCES]
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
        return relative.suffix == ".yaml" and f"{relative.parent.as_posix()}/" in (source.path for source in SOURCES)

    def _paths(self, source: Source) -> list[Path]:
        path = self.data / source.path
        found = sorted(path.glob("[!.]*.yaml")) if source.folder else [path] * path.exists()
        if not found:
            name = f"{self.data.name}/{source.path}"
            what = "in deze map staat geen enkel .yaml-bestand" if source.folder else "dit bestand ontbreekt"
            self.faults.append(Fault(name, 0, 0, "", "", f"{what}. Haal het terug uit een eerdere versie."))
            self.keys.lose(source.noun)
        return found

    def _in_file(self, source: Source, file: yamlfile.YamlFile) -> Iterator[Record]:
        nodes = self._nodes(source, file)
        if not nodes:
            self.keys.lose(source.noun)
        for node in nodes:
            self.keys.note(source.noun, node)
            try:
                record = source.model.model_validate(node.plain())
            except ValidationError as error:
                self.faults += [_fault(file.name, node, found, source.model) for found in one_per_slip(error.errors())]
                continue
            self._locate(Located(record, source.noun, file.name, node))
            if isinstance(record, Hoofdstuk):
                self._locate_sections(record, file.name, node)
            yield record

    def _locate(self, item: Located) -> None:
        """Keep it, with what its own class cannot see: the name of its file, and the day it is today."""
        self.located.append(item)
        stem, checked = Path(item.file).stem, getattr(item.record, "gecontroleerd_op", None) or ""
        if item.noun == "werkblad" and stem != label(item.record):
            self.faults.append(item.fault(("id",), f"sleutel en naam van het bestand verschillen. Schrijf id: {stem}, of noem het bestand "
                                          f"{label(item.record)}.yaml."))
        if checked > self.today:
            self.faults.append(item.fault(("gecontroleerd_op",), f"'{checked}' moet nog komen: het is nu {self.today}. Schrijf de dag waarop "
                                          "iemand dit nakeek."))

    def _locate_sections(self, hoofdstuk: Hoofdstuk, name: str, node: yamlfile.Node) -> None:
        sections: Any = node.value["secties"].value  # type: ignore[index, call-overload, union-attr]
        for sectie, part in zip(hoofdstuk.secties, sections, strict=True):
            self._locate(Located(sectie, "sectie", name, part))

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
        keys = file.root.keys
        wrong = next((key for key in keys if key != source.key), None)
        mark = keys[wrong] if wrong is not None else file.root.mark
        if source.key in keys:
            text = f"{shown(wrong)} staat helemaal links. Spring de regel in, zodat hij onder '{source.key}:' hoort."
        else:
            found = f"maar er staat {shown(wrong)}" if wrong else "en alles daaronder, ingesprongen"
            text = f"hier hoort '{source.key}:' te staan, {found}. Verbeter het begin van het bestand."
        self.faults.append(Fault(file.name, mark.line, mark.column, "", "", text))


def _fault(name: str, node: yamlfile.Node, error: Any, model: type[Record]) -> Fault:
    loc, context = tuple(error["loc"]), error.get("ctx") or {}
    # A check on a whole record names its error after the field to change.
    if (found := node.at(loc)) and isinstance(found.value, dict) and error["type"] in found.value:
        loc += (error["type"], *context.get("plek", ()))
    mark = _mark(node, loc, error["type"], context)
    return Fault(name, mark.line, mark.column, _label(node, loc), field_name(loc), describe(error, model))


def _mark(node: yamlfile.Node, loc: tuple[Any, ...], kind: str, context: dict[str, Any]) -> yamlfile.Mark:
    parent = node.at(loc[:-1])
    if kind == "extra_forbidden" and parent:
        return parent.keys[loc[-1]]
    if kind == "dubbel" and (found := node.last_with_id(context["sleutel"])):
        return found
    return node.find(loc, context.get("stuk", ""))


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
