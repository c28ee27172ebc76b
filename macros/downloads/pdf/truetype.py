"""A TrueType font for the fields of a form, cut down to a set of characters. Not for text on a page: typst embeds that font."""

import io
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from fontTools.ttLib import TTFont

# What a PDF reader needs to draw simple text; kerning, ligatures and names are left out.
_UNUSED = ["GDEF", "GPOS", "GSUB", "BASE", "DSIG", "STAT", "gasp", "name", "meta"]


@dataclass(frozen=True)
class Font:
    """A TrueType font, read from `data`."""

    data: bytes

    @cached_property
    def file(self) -> TTFont:
        """The font as fontTools reads it."""
        return TTFont(io.BytesIO(self.data), recalcTimestamp=False)

    @property
    def box(self) -> tuple[int, ...]:
        """xMin, yMin, xMax, yMax over all glyphs, in thousandths of an em."""
        head = self.file["head"]
        return tuple(map(self._thousandths, (head.xMin, head.yMin, head.xMax, head.yMax)))

    @property
    def ascent_descent(self) -> tuple[int, int]:
        """Height above and (negative) below the line in thousandths of an em, accents on capitals left out.

        Readers space lines by it, so the tight typographic pair of `OS/2` is meant, not the roomy one of `hhea`.
        """
        return self._thousandths(self.file["OS/2"].sTypoAscender), self._thousandths(self.file["OS/2"].sTypoDescender)

    @property
    def cap_height(self) -> int:
        """Height of a capital, in thousandths of an em."""
        return self._thousandths(self.file["OS/2"].sCapHeight)

    def width(self, character: str) -> int:
        """The advance of a character in thousandths of an em; for an unknown character, that of the missing glyph."""
        return self._thousandths(self.file["hmtx"][self._glyphs.get(ord(character), ".notdef")][0])

    def has(self, character: str) -> bool:
        """Whether the font draws this character."""
        return ord(character) in self._glyphs

    def reduced(self, characters: Iterable[str]) -> bytes:
        """The font with the outlines of `characters` only."""
        # Takes longer to load than the whole check, which only asks which characters the font has.
        from fontTools.subset import Options, Subsetter

        font = TTFont(io.BytesIO(self.data), recalcTimestamp=False)
        cut = Subsetter(Options(layout_features=[], drop_tables=_UNUSED, notdef_outline=True))
        cut.populate(unicodes=map(ord, characters))
        cut.subset(font)
        with io.BytesIO() as file:
            font.save(file)
            return file.getvalue()

    @cached_property
    def _glyphs(self) -> dict[int, str]:
        return self.file.getBestCmap()

    def _thousandths(self, value: int) -> int:
        return round(value * 1000 / self.file["head"].unitsPerEm)
