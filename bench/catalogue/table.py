"""Our catalogue and three libraries with the same rows and the same steps, in one run of one browser."""

import os
import platform
import tempfile
from collections import Counter
from importlib.metadata import version
from math import inf
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench.browser import program
from bench.catalogue import site
from bench.catalogue.measure import Measured, measure, together
from bench.catalogue.steps import steps
from macros.project import Project

ROOT = Path(__file__).resolve().parents[2]
SIZES = (2000, 10000)
ROUNDS = 3
FRAME = 16.7  # milliseconds per frame at 60 hertz: our limit, at the first size
KINDS = ("facet", "tekst", "leeftijd", "reset")
OURS, MAP = "ours", "ours, age map"
ALL, BARE = ", all rows", ", rows only"
_LISTS = {OURS: "ours", **site.RIVALS}
PAGES = {
    **_LISTS, MAP: "ours-map", **{f"{name}{BARE}": f"{page}-bare" for name, page in site.RIVALS.items()},
    **{f"{name}{ALL}": f"{page}-all" for name, page in _LISTS.items()},
}


def catalogue() -> tuple[str, bool]:
    """The tables, and whether we stay within a frame and ahead of every rival at the first size."""
    tables, within = [], True
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=program(), args=["--no-sandbox"])
        for number in SIZES:
            found = _measured(browser, number, [name for name in PAGES if number == SIZES[0] or not name.endswith(ALL)])
            tables.append(_table(number, found))
            within = within and (number != SIZES[0] or _good(found))
        about = _about(browser.version)
    return "\n\n".join([about, *tables]), within


def _measured(browser: Browser, number: int, pages: list[str]) -> dict[str, Measured]:
    """Measure every page. Raises RuntimeError when two of them find or count different numbers of rows."""
    asked = list(steps(site.facets()))
    with tempfile.TemporaryDirectory() as folder:
        site.write(Project(ROOT), Path(folder), number)
        # In turn, so that a busy moment affects all of them. Once is enough for pages that take half a second per step.
        turns = [name for turn in range(ROUNDS) for name in pages if turn == 0 or not name.endswith(ALL)]
        walked = [(name, measure(browser, Path(folder), PAGES[name], asked, inf if name.endswith(ALL) else site.PAGE_SIZE)) for name in turns]
    found = {name: together([one for walker, one in walked if walker == name]) for name in pages}
    for name, one in found.items():
        if one.counts != found[OURS].counts:
            raise RuntimeError(f"{name} finds different rows from ours")
        if name in site.RIVALS and one.options != found[OURS].options:
            raise RuntimeError(f"{name} counts differently for the options")
    return found


def _good(found: dict[str, Measured]) -> bool:
    """Whether each kind of step takes us less than a frame, and all steps together less than each rival that does as much."""
    ours = found[OURS]
    ahead = all(ours.all_p95 <= found[name].all_p95 for name in site.RIVALS)
    return ahead and all(ours.p95(kind) <= FRAME for kind in KINDS)


def _table(number: int, found: dict[str, Measured]) -> str:
    ours = found[OURS]
    head = ["", *KINDS, "all steps", "times ours", "ready", "page", "script"]
    lines = [f"### {number:,} made-up programmes", "", f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
    for name, one in found.items():
        cells = [f"{one.p50(kind):.1f} / {one.p95(kind):.1f}" for kind in KINDS]
        cells += [f"{one.all_p50:.1f} / {one.all_p95:.1f}", f"{one.all_p95 / ours.all_p95:.1f}", f"{one.ready:.0f}",
                  f"{one.page / 1000:.0f}", f"{one.script / 1000:.0f}"]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _about(chromium: str) -> str:
    times = Counter(kind for kind, _ in steps(site.facets()))
    return (
        f"Milliseconds for the handler and the layout it forces, p50 / p95 per kind of step, over {ROUNDS} rounds in turn (one for all rows) of "
        f"{', '.join(f'{times[kind]} × {kind}' for kind in KINDS)}; "
        f"`times ours` compares the p95 over all steps. `ready` is milliseconds from navigation until usable, `page` and `script` are kB gzipped. Each library draws its first "
        f"{site.PAGE_SIZE} rows as we do, counts for each option and writes an address; 'rows only' does neither, and has no filter. "
        f"'All rows' draws everything that matches: for ours each choice and then 'Toon alle', for a library the rows only. An age is typed in two "
        f"steps, one per field. After every step all report the same number of rows, and draw as many. Chromium {chromium} with playwright {version('playwright')}; "
        f"{platform.system()} on {os.cpu_count()} processors. Limit: our p95 within {FRAME} ms and ahead of every library that does as much."
    )
