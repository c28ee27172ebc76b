"""The list of sources and that of changes: citing records and lasting anchors."""

from collections.abc import Callable

import pytest
from lxml import html

from macros.model.handbook import Handbook
from macros.pages.bronnen import cited_by
from macros.pages.registry import MACROS
from macros.pages.view import View


@pytest.fixture
def page(view: Callable[..., View]) -> Callable[..., html.HtmlElement]:
    """The output of a macro, as a tree."""
    return lambda macro, *ids: html.fragment_fromstring(str(MACROS[macro](view(), *ids)), create_parent="div")


def test_every_source_is_cited_by_someone(handbook: Handbook):
    """The page of sources lists each user of a source once."""
    found = cited_by(handbook)
    for source in handbook.bronnen:
        users = found.get(source.id, [])
        assert users and len(set(users)) == len(users), source.id


def test_headings_of_groups_have_lasting_ids(page):
    """The anchor of a group depends on its contents, not on its position on the page."""
    assert {"soort-wet", "soort-publicatie"} <= set(page("bronnen").xpath("//h2/@id"))
    assert {"onderwerp-toezicht", "onderwerp-wet-en-beleid"} <= set(page("actualiteit").xpath("//h2/@id"))
