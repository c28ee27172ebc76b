"""The folder beside a site in which the next one is built: one build at a time, leftovers of killed builds removed.

Not for what goes into a site: see `macros.publishing.build`.
"""

import errno
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from locking import lock
from macros.publishing import swap

_LOCK = "bouw.lock"  # also marks the folder as ours


@dataclass(frozen=True)
class Staging:
    """The folders of one build: `kept` and `site` to fill, `aside` for the old site; `lock` is the descriptor of its lock."""

    kept: Path
    site: Path
    aside: Path
    lock: int

    def run(self, command: list[str], **options: Any) -> subprocess.CompletedProcess[str]:
        """Run a program of this build. It shares the lock, so after a killed build the next one waits for what still writes."""
        shared: dict[str, Any] = {"pass_fds": (self.lock,)} if os.name == "posix" else {}
        return subprocess.run(command, capture_output=True, text=True, **shared, **options)


@contextmanager
def staging(place: Path) -> Iterator[Staging]:
    """Staging for a site at `place`, on the same file system; removed afterwards.

    Waits for any other build of the same place, from any checkout. Raises OSError if its folder is not ours.
    """
    beside = place.with_name(f".build-{place.name}")
    with _taken(beside / _LOCK) as handle:
        swap.restore(place, beside / "oud")
        try:
            _clear(beside)
            new = Path(tempfile.mkdtemp(dir=beside))
            yield Staging(new / "klaar", new / "site", beside / "oud", handle.fileno())
        finally:
            _clear(beside)
            _remove(beside)
    if os.name == "nt":
        _remove(beside)  # only now that the file in it is closed


def _clear(beside: Path) -> None:
    """Remove all but the lock, which is removed last, so that what a killed build leaves behind is known as ours."""
    for path in beside.iterdir():
        if path.name != _LOCK:
            shutil.rmtree(path, ignore_errors=True)


def _remove(beside: Path) -> None:
    with suppress(OSError):  # the next build uses it already
        (beside / _LOCK).unlink(missing_ok=True)
        beside.rmdir()


def _taken(path: Path) -> IO[str]:
    """The descriptor of `path`, opened and locked once no other build has it locked."""
    handle = None
    while handle is None:
        handle = _take(path)
    return handle


def _take(path: Path) -> IO[str] | None:
    """The descriptor of `path`, opened and locked; None if the build that had it locked has just removed it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except FileExistsError:  # also raised where that build removed the folder between two looks at it
        if path.parent.is_file() or path.parent.is_symlink():
            raise
        return None
    with suppress(FileNotFoundError):
        present = os.listdir(path.parent)
        if present and path.name not in present:
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path.parent))
        handle = open(path, "a", encoding="utf-8")  # noqa: SIM115
        lock(handle, "Een andere bouw is nog bezig; even wachten.")
        if os.path.samestat(os.fstat(handle.fileno()), path.stat()):
            return handle
        handle.close()
    return None
