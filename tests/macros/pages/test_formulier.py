"""The form on the page of a worksheet, as a visitor sees it. How it prints and scrolls: `tests/browser/test_formulier.py`."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from macros.downloads.spreadsheet.layout import rows_of
from macros.downloads.worksheet import worksheet_document
from macros.model import invulling
from macros.model.handbook import Handbook
from macros.model.werkblad.werkblad import Werkblad, Werkbladdeel
from macros.pages.view import View
from macros.pages.werkbladen import werkblad
from tests.page_text import words

Page = html.HtmlElement


@pytest.fixture
def view(handbook: Handbook, root: Path) -> View:
    """The pages of the small handbook."""
    return View(handbook, "werkbladen/", root / "overrides")


def page_of(view: View, record_id: str) -> Page:
    """The page of one sheet."""
    return html.fragment_fromstring(str(werkblad(replace(view, page=f"werkbladen/{record_id}/"), record_id)), create_parent="div")


def question(page: Page, label: str) -> Page:
    """The question with this name."""
    (found,) = (item for item in page.xpath("//div[@class='vraag']") if bare(item.find(".//p[@class='veld__label']")) == label)
    return found


def bare(element: Page) -> str:
    """Its words without the mark of an addition."""
    return words(element).removesuffix("(toevoeging van dit handboek)").removesuffix("+").strip()


def heads(page: Page) -> list[str]:
    """The names of all columns on the page, in order."""
    return [bare(head) for head in page.findall(".//thead//th")]


def test_every_question_and_column_is_on_the_form(view: View, handbook: Handbook) -> None:
    """Each field is a question, each column a head; the first column leads every group."""
    for sheet in handbook.werkbladen:
        page = page_of(view, sheet.id)
        asked = [bare(item) for item in page.xpath("//div[@class='vraag']//p[@class='veld__label']")]
        assert asked == [veld.label for deel in sheet.delen for veld in deel.velden], sheet.id
        columns = [groep.kolommen if not number else (deel.tabel.kolommen[0], *groep.kolommen)
                   for deel in sheet.delen if deel.tabel for number, groep in enumerate(deel.tabel.groepen)]
        assert heads(page) == [kolom.label for group in columns for kolom in group], sheet.id


def test_no_question_names_a_kind_of_data(view: View, handbook: Handbook) -> None:
    """People see a line, a box or choices, not "Korte tekst"."""
    for sheet in handbook.werkbladen:
        assert not re.search(r"Korte tekst|Tekst van meer regels|Bedrag in hele", words(page_of(view, sheet.id))), sheet.id


def test_choices_are_there_to_tick(view: View) -> None:
    """One, several, a scale, yes or no, and a line for another answer."""
    page = page_of(view, "proefblad")
    assert [words(item) for item in question(page, "Vorm").iter("li")] == ["individueel", "groep", "Anders:"]
    assert "Kies een of meer" in words(question(page, "Plekken")) and "Kies er een" in words(question(page, "Is het plan klaar?"))
    assert [words(item) for item in question(page, "Is het plan klaar?").iter("li")] == ["ja", "deels", "nee"]
    assert "1 is slecht, 5 is goed" in words(question(page, "Hoe gaat het?")) and len(list(question(page, "Hoe gaat het?").iter("li"))) == 5


def test_the_choices_of_the_handbook_have_their_names(view: View, handbook: Handbook) -> None:
    """A list of the handbook gives its names, not its keys."""
    (step,) = (veld for veld in handbook.get("werkblad", "proefblad").velden if veld.id == "stap")
    shown = [words(item) for item in question(page_of(view, "proefblad"), step.label).iter("li")]
    assert shown == list(invulling.opties(step, handbook)) and all("stap-" not in name for name in shown)


def test_a_sum_says_how_it_is_made(view: View) -> None:
    """Nobody fills in what is computed."""
    share = question(page_of(view, "proefblad"), "Deel van de ouders")
    assert "Het rekenblad rekent dit uit: 'Aantal ouders' gedeeld door 'Ouders in de wijk', in procenten, naar beneden afgerond." in words(share)
    assert share.find(".//div[@class='invulvak invulvak--kort invulvak--uitkomst']") is not None


def test_the_worked_answers_stand_beside_their_questions(view: View) -> None:
    """In people's words: a date as they write it, an outcome too, and for who listens the word that it is an example."""
    page = page_of(view, "proefblad")
    beside = {label: words(question(page, label).find("p[@class='vraag__voorbeeld']"))
              for label in ("Naam van de activiteit", "Begint op", "Geld samen", "Plekken")}
    assert beside == {"Naam van de activiteit": "Voorbeeld: Boekenbus", "Begint op": "Voorbeeld: 01-09-2026", "Geld samen": "Voorbeeld: € 1.250",
                      "Plekken": "Voorbeeld: thuis; wijkhuis"}


def test_the_worked_rows_stand_in_their_table(view: View, handbook: Handbook) -> None:
    """What is there from the beginning is told from what Voorbeeldstad filled in, and every row is in every group."""
    page = page_of(view, "startcheck")
    assert [words(cell) for cell in page.xpath("//tbody//*[@class='gegeven']")] == ["Er is een plan", "Er is geld"]
    assert [words(cell) for cell in page.xpath("//tbody//*[@class='ingevuld']")] == ["ja", "Vastgesteld in Voorbeeldstad", "deels"]
    table = handbook.get("werkblad", "inventarisatie").delen[0].tabel or handbook.get("werkblad", "inventarisatie").delen[1].tabel
    assert table
    for body in page_of(view, "inventarisatie").findall(".//tbody"):
        filled = [row for row in body.findall("tr") if row.get("class") != "tabel__leeg"]
        assert len(filled) == len(invulling.voorbeeldrijen(table, handbook))
        assert len(body.findall("tr")) == invulling.aantal_rijen(table, handbook)


def test_totals_have_their_rule_and_outcome(view: View) -> None:
    """A line under a table says what it counts, and what that is in the example."""
    (total,) = page_of(view, "startcheck").xpath("//dl[@class='totalen']/div")
    assert [words(part) for part in total] == ["Aantal keer jaHoe vaak 'ja' staat bij 'Antwoord'", "1"]


def test_what_is_ours_is_said_once(view: View, handbook: Handbook) -> None:
    """One note; a plus behind a name on a sheet of both, none on a sheet that is wholly ours; no label at each field."""
    mixed, ours = page_of(view, "inventarisatie"), page_of(view, "proefblad")
    for page in (mixed, ours):
        assert len(page.xpath("//div[@role='note']")) == 1 and not page.xpath("//*[contains(@class, 'herkomst--toevoeging')]")
    note = words(mixed.find(".//div[@role='note']"))
    assert "Een + achter een naam betekent: toevoeging van dit handboek." in note
    assert "Ook van ons: de uitleg, de hulp bij de vragen en het voorbeeld." in note
    sheet = handbook.get("werkblad", "inventarisatie")
    own = {veld.label for deel in sheet.delen for veld in (*deel.velden, *(deel.tabel.kolommen if deel.tabel else ())) if veld.eigen or deel.eigen}
    plus = [item.getparent() for item in mixed.xpath("//span[@class='plusteken']")]
    assert own and {bare(item) for item in plus} == own
    assert all(words(item).endswith("+(toevoeging van dit handboek)") for item in plus)
    assert not ours.xpath("//span[@class='plusteken']")
    assert "Dit hele werkblad is een toevoeging van dit handboek" in words(ours.find(".//div[@role='note']"))


def test_every_table_is_a_region_with_a_name_of_its_own(view: View, handbook: Handbook) -> None:
    """A wide table scrolls in a region that takes the focus and has the name of its group."""
    for sheet in handbook.werkbladen:
        regions = page_of(view, sheet.id).xpath("//div[@role='region' and @tabindex='0']")
        names = [region.get("aria-label") for region in regions]
        assert len(regions) == len(page_of(view, sheet.id).findall(".//table")) and len(set(names)) == len(names), sheet.id


@pytest.mark.parametrize(("record_id", "said"), [
    ("inventarisatie", r"Op papier is er plaats voor (\d+) rijen, in het rekenblad voor (\d+)\."),
    ("startcheck", r"De tabel heeft (2) rijen\. Er komen er geen bij\."),
])
def test_the_page_says_how_many_rows_there_are(view: View, handbook: Handbook, record_id: str, said: str) -> None:
    """The numbers of rows on paper and in a spreadsheet are those of the sheet itself."""
    found = re.search(said, words(page_of(view, record_id)))
    (table, *_) = worksheet_document(handbook.get("werkblad", record_id), handbook).tables
    assert found and [int(count) for count in found.groups()] == [table.rows, rows_of(table)][:len(found.groups())]


def test_answers_that_flow_are_linked_both_ways(view: View) -> None:
    """A sheet says, above and at the field, where its answers are used, and the other says where they come from."""
    there, back = page_of(view, "inventarisatie"), page_of(view, "proefblad")
    assert "../proefblad/" in there.xpath("//dl[@class='strip']//div[dt='Gaat naar']//a/@href")
    assert "../inventarisatie/" in back.xpath("//dl[@class='strip']//div[dt='Haalt uit']//a/@href")
    at_the_fields = [{words(item).partition(":")[0] for item in page.xpath("//span[@class='veld__stroom']")} for page in (there, back)]
    assert [{text.split(" 8a")[0].split(" 2a")[0] for text in found} for found in at_the_fields] == [
        {"Gaat naar", "Te kiezen in"}, {"Uit", "Te kiezen uit"}]


def test_a_column_that_repeats_the_top_says_so(view: View, handbook: Handbook) -> None:
    """Nobody fills it in: a spreadsheet does, and the worked rows have the answer of the single field."""
    sheet = handbook.get("werkblad", "proefblad")
    extra = {"id": "rijen", "titel": "Rijen", "tabel": {"id": "rij-tabel", "titel": "Rijen", "rijen": "2", "groepen": [{"titel": "Rij", "kolommen": [
        {"id": "wat", "label": "Wat"}, {"id": "van-wie", "label": "Van wie", "uit_veld": "naam"}]}], "voorbeeldrijen": [{"wat": "Rijden"}]}}
    parts = [*sheet.delen, Werkbladdeel.model_validate(extra)]
    changed = Werkblad.model_validate({**{name: getattr(sheet, name) for name in Werkblad.model_fields}, "delen": parts})
    other = replace(handbook, werkbladen=tuple(changed if found is sheet else found for found in handbook.werkbladen))
    page = page_of(replace(view, handbook=other), "proefblad")
    assert "Komt in het rekenblad vanzelf in elke rij." in words(page)
    assert [words(cell) for cell in page.xpath("//tbody//*[@class='ingevuld']")][-2:] == ["Rijden", "Boekenbus"]
