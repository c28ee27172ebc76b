"""Text that means to be something else stands there literally, or is refused with a message."""

import io
import re
import zipfile
from collections.abc import Callable

import docx
import odfdo
import openpyxl
import pikepdf
import pypdfium2
import pytest
from lxml import etree

from macros.downloads.document import Document
from macros.downloads.faults import DownloadFault

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


def _flat(text: str) -> str:
    return " ".join(text.split())


def _docx_text(data: bytes) -> str:
    file = docx.Document(io.BytesIO(data))
    cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in file.paragraphs), *cells])


def _ods_text(data: bytes) -> str:
    file = odfdo.Document(io.BytesIO(data))
    return "\n".join(str(cell.value) for table in file.body.tables for row in table.traverse() for cell in row.traverse())


def _odt_text(data: bytes) -> str:
    """All words of the text and of the lists to choose from, with the spaces that are elements."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        root = etree.fromstring(packed.read("content.xml"))
    for space in root.iter(*_SPACING):
        space.text = " "
    offered = root.xpath("//@*[local-name()='value']")
    return "\n".join(["".join(root.itertext()), *offered])


def _xlsx_text(data: bytes) -> str:
    file = openpyxl.load_workbook(io.BytesIO(data))
    return "\n".join(str(cell.value) for table in file for row in table.iter_rows() for cell in row if cell.value is not None)


def _pdf_text(data: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))


# In OpenDocument a second space is an element.
_SPACING = {"{urn:oasis:names:tc:opendocument:xmlns:text:1.0}s"}
READERS = {"docx": _docx_text, "odt": _odt_text, "xlsx": _xlsx_text, "ods": _ods_text, "pdf": _pdf_text}


@pytest.mark.parametrize("extension", READERS)
@pytest.mark.parametrize("text", LITERAL.values(), ids=list(LITERAL))
def test_it_is_literal(text: str, extension: str, specimen: Specimen, writers: Writers) -> None:
    """A formula, a tag, a template or a field code is words, in every place and format."""
    words = READERS[extension](writers[extension](specimen(text)))
    assert re.sub(r"\s", "", words).count(re.sub(r"\s", "", text)) >= 10


@pytest.mark.parametrize("extension", READERS)
def test_an_example_is_literal_too(extension: str, specimen: Specimen, writers: Writers) -> None:
    """What stands in the answers of a worked example is words as well."""
    words = READERS[extension](writers[extension](specimen(LITERAL["formule"], example=True)))
    assert re.sub(r"\s", "", words).count(re.sub(r"\s", "", LITERAL["formule"])) >= 10


@pytest.mark.parametrize("text", BEYOND_OUR_LETTER.values(), ids=list(BEYOND_OUR_LETTER))
def test_other_scripts_are_literal_or_refused(text: str, specimen: Specimen, writers: Writers) -> None:
    """Office files hold every script; the PDF says which character its letter lacks."""
    for extension in ("docx", "odt", "xlsx", "ods"):
        assert _flat(text) in _flat(READERS[extension](writers[extension](specimen(text))))
    with pytest.raises(DownloadFault, match=r"werkblad proef: het teken .* \(U\+[0-9A-F]{4,5}\).*Schrijf het met gewone"):
        writers["pdf"](specimen(text))


def test_marks_of_direction_alone_are_kept(specimen: Specimen, writers: Writers) -> None:
    """A mark that only steers text needs no letter."""
    assert all(write(specimen("abc\u202edef")) for write in writers.values())


def test_a_long_text_is_kept_whole(specimen: Specimen, writers: Writers) -> None:
    """A text of 5,000 characters is not cut in any format."""
    text = "woord " * 832 + "slot"
    for extension, write in writers.items():
        assert "slot" in READERS[extension](write(specimen(text)))


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
    """The only formulas are ours, also where an answer of the data is what they count."""
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
