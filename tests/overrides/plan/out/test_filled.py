"""Worksheets of a plan as files, opened as other programs do: what was typed stands there, as the build's own writers would put it there."""

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
import openpyxl
import pytest
from lxml import etree
from odfdo import Document as OpenDocument

from macros.downloads.odf.xml import qualified
from tests import filled
from tests.filled import MANY
from tests.office.sheet_values import values

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PLAN = "activiteitenplan"
CODES = re.compile(r"_x005F_(?=x[0-9A-F]{4}_)")
# What a spreadsheet about a filled copy says otherwise than a worked example does.
_OWN = ("Kenmerk:", "De ingevulde tabel staat", "Ingevuld voorbeeld")


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """openpyxl warns about an area to print that a formula gives."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def pairs(folder: Path, site: Path, kind: str) -> Iterator[tuple[Path, Path]]:
    """Each file of the worked plan, with the worked example that Python made."""
    for file in sorted(folder.glob(f"*-voorbeeld.{kind}")):
        if (site / "downloads" / file.name).exists():
            yield file, site / "downloads" / file.name


def test_every_sheet_is_made_in_every_format(folder: Path, site: Path) -> None:
    """For each plan, and no other."""
    wanted = sum(kind in sheet["formaten"] for sheet in filled.online(site) for kind in filled.FORMATS)
    assert len([file for file in folder.iterdir() if file.suffix[1:] in filled.FORMATS]) == 3 * wanted


def test_excel_files_have_the_values_that_the_writer_gives(folder: Path, site: Path) -> None:
    """Numbers, days, words, outcomes and totals of the worked plan, cell by cell."""
    wrong = []
    for file, own in pairs(folder, site, "xlsx"):
        ours, theirs = (openpyxl.load_workbook(path, data_only=True) for path in (file, own))
        for sheet in theirs.sheetnames[1:]:
            wrong += [(file.name, cell.coordinate, ours[sheet][cell.coordinate].value, cell.value)
                      for row in theirs[sheet].iter_rows() for cell in row if (ours[sheet][cell.coordinate].value or "") != (cell.value or "")]
        said = {cell.value for cell in ours["Start"]["A"]}
        wrong += [(file.name, cell.value) for cell in theirs["Start"]["A"]
                  if cell.value not in said and not str(cell.value).startswith(_OWN)]
    assert not wrong


def test_calc_files_have_the_values_that_the_writer_gives(folder: Path, site: Path) -> None:
    """The same as in Excel; a day is words there, as it is shown."""
    wrong = []
    for file, own in pairs(folder, site, "ods"):
        ours, theirs = values(file.read_bytes()), values(own.read_bytes())
        for sheet in list(theirs)[1:]:
            wrong += [(file.name, sheet, cell, value, ours[sheet].get(cell)) for cell, value in theirs[sheet].items() if ours[sheet].get(cell) != value]
    assert not wrong


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_paper_has_the_words_that_the_writer_gives(folder: Path, site: Path, kind: str) -> None:
    """Every cell of the worked example is a cell here too, but for the answers that are ticked and the help with those."""
    wrong = {}
    for file, own in pairs(folder, site, kind):
        ours = set(cells(file))
        heads = {words.partition("\n")[0] for words in ours}
        missing = [words for words in filter(None, cells(own)) if words not in ours and ("\n" not in words or words.partition("\n")[0] not in heads)]
        if missing := [words for words in missing if not _ticked(words, ours)]:
            wrong[file.name] = missing
    assert not wrong


def cells(file: Path) -> list[str]:
    """The words of each cell of the tables in a text, a line break between paragraphs."""
    docx_file = file.suffix == ".docx"
    with zipfile.ZipFile(file) as packed:
        root = etree.fromstring(packed.read("word/document.xml" if docx_file else "content.xml"))
    cell, paragraph = (f"{W}tc", f"{W}p") if docx_file else (qualified("table:table-cell"), qualified("text:p"))
    return ["\n".join("".join(part.itertext()) for part in found.iter(paragraph)) for found in root.iter(cell)]


def _ticked(words: str, shown: set[str]) -> bool:
    """Whether each of the choices has a cross somewhere."""
    return all(any(f"☒ {choice}" in cell for cell in shown) for choice in words.split("; "))


def test_a_table_grows_beyond_the_rows_of_its_sheet_in_excel(folder: Path, site: Path) -> None:
    """Row, validations, filter, area to print and totals go on to the last row; a formula computes with its own row."""
    book = openpyxl.load_workbook(folder / f"5b-{PLAN}-veel.xlsx")
    sheet = book["Activiteiten"]
    first, last = 7, 7 + MANY - 1
    assert sheet.max_row == last and sheet.auto_filter.ref == f"A6:O{last}"
    assert {str(rule.sqref).partition(":")[2].lstrip("ABCDEFGHIJKLMNO") for rule in sheet.data_validations.dataValidation} == {str(last)}
    assert f"K{first}:K{last}" in sheet["K3"].value and "1048577-ROW" in sheet["K4"].value
    assert any(f"Er zijn {MANY} rijen." in str(cell.value) for cell in book["Start"]["A"])
    assert sheet.protection.sheet and not sheet.cell(last, 1).protection.locked
    with zipfile.ZipFile(folder / f"5b-{PLAN}-veel.xlsx") as packed:
        assert f"$A$7:$O${last}" in packed.read("xl/workbook.xml").decode()
    computed = openpyxl.load_workbook(folder / "5d-begroting-en-dekking-veel.xlsx").worksheets[1]
    grown = [cell for cell in computed[computed.max_row] if cell.data_type == "f"]
    assert grown and all(f"{cell.row}" in cell.value for cell in grown)


def test_a_table_grows_beyond_the_rows_of_its_sheet_in_calc(folder: Path) -> None:
    """The same in OpenDocument."""
    with zipfile.ZipFile(folder / f"5b-{PLAN}-veel.ods") as packed:
        content = packed.read("content.xml").decode()
    last = 7 + MANY - 1
    for area in (f"'Activiteiten'.O{last}", f"[.K7:.K{last}]", f"Er zijn {MANY} rijen."):
        assert area in content
    assert "O62" not in content


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_no_answer_becomes_a_formula_and_none_is_changed(folder: Path, kind: str) -> None:
    """Hostile words are the words of a cell, with their lines and spaces; Calc knows no tab in a cell."""
    file = folder / f"5b-{PLAN}-veel.{kind}"
    expected = filled.HOSTILE.replace("\x01", "")
    if kind == "ods":
        table = OpenDocument(file).body.get_table(name="Activiteiten")
        cell = table.get_cell((0, 6))
        assert cell.formula is None
        assert "\n".join(part.inner_text for part in cell.get_elements("text:p")) == expected.replace("\t", " ")
    else:
        cell = openpyxl.load_workbook(file)["Activiteiten"]["A7"]
        assert cell.data_type == "s" and CODES.sub("_", cell.value) == expected


def test_word_files_open_with_unique_controls_that_show_what_is_stored(folder: Path) -> None:
    """No two controls have one id or, outside a table, one name; what rows share equals the store, which Word shows."""
    wrong = []
    for file in sorted(folder.glob("*.docx")):
        docx.Document(io.BytesIO(file.read_bytes()))
        with zipfile.ZipFile(file) as packed:
            root = etree.fromstring(packed.read("word/document.xml"))
            store = etree.fromstring(packed.read("customXml/item1.xml")) if "customXml/item1.xml" in packed.namelist() else None
        ids = [found.get(f"{W}val") for found in root.iter(f"{W}id") if found.getparent().tag == f"{W}sdtPr"]
        wrong += [file.name] if len(ids) != len(set(ids)) else []
        for control in root.iter(f"{W}sdt"):
            bound = control.find(f"{W}sdtPr/{W}dataBinding")
            if bound is None or control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None:
                continue
            (kept,) = store.xpath(bound.get(f"{W}xpath"), namespaces={"a": "urn:handboek-ouderbeleid:antwoorden"})
            shown = "".join({f"{W}t": part.text or "", f"{W}br": "\n", f"{W}tab": "\t"}.get(part.tag, "") for part in control.find(f"{W}sdtContent").iter())
            wrong += [(file.name, shown, kept.text)] if shown != (kept.text or "") else []
    assert not wrong


def test_a_word_table_gets_rows_of_its_own(folder: Path) -> None:
    """Each added row has its number, its names, and its place in the description that is read out."""
    with zipfile.ZipFile(folder / f"5b-{PLAN}-veel.docx") as packed:
        root = etree.fromstring(packed.read("word/document.xml"))
    tags = [found.get(f"{W}val") for found in root.iter(f"{W}tag")]
    assert tags.count(f"plan_{MANY}_activiteit") == 3 and tags.count(f"plan_{MANY}_programma") == 1
    titles = [found.get(f"{W}val") for found in root.iter(f"{W}alias")]
    assert f"Programma, rij {MANY}" in titles
    (told, *_) = [found.get(f"{W}val") for found in root.iter(f"{W}tblDescription")]
    assert f"met {MANY} rijen" in told


@pytest.mark.parametrize("kind", filled.FORMATS)
def test_a_plan_without_answers_gives_the_empty_file(folder: Path, site: Path, kind: str) -> None:
    """Only the properties say that it is a copy."""
    name = f"5b-{PLAN}-leeg.{kind}"
    part = {"docx": "word/document.xml", "odt": "content.xml", "xlsx": "xl/worksheets/sheet1.xml", "ods": "content.xml"}[kind]
    with zipfile.ZipFile(folder / name) as ours, zipfile.ZipFile(site / "downloads" / name.replace("-leeg", "")) as theirs:
        made, empty = (etree.tostring(etree.fromstring(packed.read(part)), method="c14n") for packed in (ours, theirs))
        assert ours.namelist() == theirs.namelist()
    assert made == empty


def test_a_copy_says_when_it_was_made(folder: Path) -> None:
    """In the properties of the file; its title, author and language stay."""
    book = openpyxl.load_workbook(folder / f"5b-{PLAN}-veel.xlsx")
    assert book.properties.description.startswith("Aan deze kopie: gemaakt op 30 november 2026 met Handboek ouderbeleid")
    assert book.properties.created.year == 2026 and book.properties.language == "nl-NL" and book.properties.title.startswith("Werkblad 5b")
    with zipfile.ZipFile(folder / f"5b-{PLAN}-veel.odt") as packed:
        assert "Aan deze kopie: gemaakt op 30 november 2026" in packed.read("meta.xml").decode()


def test_a_row_of_ones_own_before_given_rows_is_open(root: Path, node: str, site: Path, tmp_path: Path) -> None:
    """Locks and spoken names go with the rows that the handbook gives; the places where those stood are open."""
    plan = filled.example(site)
    given = [{"id": row["id"], "cellen": {}} for row in next(
        part["tabel"]["startrijen"] for sheet in filled.online(site) if sheet["id"] == "tijdpad" for part in sheet["delen"] if "tabel" in part)]
    rows = [{"id": "0" * 12, "cellen": {"stap": "Eigen stap"}}, given[1], given[0]]
    plan["antwoorden"] = {"tijdpad": {"velden": {}, "tabellen": {"stappen": rows}}}
    filled.fill(root, node, site, tmp_path, [(plan, "tijdpad", kind, f"eigen.{kind}") for kind in ("xlsx", "docx")])
    sheet = openpyxl.load_workbook(tmp_path / "eigen.xlsx")["Tijdpad"]
    first = [(cell.value, cell.protection.locked) for cell in sheet["A"][5:9]]
    assert [locked for _, locked in first] == [False, True, True, False] and first[0][0] == "Eigen stap" and first[3][0] is None
    with zipfile.ZipFile(tmp_path / "eigen.docx") as packed:
        controls = list(etree.fromstring(packed.read("word/document.xml")).iter(f"{W}sdtPr"))
    named = {found.find(f"{W}tag").get(f"{W}val"): found for found in controls}
    assert named["stappen_1_stap"].find(f"{W}lock") is None and named["stappen_2_stap"].find(f"{W}lock") is not None
    assert named["stappen_1_stap"].find(f"{W}alias").get(f"{W}val") == "Stap, rij 1"
