"""References between records, checked in both directions: each target exists, and what exists to be used is used.

Not for the shape of one record: pydantic checks that while loading.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from macros.addresses import LINKABLE, PAGES, fixed_page
from macros.links import references
from macros.model.handbook import Handbook
from macros.nouns import NOUNS
from macros.reading.faults import Fault, nearest
from macros.reading.keys import Keys
from macros.reading.located import Located, label

# Records of these nouns exist only to be referred to: no reader would reach them otherwise.
MUST_BE_USED = tuple(noun.name for noun in NOUNS if not noun.standalone)


def check(handbook: Handbook, located: Sequence[Located]) -> Iterator[Fault]:
    """Every fault in the references of valid records."""
    yield from _duplicates(located)
    used: set[tuple[str, str]] = set()
    for item in located:
        for loc, noun, target in references(item.record):
            # A record that only refers to itself is unused.
            if (noun, target) != (item.noun, label(item.record)):
                used.add((noun, target))
            if fault := _unknown(handbook.by_noun, item, loc, noun, target):
                yield fault
    yield from _unused(located, used)
    yield from _numbers(handbook, located)
    yield from _taken(located)


def certain(located: Sequence[Located], keys: Keys) -> Iterator[Fault]:
    """The faults that are certain, whatever the unreadable records say."""
    yield from _duplicates(located)
    for item in located:
        for loc, noun, target in references(item.record):
            if noun not in keys.unsure and (fault := _unknown(keys.written, item, loc, noun, target)):
                yield fault


def _unknown(keys: Mapping[str, Collection[str]], item: Located, loc: tuple[Any, ...], noun: str, target: str) -> Fault | None:
    known = PAGES if noun == "pagina" else keys.get(noun)
    if known is None:
        return item.fault(loc, f"'{noun}' is geen soort verwijzing." + nearest(noun.rstrip(":"), LINKABLE), noun)
    if target in known:
        return None
    advice = _instead(target, known) or nearest(target, known) or " Verbeter de sleutel, of maak dit record eerst aan."
    return item.fault(loc, f"er is geen {noun} met sleutel '{target}'.{advice}", f"{noun}:{target}")


def _instead(target: str, known: Collection[str]) -> str:
    """What to write instead of several keys at once, or instead of an address."""
    parts = [part for part in re.split(r"[,; ]+", target) if part]
    if len(parts) > 1 and all(part in known for part in parts):
        return f" Schrijf elke sleutel apart: [{', '.join(parts)}]."
    if target.startswith(("http://", "https://", "www.")):
        return " Hier hoort de sleutel van een bron. Zet het adres in bronnen.yaml, en schrijf hier de sleutel van dat record."
    return ""


def _duplicates(located: Sequence[Located]) -> Iterator[Fault]:
    first: dict[tuple[str, str], Located] = {}
    for item in located:
        key = (item.noun, label(item.record))
        if key in first:
            yield item.fault(("id",), f"de sleutel '{key[1]}' bestaat al ({first[key].file}, regel "
                             f"{first[key].node.find(('id',)).line}). Kies een andere sleutel.")
        first.setdefault(key, item)


def _unused(located: Sequence[Located], used: set[tuple[str, str]]) -> Iterator[Fault]:
    for item in located:
        if item.noun in MUST_BE_USED and (item.noun, label(item.record)) not in used:
            yield item.fault(("id",), f"nergens staat een verwijzing naar {item.noun} '{label(item.record)}'. "
                             "Noem deze sleutel bij een ander record, of haal dit record weg.")


def _numbers(handbook: Handbook, located: Sequence[Located]) -> Iterator[Fault]:
    chapters = [hoofdstuk.nummer for hoofdstuk in handbook.hoofdstukken]
    for item in located:
        if item.noun == "stap" and item.record.id != f"stap-{item.record.nummer}":
            yield item.fault(("nummer",), f"nummer {item.record.nummer} hoort bij sleutel stap-{item.record.nummer}. Verbeter "
                             "het nummer of de sleutel.")
        if item.noun == "hoofdstuk" and chapters.count(item.record.nummer) > 1:
            yield item.fault(("nummer",), f"nummer {item.record.nummer} staat bij meer hoofdstukken. Geef elk hoofdstuk een "
                             "eigen nummer.")


def _taken(located: Sequence[Located]) -> Iterator[Fault]:
    for item in located:
        if page := fixed_page(item.noun, label(item.record)):
            yield item.fault(("id",), f"de sleutel '{label(item.record)}' is al het adres van de pagina '{page}'. Kies een andere "
                             "sleutel.")
