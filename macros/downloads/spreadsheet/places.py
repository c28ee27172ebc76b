"""Where each answer stands in the spreadsheet of an empty werkblad, for a program that fills in a copy. Knows cells, not a file format."""

from typing import Any

from macros.downloads.document import Document
from macros.downloads.form_blocks import FormTable
from macros.downloads.spreadsheet.layout import column_name, rows_of
from macros.downloads.spreadsheet.start_sheet import StartSheet, answer_cells
from macros.downloads.spreadsheet.table_sheet import head, head_rows, placed_totals
from macros.downloads.spreadsheet.tabs import Tab, alone


def places(document: Document) -> dict[str, Any]:
    """The sheet and cells of every single field, and the sheet, first row and columns of every table, as JSON can hold them."""
    tab = alone(document)
    return {
        "blad": tab.start,
        "velden": answer_cells(list(StartSheet(tab).lines())),
        "tabellen": [_table(tab, table) for table in document.tables],
    }


def _table(tab: Tab, table: FormTable) -> dict[str, Any]:
    """One table; `eerste` counts from 1 as the program does, `gegeven` are the first rows that the handbook gives."""
    return {
        "id": table.name, "blad": tab.sheet(table), "eerste": head_rows(table) + 1, "rijen": rows_of(table), "gegeven": table.given,
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
