"""Within one record: a key or word that a list names twice, and a reference to the record itself. Not for a list of rows or of parts."""

from collections.abc import Iterator, Sequence

from macros.dutch.text import fold
from macros.links import references
from macros.model.base import texts
from macros.reading.faults import Fault
from macros.reading.located import Located

OVERVIEW = 3  # links to records of one kind in a text
# Cells of a table repeat each other.
_WITH_ROWS = ("werkblad", "stuk")


def check(located: Sequence[Located]) -> Iterator[Fault]:
    """Every fault of this kind in the records `located`."""
    for item in located:
        yield from _twice(item)
        yield from _itself(item)


def _twice(item: Located) -> Iterator[Fault]:
    keys = {loc for loc, _, _ in references(item.record)}
    first: dict[object, int] = {}
    for text in texts(item.record):
        if not isinstance(text.loc[-1], int) or "secties" in text.loc or (item.noun in _WITH_ROWS and text.loc not in keys):
            continue
        place = text.loc[-1]
        if (other := first.setdefault((text.loc[:-1], fold(text.words)), place)) != place:
            yield item.fault(text.loc, f"'{text.words[:60]}' staat twee keer in deze lijst (ook op plaats {other + 1}). Haal er een weg.")


def _itself(item: Located) -> Iterator[Fault]:
    words = {text.loc: text.words for text in texts(item.record)}
    found = list(references(item.record))
    for loc, noun, target in found:
        # Useful are a link to a heading of its own page, and an overview in which it is one of many.
        overview = sum((other, kind) == (loc, noun) for other, kind, _ in found) >= OVERVIEW
        if (noun, target) == item.key and f"{noun}:{target}#" not in words[loc] and not overview:
            yield item.fault(loc, f"dit record verwijst naar zichzelf ('{target}'). Haal de verwijzing weg, of noem een ander record.", target)
