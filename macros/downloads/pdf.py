"""Document → PDF, built to PDF/UA-1 by typst with fields by `pdf_form`. The look stands in `pdf.typ`; this hands it
the words as data, so that no text can become code."""

import json
import unicodedata
from collections.abc import Iterator
from dataclasses import asdict, replace
from functools import lru_cache, singledispatch
from pathlib import Path
from typing import Any

import typst

from macros import text
from macros.downloads import answers
from macros.downloads.document import (
    Block,
    Document,
    Field,
    Form,
    FormTable,
    Heading,
    ItemList,
    ListGroup,
    Paragraph,
    Runs,
    TextTable,
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
)
from macros.downloads.pdf_font import regular
from macros.downloads.pdf_form import Widget, with_fields
from macros.downloads.sheets import total_field
from macros.downloads.template import LOOK
from macros.downloads.wording import (
    FICTITIOUS,
    NOTICE,
    NUMBER,
    OTHER,
    SAME_ROW,
    TOTALS,
    edition,
    help_lines,
    help_text,
    label,
    mark,
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
    widgets = {widget.name: widget for widget in _widgets(document)} if document.fillable else {}
    return with_fields(layout, widgets, fonts)


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
        "head-first": f"{document.publisher} ({FICTITIOUS})" if document.example else document.publisher,
        "head": mark(document), "example": document.example, "fillable": document.fillable,
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
    return [{"kind": "list", "groups": _groups(block.groups)}]


@_block.register
def _(block: TextTable, page: Page) -> list[Data]:
    return [{"kind": "text-table", "header": [_runs(cell) for cell in block.header],
             "rows": [[_runs(cell) for cell in row] for row in block.rows]}]


@_block.register
def _(block: Form, page: Page) -> list[Data]:
    return [{
        "kind": "form", "label": LABEL_WIDTH, "answer": page.prose_width - LABEL_WIDTH,
        "rows": [{"label": label(field), "help": help_lines(field), "height": answer_height(field), **_single(field)}
                 for field in block.fields],
    }]


@_block.register
def _(block: FormTable, page: Page) -> list[Data]:
    tables = [_fill_table(table) for table in paper_tables(block, page)]
    return [*tables, _totals(block, page)] if block.totals else tables


def _single(field: Field) -> Data:
    """What stands in the place of one answer: its text, boxes to tick, or a place to fill in."""
    if field.several and not field.answer:
        boxes = [{"name": name, "text": words} for name, words in _boxes(field)]
        return {"boxes": boxes, "other": {"name": f"{field.name}_anders", "text": OTHER} if field.free else None}
    return _spot(field, field.name, field.answer)


def _boxes(field: Field) -> Iterator[tuple[str, str]]:
    return ((f"{field.name}_{number}", words) for number, words in enumerate(field.choices, 1))


def _spot(field: Field, name: str, answer: str) -> Data:
    return {"name": name, "text": answers.shown(field, answer), "computed": bool(field.formula)}


def _totals(block: FormTable, page: Page) -> Data:
    rows = [{"label": line.label, "help": (), "height": ROW_HEIGHT, "name": "", "computed": True,
             "text": answers.shown(total_field(block, line), line.outcome)} for line in block.totals]
    return {"kind": "form", "title": TOTALS, "label": page.prose_width - LABEL_WIDTH, "answer": LABEL_WIDTH, "rows": rows}


def _fill_table(table: PaperTable) -> Data:
    return {
        "kind": "fill-table", "title": table.title, "new-page": table.new_page, "number": NUMBER_WIDTH, "number-label": NUMBER,
        "row-height": ROW_HEIGHT,
        "columns": [{"label": label(column.field), "width": column.width,
                     "help": (SAME_ROW,) if column.repeated else help_lines(column.field)} for column in table.columns],
        "rows": [[_spot(column.field, cell_name(table.source, row, column.field),
                        table.source.row(row - 1).get(column.field.name, "")) for column in table.columns]
                 for row in range(1, table.source.rows + 1)],
    }


def _runs(runs: Runs) -> list[Data]:
    return [asdict(run) for run in runs]


def _groups(groups: tuple[ListGroup, ...]) -> list[Data]:
    return [{
        "start": group.start, "items": [{"runs": _runs(runs), "below": _groups(below)} for runs, below in group.points],
    } for group in groups]


def _widgets(document: Document) -> Iterator[Widget]:
    for form in document.forms:
        for field in form.fields:
            if field.several:
                yield from (Widget(name, f"{field.label}: {words}", field, tick=True) for name, words in _boxes(field))
                yield Widget(f"{field.name}_anders", f"{field.label}: {OTHER.lower()}", Field(field.name, field.label))
            else:
                yield Widget(field.name, _spoken(field.label, help_text(field)), field)
    for table in document.tables:
        for row in range(1, table.rows + 1):
            for field in table.columns:
                spoken = _spoken(place(field, row), rule(field.kind))
                # A list lets one answer be chosen; more of them are typed.
                yield Widget(cell_name(table, row, field), spoken, replace(field, choices=()) if field.several else field)


def _spoken(name: str, help_words: str) -> str:
    return f"{name}. {help_words}" if help_words else name
