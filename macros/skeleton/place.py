"""Where in a file a new record goes, so that the file keeps its order and every byte of it. Knows lines, not what a record says."""

import re
from dataclasses import dataclass

from macros.reading.node import Node

_LINE_END = re.compile(rb"\r\n|\r|\n")
_FEW = 10  # a shorter list that happens to be in order is not ordered
_ORDERED = 0.9  # of the neighbours in an ordered list; one slip does not make it unordered


@dataclass(frozen=True)
class Place:
    """After how many lines of a file a record goes, how far its dash is indented, and on which side it needs an empty line."""

    after: int
    indent: int
    gap_before: bool = False
    gap_behind: bool = False


def in_list(body: Node, lines: list[str], key: str) -> Place:
    """The place in the list `body` of a record with the id `key`, in the file with these `lines`."""
    indent = body.mark.column - 1
    starts = [_start(node, indent, lines) for node in body.items]
    ids = [str(found.value or "") if (found := node.child("id")) else "" for node in body.items]
    number = _number(ids, key)
    spaced = sum(not lines[start - 1].strip() for start in starts[1:]) * 2 > len(starts[1:])
    if number == len(starts):
        return Place(_end(starts[-1], indent, lines), indent, gap_before=spaced)
    first = starts[number]
    if number == 0 or key[:1] == ids[number][:1] != ids[number - 1][:1]:
        return Place(first, indent, gap_behind=spaced)  # below the heading of its letter
    return Place(_above(first, indent, lines), indent, gap_before=spaced)


def spliced(raw: bytes, place: Place, block: list[str]) -> bytes:
    """The file `raw` with the lines of `block` at `place`: nothing else changes, and a file without a line end keeps having none."""
    end = newline(raw)
    at = _offset(raw, place.after)
    text = ["", *block] if place.gap_before else [*block, ""] if place.gap_behind else block
    body = end.join((" " * place.indent + line if line else "").encode() for line in text)
    unended = at and not _LINE_END.search(raw[at - 1:at])
    return raw[:at] + (end + body if unended else body + end) + raw[at:]


def newline(raw: bytes) -> bytes:
    """How most lines of `raw` end."""
    return b"\r\n" if raw.count(b"\r\n") * 2 > raw.count(b"\n") else b"\n"


def _number(ids: list[str], key: str) -> int:
    """How many records come before `key`: by id if the list is ordered by id, otherwise all."""
    pairs = list(zip(ids, ids[1:], strict=False))
    if len(ids) < _FEW or not key or sum(one <= other for one, other in pairs) < _ORDERED * len(pairs):
        return len(ids)
    wrong = [sum(record < key for record in ids)]  # records on the wrong side, for each place
    for record in ids:
        wrong.append(wrong[-1] + (1 if record > key else -1))
    return wrong.index(min(wrong))


def _start(node: Node, indent: int, lines: list[str]) -> int:
    """The lines before that with the dash of a record, which may be above its first field."""
    number = node.mark.line
    while number > 1 and not lines[number - 1].startswith(" " * indent + "-"):
        number -= 1
    return number - 1


def _end(start: int, indent: int, lines: list[str]) -> int:
    """The lines up to the end of the last record of a list, without the comments behind it."""
    after = (number for number in range(start + 1, len(lines)) if _text_at(lines[number], indent))
    end = next(after, len(lines))
    return _above(end, indent, lines)


def _text_at(line: str, indent: int) -> bool:
    """Whether a line has text, not a comment, that is not further to the right than `indent`."""
    text = line.lstrip()
    return bool(text) and text[0] != "#" and len(line) - len(text) <= indent


def _comment_at(line: str, indent: int) -> bool:
    text = line.lstrip()
    return text[:1] == "#" and len(line) - len(text) <= indent


def _above(first: int, indent: int, lines: list[str]) -> int:
    """The lines up to the end of the record before; comments above a record belong to it, unless they are further to the right."""
    while first and (not lines[first - 1].strip() or _comment_at(lines[first - 1], indent)):
        first -= 1
    return first


def _offset(raw: bytes, lines: int) -> int:
    ends = [found.end() for found in _LINE_END.finditer(raw)]
    return 0 if not lines else ends[lines - 1] if lines <= len(ends) else len(raw)

