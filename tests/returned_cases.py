"""The cases of `tests/cases/inlezen`, as files: what locations send back, and what must be read from each.

A case says how its file was made (see the README there): by our own writers, as LibreOffice saved it, or as people change it.
"""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from macros.downloads.odf import spreadsheet as ods
from macros.downloads.worksheet import worksheet_document
from macros.downloads.xlsx import writer as xlsx
from macros.model.handbook import Handbook
from tests.documents import returned

FOLDER = Path(__file__).parent / "cases/inlezen"
Said = Mapping[str, Any]
_TABLE, _HEAD = "Activiteiten", 3
_REPEAT = "=IF("  # how a cell begins that repeats a single answer; it does not survive a move


@dataclass(frozen=True)
class Case:
    """One file, and what is in `verwacht` about it."""

    name: str
    file: str
    data: bytes
    expected: Said


def cases(handbook: Handbook) -> Iterator[Case]:
    """Every case, in order."""
    for path in sorted(FOLDER.glob("*.json")):
        for said in json.loads(path.read_text(encoding="utf-8")):
            yield Case(f"{path.stem}: {said['naam']}", said.get("bestand", f"{path.stem}.{said.get('van', 'xlsx')}"), made(said, handbook), said["verwacht"])


def made(said: Said, handbook: Handbook) -> bytes:
    """The file that a case, or a part of one, describes."""
    if "bestand" in said:
        return (FOLDER / said["bestand"]).read_bytes()
    if "tekst" in said:
        return said["tekst"].encode(said.get("tekenset", "utf-8"))
    sheet = handbook.get("werkblad", said.get("werkblad", "locatie-uitvraag"))
    document = worksheet_document(sheet, handbook, said.get("voorbeeld", False))
    if not said.get("voorbeeld"):
        document = returned(document, said.get("enkel", {}), tuple(said.get("rijen", ())))
    if said.get("van") == "ods":
        return ods.write(document)
    written = xlsx.write(document)
    changed = _changed(written, said) if said.keys() & _CHANGES.keys() else written
    return _text(changed, said["csv"]) if "csv" in said else changed


def _changed(data: bytes, said: Said) -> bytes:
    """The file after someone worked in it."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    for name, change in _CHANGES.items():
        if name in said:
            change(book, said[name])
    return _saved(book)


def _saved(book: openpyxl.Workbook) -> bytes:
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def _fill(book: openpyxl.Workbook, cells: Mapping[str, object]) -> None:
    """`{"Activiteiten!K4": 14}`; the sheet of the table needs no name."""
    for place, value in cells.items():
        sheet, _, cell = place.rpartition("!")
        book[sheet or _TABLE][cell] = value


def _looks(book: openpyxl.Workbook, looks: Mapping[str, str]) -> None:
    """The number format of a cell, or `vet`."""
    for cell, look in looks.items():
        if look == "vet":
            book[_TABLE][cell].font = openpyxl.styles.Font(bold=True)
        else:
            book[_TABLE][cell].number_format = look


def _reorder(book: openpyxl.Workbook, _: object) -> None:
    """The columns from last to first."""
    sheet = book[_TABLE]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=_HEAD)]
    _unmerge(sheet)
    for number, row in enumerate(rows, _HEAD):
        for column, value in enumerate(reversed(row), 1):
            sheet.cell(number, column).value = None if str(value or "").startswith(_REPEAT) else value


def _unmerge(sheet: Worksheet) -> None:
    for area in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(area))


def _heads(book: openpyxl.Workbook, way: str) -> None:
    """Other spellings of the same headings."""
    for cell in book[_TABLE][_HEAD]:
        words = str(cell.value or "")
        cell.value = {"hoofdletters": words.upper(), "regels": words.replace(" ", "\n"), "plus": f"{words}\u00a0+"}[way]


def _rows_above(book: openpyxl.Workbook, number: int) -> None:
    _unmerge(book[_TABLE])
    book[_TABLE].insert_rows(1, number)


def _new_book(book: openpyxl.Workbook, _: object) -> None:
    """Only the values of the table, copied to a book of its own: no line with Kenmerk."""
    sheet = book[_TABLE]
    _unmerge(sheet)
    sheet.delete_rows(1, _HEAD - 1)
    for row in sheet.iter_rows():
        for cell in row:
            cell.value = None if str(cell.value or "").startswith(_REPEAT) else cell.value
    for name in book.sheetnames:
        if name != _TABLE:
            del book[name]
    sheet.title = "Blad1"


def _rename(book: openpyxl.Workbook, names: Mapping[str, str]) -> None:
    for old, new in names.items():
        book[old].title = new


def _hide(book: openpyxl.Workbook, rows: list[int]) -> None:
    for row in rows:
        book[_TABLE].row_dimensions[row].hidden = True


def _merge(book: openpyxl.Workbook, areas: list[str]) -> None:
    for area in areas:
        book[_TABLE].merge_cells(area)


def _mac(book: openpyxl.Workbook, _: object) -> None:
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904


def _add(book: openpyxl.Workbook, sheets: Mapping[str, Mapping[str, object]]) -> None:
    for name, cells in sheets.items():
        sheet = book.create_sheet(name)
        for place, value in cells.items():
            sheet[place] = value


# What people do, in this order.
_CHANGES = {
    "cellen": _fill, "opmaak": _looks, "verberg": _hide, "voeg-samen": _merge, "koppen": _heads, "omgekeerd": _reorder, "regels-erboven": _rows_above,
    "blad-erbij": _add, "hernoem": _rename, "nieuw-boek": _new_book, "van-een-mac": _mac,
}


def _text(data: bytes, ways: Said) -> bytes:
    """The table as csv, as a program saves it: formulas as what they gave."""
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[-1 if ways.get("blad") else 1]
    lines = io.StringIO()
    writer = csv.writer(lines, delimiter=ways.get("scheiding", ";"), lineterminator="\r\n")
    for row in sheet.iter_rows(values_only=True):
        writer.writerow(["" if value is None or str(value).startswith(_REPEAT) else str(value) for value in row])
    return lines.getvalue().encode(ways.get("tekenset", "utf-8"))
