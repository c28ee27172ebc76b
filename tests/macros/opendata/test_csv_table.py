"""Items as a table: safe and readable in a spreadsheet, with columns that do not change."""

import csv
import io
from typing import Any

import pytest
from pydantic import BaseModel

from macros.opendata.csv_table import cell, columns, csv_table


class Group(BaseModel):
    """A group of fields."""

    number: float | None
    truth: bool


class Item(BaseModel):
    """An item with every kind of field."""

    id: str
    group: Group
    optional: Group | None
    texts: tuple[str, ...]
    groups: tuple[Group, ...]


@pytest.mark.parametrize(("value", "shown"), [
    ("=1+1", "'=1+1"), ("+31 6", "'+31 6"), ("-2", "'-2"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"), ("\n=1", "'\n=1"),
    ("\uff1d1+1", "'\uff1d1+1"), (["=1+1", "b"], "'=1+1 | b"), ("a=1", "a=1"), (None, ""), (True, "ja"), (False, "nee"),
    (2.5, "2,5"), (2.0, "2"), (7, "7"), (-7, "-7"), ("", ""), ([], ""), (["a", "b"], "a | b"),
    ([{"naam": "a", "aantal": 2, "leeg": None, "niets": []}, {"naam": "b", "aantal": 2.5}], "naam: a; aantal: 2 | naam: b; aantal: 2,5"),
    ([{"id": "a", "bronnen": [{"url": "u", "datum": None}, {"url": "v", "datum": "2019"}]}], "id: a; bronnen: (url: u), (url: v; datum: 2019)"),
])
def test_cell(value: Any, shown: str) -> None:
    """Formulas get an apostrophe; numbers and truth values are Dutch; a list is kept whole."""
    assert cell(value) == shown


def test_columns_come_from_the_class() -> None:
    """A group has a column per field, also if it is optional; a list has one."""
    assert [".".join(path) for path in columns(Item)] == [
        "id", "group.number", "group.truth", "optional.number", "optional.truth", "texts", "groups"]


def test_table() -> None:
    """Each item is a row, an absent value is an empty cell, and a byte order mark comes first."""
    item = {"id": "a;b", "group": {"number": 2.5, "truth": True}, "optional": None, "texts": ["x"], "groups": []}
    body = csv_table(Item, [item])
    assert body.startswith("\ufeff".encode()) and body.count(b"\r\n") == 2
    (row,) = csv.DictReader(io.StringIO(body.decode("utf-8-sig"), newline=""), delimiter=";", strict=True)
    assert list(row.values()) == ["a;b", "2,5", "ja", "", "", "x", ""]
