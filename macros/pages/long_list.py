"""A long list in parts. Its page has the first rows as HTML and the others as values, from which the script makes a row once it is needed.

A browser needs seconds for tens of thousands of rows that nobody looks at. Without script the other rows are on pages of their own.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from itertools import chain, compress
from typing import Any, TypeVar

from markupsafe import Markup

from macros.pages import markup
from macros.pages.view import View

T = TypeVar("T")
PER_PART = 100
# The rows of a record in each way to look at the list, under the attribute with its id.
_ROW = re.compile(r'<(article|li|tr)\b[^>]*\sdata-(id|kaart|rij)="([^"]+)"[^>]*>.*?</\1>\n?', re.DOTALL)
_DATA = '<script type="application/json" data-gegevens>'
_TOKEN = re.compile(r"<(/?)([a-zA-Z][\w-]*)((?:\s[^<>]*?)?)\s*(/?)>|([^<]+)")
_ATTRIBUTE = re.compile(r'([^\s="]+)(?:="([^"]*)")?')
# Values of one row, rows of one record, and records; no text has these signs. All of a record is together, so that it compresses well.
_VALUE, _ROWS, _RECORD = "\t", "\f", "\n"
_SAME, _REFERRED = "~", 6  # marks a value that ends as an earlier one, of at least so many letters; doubled it is a letter
# Space beside these says nothing.
BLOCKS = {"article", "dd", "div", "dl", "dt", "h3", "li", "p", "path", "rect", "td", "th", "tr", "ul"}
_SPACE = re.compile(r"\s+")
_CLOSED = 1  # in a shape: the end of an element


@dataclass(frozen=True)
class Part:
    """One page of a long list, without script: its number, its address from the root, and whether it is the page itself."""

    number: int
    address: str
    active: bool = False


def parts(address: str, count: int, active: int = 1) -> tuple[Part, ...]:
    """The pages of a list of `count` records at `address`; the first is the list itself."""
    last = -(-count // PER_PART)
    return tuple(Part(number, part_address(address, number), number == active) for number in range(1, last + 1))


def part_address(address: str, number: int) -> str:
    """Where one part of the list is."""
    return address if number == 1 else f"{address}deel/{number}/"


def of_part(records: Sequence[T], number: int) -> Sequence[T]:
    """The records on one page."""
    return records[(number - 1) * PER_PART:number * PER_PART]


def rows_of(html: str) -> Iterator[Markup]:
    """The rows of the list itself."""
    return (markup.trusted(found[0]) for found in _ROW.finditer(html) if found[2] == "id")


def shortened(html: str, ids: Sequence[str], give: Callable[[dict[str, Any]], str]) -> Markup:
    """The page of a list with only its first rows, and before its data what `give` makes of the others.

    `vormen` are shapes: what rows have in common, in order: [tag, name, value, name, value, …] begins an element, 1 ends one, text is text; 0 is
    a value of the row. `soorten` are the kinds of rows, and `rijen` has for each record one row of each: the number of its shape and its values
    (see `_line`).
    """
    kept = set(ids[:PER_PART])
    others: dict[str, dict[str, str]] = defaultdict(dict)

    def cut(found: re.Match[str]) -> str:
        if found[3] in kept:
            return found[0]
        others[found[2]][found[3]] = found[0]
        return ""

    short = _ROW.sub(cut, str(html))
    written = _written(list(others), [[rows[id_] for rows in others.values()] for id_ in ids[PER_PART:]])
    before, data, after = short.partition(_DATA)
    return markup.trusted(f"{before}{give(written)}\n{data}{after}")


def given(view: View, rows: dict[str, Any]) -> str:
    """The rows as the script finds them."""
    return view.render("components/catalogus/rijen.html", rijen=rows)


def _written(kinds: list[str], records: list[list[str]]) -> dict[str, Any]:
    read = [[_read(row) for row in rows] for rows in records]
    alike: dict[tuple[Any, ...], list[list[str]]] = defaultdict(list)
    for shape, values in chain.from_iterable(read):
        alike[shape].append(values)
    # What is the same in all rows of a shape belongs to the shape.
    varies = {shape: [len(set(column)) > 1 for column in zip(*values, strict=True)] for shape, values in alike.items()}
    numbers = {shape: str(number) for number, shape in enumerate(alike)}
    lines = (_line([(numbers[shape], list(compress(values, varies[shape]))) for shape, values in rows]) for rows in read)
    return {"soorten": kinds, "vormen": [_filled(shape, alike[shape][0], varies[shape]) for shape in alike], "rijen": _RECORD.join(lines)}


def _line(rows: list[tuple[str, list[str]]]) -> str:
    """The rows of one record. Its name and its address stand in each, so a value that ends as an earlier one is written as "~2~Zet op mijn lijst: "."""
    earlier: dict[str, int] = {}
    written = []
    for shape, values in rows:
        own = [shape]
        for value in values:
            end = next((one for one in earlier if len(one) >= _REFERRED and value.endswith(one)), "")
            own.append(f"{_SAME}{earlier[end]}{_SAME}{value.removesuffix(end)}" if end else _SAME + value if value.startswith(_SAME) else value)
            earlier.setdefault(value, len(earlier))
        written.append(_VALUE.join(own))
    return _ROWS.join(written)


def _read(row: str) -> tuple[tuple[Any, ...], list[str]]:
    """The shape of a row, with 0 for every text and value of an attribute, and these values in order."""
    shape: list[Any] = []
    values: list[str] = []
    tokens = _TOKEN.findall(row.strip())
    for place, (end, tag, attributes, closed, text) in enumerate(tokens):
        if text:
            if text.isspace() and not {tokens[place - 1][1], tokens[place + 1][1]}.isdisjoint(BLOCKS):
                continue
            shape.append(0)
            values.append(_plain(text))
        elif end:
            shape.append(_CLOSED)
        else:
            named = _ATTRIBUTE.findall(attributes)
            shape.append((tag, tuple(name for name, _ in named)))
            values += [_plain(value) for _, value in named]
            shape += [_CLOSED] if closed else []
    return tuple(shape), values


def _plain(text: str) -> str:
    return _SPACE.sub(" ", unescape(text))


def _filled(shape: tuple[Any, ...], values: Sequence[str], varies: Sequence[bool]) -> list[Any]:
    """A shape with the values that do not vary."""
    given = iter([0 if own else value for value, own in zip(values, varies, strict=True)])
    return [next(given) if step == 0 else step if step == _CLOSED else [step[0], *(one for name in step[1] for one in (name, next(given)))] for step in shape]
