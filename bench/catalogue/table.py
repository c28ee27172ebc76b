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
FRAME = 16.7  # milliseconds per frame at 60 hertz
# Ours against the best of the libraries in the same run, so that a slow machine refuses nothing.
AHEAD = 1.0  # p95 over all steps
READY = 1.0  # until usable
WEIGHT = 1.1  # the page, with all that only ours shows: the age map, the table, the comparison and the files
KINDS = ("facet", "tekst", "leeftijd", "reset")
OURS, MAP = "ours", "ours, age map"
ALL, BARE = ", all rows", ", rows only"
_LISTS = {OURS: "ours", **site.RIVALS}
PAGES = {
    **_LISTS, MAP: "ours-map", **{f"{name}{BARE}": f"{page}-bare" for name, page in site.RIVALS.items()},
    **{f"{name}{ALL}": f"{page}-all" for name, page in _LISTS.items()},
}


def catalogue() -> tuple[str, bool]:
    """The tables, and whether we stay within every limit at both sizes."""
    tables, within = [], True
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=program(), args=["--no-sandbox"])
        for number in SIZES:
            found = _measured(browser, number, [name for name in PAGES if number == SIZES[0] or not name.endswith(ALL)])
            tables.append(_table(number, found))
            within = within and good({name: found[name] for name in (OURS, *site.RIVALS)})
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


def good(found: dict[str, Measured]) -> bool:
    """Whether ours stays within a frame, or within what the best library needs on a slow machine, and within its share in all else."""
    ours, rivals = found[OURS], [one for name, one in found.items() if name != OURS]
    return (
        all(ours.p95(kind) <= max(FRAME, min(one.p95(kind) for one in rivals)) for kind in KINDS)
        and ours.all_p95 <= AHEAD * min(one.all_p95 for one in rivals)
        and ours.ready <= READY * min(one.ready for one in rivals)
        and ours.page <= WEIGHT * min(one.page for one in rivals)
    )


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
        f"Milliseconds of processor time of the page's main thread for a step and the layout it forces, p50 / p95 per kind of step, over {ROUNDS} rounds in turn (one for all rows) of "
        f"{', '.join(f'{times[kind]} × {kind}' for kind in KINDS)}; "
        f"`times ours` compares the p95 over all steps. `ready` is the same from navigation until usable, `page` and `script` are kB gzipped. Each library draws its first "
        f"{site.PAGE_SIZE} rows as we do, counts for each option and writes an address; 'rows only' does neither, and has no filter. "
        f"'All rows' draws everything that matches: for ours each choice and then 'Toon alle', for a library the rows only. An age is typed in two "
        f"steps, one per field. After every step all report the same number of rows, and draw as many. Chromium {chromium} with playwright {version('playwright')}; "
        f"{platform.system()} on {os.cpu_count()} processors. Limits, at both sizes, against the best library that does "
        f"as much: our p95 of all steps at most {AHEAD} times, of each kind within {FRAME} ms or within that of the library; ready within {READY} times; "
        f"the page at most {WEIGHT} times."
    )
