"""The folder of an edition, opened: the overlay with its house style and what was kept of the handbook, and the files that are still to be read."""

from pathlib import Path

from macros.reading.faults import DataFaults
from macros.reading.overlay import basis, style
from macros.reading.overlay.entries import Overlay
from macros.reading.tree import Tree, walk

OWN_FILES = (basis.FILE, *style.FILES)


def opened(folder: Path) -> tuple[Overlay, Tree]:
    """The edition in `folder`; what cannot be read is a fault of it."""
    overlay = Overlay(folder.name)
    tree = walk(folder, overlay.place)
    if path := tree.files.get(basis.FILE):
        try:
            overlay.kept = basis.read(path, f"{overlay.place}/{basis.FILE}")
        except DataFaults as error:
            overlay.faults += error.faults
    overlay.style = style.Style(tree)
    overlay.faults += overlay.style.faults
    return overlay, tree
