"""Examples, sections and chapters of after 2013 are told apart from those of the guidance."""

from collections.abc import Callable

import pytest
from lxml import html

from macros.pages.registry import MACROS
from macros.pages.view import View
from tests.page_text import words

MARK = "van na 2013 Dit"


@pytest.fixture
def drawn(view: Callable[..., View]) -> Callable[..., html.HtmlElement]:
    """The output of a macro as a tree."""
    return lambda macro, *ids: html.fragment_fromstring(str(MACROS[macro](view(f"{macro}/"), *ids)), create_parent="div")


def sources(tree: html.HtmlElement) -> list[str]:
    """The items of the list of sources."""
    return [words(item) for item in tree.xpath("//h2[@id='bronnen']/following-sibling::ul[1]/li")]


def test_a_later_example_says_so_and_dates_its_sources(drawn: Callable[..., html.HtmlElement]) -> None:
    """Where the guidance says nothing, a reader sees how old each source is; no sentence claims that the guidance said it."""
    shown = drawn("voorbeeld", "voorbeeldstad-na-2013")
    assert MARK in words(shown) and "De handreiking " not in words(shown)
    assert ["17 mei 2024" in source for source in sources(shown)] == [True]


def test_an_example_of_the_guidance_has_no_such_mark(drawn: Callable[..., html.HtmlElement]) -> None:
    """It says where in the guidance it stands."""
    shown = words(drawn("voorbeeld", "voorbeeldstad-werving"))
    assert MARK not in shown and "Volgens de handreiking (2013), § 2.5." in shown


def test_the_list_of_examples_gives_the_time_of_each(drawn: Callable[..., html.HtmlElement]) -> None:
    """Each result and each row of the table says whether the example is of 2013 or later; a later one also says when it was."""
    shown = drawn("voorbeelden")
    later, other = (words(shown.xpath(f"//article[@data-id='{name}']")[0]) for name in ("voorbeeldstad-na-2013", "voorbeeldstad-werving"))
    assert "· van na 2013 ·" in later and "Van 2019 tot 2024" in later
    assert "· van 2013 ·" in other
    assert "van na 2013" in words(shown.xpath("//tr[@data-rij='voorbeeldstad-na-2013']")[0])


def test_a_weak_source_of_a_later_section_keeps_its_reservation(drawn: Callable[..., html.HtmlElement]) -> None:
    """The section says that it is not from the guidance, and its weak source why to be careful."""
    shown = drawn("sectie", "vormen-van-nu")
    assert MARK in words(shown) and "Volgens de handreiking" not in words(shown)
    source = sources(shown)[0]
    assert source.startswith("Oude lijst met aanbod, Instituut van Voorbeeldstad ")
    assert "C, zwak · zonder datum" in source and source.endswith("Het is niet te zien hoe oud deze lijst is.")


def test_only_the_later_chapter_is_marked_in_the_contents(drawn: Callable[..., html.HtmlElement]) -> None:
    """The overview of the guidance marks the chapter that is not in it."""
    shown = drawn("handreiking")
    marked = [head.get("id") for head in shown.xpath("//h2[following-sibling::*[2][self::p][span[text()='van na 2013']]]")]
    assert marked == ["na-2013"]
