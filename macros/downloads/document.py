"""A document as every writer understands it: title, facts, and blocks in reading order.

Made by `worksheet.py`. It knows no format, no layout and no file; a writer decides how a table or a field looks.
"""

import re
from dataclasses import dataclass, field

from macros.downloads.faults import DownloadFault
from macros.downloads.form_blocks import Field, Form, FormTable
from macros.downloads.sources import Sources, sourced
from macros.downloads.text_blocks import Heading, ItemList, Paragraph, TextTable

# A cell in Excel has room for 32,767 characters; Excel silently cuts off the rest.
LONGEST_TEXT = 32_000
UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")

Block = Heading | Paragraph | ItemList | TextTable | Form | FormTable


@dataclass(frozen=True)
class Document:
    """The whole document; `date` is `2026-11-23`, `facts` are pairs of label and text, `publisher` is the name of the handbook.

    `example` explains a worked example, and is "" for an empty werkblad; `fillable` means that its PDF has fields, `one_page` that
    it must fit on one page of paper, `contents` that a table of contents comes before the first heading. `what` is the noun for faults; `remark` is
    added to the notice on every page. `code` is that of its werkblad (`5b`) and `key` the id, equal for an example.

    Raises DownloadFault for a character or a length that an office file cannot contain.
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
    code: str = ""
    key: str = ""
    contents: bool = False
    what: str = "werkblad"
    remark: str = ""
    sources: Sources = field(default=(), repr=False, compare=False)
    facts_sources: tuple[Sources, ...] = field(default=(), repr=False, compare=False)

    def __post_init__(self) -> None:
        for text, sources in sourced(self):
            _refuse(f"{self.what} {self.name}", text, sources)

    @property
    def handed_out(self) -> bool:
        """Whether a part of it is for handing out, on pages of its own."""
        return any(isinstance(block, Heading) and block.new_page for block in self.blocks)

    @property
    def chapters(self) -> tuple[str, ...]:
        """The headings of level 1, for a table of contents."""
        return tuple(block.text for block in self.blocks if isinstance(block, Heading) and block.level == 1)

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
        return tuple(found for block in self.blocks for found in _fields_of(block))


def _fields_of(block: Block) -> tuple[Field, ...]:
    if isinstance(block, Form):
        return block.fields
    return block.columns if isinstance(block, FormTable) else ()


def _refuse(name: str, text: str, sources: Sources) -> None:
    if found := UNPRINTABLE.search(text):
        raise DownloadFault(
            f"{name}: in '{_around(text, found.start())}' staat een stuurteken (U+{ord(found.group()):04X}) "
            "dat niet in een bestand past. Typ deze tekst opnieuw.", found.group(), sources, text)
    if len(text) > LONGEST_TEXT:
        raise DownloadFault(
            f"{name}: de tekst '{text[:40]}…' heeft {len(text)} tekens; er passen er {LONGEST_TEXT} in een cel. "
            "Maak de tekst korter.", text, sources)


def _around(text: str, place: int) -> str:
    return UNPRINTABLE.sub("�", text[max(0, place - 15):place + 15])
