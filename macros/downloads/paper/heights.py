"""The heights of the pieces of a document on a page, in millimetres: estimates, based on the styles of the Word file.

They say how much is above the first table, so that it can be made to fit below. For tables to fill in: `measures.py`.
"""

from functools import singledispatch

from macros.downloads.paper import text_width
from macros.downloads.paper.cells import Boxes, Cell, Grid, Named, Row, Words
from macros.downloads.paper.columns import words_height
from macros.downloads.paper.measures import PageLayout
from macros.downloads.text_blocks import Heading, ItemList, ListItem, Paragraph, Runs, plain

_TEXT_SIZE, _TITLE_SIZE = 10.0, 22.0
_LINE, _TITLE_LINE = 4.5, 9.0
_AFTER, _AFTER_POINT, _AFTER_TITLE = 1.8, 0.9, 3.0
_HEADINGS = {1: 14.5, 2: 11.0}
_INDENT, _DEEPER = 6.0, 6.0


def title_height(title: str, page: PageLayout) -> float:
    """The height of the title of a document."""
    return text_width.lines(title, page.text_width, _TITLE_SIZE, bold=True) * _TITLE_LINE + _AFTER_TITLE


@singledispatch
def block_height(block: object, page: PageLayout) -> float:
    """The height of a heading, running text, or a grid without a table to fill in."""
    raise TypeError(f"no height known for a {type(block).__name__}")


@block_height.register
def _(block: Heading, page: PageLayout) -> float:
    return _HEADINGS[min(block.level, 2)]


@block_height.register
def _(block: Paragraph, page: PageLayout) -> float:
    return _lines(block.runs, page.prose_width) * _LINE + _AFTER


@block_height.register
def _(block: ItemList, page: PageLayout) -> float:
    return sum(_point(item, page) for item in block.items)


@block_height.register
def _(block: Grid, page: PageLayout) -> float:
    return sum(max(row.height, form_row_height(row, block.widths)) for row in block.rows)


def form_row_height(row: Row, widths: tuple[float, ...]) -> float:
    """The height of the words in a row of a form: a name and its answer, once or twice."""
    return max(words_height("\n".join(_words_of(cell)), widths[0] if isinstance(cell, Named) else sum(widths[1:1 + cell.span]))
               for cell in row.cells)


def _words_of(cell: Cell) -> tuple[str, ...]:
    if isinstance(cell, Boxes):
        words = tuple(box.words for box in cell.boxes)
        return (" ".join(words),) if cell.beside else words
    if isinstance(cell, Named):
        return plain(cell.runs), *cell.help
    return (plain(cell.runs),) if isinstance(cell, Words) else ()


def _point(item: ListItem, page: PageLayout) -> float:
    return _lines(item.runs, page.prose_width - _INDENT - item.depth * _DEEPER) * _LINE + _AFTER_POINT


def _lines(runs: Runs, width: float) -> int:
    return text_width.lines(plain(runs), width, _TEXT_SIZE)
