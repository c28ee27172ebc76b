"""Our catalogue and three libraries with the same rows and the same steps, in one run of one browser."""

import os
import platform
import sys
import tempfile
from collections import Counter
from importlib.metadata import version
from math import inf
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench.browser import program
from bench.catalogue import site
from bench.catalogue.measure import Measured, measure, together
from bench.catalogue.steps import some, steps
from macros.project import Project

ROOT = Path(__file__).resolve().parents[2]
# How often the pages with a limit are walked, per number of programmes.
ROUNDS = {2000: 3, 10000: 1}
FRAME = 16.7  # milliseconds per frame at 60 hertz
# Ours against the best of the libraries in the same run, so that a slow machine refuses nothing.
# The style and layout of the page are half of a step and the same for all, so our share can hardly be far below theirs.
AHEAD = 1.0  # p95 over all steps
DRAWN = 1.0  # the same until the page is drawn
READY = 1.0  # until usable
WEIGHT = 1.0  # the page, with all that only ours shows: the age map, the table, the comparison and the files
KINDS = ("facet", "tekst", "leeftijd", "reset")
OURS, MAP = "ours", "ours, age map"
ALL, BARE = ", all rows", ", rows only"
_LISTS = {OURS: "ours", **site.RIVALS}
PAGES = {
    **_LISTS, MAP: "ours-map", **{f"{name}{BARE}": f"{page}-bare" for name, page in site.RIVALS.items()},
    **{f"{name}{ALL}": f"{page}-all" for name, page in _LISTS.items()},
}
# Those without a limit are walked once, in every so many visits.
_EVERY = {MAP: 4, BARE: 6, ALL: 6}


def catalogue() -> tuple[str, bool]:
    """The tables, and whether we stay within every limit at both sizes."""
    tables, within, project = [], True, Project(ROOT)
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=program(), args=["--no-sandbox"])
        for number in ROUNDS:
            found = _measured(browser, project, number, [name for name in PAGES if number == min(ROUNDS) or not name.endswith(ALL)])
            tables.append(_table(number, found))
            within = within and good({name: found[name] for name in _LISTS})
        about = _about(browser.version)
    return "\n\n".join([about, *tables]), within


def _measured(browser: Browser, project: Project, number: int, pages: list[str]) -> dict[str, Measured]:
    """Measure every page. Raises RuntimeError when two of them find or count different numbers of rows."""
    asked = list(steps(site.facets()))
    walked: dict[str, list[Measured]] = {name: [] for name in pages}
    with tempfile.TemporaryDirectory() as folder:
        _tell(number, "writing the pages")
        site.write(project, Path(folder), number)
        # In turn, so that a busy moment affects all of them.
        for turn in range(ROUNDS[number]):
            for name in pages if turn == 0 else _LISTS:
                walk = [asked[place] for place in some(asked, _every(name))]
                one = measure(browser, Path(folder), PAGES[name], walk, inf if name.endswith(ALL) else site.PAGE_SIZE)
                walked[name].append(one)
                _tell(number, f"{name}, round {turn + 1} of {ROUNDS[number] if name in _LISTS else 1}: p95 {one.p95():.1f}, drawn {one.drawn[1]:.1f}, ready {one.ready:.0f}")
    found = {name: together(rounds) for name, rounds in walked.items()}
    for name, one in found.items():
        if one.counts != [found[OURS].counts[place] for place in some(asked, _every(name))]:
            raise RuntimeError(f"{name} finds different rows from ours")
        if name in site.RIVALS and one.options != found[OURS].options:
            raise RuntimeError(f"{name} counts differently for the options")
    return found


def _every(name: str) -> int:
    return next((every for end, every in _EVERY.items() if name.endswith(end)), 1)


def _tell(number: int, words: str) -> None:
    """Where it is, beside the output: the whole takes minutes."""
    print(f"catalogue of {number:,}: {words}", file=sys.stderr, flush=True)


def good(found: dict[str, Measured]) -> bool:
    """Whether ours stays within a frame, or within what the best library needs on a slow machine, and within its share in all else."""
    ours, rivals = found[OURS], [one for name, one in found.items() if name != OURS]
    return (
        all(ours.p95(kind) <= max(FRAME, min(one.p95(kind) for one in rivals)) for kind in KINDS)
        and ours.p95() <= AHEAD * min(one.p95() for one in rivals)
        and ours.drawn[1] <= max(FRAME, DRAWN * min(one.drawn[1] for one in rivals))
        and ours.ready <= READY * min(one.ready for one in rivals)
        and ours.page <= WEIGHT * min(one.page for one in rivals)
    )


def _table(number: int, found: dict[str, Measured]) -> str:
    ours = found[OURS]
    head = ["", *KINDS, "all steps", "times ours", "drawn", "ready", "page", "script"]
    lines = [f"### {number:,} made-up programmes", "", f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
    for name, one in found.items():
        cells = [f"{one.p50(kind):.1f} / {one.p95(kind):.1f}" for kind in KINDS]
        cells += [f"{one.p50():.1f} / {one.p95():.1f}", f"{one.p95() / ours.p95():.2f}", "{:.1f} / {:.1f}".format(*one.drawn), f"{one.ready:.0f}",
                  f"{one.page / 1000:.0f}", f"{one.script / 1000:.0f}"]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _about(chromium: str) -> str:
    times = Counter(kind for kind, _ in steps(site.facets()))
    rounds = " and ".join(f"{rounds} at {number:,}" for number, rounds in ROUNDS.items())
    return (
        f"Milliseconds of processor time of the page's main thread for a step and the layout it forces, p50 / p95 per kind of step. Rounds: {rounds}, in turn, of "
        f"{', '.join(f'{times[kind]} × {kind}' for kind in KINDS)}, and of each step the median. `times ours` compares the p95 over all steps; `drawn` is the same until "
        f"the next frame is drawn, which costs every page about as much. `ready` is from navigation until usable, `page` and `script` are kB gzipped. Each library draws its first "
        f"{site.PAGE_SIZE} rows as we do, counts for each option and writes an address; 'rows only' does neither, and has no filter. "
        f"'All rows' draws everything that matches: for ours each choice and then 'Toon alle', for a library the rows only. Both, and the age map, are walked once, in a part of the "
        f"steps. An age is typed in two steps, one per field. After every step all report the same number of rows, and draw as many. Chromium {chromium} with playwright {version('playwright')}; "
        f"{platform.system()} on {os.cpu_count()} processors. Limits, at both sizes, against the best library that does "
        f"as much: our p95 of all steps at most {AHEAD} times, of each kind within {FRAME} ms or within that of the library, until drawn the same; ready within {READY} times; "
        f"the page at most {WEIGHT} times."
    )
