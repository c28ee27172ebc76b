"""A lock on an open file, so that one process waits for another. Standard library only.

Both `setup` and `macros` need it and neither may import the other: the set-up runs before the packages of the build are
installed, and the build also runs on machines set up in another way. So it belongs to neither.
"""

import contextlib
import os
from typing import IO


def lock(handle: IO[str], waiting: str) -> None:
    """Lock `handle` until it is closed; if another process has it locked, print `waiting` and wait.

    The system releases the lock if the process dies.
    """
    if os.name == "nt":
        _lock_windows(handle)
        return
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        print(waiting, flush=True)
        fcntl.flock(handle, fcntl.LOCK_EX)


def _lock_windows(handle: IO[str]) -> None:
    import msvcrt

    while True:
        with contextlib.suppress(OSError):  # it gives up after ten seconds; a build or an installation takes longer
            msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK, 1)  # type: ignore[attr-defined]
            return
