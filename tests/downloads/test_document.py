"""The neutral document: what it refuses, and what it knows about its tables."""

import pytest

from macros.downloads.document import (
    LONGEST_TEXT,
    ColumnGroup,
    Document,
    Field,
    FormTable,
    Paragraph,
    Run,
    WorkedExample,
)
from macros.downloads.faults import DownloadFault


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


def test_an_example_shows_only_columns_in_which_something_stands() -> None:
    """Empty columns of a worked example take no room."""
    columns = (Field("a", "A"), Field("b", "B"), Field("c", "C"))
    table = FormTable("tabel", "Tabel", (ColumnGroup("Groep", columns),), 2)
    example = WorkedExample("Voorbeeld", "Verzonnen", table, ({"a": "1"}, {"c": "2"}))
    assert [column.name for column in example.columns] == ["a", "c"]
    assert example.cells == (("1", ""), ("", "2"))
