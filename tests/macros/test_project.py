"""An opened checkout: its checks, the facts about files for its pages, and the moment of its content."""

import os
import shutil
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from macros import project
from macros.project import KEPT, LIVE, Project, load_checkout
from macros.publishing.build import build_site
from macros.reading.faults import DataFaults

GIT = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b.nl", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b.nl",
       "GIT_AUTHOR_DATE": "2024-05-06T12:00:00+02:00", "GIT_COMMITTER_DATE": "2024-05-06T12:00:00+02:00"}
FILES = {"assets/handboek.css": b"a{}", "downloads/doelen.docx": b"12345", "api/v1/index.json": b"{}"}


@pytest.fixture
def committed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one commit, of 6 May 2024, and no moment in the environment."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    for command in (["init", "-q"], ["commit", "-q", "--allow-empty", "-m", "x"]):
        subprocess.run(["git", *command], cwd=tmp_path, env={**os.environ, **GIT}, check=True)
    return tmp_path


def test_the_moment_is_that_of_the_commit(committed: Path) -> None:
    """The content has the date of the last commit, in universal time."""
    assert Project(committed).updated == "2024-05-06T10:00:00+00:00"


def test_the_date_of_another_repository_is_not_taken(committed: Path) -> None:
    """A checkout without history, unpacked inside somebody's repository, has no date of its own."""
    (committed / "handboek").mkdir()
    assert Project(committed / "handboek").updated is None


def test_the_moment_can_be_set(committed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment can give the moment, as builders of packages do."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert Project(committed).updated == "1970-01-01T00:00:00+00:00"


@pytest.mark.parametrize("moment", ["abc", "2026-11-23", "9" * 30, "1e9"])
def test_an_invalid_moment_is_reported(committed: Path, monkeypatch: pytest.MonkeyPatch, moment: str) -> None:
    """The message gives the wrong value and how to write it."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", moment)
    with pytest.raises(DataFaults, match=rf"SOURCE_DATE_EPOCH: '{moment}' is geen tijdstip\. Zet er het aantal seconden sinds 1970 in"):
        _ = Project(committed).updated


def test_a_build_says_so_too(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A build gives a sentence instead of a traceback, and makes nothing, not even a download."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "abc")
    monkeypatch.setattr(Project, "keep", lambda *_: pytest.fail("it made the files"))
    assert build_site(small, tmp_path / "site") == 1
    said = capsys.readouterr().err
    assert said.startswith("SOURCE_DATE_EPOCH: 'abc' is geen tijdstip.") and "in data/ of docs/" not in said
    assert not (tmp_path / "site").exists()


def test_pages_know_the_files(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages get the sizes of downloads, the width and height of pictures, and the list of open data."""
    picture = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 640, 906) + b"\x08\x02\0\0\0" + struct.pack(">I", zlib.crc32(b""))
    files = {"downloads/a.docx": b"12345", "assets/werkbladen/a.png": picture, "assets/handboek.css": b""}
    monkeypatch.setattr(Project, "files", files)
    view = Project(small).view("werkbladen/")
    assert (view.downloads, view.previews) == ({"a.docx": 5}, {"a.png": (640, 906)})
    assert ("programmas.csv", "De lijst programmas als tabel (UTF-8, puntkomma)") in view.open_data


def test_a_page_of_the_live_site_does_not_wait_for_files(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It names scripts and styles as they are; that of a build asks for the copies with a hash in their name."""
    monkeypatch.setattr(Project, "_plain", lambda _: dict(FILES))
    (address, name), = ((address, name) for name, address in Project(small).fixed.items())
    assert name == "handboek.css" and Project(small).files[f"assets/{address}"] == FILES["assets/handboek.css"]
    monkeypatch.setenv(LIVE, "1")
    assert Project(small).files == FILES
    monkeypatch.setattr(Project, "_plain", None)
    assert Project(small).fixed == {}


def test_a_check_reports_text_that_no_download_can_contain(small: Path, root: Path, tmp_path: Path) -> None:
    """The fault has file and line, before anything is made; without fonts a notice says what was not checked."""
    for name in ("data", "docs"):
        shutil.copytree(small / name, tmp_path / name)
    assert any("letter van de pdf" in notice.text for notice in load_checkout(tmp_path).notices)
    (tmp_path / "node_modules").symlink_to(root / "node_modules", target_is_directory=True)
    assert not any("letter van de pdf" in notice.text for notice in load_checkout(tmp_path).notices)
    sheet = tmp_path / "data/werkbladen/zelfevaluatie.yaml"
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("titel: ", "titel: 家 ", 1), encoding="utf-8")
    with pytest.raises(DataFaults, match=r"data/werkbladen/zelfevaluatie\.yaml, regel \d+, kolom \d+ .*het teken 家"):
        load_checkout(tmp_path)


@pytest.fixture
def checkout(copy_small: Callable[[Path], Path], tmp_path: Path) -> Path:
    """A copy, to be changed."""
    return copy_small(tmp_path / "kopie")


@pytest.fixture
def made(small: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """The small checkout, with a few small files."""
    monkeypatch.setattr(Project, "_made", lambda _: dict(FILES))
    return Project(small)


def spoil(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def faults(checkout: Path) -> list[str]:
    with pytest.raises(DataFaults) as raised:
        load_checkout(checkout)
    return [f"{fault.file}: {fault.text}" for fault in raised.value.faults]


def test_a_valid_checkout_has_no_faults(small: Path) -> None:
    """Data, downloads and pages are consistent, and the result has the place of every record of the handbook."""
    loaded = load_checkout(small)
    assert loaded.handbook.programmas and len(loaded.located) > len(loaded.handbook.programmas)


def test_faults_in_data_and_pages_come_at_once(checkout: Path) -> None:
    """Neither hides the other, nor a file that is not known in a folder from which files are published."""
    spoil(checkout / "data/programmas.yaml", "van: 2\n", "van: twee\n")
    spoil(checkout / "docs/bronnen.md", "bronnen()", "bronen()")
    (checkout / "overrides/assets/nota.docx").write_bytes(b"x")
    assert [fault.partition(":")[0] for fault in faults(checkout)] == ["data/programmas.yaml", "docs/bronnen.md", "overrides/assets/nota.docx"]


def test_a_fault_in_a_page_is_reported_with_its_file(checkout: Path) -> None:
    """The thin pages are checked too: the macros they call, and that a call needs no record."""
    spoil(checkout / "docs/begrippen.md", "begrippen()", "begripen()")
    spoil(checkout / "docs/bronnen.md", "bronnen()", "programma()")
    assert [fault.partition(" is geen")[0].partition(" maakt de")[0] for fault in faults(checkout)] == [
        "docs/begrippen.md: 'begripen'", "docs/bronnen.md: 'programma'"]


def test_a_link_from_a_record_to_a_place_on_a_page_is_checked(checkout: Path) -> None:
    """The headings of a page in docs/ are known before anything is built."""
    spoil(checkout / "data/programmas.yaml", "    omschrijving: |\n", "    omschrijving: |\n      [a](pagina:over/colofon#bron) [b](pagina:over/colofon#bronn) [c](pagina:over#pagina--inhoud)\n\n")
    assert faults(checkout) == ["data/programmas.yaml: bij 'pagina:over/colofon' is geen plek 'bronn'. Bedoelt u 'bron'? Verbeter '#bronn' of haal het weg."]


def test_a_record_that_pages_name_cannot_go(checkout: Path) -> None:
    """Without the record a template would have nothing to link to."""
    for path in (checkout / "data").rglob("*.yaml"):
        path.write_text(path.read_text(encoding="utf-8").replace("labels-van-programmas", "wat-de-labels-zeggen"), encoding="utf-8")
    assert [fault for fault in faults(checkout) if "er is geen sectie met sleutel 'labels-van-programmas'" in fault]


def test_what_a_build_keeps_is_not_made_again(made: Project, small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another process of the same build reads handbook and files, and neither checks nor makes anything."""
    made.keep(tmp_path)
    monkeypatch.setenv(KEPT, str(tmp_path))
    monkeypatch.setattr(project, "load_checkout", lambda *_, **__: pytest.fail("checked twice"))
    monkeypatch.setattr(Project, "_made", lambda _: pytest.fail("made twice"))
    other = Project(small)
    assert other.files == FILES
    assert other.handbook == made.handbook


def test_each_page_is_seen_from_its_own_place(made: Project) -> None:
    """Links on a deeper page go up further."""
    assert made.view("").link("programma", "opstapje") == "programmas/opstapje/"
    assert made.view("toezicht/b1/").link("programma", "opstapje") == "../../programmas/opstapje/"


def test_the_script_that_refreshes_is_there_only_while_serving(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A published site never has the script."""
    monkeypatch.delenv(LIVE, raising=False)
    assert Project(small)._live() == {}
    monkeypatch.setenv(LIVE, "1")
    assert list(Project(small)._live()) == ["assets/live.js"]


def test_opening_a_checkout_costs_nothing_until_asked(tmp_path: Path) -> None:
    """An empty folder can be opened; its faults come with the first question."""
    opened = Project(tmp_path)
    with pytest.raises(DataFaults):
        _ = opened.handbook


@pytest.mark.slow
def test_check_separates_faults_from_notices(checkout: Path) -> None:
    """The command ends with 0 and a summary, or with 1, every fault, and their number."""
    command = [sys.executable, "-m", "macros", "check"]
    good = subprocess.run(command, cwd=checkout, capture_output=True, text=True)
    assert good.returncode == 0 and "De data klopt: " in good.stdout and good.stderr == ""
    spoil(checkout / "data/programmas.yaml", "van: 2\n", "van: twee\n")
    bad = subprocess.run(command, cwd=checkout, capture_output=True, text=True)
    assert bad.returncode == 1 and bad.stdout == ""
    assert bad.stderr.endswith("\n\n1 fout in data/ of docs/.\n") and "'twee' is geen getal" in bad.stderr
