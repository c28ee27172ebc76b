"""The folder in which a site is made before it takes its place."""

import builtins
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from macros.publishing import staging as staging_module
from macros.publishing.staging import _LOCK as LOCK
from macros.publishing.staging import staging
from macros.reading.faults import system_fault


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_nothing_is_left_behind(tmp_path: Path):
    """After a build, also a failed one, nothing else has changed."""
    try:
        with staging(tmp_path / "site") as new:
            new.site.mkdir()
            raise ValueError
    except ValueError:
        pass
    assert names(tmp_path) == []


def test_interrupted_while_making_room_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Ctrl+C leaves nothing, also right after the folder was made."""
    make = staging_module.tempfile.mkdtemp

    def interrupted(**options: object) -> None:
        make(**options)
        raise KeyboardInterrupt

    monkeypatch.setattr(staging_module.tempfile, "mkdtemp", interrupted)
    with pytest.raises(KeyboardInterrupt), staging(tmp_path / "site"):
        pass
    assert names(tmp_path) == []


def test_leftovers_of_a_killed_build_are_removed(tmp_path: Path):
    """Leftovers of an earlier build are removed before the next one starts."""
    for number in range(3):
        (tmp_path / ".build-site" / f"tmp{number}" / "site").mkdir(parents=True)
    (tmp_path / ".build-site" / LOCK).touch()
    with staging(tmp_path / "site") as new:
        assert names(tmp_path / ".build-site") == [LOCK, new.site.parent.name]
    assert names(tmp_path) == []


def test_site_laid_aside_by_a_killed_swap_returns(tmp_path: Path):
    """The last good site is put back after a build was killed between two renames."""
    (tmp_path / ".build-site" / "oud").mkdir(parents=True)
    (tmp_path / ".build-site" / "oud" / "index.html").write_text("goed")
    (tmp_path / ".build-site" / LOCK).touch()
    with staging(tmp_path / "site"):
        assert (tmp_path / "site" / "index.html").read_text() == "goed"


def test_second_build_of_one_place_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Two builds of one place take turns, from whichever checkout; builds of different places do not wait."""
    order: list[str] = []
    waits = threading.Event()
    monkeypatch.setattr(builtins, "print", lambda *_, **__: waits.set())

    def second() -> None:
        with staging(tmp_path / "site"):
            order.append("tweede")

    with staging(tmp_path / "site"), staging(tmp_path / "elders"):
        waiting = threading.Thread(target=second)
        waiting.start()
        assert waits.wait(300)
        order.append("eerste")
    waiting.join()
    assert order == ["eerste", "tweede"]


def test_program_of_a_build_is_waited_for(tmp_path: Path):
    """A program that a build started keeps the place locked after the build itself has ended."""
    waiter = "import fcntl, sys; fcntl.flock(open(sys.argv[1], 'a'), fcntl.LOCK_EX | fcntl.LOCK_NB)"
    lock = tmp_path / ".build-site" / LOCK
    with staging(tmp_path / "site") as new:
        answer = new.run([sys.executable, "-c", f"import os; os.fstat({new.lock})"])
        assert answer.returncode == 0, answer.stderr
        assert subprocess.run([sys.executable, "-c", waiter, str(lock)], capture_output=True).returncode != 0
    assert not lock.exists()


def test_builds_in_a_row_each_get_the_place_to_themselves(tmp_path: Path):
    """The first removes the lock for which the others wait; two are never inside at once."""
    inside, most = [], []

    def build() -> None:
        for _ in range(20):
            with staging(tmp_path / "site") as new:
                inside.append(1)
                most.append(len(inside))
                new.site.mkdir()  # gives the others a turn
                inside.pop()

    builds = [threading.Thread(target=build) for _ in range(4)]
    for thread in builds:
        thread.start()
    for thread in builds:
        thread.join()
    assert (len(most), max(most), names(tmp_path)) == (80, 1, [])


def test_folder_of_somebody_else_is_kept(tmp_path: Path):
    """A folder that happens to have our name is reported and not changed; an empty one is taken."""
    mine = tmp_path / ".build-site" / "mijn" / "tekst"
    mine.mkdir(parents=True)
    with pytest.raises(FileExistsError) as raised, staging(tmp_path / "site"):
        pass
    assert system_fault(raised.value) == f"{tmp_path / '.build-site'}: op deze plek staat al iets anders. Kies een andere plek."
    assert mine.is_dir()
    mine.rmdir()
    mine.parent.rmdir()
    with staging(tmp_path / "site") as new:
        assert new.site.parent.is_dir()
