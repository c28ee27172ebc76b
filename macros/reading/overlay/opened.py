"""The folder of an edition, opened: the overlay with its house style and what was kept of the handbook, and the files that are still to be read."""

import re
from contextlib import suppress
from pathlib import Path

from macros.reading.faults import DataFaults
from macros.reading.overlay import basis, style
from macros.reading.overlay.entries import Overlay
from macros.reading.overlay.folder import EDITIONS, editions
from macros.reading.tree import Tree, walk

OWN_FILES = (basis.FILE, *style.FILES)


_SHEET, _KEY = "uitgave.yaml", re.compile(r"^ +sleutel: *['\"]?([a-z0-9-]{1,80})", re.MULTILINE)


def opened(folder: Path) -> tuple[Overlay, Tree]:
    """The edition in `folder`; what cannot be read is a fault of it."""
    overlay = Overlay(folder.name)
    tree = walk(folder, overlay.place)
    if path := tree.files.get(basis.FILE):
        try:
            overlay.kept = basis.read(path, f"{overlay.place}/{basis.FILE}")
        except DataFaults as error:
            overlay.faults += error.faults
    overlay.taken = _keys(folder)
    overlay.style = style.Style(tree)
    overlay.faults += overlay.style.faults
    return overlay, tree


def _keys(folder: Path) -> dict[str, str]:
    """The key that each other edition beside `folder` gave itself → the name of that edition."""
    found: dict[str, str] = {}
    for name in editions(folder.parent.parent):
        with suppress(OSError, UnicodeDecodeError):
            written = _KEY.search((folder.parent / name / _SHEET).read_text(encoding="utf-8")) if name != folder.name else None
            found |= {written[1]: f"{EDITIONS}/{name}"} if written else {}
    return found
