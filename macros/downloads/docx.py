"""Documents → Word, one by one or as one book with a table of contents. Built-in heading styles, so that people can paste it into their own template. No layout of tables."""

import io
from collections.abc import Sequence
from functools import singledispatchmethod

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt
from docx.text.paragraph import Paragraph as DocxParagraph

from macros.downloads import archive
from macros.downloads.document import (
    Block,
    Document,
    Form,
    FormTable,
    Heading,
    ItemList,
    Paragraph,
    Run,
    Runs,
    TextTable,
)
from macros.downloads.docx_book import add_contents, chapter_title, new_section
from macros.downloads.docx_controls import Controls
from macros.downloads.docx_lists import add_list
from macros.downloads.docx_page import lay_out, right_indent, set_properties
from macros.downloads.docx_tables import add_form, add_form_table, add_text_table, add_totals
from macros.downloads.docx_xml import text_run, w
from macros.downloads.paper import page_for, paper_tables
from macros.downloads.template import template_parts
from macros.downloads.wording import TOTALS, title_with_origin


def write(document: Document) -> bytes:
    """The Word file. Raises DownloadFault where Word could not hold a name."""
    file = _File(document, document.tables)
    lay_out(file.docx.sections[0], document, page_for(document))
    _Writer(file, document, in_book=False).write()
    return file.packed()


def write_book(cover: Document, documents: Sequence[Document]) -> bytes:
    """`cover`, a table of contents, and every document as a chapter on paper of its own."""
    file = _File(cover, tuple(table for document in documents for table in document.tables))
    lay_out(file.docx.sections[0], cover, page_for(cover))
    _Writer(file, cover, in_book=False).write()
    add_contents(file.docx, [document.title for document in documents])
    for place, document in enumerate(documents, 1):
        lay_out(new_section(file.docx), document, page_for(document))
        _Writer(file, document, in_book=True, place=place).write()
    return file.packed()


class _File:
    """The file in the making: what is shared by all documents in it."""

    def __init__(self, document: Document, tables: tuple[FormTable, ...]):
        self.docx = docx.Document(io.BytesIO(archive.pack(template_parts("docx_template"))))
        self.controls = Controls(document.name, tables, asked=not document.example)
        set_properties(self.docx, document)

    def packed(self) -> bytes:
        """The bytes, the same every time."""
        self.controls.attach(self.docx)
        packed = io.BytesIO()
        self.docx.save(packed)
        return archive.pack(archive.unpack(packed.getvalue()))


class _Writer:
    """Writes one document at the end of a file; in a book its headings stand one level lower."""

    def __init__(self, file: _File, document: Document, in_book: bool, place: int = 0):
        self.docx, self.controls = file.docx, file.controls
        self.document, self.in_book, self.place = document, in_book, place
        self.page = page_for(document)

    def write(self) -> None:
        """Title, facts and blocks."""
        title = self.docx.add_paragraph(style="Heading 1" if self.in_book else "Title")
        title._p.extend(chapter_title(self.document.title, self.place) if self.in_book else [text_run(self.document.title)])
        if self.document.example:
            self._prose((Run(self.document.example),), "Fictief")
        self._facts()
        for block in self.document.blocks:
            self.add(block)

    def _facts(self) -> None:
        for name, words in self.document.facts:
            self._prose((Run(f"{name}: ", strong=True), Run(words)))
        self.docx.paragraphs[-1].paragraph_format.space_after = Pt(12)

    @singledispatchmethod
    def add(self, block: Block) -> None:
        raise TypeError(f"no way to write a {type(block).__name__}")

    @add.register
    def _(self, block: Heading) -> None:
        self._heading(title_with_origin(block.text, block.own), block.level)

    @add.register
    def _(self, block: Paragraph) -> None:
        self._prose(block.runs)

    @add.register
    def _(self, block: ItemList) -> None:
        add_list(self.docx, block, self._write, self.page)

    @add.register
    def _(self, block: TextTable) -> None:
        add_text_table(self.docx, block.header, block.rows, self.page, self._write)

    @add.register
    def _(self, block: Form) -> None:
        add_form(self.docx, block, self.controls, self.page)

    @add.register
    def _(self, block: FormTable) -> None:
        for table in paper_tables(block, self.page):
            self._heading(table.title, 2).paragraph_format.page_break_before = table.new_page or None
            add_form_table(self.docx, table, self.controls)
        if block.totals:
            self._heading(TOTALS, 2)
            add_totals(self.docx, block, self.page)

    def _heading(self, words: str, level: int) -> DocxParagraph:
        heading = self.docx.add_paragraph(style=f"Heading {level + self.in_book}")
        heading._p.append(text_run(words))
        return heading

    def _prose(self, runs: Runs, style: str = "Body Text") -> None:
        paragraph = self.docx.add_paragraph(style=style)
        paragraph.paragraph_format.right_indent = right_indent(self.page)
        self._write(paragraph, runs)

    def _write(self, paragraph: DocxParagraph, runs: Runs) -> None:
        for run in runs:
            style = "Hyperlink" if run.link else "Strong" if run.strong else "Emphasis" if run.emphasis else ""
            words = text_run(run.text, style)
            paragraph._p.append(self._link(words, run.link) if run.link else words)

    def _link(self, words: BaseOxmlElement, address: str) -> BaseOxmlElement:
        link = w("hyperlink", None, [words])
        link.set(qn("r:id"), self.docx.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        return link
