"""The cut-down letter of the form fields."""

import struct
from pathlib import Path

import pytest

from macros.downloads.sfnt import Font


@pytest.fixture(scope="module")
def font(fonts: Path) -> Font:
    """The regular letter."""
    return Font(next(fonts.rglob("*_400Regular.ttf")).read_bytes())


def test_only_the_asked_characters_keep_their_outline(font: Font) -> None:
    """A composite letter keeps its parts; other letters become empty, and all keep their number."""
    small = Font(font.reduced("aé"))
    assert len(small.data) < len(font.data) / 4
    assert small.glyph("é") == font.glyph("é") != 0
    assert _outline(small, "é") == _outline(font, "é") != b""
    assert _outline(small, "e") == _outline(font, "e") != b""
    assert _outline(small, "x") == b""


def test_widths_are_those_of_the_font(font: Font) -> None:
    """A reader spaces what is typed by these widths."""
    small = Font(font.reduced("ai"))
    assert small.width("a") == font.width("a") > small.width("i") > 0


def test_the_sum_over_the_file_is_right(font: Font) -> None:
    """A font whose checksum is wrong is refused by some readers."""
    data = font.reduced("a")
    assert sum(struct.unpack(f">{len(data) // 4}I", data)) % 2**32 == 0xB1B0AFBA


def _outline(font: Font, character: str) -> bytes:
    return font._outline(font.glyph(character)).rstrip(b"\0")
