"""Document → spreadsheet (OpenDocument), for Calc and Excel. Version 1.2 of the format: older Excels refuse later ones."""

from pathlib import Path

from lxml import etree

from macros.downloads import archive
from macros.downloads.document import Document
from macros.downloads.odf.book import Book
from macros.downloads.odf.properties import add_properties
from macros.downloads.odf.view import INDEX_PAGE, add_pages, add_view
from macros.downloads.odf.xml import NAMESPACES, as_bytes
from macros.downloads.spreadsheet.layout import START
from macros.downloads.spreadsheet.table_sheet import head_rows
from macros.downloads.spreadsheet.tabs import INDEX, alone, together
from macros.downloads.spreadsheet.workbook import Workbook
from macros.downloads.template import template_parts

_TEMPLATE = Path(__file__).with_name("spreadsheet_template")
# Not a file of the template: an editor would end it with a line break, and the file would no longer be recognised.
_MIMETYPE = {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}
_PARTS = ("content.xml", "styles.xml", "settings.xml", "meta.xml")


def write(document: Document) -> bytes:
    """The spreadsheet: a start sheet, a sheet per table, and the lists of choices."""
    return _written(Book([alone(document)]), document, START)


def write_workbook(workbook: Workbook) -> bytes:
    """The spreadsheet with many werkbladen: an index, and the sheets of each."""
    return _written(Book(together(workbook.documents), workbook), workbook.cover, INDEX)


def _written(book: Book, cover: Document, first: str) -> bytes:
    template = template_parts(_TEMPLATE)
    parts = {name: etree.fromstring(template[name]) for name in _PARTS}
    sheets = list(book.sheets())
    content = parts["content.xml"]
    content.find(".//office:spreadsheet", NAMESPACES).extend(
        [*book.made.validations.elements(), *sheets, *book.names(), *book.filters()])
    content.find("office:automatic-styles", NAMESPACES).extend(book.made.sizes.styles.values())
    documents = {INDEX_PAGE.tab: cover, **{number: tab.document for number, tab in enumerate(book.tabs)}}
    add_pages(parts["styles.xml"], book.made.pages, documents)
    add_view(parts["settings.xml"], first, {name: head_rows(table) for name, table in book.tables})
    add_properties(parts["meta.xml"], cover)
    return archive.pack(_MIMETYPE | template | {name: as_bytes(root) for name, root in parts.items()})
