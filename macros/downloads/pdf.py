"""Document → PDF, built to PDF/UA-1 by typst with fields by `pdf_form`. The look stands in `pdf.typ`; this hands it
the words as data, so that no text can become code."""

import json
import unicodedata
from collections.abc import Iterator
from dataclasses import asdict
from functools import lru_cache, singledispatch
from pathlib import Path
from typing import Any

import typst

from macros import text
from macros.downloads.document import (
    Block,
    Document,
    Form,
    FormTable,
    Heading,
    ItemList,
    ListItem,
    Paragraph,
    Runs,
    TextTable,
    WorkedExample,
    texts,
)
from macros.downloads.faults import DownloadFault
from macros.downloads.look import PDF_FONT
from macros.downloads.paper import (
    LABEL_WIDTH,
    MARGIN,
    NUMBER_WIDTH,
    ROW_HEIGHT,
    Page,
    PaperTable,
    answer_height,
    cell_name,
    page_for,
    paper_tables,
    shared_widths,
)
from macros.downloads.pdf_font import regular
from macros.downloads.pdf_form import Widget, with_fields
from macros.downloads.template import LOOK
from macros.downloads.wording import (
    NOTICE,
    NUMBER,
    SAME_ROW,
    edition,
    help_lines,
    help_text,
    label,
    place,
    rule,
    title_with_origin,
)

# Line breaks and marks of direction: they steer text and are not drawn.
_INVISIBLE = {"Cc", "Cf"}
_TEMPLATE = Path(__file__).with_name("pdf.typ")

Data = dict[str, Any]


def write(document: Document, fonts: Path) -> bytes:
    """The PDF; `fonts` is the folder with the TTF files of Source Sans 3.

    Raises DownloadFault for a character that the font does not have.
    """
    _refuse_unknown_characters(document, fonts)
    page = page_for(document)
    layout = _compiled(document, _data(document, page), fonts)
    return with_fields(layout, {widget.name: widget for widget in _widgets(document)}, fonts)


def _refuse_unknown_characters(document: Document, fonts: Path) -> None:
    """A letter of another font would give other bytes on other machines, and none at all is not readable."""
    font = regular(fonts)
    for words in texts(document):
        for character in words:
            if not font.glyph(character) and unicodedata.category(character) not in _INVISIBLE:
                raise DownloadFault(
                    f"werkblad {document.name}: het teken {character} (U+{ord(character):04X}) in "
                    f"'{words[:40]}' staat niet in de letter {PDF_FONT}. Schrijf het met gewone letters."
                )


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
    """Our letter and no other: a font of the machine would give other bytes elsewhere."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])


def _data(document: Document, page: Page) -> Data:
    year, month, day = (int(part) for part in document.date.split("-"))
    return {
        "title": document.title, "subject": document.subject, "publisher": document.publisher, "look": LOOK,
        "date": {"year": year, "month": month, "day": day},
        "footer": f"{edition(document.publisher, text.date(document.date))}. {NOTICE}.",
        "page": {"width": page.width, "height": page.height, "margin": MARGIN, "prose": page.prose_width},
        "facts": document.facts,
        "blocks": [data for block in document.blocks for data in _block(block, page)],
    }


@singledispatch
def _block(block: Block, page: Page) -> list[Data]:
    raise TypeError(f"no way to write a {type(block).__name__}")


@_block.register
def _(block: Heading, page: Page) -> list[Data]:
    return [{"kind": "heading", "level": block.level, "text": title_with_origin(block.text, block.own)}]


@_block.register
def _(block: Paragraph, page: Page) -> list[Data]:
    return [{"kind": "paragraph", "runs": _runs(block.runs)}]


@_block.register
def _(block: ItemList, page: Page) -> list[Data]:
    return [{"kind": "list", "groups": _nested(list(block.items))}]


@_block.register
def _(block: TextTable, page: Page) -> list[Data]:
    return [{"kind": "text-table", "header": [_runs(cell) for cell in block.header],
             "rows": [[_runs(cell) for cell in row] for row in block.rows]}]


@_block.register
def _(block: Form, page: Page) -> list[Data]:
    return [{
        "kind": "form", "label": LABEL_WIDTH, "answer": page.prose_width - LABEL_WIDTH,
        "rows": [{"name": field.name, "label": label(field), "help": help_lines(field),
                  "height": answer_height(field)} for field in block.fields],
    }]


@_block.register
def _(block: FormTable, page: Page) -> list[Data]:
    return [_fill_table(table, first=place == 0) for place, table in enumerate(paper_tables(block, page))]


@_block.register
def _(block: WorkedExample, page: Page) -> list[Data]:
    widths = shared_widths(block.columns, page.text_width)
    columns = [{"label": label(column), "width": width} for column, width in zip(block.columns, widths, strict=True)]
    return [{"kind": "example", "title": block.title, "note": block.note, "columns": columns, "cells": block.cells}]


def _fill_table(table: PaperTable, first: bool) -> Data:
    return {
        "kind": "fill-table", "title": table.title, "new-page": not first, "number": NUMBER_WIDTH, "number-label": NUMBER,
        "row-height": ROW_HEIGHT,
        "columns": [{"label": label(column.field), "width": column.width,
                     "help": (SAME_ROW,) if column.repeated else help_lines(column.field)} for column in table.columns],
        "rows": [[cell_name(table.source, row, column.field) for column in table.columns]
                 for row in range(1, table.source.rows + 1)],
    }


def _runs(runs: Runs) -> list[Data]:
    return [asdict(run) for run in runs]


def _nested(items: list[ListItem]) -> list[Data]:
    """Items of one depth in groups of one kind, each item with the deeper ones that follow it."""
    groups: list[Data] = []
    while items:
        first, items = items[0], items[1:]
        below = []
        while items and items[0].depth > first.depth:
            below.append(items.pop(0))
        if not groups or (groups[-1]["start"] is None) != (first.number is None):
            groups.append({"start": first.number, "items": []})
        groups[-1]["items"].append({"runs": _runs(first.runs), "below": _nested(below)})
    return groups


def _widgets(document: Document) -> Iterator[Widget]:
    for block in document.blocks:
        if isinstance(block, Form):
            yield from (Widget(field.name, _spoken(field.label, help_text(field)), field) for field in block.fields)
        if isinstance(block, FormTable):
            for row in range(1, block.rows + 1):
                for field in block.columns:
                    yield Widget(cell_name(block, row, field), _spoken(place(field, row), rule(field.kind)), field)


def _spoken(name: str, help_words: str) -> str:
    return f"{name}. {help_words}" if help_words else name
