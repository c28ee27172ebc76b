"""The pages of the guidance: their readers, and the chapter of a section."""

from collections.abc import Callable

import pytest
from lxml import html

from macros.model.handbook import Handbook
from macros.model.sectie import Publiek
from macros.pages.handreiking import audiences, chapter_of
from macros.pages.registry import MACROS
from macros.pages.view import View
from tests.page_text import words


@pytest.fixture
def page(view: Callable[..., View]) -> Callable[..., html.HtmlElement]:
    """The output of a macro, as a tree."""
    return lambda macro, *ids: html.fragment_fromstring(str(MACROS[macro](view(), *ids)), create_parent="div")


def test_chapter_of_a_section(handbook: Handbook):
    """A section knows its chapter."""
    for chapter in handbook.hoofdstukken:
        assert {chapter_of(handbook, section).id for section in chapter.secties} == {chapter.id}


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
