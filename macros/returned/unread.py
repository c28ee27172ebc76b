"""Messages in Dutch about what is in a returned spreadsheet but is not read: it may be the largest activity of all."""

from collections.abc import Iterable, Iterator, Mapping

from macros.downloads.form_blocks import FormTable
from macros.downloads.spreadsheet.layout import CHOICES_SHEET, START, column_name
from macros.downloads.spreadsheet.table_sheet import head_rows, last_row
from macros.downloads.wording import label
from macros.model.values import SHOWN
from macros.returned.spreadsheets import Cells


def beside_answers(start: Cells) -> Iterator[str]:
    """Messages about the start sheet: what is beside the first column, which has every answer."""
    for (row, column), value in sorted(start.items()):
        if column:
            yield (f"blad {START}, cel {column_name(column)}{row + 1}: '{str(value)[:SHOWN]}' staat naast de vakken en is niet gelezen. "
                   "Zet het in het vak zelf.")


def around_table(table: FormTable, cells: Cells, columns: Mapping[str, int]) -> Iterator[str]:
    """Messages about the sheet of a table: what is outside the `columns` that are read, and below the last row."""
    known = {label(field) for field in table.columns}
    rows = range(head_rows(table), last_row(table))
    for column in sorted({column for row, column in cells if row in rows} - set(columns.values())):
        head = " ".join(str(cells.get((head_rows(table) - 1, column), "")).split())
        if head not in known:
            named = f" met de kop '{head[:SHOWN]}'" if head else ""
            yield f"blad {table.title}: kolom {column_name(column)}{named} hoort niet bij dit blad en is niet gelezen."
    if under := sorted({row for row, column in cells if row >= last_row(table) and column in columns.values()}):
        yield (f"blad {table.title}: onder de tabel staat nog iets, vanaf regel {under[0] + 1}. Zet het in de tabel, of maak een tweede "
               "bestand.")


def other_sheets(book: Mapping[str, Cells], known: Iterable[str]) -> Iterator[str]:
    """Messages about sheets that someone added."""
    ours = {START, CHOICES_SHEET, *known}
    for name, cells in book.items():
        if cells and name not in ours:
            yield f"het blad '{name[:SHOWN]}' hoort niet bij dit werkblad en is niet gelezen."
