"""Returned werkbladen of twelve locations, read by the definition."""

import dataclasses
import io
from collections.abc import Callable

import odfdo
import openpyxl
import pytest

from macros.downloads.document import Document
from macros.downloads.odf import spreadsheet as ods
from macros.downloads.worksheet import worksheet_document
from macros.downloads.xlsx import writer as xlsx
from macros.model.handbook import Handbook
from macros.model.werkblad.bestand import reference
from macros.model.werkblad.werkblad import Werkblad
from macros.returned import reader
from tests.documents import PLACE, filled_excel, returned
from tests.macros.returned.test_spreadsheets import saved_book, with_part

Sheet = Callable[..., Document]
SINGLE = {"gemeente": "Voorbeeldstad", "instelling": "Peuterhuis", **PLACE, "wijk": "Noord", "peildatum": "2026-10-01"}


@pytest.fixture(scope="module")
def werkblad(handbook: Handbook) -> Werkblad:
    """The werkblad that is mailed to locations."""
    return handbook.get("werkblad", "locatie-uitvraag")


def test_twelve_locations_become_one_table(form: Document, werkblad: Werkblad, handbook: Handbook) -> None:
    """Excel and Calc alike: every row with the answers of its file, typed as the data writes them."""
    files = []
    for number in range(12):
        rows = ({"activiteit": f"Koffie {number}", "bereikt": "14", "kosten-per-jaar": "2500", "vorm": "groep", "thuis": "deels"},
                {"activiteit": "=1+1", "bereikt": "<10"})
        document = returned(form, {**SINGLE, "locatie": f"Locatie {number}"}, rows)
        writer, extension = (xlsx, "xlsx") if number % 2 else (ods, "ods")
        files.append((f"{number}.{extension}", writer.write(document)))
    read = reader.read_files(files, werkblad, handbook)
    assert not read.faults
    assert len(read.rows) == 24
    assert [row.file for row in read.rows[:3]] == ["0.ods", "0.ods", "1.xlsx"]
    for number in range(12):
        first, second = read.rows[2 * number:2 * number + 2]
        assert first.answers == {
            **SINGLE, "locatie": f"Locatie {number}", "activiteit": f"Koffie {number}", "bereikt": "14", "kosten-per-jaar": "2500",
            "vorm": "groep", "thuis": "deels"}
        assert (second.answers["activiteit"], second.answers["bereikt"]) == ("=1+1", "<10")


def test_rows_are_ready_for_the_inventory(form: Document, werkblad: Werkblad, handbook: Handbook) -> None:
    """Answers get the ids of the werkblad to which they flow."""
    document = returned(form, SINGLE, ({"activiteit": "Koffie", "doelen": "Kennismaken"},))
    read = reader.read_files([("een.xlsx", xlsx.write(document))], werkblad, handbook)
    (row,) = reader.flowed_to("inventarisatie", read.rows, werkblad)
    assert {"instelling": "Peuterhuis", "wijk": "Noord", "activiteit": "Koffie", "doelen": "Kennismaken"}.items() <= row.items()
    known = {veld.id for veld in handbook.get("werkblad", "inventarisatie").velden}
    assert set(row) <= known


@pytest.mark.parametrize(("name", "example", "said"), [
    ("inventarisatie", False, "dit is een ander werkblad, 'inventarisatie'"),
    ("locatie-uitvraag", True, "het ingevulde voorbeeld van Voorbeeldstad"),
])
@pytest.mark.parametrize("writer", [xlsx, ods])
def test_another_sheet_is_refused(
    writer, name: str, example: bool, said: str, sheet: Sheet, werkblad: Werkblad, handbook: Handbook
) -> None:
    """The message says which werkblad it is and which one belongs here."""
    read = reader.read_files([("fout", writer.write(sheet(name, example)))], werkblad, handbook)
    assert not read.rows
    assert said in read.faults[0]


def test_a_newer_edition_is_refused(form: Document, werkblad: Werkblad, handbook: Handbook) -> None:
    """A werkblad from a later edition may have other columns."""
    newer = dataclasses.replace(form, date="2031-01-01")
    read = reader.read_files([("nieuw.ods", ods.write(newer))], werkblad, handbook)
    assert "nieuwere uitgave (2031-01-01)" in read.faults[0]


def _changed_excel(data: bytes, sheet: str, old: str, new: str) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(data))
    for row in book[sheet].iter_rows():
        for cell in row:
            if cell.value == old:
                cell.value = new
    return saved_book(book)


@pytest.mark.parametrize(("sheet_name", "old", "said"), [
    ("Activiteiten", "Bereikt", "ontbreekt de kop 'Bereikt', of die is gewijzigd. Er staat nu: Iets anders."),
    ("Activiteiten", "Werving", "ontbreekt de kop 'Werving', of die is gewijzigd. Er staat nu: Iets anders."),
    ("Start", "Instelling", "ontbreekt de kop 'Instelling', of die is gewijzigd"),
])
def test_a_changed_head_is_refused(
    form_files: dict[str, bytes], werkblad: Werkblad, handbook: Handbook, sheet_name: str, old: str, said: str
) -> None:
    """Answers under another heading may mean something else."""
    data = _changed_excel(form_files["xlsx"], sheet_name, old, "Iets anders")
    read = reader.read_files([("gewijzigd.xlsx", data)], werkblad, handbook)
    assert not read.rows
    assert said in read.faults[0]


def test_a_head_that_stands_twice_is_refused(form_files: dict[str, bytes], werkblad: Werkblad, handbook: Handbook) -> None:
    """Nobody can tell which of the two columns holds the answers."""
    data = filled_excel(form_files["xlsx"], {"A4": "Koffie", "K4": 14, "U3": "Bereikt", "U4": 99})
    assert reader.read_files([("a.xlsx", data)], werkblad, handbook) == reader.Returned(
        (), ("a.xlsx: op het blad 'Activiteiten' staat de kop 'Bereikt' er twee keer. Haal de kolom weg die er niet hoort.",))


@pytest.mark.parametrize(("place", "typed", "column", "read_as"), [
    ("N4", "Ja", "thuis", "ja"), ("G4", "0 Tot 2 jaar", "leeftijd", "0 tot 2 jaar"), ("G4", "Vanaf 8", "leeftijd", "Vanaf 8"),
])
def test_an_answer_may_be_typed_as_people_do(
    inventory_files: dict[str, bytes], handbook: Handbook, place: str, typed: str, column: str, read_as: str
) -> None:
    """A capital or an answer of one's own; it comes out as the data writes it."""
    read = reader.read_files([("a.xlsx", filled_excel(inventory_files["xlsx"], {"A4": "Koffie", place: typed}))], _inventory(handbook), handbook)
    assert (read.rows[0].answers[column], read.faults) == (read_as, ())


def _inventory(handbook: Handbook) -> Werkblad:
    return handbook.get("werkblad", "inventarisatie")  # type: ignore[return-value]


@pytest.mark.parametrize(("name", "table", "place", "typed", "column", "read_as"), [
    ("activiteitenplan", "Activiteiten", "L7", "eigen geld;spuk goab ;", "dekking", "eigen geld; SPUK GOAB"),
    ("taakverdeling", "Taken", "G7", 123456.25, "uren", "123456,25"),
])
def test_every_digit_and_every_choice_comes_out(
    handbook: Handbook, sheet: Sheet, name: str, table: str, place: str, typed: object, column: str, read_as: str
) -> None:
    """Several choices with no more than a semicolon between them, and a large number with its cents."""
    data = filled_excel(xlsx.write(sheet(name)), {f"A{place[1:]}": "Iets", place: typed}, table)
    read = reader.read_files([("a.xlsx", data)], handbook.get("werkblad", name), handbook)
    assert (read.rows[0].answers[column], read.faults) == (read_as, ())


@pytest.mark.parametrize(("typed", "shown_as"), [(0.6, "0%"), ("60%", "General"), ("60 %", "@"), (60, "General")])
def test_a_percentage_comes_out_as_a_number(handbook: Handbook, typed: object, shown_as: str) -> None:
    """A percentage is read the same, however it was typed."""
    share = Werkblad.model_validate({
        "id": "delen", "code": "8e", "titel": "Delen", "doel": "Proef", "duur": "Kort", "met_wie": "Niemand", "uitleg": "Proef.",
        "eigen": True, "delen": [{"id": "deel", "titel": "Deel", "tabel": {"id": "tabel", "titel": "Delen", "rijen": 2, "groepen": [
            {"titel": "In", "kolommen": [{"id": "naam", "label": "Naam"}, {"id": "deel-van", "label": "Deel", "soort": "procent"}]}]}}]})
    book = openpyxl.load_workbook(io.BytesIO(xlsx.write(worksheet_document(share, handbook))))
    book["Delen"]["A4"] = "Iets"
    book["Delen"]["B4"], book["Delen"]["B4"].number_format = typed, shown_as
    read = reader.read_files([("a.xlsx", saved_book(book))], share, handbook)
    assert ([row.answers for row in read.rows], read.faults) == ([{"naam": "Iets", "deel-van": "60"}], ())


def test_a_day_is_the_same_on_a_mac(inventory_files: dict[str, bytes], handbook: Handbook) -> None:
    """Some files count their days from 1904 and not from 1900."""
    filled = filled_excel(inventory_files["xlsx"], {"A4": "Koffie", "S4": 44925})
    mac = with_part(filled, "xl/workbook.xml", b"<workbookPr", b'<workbookPr date1904="1"')
    for data, day in ((filled, "2022-12-30"), (mac, "2026-12-31")):
        read = reader.read_files([("a.xlsx", data)], _inventory(handbook), handbook)
        assert (read.rows[0].answers["loopt-tot"], read.faults) == (day, ())


def test_a_file_that_is_given_twice_counts_once(form: Document, werkblad: Werkblad, handbook: Handbook) -> None:
    """Even under another name or in the other format, and a message says so; two files with different answers both count."""
    first, other = (returned(form, {**SINGLE, "locatie": name}, ({"activiteit": "Koffie", "bereikt": "14"},)) for name in ("Een", "Twee"))
    files = [("een.xlsx", xlsx.write(first)), ("kopie.xlsx", xlsx.write(first)), ("een.ods", ods.write(first)), ("twee.ods", ods.write(other))]
    read = reader.read_files(files, werkblad, handbook)
    assert [row.file for row in read.rows] == ["een.xlsx", "twee.ods"]
    assert [file.file for file in read.files] == ["een.xlsx", "twee.ods"]
    assert read.faults == tuple(
        f"{name}: hier staat hetzelfde in als in een.xlsx. Het telt één keer mee. Haal er een weg." for name in ("kopie.xlsx", "een.ods"))


@pytest.mark.parametrize("writer", [xlsx, ods])
def test_single_answers_without_a_row_are_not_lost(writer, form: Document, werkblad: Werkblad, handbook: Handbook) -> None:
    """A location without activities has a name and a day; a message says that no row is filled in."""
    read = reader.read_files([("leeg", writer.write(returned(form, SINGLE, ())))], werkblad, handbook)
    assert read == reader.Returned((), ("leeg: er is geen enkele rij ingevuld.",), (reader.ReturnedFile("leeg", SINGLE),))


@pytest.mark.parametrize(("place", "typed", "said"), [
    ("S4", "31-02-2026", "'Loopt tot': '31-02-2026' is geen bestaande dag. Schrijf dag-maand-jaar, zoals 31-12-2026."),
    ("S4", "na de zomer", "'Loopt tot': 'na de zomer' past hier niet. Vul hier een datum in als dag-maand-jaar. Bijvoorbeeld 31-12-2026."),
    ("R4", "veel", "'Kosten per jaar': 'veel' past hier niet. Vul hier hele euro's in, zonder letters. Bijvoorbeeld 2500."),
    ("P4", "#VALUE!", "'Effect': '#VALUE!' is een fout van het rekenblad. Typ het antwoord zelf."),
    ("P4", "Err:509", "'Effect': 'Err:509' is een fout van het rekenblad. Typ het antwoord zelf."),
])
def test_what_does_not_fit_is_shown_as_it_was_typed(
    inventory_files: dict[str, bytes], handbook: Handbook, place: str, typed: str, said: str
) -> None:
    """The message says what to write instead, in the words of the werkblad; only a day that does not exist is called so."""
    read = reader.read_files([("a.xlsx", filled_excel(inventory_files["xlsx"], {"A4": "Koffie", place: typed}))], _inventory(handbook), handbook)
    assert read.faults == (f"a.xlsx: blad Activiteiten, rij 1, {said}",)
    assert list(read.rows[0].answers) == ["activiteit"]


def test_a_library_fills_in_both_formats_and_it_reads_back(form: Document, located: bytes, werkblad: Werkblad, handbook: Handbook) -> None:
    """Not only our own writer fills these sheets."""
    book = openpyxl.load_workbook(io.BytesIO(located))
    book["Activiteiten"]["A5"] = "Van openpyxl"
    saved = io.BytesIO()
    book.save(saved)
    calc = odfdo.Document(io.BytesIO(ods.write(returned(form, PLACE, ()))))
    calc.body.get_table(name="Activiteiten").set_value("A5", "Van odfdo")
    stored = io.BytesIO()
    calc.save(stored)
    read = reader.read_files([("a.xlsx", saved.getvalue()), ("b.ods", stored.getvalue())], werkblad, handbook)
    assert [(row.number, row.answers["activiteit"]) for row in read.rows] == [(2, "Van openpyxl"), (2, "Van odfdo")]
    assert not read.faults


@pytest.mark.parametrize(("column", "answer", "said"), [
    ("thuis", "misschien", "'misschien' is geen keuze. Kies uit: ja, deels, nee."),
    ("bereikt", "7", "Vul een heel getal van 10 of meer in, of 0. Is het minder dan 10? Schrijf dan <10."),
    ("kosten-per-jaar", "12.5", "Vul hier hele euro's in"),
])
def test_an_answer_that_does_not_fit_is_left_out_and_said(
    form: Document, werkblad: Werkblad, handbook: Handbook, column: str, answer: str, said: str
) -> None:
    """The rest of the row counts; the message says file, sheet, row and column."""
    document = returned(form, SINGLE, ({"activiteit": "Koffie", column: answer},))
    read = reader.read_files([("een.ods", ods.write(document))], werkblad, handbook)
    assert column not in read.rows[0].answers
    assert read.faults[0].startswith("een.ods: blad Activiteiten, rij 1, ")
    assert said in read.faults[0]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"%PDF-1.7", b"\xd0\xcf\x11\xe0"])
def test_what_is_no_spreadsheet_is_refused(data: bytes, werkblad: Werkblad, handbook: Handbook) -> None:
    """Even a file with a password, which is another kind of file altogether."""
    read = reader.read_files([("raar", data)], werkblad, handbook)
    assert read.faults == ("raar: dit is geen rekenblad dat wij kunnen lezen. Sla het op als Excel (xlsx) of Calc (ods), zonder wachtwoord.",)


@pytest.mark.parametrize(("extension", "part", "old", "new"), [
    ("xlsx", "xl/worksheets/sheet2.xml", b"</sheetData>", b"<!--" + b" " * 30_000_000 + b"--></sheetData>"),
    ("xlsx", "xl/workbook.xml", b"</sheets>", b'<sheet name="x" sheetId="9" r:id="rId2"/>' * 100 + b"</sheets>"),
    ("ods", "content.xml", b"</office:spreadsheet>", b"<!--" + b" " * 30_000_000 + b"--></office:spreadsheet>"),
])
def test_a_file_that_unpacks_without_end_is_refused(
    form_files: dict[str, bytes], werkblad: Werkblad, handbook: Handbook, extension: str, part: str, old: bytes, new: bytes
) -> None:
    """It would stop the machine of the person who reads twelve of them."""
    read = reader.read_files([("bom", with_part(form_files[extension], part, old, new))], werkblad, handbook)
    assert not read.rows and "geen rekenblad dat wij kunnen lezen" in read.faults[0]


def test_an_empty_sheet_says_so(form_files: dict[str, bytes], werkblad: Werkblad, handbook: Handbook) -> None:
    """A file that came back without an answer is reported."""
    read = reader.read_files([("leeg.xlsx", form_files["xlsx"])], werkblad, handbook)
    assert read == reader.Returned((), ("leeg.xlsx: er is geen enkele rij ingevuld.",))


def test_an_example_is_never_mistaken(sheet: Sheet) -> None:
    """The name of an example ends as the reader expects."""
    assert sheet("locatie-uitvraag", example=True).name == reference("locatie-uitvraag", voorbeeld=True)


def test_one_spoilt_file_does_not_stop_the_others(
    form: Document, form_files: dict[str, bytes], werkblad: Werkblad, handbook: Handbook
) -> None:
    """An unreadable file is reported by name; the eleven others still make one table."""
    trap = with_part(form_files["ods"], "content.xml", b"<office:document-content", b"<!DOCTYPE x><office:document-content")
    good = ods.write(returned(form, SINGLE, ({"activiteit": "Koffie"},)))
    read = reader.read_files([("val.ods", trap), ("goed.ods", good)], werkblad, handbook)
    assert [row.file for row in read.rows] == ["goed.ods"]
    assert len(read.faults) == 1 and read.faults[0].startswith("val.ods: dit is geen rekenblad")
