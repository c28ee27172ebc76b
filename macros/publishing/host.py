"""Starts the host, the program that puts a frame around our pages.

Not for the content of a page, nor for what the host asks while it runs: see `macros.adapter`.
"""

import errno
import os
import re
import sys
from pathlib import Path

from macros.project import KEPT

_INFO = "INFO "  # starts a line that only reports progress
_REFUSED = re.compile(r"\[Errno (\d+)\] [^\n:]*(?:: ['\"]([^'\"\n]+)['\"])?|\[WinError \d+\]")


def command(kept: Path, site: Path) -> tuple[list[str], dict[str, str]]:
    """The command that makes the pages at `site` from what `Project.keep` wrote to `kept`, and its environment."""
    arguments = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    return arguments, {**os.environ, KEPT: str(kept), "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}


def complaints(said: str) -> list[str]:
    """The lines of the host's output that say what went wrong."""
    return [line for line in said.splitlines() if line and not line.startswith(_INFO)]


def refused(said: str) -> OSError | None:
    """What the operating system refused while the host ran, such as a full disk, by its output; None if it stopped for another reason."""
    found = list(_REFUSED.finditer(said))
    if not found:
        return None
    number, path = found[-1][1] or errno.EIO, found[-1][2]
    return OSError(int(number), os.strerror(int(number)), path)
