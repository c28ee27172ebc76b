"""Document → Word. Built-in heading styles, so that people can paste it into their own template. No layout of tables."""

import io
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
    WorkedExample,
)
from macros.downloads.docx_controls import Controls
from macros.downloads.docx_lists import add_list
from macros.downloads.docx_page import lay_out
from macros.downloads.docx_tables import add_example, add_form, add_form_table, add_text_table
from macros.downloads.docx_xml import text_run, w
from macros.downloads.paper import page_for, paper_tables
from macros.downloads.template import template_parts
from macros.downloads.wording import title_with_origin


def write(document: Document) -> bytes:
    """The Word file. Raises DownloadFault where Word could not hold a name."""
    return _Writer(document).file()


class _Writer:
    """One file in the making."""

    def __init__(self, document: Document):
        self.document = document
        self.page = page_for(document)
        self.docx = docx.Document(io.BytesIO(archive.pack(template_parts("docx_template"))))
        self.controls = Controls(document.name, document.tables)

    def file(self) -> bytes:
        lay_out(self.docx, self.document, self.page)
        self.docx.add_paragraph(style="Title")._p.append(text_run(self.document.title))
        self._facts()
        for block in self.document.blocks:
            self.add(block)
        self.controls.attach(self.docx)
        packed = io.BytesIO()
        self.docx.save(packed)
        return archive.pack(archive.unpack(packed.getvalue()))

    def _facts(self) -> None:
        for name, words in self.document.facts:
            self._prose((Run(f"{name}: ", strong=True), Run(words)))
        self.docx.paragraphs[-1].paragraph_format.space_after = Pt(12)

    @singledispatchmethod
    def add(self, block: Block) -> None:
        raise TypeError(f"no way to write a {type(block).__name__}")

    @add.register
    def _(self, block: Heading) -> None:
        words = title_with_origin(block.text, block.own)
        self.docx.add_paragraph(style=f"Heading {block.level}")._p.append(text_run(words))

    @add.register
    def _(self, block: Paragraph) -> None:
        self._prose(block.runs)

    @add.register
    def _(self, block: ItemList) -> None:
        add_list(self.docx, block, self._write)

    @add.register
    def _(self, block: TextTable) -> None:
        add_text_table(self.docx, block.header, block.rows, self.page, self._write)

    @add.register
    def _(self, block: Form) -> None:
        add_form(self.docx, block, self.controls, self.page)

    @add.register
    def _(self, block: FormTable) -> None:
        for place, table in enumerate(paper_tables(block, self.page)):
            heading = self.docx.add_paragraph(style="Heading 2")
            heading._p.append(text_run(table.title))
            heading.paragraph_format.page_break_before = place > 0 or None
            add_form_table(self.docx, table, self.controls)

    @add.register
    def _(self, block: WorkedExample) -> None:
        self.docx.add_paragraph(style="Heading 2")._p.append(text_run(block.title))
        self.docx.add_paragraph(style="Fictief")._p.append(text_run(block.note))
        add_example(self.docx, block, self.page)

    def _prose(self, runs: Runs) -> None:
        self._write(self.docx.add_paragraph(style="Body Text"), runs)

    def _write(self, paragraph: DocxParagraph, runs: Runs) -> None:
        for run in runs:
            style = "Hyperlink" if run.link else "Strong" if run.strong else "Emphasis" if run.emphasis else ""
            words = text_run(run.text, style)
            paragraph._p.append(self._link(words, run.link) if run.link else words)

    def _link(self, words: BaseOxmlElement, address: str) -> BaseOxmlElement:
        link = w("hyperlink", None, [words])
        link.set(qn("r:id"), self.docx.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        return link
