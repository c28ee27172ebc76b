"""Remembers what has been set up, and keeps two set-ups from running at once.

A stamp is a small JSON file that is written last: without one, the set-up did not finish.
"""

import contextlib
import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path

from locking import lock
from setup.places import LOCK


def digest(*files: Path) -> str:
    """One hash over the bytes of all `files`, in order."""
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()


def read(stamp: Path) -> dict:
    """The content of the stamp; empty if it is missing or damaged."""
    try:
        content = json.loads(stamp.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def write(stamp: Path, content: dict) -> None:
    """Write the stamp in one step, so that there is never half of one."""
    beside = stamp.with_suffix(".nieuw")
    beside.write_text(json.dumps(content), "utf-8")
    os.replace(beside, stamp)


@contextlib.contextmanager
def exclusive() -> Iterator[None]:
    """Wait until no other command is setting up, and keep others waiting. Cannot be nested."""
    with open(LOCK, "a", encoding="utf-8") as handle:
        lock(handle, "Een andere opdracht richt de omgeving in; even wachten ...")
        yield
