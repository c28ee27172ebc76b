"""Makes every download of the handbook, and remembers what it made: an unchanged sheet costs no more than reading it."""

import hashlib
import os
import zlib
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from macros import text
from macros.downloads import docx, ods, pdf
from macros.downloads.document import Document
from macros.downloads.worksheet import worksheet_document
from macros.model.handbook import Handbook
from macros.model.werkblad import Werkblad

FONTS = "node_modules/@expo-google-fonts/source-sans-3"
CACHE = ".build/cache/downloads"
# So many files the cache may hold before what is no longer used goes.
KEPT = 300

Writer = Callable[[Document, Path], bytes]
WRITERS: dict[str, Writer] = {
    "docx": lambda document, fonts: docx.write(document),
    "ods": lambda document, fonts: ods.write(document),
    "pdf": pdf.write,
}
# What decides, beside our own words and code, which bytes come out.
_LIBRARIES = ("lxml", "markdown-it-py", "pikepdf", "python-docx", "typst")
_SOURCES = (Path(__file__).parent, Path(text.__file__))


def all_downloads(handbook: Handbook, root: Path) -> dict[str, bytes]:
    """`inventarisatie.docx` → content, for every worksheet and format; fonts and cache stand in the checkout `root`.

    Raises DownloadFault, with a Dutch message, for what a format cannot hold.
    """
    return downloads(handbook, root / FONTS, root / CACHE)


def downloads(handbook: Handbook, fonts: Path, cache: Path) -> dict[str, bytes]:
    """As `all_downloads`, with the TTF files of Source Sans 3 in `fonts` and finished files kept in `cache`."""
    made: dict[str, bytes] = {}
    used: set[Path] = set()
    for werkblad in handbook.werkbladen:
        document = worksheet_document(werkblad, handbook)
        for extension in formats(werkblad):
            kept = cache / f"{_key(document, fonts)}.{extension}"
            made[f"{werkblad.id}.{extension}"] = _from(kept) or _new(kept, WRITERS[extension](document, fonts))
            used.add(kept)
    _tidy(cache, used)
    return made


def formats(werkblad: Werkblad) -> tuple[str, ...]:
    """The extensions of the files of a worksheet, best first."""
    return tuple(WRITERS)


def _from(kept: Path) -> bytes | None:
    return kept.read_bytes() if kept.is_file() else None


def _new(kept: Path, data: bytes) -> bytes:
    """Never half a file under its own name, also when two builds write it at once."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    unfinished = kept.with_name(f".{kept.name}.{os.getpid()}")
    unfinished.write_bytes(data)
    unfinished.replace(kept)
    return data


def _tidy(cache: Path, used: set[Path]) -> None:
    # A name with a dot in front is a file that another build is still writing.
    files = {path for path in cache.iterdir() if not path.name.startswith(".")} if cache.is_dir() else set()
    for path in files - used if len(files) > KEPT else ():
        path.unlink(missing_ok=True)


def _key(document: Document, fonts: Path) -> str:
    """The same for the same words, code, libraries and letters."""
    return hashlib.sha256("\n".join([repr(document), _code(), _letters(fonts)]).encode()).hexdigest()


@lru_cache(maxsize=1)
def _code() -> str:
    libraries = [f"{name} {version(name)}" for name in _LIBRARIES]
    return "\n".join([*libraries, f"zlib {zlib.ZLIB_RUNTIME_VERSION}", *_fingerprints(_source_files())])


@lru_cache(maxsize=2)
def _letters(fonts: Path) -> str:
    return "\n".join(_fingerprints(sorted(fonts.rglob("*.ttf"))))


def _source_files() -> Iterator[Path]:
    for source in _SOURCES:
        files = sorted(source.rglob("*")) if source.is_dir() else [source]
        yield from (path for path in files if path.is_file() and path.suffix != ".pyc")


def _fingerprints(paths: Iterable[Path]) -> list[str]:
    return [f"{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()}" for path in paths]
