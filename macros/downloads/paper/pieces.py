"""A document on paper: its prose as it is, its forms and tables as grids of cells, in reading order.

Shared by the paper formats, so that they all show the same in every cell; a writer only decides how a cell is made.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from macros.downloads import answers
from macros.downloads.document import Block, Document
from macros.downloads.form_blocks import Field, Form, FormTable, Total
from macros.downloads.paper.cells import Ask, Box, Boxes, Cell, Grid, Named, PaperPiece, Row, Words
from macros.downloads.paper.columns import fitted_widths, words_height
from macros.downloads.paper.heights import block_height, form_row_height, title_height
from macros.downloads.paper.measures import (
    NUMBER_WIDTH,
    TOTAL_HEIGHT,
    PageLayout,
    PaperTable,
    answer_height,
    cell_name,
    has_room_for_totals,
    has_totals,
    headings_height,
    is_at_foot,
    is_whole,
    paper_tables,
    row_height,
    start_height,
    total_lines,
    total_widths,
)
from macros.downloads.text_blocks import Heading, ItemList, Paragraph, Run, TextTable, Use, plain
from macros.downloads.wording import (
    NUMBER,
    OTHER,
    SAME_ROW,
    TICK,
    TOTALS,
    help_lines,
    label,
    long_choices,
    place,
    scale,
    title_with_origin,
)
from macros.dutch.worksheets import sentence

# A form that takes no more than this part of a page stays in one piece.
_WHOLE_FORM = 0.5
# A list with no more characters than this stays on one page.
SHORT_LIST = 900
# A table to read that takes no more than this part of a page stays in one piece.
_WHOLE_TABLE = 0.5
# Choices with no more characters than this in total are side by side.
_SHORT_CHOICES = 20
# A longer answer gets the width of the page.
_LONG_ANSWER = 110


def together(page: PageLayout) -> dict[str, float]:
    """The height in millimetres of a table, and the characters of a list, that just stays on one page, for a program that lays out the same."""
    return {"heleTabel": _WHOLE_TABLE * page.text_height, "heleLijst": SHORT_LIST}


def pieces(document: Document, page: PageLayout) -> Iterator[PaperPiece]:
    """Everything below the title, in order."""
    facts = list(_facts(document))
    head = title_height(document.title, page) + (block_height(Paragraph((Run(document.example),)), page) if document.example else 0.0)
    for fact in facts:
        yield PaperPiece(fact, apart=fact is facts[-1] and not page.compact)
    above: float | None = head + sum(block_height(fact, page) for fact in facts)
    before: Block | None = None
    lead = 0.0
    for block, after in pairwise((*document.blocks, None)):
        made = list(_pieces(block, after, page, not document.example, above, lead)) if block else []
        if isinstance(before, TextTable) and before.fitted and isinstance(block, Paragraph | ItemList):
            made = [replace(made[0], below=True), *made[1:]]
        before = block
        lead = lead + block_height(block, page) if isinstance(block, Paragraph | ItemList) else 0.0
        yield from made
        # After the first table it is unknown how far down the page the next block is.
        above = None if above is None or isinstance(block, FormTable) else above + sum(block_height(piece.block, page) for piece in made)


def _pieces(block: Block, after: Block | None, page: PageLayout, asked: bool, above: float | None, lead: float) -> Iterator[PaperPiece]:
    """The pieces of one block; `above` is how many millimetres down the first page it is, or None if that is unknown.

    `lead` is the height of the running text between it and the heading before it.
    """
    if isinstance(block, Heading):
        fresh = block.new_page or _is_fresh(block, after, page, asked, above)
        yield PaperPiece(replace(block, text=title_with_origin(block.text, block.own)), tied=True, fresh=fresh)
    elif isinstance(block, Paragraph):
        yield PaperPiece(block, tied=block.use is not Use.BODY or isinstance(after, ItemList | Form | FormTable | TextTable))
    elif isinstance(block, ItemList):
        yield PaperPiece(block, tied=isinstance(after, Form | FormTable | TextTable), whole=_is_short(block))
    else:
        yield from (PaperPiece(made, tied=isinstance(made, Heading)) for made in _grids(block, page, asked, above, lead))


def _is_fresh(block: Heading, after: Block | None, page: PageLayout, asked: bool, above: float | None) -> bool:
    """Whether the start of the table below the heading no longer fits on its page."""
    if above is None or page.compact or not isinstance(after, FormTable):
        return False
    return is_at_foot(page, above, block_height(block, page) + start_height(after, page, asked, above + block_height(block, page)))


def _is_short(block: ItemList) -> bool:
    return sum(len(plain(item.runs)) for item in block.items) <= SHORT_LIST


def _facts(document: Document) -> Iterator[Paragraph]:
    facts = [(Run(f"{name}: ", strong=True), Run(words)) for name, words in document.facts]
    if not document.one_page:
        yield from (Paragraph(runs) for runs in facts)
    elif facts:
        yield Paragraph(tuple(run for name, words in facts for run in (name, replace(words, text=f"{sentence(words.text)} "))))


def _grids(block: Block, page: PageLayout, asked: bool, above: float | None, lead: float) -> Iterator[Heading | Grid]:
    if isinstance(block, Form):
        yield _form(block, page, asked)
    elif isinstance(block, TextTable):
        yield _text_table(block, page)
    elif isinstance(block, FormTable):
        for place, table in enumerate(paper_tables(block, page)):
            yield Heading(table.title, 2)
            yield _fill_table(table if place else replace(table, lead=lead), page, asked, None if place else above)
        if block.totals:
            yield Heading(TOTALS, 2)
            yield _totals(block, page, asked)


def _form(form: Form, page: PageLayout, asked: bool) -> Grid:
    """Single fields: name and help on the left, the answer on the right; two side by side on a wide page."""
    widths = page.form_widths
    rows = tuple(_form_row(line, page, asked) for line in form_lines(form.fields, len(widths) // 2))
    height = sum(max(row.height, form_row_height(row, widths)) for row in rows)
    return Grid(widths, rows, title=form.title, whole=height <= _WHOLE_FORM * page.text_height)


def form_lines(fields: Iterable[Field], most: int) -> Iterator[tuple[Field, ...]]:
    """The rows of a form: at `most` so many fields side by side, and a long answer on its own."""
    line: tuple[Field, ...] = ()
    for field in fields:
        long = field.kind.rules.long or len(field.answer) > _LONG_ANSWER
        if line and (long or len(line) == most):
            yield line
            line = ()
        line = (*line, field)
        if long:
            yield line
            line = ()
    if line:
        yield line


def _form_row(line: tuple[Field, ...], page: PageLayout, asked: bool) -> Row:
    span = len(page.form_widths) - 1 if len(line) == 1 else 1
    width = sum(page.form_widths[1:1 + span])
    cells = [cell for field in line for cell in (Named((Run(label(field)),), _help(field, asked)), _single(field, span, asked))]
    return Row(tuple(cells), max(answer_height(field, page, asked, width) for field in line))


def _single(field: Field, span: int, asked: bool) -> Cell:
    if field.answer or field.formula or not asked:
        return Words((Run(answers.shown(field, field.answer)),), bool(field.formula), span)
    if not has_boxes(field):
        return Ask(field, field.name, field.label, span=span)
    boxes = tuple(Box(f"{field.name}_{number}", f"{field.label}: {words}", words) for number, words in enumerate(field.choices, 1))
    typed = Field(field.name, field.label)
    other = Ask(typed, f"{field.name}_anders", f"{field.label}: {OTHER.lower()}") if field.free else None
    return Boxes(boxes, other, span, beside=not field.several and sum(map(len, field.choices)) <= _SHORT_CHOICES)


def has_boxes(field: Field) -> bool:
    """Whether people tick the answer to a single field instead of writing it."""
    return field.several or (field.boxes and bool(field.choices))


def _help(field: Field, asked: bool) -> tuple[str, ...]:
    """The help beside a single field: boxes show the choices themselves, a list on paper shows none."""
    if has_boxes(field) and asked and not field.answer:
        return tuple(filter(None, (field.help, TICK if field.several else scale(field))))
    return (*help_lines(field), *filter(None, (long_choices(field),)))


def _fill_table(table: PaperTable, page: PageLayout, asked: bool, above: float | None) -> Grid:
    """Numbered rows, empty or already filled in. Totals on a page of their own are of no use: the last part stays with them if it can."""
    height = row_height(table, page, asked, above)
    whole = is_whole(table, page, height, above)
    names = ", ".join(column.field.label for column in table.columns)
    return Grid(
        widths=(NUMBER_WIDTH, *(column.width for column in table.columns)),
        rows=tuple(_table_row(table, number, height, asked) for number in range(1, table.source.rows + 1)),
        head=(Named((Run(NUMBER),)), *(
            Named((Run(label(column.field)),), (SAME_ROW,) if column.repeated else help_lines(column.field))
            for column in table.columns)),
        title=table.title, about=f"Tabel om in te vullen met {table.source.rows} rijen. Kolommen: {names}.",
        whole=whole, tied=whole and has_totals(table) and has_room_for_totals(table, page, height),
        above=headings_height(table), source=table.source)


def _table_row(table: PaperTable, number: int, height: float, asked: bool) -> Row:
    cells: list[Cell] = [Words((Run(str(number)),))]
    for column in table.columns:
        field, words = column.field, table.source.row(number - 1).get(column.field.name, "")
        name, spoken = cell_name(table.source, number, field), place(field, number, _question(table.source, number - 1))
        if asked and words and table.source.is_locked(number - 1, field):
            cells.append(Words((Run(words),), name=name, title=spoken))
        elif words or field.formula or not asked:
            cells.append(Words((Run(answers.shown(field, words)),), bool(field.formula)))
        else:
            # A list allows one answer; several answers are typed.
            asking = replace(field, choices=()) if field.several else field
            row = number if field.name == table.source.columns[0].name else 0
            cells.append(Ask(asking, name, spoken, row, column.repeated))
    return Row(tuple(cells), height if any(isinstance(cell, Ask) for cell in cells) else 0.0)


def _question(table: FormTable, place: int) -> str:
    """The words in the first cell of a row, counted from 0, if no other row has the same; else ""."""
    name = table.columns[0].name
    found = table.row(place).get(name, "")
    return found if sum(row.get(name) == found for row in table.filled) == 1 else ""


def _totals(table: FormTable, page: PageLayout, asked: bool) -> Grid:
    """The lines under a table, possibly side by side: what is added up, and space for the outcome."""
    widths = total_widths(table, page)
    rows = tuple(Row(_total_cells(table, line, len(widths)), TOTAL_HEIGHT if asked else 0.0) for line in total_lines(table, page))
    return Grid(widths, rows, title=TOTALS)


def _total_cells(table: FormTable, line: tuple[Total, ...], count: int) -> tuple[Cell, ...]:
    cells = [cell for total in line for cell in (
        Named((Run(total.label),)), Words((Run(_told(table, total)),), computed=True))]
    return (*cells, Words(span=count - len(cells))) if len(cells) < count else tuple(cells)


def _told(table: FormTable, line: Total) -> str:
    """The outcome of a total, with how many rows are not in it."""
    outcome = answers.shown(table.total_field(line), line.outcome)
    return f"{outcome} ({line.note})".strip() if line.note else outcome


def _text_table(block: TextTable, page: PageLayout) -> Grid:
    """A table to read."""
    widths = fitted_widths(block, page.prose_width) if block.fitted else (round(page.prose_width / len(block.header), 2),) * len(block.header)
    rows = tuple(Row(tuple(Words(runs, right=place in block.right) for place, runs in enumerate(row))) for row in block.rows)
    head = tuple(Named(runs, right=place in block.right) for place, runs in enumerate(block.header))
    height = sum(max(words_height(plain(cell), width) for cell, width in zip(row, widths, strict=True)) for row in (block.header, *block.rows))
    return Grid(widths, rows, head=head, title=block.title, whole=block.fitted and height <= _WHOLE_TABLE * page.text_height)
