"""The page that `serve` refreshes: what a visitor keeps, in Chromium. The server is real, the site two small pages; nothing is built."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from macros.publishing import answers
from macros.publishing.live import Live

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[2]
PAGE = """<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Proef</title><link rel="stylesheet" href="/assets/a.css">
<script src="/assets/live.js" defer></script></head><body><h1>{title}</h1>
<p><label>Zoek <input id="zoek"></label> <label>Eens <input type="checkbox" name="eens"></label></p>
<p><label>Soort <select name="soort"><option>a<option>b</select></label></p><textarea name="tekst"></textarea>
<details><summary>Meer</summary><p>Inhoud</p></details><p id="lang">{title}</p></body></html>"""
STYLE = "#lang {{ height: 4000px; color: {colour}; }}"


@pytest.fixture
def live(tmp_path: Path) -> Live:
    """A good site, as after a build."""
    found = Live(tmp_path)
    for name in ("overrides/components/live/live.js", "overrides/pages/serve-fout.html"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    write(found, "index.html", PAGE.format(title="Eerst"))
    write(found, "over/index.html", PAGE.format(title="Over"))
    write(found, "assets/a.css", STYLE.format(colour="rgb(1, 2, 3)"))
    found._show(None, "")
    return found


def write(live: Live, name: str, text: str) -> None:
    """Put a file on the site."""
    (live.place / name).parent.mkdir(parents=True, exist_ok=True)
    (live.place / name).write_text(text, encoding="utf-8")


@pytest.fixture
def address(live: Live) -> Iterator[str]:
    """Where the site is served."""
    server = answers.server(live, 0)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def tab(context: BrowserContext, address: str) -> Page:
    """The start page, with something typed, chosen and opened, somewhere down the page; a mark tells whether it was loaded again."""
    page = context.new_page()
    page.goto(address)
    page.fill("#zoek", "voorlezen")
    page.check("[name=eens]")
    page.select_option("[name=soort]", "b")
    page.fill("[name=tekst]", "Een half geschreven zin")
    page.click("summary")
    page.focus("[name=tekst]")
    page.evaluate("() => { globalThis.zelfde = true; document.querySelector('textarea').setSelectionRange(4, 8); scrollTo(0, 900); }")
    return page


def kept(page: Page) -> list[object]:
    """What a visitor would miss."""
    return page.evaluate("""() => [document.querySelector('#zoek').value, document.querySelector('[name=eens]').checked,
        document.querySelector('[name=soort]').value, document.querySelector('textarea').value, document.querySelector('details').open,
        document.activeElement.name, document.activeElement.selectionStart, scrollY]""")


ALL = ["voorlezen", True, "b", "Een half geschreven zin", True, "tekst", 4, 900]


def test_an_edit_refreshes_every_tab_that_shows_it(live: Live, tab: Page, context: BrowserContext, address: str):
    """Two tabs on one page show the edit, with all that was typed; a tab on another page is left alone."""
    second, other = context.new_page(), context.new_page()
    second.goto(address)
    other.goto(f"{address}over/")
    other.evaluate("() => { globalThis.zelfde = true; }")
    write(live, "index.html", PAGE.format(title="Daarna"))
    live._show(["index.html"], "")
    for page in (tab, second):
        expect(page.locator("h1")).to_have_text("Daarna")
    tab.wait_for_function("() => scrollY === 900")
    assert kept(tab) == ALL and other.evaluate("() => globalThis.zelfde") is True


def test_another_style_comes_without_a_reload(live: Live, tab: Page):
    """The page has the new style, and is still the same page."""
    write(live, "assets/a.css", STYLE.format(colour="rgb(9, 8, 7)"))
    live._show(["assets/a.css"], "")
    expect(tab.locator("#lang")).to_have_css("color", "rgb(9, 8, 7)")
    expect(tab.locator("link[rel=stylesheet]")).to_have_count(1)
    assert kept(tab) == ALL and tab.evaluate("() => globalThis.zelfde") is True


def test_a_fault_and_its_mending_lose_nothing(live: Live, tab: Page):
    """The page shows the message, another message, and then itself again, with what was typed before the fault."""
    for message in ("regel 3 klopt niet", "regel 4 klopt niet"):
        live._show(None, message)
        expect(tab.get_by_role("alert")).to_have_text(message)
    live._show(None, "")
    expect(tab.locator("h1")).to_have_text("Eerst")
    tab.wait_for_function("() => scrollY === 900")
    assert kept(tab) == ALL
