"""All downloads of a handbook: the same every time, and fast when nothing changed."""

import dataclasses
import hashlib
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from macros.downloads import archive, write
from macros.downloads.cache import FOLDER
from macros.downloads.paper.measures import page_for
from macros.downloads.preview import WIDTH, first_page
from macros.downloads.worksheet import worksheet_document
from macros.model.handbook import Handbook
from macros.model.werkblad.bestand import LEESMIJ, Formaat

SHORT_ROUTE = ("activiteitenplan", "begroting-en-dekking", "doelen", "inventarisatie", "monitorplan", "tijdpad")
_HASHES = """
import hashlib, json, pathlib, sys
from macros.downloads import write
from macros.downloads.pdf.font import FONTS
from macros.downloads.workbook import workbooks
from macros.downloads.worksheet import worksheet_documents
from macros.checking.all import load_handbook
from macros.model.werkblad.bestand import file_name, workbook_name
root, made = pathlib.Path(sys.argv[1]), {}
handbook = load_handbook(root / "data").handbook
for place, sheet in enumerate(handbook.werkbladen):
    kind = sheet.formaten[place % len(sheet.formaten)]
    for document in worksheet_documents(sheet, handbook):
        made[file_name(sheet.code, sheet.id, kind, bool(document.example))] = write.WRITERS[kind](document, root / FONTS)
for book, kind in zip(workbooks(handbook), write.WORKBOOKS):
    made[workbook_name(book.kind, kind)] = write.WORKBOOKS[kind](book)
print(json.dumps({name: hashlib.sha256(data).hexdigest() for name, data in made.items()}))
"""


@pytest.fixture(scope="module")
def store(root: Path) -> Path:
    """The cache of the checkout, in which earlier processes left what they made."""
    return root / FOLDER


@pytest.fixture(scope="module")
def files(handbook: Handbook, fonts: Path, store: Path) -> dict[str, bytes]:
    """Every download by name."""
    return write.downloads(handbook, fonts, store)


def test_every_worksheet_comes_in_every_format(handbook: Handbook, files: dict[str, bytes]) -> None:
    """Empty and as a worked example: people who must use open formats miss nothing."""
    for sheet in handbook.werkbladen:
        assert sheet.formaten == tuple(Formaat)
        assert all(f"{sheet.code}-{sheet.id}{flavour}.{kind}" in files for flavour in ("", "-voorbeeld") for kind in sheet.formaten)


def test_every_format_has_its_writer(files: dict[str, bytes]) -> None:
    """A new format is not forgotten; the book comes in Word and Writer, and workbooks in Excel and Calc."""
    assert set(write.WRITERS) == set(Formaat)
    assert {name for name in files if name.startswith("werkboek")} == {
        "werkboek.docx", "werkboek.odt",
        *(f"{name}.{kind}" for name in ("werkboek", "werkboek-voorbeeld", "werkboek-korte-route") for kind in ("xlsx", "ods"))}


def test_what_locations_send_back_is_a_spreadsheet(handbook: Handbook) -> None:
    """The werkblad that people send back is made in both formats that can be read."""
    assert {"xlsx", "ods"} <= set(handbook.get("werkblad", "locatie-uitvraag").formaten)


@pytest.mark.parametrize("kind", Formaat)
def test_a_zip_holds_every_sheet_of_a_format(handbook: Handbook, files: dict[str, bytes], kind: str) -> None:
    """The note and the empty werkbladen come first, by step; the examples have their own folder; all are the same as the single files."""
    parts = archive.unpack(files[f"werkbladen-{kind}.zip"])
    assert parts.pop(LEESMIJ)
    codes = [sheet.code for sheet in handbook.werkbladen if kind in sheet.formaten]
    assert [name.rpartition("/")[2].partition("-")[0] for name in parts] == codes * 2 and list(parts) == sorted(parts)
    for sheet in handbook.werkbladen:
        if kind in sheet.formaten:
            assert parts.pop(file := f"{sheet.code}-{sheet.id}.{kind}") == files[file]
            assert parts.pop(f"voorbeelden/{(file := f'{sheet.code}-{sheet.id}-voorbeeld.{kind}')}") == files[file]
    assert not parts


@pytest.mark.parametrize("kind", Formaat)
def test_the_short_route_is_a_zip_too(files: dict[str, bytes], handbook: Handbook, kind: str) -> None:
    """Six werkbladen in every format they come in, the same as the single files, with their examples in a folder."""
    parts = archive.unpack(files[f"korte-route-{kind}.zip"])
    short = [f"{sheet.code}-{sheet.id}" for sheet in handbook.werkbladen if sheet.id in SHORT_ROUTE and kind in sheet.formaten]
    assert parts.pop(LEESMIJ)
    assert short and set(parts) == {f"{name}.{kind}" for name in short} | {f"voorbeelden/{name}-voorbeeld.{kind}" for name in short}
    assert all(data == files[name.rpartition("/")[2]] for name, data in parts.items())


def test_every_sheet_has_a_picture_of_its_first_page(handbook: Handbook, files: dict[str, bytes], store: Path) -> None:
    """In the proportions of its page, small enough to load, and the same every time."""
    made = write.previews(handbook, files, store)
    assert set(made) == {f"{sheet.id}.png" for sheet in handbook.werkbladen}
    for sheet in handbook.werkbladen:
        data = made[f"{sheet.id}.png"]
        page = page_for(worksheet_document(sheet, handbook))
        width, height = Image.open(io.BytesIO(data)).size
        assert width == WIDTH and height == pytest.approx(width * page.height / page.width, abs=1)
        assert len(data) < 60_000
    assert first_page(files["2a-inventarisatie.pdf"]) == made["inventarisatie.png"]


@pytest.mark.slow
def test_another_process_makes_the_same_bytes(root: Path, handbook: Handbook, files: dict[str, bytes]) -> None:
    """They do not depend on clock, hash order, time zone or settings of the machine.

    Each sheet in one format, the next sheet in the next one; `test_build.py` shows it for every file of the small handbook.
    """
    setting = {"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo", "LC_ALL": "C"}
    outcome = subprocess.run(
        [sys.executable, "-c", _HASHES, str(root)], cwd=root, env={**os.environ, **setting}, capture_output=True, text=True, check=True)
    there = json.loads(outcome.stdout)
    assert len(there) == 2 * len(handbook.werkbladen) + len(write.WORKBOOKS)
    assert not [name for name, hashed in there.items() if _hash(files[name]) != hashed]


def test_an_unchanged_sheet_is_not_made_again(
    handbook: Handbook, fonts: Path, store: Path, files: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second time the files come from the cache, byte for byte."""
    monkeypatch.setattr(write, "WRITERS", dict.fromkeys(write.WRITERS, _refuse))
    monkeypatch.setattr(write, "BOOKS", dict.fromkeys(write.BOOKS, _refuse))
    assert write.downloads(handbook, fonts, store) == files


def test_another_date_is_made_anew(handbook: Handbook, writers: dict) -> None:
    """The date of the edition is in every file, so another date makes other files."""
    later = handbook.uitgave.model_copy(update={"bijgewerkt": "2027-01-31"})
    sheet = handbook.werkbladen[0]
    first, second = (worksheet_document(sheet, edition) for edition in (handbook, dataclasses.replace(handbook, uitgave=later)))
    assert repr(first) != repr(second)
    assert all(write(first) != write(second) for write in writers.values())


def _refuse(*arguments: object) -> bytes:
    raise AssertionError("a file was made again")


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
