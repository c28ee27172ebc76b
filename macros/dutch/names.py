"""What a reader calls a record: its name, its title, and how a link names it."""

from collections.abc import Iterable

from macros.dutch.text import sort_key
from macros.model.base import AnyRecord, Record

NAME_FIELDS = ("naam", "titel", "term")


def name(record: Record) -> str:
    """What a reader calls a record: its name, title or term."""
    return next(getattr(record, field) for field in NAME_FIELDS if hasattr(record, field))


def title(record: Record) -> str:
    """The name after what people know the record by: "Stap 5: Wat?", "B5 …"."""
    before = f"Stap {record.nummer}: " if hasattr(record, "nummer") else ""
    before += f"{record.code} " if hasattr(record, "code") else ""
    return before + name(record)


def designation(record: Record) -> str:
    """How a link names a record: as its title does, with the short name where it has one, after a municipality it leaves out."""
    place = getattr(record, "gemeente", None)
    if place and place not in name(record):
        return f"{place}: {name(record)}"
    if short := getattr(record, "naam_kort", None):
        return f"{record.code} {short}"  # type: ignore[attr-defined]
    return title(record)


def by_name(records: Iterable[AnyRecord]) -> list[AnyRecord]:
    """`records` in the order of their names, as a Dutch index has them."""
    return sorted(records, key=lambda record: sort_key(name(record)))
