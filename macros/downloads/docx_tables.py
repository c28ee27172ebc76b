"""Tables of a Word file: forms, tables to fill in, tables to read. Every table repeats its head and says what it is."""

from collections.abc import Sequence

from docx.document import Document as DocxDocument
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm
from docx.table import Table, _Cell, _Row

from macros.downloads import answers, look
from macros.downloads.document import Field, Form, FormTable, Runs
from macros.downloads.docx_controls import Controls, Place
from macros.downloads.docx_xml import styled, text_run, w
from macros.downloads.paper import (
    LABEL_WIDTH,
    NUMBER_WIDTH,
    ROW_HEIGHT,
    Page,
    PaperTable,
    answer_height,
    cell_name,
)
from macros.downloads.sheets import total_field
from macros.downloads.wording import NUMBER, OTHER, SAME_ROW, TOTALS, help_lines, label, place
from macros.model.veld import Veldsoort

_WITH_CONTROL = (Veldsoort.DATUM, Veldsoort.KEUZE, Veldsoort.JA_DEELS_NEE, Veldsoort.SCHAAL)


def add_form(docx: DocxDocument, form: Form, controls: Controls, page: Page) -> None:
    """Single fields: the name and help at the left, the answer at the right."""
    table = _table(docx, len(form.fields), (LABEL_WIDTH, page.prose_width - LABEL_WIDTH), form.title, "", head=False)
    for row, field in zip(table.rows, form.fields, strict=True):
        _height(row, answer_height(field))
        _shade(row.cells[0], look.PANEL)
        _name(row.cells[0], label(field), help_lines(field))
        for paragraph in row.cells[0].paragraphs:
            # A long form may break between its fields; a head may not part from its rows.
            paragraph.paragraph_format.keep_with_next = False
        _single(row.cells[1], field, controls)


def add_totals(docx: DocxDocument, source: FormTable, page: Page) -> None:
    """The lines under a table: what is added up, and room for the outcome."""
    width = page.prose_width - LABEL_WIDTH
    table = _table(docx, len(source.totals), (width, LABEL_WIDTH), TOTALS, "", head=False)
    for row, line in zip(table.rows, source.totals, strict=True):
        _height(row, ROW_HEIGHT)
        _shade(row.cells[0], look.PANEL)
        _name(row.cells[0], line.label, ())
        _words(row.cells[1], answers.shown(total_field(source, line), line.outcome))


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
            _cell(cell, table, place_in_row, number, controls)


def add_text_table(docx: DocxDocument, header: Sequence[Runs], rows: Sequence[Sequence[Runs]], page: Page, write) -> None:
    """A table to read; `write` puts runs into a paragraph."""
    widths = [page.prose_width / len(header)] * len(header)
    table = _table(docx, len(rows) + 1, widths, "", "")
    for line, (row, cells) in enumerate(zip(table.rows, (header, *rows), strict=True)):
        for cell, runs in zip(row.cells, cells, strict=True):
            styled(cell.paragraphs[0], "TabelTekst" if line else "TabelKop")
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


def _single(cell: _Cell, field: Field, controls: Controls) -> None:
    """The answer to a single field: what stands there, nothing where it is computed, else a control."""
    spot = Place(field.name, field.label)
    if field.answer or field.formula or not controls.asked:
        _words(cell, answers.shown(field, field.answer))
        if field.formula:
            _shade(cell, look.PANEL)
    elif field.several:
        _boxes(cell, field, controls)
    else:
        _answer(cell, controls.control(field, spot))


def _boxes(cell: _Cell, field: Field, controls: Controls) -> None:
    """A box to tick per choice, and room for another answer where that is allowed."""
    for number, words in enumerate(field.choices, 1):
        paragraph = cell.paragraphs[0] if number == 1 else cell.add_paragraph()
        styled(paragraph, "TabelTekst")
        paragraph._p.append(controls.box(Place(f"{field.name}_{number}", f"{field.label}: {words}")))
        paragraph._p.append(text_run(f" {words}"))
    if field.free:
        paragraph = styled(cell.add_paragraph(), "TabelTekst")
        paragraph._p.append(text_run(f"{OTHER}: "))
        paragraph._p.append(controls.other(Place(f"{field.name}_anders", f"{field.label}: {OTHER.lower()}")))


def _cell(cell: _Cell, table: PaperTable, column_place: int, number: int, controls: Controls) -> None:
    """A cell of a table to fill in; `number` counts rows from 1."""
    column = table.columns[column_place]
    words = table.source.row(number - 1).get(column.field.name, "")
    spot = Place(cell_name(table.source, number, column.field), place(column.field, number))
    if column.field.formula:
        _shade(cell, look.PANEL)
    if words or column.field.formula or not controls.asked:
        _words(cell, answers.shown(column.field, words))
    elif column.field == table.source.columns[0]:
        _answer(cell, controls.row_name(table.source, number, spot, column.repeated))
    elif column.field.kind in _WITH_CONTROL:
        _answer(cell, controls.control(column.field, spot))
    else:
        styled(cell.paragraphs[0], "TabelTekst")


def _name(cell: _Cell, words: str, help_words: Sequence[str]) -> None:
    styled(cell.paragraphs[0], "TabelKop")
    cell.paragraphs[0]._p.append(text_run(words))
    for line in help_words:
        styled(cell.add_paragraph(), "TabelHulp")._p.append(text_run(line))


def _words(cell: _Cell, words: str) -> None:
    styled(cell.paragraphs[0], "TabelTekst")
    cell.paragraphs[0]._p.append(text_run(words))


def _answer(cell: _Cell, control: BaseOxmlElement) -> None:
    styled(cell.paragraphs[0], "TabelTekst")
    cell.paragraphs[0]._p.append(control)


def _height(row: _Row, millimetres: float) -> None:
    row.height = Mm(millimetres)


def _shade(cell: _Cell, colour: str) -> None:
    cell._tc.get_or_add_tcPr().append(w("shd", "clear", color="auto", fill=colour))
