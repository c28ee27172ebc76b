"""Where each answer stands on the paper of an empty werkblad, for a program that fills in a copy: its tables in reading order, as
`pieces.py` makes them. Knows no file format.
"""

from collections.abc import Iterator
from typing import Any

from macros.downloads.document import Document
from macros.downloads.form_blocks import Field, Form, FormTable
from macros.downloads.paper.measures import PageLayout, page_for, paper_tables, total_lines
from macros.downloads.paper.pieces import form_lines, has_boxes
from macros.downloads.text_blocks import TextTable


def places(document: Document) -> dict[str, Any]:
    """What each table of the file is, in order, as JSON can hold it; None for a table to read."""
    page = page_for(document)
    return {"roosters": [grid for block in document.blocks for grid in _grids(block, page)]}


def _grids(block: object, page: PageLayout) -> Iterator[dict[str, Any] | None]:
    if isinstance(block, TextTable):
        yield None
    elif isinstance(block, Form):
        yield {"velden": [[_single(field) for field in line] for line in form_lines(block.fields, len(page.form_widths) // 2)]}
    elif isinstance(block, FormTable):
        for table in paper_tables(block, page):
            yield {"tabel": block.name, "kolommen": [column.field.name for column in table.columns], "rijen": block.rows}
        if block.totals:
            numbers = {id(line): number for number, line in enumerate(block.totals)}
            yield {"tabel": block.name, "totalen": [[numbers[id(line)] for line in lines] for lines in total_lines(block, page)]}


def _single(field: Field) -> dict[str, Any]:
    """The answer beside its name, which takes the cell before it; one with boxes has a box per choice."""
    return {"id": field.name, "keuzes": list(field.choices)} if has_boxes(field) else {"id": field.name}
