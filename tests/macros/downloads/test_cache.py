"""Finished files are kept as long as they are used."""

import os
from pathlib import Path

import pytest

from macros.downloads import cache
from macros.downloads.cache import Cache


def test_a_file_is_made_once(tmp_path: Path) -> None:
    """The second time the file is only read."""
    kept = Cache(tmp_path / "nieuw")
    assert kept.get("a.pdf", lambda: b"a") == b"a"
    assert kept.get("a.pdf", _refuse) == b"a"


def test_the_cache_does_not_grow_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Above its limit the cache keeps the files that were used last."""
    monkeypatch.setattr(cache, "MOST_FILES", 3)
    for number in range(3):
        (tmp_path / f"oud{number}.pdf").write_bytes(b"oud")
        os.utime(tmp_path / f"oud{number}.pdf", (number, number))
    kept = Cache(tmp_path)
    assert kept.get("oud0.pdf", _refuse) == b"oud"
    assert kept.get("nieuw.pdf", lambda: b"nieuw") == b"nieuw"
    assert {path.name for path in tmp_path.iterdir()} == {"nieuw.pdf", "oud0.pdf", "oud2.pdf"}


def test_a_file_that_another_build_takes_away_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two builds may tidy one folder at once; neither stumbles over what the other removed."""
    (tmp_path / "a.pdf").write_bytes(b"a")
    (tmp_path / "weg.pdf").symlink_to(tmp_path / "nergens")
    monkeypatch.setattr(cache, "MOST_FILES", 1)
    monkeypatch.setattr(os, "utime", _gone)
    kept = Cache(tmp_path)
    assert kept.get("a.pdf", _refuse) == b"a"
    assert kept.get("weg.pdf", lambda: b"nieuw") == b"nieuw"


def test_what_a_stopped_build_left_goes(tmp_path: Path) -> None:
    """An unfinished file of more than an hour old is removed; one that another build is writing now is not."""
    (tmp_path / ".oud.pdf.1").write_bytes(b"half")
    os.utime(tmp_path / ".oud.pdf.1", (0, 0))
    (tmp_path / ".nu.pdf.2").write_bytes(b"half")
    Cache(tmp_path).get("nieuw.pdf", lambda: b"nieuw")
    assert {path.name for path in tmp_path.iterdir()} == {"nieuw.pdf", ".nu.pdf.2"}


def test_a_file_that_cannot_be_written_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk raises an error, and the unfinished file is removed at once."""

    def full(path: Path, data: bytes) -> None:
        path.touch()
        raise OSError("No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="space"):
        Cache(tmp_path).get("nieuw.pdf", lambda: b"nieuw")
    assert not list(tmp_path.iterdir())


def test_a_name_tells_what_a_file_was_made_of() -> None:
    """Other words, or the same words in other places, give another name."""
    assert cache.key("a", "b") == cache.key("a", "b")
    assert len({cache.key("a", "b"), cache.key("b", "a"), cache.key("a")}) == 3


def _refuse() -> bytes:
    raise AssertionError("a file was made again")


def _gone(path: Path) -> None:
    raise FileNotFoundError(path)
