"""LibreOffice, with which the tests open the downloads. The build itself never needs it."""

import os
import shutil

from setup import apt

NAMES = (
    "soffice",
    "libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)
MISSING = "LibreOffice ontbreekt en kan hier niet worden geïnstalleerd"


def prepare() -> dict[str, str]:
    """SOFFICE is the program; else SOFFICE_ONTBREEKT says why, and the tests skip aloud."""
    soffice = _system() or _from_apt()
    if soffice:
        return {"SOFFICE": soffice}
    print(f"LET OP: {MISSING}. De tests die downloads openen worden overgeslagen.", flush=True)
    return {"SOFFICE_ONTBREEKT": MISSING}


def _system() -> str | None:
    names = (os.environ.get("SOFFICE", ""), *NAMES)
    return next(filter(None, map(shutil.which, names)), None)


def _from_apt() -> str | None:
    return _system() if apt.install("libreoffice-writer", "libreoffice-calc") else None
