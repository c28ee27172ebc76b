"""Starts the host, the program that puts a frame around our pages.

Not for the content of a page, nor for what the host asks while it runs: see `macros.adapter`.
"""

import os
import sys
from pathlib import Path

from macros.project import KEPT

_INFO = "INFO "  # starts a line that only reports progress


def command(kept: Path, site: Path) -> tuple[list[str], dict[str, str]]:
    """The command that makes the pages at `site` from what `Project.keep` wrote to `kept`, and its environment."""
    arguments = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    return arguments, {**os.environ, KEPT: str(kept), "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}


def complaints(said: str) -> list[str]:
    """The lines of the host's output that say what went wrong."""
    return [line for line in said.splitlines() if line and not line.startswith(_INFO)]
