"""The host that puts our pages in its frame, started as a program.

Not for what a page holds, and not for what the host asks while it runs: see `macros.adapter`.
"""

import os
import sys
from pathlib import Path

from macros.project import KEPT

_CALM = "INFO "  # how a line begins that only tells what the host is doing


def command(kept: Path, site: Path) -> tuple[list[str], dict[str, str]]:
    """Command and environment that make the pages at `site`, from what `Project.keep` wrote to `kept`."""
    arguments = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    return arguments, {**os.environ, KEPT: str(kept), "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}


def complaints(said: str) -> list[str]:
    """The lines in what the host printed that say what went wrong."""
    return [line for line in said.splitlines() if line and not line.startswith(_CALM)]
