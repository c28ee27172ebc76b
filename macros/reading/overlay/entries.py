"""The records that an edition writes: laid over those of the handbook, added to them, or hiding them. Not for reading their files: see `macros.reading.load`."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from macros.dutch.text import fold
from macros.model.eigen import Eigen, Eigenheid, Verborgen
from macros.model.uitgave import Uitgave
from macros.nouns import NOUNS, Noun
from macros.reading.faults import Fault, nearest
from macros.reading.node import Mark, Node
from macros.reading.overlay.folder import EDITIONS
from macros.reading.overlay.merge import (
    HIDDEN,
    Added,
    Change,
    Hidden,
    Merged,
    Place,
    hides,
    merge,
    place,
    reason,
    record_id,
    unknown,
)
from macros.reading.overlay.style import Colour, Style

SHEET = "uitgave"
# Facts about whoever publishes the handbook: those of another are not ours.
_NOT_INHERITED = ("eigenaar", "contact", "fout_melden", "adres", "toegankelijkheid", "privacy")
MUST = {"naam": "hoe deze uitgave heet", "eigenaar": "welke gemeente of organisatie haar beheert"}
KEY = "sleutel"
NEW = "nieuw"  # what a part is that the edition adds
_BEHIND = ("herkomst_velden", "gecontroleerd_op", "zoekwoorden")
_NAMES = ("naam", "titel", "term", "id")


@dataclass(frozen=True)
class Entry:
    """A record as the edition writes it, and the file it is in."""

    noun: Noun
    id: str
    node: Node
    file: str


class Overlay:
    """The entries of the edition in `eigen/<name>/`; `faults` and `notices` are about them."""

    def __init__(self, name: str, off: Collection[Place] = ()):
        self.name = name
        self.off = off  # places in its files that do not count, to see what follows from them: see `macros.checking.blame`
        self.place = f"{EDITIONS}/{name}"
        self.faults: list[Fault] = []
        self.notices: list[Fault] = []
        self.changes: dict[tuple[str, str], list[Change]] = {}
        self.hides: dict[tuple[str, str], list[Change]] = {}  # by record, itself or parts of it: what the handbook says there, and the reason
        self.own: dict[tuple[str, str], Mark] = {}
        self.kept: Mapping[str, Any] = {}  # what the handbook said when the edition was last settled: see `basis`
        self.hidden: dict[tuple[str, str], Mark] = {}
        self.taken: Mapping[str, str] = {}  # the names of the other editions, with the key that each gave itself
        self.has_sheet = False  # whether there is a file about the edition itself, with or without faults
        self.style: Style | None = None
        self._hidden: list[Verborgen] = []
        self._entries: dict[tuple[str, str], Entry] = {}
        self._known: dict[str, list[str]] = {}
        self._parts: dict[tuple[str, str], list[Added]] = {}
        self._base = self._licence = ""
        self._inherited: tuple[str, ...] = ()

    @property
    def colours(self) -> Mapping[str, Colour]:
        """The colours that the edition chose, by our name."""
        return self.style.colours if self.style else {}

    def take(self, noun: Noun, file: str, nodes: list[Node]) -> None:
        """Add what the edition wrote about `noun` in one file."""
        for node in nodes:
            key = "" if noun.name == SHEET else record_id(node)
            before = self._entries.get((noun.name, key))
            if not isinstance(node.value, dict):
                self._fault(node.mark, "", "", "hier horen velden te staan, elk op een eigen regel, zoals naam: Opstapje.")
            elif not key and noun.name != SHEET:
                self._fault(node.mark, "", "id", "de sleutel (id) ontbreekt. Schrijf die van het record dat u wilt veranderen, of een nieuwe voor een eigen record.")
            elif before:
                self._fault(node.keys.get("id", node.mark), key, "id", f"'{key}' staat hier al ({before.file}, regel {before.node.mark.line}). Zet alles over '{key}' bij elkaar.")
            else:
                self._entries[noun.name, key] = Entry(noun, key, node, file)

    def laid(self, noun: Noun, base: Node) -> Node | None:
        """The record of the handbook with what the edition changes; None if it hides it."""
        key = "" if noun.name == SHEET else record_id(base)
        self._known.setdefault(noun.name, []).append(key)
        entry = self._entries.pop((noun.name, key), None)
        if noun.name == SHEET:
            return self._sheet(base, entry)
        if not entry:
            return base
        found = Merged(off=self.off)
        if hides(entry.node):
            mark = entry.node.keys[HIDDEN]
            if place(mark) in self.off:
                return base
            self._hide(entry, Hidden((), base, reason(entry.node, found), mark))
            self._wrong(entry, found)
            return None
        return self._merged(entry, base, found)

    def left(self, noun: Noun) -> Iterator[Entry]:
        """The entries that are not about a record of the handbook: those the edition adds. What cannot be one is a fault."""
        for noun_name, key in [found for found in self._entries if found[0] == noun.name]:
            entry = self._entries.pop((noun_name, key))
            if noun.single and not noun.folder:
                continue
            if hides(entry.node):
                self._unhidden(entry.node.keys.get("id", entry.node.mark), key, key, self.had(noun_name, key), self._known.get(noun_name, ()))
                continue
            self.own[noun_name, key] = entry.node.keys.get("id", entry.node.mark)
            yield entry

    def meant(self, noun: Noun, key: str, errors: list[Any], faults: list[Fault]) -> list[Fault]:
        """The `faults` of the `errors` in a record; those of a part that is in no record of the handbook and not complete are one: its id is probably wrong."""
        parts = list(self._parts.get((noun.name, key), ()))
        if (noun.name, key) in self.own:
            parts.append(Added((), (key,), tuple(self._known.get(noun.name, ())), Mark(0, 0)))
        for part in parts:
            missing = [error["loc"][-1] for error in errors if error["type"] == "missing" and error["loc"][:len(part.loc)] == part.loc]
            mine = [fault for error, fault in zip(errors, faults, strict=True) if error["loc"][:len(part.loc)] == part.loc]
            if missing:
                first = min(mine)
                text = self._gone(noun, key, part) or (
                    f"'{part.id}' staat niet in het handboek, en voor iets van uzelf ontbreekt nog: {', '.join(map(str, missing))}."
                    f"{nearest(part.id, part.known) or ' Verbeter de sleutel, of vul het record aan.'}")
                cause = Fault(first.file, part.mark.line or first.line, part.mark.column or first.column, first.record, "id", text, tuple(mine))
                return [cause, *(fault for fault in faults if fault not in mine)]
        return faults

    def _gone(self, noun: Noun, key: str, part: Added) -> str:
        """What to say of a record that the handbook had when the edition was last settled, and has no more."""
        if not self._had_part(noun, key, part.loc[-2], part.id) if part.loc else not self.had(noun.name, part.id):
            return ""
        return (f"het handboek heeft '{part.id}' niet meer; het stond er nog toen u uw wijziging vastlegde. Haal weg wat u schreef, of maak er een heel record van uzelf van. Het "
                "oude record staat in een eerdere versie.")

    def had(self, noun: str, key: str) -> bool:
        """Whether the handbook had a record that the edition changes, when that was last settled."""
        if noun == "sectie":
            return any(name.startswith("hoofdstuk:") and _begins(fields, f"secties.{key}.") for name, fields in self.kept.items())
        return bool(self.kept.get(f"{noun}:{key}"))

    def _had_part(self, noun: Noun, key: str, field: str, part: str) -> bool:
        return any(f".{field}.{part}." in f".{name}" for name in self.kept.get(f"{noun.name}:{key}") or ())

    def told(self) -> Eigen:
        """What the edition has of its own."""
        order = {noun.name: number for number, noun in enumerate(NOUNS)}
        fields: dict[tuple[str, str], list[str]] = {}
        for (noun, key), changes in (*self.changes.items(), *self.hides.items()):
            for change in changes:
                owner, path = (noun, key), change.path
                if noun == "hoofdstuk" and path[:1] == ("secties",) and len(path) > 1:
                    owner, path = ("sectie", path[1]), path[2:]
                if path and path != (HIDDEN,):  # a whole section or record is told by itself
                    fields.setdefault(owner, []).append(path[0])
        found = [Eigenheid(*owner, _shown(names)) for owner, names in fields.items() if owner[0] != SHEET]
        found += [Eigenheid(*owner) for owner in self.own if owner[0] != SHEET]
        colours = tuple((name, colour.light, colour.dark) for name, colour in sorted(self.colours.items()))
        return Eigen(self.name, self._base, tuple(sorted(found, key=lambda one: order[one.noun])), tuple(sorted(self._hidden, key=lambda one: order[one.noun])),
                     colours, self.style.logo if self.style else None, self._inherited)

    def licensed(self, fields: dict[str, Any]) -> dict[str, Any]:
        """The fields of Handbook, with a licence that is true of all words: that of the edition only goes for what is its own."""
        sheet: Uitgave = fields[SHEET]
        if sheet.licentie_tekst == self._licence:
            return fields
        words = f"{sheet.licentie_tekst} (wat van {sheet.eigenaar} is); {self._licence} (de rest)"
        return {**fields, SHEET: sheet.model_copy(update={"licentie_tekst": words})}

    def _merged(self, entry: Entry, base: Node, found: Merged) -> Node:
        merged = merge(base, entry.node, found)
        key = entry.noun.name, entry.id
        for change in found.changes:
            if change.own == change.base:
                self.notices.append(self._at(change.mark, entry.id, change.field, _EQUAL if change.base is not None else _NOTHING))
        self.changes[key] = [change for change in found.changes if change.own != change.base]
        self._parts[key] = found.added
        self.own |= {("sectie", part.id): part.mark for part in found.added if entry.noun.name == "hoofdstuk"}
        self.changes[key] += [Change(part.path, None, NEW, part.mark) for part in found.added]
        for hidden in found.hidden:
            self._hide(entry, hidden)
        for part in found.gone:
            self._unhidden(part.mark, entry.id, part.id, self._had_part(entry.noun, entry.id, part.path[-1], part.id), part.known)
        self.notices += [self._at(mark, entry.id, field, text) for mark, field, text in found.remarks]
        if found.empty:
            self._fault(entry.node.mark, entry.id, "", "hier verandert niets. Schrijf welke velden anders zijn, schrijf verborgen met een reden, of haal dit record weg.")
        self._wrong(entry, found)
        return merged

    def _sheet(self, base: Node, entry: Entry | None) -> Node:
        """The edition itself. It must say whose it is, and keeps what visitors choose apart from that of every other edition."""
        assert isinstance(base.value, dict)
        kept = base.child(KEY)
        self._base, self._licence = (str(found.value or "") if (found := base.child(field)) else "" for field in ("naam", "licentie_tekst"))
        if not entry:
            if self.has_sheet:
                return base  # what is wrong in it is told where it is read
            self.faults.append(Fault(f"{self.place}/{SHEET}.yaml", 0, 0, "", "", "dit bestand ontbreekt. Maak het, met daarin onder 'uitgave:' minstens de naam en de eigenaar van deze uitgave."))
            return base
        own = entry.node.value
        assert isinstance(own, dict)
        self._inherited = tuple(key for key, node in base.value.items() if node.value is not None and key not in (*own, *_NOT_INHERITED))
        merged = self._merged(entry, Node({key: node for key, node in base.value.items() if key not in _NOT_INHERITED}, base.mark, base.keys), Merged())
        assert isinstance(merged.value, dict)
        for key, what in MUST.items():
            if key not in own or own[key].value is None:
                self._fault(entry.node.keys[key] if key in own else entry.node.mark, "", key, f"dit veld is in een eigen uitgave verplicht. Schrijf {what}; anders denkt een lezer dat dit het handboek zelf is.")
        if (name := own.get("naam")) and name.value and fold(str(name.value)) == fold(self._base):
            self._fault(name.mark, "", "naam", f"'{name.value}' is de naam van het handboek zelf. Geef deze uitgave een eigen naam, zoals '{self._base} van Voorbeeldstad'.")
        if "id" in own:
            self._fault(own["id"].mark, "", "id", "de uitgave zelf heeft geen sleutel (id). Haal deze regel weg.")
        first = str(kept.value) if kept and kept.value else str(Uitgave.model_fields[KEY].default)
        if KEY in own and own[KEY].value == first:
            self._fault(own[KEY].mark, "", KEY, f"'{first}' is het kenmerk van het handboek zelf. Dan bewaart een browser de plannen van twee sites door elkaar. Haal deze regel weg.")
        key = str(own[KEY].value or "") if KEY in own else ""
        if other := next((name for name, taken in self.taken.items() if (taken or f"{first}-{name}") == (key or f"{first}-{self.name}")), ""):
            self._fault(own[KEY].mark if KEY in own else entry.node.mark, "", KEY, f"'{key or f'{first}-{self.name}'}' is ook het kenmerk van {EDITIONS}/{other}/. Dan bewaart een browser de plannen van twee sites door "
                        "elkaar. Geef een van de twee een ander kenmerk.")
        if KEY not in own or own[KEY].value is None:
            merged.value[KEY] = Node(f"{first}-{self.name}", entry.node.mark)
        return merged

    def _hide(self, entry: Entry, hidden: Hidden) -> None:
        node, mark, is_section = hidden.node, hidden.mark, entry.noun.name == "hoofdstuk" and hidden.path[:1] == ("secties",) and len(hidden.path) == 2
        key = record_id(node)
        name = next((str(found.value) for field in _NAMES if (found := node.child(field)) and isinstance(found.value, str)), key)
        self._hidden.append(Verborgen("sectie" if is_section else entry.noun.name, key if is_section else entry.id, name, hidden.reason))
        self.hides.setdefault((entry.noun.name, entry.id), []).append(Change((*hidden.path, HIDDEN), node.plain(), hidden.reason, mark))
        if is_section or not hidden.path:
            self.hidden["sectie" if is_section else entry.noun.name, key] = mark
        if entry.noun.name == "hoofdstuk" and not hidden.path and (sections := node.child("secties")):
            self.hidden |= {("sectie", record_id(section)): mark for section in sections.items}

    def _unhidden(self, mark: Mark, record: str, key: str, was_there: bool, known: Iterable[str]) -> None:
        """Say that what the edition hides is not in the handbook: a slip, or no longer needed since an update."""
        if was_there:
            self.notices.append(self._at(mark, record, "id", f"het handboek heeft '{key}' zelf niet meer, dus er is niets meer te verbergen. Haal dit weg."))
        else:
            self._fault(mark, record, "id", unknown(key, known))

    def _wrong(self, entry: Entry, found: Merged) -> None:
        for mark, field, text in found.wrong:
            self._fault(mark, entry.id, field, text)

    def _fault(self, mark: Mark, record: str, field: str, text: str) -> None:
        self.faults.append(self._at(mark, record, field, text))

    def _at(self, mark: Mark, record: str, field: str, text: str) -> Fault:
        return Fault(mark.file, mark.line, mark.column, record, field, text)


_EQUAL = "dit is hetzelfde als in het handboek. Haal deze regel weg; dan volgt u het handboek ook als het dit later verbetert."
_NOTHING = "dit veld is leeg, en in het handboek ook. Haal deze regel weg."


def _shown(names: list[str]) -> tuple[str, ...]:
    """The changed fields of a record that a reader sees; where its facts come from only if nothing else changed."""
    every = tuple(dict.fromkeys(names))
    return tuple(name for name in every if name not in _BEHIND) or every


def _begins(fields: Mapping[str, Any] | None, start: str) -> bool:
    return any(name.startswith(start) for name in fields or ())
