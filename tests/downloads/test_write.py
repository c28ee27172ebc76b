"""All downloads of a handbook: the same every time, and cheap when nothing changed."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from macros.downloads import write
from macros.model.handbook import Handbook

_HASHES = """
import hashlib, pathlib, sys, tempfile
from macros.downloads import write
from macros.load import load_handbook
root = pathlib.Path(sys.argv[1])
made = write.downloads(load_handbook(root / "data").handbook, root / write.FONTS, pathlib.Path(tempfile.mkdtemp()))
print(sorted((name, hashlib.sha256(data).hexdigest()) for name, data in made.items()))
"""


def test_every_worksheet_has_word_a_spreadsheet_and_a_pdf(handbook: Handbook, fonts: Path, tmp_path: Path) -> None:
    """One Microsoft format, one OpenDocument, one PDF."""
    made = write.downloads(handbook, fonts, tmp_path)
    assert list(made) == [f"{sheet.id}.{extension}" for sheet in handbook.werkbladen for extension in ("docx", "ods", "pdf")]
    assert all(write.formats(sheet) == ("docx", "ods", "pdf") for sheet in handbook.werkbladen)


def test_two_processes_make_the_same_bytes(root: Path) -> None:
    """No clock, no order by chance, no time zone, no setting of the machine."""
    settings = ({"PYTHONHASHSEED": "1", "TZ": "UTC"}, {"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo", "LC_ALL": "C"})
    outcomes = {
        subprocess.run([sys.executable, "-c", _HASHES, str(root)], cwd=root, env={**os.environ, **setting},
                       capture_output=True, text=True, check=True).stdout
        for setting in settings
    }
    assert len(outcomes) == 1


def test_an_unchanged_sheet_is_not_made_again(
    handbook: Handbook, fonts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second time the files come from the cache, byte for byte."""
    first = write.downloads(handbook, fonts, tmp_path)
    monkeypatch.setattr(write, "WRITERS", dict.fromkeys(write.WRITERS, _refuse))
    assert write.downloads(handbook, fonts, tmp_path) == first


def test_another_date_or_word_is_made_anew(handbook: Handbook, fonts: Path, tmp_path: Path) -> None:
    """The date of the edition stands in every file, so it decides too."""
    first = write.downloads(handbook, fonts, tmp_path)
    later = handbook.uitgave.model_copy(update={"bijgewerkt": "2027-01-31"})
    second = write.downloads(_with(handbook, uitgave=later), fonts, tmp_path)
    assert not {_hash(data) for data in first.values()} & {_hash(data) for data in second.values()}


def test_the_cache_does_not_grow_without_end(
    handbook: Handbook, fonts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Above its limit the cache keeps what this handbook uses."""
    monkeypatch.setattr(write, "KEPT", 3)
    for number in range(3):
        (tmp_path / f"oud{number}.pdf").write_bytes(b"oud")
    made = write.downloads(handbook, fonts, tmp_path)
    assert {path.read_bytes() for path in tmp_path.iterdir()} == set(made.values())


def _refuse(*arguments: object) -> bytes:
    raise AssertionError("a file was made again")


def _with(handbook: Handbook, **changes: object) -> Handbook:
    return handbook.__class__(**{
        name: changes.get(name, getattr(handbook, name)) for name in handbook.__dataclass_fields__})


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
