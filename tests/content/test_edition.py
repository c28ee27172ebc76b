"""Voorbeeldstad, the made-up edition that everybody can look at: it fits the handbook as it is, and says that it is made up."""

import re
from pathlib import Path

import pytest
from lxml import html

from macros.checking.all import Loaded
from macros.model.handbook import Handbook
from macros.model.huisstijl import Kleuren
from macros.pages.registry import MACROS
from macros.pages.view import View
from macros.project import load_checkout
from tests.page_text import words

NAME = "voorbeeldstad"


@pytest.fixture(scope="module")
def loaded(root: Path) -> Loaded:
    """The real handbook with Voorbeeldstad laid over it; a fault in either stops here with its message."""
    return load_checkout(root, edition=NAME)


def test_it_has_one_of_everything_and_leaves_the_handbook_alone(loaded: Loaded, handbook: Handbook) -> None:
    """Own, changed and hidden records, a section, a worksheet, colours and a logo; without asking for it none of that is read."""
    eigen = loaded.handbook.eigen
    assert eigen and eigen.verborgen and eigen.kleuren and eigen.logo
    kinds = {(one.noun, one.aangepast) for one in eigen.records}
    assert {("programma", True), ("programma", False), ("voorbeeld", False), ("sectie", False), ("werkblad", True), ("begrip", True), ("bron", False)} <= kinds
    assert handbook.eigen is None and "leeskring-voorbeeldstad" not in handbook.by_noun["programma"]


def test_it_says_that_it_is_made_up(loaded: Loaded, root: Path) -> None:
    """It has no address, so no search engine is told of it; its owner and its page are called made up."""
    sheet = loaded.handbook.uitgave
    assert sheet.adres is None and sheet.contact is None and "verzonnen" in (sheet.eigenaar or "") and "verzonnen" in sheet.ondertitel.lower()
    view = View(loaded.handbook, "programmas/leeskring-voorbeeldstad/", root / "overrides")
    shown = words(html.fragment_fromstring(str(MACROS["programma"](view, "leeskring-voorbeeldstad")), create_parent="div"))
    assert "van Gemeente Voorbeeldstad (verzonnen) Dit staat niet in Handboek ouderbeleid." in shown


def test_the_page_for_editors_names_every_colour_and_command(root: Path) -> None:
    """CONTRIBUTING lists the colours that an edition may choose, and the commands with its option."""
    text = (root / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("## Een eigen uitgave")[2].partition("\n## ")[0]
    listed = text.partition("U kunt kiezen: ")[2].partition(". ")[0]
    assert re.findall(r"`(\w+)`", listed) == list(Kleuren.model_fields)
    assert [command for command in ("check", "serve", "build", "vastleggen") if f'make {command} ARGS="--uitgave voorbeeldstad"' not in text] == []
