"""The cut-down font of the form fields."""

import io
from pathlib import Path

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from macros.downloads.pdf.truetype import Font


@pytest.fixture(scope="module")
def font(fonts: Path) -> Font:
    """The regular font."""
    return Font(next(fonts.rglob("*_400Regular.ttf")).read_bytes())


def test_only_the_asked_characters_keep_their_outline(font: Font) -> None:
    """A composite glyph is still drawn; glyphs that are not needed are gone."""
    small = Font(font.reduced("aé"))
    assert len(small.data) < len(font.data) / 4
    assert small.has("é") and not small.has("x")
    assert _outline(small, "é") == _outline(font, "é") != []


def test_widths_are_those_of_the_font(font: Font) -> None:
    """A reader spaces typed text by these widths."""
    small = Font(font.reduced("ai"))
    assert small.width("a") == font.width("a") > small.width("i") > 0


def test_the_same_letter_gives_the_same_bytes(font: Font) -> None:
    """No time and no machine names; and a correct checksum, for readers that refuse a wrong one."""
    assert font.reduced("aé") == font.reduced("éa")
    TTFont(io.BytesIO(font.reduced("a")), checkChecksums=2)


def _outline(font: Font, character: str) -> list:
    pen = DecomposingRecordingPen(font.file.getGlyphSet())
    font.file.getGlyphSet()[font.file.getBestCmap()[ord(character)]].draw(pen)
    return pen.value
