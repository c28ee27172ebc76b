"""References between records: every target exists, and every record that must be referred to is.

Not for the fields of one record: the model checks those.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from macros.addresses import LINKABLE, PAGES, fixed_page
from macros.checking import lost, repeated
from macros.links import references
from macros.model.handbook import Handbook
from macros.nouns import NOUNS
from macros.reading.comments import Comments
from macros.reading.faults import Fault, nearest
from macros.reading.keys import Keys
from macros.reading.located import Located

_ALIKE = 3  # the most keys that a message proposes
# Readers reach a record of these nouns only through another record.
MUST_BE_USED = tuple(noun.name for noun in NOUNS if not noun.standalone)


def check(handbook: Handbook, located: Sequence[Located], comments: Sequence[Comments] = (), hidden: lost.Hidden = MappingProxyType({})) -> Iterator[Fault]:
    """Every fault in keys of valid records and references between them. `comments` are those of the files, `hidden` is what an edition hides."""
    yield from _duplicates(located)
    yield from repeated.check(located)
    used = _used(located)
    alone = [item for item in located if item.key not in used]
    unused = [(item, _unused(item)) for item in alone if item.noun in MUST_BE_USED and not (hidden and not item.file.startswith("eigen/"))]
    yield from lost.explained(_wrong(located, handbook.by_noun), unused, lost.Signs(comments, alone, hidden=hidden))
    yield from _numbers(handbook, located)
    yield from _taken(located)


def certain(located: Sequence[Located], keys: Keys, comments: Sequence[Comments] = (), faults: Sequence[Fault] = (), hidden: lost.Hidden = MappingProxyType({})) -> Iterator[Fault]:
    """The faults that are certain, even though some records could not be read because of `faults`."""
    yield from _duplicates(located)
    yield from repeated.check(located)
    used = _used(located)
    sure = [one for one in _wrong(located, keys.written) if one.noun not in keys.unsure]
    yield from lost.explained(sure, (), lost.Signs(comments, [item for item in located if item.key not in used], faults, hidden))


def _used(located: Sequence[Located]) -> set[tuple[str, str]]:
    """The noun and key of each record that another record refers to."""
    return {(noun, target) for item in located for _, noun, target in references(item.record) if (noun, target) != item.key}


def _wrong(located: Sequence[Located], keys: Mapping[str, Collection[str]]) -> Iterator[lost.Unknown]:
    for item in located:
        for loc, noun, target in references(item.record):
            if fault := _unknown(keys, item, loc, noun, target):
                yield lost.Unknown(noun, target, item.key, fault)


def _unknown(keys: Mapping[str, Collection[str]], item: Located, loc: tuple[Any, ...], noun: str, target: str) -> Fault | None:
    known = PAGES if noun == "pagina" else keys.get(noun)
    if known is None:
        return item.fault(loc, f"'{noun}' is geen soort verwijzing." + nearest(noun.rstrip(":"), LINKABLE), noun)
    if target in known:
        return None
    advice = _instead(target, known) or nearest(target, known) or " Verbeter de sleutel, of maak dit record eerst aan."
    return item.fault(loc, f"er is geen {noun} met sleutel '{target}'.{advice}", f"{noun}:{target}")


def _instead(target: str, known: Collection[str]) -> str:
    """What to write instead of several keys at once, of an address, or of the first part of a key."""
    parts = [part for part in re.split(r"[,; ]+", target) if part]
    if len(parts) > 1 and all(part in known for part in parts):
        return f" Schrijf elke sleutel apart: [{', '.join(parts)}]."
    if target.startswith(("http://", "https://", "www.")):
        return " Hier hoort de sleutel van een bron. Zet het adres in bronnen.yaml, en schrijf hier de sleutel van dat record."
    longer = sorted(key for key in known if key.startswith(f"{target}-"))
    return f" Bedoelt u {' of '.join(repr(key) for key in longer)}?" if 0 < len(longer) <= _ALIKE else ""


def _duplicates(located: Sequence[Located]) -> Iterator[Fault]:
    first: dict[tuple[str, str], Located] = {}
    for item in located:
        other = first.setdefault(item.key, item)
        if other is not item:
            place = other.node.find(("id",))
            yield item.fault(("id",), f"de sleutel '{item.label}' bestaat al ({place.file or other.file}, regel {place.line}). "
                             "Kies een andere sleutel.")


def _unused(item: Located) -> Fault:
    return item.fault(("id",), f"nergens staat een verwijzing naar {item.noun} '{item.label}'. Noem deze sleutel bij een ander record, of haal dit record weg.")


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
        if page := fixed_page(*item.key):
            yield item.fault(("id",), f"de sleutel '{item.label}' is al het adres van de pagina '{page}'. Kies een andere sleutel.")
