"""The measures of a document on A4: which way the paper lies, which tables stand on it and how high their rows are.

Shared by the paper formats; knows millimetres and estimates, not a file format. What stands in the cells: `printed.py`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.downloads.columns import head_height, paper_widths, words_height
from macros.downloads.document import Document, Field, FormTable
from macros.model.veld import Veldsoort

MARGIN = 15.0
HEAD_AND_FOOT = 42.0
NUMBER_WIDTH = 10.0
ROW_HEIGHT = 10.5
_COMPACT_ROW = 10.0
TOTAL_HEIGHT = 7.5
# A pen needs so much; a table that then fits on its page takes it.
_LEAST_ROW = 7.5
_PROSE = 180.0
_NARROW = 4
# The headings above the first table of a part, and above its next ones.
_HEADINGS, _HEADING = 22.0, 10.0
_LINE_HEIGHT, _COMPACT_LINE, _LONG_HEIGHT = 9.0, 8.0, 20.0


@dataclass(frozen=True)
class Page:
    """A sheet of paper in millimetres; on a `compact` one everything stands closer."""

    width: float
    height: float
    compact: bool = False

    @property
    def landscape(self) -> bool:
        """Whether it lies on its side."""
        return self.width > self.height

    @property
    def text_width(self) -> float:
        """The width between the margins."""
        return self.width - 2 * MARGIN

    @property
    def text_height(self) -> float:
        """The height between head and foot."""
        return self.height - HEAD_AND_FOOT

    @property
    def prose_width(self) -> float:
        """The width of running text: a line the eye can follow."""
        return min(_PROSE, self.text_width)

    @property
    def form_widths(self) -> tuple[float, ...]:
        """The widths of name and answer, once or for two fields beside each other."""
        if not (self.landscape or self.compact):
            return 70.0, self.text_width - 70.0
        name = 34.0 if self.compact else 54.0
        return (name, self.text_width / 2 - name) * 2


PORTRAIT = Page(210.0, 297.0)
LANDSCAPE = Page(297.0, 210.0)
COMPACT = Page(210.0, 297.0, compact=True)


@dataclass(frozen=True)
class PaperColumn:
    """A column of `width` millimetres; `repeated` where it returns the first column of the first table."""

    field: Field
    width: float
    repeated: bool = False


@dataclass(frozen=True)
class PaperTable:
    """One table on paper; row numbers come before `columns` and are not among them."""

    title: str
    source: FormTable
    columns: tuple[PaperColumn, ...]


def page_for(document: Document) -> Page:
    """Landscape where a table is wide, but one page that holds everything stands upright."""
    if document.one_page:
        return COMPACT
    wide = any(len(table.columns) > _NARROW for table in document.tables)
    return LANDSCAPE if wide else PORTRAIT


def paper_tables(table: FormTable, page: Page) -> Iterator[PaperTable]:
    """The tables that together hold every column of `table`: one per group, the first column in each."""
    for place, group in enumerate(table.groups):
        repeated = table.columns[:1] if place else ()
        columns = (*repeated, *group.columns)
        widths = paper_widths(table, columns, page.text_width - NUMBER_WIDTH)
        yield PaperTable(_title(table, place), table, tuple(
            PaperColumn(field, width, field in repeated) for field, width in zip(columns, widths, strict=True)))


def answer_height(field: Field, page: Page, asked: bool) -> float:
    """Millimetres for the answer to a single field; what is not `asked` takes the room of its words."""
    if not asked or field.answer:
        return 0.0
    if field.kind is Veldsoort.LANG:
        return _LONG_HEIGHT
    return _COMPACT_LINE if page.compact else _LINE_HEIGHT


def row_height(table: PaperTable, page: Page, asked: bool) -> float:
    """Millimetres for a row of a table to fill in: lower where the table then fits on its page."""
    if not asked:
        return 0.0
    if page.compact:
        return _COMPACT_ROW
    room = page.text_height - _head_height(table) - headings_height(table)
    last = table.columns[-1].field == table.source.columns[-1] and table.source.totals
    totals = _HEADING + len(table.source.totals) * TOTAL_HEIGHT if last else 0.0
    return _highest(list(_heights(table)), room - totals) or _highest(list(_heights(table)), room) or ROW_HEIGHT


def headings_height(table: PaperTable) -> float:
    """Millimetres of the headings that stand above a table."""
    return _HEADING if table.columns[0].repeated else _HEADINGS


def _highest(heights: Sequence[float], room: float) -> float:
    """The highest row with which rows that need these `heights` still fit; 0.0 where none does."""
    for tenths in range(int(ROW_HEIGHT * 10), int(_LEAST_ROW * 10) - 1, -1):
        if sum(max(tenths / 10, height) for height in heights) <= room:
            return tenths / 10
    return 0.0


def table_height(table: PaperTable, height: float) -> float:
    """Millimetres that a table takes with rows of at least `height`; an estimate."""
    return _head_height(table) + sum(max(height, found) for found in _heights(table))


def _head_height(table: PaperTable) -> float:
    return max(head_height(column.field, column.width) for column in table.columns)


def _heights(table: PaperTable) -> Iterator[float]:
    """What stands in each row takes so much."""
    for place in range(table.source.rows):
        row = table.source.row(place)
        yield max(words_height(row.get(column.field.name, ""), column.width) for column in table.columns)


def cell_name(table: FormTable, row: int, field: Field) -> str:
    """The name of one cell's answer: table, row from 1, column. Ids hold no underscore, so it can be taken apart."""
    return f"{table.name}_{row}_{field.name}"


def _title(table: FormTable, place: int) -> str:
    if len(table.groups) == 1:
        return table.title
    return f"{table.title} {place + 1} van {len(table.groups)}: {table.groups[place].title.lower()}"
