"""The neutral document: what it refuses, and what it knows about its tables."""

import pytest

from macros.downloads.document import LONGEST_TEXT, Document
from macros.downloads.faults import DownloadFault
from macros.downloads.form_blocks import ColumnGroup, Field, FormTable
from macros.downloads.text_blocks import ItemList, ListItem, Paragraph, Run, plain


def _document(text: str) -> Document:
    return Document("proef", "Titel", "Doel", "Handboek", "2026-11-23", (), (Paragraph((Run(text),)),))


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x0b", "\x1b", "\x7f", "\x85", "\u2028", "\ud800", "\ufffe"])
def test_control_characters_are_refused_with_their_code(character: str) -> None:
    """An office file cannot hold a control character; the message names it."""
    with pytest.raises(DownloadFault, match=f"werkblad proef: .*U\\+{ord(character):04X}.*Typ deze tekst opnieuw"):
        _document(f"een {character} twee")


def test_a_text_longer_than_a_cell_is_refused() -> None:
    """Excel cuts such a text without a word, so it is refused with its length."""
    assert _document("x" * LONGEST_TEXT)
    with pytest.raises(DownloadFault, match="heeft 40000 tekens; er passen er 32000"):
        _document("x" * 40_000)


@pytest.mark.parametrize("link", ["javascript:alert(1)", "programma:opstapje", "file:///etc/passwd", "veld:gemeente"])
def test_only_web_addresses_become_links(link: str) -> None:
    """A link that no reader should follow never reaches a file."""
    with pytest.raises(DownloadFault, match="geen webadres"):
        Run("klik", link=link)


def test_a_row_knows_what_stands_in_it_and_what_is_locked() -> None:
    """Cells that come from the handbook cannot be changed; rows after them are empty and open."""
    columns = (Field("a", "A"), Field("b", "B"))
    table = FormTable("tabel", "Tabel", (ColumnGroup("Groep", columns),), 2, filled=({"a": "1"},), given=1, locked=("a",))
    assert (table.row(0), table.row(1)) == ({"a": "1"}, {})
    assert [table.is_locked(row, column) for row in range(2) for column in columns] == [True, False, False, False]


def test_points_are_grouped_by_depth_and_kind() -> None:
    """A numbered point keeps the bullets below it, and a list starts at its own number."""
    items = ItemList((ListItem((Run("a"),), 0, 3), ListItem((Run("b"),), 1), ListItem((Run("c"),), 0, 4), ListItem((Run("d"),), 0)))
    numbered, bullets = items.groups
    assert numbered.start == 3
    assert [plain(runs) for runs, _ in numbered.points] == ["a", "c"]
    assert plain(numbered.points[0][1][0].points[0][0]) == "b"
    assert bullets.start is None
