"""The answers that a cell in Excel accepts, with Dutch help before and a Dutch message after. No formula contains a word of the data:
choices are cells of a sheet of their own, which also spares Excel its limit of 255."""

from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from macros.downloads.form_blocks import Field
from macros.downloads.limits import EARLIEST_DATE, LEAST_NUMBER
from macros.downloads.spreadsheet.carried import ChoiceList
from macros.downloads.spreadsheet.formulas import is_count, is_percentage
from macros.downloads.spreadsheet.layout import CHOICES_SHEET, Choices, column_name, tip, tip_title, warning
from macros.downloads.wording import WRONG
from macros.downloads.xlsx.formats import Formats

_WIDTH = 226


class Validations:
    """The validations of one file, and the lists of choices that they point to."""

    def __init__(self) -> None:
        self._lists = Choices()

    def add(self, sheet: Worksheet, field: Field, area: tuple[int, int, int, int], offered: ChoiceList | None = None) -> None:
        """Put the validation of `field` on `area` (first row, first column, last row, last column), if it has one.

        Of the answers `offered` on another sheet people choose one, or write their own.
        """
        rules = {"validate": "list", "source": f"={offered.name}"} if offered else self._rule(field, f"{column_name(area[1])}{area[0] + 1}")
        if rules and not field.formula:
            sheet.data_validation(*area, {
                **rules, **({"input_title": title} if (title := tip_title(field)) else {}), "input_message": tip(field),
                "error_title": WRONG, "error_message": warning(field), "show_error": not (field.free or offered),
            })

    def choice_cell(self, field: Field, answer: str | None) -> str:
        """The cell with the answer to count; "" if any answer counts."""
        return self._lists.cell(field, answer) if answer is not None else ""

    def write(self, book: Workbook, formats: Formats) -> None:
        """The sheet with the choices, a column per list, if there are any."""
        if not self._lists.columns:
            return
        sheet = book.add_worksheet(CHOICES_SHEET)
        sheet.protect()
        sheet.hide()
        for column, (name, choices) in enumerate(self._lists.columns):
            sheet.set_column_pixels(column, column, _WIDTH)
            sheet.write_string(0, column, name, formats.named("TabelKop"))
            for row, words in enumerate(choices, 1):
                if isinstance(words, float):
                    sheet.write_number(row, column, words, formats.named("Cel"))
                else:
                    sheet.write_string(row, column, words, formats.named("Cel"))

    def _rule(self, field: Field, cell: str) -> dict[str, Any]:
        if field.choices and not field.several:
            return {"validate": "list", "source": f"={self._lists.area(field)}"}
        rules = field.kind.rules
        if rules.hides_few:
            return {"validate": "custom", "value": f"={is_count(cell)}"}
        if rules.least is not None:
            return {"validate": "custom", "value": f"={is_percentage(cell, rules)}"}
        if rules.is_day:
            return {"validate": "date", "criteria": ">=", "value": EARLIEST_DATE}
        if rules.is_number:
            return {"validate": "integer" if rules.whole else "decimal", "criteria": ">=", "value": LEAST_NUMBER}
        return {"validate": "any"} if field.several else {}
