"""The host as a program of its own."""

import subprocess
import sys
from pathlib import Path

from macros.project import KEPT, Project
from macros.publishing import host


def test_the_program_runs_in_the_same_python_with_what_was_made(tmp_path: Path):
    """It is told where the site goes and where the work of this build stands, and it is strict."""
    command, environment = host.command(tmp_path / "klaar", tmp_path / "site")
    assert command[0] == sys.executable and command[-1] == str(tmp_path / "site") and "--strict" in command
    assert environment[KEPT] == str(tmp_path / "klaar")


def test_only_what_went_wrong_is_told():
    """Lines that tell what the host is doing are left out, and so are empty ones."""
    assert host.complaints("INFO    -  Cleaning\n\nERROR   -  Kapot\nregel 2\nINFO    -  Klaar\n") == ["ERROR   -  Kapot", "regel 2"]


def test_the_spare_host_makes_the_same_site(root: Path, site: Path, tmp_path: Path):
    """ProperDocs, with the settings as they are, makes the same files with the same bytes: the way out when mkdocs ends."""
    Project(root).keep(tmp_path / "klaar")
    command, environment = host.command(tmp_path / "klaar", tmp_path / "site")
    spare = ["properdocs" if word == "mkdocs" else word for word in command]
    done = subprocess.run(spare, cwd=root, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    ours, theirs = files(site), files(tmp_path / "site")
    assert ours.keys() == theirs.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []


def files(folder: Path) -> dict[str, bytes]:
    """Everything in `folder`."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
