"""The sheets of a Calc file: the start sheet with all text and single fields, and a sheet per table."""

from collections.abc import Iterator

from macros.downloads import answers
from macros.downloads.document import Document
from macros.downloads.form_blocks import Field, FormTable
from macros.downloads.odf.cells_xml import Sizes, answer_cell, covered, protection, text_cell
from macros.downloads.odf.validations import Validations
from macros.downloads.odf.view import TablePage, table_page
from macros.downloads.odf.xml import Element, element
from macros.downloads.spreadsheet import formulas, total_formulas
from macros.downloads.spreadsheet.layout import (
    START,
    START_WIDTH,
    column_name,
    is_filtered,
    is_tall,
    operands,
    quoted,
    row_height,
    rows_of,
    sheet_names,
)
from macros.downloads.spreadsheet.start_sheet import Answer, Line, StartSheet, answer_cells, new_pages
from macros.downloads.spreadsheet.table_sheet import (
    group_titles,
    head,
    head_heights,
    head_rows,
    last_column,
    last_row,
    placed_totals,
    printed,
    widths,
)
from macros.downloads.wording import label
from macros.model.werkblad.soort import Unit

# The end of the name of a style in the template, by unit.
_NUMBERS = {Unit.EURO: "Bedrag", Unit.PER_CENT: "Procent", None: "Getal"}


def answer_style(field: Field, name: str = "Invul") -> str:
    """The style of a cell with an answer. Text stays text: otherwise Calc turns 2-4 into 2 April."""
    rules = field.kind.rules
    if rules.is_day:
        return f"{name}Datum"
    if rules.is_number:
        return name + _NUMBERS[rules.unit]
    return name if field.formula else f"{name}Tekst"


class Book:
    """One Calc file being made: its validations, its sizes, and the sheets so far."""

    def __init__(self, document: Document):
        self.document = document
        self.names = sheet_names(document)
        self.validations, self.sizes = Validations(), Sizes()
        self.pages: set[TablePage] = set()

    def sheets(self) -> Iterator[Element]:
        """Every sheet in order."""
        yield self._start()
        for table in self.document.tables:
            yield self._table(table, self.names[id(table)])
        yield from self.validations.sheet(self.sizes)

    def filters(self) -> Iterator[Element]:
        """The element that says which rows can be sorted and filtered, if there are such rows."""
        ranges: list[Element] = []
        for table in filter(is_filtered, self.document.tables):
            sheet = quoted(self.names[id(table)])
            last = f"{column_name(len(table.columns) - 1)}{last_row(table)}"
            ranges.append(element("table:database-range", {
                "table:name": f"filter{len(ranges) + 1}", "table:display-filter-buttons": "true",
                "table:target-range-address": f"{sheet}.A{head_rows(table)}:{sheet}.{last}"}))
        if ranges:
            yield element("table:database-ranges", None, ranges)

    def _start(self) -> Element:
        lines = list(StartSheet(self.document, self.names).lines())
        places = answer_cells(lines)
        breaks = new_pages(lines)
        rows = []
        for place, line in enumerate(lines):
            if isinstance(line, Line):
                cell = text_cell(line.runs, line.style)
            else:
                rule = "" if line.field.formula else self.validations.name_for(line.field, START, f"A{place + 1}")
                cell = self._answer(line.field, line.field.answer, rule, [places[name] for name in operands(line.field)])
            cells = [cell, text_cell("", "Hoog")] if isinstance(line, Answer) and is_tall(line.field) else [cell]
            # Calc may make a row one line too low for text that is partly bold.
            rows.append(self._row(cells, line.height, grows=isinstance(line, Answer), new_page=place in breaks))
        column = element("table:table-column", {"table:style-name": self.sizes.column(START_WIDTH)})
        return element("table:table", {
            "table:name": START, "table:style-name": self.sizes.table("Staand"), "table:protected": "true",
            "table:print-ranges": f"{START}.A1:{START}.A{len(rows)}",
        }, [protection(), column, *rows])

    def _table(self, table: FormTable, name: str) -> Element:
        """The sheet of a table; its head stays in view and is repeated on every printed page."""
        last = f"{column_name(last_column(table))}{last_row(table)}"
        page = table_page(table)
        self.pages.add(page)
        return element("table:table", {
            "table:name": name, "table:style-name": self.sizes.table(page.name), "table:protected": "true",
            "table:print-ranges": f"{quoted(name)}.A1:{quoted(name)}.{last}",
        }, [
            protection(), *self._columns(table), element("table:table-header-rows", None, list(self._head(table))),
            *self._rows(table, name),
        ])

    def _columns(self, table: FormTable) -> Iterator[Element]:
        """The columns: the first is repeated on every page."""
        first, *others = widths(table)
        breaks = printed(table).breaks
        yield element("table:table-header-columns", None, [
            element("table:table-column", {"table:style-name": self.sizes.column(first)})])
        for place, width in enumerate(others, 1):
            yield element("table:table-column", {"table:style-name": self.sizes.column(width, new_page=place in breaks)})

    def _head(self, table: FormTable) -> Iterator[Element]:
        """The rows of the head. One that grows would also shrink to fit its text on the screen; printed text is wider."""
        rows = [[text_cell(table.title, "Bladtitel")], *self._totals(table)]
        groups: list[Element] = []
        for title, start, end in group_titles(table):
            groups += [text_cell(title, "GroepKop", end - start + 1), *(covered() for _ in range(end - start))]
        rows += [groups or [text_cell("", "Tekst")], [text_cell(label(field), "TabelKop") for field in table.columns]]
        for cells, height in zip(rows, head_heights(table), strict=True):
            yield self._row(cells, height, grows=False)

    def _totals(self, table: FormTable) -> Iterator[list[Element]]:
        """The names and the outcomes of the totals and what is missing in them, if there are any."""
        row = head(table).totals
        if row is None:
            return
        names: dict[int, Element] = {}
        outcomes: dict[int, Element] = {}
        notes: dict[int, Element] = {}
        for line, place in placed_totals(table):
            field = table.total_field(line)
            formula = total_formulas.total(line, table, self.validations.choice_cell(table.column(line.column), line.answer))
            names[place] = text_cell(line.label, "TotaalNaam")
            outcomes[place] = answer_cell(
                answer_style(field, "Totaal"), answers.typed(field, line.outcome), formula=formulas.calc(formula))
            if line.has_note:
                note = total_formulas.total_note(line, table, f"{column_name(place)}{row + 2}")
                notes[place] = answer_cell("Hulp", line.note, formula=formulas.calc(note))
        for cells in filter(None, (names, outcomes, notes)):
            # LibreOffice 7.4 shows 0 in place of nothing in a formula that ends such a row.
            yield [*(cells.get(place, element("table:table-cell")) for place in range(max(cells) + 1)), text_cell("", "Tekst")]

    def _rows(self, table: FormTable, name: str) -> Iterator[Element]:
        sizes, first = list(widths(table)), head_rows(table) + 1
        rules = [
            "" if field.formula else self.validations.name_for(field, name, f"{column_name(place)}{first}")
            for place, field in enumerate(table.columns)
        ]
        for place in range(rows_of(table)):
            texts = [table.row(place).get(field.name, "") for field in table.columns]
            yield self._row([
                self._answer(
                    field, words, rule, formulas.cells_in_row(table, operands(field), first + place), table.is_locked(place, field))
                for field, words, rule in zip(table.columns, texts, rules, strict=True)
            ], row_height(texts, sizes))

    def _answer(self, field: Field, words: str, rule: str, cells: list[str], locked: bool = False) -> Element:
        """One cell to fill in, or a computed one; `cells` are what it is computed from."""
        value = answers.typed(field, words)
        if not field.formula:
            return answer_cell(answer_style(field, "Vast" if locked else "Invul"), value, "" if locked else rule)
        counted = self.validations.choice_cell(field, field.formula.antwoord)
        formula = formulas.calc(formulas.computed(field, field.formula, cells, counted))
        return answer_cell(answer_style(field, "Berekend"), value, formula=formula)

    def _row(self, cells: list[Element], height: float, grows: bool = True, new_page: bool = False) -> Element:
        return element("table:table-row", {"table:style-name": self.sizes.row(round(height, 1), grows, new_page)}, cells)
