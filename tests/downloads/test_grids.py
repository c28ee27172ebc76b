"""The cells of a spreadsheet as they are read, whatever they belong to."""

import io
import zipfile

import openpyxl
import pytest

from macros.downloads.grids import sheets


def saved_book(book: openpyxl.Workbook) -> bytes:
    """The file that Excel would open."""
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def with_part(data: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """The file with other words in one of its parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as packed, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as changed:
        for part in packed.namelist():
            body = packed.read(part)
            assert part != name or old in body
            changed.writestr(part, body.replace(old, new) if part == name else body)
    return made.getvalue()


@pytest.mark.parametrize(("shown_as", "typed", "found"), [
    ("0%", 0.6, 60.0), ("0.0%", 0.07, 7.0), ('0.0"%"', 60, 60.0), ("0\\%", 60, 60.0), ("General", 0.6, 0.6),
])
def test_a_percentage_is_read_as_it_is_shown(shown_as: str, typed: float, found: float) -> None:
    """Excel keeps 60% as 0,6; a % that only stands behind the number, as in our own sheets, changes nothing."""
    book = openpyxl.Workbook()
    book.active["A1"], book.active["A1"].number_format = typed, shown_as
    assert sheets(saved_book(book))["Sheet"] == {(0, 0): found}


def test_calc_keeps_a_percentage_as_a_part_of_one(form_files: dict[str, bytes]) -> None:
    """With a type of its own."""
    cell = (b'<table:table table:name="deel"><table:table-row><table:table-cell office:value-type="percentage" office:value="0.6">'
            b"<text:p>60%</text:p></table:table-cell></table:table-row></table:table>")
    data = with_part(form_files["ods"], "content.xml", b"<table:database-ranges", cell + b"<table:database-ranges")
    assert sheets(data)["deel"] == {(0, 0): 60.0}


def test_a_file_cannot_count_back(form_files: dict[str, bytes]) -> None:
    """Else a small file could have the same million cells read for ever."""
    rows = (b'<table:table table:name="terug"><table:table-row><table:table-cell><text:p>een</text:p></table:table-cell></table:table-row>'
            b'<table:table-row table:number-rows-repeated="-1"/>'
            b"<table:table-row><table:table-cell><text:p>twee</text:p></table:table-cell></table:table-row></table:table>")
    data = with_part(form_files["ods"], "content.xml", b"<table:database-ranges", rows + b"<table:database-ranges")
    assert sheets(data)["terug"] == {(0, 0): "een", (2, 0): "twee"}
