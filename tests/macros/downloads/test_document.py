"""The neutral document: what it refuses."""

import pytest

from macros.downloads.document import LONGEST_TEXT, Document
from macros.downloads.faults import DownloadFault
from macros.downloads.text_blocks import Paragraph, Run


def _document(text: str) -> Document:
    return Document("proef", "Titel", "Doel", "Handboek", "2026-11-23", (), (Paragraph((Run(text),)),))


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x0b", "\x1b", "\x7f", "\x85", "\u2028", "\ud800", "\ufffe"])
def test_control_characters_are_refused_with_their_code(character: str) -> None:
    """An office file cannot hold a control character; the message names it."""
    with pytest.raises(DownloadFault, match=f"werkblad proef: .*U\\+{ord(character):04X}.*Typ deze tekst opnieuw"):
        _document(f"een {character} twee")


def test_a_text_longer_than_a_cell_is_refused() -> None:
    """Excel silently cuts off such a text, so it is refused with its length."""
    assert _document("x" * LONGEST_TEXT)
    with pytest.raises(DownloadFault, match="heeft 40000 tekens; er passen er 32000"):
        _document("x" * 40_000)
