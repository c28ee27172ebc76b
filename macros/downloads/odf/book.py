"""A Calc file: the sheets of one werkblad, or the index and the sheets of many, with the hidden lists that people choose from."""

from collections.abc import Iterator, Sequence

from macros.downloads import answers
from macros.downloads.form_blocks import FormTable
from macros.downloads.odf.cells_xml import Sizes, answer_cell, covered, jump_cell, protection, text_cell
from macros.downloads.odf.sheets import Made, Sheets
from macros.downloads.odf.validations import Validations
from macros.downloads.odf.view import INDEX_PAGE
from macros.downloads.odf.xml import Element, element
from macros.downloads.spreadsheet.carried import LISTS_SHEET, Flows, list_area, list_rows
from macros.downloads.spreadsheet.formulas import calc
from macros.downloads.spreadsheet.layout import column_name, is_filtered, quoted
from macros.downloads.spreadsheet.start_sheet import Jump
from macros.downloads.spreadsheet.table_sheet import head_rows, last_row
from macros.downloads.spreadsheet.tabs import INDEX, Tab
from macros.downloads.spreadsheet.workbook import HEADS, HELP, OWN, WIDTHS, Workbook, entries
from macros.downloads.wording import SHARED_LABEL


class Book:
    """One Calc file being made, from `tabs`; a `workbook` begins with its index."""

    def __init__(self, tabs: Sequence[Tab], workbook: Workbook | None = None):
        self.tabs, self.workbook = tabs, workbook
        self.made = Made(Validations(), Sizes(), Flows(tabs))

    @property
    def tables(self) -> Iterator[tuple[str, FormTable]]:
        """The sheet of each table, with that table."""
        return ((tab.sheet(table), table) for tab in self.tabs for table in tab.document.tables)

    def sheets(self) -> Iterator[Element]:
        """Every sheet in order."""
        if self.workbook:
            yield self._index(self.workbook)
        for number, tab in enumerate(self.tabs):
            yield from Sheets(self.made, tab, number).sheets()
        yield from self.made.validations.sheet(self.made.sizes)
        yield from self._lists()

    def names(self) -> Iterator[Element]:
        """The element with the names of the lists to choose from, if there are any."""
        named = [element("table:named-expression", {
            "table:name": found.name, "table:base-cell-address": f"${LISTS_SHEET}.$A$1",
            "table:expression": f"of:={calc(list_area(found, 3 * number))}",
        }) for number, found in enumerate(self.made.flows.lists)]
        if named:
            yield element("table:named-expressions", None, named)

    def filters(self) -> Iterator[Element]:
        """The element that says which rows can be sorted and filtered, if there are such rows."""
        ranges: list[Element] = []
        for name, table in self.tables:
            if is_filtered(table):
                sheet = quoted(name)
                last = f"{column_name(len(table.columns) - 1)}{last_row(table)}"
                ranges.append(element("table:database-range", {
                    "table:name": f"filter{len(ranges) + 1}", "table:display-filter-buttons": "true",
                    "table:target-range-address": f"{sheet}.A{head_rows(table)}:{sheet}.{last}"}))
        if ranges:
            yield element("table:database-ranges", None, ranges)

    def _index(self, workbook: Workbook) -> Element:
        sizes = self.made.sizes
        self.made.pages.add(INDEX_PAGE)
        rows = [
            [text_cell(workbook.title, "Regel")], [text_cell(workbook.example or HELP, "RegelTekst")], [text_cell(OWN, "RegelTekst")],
            [text_cell(SHARED_LABEL, "Veldnaam")], [_spanning(answer_cell("InvulTekst", workbook.shared)), covered()], [],
            [text_cell(words, "TabelKop") for words in HEADS], *self._entries(),
        ]
        columns = [element("table:table-column", {"table:style-name": sizes.column(width)}) for width in WIDTHS]
        return element("table:table", {
            "table:name": INDEX, "table:style-name": sizes.table(INDEX_PAGE.name), "table:protected": "true",
        }, [protection(), *columns, *(self._row(cells) for cells in rows)])

    def _entries(self) -> Iterator[list[Element]]:
        """A row per werkblad; one with more tables has a row per table."""
        for entry in entries(self.tabs):
            first, *others = [jump_cell(Jump(table, table, "SprongCel")) for table in entry.tables] or [element("table:table-cell")]
            named = [jump_cell(Jump(entry.sheet, entry.sheet, "SprongCel")), text_cell(entry.title, "Cel")]
            yield [*named, first, text_cell(entry.takes, "Cel"), text_cell(entry.gives, "Cel")]
            yield from ([element("table:table-cell"), element("table:table-cell"), link] for link in others)

    def _row(self, cells: list[Element]) -> Element:
        return element("table:table-row", {"table:style-name": self.made.sizes.row(6.5)}, cells or [element("table:table-cell")])

    def _lists(self) -> Iterator[Element]:
        """The hidden sheet with the answers that people can choose elsewhere, if there are any."""
        lists = self.made.flows.lists
        if not lists:
            return
        rows = [[text_cell(words, "TabelKop") for found in lists for words in (found.name, "", "")]]
        columns = [list(list_rows(found, 3 * number)) for number, found in enumerate(lists)]
        for place in range(max(map(len, columns))):
            rows.append([cell for column in columns for cell in (_list_cells(column[place]) if place < len(column) else _nothing())])
        yield element("table:table", {
            "table:name": LISTS_SHEET, "table:style-name": self.made.sizes.table(INDEX_PAGE.name, visible=False), "table:protected": "true",
            "table:print": "false",
        }, [element("table:table-column", {"table:number-columns-repeated": str(3 * len(lists))}), *map(self._row, rows)])


def _list_cells(cells: tuple[tuple[str, str], ...]) -> list[Element]:
    """An answer, its number and a choice."""
    values: list[answers.Value] = [outcome for _, outcome in cells]
    values[1] = float(cells[1][1]) if cells[1][1] else ""
    return [answer_cell("Cel", value, formula=calc(formula)) for value, (formula, _) in zip(values, cells, strict=True)]


def _nothing() -> list[Element]:
    return [element("table:table-cell") for _ in range(3)]


def _spanning(cell: Element) -> Element:
    """The cell over two columns."""
    for name, value in element("table:table-cell", {"table:number-columns-spanned": "2", "table:number-rows-spanned": "1"}).attrib.items():
        cell.set(name, value)
    return cell
