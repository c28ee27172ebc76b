"""Walks through the same steps on every page in real Chromium: processor time of the handler and the layout it causes, and the counts."""

import gzip
import re
import threading
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from playwright.sync_api import Browser, Page

from bench.browser import Processor

OURS = Path(__file__).with_name("ours.js")
# Runs the handler, then makes the browser lay out what changed, as it must before the next frame.
_STEP = """choice => {
    if (choice !== "nothing") rival.set(choice);
    document.documentElement.getBoundingClientRect();
    document.body.offsetHeight;
}"""
_NOTHING = "nothing"  # a step that does nothing, to take the measuring itself off
_IDLE = 20
_REPORT = """choice => {
    const rows = [...document.querySelectorAll(".resultaat, .leeftijdskaart__rij")].filter((row) => row.checkVisibility());
    // Once an age is chosen, our numbers leave out the rows without one.
    const options = choice?.leeftijd ? [] : [...document.querySelectorAll("[data-filter] [data-aantal]")].map(({ textContent }) => textContent);
    return {parts: rival.parts(), rows: rows.length, options};
}"""
_SOURCES = re.compile(rb'<(?:script|link)[^>]*(?:src|href)="([^"]+\.(?:js|css))"')

Steps = list[tuple[str, Any]]


@dataclass(frozen=True)
class Measured:
    """The `milliseconds` by kind of step; after each step the count and, on a page with a filter, the numbers of its options.

    Milliseconds are of the processor, for the main thread of the page, whatever else the machine does. `ready` is what it took until usable;
    `page` and `script` are bytes, gzipped.
    """

    milliseconds: dict[str, list[float]]
    counts: list[int]
    options: list[list[str]]
    ready: float
    page: int
    script: int

    def p50(self, kind: str) -> float:
        """The median for one kind of step."""
        return median(self.milliseconds[kind])

    def p95(self, kind: str) -> float:
        """The 95th percentile for one kind of step."""
        return _p95(self.milliseconds[kind])

    @property
    def all_p50(self) -> float:
        """The median over every step."""
        return median(self._all)

    @property
    def all_p95(self) -> float:
        """The 95th percentile over every step."""
        return _p95(self._all)

    @property
    def _all(self) -> list[float]:
        return [taken for kind in self.milliseconds.values() for taken in kind]


def together(rounds: Sequence[Measured]) -> Measured:
    """All rounds of one page as one. Raises RuntimeError when they found different rows."""
    first = rounds[0]
    if any((one.counts, one.options) != (first.counts, first.options) for one in rounds):
        raise RuntimeError("the same page found different rows in another round")
    milliseconds = {kind: [taken for one in rounds for taken in one.milliseconds[kind]] for kind in first.milliseconds}
    return replace(first, milliseconds=milliseconds, ready=median(one.ready for one in rounds))


def _p95(taken: list[float]) -> float:
    return quantiles(taken, n=20, method="inclusive")[-1]


def measure(browser: Browser, folder: Path, name: str, steps: Steps, drawn: float) -> Measured:
    """Walk through `steps` on the page `<name>.html` in `folder`, which draws the first `drawn` rows of each list.

    Raises RuntimeError on an error in the page, and when it draws more or fewer rows than it says.
    """
    with _served(folder) as origin:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        processor = Processor(page)
        page.goto(f"{origin}/{name}.html")
        ready = processor.spent
        if name.startswith("ours"):
            page.evaluate(OURS.read_text(encoding="utf-8"))
        walked = _walk(page, processor, steps, drawn)
        page.close()
    if faults:
        raise RuntimeError(f"{name}: {faults[0]}")
    return Measured(*walked, ready, *_weight(folder, name))


def _walk(page: Page, processor: Processor, steps: Steps, drawn: float) -> tuple[dict[str, list[float]], list[int], list[list[str]]]:
    taken: dict[str, list[float]] = defaultdict(list)
    counts, options = [], []
    idle = median(_spent(page, processor, _NOTHING) for _ in range(_IDLE))
    for kind, asked in steps:
        choice = None if kind == "reset" else asked
        taken[kind].append(max(0.0, _spent(page, processor, choice) - idle))
        found = page.evaluate(_REPORT, choice)
        counts.append(sum(found["parts"]))
        options.append(found["options"])
        if found["rows"] != sum(min(drawn, part) for part in found["parts"]):
            raise RuntimeError(f"{page.url} says {found['parts']} and draws {found['rows']} rows")
    return taken, counts, options


def _spent(page: Page, processor: Processor, choice: Any) -> float:
    before = processor.spent
    page.evaluate(_STEP, choice)
    return processor.spent - before


def _weight(folder: Path, name: str) -> tuple[int, int]:
    body = (folder / f"{name}.html").read_bytes()
    scripts = [folder / source.decode() for source in _SOURCES.findall(body) if source.endswith(b".js")]
    return len(gzip.compress(body)), sum(len(gzip.compress(path.read_bytes())) for path in scripts)


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    handler = partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Print nothing: the table is the output."""
