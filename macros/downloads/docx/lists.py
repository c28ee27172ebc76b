"""Lists of a Word file. Each numbered list starts where the text says, not where the previous one ended."""

from collections.abc import Callable

from docx.document import Document as DocxDocument
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from macros.downloads.docx.page import right_indent
from macros.downloads.docx.xml import w
from macros.downloads.paper.measures import PageLayout
from macros.downloads.text_blocks import ItemList, Runs

# The two kinds of list in template/word/numbering.xml.
_BULLETS = 1
_NUMBERS = "1"
_DEEPEST = 2
# The space after the last item, the same as after a paragraph.
_AFTER = Pt(5)


def add_list(docx: DocxDocument, items: ItemList, write: Callable[[Runs], list[BaseOxmlElement]], page: PageLayout, whole: bool) -> tuple[Paragraph, Paragraph]:
    """Add every item (there is at least one) as a paragraph and return the first and the last; `write` makes elements of its runs.

    A `whole` list stays on one page.
    """
    numbers = 0
    made: list[Paragraph] = []
    for item in items.items:
        depth = min(item.depth, _DEEPEST)
        if item.number is None:
            paragraph = docx.add_paragraph(style="List Bullet")
            _place(paragraph, _BULLETS, depth)
        else:
            numbers = numbers or _new_numbers(docx, depth, item.number)
            paragraph = docx.add_paragraph(style="List Number")
            _place(paragraph, numbers, depth)
        paragraph.paragraph_format.right_indent = right_indent(page)
        paragraph.paragraph_format.keep_with_next = (whole and item is not items.items[-1]) or None
        paragraph._p.extend(write(item.runs))
        made.append(paragraph)
    made[-1].paragraph_format.space_after = _AFTER
    return made[0], made[-1]


def _new_numbers(docx: DocxDocument, depth: int, first: int) -> int:
    numbering = docx.part.numbering_part.element
    number = numbering._next_numId
    start = w("lvlOverride", None, [w("startOverride", str(first))], ilvl=str(depth))
    numbering.append(w("num", None, [w("abstractNumId", _NUMBERS), start], numId=str(number)))
    return number


def _place(paragraph: Paragraph, number: int, depth: int) -> None:
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = depth
    properties.get_or_add_numId().val = number
