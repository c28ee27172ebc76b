"""A cache of finished files, keyed by everything they were made of: an unchanged file is only read. Two builds may share a folder."""

import contextlib
import hashlib
import os
import time
import zlib
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from macros import dutch, model

FOLDER = ".build/cache/downloads"  # in a checkout
# The most files in it; those that were used longest ago are removed.
MOST_FILES = 1000
# The prefix of a file that a build is still writing, and the age in seconds at which it must be the remains of a stopped build.
_UNFINISHED, _ABANDONED = ".", 3600
# Besides our own words and code, these determine the bytes.
_LIBRARIES = ("lxml", "markdown-it-py", "pikepdf", "pillow", "pypdfium2", "python-docx", "typst", "xlsxwriter")
_SOURCES = (Path(__file__).parent, Path(model.__file__).parent, Path(dutch.__file__).parent)


class Cache:
    """The files in `folder`, which is created when needed."""

    def __init__(self, folder: Path):
        self.folder = folder

    def get(self, name: str, make: Callable[[], bytes]) -> bytes:
        """The file `name`, which is made if it does not exist yet."""
        kept = self.folder / name
        try:
            data = kept.read_bytes()
        except FileNotFoundError:
            return self._new(kept, make())
        # Record its use, so that unused files are removed first. Another build may just have removed this one.
        with contextlib.suppress(FileNotFoundError):
            os.utime(kept)
        return data

    def _new(self, kept: Path, data: bytes) -> bytes:
        """Write a file under another name first: there is never half a file under its own, even if two builds write it at once."""
        self.folder.mkdir(parents=True, exist_ok=True)
        unfinished = kept.with_name(f"{_UNFINISHED}{kept.name}.{os.getpid()}")
        try:
            unfinished.write_bytes(data)
            unfinished.replace(kept)
        finally:
            unfinished.unlink(missing_ok=True)
        self._tidy()
        return data

    def _tidy(self) -> None:
        files = []
        for path in self.folder.iterdir():
            if not path.name.startswith(_UNFINISHED):
                files.append(path)
            elif time.time() - _last_used(path) > _ABANDONED:
                path.unlink(missing_ok=True)
        if len(files) > MOST_FILES:
            for path in sorted(files, key=_last_used)[:len(files) - MOST_FILES]:
                path.unlink(missing_ok=True)


def key(*parts: str) -> str:
    """A name that is the same only for the same `parts`, code and libraries."""
    return hashlib.sha256("\n".join([*parts, _code()]).encode()).hexdigest()


@lru_cache(maxsize=2)
def fonts_key(fonts: Path) -> str:
    """A fingerprint of the fonts in the folder `fonts`."""
    return "\n".join(_fingerprints(sorted(fonts.rglob("*.ttf"))))


def _last_used(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return 0


@lru_cache(maxsize=1)
def _code() -> str:
    libraries = [f"{name} {version(name)}" for name in _LIBRARIES]
    return "\n".join([*libraries, f"zlib {zlib.ZLIB_RUNTIME_VERSION}", *_fingerprints(_source_files())])


def _source_files() -> Iterator[Path]:
    for source in _SOURCES:
        yield from (path for path in sorted(source.rglob("*")) if path.is_file() and path.suffix != ".pyc")


def _fingerprints(paths: Iterable[Path]) -> list[str]:
    return [f"{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()}" for path in paths]
