"""The contents of every cell on paper."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest

from macros.downloads.document import Document
from macros.downloads.form_blocks import ColumnGroup, Field, Form, FormTable
from macros.downloads.paper.cells import Ask, Boxes, Grid, Named, Words
from macros.downloads.paper.measures import LANDSCAPE, PORTRAIT, has_room_for_totals, has_totals, page_for, paper_tables
from macros.downloads.paper.pieces import pieces
from macros.downloads.text_blocks import Heading, ItemList, ListItem, Paragraph, Run, plain
from macros.downloads.wording import OWN_MARK, TICK, TOTALS
from macros.downloads.worksheet import worksheet_document
from macros.model.handbook import Handbook
from macros.model.werkblad.soort import Veldsoort


def _grids(document: Document) -> list[Grid]:
    return [piece.block for piece in pieces(document, page_for(document)) if isinstance(piece.block, Grid)]


def _form(*fields: Field, example: str = "") -> Document:
    return Document("proef", "Titel", "Doel", "Handboek", "2026-11-23", (("Doel", "Dit."), ("Tijd", "Kort")), (Form("Deel", fields),), example)


def test_every_answer_has_one_place(handbook: Handbook) -> None:
    """In every real werkblad each field and each open cell is asked for once, and a row gets its name in one place."""
    for werkblad in handbook.werkbladen:
        document = worksheet_document(werkblad, handbook)
        cells = [cell for grid in _grids(document) for row in grid.rows for cell in row.cells]
        asked = [cell.name for cell in cells if isinstance(cell, Ask) and not cell.repeated]
        boxes = [cell.boxes[0].name.rpartition("_")[0] for cell in cells if isinstance(cell, Boxes)]
        single = {field.name for form in document.forms for field in form.fields if not field.formula}
        assert len(asked) == len(set(asked))
        assert single == {*asked, *boxes} & {field.name for form in document.forms for field in form.fields}
        assert all(cell.name in asked for cell in cells if isinstance(cell, Ask) and cell.repeated)


def test_an_example_asks_nothing(handbook: Handbook) -> None:
    """An empty cell in a worked example stays empty."""
    for werkblad in handbook.werkbladen:
        cells = [cell for grid in _grids(worksheet_document(werkblad, handbook, example=True)) for row in grid.rows for cell in row.cells]
        assert not [cell for cell in cells if isinstance(cell, Ask | Boxes)]


def test_every_row_fills_its_grid(handbook: Handbook) -> None:
    """Every row fills the width of its grid, empty and as a worked example."""
    for werkblad in handbook.werkbladen:
        for example in (False, True):
            for grid in _grids(worksheet_document(werkblad, handbook, example)):
                assert all(sum(cell.span for cell in row.cells) == len(grid.widths) for row in grid.rows)
                assert not grid.head or len(grid.head) == len(grid.widths)


def test_short_fields_stand_in_pairs_and_long_ones_alone() -> None:
    """A wide page shows two short answers side by side; a long answer has the whole width; a narrow page has one per line."""
    fields = (Field("a", "A"), Field("b", "B"), Field("c", "C"), Field("d", "D", Veldsoort.LANG), Field("e", "E"))
    for page, lines in ((LANDSCAPE, [2, 1, 1, 1]), (PORTRAIT, [1, 1, 1, 1, 1])):
        (grid,) = (piece.block for piece in pieces(_form(*fields), page) if isinstance(piece.block, Grid))
        assert [sum(isinstance(cell, Named) for cell in row.cells) for row in grid.rows] == lines


def test_several_answers_have_a_box_each_and_a_list_on_paper_shows_its_choices() -> None:
    """Boxes need no list beside them; choices that only a program would show are written out for people with a pen."""
    choices = ("een eerste keuze met woorden", "een tweede keuze met woorden", "een derde")
    several, one = Field("a", "A", Veldsoort.MEERKEUZE, choices, free=True), Field("b", "B", Veldsoort.KEUZE, choices)
    named, boxes, other, ask = (cell for row in _grids(_form(several, one))[0].rows for cell in row.cells)
    assert named.help == (TICK,)
    assert [box.words for box in boxes.boxes] == list(choices)
    assert boxes.other
    assert other.help == (" / ".join(choices),)
    assert ask.picked


def test_the_facts_of_one_page_share_a_paragraph(form: Document, inventory: Document) -> None:
    """When everything must fit on one page the facts share one paragraph; otherwise each has its own."""
    first = [piece.block for piece in pieces(form, page_for(form))][0]
    assert all(f"{name}: " in plain(first.runs) for name, _ in form.facts)
    below = [piece.block for piece in pieces(inventory, page_for(inventory))][:len(inventory.facts)]
    assert [plain(block.runs) for block in below] == [f"{name}: {words}" for name, words in inventory.facts]


def test_nothing_is_parted_from_what_it_introduces() -> None:
    """Headings, and prose before a table, stay with what follows; other prose need not."""
    prose, points = Paragraph((Run("Uitleg"),)), ItemList((ListItem((Run("punt"),)),))
    document = Document("proef", "Titel", "Doel", "Handboek", "2026-11-23", (), (
        Heading("Deel"), prose, points, Form("Deel", (Field("a", "A"),)), prose, Heading("Slot")))
    tied = [(type(piece.block), piece.tied) for piece in pieces(document, PORTRAIT)]
    assert tied == [(Heading, True), (Paragraph, True), (ItemList, True), (Grid, False), (Paragraph, False), (Heading, True)]


@pytest.mark.parametrize("name", ["begroting-en-dekking", "zelfevaluatie"])
def test_a_computed_cell_is_not_written_in(sheet: Callable[..., Document], name: str) -> None:
    """An example shows its outcome, an empty werkblad nothing."""
    for example in (False, True):
        computed = [plain(cell.runs) for grid in _grids(sheet(name, example)) for row in grid.rows for cell in row.cells
                    if isinstance(cell, Words) and cell.computed]
        assert computed
        assert any(computed) is example


def test_a_heading_with_nothing_below_it_begins_a_page(sheet: Callable[..., Document]) -> None:
    """Only if its table would not begin on the same page, and never in a document of one page."""
    fresh = {name: [piece.block.text for piece in pieces(document, page_for(document)) if piece.fresh]
             for name in ("programmakeuze", "startcheck", "locatie-uitvraag") for document in (sheet(name, example=True),)}
    assert fresh == {"programmakeuze": ["De programma's"], "startcheck": [], "locatie-uitvraag": []}


def test_totals_are_read_in_their_order(sheet: Callable[..., Document]) -> None:
    """Beside each other, and then on the next line."""
    document = sheet("ouderkaart", example=True)
    (table,) = document.tables
    (grid,) = (grid for grid in _grids(document) if grid.title == TOTALS)
    cells = [cell for row in grid.rows for cell in row.cells]
    assert [plain(cell.runs) for cell in cells if isinstance(cell, Named)] == [line.label for line in table.totals]
    assert sum(isinstance(cell, Words) and cell.computed for cell in cells) == len(table.totals)


def test_a_total_says_on_paper_too_what_is_missing(sheet: Callable[..., Document]) -> None:
    """In the example one indicator has no verdict yet."""
    (grid,) = [grid for grid in _grids(sheet("zelfevaluatie", example=True)) if grid.title == TOTALS][:1]
    told = [plain(cell.runs) for row in grid.rows for cell in row.cells if isinstance(cell, Words) and cell.computed]
    assert told == ["2 (niet compleet, 1 rij)", "3 (niet compleet, 1 rij)", "1 (niet compleet, 1 rij)"]


@pytest.mark.parametrize(("name", "said"), [
    ("startcheck", "Antwoord: Het ouderbeleid staat op papier en is vastgesteld"), ("borgingsplan", "Stand: Financiering"),
    ("intakegesprek", "Besproken: 1. Gezin en plaats van het kind"), ("inventarisatie", "Leeftijd, rij 1"),
])
def test_a_cell_says_what_its_row_asks(sheet: Callable[..., Document], name: str, said: str) -> None:
    """A cell read out on its own includes the question; a row without a name has a number. No two cells sound the same."""
    asked = [cell for grid in _grids(sheet(name)) for row in grid.rows for cell in row.cells if isinstance(cell, Ask) and not cell.repeated]
    assert said in [cell.title for cell in asked]
    assert len({cell.title for cell in asked}) == len(asked)


def test_rows_that_begin_alike_keep_their_number() -> None:
    """A name that two rows share identifies neither of them."""
    table = FormTable("t", "T", (ColumnGroup("G", (Field("a", "A"), Field("b", "B"))),), 3, filled=({"a": "x"}, {"a": "x"}, {"a": "y"}))
    document = Document("proef", "Titel", "Doel", "Handboek", "2026-11-23", (), (table,))
    (grid,) = _grids(document)
    assert [cell.title for row in grid.rows for cell in row.cells if isinstance(cell, Ask)] == ["B, rij 1", "B, rij 2", "B: y"]


def test_what_is_handed_out_stands_apart_and_is_answered_by_pen(sheet: Callable[..., Document]) -> None:
    """Portrait, on pages of its own, with a box for each choice, side by side if they are short, and without the mark of an addition."""
    document = sheet("vragenlijst-gemeente")
    assert page_for(document) == PORTRAIT
    found = list(pieces(document, page_for(document)))
    fresh = [place for place, piece in enumerate(found) if piece.fresh]
    assert [found[place].block.text.partition(" (")[0] for place in fresh] == ["Vragen aan ouders", "De uitkomsten"]
    (form,) = (piece.block for piece in found[slice(*fresh)] if isinstance(piece.block, Grid))
    cells = [cell for row in form.rows for cell in row.cells]
    assert not [cell for cell in cells if isinstance(cell, Ask) and cell.field.choices]
    beside = [[box.words for box in cell.boxes] for cell in cells if isinstance(cell, Boxes) and cell.beside]
    assert beside == [list("12345"), list("12345"), ["ja", "deels", "nee"]]
    assert not [cell for cell in cells if isinstance(cell, Named) and OWN_MARK in plain(cell.runs)]


def test_totals_are_tied_to_their_table(handbook: Handbook) -> None:
    """A table that stays on one page keeps its totals with it, if the page has room for both; one without totals does not."""
    with_totals = []
    for werkblad in handbook.werkbladen:
        grids = [grid for grid in _grids(worksheet_document(werkblad, handbook, example=True)) if grid.source or grid.title == TOTALS]
        for grid, after in pairwise((*grids, None)):
            followed = bool(grid.source and grid.whole and after and after.title == TOTALS)
            assert followed or not grid.tied, (werkblad.id, grid.title)
            with_totals += [grid.tied] * followed
    assert True in with_totals


def test_totals_that_do_not_fit_beside_their_table_are_not_tied(handbook: Handbook) -> None:
    """LibreOffice leaves a heading alone where a table, a heading and totals must stay together and do not fit on one page."""
    documents = [worksheet_document(werkblad, handbook) for werkblad in handbook.werkbladen]
    document, table = next((document, table) for document in documents for table in document.tables if table.totals)
    page = page_for(document)
    last = list(paper_tables(table, page))[-1]
    long = replace(last, source=replace(table, totals=table.totals * 40))
    assert has_totals(last) and has_room_for_totals(last, page, 1.0) and not has_room_for_totals(long, page, 1.0)
