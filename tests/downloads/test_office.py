"""LibreOffice opens what we made, and loses nothing. One start for all files."""

import io
import os
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from macros.downloads.document import Document
from macros.downloads.ods_sheets import HEAD_ROWS, ROWS
from tests.downloads.test_hostile import LITERAL

pytestmark = pytest.mark.office
TIMEOUT = 240


@pytest.fixture(scope="module")
def office(
    tmp_path_factory: pytest.TempPathFactory, inventory_files: dict[str, bytes], specimen: Callable[[str], Document],
    writers: dict[str, Callable[[Document], bytes]],
) -> Path:
    """A folder with every office file as PDF, and the spreadsheets also as LibreOffice saves them (xlsx)."""
    soffice = os.environ.get("SOFFICE") or shutil.which("soffice") or shutil.which("libreoffice")
    if not soffice:
        pytest.skip(os.environ.get("SOFFICE_ONTBREEKT", "LibreOffice ontbreekt: de downloads zijn niet geopend"))
    folder = tmp_path_factory.mktemp("kantoor")
    for extension in ("docx", "ods"):
        (folder / f"inventarisatie-{extension}.{extension}").write_bytes(inventory_files[extension])
        for name, text in LITERAL.items():
            (folder / f"{name}-{extension}.{extension}").write_bytes(writers[extension](specimen(text)))
    for target, pattern in (("pdf", "*.*"), ("xlsx", "*.ods")):
        _convert(soffice, folder, target, sorted(folder.glob(pattern)))
    return folder


def _convert(soffice: str, folder: Path, target: str, files: list[Path]) -> None:
    profile = (folder / "profiel").as_uri()
    subprocess.run(
        [soffice, f"-env:UserInstallation={profile}", "--headless", "--convert-to", target, "--outdir", str(folder),
         *map(str, files)],
        check=True, capture_output=True, timeout=TIMEOUT,
    )


def _pdf_text(path: Path) -> str:
    text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path))
    return "".join(text.split())


@pytest.mark.parametrize("extension", ["docx", "ods"])
def test_every_label_is_shown(office: Path, inventory: Document, extension: str) -> None:
    """What LibreOffice prints holds every label of the definition."""
    words = _pdf_text(office / f"inventarisatie-{extension}.pdf")
    assert all("".join(field.label.split()) in words for field in inventory.fields)


@pytest.mark.parametrize("extension", ["docx", "ods"])
@pytest.mark.parametrize("name", LITERAL)
def test_hostile_text_is_shown_literally(office: Path, name: str, extension: str) -> None:
    """LibreOffice computes and expands nothing of it."""
    assert "".join(LITERAL[name].split()) in _pdf_text(office / f"{name}-{extension}.pdf")


def test_no_column_falls_off_the_paper(office: Path, inventory: Document) -> None:
    """Each group of columns prints on as many pages as its rows need, and no more."""
    (table,) = inventory.tables
    pages = [page.get_size() for page in pypdfium2.PdfDocument(office / "inventarisatie-ods.pdf")]
    wide = [width > height for width, height in pages]
    assert sum(wide) == 2 * len(table.groups) + 1
    assert len(pypdfium2.PdfDocument(office / "inventarisatie-docx.pdf")) == len(table.groups) + 2


def test_rules_and_protection_survive_saving_as_excel(office: Path, inventory: Document) -> None:
    """Dropdowns, messages, protection, and what returns on paper are there after LibreOffice saved the sheet."""
    (table,) = inventory.tables
    sheet = openpyxl.load_workbook(office / "inventarisatie-ods.xlsx")["Activiteiten"]
    kinds = [rule.type for rule in sheet.data_validations.dataValidation]
    assert kinds.count("list") == sum(bool(field.choices) for field in table.columns)
    assert {"custom", "whole", "date"} <= set(kinds)
    assert sheet.protection.sheet
    assert (sheet.print_title_rows, sheet.print_title_cols) == (f"$1:${HEAD_ROWS}", "$A:$A")
    assert not sheet.cell(HEAD_ROWS + 1, 1).protection.locked
    assert not sheet.cell(HEAD_ROWS + ROWS, len(table.columns)).protection.locked
    assert sheet.cell(HEAD_ROWS, 1).protection.locked


def test_messages_are_in_dutch_in_excel(office: Path) -> None:
    """A rule that is broken says in Dutch what is asked."""
    with zipfile.ZipFile(io.BytesIO((office / "inventarisatie-ods.xlsx").read_bytes())) as packed:
        xml = packed.read("xl/worksheets/sheet2.xml").decode()
    assert "Is het minder dan 10? Schrijf dan &lt;10." in xml
    assert "Kies een antwoord uit de lijst." in xml


@pytest.mark.parametrize("name", LITERAL)
def test_no_cell_became_a_formula(office: Path, name: str) -> None:
    """After saving as Excel every cell of hostile text is still text."""
    book = openpyxl.load_workbook(office / f"{name}-ods.xlsx")
    assert not [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
