"""A Chromium for the browser tests: the machine's own, else one from apt, else the one that comes with the test library."""

import os
import shutil
from pathlib import Path

from setup import apt, process
from setup.faults import SetupFault
from setup.places import VENV_PYTHON

# Chromium without a window takes a quarter of the processor time, but that of Debian cannot print.
SHELL = "chromium-headless-shell"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
ELSEWHERE = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
ASK_PLAYWRIGHT = (
    "from playwright.sync_api import sync_playwright\nwith sync_playwright() as p: print(p.chromium.executable_path)"
)
MISSING = (
    "Er is geen browser voor de tests: installeer Chromium of Chrome, of zet CHROMIUM op het pad van zo'n programma."
)


def prepare() -> dict[str, str]:
    """Find or install Chromium: CHROMIUM is the program for most tests, CHROMIUM_WHOLE the one that also prints and draws as visitors see it. Raises SetupFault if none can be had."""
    chromium = _given() or _system() or _downloaded() or _from_apt() or _download()
    if not chromium:
        raise SetupFault(MISSING)
    return {"CHROMIUM": os.environ.get("CHROMIUM") or _shell() or chromium, "CHROMIUM_WHOLE": chromium}


def _shell() -> str | None:
    path = shutil.which(SHELL)
    return path if path and _works(path) else None


def _given() -> str | None:
    given = os.environ.get("CHROMIUM")
    if given and not shutil.which(given):
        raise SetupFault(f"CHROMIUM wijst naar {given}, en daar staat geen programma.")
    return given


def _system() -> str | None:
    found = (shutil.which(name) for name in (*NAMES, *ELSEWHERE))
    return next((path for path in found if path and _works(path)), None)


def _works(path: str) -> bool:
    """Whether a program is a browser: Ubuntu's chromium-browser is a script that only asks you to install a snap."""
    # On Windows `--version` opens a window instead of answering.
    return os.name == "nt" or bool(process.answer([path, "--version"]))


def _downloaded() -> str | None:
    path = process.answer([VENV_PYTHON, "-c", ASK_PLAYWRIGHT])
    return path if path and Path(path).is_file() else None


def _from_apt() -> str | None:
    # An older system has no Chromium without a window.
    return _system() if apt.install("chromium", SHELL) or apt.install("chromium") else None


def _download() -> str | None:
    try:
        process.run([VENV_PYTHON, "-m", "playwright", "install", "chromium"], "Chromium ophalen")
    except SetupFault as fault:
        print(fault, flush=True)
    return _downloaded()
