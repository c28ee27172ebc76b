"""The sample for a web server, in a real nginx: the site works under its policy, at the root and in a folder."""

import gzip
import re
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from http.client import HTTPMessage, HTTPResponse
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from bench.server.sample import MISSING, NGINX, configuration, free_port, running
from macros.browser.fixed import FOLDER
from macros.publishing.build import make
from macros.publishing.compressed import ENDINGS
from tests.hosts import container, headers

pytestmark = [pytest.mark.browser, pytest.mark.skipif(not NGINX, reason=MISSING)]

@dataclass(frozen=True)
class Served:
    """A running server: its address, with a slash at the end."""

    url: str

    def get(self, path: str, packed: str = "identity", known: str = "") -> tuple[int, HTTPMessage, bytes]:
        """Status, headers and unpacked body, for a browser that accepts `packed` and has a file with the mark `known`; a redirect is followed."""
        asked = urllib.request.Request(f"{self.url}{path}", headers={"Accept-Encoding": packed, "If-None-Match": known})
        try:
            with urllib.request.urlopen(asked, timeout=10) as answer:
                return answer.status, answer.headers, unpacked(answer)
        except urllib.error.HTTPError as error:
            return error.code, error.headers, unpacked(error)


def unpacked(answer: HTTPResponse | urllib.error.HTTPError) -> bytes:
    """The text of an answer."""
    body = answer.read()
    return gzip.decompress(body) if answer.headers["Content-Encoding"] == "gzip" else body


@pytest.fixture(scope="module")
def with_address(copy_small: Callable[[Path], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of an edition whose address is in a folder."""
    copy = copy_small(tmp_path_factory.mktemp("address") / "handboek")
    edition = copy / "data/uitgave.yaml"
    edition.write_text(re.sub(r"(?m)^  adres:.*$", "  adres: https://www.voorbeeld.nl/gids/", edition.read_text(encoding="utf-8")), encoding="utf-8")
    make(copy, copy / "site")
    return copy / "site"


@pytest.fixture(scope="module")
def serve(root: Path, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Served]]:
    """Starts nginx with a site (by default that of all tests) at its root, or in a folder (`gids/`)."""
    with ExitStack() as started:

        def start(folder: str, site: Path = site) -> Served:
            place, port = tmp_path_factory.mktemp("nginx"), free_port()
            (place / "root").mkdir()
            (place / "root" / folder.rstrip("/")).symlink_to(site) if folder else None
            served = place / "root" if folder else site
            started.enter_context(running(place, configuration(root, served, port, folder), port))
            return Served(f"http://127.0.0.1:{port}/{folder}")

        yield start


@pytest.fixture(scope="module", params=["", "gids/"], ids=["root", "folder"])
def served(serve: Callable[..., Served], request: pytest.FixtureRequest) -> Served:
    """The site, at the root and in a folder."""
    return serve(request.param)


NAMES = list(headers("/api/v1/index.json"))
# Address → status, type, and whether its text is sent compressed.
KINDS = {
    "": (200, "text/html; charset=utf-8", True), "programmas": (200, "text/html; charset=utf-8", True),
    "api/v1/catalogus.jsonld": (200, "application/ld+json; charset=utf-8", True),
    "api/v1/programmas.csv": (200, "text/csv; charset=utf-8", True), "api/v1/programmas.json": (200, "application/json; charset=utf-8", True),
    "assets/handboek.css": (200, "text/css; charset=utf-8", True), "assets/handboek.js": (200, "application/javascript; charset=utf-8", True),
    "assets/LICENTIES.txt": (200, "text/plain; charset=utf-8", True), "assets/favicon.svg": (200, "image/svg+xml", False),
    "downloads/2a-inventarisatie.pdf": (200, "application/pdf", False), "downloads/werkbladen-pdf.zip": (200, "application/zip", False),
    "bestaat/niet/diep/": (404, "text/html; charset=utf-8", True), "assets/fonts/": (403, "text/html; charset=utf-8", True),
}


@pytest.mark.parametrize("packed", ["identity", "gzip, br"])
def test_every_kind_of_file_has_its_type_and_headers(packed: str, served: Served, site: Path):
    """Compressed or not: an address without its slash is redirected, an unknown one says so, as does a compressed copy by itself; every answer has just the headers of the sample."""
    wrong = {}
    for path, (status, kind, _) in {**KINDS, **{f"{FOLDER}{path.name}": (404 if path.suffix in ENDINGS else 200, None, True) for path in (site / FOLDER).iterdir()}}.items():
        found, about, body = served.get(path, packed)
        sent = {name: about[name] for name in [*NAMES, "Strict-Transport-Security"] if about[name]}
        if (found, sent) != (status, headers(f"/{path}", status, https=False)) or about["Content-Type"] != (kind or about["Content-Type"]):
            wrong[path] = found, about.as_string()
        if status != 200 and b"Deze pagina bestaat niet" not in body:
            wrong[path] = found, body
    assert wrong == {}


def test_a_page_from_before_a_build_gets_the_scripts_of_now(served: Served):
    """What it asks for is gone; the browser does not keep that answer for good, nor that of a name that never was."""
    for name in ("handboek.0123456789.js", "plan.0123456789.css"):
        status, about, body = served.get(f"{FOLDER}{name}", "gzip")
        assert (status, body) == (200, served.get(f"assets/{name.replace('.0123456789', '')}")[2]) and about["Cache-Control"] == "no-cache"
    assert [served.get(f"{FOLDER}{name}")[0] for name in ("weg.0123456789.js", "handboek.js", "handboek.0123456789.js.map")] == [404] * 3


def test_texts_are_sent_as_the_build_compressed_them(served: Served, site: Path):
    """The copy of the build, named as such for caches, and asked for again in vain; to a program that unpacks nothing, the text itself."""
    wrong = {}
    for path, (status, _, is_text) in KINDS.items():
        name = "404.html" if status != 200 else path if "." in path else f"{path}/index.html".lstrip("/")
        whole, sent = site / name, site / f"{name}.gz" if is_text else site / name
        for packed, file in (("gzip", sent), ("identity", whole)):
            _, headers, body = served.get(path, packed)
            kept = served.get(path, packed, headers["ETag"])[0]  # asked for again
            found = int(headers["Content-Length"]), headers["Content-Encoding"], headers["Vary"], kept, body == whole.read_bytes()
            if found != (file.stat().st_size, "gzip" if file != whole else None, "Accept-Encoding" if is_text else None, 304 if status == 200 else status, True):
                wrong[path, packed] = found
    assert wrong == {}


def test_open_data_is_open_and_pages_are_not():
    """Only the data may be read by scripts of other sites, and what never changes is kept for good."""
    assert (headers("/gids/api/v1/index.json")["Access-Control-Allow-Origin"], headers("/gids/")["Cache-Control"]) == ("*", "no-cache")
    assert "Access-Control-Allow-Origin" not in headers("/gids/") and "immutable" in headers(f"/gids/{FOLDER}a.0123456789.js")["Cache-Control"]
    assert "default-src 'none'" in headers("/")["Content-Security-Policy"]


def test_the_container_serves_the_site(small_site: Path, tmp_path: Path):
    """With what it changes in the sample; a request by any name is answered, and none is written down."""
    port = free_port()
    conf = container().replace("listen 8080;", f"listen 127.0.0.1:{port};").replace("root /srv/handboek/site;", f"root {small_site};")
    with running(tmp_path, conf, port, "info"):
        status, about, _ = Served(f"http://127.0.0.1:{port}/").get("programmas/", "gzip")
        assert (status, about["Content-Encoding"]) == (200, "gzip")
    assert "127.0.0.1" not in (tmp_path / "error.log").read_text(encoding="utf-8")


def test_search_works_under_the_policy(served: Served, browser: Browser):
    """The index is loaded by a script that trusted types allow, and the browser does not complain."""
    complaints: list[str] = []
    page = browser.new_page()
    page.on("console", lambda line: complaints.append(line.text) if line.type in ("error", "warning") else None)
    page.goto(f"{served.url}toezicht/b1/")
    page.get_by_role("searchbox").first.fill("opstapje")
    expect(page.locator(".zoek__uitkomst")).to_contain_text("Opstapje")
    page.close()
    assert complaints == []


@pytest.mark.parametrize("path", ["bestaat-niet", "programmas/bestaat/niet/", "diep/er/in/boekenbus.html?v=1"])
@pytest.mark.parametrize("folder", ["", "gids/"], ids=["root", "folder"])
def test_an_unknown_address_gets_a_whole_page(
        folder: str, path: str, serve: Callable[..., Served], small_site: Path, with_address: Path, browser: Browser):
    """At any depth, and in a folder if the edition has its address, the styles, script, search and links are those of the site."""
    served = serve(folder, with_address if folder else small_site)
    page = browser.new_page()
    failed: list[str] = []
    page.on("response", lambda answer: failed.append(answer.url) if answer.status >= 400 else None)
    page.goto(f"{served.url}{path}")
    assert failed == [f"{served.url}{path}"]
    assert page.locator(".kop__rij").evaluate("found => getComputedStyle(found).display") == "flex"
    page.get_by_role("searchbox").first.fill("boekenbus")
    page.locator(".zoek__uitkomst a").first.click()
    assert page.url == f"{served.url}programmas/boekenbus/"
    page.goto(f"{served.url}{path}")
    page.locator(".kop__merk").click()
    assert page.url == served.url
    page.close()
