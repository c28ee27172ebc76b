"""The cells of a spreadsheet as they are read, in any file."""

import io
import zipfile

import openpyxl
import pytest

from macros.downloads.faults import DownloadFault
from macros.returned.spreadsheets import first_day, sheets


def saved_book(book: openpyxl.Workbook) -> bytes:
    """The file that Excel would open."""
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def with_part(data: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """The file with a replacement in one of its parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as packed, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as changed:
        for part in packed.namelist():
            body = packed.read(part)
            assert part != name or old in body
            changed.writestr(part, body.replace(old, new) if part == name else body)
    return made.getvalue()


@pytest.mark.parametrize(("shown_as", "typed", "found"), [
    ("0%", 0.6, 60.0), ("0.0%", 0.07, 7.0), ('0.0"%"', 60, 60.0), ("0\\%", 60, 60.0), ("General", 0.6, 0.6),
])
def test_a_percentage_is_read_as_it_is_shown(shown_as: str, typed: float, found: float) -> None:
    """Excel stores 60% as 0,6; a literal % after the number, as in our own files, changes nothing."""
    book = openpyxl.Workbook()
    book.active["A1"], book.active["A1"].number_format = typed, shown_as
    assert sheets(saved_book(book))["Sheet"] == {(0, 0): found}


def test_calc_keeps_a_percentage_as_a_part_of_one(form_files: dict[str, bytes]) -> None:
    """With a type of its own."""
    cell = (b'<table:table table:name="deel"><table:table-row><table:table-cell office:value-type="percentage" office:value="0.6">'
            b"<text:p>60%</text:p></table:table-cell></table:table-row></table:table>")
    data = with_part(form_files["ods"], "content.xml", b"<table:database-ranges", cell + b"<table:database-ranges")
    assert sheets(data)["deel"] == {(0, 0): 60.0}


def with_rows(data: bytes, rows: str, before: str = "") -> bytes:
    """A Calc file with another sheet, called `deel`, with these rows; `before` is above the root."""
    table = f'<table:table table:name="deel">{rows}</table:table>'.encode()
    made = with_part(data, "content.xml", b"<table:database-ranges", table + b"<table:database-ranges")
    return with_part(made, "content.xml", b"<office:document-content", before.encode() + b"<office:document-content") if before else made


def cell(words: str) -> str:
    """A row with one cell."""
    return f"<table:table-row><table:table-cell><text:p>{words}</text:p></table:table-cell></table:table-row>"


@pytest.mark.parametrize("rows", [
    "<!-- weg -->" + cell("een"), "<table:table-row><!-- weg --><table:table-cell><text:p>een</text:p></table:table-cell></table:table-row>",
    cell("e<!-- weg -->en"), cell("<?weg ermee?>een"), cell("een<office:annotation><text:p>weg</text:p></office:annotation>"),
])
def test_a_remark_is_no_answer(form_files: dict[str, bytes], rows: str) -> None:
    """People do not see it when they look at the sheet."""
    assert sheets(with_rows(form_files["ods"], rows))["deel"] == {(0, 0): "een"}


def test_a_remark_does_not_cut_a_number_of_excel(form_files: dict[str, bytes]) -> None:
    """The parts on both sides of it are one number."""
    book = openpyxl.Workbook()
    book.active["A1"] = 12
    assert sheets(with_part(saved_book(book), "xl/worksheets/sheet1.xml", b"<v>12</v>", b"<v>1<!-- weg -->2</v>"))["Sheet"] == {(0, 0): 12.0}


@pytest.mark.parametrize(("rows", "before"), [
    (cell("&groot;"), '<!DOCTYPE x [<!ENTITY groot "een">]>'), (cell("een"), "<!DOCTYPE x>"), (cell("&onbekend;"), ""),
    (cell('<text:s text:c="veel"/>'), ""), (cell("een").replace("<table:table-cell>", '<table:table-cell office:value="veel">'), ""),
    ('<table:table-row table:number-rows-repeated="5000"><table:table-cell table:number-columns-repeated="200"><text:p>een</text:p>'
     "</table:table-cell></table:table-row>", ""),
    ("</table:table>" + "<table:table></table:table>" * 60 + "<table:table>", ""),
])
def test_what_is_no_sheet_of_ours_is_one_fault(form_files: dict[str, bytes], rows: str, before: str) -> None:
    """Traps and nonsense both give a message in Dutch, so that the other files are still read."""
    with pytest.raises(DownloadFault, match="dit is geen rekenblad dat wij kunnen lezen"):
        sheets(with_rows(form_files["ods"], rows, before))


@pytest.mark.parametrize(("old", "new"), [(b'r="A1"', b'r="' + b"A" * 200_000 + b'1"'), (b'r="A1"', b'r="1"'), (b"<v>12</v>", b"<v>twaalf</v>")])
def test_a_cell_that_excel_cannot_have_is_one_fault(old: bytes, new: bytes) -> None:
    """A cell name of thousands of letters is refused without counting."""
    book = openpyxl.Workbook()
    book.active["A1"] = 12
    data = with_part(saved_book(book), "xl/worksheets/sheet1.xml", old, new)
    with pytest.raises(DownloadFault):
        sheets(data)


@pytest.mark.parametrize("error", [MemoryError, OverflowError, TypeError, RecursionError, EOFError])
def test_no_fault_of_reading_gets_out(form_files: dict[str, bytes], monkeypatch: pytest.MonkeyPatch, error: type[Exception]) -> None:
    """Whatever goes wrong inside, both functions report it the same way."""
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("macros.returned.spreadsheets._part", fail)
    for read, extension in ((sheets, "ods"), (first_day, "xlsx")):
        with pytest.raises(DownloadFault):
            read(form_files[extension])


def test_spaces_do_not_fill_the_memory(form_files: dict[str, bytes]) -> None:
    """Some spaces stay spaces; three hundred million of them are somebody's trap."""
    for asked, kept in ((3, 3), (300_000_000, 100)):
        found = sheets(with_rows(form_files["ods"], cell(f'een<text:s text:c="{asked}"/>twee')))["deel"]
        assert found == {(0, 0): f"een{' ' * kept}twee"}


def test_a_file_cannot_count_back(form_files: dict[str, bytes]) -> None:
    """Otherwise a small file could make us read the same million cells for ever."""
    rows = (b'<table:table table:name="terug"><table:table-row><table:table-cell><text:p>een</text:p></table:table-cell></table:table-row>'
            b'<table:table-row table:number-rows-repeated="-1"/>'
            b"<table:table-row><table:table-cell><text:p>twee</text:p></table:table-cell></table:table-row></table:table>")
    data = with_part(form_files["ods"], "content.xml", b"<table:database-ranges", rows + b"<table:database-ranges")
    assert sheets(data)["terug"] == {(0, 0): "een", (2, 0): "twee"}
