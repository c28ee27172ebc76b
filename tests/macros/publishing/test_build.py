"""`build`: after any failure the last good site is whole; after a success the result is always the same."""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from macros import broken
from macros.downloads import write
from macros.downloads.faults import DownloadFault
from macros.project import Project
from macros.publishing import build
from tests.conftest import SOURCES
from tests.waiting import until

pytestmark = pytest.mark.slow
posix = pytest.mark.skipif(os.name != "posix", reason="needs the signals of a posix system")
BUILD = [sys.executable, "-m", "macros", "build"]


def fingerprint(folder: Path) -> dict[str, str]:
    """Every file of `folder` with a hash of its content."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*")) if path.is_file()
    }


def run(checkout: Path, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*BUILD, *options], cwd=checkout, env={**os.environ, **environment}, capture_output=True, text=True)


@contextmanager
def edited(path: Path, change: Callable[[str], str]) -> Iterator[None]:
    """A file with other content for a while; if it was new, it is removed afterwards."""
    before = path.read_text(encoding="utf-8") if path.exists() else None
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(change(before or ""), encoding="utf-8")
    try:
        yield
    finally:
        if before is None:
            path.unlink()
        else:
            path.write_text(before, encoding="utf-8")


def leftovers(checkout: Path) -> list[str]:
    """Everything in the checkout that was neither copied there nor meant to stay."""
    expected = {"site", ".build", "__pycache__", "node_modules", *SOURCES}  # Python may keep locking.py compiled
    beside = [path.name for path in checkout.iterdir() if path.is_dir() and path.name not in expected]
    return beside + [path.name for path in (checkout / ".build").iterdir() if path.name != "cache"]


@pytest.fixture(scope="module")
def built(copy_small: Callable[[Path], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout with the small handbook, built from nothing by the real command, in other circumstances than the other site."""
    checkout = copy_small(tmp_path_factory.mktemp("bouw") / "een andere map" / "kopie")
    shutil.rmtree(checkout / ".build")
    done = run(checkout, PYTHONHASHSEED="7", TZ="Pacific/Auckland", LC_ALL="C")
    assert done.returncode == 0, done.stderr
    return checkout


def test_first_build_makes_a_whole_site(built: Path):
    """The first build leaves a whole site that a web server can read, and nothing beside it."""
    assert (built / "site" / "programmas" / "boekenbus" / "index.html").is_file()
    assert (built / "site").stat().st_mode & 0o005 == 0o005
    assert leftovers(built) == []


def test_two_builds_are_the_same_to_the_byte(built: Path, small_site: Path):
    """Another folder, process, hash seed, time zone and language give the same bytes in every file. `test_host.py` shows it for the real site."""
    ours, theirs = fingerprint(small_site), fingerprint(built / "site")
    assert ours.keys() == theirs.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []


def test_site_does_not_name_the_folder_it_was_built_in(built: Path):
    """No page, script or style contains a path of the computer that built it."""
    for path in (built / "site").rglob("*"):
        if path.is_file():
            assert str(built).encode() not in path.read_bytes(), path


SPOILT = {
    "yaml": ("data/programmas.yaml", lambda text: text.replace("van: 2\n", "van: twee\n", 1),
             ["data/programmas.yaml, regel ", "'twee' is geen getal"]),
    "template": ("overrides/pages/start.html", lambda text: text + "{% if %}", ["overrides/pages/start.html, regel "]),
    "unknown-name": ("overrides/pages/stap.html", lambda text: text + "{{ stap.bestaat_niet }}",
                     ["overrides/pages/stap.html, regel ", "bestaat_niet"]),
    "layout": ("overrides/partials/header.html", lambda text: text + "{{ naam }", ["overrides/partials/header.html, regel "]),
    "script": ("overrides/app.js", lambda text: text + "const = 1;", ["De browsercode kan niet worden gebundeld", "overrides/app.js, regel "]),
    "style": ("overrides/styles/handboek.css", lambda text: '@import "./weg.css";' + text, ["overrides/styles/handboek.css, regel 1"]),
    "python": ("macros/pages/start.py", lambda text: text + "def (", ["macros/pages/start.py, regel "]),
    "macro": ("docs/index.md", lambda text: text.replace("start()", "stat()"), ["index.md"]),
    "dead-anchor": ("data/programmas.yaml", lambda text: text.replace(
        "omschrijving: |\n      ", "omschrijving: |\n      Zie [de norm](pagina:toezicht#weg) en [dit](pagina:stappenplan#weg). ", 1),
        ["'../../toezicht/#weg' wijst naar een plek die niet bestaat", "'../../stappenplan/#weg' wijst"]),
    "dead-anchor-in-data": ("data/programmas.yaml", lambda text: text.replace(
        "omschrijving: |\n      ", "omschrijving: |\n      Zie [dit](stap:stap-1#weg). ", 1),
                            ["data/programmas.yaml, regel ", "bij 'stap:stap-1' is geen plek 'weg'"]),
    "collision": ("docs/programmas/boekenbus/index.md", lambda text: "---\ntitle: Nog een\ndescription: Nog een Boekenbus\n---\n\n# Nog een\n",
                  ["docs/programmas/boekenbus: deze map leest het handboek niet"]),
}


@pytest.mark.parametrize("name", SPOILT)
def test_fault_keeps_the_last_good_site(name: str, built: Path):
    """Any fault is named and stops the build, and every file of the previous site is unchanged."""
    path, change, expected = SPOILT[name]
    before = fingerprint(built / "site")
    with edited(built / path, change):
        done = run(built)
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert [words for words in expected if words not in done.stderr] == []
    assert "Wat er in site/ stond, is niet veranderd." in done.stderr or name == "python"
    if name in ("layout", "script", "style", "python"):  # in the words of a program, which are kept
        assert "Dit ligt niet aan uw teksten." in done.stderr and (built / broken.PLACE).stat().st_size
    assert fingerprint(built / "site") == before
    assert leftovers(built) == []


# How far a build is → what is then in its room beside the site.
STAGES = {"begun": "*", "files": "*/klaar/*", "pages": "*/site/*", "whole": "*/site/assets/zoekindex.js"}


def come_so_far(process: subprocess.Popen, state: Callable[[], object]) -> bool:
    """Whether the build reached that state while it was running."""
    until(lambda: state() or process.poll() is not None)
    return process.poll() is None


def stages(checkout: Path) -> Iterator[Callable[[], object]]:
    """The states of a running build, in order; in the last one the new site is in place."""
    for files in STAGES.values():
        yield lambda files=files: list((checkout / ".build-site").glob(files))
    old = (checkout / "site").stat().st_ino
    yield lambda: (checkout / "site").stat().st_ino != old


@posix
def test_killed_build_keeps_the_last_good_site(built: Path):
    """Killed at any stage, a build leaves the old site or the new one whole, and the next build cleans up."""
    before, seen = fingerprint(built / "site"), []
    with edited(built / "docs/begrippen.md", lambda text: text.replace("Woorden", "Alle woorden")):
        for state in stages(built):
            process = subprocess.Popen(BUILD, cwd=built, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
            assert come_so_far(process, state)
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            seen.append(fingerprint(built / "site"))
        assert run(built).returncode == 0
        after = fingerprint(built / "site")
    assert after != before
    assert (seen[0], seen[-1]) == (before, after)
    assert all(found in (before, after) for found in seen)
    assert leftovers(built) == []


@posix
def test_build_after_a_killed_one_is_whole(built: Path, tmp_path: Path):
    """A killed build's child processes run on for a while; a build right after it is not harmed.

    The site is built elsewhere (`--place`), in a folder that does not exist yet. `test_staging.py` shows that the second build
    waits while the first still writes; here it may start too late for that.
    """
    place = tmp_path / "webruimte" / "handboek"
    process = subprocess.Popen([*BUILD, "--place", str(place)], cwd=built, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    assert come_so_far(process, lambda: list(place.parent.glob(".build-handboek/*/site/*")))
    process.kill()
    process.wait()
    assert not place.exists()
    done = run(built, "--place", str(place))
    assert done.returncode == 0, done.stderr
    assert fingerprint(place).keys() == fingerprint(built / "site").keys()
    assert [path.name for path in place.parent.iterdir()] == ["handboek"]


@posix
def test_interrupted_build_says_so_in_one_line(built: Path):
    """Ctrl+C does not change the site and prints no traceback."""
    before = fingerprint(built / "site")
    process = subprocess.Popen(
        BUILD, cwd=built, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # Ctrl+C is ignored if the tests themselves run in the background
    )
    assert come_so_far(process, lambda: list((built / ".build-site").glob("*")))
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=300)
    assert process.returncode == 130
    assert said.strip().endswith("Afgebroken.") and "Traceback" not in said
    assert fingerprint(built / "site") == before
    assert leftovers(built) == []


@pytest.mark.parametrize("kind", ["folder", "file"])
def test_place_with_something_else_is_left_alone(kind: str, built: Path, tmp_path: Path):
    """A file, or a folder with anything but an earlier site, is never replaced."""
    kept = tmp_path / "brieven" if kind == "file" else tmp_path / "brieven" / "brief.txt"
    kept.parent.mkdir(exist_ok=True)
    kept.write_text("Beste Jan")
    done = run(built, "--place", str(tmp_path / "brieven"))
    assert done.returncode == 1
    assert "staat iets anders dan een eerder gebouwde site" in done.stderr
    assert kept.read_text() == "Beste Jan"


def test_present_folder_is_named(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """With `--place .` the message names the present folder."""
    (tmp_path / "brieven").mkdir()
    (tmp_path / "brieven" / "brief.txt").write_text("Beste Jan")
    monkeypatch.chdir(tmp_path / "brieven")
    assert build.build_site(small, Path(".")) == 1
    assert "Wat er in brieven/ stond, is niet veranderd." in capsys.readouterr().err


def test_folder_that_cannot_be_written_is_named(small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """A place inside a file gives one sentence, not a traceback."""
    (tmp_path / "bestand").write_text("x")
    assert build.build_site(small, tmp_path / "bestand" / "site") == 1
    assert "Niet gebouwd" in capsys.readouterr().err


def test_download_that_cannot_be_made_is_named(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """A worksheet that no office program could open stops the build with one sentence."""

    def refuse(*_: object) -> None:
        raise DownloadFault("werkblad 2a: de tekst is te lang voor een cel.")

    monkeypatch.setattr(write, "downloads", refuse)
    assert build.build_site(small, tmp_path / "site") == 1
    assert "Een download kan niet worden gemaakt:\nwerkblad 2a: de tekst is te lang" in capsys.readouterr().err


def test_moment_of_the_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The moment is SOURCE_DATE_EPOCH, else that of the commit, else unknown; always in universal time."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    assert Project(tmp_path).updated is None
    identity = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b.nl", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b.nl"}
    dated = {**os.environ, **identity, "GIT_AUTHOR_DATE": "2024-05-06T12:00:00+02:00", "GIT_COMMITTER_DATE": "2024-05-06T12:00:00+02:00"}
    for command in (["init", "-q"], ["commit", "-q", "--allow-empty", "-m", "x"]):
        subprocess.run(["git", *command], cwd=tmp_path, env=dated, check=True)
    assert Project(tmp_path).updated == "2024-05-06T10:00:00+00:00"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert Project(tmp_path).updated == "1970-01-01T00:00:00+00:00"
