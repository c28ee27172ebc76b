"""Cuts a TrueType font down to a set of characters, so that a form can carry its own letter. Not for text on a page:
typst embeds that. Glyphs keep their numbers; what is not asked for becomes empty.

Format: the TrueType reference, tables `cmap` (format 4), `loca`, `glyf`, `hmtx`, `post`.
"""

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

# What a PDF reader needs to draw simple text; kerning, ligatures and names are left out.
_KEPT = (b"OS/2", b"cmap", b"cvt ", b"fpgm", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"post", b"prep")
_UNNAMED = struct.pack(">IiHHIIIII", 0x00030000, 0, 0, 0, 0, 0, 0, 0, 0)
_WORD_ARGUMENTS, _SCALE, _MORE, _SCALES, _MATRIX = 0x1, 0x8, 0x20, 0x40, 0x80
_MAGIC_SUM = 0xB1B0AFBA


@dataclass(frozen=True)
class Font:
    """A TrueType font, read from `data`."""

    data: bytes

    @cached_property
    def tables(self) -> dict[bytes, bytes]:
        """Tag → table."""
        count = self._unpack(">H", 4)[0]
        entries = (self._unpack(">4sIII", 12 + 16 * place) for place in range(count))
        return {tag: self.data[start:start + length] for tag, _, start, length in entries}

    @cached_property
    def units(self) -> int:
        """Font units in an em."""
        return struct.unpack_from(">H", self.tables[b"head"], 18)[0]

    @property
    def box(self) -> tuple[int, ...]:
        """xMin, yMin, xMax, yMax over all glyphs, in thousandths of an em."""
        return tuple(self._thousandths(value) for value in struct.unpack_from(">4h", self.tables[b"head"], 36))

    @property
    def ascent_descent(self) -> tuple[int, int]:
        """Height above and (negative) below the line in thousandths of an em, accents on capitals left out.

        Readers space lines by it, so the tight typographic pair of `OS/2` is meant, not the roomy one of `hhea`.
        """
        above, below = struct.unpack_from(">2h", self.tables[b"OS/2"], 68)
        return self._thousandths(above), self._thousandths(below)

    @property
    def cap_height(self) -> int:
        """Height of a capital, in thousandths of an em (table `OS/2`, version 2 or later)."""
        return self._thousandths(struct.unpack_from(">h", self.tables[b"OS/2"], 88)[0])

    def width(self, character: str) -> int:
        """The advance of a character in thousandths of an em; that of the missing glyph where it has none."""
        long_ones = struct.unpack_from(">H", self.tables[b"hhea"], 34)[0]
        place = min(self.glyph(character), long_ones - 1)
        return self._thousandths(struct.unpack_from(">H", self.tables[b"hmtx"], 4 * place)[0])

    def glyph(self, character: str) -> int:
        """The number of the glyph of a character, 0 where the font has none."""
        return self._glyphs.get(ord(character), 0)

    def reduced(self, characters: Iterable[str]) -> bytes:
        """The font with the outlines of `characters` only."""
        wanted = self._with_parts({0, *(self.glyph(character) for character in characters)})
        outlines = [self._outline(glyph) if glyph in wanted else b"" for glyph in range(len(self._offsets) - 1)]
        tables = {tag: table for tag, table in self.tables.items() if tag in _KEPT}
        tables[b"glyf"] = b"".join(outlines)
        tables[b"loca"] = _offsets(outlines)
        tables[b"post"] = _UNNAMED
        # 32-bit offsets; the sum over the whole file is filled in last.
        head = bytearray(tables[b"head"])
        struct.pack_into(">h", head, 50, 1)
        struct.pack_into(">I", head, 8, 0)
        tables[b"head"] = bytes(head)
        return _file(tables)

    def _unpack(self, form: str, place: int) -> tuple:
        return struct.unpack_from(form, self.data, place)

    def _thousandths(self, value: int) -> int:
        return round(value * 1000 / self.units)

    @cached_property
    def _offsets(self) -> tuple[int, ...]:
        short = struct.unpack_from(">h", self.tables[b"head"], 50)[0] == 0
        table = self.tables[b"loca"]
        size = len(table) // (2 if short else 4)
        found = struct.unpack(f">{size}{'H' if short else 'I'}", table)
        return tuple(2 * place for place in found) if short else found

    def _outline(self, glyph: int) -> bytes:
        outline = self.tables[b"glyf"][self._offsets[glyph]:self._offsets[glyph + 1]]
        return outline + bytes(-len(outline) % 4)

    def _with_parts(self, glyphs: set[int]) -> set[int]:
        """`glyphs` and all glyphs they are put together from."""
        found: set[int] = set()
        waiting = list(glyphs)
        while waiting:
            glyph = waiting.pop()
            if glyph not in found:
                found.add(glyph)
                waiting += _parts(self._outline(glyph))
        return found

    @cached_property
    def _glyphs(self) -> dict[int, int]:
        """Code point → glyph, from the Unicode table of the basic plane."""
        table = self.tables[b"cmap"]
        count = struct.unpack_from(">H", table, 2)[0]
        for place in range(count):
            platform, encoding, start = struct.unpack_from(">HHI", table, 4 + 8 * place)
            if (platform, encoding) == (3, 1):
                return dict(_segments(table[start:]))
        raise ValueError("this font has no Unicode character map")


def _segments(table: bytes) -> Iterator[tuple[int, int]]:
    count = struct.unpack_from(">H", table, 6)[0] // 2
    ends = struct.unpack_from(f">{count}H", table, 14)
    starts = struct.unpack_from(f">{count}H", table, 16 + 2 * count)
    shifts = struct.unpack_from(f">{count}H", table, 16 + 4 * count)
    ranges = struct.unpack_from(f">{count}H", table, 16 + 6 * count)
    for place in range(count):
        for code in range(starts[place], ends[place] + 1):
            if not ranges[place]:
                yield code, (code + shifts[place]) % 65536
                continue
            where = 16 + 6 * count + 2 * place + ranges[place] + 2 * (code - starts[place])
            glyph = struct.unpack_from(">H", table, where)[0] if where < len(table) else 0
            yield code, (glyph + shifts[place]) % 65536 if glyph else 0


def _parts(outline: bytes) -> Iterator[int]:
    """The glyphs a composite glyph is made of; none for a simple or an empty one."""
    if not outline or struct.unpack_from(">h", outline)[0] >= 0:
        return
    place, flags = 10, _MORE
    while flags & _MORE:
        flags, glyph = struct.unpack_from(">HH", outline, place)
        yield glyph
        place += 8 if flags & _WORD_ARGUMENTS else 6
        place += 2 if flags & _SCALE else 4 if flags & _SCALES else 8 if flags & _MATRIX else 0


def _offsets(outlines: list[bytes]) -> bytes:
    places = [0]
    for outline in outlines:
        places.append(places[-1] + len(outline))
    return struct.pack(f">{len(places)}I", *places)


def _file(tables: dict[bytes, bytes]) -> bytes:
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    header = struct.pack(">IHHHH", 0x00010000, count, power * 16, power.bit_length() - 1, (count - power) * 16)
    directory, body = b"", b""
    for tag in sorted(tables):
        table = tables[tag]
        padded = table + bytes(-len(table) % 4)
        directory += struct.pack(">4sIII", tag, _sum(padded), 12 + 16 * count + len(body), len(table))
        body += padded
    return _with_sum(header + directory + body, tables)


def _with_sum(file: bytes, tables: dict[bytes, bytes]) -> bytes:
    place = next(
        struct.unpack_from(">I", file, 12 + 16 * entry + 8)[0]
        for entry in range(len(tables)) if file[12 + 16 * entry:16 + 16 * entry] == b"head"
    )
    total = (_MAGIC_SUM - _sum(file)) % 2**32
    return file[:place + 8] + struct.pack(">I", total) + file[place + 12:]


def _sum(data: bytes) -> int:
    return sum(struct.unpack(f">{len(data) // 4}I", data)) % 2**32
