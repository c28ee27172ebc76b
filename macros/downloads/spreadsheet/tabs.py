"""The sheets of one werkblad in a file: alone, or among those of others in a workbook. Knows names, not a file format."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from macros.downloads.document import Document
from macros.downloads.form_blocks import Field, FormTable
from macros.downloads.spreadsheet.layout import START, SheetNames, sheet_names
from macros.downloads.wording import SHARED, label
from macros.model.werkblad.stroom import loopt_door

INDEX = "Inhoud"


@dataclass(frozen=True)
class Origin:
    """Where the answers to a field come from: the codes of the sheets from which they arrive and of those to choose from.

    A `shared` answer is that of the index.
    """

    arriving: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    shared: bool = False

    @property
    def words(self) -> str:
        """In a few words; "" if people type the answers."""
        if self.shared:
            return f"van het blad {INDEX}"
        told = (("uit", self.arriving), ("kies uit", self.offered))
        return " of ".join(f"{how} {' en '.join(codes)}" for how, codes in told if codes)

    @property
    def sentences(self) -> str:
        """What people do about it; "" if they type the answers."""
        arriving = f"Dit antwoord komt {replace(self, offered=()).words}." if self.arriving or self.shared else ""
        chosen = replace(self, arriving=()).words if self.offered and not self.shared else ""
        return " ".join(filter(None, (arriving, f"{chosen.capitalize()}, of schrijf een eigen antwoord." if chosen else "")))


@dataclass(frozen=True)
class Tab:
    """The sheets of `document`: the name of the first one, and of that of each table by its identity.

    In a workbook there is an `index` to go back to, and `origins` say where answers come from, by field.
    """

    document: Document
    start: str
    names: Mapping[int, str]
    index: str = ""
    origins: Mapping[str, Origin] = field(default_factory=dict)

    def origin(self, field: Field) -> Origin:
        """Where the answers to `field` come from."""
        return self.origins.get(field.name, Origin())

    def note(self, field: Field) -> str:
        """The same in a few words; "" if people type them."""
        return self.origin(field).words

    @property
    def takes(self) -> tuple[str, ...]:
        """The codes of the other sheets that any answer comes from, each once."""
        return tuple(dict.fromkeys(code for origin in self.origins.values() for code in (*origin.arriving, *origin.offered)))

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
        origins = {field.name: _origin(field, codes, document.code) for field in document.fields}
        made.append(Tab(document, start, tables, INDEX, origins))
    return tuple(made)


def _origin(field: Field, codes: Mapping[str, str], here: str) -> Origin:
    """Where the answers to a field of the werkblad with code `here` come from, among the sheets of a workbook."""
    if field.name == SHARED:
        return Origin(shared=True)
    arriving = (codes[key] for key in _keys(field.arriving) if key in codes)
    offered = (codes[key] for key in _keys(field.offered) if key in codes)
    return Origin(tuple(code for code in arriving if loopt_door(code, here)), tuple(offered))


def _keys(addresses: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(address.partition(".")[0] for address in addresses))
