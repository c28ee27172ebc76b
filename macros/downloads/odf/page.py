"""The pages of a Writer file: paper, head and foot. Not the text on them."""

from collections.abc import Sequence

from macros.downloads.document import Document
from macros.downloads.odf.text_xml import paragraph
from macros.downloads.odf.xml import NAMESPACES, Element, add_literal, element
from macros.downloads.paper.measures import page_for
from macros.downloads.wording import edition, mark, notice
from macros.dutch import text


def page_name(place: int) -> str:
    """The name of the page style of the document at `place` in the file."""
    return f"Blad{place}"


def add_pages(styles: Element, documents: Sequence[Document]) -> None:
    """Add a page style per document, with its title, edition and page numbers, to the root of styles.xml."""
    masters = styles.find("office:master-styles", NAMESPACES)
    for place, document in enumerate(documents):
        way = "Liggend" if page_for(document).landscape else "Staand"
        origin = edition(document.publisher, text.date(document.date))
        foot = paragraph(f"{origin}\tPagina ", f"Voet{way}")
        foot.append(element("text:page-number", {"text:select-page": "current"}, text="1"))
        foot[-1].tail = " van "
        foot.append(element("text:page-count", text="1"))
        add_literal(foot, f"\n{notice(document)}")
        masters.append(element("style:master-page", {
            "style:name": page_name(place), "style:page-layout-name": f"Papier{way}",
        }, [element("style:header", None, [paragraph(mark(document), f"Kop{way}")]), element("style:footer", None, [foot])]))
