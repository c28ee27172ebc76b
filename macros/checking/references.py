"""References between records, checked both ways: nothing unknown, nothing unused that only exists to be used.

Not for the shape of one record: pydantic checks that while loading.
"""

import functools
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, get_args, get_type_hints

from macros.addresses import LINKABLE, PAGES, fixed_page
from macros.model.base import Record, texts
from macros.model.handbook import Handbook
from macros.model.markdown import links
from macros.model.sectie import Hoofdstuk
from macros.model.values import ID_PATTERN, Ref
from macros.reading.faults import Fault, nearest
from macros.reading.yamlfile import Node

# A record of these nouns exists to be referred to; nobody would reach it otherwise.
MUST_BE_USED = ("bron", "thema", "doel", "instrument", "organisatiemodel", "indicator", "figuur")


@dataclass(frozen=True)
class Located:
    """A record, and where an editor wrote it."""

    record: Any
    noun: str
    file: str
    node: Node

    def fault(self, loc: tuple[Any, ...], text: str, piece: str = "", nth: int = 0) -> Fault:
        """A fault at `loc` within this record, on the `nth` line with `piece` (0 is the first) where that text has several."""
        mark = self.node.find(loc, piece, nth)
        return Fault(self.file, mark.line, mark.column, label(self.record), field_name(loc), text)


@dataclass
class Keys:
    """The keys that are written, also of records with faults; of the nouns in `unsure` not every key can be read."""

    written: dict[str, set[str]] = field(default_factory=dict)
    unsure: set[str] = field(default_factory=set)

    def note(self, noun: str, node: Node) -> None:
        """The key of one record, and of the sections within it."""
        own = node.child("id")
        self.written.setdefault(noun, set()).add(str(own.value) if own else "")
        if not own or not re.match(ID_PATTERN, str(own.value)):
            self.lose(noun)
        if noun == "hoofdstuk":
            for part in found if (sections := node.child("secties")) and isinstance(found := sections.value, list) else ():
                self.note("sectie", part)

    def lose(self, noun: str) -> None:
        """Records of this noun could not be read."""
        self.unsure |= {noun, "sectie"} if noun == "hoofdstuk" else {noun}


def label(record: Record) -> str:
    """What an editor calls a record: its id, else its name."""
    return str(getattr(record, "id", "") or getattr(record, "naam", ""))


def field_name(loc: tuple[Any, ...]) -> str:
    """`("cijfers", 1, "waarde")` → `cijfers[2].waarde`: list places count from 1, as people do."""
    name = ""
    for part in loc:
        name += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return name.removeprefix(".")


def check(handbook: Handbook, located: list[Located]) -> Iterator[Fault]:
    """Every fault between records, for records that are each valid by themselves."""
    yield from _duplicates(located)
    used: set[tuple[str, str]] = set()
    for item in located:
        for loc, noun, target in references(item.record):
            # A record that only names itself is still unused.
            if (noun, target) != (item.noun, label(item.record)):
                used.add((noun, target))
            if fault := _unknown(handbook.by_noun, item, loc, noun, target):
                yield fault
    yield from _unused(located, used)
    yield from _numbers(handbook, located)
    yield from _taken(located)


def certain(located: list[Located], keys: Keys) -> Iterator[Fault]:
    """The faults between records that are there whatever the records mean that could not be read."""
    yield from _duplicates(located)
    for item in located:
        for loc, noun, target in references(item.record):
            if noun not in keys.unsure and (fault := _unknown(keys.written, item, loc, noun, target)):
                yield fault


def references(record: Record) -> Iterator[tuple[tuple[Any, ...], str, str]]:
    """(place, noun, id) of every reference in `record`: in fields marked `Ref` and in links within texts.

    The noun of a link that leads to no kind of page keeps its colon, so that it matches no noun. Sections are records of their own.
    """
    for text in texts(record):
        if text.loc[0] == "secties" and text.owners[0].__class__ is Hoofdstuk:
            continue
        if noun := _ref_fields(text.kind).get(text.field):
            yield text.loc, noun, text.words
        elif "](" in text.words:
            for target in links(text.words):
                if not target.startswith(("https://", "http://")):
                    kind, _, record_id = target.partition(":")
                    yield text.loc, kind if kind in LINKABLE else f"{kind}:", record_id.partition("#")[0]


@functools.cache
def _ref_fields(model: type[Record]) -> dict[str, str]:
    hints = get_type_hints(model, include_extras=True)
    return {name: ref.noun for name, hint in hints.items() if (ref := _ref_in(hint))}


def _ref_in(hint: Any) -> Ref | None:
    for part in (*getattr(hint, "__metadata__", ()), *get_args(hint)):
        if isinstance(part, Ref):
            return part
        if found := _ref_in(part):
            return found
    return None


def _unknown(keys: Mapping[str, Collection[str]], item: Located, loc: tuple[Any, ...], noun: str, target: str) -> Fault | None:
    known = PAGES if noun == "pagina" else keys.get(noun)
    if known is None:
        return item.fault(loc, f"'{noun}' is geen soort verwijzing." + nearest(noun.rstrip(":"), LINKABLE), noun)
    if target in known:
        return None
    advice = _instead(target, known) or nearest(target, known) or " Verbeter de sleutel, of maak dit record eerst aan."
    return item.fault(loc, f"er is geen {noun} met sleutel '{target}'.{advice}", f"{noun}:{target}")


def _instead(target: str, known: Collection[str]) -> str:
    """What to write where somebody gave several keys at once, or an address."""
    parts = [part for part in re.split(r"[,; ]+", target) if part]
    if len(parts) > 1 and all(part in known for part in parts):
        return f" Schrijf elke sleutel apart: [{', '.join(parts)}]."
    if target.startswith(("http://", "https://", "www.")):
        return " Hier hoort de sleutel van een bron. Zet het adres in bronnen.yaml, en schrijf hier de sleutel van dat record."
    return ""


def _duplicates(located: list[Located]) -> Iterator[Fault]:
    first: dict[tuple[str, str], Located] = {}
    for item in located:
        key = (item.noun, label(item.record))
        if key in first:
            yield item.fault(("id",), f"de sleutel '{key[1]}' bestaat al ({first[key].file}, regel "
                             f"{first[key].node.find(('id',)).line}). Kies een andere sleutel.")
        first.setdefault(key, item)


def _unused(located: list[Located], used: set[tuple[str, str]]) -> Iterator[Fault]:
    for item in located:
        if item.noun in MUST_BE_USED and (item.noun, label(item.record)) not in used:
            yield item.fault(("id",), f"nergens staat een verwijzing naar {item.noun} '{label(item.record)}'. "
                             "Noem deze sleutel bij een ander record, of haal dit record weg.")


def _numbers(handbook: Handbook, located: list[Located]) -> Iterator[Fault]:
    chapters = [hoofdstuk.nummer for hoofdstuk in handbook.hoofdstukken]
    for item in located:
        if item.noun == "stap" and item.record.id != f"stap-{item.record.nummer}":
            yield item.fault(("nummer",), f"nummer {item.record.nummer} hoort bij sleutel stap-{item.record.nummer}. Verbeter "
                             "het nummer of de sleutel.")
        if item.noun == "hoofdstuk" and chapters.count(item.record.nummer) > 1:
            yield item.fault(("nummer",), f"nummer {item.record.nummer} staat bij meer hoofdstukken. Geef elk hoofdstuk een "
                             "eigen nummer.")


def _taken(located: list[Located]) -> Iterator[Fault]:
    for item in located:
        if page := fixed_page(item.noun, label(item.record)):
            yield item.fault(("id",), f"de sleutel '{label(item.record)}' is al het adres van de pagina '{page}'. Kies een andere "
                             "sleutel.")
