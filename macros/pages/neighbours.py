"""The records before and after a record, for the links at the foot of its page."""

from collections.abc import Iterable
from typing import TypeVar

Item = TypeVar("Item")


def neighbours(records: Iterable[Item], record: Item) -> tuple[Item | None, Item | None]:
    """The record before `record` and the one after it; None at either end."""
    ordered = [None, *records, None]
    place = ordered.index(record)
    return ordered[place - 1], ordered[place + 1]
