"""Document → Excel. All text is written as text, so that nothing in it is ever computed; the only formulas are those
that `spreadsheet/` makes."""

import datetime
import io
from collections.abc import Callable
from typing import Any

from lxml import etree
from xlsxwriter import Workbook as File

from macros.downloads import archive
from macros.downloads.document import Document
from macros.downloads.paper import look
from macros.downloads.spreadsheet.tabs import alone, together
from macros.downloads.spreadsheet.workbook import Workbook
from macros.downloads.wording import LANGUAGE, NOTICE, file_title
from macros.downloads.xlsx import sheet_parts
from macros.downloads.xlsx.book import Book

_CORE = "docProps/core.xml"
_LANGUAGE = "{http://purl.org/dc/elements/1.1/}language"
# The most characters in a property of a file.
_LONGEST = 255


def write(document: Document) -> bytes:
    """The Excel file: a start sheet, a sheet per table, and the lists of choices."""
    return _written(document, lambda file: Book(file, [alone(document)]))


def write_workbook(workbook: Workbook) -> bytes:
    """The Excel file with many werkbladen: an index, and the sheets of each."""
    return _written(workbook.cover, lambda file: Book(file, together(workbook.documents), workbook))


def _written(document: Document, make: Callable[[File], Book]) -> bytes:
    packed = io.BytesIO()
    with File(packed, _options()) as file:
        _properties(file, document)
        book = make(file)
        book.write()
    parts = _in_dutch(archive.unpack(packed.getvalue()))
    made = book.made
    return archive.pack({**parts, **sheet_parts.printed(parts, made.printed), **sheet_parts.growing(parts, made.growing)})


def _options() -> dict[str, Any]:
    """The options, a new dictionary for each file: XlsxWriter writes into the one it is given."""
    return {
        "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
        # The widths of columns are measured in digits of this font.
        "default_format_properties": {"font_name": look.OFFICE_FONT, "font_size": 10},
    }


def _properties(book: File, document: Document) -> None:
    book.set_properties({
        "title": file_title(document)[:_LONGEST], "subject": document.subject[:_LONGEST], "author": document.publisher,
        "comments": NOTICE, "created": datetime.datetime.fromisoformat(document.date),
    })


def _in_dutch(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Add the language of the file, which XlsxWriter cannot set."""
    core = etree.fromstring(parts[_CORE])
    etree.SubElement(core, _LANGUAGE).text = LANGUAGE
    return {**parts, _CORE: etree.tostring(core, encoding="UTF-8", xml_declaration=True, standalone=True)}
