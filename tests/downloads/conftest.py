"""What the tests of the downloads share: the real inventory in every format, and a small document of every kind."""

from collections.abc import Callable
from pathlib import Path

import pytest

from macros.downloads import docx, ods, pdf
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
    WorkedExample,
)
from macros.downloads.worksheet import worksheet_document
from macros.downloads.write import FONTS
from macros.model.handbook import Handbook
from macros.model.werkblad import Veldsoort

Writers = dict[str, Callable[[Document], bytes]]


@pytest.fixture(scope="session")
def fonts(root: Path) -> Path:
    """The folder with the letter of the PDFs."""
    return root / FONTS


@pytest.fixture(scope="session")
def writers(fonts: Path) -> Writers:
    """Extension → what writes a document in that format."""
    return {"docx": docx.write, "ods": ods.write, "pdf": lambda document: pdf.write(document, fonts)}


@pytest.fixture(scope="session")
def inventory(handbook: Handbook) -> Document:
    """The real inventory of step 2."""
    return worksheet_document(handbook.get("werkblad", "inventarisatie"), handbook)  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def inventory_files(inventory: Document, writers: Writers) -> dict[str, bytes]:
    """Extension → the inventory in that format."""
    return {extension: write(inventory) for extension, write in writers.items()}


@pytest.fixture(scope="session")
def specimen() -> Callable[[str], Document]:
    """A function text → document in which that text stands in every place that data can reach."""
    return _specimen


def _specimen(text: str) -> Document:
    short = text[:100]
    fields = tuple(_field(f"veld-{kind}", kind, text) for kind in Veldsoort)
    columns = tuple(_field(f"kolom-{kind}", kind, text) for kind in (Veldsoort.TEKST, Veldsoort.KEUZE, Veldsoort.DATUM))
    table = FormTable("tabel", short, (ColumnGroup(short, columns),), 3)
    runs = (Run(text), Run(text, strong=True), Run(text, emphasis=True), Run(short, link="https://voorbeeld.nl/?q=<x>&y"))
    return Document(
        name="proef", title=short, subject=text, publisher=short, date="2026-11-23", facts=((short, text),),
        blocks=(
            Heading(short), Heading(short, level=2, own=True), Paragraph(runs),
            ItemList((ListItem((Run(text),), 0, 3), ListItem((Run(text),), 1), ListItem((Run(text),), 0, 4))),
            TextTable(((Run(text),), (Run(text),)), (((Run(text),), (Run(text),)),)),
            Form(short, fields), table, WorkedExample(short, text, table, ({"kolom-tekst": text, "kolom-keuze": short},)),
        ),
    )


def _field(name: str, kind: Veldsoort, text: str) -> Field:
    choices = {Veldsoort.KEUZE: (text[:100], "anders"), Veldsoort.JA_DEELS_NEE: ("ja", "deels", "nee")}
    return Field(name, text[:100], kind, choices.get(kind, ()), free=kind is Veldsoort.KEUZE, help=text[:300], own=True)
