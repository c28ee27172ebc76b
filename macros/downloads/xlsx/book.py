"""An Excel file: the sheets of one werkblad, or the index and the sheets of many, with the hidden lists that people choose from."""

from collections.abc import Sequence

from xlsxwriter import Workbook as File
from xlsxwriter.worksheet import Worksheet

from macros.downloads.spreadsheet.carried import LISTS_SHEET, Flows, list_area, list_rows
from macros.downloads.spreadsheet.start_sheet import Jump
from macros.downloads.spreadsheet.tabs import INDEX, Tab
from macros.downloads.spreadsheet.workbook import (
    HEAD_ROW,
    HEADS,
    HELP,
    HELP_ROW,
    NAME_ROW,
    OWN,
    SHARED_CELL,
    TITLE_ROW,
    WIDTHS,
    Workbook,
    entries,
)
from macros.downloads.wording import SHARED_LABEL
from macros.downloads.xlsx.cells import pixels, write_jump
from macros.downloads.xlsx.formats import TEXT, Formats
from macros.downloads.xlsx.page import Paper
from macros.downloads.xlsx.sheets import Made, Sheets
from macros.downloads.xlsx.validations import Validations


class Book:
    """One Excel file being made, from `tabs`; a `workbook` begins with its index."""

    def __init__(self, file: File, tabs: Sequence[Tab], workbook: Workbook | None = None):
        self.file, self.tabs, self.workbook = file, tabs, workbook
        self.made = Made(file, Formats(file), Validations(), Flows(tabs))

    def write(self) -> None:
        """Every sheet in order."""
        if self.workbook:
            self._index(self.workbook)
        for tab in self.tabs:
            Sheets(self.made, tab).write()
        self.made.validations.write(self.file, self.made.formats)
        self._lists()

    def _index(self, workbook: Workbook) -> None:
        sheet, formats = self.file.add_worksheet(INDEX), self.made.formats
        Paper(workbook.cover).lay_index(sheet)
        sheet.hide_gridlines(2)
        for place, width in enumerate(WIDTHS):
            sheet.set_column_pixels(place, place, pixels(width))
        sheet.write_string(TITLE_ROW, 0, workbook.title, formats.named("Regel"))
        sheet.write_string(HELP_ROW, 0, workbook.example or HELP, formats.named("RegelTekst"))
        sheet.write_string(HELP_ROW + 1, 0, OWN, formats.named("RegelTekst"))
        sheet.write_string(NAME_ROW, 0, SHARED_LABEL, formats.named("Veldnaam"))
        row, column = SHARED_CELL
        sheet.merge_range(row, column, row, column + 1, workbook.shared, formats.named("Invul", TEXT))
        for place, words in enumerate(HEADS):
            sheet.write_string(HEAD_ROW, place, words, formats.named("TabelKop"))
        self._entries(sheet)
        sheet.freeze_panes(HEAD_ROW + 1, 0)

    def _entries(self, sheet: Worksheet) -> None:
        """A row per werkblad; one with more tables has a row per table."""
        row = HEAD_ROW + 1
        for entry in entries(self.tabs):
            write_jump(sheet, row, 0, Jump(entry.sheet, entry.sheet, "SprongCel"), self.made.formats)
            for place, words in ((1, entry.title), (3, entry.takes), (4, entry.gives)):
                sheet.write_string(row, place, words, self.made.formats.named("Cel"))
            for number, table in enumerate(entry.tables):
                write_jump(sheet, row + number, 2, Jump(table, table, "SprongCel"), self.made.formats)
            row += max(1, len(entry.tables))

    def _lists(self) -> None:
        """The hidden sheet with the answers that people can choose elsewhere, if there are any."""
        lists = self.made.flows.lists
        if not lists:
            return
        sheet, made = self.file.add_worksheet(LISTS_SHEET), self.made.formats.named("Cel")
        sheet.protect()
        sheet.hide()
        for number, found in enumerate(lists):
            first = 3 * number
            sheet.write_string(0, first, found.name, self.made.formats.named("TabelKop"))
            for row, cells in enumerate(list_rows(found, first), 1):
                for place, (formula, outcome) in enumerate(cells, first):
                    value = int(outcome) if place == first + 1 and outcome else outcome
                    sheet.write_formula(row, place, f"={formula}", made, value)
            self.file.define_name(found.name, f"={list_area(found, first)}")
