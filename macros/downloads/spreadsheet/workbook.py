"""A workbook as both writers understand it: its documents, and the index with links to their sheets."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.downloads.document import Document
from macros.downloads.spreadsheet.tabs import Tab
from macros.model.werkblad.bestand import Werkboek

# The rows of the index: its title, two lines of help, the name of the answer that all sheets share, and the head above the sheets.
TITLE_ROW, HELP_ROW, NAME_ROW, HEAD_ROW = 0, 1, 3, 6
# The row and column of that answer.
SHARED_CELL = (NAME_ROW + 1, 0)
WIDTHS = (26.0, 78.0, 62.0, 46.0, 46.0)
HEADS = ("Blad", "Werkblad", "Tabellen", "Neemt over of kiest uit", "Geeft door aan")
HELP = ("Klik op een blad. Wat u één keer invult, komt terug op de bladen die het nodig hebben. Boven elke kolom staat waar een antwoord "
        "vandaan komt.")
OWN = "Een grijze cel met 'uit' vult u in op dat andere blad. In een witte cel mag u over de formule heen typen; dan telt uw eigen antwoord."


@dataclass(frozen=True)
class Workbook:
    """Werkbladen in one spreadsheet; `shared` is the answer that all of them have in common, `example` explains a worked example."""

    kind: Werkboek
    documents: tuple[Document, ...]
    publisher: str
    date: str
    example: str = ""
    shared: str = ""

    @property
    def title(self) -> str:
        """Its title in words."""
        return self.kind.titel

    @property
    def cover(self) -> Document:
        """The index as a document, for the head and foot of its page and the properties of the file."""
        return Document(name=self.kind.value, title=self.title, subject=HELP, publisher=self.publisher, date=self.date, facts=(), blocks=(),
                        example=self.example)


@dataclass(frozen=True)
class Entry:
    """A row of the index: the sheet, the title of its werkblad, and the sheets of its tables; `takes` and `gives` are codes."""

    sheet: str
    title: str
    tables: tuple[str, ...]
    takes: str
    gives: str


def entries(tabs: Sequence[Tab]) -> Iterator[Entry]:
    """The rows of the index, in order."""
    for tab in tabs:
        document = tab.document
        gives = [other.document.code for other in tabs if document.code in other.takes]
        takes = [other.document.code for other in tabs if other.document.code in tab.takes]
        yield Entry(tab.start, document.title.partition(": ")[2], tuple(tab.sheet(table) for table in document.tables),
                    ", ".join(takes), ", ".join(gives))

