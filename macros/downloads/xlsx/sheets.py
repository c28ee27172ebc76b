"""The sheets of an Excel file: the start sheet with all text and single fields, and a sheet per table."""

import datetime

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from macros.downloads import answers
from macros.downloads.document import LONGEST_TEXT, Document
from macros.downloads.faults import DownloadFault
from macros.downloads.form_blocks import Field, FormTable
from macros.downloads.spreadsheet import formulas, total_formulas
from macros.downloads.spreadsheet.layout import (
    START,
    START_WIDTH,
    column_name,
    is_filtered,
    is_tall,
    operands,
    quoted,
    row_height,
    rows_of,
    sheet_names,
)
from macros.downloads.spreadsheet.start_sheet import Answer, Line, StartSheet, answer_cells, new_pages, spelled
from macros.downloads.spreadsheet.table_sheet import (
    Printed,
    group_titles,
    head,
    head_heights,
    head_rows,
    last_column,
    last_row,
    placed_totals,
    print_area,
    printed,
    widths,
)
from macros.downloads.wording import NOTICE, edition, label, mark
from macros.downloads.xlsx.formats import Formats
from macros.downloads.xlsx.validations import Validations
from macros.dutch import text

_PIXELS = 96 / 25.4
# The greatest row height in Excel, in pixels.
_HIGHEST = 545
# Some programs print columns wider than others.
_START_SCALE = 95
_MARGIN = 0.59
_A4 = 9
# The most characters in the head or foot of a page in Excel.
_LONGEST = 255
_ALLOWED = dict.fromkeys(("format_cells", "format_columns", "format_rows", "sort", "autofilter"), True)


class Paper:
    """The page of every sheet in one file: A4, and the words on each printed page."""

    def __init__(self, document: Document):
        origin = edition(document.publisher, text.date(document.date))
        self._one_page = document.one_page
        self._head = _margin_words(mark(document))
        # On one line it would run into the page number.
        self._foot = _margin_words(f"{origin}\n{NOTICE}") + "&R&8 Pagina &P van &N"

    def lay_start(self, sheet: Worksheet) -> None:
        """Set the page of the first sheet, which is portrait."""
        self._lay(sheet)
        if self._one_page:
            sheet.fit_to_pages(1, 1)
        else:
            sheet.set_print_scale(_START_SCALE)

    def lay_table(self, sheet: Worksheet, page: Printed) -> None:
        """Set the page of the sheet of a table, which is landscape."""
        self._lay(sheet)
        sheet.set_landscape()
        if page.breaks:
            sheet.set_print_scale(page.scale)
            sheet.set_v_pagebreaks(page.breaks)
        else:
            sheet.fit_to_pages(1, int(self._one_page))

    def _lay(self, sheet: Worksheet) -> None:
        sheet.set_paper(_A4)
        sheet.set_margins(_MARGIN, _MARGIN, 0.9, 0.8)
        sheet.set_header(self._head)
        sheet.set_footer(self._foot)
        sheet.protect("", dict(_ALLOWED))


class Book:
    """One Excel file being made: its formats and validations, and the sheets so far."""

    def __init__(self, book: Workbook, document: Document):
        self.book, self.document = book, document
        self.names = sheet_names(document)
        self.formats, self.validations, self.paper = Formats(book), Validations(), Paper(document)
        # By the name of the sheet: the formula of the cells to print, and the rows that grow with what people type, from 1.
        self.printed: dict[str, str] = {}
        self.growing: dict[str, set[int]] = {}

    def write(self) -> None:
        """Every sheet in order."""
        self._start()
        for table in self.document.tables:
            self._table(table, self.names[id(table)])
        self.validations.write(self.book, self.formats)

    def _start(self) -> None:
        sheet = self.book.add_worksheet(START)
        self.paper.lay_start(sheet)
        sheet.hide_gridlines(2)
        sheet.set_column_pixels(0, 0, _pixels(START_WIDTH))
        lines = list(StartSheet(self.document, self.names).lines())
        cells = answer_cells(lines)
        for row, line in enumerate(lines):
            _set_height(sheet, row, line.height)
            if isinstance(line, Line):
                _write_runs(sheet, row, line, self.formats)
                continue
            self.validations.add(sheet, line.field, (row, 0, row, 0))
            self._answer(sheet, row, 0, line.field, line.field.answer, [cells[name] for name in operands(line.field)])
            if is_tall(line.field):
                sheet.write_blank(row, 1, None, self.formats.named("Hoog"))
        self.growing[START] = {row for row, line in enumerate(lines, 1) if isinstance(line, Answer)}
        sheet.set_h_pagebreaks(sorted(new_pages(lines)))
        sheet.print_area(0, 0, len(lines) - 1, 0)

    def _table(self, table: FormTable, name: str) -> None:
        """Write the sheet of a table; its head stays in view and is repeated on every printed page."""
        sheet = self.book.add_worksheet(name)
        self.paper.lay_table(sheet, printed(table))
        for place, width in enumerate(widths(table)):
            sheet.set_column_pixels(place, place, _pixels(width))
        _head(sheet, table, self.formats)
        first, last = head_rows(table), last_row(table) - 1
        for column, field in enumerate(table.columns):
            self.validations.add(sheet, field, (first, column, last, column))
        self.growing[name] = set(range(first + 1, last + 2))
        for place in range(rows_of(table)):
            texts = [table.row(place).get(field.name, "") for field in table.columns]
            if any(texts):
                _set_height(sheet, first + place, row_height(texts, list(widths(table))))
            for column, field in enumerate(table.columns):
                words = table.row(place).get(field.name, "")
                cells = formulas.cells_in_row(table, operands(field), first + place + 1)
                self._answer(sheet, first + place, column, field, words, cells, table.is_locked(place, field))
        self._totals(sheet, table)
        if is_filtered(table):
            sheet.autofilter(first - 1, 0, last, len(table.columns) - 1)
        sheet.freeze_panes(first, 1)
        sheet.repeat_rows(0, first - 1)
        sheet.repeat_columns(0, 0)
        sheet.print_area(0, 0, last, last_column(table))
        self.printed[name] = print_area(quoted(name), table)

    def _answer(
        self, sheet: Worksheet, row: int, column: int, field: Field, words: str, cells: list[str], locked: bool = False
    ) -> None:
        """One cell to fill in, or a computed one; `cells` are what it is computed from."""
        if field.formula:
            counted = self.validations.choice_cell(field, field.formula.antwoord)
            formula = formulas.computed(field, field.formula, cells, counted)
            sheet.write_formula(row, column, f"={formula}", self.formats.answer(field, "Berekend"), answers.typed(field, words))
            return
        write_answer(sheet, row, column, answers.typed(field, words), self.formats.answer(field, "Vast" if locked else "Invul"))

    def _totals(self, sheet: Worksheet, table: FormTable) -> None:
        row = head(table).totals
        if row is None:
            return
        for line, place in placed_totals(table):
            field = table.total_field(line)
            formula = total_formulas.total(line, table, self.validations.choice_cell(table.column(line.column), line.answer))
            sheet.write_string(row, place, line.label, self.formats.named("TotaalNaam"))
            sheet.write_formula(row + 1, place, f"={formula}", self.formats.answer(field, "Totaal"), answers.typed(field, line.outcome))
            if line.has_note:
                note = total_formulas.total_note(line, table, f"{column_name(place)}{row + 2}")
                sheet.write_formula(row + 2, place, f"={note}", self.formats.named("Hulp"), line.note)


def write_answer(sheet: Worksheet, row: int, column: int, value: answers.Value, made: Format) -> None:
    """Write a typed value; text is always text."""
    if isinstance(value, datetime.date):
        sheet.write_datetime(row, column, datetime.datetime.combine(value, datetime.time()), made)
    elif isinstance(value, float):
        sheet.write_number(row, column, value, made)
    elif value:
        sheet.write_string(row, column, value, made)
    else:
        sheet.write_blank(row, column, None, made)


def _head(sheet: Worksheet, table: FormTable, formats: Formats) -> None:
    for row, height in enumerate(head_heights(table)):
        _set_height(sheet, row, height)
    sheet.write_string(0, 0, table.title, formats.named("Bladtitel"))
    rows = head(table)
    for title, start, end in group_titles(table):
        if end > start:
            sheet.merge_range(rows.groups, start, rows.groups, end, "", formats.named("GroepKop"))
        sheet.write_string(rows.groups, start, title, formats.named("GroepKop"))
    for place, field in enumerate(table.columns):
        sheet.write_string(rows.labels, place, label(field), formats.named("TabelKop"))


def _write_runs(sheet: Worksheet, row: int, line: Line, formats: Formats) -> None:
    """Write words with their bold and italic parts; a link is followed by its address."""
    made = formats.named(line.style)
    pieces: list[Format | str] = []
    for run in line.runs:
        words = spelled(run)
        style = "Vet" if run.strong else "Cursief" if run.emphasis else "Gewoon"
        pieces += [formats.named(style), words] if words else []
    _refuse_longer("".join(map(spelled, line.runs)))
    if len(pieces) > 2:
        sheet.write_rich_string(row, 0, *pieces, made)
    elif pieces:
        # A text of one part cannot be formatted in parts, so the cell itself is bold.
        sheet.write_string(row, 0, pieces[1], formats.bold(line.style) if line.runs[0].strong else made)


def _refuse_longer(words: str) -> None:
    """Raise DownloadFault for a text that is too long for a cell, which XlsxWriter would silently leave out."""
    if len(words) > LONGEST_TEXT:
        raise DownloadFault(
            f"'{words[:40]}…' heeft {len(words)} tekens; er passen er {LONGEST_TEXT} in een cel. Maak er meer alinea's van.")


def _set_height(sheet: Worksheet, row: int, millimetres: float) -> None:
    sheet.set_row_pixels(row, min(_pixels(millimetres), _HIGHEST))


def _pixels(millimetres: float) -> int:
    return round(millimetres * _PIXELS)


def _margin_words(words: str) -> str:
    """The text of a head or foot in a small font; `&` starts a code there. The space separates a digit from the font size."""
    return f"&L&8 {words[:_LONGEST - 60].replace('&', '&&')}"
