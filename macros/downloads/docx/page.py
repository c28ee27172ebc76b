"""The page of a Word file: paper, margins, head and foot, and the properties of the file. Not its text."""

import datetime

from docx.document import Document as DocxDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.section import Section
from docx.shared import Length, Mm
from docx.text.paragraph import Paragraph

from macros.downloads.document import Document
from macros.downloads.docx.xml import field_runs, text_run
from macros.downloads.paper.measures import MARGIN, PageLayout
from macros.downloads.wording import FICTITIOUS, LANGUAGE, NOTICE, edition, file_title, mark, notice
from macros.dutch import text


def lay_out(section: Section, document: Document, page: PageLayout) -> None:
    """Set the paper of a section, and the head and foot of its pages."""
    section.orientation = WD_ORIENT.LANDSCAPE if page.landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(page.width), Mm(page.height)
    section.left_margin = section.right_margin = Mm(MARGIN)
    _head_and_foot(section, document, page)


def right_indent(page: PageLayout) -> Length:
    """The indent that keeps lines of running text short enough to read."""
    return Mm(page.text_width - page.prose_width)


def _head_and_foot(section: Section, document: Document, page: PageLayout) -> None:
    origin = edition(document.publisher, text.date(document.date))
    first = f"{document.publisher} ({FICTITIOUS})" if document.example else document.publisher
    for part in (section.first_page_header, section.header, section.first_page_footer, section.footer):
        part.is_linked_to_previous = False
    # The first page already shows the title.
    _line(section.first_page_header.paragraphs[0], first, "", page)
    _line(section.header.paragraphs[0], mark(document), "", page)
    for footer in (section.first_page_footer, section.footer):
        paragraph = footer.paragraphs[0]
        _line(paragraph, origin, "Pagina ", page)
        paragraph._p.extend([*field_runs("PAGE", "1"), text_run(" van "), *field_runs("NUMPAGES", "1"), text_run(f"\n{notice(document)}")])


def _line(paragraph: Paragraph, left: str, right: str, page: PageLayout) -> None:
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(page.text_width), WD_TAB_ALIGNMENT.RIGHT)
    paragraph._p.append(text_run(left))
    if right:
        paragraph.add_run().add_tab()
        paragraph._p.append(text_run(right))


def set_properties(docx: DocxDocument, document: Document) -> None:
    """Title, subject, language and the fixed date of the edition."""
    moment = datetime.datetime.fromisoformat(document.date)
    properties = docx.core_properties
    properties.title, properties.subject = file_title(document), document.subject[:255]
    properties.author = properties.last_modified_by = document.publisher
    properties.comments = NOTICE
    properties.language = LANGUAGE
    properties.created = properties.modified = moment
    properties.revision = 1
