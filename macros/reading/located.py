"""A record with the place where it is written, for faults that are found after reading. Not for reading files: see `load`."""

from dataclasses import dataclass
from typing import Any

from macros.model.base import Record
from macros.reading.faults import Fault
from macros.reading.node import Node


@dataclass(frozen=True)
class Located:
    """A record of a noun, and its file and node."""

    record: Any
    noun: str
    file: str
    node: Node

    @property
    def label(self) -> str:
        """What an editor calls the record."""
        return label(self.record)

    @property
    def key(self) -> tuple[str, str]:
        """Its noun and its label, which together are unique."""
        return self.noun, self.label

    def fault(self, loc: tuple[Any, ...], text: str, piece: str = "", nth: int = 0) -> Fault:
        """A fault at `loc` within this record; if its text contains `piece` on several lines, on the `nth` of them (from 0)."""
        mark = self.node.find(loc, piece, nth)
        return Fault(mark.file or self.file, mark.line, mark.column, self.label, field_name(loc), text)


def label(record: Record) -> str:
    """What an editor calls a record: its id, else its name."""
    return str(getattr(record, "id", "") or getattr(record, "naam", ""))


def field_name(loc: tuple[Any, ...]) -> str:
    """A path as an editor reads it: `("cijfers", 1, "waarde")` → `cijfers[2].waarde`, counted from 1."""
    name = ""
    for part in loc:
        name += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return name.removeprefix(".")
