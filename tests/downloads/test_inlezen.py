"""Returned worksheets of twelve locations, read by the definition."""

import dataclasses
import io
from collections.abc import Callable

import odfdo
import openpyxl
import pytest

from macros.downloads import inlezen, ods, xlsx
from macros.downloads.document import Document, FormTable
from macros.downloads.worksheet import EXAMPLE_NAME
from macros.model.handbook import Handbook
from macros.model.werkblad import Werkblad

Sheet = Callable[..., Document]
SINGLE = {"gemeente": "Voorbeeldstad", "instelling": "Peuterhuis", "wijk": "Noord", "peildatum": "2026-10-01"}


@pytest.fixture(scope="module")
def werkblad(handbook: Handbook) -> Werkblad:
    """The sheet that is mailed to locations."""
    return handbook.get("werkblad", "locatie-uitvraag")  # type: ignore[return-value]


def _returned(form: Document, single: dict[str, str], rows: tuple[dict[str, str], ...]) -> Document:
    """The empty sheet as a location fills it in."""
    blocks = tuple(
        dataclasses.replace(block, filled=rows) if isinstance(block, FormTable) else
        dataclasses.replace(block, fields=tuple(dataclasses.replace(field, answer=single.get(field.name, "")) for field in block.fields))
        if hasattr(block, "fields") else block
        for block in form.blocks
    )
    return dataclasses.replace(form, blocks=blocks)


def test_twelve_locations_become_one_table(form: Document, werkblad: Werkblad, handbook: Handbook) -> None:
    """Excel and Calc alike: every row with the answers of its file, typed as the data writes them."""
    files = []
    for number in range(12):
        rows = ({"activiteit": f"Koffie {number}", "bereikt": "14", "kosten-per-jaar": "2500", "loopt-tot": "2026-12-31", "thuis": "deels"},
                {"activiteit": "=1+1", "bereikt": "<10"})
        document = _returned(form, {**SINGLE, "locatie": f"Locatie {number}"}, rows)
        writer, extension = (xlsx, "xlsx") if number % 2 else (ods, "ods")
        files.append((f"{number}.{extension}", writer.write(document)))
    read = inlezen.lees(files, werkblad, handbook)
    assert not read.fouten
    assert len(read.rijen) == 24
    assert [row.bestand for row in read.rijen[:3]] == ["0.ods", "0.ods", "1.xlsx"]
    for number in range(12):
        first, second = read.rijen[2 * number:2 * number + 2]
        assert first.antwoorden == {
            **SINGLE, "locatie": f"Locatie {number}", "activiteit": f"Koffie {number}", "bereikt": "14", "kosten-per-jaar": "2500",
            "loopt-tot": "2026-12-31", "thuis": "deels"}
        assert (second.antwoorden["activiteit"], second.antwoorden["bereikt"]) == ("=1+1", "<10")


def test_rows_are_ready_for_the_inventory(form: Document, werkblad: Werkblad, handbook: Handbook) -> None:
    """Answers go on under the ids of the sheet to which they flow."""
    document = _returned(form, SINGLE, ({"activiteit": "Koffie", "doelen": "Kennismaken"},))
    read = inlezen.lees([("een.xlsx", xlsx.write(document))], werkblad, handbook)
    (row,) = inlezen.doorgestroomd(read.rijen, werkblad, "inventarisatie")
    assert {"instelling": "Peuterhuis", "wijk": "Noord", "activiteit": "Koffie", "doelen": "Kennismaken"}.items() <= row.items()
    known = {veld.id for veld in handbook.get("werkblad", "inventarisatie").velden}  # type: ignore[attr-defined]
    assert set(row) <= known


@pytest.mark.parametrize(("name", "example", "said"), [
    ("inventarisatie", False, "dit is een ander werkblad, 'inventarisatie'"),
    ("locatie-uitvraag", True, "het ingevulde voorbeeld van Voorbeeldstad"),
])
@pytest.mark.parametrize("writer", [xlsx, ods])
def test_another_sheet_is_refused(
    writer, name: str, example: bool, said: str, sheet: Sheet, werkblad: Werkblad, handbook: Handbook
) -> None:
    """The message says which sheet it is and which belongs here."""
    read = inlezen.lees([("fout", writer.write(sheet(name, example)))], werkblad, handbook)
    assert not read.rijen
    assert said in read.fouten[0]


def test_a_newer_edition_is_refused(form: Document, werkblad: Werkblad, handbook: Handbook) -> None:
    """A sheet from the future may have other columns."""
    newer = dataclasses.replace(form, date="2031-01-01")
    read = inlezen.lees([("nieuw.ods", ods.write(newer))], werkblad, handbook)
    assert "nieuwere uitgave (2031-01-01)" in read.fouten[0]


def _changed_excel(data: bytes, sheet: str, old: str, new: str) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(data))
    for row in book[sheet].iter_rows():
        for cell in row:
            if cell.value == old:
                cell.value = new
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


@pytest.mark.parametrize(("sheet_name", "old", "said"), [
    ("Activiteiten", "Deed mee", "ontbreekt de kop 'Deed mee', of die is gewijzigd. Er staat nu: Iets anders."),
    ("Start", "Instelling", "ontbreekt de kop 'Instelling', of die is gewijzigd"),
])
def test_a_changed_head_is_refused(
    form_files: dict[str, bytes], werkblad: Werkblad, handbook: Handbook, sheet_name: str, old: str, said: str
) -> None:
    """Answers under another head may mean something else."""
    data = _changed_excel(form_files["xlsx"], sheet_name, old, "Iets anders")
    read = inlezen.lees([("gewijzigd.xlsx", data)], werkblad, handbook)
    assert not read.rijen
    assert said in read.fouten[0]


def test_a_library_fills_in_both_formats_and_it_reads_back(form_files: dict[str, bytes], werkblad: Werkblad, handbook: Handbook) -> None:
    """Not only our own writer fills these sheets."""
    book = openpyxl.load_workbook(io.BytesIO(form_files["xlsx"]))
    book["Activiteiten"]["A5"] = "Van openpyxl"
    saved = io.BytesIO()
    book.save(saved)
    calc = odfdo.Document(io.BytesIO(form_files["ods"]))
    calc.body.get_table(name="Activiteiten").set_value("A5", "Van odfdo")
    stored = io.BytesIO()
    calc.save(stored)
    read = inlezen.lees([("a.xlsx", saved.getvalue()), ("b.ods", stored.getvalue())], werkblad, handbook)
    assert [(row.nummer, row.antwoorden["activiteit"]) for row in read.rijen] == [(2, "Van openpyxl"), (2, "Van odfdo")]
    assert not read.fouten


@pytest.mark.parametrize(("column", "answer", "said"), [
    ("thuis", "misschien", "'misschien' is geen keuze. Kies uit: ja, deels, nee."),
    ("bereikt", "7", "Schrijf 0, <10, of een heel getal vanaf 10."),
    ("kosten-per-jaar", "12.5", "Schrijf hele euro's"),
])
def test_an_answer_that_does_not_fit_is_left_out_and_said(
    form: Document, werkblad: Werkblad, handbook: Handbook, column: str, answer: str, said: str
) -> None:
    """The rest of the row counts; the message says file, sheet, row and column."""
    document = _returned(form, SINGLE, ({"activiteit": "Koffie", column: answer},))
    read = inlezen.lees([("een.ods", ods.write(document))], werkblad, handbook)
    assert column not in read.rijen[0].antwoorden
    assert read.fouten[0].startswith("een.ods: blad Activiteiten, rij 1, ")
    assert said in read.fouten[0]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"%PDF-1.7", b"\xd0\xcf\x11\xe0"])
def test_what_is_no_spreadsheet_is_refused(data: bytes, werkblad: Werkblad, handbook: Handbook) -> None:
    """Also a file with a password, which is another kind of file altogether."""
    read = inlezen.lees([("raar", data)], werkblad, handbook)
    assert read.fouten == ("raar: dit is geen rekenblad dat wij kunnen lezen. Sla het op als Excel (xlsx) of Calc (ods), zonder wachtwoord.",)


def test_an_empty_sheet_says_so(form_files: dict[str, bytes], werkblad: Werkblad, handbook: Handbook) -> None:
    """Someone who sent it back without an answer hears of it."""
    read = inlezen.lees([("leeg.xlsx", form_files["xlsx"])], werkblad, handbook)
    assert read == inlezen.Inlezing((), ("leeg.xlsx: er is geen enkele rij ingevuld.",))


def test_an_example_is_never_mistaken(sheet: Sheet) -> None:
    """The name of an example ends as the reader expects."""
    assert sheet("locatie-uitvraag", example=True).name == f"locatie-uitvraag{EXAMPLE_NAME}"
