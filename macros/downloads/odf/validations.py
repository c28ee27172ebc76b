"""The answers that a cell in Calc accepts, with Dutch help before and a Dutch message after. No condition contains a word of the data:
choices are cells of a sheet of their own, which also spares Excel its limit of 255."""

from collections.abc import Iterator

from macros.downloads import answers
from macros.downloads.form_blocks import Field
from macros.downloads.limits import EARLIEST_DATE, LEAST_NUMBER
from macros.downloads.odf.cells_xml import Sizes, answer_cell, paragraph, text_cell
from macros.downloads.odf.xml import Element, element
from macros.downloads.spreadsheet.carried import ChoiceList
from macros.downloads.spreadsheet.formulas import calc, is_count, is_percentage
from macros.downloads.spreadsheet.layout import CHOICES_SHEET, Choices, quoted, tip, tip_title, warning
from macros.downloads.wording import WRONG
from macros.model.werkblad.soort import Rules

_DATE = f"cell-content-is-date() and cell-content()>=DATE({EARLIEST_DATE:%Y};{EARLIEST_DATE.month};{EARLIEST_DATE.day})"


class Validations:
    """The validations of one file, and the lists of choices that they point to."""

    def __init__(self) -> None:
        self._made: list[Element] = []
        self._choices = Choices()

    def name_for(self, field: Field, sheet: str, cell: str, offered: ChoiceList | None = None) -> str:
        """The name of the validation for the answers to `field` from `cell` (such as B4) on; "" for none.

        Of the answers `offered` on another sheet people choose one, or write their own.
        """
        condition = f"cell-content-is-in-list({offered.name})" if offered else self._condition(field, cell)
        if not condition and not field.several:
            return ""
        name = f"regel{len(self._made) + 1}"
        attributes, messages = {"table:name": name}, [_help(field)]
        if condition:
            attributes["table:condition"] = f"of:{condition}"
            messages.append(_error(field, free=field.free or bool(offered)))
        attributes |= {
            "table:allow-empty-cell": "true", "table:display-list": "unsorted",
            "table:base-cell-address": f"{quoted(sheet)}.{cell}",
        }
        self._made.append(element("table:content-validation", attributes, messages))
        return name

    def choice_cell(self, field: Field, answer: str | None) -> str:
        """The cell with the answer to count; "" if any answer counts."""
        return self._choices.cell(field, answer) if answer is not None else ""

    def elements(self) -> Iterator[Element]:
        """The element with all validations, if there are any."""
        if self._made:
            yield element("table:content-validations", None, self._made)

    def sheet(self, sizes: Sizes) -> Iterator[Element]:
        """The sheet with the choices, a column per list, if there are any."""
        columns = self._choices.columns
        if not columns:
            return
        rows = [[text_cell(name, "TabelKop") for name, _ in columns]]
        for place in range(max(len(choices) for _, choices in columns)):
            rows.append([_choice(choices, place) for _, choices in columns])
        yield element("table:table", {
            "table:name": CHOICES_SHEET, "table:style-name": sizes.table("Staand", visible=False), "table:protected": "true",
            "table:print": "false",
        }, [
            element("table:table-column", {
                "table:style-name": sizes.column(60), "table:number-columns-repeated": str(len(columns))}),
            *(element("table:table-row", {"table:style-name": sizes.row(6)}, cells) for cells in rows),
        ])

    def _condition(self, field: Field, cell: str) -> str:
        if field.choices and not field.several:
            return f"cell-content-is-in-list({calc(self._choices.area(field))})"
        rules = field.kind.rules
        if rules.hides_few:
            return f"is-true-formula({calc(is_count(cell))})"
        if rules.least is not None:
            return f"is-true-formula({calc(is_percentage(cell, rules))})"
        if rules.is_day:
            return _DATE
        return _number(rules) if rules.is_number else ""


def _number(rules: Rules) -> str:
    kind = "whole" if rules.whole else "decimal"
    return f"cell-content-is-{kind}-number() and cell-content()>={LEAST_NUMBER}"


def _choice(choices: tuple[answers.Value, ...], place: int) -> Element:
    return answer_cell("Cel", choices[place]) if place < len(choices) else element("table:table-cell")


def _help(field: Field) -> Element:
    title = {"table:title": name} if (name := tip_title(field)) else {}
    return element("table:help-message", {**title, "table:display": "true"}, map(paragraph, tip(field).splitlines()))


def _error(field: Field, free: bool) -> Element:
    return element("table:error-message", {
        "table:title": WRONG, "table:message-type": "stop",
        "table:display": "false" if free else "true",
    }, [paragraph(warning(field))])
