"""Tables of a Word file. Every table repeats its head on each page and has a description; none is separated from its heading.

Built as elements and not with python-docx, which takes seconds to find the cells of our tables.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import chain

from docx.document import Document as DocxDocument
from docx.oxml.xmlchemy import BaseOxmlElement

from macros.downloads.docx.controls import Controls
from macros.downloads.docx.xml import paragraph, text_run, twips, w
from macros.downloads.paper.cells import Ask, Boxes, Cell, Grid, Named, Row, Words, shade
from macros.downloads.text_blocks import Runs
from macros.downloads.wording import BETWEEN, OTHER

_HEAD, _HELP, _TEXT = "TabelKop", "TabelHulp", "TabelTekst"
# Words of a cell → their elements.
Write = Callable[[Runs], list[BaseOxmlElement]]


class Tables:
    """Makes the tables of one file."""

    def __init__(self, docx: DocxDocument, controls: Controls, write: Write):
        self._body, self.controls, self.write = docx.element.body, controls, write

    def add(self, grid: Grid) -> None:
        """Add the table at the end of the file."""
        end = self._body.sectPr
        if (before := end.getprevious()) is not None and before.tag.endswith("}tbl"):
            # Word joins two tables that touch.
            end.addprevious(paragraph("NaTabel"))
        end.addprevious(self._table(grid))

    def _table(self, grid: Grid) -> BaseOxmlElement:
        rows = [self._row(Row(grid.head), grid, keep=True, head=True)] if grid.head else []
        rows += [self._row(row, grid, keep=_is_kept(grid, place)) for place, row in enumerate(grid.rows)]
        columns = [w("gridCol", None, w=twips(width)) for width in grid.widths]
        return w("tbl", None, [_properties(grid), w("tblGrid", None, columns), *rows])

    def _row(self, row: Row, grid: Grid, keep: bool, head: bool = False) -> BaseOxmlElement:
        properties = [w("cantSplit")]
        if row.height:
            properties.append(w("trHeight", twips(row.height), hRule="atLeast"))
        if head:
            properties.append(w("tblHeader"))
        cells, place = [], 0
        for cell in row.cells:
            width = sum(grid.widths[place:place + cell.span])
            cells.append(_cell(width, cell.span, shade(cell, head), self._paragraphs(cell, grid, keep)))
            place += cell.span
        return w("tr", None, [w("trPr", None, properties), *cells])

    def _paragraphs(self, cell: Cell, grid: Grid, keep: bool) -> Iterable[BaseOxmlElement]:
        if isinstance(cell, Named):
            yield paragraph(_HEAD, self.write(cell.runs), keep, cell.right)
            yield from (paragraph(_HELP, [text_run(line)], keep) for line in cell.help)
        elif isinstance(cell, Words):
            yield paragraph(_TEXT, [self.controls.given(cell)] if cell.given else self.write(cell.runs), keep, cell.right)
        elif isinstance(cell, Boxes):
            yield from (paragraph(_TEXT, line, keep) for line in self._box_lines(cell))
            if cell.other:
                yield paragraph(_TEXT, [text_run(f"{OTHER}: "), self.controls.other(cell.other)], keep)
        else:
            yield paragraph(_TEXT, self._asked(cell, grid), keep)

    def _box_lines(self, cell: Boxes) -> list[list[BaseOxmlElement]]:
        """The boxes of `cell` with their words: on one line if they are beside each other, else a line for each."""
        between = BETWEEN if cell.beside else ""
        boxes = [[self.controls.box(box), text_run(f" {box.words}{between}")] for box in cell.boxes]
        return [list(chain.from_iterable(boxes))] if cell.beside else boxes

    def _asked(self, cell: Ask, grid: Grid) -> list[BaseOxmlElement]:
        """The control for one answer; none in a table cell to type in, so that Tab goes to the next cell."""
        if not grid.source:
            return [self.controls.single(cell)]
        if cell.row:
            return [self.controls.row_name(grid.source, cell)]
        return [self.controls.single(cell)] if cell.picked else []


def _is_kept(grid: Grid, place: int) -> bool:
    """Whether the row at `place` stays on the page of what follows.

    A table that belongs on one page is tied row by row; of any other only the first row is tied to the second.
    """
    if place == len(grid.rows) - 1:
        return grid.tied
    return grid.whole or place == 0


def _properties(grid: Grid) -> BaseOxmlElement:
    """The properties of a table: which row and column are heads, and the words that a screen reader says first."""
    looks = w("tblLook", None, (), firstRow=str(int(bool(grid.head))), lastRow="0", firstColumn="1", lastColumn="0",
              noHBand="1", noVBand="1")
    spoken = [w(name, words) for name, words in (("tblCaption", grid.title), ("tblDescription", grid.about)) if words]
    return w("tblPr", None, [
        w("tblStyle", "TableGrid"), w("tblW", None, w=twips(sum(grid.widths)), type="dxa"), w("tblLayout", None, type="fixed"),
        looks, *spoken])


def _cell(width: float, span: int, colour: str, paragraphs: Iterable[BaseOxmlElement]) -> BaseOxmlElement:
    properties = [w("tcW", None, w=twips(width), type="dxa")]
    if span > 1:
        properties.append(w("gridSpan", str(span)))
    if colour:
        properties.append(w("shd", "clear", color="auto", fill=colour))
    return w("tc", None, [w("tcPr", None, properties), *paragraphs])


def closing(docx: DocxDocument) -> None:
    """Add a small paragraph after the last table: Word needs one, and its own is so high that it may need another page."""
    end: Sequence[BaseOxmlElement] = docx.element.body.xpath("./*[not(self::w:sectPr)][last()]")
    if end and end[0].tag.endswith("}tbl"):
        docx.element.body.sectPr.addprevious(paragraph("NaTabel"))
