"""The edition for a folder, unpacked from the zip of the real site, as somebody uses it without a network."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.publishing.offline import FOLDER, START
from tests.browser.journeys.test_plan import SAVED, VISIE, saved
from tests.browser.journeys.visitor import Visitor

pytestmark = pytest.mark.browser

ASKED = "return performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => !/^(file|data|blob):/.test(name))"
FOLDERS = """return [...document.querySelectorAll("a[href], form[action]")].map((found) => found.getAttribute("href") ?? found.getAttribute("action"))
  .filter((link) => !/^[a-z]+:/.test(link) && /(^|\\/)\\.{0,2}$/.test(link.split(/[?#]/)[0]) && link.split(/[?#]/)[0])"""


@pytest.fixture(scope="module")
def unpacked(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a name as people give it, with what is in the zip."""
    folder = tmp_path_factory.mktemp("stick") / "Ouderbeleid & co #2 (100%)"
    zipfile.ZipFile(site / "downloads/handboek.zip").extractall(folder)
    return folder


def at(visitor: Visitor, ending: str) -> None:
    """Wait until this page has come and its scripts work; it asks nothing of the network, and every link on it names a file."""
    visitor.wait(f"location.href.includes('{ending}') && document.querySelector('[data-component=zoek][data-gestart]')")
    assert (visitor.run(ASKED), visitor.run(FOLDERS)) == ([], [])


@pytest.mark.parametrize("name", ["chromium", "firefox"])
def test_the_zip_works_from_a_folder(name: str, visit: Callable[[str], Visitor], unpacked: Path) -> None:
    """From the page to begin with: search, filter, download, and a plan that is kept and saved, all by links that name files."""
    visitor = visit(name)
    visitor.open((unpacked / START).as_uri())
    visitor.click(f'a[href="{FOLDER}index.html"]')
    at(visitor, "/handboek/index.html")
    visitor.fill("#pagina--zoek", "opstapie")
    visitor.wait("document.querySelector('.zoek__uitkomst a')?.getAttribute('href').endsWith('programmas/opstapje/index.html')")
    visitor.click(".zoek__uitkomst a")
    at(visitor, "/programmas/opstapje/index.html")
    visitor.click(".menu__lijst a[href$='programmas/index.html'], .menu__lijst a[href='../index.html']")
    at(visitor, "/programmas/index.html")
    visitor.click("[name=contact][value=wekelijks]")
    visitor.wait("/^\\d+ van \\d+ programma's/.test(document.querySelector('[data-telling]').textContent)")
    at(visitor, "/programmas/index.html")
    assert visitor.count(".uit-een-map") == 0
    visitor.open((unpacked / FOLDER / "over/zonder-internet/index.html").as_uri())
    assert "U leest nu deze uitgave" in visitor.text("main") and "Het hele handboek" not in visitor.text("main")
    plan(visitor, unpacked)


def plan(visitor: Visitor, unpacked: Path) -> None:
    """A plan is typed, found again, and taken away as a file and as a worksheet."""
    visitor.open(f"{(unpacked / FOLDER / 'mijn-plan/index.html').as_uri()}#doelen")
    visitor.wait(f"document.querySelector('{VISIE}')")
    visitor.fill(VISIE, "Zonder server")
    visitor.wait(SAVED)
    visitor.reload()
    visitor.wait(f"document.querySelector('{VISIE}')?.value === 'Zonder server'")
    at(visitor, "/mijn-plan/index.html")
    assert saved(visitor)["antwoorden"]["doelen"]["velden"] == {"visie": "Zonder server"}
    visitor.click("[data-actie=blad-docx][data-werkblad=doelen]")
    assert zipfile.is_zipfile(visitor.downloaded(".docx"))
    at(visitor, "/mijn-plan/index.html")
