"""Real Chromium on the built site, served from a sub-folder with the strictest policy; any complaint fails the test."""

import functools
import http.server
import json
import os
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, BrowserType, Page, expect

from macros.model.handbook import Handbook
from tests.browser.oracle import Counted, Item, counted
from tests.browser.paper import printed

FOLDER = "/onze-gemeente/handboek/"
# The sample for a web server contains the policy, so the tests use the same one.
POLICY = re.findall(r'Content-Security-Policy "([^"]+)"', (Path(__file__).parents[2] / "deploy/nginx.conf").read_text("utf-8"))[0]
TODAY = "2026-02-03"
# How many milliseconds to wait for a state: enough for a busy machine; no test normally takes that long.
PATIENCE = 60_000
expect.set_options(timeout=PATIENCE)
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


class Watcher:
    """What went wrong on the pages of one test: errors, complaints on the console, requests to other sites, failed requests."""

    def __init__(self, origin: str):
        self.origin = origin
        self.faults: list[str] = []
        self.requests: list[str] = []
        self.allowed: tuple[str, ...] = ()

    def follow(self, page: Page) -> Page:
        """Watch this page until it closes."""
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: self.faults.append(f"fout: {error}"))
        page.on("console", lambda line: line.type in ("error", "warning") and self.faults.append(f"{line.text} {line.location['url']}"))
        page.on("request", lambda request: self._requested(request.url))
        page.on("response", lambda answer: answer.status >= 400 and self.faults.append(f"{answer.status} {answer.url}"))
        return page

    def allow(self, *words: str) -> None:
        """Expect faults that contain one of these words: the test is about them."""
        self.allowed = words

    @property
    def complaints(self) -> list[str]:
        """Every fault that is not allowed."""
        return [fault for fault in self.faults if not any(word in fault for word in self.allowed)]

    def _requested(self, url: str) -> None:
        self.requests.append(url)
        if not url.startswith((self.origin, "data:", "file:", "blob:")):
            self.faults.append(f"verzoek aan een ander: {url}")


def wait_until(page: Page, holds: str) -> None:
    """Wait until this script expression is true. Playwright's own way evaluates a string in the page, which the policy forbids."""
    page.evaluate(f"""() => new Promise((done, fail) => {{
      const end = performance.now() + {PATIENCE};
      const look = () => {{
        if ({holds}) done();
        else if (performance.now() > end) fail(new Error("nog steeds niet zo"));
        else setTimeout(look, 20);
      }};
      look();
    }})""")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The machine's own Chromium; root needs it without a sandbox."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return {**browser_type_launch_args, "executable_path": _program("CHROMIUM"), "args": ["--no-sandbox"] if root else []}


def _program(variable: str) -> str:
    program = os.environ.get(variable) or next(filter(None, map(shutil.which, NAMES)), None)
    if not program:
        pytest.fail("Geen Chromium gevonden. Start via: python3 handboek.py test")
    return program


@pytest.fixture(scope="session")
def printer(browser_type: BrowserType, browser_type_launch_args: dict[str, Any]) -> Iterator[Browser]:
    """A browser that can print; the one for screens may be unable to."""
    browser = browser_type.launch(**{**browser_type_launch_args, "executable_path": _program("CHROMIUM_WHOLE")})
    yield browser
    browser.close()


@pytest.fixture
def own_browser(request: pytest.FixtureRequest) -> Browser:
    """The browser of this test: one that can print if it is marked `prints`."""
    return request.getfixturevalue("printer" if request.node.get_closest_marker("prints") else "browser")


@pytest.fixture
def context(own_browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[BrowserContext]:
    """Replaces the fixture of the library, which knows only one browser."""
    context = own_browser.new_context(**browser_context_args)
    yield context
    context.close()


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """A Dutch desktop."""
    return {**browser_context_args, "viewport": {"width": 1280, "height": 900}, "locale": "nl-NL"}


@pytest.fixture(scope="session")
def base_url() -> None:
    """Nothing: every address in the tests is complete. The library's own fixture of this name makes pytest warn."""


@pytest.fixture(scope="session")
def site_url(site: Path) -> Iterator[str]:
    """Address of the served site, with a slash at the end."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{FOLDER}"
    server.shutdown()


@pytest.fixture
def watcher(site_url: str) -> Iterator[Watcher]:
    """Fails the test afterwards if a page complained."""
    watcher = Watcher(site_url)
    yield watcher
    assert watcher.complaints == []


@pytest.fixture
def page(page: Page, watcher: Watcher) -> Page:
    """The library's page, watched."""
    return watcher.follow(page)


@pytest.fixture
def today(page: Page) -> None:
    """Stops the browser's clock, so that midnight changes nothing."""
    page.clock.set_fixed_time(f"{TODAY}T12:00")


@pytest.fixture
def new_page(own_browser: Browser, browser_context_args: dict[str, Any], watcher: Watcher) -> Iterator[Callable[..., Page]]:
    """Opens a watched page in a browser of its own, with other settings such as `java_script_enabled=False`."""
    contexts: list[BrowserContext] = []

    def open_page(**settings: Any) -> Page:
        contexts.append(own_browser.new_context(**{**browser_context_args, **settings}))
        return watcher.follow(contexts[-1].new_page())

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def on_paper(printer: Browser, browser_context_args: dict[str, Any], site_url: str) -> Iterator[Callable[[str], list[str]]]:
    """A function address → the sheets of that page, printed once for all tests that only read them."""
    watcher, context = Watcher(site_url), printer.new_context(**browser_context_args)
    page = watcher.follow(context.new_page())

    @functools.cache
    def sheets(where: str) -> list[str]:
        page.goto(site_url + where)
        made = printed(page)
        assert watcher.complaints == []
        return made

    yield sheets
    context.close()


@pytest.fixture
def catalogue(page: Page, site_url: str) -> Page:
    """The catalogue of programmes with nothing chosen."""
    page.goto(f"{site_url}programmas/")
    return page


def _items(site: Path, name: str) -> list[Item]:
    return json.loads((site / f"api/v1/{name}.json").read_text(encoding="utf-8"))["items"]


@pytest.fixture(scope="session")
def items(site: Path) -> list[Item]:
    """The programmes of the open data."""
    return _items(site, "programmas")


@pytest.fixture(scope="session")
def examples(site: Path) -> list[Item]:
    """The examples of the open data."""
    return _items(site, "voorbeelden")


@pytest.fixture(scope="session")
def total(items: list[Item]) -> int:
    """How many programmes there are."""
    return len(items)


@pytest.fixture(scope="session")
def found(items: list[Item]) -> Counted:
    """How many programmes an address gives: (those that match, those that match except for an unstated age)."""
    return functools.partial(counted, items)


@pytest.fixture(scope="session")
def edition(handbook: Handbook) -> str:
    """The name of the edition."""
    return handbook.uitgave.naam


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the site below FOLDER, and at the root for the page that says "not found"; every answer has the policy."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.replace(FOLDER, "/", 1))

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing is logged: a failing test says enough."""
