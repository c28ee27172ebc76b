"""The files in a folder that editors fill, or a Dutch fault for each thing there that cannot be read as one.

Follows links, but never in a circle; leaves alone what other programs keep there. Opens no file: see `macros.reading.textfile`.
"""

import errno
import os
import stat
from dataclasses import dataclass, field
from pathlib import Path

from macros.reading.faults import Fault
from macros.reading.leftovers import is_own

_CIRCLE = "deze snelkoppeling leidt naar zichzelf. Haal haar weg, of zet er een gewone map of een gewoon bestand neer."
_OUTSIDE = "deze snelkoppeling leidt naar een map waar het handboek zelf in staat. Haal haar weg, en zet hier de map neer die u bedoelt."
_DEEP = "hier staan te veel mappen in elkaar. Haal de map weg, of zet wat erin hoort hogerop."
_FULL = "hier staan te veel bestanden. Haal de map weg; leidt een snelkoppeling hierheen, haal dan die weg."
_DEAD = "deze snelkoppeling leidt nergens heen. Haal haar weg, of zet het bestand zelf op deze plek."
ODD = "dit is geen gewoon bestand. Haal het weg, en zet het bestand terug uit een eerdere versie."
_CLOSED = "u mag dit niet lezen. Geef uzelf in de eigenschappen het recht om te lezen, of vraag het aan uw beheerder."
_ABSENT = "deze map ontbreekt. Haal haar terug uit een eerdere versie."
_GONE = "dit verdween terwijl het handboek las. Sla het opnieuw op en probeer het nog een keer."
_DEEPEST, _MOST = 20, 10_000  # folders in each other, and files and folders in all


@dataclass
class Tree:
    """What is in a folder: its files by path within it, its folders, and a fault for each thing that is neither."""

    name: str
    files: dict[str, Path] = field(default_factory=dict)
    folders: set[str] = field(default_factory=set)
    faults: list[Fault] = field(default_factory=list)

    def refuse(self, path: str, text: str) -> None:
        """Add a fault for `path`."""
        self.faults.append(Fault(f"{self.name}/{printable(path)}", 0, 0, "", "", text))

    def below(self, folder: str) -> dict[str, Path]:
        """The files directly in `folder`, which ends with a slash, by path."""
        return {path: file for path, file in self.files.items() if path.startswith(folder) and "/" not in path[len(folder):]}

    def blocked(self, path: str) -> bool:
        """Whether a fault already says why `path` or a folder above it cannot be read."""
        names = {fault.file.removeprefix(f"{self.name}/") for fault in self.faults}
        return "" in names or any(path == name or path.startswith(f"{name}/") for name in names)


def walk(folder: Path, name: str = "") -> Tree:
    """Everything in `folder`, in order of path; messages call it `name`, or by its own name."""
    tree = Tree(name or folder.name)
    try:
        os.lstat(folder)
    except OSError as error:
        tree.refuse("", _ABSENT if isinstance(error, FileNotFoundError) else reason(error))
        return tree
    _visit(tree, folder, "", ())
    tree.files = dict(sorted(tree.files.items()))
    return tree


def _visit(tree: Tree, folder: Path, path: str, above: tuple[tuple[int, int], ...]) -> None:
    try:
        here = os.stat(folder)
        if (here.st_dev, here.st_ino) in above or len(above) > _DEEPEST:
            tree.refuse(path, _CIRCLE if (here.st_dev, here.st_ino) in above else _DEEP)
            return
        if not stat.S_ISDIR(here.st_mode):
            tree.refuse(path, "hier hoort een map te staan. Haal het weg, en zet de map terug uit een eerdere versie.")
            return
        names = sorted(os.listdir(folder))
        if len(names) + len(tree.files) + len(tree.folders) > _MOST:
            tree.refuse(path, _FULL)
            return
    except OSError as error:
        tree.refuse(path, _DEAD if folder.is_symlink() and error.errno == errno.ENOENT else reason(error))
        return
    for name in names:
        if not is_own(name):
            _sort(tree, folder / name, f"{path}/{name}".lstrip("/"), (*above, (here.st_dev, here.st_ino)))


def _sort(tree: Tree, place: Path, path: str, above: tuple[tuple[int, int], ...]) -> None:
    try:
        mode = os.stat(place).st_mode
    except OSError as error:
        tree.refuse(path, _DEAD if place.is_symlink() and error.errno == errno.ENOENT else reason(error))
        return
    if stat.S_ISDIR(mode):
        tree.folders.add(path)
        if place.is_symlink() and place.resolve() in place.parent.resolve().parents and not _above(place, above):
            tree.refuse(path, _OUTSIDE)
            return
        _visit(tree, place, path, above)
    elif stat.S_ISREG(mode):
        tree.files[path] = place
    else:
        tree.refuse(path, ODD)


def _above(link: Path, above: tuple[tuple[int, int], ...]) -> bool:
    """Whether the folder that `link` leads to is one that is being walked."""
    there = os.stat(link)
    return (there.st_dev, there.st_ino) in above


def printable(path: str) -> str:
    """A path as a message can print it: a name may have line ends, and bytes that are no text."""
    return "".join(char if char.isprintable() else "\ufffd" for char in path)


def reason(error: OSError) -> str:
    """Why a file or folder cannot be read, and what to do."""
    if isinstance(error, PermissionError):
        return _CLOSED
    if error.errno == errno.ELOOP:
        return _CIRCLE
    if isinstance(error, FileNotFoundError):
        return _GONE
    return f"dit kan niet worden gelezen (foutcode {error.errno}). Sluit andere programma's die het gebruiken, en kijk of de schijf in orde is."
