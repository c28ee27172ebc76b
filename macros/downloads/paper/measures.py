"""The measures of a document on A4: portrait or landscape, which tables are on it and how high their rows are.

Shared by the paper formats; knows millimetres and estimates, not a file format. For the contents of cells: `pieces.py`.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from macros.downloads import answers
from macros.downloads.document import Document
from macros.downloads.form_blocks import Field, FormTable, Total
from macros.downloads.kinds import usual_answer
from macros.downloads.paper.columns import head_height, label_width, paper_widths, typed_height, words_height

MARGIN = 15.0
HEAD_AND_FOOT = 42.0
NUMBER_WIDTH = 10.0
ROW_HEIGHT = 10.5
_COMPACT_ROW = 10.0
TOTAL_HEIGHT = 7.5
# The least width for the label of a total, the width of its outcome, and the most totals side by side.
_LEAST_LABEL, _OUTCOME_WIDTH, _MOST_TOTALS = 28.0, 30.0, 3
# The least height to write in by pen, for a table that then fits on its page.
_LEAST_ROW = 7.5
# The greatest height of a row, however much its answers usually need.
_MOST_ROW = 16.0
# A table that takes this part of a page shares it with no other.
_ALONE = 0.55
_PROSE = 180.0
# The error in the estimated height of what is above a table.
_UNSURE = 4.0
_NARROW = 4
# The rows of a table that stay on the page of its head.
_TOGETHER = 2
# The part of a page that may stay empty below running text, to keep a table in one piece on the next.
_MOST_EMPTY = 0.5
# Where less than this part of a later page seems taken, what is before the table may as well end on the page before.
_HARDLY = 0.2
# The heights of the headings above the first table of a part, and above its next ones.
_HEADINGS, _HEADING = 22.0, 10.0
# The heights of an answer of one line, and of more.
_HEIGHTS, _COMPACT_HEIGHTS = (9.0, 20.0), (8.0, 12.0)


@dataclass(frozen=True)
class PageLayout:
    """The measures of a page in millimetres; on a `compact` one everything is closer together."""

    width: float
    height: float
    compact: bool = False

    @property
    def landscape(self) -> bool:
        """Whether it is wider than it is high."""
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
        """The width of running text: short enough for the eye to follow a line."""
        return min(_PROSE, self.text_width)

    @property
    def form_widths(self) -> tuple[float, ...]:
        """The widths of name and answer, for one field or for two side by side."""
        if not (self.landscape or self.compact):
            return 70.0, self.text_width - 70.0
        name = 34.0 if self.compact else 54.0
        return (name, self.text_width / 2 - name) * 2


PORTRAIT = PageLayout(210.0, 297.0)
LANDSCAPE = PageLayout(297.0, 210.0)
COMPACT = PageLayout(210.0, 297.0, compact=True)


@dataclass(frozen=True)
class PaperColumn:
    """A column of `width` millimetres; `repeated` means that it repeats the first column of the first table."""

    field: Field
    width: float
    repeated: bool = False


@dataclass(frozen=True)
class PaperTable:
    """One table on paper; the row numbers come before `columns` and are not among them. `lead` is the height of the text above it."""

    title: str
    source: FormTable
    columns: tuple[PaperColumn, ...]
    lead: float = 0.0


def page_for(document: Document) -> PageLayout:
    """The layout for a document: landscape for a wide table, portrait for one page and for a document with parts to hand out."""
    if document.one_page:
        return COMPACT
    if document.handed_out:
        return PORTRAIT
    wide = any(len(table.columns) > _NARROW for table in document.tables)
    return LANDSCAPE if wide else PORTRAIT


def paper_tables(table: FormTable, page: PageLayout) -> Iterator[PaperTable]:
    """The tables that together have every column of `table`: one per group, each with the first column."""
    for place, group in enumerate(table.paper_groups):
        repeated = table.columns[:1] if place else ()
        columns = (*repeated, *group.columns)
        widths = paper_widths(table, columns, page.text_width - NUMBER_WIDTH)
        yield PaperTable(_title(table, place), table, tuple(
            PaperColumn(field, width, field in repeated) for field, width in zip(columns, widths, strict=True)))


def answer_height(field: Field, page: PageLayout, asked: bool, width: float) -> float:
    """The least height in millimetres of the answer to a single field of that `width`; 0.0 when it is not `asked`."""
    if not asked or field.answer:
        return 0.0
    heights = _COMPACT_HEIGHTS if page.compact else _HEIGHTS
    one_line, more = heights
    least = more if field.kind.rules.long else one_line
    return least if field.choices else max(least, typed_height(answers.shown(field, field.example), width))


def row_height(table: PaperTable, page: PageLayout, asked: bool, above: float | None = None) -> float:
    """The height in millimetres of a row to fill in: lower if the table, preferably with its totals, then fits on its page.

    `above` is how much of that page is taken before the table's own heading, or None if that is unknown.
    """
    if not asked:
        return 0.0
    least = example_height(table)
    if page.compact:
        return max(_COMPACT_ROW, least)
    heights = [max(height, least) for height in _heights(table)]
    for available in _rooms_for_rows(table, page, above):
        if found := _highest(heights, available, _wanted(table, page, above)):
            return max(least, found)
    return max(least, ROW_HEIGHT)


def _rooms_for_rows(table: PaperTable, page: PageLayout, above: float | None) -> Iterator[float]:
    """The heights that the rows may take, best first: below what is `above`, on a page with the totals, and on one without."""
    below_head = page.text_height - _head_height(table)
    totals = _totals_height(table, page)
    if above is not None:
        yield below_head - above - _HEADING - totals - _UNSURE
    yield below_head - headings_height(table) - totals
    yield below_head - headings_height(table)


def has_totals(table: PaperTable) -> bool:
    """Whether the totals follow below: those of a table are below its last part."""
    return bool(table.source.totals) and table.columns[-1].field == table.source.paper_groups[-1].columns[-1]


def _totals_height(table: PaperTable, page: PageLayout) -> float:
    """The height in millimetres of the totals below the last part of a table; 0.0 below another part."""
    if not has_totals(table):
        return 0.0
    return _HEADING + len(total_lines(table.source, page)) * TOTAL_HEIGHT


def has_room_for_totals(table: PaperTable, page: PageLayout, height: float) -> bool:
    """Whether a page has room for a table with rows of `height`, its headings and its totals: only then can they stay together."""
    return headings_height(table) + table_height(table, height) + _totals_height(table, page) <= page.text_height - _UNSURE


def example_height(table: PaperTable) -> float:
    """The height in millimetres of the highest answer of the worked example, when typed in a row."""
    typed = [column for column in table.columns if column.field.several or not column.field.choices]
    return max((typed_height(answers.shown(column.field, row.get(column.field.name, "")), column.width)
                for place, row in enumerate(table.source.examples) for column in typed
                if not table.source.is_locked(place, column.field)), default=0.0)


def _wanted(table: PaperTable, page: PageLayout, above: float | None) -> float:
    """The best height in millimetres of a row: if its table has the page to itself, there is space for a usual answer in each cell."""
    if table_height(table, ROW_HEIGHT) < _ALONE * page.text_height or (above is not None and above < _MOST_EMPTY * page.text_height):
        return ROW_HEIGHT
    asked = [column for column in table.columns if not (column.field.choices or column.field.formula or column.repeated)]
    usual = max((typed_height(usual_answer(column.field.kind), column.width) for column in asked), default=0.0)
    return min(max(ROW_HEIGHT, usual), _MOST_ROW)


def is_at_foot(page: PageLayout, above: float, height: float) -> bool:
    """Whether a page with `above` millimetres taken has too little left for something of that `height`."""
    return above <= page.text_height + _UNSURE and above + height > page.text_height - 2 * _UNSURE


def start_height(source: FormTable, page: PageLayout, asked: bool, above: float) -> float:
    """The height in millimetres of the start of a table to fill in, which stays together: its heading, its head and two rows."""
    table = next(paper_tables(source, page))
    least = row_height(table, page, asked, above)
    return _HEADING + _head_height(table) + sum(max(least, height) for height in islice(_heights(table), _TOGETHER))


def headings_height(table: PaperTable) -> float:
    """The height in millimetres of the headings above a table, with the text between them."""
    return _HEADING if table.columns[0].repeated else _HEADINGS + table.lead


def is_whole(table: PaperTable, page: PageLayout, height: float, above: float | None) -> bool:
    """Whether a table with rows of `height` stays on one page: if it fits on one, and moving it there leaves no page half empty.

    `above` is the height of all that is before it, possibly more than a page, or None if that is unknown.
    """
    needed = table_height(table, height)
    if needed + headings_height(table) > page.text_height:
        return False
    page_number, taken = divmod(above or 0.0, page.text_height)
    if above is None or (page_number and taken < _HARDLY * page.text_height):
        return True
    free = page.text_height - taken - _HEADING
    return needed <= free - _UNSURE or free < _MOST_EMPTY * page.text_height


def total_lines(table: FormTable, page: PageLayout) -> tuple[tuple[Total, ...], ...]:
    """The totals of a table, by line: as many side by side as fit."""
    most = min(_MOST_TOTALS, int(page.prose_width // sum(_total_widths(table))))
    lines = math.ceil(len(table.totals) / most)
    each = math.ceil(len(table.totals) / lines)
    return tuple(table.totals[start:start + each] for start in range(0, len(table.totals), each))


def total_widths(table: FormTable, page: PageLayout) -> tuple[float, ...]:
    """The widths of label and outcome, for each of the totals side by side."""
    return _total_widths(table) * len(total_lines(table, page)[0])


def _total_widths(table: FormTable) -> tuple[float, ...]:
    longest = max(label_width(line.label) for line in table.totals)
    return round(min(max(_LEAST_LABEL, longest), _PROSE / 2 - _OUTCOME_WIDTH), 2), _OUTCOME_WIDTH


def _highest(heights: Sequence[float], available: float, wanted: float) -> float:
    """The greatest row height, up to what is `wanted`, at which rows that need these `heights` fit; 0.0 when they never fit."""
    for tenths in range(int(wanted * 10), int(_LEAST_ROW * 10) - 1, -1):
        if sum(max(tenths / 10, height) for height in heights) <= available:
            return tenths / 10
    return 0.0


def table_height(table: PaperTable, height: float) -> float:
    """The estimated height in millimetres of a table with rows of at least `height`."""
    return _head_height(table) + sum(max(height, found) for found in _heights(table))


def _head_height(table: PaperTable) -> float:
    return max(head_height(column.field, column.width) for column in table.columns)


def _heights(table: PaperTable) -> Iterator[float]:
    """The height of the words in each row."""
    for place in range(table.source.rows):
        row = table.source.row(place)
        yield max(words_height(row.get(column.field.name, ""), column.width) for column in table.columns)


def cell_name(table: FormTable, row: int, field: Field) -> str:
    """The name of the answer in one cell: table, row from 1, column. Ids have no underscore, so it can be split again."""
    return f"{table.name}_{row}_{field.name}"


def _title(table: FormTable, place: int) -> str:
    groups = table.paper_groups
    return table.title if len(groups) == 1 else f"{table.title} {place + 1} van {len(groups)}: {groups[place].title.lower()}"
