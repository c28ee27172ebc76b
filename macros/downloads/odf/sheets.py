"""The sheets of a Calc file: the start sheet with all text and single fields, and a sheet per table."""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass

from macros.downloads import answers
from macros.downloads.form_blocks import Field, FormTable
from macros.downloads.odf.cells_xml import Sizes, answer_cell, covered, jump_cell, protection, text_cell
from macros.downloads.odf.validations import Validations
from macros.downloads.odf.view import SheetPage
from macros.downloads.odf.xml import Element, element
from macros.downloads.spreadsheet import formulas, total_formulas
from macros.downloads.spreadsheet.carried import Carried, Flows
from macros.downloads.spreadsheet.layout import START_WIDTH, column_name, is_tall, operands, quoted, row_height, rows_of
from macros.downloads.spreadsheet.start_sheet import (
    Answer,
    Jump,
    Line,
    StartLine,
    StartSheet,
    answer_cells,
    new_pages,
    own_rows,
)
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
from macros.downloads.spreadsheet.tabs import Tab
from macros.model.werkblad.soort import Unit

# The end of the name of a style in the template, by unit.
_NUMBERS = {Unit.EURO: "Bedrag", Unit.PER_CENT: "Procent", None: "Getal"}


def answer_style(field: Field, name: str = "Invul", computed: bool = False) -> str:
    """The style of a cell with an answer. Text stays text: otherwise Calc turns 2-4 into 2 April."""
    rules = field.kind.rules
    if rules.is_day:
        return f"{name}Datum"
    if rules.is_number:
        return name + _NUMBERS[rules.unit]
    return name if computed or field.formula else f"{name}Tekst"


@dataclass
class Made:
    """What the sheets of one file share while it is made: validations, sizes, pages and flows."""

    validations: Validations
    sizes: Sizes
    flows: Flows
    pages: set[SheetPage] = dataclasses.field(default_factory=set)


class Sheets:
    """The sheets of one tab, of which `number` is the place in the file."""

    def __init__(self, made: Made, tab: Tab, number: int):
        self.made, self.tab, self.number = made, tab, number
        self.validations, self.sizes, self.flows = made.validations, made.sizes, made.flows

    def sheets(self) -> Iterator[Element]:
        """Every sheet in order."""
        yield self._start()
        for table in self.tab.document.tables:
            yield self._table(table, self.tab.sheet(table))

    def _start(self) -> Element:
        lines = list(StartSheet(self.tab).lines())
        places = answer_cells(lines)
        breaks = new_pages(lines)
        rows = []
        for place, line in enumerate(lines):
            # Calc may make a row one line too low for text that is partly bold.
            rows.append(self._row(self._line(line, place, places), line.height, grows=isinstance(line, Answer), new_page=place in breaks))
        column = element("table:table-column", {"table:style-name": self.sizes.column(START_WIDTH)})
        name = quoted(self.tab.start)
        return element("table:table", {
            "table:name": self.tab.start, "table:style-name": self._page(SheetPage(self.number, landscape=False)), "table:protected": "true",
            "table:print-ranges": f"{name}.A1:{name}.A{len(rows)}",
        }, [protection(), column, *rows])

    def _line(self, line: StartLine, place: int, places: dict[str, str]) -> list[Element]:
        """The cells of a line of the start sheet."""
        if isinstance(line, Line):
            return [text_cell(line.runs, line.style)]
        if isinstance(line, Jump):
            return [jump_cell(line)]
        field = line.field
        rule = "" if field.formula else self.validations.name_for(
            field, self.tab.start, f"A{place + 1}", self.flows.list_for(self.tab, field))
        if carried := self.flows.single(self.tab, field):
            cell = self._carried(field, carried, rule)
        else:
            cell = self._answer(field, field.answer, rule, [places[name] for name in operands(field)])
        return [cell, text_cell("", "Hoog")] if is_tall(field) else [cell]

    def _page(self, page: SheetPage) -> str:
        """The style of a sheet that prints on `page`."""
        self.made.pages.add(page)
        return self.sizes.table(page.name)

    def _table(self, table: FormTable, name: str) -> Element:
        """The sheet of a table; its head stays in view and is repeated on every printed page."""
        last = f"{column_name(last_column(table))}{last_row(table)}"
        page = printed(table)
        return element("table:table", {
            "table:name": name, "table:style-name": self._page(SheetPage(self.number, True, page.scale if page.breaks else 0)),
            "table:protected": "true", "table:print-ranges": f"{quoted(name)}.A1:{quoted(name)}.{last}",
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
        back = [jump_cell(Jump(f"← {self.tab.start}", self.tab.start)), text_cell(own_rows(self.tab, table), "RegelTekst")]
        rows = [[text_cell(table.title, "Bladtitel"), *(back if self.tab.index else ())], *self._totals(table)]
        groups: list[Element] = []
        for title, start, end in group_titles(table):
            groups += [text_cell(title, "GroepKop", end - start + 1), *(covered() for _ in range(end - start))]
        rows += [groups or [text_cell("", "Tekst")], [text_cell(self.tab.head(field), "TabelKop") for field in table.columns]]
        for cells, height in zip(rows, head_heights(table, self.tab), strict=True):
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
            "" if field.formula else self.validations.name_for(
                field, name, f"{column_name(place)}{first}", self.flows.list_for(self.tab, field))
            for place, field in enumerate(table.columns)
        ]
        for place in range(rows_of(table)):
            texts = [table.row(place).get(field.name, "") for field in table.columns]
            cells = [self._cell(table, field, place, rule) for field, rule in zip(table.columns, rules, strict=True)]
            yield self._row(cells, row_height(texts, sizes))

    def _cell(self, table: FormTable, field: Field, place: int, rule: str) -> Element:
        if carried := self.flows.cell(self.tab, table, field, place):
            return self._carried(field, carried, rule)
        cells = formulas.cells_in_row(table, operands(field), head_rows(table) + 1 + place)
        return self._answer(field, table.row(place).get(field.name, ""), rule, cells, table.is_locked(place, field))

    def _carried(self, field: Field, carried: Carried, rule: str) -> Element:
        """A cell whose answer comes from another sheet."""
        style = answer_style(field, "Vast" if carried.locked else "Invul", computed=True)
        value = answers.typed(field, carried.outcome)
        return answer_cell(style, value, "" if carried.locked else rule, formulas.calc(carried.formula))

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
