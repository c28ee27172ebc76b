"""A value of a YAML file that remembers its place. Knows no YAML."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Mark:
    """A place in a file, counted from 1; `file` is its name for messages, for a record that is written in two files."""

    line: int
    column: int
    file: str = field(default="", compare=False)


@dataclass(frozen=True)
class Node:
    """A value with its place: text or None, a list of nodes, or a mapping.

    `keys` has the place of each key, `lines` the lines of a text that has more than one.
    """

    value: "str | None | list[Node] | dict[str, Node]"
    mark: Mark
    keys: dict[str, Mark] = field(default_factory=dict)
    lines: tuple[str, ...] = ()

    def plain(self) -> Any:
        """The value without places and without empty entries of a mapping."""
        if isinstance(self.value, dict):
            return {key: node.plain() for key, node in self.value.items() if node.value is not None}
        if isinstance(self.value, list):
            return [node.plain() for node in self.value]
        return self.value

    @property
    def last_line(self) -> int:
        """The line on which the value ends."""
        inner = self.value.values() if isinstance(self.value, dict) else self.items
        return max([self.mark.line + max(len(self.lines) - 1, 0), *(node.last_line for node in inner)])

    @property
    def items(self) -> "list[Node]":
        """The items of a list; empty for any other value."""
        return self.value if isinstance(self.value, list) else []

    def at(self, loc: tuple[Any, ...]) -> "Node | None":
        """The node at `loc` (keys and list indexes), or None."""
        node: Node | None = self
        for part in loc:
            node = node.child(part) if node else None
        return node

    def child(self, part: Any) -> "Node | None":
        """The entry of a mapping or the item of a list."""
        if isinstance(self.value, dict):
            return self.value.get(part)
        if isinstance(self.value, list) and isinstance(part, int) and part < len(self.value):
            return self.value[part]
        return None

    def last_with_id(self, record_id: str) -> Mark | None:
        """The place of the last part with this id."""
        children = self.value.values() if isinstance(self.value, dict) else self.items
        found = [mark for child in children if (mark := child.last_with_id(record_id))]
        if found:
            return found[-1]
        own = self.child("id")
        return own.mark if own and own.value == record_id else None

    def find(self, loc: tuple[Any, ...], piece: str = "", nth: int = 0) -> Mark:
        """The place of `loc`, or of the longest part of it that exists; in a text the `nth` line with `piece`."""
        node, mark = self, self.mark
        for part in loc:
            child = node.child(part)
            if child is None:
                # A point may be written as plain text; its parts are then in that text.
                return node._piece(piece, nth) if piece and isinstance(node.value, str) else mark
            mark = node.keys.get(part, child.mark)
            node = child
        return node._piece(piece, nth) if isinstance(node.value, str) else mark

    def _piece(self, piece: str, nth: int) -> Mark:
        found = [Mark(self.mark.line + number, line.index(piece) + 1, self.mark.file) for number, line in enumerate(self.lines) if piece and piece in line]
        return found[min(nth, len(found) - 1)] if found else self.mark
