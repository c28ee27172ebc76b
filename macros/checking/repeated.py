"""Within one record: a key or word that a list names twice, and a reference to the record itself. Not for a list of rows or of parts."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from macros.dutch.text import fold
from macros.links import references
from macros.model.base import Text, texts
from macros.reading.faults import Fault
from macros.reading.located import Located

Loc = tuple[Any, ...]

OVERVIEW = 3  # links to records of one kind in a text
# Cells of a table repeat each other.
_WITH_ROWS = ("werkblad", "stuk")


def check(located: Sequence[Located]) -> Iterator[Fault]:
    """Every fault of this kind in the records `located`."""
    for item in located:
        found = list(references(item.record))
        words = texts(item.record)
        yield from _twice(item, words, {loc for loc, _, _ in found})
        if any((noun, target) == item.key for _, noun, target in found):
            yield from _itself(item, {text.loc: text.words for text in words}, found)


def _twice(item: Located, words: Sequence[Text], keys: Collection[Loc]) -> Iterator[Fault]:
    first: dict[tuple[Loc, str], int] = {}
    for text in words:
        if not isinstance(text.loc[-1], int) or "secties" in text.loc or (item.noun in _WITH_ROWS and text.loc not in keys):
            continue
        place = text.loc[-1]
        if (other := first.setdefault((text.loc[:-1], fold(text.words)), place)) != place:
            yield item.fault(text.loc, f"'{text.words[:60]}' staat twee keer in deze lijst (ook op plaats {other + 1}). Haal er een weg.")


def _itself(item: Located, words: Mapping[Loc, str], found: Sequence[tuple[Loc, str, str]]) -> Iterator[Fault]:
    for loc, noun, target in found:
        # Useful are a link to a heading of its own page, and an overview in which it is one of many.
        overview = sum((other, kind) == (loc, noun) for other, kind, _ in found) >= OVERVIEW
        if (noun, target) == item.key and f"{noun}:{target}#" not in words[loc] and not overview:
            yield item.fault(loc, f"dit record verwijst naar zichzelf ('{target}'). Haal de verwijzing weg, of noem een ander record.", target)
