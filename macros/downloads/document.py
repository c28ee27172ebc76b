"""A document as every writer understands it: title, facts, and blocks in reading order.

Made by `worksheet.py` (and later by whatever else has pages to hand out). It knows no format, no layout and no file;
a writer decides how a table or a field looks. Text is plain text everywhere: nothing in it is markup, formula or code.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from macros.downloads.faults import DownloadFault
from macros.model.werkblad import Veldsoort

# A cell of Excel holds 32,767 characters and cuts the rest without a word.
LONGEST_TEXT = 32_000
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
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
    """A heading below the title; level 1 is a part, 2 stands within one. `own` marks our own addition."""

    text: str
    level: int = 1
    own: bool = False


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
class ItemList:
    """Points that belong together, in order."""

    items: tuple[ListItem, ...]


@dataclass(frozen=True)
class TextTable:
    """A table that is read, not filled in."""

    header: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]


@dataclass(frozen=True)
class Field:
    """One thing to fill in. `name` is unique in the document; `free` allows an answer beside the choices."""

    name: str
    label: str
    kind: Veldsoort = Veldsoort.TEKST
    choices: tuple[str, ...] = ()
    free: bool = False
    help: str = ""
    own: bool = False


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
class FormTable:
    """A table to fill in. Its first column names the row; `rows` is how many fit on paper."""

    name: str
    title: str
    groups: tuple[ColumnGroup, ...]
    rows: int

    @property
    def columns(self) -> tuple[Field, ...]:
        """All columns in order."""
        return tuple(column for group in self.groups for column in group.columns)


@dataclass(frozen=True)
class WorkedExample:
    """Filled rows to look at, by column name. Always fictitious, and every writer says so."""

    title: str
    note: str
    table: FormTable
    rows: tuple[Mapping[str, str], ...]

    @property
    def columns(self) -> tuple[Field, ...]:
        """The columns in which at least one row says something."""
        return tuple(column for column in self.table.columns if any(row.get(column.name) for row in self.rows))

    @property
    def cells(self) -> tuple[tuple[str, ...], ...]:
        """The rows as texts under `columns`; an empty text where a row says nothing."""
        return tuple(tuple(row.get(column.name, "") for column in self.columns) for row in self.rows)


Block = Heading | Paragraph | ItemList | TextTable | Form | FormTable | WorkedExample


@dataclass(frozen=True)
class Document:
    """The whole; `date` is `2026-11-23`, `facts` are label and text, `publisher` is the name of the handbook.

    Raises DownloadFault for a character or a length that an office file cannot hold.
    """

    name: str
    title: str
    subject: str
    publisher: str
    date: str
    facts: tuple[tuple[str, str], ...]
    blocks: tuple[Block, ...]

    def __post_init__(self) -> None:
        for text in texts(self):
            _refuse(self.name, text)

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
    elif isinstance(value, Mapping):
        yield from texts(tuple(value.values()))
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item)


def _refuse(name: str, text: str) -> None:
    if found := _UNPRINTABLE.search(text):
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
    return _UNPRINTABLE.sub("�", text[max(0, place - 15):place + 15])
