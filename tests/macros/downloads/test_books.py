"""All werkbladen in one Word or Writer file."""

import io
import zipfile

import docx
import pytest
from lxml import etree

from macros.downloads.bundles import cover
from macros.downloads.document import Document
from macros.downloads.docx import writer as word
from macros.downloads.odf import text as odt
from macros.downloads.odf.xml import NAMESPACES
from macros.downloads.wording import PAGE_NUMBERS, SHARED
from macros.downloads.worksheet import worksheet_document
from macros.model.handbook import Handbook

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def documents(handbook: Handbook) -> list[Document]:
    """Every empty werkblad, in order."""
    return [worksheet_document(werkblad, handbook) for werkblad in handbook.werkbladen]


@pytest.fixture(scope="module")
def word_book(handbook: Handbook, documents: list[Document]) -> docx.document.Document:
    """The Word book as python-docx reads it."""
    return docx.Document(io.BytesIO(word.write_book(cover(handbook, documents), documents, range(2, 2 + len(documents)))))


@pytest.fixture(scope="module")
def writer_book(handbook: Handbook, documents: list[Document]) -> dict[str, etree._Element]:
    """Name → root of the parts of the Writer book."""
    with zipfile.ZipFile(io.BytesIO(odt.write_book(cover(handbook, documents), documents, range(2, 2 + len(documents))))) as packed:
        return {name: etree.fromstring(packed.read(name)) for name in ("content.xml", "styles.xml")}


def test_each_sheet_is_a_chapter_in_word(word_book: docx.document.Document, documents: list[Document]) -> None:
    """Headings of level 1 are the werkbladen, in order, each in a section with its own head and paper size."""
    titles = [paragraph.text for paragraph in word_book.paragraphs if paragraph.style.name == "Heading 1"]
    assert titles == [document.title for document in documents]
    assert [section.header.paragraphs[0].text for section in word_book.sections][1:] == titles
    assert {round(section.page_width.mm) for section in word_book.sections} == {210, 297}


def test_the_contents_of_word_lead_to_the_chapters(word_book: docx.document.Document, documents: list[Document]) -> None:
    """Each line of the table of contents is a link to a place that exists, with the page where it begins."""
    lines = [paragraph for paragraph in word_book.paragraphs if paragraph.style.name == "toc 1"]
    assert [line.text for line in lines] == [f"{document.title}\t{page}" for page, document in enumerate(documents, 2)]
    body = word_book.element.body
    marks = {mark.get(f"{W}name") for mark in body.iter(f"{W}bookmarkStart")}
    assert [link.get(f"{W}anchor") in marks for link in body.iter(f"{W}hyperlink") if link.get(f"{W}anchor")].count(True) == len(lines)


def test_controls_of_word_keep_unique_numbers(word_book: docx.document.Document) -> None:
    """Word repairs a file in which two controls have the same number."""
    ids = [found.get(f"{W}val") for found in word_book.element.body.iter(f"{W}id")]
    assert len(ids) == len(set(ids)) > 500


def test_each_sheet_is_a_chapter_in_writer(writer_book: dict[str, etree._Element], documents: list[Document]) -> None:
    """Headings of level 1 are the werkbladen; the contents link to them; each has a page style with its title."""
    content = writer_book["content.xml"]
    titles = ["".join(found.itertext()) for found in content.iterfind(".//text:h[@text:outline-level='1']", NAMESPACES)]
    assert titles == [document.title for document in documents]
    links = content.xpath("//text:index-body//text:a", namespaces=NAMESPACES)
    assert [link.text for link in links] == titles
    marks = content.xpath("//text:bookmark/@text:name", namespaces=NAMESPACES)
    assert [f"#{mark}" for mark in marks] == [link.get("{http://www.w3.org/1999/xlink}href") for link in links]
    pages = writer_book["styles.xml"].xpath("//style:master-page/style:header", namespaces=NAMESPACES)
    assert ["".join(page.itertext()) for page in pages][1:] == titles


def test_the_contents_of_word_are_updated_without_a_question(word_book: docx.document.Document, documents: list[Document]) -> None:
    """The file says how to update its page numbers; nothing makes Word ask when it opens the file."""
    codes = [found.text for found in word_book.element.body.iter(f"{W}instrText")]
    assert [code for code in codes if "TOC" in code] == [r' TOC \o "1-1" \h ']
    assert sum("PAGEREF _Toc" in code for code in codes) == len(documents)
    assert any(paragraph.text == PAGE_NUMBERS for paragraph in word_book.paragraphs)
    assert not list(word_book.settings.element.iter(f"{W}updateFields"))
    assert not word_book.element.body.xpath("//*[@w:dirty]")


def test_the_contents_of_writer_have_pages(writer_book: dict[str, etree._Element], documents: list[Document]) -> None:
    """Each line shows the page of its chapter, both at once and after the list is updated."""
    content = writer_book["content.xml"]
    pages = content.xpath("//text:index-body//text:bookmark-ref[@text:reference-format='page']/@text:ref-name", namespaces=NAMESPACES)
    assert pages == content.xpath("//text:bookmark/@text:name", namespaces=NAMESPACES)
    assert len(pages) == len(documents)
    assert content.xpath("//text:table-of-content-entry-template/text:index-entry-page-number", namespaces=NAMESPACES)


def test_the_town_is_bound_to_one_place(word_book: docx.document.Document, handbook: Handbook) -> None:
    """On the first page and on every sheet that asks for it, the control in Word shows the same stored answer."""
    asking = sum(any(veld.id == SHARED for veld in sheet.velden) for sheet in handbook.werkbladen)
    controls = [control for control in word_book.element.body.iter(f"{W}sdt") if control.find(f"{W}sdtPr/{W}tag").get(f"{W}val") == SHARED]
    assert len(controls) == asking + 1 > 5
    assert len({control.find(f"{W}sdtPr/{W}dataBinding").get(f"{W}xpath") for control in controls}) == 1


def test_a_sheet_can_be_taken_out(word_book: docx.document.Document, writer_book: dict[str, etree._Element]) -> None:
    """Nothing in the book is locked against removal: not a control of Word, nor a cell of Writer."""
    locks = {found.get(f"{W}val") for found in word_book.element.body.iter(f"{W}lock")}
    assert locks == {"contentLocked"}
    assert not writer_book["content.xml"].xpath("//@table:protected", namespaces=NAMESPACES)
