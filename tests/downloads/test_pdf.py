"""The PDF: tagged, its fields named and in the structure, its letters inside it, and fillable."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf.form import ExtendedAppearanceStreamGenerator, Form

from macros.downloads.document import Document
from macros.downloads.wording import NOTICE, OWN


@pytest.fixture
def file(form_files: dict[str, bytes]) -> pikepdf.Pdf:
    """The form as pikepdf reads it."""
    return pikepdf.open(io.BytesIO(form_files["pdf"]))


def _widgets(file: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for page in file.pages:
        yield from (item for item in page.get("/Annots", []) if item.Subtype == "/Widget")


def _name(widget: pikepdf.Object) -> str:
    return str(widget.get("/T") or widget.Parent.T)


def _tags(file: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
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
    """Nothing of the definition is lost on paper, and every page says whose it is."""
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


def test_every_field_is_named_for_people_and_programs(file: pikepdf.Pdf, form: Document) -> None:
    """Each place has a name and a spoken name, and each answer of the definition has one field."""
    (table,) = form.tables
    single = [field.name for field in form.fields if field not in table.columns]
    cells = [f"{table.name}_{row}_{field.name}" for row in range(1, table.rows + 1) for field in table.columns]
    assert {_name(widget) for widget in _widgets(file)} == {*single, *cells}
    assert all(str(widget.TU) for widget in _widgets(file))
    assert len(file.Root.AcroForm.Fields) == len(single) + len(cells)


def test_every_field_lies_in_the_structure_in_reading_order(file: pikepdf.Pdf) -> None:
    """A Form tag holds each place, in the order of the page; Tab follows the structure."""
    forms = [tag for tag in _tags(file) if tag.S == "/Form"]
    placed = [child.Obj.objgen for tag in forms for child in tag.K if isinstance(child, pikepdf.Dictionary)]
    assert placed == [widget.objgen for widget in _widgets(file)]
    assert all(str(tag.Alt) for tag in forms)
    assert all(page.Tabs == "/S" for page in file.pages)
    owners = pikepdf.NumberTree(file.Root.StructTreeRoot.ParentTree)
    assert all(owners[int(widget.StructParent)].S == "/Form" for widget in _widgets(file))


def test_rows_and_columns_have_heads(file: pikepdf.Pdf) -> None:
    """Every cell to fill in can be announced with the head of its column and its row."""
    scopes = [str(part.Scope) for tag in _tags(file) if tag.S == "/TH" for part in tag.A if "/Scope" in part]
    assert {"/Column", "/Row"} == set(scopes)
    for row in (tag for tag in _tags(file) if tag.S == "/TR" and tag.P.S == "/TBody"):
        assert [str(cell.S) for cell in row.K][0] == "/TH"


def test_all_letters_are_inside(file: pikepdf.Pdf, form_files: dict[str, bytes]) -> None:
    """No font of the reader's machine is asked for, not even in the fields."""
    fonts = [item for item in file.objects if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font"]
    described = [font for font in fonts if font.get("/Subtype") != "/Type0"]
    assert described
    assert all("/FontFile2" in font.FontDescriptor or "/FontFile3" in font.FontDescriptor for font in described)
    assert all("SourceSans3" in str(font.BaseFont) for font in fonts)
    used = str(file.Root.AcroForm.DA).split()[0]
    assert used in file.Root.AcroForm.DR.Font


def test_choices_are_dropdowns(file: pikepdf.Pdf, form: Document) -> None:
    """A choice offers its choices and the way back to none; an own answer can be typed where that is meant."""
    (table,) = form.tables
    fields = {str(field.T): field for field in file.Root.AcroForm.Fields}
    for field in (field for field in table.columns if field.choices):
        made = fields[f"{table.name}_1_{field.name}"]
        assert [str(option) for option in made.Opt] == [" ", *field.choices]
        assert bool(int(made.Ff) & 1 << 18) is field.free
        assert int(made.Ff) & 1 << 17


def test_what_is_filled_in_is_seen(file: pikepdf.Pdf, form: Document) -> None:
    """An answer put in by a program stands on the page, in our letter, with the accents of Dutch."""
    filled = Form(file, ExtendedAppearanceStreamGenerator)
    answers = {
        "gemeente": "Voorbeeldstad", "uitvraag_1_doelen": "Vóórlezen, €5 en reünie", "uitvraag_1_leeftijd": "2 tot 4 jaar",
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


def test_a_row_name_is_one_field_with_a_place_in_every_table(file: pikepdf.Pdf, form: Document) -> None:
    """What is typed as the name of a row appears in every table."""
    (table,) = form.tables
    fields = {str(field.T): field for field in file.Root.AcroForm.Fields}
    assert len(fields[f"{table.name}_1_{table.columns[0].name}"].Kids) == len(table.groups)


def test_a_long_table_is_to_print(inventory: Document, inventory_files: dict[str, bytes]) -> None:
    """Who types in a long table uses Word or Excel: its PDF has no fields, and room to write in."""
    assert not inventory.fillable
    file = pikepdf.open(io.BytesIO(inventory_files["pdf"]))
    assert "/AcroForm" not in file.Root
    assert not list(_widgets(file))


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


def test_an_example_has_its_answers_as_words(sheet: Callable[..., Document], writers: dict) -> None:
    """A worked example is to read, and says on every page that it is invented."""
    data = writers["pdf"](sheet("locatie-uitvraag", example=True))
    assert "/AcroForm" not in pikepdf.open(io.BytesIO(data)).Root
    words = _text(data)
    assert "Stichting Peuterhuis" in words
    assert "31-12-2026" in words
    assert "€ 4.800" in words.replace("\u00a0", " ")
    assert words.count("Voorbeeldstad, fictief") == len(pypdfium2.PdfDocument(data))


def test_there_is_nothing_left_of_the_links(file: pikepdf.Pdf) -> None:
    """The links that held the places open are gone."""
    assert all("/A" not in widget for widget in _widgets(file))
    assert not any("veld:" in str(item.get("/A", {}).get("/URI", "")) for page in file.pages for item in page.get("/Annots", []))


def _all_pictures(document: pypdfium2.PdfDocument) -> list[bytes]:
    document.init_forms()
    return [bytes(page.render(scale=1, may_draw_forms=True).buffer) for page in document]


def _picture(data: bytes) -> bytes:
    document = pypdfium2.PdfDocument(data)
    document.init_forms()
    return bytes(document[0].render(scale=1, may_draw_forms=True).buffer)
