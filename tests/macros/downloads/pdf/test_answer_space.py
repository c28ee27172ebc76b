"""A form to fill in has enough space for the answers of its own worked example."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from macros.downloads.answers import shown
from macros.downloads.document import Document
from macros.downloads.kinds import usual_answer
from macros.downloads.paper.measures import cell_name
from macros.downloads.pdf.answer_size import height_of
from macros.downloads.pdf.font import regular
from macros.downloads.pdf.truetype import Font
from macros.model.handbook import Handbook
from macros.model.werkblad.soort import Veldsoort

# In points: the font size of a field, and the space that a reader keeps around the words.
SIZE, FREE = 9, 2
LONG = "Ouders leren hoe zij samen met hun kind een boek kunnen lezen, en horen waar zij met vragen over taal terechtkunnen."


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


def test_a_small_field_leaves_the_size_of_its_letters_free(handbook: Handbook, sheet: Callable[..., Document], writers: dict, fonts: Path) -> None:
    """In every PDF with fields, a field of a fixed size has space for a usual answer; in any other the reader makes the letters smaller."""
    font = regular(fonts)
    for werkblad in (werkblad for werkblad in handbook.werkbladen if werkblad.invulbare_pdf):
        document = sheet(werkblad.id)
        usual = {field.name: usual_answer(field.kind) for field in document.fields}
        small = [name for name, width, height, size in _sized(writers["pdf"](document))
                 if size and height_of(usual[name.rpartition("_")[2]], width, font) > height]
        assert not small, werkblad.id


@pytest.mark.parametrize("length", [60, 110])
def test_a_long_answer_is_seen_whole(form: Document, form_files: dict[str, bytes], length: int) -> None:
    """Typed in the smallest field for words of the sheet for locations, every letter is within that field on paper."""
    column = next(field for field in form.tables[0].columns if field.kind is Veldsoort.TEKST and field is not form.tables[0].columns[0] and not field.repeats)
    answer = LONG[:length]
    document = pypdfium2.PdfDocument(form_files["pdf"])
    document.init_forms()
    name = cell_name(form.tables[0], 1, column)
    left, low, right, high = _rect(form_files["pdf"], name)
    _type(document, ((left + right) / 2, (low + high) / 2), answer)
    saved = io.BytesIO()
    document.save(saved)
    flat = pypdfium2.PdfDocument(saved.getvalue())
    flat.init_forms()
    flat[0].flatten()
    words = flat[0].get_textpage()
    shown = [words.get_charbox(place) for place in range(words.count_chars())]
    inside = [box for box in shown if left <= box[0] and box[2] <= right and low <= box[1] and box[3] <= high]
    assert len(inside) >= len(answer.replace(" ", ""))


def _type(document: pypdfium2.PdfDocument, place: tuple[float, float], words: str) -> None:
    """Click on a place of the first page, type, and leave the field."""
    page, form = document[0], document.formenv
    pdfium.FORM_OnLButtonDown(form.raw, page.raw, 0, *place)
    pdfium.FORM_OnLButtonUp(form.raw, page.raw, 0, *place)
    for character in words:
        pdfium.FORM_OnChar(form.raw, page.raw, ord(character), 0)
    pdfium.FORM_ForceToKillFocus(form.raw)


def _sized(data: bytes) -> Iterator[tuple[str, float, float, int]]:
    """Name, width, height and font size of each field to type in; size 0 is free."""
    for page in pikepdf.open(io.BytesIO(data)).pages:
        for item in page.get("/Annots", []):
            owner = item if "/T" in item else item.get("/Parent")
            if item.Subtype == "/Widget" and owner.FT == "/Tx" and not str(owner.T).endswith("_anders"):
                left, low, right, high = (float(value) for value in item.Rect)
                yield str(owner.T), right - left, high - low, int(str(item.DA).split()[1])


def _rect(data: bytes, name: str) -> tuple[float, ...]:
    with pikepdf.open(io.BytesIO(data)) as file:
        return next(tuple(map(float, item.Rect)) for item in file.pages[0].Annots if item.get("/T") == name)
