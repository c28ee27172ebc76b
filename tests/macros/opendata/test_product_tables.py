"""The tables of the open data, which a spreadsheet can open safely."""

import csv
import dataclasses
import io
import re
from pathlib import Path

import pytest

from macros.model.handbook import Handbook
from macros.opendata import products
from tests.published import items

TABLES = ("programmas", "voorbeelden")
FORMULA = re.compile(r"^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")


def rows(site: Path, name: str) -> list[dict[str, str]]:
    text = (site / "api/v1" / f"{name}.csv").read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";", strict=True))


@pytest.mark.parametrize("name", TABLES)
def test_table_has_a_row_per_item(name: str, site: Path):
    """The table has the same records in the same order, and every row is as wide as the header."""
    table, found = rows(site, name), items(site, name)
    assert [row["id"] for row in table] == [one["id"] for one in found]
    assert all(None not in row and None not in row.values() for row in table)


@pytest.mark.parametrize("name", TABLES)
def test_table_drops_nothing(name: str, site: Path):
    """Every text anywhere in an item appears in its row."""
    for row, one in zip(rows(site, name), items(site, name), strict=True):
        whole = "\n".join(row.values())
        assert [text for text in texts(one) if text not in whole] == [], one["id"]


def texts(value):
    """Every text at any depth in an item."""
    if isinstance(value, str):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from texts(part)


@pytest.mark.parametrize("name", TABLES)
def test_columns_do_not_depend_on_the_data(name: str, handbook: Handbook):
    """A table without rows has the same header, so programs can rely on its columns."""
    empty = dataclasses.replace(handbook, **{name: ()})
    made, bare = (products.files(one, None)[f"{name}.csv"].decode("utf-8-sig") for one in (handbook, empty))
    assert bare == made.partition("\r\n")[0] + "\r\n"


@pytest.mark.parametrize("name", TABLES)
def test_table_contains_no_formula(name: str, site: Path):
    """No cell or heading begins with a sign that a spreadsheet reads as a formula."""
    for row in rows(site, name):
        assert [cell for cell in (*row, *row.values()) if FORMULA.match(cell)] == []


@pytest.mark.parametrize("name", TABLES)
def test_table_opens_in_a_dutch_spreadsheet(name: str, site: Path):
    """A table has a byte order mark, semicolons and Windows line ends, and no decimal point that would turn a number into a date."""
    body = (site / "api/v1" / f"{name}.csv").read_bytes()
    assert body.startswith("\ufeff".encode()) and body.endswith(b"\r\n")
    assert not re.search(rb";\d+\.\d+;", body)


def test_table_says_yes_and_no_in_dutch(site: Path):
    """Labels are ja, nee or empty."""
    values = {value for row in rows(site, "programmas") for key, value in row.items() if key.startswith("kenmerken.")}
    assert values == {"ja", "nee", ""}
