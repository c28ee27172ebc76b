"""The page of an indicator: the later framework, its worksheets and its sources."""

from collections.abc import Callable

import pytest
from lxml import html

from macros.pages.registry import MACROS
from macros.pages.view import View
from tests.page_text import words


@pytest.fixture
def page(view: Callable[..., View]) -> Callable[..., html.HtmlElement]:
    """The output of a macro, as a tree."""
    return lambda macro, *ids: html.fragment_fromstring(str(MACROS[macro](view(), *ids)), create_parent="div")


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
