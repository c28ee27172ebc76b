"""The sheet of a table: totals in sight above it, columns as wide as they need, and print that follows what is filled in."""

from collections.abc import Callable

import pytest

from macros.downloads.document import Document
from macros.downloads.form_blocks import ColumnGroup, Field, FormTable, Total
from macros.downloads.paper.measures import LANDSCAPE
from macros.downloads.spreadsheet.table_sheet import head, head_rows, print_area, printed, total_columns, widths
from macros.model.handbook import Handbook
from macros.model.werkblad.soort import Veldsoort
from macros.model.werkblad.veld import Bewerking

# Millimetres on a laptop of 1366 pixels.
LAPTOP = 361.0


def _table(columns: int, totals: tuple[tuple[int, str], ...] = ()) -> FormTable:
    fields = tuple(Field(f"k{place}", f"Kolom {place}", Veldsoort.KEUZE) for place in range(columns))
    lines = tuple(Total(f"Aantal {answer}", f"k{place}", Bewerking.AANTAL, answer) for place, answer in totals)
    return FormTable("tabel", "Tabel", (ColumnGroup("Groep", fields),), 4, totals=lines)


@pytest.mark.parametrize(("totals", "places"), [
    (((0, "a"), (2, "a")), (0, 2)),
    (((1, "a"), (1, "b"), (1, "c")), (1, 2, 3)),
    (((3, "a"), (3, "b"), (3, "c")), (1, 2, 3)),
    (((1, "a"), (2, "a"), (1, "b")), (1, 3, 2)),
    (((0, "a"),) * 5, (0, 1, 2, 3, 4)),
])
def test_totals_stand_in_one_row_each_in_its_own_column(totals: tuple[tuple[int, str], ...], places: tuple[int, ...]) -> None:
    """Above the column they are about, or beside each other in their own order if they are about the same one."""
    assert total_columns(_table(4, totals)) == places


def test_a_table_without_totals_has_a_low_head() -> None:
    """Title, groups and names; totals add their names and their outcomes above the names of the columns."""
    assert head_rows(_table(3)) == 3
    assert (head(_table(3, ((1, "a"),))).totals, head_rows(_table(3, ((1, "a"),)))) == (1, 5)


def test_columns_are_as_wide_as_they_need(handbook: Handbook, sheet: Callable[..., Document]) -> None:
    """No column of numbers takes more than three centimetres without a long word above it, and no group of columns is wider than the screen of a laptop."""
    for werkblad in handbook.werkbladen:
        for table in sheet(werkblad.id).tables:
            made = dict(zip([column.name for column in table.columns], widths(table), strict=True))
            wide = {column.label: made[column.name] for column in table.columns
                    if column.kind.rules.is_number and made[column.name] > 30 + 2 * len(max(column.label.split(), key=len))}
            assert not wide, werkblad.id
            for group in table.groups:
                assert table.one_page or sum(made[column.name] for column in group.columns) <= LAPTOP, (werkblad.id, group.title)


def test_print_is_scaled_and_stays_legible(handbook: Handbook, sheet: Callable[..., Document]) -> None:
    """Every table fits its pages, at a scale of the page and not by stretching its columns; no group is split."""
    for werkblad in handbook.werkbladen:
        for table in sheet(werkblad.id).tables:
            page, made = printed(table), widths(table)
            starts = {sum(len(group.columns) for group in table.groups[:place]) for place in range(len(table.groups))}
            assert set(page.breaks) <= starts
            if page.breaks:
                assert page.scale >= 65, werkblad.id
                ends = (*page.breaks, len(made))
                for first, last in zip((1, *page.breaks), ends, strict=True):
                    assert (made[0] + sum(made[first:last])) * page.scale / 100 <= LANDSCAPE.text_width, werkblad.id


def test_print_ends_at_the_last_filled_row() -> None:
    """The cells to print follow the answers; an empty table prints the rows of the paper form."""
    formula = print_area("'Blad'", _table(3))
    assert formula.startswith("OFFSET('Blad'!$A$1:$C$1,0,0,IF(")
    assert "MAX((LEN('Blad'!$A$4:$C$19)>0)*ROW('Blad'!$A$4:$C$19))" in formula and "=0,7," in formula
