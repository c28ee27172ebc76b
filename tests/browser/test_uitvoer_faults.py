"""Files that the browser makes from damaging text, and its messages when it cannot make them."""

import json
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watcher
from tests.browser.uitvoer import download, facts, links, sheet, table
from tests.browser.vergelijking import comparison, open_comparison

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("today")]

HOSTILE = '=HYPERLINK("http://x","y");"<b>&\nnieuwe regel'
# Characters that XML forbids, an unpaired surrogate, and a character that needs a pair.
FORBIDDEN = "aap\u0000\u0001\u000b\uffffnoot\ud83d mies \U0001f600"


def put_in_first_cell(page: Page, words: str) -> None:
    """Make this script value the first text in the data of the comparison."""
    spoil = f"globalThis.handboekProgrammas.programmas.opstapje.cellen[0] = {{ tekst: {words} }};"
    page.route("**/assets/programmas.js", lambda route: route.fulfill(
        body=route.fetch().text() + spoil, content_type="text/javascript", headers={"Content-Type": "text/javascript"}))


def test_text_never_becomes_a_formula(page: Page, site_url: str, tmp_path: Path) -> None:
    """Whatever an editor writes stays text in every format, and comes out unchanged."""
    put_in_first_cell(page, json.dumps(HOSTILE))
    found = open_comparison(page, site_url)
    assert table(download(found, "csv", tmp_path))[1][2] == f"'{HOSTILE}"
    assert sheet(download(found, "Excel", tmp_path))[1][2] == HOSTILE
    document = docx.Document(str(download(found, "Word", tmp_path)))
    assert "HYPERLINK" in facts(document.tables[0])[0][1] and "http://x" not in links(document)


def test_characters_that_xml_forbids_do_not_damage_a_file(page: Page, site_url: str, tmp_path: Path) -> None:
    """Both office files open, without those characters and with all the others."""
    put_in_first_cell(page, json.dumps(FORBIDDEN))
    found = open_comparison(page, site_url)
    document = docx.Document(str(download(found, "Word", tmp_path)))
    for text in (sheet(download(found, "Excel", tmp_path))[1][2], facts(document.tables[0])[0][1]):
        assert "aapnoot" in text and "mies \U0001f600" in text


def test_a_text_that_fits_no_cell_is_reported(page: Page, site_url: str, watcher: Watcher, tmp_path: Path) -> None:
    """A workbook never contains half a text: the page says that there is none, and another format has the whole text."""
    watcher.allow("past niet in een cel")
    put_in_first_cell(page, "'x'.repeat(40000)")
    found = open_comparison(page, site_url)
    found.get_by_role("button", name="Excel").click()
    expect(found.get_by_text("Het bestand is niet gemaakt. Probeer het opnieuw, kies een ander formaat")).to_be_visible()
    assert table(download(found, "csv", tmp_path))[1][2] == "x" * 40000


def test_writers_that_do_not_load_are_reported(page: Page, site_url: str, watcher: Watcher, tmp_path: Path) -> None:
    """The page says what to do; csv needs no writers, and a second try works."""
    watcher.allow("uitvoer.js", "ERR_FAILED")
    page.route("**/assets/uitvoer.js", lambda route: route.abort())
    found = open_comparison(page, site_url)
    found.get_by_role("button", name="Word").click()
    expect(found.get_by_text("Het bestand is niet gemaakt")).to_be_visible()
    assert download(found, "csv", tmp_path).exists()
    page.unroute("**/assets/uitvoer.js")
    assert download(found, "Word", tmp_path).exists()


def test_writers_load_only_when_asked(page: Page, site_url: str, watcher: Watcher) -> None:
    """A visitor who only looks loads neither the writers nor the data of the comparison."""
    page.goto(f"{site_url}programmas/")
    page.locator("[data-component=catalogus][data-gestart]").wait_for()
    assert not [url for url in watcher.requests if url.endswith(("uitvoer.js", "programmas.js"))]


def test_files_are_made_from_a_folder(new_page: Callable[..., Page], site: Path, tmp_path: Path) -> None:
    """It works without a server; a local path is not given to others as an address."""
    page = new_page()
    page.goto((site / "programmas/index.html").as_uri() + "?vergelijk=opstapje,vve-thuis")
    found = comparison(page)
    found.locator("thead a").first.wait_for()
    assert sheet(download(found, "Excel", tmp_path))[0][2:] == ["Opstapje", "VVE Thuis"]
    document = docx.Document(str(download(found, "Word", tmp_path)))
    text = " ".join(paragraph.text for paragraph in document.paragraphs)
    assert "een kopie op de eigen computer" in text and "file:" not in text
