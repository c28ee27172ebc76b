"""The page of an indicator: the later framework, its worksheets and its sources."""

from collections.abc import Callable

import pytest
from lxml import html

from macros.pages.registry import MACROS
from macros.pages.view import View
from tests.page_text import words

# A note, whole or in one line.
NOTED = "//*[@data-notitie or @data-notitie-regel]"


def noted(element: html.HtmlElement) -> str | None:
    """The id of a note."""
    return element.get("data-notitie") or element.get("data-notitie-regel")


@pytest.fixture
def page(view: Callable[..., View]) -> Callable[..., html.HtmlElement]:
    """The output of a macro, as a tree."""
    return lambda macro, *ids: html.fragment_fromstring(str(MACROS[macro](view(), *ids)), create_parent="div")


@pytest.mark.parametrize("code", ["b1", "b4"])
def test_a_later_framework_is_named_before_any_norm_of_then(page, code):
    """A page mentions the later framework before any percentage of 2013."""
    tree = page("indicator", code)
    order = [noted(found) or found.get("id") or found.tag for found in tree.xpath(f"{NOTED} | //h2[@id] | //dl")]
    assert order[0] == "toezicht-anders" and order.index("dl") < order.index("norm")
    assert "toezicht-anders" not in order[1:]


@pytest.mark.parametrize(("code", "sheets"), [("b4", ["zelfevaluatie", "intake"]), ("b1", ["zelfevaluatie"])])
def test_an_indicator_offers_the_sheets_made_for_it(page, code, sheets):
    """The intake form is on the page of the intake, and not on that of another indicator."""
    links = page("indicator", code).xpath("//h2[@id='werkbladen']/following-sibling::*[1]//a/@href")
    assert [link.rstrip("/").rsplit("/", 1)[-1] for link in links] == sheets


def test_two_sources_of_one_publisher_can_be_told_apart(page):
    """In a note each source has its title, followed by its publisher and its mark: how good it is, and from when."""
    note = page("stap", "stap-5").xpath("//*[@data-notitie='toezicht-anders']")[0]
    shown = [words(source).partition(" Hoe zeker is deze bron: ") for source in note.xpath(".//ul[@class='notitie__bronnen']/li")]
    assert [title for title, _, _ in shown] == [
        "Databank met programma's (Instituut van Voorbeeldstad)", "Oude lijst met aanbod (Instituut van Voorbeeldstad)"]
    assert [mark.partition("Hoe")[0].split(":")[0] for _, _, mark in shown] == ["A · 2015A", "C, zwak · zonder datumC"]
