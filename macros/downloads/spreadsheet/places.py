"""Where each answer stands in the spreadsheet of an empty werkblad, for a program that fills in a copy. Knows cells, not a file format."""

from collections.abc import Sequence
from typing import Any

from macros.downloads.document import Document
from macros.downloads.form_blocks import FormTable
from macros.downloads.spreadsheet.layout import column_name, rows_of
from macros.downloads.spreadsheet.start_sheet import Line, StartLine, StartSheet, answer_cells, table_words
from macros.downloads.spreadsheet.table_sheet import head, head_rows, placed_totals
from macros.downloads.spreadsheet.tabs import Tab, alone
from macros.downloads.text_blocks import plain


def places(document: Document) -> dict[str, Any]:
    """The sheet and cells of every single field, and the sheet, first row and columns of every table, as JSON can hold them."""
    tab = alone(document)
    lines = list(StartSheet(tab).lines())
    return {
        "blad": tab.start,
        "velden": answer_cells(lines),
        "tabellen": [_table(tab, table, lines) for table in document.tables],
    }


def _table(tab: Tab, table: FormTable, lines: Sequence[StartLine]) -> dict[str, Any]:
    """One table; `eerste` counts from 1 as the program does, `gegeven` are the first rows that the handbook gives.

    `telling` is the cell of the start sheet that says how many rows the table has.
    """
    told = f"{table_words(tab.sheet(table))}. "
    (line,) = (row for row, line in enumerate(lines, 1) if isinstance(line, Line) and told in plain(line.runs))
    return {
        "telling": f"A{line}", "id": table.name, "blad": tab.sheet(table), "eerste": head_rows(table) + 1, "rijen": rows_of(table), "gegeven": table.given,
        "kolommen": [column.name for column in table.columns], "totalen": _totals(table),
    }


def _totals(table: FormTable) -> list[dict[str, str]]:
    """The cells with the outcome of each total and with what is missing in it, in order."""
    row = head(table).totals
    if row is None:
        return []
    return [
        {"uitkomst": f"{column_name(place)}{row + 2}", **({"melding": f"{column_name(place)}{row + 3}"} if line.has_note else {})}
        for line, place in placed_totals(table)
    ]
