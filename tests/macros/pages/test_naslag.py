"""Reference pages: which records cite a source, and where a section belongs."""

from collections.abc import Callable

import pytest
from lxml import html

from macros.model.handbook import Handbook
from macros.model.sectie import Publiek
from macros.pages.naslag import audiences, chapter_of, cited_by
from macros.pages.registry import MACROS
from macros.pages.view import View
from tests.page_text import words


def test_every_source_is_cited_by_someone(handbook: Handbook):
    """The page of sources lists each user of a source once."""
    found = cited_by(handbook)
    for source in handbook.bronnen:
        users = found.get(source.id, [])
        assert users and len(set(users)) == len(users), source.id


def test_chapter_of_a_section(handbook: Handbook):
    """A section knows its chapter."""
    for chapter in handbook.hoofdstukken:
        assert {chapter_of(handbook, section).id for section in chapter.secties} == {chapter.id}


@pytest.fixture
def page(view: Callable[..., View]) -> Callable[..., html.HtmlElement]:
    """The output of a macro, as a tree."""
    return lambda macro, *ids: html.fragment_fromstring(str(MACROS[macro](view(), *ids)), create_parent="div")


def test_a_section_says_for_whom_it_is(page):
    """A section that is also for institutions says so under its title; a section for municipalities alone does not."""
    assert page("sectie", "drie-fasen").xpath("//h1/following-sibling::p[2]")[0].text == "Voor: gemeenten en instellingen"
    assert "Voor:" not in words(page("sectie", "paraplu"))


def test_a_chapter_says_once_for_whom_all_of_it_is(page, handbook: Handbook):
    """A chapter says that all of it is for both; a section that differs says so itself."""
    assert words(page("handreiking")).count("Voor: gemeenten en instellingen") == 1
    background = next(chapter for chapter in handbook.hoofdstukken if chapter.id == "achtergrond")
    assert audiences(background) == ("gemeenten en instellingen", {})
    municipal = background.secties[0].model_copy(update={"publiek": (Publiek.GEMEENTE,)})
    mixed = background.model_copy(update={"secties": (municipal, background.secties[1])})
    assert audiences(mixed) == ("", {background.secties[1].id: "gemeenten en instellingen"})


@pytest.mark.parametrize("code", ["b1", "b4"])
def test_a_later_framework_is_named_before_any_norm_of_then(page, code):
    """A page mentions the later framework before any percentage of 2013."""
    tree = page("indicator", code)
    order = [found.get("data-notitie") or found.get("id") or found.tag for found in tree.xpath("//*[@data-notitie] | //h2[@id] | //dl")]
    assert order[0] == "toezicht-anders" and order.index("dl") < order.index("norm")
    assert "toezicht-anders" not in order[1:]


@pytest.mark.parametrize(("code", "sheets"), [("b4", ["zelfevaluatie", "intake"]), ("b1", ["zelfevaluatie"])])
def test_an_indicator_offers_the_sheets_made_for_it(page, code, sheets):
    """The intake form is on the page of the intake, and not on that of another indicator."""
    links = page("indicator", code).xpath("//h2[@id='werkbladen']/following-sibling::*[1]//a/@href")
    assert [link.rstrip("/").rsplit("/", 1)[-1] for link in links] == sheets


def test_two_sources_of_one_publisher_can_be_told_apart(page):
    """Beside a note each source has its title, followed by its publisher and date."""
    note = page("indicator", "b1").xpath("//*[@data-notitie='toezicht-anders']//p[@class='notitie__bron']")[0]
    assert words(note) == (
        "Bronnen: Databank met programma's (Instituut van Voorbeeldstad, 2015); "
        "Oude lijst met aanbod (Instituut van Voorbeeldstad, zonder datum, zwakke bron).")


def test_headings_of_groups_have_lasting_ids(page):
    """The anchor of a group depends on its contents, not on its position on the page."""
    assert {"soort-wet", "soort-publicatie"} <= set(page("bronnen").xpath("//h2/@id"))
    assert {"onderwerp-toezicht", "onderwerp-wet-en-beleid"} <= set(page("actualiteit").xpath("//h2/@id"))


def test_start_page_shows_the_notes_that_an_editor_put_first(page, handbook):
    """The start page shows three lines of the newest notes that an editor marked, and the later guidance beside them."""
    shown = [words(link) for link in page("start").xpath("//h2[@id='nieuw']/following-sibling::ul[1]//a")]
    marked = {note.titel: note.sinds for note in handbook.notities if note.uitgelicht and note.sinds}
    assert [marked[title] for title in shown] == sorted(marked.values(), reverse=True)[:3]
    beside = page("start").xpath("//h2[@id='nieuw']/following-sibling::p[1]//a/@href")
    assert "actualiteit/#latere-handreiking-goab" in beside
