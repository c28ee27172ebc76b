"""Fixtures for the tests of the downloads: the real inventory in every format, and a small document of every kind."""

import dataclasses
import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from macros.downloads.document import Document
from macros.downloads.docx import writer as docx
from macros.downloads.form_blocks import ColumnGroup, Field, Form, FormTable, Total
from macros.downloads.odf import spreadsheet as ods
from macros.downloads.odf import text as odt
from macros.downloads.pdf import writer as pdf
from macros.downloads.pdf.font import FONTS
from macros.downloads.text_blocks import Heading, ItemList, ListItem, Paragraph, Run, TextTable
from macros.downloads.worksheet import worksheet_document
from macros.downloads.xlsx import writer as xlsx
from macros.model.handbook import Handbook
from macros.model.werkblad.soort import Veldsoort
from macros.model.werkblad.veld import Bewerking, Formule

# The answer that identifies a returned sheet.
PLACE = {"locatie": "De Linde"}
Writers = dict[str, Callable[[Document], bytes]]


@pytest.fixture(scope="session")
def fonts(root: Path) -> Path:
    """The folder with the font of the PDFs."""
    return root / FONTS


@pytest.fixture(scope="session")
def writers(fonts: Path) -> Writers:
    """Extension → the function that writes a document in that format."""
    return {
        "docx": docx.write, "odt": odt.write, "xlsx": xlsx.write, "ods": ods.write,
        "pdf": lambda document: pdf.write(document, fonts),
    }


@pytest.fixture(scope="session")
def inventory(handbook: Handbook) -> Document:
    """The real inventory of step 2."""
    return worksheet_document(handbook.get("werkblad", "inventarisatie"), handbook)


@pytest.fixture(scope="session")
def inventory_files(inventory: Document, writers: Writers) -> dict[str, bytes]:
    """Extension → the inventory in that format."""
    return {extension: write(inventory) for extension, write in writers.items()}


@pytest.fixture(scope="session")
def sheet(handbook: Handbook) -> Callable[..., Document]:
    """A function id → document of that worksheet; with `example=True` its worked example."""
    return lambda name, example=False: worksheet_document(handbook.get("werkblad", name), handbook, example)


@pytest.fixture(scope="session")
def form(sheet: Callable[..., Document]) -> Document:
    """A real werkblad that is mainly a form: the one that locations return."""
    return sheet("locatie-uitvraag")


@pytest.fixture(scope="session")
def form_files(form: Document, writers: Writers) -> dict[str, bytes]:
    """Extension → the form in that format."""
    return {extension: write(form) for extension, write in writers.items()}


@pytest.fixture(scope="session")
def located(form: Document) -> bytes:
    """The werkblad in Excel with only the location filled in."""
    return xlsx.write(returned(form, PLACE, ()))


def returned(form: Document, single: dict[str, str], rows: tuple[dict[str, str], ...]) -> Document:
    """The empty werkblad, filled in by a location."""
    blocks = tuple(
        dataclasses.replace(block, filled=rows) if isinstance(block, FormTable) else
        dataclasses.replace(block, fields=tuple(dataclasses.replace(field, answer=single.get(field.name, "")) for field in block.fields))
        if hasattr(block, "fields") else block
        for block in form.blocks
    )
    return dataclasses.replace(form, blocks=blocks)


def filled_excel(data: bytes, cells: dict[str, object], sheet: str = "Activiteiten") -> bytes:
    """The file with these cells of its table filled in."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    for place, value in cells.items():
        book[sheet][place] = value
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


@pytest.fixture(scope="session")
def specimen() -> Callable[..., Document]:
    """A function text → document, or worked `example`, with that text in every place that data can reach."""
    return lambda text, example=False: _specimen(lambda room: text[:room], example)


@pytest.fixture(scope="session")
def numbered() -> Callable[..., Document]:
    """Like `specimen`, with a different number after the text in every place."""
    return lambda text, example=False: _specimen(Numbered(text), example)


@pytest.fixture(scope="session")
def spoilt() -> Callable[[str, int], Document]:
    """A function (text, place) → document with the text in that place only, counted from 0; IndexError past the last place."""

    def make(text: str, place: int) -> Document:
        say = Spoilt(text, place)
        document = _specimen(say, example=True)
        if say.count <= place:
            raise IndexError(place)
        return document

    return make


class Numbered:
    """Gives the text with the next number after it, within the allowed length."""

    def __init__(self, text: str):
        self.text, self.count = text, 0

    def __call__(self, room: int) -> str:
        self.count += 1
        return f"{self.text[:room - 5]}~{self.count}~"


class Spoilt(Numbered):
    """Gives the text once, in the given place, and a harmless word elsewhere."""

    def __init__(self, text: str, place: int):
        super().__init__(text)
        self.place = place

    def __call__(self, room: int) -> str:
        self.count += 1
        return self.text if self.count == self.place + 1 else "kalm"


# Gives the text for the next place, with at most that many characters.
Say = Callable[[int], str]
# A name is short, a line has at most 1,000 characters, and four pieces of running text fit in the 20,000 of the model.
_SHORT, _LINE, _LONG = 90, 1_000, 4_500
# A field for a date or a number refuses other text; these accept any text.
TEXT_KINDS = (Veldsoort.TEKST, Veldsoort.LANG, Veldsoort.KEUZE, Veldsoort.MEERKEUZE, Veldsoort.JA_DEELS_NEE)
_CHOSEN = (Veldsoort.KEUZE, Veldsoort.MEERKEUZE)


def _specimen(say: Say, example: bool) -> Document:
    return Document(
        name="proef", title=say(_SHORT), subject=say(_LINE), publisher=say(_SHORT), date="2026-11-23",
        facts=((say(_SHORT), say(_LINE)),),
        blocks=(
            Heading(say(_SHORT)), Heading(say(_SHORT), level=2, own=True), Paragraph(_runs(say)),
            ItemList((ListItem(_runs(say), 0, 3), ListItem((Run(say(_LONG)),), 1), ListItem((Run(say(_LONG)),), 0, 4))),
            TextTable(((Run(say(_LONG)),), (Run(say(_LONG)),)), ((_runs(say), (Run(say(_LONG)),)),)),
            Form(say(_SHORT), tuple(_field(f"veld-{kind}", kind, say) for kind in Veldsoort)),
            Form(say(_SHORT), tuple(_field(f"antwoord-{kind}", kind, say, answer=say(_LINE)) for kind in TEXT_KINDS)),
            _table(say),
        ),
        example=say(_LINE) if example else "",
    )


def _runs(say: Say) -> tuple[Run, ...]:
    return (Run(say(_LONG)), Run(say(_LONG), strong=True), Run(say(_LONG), emphasis=True),
            Run(say(_SHORT), link="https://voorbeeld.nl/?q=<x>&y"))


def _table(say: Say) -> FormTable:
    """A table with two groups, answers, a computed column, totals, and a row to fill in."""
    columns = tuple(_field(f"kolom-{kind}", kind, say) for kind in (*TEXT_KINDS, Veldsoort.DATUM))
    counted = Field("telling", say(_SHORT), Veldsoort.GETAL, rule=say(_LINE), formula=Formule.model_construct(
        bewerking=Bewerking.AANTAL, van=("kolom-keuze",), antwoord=say(_SHORT), norm=None))
    filled = ({f"kolom-{kind}": say(_SHORT if kind in _CHOSEN else _LINE) for kind in TEXT_KINDS},)
    return FormTable(
        "tabel", say(_SHORT), (ColumnGroup(say(_SHORT), columns[:3]), ColumnGroup(say(_SHORT), (*columns[3:], counted))), 3,
        filled=filled, given=1, locked=("kolom-tekst",),
        totals=(Total(say(_SHORT), "kolom-keuze", Bewerking.AANTAL, answer=say(_SHORT)),))


def _field(name: str, kind: Veldsoort, say: Say, answer: str = "") -> Field:
    fixed = {Veldsoort.JA_DEELS_NEE: ("ja", "deels", "nee"), Veldsoort.SCHAAL: ("1", "2", "3", "4", "5")}
    choices = (say(_SHORT), "anders") if kind in _CHOSEN else fixed.get(kind, ())
    ends = (say(_SHORT), say(_SHORT)) if kind is Veldsoort.SCHAAL else ()
    return Field(name, say(_SHORT), kind, choices, free=kind in _CHOSEN, help=say(_LINE), own=True, ends=ends, answer=answer)
