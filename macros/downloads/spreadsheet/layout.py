"""What the sheets of a spreadsheet have in common in every format: names, lists of choices, rows and sizes.

Knows millimetres and words, not a file format; `odf/sheets.py` and `xlsx/sheets.py` write them. For the first sheet: `start_sheet.py`,
for that of a table: `table_sheet.py`.
"""

from macros.downloads import answers
from macros.downloads.document import Document
from macros.downloads.form_blocks import Field, FormTable
from macros.downloads.limits import SHEET_NAME, TIP_TEXT, TIP_TITLE, shortened
from macros.downloads.paper import text_width
from macros.downloads.paper.measures import PORTRAIT
from macros.downloads.wording import ask, error, rule
from macros.model.werkblad.tabel import SPREADSHEET_FACTOR

START = "Start"
CHOICES_SHEET = "Keuzes"
START_WIDTH = PORTRAIT.text_width - 1
TITLE_HEIGHT, ANSWER_HEIGHT = 9.0, 6.5
# A name may contain an apostrophe but not at its ends, and in a formula an apostrophe ends the name.
_FORBIDDEN = str.maketrans({**dict.fromkeys("[]*?:/\\", " "), "'": "’"})
_OF_EXCEL = "history"  # reserved by Excel, in every language
TEXT_SIZE = 10.0
# The height in millimetres of a row with an empty cell in the font `look.TALL_SIZE`.
_TALL_HEIGHT = 22.0
# Millimetres from line to line, per point of the font.
_LINE, _PADDING = 0.43, 2.0
# Programs break lines at different places, and a line that does not fit is hidden.
_SURE = 0.96


class SheetNames:
    """Names for sheets that Excel and Calc allow, each used once."""

    def __init__(self) -> None:
        self._taken = {START.lower(), CHOICES_SHEET.lower(), _OF_EXCEL}

    def name(self, title: str) -> str:
        """A name for the sheet called `title`."""
        base = " ".join(title.translate(_FORBIDDEN).split())[:SHEET_NAME].strip() or "Tabel"
        name, count = base, 2
        while name.lower() in self._taken:
            name = f"{base[:SHEET_NAME - 3]} {count}"
            count += 1
        self._taken.add(name.lower())
        return name


def quoted(sheet: str) -> str:
    """The name of a sheet as a formula or an address has it."""
    return "'" + sheet.replace("'", "''") + "'"


def sheet_names(document: Document) -> dict[int, str]:
    """The name of the sheet of every table, by the identity of the table: two equal tables have two sheets."""
    names = SheetNames()
    return {id(table): names.name(table.title) for table in document.tables}


class Choices:
    """The lists of choices of one file: each is a column of the sheet with choices, below its name in the first row."""

    def __init__(self) -> None:
        self.columns: list[tuple[str, tuple[answers.Value, ...]]] = []

    def area(self, field: Field) -> str:
        """The cells with the choices of `field`."""
        column = self._column(field)
        return f"{CHOICES_SHEET}!${column}$2:${column}${len(field.choices) + 1}"

    def cell(self, field: Field, answer: str) -> str:
        """The cell with one answer, even if it is not one of the choices of `field`."""
        if answer in field.choices:
            return f"{CHOICES_SHEET}!${self._column(field)}${field.choices.index(answer) + 2}"
        return f"{CHOICES_SHEET}!${self._place(field.label, (answer,))}$2"

    def _column(self, field: Field) -> str:
        # The steps of a scale are numbers there, so that the chosen one can be computed with.
        return self._place(field.label, tuple(answers.typed(field, choice) for choice in field.choices))

    def _place(self, label: str, values: tuple[answers.Value, ...]) -> str:
        if (label, values) not in self.columns:
            self.columns.append((label, values))
        return column_name(self.columns.index((label, values)))


def tip_title(field: Field) -> str:
    """The title of the help for a cell; "" for a name that is too long for it, which is then in the help itself."""
    return field.label if len(field.label) <= TIP_TITLE else ""


def tip(field: Field) -> str:
    """The help for a cell, in lines."""
    name = "" if tip_title(field) else field.label
    return shortened("\n".join(filter(None, (name, field.help, rule(field.kind), ask(field)))), TIP_TEXT)


def warning(field: Field) -> str:
    """The message of a cell for an answer that does not fit."""
    return error(field)[:TIP_TEXT]


def operands(field: Field) -> tuple[str, ...]:
    """The names of the fields that a computed field is computed from."""
    return field.formula.van if field.formula else ()


def rows_of(table: FormTable) -> int:
    """The number of rows of a table on its sheet; a table with fixed rows has no more than those."""
    return table.sheet_rows or table.rows * (1 if table.fixed else SPREADSHEET_FACTOR)


def is_filtered(table: FormTable) -> bool:
    """Whether the rows of a table can be sorted and filtered; fixed rows, and those that return on another sheet, keep their order."""
    return not (table.fixed or table.in_order)


def answer_height(field: Field) -> float:
    """Least height in millimetres of the answer to a single field on the start sheet; the row grows with the answer."""
    least = _TALL_HEIGHT if is_tall(field) else 8.0
    return max(least, height_of(field.answer, START_WIDTH)) if field.answer else least


def is_tall(field: Field) -> bool:
    """Whether an empty answer on the start sheet has room for some lines."""
    return field.kind.rules.long and not field.answer


def row_height(texts: list[str], sizes: list[float]) -> float:
    """Height in millimetres of a row of answers, one text per column, in columns of those `sizes`."""
    return max(ANSWER_HEIGHT, *(height_of(words, size) for words, size in zip(texts, sizes, strict=True)))


def height_of(words: str, width: float, points: float = TEXT_SIZE, bold: bool = False) -> float:
    """Height in millimetres of `words` in a column of `width` millimetres, for programs that do not measure text."""
    return text_width.lines(words, (width - _PADDING) * _SURE, points, bold) * points * _LINE + _PADDING


def column_name(place: int) -> str:
    """The name of a column: A for the first (place 0), AA for the 27th."""
    name = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, 26)
        name = chr(ord("A") + letter) + name
    return name
