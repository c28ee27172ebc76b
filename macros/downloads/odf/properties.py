"""The properties of a file in OpenDocument, the same for text and spreadsheets."""

from macros.downloads.document import Document
from macros.downloads.odf.xml import NAMESPACES, Element, element
from macros.downloads.wording import LANGUAGE, NOTICE, file_title


def add_properties(meta: Element, document: Document) -> None:
    """Add title, subject, language and the fixed date of the edition to the root of meta.xml."""
    moment = f"{document.date}T00:00:00"
    properties = {
        "meta:generator": document.publisher, "dc:title": file_title(document), "dc:description": NOTICE,
        "dc:subject": document.subject, "meta:initial-creator": document.publisher, "dc:creator": document.publisher,
        "meta:creation-date": moment, "dc:date": moment, "dc:language": LANGUAGE,
    }
    meta.find("office:meta", NAMESPACES).extend(element(tag, text=words) for tag, words in properties.items())
