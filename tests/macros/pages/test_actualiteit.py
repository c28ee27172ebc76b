"""The page of what changed since 2013: what to do comes first, and each note says how good its sources are."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from lxml import html

from macros.model.handbook import Handbook
from macros.pages.actualiteit import actualiteit, facets, newest_first
from macros.pages.view import View
from tests.page_text import words


@pytest.fixture
def page(view: Callable[..., View]) -> html.HtmlElement:
    """The page, as a tree."""
    return html.fragment_fromstring(str(actualiteit(view("actualiteit/"))), create_parent="div")


def test_what_to_do_stands_right_under_the_title(page: html.HtmlElement, handbook: Handbook) -> None:
    """The first words of a note are what it means; what was and what changed come after them."""
    for note in handbook.notities:
        under = page.xpath(f"//h3[@id='{note.id}']/following-sibling::*[1]")[0]
        expected = note.betekenis or (f"Stand 2013: {note.toen}" if note.toen else note.tekst.split("\n")[0])
        assert words(under).startswith(expected), note.id


def test_what_matters_most_is_first_and_then_what_is_newest(page: html.HtmlElement, handbook: Handbook) -> None:
    """The page opens with a line for each note that an editor put first; in a group those and the newest come first."""
    featured = [note.id for note in newest_first(handbook, handbook.notities) if note.uitgelicht]
    assert page.xpath("//section[@aria-labelledby='eerst']//li/@data-van") == featured
    assert page.xpath("//h2[1]/@id")[0] == "eerst"
    first = page.xpath("//section[@data-groep][.//h3]")[0].xpath(".//section/@data-van")
    assert first == [note.id for note in newest_first(handbook, handbook.notities) if note.id in first]


@pytest.mark.parametrize(("changes", "order"), [
    ({"sinds": "2030"}, ["bereik-onbekend", "boekenbus-rijdt-nog"]),
    ({"tot": "2030-06"}, ["bereik-onbekend", "boekenbus-rijdt-nog"]),
    ({"sinds": "1900"}, ["boekenbus-rijdt-nog", "bereik-onbekend"]),
    ({"sinds": "1900", "uitgelicht": True, "betekenis": "Let op."}, ["bereik-onbekend", "boekenbus-rijdt-nog"]),
])
def test_a_note_is_as_new_as_the_last_day_it_speaks_of(changes: dict[str, object], order: list[str], handbook: Handbook) -> None:
    """When it began, when it ends and its newest source all count; what an editor put first goes before everything."""
    undated = next(source.id for source in handbook.bronnen if source.datum is None)
    notes = {note.id: note for note in handbook.notities}
    changed = notes["bereik-onbekend"].model_copy(update={"bronnen": (undated,), **changes})
    assert [note.id for note in newest_first(handbook, [notes["boekenbus-rijdt-nog"], changed])] == order


def test_only_what_some_note_has_can_be_chosen(handbook: Handbook) -> None:
    """Each option of theme, step and subject finds a note; without notes on a theme, that theme is no option."""
    found = {facet.name: [option.value for option in facet.options] for facet in facets(handbook)}
    assert found["thema"] == ["regie"] and found["stap"] == ["5"] and "toezicht" in found["onderwerp"]
    assert [facet.options for facet in facets(replace(handbook, notities=()))] == [(), (), ()]


def test_every_source_of_a_note_has_a_mark(page: html.HtmlElement, handbook: Handbook) -> None:
    """The grade and the year stand beside the title; what they mean and what weakens the source can be opened, and is a title too."""
    for note in handbook.notities:
        marks = page.xpath(f"//section[@data-van='{note.id}']//ul[@class='notitie__bronnen']/li/details")
        for source, mark in zip((handbook.get("bron", key) for key in note.bronnen), marks, strict=True):
            meaning = words(mark.xpath("./p")[0])
            assert (source.datum or "zonder datum")[:4] in words(mark.xpath("./summary")[0])
            assert (source.voorbehoud or "") in meaning and meaning == " ".join(mark.xpath("./summary/@title")[0].split())


def test_how_sure_we_are_is_explained_once(page: html.HtmlElement) -> None:
    """One part of the page explains the marks, and names the newest source by its date."""
    explained = words(page.xpath("//h2[@id='hoe-zeker']/following-sibling::dl[1]")[0])
    assert all(sign in explained for sign in ("A", "B", "C, zwak", "Zonder datum", "Gelezen als kopie"))
    assert "De jongste bron met een volle datum is van 17 mei 2024." in explained
    assert page.xpath("//p/a[@href='#hoe-zeker']")
