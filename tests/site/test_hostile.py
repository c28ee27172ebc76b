"""Special characters in the data are shown as text, and a completed edition is shown in full."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree, html

from macros.checking.all import load_handbook
from macros.publishing.sitecheck import check
from macros.reading.faults import DataFaults
from tests.page_text import words
from tests.small import DATA

pytestmark = pytest.mark.slow
SHARP = """Spel < 6 & "Co" 't 'n }} --- : # end"""
PLACE = "'s-Hertogenbosch"
EDITION = {
    "eigenaar": 'Stichting "Ouders" & Co', "contact": "redactie@voorbeeld.nl", "fout_melden": "https://www.voorbeeld.nl/meld?a=1&b=2",
    "adres": "https://www.voorbeeld.nl/gids/ouders", "broncode": "https://www.voorbeeld.nl/code",
}


def replace(path: Path, *changes: tuple[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    for before, after in changes:
        assert before in text, before
        text = text.replace(before, after, 1)
    path.write_text(text, encoding="utf-8")


def quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


@pytest.fixture(scope="module")
def built(copy_small: Callable[[Path], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a copy with special characters in names, a place with a leading apostrophe, and a completed edition."""
    folder = copy_small(tmp_path_factory.mktemp("vreemd") / "kopie")
    replace(folder / "data/programmas.yaml", ("naam: Boekenbus\n", f"naam: {quoted(SHARP)}\n"), ("naam: Samen Spelen\n", "naam: '=1+1'\n"))
    replace(folder / "data/voorbeelden.yaml", ("gemeente: Voorbeelddorp\n", f"gemeente: {quoted(PLACE)}\n"))
    for path in (folder / "data").rglob("*.yaml"):
        # The key of an example begins with its municipality.
        path.write_text(path.read_text(encoding="utf-8").replace("voorbeelddorp-samen", "s-hertogenbosch-samen"), encoding="utf-8")
    replace(folder / "data/uitgave.yaml", *[(f"  {field}:\n", f"  {field}: {quoted(value)}\n") for field, value in EDITION.items()])
    done = subprocess.run([sys.executable, "-m", "macros", "build"], cwd=folder, env=dict(os.environ), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return folder / "site"


def page(site: Path, name: str) -> html.HtmlElement:
    return html.document_fromstring((site / name).read_bytes(), parser=html.HTMLParser(encoding="utf-8"))


def test_name_is_shown_as_written(built: Path):
    """A name with quotes, an ampersand and an angle bracket is the same everywhere: heading, title, trail, list, links."""
    record, catalogue = page(built, "programmas/boekenbus/index.html"), page(built, "programmas/index.html")
    assert words(record.xpath("//h1")[0]) == SHARP
    assert words(record.xpath("//title")[0]).startswith(SHARP)
    assert words(record.xpath("//*[@aria-current='page' and not(self::a)]")[-1]) == SHARP
    assert words(catalogue.xpath("//article[@data-id='boekenbus']//a")[0]) == SHARP
    assert SHARP in words(page(built, "stappenplan/stap-5/index.html")) or SHARP in words(page(built, "bronnen/index.html"))


def test_place_with_an_apostrophe(built: Path):
    """The page, the filter and the data all show 's-Hertogenbosch as a place."""
    example = next(item for item in json.loads((built / "api/v1/voorbeelden.json").read_bytes())["items"] if item["gemeente"] == PLACE)
    assert PLACE in words(page(built, f"{example['url']}index.html").xpath("//dl[@class='feiten']")[0])
    assert page(built, "voorbeelden/index.html").xpath("//select[@name='gemeente']/option/@value").count(PLACE) == 1


def test_data_keeps_the_words(built: Path):
    """Open data has the names as written; only the table disarms a name that a spreadsheet would run."""
    names = [item["naam"] for item in json.loads((built / "api/v1/programmas.json").read_bytes())["items"]]
    assert SHARP in names and "=1+1" in names
    table = (built / "api/v1/programmas.csv").read_text(encoding="utf-8-sig")
    assert ";'=1+1;" in table and ";=1+1;" not in table


def test_known_edition_is_shown(built: Path):
    """Owner, contact, source and a link to report a fault appear as soon as they are known."""
    about, any_page = words(page(built, "over/colofon/index.html")), page(built, "toezicht/b1/index.html")
    assert EDITION["eigenaar"] in about and EDITION["contact"] in about and EDITION["broncode"] in about
    assert any_page.xpath("//footer//a[normalize-space()='Meld de fout']/@href") == [EDITION["fout_melden"]]
    assert f"Uitgave van {EDITION['eigenaar']}." in words(any_page.xpath("//footer")[0])


def test_known_address_is_used_where_it_helps(built: Path):
    """With an address every page gives its own to search engines, and there are a sitemap and files for crawlers."""
    assert page(built, "toezicht/b1/index.html").xpath("//link[@rel='canonical']/@href") == [f"{EDITION['adres']}/toezicht/b1/"]
    found = {str(place.text).removeprefix(f"{EDITION['adres']}/") for place in etree.parse(built / "sitemap.xml").iter("{*}loc")}
    pages = {path.parent.relative_to(built).as_posix() for path in built.rglob("index.html")}
    assert {f"{name}/" if name != "." else "" for name in pages if not name.startswith("handreiking/print")} == found
    feeds = {name for name in pages if page(built, f"{name}/index.html").xpath("//link[@rel='alternate' and @type='application/atom+xml']")}
    assert feeds == {".", "actualiteit"} and (built / "actualiteit.atom").is_file()
    assert f"{EDITION['adres']}/sitemap.xml" in (built / "robots.txt").read_text(encoding="utf-8")
    assert f"mailto:{EDITION['contact']}" in (built / ".well-known/security.txt").read_text(encoding="utf-8")


def test_page_for_unknown_addresses_knows_the_folder(built: Path):
    """In a folder of a host, the page for unknown addresses still finds styles and pages, from any depth."""
    lost = page(built, "404.html")
    links = [str(link) for link in lost.xpath("//a/@href | //link/@href | //script/@src | //form/@action")]
    assert [link for link in links if not link.startswith(("/gids/ouders/", "#", "http"))] == []
    assert "/gids/ouders/programmas/" in links


def test_site_is_sound(built: Path):
    """The check of the built site finds nothing."""
    assert check(built, "/gids/ouders/") == []


REFUSED = {
    "script": ("naam: Boekenbus\n", "naam: <script>alert(1)</script>\n", "HTML"),
    "command": ("naam: Boekenbus\n", "naam: Zes {{ 6 * 7 }}\n", "tussen accolades"),
    "long": ("naam: Boekenbus\n", f"naam: {'o' * 300}\n", "deze tekst heeft 300 tekens; er passen er 200"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_words_that_no_name_needs_are_refused(name: str, tmp_path: Path):
    """HTML, commands and a name of 300 characters never reach a page: the check gives the line."""
    before, after, expected = REFUSED[name]
    shutil.copytree(DATA, tmp_path / "data")
    replace(tmp_path / "data/programmas.yaml", (before, after))
    with pytest.raises(DataFaults) as caught:
        load_handbook(tmp_path / "data")
    assert any(expected in str(fault) and fault.line and fault.field == "naam" for fault in caught.value.faults)
