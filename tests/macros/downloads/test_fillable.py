"""The empty files as scripts: the bytes of each download, and the places that its writer knows."""

import base64
import io
import json
import warnings
import zipfile
from typing import Any

import openpyxl
import pytest
from lxml import etree

from macros.downloads import fillable
from macros.downloads.worksheet import worksheet_document
from macros.downloads.write import WRITERS
from macros.model.handbook import Handbook
from macros.model.werkblad.bestand import Formaat, file_name
from macros.model.werkblad.werkblad import Werkblad

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Made = list[tuple[Werkblad, Formaat, bytes, dict[str, Any]]]


@pytest.fixture(scope="module")
def made(handbook: Handbook, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Each worksheet that can be filled in, in each format: its file, and what its script gives."""
    sheets = [sheet for sheet in handbook.werkbladen if not sheet.alleen_download]
    files = {
        file_name(sheet.code, sheet.id, kind): WRITERS[kind](worksheet_document(sheet, handbook), tmp_path_factory.getbasetemp())
        for sheet in sheets for kind in sheet.formaten if kind in fillable.PLACES}
    scripts = fillable.scripts(handbook, files)
    assert len(scripts) == len(files)
    found: Made = []
    for sheet in sheets:
        for kind in (kind for kind in sheet.formaten if kind in fillable.PLACES):
            name, script = file_name(sheet.code, sheet.id, kind), scripts[f"{sheet.id}-{kind}.js"].decode()
            start = f'(globalThis.handboekSjablonen??={{}})["{name}"]='
            assert script.startswith(start)
            found.append((sheet, kind, files[name], json.loads(script.removeprefix(start).rstrip(";\n"))))
    return found


def test_a_script_has_the_published_bytes(made: Made) -> None:
    """Not another file that looks like it."""
    assert all(base64.b64decode(template["bestand"]) == file for _, _, file, template in made)


def test_a_sheet_for_download_only_has_no_script(made: Made, handbook: Handbook) -> None:
    """It is about one family, and nobody may fill it in here."""
    alone = {sheet.id for sheet in handbook.werkbladen if sheet.alleen_download}
    assert alone and not alone & {sheet.id for sheet, *_ in made}


def test_the_places_of_a_spreadsheet_are_open_cells(made: Made) -> None:
    """Every field and column is there; a cell that nobody types in is locked, and has a formula or words of the handbook."""
    wrong = []
    for sheet, _, file, template in ((*rest, file, template) for *rest, file, template in made if rest[1] is Formaat.XLSX):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(file))
        places = template["plekken"]
        computed = {veld.id for veld in sheet.velden if veld.formule}
        wrong += [(sheet.id, name) for name, cell in places["velden"].items() if book[places["blad"]][cell].protection.locked != (name in computed)]
        for table in places["tabellen"]:
            rows = book[table["blad"]]
            assert rows.max_row == table["eerste"] + table["rijen"] - 1
            for total in table["totalen"]:
                wrong += [(sheet.id, cell) for cell in total.values() if rows[cell].data_type != "f"]
            for column, _ in enumerate(table["kolommen"], 1):
                cell = rows.cell(rows.max_row, column)
                wrong += [(sheet.id, cell.coordinate)] if cell.protection.locked and not (cell.data_type == "f" or cell.value) and table["gegeven"] else []
    assert not wrong


def test_the_places_on_paper_are_the_tables_of_the_file(made: Made) -> None:
    """As many tables, each with the rows and columns that the map says, and the names of its controls among them."""
    wrong = []
    for sheet, _, file, template in ((*rest, file, template) for *rest, file, template in made if rest[1] is Formaat.DOCX):
        with zipfile.ZipFile(io.BytesIO(file)) as packed:
            tables = list(etree.fromstring(packed.read("word/document.xml")).iter(f"{W}tbl"))
        grids = template["plekken"]["roosters"]
        assert len(tables) == len(grids), sheet.id
        for table, grid in zip(tables, grids, strict=True):
            names = {tag.get(f"{W}val").split("_")[-1 if tag.get(f"{W}val").count("_") == 2 else 0] for tag in table.iter(f"{W}tag")}
            rows = len(table.findall(f"{W}tr"))
            if grid and "kolommen" in grid and (rows != grid["rijen"] + 1 or not names <= set(grid["kolommen"])):
                wrong.append((sheet.id, grid["tabel"]))
            if grid and "velden" in grid and (rows != len(grid["velden"]) or not names <= {field["id"] for line in grid["velden"] for field in line}):
                wrong.append((sheet.id, sorted(names)))
    assert not wrong
