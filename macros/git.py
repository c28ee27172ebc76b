"""Asks git about the repository of a checkout itself, not of one around it. Only reads; not every checkout has git."""

import subprocess
from pathlib import Path

_TIMEOUT = 20  # seconds


def answer(root: Path, *words: str) -> str | None:
    """What git says to a command at `root`; None without git, without a repository, or where it refuses."""
    command = ["git", f"--git-dir={root / '.git'}", f"--work-tree={root}", "-c", "core.quotepath=off", *words]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True, timeout=_TIMEOUT)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return None if done.returncode else done.stdout.decode("utf-8", errors="replace")
