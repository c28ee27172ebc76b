"""A document as every writer understands it: title, facts, and blocks in reading order.

Made by `worksheet.py` (and later by whatever else has pages to hand out). It knows no format, no layout and no file;
a writer decides how a table or a field looks. Text is plain text everywhere: nothing in it is markup, formula or code.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from macros.downloads.faults import DownloadFault
from macros.model.werkblad.soort import Veldsoort
from macros.model.werkblad.veld import RESULTS, Bewerking, Formule

# A cell of Excel holds 32,767 characters and cuts the rest without a word.
LONGEST_TEXT = 32_000
UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_WEB = re.compile(r"^https?://")


@dataclass(frozen=True)
class Run:
    """A stretch of text in one style; `link` is a web address or None."""

    text: str
    strong: bool = False
    emphasis: bool = False
    link: str | None = None

    def __post_init__(self) -> None:
        if self.link is not None and not _WEB.match(self.link):
            raise DownloadFault(f"'{self.link}' is geen webadres. Een link in een download begint met https://.")


Runs = tuple[Run, ...]


def plain(runs: Runs) -> str:
    """The words alone."""
    return "".join(run.text for run in runs)


@dataclass(frozen=True)
class Heading:
    """A heading below the title; level 1 is a part, 2 stands within one. `own` marks our own addition.

    With `new_page` it begins a page on paper, so that what is below it can be handed out.
    """

    text: str
    level: int = 1
    own: bool = False
    new_page: bool = False


@dataclass(frozen=True)
class Paragraph:
    """Running text."""

    runs: Runs


@dataclass(frozen=True)
class ListItem:
    """One point; `depth` counts from 0, `number` is None for a bullet."""

    runs: Runs
    depth: int = 0
    number: int | None = None


@dataclass(frozen=True)
class ListGroup:
    """Points of one depth and kind, each with the groups below it; `start` is the first number, None for bullets."""

    start: int | None
    points: tuple[tuple[Runs, tuple["ListGroup", ...]], ...]


@dataclass(frozen=True)
class ItemList:
    """Points that belong together, in order."""

    items: tuple[ListItem, ...]

    @property
    def groups(self) -> tuple[ListGroup, ...]:
        """The points as nested groups."""
        return _grouped(list(self.items))


def _grouped(items: list[ListItem]) -> tuple[ListGroup, ...]:
    groups: list[ListGroup] = []
    while items:
        first, *items = items
        below = []
        while items and items[0].depth > first.depth:
            below.append(items.pop(0))
        point = (first.runs, _grouped(below))
        if groups and (groups[-1].start is None) == (first.number is None):
            groups[-1] = ListGroup(groups[-1].start, (*groups[-1].points, point))
        else:
            groups.append(ListGroup(first.number, (point,)))
    return tuple(groups)


@dataclass(frozen=True)
class TextTable:
    """A table that is read, not filled in."""

    header: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]


@dataclass(frozen=True)
class Field:
    """One thing to fill in. `name` is unique in the document; `free` allows an answer beside the choices.

    With a `formula` nobody fills it in: `rule` says in words how it is computed. `ends` are the words at 1 and at 5 of a
    scale. `answer` is what already stands there, `example` what would: an empty field has room for it. With `boxes` each
    choice has a box on paper, for who answers by pen.
    """

    name: str
    label: str
    kind: Veldsoort = Veldsoort.TEKST
    choices: tuple[str, ...] = ()
    free: bool = False
    help: str = ""
    own: bool = False
    formula: Formule | None = None
    rule: str = ""
    ends: tuple[str, ...] = ()
    answer: str = ""
    example: str = ""
    boxes: bool = False

    @property
    def several(self) -> bool:
        """Whether more than one of the choices may be an answer."""
        return self.kind.rules.several


@dataclass(frozen=True)
class Form:
    """Single fields that are filled in together; `title` says what they are about."""

    title: str
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class ColumnGroup:
    """Columns under one heading."""

    title: str
    columns: tuple[Field, ...]


@dataclass(frozen=True)
class Total:
    """A line under a table, computed from its `column`; `answer` is what is counted, `outcome` is empty in an empty table."""

    label: str
    column: str
    operation: Bewerking
    answer: str | None = None
    outcome: str = ""


@dataclass(frozen=True)
class FormTable:
    """A table to fill in. Its first column names the row; `rows` is how many fit on paper, `fixed` that there are no more.

    `filled` holds what already stands in the first rows, by column name; of the first `given` rows the `locked` columns
    come from the handbook and are not to be changed. Empty cells have room for what stands in the rows of `examples`. On paper
    and on a printed sheet all of it stands on `one_page`.
    """

    name: str
    title: str
    groups: tuple[ColumnGroup, ...]
    rows: int
    fixed: bool = False
    filled: tuple[Mapping[str, str], ...] = ()
    totals: tuple[Total, ...] = ()
    given: int = 0
    locked: tuple[str, ...] = ()
    examples: tuple[Mapping[str, str], ...] = ()
    one_page: bool = False

    @property
    def columns(self) -> tuple[Field, ...]:
        """All columns in order."""
        return tuple(column for group in self.groups for column in group.columns)

    def column(self, name: str) -> Field:
        """The column of that name."""
        return next(column for column in self.columns if column.name == name)

    def total_field(self, line: Total) -> Field:
        """What a total looks like: as its column, or a plain number where it counts."""
        column = self.column(line.column)
        return replace(column, kind=RESULTS.get(line.operation, column.kind))

    def row(self, place: int) -> Mapping[str, str]:
        """What already stands in a row, counted from 0."""
        return self.filled[place] if place < len(self.filled) else {}

    def is_locked(self, place: int, field: Field) -> bool:
        """Whether nobody is to change the cell of `field` in a row, counted from 0."""
        return bool(field.formula) or (place < self.given and field.name in self.locked)


Block = Heading | Paragraph | ItemList | TextTable | Form | FormTable


@dataclass(frozen=True)
class Document:
    """The whole; `date` is `2026-11-23`, `facts` are label and text, `publisher` is the name of the handbook.

    `example` is what to know about a worked example, "" for an empty sheet; `fillable` that its PDF has fields; `one_page`
    that on paper it takes one page and no more.

    Raises DownloadFault for a character or a length that an office file cannot hold.
    """

    name: str
    title: str
    subject: str
    publisher: str
    date: str
    facts: tuple[tuple[str, str], ...]
    blocks: tuple[Block, ...]
    example: str = ""
    fillable: bool = True
    one_page: bool = False

    def __post_init__(self) -> None:
        for text in texts(self):
            _refuse(self.name, text)

    @property
    def handed_out(self) -> bool:
        """Whether a part of it is handed out on pages of its own."""
        return any(isinstance(block, Heading) and block.new_page for block in self.blocks)

    @property
    def forms(self) -> tuple[Form, ...]:
        """The groups of single fields."""
        return tuple(block for block in self.blocks if isinstance(block, Form))

    @property
    def tables(self) -> tuple[FormTable, ...]:
        """The tables to fill in."""
        return tuple(block for block in self.blocks if isinstance(block, FormTable))

    @property
    def fields(self) -> tuple[Field, ...]:
        """Every field and column to fill in, in order."""
        return tuple(field for block in self.blocks for field in _fields_of(block))


def _fields_of(block: Block) -> tuple[Field, ...]:
    if isinstance(block, Form):
        return block.fields
    return block.columns if isinstance(block, FormTable) else ()


def texts(value: Any) -> Iterator[str]:
    """Every text anywhere inside a document or a part of it."""
    if isinstance(value, str):
        yield str(value)
    elif isinstance(value, Formule):
        yield value.antwoord or ""
    elif isinstance(value, Mapping):
        yield from texts(tuple(value.values()))
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item)


def _refuse(name: str, text: str) -> None:
    if found := UNPRINTABLE.search(text):
        raise DownloadFault(
            f"werkblad {name}: in '{_around(text, found.start())}' staat een stuurteken (U+{ord(found.group()):04X}) "
            "dat niet in een bestand past. Typ deze tekst opnieuw."
        )
    if len(text) > LONGEST_TEXT:
        raise DownloadFault(
            f"werkblad {name}: de tekst '{text[:40]}…' heeft {len(text)} tekens; er passen er {LONGEST_TEXT} in een cel. "
            "Maak de tekst korter."
        )


def _around(text: str, place: int) -> str:
    return UNPRINTABLE.sub("�", text[max(0, place - 15):place + 15])
