"""One folder taking the place of another."""

import sys
import threading
from pathlib import Path

import pytest

from macros.publishing import swap as module
from macros.publishing.swap import replaceable, restore, swap


def folder(path: Path, text: str) -> Path:
    path.mkdir(parents=True)
    (path / "index.html").write_text(text)
    return path


def text_at(place: Path) -> str:
    return (place / "index.html").read_text()


@pytest.fixture
def without_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that cannot exchange two folders in one step."""
    monkeypatch.setattr(module, "_exchange", lambda one, other: False)


def test_first_folder_simply_takes_its_place(tmp_path: Path):
    """If nothing is at the place, the new folder is moved there."""
    swap(folder(tmp_path / "new", "nieuw"), tmp_path / "site", tmp_path / "aside")
    assert text_at(tmp_path / "site") == "nieuw"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_old_folder_gives_way(tmp_path: Path):
    """The new folder is in the place of the old one, and nothing of the old one is left."""
    folder(tmp_path / "site", "oud")
    swap(folder(tmp_path / "new", "nieuw"), tmp_path / "site", tmp_path / "aside")
    assert text_at(tmp_path / "site") == "nieuw"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.usefixtures("without_exchange")
def test_old_folder_gives_way_by_two_renames(tmp_path: Path):
    """If the system cannot exchange folders, two renames have the same result."""
    folder(tmp_path / "site", "oud")
    swap(folder(tmp_path / "new", "nieuw"), tmp_path / "site", tmp_path / "aside")
    assert text_at(tmp_path / "site") == "nieuw"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.usefixtures("without_exchange")
def test_old_folder_comes_back_when_the_second_rename_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """If a new folder cannot be moved, the old one stays whole and the error is raised."""
    folder(tmp_path / "site", "oud")
    new = folder(tmp_path / "new", "nieuw")
    rename = Path.rename

    def failing(path: Path, target: Path) -> Path:
        if path == new:
            raise OSError("geen ruimte")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(OSError, match="geen ruimte"):
        swap(new, tmp_path / "site", tmp_path / "aside")
    assert text_at(tmp_path / "site") == "oud"


def test_restore_puts_back_what_a_killed_swap_laid_aside(tmp_path: Path):
    """Killed between the two renames, the old folder is aside and the place is empty: it is put back."""
    folder(tmp_path / "aside", "oud")
    restore(tmp_path / "site", tmp_path / "aside")
    assert text_at(tmp_path / "site") == "oud"


def test_restore_leaves_a_folder_in_place_alone(tmp_path: Path):
    """If a folder is in place, the one that was put aside is not used."""
    folder(tmp_path / "site", "nieuw")
    folder(tmp_path / "aside", "oud")
    restore(tmp_path / "site", tmp_path / "aside")
    assert text_at(tmp_path / "site") == "nieuw"


@pytest.mark.skipif(not sys.platform.startswith(("linux", "darwin")), reason="only these systems exchange folders in one step")
def test_place_is_never_empty(tmp_path: Path):
    """A reader that keeps looking during many swaps always finds a page."""
    place, missing, stop = folder(tmp_path / "site", "0"), [], threading.Event()

    def look() -> None:
        while not stop.is_set():
            if not place.exists():
                missing.append(True)

    reader = threading.Thread(target=look)
    reader.start()
    try:
        for number in range(200):
            swap(folder(tmp_path / f"new-{number}", str(number)), place, tmp_path / "aside")
    finally:
        stop.set()
        reader.join()
    assert not missing
    assert text_at(place) == "199"


def test_only_what_is_ours_or_nothing_may_be_replaced(tmp_path: Path):
    """A free place, an empty folder or one with our mark may be replaced; a file or any other folder may not."""
    (tmp_path / "leeg").mkdir()
    (tmp_path / "bestand").write_text("Beste Jan")
    assert replaceable(tmp_path / "weg", "index.html") and replaceable(tmp_path / "leeg", "index.html")
    assert replaceable(folder(tmp_path / "site", "oud"), "index.html")
    assert not replaceable(tmp_path / "site", "merk.txt") and not replaceable(tmp_path / "bestand", "index.html")
