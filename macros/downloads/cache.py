"""Finished files by all that they were made of: an unchanged sheet costs no more than reading it. Two builds may share a folder."""

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
# So many files it may hold before what is no longer used goes.
KEPT = 1000
# The name of a file that a build is still writing begins with this; one that is so many seconds old was left by a build that was stopped.
_UNFINISHED, _ABANDONED = ".", 3600
# What decides, beside our own words and code, which bytes come out.
_LIBRARIES = ("lxml", "markdown-it-py", "pikepdf", "pillow", "pypdfium2", "python-docx", "typst", "xlsxwriter")
_SOURCES = (Path(__file__).parent, Path(model.__file__).parent, Path(dutch.__file__).parent)


class Cache:
    """The files in `folder`, which is made when it is needed."""

    def __init__(self, folder: Path):
        self.folder = folder

    def get(self, name: str, make: Callable[[], bytes]) -> bytes:
        """The file `name`, made when it is not there."""
        kept = self.folder / name
        try:
            data = kept.read_bytes()
        except FileNotFoundError:
            return self._new(kept, make())
        # The day of use, so that what goes is what nobody asked for. Another build may just have tidied it away.
        with contextlib.suppress(FileNotFoundError):
            os.utime(kept)
        return data

    def _new(self, kept: Path, data: bytes) -> bytes:
        """Never half a file under its own name, also when two builds write it at once."""
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
        if len(files) > KEPT:
            for path in sorted(files, key=_last_used)[:len(files) - KEPT]:
                path.unlink(missing_ok=True)


def key(*parts: str) -> str:
    """A name that is the same for the same `parts`, code and libraries, and for no others."""
    return hashlib.sha256("\n".join([*parts, _code()]).encode()).hexdigest()


@lru_cache(maxsize=2)
def fonts_key(fonts: Path) -> str:
    """What tells the fonts in the folder `fonts` from others."""
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
        files = sorted(source.rglob("*")) if source.is_dir() else [source]
        yield from (path for path in files if path.is_file() and path.suffix != ".pyc")


def _fingerprints(paths: Iterable[Path]) -> list[str]:
    return [f"{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()}" for path in paths]
