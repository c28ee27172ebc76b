"""Makes every download of the handbook, and keeps what it made: an unchanged file is only read."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from macros.downloads.bundles import bundles, cover
from macros.downloads.cache import Cache, fonts_key, key
from macros.downloads.document import Document
from macros.downloads.docx import writer as docx
from macros.downloads.odf import spreadsheet as ods
from macros.downloads.odf import text as odt
from macros.downloads.pdf import writer as pdf
from macros.downloads.policy_paper import paper_documents
from macros.downloads.preview import first_page, page_count
from macros.downloads.spreadsheet.workbook import Workbook
from macros.downloads.workbook import workbooks
from macros.downloads.worksheet import worksheet_documents
from macros.downloads.xlsx import writer as xlsx
from macros.model.handbook import Handbook
from macros.model.werkblad.bestand import PAPER_FORMATS, Formaat, book_name, file_name, paper_name, workbook_name

# The cover of the book with its contents.
_COVER_PAGES = 1

Writer = Callable[[Document, Path], bytes]
WRITERS: dict[Formaat, Writer] = {
    Formaat.DOCX: lambda document, fonts: docx.write(document),
    Formaat.ODT: lambda document, fonts: odt.write(document),
    Formaat.XLSX: lambda document, fonts: xlsx.write(document),
    Formaat.ODS: lambda document, fonts: ods.write(document),
    Formaat.PDF: pdf.write,
}
BOOKS: dict[Formaat, Callable[[Document, Sequence[Document], Sequence[int]], bytes]] = {
    Formaat.DOCX: docx.write_book, Formaat.ODT: odt.write_book,
}
WORKBOOKS: dict[Formaat, Callable[[Workbook], bytes]] = {Formaat.XLSX: xlsx.write_workbook, Formaat.ODS: ods.write_workbook}


def downloads(handbook: Handbook, fonts: Path, cache: Path) -> dict[str, bytes]:
    """Name (`2a-inventarisatie.docx`) → content of every werkblad and stuk, empty and worked, in every format, the bundles and the books.

    `fonts` is the folder with the TTF files of Source Sans 3; finished files are kept in `cache`. Raises DownloadFault,
    with a Dutch message, for anything a format cannot contain.
    """
    papers = [handbook.remake(_papers, stuk.id, fonts, cache) for stuk in handbook.stukken]
    return {
        **_worksheets(handbook, fonts, cache), **handbook.remake(_bundles, fonts, cache), **handbook.remake(_books, fonts, cache),
        **_joined(papers), **handbook.remake(_workbooks, cache)}


def previews(handbook: Handbook, files: Mapping[str, bytes], cache: Path) -> dict[str, bytes]:
    """Name (`inventarisatie.png`) → picture of the first page of each empty werkblad, from its PDF among the downloads `files`."""
    kept = Cache(cache)
    made = {}
    for werkblad in handbook.werkbladen:
        pdf_file = files[file_name(werkblad.code, werkblad.id, Formaat.PDF)]
        name = key(hashlib.sha256(pdf_file).hexdigest())
        made[f"{werkblad.id}.png"] = kept.get(f"{name}.png", partial(first_page, pdf_file))
    return made


def _worksheets(handbook: Handbook, fonts: Path, cache: Path) -> dict[str, bytes]:
    """The files of every single werkblad."""
    return _joined([handbook.remake(_worksheet, werkblad.id, fonts, cache) for werkblad in handbook.werkbladen])


def _worksheet(handbook: Handbook, record_id: str, fonts: Path, cache: Path) -> dict[str, bytes]:
    werkblad, kept = handbook.get("werkblad", record_id), Cache(cache)
    made: dict[str, bytes] = {}
    for document in worksheet_documents(werkblad, handbook):
        name = key(repr(document), fonts_key(fonts))
        for formaat in werkblad.formaten:
            file = file_name(werkblad.code, werkblad.id, formaat, bool(document.example))
            made[file] = kept.get(f"{name}.{formaat}", partial(WRITERS[formaat], document, fonts))
    return made


def _joined(made: Iterable[dict[str, bytes]]) -> dict[str, bytes]:
    return {name: body for files in made for name, body in files.items()}


def _bundles(handbook: Handbook, fonts: Path, cache: Path) -> dict[str, bytes]:
    return bundles(handbook, _worksheets(handbook, fonts, cache))


def _workbooks(handbook: Handbook, cache: Path) -> dict[str, bytes]:
    kept = Cache(cache)
    made: dict[str, bytes] = {}
    for workbook in workbooks(handbook):
        name = key(repr(workbook))
        for formaat, write in WORKBOOKS.items():
            made[workbook_name(workbook.kind, formaat)] = kept.get(f"{name}.{formaat}", partial(write, workbook))
    return made


def _papers(handbook: Handbook, record_id: str, fonts: Path, cache: Path) -> dict[str, bytes]:
    stuk, kept = handbook.get("stuk", record_id), Cache(cache)
    made: dict[str, bytes] = {}
    for document in paper_documents(stuk, handbook):
        name = key(repr(document))
        for formaat in PAPER_FORMATS:
            file = paper_name(stuk.id, formaat, bool(document.example))
            made[file] = kept.get(f"{name}.{formaat}", partial(WRITERS[formaat], document, fonts))
    return made


def _books(handbook: Handbook, fonts: Path, cache: Path) -> dict[str, bytes]:
    files, kept = _worksheets(handbook, fonts, cache), Cache(cache)
    documents = [next(worksheet_documents(werkblad, handbook)) for werkblad in handbook.werkbladen]
    first = cover(handbook, documents)
    starts = list(_starts(handbook, files))
    name = key(repr(first), repr(documents), repr(starts))
    return {
        book_name(formaat): kept.get(f"{name}.{formaat}", partial(write, first, documents, starts))
        for formaat, write in BOOKS.items()
    }


def _starts(handbook: Handbook, files: Mapping[str, bytes]) -> Iterator[int]:
    """The page of the book on which each werkblad begins: near the truth, because its PDF has the same measures but other letters."""
    start = _COVER_PAGES + 1
    for werkblad in handbook.werkbladen:
        yield start
        start += page_count(files[file_name(werkblad.code, werkblad.id, Formaat.PDF)])
