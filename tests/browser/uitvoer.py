"""Files that the browser makes, opened with the programs and libraries of others."""

import csv
import io
from pathlib import Path

import openpyxl
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table
from openpyxl.worksheet.worksheet import Worksheet
from playwright.sync_api import Locator, Page

ORIGIN = ["Bron", "Adres", "Opgehaald op"]


def download(within: Page | Locator, button: str, folder: Path) -> Path:
    """Press the button and save the file."""
    page = within if isinstance(within, Page) else within.page
    with page.expect_download() as started:
        within.get_by_role("button", name=button).click()
    path = folder / started.value.suggested_filename
    started.value.save_as(path)
    return path


def table(path: Path) -> list[list[str]]:
    """The rows of a csv, after checking that it begins with the mark that Excel needs."""
    body = path.read_bytes()
    assert body.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(body.decode("utf-8-sig"), newline=""), delimiter=";"))


def programme_rows(rows: list[list[str]]) -> list[list[str]]:
    """The rows of a comparison about programmes, after checking that the last rows say where they come from."""
    assert [row[:2] for row in rows[-4:]] == [["Herkomst van dit bestand", name] for name in ["Bronnen van na 2013", *ORIGIN]]
    assert {len(row) for row in rows} == {len(rows[0])}
    return rows[1:-4]


def facts(found: Table) -> list[list[str]]:
    """The rows of a table in a document below its head, without the names of groups, which span all columns."""
    return [[cell.text for cell in row.cells] for row in found.rows[1:] if len(row._tr.tc_lst) == len(found.columns)]


def links(document: Document) -> list[str]:
    """The targets of the links in a document."""
    return [document.part.rels[found.get(qn("r:id"))].target_ref for found in document.element.iter(qn("w:hyperlink"))]


def sheet(path: Path, name: str = "Programma's") -> list[list[str]]:
    """The cells of one sheet, after checking that all of them are text."""
    found = openpyxl.load_workbook(path)[name]
    assert {cell.data_type for row in found.iter_rows() for cell in row if cell.value is not None} == {"s"}
    return [[cell.value for cell in row if cell.value is not None] for row in found.iter_rows()]


def fits_paper(found: Worksheet) -> int | None:
    """How many landscape sheets of paper the table is wide; its head is repeated on each."""
    assert found.page_setup.orientation == "landscape" and found.page_setup.fitToHeight == 0 and found.print_title_rows == "$1:$1"
    assert found.sheet_properties.pageSetUpPr is not None and found.sheet_properties.pageSetUpPr.fitToPage
    return found.page_setup.fitToWidth


def on_screen(found: Locator) -> list[list[str]]:
    """The rows of the comparison as a visitor reads them."""
    return found.locator("tbody tr:has(td)").evaluate_all("rows => rows.map(row => [...row.cells].map(cell => cell.innerText))")
