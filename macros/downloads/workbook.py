"""The documents of a workbook: werkbladen whose tables have room for the rows that flow to them, empty or as a worked example.

Which sheets and cells that becomes is in `spreadsheet/`; a writer makes the file.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from macros.downloads.document import Document
from macros.downloads.form_blocks import FormTable
from macros.downloads.spreadsheet.layout import rows_of
from macros.downloads.spreadsheet.workbook import Workbook
from macros.downloads.wording import EXAMPLE, SHARED
from macros.downloads.worksheet import worksheet_documents
from macros.model import invulling
from macros.model.handbook import Handbook
from macros.model.werkblad.bestand import Werkboek
from macros.model.werkblad.rekenen import with_results
from macros.model.werkblad.stroom import Plaats, loopt_door, plaatsen
from macros.model.werkblad.tabel import Tabel
from macros.model.werkblad.werkblad import Groep, Werkblad

# The rows at the top of a table that are for people's own answers, above those that come from another sheet.
OWN_ROWS = 6


def workbook(kind: Werkboek, handbook: Handbook) -> Workbook:
    """One workbook. Raises DownloadFault for a text that an office file cannot contain."""
    sheets = workbook_sheets(kind, handbook)
    example = kind is Werkboek.VOORBEELD
    documents = _Prepared(sheets, handbook, example).documents()
    return Workbook(
        kind=kind, documents=documents, publisher=handbook.uitgave.naam, date=handbook.uitgave.bijgewerkt,
        example=EXAMPLE if example else "", shared=_shared(documents))


def workbook_sheets(kind: Werkboek, handbook: Handbook) -> tuple[Werkblad, ...]:
    """The werkbladen in a workbook, in order."""
    plan = tuple(sheet for sheet in handbook.werkbladen if sheet.van_het_plan)
    if kind is Werkboek.KORTE_ROUTE:
        return tuple(sheet for sheet in plan if sheet.groep is Groep.KORTE_ROUTE)
    return plan


def _shared(documents: Sequence[Document]) -> str:
    """The answer that every sheet has in common."""
    return next((field.answer for document in documents for field in document.fields if field.name == SHARED and field.answer), "")


_Key = tuple[str, str]  # the ids of a werkblad and of a table on it; another werkblad may have a table with the same id


@dataclass(frozen=True)
class _Link:
    """Two tables with the same rows: the answers of which columns (there → here) are the same; `source` is on `sheet`."""

    sheet: Werkblad
    source: _Key
    columns: Mapping[str, str]


class _Prepared:
    """Prepares the documents: a table whose rows come from another is made after that one, and may pass them on."""

    def __init__(self, sheets: Sequence[Werkblad], handbook: Handbook, example: bool):
        self.sheets, self.handbook, self.example = sheets, handbook, example
        self.places = plaatsen(sheets)
        self.tables = {(place.werkblad.id, place.tabel.id): place.tabel for place in self.places.values() if place.tabel}
        self.links = dict(self._links())
        self.made: dict[_Key, FormTable] = {}
        self.documents_made: dict[str, Document] = {}

    def documents(self) -> tuple[Document, ...]:
        """Every document, in order."""
        return tuple(self._document(sheet) for sheet in self.sheets)

    def _document(self, sheet: Werkblad) -> Document:
        if sheet.id not in self.documents_made:
            self.documents_made[sheet.id] = self._filled(sheet)
        return self.documents_made[sheet.id]

    def _links(self) -> Iterator[tuple[_Key, _Link]]:
        """Each table whose rows come from another → that link."""
        for place in self.places.values():
            for target in place.veld.stroomt_naar:
                there = self.places.get(target)
                if there and loopt_door(place.werkblad.code, there.werkblad.code) and there.benoemt_rij and there.tabel and place.tabel:
                    source = place.werkblad.id, place.tabel.id
                    yield (there.werkblad.id, there.tabel.id), _Link(place.werkblad, source, dict(self._same(place, there)))

    def _same(self, place: Plaats, there: Plaats) -> Iterator[tuple[str, str]]:
        """The columns of two tables that have the same answers."""
        for kolom in place.tabel.kolommen if place.tabel else ():
            for target in kolom.stroomt_naar:
                found = self.places.get(target)
                if found and found.tabel is there.tabel:
                    yield kolom.id, found.veld.id

    def _filled(self, sheet: Werkblad) -> Document:
        empty, *worked = worksheet_documents(sheet, self.handbook)
        filled = worked[0] if self.example and worked else empty
        answers = {table.name: table.filled for table in filled.tables}
        blocks = []
        for block, given in zip(filled.blocks, empty.blocks, strict=True):
            if isinstance(given, FormTable):
                key = sheet.id, given.name
                block = self.made[key] = self._table(key, replace(given, filled=answers[given.name]))
            blocks.append(block)
        return replace(filled, blocks=tuple(blocks))

    def _table(self, key: _Key, table: FormTable) -> FormTable:
        passes_on = any(link.source == key for link in self.links.values())
        link = self.links.get(key)
        if link:
            table = self._carried(table, link)
        if passes_on or link:
            table = replace(table, in_order=True, sheet_rows=rows_of(table))
        return self._computed(self.tables[key], table)

    def _carried(self, table: FormTable, link: _Link) -> FormTable:
        """The table with its own rows first, then those of the other table."""
        self._document(link.sheet)
        source = self.made[link.source]
        typed = [column.name for column in table.columns if not column.formula and column.name not in link.columns.values()]
        key = table.columns[0].name
        own = [dict(row) for row in table.filled]
        rows: list[dict[str, str]] = []
        for place in range(rows_of(source)):
            arriving = {here: words for there, here in link.columns.items() if (words := source.row(place).get(there, ""))}
            match = next((row for row in own if arriving and row.get(key) == arriving.get(key)), {})
            own = [row for row in own if row is not match]
            rows.append({**match, **arriving})
        first = max(OWN_ROWS if typed else 0, len(own))
        above = [*own, *({} for _ in range(first - len(own)))]
        return replace(table, filled=tuple([*above, *rows]), carried=first, sheet_rows=first + rows_of(source))

    def _computed(self, tabel: Tabel, table: FormTable) -> FormTable:
        """The table with the outcomes of its rows and totals for the answers that are in it now."""
        if not self.example:
            return table
        computed = {kolom.id for kolom in tabel.kolommen if kolom.formule}
        rows = tuple(with_results(tabel.kolommen, {name: words for name, words in row.items() if name not in computed}) for row in table.filled)
        sums = zip(table.totals, invulling.totalen(tabel, rows), strict=True)
        return replace(table, filled=rows, totals=tuple(replace(line, outcome=outcome, note=note) for line, (_, outcome, note) in sums))


def workbooks(handbook: Handbook) -> Iterable[Workbook]:
    """Every workbook that has sheets."""
    return (workbook(kind, handbook) for kind in Werkboek if workbook_sheets(kind, handbook))
