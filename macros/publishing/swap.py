"""Replaces one folder by another in a single step, so that a killed build never leaves half a site."""

import ctypes
import os
import shutil
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # linux/fs.h
_RENAME_SWAP = 2  # macOS sys/stdio.h


def replaceable(place: Path, mark: str) -> bool:
    """Whether `place` may be replaced: it does not exist, is empty, or contains the file `mark`, as our folders do."""
    return not place.exists() or (place / mark).is_file() or (place.is_dir() and not any(place.iterdir()))


def swap(new: Path, place: Path, aside: Path) -> None:
    """Move `new` to `place` and remove what was there. All three are on one file system.

    Atomic where the system can exchange two folders (Linux, macOS). Elsewhere the old folder is renamed to `aside` first,
    and put back when the second rename fails; after a kill between the two, `restore` puts it back.
    """
    if not place.exists():
        new.rename(place)
    elif _exchange(new, place):
        shutil.rmtree(new, ignore_errors=True)
    else:
        _two_renames(new, place, aside)


def restore(place: Path, aside: Path) -> None:
    """Put back the folder that a killed `swap` left at `aside`."""
    if aside.is_dir() and not place.exists():
        aside.rename(place)


def _exchange(one: Path, other: Path) -> bool:
    libc = ctypes.CDLL(None, use_errno=True) if os.name == "posix" else None
    a, b = os.fsencode(one), os.fsencode(other)
    if libc and sys.platform.startswith("linux") and hasattr(libc, "renameat2"):
        return libc.renameat2(_AT_FDCWD, a, _AT_FDCWD, b, _RENAME_EXCHANGE) == 0
    if libc and sys.platform == "darwin":
        return libc.renamex_np(a, b, _RENAME_SWAP) == 0
    return False


def _two_renames(new: Path, place: Path, aside: Path) -> None:
    place.rename(aside)
    try:
        new.rename(place)
    except OSError:
        aside.rename(place)
        raise
    shutil.rmtree(aside, ignore_errors=True)
