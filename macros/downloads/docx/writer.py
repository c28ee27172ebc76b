"""Documents → Word, one by one or as one book with a table of contents. Not for the layout of tables: see `tables`.

The heading styles are built into Word, so that people can paste the text into their own template.
"""

import io
from collections.abc import Sequence
from functools import singledispatchmethod
from pathlib import Path

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt
from docx.text.parfmt import ParagraphFormat

from macros.downloads import archive
from macros.downloads.document import Document
from macros.downloads.docx.book import add_contents, chapter_title, new_section
from macros.downloads.docx.controls import Controls
from macros.downloads.docx.lists import add_list
from macros.downloads.docx.page import lay_out, right_indent, set_properties
from macros.downloads.docx.tables import Tables, closing
from macros.downloads.docx.xml import field_runs, text_run, w
from macros.downloads.form_blocks import FormTable
from macros.downloads.paper.cells import Grid, PaperPiece
from macros.downloads.paper.measures import page_for
from macros.downloads.paper.pieces import pieces
from macros.downloads.template import template_parts
from macros.downloads.text_blocks import Heading, ItemList, Paragraph, Run, Runs, Use
from macros.downloads.wording import CAPTION, COUNT_PAGES

_TEMPLATE = Path(__file__).with_name("template")
# The space above and below a heading if everything must fit on one page.
_CLOSE = Pt(6), Pt(2)
_APART = Pt(10)
_BELOW = Pt(8)
_STYLES = {Use.BODY: "Body Text", Use.GUIDANCE: "Hulptekst"}


def write(document: Document) -> bytes:
    """The Word file. Raises DownloadFault for a name that is too long for Word."""
    file = _File(document, document.tables)
    lay_out(file.docx.sections[0], document, page_for(document))
    _Writer(file, document, in_book=False).write()
    return file.packed()


def write_book(cover: Document, documents: Sequence[Document], starts: Sequence[int]) -> bytes:
    """`cover`, a table of contents, and every document as a chapter with its own paper size and head.

    `starts` are the pages on which the chapters begin, until Word counts them itself. What the cover asks is carried to every
    chapter that asks the same.
    """
    file = _File(cover, tuple(table for document in documents for table in document.tables), [field.name for field in cover.fields])
    lay_out(file.docx.sections[0], cover, page_for(cover))
    _Writer(file, cover, in_book=False).write()
    add_contents(file.docx, list(zip((document.title for document in documents), starts, strict=True)))
    for place, document in enumerate(documents, 1):
        lay_out(new_section(file.docx), document, page_for(document))
        _Writer(file, document, in_book=True, place=place).write()
    return file.packed()


class _File:
    """The file being made: what all documents in it share."""

    def __init__(self, document: Document, tables: tuple[FormTable, ...], shared: Sequence[str] = ()):
        self.docx = docx.Document(io.BytesIO(archive.pack(template_parts(_TEMPLATE))))
        self.controls = Controls(document.name, tables, shared)
        set_properties(self.docx, document)

    def packed(self) -> bytes:
        """The bytes of the file, the same every time."""
        self.controls.attach(self.docx)
        packed = io.BytesIO()
        self.docx.save(packed)
        return archive.pack(archive.unpack(packed.getvalue()))


class _Writer:
    """Writes one document at the end of a file; in a book its headings are one level lower."""

    def __init__(self, file: _File, document: Document, in_book: bool, place: int = 0):
        self.docx = file.docx
        self.document, self.in_book, self.place = document, in_book, place
        self.page = page_for(document)
        self.controls = file.controls
        self.tables = Tables(file.docx, file.controls, self._runs)
        self.captions = self.headings = 0

    def write(self) -> None:
        """Write the title and the pieces."""
        title = self.docx.add_paragraph(style="Heading 1" if self.in_book else "Title")
        title._p.extend(chapter_title(self.document.title, self.place) if self.in_book else [text_run(self.document.title)])
        if self.document.example:
            self._prose((Run(self.document.example),), "Fictief")
        for piece in pieces(self.document, self.page):
            self.add(piece.block, piece)
        closing(self.docx)

    @singledispatchmethod
    def add(self, block: object, piece: PaperPiece) -> None:
        raise TypeError(f"no way to write a {type(block).__name__}")

    @add.register
    def _(self, block: Heading, piece: PaperPiece) -> None:
        if self.document.contents and not self.headings:
            add_contents(self.docx, [(title, None) for title in self.document.chapters], COUNT_PAGES, _STYLES[Use.GUIDANCE])
        heading = self.docx.add_paragraph(style=f"Heading {block.level + self.in_book}")
        if self.document.contents and block.level == 1:
            self.headings += 1
            heading._p.extend(chapter_title(block.text, self.headings))
        else:
            heading._p.append(text_run(block.text))
        if piece.fresh:
            # If a heading does not fit, LibreOffice leaves the heading before it on the old page, even if the two are tied.
            heading.paragraph_format.page_break_before, heading.paragraph_format.space_before = True, Pt(0)
        if self.page.compact:
            heading.paragraph_format.space_before, heading.paragraph_format.space_after = _CLOSE

    @add.register
    def _(self, block: Paragraph, piece: PaperPiece) -> None:
        made = self._caption(block.runs) if block.use is Use.CAPTION else self._prose(block.runs, _STYLES[block.use])
        made.keep_with_next = piece.tied or None
        made.space_after = _APART if piece.apart else None
        made.space_before = _BELOW if piece.below else None

    @add.register
    def _(self, block: ItemList, piece: PaperPiece) -> None:
        first, last = add_list(self.docx, block, self._runs, self.page, piece.whole)
        first.paragraph_format.space_before = _BELOW if piece.below else None
        last.paragraph_format.keep_with_next = piece.tied or None

    @add.register
    def _(self, block: Grid, piece: PaperPiece) -> None:
        self.tables.add(block)

    def _caption(self, runs: Runs) -> ParagraphFormat:
        """The words above a table, behind a number that Word counts."""
        self.captions += 1
        made = self.docx.add_paragraph(style="Caption")
        made._p.extend([text_run(f"{CAPTION} "), *field_runs(f"SEQ {CAPTION} \\* ARABIC", str(self.captions)), text_run(": "), *self._runs(runs)])
        return made.paragraph_format

    def _prose(self, runs: Runs, style: str = "Body Text") -> ParagraphFormat:
        paragraph = self.docx.add_paragraph(style=style)
        paragraph.paragraph_format.right_indent = right_indent(self.page)
        paragraph._p.extend(self._runs(runs))
        return paragraph.paragraph_format

    def _runs(self, runs: Runs) -> list[BaseOxmlElement]:
        return [self._run(run) for run in runs]

    def _run(self, run: Run) -> BaseOxmlElement:
        if run.place:
            return self.controls.place(run.text)
        if not run.link:
            return text_run(run.text, "Strong" if run.strong else "Emphasis" if run.emphasis else "")
        link = w("hyperlink", None, [text_run(run.text, "Hyperlink")])
        link.set(qn("r:id"), self.docx.part.relate_to(run.link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        return link
