"""Which folder an edition is in: a name that somebody typed → `eigen/<name>/`, or a Dutch fault."""

import os
import re
from pathlib import Path

from macros.dutch.text import slug
from macros.reading.faults import Fault, SettingFault, nearest
from macros.reading.leftovers import is_own
from macros.reading.tree import printable

EDITIONS = "eigen"
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST = 40


def edition_folder(root: Path, name: str) -> Path | None:
    """The folder of the edition `name` in the checkout at `root`; None without a name. Raises SettingFault for one that is not there."""
    if not name:
        return None
    typed = printable(name)
    if not _NAME.fullmatch(name) or len(name) > _LONGEST:
        raise _fault(f"'{typed}' kan geen naam van een uitgave zijn. Geef de naam van een map in {EDITIONS}/: kleine letters, cijfers en losse streepjes, zoals voorbeeldstad, en hooguit "
                     f"{_LONGEST} tekens.{_renamed(root, name) or _near(root, name)}")
    folder = root / EDITIONS / name
    if not folder.is_dir():
        raise _fault(f"er is geen map {EDITIONS}/{typed}/.{_renamed(root, name) or _near(root, name) or ' Maak haar, met daarin uitgave.yaml; CONTRIBUTING.md zegt hoe.'}{_loose(root)}")
    return folder


def editions(root: Path) -> list[str]:
    """The names of the editions in the checkout at `root`, in order."""
    try:
        return sorted(entry for entry in os.listdir(root / EDITIONS) if not is_own(entry) and _NAME.fullmatch(entry) and (root / EDITIONS / entry).is_dir())
    except OSError:
        return []


def _loose(root: Path) -> str:
    """What to say if somebody put the files of an edition in `eigen/` itself."""
    return f" Losse bestanden in {EDITIONS}/ leest niemand; zet ze in die map." if any((root / EDITIONS).glob("*.yaml")) else ""


def _renamed(root: Path, name: str) -> str:
    """What to do with a folder in `eigen/` that is meant, but whose name no edition can have."""
    wanted = slug(name)
    found = next((entry.name for entry in sorted((root / EDITIONS).glob("*/")) if slug(entry.name) == wanted and not _NAME.fullmatch(entry.name)), "")
    return f" Noem de map {EDITIONS}/{printable(found)}/ dan {EDITIONS}/{wanted}/, en schrijf --uitgave {wanted}." if found and _NAME.fullmatch(wanted) and len(wanted) <= _LONGEST else ""


def _near(root: Path, name: str) -> str:
    return nearest(name, editions(root))


def _fault(text: str) -> SettingFault:
    return SettingFault([Fault("--uitgave", 0, 0, "", "", text)])
