"""The Word and Writer files on paper, as LibreOffice lays them out: no empty pages, space to write, and the book of all sheets."""

import io
import os
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from lxml import etree

from macros.downloads import archive, write
from macros.downloads.cache import FOLDER
from macros.downloads.odf.xml import NAMESPACES
from macros.downloads.paper.cells import BLANK_DATE, DOTS
from macros.downloads.wording import CONTENTS
from macros.model.handbook import Handbook
from macros.model.werkblad.bestand import Formaat, book_name, file_name
from tests.office.libreoffice import convert

pytestmark = [pytest.mark.office, pytest.mark.skipif("FONT_MISSING" in os.environ, reason=os.environ.get("FONT_MISSING", ""))]
TEXTS = (Formaat.DOCX, Formaat.ODT)
# In points: the heights of head and foot, and the least part of a page that is used before the next begins.
_HEAD, _FOOT, _USED = 45, 50, 0.3
# The most pages by which a number in the file may be wrong: it comes from the PDF, whose letters have another width.
_FAR = 3
_TOWN = "Voorbeeldstad"
_STORED = {
    Formaat.DOCX: ("customXml/item1.xml", '<veld naam="gemeente"/>', f'<veld naam="gemeente">{_TOWN}</veld>'),
    Formaat.ODT: ("content.xml", f'office:string-value="{DOTS}"', f'office:string-value="{_TOWN}"'),
}


@pytest.fixture(scope="module")
def files(handbook: Handbook, fonts: Path, root: Path) -> dict[str, bytes]:
    """Every download by name."""
    return write.downloads(handbook, fonts, root / FOLDER)


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory, soffice: str, handbook: Handbook, files: dict[str, bytes]) -> Callable[..., pypdfium2.PdfDocument]:
    """A function (format, stem of the name) → the printed file; the book is there too, with the town typed in it."""
    folder = tmp_path_factory.mktemp("paper")
    for formaat in TEXTS:
        names = [file_name(sheet.code, sheet.id, formaat) for sheet in handbook.werkbladen]
        held = {name: files[name] for name in names} | {book_name(formaat): _filled(files[book_name(formaat)], formaat)}
        (folder / formaat).mkdir()
        for name, data in held.items():
            (folder / formaat / name).write_bytes(data)
        convert(soffice, folder, "pdf", folder / formaat, [folder / formaat / name for name in held])
    return lambda formaat, stem: pypdfium2.PdfDocument(folder / formaat / f"{stem}.pdf")


def _filled(book: bytes, formaat: Formaat) -> bytes:
    """The book after someone typed the town on its first page."""
    parts = archive.unpack(book)
    name, before, after = _STORED[formaat]
    text = parts[name].decode()
    assert text.count(before) == 1
    return archive.pack({**parts, name: text.replace(before, after).encode()})


def _words(page: pypdfium2.PdfPage) -> str:
    return " ".join(page.get_textpage().get_text_range().split())


@pytest.mark.parametrize("formaat", TEXTS)
def test_no_page_is_left_mostly_empty(handbook: Handbook, printed: Callable[..., pypdfium2.PdfDocument], formaat: Formaat) -> None:
    """A table that fits on one page still begins on the page of its introduction if that would stay mostly empty, as in the start check."""
    empty = []
    for sheet in handbook.werkbladen:
        *pages, _ = printed(formaat, f"{sheet.code}-{sheet.id}")
        for number, page in enumerate(pages, 1):
            height, words = page.get_height(), page.get_textpage()
            boxes = [words.get_rect(place) for place in range(words.count_rects())]
            lowest = min(low for _, low, _, high in boxes if low > _FOOT and high < height - _HEAD)
            if (height - _HEAD - lowest) / (height - _HEAD - _FOOT) < _USED:
                empty.append((sheet.code, number))
    assert not empty


def test_a_date_prints_its_dashes_and_another_answer_its_line(printed: Callable[..., pypdfium2.PdfDocument]) -> None:
    """For people who fill in a Writer file by pen."""
    words = [_words(page) for page in printed(Formaat.ODT, "8a-borgingsplan")]
    assert f"Anders: {DOTS}" in " ".join(words)
    assert " ".join(BLANK_DATE.split()) in words[0]


def test_a_calendar_and_a_lock_survive_writer(tmp_path: Path, soffice: str, files: dict[str, bytes]) -> None:
    """Saved by Writer, the timetable has the same dates to choose and the same protected cells."""
    (tmp_path / "6-tijdpad.odt").write_bytes(files["6-tijdpad.odt"])
    convert(soffice, tmp_path, "odt", tmp_path / "saved", [tmp_path / "6-tijdpad.odt"])
    counts = []
    for path in (tmp_path / "6-tijdpad.odt", tmp_path / "saved/6-tijdpad.odt"):
        with zipfile.ZipFile(path) as packed:
            root = etree.parse(io.BytesIO(packed.read("content.xml")))
        counts.append([len(root.xpath(path, namespaces=NAMESPACES)) for path in ("//loext:content-control", "//table:table-cell[@table:protected='true']")])
    assert counts[0] == counts[1] and all(counts[0])


@pytest.mark.parametrize("formaat", TEXTS)
def test_the_contents_of_the_book_have_the_right_pages(handbook: Handbook, files: dict[str, bytes], printed: Callable[..., pypdfium2.PdfDocument], formaat: Formaat) -> None:
    """Writer counts the pages when it opens the file. Word does when it is asked, and until then the numbers in the file are near."""
    first, *sheets = map(_words, printed(formaat, "werkboek"))
    listed = [int(found) for found in re.findall(r"\.{5,} ?(\d+)", first.partition(CONTENTS)[2])]
    titles = [f"Werkblad {sheet.code}: {sheet.titel}" for sheet in handbook.werkbladen]
    begins = [next(number for number, words in enumerate(sheets, 2) if title in words) for title in titles]
    assert listed == begins or formaat is Formaat.DOCX
    assert all(abs(number - begin) <= _FAR for number, begin in zip(listed, begins, strict=True))
    part = archive.unpack(files[book_name(formaat)])["word/document.xml" if formaat is Formaat.DOCX else "content.xml"].decode()
    stored = re.findall(r">(\d+)</text:bookmark-ref>|PAGEREF _Toc.*?<w:t[^>]*>(\d+)</w:t>", part)
    assert all(abs(int(one or other) - begin) <= _FAR for (one, other), begin in zip(stored, begins, strict=True))


@pytest.mark.parametrize("formaat", TEXTS)
def test_the_town_is_typed_once_in_the_book(handbook: Handbook, printed: Callable[..., pypdfium2.PdfDocument], formaat: Formaat) -> None:
    """What is typed on the first page appears there and on every sheet that asks for it."""
    asking = sum(any(veld.id == "gemeente" for veld in sheet.velden) for sheet in handbook.werkbladen)
    assert asking > 5
    assert sum(_words(page).count(_TOWN) for page in printed(formaat, "werkboek")) == asking + 1
