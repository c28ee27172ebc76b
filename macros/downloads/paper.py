"""How a document fits on A4: which way the paper lies, and one table per column group with row numbers.

Shared by the paper formats; knows millimetres, not a file format. The first column returns in every further table, so
that a row keeps its name.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from macros.downloads.document import Document, Field, FormTable
from macros.model.veld import Veldsoort

MARGIN = 15.0
ROW_HEIGHT = 10.5
NUMBER_WIDTH = 10.0
LABEL_WIDTH = 78.0
PICTURE_WIDTH = 640
_PROSE = 170.0
_NARROW = 4
# Two tables of so many rows fit on one page.
_SHORT = 6

_LINE_HEIGHT = 9.0
_LONG_HEIGHT = 25.0

# Space an answer of a kind asks for, in millimetres, before the page is shared out.
_WANTED = {
    Veldsoort.TEKST: 40.0, Veldsoort.LANG: 58.0, Veldsoort.GETAL: 22.0, Veldsoort.AANTAL: 26.0, Veldsoort.BEDRAG: 26.0,
    Veldsoort.PROCENT: 24.0, Veldsoort.DATUM: 28.0, Veldsoort.KEUZE: 32.0, Veldsoort.MEERKEUZE: 44.0,
    Veldsoort.JA_DEELS_NEE: 28.0, Veldsoort.SCHAAL: 24.0,
}
_LETTER = 2.1
_PADDING = 4.0


@dataclass(frozen=True)
class Page:
    """A sheet of paper in millimetres."""

    width: float
    height: float

    @property
    def landscape(self) -> bool:
        """Whether it lies on its side."""
        return self.width > self.height

    @property
    def text_width(self) -> float:
        """The width between the margins."""
        return self.width - 2 * MARGIN

    @property
    def prose_width(self) -> float:
        """The width of running text: a line the eye can follow."""
        return min(_PROSE, self.text_width)


PORTRAIT = Page(210.0, 297.0)
LANDSCAPE = Page(297.0, 210.0)


@dataclass(frozen=True)
class PaperColumn:
    """A column of `width` millimetres; `repeated` where it returns the first column of the first table."""

    field: Field
    width: float
    repeated: bool = False


@dataclass(frozen=True)
class PaperTable:
    """One table on paper; row numbers come before `columns` and are not among them.

    `new_page`: it does not fit under the table before it.
    """

    title: str
    source: FormTable
    columns: tuple[PaperColumn, ...]
    new_page: bool = False


def picture_size(page: Page) -> tuple[int, int]:
    """Pixels of the picture of a page, width and height."""
    return PICTURE_WIDTH, math.ceil(page.height / page.width * PICTURE_WIDTH)


def page_for(document: Document) -> Page:
    """Landscape where a table is wide."""
    wide = any(len(table.columns) > _NARROW for table in document.tables)
    return LANDSCAPE if wide else PORTRAIT


def paper_tables(table: FormTable, page: Page) -> Iterator[PaperTable]:
    """The tables that together hold every column of `table`."""
    for place, group in enumerate(table.groups):
        repeated = table.columns[:1] if place else ()
        columns = (*repeated, *group.columns)
        widths = shared_widths(columns, page.text_width - NUMBER_WIDTH)
        yield PaperTable(_title(table, place), table, tuple(
            PaperColumn(field, width, field in repeated) for field, width in zip(columns, widths, strict=True)
        ), new_page=place > 0 and table.rows > _SHORT)


def shared_widths(columns: tuple[Field, ...], available: float) -> tuple[float, ...]:
    """Millimetres per column, together `available`, by what each kind asks for."""
    wanted = [wanted_width(column) for column in columns]
    return tuple(round(width * available / sum(wanted), 2) for width in wanted)


def wanted_width(field: Field) -> float:
    """Millimetres a column asks for: by its kind, and never narrower than the longest word above it."""
    longest = max(len(word) for word in field.label.split())
    return max(_WANTED[field.kind], longest * _LETTER + _PADDING)


def answer_height(field: Field) -> float:
    """Millimetres for the answer to a single field."""
    return _LONG_HEIGHT if field.kind is Veldsoort.LANG else _LINE_HEIGHT


def cell_name(table: FormTable, row: int, field: Field) -> str:
    """The name of one cell's answer: table, row from 1, column. Ids hold no underscore, so it can be taken apart."""
    return f"{table.name}_{row}_{field.name}"


def _title(table: FormTable, place: int) -> str:
    if len(table.groups) == 1:
        return table.title
    return f"{table.title} {place + 1} van {len(table.groups)}: {table.groups[place].title.lower()}"
