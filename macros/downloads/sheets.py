"""What a spreadsheet of a document holds, for every spreadsheet format: names of sheets, the lines of the start sheet,
sizes. Knows millimetres and words, not a file format; `ods*.py` and `xlsx*.py` write it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import singledispatchmethod

from macros.downloads import answers
from macros.downloads.document import (
    Block,
    Document,
    Field,
    Form,
    FormTable,
    Heading,
    ItemList,
    ListItem,
    Paragraph,
    Run,
    Runs,
    TextTable,
    Total,
    plain,
)
from macros.downloads.paper import LANDSCAPE, PORTRAIT, shared_widths
from macros.downloads.wording import EXPLANATION, help_text, label, reference, title_with_origin
from macros.model.veld import Bewerking, Veldsoort

START = "Start"
CHOICES_SHEET = "Keuzes"
# A sheet has room for so many times the rows that fit on paper.
_TIMES = 4
HEAD_ROWS = 3
NAME_WIDTH = 48.0
START_WIDTH = PORTRAIT.text_width - 1
TITLE_HEIGHT, GROUP_HEIGHT, LABEL_HEIGHT, ANSWER_HEIGHT = 9.0, 6.5, 11.0, 6.5
_BOLD = 1.15  # bold letters are so much wider
_FORBIDDEN = str.maketrans({character: " " for character in "[]*?:/\\'"})
_NAME_LENGTH = 31
_LINE = 4.6
_LETTERS_PER_MILLIMETRE = 0.58


class SheetNames:
    """Names for sheets as Excel and Calc allow them, each once."""

    def __init__(self) -> None:
        self._taken = {START.lower(), CHOICES_SHEET.lower()}

    def name(self, title: str) -> str:
        """A name for the sheet called `title`."""
        base = " ".join(title.translate(_FORBIDDEN).split())[:_NAME_LENGTH].strip() or "Tabel"
        name, count = base, 2
        while name.lower() in self._taken:
            name = f"{base[:_NAME_LENGTH - 3]} {count}"
            count += 1
        self._taken.add(name.lower())
        return name


def sheet_names(document: Document) -> dict[int, str]:
    """The name of the sheet of every table, by identity: equal tables are still two."""
    names = SheetNames()
    return {id(table): names.name(table.title) for table in document.tables}


@dataclass(frozen=True)
class Line:
    """A line of the start sheet to read; `height` in millimetres is a least one where it `grows`."""

    runs: Runs
    style: str
    height: float
    grows: bool = True


@dataclass(frozen=True)
class Answer:
    """A line of the start sheet to fill in."""

    field: Field
    height: float


class StartSheet:
    """The first sheet: one column to read from top to bottom, with the single fields in their place."""

    def __init__(self, document: Document, names: dict[int, str]):
        self.document, self.names = document, names

    def lines(self) -> Iterator[Line | Answer]:
        """Every line in order."""
        document = self.document
        yield _line(document.title, "Titel", 14)
        if document.example:
            yield _line(document.example, "Fictief")
        for name, words in document.facts:
            yield _line((Run(f"{name}: ", strong=True), Run(words)), "Tekst")
        for block in document.blocks:
            yield from self.block(block)
        yield _line(reference(document), "Hulp")

    @singledispatchmethod
    def block(self, block: Block) -> Iterator[Line | Answer]:
        """The lines of one block."""
        raise TypeError(f"no way to write a {type(block).__name__}")

    @block.register
    def _(self, block: Heading) -> Iterator[Line | Answer]:
        words = title_with_origin(block.text, block.own)
        yield _line(words, f"Kop{min(block.level, 2)}", 14 if block.level == 1 else 11)

    @block.register
    def _(self, block: Paragraph) -> Iterator[Line | Answer]:
        yield _line(block.runs, "Tekst")

    @block.register
    def _(self, block: ItemList) -> Iterator[Line | Answer]:
        for item in block.items:
            yield _line((Run(_mark(item)), *item.runs), "Diep" if item.depth else "Punt")

    @block.register
    def _(self, block: TextTable) -> Iterator[Line | Answer]:
        for row in block.rows:
            words = [f"{plain(name)}: {plain(cell)}" for name, cell in zip(block.header, row, strict=True)]
            yield _line("; ".join(words), "Punt")

    @block.register
    def _(self, block: Form) -> Iterator[Line | Answer]:
        for field in block.fields:
            yield _line(label(field), "Veldnaam", 8)
            if help_text(field):
                yield _line(help_text(field), "Hulp")
            yield Answer(field, answer_height(field))

    @block.register
    def _(self, block: FormTable) -> Iterator[Line | Answer]:
        count = rows_of(block)
        yield _line(f"Vul de tabel in op het blad '{self.names[id(block)]}'. Er zijn {count} rijen.", "Tekst")
        yield _line("Wilt u sorteren of filteren? Zet dan de beveiliging van dat blad uit. Er is geen wachtwoord.", "Tekst")
        yield _line(EXPLANATION, "Kop2", 11)
        for field in block.columns:
            words = Run(f": {help_text(field)}") if help_text(field) else Run("")
            yield _line((Run(label(field), strong=True), words), "Punt")


class Choices:
    """The lists of choices of one file, each a column of the sheet with choices, with its first row for the name."""

    def __init__(self) -> None:
        self.columns: list[tuple[str, tuple[answers.Value, ...]]] = []

    def area(self, field: Field) -> str:
        """The cells with the choices of `field`."""
        column = self._column(field)
        return f"{CHOICES_SHEET}!${column}$2:${column}${len(field.choices) + 1}"

    def cell(self, field: Field, answer: str) -> str:
        """The cell in which one answer stands, also one that is not among the choices of `field`."""
        if answer in field.choices:
            return f"{CHOICES_SHEET}!${self._column(field)}${field.choices.index(answer) + 2}"
        return f"{CHOICES_SHEET}!${self._place(field.label, (answer,))}$2"

    def _column(self, field: Field) -> str:
        # The steps of a scale are numbers there, so that a chosen one can be computed with.
        return self._place(field.label, tuple(answers.typed(field, choice) for choice in field.choices))

    def _place(self, label: str, values: tuple[answers.Value, ...]) -> str:
        if (label, values) not in self.columns:
            self.columns.append((label, values))
        return column_name(self.columns.index((label, values)))


def operands(field: Field) -> tuple[str, ...]:
    """The names of the fields that a computed one is computed from."""
    return field.formula.van if field.formula else ()


def answer_cells(lines: Sequence[Line | Answer]) -> dict[str, str]:
    """The name of each single field → its cell on the start sheet."""
    return {line.field.name: f"A{row}" for row, line in enumerate(lines, 1) if isinstance(line, Answer)}


def total_field(table: FormTable, line: Total) -> Field:
    """What a total looks like: as its column, or a plain number where it counts."""
    column = table.column(line.column)
    return replace(column, kind=Veldsoort.GETAL if line.operation is Bewerking.AANTAL else column.kind)


def rows_of(table: FormTable) -> int:
    """How many rows the sheet of a table has; a table whose rows are given has those and no more."""
    return table.rows * (1 if table.fixed else _TIMES)


def widths(table: FormTable) -> list[tuple[float, bool]]:
    """Millimetres of each column, and whether it starts a printed page: each group after the first fills its own."""
    found = [(NAME_WIDTH, False)]
    for place, group in enumerate(table.groups):
        columns = group.columns if place else group.columns[1:]
        shared = shared_widths(columns, LANDSCAPE.text_width - NAME_WIDTH - 2) if columns else ()
        found += [(width, place > 0 and number == 0) for number, width in enumerate(shared)]
    return found


def label_height(table: FormTable) -> float:
    """Millimetres for the row with the names of the columns."""
    heights = (height_of(label(field), width / _BOLD) for field, (width, _) in zip(table.columns, widths(table), strict=True))
    return max(LABEL_HEIGHT, *heights)


def answer_height(field: Field) -> float:
    """Millimetres for the answer to a single field on the start sheet."""
    least = 30.0 if field.kind is Veldsoort.LANG else 8.0
    return max(least, height_of(field.answer, START_WIDTH) + 2) if field.answer else least


def row_height(texts: list[str], sizes: list[float]) -> float:
    """Millimetres for a row of answers, one text per column of that size."""
    return max(ANSWER_HEIGHT, *(height_of(words, size) + 1 for words, size in zip(texts, sizes, strict=True)))


def height_of(words: str, width: float) -> float:
    """Millimetres that `words` take in a column of `width` millimetres; an estimate for programs that do not measure."""
    room = max(1, int(width * _LETTERS_PER_MILLIMETRE))
    lines = sum(1 + len(line) // room for line in words.split("\n"))
    return _LINE * lines + 1


def column_name(place: int) -> str:
    """A for the first column (place 0), AA for the 27th."""
    name = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def _line(runs: Runs | str, style: str, height: float = 0) -> Line:
    made = (Run(runs),) if isinstance(runs, str) else runs
    return Line(made, style, max(height, height_of(plain(made), PORTRAIT.text_width)), grows=not height)


def _mark(item: ListItem) -> str:
    return "• " if item.number is None else f"{item.number}. "
