"""The blocks that people fill in: what a table knows about its rows."""

from macros.downloads.form_blocks import ColumnGroup, Field, FormTable


def test_a_row_knows_what_stands_in_it_and_what_is_locked() -> None:
    """Cells that come from the handbook cannot be changed; rows after them are empty and open."""
    columns = (Field("a", "A"), Field("b", "B"))
    table = FormTable("tabel", "Tabel", (ColumnGroup("Groep", columns),), 2, filled=({"a": "1"},), given=1, locked=("a",))
    assert (table.row(0), table.row(1)) == ({"a": "1"}, {})
    assert [table.is_locked(row, column) for row in range(2) for column in columns] == [True, False, False, False]
