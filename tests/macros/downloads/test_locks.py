"""What the handbook gives is locked in every program alike."""

import io
import zipfile
from collections.abc import Callable, Iterator

import docx
import openpyxl
import pytest
from lxml import etree

from macros.downloads.document import Document
from macros.downloads.odf.xml import NAMESPACES
from macros.downloads.paper.measures import cell_name
from macros.downloads.spreadsheet.layout import sheet_names
from macros.downloads.spreadsheet.table_sheet import head_rows

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _in_excel(document: Document, data: bytes) -> Iterator[str]:
    """The names of the cells that are locked with words in them, computed ones left out."""
    book, names = openpyxl.load_workbook(io.BytesIO(data)), sheet_names(document)
    for table in document.tables:
        for row in range(len(table.filled)):
            for place, column in enumerate(table.columns):
                cell = book[names[id(table)]].cell(head_rows(table) + row + 1, place + 1)
                if cell.protection.locked and cell.value and not column.formula:
                    yield cell_name(table, row + 1, column)


@pytest.mark.parametrize("name", ["tijdpad", "zelfevaluatie", "startcheck", "taakverdeling"])
def test_the_same_cells_are_locked_in_word_writer_and_excel(sheet: Callable[..., Document], writers: dict, name: str) -> None:
    """A step of the timetable cannot be changed in Word if it cannot be changed in Excel, and a row of your own can in both."""
    document = sheet(name)
    locked = set(_in_excel(document, writers["xlsx"](document)))
    word = docx.Document(io.BytesIO(writers["docx"](document))).element.body
    controls = [control for control in word.iter(f"{W}sdt") if control.find(f"{W}sdtPr/{W}lock") is not None]
    assert {control.find(f"{W}sdtPr/{W}tag").get(f"{W}val") for control in controls} == locked
    assert {control.find(f"{W}sdtPr/{W}lock").get(f"{W}val") for control in controls} <= {"contentLocked"}
    with zipfile.ZipFile(io.BytesIO(writers["odt"](document))) as packed:
        writer = etree.fromstring(packed.read("content.xml"))
    protected = writer.xpath("//table:table-cell[@table:protected='true']", namespaces=NAMESPACES)
    assert ["".join(cell.itertext()) for cell in protected] == ["".join(word.text for word in control.iter(f"{W}t")) for control in controls]
    assert bool(locked) is any(table.given for table in document.tables)
