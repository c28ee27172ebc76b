"""What people type in a spreadsheet, in LibreOffice: it flows on, it is counted, it is all visible, and it prints on few pages."""

import dataclasses
import io
import zipfile
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from lxml import etree

from macros.downloads.document import Document
from macros.downloads.form_blocks import FormTable
from macros.downloads.odf import spreadsheet as ods
from macros.downloads.odf.xml import NAMESPACES, qualified
from macros.downloads.spreadsheet.table_sheet import head_rows
from macros.downloads.spreadsheet.tabs import together
from macros.downloads.spreadsheet.workbook import SHARED_CELL, Workbook
from macros.downloads.workbook import OWN_ROWS, workbook
from macros.downloads.worksheet import worksheet_document
from macros.downloads.xlsx import writer as xlsx
from macros.model.handbook import Handbook
from macros.model.werkblad.bestand import Werkboek
from tests.documents import TEXT_KINDS, returned
from tests.office.libreoffice import convert, make_profile
from tests.office.sheet_values import values

pytestmark = pytest.mark.office
# A pattern to functions that search; the other is what it would find.
MEETING, OTHER = "Thema-avond (met tolk)*?", "Thema-avond (met tolk) voor vaders"
GOAL, ACTIVITY, OWN = "Elke ouder krijgt een gesprek", "Samen lezen in de bibliotheek", "Coördinatie"
LONG = "Dit antwoord is langer dan de kolom breed is. " * 8 + "Einde"
# The sheets whose rows used to have a fixed height.
PREFILLED = ("subsidievoorwaarden", "keuze-organisatiemodel", "startcheck", "draaiboek-visiesessie", "gespreksleidraad-instelling",
             "taakverdeling", "afstemmingsafspraken", "tijdpad", "borgingsplan", "zelfevaluatie", "intakegesprek")
FORMATS = ("xlsx", "ods")


@pytest.fixture(scope="module")
def typed(handbook: Handbook) -> Workbook:
    """The empty workbook with a goal, an activity and its costs typed once, and a post of one's own."""
    made = workbook(Werkboek.ALLES, handbook)
    rows = {"doelenlijst": {0: {"doel": GOAL}}, "plan": {1: {"activiteit": ACTIVITY, "kosten": "12000"}},
            "begroting": {0: {"post": OWN, "kosten": "500"}}, "schema": {3: {"activiteit": MEETING}, 4: {"activiteit": OTHER}},
            "activiteiten": {1: {"activiteit": OTHER, "besluit": "stoppen"}, 2: {"activiteit": MEETING, "besluit": "houden"}}}
    documents = tuple(_with_rows(document, rows) for document in made.documents)
    return dataclasses.replace(made, documents=documents, shared="Proefstad")


@pytest.fixture(scope="module")
def long_answers(handbook: Handbook) -> list[Document]:
    """Each sheet that starts with rows, with a long answer in every cell where one fits, and the budget with four posts of nothing."""
    filled = [_long(worksheet_document(handbook.get("werkblad", name), handbook)) for name in PREFILLED]
    budget = worksheet_document(handbook.get("werkblad", "begroting-en-dekking"), handbook)
    posts = {place: {"post": f"Post {place}", "kosten": "0"} for place in range(4)}
    return [*filled, _with_rows(budget, {"begroting": posts})]


@pytest.fixture(scope="module")
def mailed(form: Document) -> Document:
    """The form that is mailed to locations, filled in by one, with an activity in its second row."""
    return returned(form, {"locatie": "De Linde", "peildatum": "2026-10-01"}, ({}, {"activiteit": "Koffie"}))


@pytest.fixture(scope="module")
def office(
    tmp_path_factory: pytest.TempPathFactory, soffice: str, typed: Workbook, long_answers: list[Document], mailed: Document,
) -> Path:
    """A folder with our files in `ours`, the same computed and saved by LibreOffice in `saved`, and its print in `pdf`."""
    folder = tmp_path_factory.mktemp("spreadsheets")
    make_profile(folder)
    for extension, write, write_workbook in (("xlsx", xlsx.write, xlsx.write_workbook), ("ods", ods.write, ods.write_workbook)):
        ours = folder / "ours" / extension
        ours.mkdir(parents=True)
        documents = [mailed, *long_answers]
        files = [ours / f"{document.name}.{extension}" for document in documents]
        for file, document in zip(files, documents, strict=True):
            file.write_bytes(write(document))
        book = ours / f"werkboek.{extension}"
        # The outcomes in it are those of the empty workbook: LibreOffice must compute what was typed.
        book.write_bytes(write_workbook(typed))
        if extension == "xlsx":
            files.append(_measured(files[-1]))
        convert(soffice, folder, "ods", folder / "saved" / extension, [*files, book])
        convert(soffice, folder, "pdf", folder / "pdf" / extension, files)
    return folder


def _measured(file: Path) -> Path:
    """A copy of a file for Excel, with the number of rows that its second sheet prints in a cell of a new sheet."""
    with zipfile.ZipFile(file) as packed:
        book = etree.fromstring(packed.read("xl/workbook.xml"))
    (area,) = [name.text for name in book.iter("{*}definedName") if name.get("name") == "_xlnm.Print_Area" and "OFFSET" in name.text]
    copy = openpyxl.load_workbook(file)
    copy.create_sheet("Meting")["A1"] = f"=ROWS({area})"
    copy.save(file.with_name("meting.xlsx"))
    return file.with_name("meting.xlsx")


def _with_rows(document: Document, rows: dict[str, dict[int, dict[str, str]]]) -> Document:
    """The document with these cells typed in its tables, by name and place."""
    blocks = tuple(
        dataclasses.replace(block, filled=tuple({**block.row(place), **rows[block.name].get(place, {})} for place in range(
            max(len(block.filled), max(rows[block.name]) + 1)))) if isinstance(block, FormTable) and block.name in rows else block
        for block in document.blocks)
    return dataclasses.replace(document, blocks=blocks)


def _long(document: Document) -> Document:
    """The document with a long answer in every open cell of its starting rows that takes one."""
    rows = {}
    for table in document.tables:
        open_cells = [column.name for column in table.columns if column.kind in TEXT_KINDS and not column.formula]
        rows[table.name] = {place: {name: LONG for name in open_cells if not table.row(place).get(name)} for place in range(len(table.filled) or 1)}
    return _with_rows(document, rows)


@pytest.mark.parametrize("extension", FORMATS)
def test_what_is_typed_once_stands_in_the_budget(office: Path, typed: Workbook, extension: str) -> None:
    """A goal is on offer, an activity and its costs are in the budget with a post of one's own, and the total has both.

    What is known of an activity is found by its name, whatever signs that has.
    """
    book = values((office / "saved" / extension / "werkboek.ods").read_bytes())
    tabs = {tab.document.code: tab for tab in together(typed.documents)}
    (budget,) = tabs["5d"].document.tables
    sheet, first = book[tabs["5d"].sheet(budget)], head_rows(budget)
    costs = [column.name for column in budget.columns].index("kosten")
    assert (sheet[first, 0], sheet[first, costs]) == (OWN, 500)
    assert (sheet[first + OWN_ROWS + 1, 0], sheet[first + OWN_ROWS + 1, costs]) == (ACTIVITY, 12_000)
    assert sheet[2, costs] == 12_500
    assert GOAL in book["Lijsten"].values()
    (matrix,) = tabs["5a"].document.tables
    plan, top = book[tabs["5a"].sheet(matrix)], head_rows(matrix)
    assert (plan[top + 3, 2], plan[top + 4, 2]) == ("houden", "stoppen")
    assert book["Inhoud"][SHARED_CELL] == "Proefstad"
    assert "Proefstad" in book["5b"].values() and "Proefstad" in book["8b"].values()


@pytest.mark.parametrize("extension", FORMATS)
def test_a_location_types_its_name_once(office: Path, mailed: Document, extension: str) -> None:
    """What it typed above stands in each row with an activity, so that a block of rows can be copied; other rows stay empty."""
    (table,) = mailed.tables
    sheet = values((office / "saved" / extension / f"{mailed.name}.ods").read_bytes())[table.title]
    places = {column.repeats: place for place, column in enumerate(table.columns) if column.repeats}
    first = head_rows(table)
    assert sheet[first + 1, places["locatie"]] == "De Linde" and (first + 1, places["peildatum"]) in sheet
    assert not [place for place in sheet if place[0] in (first, first + 2)]


@pytest.mark.parametrize("extension", FORMATS)
def test_rules_and_names_survive_being_saved(office: Path, extension: str) -> None:
    """After LibreOffice saved it, a goal is still chosen from the list with a name, and links and locks are there."""
    with zipfile.ZipFile(office / "saved" / extension / "werkboek.ods") as packed:
        root = etree.fromstring(packed.read("content.xml"))
    rules = root.xpath("//table:content-validation/@table:condition", namespaces=NAMESPACES)
    names = root.xpath("//table:named-expression/@table:name | //table:named-range/@table:name", namespaces=NAMESPACES)
    assert [rule for rule in rules if "lijst_" in rule] and {name for name in names if name.startswith("lijst_")}
    assert root.xpath("//table:table[@table:name='Inhoud']//text:a/@xlink:href", namespaces=NAMESPACES)
    assert all(sheet.get(qualified("table:protected")) == "true" for sheet in root.iter(qualified("table:table")))


@pytest.mark.parametrize("extension", FORMATS)
def test_a_row_with_an_answer_grows(office: Path, long_answers: list[Document], extension: str) -> None:
    """In LibreOffice the height of every row to fill in follows its text; Excel has no fixed height for it either."""
    for document in long_answers[:-1]:
        with zipfile.ZipFile(office / "saved" / extension / f"{document.name}.ods") as packed:
            root = etree.fromstring(packed.read("content.xml"))
        fixed = {style.getparent().get(qualified("style:name")) for style in root.iter(qualified("style:table-row-properties"))
                 if style.get(qualified("style:use-optimal-row-height")) == "false"}
        held = {row.get(qualified("table:style-name")) for row in root.iter(qualified("table:table-row")) if LONG in "".join(row.itertext())}
        assert held and not held & fixed, document.name


def test_excel_keeps_no_height_of_a_row_with_an_answer(office: Path, long_answers: list[Document]) -> None:
    """A row with an open cell has no height of its own, on the start sheet and on that of a table."""
    for document in long_answers:
        data = (office / "ours/xlsx" / f"{document.name}.xlsx").read_bytes()
        opened = {sheet.title: {cell.row for row in sheet.iter_rows() for cell in row if not cell.protection.locked}
                  for sheet in openpyxl.load_workbook(io.BytesIO(data))}
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for place, rows in enumerate(opened.values(), 1):
                sheet = etree.fromstring(packed.read(f"xl/worksheets/sheet{place}.xml"))
                held = {int(row.get("r")) for row in sheet.iter("{*}row") if row.get("customHeight")}
                assert not rows & held, document.name


@pytest.mark.parametrize("extension", FORMATS)
def test_a_long_answer_is_printed_whole(office: Path, long_answers: list[Document], extension: str) -> None:
    """No line of a row lies over the row below it: the words of a page come out in order, without two lines on one place."""
    for document in long_answers:
        for number, page in enumerate(pypdfium2.PdfDocument(office / "pdf" / extension / f"{document.name}.pdf"), 1):
            words = page.get_textpage()
            boxes = sorted((words.get_rect(place) for place in range(words.count_rects())), key=lambda box: (box[0], box[1]))
            for (left, bottom, right, top), (next_left, next_bottom, _, next_top) in zip(boxes, boxes[1:], strict=False):
                over = min(top, next_top) - max(bottom, next_bottom)
                assert next_left > right - 1 or abs(left - next_left) > 1 or over < 0.4 * (top - bottom), (document.name, number)


def test_excel_prints_to_the_last_filled_row(office: Path, long_answers: list[Document]) -> None:
    """The formula of the cells to print ends at the fourth post."""
    (budget,) = long_answers[-1].tables
    assert values((office / "saved/xlsx/meting.ods").read_bytes())["Meting"][0, 0] == head_rows(budget) + 4


@pytest.mark.parametrize("extension", FORMATS)
def test_four_posts_print_on_few_pages(office: Path, extension: str) -> None:
    """LibreOffice, which has no area that follows the answers, needs no more than two pages per group of columns; a zero is a zero."""
    pages = pypdfium2.PdfDocument(office / "pdf" / extension / "begroting-en-dekking.pdf")
    wide = [page for page in pages if page.get_width() > page.get_height()]
    assert len(wide) <= 6
    words = "".join(page.get_textpage().get_text_range() for page in pages)
    assert words.count("€ 0") >= 4
