"""The first sheet of a spreadsheet, line by line."""

from macros.downloads.document import Document
from macros.downloads.spreadsheet.layout import START_WIDTH
from macros.downloads.spreadsheet.start_sheet import (
    PROTECTION,
    SORTING,
    Answer,
    Line,
    StartSheet,
    answer_cells,
    new_pages,
    spelled,
)
from macros.downloads.spreadsheet.tabs import alone
from macros.downloads.text_blocks import Run, plain
from macros.downloads.wording import help_text, label


def _lines(document: Document) -> list[Line | Answer]:
    return list(StartSheet(alone(document)).lines())


def test_it_says_how_to_lift_the_protection(inventory: Document, sheet) -> None:
    """One line about protection without a password, and one about sorting if there is something to sort."""
    for document, sorted_too in ((inventory, True), (sheet("startcheck"), False), (sheet("inventarisatie", example=True), False)):
        words = [plain(line.runs) for line in _lines(document) if isinstance(line, Line)]
        assert words.count(PROTECTION) == 1
        assert words.count(SORTING) == sorted_too
        assert words[-1].startswith("Kenmerk: ")


def test_each_answer_stands_under_its_name(inventory: Document) -> None:
    """The cells of single fields are found by their names."""
    lines = _lines(inventory)
    for name, cell in answer_cells(lines).items():
        place = int(cell.removeprefix("A")) - 1
        assert lines[place].field.name == name
        assert any(isinstance(line, Line) and line.style == "Veldnaam" for line in lines[place - 2:place])


def test_a_printed_page_starts_at_a_head_or_a_name(handbook, sheet) -> None:
    """No page starts with an answer whose name is on the page before, and no page starts with help only."""
    for werkblad in handbook.werkbladen:
        lines = _lines(sheet(werkblad.id, example=True))
        for place in new_pages(lines):
            assert isinstance(lines[place], Line)
            assert lines[place].style != "Hulp"
            assert lines[place - 1].style not in ("Kop1", "Kop2", "Veldnaam") if isinstance(lines[place - 1], Line) else True


def test_a_line_is_as_high_as_its_words(sheet) -> None:
    """Text of more lines gets a higher row, in the font size of its style."""
    heights = {plain(line.runs): line.height for line in _lines(sheet("inventarisatie")) if isinstance(line, Line) and line.style == "Tekst"}
    long = max(heights, key=len)
    assert len(long) > START_WIDTH
    assert heights[long] > min(heights.values()) * 1.5


def test_a_link_is_followed_by_its_address() -> None:
    """A cell cannot hide an address behind words."""
    assert spelled(Run("site", link="https://voorbeeld.nl")) == "site (https://voorbeeld.nl)"
    assert spelled(Run("https://voorbeeld.nl", link="https://voorbeeld.nl")) == "https://voorbeeld.nl"


def test_on_one_page_no_name_stands_alone(form: Document, inventory: Document) -> None:
    """A column without help is not repeated on a single page; elsewhere every column is."""
    for document, all_named in ((form, False), (inventory, True)):
        (table,) = document.tables
        told = {plain(line.runs).partition(":")[0] for line in _lines(document) if isinstance(line, Line) and line.style == "Punt"}
        assert {label(field) for field in table.columns if help_text(field) or all_named} <= told
        assert all_named or not {label(field) for field in table.columns if not help_text(field)} & told
