"""What a cell accepts, with help before and a message after, in Dutch. The only formulas in a sheet stand here, and
none holds a word of the data: choices are cells of a sheet of their own, which also spares Excel its limit of 255."""

from collections.abc import Iterator

from macros.downloads.document import Field
from macros.downloads.ods_xml import Element, Sizes, element, paragraph, text_cell
from macros.downloads.wording import WRONG, error, rule
from macros.model.werkblad import Veldsoort

CHOICES_SHEET = "Keuzes"
_NUMBER = "cell-content-is-decimal-number() and cell-content()>=0"
_EUROS = "cell-content-is-whole-number() and cell-content()>=0"
_DATE = "cell-content-is-date() and cell-content()>=DATE(1990;1;1)"
_COUNT = 'is-true-formula(OR([.{0}]="<10";AND(ISNUMBER([.{0}]);[.{0}]=INT([.{0}]);OR([.{0}]=0;[.{0}]>=10))))'
_CONDITIONS = {
    Veldsoort.GETAL: _NUMBER, Veldsoort.BEDRAG: _EUROS, Veldsoort.DATUM: _DATE, Veldsoort.AANTAL: _COUNT,
}
# A tooltip of Excel and Calc holds so much and no more.
_TITLE_LENGTH, _TEXT_LENGTH = 32, 255


class Rules:
    """The validations of one file, and the lists of choices that they point to."""

    def __init__(self) -> None:
        self._rules: list[Element] = []
        self._lists: list[Field] = []

    def rule_for(self, field: Field, sheet: str, cell: str) -> str:
        """The name of the validation for the answers to `field`, of which `cell` (such as B4) is the first; "" for none."""
        if not field.choices and field.kind not in _CONDITIONS:
            return ""
        name = f"regel{len(self._rules) + 1}"
        self._rules.append(element("table:content-validation", {
            "table:name": name, "table:condition": f"of:{self._condition(field, cell)}",
            "table:allow-empty-cell": "true", "table:display-list": "unsorted",
            "table:base-cell-address": f"{quoted(sheet)}.{cell}",
        }, [_help(field), _error(field)]))
        return name

    def validations(self) -> Iterator[Element]:
        """The element with all validations, if there are any."""
        if self._rules:
            yield element("table:content-validations", None, self._rules)

    def sheet(self, sizes: Sizes) -> Iterator[Element]:
        """The sheet with the choices, a column per field, if there are any."""
        if not self._lists:
            return
        rows = [[text_cell(field.label, "TabelKop") for field in self._lists]]
        for place in range(max(len(field.choices) for field in self._lists)):
            rows.append([_choice(field, place) for field in self._lists])
        yield element("table:table", {
            "table:name": CHOICES_SHEET, "table:style-name": sizes.table("Staand"), "table:protected": "true",
            "table:print": "false",
        }, [
            element("table:table-column", {
                "table:style-name": sizes.column(60), "table:number-columns-repeated": str(len(self._lists))}),
            *(element("table:table-row", {"table:style-name": sizes.row(6)}, cells) for cells in rows),
        ])

    def _condition(self, field: Field, cell: str) -> str:
        if not field.choices:
            return _CONDITIONS[field.kind].format(cell)
        self._lists.append(field)
        column = column_name(len(self._lists) - 1)
        return f"cell-content-is-in-list([${CHOICES_SHEET}.${column}$2:.${column}${len(field.choices) + 1}])"


def quoted(sheet: str) -> str:
    """The name of a sheet as it stands in an address."""
    return "'" + sheet.replace("'", "''") + "'"


def column_name(place: int) -> str:
    """A for the first column (place 0), AA for the 27th."""
    name = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def _choice(field: Field, place: int) -> Element:
    return text_cell(field.choices[place], "Cel") if place < len(field.choices) else element("table:table-cell")


def _help(field: Field) -> Element:
    ask = "Kies uit de lijst, of schrijf een eigen antwoord" if field.free else "Kies uit de lijst" if field.choices else ""
    lines = [line for line in (field.help, rule(field.kind), ask) if line]
    return element("table:help-message", {"table:title": field.label[:_TITLE_LENGTH], "table:display": "true"},
                   [paragraph(line[:_TEXT_LENGTH]) for line in lines])


def _error(field: Field) -> Element:
    return element("table:error-message", {
        "table:title": WRONG, "table:message-type": "stop",
        "table:display": "false" if field.free else "true",
    }, [paragraph(error(field))])
