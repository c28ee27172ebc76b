"""The Word file: its words, its structure, and what Word needs to open it."""

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.document import Document as DocxDocument
from lxml import etree

from macros.downloads.document import Document
from macros.downloads.form_blocks import ColumnGroup, Field, FormTable
from macros.downloads.wording import NOTICE, OWN
from macros.dutch import text
from macros.model.handbook import Handbook
from macros.model.werkblad.soort import Veldsoort
from tests.word_order import out_of_order

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def file(inventory_files: dict[str, bytes]) -> DocxDocument:
    """The inventory as python-docx reads it."""
    return docx.Document(io.BytesIO(inventory_files["docx"]))


def _words(file: DocxDocument) -> str:
    cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in file.paragraphs), *cells])


def test_every_label_and_heading_is_there(file: DocxDocument, inventory: Document) -> None:
    """Nothing of the definition is lost in Word."""
    words = _words(file)
    assert all(field.label in words for field in inventory.fields)
    assert OWN in words
    assert all(fact in words for pair in inventory.facts for fact in pair)


def test_headings_are_the_built_in_ones(file: DocxDocument) -> None:
    """Built-in styles survive pasting into someone's own template."""
    styles = [paragraph.style.name for paragraph in file.paragraphs]
    assert styles[0] == "Title"
    assert {"Heading 1", "Heading 2"} <= set(styles)


def test_the_page_is_a4_landscape_with_head_and_foot(file: DocxDocument, inventory: Document, handbook: Handbook) -> None:
    """A wide table is landscape; every page says which edition and which werkblad it is."""
    section = file.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (297, 210)
    assert inventory.title in section.header.paragraphs[0].text
    for footer in (section.footer, section.first_page_footer):
        assert NOTICE in footer.paragraphs[0].text
        assert text.date(handbook.uitgave.bijgewerkt) in footer.paragraphs[0].text
        assert [code.text.strip() for code in footer._element.iter(f"{W}instrText")] == ["PAGE", "NUMPAGES"]


def test_every_table_repeats_its_head_and_names_itself(file: DocxDocument, inventory: Document) -> None:
    """A table that runs on keeps its head, and a screen reader hears what it is."""
    (table,) = inventory.tables
    wide = [made for made in file.tables if len(made.rows) == table.rows + 1]
    assert len(wide) == len(table.groups)
    for made in wide:
        assert made.rows[0]._tr.find(f"{W}trPr/{W}tblHeader") is not None
        assert made._tbl.tblPr.find(f"{W}tblCaption").get(f"{W}val")
        assert made._tbl.tblPr.find(f"{W}tblDescription").get(f"{W}val")


def test_choices_are_dropdowns(file: DocxDocument, inventory: Document) -> None:
    """Each cell with choices offers exactly those, in a list that only takes other answers if the field is free."""
    (table,) = inventory.tables
    for field in (field for field in table.columns if field.choices):
        control = _control(file, f"{table.name}_1_{field.name}")
        items = control.find(f"{W}sdtPr/{W}{'comboBox' if field.free else 'dropDownList'}")
        offered = [item.get(f"{W}displayText") for item in items]
        assert [text for text in offered if text] == list(field.choices)


def test_what_is_not_answered_prints_as_room(file: DocxDocument, form_files: dict[str, bytes]) -> None:
    """Word prints what it shows in an empty control: blank, the dashes of a date or the arrow of a list, never an instruction."""
    for word in (file, docx.Document(io.BytesIO(form_files["docx"]))):
        shown = {"".join(control.find(f"{W}sdtContent").itertext()) for control in word.element.body.iter(f"{W}sdt")}
        assert shown
        assert all(not words.strip("\u2002\u2003-▼") for words in shown)


def test_every_control_speaks(file: DocxDocument, form_files: dict[str, bytes]) -> None:
    """Each has a title for people and a tag for programs, even if it shows nothing."""
    for word in (file, docx.Document(io.BytesIO(form_files["docx"]))):
        for control in word.element.body.iter(f"{W}sdt"):
            assert control.find(f"{W}sdtPr/{W}alias").get(f"{W}val").strip()
            assert control.find(f"{W}sdtPr/{W}tag").get(f"{W}val").strip()


def test_a_row_name_is_stored_once(file: DocxDocument, inventory: Document) -> None:
    """What is typed as the name of a row appears in every table, because all are bound to one place."""
    (table,) = inventory.tables
    name = f"{table.name}_2_{table.columns[0].name}"
    paths = {control.find(f"{W}sdtPr/{W}dataBinding").get(f"{W}xpath") for control in _controls(file, name)}
    assert len(_controls(file, name)) == len(table.groups)
    assert len(paths) == 1


def test_control_ids_are_unique(file: DocxDocument) -> None:
    """Word repairs a file in which two controls have the same number."""
    ids = [found.get(f"{W}val") for found in file.element.body.iter(f"{W}id")]
    assert len(ids) == len(set(ids)) > 100


def test_the_language_is_dutch_everywhere(file: DocxDocument, inventory_files: dict[str, bytes]) -> None:
    """No English leaves a screen reader or a spelling checker guessing."""
    with zipfile.ZipFile(io.BytesIO(inventory_files["docx"])) as parts:
        texts = {name: parts.read(name).decode() for name in parts.namelist()}
    assert file.core_properties.language == "nl-NL"
    assert 'w:lang w:val="nl-NL"' in texts["word/styles.xml"]
    assert not any("en-US" in text for text in texts.values())


def test_properties_have_the_date_of_the_edition(file: DocxDocument, inventory: Document) -> None:
    """The file says when its content was updated, not when it was made."""
    properties = file.core_properties
    assert properties.title == inventory.title
    assert properties.created.date().isoformat() == properties.modified.date().isoformat() == inventory.date


def test_every_part_is_declared(inventory_files: dict[str, bytes]) -> None:
    """Word calls a file damaged when a relation leads nowhere."""
    with zipfile.ZipFile(io.BytesIO(inventory_files["docx"])) as parts:
        names = set(parts.namelist())
        types = etree.fromstring(parts.read("[Content_Types].xml"))
        declared = {item.get("PartName").lstrip("/") for item in types if item.get("PartName")}
    assert declared <= names
    assert {"word/glossary/document.xml", "customXml/item1.xml", "customXml/itemProps1.xml"} <= names


@pytest.mark.parametrize("name", ["inventarisatie", "locatie-uitvraag", "vragenlijst-gemeente", "begroting-en-dekking"])
def test_elements_stand_in_the_order_of_the_schema(sheet, writers: dict, name: str) -> None:
    """Our elements are in the order that the schema asks for, empty and as a worked example."""
    for example in (False, True):
        assert not list(out_of_order(docx.Document(io.BytesIO(writers["docx"](sheet(name, example)))).element))


def test_every_cell_of_a_table_has_its_width(sheet, writers: dict) -> None:
    """The cells of a row, with what they span, are as wide as the columns, and each ends in a paragraph."""
    for name in ("inventarisatie", "vragenlijst-gemeente"):
        for table in docx.Document(io.BytesIO(writers["docx"](sheet(name)))).element.body.iter(f"{W}tbl"):
            columns = [int(column.get(f"{W}w")) for column in table.find(f"{W}tblGrid")]
            for row in table.iter(f"{W}tr"):
                cells = row.findall(f"{W}tc")
                spans = [span.get(f"{W}val") if (span := cell.find(f"{W}tcPr/{W}gridSpan")) is not None else "1" for cell in cells]
                assert sum(map(int, spans)) == len(columns)
                assert abs(sum(int(cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w")) for cell in cells) - sum(columns)) <= len(columns)
                assert all(cell[-1].tag == f"{W}p" for cell in cells)


def test_a_table_never_ends_the_text_or_touches_another(sheet, writers: dict) -> None:
    """Word would add a paragraph so high that it may need a page, and would join two tables."""
    for name in ("startcheck", "inventarisatie", "locatie-uitvraag"):
        tags = [child.tag for child in docx.Document(io.BytesIO(writers["docx"](sheet(name)))).element.body]
        assert not [place for place, tag in enumerate(tags) if tag == f"{W}tbl" and tags[place + 1] in (f"{W}tbl", f"{W}sectPr")]


def test_a_table_stays_with_its_heading(file: DocxDocument) -> None:
    """A heading is tied to the first row, and a table that fits on a page is tied row by row, except the last."""
    for table in file.tables:
        rows = [[paragraph._p.pPr.find(f"{W}keepNext") is not None for cell in row.cells for paragraph in cell.paragraphs] for row in table.rows]
        assert all(all(row) for row in rows[:-1])
        assert not any(rows[-1])


def test_an_example_has_no_parts_for_answers(sheet, writers: dict) -> None:
    """Word calls a file with an empty glossary damaged."""
    with zipfile.ZipFile(io.BytesIO(writers["docx"](sheet("inventarisatie", example=True)))) as parts:
        assert not [name for name in parts.namelist() if name.startswith(("word/glossary", "customXml"))]


def _controls(file: DocxDocument, name: str) -> list:
    return [
        control for control in file.element.body.iter(f"{W}sdt")
        if control.find(f"{W}sdtPr/{W}tag").get(f"{W}val") == name
    ]


def _control(file: DocxDocument, name: str):
    return _controls(file, name)[0]


def test_a_heading_alone_goes_to_the_next_page(sheet: Callable[..., Document], writers: dict) -> None:
    """LibreOffice would leave it at the foot of the page, far from its table."""
    file = docx.Document(io.BytesIO(writers["docx"](sheet("programmakeuze", example=True))))
    assert [found.text for found in file.paragraphs if found.paragraph_format.page_break_before] == ["De programma's"]


def test_the_title_of_a_control_fits_word(writers: dict) -> None:
    """64 characters, cut between words; titles that then look alike get a number, and the name of one row in two tables does not."""
    asked = tuple(f"{'Het ouderbeleid staat op papier en is vastgesteld door ' * 2}{who}" for who in ("de raad", "het college", "de school"))
    groups = (ColumnGroup("Een", (Field("a", "A"), Field("b", "Antwoord", Veldsoort.JA_DEELS_NEE, ("ja", "nee")))), ColumnGroup("Twee", (Field("c", "C"),)))
    table = FormTable("t", "T", groups, 4, filled=tuple({"a": words} for words in asked))
    word = docx.Document(io.BytesIO(writers["docx"](Document("proef", "Titel", "Doel", "Handboek", "2026-11-23", (), (table,)))))
    titles = [found.get(f"{W}val") for found in word.element.body.iter(f"{W}alias")]
    cut = "Antwoord: Het ouderbeleid staat op papier en is vastgesteld…"
    assert titles == [cut, f"{cut} 2", f"{cut} 3", "A, rij 4", "Antwoord, rij 4", "A, rij 4"]
    assert all(len(title) <= 64 for title in titles)


def test_a_check_is_named_by_its_question(sheet: Callable[..., Document], writers: dict) -> None:
    """Each list of the start check says in Word which question it answers."""
    word = docx.Document(io.BytesIO(writers["docx"](sheet("startcheck"))))
    titles = [found.get(f"{W}val") for found in word.element.body.iter(f"{W}alias")]
    assert "Antwoord: Het ouderbeleid staat op papier en is vastgesteld" in titles
    assert len(titles) == len(set(titles))
