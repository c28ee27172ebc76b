"""Document → spreadsheet (OpenDocument), for Calc and Excel. Version 1.2 of the format: older Excels refuse later ones."""

from pathlib import Path

from lxml import etree

from macros.downloads import archive
from macros.downloads.document import Document
from macros.downloads.odf.properties import add_properties
from macros.downloads.odf.sheets import Book
from macros.downloads.odf.view import add_head_and_foot, add_pages, add_view, fit_on_page
from macros.downloads.odf.xml import NAMESPACES, as_bytes
from macros.downloads.spreadsheet.table_sheet import head_rows
from macros.downloads.template import template_parts

_TEMPLATE = Path(__file__).with_name("spreadsheet_template")
# Not a file of the template: an editor would end it with a line break, and the file would no longer be recognised.
_MIMETYPE = {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}
_PARTS = ("content.xml", "styles.xml", "settings.xml", "meta.xml")


def write(document: Document) -> bytes:
    """The spreadsheet: a start sheet, a sheet per table, and the lists of choices."""
    template = template_parts(_TEMPLATE)
    parts = {name: etree.fromstring(template[name]) for name in _PARTS}
    book = Book(document)
    sheets = list(book.sheets())
    content = parts["content.xml"]
    content.find(".//office:spreadsheet", NAMESPACES).extend([*book.validations.elements(), *sheets, *book.filters()])
    content.find("office:automatic-styles", NAMESPACES).extend(book.sizes.styles.values())
    add_pages(parts["styles.xml"], book.pages)
    add_head_and_foot(parts["styles.xml"], document)
    if document.one_page:
        fit_on_page(parts["styles.xml"])
    add_view(parts["settings.xml"], {book.names[id(table)]: head_rows(table) for table in document.tables})
    add_properties(parts["meta.xml"], document)
    return archive.pack(_MIMETYPE | template | {name: as_bytes(root) for name, root in parts.items()})
