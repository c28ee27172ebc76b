"""The sheets of one werkblad in an Excel file: the start sheet with all text and single fields, and a sheet per table."""

import dataclasses
from dataclasses import dataclass

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from macros.downloads import answers
from macros.downloads.form_blocks import Field, FormTable
from macros.downloads.spreadsheet import formulas, total_formulas
from macros.downloads.spreadsheet.carried import Carried, Flows
from macros.downloads.spreadsheet.layout import (
    START_WIDTH,
    column_name,
    is_filtered,
    is_tall,
    operands,
    quoted,
    row_height,
    rows_of,
)
from macros.downloads.spreadsheet.start_sheet import Answer, Jump, Line, StartSheet, answer_cells, new_pages, own_rows
from macros.downloads.spreadsheet.table_sheet import (
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
from macros.downloads.spreadsheet.tabs import Tab
from macros.downloads.xlsx.cells import outcome, pixels, set_height, write_answer, write_jump, write_runs
from macros.downloads.xlsx.formats import Formats
from macros.downloads.xlsx.page import Paper
from macros.downloads.xlsx.validations import Validations


@dataclass
class Made:
    """What the sheets of one file share while it is made.

    `printed` has the formula of the cells to print, and `growing` the rows that grow with what people type (from 1), by sheet.
    """

    book: Workbook
    formats: Formats
    validations: Validations
    flows: Flows
    printed: dict[str, str] = dataclasses.field(default_factory=dict)
    growing: dict[str, set[int]] = dataclasses.field(default_factory=dict)


class Sheets:
    """Writes the sheets of one tab into a file."""

    def __init__(self, made: Made, tab: Tab):
        self.made, self.tab = made, tab
        self.formats, self.validations, self.paper = made.formats, made.validations, Paper(tab.document)

    def write(self) -> None:
        """Every sheet in order."""
        self._start()
        for table in self.tab.document.tables:
            self._table(table, self.tab.sheet(table))

    def _start(self) -> None:
        sheet = self.made.book.add_worksheet(self.tab.start)
        self.paper.lay_start(sheet)
        sheet.hide_gridlines(2)
        sheet.set_column_pixels(0, 0, pixels(START_WIDTH))
        lines = list(StartSheet(self.tab).lines())
        cells = answer_cells(lines)
        for row, line in enumerate(lines):
            set_height(sheet, row, line.height)
            if isinstance(line, Line):
                write_runs(sheet, row, line, self.formats)
            elif isinstance(line, Jump):
                write_jump(sheet, row, 0, line, self.formats)
            else:
                self._single(sheet, row, line.field, cells)
        self.made.growing[self.tab.start] = {row for row, line in enumerate(lines, 1) if isinstance(line, Answer)}
        sheet.set_h_pagebreaks(sorted(new_pages(lines)))
        sheet.print_area(0, 0, len(lines) - 1, 0)

    def _single(self, sheet: Worksheet, row: int, field: Field, cells: dict[str, str]) -> None:
        self.validations.add(sheet, field, (row, 0, row, 0), self.made.flows.list_for(self.tab, field))
        if carried := self.made.flows.single(self.tab, field):
            self._carried(sheet, row, 0, field, carried)
        else:
            self._answer(sheet, row, 0, field, field.answer, [cells[name] for name in operands(field)])
        if is_tall(field):
            sheet.write_blank(row, 1, None, self.formats.named("Hoog"))

    def _table(self, table: FormTable, name: str) -> None:
        """Write the sheet of a table; its head stays in view and is repeated on every printed page."""
        sheet = self.made.book.add_worksheet(name)
        self.paper.lay_table(sheet, printed(table), is_filtered(table))
        for place, width in enumerate(widths(table)):
            sheet.set_column_pixels(place, place, pixels(width))
        self._head(sheet, table)
        first, last = head_rows(table), last_row(table) - 1
        for column, field in enumerate(table.columns):
            self.validations.add(sheet, field, (first, column, last, column), self.made.flows.list_for(self.tab, field))
        self.made.growing[name] = set(range(first + 1, last + 2))
        for place in range(rows_of(table)):
            texts = [table.row(place).get(field.name, "") for field in table.columns]
            if any(texts):
                set_height(sheet, first + place, row_height(texts, list(widths(table))))
            for column, field in enumerate(table.columns):
                self._cell(sheet, table, field, place, column)
        self._totals(sheet, table)
        if is_filtered(table):
            sheet.autofilter(first - 1, 0, last, len(table.columns) - 1)
        sheet.freeze_panes(first, 1)
        sheet.repeat_rows(0, first - 1)
        sheet.repeat_columns(0, 0)
        sheet.print_area(0, 0, last, last_column(table))
        self.made.printed[name] = print_area(quoted(name), table)

    def _cell(self, sheet: Worksheet, table: FormTable, field: Field, place: int, column: int) -> None:
        row = head_rows(table) + place
        if carried := self.made.flows.cell(self.tab, table, field, place):
            self._carried(sheet, row, column, field, carried)
            return
        cells = formulas.cells_in_row(table, operands(field), row + 1)
        self._answer(sheet, row, column, field, table.row(place).get(field.name, ""), cells, table.is_locked(place, field))

    def _carried(self, sheet: Worksheet, row: int, column: int, field: Field, carried: Carried) -> None:
        """A cell whose answer comes from another sheet."""
        made = self.formats.answer(field, "Vast" if carried.locked else "Invul", computed=True)
        sheet.write_formula(row, column, f"={carried.formula}", made, outcome(answers.typed(field, carried.outcome)))

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

    def _head(self, sheet: Worksheet, table: FormTable) -> None:
        formats = self.formats
        for row, height in enumerate(head_heights(table, self.tab)):
            set_height(sheet, row, height)
        sheet.write_string(0, 0, table.title, formats.named("Bladtitel"))
        if self.tab.index:
            write_jump(sheet, 0, 1, Jump(f"← {self.tab.start}", self.tab.start), formats)
            sheet.write_string(0, 2, own_rows(self.tab, table), formats.named("RegelTekst"))
        rows = head(table)
        for title, start, end in group_titles(table):
            if end > start:
                sheet.merge_range(rows.groups, start, rows.groups, end, "", formats.named("GroepKop"))
            sheet.write_string(rows.groups, start, title, formats.named("GroepKop"))
        for place, field in enumerate(table.columns):
            sheet.write_string(rows.labels, place, self.tab.head(field), formats.named("TabelKop"))
