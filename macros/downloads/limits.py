"""The limits of Word, Excel, Calc and the font of the PDF: every such fault in a document, before a byte is written.

The writers refuse the same; a check of the data reports it to the editor (see `macros.checking.downloads`).
"""

import datetime
import unicodedata
from collections.abc import Iterator
from typing import Protocol

from macros.downloads import answers
from macros.downloads.document import Document
from macros.downloads.faults import DownloadFault
from macros.downloads.form_blocks import Field, FormTable
from macros.downloads.paper.look import PDF_FONT
from macros.downloads.paper.measures import cell_name
from macros.downloads.sources import Sources, sourced, with_sources

WORD_NAME = 64  # characters in the name of a control
SHEET_NAME = 31  # characters in the name of a sheet in Excel
# The most characters in the help for a cell.
TIP_TITLE, TIP_TEXT = 32, 255
# The lower limits of a validation; without one a spreadsheet would accept text as a number.
LEAST_NUMBER = -999_999_999
EARLIEST_DATE = datetime.date(1990, 1, 1)
# Line breaks and direction marks: they steer text and are not drawn.
_INVISIBLE = {"Cc", "Cf"}


class Font(Protocol):
    """What a check needs to know about the font of the PDF."""

    def has(self, character: str) -> bool:
        """Whether it can draw `character`."""


def faults(document: Document, font: Font | None) -> Iterator[DownloadFault]:
    """Every fault in a document; without the `font` of the PDF its characters are not checked."""
    for form in document.forms:
        for field in form.fields:
            yield from name_faults(field.name, field.name, field.sources)
            yield from _choice_faults(field)
            yield from _answer_faults(field, field.answer, field.sources)
    for table in document.tables:
        yield from _table_faults(table)
    if font:
        yield from character_faults(document, font)


def name_faults(name: str, words: str = "", sources: Sources = ()) -> Iterator[DownloadFault]:
    """The fault of a name that is too long for a control in Word; `words` is the key in it that the editor wrote."""
    if len(name) > WORD_NAME:
        yield DownloadFault(
            f"'{name}' is te lang voor Word: samen hebben de sleutels van tabel en kolom hoogstens {WORD_NAME - 4} tekens. "
            "Kies kortere sleutels.", words, sources)


def shortened(words: str, most: int) -> str:
    """The first `most` characters or fewer: cut between words if possible, with an ellipsis for what is left out."""
    if len(words) <= most:
        return words
    end = words.rfind(" ", most // 2, most)
    return f"{words[:end if end > 0 else most - 1].rstrip()}…"


def character_faults(document: Document, font: Font) -> Iterator[DownloadFault]:
    """Characters that the font lacks: another font would give other bytes on other machines, and no font nothing to read."""
    found: dict[str, Sources] = {}
    for words, sources in sourced(document):
        found.setdefault(words, sources)
    unknown = {character for character in set("".join(found)) if not _can_be_drawn(character, font)}
    for words, sources in found.items():
        for character in dict.fromkeys(words):
            if character in unknown:
                yield DownloadFault(
                    f"het teken {character} (U+{ord(character):04X}) in '{words[:40]}' staat niet in de letter {PDF_FONT}. "
                    "Schrijf het met gewone letters.", character, sources, words)


def _can_be_drawn(character: str, font: Font) -> bool:
    return font.has(character) or unicodedata.category(character) in _INVISIBLE


def _table_faults(table: FormTable) -> Iterator[DownloadFault]:
    if len(table.title) > SHEET_NAME:
        yield DownloadFault(
            f"'{table.title}' is te lang voor de naam van een blad in Excel: {len(table.title)} tekens, en er passen er {SHEET_NAME}. "
            "Maak de titel korter.", table.title, table.sources)
    for column in table.columns:
        yield from name_faults(cell_name(table, table.rows, column), column.name, column.sources)
        yield from _choice_faults(column)
        for row, sources in with_sources(table.filled, table.filled_sources, table.sources):
            yield from _answer_faults(column, row.get(column.name, ""), sources)


def _choice_faults(field: Field) -> Iterator[DownloadFault]:
    """Word refuses a list with the same choice twice; the model checks options, but two records may share a name."""
    for place, (choice, sources) in enumerate(with_sources(field.choices, field.choices_sources, field.sources)):
        if field.choices.count(choice) > 1 and field.choices.index(choice) == place:
            yield DownloadFault(f"'{choice}' staat twee keer in de keuzelijst '{field.label}'. Geef elk record een eigen naam.", choice, sources)


def _answer_faults(field: Field, answer: str, sources: Sources) -> Iterator[DownloadFault]:
    try:
        answers.typed(field, answer)
    except DownloadFault as fault:
        yield DownloadFault(str(fault), answer, sources)
