"""What makes one Word file of many documents: sections, chapters to jump to, and the table of contents."""

from collections.abc import Sequence

from docx.document import Document as DocxDocument
from docx.enum.section import WD_SECTION
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section

from macros.downloads.docx.xml import field_runs, text_run, w
from macros.downloads.wording import CONTENTS, PAGE_NUMBERS

# Headings of level 1 as links with page numbers. A file that makes Word count them makes it ask a question every time it
# opens. So they are filled in, and the reader is told how to update them.
_CODE = r' TOC \o "1-1" \h '


def new_section(docx: DocxDocument) -> Section:
    """A section that starts a page and has its own first-page header and footer."""
    section = docx.add_section(WD_SECTION.NEW_PAGE)
    section.different_first_page_header_footer = True
    return section


def chapter_title(words: str, place: int) -> list[BaseOxmlElement]:
    """The title of the chapter at `place`, to which the table of contents jumps."""
    return [w("bookmarkStart", None, id=str(place), name=_bookmark(place)), text_run(words), w("bookmarkEnd", None, id=str(place))]


def add_contents(docx: DocxDocument, chapters: Sequence[tuple[str, int | None]], hint: str = PAGE_NUMBERS, style: str = "Body Text") -> None:
    """The list of `chapters` (title, first page if it is known), which Word can update; the `hint` says how, in a `style` of its own.

    The hint is part of the list, so that it goes when the list is updated.
    """
    docx.add_paragraph(style="Heading 2")._p.append(text_run(CONTENTS))
    instruction = w("instrText")
    instruction.text = _CODE
    docx.add_paragraph(style=style)._p.extend([
        w("r", None, [w("fldChar", fldCharType="begin")]), w("r", None, [instruction]), w("r", None, [w("fldChar", fldCharType="separate")]),
        text_run(hint)])
    for place, (words, start) in enumerate(chapters, 1):
        paragraph = docx.add_paragraph(style="toc 1")._p
        line = [text_run(words, "Hyperlink")]
        if start:
            line += [w("r", None, [w("tab")]), *field_runs(f"PAGEREF {_bookmark(place)} \\h", str(start))]
        paragraph.append(w("hyperlink", None, line, anchor=_bookmark(place), history="1"))
        if place == len(chapters):
            paragraph.append(w("r", None, [w("fldChar", fldCharType="end")]))


def _bookmark(place: int) -> str:
    return f"_Toc{place:08}"
