"""Documents → Writer (OpenDocument text), one by one or as one book with a table of contents. Built-in heading styles, so that
people can paste it into their own template. Version 1.2 of the format: older Words refuse later ones."""

from collections.abc import Iterator, Sequence
from functools import singledispatchmethod
from pathlib import Path

from lxml import etree

from macros.downloads import archive
from macros.downloads.document import Document
from macros.downloads.odf.page import add_pages, page_name
from macros.downloads.odf.properties import add_properties
from macros.downloads.odf.text_tables import Tables
from macros.downloads.odf.text_xml import Styles, add_run, declarations, paragraph
from macros.downloads.odf.xml import NAMESPACES, Element, as_bytes, element
from macros.downloads.paper.cells import Grid, PaperPiece
from macros.downloads.paper.measures import page_for
from macros.downloads.paper.pieces import pieces
from macros.downloads.template import template_parts
from macros.downloads.text_blocks import Heading, ItemList, ListGroup, Paragraph, Run, Runs, Use
from macros.downloads.wording import CAPTION, CONTENTS

_TEMPLATE = Path(__file__).with_name("text_template")
# Not a file of the template: an editor would end it with a line break, and the file would no longer be recognised.
_MIMETYPE = {"mimetype": b"application/vnd.oasis.opendocument.text"}
_STYLES = {Use.BODY: "Text_20_body", Use.GUIDANCE: "Hulptekst"}
_PARTS = ("content.xml", "styles.xml", "meta.xml")
# The hanging indent of a list item in centimetres, the same as in the styles of the template.
_INDENT = 0.63
# The space below the last item of a list, the same as below a paragraph.
_AFTER = {"fo:margin-bottom": "0.18cm"}
# The space above and below a heading if everything must fit on one page.
_CLOSE = {"fo:margin-top": "0.08cm", "fo:margin-bottom": "0.06cm"}


def write(document: Document) -> bytes:
    """The Writer file."""
    styles = Styles()
    body = list(_Text(document, 0, styles, Tables(styles), in_book=False).elements())
    return _packed(document, (document,), body, styles)


def write_book(cover: Document, documents: Sequence[Document], starts: Sequence[int]) -> bytes:
    """`cover`, a table of contents, and every document as a chapter with its own paper size and head.

    `starts` are the pages on which the chapters begin, until Writer counts them. What the cover asks is carried to every chapter
    that asks the same.
    """
    styles = Styles()
    tables = Tables(styles, {field.name: field.label for field in cover.fields})
    body = [declarations(tables.shared.values()), *_Text(cover, 0, styles, tables, in_book=False).elements()]
    body += _contents([(document.title, start) for document, start in zip(documents, starts, strict=True)])
    for place, document in enumerate(documents, 1):
        body += _Text(document, place, styles, tables, in_book=True).elements()
    return _packed(cover, (cover, *documents), body, styles)


def _packed(document: Document, pages: Sequence[Document], body: list[Element], styles: Styles) -> bytes:
    template = template_parts(_TEMPLATE)
    parts = {name: etree.fromstring(template[name]) for name in _PARTS}
    content = parts["content.xml"]
    content.find(".//office:text", NAMESPACES).extend(body)
    content.find("office:automatic-styles", NAMESPACES).extend(styles.made.values())
    add_pages(parts["styles.xml"], pages)
    add_properties(parts["meta.xml"], document)
    return archive.pack(_MIMETYPE | template | {name: as_bytes(root) for name, root in parts.items()})


def _contents(chapters: Sequence[tuple[str, int | None]]) -> Iterator[Element]:
    """The list of chapters (title, first page if it is known) as links with page numbers, which Writer counts when it opens the file."""
    entry = element("text:table-of-content-entry-template", {"text:outline-level": "1", "text:style-name": "Inhoud"}, [
        element("text:index-entry-link-start"), element("text:index-entry-text"), element("text:index-entry-link-end"),
        element("text:index-entry-tab-stop", {"style:type": "right", "style:leader-char": "."}), element("text:index-entry-page-number")])
    lines = [paragraph((Run(title),), "Inhoud") for title, _ in chapters]
    for place, (line, (_, start)) in enumerate(zip(lines, chapters, strict=True), 1):
        link = element("text:a", {"xlink:type": "simple", "xlink:href": f"#blad{place}"}, text=line.text or "")
        page = element("text:bookmark-ref", {"text:reference-format": "page", "text:ref-name": f"blad{place}"}, text=str(start or ""))
        line.text = None
        line.extend([link, element("text:tab"), page])
    yield paragraph(CONTENTS, "Heading_20_2", "text:h", outline_level="2")
    yield element("text:table-of-content", {"text:name": CONTENTS, "text:protected": "true"}, [
        element("text:table-of-content-source", {"text:outline-level": "1"}, [entry]), element("text:index-body", None, lines)])


def _marked(words: str, style: str, place: int) -> Element:
    """A heading of level 1 to which the table of contents jumps."""
    made = paragraph("", style, "text:h", outline_level="1")
    made.append(element("text:bookmark", {"text:name": f"blad{place}"}))
    made[-1].tail = words
    return made


class _Text:
    """One document as elements; `place` is its number in the file, and in a book its headings are one level lower."""

    def __init__(self, document: Document, place: int, styles: Styles, tables: Tables, in_book: bool):
        self.document, self.place, self.styles, self.tables, self.in_book = document, place, styles, tables, in_book
        self.page = page_for(document)
        self.captions = self.headings = 0

    def elements(self) -> Iterator[Element]:
        """The title and the pieces, on pages in the document's own style."""
        yield self._title()
        if self.document.example:
            yield paragraph(self.document.example, self._prose("Fictief", tied=True))
        for piece in pieces(self.document, self.page):
            yield from self.element(piece.block, piece)
        yield paragraph("", "Na_20_tabel")

    def _title(self) -> Element:
        parent = "Heading_20_1" if self.in_book else "Title"
        style = self.styles.paragraph(f"begin{self.place}", parent, {}, page_name(self.place))
        if not self.in_book:
            return paragraph(self.document.title, style)
        return _marked(self.document.title, style, self.place)

    def _prose(self, parent: str, tied: bool = False, apart: bool = False, depth: int = 0, last: bool = False) -> str:
        """The style of running text: narrower than a wide page, `tied` to what follows or set `apart` from it.

        `depth` is that of a list item, from 1: Writer ignores the indents of the list when a paragraph has its own margin. The `last` item
        has the space below it of a paragraph.
        """
        name = f"{parent}{'Liggend' if self.page.landscape else ''}{'Vast' if tied else ''}{'Los' if apart else ''}{depth or ''}{'Eind' if last else ''}"
        return self.styles.paragraph(name, parent, {
            "fo:margin-right": f"{(self.page.text_width - self.page.prose_width) / 10:g}cm",
            **({"fo:keep-with-next": "always"} if tied else {}), **({"fo:margin-bottom": "0.35cm"} if apart else _AFTER if last else {}),
            **({"fo:margin-left": f"{_INDENT * depth:g}cm", "fo:text-indent": f"-{_INDENT:g}cm"} if depth else {})})

    @singledispatchmethod
    def element(self, block: object, piece: PaperPiece) -> Iterator[Element]:
        """The elements of one piece."""
        raise TypeError(f"no way to write a {type(block).__name__}")

    @element.register
    def _(self, block: Heading, piece: PaperPiece) -> Iterator[Element]:
        if self.document.contents and not self.headings:
            yield from _contents([(title, None) for title in self.document.chapters])
        level = block.level + self.in_book
        style = f"Heading_20_{level}"
        if self.page.compact:
            style = self.styles.paragraph(f"dicht{level}", style, _CLOSE)
        elif piece.fresh:
            style = self.styles.paragraph(f"vers{level}", style, {"fo:break-before": "page", "fo:margin-top": "0cm"})
        if not (self.document.contents and block.level == 1):
            yield paragraph(block.text, style, "text:h", outline_level=str(level))
            return
        self.headings += 1
        yield _marked(block.text, style, self.headings)

    @element.register
    def _(self, block: Paragraph, piece: PaperPiece) -> Iterator[Element]:
        if block.use is Use.CAPTION:
            yield self._caption(block.runs)
        else:
            yield paragraph(block.runs, self._prose(_STYLES[block.use], piece.tied, piece.apart))

    def _caption(self, runs: Runs) -> Element:
        """The words above a table, behind a number that Writer counts."""
        self.captions += 1
        made = paragraph("", "Caption")
        made.text = f"{CAPTION} "
        made.append(element("text:sequence", {"text:name": CAPTION, "text:formula": f"ooow:{CAPTION}+1", "style:num-format": "1"}, text=str(self.captions)))
        made[-1].tail = ": "
        for run in runs:
            add_run(made, run)
        return made

    @element.register
    def _(self, block: ItemList, piece: PaperPiece) -> Iterator[Element]:
        yield from self._lists(block.groups, piece.whole, piece.tied)

    @element.register
    def _(self, block: Grid, piece: PaperPiece) -> Iterator[Element]:
        yield self.tables.table(block)

    def _lists(self, groups: tuple[ListGroup, ...], whole: bool, tied: bool, depth: int = 1) -> Iterator[Element]:
        """The groups as lists. The last item stays with what follows if `tied`, every other item if `whole`."""
        for group in groups:
            made = element("text:list", {"text:style-name": "Punten" if group.start is None else "Nummers"})
            for place, (runs, below) in enumerate(group.points):
                attributes = {"text:start-value": str(group.start)} if place == 0 and group.start is not None else None
                is_last = group is groups[-1] and place == len(group.points) - 1
                end = tied if is_last else whole
                point = paragraph(runs, self._prose("Lijst", whole if below else end, depth=depth, last=is_last and depth == 1 and not below))
                made.append(element("text:list-item", attributes, [point, *self._lists(below, whole, end, depth + 1)]))
            yield made
