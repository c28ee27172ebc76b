"""The parts of a document on paper: headings, prose and grids of cells. Knows no format; made by `pieces.py`."""

from dataclasses import dataclass

from macros.downloads.form_blocks import Field, FormTable
from macros.downloads.paper import look
from macros.downloads.text_blocks import Heading, ItemList, Paragraph, Runs

# Marks a list to choose from; every office font has it.
ARROW = "▼"
# A date to write, as it prints.
BLANK_DATE = "-".join("\u2002" * letters for letters in (4, 4, 6))
# A line to write on.
DOTS = "…" * 8
# A box for an answer, empty and ticked.
OPEN, TICKED = "☐", "☒"


@dataclass(frozen=True)
class Named:
    """The head of a column or the name of a field, with its help; that of a column with numbers is on the `right`."""

    runs: Runs
    help: tuple[str, ...] = ()
    span: int = 1
    right: bool = False


@dataclass(frozen=True)
class Words:
    """The words in a cell, possibly none; nobody writes in a `computed` one, what is `given` by the handbook is locked, and a number
    is on the `right`.

    `name` is for programs and `title` for people, as in `Ask`; only what is given has them.
    """

    runs: Runs = ()
    computed: bool = False
    span: int = 1
    right: bool = False
    name: str = ""
    title: str = ""

    @property
    def given(self) -> bool:
        """Whether the handbook gives these words, so that they must not be changed."""
        return bool(self.name)


@dataclass(frozen=True)
class Ask:
    """A place to answer: `name` for programs, `title` for people. `row`, from 1, is set for a cell that names its row, else 0;
    `repeated` means that the row got its name in an earlier table."""

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
    """The background colour of a cell, possibly in the `head` of its table; "" for white, to read or write on."""
    if isinstance(cell, Named):
        return look.TINT if head else look.PANEL
    return look.PANEL if isinstance(cell, Words) and cell.computed else ""


@dataclass(frozen=True)
class Row:
    """Cells side by side, at least `height` millimetres high."""

    cells: tuple[Cell, ...]
    height: float = 0.0


@dataclass(frozen=True)
class Grid:
    """A table on paper; a screen reader says `title` and `about` first. A `whole` one stays on one page, below
    headings that take `above` millimetres. A `tied` one stays with what follows it.

    `source` is the table to fill in that it shows, or None for single fields, totals and tables to read.
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
    """A heading, prose or a grid; `tied` keeps it on the page of what follows, `apart` puts space below it, `below` above
    it, because it follows a table.

    A `whole` list stays on one page; a `fresh` heading begins a page, because nothing
    that it is tied to fits below it on the old one.
    """

    block: Heading | Paragraph | ItemList | Grid
    tied: bool = False
    apart: bool = False
    below: bool = False
    whole: bool = False
    fresh: bool = False
