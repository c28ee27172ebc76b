"""The widths of columns, by their contents."""

from collections.abc import Callable

import pytest

from macros.downloads.document import Document
from macros.downloads.form_blocks import ColumnGroup, Field, FormTable
from macros.downloads.paper import text_width
from macros.downloads.paper.columns import head_height, paper_widths, shared_widths
from macros.model.werkblad.soort import Veldsoort


def _table(*columns: Field, **filled: str) -> FormTable:
    return FormTable("t", "Tabel", (ColumnGroup("Groep", columns),), 1, filled=(filled,) if filled else ())


def test_no_column_is_narrower_than_its_longest_word() -> None:
    """A word is never broken as long as all columns fit side by side."""
    columns = (Field("a", "Onderwijsachterstandenbeleid", Veldsoort.GETAL), Field("b", "B", Veldsoort.LANG))
    widths = paper_widths(_table(*columns), columns, 120)
    assert widths[0] > text_width.width(columns[0].label, 9, bold=True)
    assert sum(widths) == pytest.approx(120, abs=0.1)


def test_a_long_answer_and_a_long_help_get_room() -> None:
    """The contents of a column count, not only its kind."""
    columns = (Field("a", "A"), Field("b", "B"))
    plain = paper_widths(_table(*columns), columns, 100)
    answered = paper_widths(_table(*columns, b="een antwoord van vele woorden " * 8), columns, 100)
    helped = paper_widths(_table(columns[0], Field("b", "B", help="uitleg " * 40)), (columns[0], Field("b", "B", help="uitleg " * 40)), 100)
    assert plain[0] == plain[1]
    assert answered[1] > plain[1]
    assert helped[1] > plain[1]


def test_a_high_head_takes_width_from_its_neighbours(sheet: Callable[..., Document]) -> None:
    """No head in a real werkblad is higher than about seven lines."""
    for name in ("keuze-organisatiemodel", "doelen", "zelfevaluatie", "ouderkaart"):
        for table in sheet(name).tables:
            for group in table.groups:
                widths = paper_widths(table, group.columns, 257)
                assert max(head_height(field, width) for field, width in zip(group.columns, widths, strict=True)) < 30


def test_a_spreadsheet_shares_its_page_by_kind() -> None:
    """A long answer gets more than a number, and together they fill the page."""
    widths = shared_widths((Field("a", "A", Veldsoort.GETAL), Field("b", "B", Veldsoort.LANG)), 200)
    assert widths[1] > widths[0]
    assert sum(widths) == pytest.approx(200, abs=0.1)
