"""How a wide table is laid out on A4."""

from collections.abc import Callable

import pytest

from macros.downloads.document import Document
from macros.downloads.paper import LANDSCAPE, NUMBER_WIDTH, page_for, paper_tables


def test_every_column_stands_in_one_table_and_the_first_in_all(inventory: Document) -> None:
    """Splitting a table loses no column and repeats only the one that names the row."""
    (table,) = inventory.tables
    pages = list(paper_tables(table, page_for(inventory)))
    own = [column.field for page in pages for column in page.columns if not column.repeated]
    assert own == list(table.columns)
    assert all(page.columns[0].field == table.columns[0] for page in pages)


def test_the_widths_fill_the_page_and_nothing_is_cramped(inventory: Document) -> None:
    """Columns use the whole width, and each is wide enough for the longest word above it."""
    (table,) = inventory.tables
    for page in paper_tables(table, LANDSCAPE):
        assert sum(column.width for column in page.columns) == pytest.approx(LANDSCAPE.text_width - NUMBER_WIDTH, abs=0.1)
        assert all(column.width >= 20 for column in page.columns)


def test_a_narrow_document_stands_upright(sheet: Callable[..., Document]) -> None:
    """Only a wide table turns the paper."""
    assert not page_for(sheet("startcheck")).landscape
    assert page_for(sheet("inventarisatie")).landscape


def test_short_tables_share_a_page(form: Document, inventory: Document) -> None:
    """Groups of columns with a few rows follow each other; longer ones start a page each."""
    assert not any(table.new_page for table in paper_tables(form.tables[0], LANDSCAPE))
    assert [table.new_page for table in paper_tables(inventory.tables[0], LANDSCAPE)] == [False, True, True, True]
