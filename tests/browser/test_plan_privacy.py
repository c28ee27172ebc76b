"""What the page of a plan loads at first and leaves behind, and what it is without script."""

import gzip
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from macros.browser.fixed import FOLDER, addresses
from tests.browser.conftest import Watcher, wait_until
from tests.browser.plan import open_plan

pytestmark = pytest.mark.browser

FIRST_VISIT = 150 * 1024  # bytes, compressed
# Every name under which the browser keeps something of this site: local, of the tab, databases.
KEPT = """async () => [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(await indexedDB.databases()).map(({ name }) => name)].sort()"""


def compressed(path: Path) -> int:
    """How many bytes a web server sends for a file; a font is compressed already."""
    body = path.read_bytes()
    return len(body) if path.suffix in (".woff2", ".png", ".ico") else len(gzip.compress(body, 9))


def test_a_first_visit_is_light(page: Page, site: Path, site_url: str, watcher: Watcher) -> None:
    """Everything that the page loads by itself: its text, scripts, style and letter."""
    open_plan(page, site_url)
    page.wait_for_load_state("networkidle")
    asked = {url.removeprefix(site_url).partition("#")[0] for url in watcher.requests}
    files = {name: compressed(site / (name if "." in name else f"{name}index.html")) for name in asked if not name.startswith("data:")}
    at_once = addresses(path.relative_to(site).as_posix() for path in (site / FOLDER).iterdir())
    assert {"mijn-plan/", *(f"assets/{at_once[name]}" for name in ("plan.js", "werkbladen.js", "plan.css", "handboek.js"))} <= set(files)
    assert sum(files.values()) <= FIRST_VISIT, files


def test_everything_that_stays_behind_is_named(page: Page, site_url: str) -> None:
    """On the page about privacy, after typing and before it is stored too."""
    open_plan(page, site_url)
    page.locator("a[href='#doelen']").first.click()
    field = page.locator("[data-veld='doelen.visie']")
    field.press_sequentially("Ouders")
    at_once = page.evaluate(KEPT)
    wait_until(page, "document.querySelector('[data-veld=\"doelen.visie\"]').value === 'Ouders'")
    later = page.evaluate(KEPT)
    page.goto(f"{site_url}over/privacy/")
    codes = page.locator("table code").all_inner_texts()
    key = page.locator("p > code").filter(has_text=re.compile(":$")).inner_text().strip()
    names = [re.escape(key + code.strip()).replace("…", ".*") for code in codes]
    kept = {*at_once, *later}
    assert kept and [name for name in kept if not any(re.fullmatch(known, name) for known in names)] == []


def test_without_script_the_page_is_complete(new_page: Callable[..., Page], site_url: str) -> None:
    """It says what it needs and gives every file, a link to a form leads to its sheet, and nothing stands there that does nothing."""
    page = new_page(java_script_enabled=False)
    page.goto(f"{site_url}mijn-plan/#activiteitenplan")
    instead = page.locator("main noscript")
    expect(instead.locator(".toestand")).to_contain_text("Zet het aan voor deze site")
    expect(instead.locator("#activiteitenplan a")).to_be_in_viewport()
    expect(instead.locator("a[download]:visible")).to_have_count(9)
    expect(page.locator("main :is(button, input, select, textarea):visible")).to_have_count(0)


def test_without_script_it_prints_whole(new_page: Callable[..., Page], site_url: str) -> None:
    """On paper there is what the page says, with the names of all sheets."""
    page = new_page(java_script_enabled=False)
    page.goto(f"{site_url}mijn-plan/")
    page.emulate_media(media="print")
    instead = page.locator("main noscript")
    expect(instead.locator(".toestand")).to_be_visible()
    expect(instead.locator("#activiteitenplan")).to_be_visible()
    expect(page.locator("main h1")).to_be_visible()
