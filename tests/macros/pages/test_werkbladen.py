"""The list of worksheets and the page of one, as a visitor sees them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from macros.model.handbook import Handbook
from macros.model.werkblad.bestand import (
    BOEKEN,
    REKENBLADEN,
    Bundel,
    Formaat,
    Werkboek,
    book_name,
    file_name,
    workbook_name,
    zip_name,
)
from macros.model.werkblad.werkblad import Groep
from macros.pages.view import View
from macros.pages.werkbladen import FORMATS, werkblad, werkbladen
from tests.page_text import words

Page = html.HtmlElement
SMALL, LARGE = 26_001, 1_234_567


def names(handbook: Handbook) -> Iterator[str]:
    """Every file for download."""
    for sheet in handbook.werkbladen:
        for formaat in sheet.formaten:
            yield from (file_name(sheet.code, sheet.id, formaat, example) for example in (False, True))
    for formaat in Formaat:
        yield from (zip_name(bundle, formaat) for bundle in Bundel)
    yield from (book_name(formaat) for formaat in BOEKEN)
    yield from (workbook_name(kind, formaat) for kind in Werkboek for formaat in REKENBLADEN)


@pytest.fixture
def view(handbook: Handbook, root: Path) -> View:
    """The list, with files of a known size."""
    sizes = {name: LARGE if name.endswith(".zip") else SMALL for name in names(handbook)}
    pictures = {f"{sheet.id}.png": (640, 906) for sheet in handbook.werkbladen}
    return View(handbook, "werkbladen/", root / "overrides", sizes, pictures)


@pytest.fixture
def listed(view: View) -> Page:
    """The list as a page."""
    return html.fragment_fromstring(str(werkbladen(view)))


def page_of(view: View, record_id: str) -> Page:
    """The page of one sheet."""
    return html.fragment_fromstring(str(werkblad(replace(view, page=f"werkbladen/{record_id}/"), record_id)), create_parent="div")


def files(element: Page) -> list[str]:
    """The names of the files for the buttons in `element`, in order."""
    return [link.get("href").rpartition("/")[2] for link in element.iterfind(".//a[@download]")]


def after(page: Page, anchor: str) -> Page:
    """The first list of buttons below the heading `anchor`."""
    return page.xpath(f"//h2[@id='{anchor}']/following::ul[@class='knoppen']")[0]


def test_every_sheet_says_what_it_is_for(listed: Page, handbook: Handbook) -> None:
    """Each sheet has its purpose, its time, the people it is for, and a picture of known size, in the order of the steps."""
    cards = listed.findall(".//section")
    assert [card.find("h3").get("id") for card in cards] == [sheet.id for sheet in handbook.werkbladen]
    for card, sheet in zip(cards, handbook.werkbladen, strict=True):
        assert all(text in words(card) for text in (f"{sheet.code} {sheet.titel}", sheet.doel, sheet.duur, sheet.met_wie)), sheet.id
        (picture,) = card.iterfind(".//img")
        assert picture.get("src") == f"../assets/werkbladen/{sheet.id}.png"
        assert (picture.get("width"), picture.get("height")) == ("640", "906") and sheet.code in picture.get("alt")


def test_a_group_is_found_by_its_step(listed: Page, handbook: Handbook) -> None:
    """The anchor of a group is named after the step, so it does not change when a sheet is added."""
    anchors = [heading.get("id") for heading in listed.iter("h2")]
    assert anchors == ["korte-route", "vooraf", *(step.id for step in handbook.stappen if any(sheet.stap == step.id for sheet in handbook.werkbladen)), "toezicht", "werkboek", "alles"]


def test_the_signpost_leads_to_every_group(listed: Page) -> None:
    """Each line of the signpost leads to a heading with the same words."""
    links = listed.findall(".//nav//a")
    headings = {f"#{heading.get('id')}": words(heading) for heading in listed.iter("h2")}
    assert {link.get("href"): words(link) for link in links} == headings


def test_word_and_excel_come_first(listed: Page, handbook: Handbook) -> None:
    """The buttons for Word and Excel are in view; the others are folded under a name of their own, and none is missing."""
    for card, sheet in zip(listed.findall(".//section"), handbook.werkbladen, strict=True):
        empty = [file_name(sheet.code, sheet.id, formaat) for formaat in sheet.formaten]
        first = files(card.find(".//ul[@class='knoppen']"))
        assert sorted(first) == sorted(name for name in empty if name.endswith(("docx", "xlsx")))
        assert first[0] == file_name(sheet.code, sheet.id, sheet.eerst or Formaat.DOCX)
        other, example = card.findall(".//details")
        assert first + files(other) == [*first, *(name for name in empty if name not in first)]
        assert words(other.find("summary")).startswith("Andere formaten") and "Ingevuld voorbeeld" in words(example.find("summary"))
        assert files(example) == [file_name(sheet.code, sheet.id, formaat, voorbeeld=True) for formaat in sheet.formaten]
        assert "verzonnen gemeente" in words(example)


def test_a_button_says_what_it_gives(listed: Page, handbook: Handbook) -> None:
    """A button gives the program, type and size, and the sheet for screen readers; every format has words."""
    sheet = handbook.werkbladen[0]
    button = listed.xpath(f"//a[contains(@href, '/{sheet.code}-{sheet.id}.docx')]")[0]
    assert words(button) == f"Word van werkblad {sheet.code} {sheet.titel}, docx, 27 kB"
    assert words(after(listed, "alles").getnext().getnext().find(".//a")) == f"Word van alle werkbladen, zip, {len(handbook.werkbladen)} bladen, 1,3 MB"
    assert set(FORMATS) == set(Formaat)


def test_no_button_without_a_file(view: View) -> None:
    """A file that does not exist is not offered."""
    sizes = {name: size for name, size in view.downloads.items() if name != "werkboek.odt"}
    assert files(after(html.fragment_fromstring(str(werkbladen(replace(view, downloads=sizes)))), "alles")) == ["werkboek.docx"]


def test_everything_at_once(listed: Page) -> None:
    """Everything at once is the book for Word and Writer, and a zip per format."""
    book = after(listed, "alles")
    assert files(book) == ["werkboek.docx", "werkboek.odt"]
    assert files(book.getnext().getnext()) == [f"werkbladen-{formaat}.zip" for formaat in Formaat]


def test_the_short_route(listed: Page, handbook: Handbook) -> None:
    """The short route has its sheets by name, and a zip of them per format with the number of sheets it contains."""
    assert files(after(listed, "korte-route")) == [f"korte-route-{formaat}.zip" for formaat in Formaat]
    links = listed.xpath("//h2[@id='korte-route']/following-sibling::p[1]/a/@href")
    short = [sheet for sheet in handbook.werkbladen if sheet.groep is Groep.KORTE_ROUTE]
    assert links == [f"{sheet.id}/" for sheet in short]
    for formaat, button in zip(Formaat, after(listed, "korte-route").iter("a"), strict=True):
        assert f"zip, {sum(formaat in sheet.formaten for sheet in short)} bladen, " in words(button)


def test_a_workbook_has_its_place(listed: Page, handbook: Handbook) -> None:
    """The workbook says what it does and which sheets it lacks; the filled-in one is beside it, the small one on the short route."""
    told = " ".join(words(found) for found in listed.xpath("//h2[@id='werkboek']/following-sibling::p[following-sibling::h2[@id='alles']]"))
    assert all(sheet.code in told for sheet in handbook.werkbladen if not sheet.van_het_plan)
    found = [files(block) for block in listed.xpath("//h2[@id='werkboek']/following-sibling::ul[following-sibling::h2[@id='alles']]")]
    assert found == [["werkboek.xlsx", "werkboek.ods"], ["werkboek-voorbeeld.xlsx", "werkboek-voorbeeld.ods"]]
    assert files(listed.xpath("//h2[@id='korte-route']/following-sibling::ul[2]")[0]) == ["werkboek-korte-route.xlsx", "werkboek-korte-route.ods"]


def test_every_file_has_a_button(listed: Page, view: View) -> None:
    """Every file can be downloaded from this page, and the whole handbook."""
    assert sorted(files(listed)) == sorted([*view.downloads, "handboek.zip"])


def test_a_pdf_says_whether_it_can_be_filled_in(view: View) -> None:
    """A sheet with a long table says that it is for printing, a form that it can be filled in."""
    for record_id, title in (("inventarisatie", "Pdf om te printen"), ("startcheck", "Pdf om in te vullen")):
        (button,) = page_of(view, record_id).xpath(f"//a[contains(@href, '-{record_id}.pdf')]")
        assert words(button).startswith(title)


def test_places_on_a_page_are_unique(view: View, handbook: Handbook) -> None:
    """Ids are unique, whatever an editor calls a part, a table or a column."""
    for sheet in handbook.werkbladen:
        places = page_of(view, sheet.id).xpath("//@id")
        assert len(set(places)) == len(places), sheet.id
