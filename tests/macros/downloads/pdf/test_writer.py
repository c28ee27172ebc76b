"""The PDF: its words, its structure, its pages, and its fonts inside it. Its fields: `test_form.py`."""

import dataclasses
import io
from collections.abc import Callable, Iterator
from itertools import pairwise

import pikepdf
import pypdfium2
import pytest

from macros.downloads.document import Document
from macros.downloads.faults import DownloadFault
from macros.downloads.wording import NOTICE, OWN
from macros.downloads.worksheet import worksheet_document
from macros.model.handbook import Handbook


@pytest.fixture
def file(form_files: dict[str, bytes]) -> pikepdf.Pdf:
    """The form as pikepdf reads it."""
    return pikepdf.open(io.BytesIO(form_files["pdf"]))


def tags(file: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    waiting = [file.Root.StructTreeRoot.K]
    while waiting:
        found = waiting.pop(0)
        if isinstance(found, pikepdf.Array):
            waiting = [*found, *waiting]
        elif isinstance(found, pikepdf.Dictionary) and "/S" in found:
            yield found
            waiting = [found.get("/K", pikepdf.Array()), *waiting]


def _text(data: bytes) -> str:
    pages = pypdfium2.PdfDocument(data)
    return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pages)


def test_every_label_is_there(form_files: dict[str, bytes], form: Document) -> None:
    """Nothing of the definition is lost on paper, and every page names its edition."""
    words = _text(form_files["pdf"])
    assert all(field.label in words for field in form.fields)
    assert OWN in words
    assert words.count(NOTICE) == len(pypdfium2.PdfDocument(form_files["pdf"]))


def test_it_says_it_is_built_to_pdf_ua(file: pikepdf.Pdf, form: Document) -> None:
    """Marked, with a structure tree, a language, a title that is shown, and the identifier of PDF/UA-1."""
    assert file.Root.MarkInfo.Marked
    assert file.Root.Lang == "nl-NL"
    assert file.Root.ViewerPreferences.DisplayDocTitle
    assert file.docinfo["/Title"] == form.title
    with file.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == form.title


def test_the_title_is_the_first_heading(form_files: dict[str, bytes], inventory_files: dict[str, bytes]) -> None:
    """A screen reader finds it as the only heading of level 1, and no level below it is skipped."""
    for data in (form_files["pdf"], inventory_files["pdf"]):
        levels = [int(str(tag.S)[2:]) for tag in tags(pikepdf.open(io.BytesIO(data))) if str(tag.S) in ("/H1", "/H2", "/H3", "/H4")]
        assert levels[0] == 1 and levels.count(1) == 1
        assert all(after <= level + 1 for level, after in pairwise(levels))


def test_rows_and_columns_have_heads(file: pikepdf.Pdf) -> None:
    """Every cell to fill in can be announced with the head of its column and its row."""
    scopes = [str(part.Scope) for tag in tags(file) if tag.S == "/TH" for part in tag.A if "/Scope" in part]
    assert {"/Column", "/Row"} == set(scopes)
    for row in (tag for tag in tags(file) if tag.S == "/TR" and tag.P.S != "/THead"):
        kinds = [str(cell.S) for cell in row.K]
        assert kinds == ["/TH", "/TD"] * (len(kinds) // 2) if _is_form(row) else kinds == ["/TH", *["/TD"] * (len(kinds) - 1)]


def _is_form(row: pikepdf.Object) -> bool:
    """Whether a row holds single fields: each after its name, in a table without a head."""
    return row.P.S == "/Table"


def test_all_letters_are_inside(file: pikepdf.Pdf, form_files: dict[str, bytes]) -> None:
    """No font of the reader's machine is needed, not even in the fields."""
    fonts = [item for item in file.objects if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font"]
    described = [font for font in fonts if font.get("/Subtype") != "/Type0"]
    assert described
    assert all("/FontFile2" in font.FontDescriptor or "/FontFile3" in font.FontDescriptor for font in described)
    assert all("SourceSans3" in str(font.BaseFont) for font in fonts)
    used = str(file.Root.AcroForm.DA).split()[0]
    assert used in file.Root.AcroForm.DR.Font


def test_one_page_is_one_page(sheet: Callable[..., Document], writers: dict) -> None:
    """A werkblad to mail fits on one portrait A4, empty and as an example."""
    for example in (False, True):
        document = sheet("locatie-uitvraag", example)
        pages = pypdfium2.PdfDocument(writers["pdf"](document))
        assert document.one_page
        assert [tuple(round(side / 72 * 25.4) for side in page.get_size()) for page in pages] == [(210, 297)]


def test_what_does_not_fit_on_its_one_page_is_refused(form: Document, writers: dict) -> None:
    """The message says how many pages there are and what can be done, and points at the line that asks for one."""
    longer = dataclasses.replace(form, blocks=(*form.blocks, *form.blocks))
    with pytest.raises(DownloadFault, match="hoort op één bladzijde te passen, maar de pdf heeft er 2. Maak .* haal een_bladzijde weg") as found:
        writers["pdf"](longer)
    assert found.value.words == "een_bladzijde"


@pytest.mark.slow
def test_no_heading_is_left_alone(handbook: Handbook, writers: dict) -> None:
    """In every werkblad a heading is on the page where its section begins."""
    for werkblad in handbook.werkbladen:
        for example in (False, True):
            document = worksheet_document(werkblad, handbook, example)
            file = pikepdf.open(io.BytesIO(writers["pdf"](document)))
            parts = [(str(tag.S), _page_of(tag)) for tag in tags(file) if tag.P.get("/S") == "/Document"]
            assert len(parts) > 5
            for (kind, page), (_, after) in pairwise(parts):
                assert not kind.startswith("/H") or page == after, document.name


def _page_of(tag: pikepdf.Object) -> tuple[int, int]:
    """The page on which a tag begins, by its number in the file."""
    waiting = [tag]
    while "/Pg" not in waiting[0]:
        found = waiting.pop(0).get("/K", pikepdf.Array())
        below = found if isinstance(found, pikepdf.Array) else [found]
        waiting = [*(item for item in below if isinstance(item, pikepdf.Dictionary)), *waiting]
    return waiting[0].Pg.objgen


def test_a_long_table_is_to_print(inventory: Document, inventory_files: dict[str, bytes]) -> None:
    """People type in a long table with Word or Excel: its PDF has no fields, but space to write."""
    assert not inventory.fillable
    file = pikepdf.open(io.BytesIO(inventory_files["pdf"]))
    assert "/AcroForm" not in file.Root
    assert not [item for page in file.pages for item in page.get("/Annots", []) if item.Subtype == "/Widget"]


def test_an_example_has_its_answers_as_words(sheet: Callable[..., Document], writers: dict) -> None:
    """A worked example is for reading, and says on every page that it is fictitious."""
    data = writers["pdf"](sheet("locatie-uitvraag", example=True))
    assert "/AcroForm" not in pikepdf.open(io.BytesIO(data)).Root
    words = _text(data)
    assert "Stichting Peuterhuis" in words
    assert "16-10-2026" in words
    assert "€ 4.800" in words.replace("\u00a0", " ")
    assert words.count("Voorbeeldstad, fictief") == len(pypdfium2.PdfDocument(data))
