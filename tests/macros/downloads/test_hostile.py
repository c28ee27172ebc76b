"""Text that tries to be something else is shown literally, or refused with a message."""

import io
import itertools
import re
import zipfile
from collections.abc import Callable

import openpyxl
import pikepdf
import pypdfium2
import pytest
from lxml import etree

from macros.downloads.document import Document
from macros.downloads.faults import DownloadFault
from macros.downloads.form_blocks import Field, Form
from macros.downloads.sources import texts
from macros.downloads.text_blocks import Paragraph, Run
from macros.model.werkblad.soort import Veldsoort
from tests.documents import TEXT_KINDS

Specimen = Callable[..., Document]
Writers = dict[str, Callable[[Document], bytes]]

LITERAL = {
    "formule": "=cmd|' /C calc'!A0",
    "som": "+1+1 -2 @SUM(A1:A9)",
    "xml": "<w:p>&amp; ]]> </w:t> </text:p> \"a\" 'b'",
    "sjabloon": "{{ x }} {% y %} #let z = 1 $a$ *b* _c_ @d `e` \\f",
    "veldcode": "{ INCLUDETEXT \"/etc/passwd\" } MERGEFIELD",
    "links": "veld:gemeente javascript:alert(1)",
    "bladnaam": "'[a]:*?/\\' $Keuzes.A1",
}
BEYOND_OUR_LETTER = {"van rechts": "مرحبا بالعالم", "emoji": "gezin 👨‍👩‍👧 ok", "omgekeerd": "abc \u202e شكرا"}


def _squeezed(text: str) -> str:
    """Without spaces and in lower case: lines may break anywhere, and a heading may change case."""
    return "".join(text.split()).lower()


def _office_text(data: bytes) -> str:
    """Every word and every attribute in every part, including choices, spoken names and placeholders."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        roots = [etree.fromstring(packed.read(name)) for name in packed.namelist() if name.endswith(".xml")]
    found = ["".join(root.itertext()) for root in roots]
    return "\n".join(found + [str(value) for root in roots for item in root.iter(etree.Element) for value in item.attrib.values()])


def _pdf_text(data: bytes) -> str:
    """Every word on the pages, and the choices and spoken names of the form."""
    words = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]
    with pikepdf.open(io.BytesIO(data)) as file:
        fields = [item for item in file.objects if isinstance(item, pikepdf.Dictionary)]
        words += [str(option) for item in fields for option in item.get("/Opt", [])]
        words += [str(item[key]) for item in (*fields, file.docinfo) for key in ("/TU", "/Subject", "/Title") if key in item]
    return "\n".join(words)


# In OpenDocument a second space is an element.
_SPACING = {"{urn:oasis:names:tc:opendocument:xmlns:text:1.0}s"}
READERS = {**dict.fromkeys(("docx", "odt", "xlsx", "ods"), _office_text), "pdf": _pdf_text}
_END = "~[0-9]+~"
PAPER = ("docx", "odt", "pdf")


def _places(document: Document, mark: str) -> set[str]:
    """Every text of the document with `mark` in it, as it should be found."""
    return {_squeezed(text) for text in texts(document) if mark in text}


def _not_shown(document: Document, extension: str) -> set[str]:
    """What a format leaves out on purpose: forms have a heading of their own; only programs that compute need the answer
    that is counted; and nobody chooses in an example on paper."""
    found = [form.title for form in document.forms]
    if extension in PAPER:
        found += [line.answer or "" for table in document.tables for line in table.totals]
        found += [field.formula.antwoord or "" for field in document.fields if field.formula]
    if extension in PAPER and document.example:
        found += [words for field in document.fields for words in field.choices]
    return {_squeezed(words) for words in found}


@pytest.mark.parametrize("example", [False, True], ids=["leeg", "voorbeeld"])
@pytest.mark.parametrize("extension", READERS)
@pytest.mark.parametrize("text", LITERAL.values(), ids=list(LITERAL))
def test_it_is_literal_in_every_place(text: str, extension: str, example: bool, numbered: Specimen, writers: Writers) -> None:
    """A formula, a tag, a template or a field code is just words, in every place that data can reach and in every kind of field."""
    document = numbered(text, example)
    wanted = _places(document, text) - _not_shown(document, extension)
    assert len(wanted) > 85
    found = _squeezed(READERS[extension](writers[extension](document)))
    missing = sorted(place for place in wanted if place not in found)
    assert not missing


@pytest.mark.parametrize("text", BEYOND_OUR_LETTER.values(), ids=list(BEYOND_OUR_LETTER))
def test_other_scripts_are_literal_or_refused(text: str, numbered: Specimen, writers: Writers) -> None:
    """Office files hold every script; the PDF says which character its font lacks."""
    document = numbered(text)
    for extension in ("docx", "odt", "xlsx", "ods"):
        found = _squeezed(READERS[extension](writers[extension](document)))
        assert all(place in found for place in _places(document, text) - _not_shown(document, extension)), extension
    with pytest.raises(DownloadFault, match=r"het teken .* \(U\+[0-9A-F]{4,5}\).*Schrijf het met gewone"):
        writers["pdf"](document)


def test_marks_of_direction_alone_are_kept(specimen: Specimen, writers: Writers) -> None:
    """A control mark for text need not be in the font."""
    assert all(write(specimen("abc\u202edef")) for write in writers.values())


def test_a_long_text_is_kept_whole(numbered: Specimen, writers: Writers) -> None:
    """A text as long as the model allows is not cut in any format: its end is there in every place."""
    document = numbered("zin " * 2_000)
    for extension, write in writers.items():
        # A property of a Word or Excel file holds 255 characters; the purpose is also one of the facts.
        wanted = _places(document, "zin zin") - _not_shown(document, extension) - {_squeezed(document.subject)}
        found = re.findall(_END, _squeezed(READERS[extension](write(document))))
        assert {re.search(_END, place)[0] for place in wanted} <= set(found), extension


def test_a_line_longer_than_a_cell_is_refused(writers: Writers) -> None:
    """Texts that fit one by one but not together in a cell of Excel are refused, not left out."""
    runs = tuple(Run("woord " * 3_000, strong=strong) for strong in (True, False))
    document = Document("proef", "Titel", "Doel", "Handboek", "2026-11-23", (), (Paragraph(runs),))
    with pytest.raises(DownloadFault, match="36000 tekens.*32000"):
        writers["xlsx"](document)


def test_what_no_file_can_hold_is_refused_in_every_place(spoilt: Callable[[str, int], Document]) -> None:
    """A control character or a text of 40,000 characters never reaches a writer, whichever field it is in."""
    count = 0
    for text, message in (("een\x07twee", r"stuurteken \(U\+0007\)"), ("x" * 40_000, "heeft 40000 tekens; er passen er 32000")):
        for place in itertools.count():
            try:
                with pytest.raises(DownloadFault, match=message):
                    spoilt(text, place)
            except IndexError:
                break
            count += 1
    assert count == 2 * 97


@pytest.mark.parametrize("kind", [kind for kind in Veldsoort if kind not in TEXT_KINDS])
@pytest.mark.parametrize("extension", READERS)
def test_a_number_or_date_is_one_or_refused(extension: str, kind: Veldsoort, writers: Writers) -> None:
    """In a field that programs compute with, other text is refused; the message names the field."""
    field = Field("veld", "Hoeveel", kind, answer=LITERAL["formule"])
    document = Document("proef", "Titel", "Doel", "Handboek", "2026-11-23", (), (Form("Deel", (field,)),), example="Verzonnen")
    with pytest.raises(DownloadFault, match="is geen (getal|datum), maar staat wel bij 'Hoeveel'"):
        writers[extension](document)


@pytest.mark.parametrize("extension", ["docx", "odt", "xlsx", "ods"])
def test_the_parts_stay_sound(extension: str, specimen: Specimen, writers: Writers) -> None:
    """Every part parses, and no element or instruction was added by a text."""
    calm, wild = (_tags(writers[extension](specimen(text))) for text in ("gewone tekst", LITERAL["xml"]))
    assert wild.keys() == calm.keys()
    assert set().union(*wild.values()) <= set().union(*calm.values()) | _SPACING


def _tags(data: bytes) -> dict[str, set[str]]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        names = [name for name in packed.namelist() if name.endswith((".xml", ".rels"))]
        return {name: {str(item.tag) for item in etree.fromstring(packed.read(name)).iter()} for name in names}


@pytest.mark.parametrize("text", LITERAL.values(), ids=list(LITERAL))
def test_no_formula_holds_a_word_of_the_data(text: str, specimen: Specimen, writers: Writers) -> None:
    """The only formulas are ours, even if they count an answer from the data."""
    book = openpyxl.load_workbook(io.BytesIO(writers["xlsx"](specimen(text))))
    formulas = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    with zipfile.ZipFile(io.BytesIO(writers["ods"](specimen(text)))) as packed:
        root = etree.fromstring(packed.read("content.xml"))
    formulas += root.xpath("//@*[local-name()='formula' or local-name()='condition']")
    assert formulas
    assert all(text not in formula for formula in formulas)


def test_no_script_or_action_reaches_a_pdf(specimen: Specimen, writers: Writers) -> None:
    """The only actions are the web links that we made."""
    file = pikepdf.open(io.BytesIO(writers["pdf"](specimen(LITERAL["links"]))))
    actions = [item.A for page in file.pages for item in page.get("/Annots", []) if "/A" in item]
    assert {str(action.S) for action in actions} == {"/URI"}
    assert {str(action.URI) for action in actions} == {"https://voorbeeld.nl/?q=<x>&y"}
    assert "/OpenAction" not in file.Root
    assert "/Names" not in file.Root or "/JavaScript" not in file.Root.Names


def test_a_key_too_long_for_word_is_refused(specimen: Specimen, writers: Writers) -> None:
    """Word calls a file damaged when the name of a control is too long; the message says what to shorten."""
    document = specimen("tekst")
    form = next(block for block in document.blocks if hasattr(block, "fields"))
    long_field = form.fields[0].__class__("x" * 70, "Label")
    wrong = document.__class__(**{**vars(document), "blocks": (form.__class__("Deel", (long_field,)),)})
    with pytest.raises(DownloadFault, match="te lang voor Word"):
        writers["docx"](wrong)
