"""The folder beside a site in which its successor is made: one build at a time, leftovers of killed builds removed.

Not for what goes into a site: see `macros.build`.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from macros import swap


@dataclass(frozen=True)
class Staging:
    """Room for one build: `kept` and `site` to fill, `aside` for the site that stood, and the lock the build holds."""

    kept: Path
    site: Path
    aside: Path
    lock: int

    def run(self, command: list[str], **options: Any) -> subprocess.CompletedProcess[str]:
        """A program of this build. It shares the lock: when the build is killed, the next waits for what still writes."""
        shared = {"pass_fds": (self.lock,)} if os.name == "posix" else {}
        return subprocess.run(command, capture_output=True, text=True, **shared, **options)


@contextmanager
def staging(root: Path, place: Path) -> Iterator[Staging]:
    """Staging for a site at `place`, on the same file system, removed afterwards. `root` holds the lock.

    Waits for another build of the same place.
    """
    beside = place.with_name(f".build-{place.name}")
    aside = beside / "oud"
    locks = root / ".build"
    locks.mkdir(exist_ok=True)
    with open(locks / f"{place.name}.lock", "a", encoding="utf-8") as handle:
        _lock(handle)
        swap.restore(place, aside)
        try:
            shutil.rmtree(beside, ignore_errors=True)
            beside.mkdir(parents=True, exist_ok=True)
            new = Path(tempfile.mkdtemp(dir=beside))
            yield Staging(new / "klaar", new / "site", aside, handle.fileno())
        finally:
            shutil.rmtree(beside, ignore_errors=True)


def _lock(handle: IO[str]) -> None:
    """Held until the file is closed; freed by the system when the process dies."""
    if os.name == "nt":
        _lock_windows(handle)
        return
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        print("Een andere bouw is nog bezig; even wachten.", flush=True)
        fcntl.flock(handle, fcntl.LOCK_EX)


def _lock_windows(handle: IO[str]) -> None:
    import msvcrt

    while True:
        with suppress(OSError):  # gives up after ten seconds
            msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK, 1)  # type: ignore[attr-defined]
            return
