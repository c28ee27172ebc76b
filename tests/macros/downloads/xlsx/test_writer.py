"""The Excel file: its words, its types, its validations, and that only our own sums are computed."""

import datetime
import io
import zipfile
from collections.abc import Callable

import openpyxl
import pytest
from lxml import etree

from macros.downloads.document import Document
from macros.downloads.odf.xml import NAMESPACES, qualified
from macros.downloads.spreadsheet.table_sheet import head, head_rows, last_row, printed
from macros.downloads.wording import FICTITIOUS, NOTICE
from macros.model.handbook import Handbook

Book = openpyxl.Workbook
# The first row to fill in below a head with totals and their notes.
_FIRST = 7


@pytest.fixture(scope="module")
def book(inventory_files: dict[str, bytes]) -> Book:
    """The inventory as openpyxl reads it."""
    return openpyxl.load_workbook(io.BytesIO(inventory_files["xlsx"]))


@pytest.fixture(scope="module")
def example(sheet: Callable[..., Document], writers: dict) -> Book:
    """A worked example with dates, amounts and sums."""
    return openpyxl.load_workbook(io.BytesIO(writers["xlsx"](sheet("begroting-en-dekking", example=True))))


def test_every_label_is_there(book: Book, inventory: Document) -> None:
    """Nothing of the definition is lost in Excel."""
    words = "\n".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)
    assert all(field.label in words for field in inventory.fields)
    assert book.sheetnames == ["Start", "Activiteiten", "Keuzes"]


def test_a_name_is_bold_also_without_words_after_it(writers: dict, sheet: Callable[..., Document]) -> None:
    """In the list of what to fill in, a column that needs no help looks like the others."""
    start = openpyxl.load_workbook(io.BytesIO(writers["xlsx"](sheet("tijdpad")))).worksheets[0]
    (alone,) = [cell for (cell,) in start.iter_rows(max_col=1) if cell.value == "Opbrengst"]
    assert alone.font.b
    assert alone.alignment.indent == 1


def test_an_empty_list_has_no_formula(book: Book) -> None:
    """Nothing is computed when the definition has no sums."""
    assert not [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def test_heads_stay_in_sight_and_return_on_paper(book: Book, inventory: Document) -> None:
    """Frozen heads and first column, A4 landscape, and a page per group of columns."""
    sheet, (table,) = book["Activiteiten"], inventory.tables
    assert sheet.freeze_panes == f"B{head_rows(table) + 1}"
    assert (sheet.print_title_rows, sheet.print_title_cols) == (f"$1:${head_rows(table)}", "$A:$A")
    assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9)
    assert [brk.id for brk in sheet.col_breaks.brk] == list(printed(table).breaks)
    assert sheet.page_setup.scale == printed(table).scale


def test_only_answers_are_open(book: Book, inventory: Document) -> None:
    """Sheets are protected without a password, except the cells to fill in."""
    assert all(sheet.protection.sheet and not sheet.protection.password for sheet in book)
    allowed = book["Activiteiten"].protection
    assert not any((allowed.sort, allowed.autoFilter, allowed.formatColumns, allowed.formatRows))
    sheet, (table,) = book["Activiteiten"], inventory.tables
    assert sheet.cell(head_rows(table), 1).protection.locked
    for row in (head_rows(table) + 1, last_row(table)):
        assert not any(sheet.cell(row, column).protection.locked for column in range(1, len(table.columns) + 1))


def test_rows_can_be_sorted_and_filtered(book: Book, inventory: Document, sheet: Callable[..., Document], writers: dict) -> None:
    """Columns have filter arrows above rows to fill in, not above fixed rows."""
    (table,) = inventory.tables
    letter = openpyxl.utils.get_column_letter(len(table.columns))
    assert book["Activiteiten"].auto_filter.ref == f"A{head_rows(table)}:{letter}{last_row(table)}"
    given = openpyxl.load_workbook(io.BytesIO(writers["xlsx"](sheet("startcheck"))))
    assert not given.worksheets[1].auto_filter.ref


def test_choices_are_out_of_sight(book: Book) -> None:
    """The sheet with choices is hidden, so it is not printed either."""
    assert [sheet.sheet_state for sheet in book] == ["visible", "visible", "hidden"]


def test_no_row_is_higher_than_excel_allows(sheet: Callable[..., Document], specimen: Callable[..., Document], writers: dict) -> None:
    """However long a text is."""
    made = openpyxl.load_workbook(io.BytesIO(writers["xlsx"](specimen("woord " * 900))))
    assert max(row.height or 0 for found in made for row in found.row_dimensions.values()) <= 409.5


def test_rules_speak_dutch(book: Book, inventory: Document) -> None:
    """Lists point to the cells with the choices; a validation has help before and a message after."""
    sheet, (table,) = book["Activiteiten"], inventory.tables
    rules = {str(rule.sqref).partition(":")[0].rstrip("0123456789"): rule for rule in sheet.data_validations.dataValidation}
    letters = {field.name: openpyxl.utils.get_column_letter(place) for place, field in enumerate(table.columns, 1)}
    rule = rules[letters["besluit"]]
    area = rule.formula1.partition("!")[2].replace("$", "")
    assert [cell.value for (cell,) in book["Keuzes"][area]] == list(table.column("besluit").choices)
    assert rule.error == "Kies een antwoord uit de lijst."
    assert "<10" in rules[letters["bereikt"]].error
    assert not rules[letters["leeftijd"]].showErrorMessage
    assert all(len(rule.promptTitle or "") <= 32 and len(rule.prompt or "") <= 255 for rule in rules.values())


def test_a_name_that_is_too_long_for_a_title_is_whole_in_the_help(sheet: Callable[..., Document], writers: dict) -> None:
    """Excel has room for 32 characters above the help of a cell; a longer name was cut off there."""
    document = sheet("partners-en-belangen")
    long = next(field.label for field in document.fields if field.choices and len(field.label) > 32)
    start = openpyxl.load_workbook(io.BytesIO(writers["xlsx"](document))).worksheets[0]
    (told,) = [rule for rule in start.data_validations.dataValidation if (rule.prompt or "").startswith(long)]
    assert told.promptTitle is None
    assert not [rule for rule in start.data_validations.dataValidation if rule.promptTitle and rule.promptTitle in long]


def test_answers_have_their_type(example: Book, sheet: Callable[..., Document]) -> None:
    """Amounts are numbers with a euro sign, dates are dates, and text stays text."""
    start, table = example["Start"], example.worksheets[1]
    values = [cell.value for (cell,) in start.iter_rows(max_col=1)]
    assert datetime.datetime(2027, 4, 29) in values
    columns = [column.name for column in sheet("begroting-en-dekking").tables[0].columns]
    amount = table.cell(_FIRST, columns.index("kosten") + 1)
    assert isinstance(amount.value, int | float)
    assert "€" in amount.number_format
    assert table.cell(_FIRST, columns.index("eenmalig-of-structureel") + 1).number_format == "@"


def test_sums_are_formulas_that_nobody_can_change(example: Book, sheet: Callable[..., Document]) -> None:
    """A computed column and a total are real formulas, locked, with the outcome for programs that do not compute; a total
    stands above its column, below its own name, where it stays in sight."""
    document = sheet("begroting-en-dekking", example=True)
    (table,) = document.tables
    place = next(place for place, field in enumerate(table.columns, 1) if field.formula)
    cell = example.worksheets[1].cell(_FIRST, place)
    assert cell.data_type == "f"
    assert cell.protection.locked
    for line in table.totals:
        over = [column.name for column in table.columns].index(line.column) + 1
        name, outcome = (example.worksheets[1].cell(row, over) for row in (2, 3))
        assert name.value == line.label
        assert "SUMPRODUCT(" in str(outcome.value)
        assert outcome.protection.locked


def test_every_page_says_whose_it_is(book: Book, example: Book, handbook: Handbook) -> None:
    """Title, edition, notice and page number on each printed page, and the mark of an example."""
    for sheet in book.worksheets[:-1]:
        assert "Werkblad 2a" in sheet.oddHeader.left.text
        # On a line of its own: on one line it would run into the number of the page.
        assert sheet.oddFooter.left.text.split("\n")[1:] == [NOTICE]
        assert "&P van &N" in sheet.oddFooter.right.text
    assert all(FICTITIOUS in sheet.oddHeader.left.text for sheet in example.worksheets[:-1])
    assert book.properties.language == "nl-NL"
    assert book.properties.created.date().isoformat() == handbook.uitgave.bijgewerkt


def test_what_was_written_before_does_not_matter(sheet: Callable[..., Document], writers: dict) -> None:
    """XlsxWriter would keep things between files in the options that it is given."""
    document = sheet("keuze-organisatiemodel")
    first = writers["xlsx"](document)
    writers["xlsx"](sheet("inventarisatie", example=True))
    assert writers["xlsx"](document) == first


@pytest.mark.parametrize(("name", "titles"), [
    ("doelen", {"B": "Het doel", "F": "Concreet genoeg?"}), ("startcheck", {}), ("zelfevaluatie", {"B": "Norm en oordeel"}),
])
def test_a_group_is_named_beside_the_column_that_returns(
    sheet: Callable[..., Document], writers: dict, name: str, titles: dict[str, str]
) -> None:
    """The first column is repeated beside every group on paper, so it has no title above it; a single group needs none."""
    document = sheet(name)
    found = openpyxl.load_workbook(io.BytesIO(writers["xlsx"](document)))[document.tables[0].title]
    given = {cell.column_letter: cell.value for cell in found[head(document.tables[0]).groups + 1] if cell.value}
    assert titles.items() <= given.items() and bool(given) == bool(titles) and "A" not in given


def test_both_spreadsheets_have_the_same_rules(specimen: Callable[..., Document], writers: dict) -> None:
    """Bounds, help and messages, cut at the same length: Calc and Excel cannot drift apart."""
    document = specimen("woord " * 80)
    book = openpyxl.load_workbook(io.BytesIO(writers["xlsx"](document)))
    with zipfile.ZipFile(io.BytesIO(writers["ods"](document))) as packed:
        rules = etree.fromstring(packed.read("content.xml")).findall(".//table:content-validation", NAMESPACES)
    excel = [rule for sheet in book for rule in sheet.data_validations.dataValidation]

    def told(rule: etree._Element, name: str) -> str:
        return " ".join("".join(line.itertext()).strip() for line in rule.findall(f"table:{name}-message/text:p", NAMESPACES))

    assert {told(rule, "help").strip() for rule in rules} == {" ".join((rule.prompt or "").split()) for rule in excel}
    assert {told(rule, "error") for rule in rules} - {""} == {rule.error for rule in excel if rule.type}
    bounds = " ".join(rule.get(qualified("table:condition"), "") for rule in rules)
    assert "=-999999999" in bounds and "DATE(1990;1;1)" in bounds
    assert {rule.formula1 for rule in excel if rule.operator == "greaterThanOrEqual"} == {"-999999999", "32874"}


def test_what_is_one_page_prints_on_one(form_files: dict[str, bytes]) -> None:
    """Each of its sheets fits one page, without a break between columns."""
    for sheet in openpyxl.load_workbook(io.BytesIO(form_files["xlsx"])).worksheets[:-1]:
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) in ((1, 1), (None, None))
        assert not sheet.col_breaks.brk


def test_a_title_stays_within_the_first_column(writers: dict, sheet: Callable[..., Document]) -> None:
    """It is repeated on every printed page, where only that column is beside it."""
    table = openpyxl.load_workbook(io.BytesIO(writers["xlsx"](sheet("keuze-organisatiemodel"))))["Drie organisatiemodellen"]
    assert table["A1"].alignment.wrap_text
    assert table.row_dimensions[1].height > 26
