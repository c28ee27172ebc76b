"""The answers that one sheet takes from another: formulas, and lists to choose from. Knows cells, not a file format.

What flows, and which way, is in the fields (`arriving`, `offered`); the meaning is that of `macros.model.werkblad.stroom`.
Formulas are as Excel 2016 has them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.downloads.form_blocks import Field, FormTable
from macros.downloads.spreadsheet.layout import column_name, quoted, rows_of
from macros.downloads.spreadsheet.start_sheet import StartSheet, answer_cells
from macros.downloads.spreadsheet.table_sheet import head_rows
from macros.downloads.spreadsheet.tabs import INDEX, Tab
from macros.downloads.spreadsheet.workbook import SHARED_CELL
from macros.downloads.wording import SHARED
from macros.model.werkblad.stroom import loopt_door

LISTS_SHEET = "Lijsten"
_SHARED_ADDRESS = f"{quoted(INDEX)}!${column_name(SHARED_CELL[1])}${SHARED_CELL[0] + 1}"


@dataclass(frozen=True)
class Carried:
    """A cell whose answer comes from elsewhere: its formula, the outcome now, and whether people may type over it."""

    formula: str
    outcome: str
    locked: bool = False


@dataclass(frozen=True)
class Place:
    """The answers to a field of the werkblad with that `code`: its sheet and its cells, from row `first` on; `table` is None for a single field."""

    code: str
    sheet: str
    column: str
    first: int
    answers: tuple[str, ...]
    table: FormTable | None = None

    def cell(self, row: int) -> str:
        """The cell of an answer, counted from 0."""
        return f"{quoted(self.sheet)}!${self.column}${self.first + row}"

    @property
    def area(self) -> str:
        """All its cells."""
        return f"{self.cell(0)}:${self.column}${self.first + len(self.answers) - 1}"


@dataclass(frozen=True)
class ChoiceList:
    """A list to choose from: its name, and the cells that it is made of with their answers now."""

    name: str
    cells: tuple[str, ...]
    answers: tuple[str, ...]

    @property
    def choices(self) -> tuple[str, ...]:
        """The choices now: each answer once."""
        return tuple(dict.fromkeys(filter(None, self.answers)))


class Flows:
    """The flows between the sheets of a file; in a file about one werkblad only a column that repeats a single field takes something."""

    def __init__(self, tabs: Sequence[Tab]):
        self._places: dict[str, Place] = {}
        self._lists: dict[tuple[str, ...], ChoiceList] = {}
        for tab in tabs:
            self._places.update(_places(tab))

    def single(self, tab: Tab, field: Field) -> Carried | None:
        """What a single field takes from elsewhere, unless it has an answer of its own."""
        if tab.index and field.name == SHARED:
            return Carried(_kept(_SHARED_ADDRESS), field.answer)
        found = [place for place in self._arriving(tab, field) if not place.table]
        outcome = "\n".join(filter(None, (place.answers[0] for place in found)))
        if not found or field.answer not in ("", outcome):
            return None
        return Carried(_joined([place.cell(0) for place in found]), outcome)

    def cell(self, tab: Tab, table: FormTable, field: Field, row: int) -> Carried | None:
        """What a cell of a table takes from elsewhere, unless it has an answer of its own; rows count from 0."""
        if field.repeats:
            return self._repeated(tab, table, field, row)
        for place in self._arriving(tab, field):
            if place.table and (made := self._from_table(tab, table, place, row)):
                return made if table.row(row).get(field.name, "") in ("", made.outcome) else None
        return None

    def list_for(self, tab: Tab, field: Field) -> ChoiceList | None:
        """The list that a field is chosen from, made when first asked for; None if it has none."""
        sources = tuple(address for address in field.offered if address in self._places) if tab.index else ()
        if not sources:
            return None
        if sources not in self._lists:
            places = [self._places[address] for address in sources]
            self._lists[sources] = ChoiceList(
                f"lijst_{len(self._lists) + 1}", tuple(place.cell(row) for place in places for row in range(len(place.answers))),
                tuple(answer for place in places for answer in place.answers))
        return self._lists[sources]

    @property
    def lists(self) -> tuple[ChoiceList, ...]:
        """Every list that was asked for."""
        return tuple(self._lists.values())

    def _repeated(self, tab: Tab, table: FormTable, field: Field, row: int) -> Carried:
        """The answer of a single field of the same sheet, in every row that has a name."""
        single = self._places[f"{tab.document.key}.{field.repeats}"]
        named = f"$A{head_rows(table) + 1 + row}"
        outcome = single.answers[0] if table.row(row).get(table.columns[0].name) else ""
        return Carried(f'IF(LEN(TRIM({named}))=0,"",{_kept(single.cell(0))})', outcome, locked=True)

    def _arriving(self, tab: Tab, field: Field) -> list[Place]:
        found = (self._places.get(address) for address in field.arriving)
        return [place for place in found if place and loopt_door(place.code, tab.document.code)]

    def _from_table(self, tab: Tab, table: FormTable, place: Place, row: int) -> Carried | None:
        key = table.columns[0]
        if table.carried is not None and any(other.table is place.table for other in self._arriving(tab, key)):
            there = row - table.carried
            return Carried(_kept(place.cell(there)), place.answers[there], locked=True) if 0 <= there < len(place.answers) else None
        named = next((found for address in key.offered if (found := self._places.get(address)) and found.table is place.table), None)
        return self._looked_up(place, named, table, row) if named else None

    def _looked_up(self, place: Place, named: Place, table: FormTable, row: int) -> Carried:
        """The answer in the row with the same name.

        Not with MATCH: to that a name with `(`, `?` or `*` is a pattern, in Calc another one than in Excel.
        """
        name = table.row(row).get(table.columns[0].name, "")
        found = place.answers[named.answers.index(name)] if name and name in named.answers else ""
        cell = f"$A{head_rows(table) + 1 + row}"
        after = named.first + len(named.answers)
        first = f"{after}-SUMPRODUCT(MAX(({named.area}={cell})*({after}-ROW({named.area}))))"
        there = f"INDEX({place.area},{first}-{named.first - 1})"
        return Carried(f'IF(LEN({cell})=0,"",IFERROR({_kept(there)},""))', found)


def list_rows(found: ChoiceList, first: int) -> Iterator[tuple[tuple[str, str], ...]]:
    """The rows of a list on its sheet, in three columns from place `first`: each answer, its number if it is new, and the choices.

    Each cell is its formula and its outcome now.
    """
    answers, numbers = column_name(first), column_name(first + 1)
    last = len(found.cells) + 1
    seen: set[str] = set()
    for row, (cell, answer) in enumerate(zip(found.cells, found.answers, strict=True), 2):
        number = f'IF(LEN({answers}{row})=0,"",IF(SUMPRODUCT(--({answers}$2:{answers}{row}={answers}{row}))=1,ROW()-1,""))'
        place = f"SMALL({numbers}$2:{numbers}${last},ROW()-1)"
        choice = f'IF(ROW()-1>COUNT({numbers}$2:{numbers}${last}),"",INDEX({answers}$2:{answers}${last},{place}))'
        new = bool(answer) and answer not in seen
        seen.add(answer)
        chosen = found.choices[row - 2] if row - 2 < len(found.choices) else ""
        yield (_kept(cell), answer), (number, str(row - 1) if new else ""), (choice, chosen)


def list_area(found: ChoiceList, first: int) -> str:
    """A formula for the choices of a list whose columns start at place `first`: as many cells as there are choices."""
    choices, numbers = column_name(first + 2), column_name(first + 1)
    last = len(found.cells) + 1
    counted = f"COUNT({LISTS_SHEET}!${numbers}$2:${numbers}${last})"
    return f"OFFSET({LISTS_SHEET}!${choices}$2,0,0,MAX(1,{counted}),1)"


def _kept(cell: str) -> str:
    """The answer in a cell; nothing, and not 0, for an empty one."""
    return f'IF({cell}="","",{cell})'


def _joined(cells: Sequence[str]) -> str:
    """The answers in cells, one below the other."""
    if len(cells) == 1:
        return _kept(cells[0])
    first, *others = cells
    rest = _joined(others)
    return f'IF({first}="",{rest},{first}&IF({rest}="","",CHAR(10)&{rest}))'


def _places(tab: Tab) -> Iterator[tuple[str, Place]]:
    lines = list(StartSheet(tab).lines())
    cells = answer_cells(lines)
    for form in tab.document.forms:
        for field in form.fields:
            yield f"{tab.document.key}.{field.name}", Place(tab.document.code, tab.start, "A", int(cells[field.name][1:]), (field.answer,))
    for table in tab.document.tables:
        rows = range(rows_of(table))
        for place, field in enumerate(table.columns):
            answers = tuple(table.row(row).get(field.name, "") for row in rows)
            yield (f"{tab.document.key}.{field.name}",
                   Place(tab.document.code, tab.sheet(table), column_name(place), head_rows(table) + 1, answers, table))
