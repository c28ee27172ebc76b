"""A table to fill in, as it fits on A4 landscape: one table per column group, each with row numbers.

Shared by the paper formats; knows millimetres, not a file format. The first column returns in every further table, so
that a row keeps its name.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.downloads.document import Field, FormTable
from macros.model.werkblad import Veldsoort

PAGE = (297.0, 210.0)
MARGIN = 15.0
TEXT_WIDTH = PAGE[0] - 2 * MARGIN
PROSE_WIDTH = 170.0
ROW_HEIGHT = 10.5
NUMBER_WIDTH = 10.0

# Space an answer of a kind asks for, in millimetres, before the page is shared out.
_WANTED = {
    Veldsoort.TEKST: 40.0, Veldsoort.LANG: 58.0, Veldsoort.GETAL: 22.0, Veldsoort.AANTAL: 26.0, Veldsoort.BEDRAG: 26.0,
    Veldsoort.DATUM: 28.0, Veldsoort.KEUZE: 32.0, Veldsoort.JA_DEELS_NEE: 28.0,
}
_LETTER = 2.1
_PADDING = 4.0


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
    columns: tuple[PaperColumn, ...]


def paper_tables(table: FormTable) -> Iterator[PaperTable]:
    """The tables that together hold every column of `table`."""
    for place, group in enumerate(table.groups):
        title = f"{table.title} {place + 1} van {len(table.groups)}: {group.title}" if len(table.groups) > 1 else table.title
        repeated = table.columns[:1] if place else ()
        columns = (*repeated, *group.columns)
        widths = shared_widths(columns, TEXT_WIDTH - NUMBER_WIDTH)
        yield PaperTable(title, tuple(
            PaperColumn(field, width, field in repeated) for field, width in zip(columns, widths, strict=True)
        ))


def shared_widths(columns: tuple[Field, ...], available: float) -> tuple[float, ...]:
    """Millimetres per column, together `available`, by what each kind asks for."""
    wanted = [wanted_width(column) for column in columns]
    return tuple(round(width * available / sum(wanted), 2) for width in wanted)


def wanted_width(field: Field) -> float:
    """Millimetres a column asks for: by its kind, and never narrower than the longest word above it."""
    longest = max(len(word) for word in field.label.split())
    return max(_WANTED[field.kind], longest * _LETTER + _PADDING)
