"""Every record of the data has its place on the site, with links in both directions."""

import re
from collections import Counter
from urllib.parse import urljoin, urlsplit

import pytest
from lxml import html

from macros.addresses import address
from macros.dutch.names import name as name_of
from macros.model.actualiteit import PLAATSEN
from macros.model.handbook import Handbook
from tests.page_text import words

WITH_PAGE = ("programma", "voorbeeld", "stap", "indicator", "werkblad", "sectie")
WITH_ANCHOR = ("begrip", "bron", "actualiteit", "organisatiemodel", "instrument", "hoofdstuk")


def page_of(pages, noun: str, record_id: str) -> html.HtmlElement:
    return pages[f"{address(noun, record_id).partition('#')[0]}index.html"]


@pytest.mark.parametrize("noun", WITH_PAGE)
def test_record_has_a_page_with_its_name(noun: str, pages, handbook: Handbook):
    """The heading of a record's page contains its name."""
    for record_id, record in handbook.by_noun[noun].items():
        assert name_of(record) in words(page_of(pages, noun, record_id).xpath("//h1")[0]), record_id


@pytest.mark.parametrize("noun", WITH_ANCHOR)
def test_record_has_a_place_with_its_name(noun: str, pages, handbook: Handbook):
    """A record without a page of its own has an anchor at its name."""
    for record_id, record in handbook.by_noun[noun].items():
        found = page_of(pages, noun, record_id).xpath(f"//*[@id='{record_id}']")
        assert len(found) == 1, record_id
        assert name_of(record) in words(found[0]), record_id


def test_lists_have_every_record(pages, links, handbook: Handbook):
    """The list pages link to every record of their kind."""
    for noun, place in (("programma", "programmas/"), ("voorbeeld", "voorbeelden/"), ("stap", "stappenplan/"),
                        ("indicator", "toezicht/"), ("werkblad", "werkbladen/"), ("sectie", "handreiking/")):
        assert {address(noun, record_id) for record_id in handbook.by_noun[noun]} <= links[place], noun


BOTH_WAYS = (
    ("voorbeeld", "programmas", "programma"), ("voorbeeld", "stappen", "stap"), ("voorbeeld", "indicatoren", "indicator"),
    ("programma", "stappen", "stap"), ("programma", "indicatoren", "indicator"), ("stap", "indicatoren", "indicator"),
    ("sectie", "stappen", "stap"), ("sectie", "programmas", "programma"), ("sectie", "indicatoren", "indicator"),
)


@pytest.mark.parametrize(("noun", "field", "other"), BOTH_WAYS)
def test_links_run_both_ways(noun: str, field: str, other: str, links, handbook: Handbook):
    """A record links to the records it names, and each of those links back."""
    for record_id, record in handbook.by_noun[noun].items():
        here = address(noun, record_id)
        for target_id in getattr(record, field):
            there = address(other, target_id)
            assert there in links[here], f"{here} → {there}"
            # The step of choosing links to the whole list instead of naming every programme.
            if there == "stappenplan/stap-5/" and noun == "programma":
                assert "programmas/" in links[there]
            else:
                assert here in links[there], f"{there} → {here}"


MANY = "stappenplan/stap-5/"  # links to the whole list of programmes instead of naming each
SUGGESTED = "alternatieven"  # a choice of at most six others: each programme has its own nearest, so this one need not be among theirs
RECORD = re.compile(r"(?:programmas|voorbeelden|stappenplan|toezicht|werkbladen|handreiking)/(?!keuzehulp|mijn-lijst|print)[^/]+/|organisatiemodellen/")


def leads(page: html.HtmlElement, here: str, suggestions: bool = False) -> set[str]:
    """The record pages to which the text of a page links, without menus, and without `suggestions` unless asked."""
    suggested = set() if suggestions else set(page.xpath(f"//h2[@id='{SUGGESTED}']/following-sibling::ul[1]//a"))
    links = [link for link in page.xpath("//main//a[@href][not(ancestor::nav)]") if link not in suggested]
    found = {urlsplit(urljoin(f"https://x.nl/{here}", link.get("href"))).path.lstrip("/") for link in links}
    return {address for address in found if RECORD.fullmatch(address)}


def test_every_link_between_records_is_mutual(pages):
    """If the page of one record links to that of another, in a text or in a list, the other links back, or suggests it."""
    found = {name.removesuffix("index.html"): page for name, page in pages.items() if RECORD.fullmatch(name.removesuffix("index.html"))}
    web = {here: leads(page, here) for here, page in found.items()}
    back = {here: leads(page, here, suggestions=True) for here, page in found.items()}
    missing = [(there, here) for here in web for there in web[here] if there != here and here not in back[there]]
    assert len(web) > 80
    assert [f"{there} → {here}" for there, here in missing if there != MANY or not here.startswith("programmas/")] == []


def test_links_to_a_page_are_listed_once_and_briefly(pages):
    """Under "Ook genoemd bij" no link of the page's own text is repeated, and the rest of a long list is folded."""
    shown = 0
    for name, page in pages.items():
        for block in page.xpath("//h2[@id='verwijzers']/following-sibling::dl[1]"):
            inside = block.xpath(".//a")
            others = {link.get("href").partition("#")[0] for link in page.xpath("//main//a[@href][not(ancestor::nav)]") if link not in inside}
            assert not others & {link.get("href").partition("#")[0] for link in inside}, name
            assert all(len(row) <= 8 for row in [part.xpath("./dd/ul/li") for part in block.xpath("./div")]), name
            shown += 1
    assert shown > 10


def test_examples_of_a_section_are_linked(links, handbook: Handbook):
    """A section links to the examples it names."""
    for section in handbook.secties:
        for example in section.voorbeelden:
            assert address("voorbeeld", example) in links[address("sectie", section.id)]


def test_worksheet_and_step_link_to_each_other(links, handbook: Handbook):
    """A worksheet links to its step, and the step to its worksheets."""
    for sheet in handbook.werkbladen:
        if sheet.stap:
            assert address("stap", sheet.stap) in links[address("werkblad", sheet.id)]
            assert address("werkblad", sheet.id) in links[address("stap", sheet.stap)]


def test_every_text_link_of_the_data_is_on_the_page(links, handbook: Handbook):
    """Links that editors write in a text work on the page of the record."""
    from macros.model.markdown import links as written

    for noun in ("programma", "voorbeeld", "stap", "indicator", "sectie"):
        for record_id, record in handbook.by_noun[noun].items():
            for _, text in record:
                for target in written(text) if isinstance(text, str) and "](" in text else ():
                    kind, _, target_id = target.partition(":")
                    if not target.startswith("http"):
                        expected = address(kind, target_id).partition("#")[0].partition("?")[0]
                        assert expected in links[address(noun, record_id)], f"{record_id}: {target}"


def test_a_term_names_what_is_known_since(pages, handbook: Handbook):
    """The glossary gives the title of each note beside a term, as a link to the note, and does not repeat the note itself."""
    page = pages["begrippen/index.html"]
    assert not page.xpath("//*[contains(@class, 'notitie--toen-nu')]")
    for note in handbook.notities:
        for term in note.plaatsen.begrippen:
            links = page.xpath(f"//section[@aria-labelledby='{term}']//a[contains(@href, 'actualiteit/#{note.id}')]")
            assert [words(link) for link in links] == [note.titel], f"{note.id} bij {term}"


@pytest.mark.parametrize("place", [place for place in PLAATSEN if place != "begrippen"])
def test_notes_are_beside_the_old_fact(place: str, pages, handbook: Handbook):
    """Each note since 2013 is on every page that it names: whole on one, and on the others a line that leads to it and says what it means."""
    for note in handbook.notities:
        for record_id in getattr(note.plaatsen, place):
            page, here = page_of(pages, PLAATSEN[place], record_id), f"{PLAATSEN[place]}:{record_id}"
            whole, lines = page.xpath(f"//*[@data-notitie='{note.id}']"), page.xpath(f"//*[@data-notitie-regel='{note.id}']")
            if not note.staat_heel_bij(here):
                assert lines and not whole, f"{note.id} bij {here}"
                assert words(lines[0]).endswith(f"{note.titel}. {note.betekenis or ''}".rstrip())
                assert lines[0].xpath(f".//a[contains(@href, 'actualiteit/#{note.id}')]")
                continue
            assert len(whole) == 1 and not lines, f"{note.id} bij {here}"
            assert note.toen is None or note.toen in words(whole[0]), note.id
            for source in note.bronnen:
                assert whole[0].xpath(f".//a[contains(@href, 'bronnen/#{source}')]"), f"{note.id}: {source}"


def test_no_note_is_whole_on_many_pages(pages, handbook: Handbook):
    """Besides the page of changes a note is whole on one page, and the framework of now also on that of all indicators."""
    screens = [page for page in pages.values() if not page.xpath("//*[contains(@class, 'papier__deel')]")]
    whole = Counter(note for page in screens for note in set(page.xpath("//@data-notitie")))
    assert set(whole) == {note.id for note in handbook.notities if note.hele_plek}
    assert {note: number for note, number in whole.items() if number > 1} == {"onderzoekskader-2021": 2}


def test_notes_page_leads_to_every_place_of_a_note(pages, links, handbook: Handbook):
    """The overview of notes has each once, with links to all its places."""
    for note in handbook.notities:
        for place, ids in note.plaatsen:
            for record_id in ids:
                assert address(PLAATSEN[place], record_id).partition("#")[0] in links["actualiteit/"], note.id


def test_sources_of_2013_are_no_links(pages, handbook: Handbook):
    """Addresses of 2013 are shown as plain text, because nobody has checked them."""
    old = {source.adres_2013 for source in handbook.bronnen if source.adres_2013}
    old |= {record.website_2013 for record in handbook.programmas if record.website_2013}
    current = {source.url for source in handbook.bronnen if source.url}
    shown = " ".join(page.text_content() for page in pages.values())
    for place in old:
        assert place in shown, place
        for page in pages.values():
            for link in page.xpath("//a[starts-with(@href, 'http')]/@href"):
                assert str(link) in current or place.removeprefix("http://") not in str(link), (place, link)


def test_what_is_ours_is_marked(pages, handbook: Handbook):
    """A question or column that this handbook added has a plus that says so, and a sheet that is wholly ours one note."""
    for sheet in handbook.werkbladen:
        page = page_of(pages, "werkblad", sheet.id)
        marked = {words(name.getparent()) for name in page.xpath("//span[@class='plusteken']")}
        own = {veld.label for deel in sheet.delen for veld in (*deel.velden, *(deel.tabel.kolommen if deel.tabel else ())) if veld.eigen or deel.eigen}
        assert marked == (set() if sheet.eigen else {f"{label} +(toevoeging van dit handboek)" for label in own}), sheet.id
        assert ("hele werkblad is een toevoeging" in words(page)) == sheet.eigen, sheet.id


def test_an_example_says_the_source_s_word_for_an_age_it_does_not_state(pages):
    """The age is under its own heading: the words of the source, and that no years are stated."""
    page = page_of(pages, "voorbeeld", "breda-activiteiten-die-werken")
    assert words(page.xpath("//dt[.='Leeftijd']/following-sibling::dd[1]")[0]) == "zo vroeg mogelijk (in jaren niet vermeld)"
