"""What a document consists of on paper: headings, prose and grids of cells. Knows no format; made by `pieces.py`."""

from dataclasses import dataclass

from macros.downloads.form_blocks import Field, FormTable
from macros.downloads.paper import look
from macros.downloads.text_blocks import Heading, ItemList, Paragraph, Runs

# Stands where a choice from a list is to be made; every office font has it.
ARROW = "▼"


@dataclass(frozen=True)
class Named:
    """The head of a column or the name of a field, with its help."""

    runs: Runs
    help: tuple[str, ...] = ()
    span: int = 1


@dataclass(frozen=True)
class Words:
    """What stands in a cell, possibly nothing; nobody writes in one that is `computed`."""

    runs: Runs = ()
    computed: bool = False
    span: int = 1


@dataclass(frozen=True)
class Ask:
    """A place to answer: `name` for programs, `title` for people. `row`, from 1, is that of a cell that names its row, else 0;
    `repeated` where the row has its name from an earlier table."""

    field: Field
    name: str
    title: str
    row: int = 0
    repeated: bool = False
    span: int = 1

    @property
    def picked(self) -> bool:
        """Whether the answer is chosen from a list or a calendar, not typed."""
        return bool(self.field.choices) or self.field.kind.rules.is_day


@dataclass(frozen=True)
class Box:
    """A box to tick for one of several choices, its `words` beside it."""

    name: str
    title: str
    words: str


@dataclass(frozen=True)
class Boxes:
    """A box per choice, `beside` or below each other, and room for an `other` answer where that is allowed."""

    boxes: tuple[Box, ...]
    other: Ask | None = None
    span: int = 1
    beside: bool = False


Cell = Named | Words | Ask | Boxes


def shade(cell: Cell, head: bool = False) -> str:
    """The colour behind a cell, which may stand in the head of its table; "" for white, where one writes or reads."""
    if isinstance(cell, Named):
        return look.TINT if head else look.PANEL
    return look.PANEL if isinstance(cell, Words) and cell.computed else ""


@dataclass(frozen=True)
class Row:
    """Cells beside each other, at least so many millimetres high."""

    cells: tuple[Cell, ...]
    height: float = 0.0


@dataclass(frozen=True)
class Grid:
    """A table on paper; `title` and `about` are what a screen reader says first. A `whole` one stays on one page, below
    headings that take `above` millimetres. A `tied` one is not parted from what follows it.

    `source` is the table to fill in that it shows; None for single fields, totals and tables to read.
    """

    widths: tuple[float, ...]
    rows: tuple[Row, ...]
    head: tuple[Named, ...] = ()
    title: str = ""
    about: str = ""
    whole: bool = True
    above: float = 0.0
    tied: bool = False
    source: FormTable | None = None


@dataclass(frozen=True)
class PaperPiece:
    """A heading, prose or a grid; `tied` to what follows, from which no page may part it, or set `apart` by room below.

    A list is `whole` when it stays on one page; a `fresh` heading begins one, as nothing
    of what it is tied to fits below it.
    """

    block: Heading | Paragraph | ItemList | Grid
    tied: bool = False
    apart: bool = False
    whole: bool = False
    fresh: bool = False
