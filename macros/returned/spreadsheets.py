"""The cells of a returned spreadsheet, Excel or Calc: their values, never their formulas. Knows no werkblad."""

import datetime
import io
import lzma
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice

from lxml import etree

from macros.downloads.faults import DownloadFault
from macros.downloads.odf.xml import NAMESPACES, Element, qualified
from macros.downloads.spreadsheet.formulas import column_place
from macros.dutch.worksheets import Value

# (row, column) from 0 → value, for every cell that is not empty.
Cells = dict[tuple[int, int], Value]

LARGEST = 20_000_000  # bytes of an unpacked part; our own sheets have tens of thousands
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
# The day that Excel counts from; on a Mac it may be another one.
_FIRST_DAY, _FIRST_DAY_OF_MAC = datetime.date(1899, 12, 30), datetime.date(1904, 1, 1)
_PERCENT = (9, 10)  # the built-in formats with a % of Excel
_LITERAL = re.compile(r'"[^"]*"|\\.')  # the literal text in a number format
# Our sheets have nothing beyond these; a program may say that a million rows are the same.
_MOST_ROWS, _MOST_COLUMNS = 5_000, 200
_MOST_SHEETS = 50  # a file may name one large part a thousand times
_MOST_CELLS = 50_000  # a few bytes may say that a long row is repeated a thousand times
_MOST_SPACES = 100  # a few bytes may ask for so many spaces that they fill the memory
_NOT_A_SHEET = "dit is geen rekenblad dat wij kunnen lezen. Sla het op als Excel (xlsx) of Calc (ods), zonder wachtwoord."
# Everything that reading a damaged file may raise: one such file must not stop the others from being read.
_UNSOUND = (ArithmeticError, EOFError, LookupError, MemoryError, OSError, RuntimeError, TypeError, ValueError,
            etree.LxmlError, lzma.LZMAError, zipfile.BadZipFile, zlib.error)


def sheets(data: bytes) -> dict[str, Cells]:
    """Name of each sheet → its cells. Raises DownloadFault, in Dutch, for anything but a sound xlsx or ods file."""
    with _opened(data) as packed:
        return dict(_excel(packed) if "xl/workbook.xml" in packed.namelist() else _calc(packed))


def first_day(data: bytes) -> datetime.date:
    """The day that a file counts its days from. Raises as `sheets` does."""
    with _opened(data) as packed:
        if "xl/workbook.xml" not in packed.namelist():
            return _FIRST_DAY
        properties = _part(packed, "xl/workbook.xml").find(f"{_MAIN}workbookPr")
        return _FIRST_DAY_OF_MAC if properties is not None and properties.get("date1904") in ("1", "true") else _FIRST_DAY


def day(serial: float, first: datetime.date) -> datetime.date:
    """The date that Excel writes as a number of days after the `first`."""
    return first + datetime.timedelta(days=int(serial))


@contextmanager
def _opened(data: bytes) -> Iterator[zipfile.ZipFile]:
    """The parts of a file. Anything wrong with them becomes a DownloadFault."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            yield packed
    except _UNSOUND as error:
        raise DownloadFault(_NOT_A_SHEET) from error


def _part(packed: zipfile.ZipFile, name: str) -> Element:
    """The root of a part, without comments, which nobody sees. A DOCTYPE is refused: no office program writes one, and it can be an attack."""
    if packed.getinfo(name).file_size > LARGEST:
        raise ValueError("larger than any sheet of ours")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True)
    root = etree.fromstring(packed.read(name), parser)
    if root.getroottree().docinfo.doctype:
        raise ValueError("a DOCTYPE")
    return root


def _listed(found: Iterable[Element]) -> list[Element]:
    sheets_found = list(islice(found, _MOST_SHEETS + 1))
    if len(sheets_found) > _MOST_SHEETS:
        raise ValueError("more sheets than any file of ours")
    return sheets_found


def _cells(cells: Iterable[tuple[tuple[int, int], Value]]) -> Cells:
    found = dict(islice(cells, _MOST_CELLS + 1))
    if len(found) > _MOST_CELLS:
        raise ValueError("more cells than any sheet of ours")
    return found


def _excel(packed: zipfile.ZipFile) -> Iterator[tuple[str, Cells]]:
    book = _part(packed, "xl/workbook.xml")
    targets = {link.get("Id"): link.get("Target", "") for link in _part(packed, "xl/_rels/workbook.xml.rels")}
    shared, percent = _shared(packed), _percent_styles(packed)
    for sheet in _listed(book.iter(f"{_MAIN}sheet")):
        path = posixpath.normpath(posixpath.join("/xl", targets[sheet.get(_RELATION)])).lstrip("/")
        yield sheet.get("name", ""), _cells(_excel_cells(_part(packed, path), shared, percent))


def _shared(packed: zipfile.ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in packed.namelist():
        return []
    return [_excel_text(item) for item in _part(packed, "xl/sharedStrings.xml").iter(f"{_MAIN}si")]


def _percent_styles(packed: zipfile.ZipFile) -> frozenset[str]:
    """The numbers of the styles in which 0,6 is shown as 60%."""
    if "xl/styles.xml" not in packed.namelist():
        return frozenset()
    styles = _part(packed, "xl/styles.xml")
    formats = {made.get("numFmtId") for made in styles.iter(f"{_MAIN}numFmt") if "%" in _LITERAL.sub("", made.get("formatCode", ""))}
    formats |= set(map(str, _PERCENT))
    cells = styles.find(f"{_MAIN}cellXfs")
    return frozenset(str(place) for place, cell in enumerate(cells if cells is not None else ()) if cell.get("numFmtId") in formats)


def _excel_text(holder: Element) -> str:
    """The words of a text, without their pronunciation in another script."""
    return "".join(part.text or "" for part in holder.iter(f"{_MAIN}t") if part.getparent().tag != f"{_MAIN}rPh")


def _excel_cells(sheet: Element, shared: list[str], percent: frozenset[str]) -> Iterator[tuple[tuple[int, int], Value]]:
    for cell in sheet.iter(f"{_MAIN}c"):
        name = cell.get("r", "")
        letters = name.rstrip("0123456789")
        row, column = int(name[len(letters):]) - 1, column_place(letters)
        value = _excel_value(cell, shared)
        if isinstance(value, float) and cell.get("s") in percent:
            value = _hundredfold(value)
        if value != "" and row < _MOST_ROWS and column < _MOST_COLUMNS:
            yield (row, column), value


def _excel_value(cell: Element, shared: list[str]) -> Value:
    kind, words = cell.get("t", "n"), cell.findtext(f"{_MAIN}v", "")
    if kind == "inlineStr":
        return _excel_text(cell)
    if kind == "s":
        return shared[int(words)]
    if kind == "d":
        return datetime.date.fromisoformat(words[:10])
    return float(words) if kind == "n" and words else words


def _hundredfold(value: float) -> float:
    """The number before the % as a person sees it, without rounding errors."""
    return round(value * 100, 9)


def _calc(packed: zipfile.ZipFile) -> Iterator[tuple[str, Cells]]:
    for table in _listed(_part(packed, "content.xml").iterfind(".//office:spreadsheet/table:table", NAMESPACES)):
        yield table.get(qualified("table:name"), ""), _cells(_calc_cells(table))


def _calc_cells(table: Element) -> Iterator[tuple[tuple[int, int], Value]]:
    place = 0
    for row in table.iter(qualified("table:table-row")):
        cells = list(_calc_row(row))
        times = _times(row, "table:number-rows-repeated")
        if cells:
            for number in range(place, min(place + times, _MOST_ROWS)):
                yield from (((number, column), value) for column, value in cells)
        place += times


def _calc_row(row: Element) -> Iterator[tuple[int, Value]]:
    place = 0
    for cell in row:
        times = _times(cell, "table:number-columns-repeated")
        value = _calc_value(cell)
        if value != "":
            yield from ((column, value) for column in range(place, min(place + times, _MOST_COLUMNS)))
        place += times


def _times(element: Element, name: str) -> int:
    """How often an element is repeated, at least once: less would move us back, to read the same cells for ever."""
    return max(1, int(element.get(qualified(name), "1")))


def _calc_value(cell: Element) -> Value:
    if found := cell.get(qualified("office:date-value")):
        return datetime.date.fromisoformat(found[:10])
    if found := cell.get(qualified("office:value")):
        return _hundredfold(float(found)) if cell.get(qualified("office:value-type")) == "percentage" else float(found)
    return "\n".join("".join(_calc_words(part)) for part in cell.iterfind("text:p", NAMESPACES))


def _calc_words(holder: Element) -> Iterator[str]:
    yield holder.text or ""
    for part in holder:
        if part.tag == qualified("text:s"):
            yield " " * min(int(part.get(qualified("text:c"), "1")), _MOST_SPACES)
        elif part.tag == qualified("text:line-break"):
            yield "\n"
        elif part.tag == qualified("text:tab"):
            yield "\t"
        elif part.tag != qualified("office:annotation"):
            yield from _calc_words(part)
        yield part.tail or ""
