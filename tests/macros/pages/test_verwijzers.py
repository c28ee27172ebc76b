"""Pages that link to a page that does not link back by itself."""

from dataclasses import replace
from pathlib import Path

from lxml import html

from macros.addresses import address
from macros.model.handbook import Handbook
from macros.pages.programmas import programma
from macros.pages.site import generate
from macros.pages.verwijzers import SOORTEN, bladen_bij, toezichtbladen, verwijzers
from macros.pages.view import View


def leading(handbook: Handbook, noun: str, record_id: str, **listed) -> set[tuple[str, str]]:
    found = verwijzers(handbook, address(noun, record_id), **listed)
    return {(group.noun, other) for group in found for other in group.ids}


def with_text(handbook: Handbook, words: str) -> Handbook:
    """The handbook with other words for how the first instrument works."""
    first, *rest = handbook.instrumenten
    return replace(handbook, instrumenten=(first.model_copy(update={"omschrijving": words}), *rest))


def test_a_link_within_a_text_is_listed_on_its_target(handbook: Handbook):
    """The page of a programme lists the text that links to it, so an editor need not name the text there."""
    made = with_text(handbook, "Neem [Ouderkamer](programma:ouderkamer).")
    first = handbook.instrumenten[0].id
    assert ("instrument", first) not in leading(handbook, "programma", "ouderkamer")
    assert ("instrument", first) in leading(made, "programma", "ouderkamer")


def test_a_link_to_a_part_of_a_page_counts_for_the_page(handbook: Handbook):
    """A link with # and an anchor counts for the page."""
    made = with_text(handbook, "Zie [Ouderkamer](programma:ouderkamer#in-het-kort).")
    assert ("instrument", handbook.instrumenten[0].id) in leading(made, "programma", "ouderkamer")


def test_links_on_the_page_are_not_repeated(handbook: Handbook):
    """The record's own links, the lists on its page and the page itself are left out."""
    example = handbook.get("voorbeeld", "vraag-het-ouders")
    assert ("voorbeeld", example.id) in leading(handbook, "stap", "stap-2")
    assert ("voorbeeld", example.id) not in leading(handbook, "stap", "stap-2", voorbeeld=[example])
    for noun in ("stap", "sectie", "voorbeeld"):
        for record_id in handbook.by_noun[noun]:
            assert (noun, record_id) not in leading(handbook, noun, record_id)


def test_many_of_one_kind_are_folded(handbook: Handbook, root: Path):
    """Five names are in view, the others behind their number."""
    chapter = handbook.hoofdstukken[0]
    section = chapter.secties[0].model_copy(update={"tekst": "Zie [Ouderkamer](programma:ouderkamer).", "programmas": ()})
    sections = tuple(section.model_copy(update={"id": f"sectie-{number}"}) for number in range(16))
    made = replace(handbook, hoofdstukken=(chapter.model_copy(update={"secties": sections}),))
    page = html.fromstring(str(programma(View(made, "programmas/ouderkamer/", root / "overrides"), "ouderkamer")))
    row = page.xpath("//h2[@id='verwijzers']/following-sibling::dl[1]/div[dt='Handreiking']/dd")[0]
    folded = row.xpath("./details//li")
    assert len(row.xpath("./ul/li")) == 5 and len(folded) > 10
    assert row.xpath("./details/summary")[0].text == f"Nog {len(folded)}"


def test_groups_have_the_order_and_words_of_their_kind(handbook: Handbook):
    """Steps come first and models last; no kind is empty or listed twice."""
    order = list(SOORTEN)
    for record in handbook.stappen:
        groups = verwijzers(handbook, address("stap", record.id))
        kinds = [group.noun for group in groups]
        assert kinds == sorted(set(kinds), key=order.index) and all(group.ids and group.title == SOORTEN[group.noun] for group in groups)


def test_a_sheet_for_inspection_leads_back_to_the_indicators_that_offer_it(handbook: Handbook):
    """A form about one indicator leads to that one only, the self-evaluation to all of them."""
    for sheet in toezichtbladen(handbook):
        offering = {("indicator", record.id) for record in handbook.indicatoren if sheet in bladen_bij(record, handbook)}
        found = leading(handbook, "werkblad", sheet.id)
        assert offering and {item for item in found if item[0] == "indicator"} == offering, sheet.id


def test_a_section_of_after_2013_is_not_called_the_guidance(handbook: Handbook):
    """A section that is not from the guidance has a heading of its own, also in search."""
    found = {group.title: group.ids for group in verwijzers(handbook, address("programma", "ouderkamer"))}
    assert found["Na 2013"] == ("vormen-van-nu",) and "vormen-van-nu" not in found.get("Handreiking", ())
    assert 'soort: later\n' in generate(handbook)["handreiking/vormen-van-nu.md"]
