"""LibreOffice, with which the tests open the downloads, and the letter they are set in. The build itself needs neither."""

import os
import shutil

from setup import apt, process

NAMES = (
    "soffice",
    "libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)
MISSING = "LibreOffice ontbreekt en kan hier niet worden geïnstalleerd"
# As wide as Arial, in which the office files are set; with another letter lines and pages end elsewhere.
LETTERS = ("Arial", "Liberation Sans", "Arimo", "Helvetica", "Nimbus Sans")
LETTER_MISSING = "De letter Arial ontbreekt, en een gelijke kan hier niet worden geïnstalleerd"


def prepare() -> dict[str, str]:
    """SOFFICE is the program; else SOFFICE_ONTBREEKT says why, and the tests skip aloud. So does LETTER_ONTBREEKT."""
    soffice = _system() or _from_apt()
    if not soffice:
        return {"SOFFICE_ONTBREEKT": _aloud(MISSING, "De tests die downloads openen")}
    if _letter() or (apt.install("fonts-liberation") and _letter()):
        return {"SOFFICE": soffice}
    return {"SOFFICE": soffice, "LETTER_ONTBREEKT": _aloud(LETTER_MISSING, "De tests die bladzijden tellen")}


def _system() -> str | None:
    names = (os.environ.get("SOFFICE", ""), *NAMES)
    return next(filter(None, map(shutil.which, names)), None)


def _from_apt() -> str | None:
    return _system() if apt.install("libreoffice-writer", "libreoffice-calc", "fonts-liberation") else None


def _letter() -> bool:
    """Whether Arial or its equal is here; true where fontconfig cannot tell, for Windows and macOS bring Arial themselves."""
    found = process.answer(["fc-match", "--format=%{family}", "Arial"])
    return found is None or found.split(",")[0] in LETTERS


def _aloud(missing: str, tests: str) -> str:
    print(f"LET OP: {missing}. {tests} worden overgeslagen.", flush=True)
    return missing
