"""Items of open data as a table for a spreadsheet: one row per item, columns from the class of the item. UTF-8 with BOM, for Excel.

Not for programs: those can read the JSON beside it.
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from macros.dutch.text import number

# What a spreadsheet takes for the start of a formula; the last four are the full-width forms.
_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_BETWEEN, _WITHIN = " | ", "; "


def csv_table(model: type[BaseModel], items: Sequence[Mapping[str, Any]]) -> bytes:
    """A row for each item of the class `model`; a group of fields has a column per field (`leeftijd.van`).

    The columns depend only on the class, so that a new value never moves one.
    """
    found = list(columns(model))
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(".".join(path) for path in found)
    writer.writerows([cell(_at(item, path)) for path in found] for item in items)
    return out.getvalue().encode("utf-8-sig")


def columns(model: type[BaseModel]) -> Iterator[tuple[str, ...]]:
    """The path to each column: the names of its groups and its field."""
    for name, field in model.model_fields.items():
        group = _group(field.annotation)
        yield from ((name, *path) for path in columns(group)) if group else [(name,)]


def cell(value: Any) -> str:
    """The text of a cell. One that begins like a formula gets an apostrophe, so that no spreadsheet runs it.

    Numbers have a comma, because a Dutch spreadsheet reads 2.5 as the second of May. Bars separate the values of a list;
    in a list of groups each field has its name.
    """
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return number(value)
    words = _BETWEEN.join(_words(part) for part in value) if isinstance(value, list) else _words(value)
    return f"'{words}" if words.startswith(_STARTS) else words


def _group(annotation: Any) -> type[BaseModel] | None:
    """The class of a group of fields, optional or not; None for a value or a list."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) not in (Annotated, Union, UnionType):
        return None
    return next((group for part in get_args(annotation) if (group := _group(part))), None)


def _at(value: Any, path: tuple[str, ...]) -> Any:
    for name in path:
        value = None if value is None else value[name]
    return value


def _words(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, (int, float)):
        return number(value)
    if isinstance(value, list):
        return ", ".join(_words(part) for part in value)
    if isinstance(value, dict):
        return _WITHIN.join(f"{name}: {_part(part)}" for name, part in value.items() if part not in (None, []))
    return str(value)


def _part(value: Any) -> str:
    """A value within a group; its own groups are in brackets."""
    if isinstance(value, dict):
        return f"({_words(value)})"
    return ", ".join(_part(part) for part in value) if isinstance(value, list) else _words(value)
