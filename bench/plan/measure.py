"""Types in the same cells of each page in real Chromium and counts the processor time of the page per key, whatever else the machine does."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from playwright.sync_api import Browser, Page

from bench.browser import Processor

ROW = 100  # from 0: in the middle of the table
# A column of words, one of longer text, one of people and one of money.
TYPED = {"activiteit": "en een ochtend voor ouders met een baby", "doelgroep": "alle ouders van peuters en kleuters op deze plek", "bereikt": "120340",
         "kosten-per-jaar": "1250750"}
PATIENCE = 300_000  # milliseconds; a page with 200 rows may take minutes on a busy machine
# Until what the key changed is drawn.
_DRAWN = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
_IDLE = 20  # how often nothing is measured, to take the measuring itself off


@dataclass(frozen=True)
class Measured:
    """The milliseconds of processor time of each key, and of the page until it could be typed in."""

    keys: tuple[float, ...]
    ready: float

    @property
    def p50(self) -> float:
        """The median of the keys."""
        return median(self.keys)

    @property
    def p95(self) -> float:
        """The 95th percentile of the keys."""
        return quantiles(self.keys, n=20, method="inclusive")[-1]


@contextmanager
def opened(browser: Browser, address: str) -> Iterator[tuple[Page, Processor]]:
    """A page in a browser of its own. Raises RuntimeError afterwards if it had an error."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL")
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    processor = Processor(page)
    page.goto(address, timeout=PATIENCE)
    yield page, processor
    context.close()
    if faults:
        raise RuntimeError(f"{address}: {faults[0]}")


def keys(page: Page, processor: Processor, most: int) -> tuple[float, ...]:
    """What each of the first `most` keys takes, by turns in each column. Raises RuntimeError if a text did not arrive.

    The page has `rival`, which gives a cell the focus and says what it holds.
    """
    idle = median([_measured(page, processor, None) for _ in range(_IDLE)])
    taken: list[float] = []
    for column, words in TYPED.items():
        page.evaluate("([row, column]) => rival.focus(row, column)", [ROW, column])
        page.keyboard.press("Control+A")
        page.keyboard.press("Delete")
        typed = words[:max(1, most // len(TYPED))]
        taken += [_measured(page, processor, key) - idle for key in typed]
        if (found := page.evaluate("([row, column]) => rival.text(row, column)", [ROW, column])) != typed:
            raise RuntimeError(f"{page.url} holds {found!r} and not {typed!r}")
    return tuple(taken)


def _measured(page: Page, processor: Processor, key: str | None) -> float:
    before = processor.spent
    if key:
        page.keyboard.press("Space" if key == " " else key)
    page.evaluate(_DRAWN)
    return processor.spent - before


def together(rounds: Sequence[Measured]) -> Measured:
    """All rounds of one page as one."""
    return Measured(tuple(taken for one in rounds for taken in one.keys), median(one.ready for one in rounds))


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Print nothing: the table is the output."""
