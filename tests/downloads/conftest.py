"""What the tests of the downloads share: the real inventory in every format, and a small document of every kind."""

from collections.abc import Callable
from pathlib import Path

import pytest

from macros.downloads import docx, ods, odt, pdf, xlsx
from macros.downloads.document import (
    ColumnGroup,
    Document,
    Field,
    Form,
    FormTable,
    Heading,
    ItemList,
    ListItem,
    Paragraph,
    Run,
    TextTable,
    Total,
)
from macros.downloads.worksheet import worksheet_document
from macros.downloads.write import FONTS
from macros.model.handbook import Handbook
from macros.model.veld import Bewerking, Formule, Veldsoort

Writers = dict[str, Callable[[Document], bytes]]


@pytest.fixture(scope="session")
def fonts(root: Path) -> Path:
    """The folder with the letter of the PDFs."""
    return root / FONTS


@pytest.fixture(scope="session")
def writers(fonts: Path) -> Writers:
    """Extension → what writes a document in that format."""
    return {
        "docx": docx.write, "odt": odt.write, "xlsx": xlsx.write, "ods": ods.write,
        "pdf": lambda document: pdf.write(document, fonts),
    }


@pytest.fixture(scope="session")
def inventory(handbook: Handbook) -> Document:
    """The real inventory of step 2."""
    return worksheet_document(handbook.get("werkblad", "inventarisatie"), handbook)  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def inventory_files(inventory: Document, writers: Writers) -> dict[str, bytes]:
    """Extension → the inventory in that format."""
    return {extension: write(inventory) for extension, write in writers.items()}


@pytest.fixture(scope="session")
def sheet(handbook: Handbook) -> Callable[..., Document]:
    """A function id → document of that worksheet, with `example=True` the worked example."""
    return lambda name, example=False: worksheet_document(handbook.get("werkblad", name), handbook, example)  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def form(sheet: Callable[..., Document]) -> Document:
    """A real sheet that is mainly a form: the one that locations send back."""
    return sheet("locatie-uitvraag")


@pytest.fixture(scope="session")
def form_files(form: Document, writers: Writers) -> dict[str, bytes]:
    """Extension → the form in that format."""
    return {extension: write(form) for extension, write in writers.items()}


@pytest.fixture(scope="session")
def specimen() -> Callable[..., Document]:
    """A function text → document, or worked `example`, in which that text stands in every place that data can reach."""
    return _specimen


_ROW_KINDS = (Veldsoort.TEKST, Veldsoort.KEUZE, Veldsoort.DATUM, Veldsoort.MEERKEUZE)


def _specimen(text: str, example: bool = False) -> Document:
    short = text[:100]
    fields = tuple(_field(f"veld-{kind}", kind, text) for kind in Veldsoort)
    counted = Field("telling", short, Veldsoort.GETAL, rule=short, formula=Formule.model_construct(
        bewerking=Bewerking.AANTAL, van=("kolom-keuze",), antwoord=short, norm=None))
    columns = (*(_field(f"kolom-{kind}", kind, text) for kind in _ROW_KINDS), counted)
    filled = ({"kolom-tekst": text, "kolom-keuze": short},)
    table = FormTable(
        "tabel", short, (ColumnGroup(short, columns),), 3, filled=filled, given=1, locked=("kolom-tekst",),
        totals=(Total(short, "kolom-keuze", Bewerking.AANTAL, answer=short),))
    runs = (Run(text), Run(text, strong=True), Run(text, emphasis=True), Run(short, link="https://voorbeeld.nl/?q=<x>&y"))
    return Document(
        name="proef", title=short, subject=text, publisher=short, date="2026-11-23", facts=((short, text),),
        blocks=(
            Heading(short), Heading(short, level=2, own=True), Paragraph(runs),
            ItemList((ListItem((Run(text),), 0, 3), ListItem((Run(text),), 1), ListItem((Run(text),), 0, 4))),
            TextTable(((Run(text),), (Run(text),)), (((Run(text),), (Run(text),)),)),
            Form(short, fields), Form(short, (Field("antwoord", short, answer=text),)), table,
        ),
        example=text if example else "",
    )


def _field(name: str, kind: Veldsoort, text: str) -> Field:
    choices = {
        Veldsoort.KEUZE: (text[:100], "anders"), Veldsoort.MEERKEUZE: (text[:100], "anders"),
        Veldsoort.JA_DEELS_NEE: ("ja", "deels", "nee"), Veldsoort.SCHAAL: ("1", "2", "3", "4", "5"),
    }
    ends = (text[:20], text[:20]) if kind is Veldsoort.SCHAAL else ()
    free = kind in (Veldsoort.KEUZE, Veldsoort.MEERKEUZE)
    return Field(name, text[:100], kind, choices.get(kind, ()), free=free, help=text[:300], own=True, ends=ends)
