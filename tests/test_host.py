"""The host as a program of its own."""

import sys
from pathlib import Path

from macros import host
from macros.project import KEPT


def test_the_program_runs_in_the_same_python_with_what_was_made(tmp_path: Path):
    """It is told where the site goes and where the work of this build stands, and it is strict."""
    command, environment = host.command(tmp_path / "klaar", tmp_path / "site")
    assert command[0] == sys.executable and command[-1] == str(tmp_path / "site") and "--strict" in command
    assert environment[KEPT] == str(tmp_path / "klaar")


def test_only_what_went_wrong_is_told():
    """Lines that tell what the host is doing are left out, and so are empty ones."""
    assert host.complaints("INFO    -  Cleaning\n\nERROR   -  Kapot\nregel 2\nINFO    -  Klaar\n") == ["ERROR   -  Kapot", "regel 2"]
