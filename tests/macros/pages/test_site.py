"""The list of pages, the menus, and the way back."""

from dataclasses import replace

import pytest
import yaml

from macros.model.handbook import Handbook
from macros.pages import site
from macros.pages.paper.book import parts


def front(source: str) -> dict:
    return yaml.safe_load(source.split("---\n")[1])


def test_every_record_with_a_page_gets_one(handbook: Handbook):
    """Each programme, example, step, indicator, worksheet, stuk and section has one source, at its address, and so has each part of the book."""
    made = site.generate(handbook)
    nouns = ("programma", "voorbeeld", "stap", "indicator", "werkblad", "stuk", "sectie")
    assert len(made) == sum(len(handbook.by_noun[noun]) for noun in nouns) + len(parts(handbook))
    assert '{{ programma("boekenbus") }}' in made["programmas/boekenbus.md"]


@pytest.mark.parametrize("word", ["'s-Hertogenbosch", "Ja: nee", "# hekje", "- streep", '"citaat"', "{{ x }}", "nee", "2013", "é"])
def test_front_matter_keeps_any_name(word: str, handbook: Handbook):
    """The front matter of a record with any name reads back as that name."""
    records = tuple(record.model_copy(update={"naam": word, "kort": word, "aliassen": (word,)}) for record in handbook.programmas)
    found = front(site.generate(replace(handbook, programmas=records))["programmas/boekenbus.md"])
    assert (found["title"], found["description"]) == (word, word)
    assert word in found["zoekwoorden"]


def test_other_names_can_be_searched(handbook: Handbook):
    """Search includes aliases, the present name and the code of an indicator."""
    made = site.generate(handbook)
    for record in handbook.programmas:
        words = front(made[f"programmas/{record.id}.md"])["zoekwoorden"]
        assert all(alias in words for alias in record.aliassen) and (record.naam_nu or "") in words
    assert "B4" in front(made["toezicht/b4.md"])["zoekwoorden"]


@pytest.mark.parametrize(("page", "expected"), [
    ("programmas/boekenbus/", [("Start", "../../"), ("Programma's", "../"), ("Titel", "")]),
    ("programmas/", [("Start", "../"), ("Titel", "")]), ("begrippen/", [("Start", "../"), ("Handreiking", "../handreiking/"), ("Titel", "")]),
    ("organisatiemodellen/", [("Start", "../"), ("Stappenplan", "../stappenplan/"), ("Titel", "")]),
    ("over/besluiten/0001-x/", [("Start", "../../../"), ("Over", "../../"), ("Besluiten", "../"), ("Titel", "")]), ("", []),
])
def test_crumbs(page: str, expected: list[tuple[str, str]]):
    """The trail leads from the start page to this one, through its part of the site."""
    assert [(link.title, link.url) for link in site.crumbs(page, "Titel")] == expected


@pytest.mark.parametrize(("page", "part"), [
    ("programmas/boekenbus/", "Programma's"), ("organisatiemodellen/", "Stappenplan"), ("begrippen/", "Handreiking"),
    ("over/colofon/", "Over"), ("", None),
])
def test_tabs(page: str, part: str | None):
    """The part of the present page is marked, also if the address does not show it."""
    tabs = site.tabs(page)
    assert [tab.title for tab in tabs if tab.active] == ([part] if part else [])
    assert len(tabs) == 7


def test_record_pages_stay_out_of_the_menu(handbook: Handbook):
    """Programmes and examples are reached through their list; steps, indicators and sections show their neighbours."""
    assert site.side_menu(handbook, "programmas/boekenbus/") == site.side_menu(handbook, "voorbeelden/") == []
    steps = site.side_menu(handbook, "stappenplan/stap-3/")
    assert [link.title for link in steps if link.active] == [f"3. {handbook.get('stap', 'stap-3').titel}"]
    assert len(steps) == 10
    assert len(site.side_menu(handbook, "toezicht/b1/")) == len(handbook.indicatoren) + 1
    chapter = handbook.hoofdstukken[0]
    beside = site.side_menu(handbook, f"handreiking/{chapter.secties[0].id}/")
    assert [link.title for link in beside] == [section.titel for section in chapter.secties]


def test_foot_links(handbook: Handbook):
    """The foot links to the reference pages and to the makers, from any depth."""
    assert {link.url for link in site.foot("programmas/boekenbus/")} >= {"../../begrippen/", "../../over/toegankelijkheid/"}


def test_every_record_with_a_page_has_a_day_or_none(handbook: Handbook):
    """The pages of records are known with the day on which somebody checked them; those for print are not among them."""
    found = site.checked(handbook)
    assert set(found) == {f"{path.removesuffix('.md')}/" for path, source in site.generate(handbook).items() if "papier: true" not in source}
    assert {day for day in found.values() if day} == {record.gecontroleerd_op for noun in ("programma", "voorbeeld", "stap", "indicator", "sectie")
                                                      for record in handbook.by_noun[noun].values() if record.gecontroleerd_op}


@pytest.mark.parametrize(("page", "bare", "known"), [
    ("", ["./api/v1/catalogus.jsonld", "./api/v1/schema-org.jsonld"], ["./actualiteit.atom"]), ("actualiteit/", [], ["../actualiteit.atom"]),
    ("over/open-data/", ["../../api/v1/catalogus.jsonld", "../../api/v1/schema-org.jsonld"], []), ("programmas/", [], []),
])
def test_the_head_leads_programs_to_what_is_there(page: str, bare: list[str], known: list[str], handbook: Handbook):
    """The start page and the page about open data lead to the catalogues; with an address, those about what is new lead to the feed."""
    found = [[link.url.removeprefix("./") for link in site.alternates(page, handbook.uitgave.model_copy(update={"adres": address}))]
             for address in (None, "https://www.voorbeeld.nl/")]
    assert found == [[url.removeprefix("./") for url in bare], [url.removeprefix("./") for url in (*bare, *known)]]
