"""The fields of a PDF: named, in the structure, in reading order, filled by a library and by PDFium, and read back."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from pikepdf.form import ExtendedAppearanceStreamGenerator, Form

from macros.downloads.document import Document
from tests.macros.downloads.pdf.test_writer import tags


@pytest.fixture
def file(form_files: dict[str, bytes]) -> pikepdf.Pdf:
    """The form as pikepdf reads it."""
    return pikepdf.open(io.BytesIO(form_files["pdf"]))


def widgets(file: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for page in file.pages:
        yield from (item for item in page.get("/Annots", []) if item.Subtype == "/Widget")


def name_of(widget: pikepdf.Object) -> str:
    return str(widget.get("/T") or widget.Parent.T)


def test_every_field_is_named_for_people_and_programs(file: pikepdf.Pdf, form: Document) -> None:
    """Each place has a name and a spoken name, and each answer of the definition has one field."""
    (table,) = form.tables
    single = [field.name for field in form.fields if field not in table.columns]
    cells = [f"{table.name}_{row}_{field.name}" for row in range(1, table.rows + 1) for field in table.columns if not field.repeats]
    assert {name_of(widget) for widget in widgets(file)} == {*single, *cells}
    assert all(str(widget.TU) for widget in widgets(file))
    assert len(file.Root.AcroForm.Fields) == len(single) + len(cells)


def test_a_question_is_spoken_with_one_mark(sheet: Callable[..., Document], writers: dict) -> None:
    """No full stop follows a question mark."""
    spoken = [str(widget.TU) for widget in widgets(pikepdf.open(io.BytesIO(writers["pdf"](sheet("doelen")))))]
    assert any(words.startswith("Hoe kijkt u naar ouders? Drie") for words in spoken)
    assert not any("?." in words for words in spoken)


def test_every_field_lies_in_the_structure_in_reading_order(file: pikepdf.Pdf) -> None:
    """A Form tag holds each place, in the order of the page; Tab follows the structure."""
    forms = [tag for tag in tags(file) if tag.S == "/Form"]
    placed = [child.Obj.objgen for tag in forms for child in tag.K if isinstance(child, pikepdf.Dictionary)]
    assert placed == [widget.objgen for widget in widgets(file)]
    assert all(str(tag.Alt) for tag in forms)
    assert all(page.Tabs == "/S" for page in file.pages)
    owners = pikepdf.NumberTree(file.Root.StructTreeRoot.ParentTree)
    assert all(owners[int(widget.StructParent)].S == "/Form" for widget in widgets(file))


def test_choices_are_dropdowns(file: pikepdf.Pdf, form: Document) -> None:
    """A list offers its choices and a way back to none; people can type an answer of their own if the field is free."""
    (table,) = form.tables
    fields = {str(field.T): field for field in file.Root.AcroForm.Fields}
    for field in (field for field in table.columns if field.choices):
        made = fields[f"{table.name}_1_{field.name}"]
        assert [str(option) for option in made.Opt] == [" ", *field.choices]
        assert bool(int(made.Ff) & 1 << 18) is field.free
        assert int(made.Ff) & 1 << 17


def test_what_is_filled_in_is_seen(file: pikepdf.Pdf, form: Document) -> None:
    """An answer filled in by a program is drawn on the page, in our font, with Dutch accents."""
    filled = Form(file, ExtendedAppearanceStreamGenerator)
    answers = {
        "gemeente": "Voorbeeldstad", "uitvraag_1_doelen": "Vóórlezen, €5 en reünie", "uitvraag_1_vorm": "individueel",
        f"uitvraag_{form.tables[0].rows}_thuis": "deels",
    }
    for name, answer in answers.items():
        filled[name].value = answer
    saved = io.BytesIO()
    file.save(saved)
    flat = pypdfium2.PdfDocument(saved.getvalue())
    flat.init_forms()
    for page in flat:
        page.flatten()
    words = " ".join(page.get_textpage().get_text_range() for page in flat)
    assert all(answer in " ".join(words.split()) for answer in answers.values())


def test_a_filled_field_is_drawn(form_files: dict[str, bytes], file: pikepdf.Pdf) -> None:
    """The picture of a page changes where an answer is, in a reader that draws forms."""
    Form(file, ExtendedAppearanceStreamGenerator)["gemeente"].value = "Voorbeeldstad"
    saved = io.BytesIO()
    file.save(saved)
    assert _picture(saved.getvalue()) != _picture(form_files["pdf"])


def test_pdfium_fills_and_saves_it(form_files: dict[str, bytes], tmp_path: Path) -> None:
    """Typed by a person in Chrome or Edge, an answer with accents is kept, and drawn in our font."""
    # PDFium draws curly quotes in a font of the machine, so the comparison leaves them out.
    answer, drawn = "Café ’t Hoekje: €1.250 voor reünie", ("Café", "t Hoekje: €1.250 voor reünie")
    path = tmp_path / "ingevuld.pdf"
    _type_with_pdfium(form_files["pdf"], answer, path)
    with pikepdf.open(path) as saved:
        (field,) = (field for field in saved.Root.AcroForm.Fields if field.T == "gemeente")
        assert str(field.V) == answer
        assert b"/Invulletter " in field.AP.N.read_bytes()
    flat = pypdfium2.PdfDocument(path.read_bytes())
    flat.init_forms()
    flat[0].flatten()
    words = flat[0].get_textpage().get_text_range()
    assert all(part in words for part in drawn)


def _type_with_pdfium(data: bytes, answer: str, path: Path) -> None:
    """Click on the first field of the first page, type, leave it, and save."""
    document = pypdfium2.PdfDocument(data)
    document.init_forms()
    form = document.formenv
    page = document[0]
    with pikepdf.open(io.BytesIO(data)) as file:
        left, low, right, high = (float(value) for value in next(widgets(file)).Rect)
    x, y = (left + right) / 2, (low + high) / 2
    pdfium.FORM_OnLButtonDown(form.raw, page.raw, 0, x, y)
    pdfium.FORM_OnLButtonUp(form.raw, page.raw, 0, x, y)
    for character in answer:
        pdfium.FORM_OnChar(form.raw, page.raw, ord(character), 0)
    pdfium.FORM_ForceToKillFocus(form.raw)
    document.save(path)


def test_a_row_is_not_cut_by_the_end_of_a_page(sheet: Callable[..., Document], writers: dict) -> None:
    """The boxes of one question are on one page."""
    file = pikepdf.open(io.BytesIO(writers["pdf"](sheet("vragenlijst-gemeente"))))
    pages: dict[str, set[int]] = {}
    for number, page in enumerate(file.pages):
        for widget in (item for item in page.get("/Annots", []) if item.get("/FT") == "/Btn"):
            pages.setdefault(name_of(widget).rpartition("_")[0], set()).add(number)
    assert len(pages) > 3
    assert all(len(found) == 1 for found in pages.values())


def test_a_row_name_is_one_field_with_a_place_in_every_table(file: pikepdf.Pdf, form: Document) -> None:
    """The name of a row that someone types appears in every table."""
    (table,) = form.tables
    fields = {str(field.T): field for field in file.Root.AcroForm.Fields}
    assert len(fields[f"{table.name}_1_{table.columns[0].name}"].Kids) == len(table.groups)


def test_several_answers_are_boxes_to_tick(specimen: Callable[[str], Document], writers: dict, tmp_path: Path) -> None:
    """Each choice has a box with a name of its own, and a ticked one is drawn and read back."""
    data = writers["pdf"](specimen("woord"))
    file = pikepdf.open(io.BytesIO(data))
    boxes = {str(field.T): field for field in file.Root.AcroForm.Fields if field.get("/FT") == "/Btn"}
    assert set(boxes) == {"veld-meerkeuze_1", "veld-meerkeuze_2"}
    assert str(boxes["veld-meerkeuze_2"].TU) == "woord: anders"
    filled = Form(file)
    filled["veld-meerkeuze_2"].checked = True
    file.save(tmp_path / "ingevuld.pdf")
    assert pikepdf.open(tmp_path / "ingevuld.pdf").Root.AcroForm.Fields
    assert Form(pikepdf.open(tmp_path / "ingevuld.pdf"))["veld-meerkeuze_2"].checked
    pages = [pypdfium2.PdfDocument(source) for source in (data, (tmp_path / "ingevuld.pdf").read_bytes())]
    assert _all_pictures(pages[0]) != _all_pictures(pages[1])


def test_there_is_nothing_left_of_the_links(file: pikepdf.Pdf) -> None:
    """The links that marked the places are gone."""
    assert all("/A" not in widget for widget in widgets(file))
    assert not any("veld:" in str(item.get("/A", {}).get("/URI", "")) for page in file.pages for item in page.get("/Annots", []))


def _all_pictures(document: pypdfium2.PdfDocument) -> list[bytes]:
    document.init_forms()
    return [bytes(page.render(scale=1, may_draw_forms=True).buffer) for page in document]


def _picture(data: bytes) -> bytes:
    document = pypdfium2.PdfDocument(data)
    document.init_forms()
    return bytes(document[0].render(scale=1, may_draw_forms=True).buffer)


def test_a_check_is_named_by_its_question(sheet: Callable[..., Document], writers: dict) -> None:
    """Each list of the start check says in the PDF which question it answers."""
    spoken = [str(widget.TU) for widget in widgets(pikepdf.open(io.BytesIO(writers["pdf"](sheet("startcheck")))))]
    assert "Antwoord: Het ouderbeleid staat op papier en is vastgesteld" in spoken
    assert len(spoken) == len(set(spoken))
