"""Makes every download of the handbook, and remembers what it made: an unchanged sheet costs no more than reading it."""

import hashlib
import os
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from importlib.metadata import version
from pathlib import Path

from macros import model, text
from macros.downloads import docx, ods, odt, pdf, xlsx
from macros.downloads.bundles import BOOK, bundles, cover
from macros.downloads.document import Document
from macros.downloads.preview import first_page
from macros.downloads.worksheet import EXAMPLE_NAME, has_example, in_order, worksheet_document
from macros.model.handbook import Handbook
from macros.model.werkblad import Bladvorm, Werkblad

FONTS = "node_modules/@expo-google-fonts/source-sans-3"
CACHE = ".build/cache/downloads"
# So many files the cache may hold before what is no longer used goes.
KEPT = 1000

Writer = Callable[[Document, Path], bytes]
WRITERS: dict[str, Writer] = {
    "docx": lambda document, fonts: docx.write(document),
    "odt": lambda document, fonts: odt.write(document),
    "xlsx": lambda document, fonts: xlsx.write(document),
    "ods": lambda document, fonts: ods.write(document),
    "pdf": pdf.write,
}
BOOKS: dict[str, Callable[[Document, Sequence[Document]], bytes]] = {"docx": docx.write_book, "odt": odt.write_book}
# A long table is no use in Writer, a form without a table none in a spreadsheet.
_LIST = ("docx", "xlsx", "ods", "pdf")
_FORM = ("docx", "odt", "pdf")
_FORM_WITH_TABLE = ("docx", "odt", "xlsx", "ods", "pdf")
# What decides, beside our own words and code, which bytes come out.
_LIBRARIES = ("lxml", "markdown-it-py", "pikepdf", "pillow", "pypdfium2", "python-docx", "typst", "xlsxwriter")
_SOURCES = (Path(__file__).parent, Path(model.__file__).parent, Path(text.__file__))


def all_downloads(handbook: Handbook, root: Path) -> dict[str, bytes]:
    """`inventarisatie.docx` → content, for every worksheet, flavour and format, the bundles and the books; fonts and cache
    stand in the checkout `root`.

    Raises DownloadFault, with a Dutch message, for what a format cannot hold.
    """
    return downloads(handbook, root / FONTS, root / CACHE)


def all_previews(files: Mapping[str, bytes], root: Path) -> dict[str, bytes]:
    """`inventarisatie.png` → picture of the first page, for every PDF of an empty sheet among the downloads `files`."""
    return previews(files, root / CACHE)


def downloads(handbook: Handbook, fonts: Path, cache: Path) -> dict[str, bytes]:
    """As `all_downloads`, with the TTF files of Source Sans 3 in `fonts` and finished files kept in `cache`."""
    kept = Cache(cache)
    made: dict[str, bytes] = {}
    for werkblad in in_order(handbook):
        for document in _documents(werkblad, handbook):
            key = _key(repr(document), _letters(fonts))
            for extension in formats(werkblad):
                name = f"{document.name}.{extension}"
                made[name] = kept.get(f"{key}.{extension}", partial(WRITERS[extension], document, fonts))
    return {**made, **bundles(handbook, made, EXAMPLE_NAME), **_books(handbook, kept)}


def previews(files: Mapping[str, bytes], cache: Path) -> dict[str, bytes]:
    """As `all_previews`, with finished pictures kept in `cache`."""
    kept = Cache(cache)
    made = {}
    for name, data in files.items():
        stem, _, extension = name.rpartition(".")
        if extension == "pdf" and not stem.endswith(EXAMPLE_NAME):
            made[f"{stem}.png"] = kept.get(f"{_key(hashlib.sha256(data).hexdigest())}.png", partial(first_page, data))
    return made


def formats(werkblad: Werkblad) -> tuple[str, ...]:
    """The extensions of the files of a worksheet, best first."""
    if werkblad.vorm is Bladvorm.LIJST:
        return _LIST
    return _FORM_WITH_TABLE if any(deel.tabel for deel in werkblad.delen) else _FORM


def _documents(werkblad: Werkblad, handbook: Handbook) -> Iterator[Document]:
    yield worksheet_document(werkblad, handbook)
    if has_example(werkblad):
        yield worksheet_document(werkblad, handbook, example=True)


def _books(handbook: Handbook, kept: "Cache") -> dict[str, bytes]:
    documents = [worksheet_document(werkblad, handbook) for werkblad in in_order(handbook)]
    first = cover(handbook, documents)
    key = _key(repr(first), repr(documents))
    return {
        f"{BOOK}.{extension}": kept.get(f"{key}.{extension}", partial(write, first, documents))
        for extension, write in BOOKS.items()
    }


class Cache:
    """Finished files by a name that says all they were made of."""

    def __init__(self, folder: Path):
        self.folder = folder

    def get(self, name: str, make: Callable[[], bytes]) -> bytes:
        """The file `name`, made when it is not there."""
        kept = self.folder / name
        if kept.is_file():
            # The day of use, so that what goes is what nobody asked for.
            os.utime(kept)
            return kept.read_bytes()
        return self._new(kept, make())

    def _new(self, kept: Path, data: bytes) -> bytes:
        """Never half a file under its own name, also when two builds write it at once."""
        self.folder.mkdir(parents=True, exist_ok=True)
        unfinished = kept.with_name(f".{kept.name}.{os.getpid()}")
        unfinished.write_bytes(data)
        unfinished.replace(kept)
        self._tidy()
        return data

    def _tidy(self) -> None:
        # A name with a dot in front is a file that another build is still writing.
        files = [path for path in self.folder.iterdir() if not path.name.startswith(".")]
        if len(files) > KEPT:
            for path in sorted(files, key=lambda path: path.stat().st_mtime)[:len(files) - KEPT]:
                path.unlink(missing_ok=True)


def _key(*parts: str) -> str:
    """The same for the same words, code and libraries."""
    return hashlib.sha256("\n".join([*parts, _code()]).encode()).hexdigest()


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
