"""The list of stukken and the page of one, as a visitor sees them."""

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from macros.model.handbook import Handbook
from macros.model.werkblad.bestand import PAPER_FORMATS, paper_name
from macros.pages.mijn_plan import mijn_plan
from macros.pages.stappen import stap
from macros.pages.stukken import stuk, stukken
from macros.pages.view import View
from macros.pages.werkbladen import werkblad
from tests.page_text import words

Page = html.HtmlElement


@pytest.fixture
def view(handbook: Handbook, root: Path) -> View:
    """The list, with files of a known size."""
    names = [paper_name(record.id, formaat, example) for record in handbook.stukken for formaat in PAPER_FORMATS for example in (False, True)]
    return View(handbook, "stukken/", root / "overrides", dict.fromkeys(names, 26_001))


def page_of(view: View, record_id: str) -> Page:
    """The page of one stuk."""
    return html.fragment_fromstring(str(stuk(replace(view, page=f"stukken/{record_id}/"), record_id)), create_parent="div")


def test_the_list_says_when_who_and_how_long(view: View, handbook: Handbook) -> None:
    """Each stuk has a row with its moment, who decides and its length, and a card with its files."""
    page = html.fragment_fromstring(str(stukken(view)), create_parent="div")
    rows = [[words(cell) for cell in row] for row in page.findall(".//tbody/tr")]
    assert rows == [[record.titel, record.moment, record.wie_besluit, record.omvang] for record in handbook.stukken]
    files = [link.get("href").rpartition("/")[2] for link in page.iterfind(".//a[@download]")]
    assert sorted(files) == sorted(view.downloads)


def test_an_edition_without_stukken_links_to_none(view: View, handbook: Handbook) -> None:
    """Both pages leave out the link to the place of the stukken in a plan, and the list says that there are none."""
    bare = replace(view, handbook=replace(handbook, stukken=()))
    assert "In deze uitgave staan geen stukken." in str(stukken(bare)) and "#stukken" not in str(stukken(bare)) + str(mijn_plan(replace(bare, page="mijn-plan/")))
    assert "#stukken" in str(stukken(view)) and "#stukken" in str(mijn_plan(replace(view, page="mijn-plan/")))


def test_the_page_shows_each_section_with_its_origin(view: View, handbook: Handbook) -> None:
    """Guidance is below the heading of its section, with links to the worksheets that the words come from."""
    page, record = page_of(view, "notitie"), handbook.get("stuk", "notitie")
    for part in record.onderdelen:
        (below,) = page.xpath(f"//h3[@id='{part.id}']/following-sibling::p[1]")
        assert part.hulp in words(below)
        assert [link.get("href") for link in below.iter("a")] == [
            f"../../werkbladen/{sheet}/" for sheet in sorted(record.herkomst(part), key=lambda sheet: handbook.get("werkblad", sheet).code)]


def test_the_worked_paper_can_be_read_on_the_page(view: View) -> None:
    """The paper of Voorbeeldstad is there, marked as invented, with numbers on the right and no term explained."""
    page = page_of(view, "notitie")
    paper = page.find(".//article")
    assert "In Voorbeeldstad waren er op 1 oktober 2026" in words(paper) and "verzonnen gemeente" in words(page)
    assert [words(cell) for cell in paper.findall(".//td[@class='getal']")][:2] == ["40", "75%"]
    assert paper.xpath(".//a[contains(@href, 'begrippen')]") == []


def test_places_on_a_page_are_unique(view: View, handbook: Handbook) -> None:
    """Ids are unique, whatever an editor calls a section."""
    for record in handbook.stukken:
        places = page_of(view, record.id).xpath("//@id")
        assert len(set(places)) == len(places), record.id


def test_steps_and_worksheets_lead_to_a_stuk(view: View) -> None:
    """A step lists its papers; a worksheet says in which papers its answers come back."""
    step = html.fragment_fromstring(str(stap(replace(view, page="stappenplan/stap-6/"), "stap-6")), create_parent="div")
    assert step.xpath("//h3[@id='stukken']/following-sibling::ul[1]//a/@href") == ["../../stukken/notitie/", "../../stukken/memo/"]
    sheet = html.fragment_fromstring(str(werkblad(replace(view, page="werkbladen/inventarisatie/"), "inventarisatie")), create_parent="div")
    assert "../../stukken/notitie/" in sheet.xpath("//h2[@id='verwijzers']/following-sibling::dl[1]//a/@href")
