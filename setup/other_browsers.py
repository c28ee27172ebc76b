"""Firefox and WebKit, in which the tests try the journeys of visitors beside Chromium: the machine's own, else those of apt."""

import glob
import os
import shutil

from setup import apt, process

FIREFOX = ("firefox-esr", "firefox")
DRIVER = "WebKitWebDriver"
# The small browser of WebKit that the driver drives, and the screen without a monitor that it draws on.
BROWSER, SCREEN = "/usr/lib/*/webkit2gtk-4*/MiniBrowser", "Xvfb"
MISSING_FIREFOX = "Firefox ontbreekt en kan hier niet worden geïnstalleerd"
MISSING_WEBKIT = "WebKit ontbreekt en kan hier niet worden geïnstalleerd"


def prepare() -> dict[str, str]:
    """Find or install both: FIREFOX, WEBKIT_DRIVER, WEBKIT and XVFB are programs; FIREFOX_MISSING or WEBKIT_MISSING says why one is missing."""
    return {**_firefox(), **_webkit()}


def _firefox() -> dict[str, str]:
    program = _firefox_program() or (_firefox_program() if apt.install("firefox-esr") else None)
    return {"FIREFOX": program} if program else {"FIREFOX_MISSING": _skipped(MISSING_FIREFOX, "Firefox")}


def _firefox_program() -> str | None:
    # Ubuntu's firefox is a script that only asks you to install a snap.
    return next((path for path in _found("FIREFOX", *FIREFOX) if process.answer([path, "--version"])), None)


def _webkit() -> dict[str, str]:
    programs = _webkit_programs() or (_webkit_programs() if apt.install("webkit2gtk-driver", "xvfb") else None)
    return programs or {"WEBKIT_MISSING": _skipped(MISSING_WEBKIT, "WebKit")}


def _webkit_programs() -> dict[str, str] | None:
    browsers = [os.environ.get("WEBKIT", ""), *sorted(glob.glob(BROWSER), reverse=True)]
    found = {"WEBKIT_DRIVER": _found("WEBKIT_DRIVER", DRIVER), "WEBKIT": browsers, "XVFB": _found("XVFB", SCREEN)}
    programs = {variable: next(filter(None, paths), "") for variable, paths in found.items()}
    return programs if all(programs.values()) else None


def _found(variable: str, *names: str) -> list[str]:
    """The program that the variable names, then those of the names that are on this machine."""
    return [path for path in map(shutil.which, (os.environ.get(variable, ""), *names)) if path]


def _skipped(missing: str, name: str) -> str:
    print(f"LET OP: {missing}. De tests in {name} worden overgeslagen.", flush=True)
    return missing
