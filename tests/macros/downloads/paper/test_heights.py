"""How much of a page is taken above the first table."""

from collections.abc import Callable

import pytest

from macros.downloads.document import Document
from macros.downloads.form_blocks import FormTable
from macros.downloads.paper.cells import Grid
from macros.downloads.paper.heights import block_height, title_height
from macros.downloads.paper.measures import LANDSCAPE, PORTRAIT, page_for
from macros.downloads.paper.pieces import pieces
from macros.downloads.text_blocks import Heading, ItemList, ListItem, Paragraph, Run

LONG = (Run("woord " * 100),)


def test_more_words_take_more_room() -> None:
    """More text is higher, in every kind of piece; a deeper item has shorter lines."""
    for made in (Paragraph, lambda runs: ItemList((ListItem(runs),))):
        assert block_height(made(LONG), PORTRAIT) > 3 * block_height(made((Run("woord"),)), PORTRAIT)
    assert block_height(ItemList((ListItem(LONG, depth=8),)), PORTRAIT) > block_height(ItemList((ListItem(LONG),)), PORTRAIT)
    assert title_height("woord " * 20, PORTRAIT) > title_height("woord " * 20, LANDSCAPE) > title_height("woord", PORTRAIT)
    assert block_height(Heading("Kop"), PORTRAIT) > block_height(Heading("Kop", level=3), PORTRAIT)


def test_a_piece_nobody_knows_is_refused(form: Document) -> None:
    """Otherwise its height would be forgotten."""
    with pytest.raises(TypeError, match="FormTable"):
        block_height(form.tables[0], PORTRAIT)


def test_it_is_near_what_a_program_takes(sheet: Callable[..., Document]) -> None:
    """LibreOffice puts the heading of the first table of this sheet 94 millimetres below the margin."""
    document = sheet("startcheck")
    page = page_for(document)
    before = []
    for piece in pieces(document, page):
        if isinstance(piece.block, Grid) and isinstance(piece.block.source, FormTable):
            break
        before.append(piece.block)
    taken = title_height(document.title, page) + sum(block_height(block, page) for block in before[:-1])
    assert taken == pytest.approx(94, abs=4)
