"""Document → PDF, made to PDF/UA-1 by typst, with fields by `form`. The look is in `form.typ`; this module passes it
the words as data, so that no text can become code."""

import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from functools import lru_cache, singledispatch
from pathlib import Path
from typing import Any

import pikepdf
import typst

from macros.downloads.document import Document
from macros.downloads.faults import DownloadFault, refuse
from macros.downloads.limits import character_faults
from macros.downloads.paper.cells import Ask, Boxes, Cell, Grid, Named, PaperPiece, Row, Words, shade
from macros.downloads.paper.measures import MARGIN, PageLayout, page_for
from macros.downloads.paper.pieces import pieces
from macros.downloads.pdf.font import regular
from macros.downloads.pdf.form import Widget, with_fields
from macros.downloads.sources import texts
from macros.downloads.template import LOOK
from macros.downloads.text_blocks import Heading, ItemList, ListGroup, Paragraph, Runs
from macros.downloads.wording import FICTITIOUS, OTHER, edition, file_title, help_text, mark, notice, rule
from macros.dutch import text
from macros.dutch.worksheets import sentence

# The key in the data that asks for one page.
_FLAG = "een_bladzijde"
_LONG = 500
_TEMPLATE = Path(__file__).with_name("form.typ")

Data = dict[str, Any]


def write(document: Document, fonts: Path) -> bytes:
    """The PDF; `fonts` is the folder with the TTF files of Source Sans 3.

    Raises DownloadFault for a character that the font does not have, and for a document that should fit on one page but does not.
    """
    refuse(character_faults(document, regular(fonts)))
    page = page_for(document)
    found = tuple(pieces(document, page))
    layout = _compiled(document, _data(document, page, found), fonts)
    _refuse_more_pages(document, layout)
    widgets = {widget.name: widget for widget in _widgets(found)} if document.fillable else {}
    return with_fields(layout, widgets, fonts)


def _refuse_more_pages(document: Document, layout: bytes) -> None:
    """Raise DownloadFault if a document for one page has more; the number is known only after layout."""
    count = len(pikepdf.open(io.BytesIO(layout)).pages) if document.one_page else 1
    if count > 1:
        raise DownloadFault(
            f"werkblad {document.name}: dit blad hoort op één bladzijde te passen, maar de pdf heeft er {count}. Maak de uitleg of de "
            "namen korter, neem minder rijen of velden, of haal een_bladzijde weg.", _FLAG)


def _compiled(document: Document, data: Data, fonts: Path) -> bytes:
    try:
        return typst.compile(
            _TEMPLATE, font_paths=_fonts(fonts), format="pdf", pdf_standards=["ua-1"],
            sys_inputs={"document": json.dumps(data, ensure_ascii=False)},
        )
    except typst.TypstError as error:
        raise DownloadFault(f"werkblad {document.name}: de pdf kan niet worden gemaakt ({error.message}).") from error


@lru_cache(maxsize=2)
def _fonts(folder: Path) -> typst.Fonts:
    """Our fonts only: fonts of the machine would give other bytes elsewhere."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])


def _data(document: Document, page: PageLayout, found: Sequence[PaperPiece]) -> Data:
    year, month, day = (int(part) for part in document.date.split("-"))
    return {
        "title": document.title, "file-title": file_title(document), "subject": document.subject, "publisher": document.publisher, "look": LOOK,
        "date": {"year": year, "month": month, "day": day},
        "head-first": f"{document.publisher} ({FICTITIOUS})" if document.example else document.publisher,
        "head": mark(document), "example": document.example, "fillable": document.fillable,
        "edition": edition(document.publisher, text.date(document.date)), "notice": notice(document),
        "page": {"width": page.width, "height": page.height, "margin": MARGIN, "prose": page.prose_width, "compact": page.compact},
        "pieces": [{**_piece(piece.block), "tied": piece.tied, "apart": piece.apart, "in-one": piece.whole, "fresh": piece.fresh} for piece in found],
    }


@singledispatch
def _piece(block: object) -> Data:
    raise TypeError(f"no way to write a {type(block).__name__}")


@_piece.register
def _(block: Heading) -> Data:
    return {"kind": "heading", "level": block.level, "text": block.text}


@_piece.register
def _(block: Paragraph) -> Data:
    return {"kind": "paragraph", "runs": _runs(block.runs)}


@_piece.register
def _(block: ItemList) -> Data:
    return {"kind": "list", "groups": _groups(block.groups)}


@_piece.register
def _(block: Grid) -> Data:
    return {
        "kind": "grid", "widths": block.widths, "whole": block.whole, "above": block.above,
        "head": [_cell(cell, head=True) for cell in block.head],
        "rows": [{"height": row.height, "whole": _is_whole(row), "cells": [_cell(cell) for cell in row.cells]} for row in block.rows],
    }


def _is_whole(row: Row) -> bool:
    """Whether a row stays on one page; a long one may break, because it would run off the page."""
    return all(len("".join(texts(cell))) < _LONG for cell in row.cells)


def _cell(cell: Cell, head: bool = False) -> Data:
    common = {"span": cell.span, "fill": shade(cell, head)}
    if isinstance(cell, Named):
        return {"kind": "named", "runs": _runs(cell.runs), "help": cell.help, **common}
    if isinstance(cell, Words):
        return {"kind": "words", "runs": _runs(cell.runs), **common}
    if isinstance(cell, Ask):
        return {"kind": "ask", "name": cell.name, **common}
    other = {"name": cell.other.name, "text": OTHER} if cell.other else None
    return {"kind": "boxes", "boxes": [{"name": box.name, "text": box.words} for box in cell.boxes], "other": other,
            "beside": cell.beside, **common}


def _runs(runs: Runs) -> list[Data]:
    return [asdict(run) for run in runs]


def _groups(groups: tuple[ListGroup, ...]) -> list[Data]:
    return [{
        "start": group.start, "items": [{"runs": _runs(runs), "below": _groups(below)} for runs, below in group.points],
    } for group in groups]


def _widgets(found: Sequence[PaperPiece]) -> Iterator[Widget]:
    grids = [piece.block for piece in found if isinstance(piece.block, Grid)]
    for grid in grids:
        for cell in (cell for row in grid.rows for cell in row.cells):
            if isinstance(cell, Ask):
                yield Widget(cell.name, _spoken(cell, in_table=bool(grid.source)), cell.field)
            elif isinstance(cell, Boxes):
                yield from (Widget(box.name, box.title, tick=True) for box in cell.boxes)
                if cell.other:
                    yield Widget(cell.other.name, cell.other.title, cell.other.field)


def _spoken(ask: Ask, in_table: bool) -> str:
    """The words for a screen reader, which in a table also reads out the head of the column."""
    help_words = rule(ask.field.kind) if in_table else help_text(ask.field)
    return f"{sentence(ask.title)} {help_words}" if help_words else ask.title
