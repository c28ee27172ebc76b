"""Documents → Writer (OpenDocument text), one by one or as one book with a table of contents. Built-in heading styles, so that
people can paste it into their own template. Version 1.2 of the format: older Words refuse later ones."""

from collections.abc import Iterator, Sequence
from functools import singledispatchmethod

from lxml import etree

from macros.downloads import archive
from macros.downloads.document import (
    Block,
    Document,
    Form,
    FormTable,
    Heading,
    ItemList,
    ListGroup,
    Paragraph,
    Run,
    TextTable,
)
from macros.downloads.odf_xml import NAMESPACES, Element, as_bytes, element
from macros.downloads.ods_view import add_properties
from macros.downloads.odt_page import add_pages, page_name
from macros.downloads.odt_tables import Tables
from macros.downloads.odt_xml import Styles, paragraph
from macros.downloads.paper import page_for, paper_tables
from macros.downloads.template import template_parts
from macros.downloads.wording import CONTENTS, TOTALS, title_with_origin

# Not a file of the template: an editor would end it with a line break, and the file would no longer be recognised.
_MIMETYPE = {"mimetype": b"application/vnd.oasis.opendocument.text"}
_PARTS = ("content.xml", "styles.xml", "meta.xml")


def write(document: Document) -> bytes:
    """The Writer file."""
    styles = Styles()
    body = list(_Text(document, 0, styles, Tables(styles, asked=not document.example), in_book=False).elements())
    return _packed(document, (document,), body, styles)


def write_book(cover: Document, documents: Sequence[Document]) -> bytes:
    """`cover`, a table of contents, and every document as a chapter on paper of its own."""
    styles = Styles()
    tables = Tables(styles)
    body = list(_Text(cover, 0, styles, tables, in_book=False).elements())
    body += _contents(documents)
    for place, document in enumerate(documents, 1):
        body += _Text(document, place, styles, tables, in_book=True).elements()
    return _packed(cover, (cover, *documents), body, styles)


def _packed(document: Document, pages: Sequence[Document], body: list[Element], styles: Styles) -> bytes:
    template = template_parts("odt_template")
    parts = {name: etree.fromstring(template[name]) for name in _PARTS}
    content = parts["content.xml"]
    content.find(".//office:text", NAMESPACES).extend(body)
    content.find("office:automatic-styles", NAMESPACES).extend(styles.made.values())
    add_pages(parts["styles.xml"], pages)
    add_properties(parts["meta.xml"], document)
    return archive.pack(_MIMETYPE | template | {name: as_bytes(root) for name, root in parts.items()})


def _contents(documents: Sequence[Document]) -> Iterator[Element]:
    """The list of chapters as links. Without page numbers: only a word processor knows them."""
    entry = element("text:table-of-content-entry-template", {"text:outline-level": "1", "text:style-name": "Inhoud"}, [
        element("text:index-entry-link-start"), element("text:index-entry-text"), element("text:index-entry-link-end")])
    lines = [paragraph((Run(document.title),), "Inhoud") for document in documents]
    for place, line in enumerate(lines, 1):
        link = element("text:a", {"xlink:type": "simple", "xlink:href": f"#blad{place}"}, text=line.text or "")
        line.text = None
        line.append(link)
    yield paragraph(CONTENTS, "Heading_20_2", "text:h", outline_level="2")
    yield element("text:table-of-content", {"text:name": CONTENTS, "text:protected": "true"}, [
        element("text:table-of-content-source", {"text:outline-level": "1"}, [entry]), element("text:index-body", None, lines)])


class _Text:
    """One document as elements; `place` is its number in the file, and in a book its headings stand one level lower."""

    def __init__(self, document: Document, place: int, styles: Styles, tables: Tables, in_book: bool):
        self.document, self.place, self.styles, self.tables, self.in_book = document, place, styles, tables, in_book
        self.page = page_for(document)
        narrower = {"fo:margin-right": f"{(self.page.text_width - self.page.prose_width) / 10:g}cm"}
        self._prose = {
            parent: styles.paragraph(f"{parent}{self.page.prose_width:g}{self.page.landscape}", parent, narrower)
            for parent in ("Text_20_body", "Lijst", "Fictief")
        }

    def elements(self) -> Iterator[Element]:
        """Title, facts and blocks, on paper of the document's own."""
        yield self._title()
        if self.document.example:
            yield paragraph(self.document.example, self._prose["Fictief"])
        for name, words in self.document.facts:
            yield paragraph((Run(f"{name}: ", strong=True), Run(words)), self._prose["Text_20_body"])
        for block in self.document.blocks:
            yield from self.block(block)

    def _title(self) -> Element:
        parent = "Heading_20_1" if self.in_book else "Title"
        style = self.styles.paragraph(f"begin{self.place}", parent, {}, page_name(self.place))
        if not self.in_book:
            return paragraph(self.document.title, style)
        made = paragraph("", style, "text:h", outline_level="1")
        made.append(element("text:bookmark", {"text:name": f"blad{self.place}"}))
        made[-1].tail = self.document.title
        return made

    def _heading(self, words: str, level: int, new_page: bool = False) -> Element:
        level += self.in_book
        style = f"Heading_20_{level}"
        if new_page:
            style = self.styles.paragraph(f"nieuw{level}", style, {"fo:break-before": "page"})
        return paragraph(words, style, "text:h", outline_level=str(level))

    @singledispatchmethod
    def block(self, block: Block) -> Iterator[Element]:
        """The elements of one block."""
        raise TypeError(f"no way to write a {type(block).__name__}")

    @block.register
    def _(self, block: Heading) -> Iterator[Element]:
        yield self._heading(title_with_origin(block.text, block.own), block.level)

    @block.register
    def _(self, block: Paragraph) -> Iterator[Element]:
        yield paragraph(block.runs, self._prose["Text_20_body"])

    @block.register
    def _(self, block: ItemList) -> Iterator[Element]:
        yield from self._lists(block.groups)

    @block.register
    def _(self, block: TextTable) -> Iterator[Element]:
        yield self.tables.text_table(block, self.page)

    @block.register
    def _(self, block: Form) -> Iterator[Element]:
        yield self.tables.form(block, self.page)

    @block.register
    def _(self, block: FormTable) -> Iterator[Element]:
        for table in paper_tables(block, self.page):
            yield self._heading(table.title, 2, table.new_page)
            yield self.tables.fill_table(table)
        if block.totals:
            yield self._heading(TOTALS, 2)
            yield self.tables.totals(block, self.page)

    def _lists(self, groups: tuple[ListGroup, ...]) -> Iterator[Element]:
        for group in groups:
            made = element("text:list", {"text:style-name": "Punten" if group.start is None else "Nummers"})
            for place, (runs, below) in enumerate(group.points):
                attributes = {"text:start-value": str(group.start)} if place == 0 and group.start is not None else None
                made.append(element("text:list-item", attributes, [
                    paragraph(runs, self._prose["Lijst"]), *self._lists(below)]))
            yield made
