"""The start page and the pages about the handbook itself."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from macros.model.handbook import Handbook
from macros.pages.start import besluiten, melden, start
from macros.pages.view import View
from macros.reading.docsfile import listed, sources
from tests.page_text import words

MAIL, FORM = "redactie@voorbeeld.nl", "https://www.voorbeeld.nl/melden"


def said(handbook: Handbook, root: Path, **fields: str | None) -> html.HtmlElement:
    """The text about where to report, for an edition with these facts."""
    known = handbook.uitgave.model_copy(update={"contact": None, "fout_melden": None, **fields})
    page = melden(View(replace(handbook, uitgave=known), "over/bijdragen/", root / "overrides"))
    return html.fragment_fromstring(str(page), create_parent="div")


@pytest.mark.parametrize(("fields", "addresses"), [
    ({"contact": MAIL}, [f"mailto:{MAIL}"]), ({"fout_melden": FORM}, [FORM]), ({"contact": MAIL, "fout_melden": FORM}, [f"mailto:{MAIL}", FORM]),
])
def test_where_to_report_is_what_the_edition_says(fields: dict[str, str], addresses: list[str], handbook: Handbook, root: Path):
    """The text names mail, a form, or both."""
    page = said(handbook, root, **fields)
    assert page.xpath("//a/@href") == addresses and "nog geen" not in page.text_content()


def test_without_an_address_that_is_said(handbook: Handbook, root: Path):
    """Without an address there is no link."""
    page = said(handbook, root)
    assert page.xpath("//a") == [] and "Er is nog geen meldadres." in page.text_content()


def test_every_decision_is_listed(handbook: Handbook, root: Path):
    """The list is made from the files, so it is always complete."""
    view = View(handbook, "over/besluiten/", root / "overrides", decisions=listed(sources(root / "docs"), "over/besluiten"))
    page = html.fragment_fromstring(str(besluiten(view)), create_parent="div")
    files = sorted(path.stem for path in (root / "docs/over/besluiten").glob("0*.md"))
    assert [address.strip("./").rstrip("/") for address in page.xpath("//li/a/@href")] == files and len(files) >= 8


def test_start_page_tells_what_an_editor_put_first(view: Callable[..., View], handbook: Handbook):
    """The news is the newest of what an editor marked, in three lines that say what to do; the later guidance is named beside it."""
    page = html.fragment_fromstring(str(start(view())), create_parent="div")
    shown = [words(line) for line in page.xpath("//h2[@id='nieuw']/following-sibling::ul[1]/li")]
    marked = {note.id: f"{note.titel}. {note.betekenis}" for note in handbook.notities if note.uitgelicht}
    # By the newest of its own dates and those of its sources: 2024, 2020 and 2017; the fourth is of 2015.
    assert shown == [marked[name] for name in ("voorbeeldwet-veranderd", "latere-handreiking-goab", "toezicht-anders")]
    beside = page.xpath("//h2[@id='nieuw']/following-sibling::p[1]//a/@href")
    assert "actualiteit/#latere-handreiking-goab" in beside
