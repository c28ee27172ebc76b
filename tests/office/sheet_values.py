"""The values in a spreadsheet that we made ourselves, of any size. Not for what others send: the browser reads that, in `overrides/plan/returned/`."""

import io
import re
import zipfile

import openpyxl
from lxml import etree
from openpyxl.cell import Cell

from macros.downloads.odf.xml import qualified

Grid = dict[tuple[int, int], object]


def values(data: bytes) -> dict[str, Grid]:
    """Name of each sheet → (row, column) from 0 → its value, for every cell that is not empty; a percentage is the number before its sign."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        if "content.xml" not in packed.namelist():
            return _excel(data)
        root = etree.fromstring(packed.read("content.xml"))
    return {sheet.get(qualified("table:name")): _grid(sheet) for sheet in root.iter(qualified("table:table"))}


def _excel(data: bytes) -> dict[str, Grid]:
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    return {sheet.title: {(cell.row - 1, cell.column - 1): _shown(cell) for row in sheet.iter_rows() for cell in row if cell.value not in (None, "")}
            for sheet in book}


def _shown(cell: Cell) -> object:
    if isinstance(cell.value, int | float) and not isinstance(cell.value, bool):
        percent = "%" in re.sub(r'"[^"]*"|\\.', "", cell.number_format)
        return round(cell.value * 100, 9) if percent else float(cell.value)
    return cell.value


def _grid(sheet: etree._Element) -> Grid:
    found: Grid = {}
    row = 0
    for line in sheet.iter(qualified("table:table-row")):
        column = 0
        for cell in line:
            number, words = cell.get(qualified("office:value")), "\n".join("".join(part.itertext()) for part in cell.iter(qualified("text:p")))
            if number or words:
                percent = cell.get(qualified("office:value-type")) == "percentage"
                found[row, column] = round(float(number) * (100 if percent else 1), 9) if number else words
            column += int(cell.get(qualified("table:number-columns-repeated"), "1"))
        row += int(line.get(qualified("table:number-rows-repeated"), "1"))
    return found
