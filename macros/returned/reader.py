"""Returned Excel and Calc files → rows, by the definition of their werkblad: the answers of twelve locations in one table.

Answers come out as the data writes them: a number with a comma, a date as `2026-11-23`. Not for showing them, and not for
sums: what a sheet computed is left out (see `macros.model.werkblad.rekenen`).
"""

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from macros.downloads.document import UNPRINTABLE, Document
from macros.downloads.faults import DownloadFault
from macros.downloads.form_blocks import Field, FormTable
from macros.downloads.spreadsheet.layout import START, rows_of, sheet_names
from macros.downloads.spreadsheet.start_sheet import Answer, StartSheet
from macros.downloads.spreadsheet.table_sheet import head_rows
from macros.downloads.spreadsheet.tabs import alone
from macros.downloads.wording import error, help_text, label
from macros.downloads.worksheet import worksheet_document
from macros.model import invulling
from macros.model.handbook import Handbook
from macros.model.values import SHOWN
from macros.model.werkblad.bestand import VOORBEELD
from macros.model.werkblad.veld import Veld
from macros.model.werkblad.werkblad import Werkblad
from macros.returned.spreadsheets import Cells, Value, first_day, sheets
from macros.returned.typed_answers import as_data, looks_like_a_day
from macros.returned.unread import around_table, beside_answers, other_sheets

_REFERENCE = re.compile(r"Kenmerk: ([a-z0-9-]+), uitgave ([0-9]{4}-[0-9]{2}-[0-9]{2})")
# The result of a formula with an error, in a Dutch or an English program.
_BROKEN = re.compile(r"#(N/[AB]|[A-Z]{2,8}(/0)?[!?])|(Err|Fout):[0-9]{3}")
_NO_DAY = "is geen bestaande dag. Schrijf dag-maand-jaar, zoals 31-12-2026."


@dataclass(frozen=True)
class ReturnedRow:
    """One row of a returned table with the single answers of its file; `number` counts from 1."""

    file: str
    table: str
    number: int
    answers: Mapping[str, str]


@dataclass(frozen=True)
class ReturnedFile:
    """The single answers of one file, even if nobody filled in a row."""

    file: str
    answers: Mapping[str, str]


@dataclass(frozen=True)
class Returned:
    """The answers that were read, and in Dutch what could not be. A file with changed headings or from a newer edition has no answers.

    Files with the same answers count once. `files` are the ones that have single answers.
    """

    rows: tuple[ReturnedRow, ...]
    faults: tuple[str, ...]
    files: tuple[ReturnedFile, ...] = ()


def read_files(files: Iterable[tuple[str, bytes]], werkblad: Werkblad, handbook: Handbook) -> Returned:
    """Read returned files (name, content) of one werkblad, in order."""
    reader = _Reader(werkblad, handbook)
    found: list[_ReadFile] = []
    faults: list[str] = []
    for name, data in files:
        try:
            read = reader.read(name, data)
        except DownloadFault as refused:
            faults.append(f"{name}: {refused}")
            continue
        if twin := next((other for other in found if read.says and read.says == other.says), None):
            faults.append(f"{name}: hier staat hetzelfde in als in {twin.file.file}. Het telt één keer mee. Haal er een weg.")
            continue
        found.append(read)
        faults += [f"{name}: {fault}" for fault in read.faults]
    return Returned(tuple(row for read in found for row in read.rows), tuple(faults),
                    tuple(read.file for read in found if read.file.answers))


def flowed_to(target: str, rows: Iterable[ReturnedRow], werkblad: Werkblad) -> tuple[dict[str, str], ...]:
    """The answers in `rows` of `werkblad` that flow to the werkblad with id `target`, by the ids of its fields."""
    there: dict[str, str] = {}
    for veld in werkblad.velden:
        for stroom in veld.stroomt_naar:
            sheet, _, field = stroom.partition(".")
            if sheet == target:
                there[veld.id] = field
    return tuple({there[name]: words for name, words in row.answers.items() if name in there} for row in rows)


@dataclass(frozen=True)
class _ReadFile:
    """The answers in one file, the faults in its cells, and whether it is `known` whose file it is."""

    file: ReturnedFile
    rows: tuple[ReturnedRow, ...]
    faults: tuple[str, ...]
    known: bool

    @property
    def says(self) -> list[Mapping[str, str]]:
        """The answers alone, to compare two files; none if nothing is filled in, or if it is unknown whose file it is."""
        if not self.known:
            return []
        rows = [{"table": row.table, "number": str(row.number), **row.answers} for row in self.rows]
        return [self.file.answers, *rows] if rows or self.file.answers else []


class _Reader:
    """Reads files of one werkblad; `faults` are those of single cells in the current file, `first` is the day it counts from."""

    def __init__(self, werkblad: Werkblad, handbook: Handbook):
        self.werkblad, self.handbook = werkblad, handbook
        self.document: Document = worksheet_document(werkblad, handbook)
        self.velden: dict[str, Veld] = {veld.id: veld for veld in werkblad.velden}
        self.needed = [veld for veld in self.velden.values() if veld.verplicht]
        self.faults: list[str] = []
        self.first = datetime.date.min

    def read(self, name: str, data: bytes) -> _ReadFile:
        """Every answer that someone filled in. Raises DownloadFault for a file that cannot be trusted."""
        self.faults = []
        book, self.first = sheets(data), first_day(data)
        start = book.get(START, {})
        self._recognise(start)
        single = dict(self._single(start))
        self.faults += beside_answers(start)
        rows = tuple(ReturnedRow(name, table, number, {**single, **answers}) for table, number, answers in self._tables(book))
        missing = [veld.label for veld in self.needed if veld.id not in single]
        if rows:
            self.faults += (f"blad {START}: '{words}' is niet ingevuld. Vraag na van wie dit blad is." for words in missing)
        if self.document.tables and not rows:
            self.faults.append("er is geen enkele rij ingevuld.")
        self.faults += other_sheets(book, sheet_names(self.document).values())
        return _ReadFile(ReturnedFile(name, single), rows, tuple(self.faults), known=not missing)

    def _tables(self, book: Mapping[str, Cells]) -> Iterator[tuple[str, int, dict[str, str]]]:
        """The name of the table, the number and the answers of every row that someone filled in."""
        names = sheet_names(self.document)
        for table in self.document.tables:
            cells = _sheet(book, names[id(table)])
            columns = _columns(table, cells)
            for place in range(rows_of(table)):
                if answers := self._row(table, place, cells, columns):
                    if table.columns[0].name not in answers:
                        self.faults.append(f"blad {table.title}, rij {place + 1}: '{table.columns[0].label}' is niet ingevuld.")
                    yield table.name, place + 1, answers
            self.faults += around_table(table, cells, columns)

    def _recognise(self, start: Cells) -> None:
        found = next((match for value in start.values() if (match := _REFERENCE.match(str(value)))), None)
        wanted = f"werkblad {self.werkblad.code} ({self.werkblad.titel})"
        if not found:
            raise DownloadFault(f"op het blad {START} ontbreekt de regel die met Kenmerk begint. Is dit wel {wanted}?")
        sheet, edition = found.groups()
        if sheet == f"{self.document.name}{VOORBEELD}":
            raise DownloadFault("dit is het ingevulde voorbeeld van Voorbeeldstad. Vraag om het eigen blad van de locatie.")
        if sheet != self.document.name:
            raise DownloadFault(f"dit is een ander werkblad, '{sheet}'. Hier hoort {wanted}.")
        if edition > self.document.date:
            raise DownloadFault(
                f"dit blad is van een nieuwere uitgave ({edition}) dan dit handboek ({self.document.date}). Werk het handboek bij.")

    def _single(self, start: Cells) -> Iterator[tuple[str, str]]:
        last = max((row for row, _ in start), default=0)
        row = 0
        for line in StartSheet(alone(self.document)).lines():
            if not isinstance(line, Answer) or line.field.formula:
                continue
            words = _head(label(line.field))
            found = next((there for there in range(row, last + 1) if _head(str(start.get((there, 0), ""))) == words), None)
            if found is None:
                raise DownloadFault(f"op het blad {START} ontbreekt de kop '{words}', of die is gewijzigd. Vraag om het blad zoals het was.")
            # Its help, if it has any, is between its name and its answer.
            row = found + (2 if help_text(line.field) else 1)
            if answer := self._answer(line.field, start.get((row, 0), ""), f"blad {START}"):
                yield line.field.name, answer

    def _row(self, table: FormTable, place: int, cells: Cells, columns: Mapping[str, int]) -> dict[str, str]:
        """The answers in a row; none if nobody added anything to what was already there."""
        answers = {
            name: answer for name, column in columns.items()
            if (answer := self._answer(
                table.column(name), cells.get((head_rows(table) + place, column), ""), f"blad {table.title}, rij {place + 1}"))
        }
        stood = {name: words for name, words in table.row(place).items() if name in columns}
        return answers if answers != stood else {}

    def _answer(self, field: Field, value: Value, where: str) -> str:
        """The answer as the data writes it; if it does not fit, a fault and ""."""
        words = as_data(field, value, self.first)
        if words and (objection := self._objection(field, words)):
            typed = value.strip() if isinstance(value, str) else words
            self.faults.append(f"{where}, '{field.label}': '{typed[:SHOWN]}' {objection}")
            return ""
        return words

    def _objection(self, field: Field, words: str) -> str:
        if UNPRINTABLE.search(words):
            return "heeft een onzichtbaar stuurteken. Typ de tekst opnieuw."
        if _BROKEN.fullmatch(words):
            return "is een fout van het rekenblad. Typ het antwoord zelf."
        veld = self.velden[field.name]
        if veld.verwijst_naar and not veld.vrij:
            known = invulling.opties(veld, self.handbook)
            return "" if set(veld.antwoorden(words)) <= set(known) else "is geen keuze uit de lijst."
        objection = veld.objection(words)
        if not objection or veld.keuzes:
            return objection
        return _NO_DAY if veld.soort.rules.is_day and looks_like_a_day(words) else f"past hier niet. {error(field)}"


def _sheet(book: Mapping[str, Cells], name: str) -> Cells:
    if name not in book:
        raise DownloadFault(f"het blad '{name}' ontbreekt of heeft een andere naam. Vraag om het blad zoals het was.")
    return book[name]


def _columns(table: FormTable, cells: Cells) -> dict[str, int]:
    """Name of each column that people fill in → its place, found by the words above it."""
    found = [(_head(str(value)), column) for (row, column), value in cells.items() if row == head_rows(table) - 1]
    heads, asked = dict(found), {_head(label(field)): field.name for field in table.columns if not (field.formula or field.repeats)}
    if twice := next((head for head, column in found if head in asked and heads[head] != column), None):
        raise DownloadFault(f"op het blad '{table.title}' staat de kop '{twice}' er twee keer. Haal de kolom weg die er niet hoort.")
    if missing := next((head for head in asked if head not in heads), None):
        others = sorted(set(heads) - {_head(label(field)) for field in table.columns})
        now = f" Er staat nu: {', '.join(others)}." if others else ""
        raise DownloadFault(f"op het blad '{table.title}' ontbreekt de kop '{missing}', of die is gewijzigd.{now} Vraag om het blad zoals het was.")
    return {name: heads[head] for head, name in asked.items()}


def _head(words: str) -> str:
    """The words above a column without their line breaks: people who make it narrower may add one."""
    return " ".join(words.split())
