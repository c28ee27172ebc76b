"""The folder of an edition, opened: the overlay with its house style and what was kept of the handbook, and the files that are still to be read."""

from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from macros.reading import yamlfile
from macros.reading.faults import DataFaults
from macros.reading.overlay import basis, style
from macros.reading.overlay.entries import KEY, SHEET, Overlay
from macros.reading.overlay.folder import editions
from macros.reading.overlay.merge import Place
from macros.reading.tree import Tree, walk

OWN_FILES = (basis.FILE, *style.FILES)


def opened(folder: Path, off: Collection[Place] = ()) -> tuple[Overlay, Tree]:
    """The edition in `folder` without what it has at the places `off`; what cannot be read is a fault of it."""
    overlay = Overlay(folder.name, off)
    tree = walk(folder, overlay.place)
    if path := tree.files.get(basis.FILE):
        try:
            overlay.kept = basis.read(path, f"{overlay.place}/{basis.FILE}")
        except DataFaults as error:
            overlay.faults += error.faults
    overlay.taken = _keys(folder)
    overlay.has_sheet = f"{SHEET}.yaml" in tree.files
    overlay.style = style.Style(tree)
    overlay.faults += overlay.style.faults
    return overlay, tree


def _keys(folder: Path) -> dict[str, str]:
    """The name of each other edition beside `folder` → the key that it gave itself, empty if it has that of its name."""
    found: dict[str, str] = {}
    for name in editions(folder.parent.parent):
        if name != folder.name:
            found[name] = ""
            with suppress(DataFaults):
                sheet = yamlfile.read(folder.parent / name / f"{SHEET}.yaml", name).root.child(SHEET)
                written = sheet.child(KEY) if sheet else None
                found[name] = str(written.value or "") if written else ""
    return found
