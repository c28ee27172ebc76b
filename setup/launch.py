"""Hands over to a module in the project's environment, and turns a fault into a sentence."""

import os
import subprocess
import sys
from typing import NoReturn

from setup.faults import explain_system
from setup.places import ROOT, VENV_PYTHON

ALWAYS = {
    "PYTHONUTF8": "1",
    # Material prints a page-long notice about MkDocs 2 at every build.
    "NO_MKDOCS_2_WARNING": "1",
}


def module(arguments: list[str]) -> NoReturn:
    """Run `python -m <arguments>` in the project's folder and exit with its code."""
    command = [str(VENV_PYTHON), "-m", *arguments]
    environment = {**os.environ, **ALWAYS}
    os.chdir(ROOT)
    sys.stdout.flush()
    if os.name != "nt":
        # Replaces this process, so that signals reach the command itself.
        os.execve(command[0], command, environment)
    try:
        sys.exit(subprocess.run(command, env=environment).returncode)
    except KeyboardInterrupt:
        # Windows interrupts both processes; the command has reported it.
        sys.exit(130)


def sentence(fault: Exception) -> str:
    """The message for the editor; never a traceback."""
    return explain_system(fault) if isinstance(fault, OSError) else str(fault)
