"""How a wide table is laid out on A4."""

from collections.abc import Callable

import pytest

from macros.downloads.document import Document
from macros.downloads.form_blocks import ColumnGroup, Field, FormTable, Total
from macros.downloads.paper.measures import (
    COMPACT,
    LANDSCAPE,
    NUMBER_WIDTH,
    PORTRAIT,
    ROW_HEIGHT,
    PageLayout,
    is_at_foot,
    is_whole,
    page_for,
    paper_tables,
    row_height,
    table_height,
    total_lines,
)
from macros.model.werkblad.soort import Veldsoort
from macros.model.werkblad.veld import Bewerking


def test_every_column_stands_in_one_table_and_the_first_in_all(inventory: Document) -> None:
    """Splitting a table loses no column and repeats only the one that names the row."""
    (table,) = inventory.tables
    pages = list(paper_tables(table, page_for(inventory)))
    own = [column.field for page in pages for column in page.columns if not column.repeated]
    assert own == list(table.columns)
    assert all(page.columns[0].field == table.columns[0] for page in pages)


def test_a_repeated_answer_stands_on_paper_once(sheet: Callable[..., Document]) -> None:
    """A column that repeats a single field is not among those to write in; every other column is."""
    (table,) = sheet("locatie-uitvraag").tables
    own = [column.field for page in paper_tables(table, COMPACT) for column in page.columns if not column.repeated]
    assert own == [column for column in table.columns if not column.repeats] != list(table.columns)


def test_the_widths_fill_the_page_and_nothing_is_cramped(inventory: Document) -> None:
    """Columns use the whole width, and each is wide enough to write in."""
    (table,) = inventory.tables
    for page in paper_tables(table, LANDSCAPE):
        assert sum(column.width for column in page.columns) == pytest.approx(LANDSCAPE.text_width - NUMBER_WIDTH, abs=0.1)
        assert all(column.width >= 20 for column in page.columns)


def test_a_narrow_document_stands_upright(sheet: Callable[..., Document]) -> None:
    """Only a wide table makes the page landscape, and a document of one page is always portrait."""
    assert not page_for(sheet("startcheck")).landscape
    assert page_for(sheet("inventarisatie")).landscape
    assert page_for(sheet("locatie-uitvraag")) == COMPACT


def test_two_fields_stand_beside_each_other_where_there_is_room() -> None:
    """The widths of names and answers fill a landscape page, and a page that must hold everything."""
    for page in (LANDSCAPE, COMPACT):
        assert len(page.form_widths) == 4
        assert sum(page.form_widths) == pytest.approx(page.text_width)


def _tables(rows: int, **filled: str) -> list:
    columns = tuple(Field(name, name) for name in "abcde")
    return list(paper_tables(FormTable("t", "Tabel", (ColumnGroup("Groep", columns),), rows, filled=(filled,) * rows), LANDSCAPE))


def test_rows_are_lower_where_a_table_then_fits_on_its_page() -> None:
    """Few rows are high; a few too many become lower to share the page; very many take more pages and are high again."""
    heights = [row_height(_tables(rows)[0], LANDSCAPE, asked=True) for rows in (8, 16, 40)]
    assert heights[0] == heights[2] == ROW_HEIGHT
    assert 8 <= heights[1] < ROW_HEIGHT
    assert table_height(_tables(16)[0], heights[1]) < LANDSCAPE.text_height


def test_what_is_only_read_takes_the_room_of_its_words() -> None:
    """Nobody writes in an example; a long answer makes its row higher."""
    assert row_height(_tables(4)[0], LANDSCAPE, asked=False) == 0
    low, high = (table_height(_tables(4, a=words)[0], 0) for words in ("kort", "een lang antwoord " * 20))
    assert high > low + 20


def _with_totals(count: int, page: PageLayout, label: str = "Samen", above: float | None = None, rows: int = 13) -> tuple[list[int], float]:
    """How many totals are on each line, and the height of a row of their table."""
    columns = tuple(Field(name, name) for name in "abc")
    totals = tuple(Total(label, "a", Bewerking.AANTAL) for _ in range(count))
    table = FormTable("t", "Tabel", (ColumnGroup("Groep", columns),), rows, totals=totals)
    return [len(line) for line in total_lines(table, page)], row_height(next(paper_tables(table, page)), page, asked=True, above=above)


@pytest.mark.parametrize(("count", "label", "lines"), [
    (1, "Samen", [1]), (3, "Samen", [3]), (4, "Samen", [2, 2]), (8, "Samen", [3, 3, 2]), (4, "Een totaal met een lange naam", [2, 2]),
    (2, "Een totaal met een naam die op geen enkele regel van de bladzijde past, hoe breed het papier ook is", [2]),
])
def test_totals_stand_beside_each_other(count: int, label: str, lines: list[int]) -> None:
    """As many as fit, evenly: a form needs no page for three numbers."""
    for page in (PORTRAIT, LANDSCAPE):
        assert _with_totals(count, page, label)[0] == lines


def test_rows_are_lower_where_table_and_totals_then_fit_on_the_first_page() -> None:
    """Rows become lower to fit below what is above them; if they never fit they keep their height."""
    assert _with_totals(3, PORTRAIT)[1] >= _with_totals(3, PORTRAIT, above=40.0)[1] == ROW_HEIGHT
    assert 7.5 <= _with_totals(3, PORTRAIT, above=100.0)[1] < ROW_HEIGHT
    assert _with_totals(3, PORTRAIT, above=200.0)[1] >= ROW_HEIGHT


def test_a_heading_is_at_the_foot_where_no_table_could_begin_below_it() -> None:
    """Not higher up on the page; and past the end of a page nothing is known."""
    assert [is_at_foot(PORTRAIT, above, 14.0) for above in (100.0, 220.0, 235.0, 250.0, 300.0)] == [False, False, True, True, False]


def test_a_table_begins_where_moving_it_would_leave_half_a_page_empty() -> None:
    """A table that fits on a page moves there in one piece only from the lower half of the page before."""
    table = _tables(13)[0]
    height = row_height(table, LANDSCAPE, asked=True)
    rooms = {above: is_whole(table, LANDSCAPE, height, above) for above in (None, 0.0, 0.35 * LANDSCAPE.text_height, 0.6 * LANDSCAPE.text_height)}
    assert list(rooms.values()) == [True, True, False, True]
    assert not is_whole(_tables(40)[0], LANDSCAPE, height, None)


def test_rows_are_higher_on_a_page_of_their_own() -> None:
    """A table that takes most of a page uses all of it for usual answers; a smaller one, or one below much text, keeps lower rows."""
    columns = tuple(Field(name, name, Veldsoort.LANG) for name in "abcde")
    made = {rows: next(paper_tables(FormTable("t", "Tabel", (ColumnGroup("Groep", columns),), rows), LANDSCAPE)) for rows in (3, 9)}
    high, low = (row_height(made[rows], LANDSCAPE, asked=True) for rows in (9, 3))
    assert high > ROW_HEIGHT == low
    assert table_height(made[9], high) <= LANDSCAPE.text_height


def test_what_is_before_a_table_may_be_more_than_a_page() -> None:
    """Only what is on its own page counts."""
    table = _tables(13)[0]
    height = row_height(table, LANDSCAPE, asked=True)
    assert [is_whole(table, LANDSCAPE, height, above * LANDSCAPE.text_height) for above in (1.35, 1.6)] == [False, True]
