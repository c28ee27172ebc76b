"""What a reader calls a record: its name, its title, and how a link names it."""

from collections.abc import Iterable
from typing import Any

from macros.dutch.text import sort_key
from macros.model.base import AnyRecord, Record
from macros.model.indicator import Indicator

NAME_FIELDS = ("naam", "titel", "term")


def name(record: Record) -> str:
    """What a reader calls a record: its name, title or term."""
    return next(getattr(record, field) for field in NAME_FIELDS if hasattr(record, field))


def title(record: Record) -> str:
    """The name, with the number or code that people know: "Stap 5: Wat?", "B5 …"."""
    before = f"Stap {record.nummer}: " if hasattr(record, "nummer") else ""
    before += f"{record.code} " if hasattr(record, "code") else ""
    return before + name(record)


def designation(record: Record) -> str:
    """The words of a link: the title, or the short name if there is one; with the municipality if the title lacks it."""
    place = getattr(record, "gemeente", None)
    if place and place not in name(record):
        return f"{place}: {name(record)}"
    if isinstance(record, Indicator):
        return f"{record.code} {record.naam_kort}"
    return title(record)


def by_name(records: Iterable[AnyRecord]) -> list[AnyRecord]:
    """The `records` in the order of a Dutch index. Thousands of pages ask it of the same tuple, so the last one is kept."""
    if isinstance(records, tuple):
        if not _LAST or _LAST[0] is not records:
            _LAST[:] = [records, sorted(records, key=_by_name)]
        return list(_LAST[1])
    return sorted(records, key=_by_name)


_LAST: list[Any] = []  # a tuple of records, and the same in order


def _by_name(record: Record) -> str:
    return sort_key(name(record))
