"""LibreOffice opens our files, loses nothing, and computes the same values. It starts once per kind of file, for all files."""

import dataclasses
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pypdfium2
import pytest
from lxml import etree

from macros.downloads import answers
from macros.downloads.document import Document
from macros.downloads.form_blocks import FormTable
from macros.downloads.paper.measures import page_for
from macros.downloads.paper.pieces import pieces
from macros.downloads.spreadsheet.layout import sheet_names
from macros.downloads.spreadsheet.table_sheet import head, head_rows, placed_totals
from macros.downloads.text_blocks import Heading
from macros.downloads.wording import FICTITIOUS, NOTICE
from macros.downloads.worksheet import worksheet_document
from macros.dutch import text
from macros.model.handbook import Handbook
from macros.model.werkblad.soort import Veldsoort
from macros.model.werkblad.werkblad import Werkblad
from tests.documents import TEXT_KINDS
from tests.macros.downloads.test_hostile import LITERAL
from tests.office.libreoffice import convert, make_profile
from tests.office.sheet_values import values

pytestmark = pytest.mark.office
counts_pages = pytest.mark.skipif("FONT_MISSING" in os.environ, reason=os.environ.get("FONT_MISSING", ""))
OFFICE = ("docx", "odt", "xlsx", "ods")
# Of these sheets the empty one is tried in every way too.
EMPTY = ("inventarisatie", "locatie-uitvraag")
# The letters of a head and foot, and some more; in points, the height of the foot and the free space above it.
_LEAST_WORDS, _FOOT, _SPARE = 190, 48, 17
SUMS = {
    "id": "sommen", "code": "8e", "titel": "Sommen", "doel": "Proef", "duur": "Kort", "met_wie": "Niemand", "uitleg": "Proef.", "eigen": True,
    "delen": [{"id": "deel", "titel": "Deel", "tabel": {
        "id": "sommen-tabel", "titel": "Sommen", "rijen": 12,
        "groepen": [
            {"titel": "In", "kolommen": [
                {"id": "naam", "label": "Naam"}, {"id": "a", "label": "A", "soort": "aantal"}, {"id": "b", "label": "B", "soort": "aantal"},
                {"id": "c", "label": "C", "soort": "getal"}, {"id": "d", "label": "D", "soort": "getal"},
                {"id": "j", "label": "J", "soort": "ja-deels-nee"}]},
            {"titel": "Uit", "kolommen": [
                {"id": "som", "label": "Som", "soort": "aantal", "formule": {"bewerking": "som", "van": ["a", "b"]}},
                {"id": "verschil", "label": "Verschil", "soort": "aantal", "formule": {"bewerking": "verschil", "van": ["a", "b"]}},
                {"id": "aandeel", "label": "Aandeel", "soort": "procent", "formule": {"bewerking": "aandeel", "van": ["a", "b"]}},
                {"id": "drempel", "label": "Drempel", "formule": {"bewerking": "drempel", "van": ["aandeel"], "norm": "60"}},
                {"id": "vier", "label": "Vier", "formule": {"bewerking": "drempel", "van": ["c", "d"]}},
                {"id": "keer", "label": "Keer", "soort": "getal", "formule": {"bewerking": "aantal", "van": ["j"], "antwoord": "ja"}}]}],
        "totalen": [
            {"kolom": "a", "label": "Som van A", "bewerking": "som"}, {"kolom": "c", "label": "Som van C", "bewerking": "som"},
            {"kolom": "j", "label": "Keer ja", "bewerking": "aantal", "antwoord": "ja"},
            {"kolom": "naam", "label": "Rijen", "bewerking": "aantal"}, {"kolom": "aandeel", "label": "Samen", "bewerking": "aandeel"}],
        "voorbeeldrijen": [
            {"naam": "heel", "a": "60", "b": "100", "c": "2,5", "d": "2,5", "j": "ja"},
            {"naam": "net niet", "a": "599", "b": "1000", "c": "2,4", "d": "2,5", "j": "deels"},
            {"naam": "leeg"}, {"naam": "half", "a": "40", "j": "ja"}, {"naam": "nul", "a": "10", "b": "0", "c": "-3", "d": "0"},
            {"naam": "klein verschil", "a": "14", "b": "10"}, {"naam": "te veel", "a": "10", "b": "14"}, {"naam": "derde", "a": "10", "b": "30", "c": "1", "j": "nee"}]},
    }],
}


@pytest.fixture(scope="module")
def small_sums(handbook: Handbook) -> list[Document]:
    """Sums of whole numbers, and one with a count that is not shown, each as a worked example."""
    plain = Werkblad.model_validate(SUMS)
    table = SUMS["delen"][0]["tabel"]
    few = {**table, "voorbeeldrijen": [{"naam": "weinig", "a": "<10", "b": "20"}, {"naam": "veel", "a": "20", "b": "40"}]}
    hidden = Werkblad.model_validate({**SUMS, "id": "sommen-klein", "delen": [{"id": "deel", "titel": "Deel", "tabel": few}]})
    return [worksheet_document(sheet, handbook, example=True) for sheet in (plain, hidden)]


@pytest.fixture(scope="module")
def sums(handbook: Handbook, small_sums: list[Document]) -> list[Document]:
    """Every worked example with a computed column or a total, and the small ones."""
    real = [worksheet_document(werkblad, handbook, example=True) for werkblad in handbook.werkbladen if "xlsx" in werkblad.formaten]
    return [*small_sums, *(made for made in real if any(_computed(table) for table in made.tables))]


@pytest.fixture(scope="module")
def office(
    tmp_path_factory: pytest.TempPathFactory, soffice: str, sheets_by_format: dict[str, list[Document]], sums: list[Document],
    specimen: Callable[..., Document], writers: dict[str, Callable[[Document], bytes]],
) -> Path:
    """A folder with our files in `ours`, the same saved by LibreOffice in `saved`, and what it would print in `pdf`."""
    folder = tmp_path_factory.mktemp("office")
    make_profile(folder)
    for extension, documents in sheets_by_format.items():
        printed = {document.name: document for document in documents} | {name: specimen(text) for name, text in LITERAL.items()}
        computed = {f"sum-{document.name}": _without_outcomes(document) for document in sums if extension in ("xlsx", "ods")}
        files = {name: _written(folder / "ours" / extension / f"{name}.{extension}", writers[extension](document))
                 for name, document in (printed | computed).items()}
        saved = [*computed, *(document.name for document in _saved(documents) if f"sum-{document.name}" not in computed)]
        convert(soffice, folder, extension, folder / "saved" / extension, [files[name] for name in saved])
        convert(soffice, folder, "pdf", folder / "pdf" / extension, [files[name] for name in printed])
    return folder


@pytest.fixture(scope="module")
def sheets_by_format(handbook: Handbook) -> dict[str, list[Document]]:
    """Extension → every real werkblad in that format, empty and as an example; few empty spreadsheets, whose pages differ less than those of a form."""
    return {extension: [worksheet_document(werkblad, handbook, example)
                        for werkblad in handbook.werkbladen if extension in werkblad.formaten for example in (False, True)
                        if example or werkblad.id in EMPTY or extension in ("docx", "odt")]
            for extension in OFFICE}


def _saved(documents: list[Document]) -> list[Document]:
    """Those that LibreOffice saves: an example has all that an empty sheet has, and rows without an answer too."""
    return [document for document in documents if document.example or document.name in EMPTY]


def _written(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def _words(path: Path) -> str:
    """All words of a file, without spaces."""
    if path.suffix in (".xlsx", ".ods"):
        found = [str(value) for grid in values(path.read_bytes()).values() for value in grid.values()]
    elif path.suffix == ".docx":
        file = docx.Document(str(path))
        found = ["".join(part.itertext()) for part in file.element.body.iter("{*}p")]
    else:
        with zipfile.ZipFile(path) as packed:
            found = ["".join(etree.fromstring(packed.read("content.xml")).itertext())]
    return "".join("".join(found).split())


def _printed(path: Path) -> str:
    text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path))
    return "".join(text.split())


def _computed(table: FormTable) -> bool:
    return bool(table.totals) or any(field.formula for field in table.columns)


def _without_outcomes(document: Document) -> Document:
    """The document with its answers, but with nothing computed yet."""
    blocks = tuple(_emptied(block) if isinstance(block, FormTable) else block for block in document.blocks)
    return dataclasses.replace(document, blocks=blocks)


def _emptied(table: FormTable) -> FormTable:
    computed = {field.name for field in table.columns if field.formula}
    rows = tuple({name: words for name, words in row.items() if name not in computed} for row in table.filled)
    return dataclasses.replace(
        table, filled=rows, totals=tuple(dataclasses.replace(line, outcome="") for line in table.totals))


@pytest.mark.parametrize("extension", OFFICE)
def test_every_sheet_survives_being_saved(office: Path, sheets_by_format: dict[str, list[Document]], extension: str) -> None:
    """Opened and saved by LibreOffice, each file still contains every label, heading, fact and answer."""
    for document in _saved(sheets_by_format[extension]):
        computed = office / "saved" / extension / f"sum-{document.name}.{extension}"
        words = _words(computed if computed.exists() else computed.with_name(f"{document.name}.{extension}"))
        single = [answers.shown(field, field.answer) for field in document.fields if field.kind in TEXT_KINDS]
        cells = [row.get(field.name, "") for table in document.tables for row in table.filled for field in table.columns
                 if field.kind in TEXT_KINDS]
        wanted = [document.title, *(field.label for field in document.fields), *(fact for _, fact in document.facts), *single, *cells]
        missing = [text for text in wanted if "".join(text.split()) not in words]
        assert not missing, (document.name, missing)


@pytest.mark.parametrize("extension", OFFICE)
def test_every_printed_page_says_whose_it_is(
    office: Path, sheets_by_format: dict[str, list[Document]], handbook: Handbook, extension: str,
) -> None:
    """Each is A4, with the edition, the notice and the page number; examples say that they are fictitious. No page is empty."""
    for document in sheets_by_format[extension]:
        pages = pypdfium2.PdfDocument(office / "pdf" / extension / f"{document.name}.pdf")
        for number, page in enumerate(pages, 1):
            words = " ".join(page.get_textpage().get_text_range().split())
            where = (document.name, number)
            assert {round(side / 72 * 25.4) for side in page.get_size()} == {210, 297}, where
            assert NOTICE in words, where
            assert f"uitgave van {text.date(handbook.uitgave.bijgewerkt)}" in words, where
            assert f"Pagina {number} van {len(pages)}" in words, where
            assert not document.example or FICTITIOUS in words, where
            assert len(words) > _LEAST_WORDS, where


@pytest.mark.parametrize("extension", ["docx", "odt"])
def test_no_heading_is_alone_at_the_foot(office: Path, sheets_by_format: dict[str, list[Document]], extension: str) -> None:
    """Below the last heading on a page is at least the beginning of its section."""
    for document in sheets_by_format[extension]:
        headings = {piece.block.text for piece in pieces(document, page_for(document)) if isinstance(piece.block, Heading)}
        for number, page in enumerate(pypdfium2.PdfDocument(office / "pdf" / extension / f"{document.name}.pdf"), 1):
            lowest = min((box for box in _boxes(page) if box[1] > _FOOT), key=lambda box: box[1])
            assert page.get_textpage().get_text_bounded(*lowest).strip() not in headings, (document.name, number)


@counts_pages
@pytest.mark.parametrize("extension", ["docx", "odt"])
def test_one_page_is_one_page(office: Path, sheets_by_format: dict[str, list[Document]], extension: str) -> None:
    """A werkblad for mailing fits on one A4, with some space to spare for a program that breaks lines elsewhere."""
    found = [document for document in sheets_by_format[extension] if document.one_page]
    assert len(found) == 2
    for document in found:
        (page,) = pypdfium2.PdfDocument(office / "pdf" / extension / f"{document.name}.pdf")
        lowest = min(box[1] for box in _boxes(page) if box[1] > _FOOT)
        assert lowest > _FOOT + _SPARE, document.name


def _boxes(page: pypdfium2.PdfPage) -> list[tuple[float, ...]]:
    words = page.get_textpage()
    return [words.get_rect(number) for number in range(words.count_rects())]


@pytest.mark.parametrize("extension", ["docx", "odt"])
def test_lists_to_choose_from_survive(office: Path, sheets_by_format: dict[str, list[Document]], extension: str) -> None:
    """After saving, each choice is still available."""
    for document in _saved(sheets_by_format[extension]):
        before, after = (_lists(office / where / extension / f"{document.name}.{extension}") for where in ("ours", "saved"))
        assert len(after) == len(before), document.name


@pytest.mark.parametrize("extension", ["docx", "odt"])
def test_nothing_printed_says_to_click(office: Path, extension: str) -> None:
    """An empty form on paper has space to write, not the words meant for a screen."""
    words = _printed(office / "pdf" / extension / "locatie-uitvraag.pdf")
    assert not [word for word in ("Typhier", "dd-mm-jjjj", "Kiesuit", "Kieseen") if word in words]


def _lists(path: Path) -> list[etree._Element]:
    with zipfile.ZipFile(path) as packed:
        root = etree.fromstring(packed.read("word/document.xml" if path.suffix == ".docx" else "content.xml"))
    return [found for name in ("dropDownList", "comboBox", "drop-down") for found in root.iter(f"{{*}}{name}")]


@pytest.mark.parametrize("extension", OFFICE)
@pytest.mark.parametrize("name", LITERAL)
def test_hostile_text_is_shown_literally(office: Path, name: str, extension: str) -> None:
    """LibreOffice does not compute or expand it."""
    assert "".join(LITERAL[name].split()) in _printed(office / "pdf" / extension / f"{name}.pdf")


@pytest.mark.parametrize("extension", ["xlsx", "ods"])
def test_it_computes_what_we_compute(office: Path, sums: list[Document], extension: str) -> None:
    """Every computed cell and total has the outcome of `macros.model.werkblad.rekenen`, even if a count is not shown."""
    for document in sums:
        book = values((office / "saved" / extension / f"sum-{document.name}.{extension}").read_bytes())
        names = sheet_names(document)
        for table in document.tables:
            grid = book[names[id(table)]]
            for (row, column), words in _outcomes(table).items():
                found = grid.get((row, column), "")
                assert found == pytest.approx(words) if isinstance(words, float) else found == words, (document.name, row, column, words)


def _outcomes(table: FormTable) -> dict[tuple[int, int], answers.Value]:
    """(row, column) of each computed cell → its expected value."""
    found = {
        (head_rows(table) + row, column): answers.typed(field, filled.get(field.name, ""))
        for row, filled in enumerate(table.filled) for column, field in enumerate(table.columns) if field.formula
    }
    for line, column in placed_totals(table):
        found[(head(table).totals or 0) + 1, column] = answers.typed(dataclasses.replace(table.column(line.column), kind=Veldsoort.GETAL), line.outcome)
    return found


@pytest.mark.parametrize("extension", ["xlsx", "ods"])
def test_rules_and_protection_survive(office: Path, handbook: Handbook, extension: str) -> None:
    """Dropdowns, messages, protection and repeated heads survive when LibreOffice saves the file."""
    (table,) = worksheet_document(handbook.get("werkblad", "inventarisatie"), handbook).tables
    path = office / "saved" / extension / f"inventarisatie.{extension}"
    if extension == "ods":
        with zipfile.ZipFile(path) as packed:
            xml = packed.read("content.xml").decode()
        assert xml.count("cell-content-is-in-list") == sum(bool(field.choices) for field in table.columns)
        assert "Kies een antwoord uit de lijst." in xml
        assert 'table:protected="true"' in xml
        return
    sheet = openpyxl.load_workbook(path)["Activiteiten"]
    kinds = [rule.type for rule in sheet.data_validations.dataValidation]
    assert kinds.count("list") == sum(bool(field.choices) for field in table.columns)
    assert {"custom", "whole", "date"} <= set(kinds)
    assert any("Schrijf dan <10." in (rule.error or "") for rule in sheet.data_validations.dataValidation)
    assert sheet.protection.sheet
    assert (sheet.print_title_rows, sheet.print_title_cols) == (f"$1:${head_rows(table)}", "$A:$A")
    assert not sheet.cell(head_rows(table) + 1, 1).protection.locked
    assert sheet.cell(head_rows(table), 1).protection.locked


@counts_pages
@pytest.mark.parametrize("extension", ["xlsx", "ods"])
def test_no_column_falls_off_the_paper(office: Path, handbook: Handbook, extension: str) -> None:
    """Each group of columns takes as many pages as its rows need, and no more."""
    (table,) = worksheet_document(handbook.get("werkblad", "inventarisatie"), handbook).tables
    pages = [page.get_size() for page in pypdfium2.PdfDocument(office / "pdf" / extension / "inventarisatie.pdf")]
    wide = sum(width > height for width, height in pages)
    assert wide % len(table.groups) == 0
    assert wide <= 3 * len(table.groups)
