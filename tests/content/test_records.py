"""The records that the real handbook must have, and what its pages must say about them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html

from macros.checking import notices
from macros.dutch import labels
from macros.model.handbook import Handbook
from macros.nouns import WRITTEN
from macros.pages.registry import MACROS
from macros.pages.view import View
from macros.project import load_checkout
from tests.page_text import words

Shown = Callable[..., html.HtmlElement]
STEPS = [f"stap-{number}" for number in range(1, 9)]
INDICATORS = [f"b{number}" for number in range(1, 8)]
FRAMEWORK = "onderzoekskader-2021"


@pytest.fixture
def shown(handbook: Handbook, root: Path) -> Shown:
    """The output of a macro for the real handbook, as a tree."""
    view = View(handbook, "", root / "overrides", {})
    return lambda macro, *ids: html.fragment_fromstring(str(MACROS[macro](view, *ids)), create_parent="div")


def test_the_real_checkout_has_no_faults(root: Path) -> None:
    """Data, downloads and pages are consistent and give no notice, so that a new notice is noticed."""
    assert list(notices.odd(load_checkout(root).located)) == []


def test_every_noun_has_records(handbook: Handbook) -> None:
    """The published handbook has records of every noun."""
    assert all(getattr(handbook, noun.field) for noun in WRITTEN)


def test_the_eight_steps_and_seven_indicators_are_there(handbook: Handbook) -> None:
    """Their ids are fixed, because addresses are made from them."""
    assert [stap.id for stap in handbook.stappen] == STEPS
    assert [indicator.id for indicator in handbook.indicatoren] == INDICATORS


def test_every_step_has_a_worksheet(handbook: Handbook) -> None:
    """Every step has a sheet to work with."""
    assert {sheet.stap for sheet in handbook.werkbladen} >= set(STEPS)


def test_later_guidance_is_pointed_at_from_each_step_and_the_overview(shown: Shown) -> None:
    """The guidance on GOAB is in view on every step and at the top of the overview."""
    assert shown("stappenplan").xpath("//a[contains(@href, 'actualiteit/#latere-handreiking-goab')]")
    assert [step for step in STEPS if not shown("stap", step).xpath("//a[contains(@href, 'actualiteit/#latere-handreiking-goab')]")] == ["stap-1"]
    assert shown("stap", "stap-1").xpath("//div[@data-notitie='latere-handreiking-goab']")


def test_the_later_framework_is_named_before_any_norm_of_then(shown: Shown) -> None:
    """A page mentions the later framework before any percentage from 2013."""
    for code in INDICATORS:
        tree = shown("indicator", code)
        order = [found.get("data-notitie-regel") or found.get("id") or found.tag
                 for found in tree.xpath("//*[@data-notitie-regel] | //h2[@id] | //dl")]
        assert order[0] == FRAMEWORK and order.index("dl") < order.index("norm"), code
        assert FRAMEWORK not in order[1:], code


def test_only_the_intake_has_the_intake_form(shown: Shown) -> None:
    """An indicator about something else offers only the self-evaluation."""
    for code, sheets in (("b3", ["zelfevaluatie", "intakegesprek"]), ("b6", ["zelfevaluatie"])):
        links = shown("indicator", code).xpath("//h2[@id='werkbladen']/following-sibling::*[1]//a/@href")
        assert [link.rstrip("/").rsplit("/", 1)[-1] for link in links] == sheets


def test_a_label_has_one_name(shown: Shown) -> None:
    """The section on the labels of 2013 uses the same words as the filter, the chips and the programme pages."""
    rows = [words(cell) for cell in shown("sectie", "labels-van-programmas").xpath("//table[1]//tbody//th")]
    assert [row.casefold() for row in rows] == list(labels.KENMERK.values())


def test_a_norm_is_the_text_of_the_guidance(handbook: Handbook) -> None:
    """The norm that a worksheet takes from an indicator is the text of the guidance."""
    for indicator in handbook.indicatoren:
        assert not any("Wij lezen" in point.tekst for point in indicator.norm if not point.eigen), indicator.id
