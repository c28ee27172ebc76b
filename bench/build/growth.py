"""How the time of a build grows with its pages: the real handbook with made-up programmes and examples.

Everything from the checked data to the compressed site; reading and checking YAML is timed apart, up to the size that a file may have.
"""

import os
import subprocess
from dataclasses import dataclass
from math import log
from pathlib import Path

from bench.build import pages
from macros.project import Project
from macros.publishing import host, offline, sitecheck
from macros.publishing.compressed import compress

FEWER, MORE = 435, 2435  # programmes, and as many examples: 1,000 and 5,000 pages, a little more with the parts of long lists
LIMIT = 1.05  # at most with the number of pages to this power


@dataclass(frozen=True)
class Built:
    """A build: how many pages, and seconds of processor time with that of the programs it starts."""

    pages: int
    seconds: float


def growth(project: Project, work: Path) -> tuple[str, bool]:
    """A sentence with both builds and the exponent, and whether that is within the limit."""
    before, more, after = (_built(project, work / f"grown-{turn}", number) for turn, number in enumerate((FEWER, MORE, FEWER)))
    fewer = Built(before.pages, (before.seconds + after.seconds) / 2)
    exponent = log(more.seconds / fewer.seconds) / log(more.pages / fewer.pages)
    return (
        f"A build of {fewer.pages:,} pages takes {fewer.seconds:.1f} seconds of processor time from the checked data to the compressed site, "
        f"one of {more.pages:,} pages {more.seconds:.1f}: the time grows with their number to the power {exponent:.2f} (limit {LIMIT})."
    ), exponent <= LIMIT


def _built(project: Project, work: Path, number: int) -> Built:
    large = Project.of(project.root, pages.large(project.handbook, number))
    before = sum(os.times()[:4])
    large.keep(work / "kept")
    command, environment = host.command(work / "kept", work / "site")
    subprocess.run(command, cwd=project.root, env=environment, check=True, capture_output=True)
    if problems := sitecheck.check(work / "site"):
        raise RuntimeError(problems[0])
    offline.add(work / "site", large)
    compress(work / "site")
    return Built(sum(1 for _ in (work / "site").rglob("*.html")), sum(os.times()[:4]) - before)
