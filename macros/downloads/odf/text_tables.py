"""Tables of a Writer file. Every table with a head repeats it on each page; none is separated from its heading."""

from collections.abc import Iterator, Mapping

from macros.downloads.odf.text_xml import Styles, answer, box, line, paragraph, variable
from macros.downloads.odf.xml import Element, element
from macros.downloads.paper.cells import Ask, Boxes, Cell, Grid, Named, Row, Words, shade
from macros.downloads.text_blocks import Runs
from macros.downloads.wording import BETWEEN, OTHER

_TEXT, _HEAD, _HELP = "Tabel_20_tekst", "Tabel_20_kop", "Tabel_20_hulp"
_HEAD_NUMBER, _NUMBER = "Tabel_20_kop_20_getal", "Tabel_20_getal"


class Tables:
    """Makes the tables of one file; each gets a name of its own."""

    def __init__(self, styles: Styles, shared: Mapping[str, str] | None = None):
        """`shared` are the answers that all documents of a book have in common: the name of each field and of its variable.

        In a book no cell is locked: people take out the sheets that they do not need, and Writer never deletes a locked cell.
        """
        self.styles, self.shared, self.locks = styles, shared or {}, shared is None
        self._count, self._asked_before = 0, set[str]()

    def table(self, grid: Grid) -> Element:
        """The table."""
        self._count += 1
        columns = [element("table:table-column", {"table:style-name": self.styles.column(round(width, 2))}) for width in grid.widths]
        head = [element("table:table-header-rows", None, [self._row(Row(grid.head), grid, head=True)])] if grid.head else []
        return element("table:table", {
            "table:name": f"Tabel{self._count}", "table:style-name": self.styles.table(round(sum(grid.widths), 2), grid.whole, grid.tied),
        }, [*columns, *head, *(self._row(row, grid) for row in grid.rows)])

    def _row(self, row: Row, grid: Grid, head: bool = False) -> Element:
        cells = [made for cell in row.cells for made in self._cell(cell, grid, head)]
        return element("table:table-row", {"table:style-name": self.styles.row(round(row.height, 1))}, cells)

    def _cell(self, cell: Cell, grid: Grid, head: bool) -> Iterator[Element]:
        """The cell, and an element for each further column that it spans."""
        attributes = {"table:style-name": self.styles.cell(shade(cell, head)), "office:value-type": "string"}
        if cell.span > 1:
            attributes["table:number-columns-spanned"] = str(cell.span)
        if self.locks and isinstance(cell, Words) and cell.given:
            attributes["table:protected"] = "true"
        yield element("table:table-cell", attributes, self._paragraphs(cell, in_table=bool(grid.source)))
        yield from (element("table:covered-table-cell") for _ in range(cell.span - 1))


    def _paragraphs(self, cell: Cell, in_table: bool) -> Iterator[Element]:
        if isinstance(cell, Named):
            yield paragraph(cell.runs, _HEAD_NUMBER if cell.right else _HEAD)
            yield from (paragraph(line, _HELP) for line in cell.help)
        elif isinstance(cell, Words):
            yield paragraph(cell.runs, _NUMBER if cell.right else _TEXT)
        elif isinstance(cell, Boxes):
            yield from _boxes(cell)
        elif cell.name in self.shared:
            yield _holding((), self._shared(cell))
        else:
            yield _asked(cell, in_table)

    def _shared(self, cell: Ask) -> Element:
        """Where the answer is typed, the first time it is asked; after that, the answer."""
        first = cell.name not in self._asked_before
        self._asked_before.add(cell.name)
        return variable(self.shared[cell.name], typed=first)


def _boxes(cell: Boxes) -> Iterator[Element]:
    if cell.beside:
        yield _beside(cell)
    else:
        yield from (_holding((), box(choice.title), f" {choice.words}") for choice in cell.boxes)
    if cell.other:
        yield _holding(f"{OTHER}: ", line(cell.other.title))


def _asked(cell: Ask, in_table: bool) -> Element:
    """What people click on to answer; nothing in a table cell to type in, so that Tab goes to the next cell."""
    return _holding((), answer(cell)) if cell.picked or not in_table else paragraph("", _TEXT)


def _beside(cell: Boxes) -> Element:
    made = paragraph("", _TEXT)
    for choice in cell.boxes:
        made.append(box(choice.title))
        made[-1].tail = f" {choice.words}{BETWEEN}"
    return made


def _holding(words: Runs | str, control: Element, after: str = "") -> Element:
    made = paragraph(words, _TEXT)
    made.append(control)
    control.tail = after or None
    return made
