"""A form to fill in has enough space for the answers of its own worked example."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pytest

from macros.downloads.answers import shown
from macros.downloads.document import Document
from macros.downloads.paper.measures import cell_name
from macros.downloads.pdf.font import regular
from macros.downloads.pdf.truetype import Font
from macros.model.handbook import Handbook

# In points: the font size of a field, and the space that a reader keeps around the words.
SIZE, FREE = 9, 2


def _answers(example: Document) -> Iterator[tuple[str, str]]:
    """Name of a field of the empty sheet and the answer of the example, as it would be typed."""
    for form in example.forms:
        yield from ((field.name, shown(field, field.answer)) for field in form.fields)
    for table in example.tables:
        for number, row in enumerate(table.filled, 1):
            yield from ((cell_name(table, number, field), shown(field, row.get(field.name, ""))) for field in table.columns)


def _lines(words: str, room: float, font: Font) -> int:
    space, used, count = font.width(" "), 0.0, 1
    for word in words.split():
        wide = sum(font.width(character) for character in word)
        fits = not used or used + space + wide <= room / SIZE * 1000
        count, used = (count, used + bool(used) * space + wide) if fits else (count + 1, wide)
    return count


def _places(data: bytes) -> Iterator[tuple[str, float, float]]:
    """Name, width and height of each field to type in."""
    for page in pikepdf.open(io.BytesIO(data)).pages:
        for item in page.get("/Annots", []):
            owner = item if "/T" in item else item.get("/Parent")
            if item.Subtype == "/Widget" and owner.FT == "/Tx":
                left, low, right, high = (float(value) for value in item.Rect)
                yield str(owner.T), right - left, high - low


def test_every_answer_of_the_example_fits_its_field(handbook: Handbook, sheet: Callable[..., Document], writers: dict, fonts: Path) -> None:
    """In each PDF with fields, and in each place where an answer of more than one line is shown."""
    font = regular(fonts)
    ascent, descent = font.ascent_descent
    line = SIZE * (ascent - descent) / 1000
    for werkblad in (werkblad for werkblad in handbook.werkbladen if werkblad.invulbare_pdf):
        said = dict(_answers(sheet(werkblad.id, example=True)))
        cut = [(name, said[name]) for name, width, height in _places(writers["pdf"](sheet(werkblad.id)))
               if said.get(name) and _lines(said[name], width - 2 * FREE, font) * line + FREE > height + 0.5]
        assert not cut, werkblad.id


@pytest.mark.parametrize("name", ["locatie-uitvraag", "doelen"])
def test_only_what_is_filled_in_asks_for_room_of_its_example(sheet: Callable[..., Document], name: str) -> None:
    """An example shows its answers and needs no further space; a werkblad to print gets none."""
    assert any(table.examples for table in sheet(name).tables)
    assert not any(table.examples for table in (*sheet(name, example=True).tables, *sheet("inventarisatie").tables))
