"""The pages written to disk, for a host that knows nothing about us."""

import errno
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from lxml import html

from bench.build import rival
from macros.addresses import OFFLINE
from macros.project import Project
from macros.publishing.compressed import ENDINGS
from macros.publishing.export import export_pages, pages
from tests.page_text import words

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def exported(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages as the command writes them."""
    folder = tmp_path_factory.mktemp("export")
    done = subprocess.run([sys.executable, "-m", "macros", "pages", str(folder / "pages")], cwd=small, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return folder / "pages"


@pytest.fixture(scope="module")
def elsewhere(exported: Path) -> Path:
    """A plain Material site of those pages: no hooks, no macros, no templates of ours, strict mode."""
    (exported.parent / "mkdocs.yml").write_text(rival.CONFIG, encoding="utf-8")
    command, environment = rival.host(exported.parent)
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return exported.parent / "site"


def read(path: Path) -> html.HtmlElement:
    return html.document_fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))


def test_every_page_of_the_site_is_exported(exported: Path, small_site: Path):
    """Each page of the site has a Markdown file."""
    ours = {path.parent.relative_to(small_site).as_posix() for path in small_site.rglob("index.html")}
    found = {path.relative_to(exported).with_suffix("").as_posix() for path in exported.rglob("*.md")}
    assert {name.removesuffix("/index") if name != "index" else "." for name in found} == ours


def test_pages_are_filled_in(exported: Path):
    """No macro is left, and each page has its title in valid front matter."""
    for path in exported.rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        assert "{{" not in text and "{%" not in text, path
        front = yaml.safe_load(text.split("---\n")[1])
        assert front["title"] and front["description"], path


def test_plain_host_shows_the_same_text(elsewhere: Path, small_site: Path):
    """Built by stock Material in strict mode, every page has the same words as on our site, without the offer of a zip that is not there."""
    for path in small_site.rglob("index.html"):
        ours = read(path).xpath("//main//article")[0]
        theirs = read(elsewhere / path.relative_to(small_site)).xpath("//article")[0]
        for offer in ours.xpath(".//*[@data-alleen='site']"):
            offer.drop_tree()
        for data in ours.xpath(".//script") + theirs.xpath(".//script"):
            data.text = ""
        assert words(ours) in words(theirs), path


def test_files_are_exported(exported: Path, small_site: Path):
    """Downloads and open data are the same bytes."""
    for folder in ("downloads", "api/v1"):
        for path in (small_site / folder).rglob("*"):
            if path.is_file() and path != small_site / OFFLINE and path.suffix not in ENDINGS:
                assert (exported / path.relative_to(small_site)).read_bytes() == path.read_bytes(), path


def test_an_invisible_mark_before_a_page_is_left_out(copy_small: Callable[[Path], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A byte order mark does not spoil the front matter: another host reads title and description."""
    checkout = copy_small(tmp_path / "kopie")
    page = checkout / "docs/over/privacy.md"
    before = page.read_text(encoding="utf-8")
    page.write_text(before, encoding="utf-8-sig")
    monkeypatch.setattr(Project, "files", {})
    assert pages(Project(checkout))["over/privacy.md"].decode("utf-8").startswith(before.partition("{{")[0])


def test_second_export_replaces_the_first(exported: Path, small: Path):
    """A page that is no longer in the data is removed from an earlier export."""
    (exported / "programmas" / "weg.md").write_text("# Weg\n")
    assert export_pages(small, exported) == 0
    assert not (exported / "programmas" / "weg.md").exists()


def test_failed_write_keeps_the_earlier_export(exported: Path, small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """A disk that is full halfway does not harm the earlier export."""
    before = {path: path.read_bytes() for path in exported.rglob("*") if path.is_file()}
    write = Path.write_bytes

    def full(path: Path, body: bytes) -> int:
        if path.name == "bronnen.md":
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        return write(path, body)

    monkeypatch.setattr(Path, "write_bytes", full)
    assert export_pages(small, exported) == 1
    assert "schijf is vol" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in exported.rglob("*") if path.is_file()} == before
    assert [path.name for path in exported.parent.glob(".build-*")] == []


def test_folder_with_something_else_is_left_alone(small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """Only an earlier export is ever replaced."""
    (tmp_path / "brief.txt").write_text("Beste Jan")
    assert export_pages(small, tmp_path) == 1
    assert "staat iets anders" in capsys.readouterr().err
    assert (tmp_path / "brief.txt").read_text() == "Beste Jan"


@pytest.mark.parametrize(("path", "change", "expected"), [
    ("data/programmas.yaml", ("van: 2\n", "van: twee\n"), "'twee' is geen getal"),
    ("docs/begrippen.md", ("begrippen()", "begripen()"), "'begripen' is geen opdracht die een pagina kent."),
    ("overrides/pages/start.html", ("<div", "{{ weg }}<div"), "overrides/pages/start.html, regel "),
])
def test_fault_is_named_and_nothing_is_written(
    path: str, change: tuple[str, str], expected: str, copy_small: Callable[[Path], Path], tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
):
    """A fault in the data or a template gives its sentence, and no partial export."""
    checkout = copy_small(tmp_path / "kopie")
    spoilt = checkout / path
    spoilt.write_text(spoilt.read_text(encoding="utf-8").replace(*change, 1), encoding="utf-8")
    assert export_pages(checkout, tmp_path / "uit") == 1
    assert expected in capsys.readouterr().err
    assert not (tmp_path / "uit").exists()


def test_pages_of_the_host_and_of_the_export_come_from_one_function(root: Path, small: Path):
    """The generated pages are those that the host adds: one per record."""
    from macros.pages.site import generate

    project = Project(small)
    assert set(generate(project.handbook)) <= set(pages(project))
    assert not re.search(r"\bmkdocs\b", (root / "macros/publishing/export.py").read_text(encoding="utf-8"))
