"""A record and the place where it is written, so that a fault found later still has a file and line. Not for reading files: see `load`."""

from dataclasses import dataclass
from typing import Any

from macros.model.base import Record
from macros.reading.faults import Fault
from macros.reading.yamlfile import Node


@dataclass(frozen=True)
class Located:
    """A record, and the place where it is written."""

    record: Any
    noun: str
    file: str
    node: Node

    def fault(self, loc: tuple[Any, ...], text: str, piece: str = "", nth: int = 0) -> Fault:
        """A fault at `loc` within this record; if its text contains `piece` on several lines, on the `nth` of them (from 0)."""
        mark = self.node.find(loc, piece, nth)
        return Fault(self.file, mark.line, mark.column, label(self.record), field_name(loc), text)


def label(record: Record) -> str:
    """What an editor calls a record: its id, else its name."""
    return str(getattr(record, "id", "") or getattr(record, "naam", ""))


def field_name(loc: tuple[Any, ...]) -> str:
    """`("cijfers", 1, "waarde")` → `cijfers[2].waarde`: positions in a list count from 1, as people count."""
    name = ""
    for part in loc:
        name += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return name.removeprefix(".")
