"""The files of a stuk: read back by a library, they say what the page says, in styles that people can paste into their own paper."""

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.document import Document as DocxDocument
from lxml import etree, html

from macros.downloads.document import Document
from macros.downloads.docx import writer as docx_writer
from macros.downloads.odf import text as odt_writer
from macros.downloads.paper.columns import fitted_widths
from macros.downloads.policy_paper import _cell, paper_document, paper_documents
from macros.downloads.text_blocks import Heading, Paragraph, TextTable, Use, plain
from macros.model.handbook import Handbook
from macros.model.stuk import Stuk
from macros.pages.stukken import stuk
from macros.pages.view import View

ODF = {"text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0", "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
       "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0"}
TEXT = f"{{{ODF['text']}}}"
W = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
HOSTILE = "=1+1 <w:p/> ]]> **x** [a](b) { DATE } €\u00a05"


@pytest.fixture(scope="module")
def handbook(small_handbook: Handbook) -> Handbook:
    """The small handbook, whose stukken have every kind of block."""
    return small_handbook


@pytest.fixture(scope="module")
def note(handbook: Handbook) -> Stuk:
    return handbook.get("stuk", "notitie")


def in_word(document: Document) -> DocxDocument:
    return docx.Document(io.BytesIO(docx_writer.write(document)))


def in_writer(document: Document, part: str = "content.xml") -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(odt_writer.write(document))) as packed:
        return etree.fromstring(packed.read(part))


def said(element: etree._Element) -> str:
    for space in element.iter(f"{TEXT}s"):
        space.text = " "
    return " ".join("".join(element.itertext()).split())


def on_page(note: Stuk, handbook: Handbook, root: Path) -> html.HtmlElement:
    """The worked paper on the page of the stuk."""
    view = View(handbook, f"stukken/{note.id}/", root / "overrides")
    return html.fragment_fromstring(str(stuk(view, note.id)), create_parent="div").find(".//article")


def test_headings_and_tables_equal_the_page(note: Stuk, handbook: Handbook, root: Path) -> None:
    """Word, Writer and the page have the same headings, tables and captions in the same order."""
    document, page = paper_document(note, handbook, example=True), on_page(note, handbook, root)
    word, writer = in_word(document), in_writer(document)
    heads = [said(head) for head in page.iter("h3")]
    assert [p.text for p in word.paragraphs if p.style.name == "Heading 1"] == heads
    assert [said(head) for head in writer.iter(f"{TEXT}h") if head.get(f"{TEXT}outline-level") == "1"] == heads
    rows = [[[said(cell) for cell in row] for row in table.iter("tr")] for table in page.iter("table")]
    assert [[[" ".join(cell.text.split()) for cell in row.cells] for row in table.rows] for table in word.tables] == rows
    assert [[[said(cell) for cell in row.iterfind("table:table-cell", ODF)] for row in table.iter(f"{{{ODF['table']}}}table-row")]
            for table in writer.iter(f"{{{ODF['table']}}}table")] == rows
    captions = [said(caption) for caption in page.iter("caption")]
    assert [p.text for p in word.paragraphs if p.style.name == "Caption"] == captions
    assert [said(p) for p in writer.iter(f"{TEXT}p") if p.get(f"{TEXT}style-name") == "Caption"] == captions == [
        "Tabel 1: Aanbod en bereik", "Tabel 2: Alleen in een groep"]


def test_running_text_equals_the_page(note: Stuk, handbook: Handbook, root: Path) -> None:
    """Every paragraph and point of the page is in both files, word for word."""
    document, page = paper_document(note, handbook, example=True), on_page(note, handbook, root)
    word = [" ".join(p.text.split()) for p in in_word(document).paragraphs]
    writer = [said(p) for p in in_writer(document).iter(f"{TEXT}p")]
    shown = [said(item) for item in page.xpath(".//p | .//li")]
    assert len(shown) > 6 and all(words in word and words in writer for words in shown)


def test_styles_are_built_in_and_guidance_has_its_own(note: Stuk, handbook: Handbook) -> None:
    """Guidance can be selected by its style and deleted; what stays has built-in styles."""
    word = in_word(paper_document(note, handbook))
    styles = {p.style.name for p in word.paragraphs if p.text}
    assert {"Title", "Heading 1", "Caption", "Body Text", "Hulptekst"} <= styles
    assert styles - {"Hulptekst"} <= {"Title", "Heading 1", "Heading 2", "Caption", "Body Text", "List Bullet", "List Number", "toc 1"}
    assert all(table.style.name == "Table Grid" for table in word.tables)
    guidance = [p.text for p in word.paragraphs if p.style.name == "Hulptekst"]
    assert any(note.onderdelen[0].hulp in words for words in guidance) and not any(p.style.name == "Hulptekst" for p in in_word(
        paper_document(note, handbook, example=True)).paragraphs if "F9" not in p.text)
    names = {style.get(f"{{{ODF['style']}}}name") for style in in_writer(paper_document(note, handbook), "styles.xml").iter(f"{{{ODF['style']}}}style")}
    assert {"Title", "Heading_20_1", "Text_20_body", "Caption", "Hulptekst"} <= names


def test_marked_places_are_controls(note: Stuk, handbook: Handbook) -> None:
    """In Word a place is a content control that shows what to write, in Writer a placeholder; the worked paper has none."""
    empty, worked = paper_documents(note, handbook)
    controls = in_word(empty).element.body.findall(".//w:sdt", W)
    shown = ["".join(text.text for text in control.iter(f"{{{W['w']}}}t")) for control in controls]
    assert {"[gemeente]", "[lezer]", "[Wat vraagt u aan het college?]"} <= set(shown)
    places = [said(place) for place in in_writer(empty).iter(f"{TEXT}placeholder")]
    assert [f"[{place.strip('<>')}]" for place in places] == shown
    assert in_word(worked).element.body.findall(".//w:sdt", W) == [] and not list(in_writer(worked).iter(f"{TEXT}placeholder"))


def test_the_paper_is_dutch_a4_with_contents_and_notice(note: Stuk, handbook: Handbook) -> None:
    """A4 in portrait, Dutch, a table of contents that leads to each heading, and a foot that says whose and of when it is."""
    for document in paper_documents(note, handbook):
        word = in_word(document)
        section = word.sections[0]
        assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
        foot = section.footer.paragraphs[0].text
        assert "Onafhankelijke bewerking" in foot and "normen van 2013, tenzij nagekeken" in foot and "uitgave van" in foot
        assert word.core_properties.language == "nl-NL"
        listed = [p for p in word.paragraphs if p.style.name == "toc 1"]
        assert [link.get(f"{{{W['w']}}}anchor") for p in listed for link in p._p.iterfind("w:hyperlink", W)] == [
            mark.get(f"{{{W['w']}}}name") for mark in word.element.body.iter(f"{{{W['w']}}}bookmarkStart")]
        heads = [block.text for block in document.blocks if isinstance(block, Heading)]
        assert [said(link) for link in in_writer(document).iter(f"{TEXT}a")][:len(heads)] == heads


def test_numbers_are_on_the_right_and_the_total_stands_out(note: Stuk, handbook: Handbook) -> None:
    """A controller can add up a column, and sees which row is the total."""
    (table, *_) = in_word(paper_document(note, handbook, example=True)).tables
    head, first, *_, last = table.rows
    assert [cell.paragraphs[0].alignment is not None for cell in first.cells] == [False, True, True, False]
    assert head.cells[1].paragraphs[0].alignment is not None
    assert last.cells[0].paragraphs[0].runs[0].style.name == "Strong"


def test_the_same_input_gives_the_same_bytes(note: Stuk, handbook: Handbook) -> None:
    """Two builds differ only where the text does."""
    for document in paper_documents(note, handbook):
        assert docx_writer.write(document) == docx_writer.write(document)
        assert odt_writer.write(document) == odt_writer.write(document)


def test_hostile_words_are_literal(note: Stuk, handbook: Handbook) -> None:
    """Words of an editor that look like code are shown as they are, in every kind of text."""
    part = note.onderdelen[0].model_copy(update={"titel": HOSTILE})
    spoilt = note.model_copy(update={"titel": HOSTILE, "onderdelen": (part, *note.onderdelen[1:])})
    document = paper_document(spoilt, handbook, example=True)
    word = in_word(document)
    assert [p.text for p in word.paragraphs if p.style.name in ("Title", "Heading 1")][:2] == [HOSTILE, HOSTILE]
    assert said(next(in_writer(document).iter(f"{TEXT}p"))) == " ".join(HOSTILE.split())


def test_a_short_paper_is_compact(handbook: Handbook) -> None:
    """A paper of one page has less space around its headings and no contents."""
    document = paper_document(handbook.get("stuk", "memo"), handbook, example=True)
    assert document.one_page and not document.contents
    assert [plain(block.runs) for block in document.blocks if isinstance(block, Paragraph) and block.use is Use.CAPTION] == ["Op orde"]
    (table,) = [block for block in document.blocks if isinstance(block, TextTable)]
    assert [plain(cell) for cell in table.rows[0]] == ["Er is een plan", "Vastgesteld in Voorbeeldstad"]


def test_columns_are_as_wide_as_their_words_ask() -> None:
    """Long texts get the most, no word is broken, and an empty table divides its width evenly."""
    def table(*rows: tuple[str, ...]) -> TextTable:
        return TextTable((_cell("Doelgroeppeuters"), _cell("Wat"), _cell("Wie")), tuple(tuple(map(_cell, row)) for row in rows), fitted=True)

    first, longest, last = fitted_widths(table(("ja", "een lange zin die veel plaats vraagt", "wij")), 150)
    assert longest > first > last and round(first + longest + last) == 150
    empty = fitted_widths(table(("", "", ""), ("Totaal", "", "")), 150)
    assert max(empty) - min(empty) < 1 and fitted_widths(table(("", "", "")), 60)[0] > 25
