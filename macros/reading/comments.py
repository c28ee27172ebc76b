"""The lines of a file that are only a comment, in which an editor may have put a field or a record by accident."""

import re
from dataclasses import dataclass
from functools import cached_property

NEAR = 3  # lines between a comment and the place where its absence shows
_FIELD = re.compile(r"#+ *(?:- +)?([a-z0-9_]+):(?: +(.*))?$")
_POINT = re.compile(r"#+ *- ")
_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True)
class Comments:
    """Line → comment of the file that messages call `file`; `last` is its last line. `unused` are lines with a field that nothing belongs to."""

    file: str
    last: int
    lines: dict[int, str]
    unused: frozenset[int] = frozenset()

    def above(self, line: int) -> int:
        """The nearest line at or just above `line` that is a field or point behind a #, and may be missed; 0 if there is none."""
        return next((number for number in range(line, line - NEAR - 1, -1) if number not in self.unused and _is_data(self.lines.get(number, ""))), 0)

    def field(self, key: str, first: int, last: int) -> int:
        """The line from `first` to `last` with the field `key` behind a #; 0 if there is none."""
        return next((number for number, text in self.lines.items() if first <= number <= last
                     and (found := _FIELD.match(text)) and found[1] == key), 0)

    def record(self, record_id: str) -> int:
        """The line with this id behind a #; 0 if there is none."""
        return next((number for number, text in self.lines.items() if (found := _FIELD.match(text)) and found[1] == "id"
                     and found[2] == record_id), 0)

    def word(self, key: str) -> int:
        """The line with a field or point behind a # that names the record `key`; 0 if there is none."""
        return self._words.get(key, 0)

    @cached_property
    def _words(self) -> dict[str, int]:
        return {word: number for number, text in reversed(self.lines.items()) if _is_data(text) for word in _WORD.findall(text)}


def unused(comments: dict[int, str], lines: list[str]) -> frozenset[int]:
    """The `comments` with a field without a value that the line below does not belong to, as `nieuw` writes them. `lines` are those of the file."""
    return frozenset(number for number, text in comments.items() if (found := _FIELD.match(text)) and not found[2] and not _goes_on(lines, number))


def _goes_on(lines: list[str], number: int) -> bool:
    """Whether the line after line `number` is a value for the field on it: a point, or further to the right."""
    above, below = lines[number - 1], lines[number] if number < len(lines) else ""
    text = below.lstrip()
    return bool(text) and text[0] != "#" and (text.startswith("- ") or len(below) - len(text) > len(above) - len(above.lstrip()))


def _is_data(text: str) -> bool:
    return bool(_FIELD.match(text) or _POINT.match(text))
