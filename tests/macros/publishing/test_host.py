"""The host as a program of its own."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from macros.project import KEPT, Project
from macros.publishing import host, offline
from macros.publishing.compressed import ENDINGS

ELSEWHERE = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland", "LC_ALL": "C"}


def test_the_program_runs_in_the_same_python_with_what_was_made(tmp_path: Path):
    """The host gets the place of the site and of the files of this build, and runs in strict mode."""
    command, environment = host.command(tmp_path / "klaar", tmp_path / "site")
    assert command[0] == sys.executable and command[-1] == str(tmp_path / "site") and "--strict" in command
    assert environment[KEPT] == str(tmp_path / "klaar")


def test_only_errors_are_reported():
    """Progress lines of the host and empty lines are left out."""
    assert host.complaints("INFO    -  Cleaning\n\nERROR   -  Kapot\nregel 2\nINFO    -  Klaar\n") == ["ERROR   -  Kapot", "regel 2"]


@pytest.mark.parametrize(("said", "number", "path"), [
    ("Traceback (most recent call last):\n  File \"x.py\", line 131, in write_file\n    f.write(content)\nOSError: [Errno 28] No space left on device\n", errno.ENOSPC, None),
    ("PermissionError: [Errno 13] Permission denied: '/vol/site/over/index.html'\n", errno.EACCES, "/vol/site/over/index.html"),
    ("ERROR   -  Error copying: [Errno 27] File too large\nAborted with 1 error\n", errno.EFBIG, None),
])
def test_a_full_disk_is_recognised_in_the_traceback_of_the_host(said: str, number: int, path: str | None):
    """The host prints a traceback when it cannot write; these are its words on a real full disk."""
    found = host.refused(said)
    assert found and (found.errno, found.filename, isinstance(found, PermissionError)) == (number, path, number == errno.EACCES)


def test_another_failure_of_the_host_is_no_refusal_of_the_system():
    """Its own words are shown then."""
    assert host.refused("ERROR   -  Kapot\n") is None


@pytest.mark.slow
def test_the_spare_host_makes_the_same_site(root: Path, real_site: Path, tmp_path: Path):
    """ProperDocs, with unchanged settings, makes the same files with the same bytes, and so does the edition of them: the alternative if mkdocs ends.

    In other processes, with another hash seed, time zone and language.
    """
    command, environment = host.command(tmp_path / "klaar", tmp_path / "site")
    spare = ["properdocs" if word == "mkdocs" else word for word in command]
    keep = [sys.executable, "-c", "import sys; from pathlib import Path; from macros.project import Project; Project(Path()).keep(Path(sys.argv[1]))"]
    for step, settings in (([*keep, str(tmp_path / "klaar")], os.environ), (spare, environment)):
        done = subprocess.run(step, cwd=root, env={**settings, **ELSEWHERE}, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
    assert offline.add(tmp_path / "site", Project(root)) == []
    ours, theirs = files(real_site), files(tmp_path / "site")
    assert ours.keys() == theirs.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []


def files(folder: Path) -> dict[str, bytes]:
    """Everything in `folder` but the copies that our build compresses, whichever host made the pages."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.suffix not in ENDINGS}
