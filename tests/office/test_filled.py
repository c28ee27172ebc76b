"""Worksheets of a plan as files, opened by LibreOffice: it computes what the page computed, and turns every file into pages."""

import re
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from tests import filled
from tests.office.libreoffice import convert, make_profile

pytestmark = pytest.mark.office
# By plan: sheets with computed columns, shares and totals, and one with ticked boxes or many rows.
SUMS = {"veel": ("begroting-en-dekking", "ouderkaart", "inventarisatie"), "voorbeeld": ("begroting-en-dekking",)}
PAPER = {"voorbeeld": "vragenlijst-gemeente", "veel": "activiteitenplan"}

_CELL = re.compile(r" \(cel [A-Z]+[0-9]+\)$")


@pytest.fixture(scope="module")
def opened(root: Path, node: str, site: Path, soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with files of the full and of the worked plan, and in `saved` what LibreOffice made of them."""
    folder = tmp_path_factory.mktemp("ingevuld")
    make_profile(folder)
    plans = {"veel": filled.full(site, 80), "voorbeeld": filled.example(site)}
    sheets = [(plans[name], sheet, kind, f"{name}-{sheet}-{kind}.{kind}") for name, used in SUMS.items() for sheet in used for kind in ("xlsx", "ods")]
    paper = [(plans[name], sheet, kind, f"{name}-{sheet}-{kind}.{kind}") for name, sheet in PAPER.items() for kind in ("docx", "odt")]
    filled.fill(root, node, site, folder, [*sheets, *paper])
    convert(soffice, folder, "xlsx", folder / "saved", [folder / name for *_, name in sheets])
    convert(soffice, folder, "pdf", folder / "saved", [folder / name for *_, name in paper])
    return folder


@pytest.mark.parametrize("name", SUMS)
def test_libreoffice_computes_what_stands_in_the_file(opened: Path, name: str) -> None:
    """Every outcome, total and note, in Excel and in Calc files; hostile words stay words."""
    wrong = []
    for sheet in SUMS[name]:
        ours = openpyxl.load_workbook(opened / f"{name}-{sheet}-xlsx.xlsx", data_only=True)
        for kind in ("xlsx", "ods"):
            theirs = openpyxl.load_workbook(opened / "saved" / f"{name}-{sheet}-{kind}.xlsx", data_only=True)
            for tab in ours.sheetnames[1:-1]:
                wrong += [(sheet, kind, cell.coordinate, cell.value, found) for row in ours[tab].iter_rows() for cell in row
                          if _plain(found := theirs[tab][cell.coordinate].value) != _plain(cell.value)]
    assert not wrong


def _plain(value: object) -> object:
    """The same for what programs write in different ways: nothing, a whole number, a tab, and an underscore that Excel would read as a code.

    A message about a cell is without the name of that cell until a program computes it.
    """
    if isinstance(value, str):
        return _CELL.sub("", value.replace("_x005F_", "_").replace("\t", " "))
    return round(value, 6) if isinstance(value, float) else value or ""


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_paper_is_readable_pages(opened: Path, kind: str) -> None:
    """The ticked answers and the rows are on them, and a long table begins on the page of its heading."""
    boxes = _pages(opened / "saved" / f"voorbeeld-vragenlijst-gemeente-{kind}.pdf")
    assert "☒ op papier" in boxes[0] and "☐ online" in boxes[0]
    (start,) = [page for page in _pages(opened / "saved" / f"veel-activiteitenplan-{kind}.pdf") if "Activiteiten 1 van 3" in page]
    assert "Activiteit 1" in start


def _pages(pdf: Path) -> list[str]:
    return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in pypdfium2.PdfDocument(pdf)]
