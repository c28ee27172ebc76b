"""The folder in which a site is made before it takes its place."""

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from macros import staging as staging_module
from macros.staging import staging


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_nothing_is_left_behind(tmp_path: Path):
    """After a build, also a failed one, only the lock remains."""
    try:
        with staging(tmp_path, tmp_path / "site") as new:
            new.site.mkdir()
            raise ValueError
    except ValueError:
        pass
    assert names(tmp_path) == [".build"]
    assert names(tmp_path / ".build") == ["site.lock"]


def test_interrupted_while_making_room_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Ctrl+C may come at any moment, also right after the folder was made."""
    make = staging_module.tempfile.mkdtemp

    def interrupted(**options: object) -> None:
        make(**options)
        raise KeyboardInterrupt

    monkeypatch.setattr(staging_module.tempfile, "mkdtemp", interrupted)
    with pytest.raises(KeyboardInterrupt), staging(tmp_path, tmp_path / "site"):
        pass
    assert names(tmp_path) == [".build"]


def test_leftovers_of_a_killed_build_go(tmp_path: Path):
    """What an earlier build left is removed before the next one starts."""
    for number in range(3):
        (tmp_path / ".build-site" / f"tmp{number}" / "site").mkdir(parents=True)
    with staging(tmp_path, tmp_path / "site") as new:
        assert names(tmp_path / ".build-site") == [new.site.parent.name]
    assert names(tmp_path) == [".build"]


def test_site_laid_aside_by_a_killed_swap_returns(tmp_path: Path):
    """The last good site is put back when a build was killed between two renames."""
    (tmp_path / ".build-site" / "oud").mkdir(parents=True)
    (tmp_path / ".build-site" / "oud" / "index.html").write_text("goed")
    with staging(tmp_path, tmp_path / "site"):
        assert (tmp_path / "site" / "index.html").read_text() == "goed"


def test_second_build_of_one_place_waits(tmp_path: Path):
    """Two builds of one place take turns; those of different places do not wait."""
    order = []

    def second() -> None:
        with staging(tmp_path, tmp_path / "site"):
            order.append("tweede")

    with staging(tmp_path, tmp_path / "site"), staging(tmp_path, tmp_path / "elders"):
        waiting = threading.Thread(target=second)
        waiting.start()
        time.sleep(0.2)
        order.append("eerste")
    waiting.join()
    assert order == ["eerste", "tweede"]


def test_program_of_a_build_is_waited_for(tmp_path: Path):
    """A program that a build started keeps the place taken after the build itself is gone."""
    waiter = "import fcntl, sys; fcntl.flock(open(sys.argv[1], 'a'), fcntl.LOCK_EX | fcntl.LOCK_NB)"
    lock = tmp_path / ".build" / "site.lock"
    with staging(tmp_path, tmp_path / "site") as new:
        answer = new.run([sys.executable, "-c", f"import os; os.fstat({new.lock})"])
        assert answer.returncode == 0, answer.stderr
        assert subprocess.run([sys.executable, "-c", waiter, str(lock)], capture_output=True).returncode != 0
    assert subprocess.run([sys.executable, "-c", waiter, str(lock)], capture_output=True).returncode == 0
