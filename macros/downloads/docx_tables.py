"""Tables of a Word file: forms, tables to fill in, tables to read. Every table repeats its head and says what it is."""

from collections.abc import Sequence

from docx.document import Document as DocxDocument
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm
from docx.table import Table, _Cell, _Row

from macros.downloads import look
from macros.downloads.document import Form, Runs, WorkedExample
from macros.downloads.docx_controls import TYPE, Controls, Place
from macros.downloads.docx_xml import text_run, w
from macros.downloads.paper import (
    LABEL_WIDTH,
    NUMBER_WIDTH,
    ROW_HEIGHT,
    Page,
    PaperTable,
    answer_height,
    cell_name,
    shared_widths,
)
from macros.downloads.wording import NUMBER, SAME_ROW, help_lines, label, place
from macros.model.werkblad import Veldsoort

_REPEATED = "…"
_WITH_CONTROL = (Veldsoort.DATUM, Veldsoort.KEUZE, Veldsoort.JA_DEELS_NEE)


def add_form(docx: DocxDocument, form: Form, controls: Controls, page: Page) -> None:
    """Single fields: the name and help at the left, the answer at the right."""
    table = _table(docx, len(form.fields), (LABEL_WIDTH, page.prose_width - LABEL_WIDTH), form.title, "", head=False)
    for row, field in zip(table.rows, form.fields, strict=True):
        _height(row, answer_height(field))
        _shade(row.cells[0], look.PANEL)
        _name(row.cells[0], label(field), (field.help,) if field.help else ())
        _answer(row.cells[1], controls.control(field, Place(field.name, field.label)))


def add_form_table(docx: DocxDocument, table: PaperTable, controls: Controls) -> None:
    """Empty rows with numbers. A cell that is simply typed in is an ordinary cell: Tab goes to the next."""
    widths = (NUMBER_WIDTH, *(column.width for column in table.columns))
    made = _table(docx, table.source.rows + 1, widths, table.title, _about(table))
    head, *rows = made.rows
    _name(head.cells[0], NUMBER, ())
    for cell, column in zip(head.cells[1:], table.columns, strict=True):
        _name(cell, label(column.field), (SAME_ROW,) if column.repeated else help_lines(column.field))
    for number, row in enumerate(rows, 1):
        _height(row, ROW_HEIGHT)
        _words(row.cells[0], str(number))
        for place_in_row, cell in enumerate(row.cells[1:]):
            _empty(cell, table, place_in_row, number, controls)


def add_example(docx: DocxDocument, example: WorkedExample, page: Page) -> None:
    """Filled rows, to look at."""
    columns = example.columns
    table = _table(docx, len(example.rows) + 1, shared_widths(columns, page.text_width), example.title, example.note)
    for cell, column in zip(table.rows[0].cells, columns, strict=True):
        _name(cell, label(column), ())
    for row, texts in zip(table.rows[1:], example.cells, strict=True):
        for cell, words in zip(row.cells, texts, strict=True):
            _words(cell, words)


def add_text_table(docx: DocxDocument, header: Sequence[Runs], rows: Sequence[Sequence[Runs]], page: Page, write) -> None:
    """A table to read; `write` puts runs into a paragraph."""
    widths = [page.prose_width / len(header)] * len(header)
    table = _table(docx, len(rows) + 1, widths, "", "")
    for line, (row, cells) in enumerate(zip(table.rows, (header, *rows), strict=True)):
        for cell, runs in zip(row.cells, cells, strict=True):
            cell.paragraphs[0].style = "Tabel tekst" if line else "Tabel kop"
            write(cell.paragraphs[0], runs)


def _table(docx: DocxDocument, rows: int, widths: Sequence[float], title: str, about: str, head: bool = True) -> Table:
    table = docx.add_table(rows, len(widths), "Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        row._tr.get_or_add_trPr().append(w("cantSplit"))
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
    _describe(table, title, about, head)
    if head:
        table.rows[0]._tr.get_or_add_trPr().append(w("tblHeader"))
        for cell in table.rows[0].cells:
            _shade(cell, look.TINT)
    return table


def _describe(table: Table, title: str, about: str, head: bool) -> None:
    """Which row and column are heads, and the words that a screen reader says first."""
    properties = table._tbl.tblPr
    for old in properties.xpath("w:tblLook"):
        properties.remove(old)
    properties.append(w(
        "tblLook", None, (), firstRow=str(int(head)), lastRow="0", firstColumn="1", lastColumn="0", noHBand="1", noVBand="1",
    ))
    if title:
        properties.append(w("tblCaption", title))
    if about:
        properties.append(w("tblDescription", about))


def _about(table: PaperTable) -> str:
    names = ", ".join(column.field.label for column in table.columns)
    return f"Tabel om in te vullen met {table.source.rows} rijen. Kolommen: {names}."


def _empty(cell: _Cell, table: PaperTable, column_place: int, number: int, controls: Controls) -> None:
    column = table.columns[column_place]
    spot = Place(cell_name(table.source, number, column.field), place(column.field, number))
    if column.field == table.source.columns[0]:
        hint = _REPEATED if column.repeated else TYPE
        _answer(cell, controls.row_name(table.source, number, spot, hint))
    elif column.field.kind in _WITH_CONTROL:
        _answer(cell, controls.control(column.field, spot))
    else:
        cell.paragraphs[0].style = "Tabel tekst"


def _name(cell: _Cell, words: str, help_words: Sequence[str]) -> None:
    cell.paragraphs[0].style = "Tabel kop"
    cell.paragraphs[0]._p.append(text_run(words))
    for line in help_words:
        cell.add_paragraph(style="Tabel hulp")._p.append(text_run(line))


def _words(cell: _Cell, words: str) -> None:
    cell.paragraphs[0].style = "Tabel tekst"
    cell.paragraphs[0]._p.append(text_run(words))


def _answer(cell: _Cell, control: BaseOxmlElement) -> None:
    cell.paragraphs[0].style = "Tabel tekst"
    cell.paragraphs[0]._p.append(control)


def _height(row: _Row, millimetres: float) -> None:
    row.height = Mm(millimetres)


def _shade(cell: _Cell, colour: str) -> None:
    cell._tc.get_or_add_tcPr().append(w("shd", "clear", color="auto", fill=colour))
