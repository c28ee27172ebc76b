"""The first sheet of a spreadsheet: one column to read from top to bottom, with the single fields in their place.

Knows lines, words and millimetres, not a file format; `odf/sheets.py` and `xlsx/sheets.py` write it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import singledispatchmethod
from itertools import pairwise

from macros.downloads.document import Block
from macros.downloads.form_blocks import Field, Form, FormTable
from macros.downloads.spreadsheet.layout import START_WIDTH, TEXT_SIZE, answer_height, height_of, is_filtered, rows_of
from macros.downloads.spreadsheet.table_sheet import head_rows
from macros.downloads.spreadsheet.tabs import Tab
from macros.downloads.text_blocks import Heading, ItemList, ListItem, Paragraph, Run, Runs, TextTable, plain
from macros.downloads.wording import EXPLANATION, help_text, label, reference, title_with_origin

SORTING = "Sorteren en filteren doet u met de pijltjes boven de kolommen. Lukt dat niet? Haal dan de beveiliging van het blad weg."
PROTECTION = ("De bladen zijn beveiligd, behalve waar u iets invult. Er is geen wachtwoord. U haalt de beveiliging weg in Excel bij "
              "Controleren en in LibreOffice bij Extra.")
_HEADS = ("Kop1", "Kop2", "Veldnaam")
# How many millimetres of the start sheet certainly fit on a printed page.
_START_HEIGHT = 252.0
# Points of the font, whether it is bold, and millimetres before the words, by the style of a line.
_SIZES = {"Titel": (18, True, 0), "Kop1": (14, True, 0), "Kop2": (11.5, True, 0), "Punt": (TEXT_SIZE, False, 5),
          "Diep": (TEXT_SIZE, False, 11), "Veldnaam": (TEXT_SIZE, True, 0), "Hulp": (9, False, 0)}


@dataclass(frozen=True)
class Line:
    """A line of the start sheet to read, in a style of `xlsx/formats.py` and of the Calc template; `height` is in millimetres."""

    runs: Runs
    style: str
    height: float


@dataclass(frozen=True)
class Answer:
    """A line of the start sheet to fill in."""

    field: Field
    height: float


@dataclass(frozen=True)
class Jump:
    """A line of the start sheet that leads to another sheet."""

    words: str
    sheet: str
    style: str = "Sprong"
    height: float = 7.0


StartLine = Line | Answer | Jump


class StartSheet:
    """The first sheet: one column to read from top to bottom, with the single fields in their place."""

    def __init__(self, tab: Tab):
        self.tab, self.document = tab, tab.document

    def lines(self) -> Iterator[StartLine]:
        """Every line in order."""
        document = self.document
        if self.tab.index:
            yield Jump(f"← {self.tab.index}", self.tab.index)
        yield _line(document.title, "Titel", 14)
        if document.example:
            yield _line(document.example, "Fictief")
        for name, words in document.facts:
            yield _line((Run(f"{name}: ", strong=True), Run(words)), "Tekst")
        for block in document.blocks:
            yield from self.block(block)
        if any(is_filtered(table) for table in document.tables):
            yield _line(SORTING, "Hulp")
        yield _line(PROTECTION, "Hulp")
        yield _line(reference(document), "Hulp")

    @singledispatchmethod
    def block(self, block: Block) -> Iterator[StartLine]:
        """The lines of one block."""
        raise TypeError(f"no way to write a {type(block).__name__}")

    @block.register
    def _(self, block: Heading) -> Iterator[StartLine]:
        words = title_with_origin(block.text, block.own)
        yield _line(words, f"Kop{min(block.level, 2)}", 14 if block.level == 1 else 11)

    @block.register
    def _(self, block: Paragraph) -> Iterator[StartLine]:
        yield _line(block.runs, "Tekst")

    @block.register
    def _(self, block: ItemList) -> Iterator[StartLine]:
        for item in block.items:
            yield _line((Run(_mark(item)), *item.runs), "Diep" if item.depth else "Punt")

    @block.register
    def _(self, block: TextTable) -> Iterator[StartLine]:
        for row in block.rows:
            words = [f"{plain(name)}: {plain(cell)}" for name, cell in zip(block.header, row, strict=True)]
            yield _line("; ".join(words), "Punt")

    @block.register
    def _(self, block: Form) -> Iterator[StartLine]:
        for field in block.fields:
            yield _line(label(field), "Veldnaam", 8)
            if help_text(field):
                yield _line(help_text(field), "Hulp")
            if told := self.tab.origin(field).sentences:
                yield _line(told, "Hulp")
            yield Answer(field, answer_height(field))

    @block.register
    def _(self, block: FormTable) -> Iterator[StartLine]:
        sheet = self.tab.sheet(block)
        where = table_words(sheet)
        rows = f"De ingevulde tabel staat {where}." if self.document.example else f"Vul de tabel in {where}. Er zijn {rows_of(block)} rijen."
        totals = " De totalen staan boven de tabel en rekenen mee terwijl u invult." if block.totals else ""
        yield _line(f"{rows}{totals}", "Tekst")
        if self.tab.index:
            yield Jump(f"→ {sheet}", sheet)
        if own := own_rows(self.tab, block):
            yield _line(own, "Tekst")
        # On one page a name without help only repeats what is above the column.
        explained = [field for field in block.columns if help_text(field) or not block.one_page]
        if explained:
            yield _line(EXPLANATION, "Kop2", 11)
        for field in explained:
            words = Run(f": {help_text(field)}") if help_text(field) else Run("")
            yield _line((Run(label(field), strong=True), words), "Punt")


def table_words(sheet: str) -> str:
    """Where a table is, in a few words; `sheet` is the name of its sheet."""
    return f"op het blad '{sheet}'"


def own_rows(tab: Tab, table: FormTable) -> str:
    """Which rows people fill in themselves, above those that come from another sheet; "" if none do."""
    if not table.carried:
        return ""
    first = head_rows(table) + 1
    origin = replace(tab.origin(table.columns[0]), offered=())
    return f"Regel {first} tot en met {first + table.carried - 1} zijn voor wat nergens anders staat. De rijen daaronder komen {origin.words}."


def new_pages(lines: Sequence[StartLine]) -> frozenset[int]:
    """The lines of the start sheet that start a printed page, by place from 0: nothing is separated from its heading."""
    found, used = set(), 0.0
    for group in _tied(lines):
        height = sum(lines[place].height for place in group)
        if used and used + height > _START_HEIGHT:
            found.add(group[0])
            used = 0.0
        used += height
    return frozenset(found)


def _tied(lines: Sequence[StartLine]) -> Iterator[list[int]]:
    """The places of lines that belong on one page: a heading with what it is about, help with what it helps with."""
    group: list[int] = []
    for place, (line, after) in enumerate(pairwise((*lines, None))):
        group.append(place)
        leads = isinstance(line, Line) and (line.style in _HEADS or isinstance(after, Answer))
        if not leads and not (isinstance(after, Line) and after.style == "Hulp"):
            yield group
            group = []


def spelled(run: Run) -> str:
    """The words of a run; a link is followed by its address, which a cell cannot hide behind words."""
    return f"{run.text} ({run.link})" if run.link and run.link != run.text else run.text


def answer_cells(lines: Sequence[StartLine]) -> dict[str, str]:
    """The name of each single field → its cell on the start sheet."""
    return {line.field.name: f"A{row}" for row, line in enumerate(lines, 1) if isinstance(line, Answer)}


def _line(runs: Runs | str, style: str, height: float = 0) -> Line:
    made = (Run(runs),) if isinstance(runs, str) else runs
    points, bold, before = _SIZES.get(style, (TEXT_SIZE, False, 0))
    return Line(made, style, max(height, height_of("".join(map(spelled, made)), START_WIDTH - before, points, bold)))


def _mark(item: ListItem) -> str:
    return "• " if item.number is None else f"{item.number}. "
