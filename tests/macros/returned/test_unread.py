"""What is in a returned file but is not read is reported."""

import io

import openpyxl
import pytest

from macros.downloads.odf import spreadsheet as ods
from macros.downloads.worksheet import worksheet_document
from macros.downloads.xlsx import writer as xlsx
from macros.model.handbook import Handbook
from macros.model.werkblad.bestand import Formaat
from macros.model.werkblad.werkblad import Werkblad
from macros.returned import reader
from tests.documents import PLACE, filled_excel
from tests.macros.returned.test_spreadsheets import saved_book


@pytest.fixture(scope="module")
def werkblad(handbook: Handbook) -> Werkblad:
    """The werkblad that is mailed to locations."""
    return handbook.get("werkblad", "locatie-uitvraag")  # type: ignore[return-value]


def test_columns_may_move_and_others_may_come(located: bytes, werkblad: Werkblad, handbook: Handbook) -> None:
    """They are recognised by the words above them, on one line or two; a message says that other columns are not read."""
    moved = {"A3": "Omvang\ndoelgroep", "A4": 14, "J3": "Activiteit", "J4": "Koffie", "U3": "Eigen notitie", "U4": "x",
             "V3": "Eigen notitie", "W5": "Belt u even?"}
    read = reader.read_files([("a.xlsx", filled_excel(located, moved))], werkblad, handbook)
    assert [row.answers for row in read.rows] == [{**PLACE, "activiteit": "Koffie", "omvang-doelgroep": "14"}]
    assert read.faults == (
        "a.xlsx: blad Activiteiten: kolom U met de kop 'Eigen notitie' hoort niet bij dit blad en is niet gelezen.",
        "a.xlsx: blad Activiteiten: kolom W hoort niet bij dit blad en is niet gelezen.")


def test_what_stands_beside_the_fields_or_on_another_sheet_is_said(located: bytes, werkblad: Werkblad, handbook: Handbook) -> None:
    """The name of the location in the cell beside its field, and a sheet that someone added."""
    book = openpyxl.load_workbook(io.BytesIO(filled_excel(located, {"A4": "Koffie"})))
    book["Start"]["B20"], book.create_sheet("Blad3")["A1"] = "De Linde", "Nog iets"
    read = reader.read_files([("a.xlsx", saved_book(book))], werkblad, handbook)
    assert read.faults == (
        "a.xlsx: blad Start, cel B20: 'De Linde' staat naast de vakken en is niet gelezen. Zet het in het vak zelf.",
        "a.xlsx: het blad 'Blad3' hoort niet bij dit werkblad en is niet gelezen.")


def test_a_file_of_nobody_and_a_row_about_nothing_are_said(form_files: dict[str, bytes], werkblad: Werkblad, handbook: Handbook) -> None:
    """Both still count; two files without a location are never called the same."""
    data = filled_excel(form_files["xlsx"], {"K4": 14})
    read = reader.read_files([("a.xlsx", data), ("b.xlsx", data)], werkblad, handbook)
    assert [row.answers for row in read.rows] == [{"bereikt": "14"}] * 2
    assert read.faults == tuple(text for name in "ab" for text in (
        f"{name}.xlsx: blad Activiteiten, rij 1: 'Activiteit' is niet ingevuld.",
        f"{name}.xlsx: blad Start: 'Locatie' is niet ingevuld. Vraag na van wie dit blad is."))


def test_what_stands_under_the_table_is_said(located: bytes, werkblad: Werkblad, handbook: Handbook) -> None:
    """A row that is not read may be the largest activity of all."""
    read = reader.read_files([("a.xlsx", filled_excel(located, {"A4": "Koffie", "A30": "Taalcursus"}))], werkblad, handbook)
    assert len(read.rows) == 1
    assert read.faults == ("a.xlsx: blad Activiteiten: onder de tabel staat nog iets, vanaf regel 30. "
                           "Zet het in de tabel, of maak een tweede bestand.",)


@pytest.mark.parametrize("writer", [xlsx, ods])
def test_a_sheet_as_it_was_made_has_nothing_under_its_tables(writer, handbook: Handbook) -> None:
    """Totals belong to the table, in every werkblad that comes as a spreadsheet."""
    for sheet in handbook.werkbladen:
        if Formaat.XLSX in sheet.formaten:
            read = reader.read_files([("leeg", writer.write(worksheet_document(sheet, handbook)))], sheet, handbook)
            assert not read.rows and read.faults == ("leeg: er is geen enkele rij ingevuld.",), sheet.id
