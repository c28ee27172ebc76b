"""Walks through the same steps on every page in real Chromium: processor time of each step, until the page is laid out and until it is drawn, and the counts."""

import gzip
import re
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from playwright.sync_api import Browser, Page

from bench.browser import Processor, marked

OURS = Path(__file__).with_name("ours.js")
_NOTHING = "nothing"  # a step that does nothing, to take the measuring itself off
_IDLE = 20
PATIENCE = 120_000  # milliseconds until a page is there, or a step is drawn, on a busy machine
# Runs the handler, makes the browser lay out what changed, as it must before the next frame, and waits until that is drawn.
_STEP = f"""async ([place, choice]) => {{
    performance.mark(`begins ${{place}}`);
    if (choice !== "{_NOTHING}") rival.set(choice);
    document.documentElement.getBoundingClientRect();
    document.body.offsetHeight;
    performance.mark(`laid out ${{place}}`);
    await new Promise((done, fail) => {{
        setTimeout(fail, {PATIENCE}, new Error("nothing is drawn"));
        requestAnimationFrame(() => setTimeout(done));
    }});
    performance.mark(`drawn ${{place}}`);
    const rows = [...document.querySelectorAll(".resultaat, .leeftijdskaart__rij")].filter((row) => row.checkVisibility());
    // Once an age is chosen, our numbers leave out the rows without one.
    const options = choice?.leeftijd ? [] : [...document.querySelectorAll("[data-filter] [data-aantal]")].map(({{ textContent }}) => textContent);
    return {{parts: rival.parts(), rows: rows.length, options}};
}}"""
_SOURCES = re.compile(rb'<(?:script|link)[^>]*(?:src|href)="([^"]+\.(?:js|css))"')

Steps = Sequence[tuple[str, Any]]


@dataclass(frozen=True)
class Taken:
    """The milliseconds of a step of this kind: until the page is laid out, and until it is drawn too."""

    kind: str
    laid_out: float
    drawn: float


@dataclass(frozen=True)
class Measured:
    """What each step took; after each step the count and, on a page with a filter, the numbers of its options.

    Milliseconds are of the processor, for the main thread of the page, whatever else the machine does. `ready` is what it took until usable;
    `page` and `script` are bytes, gzipped.
    """

    steps: list[Taken]
    counts: list[int]
    options: list[list[str]]
    ready: float
    page: int
    script: int

    def p50(self, kind: str = "") -> float:
        """The median until the page is laid out, for one kind of step or for all of them."""
        return median(self._laid_out(kind))

    def p95(self, kind: str = "") -> float:
        """The same, as 95th percentile."""
        return _p95(self._laid_out(kind))

    @property
    def drawn(self) -> tuple[float, float]:
        """The median and the 95th percentile over all steps until the page is drawn."""
        taken = [one.drawn for one in self.steps]
        return median(taken), _p95(taken)

    def _laid_out(self, kind: str) -> list[float]:
        return [one.laid_out for one in self.steps if kind in ("", one.kind)]


def together(rounds: Sequence[Measured]) -> Measured:
    """All rounds of one page as one, with the median of each step. Raises RuntimeError when they found different rows."""
    first = rounds[0]
    if any((one.counts, one.options) != (first.counts, first.options) for one in rounds):
        raise RuntimeError("the same page found different rows in another round")
    steps = [Taken(same[0].kind, median(one.laid_out for one in same), median(one.drawn for one in same)) for same in zip(*(one.steps for one in rounds), strict=True)]
    return replace(first, steps=steps, ready=median(one.ready for one in rounds))


def _p95(taken: list[float]) -> float:
    return quantiles(taken, n=20, method="inclusive")[-1]


def measure(browser: Browser, folder: Path, name: str, steps: Steps, drawn: float) -> Measured:
    """Walk through `steps` on the page `<name>.html` in `folder`, which draws the first `drawn` rows, and of a group apart no more than that.

    Raises RuntimeError on an error in the page, and when it draws more or fewer rows.
    """
    with _served(folder) as origin:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        processor = Processor(page)
        page.goto(f"{origin}/{name}.html", timeout=PATIENCE)
        ready = processor.spent
        if name.startswith("ours"):
            page.evaluate(OURS.read_text(encoding="utf-8"))
        with marked(page) as marks:
            for place in range(_IDLE):
                page.evaluate(_STEP, [f"{_NOTHING} {place}", _NOTHING])
            walked = _walk(page, steps, drawn)
        page.close()
    if faults:
        raise RuntimeError(f"{name}: {faults[0]}")
    return Measured(_taken(steps, marks), *walked, ready, *_weight(folder, name))


def _walk(page: Page, steps: Steps, drawn: float) -> tuple[list[int], list[list[str]]]:
    counts, options = [], []
    for place, (kind, asked) in enumerate(steps):
        found = page.evaluate(_STEP, [str(place), None if kind == "reset" else asked])
        counts.append(sum(found["parts"]))
        options.append(found["options"])
        if not min(drawn, sum(found["parts"])) <= found["rows"] <= sum(min(drawn, part) for part in found["parts"]):
            raise RuntimeError(f"{page.url} says {found['parts']} and draws {found['rows']} rows")
    return counts, options


def _taken(steps: Steps, marks: dict[str, float]) -> list[Taken]:
    """The milliseconds of each step, less those of a step that does nothing."""

    def spent(end: str, place: str) -> float:
        return marks[f"{end} {place}"] - marks[f"begins {place}"]

    idle = {end: median(spent(end, f"{_NOTHING} {place}") for place in range(_IDLE)) for end in ("laid out", "drawn")}
    return [Taken(kind, *(max(0.0, spent(end, str(place)) - idle[end]) for end in idle)) for place, (kind, _) in enumerate(steps)]


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
