"""Compares our host step with a plain Material site, built in turn. Also times our other steps, pages among many records, and a build of many pages."""

import os
import platform
import subprocess
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path
from statistics import median

from bench.build import many, pages, rival
from bench.build.growth import growth
from macros.browser import bundle
from macros.checking.all import load_handbook
from macros.downloads import write
from macros.downloads.pdf.font import FONTS
from macros.opendata import products
from macros.project import Project
from macros.publishing import host, offline, sitecheck

ROOT = Path(__file__).resolve().parents[2]
LIMIT = 1.5
PROGRAMMES = 4000
RECORDS = 2500  # programmes, and as many examples: seven for every municipality
PAGE_LIMIT = 10  # milliseconds of processor time for a page among so many

Host = tuple[list[str], dict[str, str]]


def compare(rounds: int) -> tuple[str, bool]:
    """The table of seconds, and whether our step stays within the limit."""
    with tempfile.TemporaryDirectory() as folder:
        work, project = Path(folder), Project(ROOT)
        number = rival.prepare(project, work / "plain")
        project.keep(work / "kept")
        ours, plain = _in_turn(host.command(work / "kept", work / "site"), rival.host(work / "plain"), rounds)
        apart = _apart(project, work)
        many_pages = _taken(lambda: pages.make(project, RECORDS))
        grown, linear = growth(project, work)
    within = ours.processor <= LIMIT * plain.processor and _per_page(many_pages) <= PAGE_LIMIT and linear
    return f"{_table(number, rounds, ours, plain, many_pages, apart)}\n\n{grown}", within


@dataclass(frozen=True)
class Taken:
    """Seconds by the clock, and of processor time, which hardly depends on what else the machine does."""

    clock: float
    processor: float


def _in_turn(ours: Host, plain: Host, rounds: int) -> tuple[Taken, Taken]:
    """The medians of both. The order changes every round, so that a busy moment affects both."""
    runs: dict[str, list[Taken]] = {"ours": [], "plain": []}
    hosts = {"ours": ours, "plain": plain}
    for turn in range(rounds + 1):
        for name in sorted(hosts, reverse=bool(turn % 2)):
            taken = _run(*hosts[name])
            if turn:  # the first round fills the caches of Python and the disk
                runs[name].append(taken)
    return _median(runs["ours"]), _median(runs["plain"])


def _median(runs: list[Taken]) -> Taken:
    return Taken(median(run.clock for run in runs), median(run.processor for run in runs))


def _run(command: list[str], environment: dict[str, str]) -> Taken:
    before = os.times()
    clock = _seconds(lambda: subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True))
    after = os.times()
    processor = after.children_user + after.children_system - before.children_user - before.children_system
    return Taken(clock, processor or clock)  # Windows does not count the time of child processes


def _apart(project: Project, work: Path) -> list[tuple[str, float]]:
    """(what, seconds) for each step that a plain site does not have."""
    handbook = project.handbook
    many.write(ROOT / "data", work / "many", PROGRAMMES)
    return [
        ("checking the data", _seconds(lambda: load_handbook(ROOT / "data"))),
        ("making the downloads", _seconds(lambda: write.downloads(handbook, ROOT / FONTS, work / "none"))),
        ("the same, from the cache", _seconds(lambda: write.downloads(replace(handbook), ROOT / FONTS, work / "none"))),
        ("making the open data", _seconds(lambda: products.files(handbook, None))),
        ("browser files, from the cache", _seconds(lambda: bundle.bundle(ROOT, handbook.uitgave.sleutel))),
        ("checking the site", _seconds(lambda: sitecheck.check(work / "site"))),
        ("the edition for a folder", _seconds(lambda: offline.add(work / "site", project))),
        (f"checking {PROGRAMMES} programmes", _seconds(lambda: load_handbook(work / "many"))),
    ]


def _taken(work: Callable[[], object]) -> Taken:
    """How long `work` takes in this process."""
    processor = time.process_time()
    clock = _seconds(work)
    return Taken(clock, time.process_time() - processor)


def _per_page(many_pages: Taken) -> float:
    """Milliseconds of processor time for the page of one programme or example."""
    return 1000 * many_pages.processor / (2 * RECORDS)


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _table(number: int, rounds: int, ours: Taken, plain: Taken, many_pages: Taken, apart: list[tuple[str, float]]) -> str:
    used = ", ".join(f"{name} {version(name)}" for name in ("mkdocs", "mkdocs-material", "mkdocs-macros-plugin"))
    timed = [("plain Material, same Markdown", plain), ("our host step", ours),
             (f"pages of {RECORDS:,} made-up programmes and {RECORDS:,} made-up examples", many_pages)]
    rows = [(what, f"{taken.clock:.2f} | {taken.processor:.2f}") for what, taken in timed]
    rows += [(what, f"{seconds:.2f} | ") for what, seconds in apart]
    lines = [
        f"{number} pages, median of {rounds} rounds in turn. Python {platform.python_version()}, {used}; "
        f"{platform.system()} on {os.cpu_count()} processors.", "",
        "| step | seconds | processor time |", "|---|---|---|", *(f"| {what} | {cells} |" for what, cells in rows), "",
        f"Ratio of our host step to plain Material: {ours.processor / plain.processor:.2f} in processor time (limit {LIMIT}), "
        f"{ours.clock / plain.clock:.2f} by the clock.", "",
        f"One page among {RECORDS:,} programmes and {RECORDS:,} examples: {_per_page(many_pages):.1f} ms of processor time (limit {PAGE_LIMIT}).",
    ]
    return "\n".join(lines)

