"""LibreOffice, with which the tests open the downloads, and their font. The build itself needs neither."""

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
# As wide as Arial, the font of the office files; in any other, lines and pages break elsewhere.
FONTS = ("Arial", "Liberation Sans", "Arimo", "Helvetica", "Nimbus Sans")
FONT_MISSING = "De letter Arial ontbreekt, en een gelijke kan hier niet worden geïnstalleerd"


def prepare() -> dict[str, str]:
    """Find or install both: SOFFICE is the program; SOFFICE_MISSING or FONT_MISSING says why one is missing, for the tests that are skipped."""
    soffice = _system() or _from_apt()
    if not soffice:
        return {"SOFFICE_MISSING": _skipped(MISSING, "De tests die downloads openen")}
    if _has_font() or (apt.install("fonts-liberation") and _has_font()):
        return {"SOFFICE": soffice}
    return {"SOFFICE": soffice, "FONT_MISSING": _skipped(FONT_MISSING, "De tests die bladzijden tellen")}


def _system() -> str | None:
    names = (os.environ.get("SOFFICE", ""), *NAMES)
    return next(filter(None, map(shutil.which, names)), None)


def _from_apt() -> str | None:
    return _system() if apt.install("libreoffice-writer", "libreoffice-calc", "fonts-liberation") else None


def _has_font() -> bool:
    """Whether Arial or its equal is installed; true if there is no fontconfig to ask: Windows and macOS have Arial."""
    found = process.answer(["fc-match", "--format=%{family}", "Arial"])
    return found is None or found.split(",")[0] in FONTS


def _skipped(missing: str, tests: str) -> str:
    """Print which tests are skipped, and return `missing`."""
    print(f"LET OP: {missing}. {tests} worden overgeslagen.", flush=True)
    return missing
