"""The sheets of one werkblad in a file: alone, or among those of others in a workbook. Knows names, not a file format."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from macros.downloads.document import Document
from macros.downloads.form_blocks import Field, FormTable
from macros.downloads.spreadsheet.layout import START, SheetNames, sheet_names
from macros.downloads.wording import SHARED, label
from macros.model.werkblad.stroom import loopt_door

INDEX = "Inhoud"


@dataclass(frozen=True)
class Tab:
    """The sheets of `document`: the name of the first one, and of that of each table by its identity.

    In a workbook there is an `index` to go back to, and `notes` (by field) say where answers come from.
    """

    document: Document
    start: str
    names: Mapping[int, str]
    index: str = ""
    notes: Mapping[str, str] = field(default_factory=dict)

    def note(self, field: Field) -> str:
        """Where the answers to `field` come from; "" if people type them."""
        return self.notes.get(field.name, "")

    def head(self, field: Field) -> str:
        """The words above a column: its name, and where its answers come from."""
        return "\n".join(filter(None, (label(field), self.note(field))))

    def sheet(self, table: FormTable) -> str:
        """The name of the sheet of a table."""
        return self.names[id(table)]


def alone(document: Document) -> Tab:
    """The sheets of a file about one werkblad."""
    return Tab(document, START, sheet_names(document))


def together(documents: Sequence[Document]) -> tuple[Tab, ...]:
    """The sheets of a workbook, in order: each named after the code of its werkblad."""
    names = SheetNames()
    codes = {document.key: document.code for document in documents}
    made: list[Tab] = []
    for document in documents:
        start = names.name(document.code)
        tables = {id(table): names.name(f"{document.code} {table.title}") for table in document.tables}
        notes = {field.name: words for field in document.fields if (words := _note(field, codes, document.code))}
        made.append(Tab(document, start, tables, INDEX, notes))
    return tuple(made)


def _note(field: Field, codes: Mapping[str, str], here: str) -> str:
    """Where the answers to a field of the werkblad with code `here` come from, among the sheets of a workbook."""
    if field.name == SHARED:
        return f"van het blad {INDEX}"
    arriving = [codes[key] for key in _keys(field.arriving) if key in codes and loopt_door(codes[key], here)]
    offered = [codes[key] for key in _keys(field.offered) if key in codes]
    return " of ".join(f"{words} {' en '.join(found)}" for words, found in (("uit", arriving), ("kies uit", offered)) if found)


def _keys(addresses: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(address.partition(".")[0] for address in addresses))
