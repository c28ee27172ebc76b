"""What the sheets of a spreadsheet have in common in every format: names, lists of choices, rows, columns and sizes.

Knows millimetres and words, not a file format; `odf/sheets.py` and `xlsx/sheets.py` write them. For the first sheet: `start_sheet.py`.
"""

from macros.downloads import answers
from macros.downloads.document import Document
from macros.downloads.form_blocks import Field, FormTable, Total
from macros.downloads.limits import SHEET_NAME, TIP_TEXT, TIP_TITLE
from macros.downloads.paper import text_width
from macros.downloads.paper.columns import shared_widths
from macros.downloads.paper.measures import LANDSCAPE, PORTRAIT
from macros.downloads.wording import ask, error, label, rule
from macros.model.werkblad.tabel import SPREADSHEET_FACTOR

START = "Start"
CHOICES_SHEET = "Keuzes"
HEAD_ROWS = 3
NAME_WIDTH = 48.0
# The width of all columns together in a table that prints on one page; the program shrinks them.
_ONE_PAGE_WIDTH = 340.0
START_WIDTH = PORTRAIT.text_width - 1
TITLE_HEIGHT, GROUP_HEIGHT, LABEL_HEIGHT, ANSWER_HEIGHT = 9.0, 6.5, 11.0, 6.5
_NO_GROUPS = 1.5
# A name may contain an apostrophe but not at its ends, and in a formula an apostrophe ends the name.
_FORBIDDEN = str.maketrans({**dict.fromkeys("[]*?:/\\", " "), "'": "’"})
_OF_EXCEL = "history"  # reserved by Excel, in every language
TEXT_SIZE, _TITLE_SIZE = 10.0, 13.0
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
    """The title of the help for a cell."""
    return field.label[:TIP_TITLE]


def tip(field: Field) -> str:
    """The help for a cell, in lines."""
    return "\n".join(filter(None, (field.help, rule(field.kind), ask(field))))[:TIP_TEXT]


def warning(field: Field) -> str:
    """The message of a cell for an answer that does not fit."""
    return error(field)[:TIP_TEXT]


def operands(field: Field) -> tuple[str, ...]:
    """The names of the fields that a computed field is computed from."""
    return field.formula.van if field.formula else ()


def rows_of(table: FormTable) -> int:
    """The number of rows of a table on its sheet; a table with fixed rows has no more than those."""
    return table.rows * (1 if table.fixed else SPREADSHEET_FACTOR)


def is_filtered(table: FormTable) -> bool:
    """Whether the rows of a table can be sorted and filtered; fixed rows have an order of their own."""
    return not table.fixed


def last_column(table: FormTable) -> int:
    """The place of the last column on the sheet of a table, from 0, including the outcomes of its totals and the notes beside those."""
    return max(len(table.columns) - 1, *(total_column(table, line) + 2 for line in table.totals), 1)


def total_column(table: FormTable, line: Total) -> int:
    """The column of the words of a total, from 0; its outcome is in the next column, under what it is about.

    If a printed page begins at that next column, the words move there too: otherwise they would be on another page. No words are in the first
    column if every page repeats that: all pages but one would have words without an outcome.
    """
    place = [column.name for column in table.columns].index(line.column)
    pages = [column for column, (_, new_page) in enumerate(widths(table)) if new_page]
    words = place if place in pages else place - 1
    return max(words, 1 if pages and pages[0] > 2 else 0)


def last_row(table: FormTable) -> int:
    """The number of the last row on the sheet of a table, from 1 as the program counts them."""
    return HEAD_ROWS + rows_of(table) + len(table.totals)


def widths(table: FormTable) -> list[tuple[float, bool]]:
    """Width in millimetres of each column, and whether it starts a printed page: each group fills a page, or all share one."""
    if table.one_page:
        return [(width, False) for width in shared_widths(table.columns, _ONE_PAGE_WIDTH)]
    found = [(NAME_WIDTH, False)]
    for place, group in enumerate(table.groups):
        columns = group.columns if place else group.columns[1:]
        shared = shared_widths(columns, LANDSCAPE.text_width - NAME_WIDTH - 2) if columns else ()
        found += [(width, place > 0 and number == 0) for number, width in enumerate(shared)]
    return found


def group_titles(table: FormTable) -> list[tuple[str, int, int]]:
    """The titles above the names of the columns, each with the places of its first and last column, from 0.

    The first column, which stays in view beside every group, has a title only if its group has no other column. A table with one
    group has no such titles: the title of the table is enough.
    """
    if len(table.groups) == 1:
        return []
    found, start = [], 0
    for group in table.groups:
        end = start + len(group.columns) - 1
        found.append((group.title, max(start, min(1, end)), end))
        start = end + 1
    return found if found[0][1] == 0 else [("", 0, 0), *found]


def title_height(table: FormTable) -> float:
    """Height in millimetres of the row with the title, which stays within the first column: later pages repeat only that."""
    return max(TITLE_HEIGHT, height_of(table.title, widths(table)[0][0], _TITLE_SIZE, bold=True))


def group_height(table: FormTable) -> float:
    """Height in millimetres of the row with the titles of the groups."""
    return GROUP_HEIGHT if len(table.groups) > 1 else _NO_GROUPS


def label_height(table: FormTable) -> float:
    """Height in millimetres of the row with the names of the columns."""
    heights = (height_of(label(field), width, bold=True) for field, (width, _) in zip(table.columns, widths(table), strict=True))
    return max(LABEL_HEIGHT, *heights)


def total_height(table: FormTable, line: Total) -> float:
    """Height in millimetres of the row of a total."""
    width, _ = widths(table)[total_column(table, line)]
    return max(GROUP_HEIGHT, height_of(line.label, width, bold=True))


def answer_height(field: Field) -> float:
    """Height in millimetres of the answer to a single field on the start sheet."""
    least = 30.0 if field.kind.rules.long else 8.0
    return max(least, height_of(field.answer, START_WIDTH)) if field.answer else least


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
