"""The sheet of one table: its columns, its head with the totals in sight, and how it prints. Knows millimetres and cells, not a file format.

The head is the title, the names and the outcomes of the totals with what is missing in them, the titles of the groups and the names
of the columns. It stays in view and returns on every printed page. The names are directly above the rows, because sorting starts below them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import floor

from macros.downloads.form_blocks import FormTable, Total
from macros.downloads.paper.columns import screen_widths, shared_widths
from macros.downloads.paper.measures import LANDSCAPE
from macros.downloads.spreadsheet.layout import ANSWER_HEIGHT, TITLE_HEIGHT, column_name, height_of, rows_of
from macros.downloads.spreadsheet.tabs import Tab

GROUP_HEIGHT, LABEL_HEIGHT, OUTCOME_HEIGHT, NOTE_HEIGHT = 6.5, 11.0, 11.0, 10.0
_NO_GROUPS = 1.5
_TITLE_SIZE = 13.0
# The width of all columns together in a table that prints on one page; the program shrinks them.
_ONE_PAGE_WIDTH = 340.0
# Print may become this much smaller than the screen before the groups of columns are divided over pages.
_LEAST_SCALE = 0.72
# Some programs print columns wider than others.
_SURE = 0.93
_HEADS = 3
_FULL = 100


@dataclass(frozen=True)
class Printed:
    """How a sheet prints: the columns that start a page (from 0) at `scale` per cent, or with no such columns all on the width of one page."""

    breaks: tuple[int, ...] = ()
    scale: int = _FULL


@dataclass(frozen=True)
class Head:
    """The places of the rows above the rows to fill in, from 0; `totals` is the first of two rows, `notes` what is missing in them."""

    totals: int | None
    notes: int | None
    groups: int
    labels: int

    @property
    def rows(self) -> int:
        """How many rows the head has."""
        return self.labels + 1


def head(table: FormTable) -> Head:
    """The rows of the head of a table."""
    if not table.totals:
        return Head(None, None, 1, _HEADS - 1)
    notes = _HEADS if any(line.has_note for line in table.totals) else None
    groups = _HEADS if notes is None else _HEADS + 1
    return Head(1, notes, groups, groups + 1)


def head_rows(table: FormTable) -> int:
    """How many rows are above the rows to fill in."""
    return head(table).rows


def last_row(table: FormTable) -> int:
    """The number of the last row on the sheet of a table, from 1 as the program counts them."""
    return head_rows(table) + rows_of(table)


def last_column(table: FormTable) -> int:
    """The place of the last column on the sheet of a table, from 0, including the totals."""
    return max(len(table.columns) - 1, 1, *total_columns(table))


def total_columns(table: FormTable) -> tuple[int, ...]:
    """The column of each total, from 0: the one it is about; more totals of one column stand side by side, in order."""
    order = [column.name for column in table.columns]
    wanted = [order.index(line.column) for line in table.totals]
    turns = sorted(range(len(wanted)), key=lambda number: (wanted[number], number))
    places: list[int] = []
    for number in turns:
        places.append(max([wanted[number], *(place + 1 for place in places[-1:])]))
    most = max(len(order), len(places)) - 1
    for back in range(len(places) - 1, -1, -1):
        places[back] = min(places[back], most)
        most = places[back] - 1
    found = dict(zip(turns, places, strict=True))
    return tuple(found[number] for number in range(len(wanted)))


def placed_totals(table: FormTable) -> Iterator[tuple[Total, int]]:
    """Each total with its column, from 0."""
    yield from zip(table.totals, total_columns(table), strict=True)


def widths(table: FormTable) -> tuple[float, ...]:
    """The width of each column in millimetres: what its contents need on a screen."""
    return shared_widths(table.columns, _ONE_PAGE_WIDTH) if table.one_page else screen_widths(table)


def printed(table: FormTable) -> Printed:
    """How the sheet of a table prints on A4: on the width of one page if that stays legible, else some groups of columns per page.

    The first column is repeated on every page.
    """
    made = widths(table)
    most = LANDSCAPE.text_width / _LEAST_SCALE
    if table.one_page or sum(made) <= most:
        return Printed()
    breaks, used, widest, start = [], made[0], 0.0, 0
    for group in table.groups:
        width = sum(made[max(start, 1):start + len(group.columns)])
        if start and used + width > most:
            breaks.append(start)
            used = made[0]
        used += width
        widest = max(widest, used)
        start += len(group.columns)
    return Printed(tuple(breaks), min(_FULL, floor(_FULL * _SURE * LANDSCAPE.text_width / widest)))


def print_area(sheet: str, table: FormTable) -> str:
    """A formula for the cells to print: to the last row with an answer, or the rows of the paper form if it is empty.

    `sheet` is the name of the sheet as a formula writes it.
    """
    last = column_name(last_column(table))
    first = head_rows(table) + 1
    area = f"{sheet}!$A${first}:${column_name(len(table.columns) - 1)}${last_row(table)}"
    filled = f"SUMPRODUCT(MAX((LEN({area})>0)*ROW({area})))"
    rows = f"IF({filled}=0,{head_rows(table) + table.rows},{filled})"
    return f"OFFSET({sheet}!$A$1:${last}$1,0,0,{rows})"


def group_titles(table: FormTable) -> list[tuple[str, int, int]]:
    """The titles above the names of the columns, each with the places of its first and last column, from 0.

    The first column, which stays in view beside every group, has a title only if its group has no other column. A table with one
    group has no such titles: the title of the table is enough.
    """
    if len(table.groups) == 1:
        return []
    found, start = [], 0
    for group in table.groups:
        end = start + len(group.columns) - 1
        found.append((group.title, max(start, min(1, end)), end))
        start = end + 1
    return found if found[0][1] == 0 else [("", 0, 0), *found]


def head_heights(table: FormTable, tab: Tab) -> tuple[float, ...]:
    """The height in millimetres of each row of the head. The title stays within the first column: later pages repeat only that."""
    made = widths(table)
    title = max(TITLE_HEIGHT, height_of(table.title, made[0], _TITLE_SIZE, bold=True))
    groups = GROUP_HEIGHT if len(table.groups) > 1 else _NO_GROUPS
    labels = max(LABEL_HEIGHT, *(height_of(tab.head(field), width, bold=True) for field, width in zip(table.columns, made, strict=True)))
    if not table.totals:
        return title, groups, labels
    named = max(height_of(line.label, made[place] if place < len(made) else made[-1]) for line, place in placed_totals(table))
    notes = [] if head(table).notes is None else [NOTE_HEIGHT]
    return title, max(ANSWER_HEIGHT, named), OUTCOME_HEIGHT, *notes, groups, labels
