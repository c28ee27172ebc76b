"""The sample for a web server, in a real nginx: the site works under its policy, at the root and in a folder."""

import contextlib
import gzip
import os
import re
import shutil
import socket
import subprocess
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.client import HTTPMessage, HTTPResponse
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from macros.publishing.build import make
from tests.waiting import until

NGINX = os.environ.get("NGINX") or shutil.which("nginx")
MISSING = os.environ.get("NGINX_MISSING", "nginx ontbreekt")
pytestmark = [pytest.mark.browser, pytest.mark.skipif(not NGINX, reason=MISSING)]

AROUND = """
daemon off; pid {place}/pid; error_log {place}/error.log; {user}
events {{}}
http {{
    include {types};
    client_body_temp_path {place}/body; proxy_temp_path {place}/proxy; fastcgi_temp_path {place}/fastcgi;
    uwsgi_temp_path {place}/uwsgi; scgi_temp_path {place}/scgi;
    include {place}/handboek.conf;
}}
"""


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


def configuration(root: Path, served: Path, port: int, folder: str) -> str:
    """The sample with the changes that its own comments ask for."""
    text = (root / "deploy/nginx.conf").read_text(encoding="utf-8")
    text = re.sub(r"listen 80;", f"listen 127.0.0.1:{port};", text)
    text = re.sub(r"root /srv/handboek/site;", f"root {served};", text)
    return text.replace("error_page 403 404 /404.html;", f"error_page 403 404 /{folder}404.html;")


def types() -> Path:
    """The list of media types that comes with the program, even if it was unpacked elsewhere."""
    beside = (folder / "etc/nginx/mime.types" for folder in Path(str(NGINX)).parents)
    return next(path for path in beside if path.is_file())


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def answers(port: int) -> bool:
    """Whether something listens on this port."""
    with contextlib.suppress(OSError):
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
        return True
    return False


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
    running: list[subprocess.Popen[bytes]] = []

    def start(folder: str, site: Path = site) -> Served:
        place, port = tmp_path_factory.mktemp("nginx"), free_port()
        (place / "root").mkdir()
        (place / "root" / folder.rstrip("/")).symlink_to(site) if folder else None
        served = place / "root" if folder else site
        user = "user root;" if os.geteuid() == 0 else ""  # else its workers may not read the folder of the test
        (place / "handboek.conf").write_text(configuration(root, served, port, folder), encoding="utf-8")
        (place / "nginx.conf").write_text(AROUND.format(place=place, user=user, types=types()), encoding="utf-8")
        running.append(subprocess.Popen([str(NGINX), "-c", str(place / "nginx.conf")]))
        until(lambda: answers(port) or running[-1].poll() is not None)
        assert running[-1].poll() is None, "nginx did not start"
        return Served(f"http://127.0.0.1:{port}/{folder}")

    yield start
    for process in running:
        process.terminate()
        process.wait(timeout=10)


@pytest.fixture(scope="module", params=["", "gids/"], ids=["root", "folder"])
def served(serve: Callable[..., Served], request: pytest.FixtureRequest) -> Served:
    """The site, at the root and in a folder."""
    return serve(request.param)


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
def test_every_kind_of_file_has_its_type_and_policy(packed: str, served: Served):
    """Compressed or not: an address without its slash is redirected, an unknown one says so, and the policy is on every answer."""
    wrong = {}
    for path, (status, kind, _) in KINDS.items():
        found, headers, body = served.get(path, packed)
        policy = "default-src 'none'" in headers["Content-Security-Policy"] and headers["X-Content-Type-Options"] == "nosniff"
        if (found, headers["Content-Type"], policy) != (status, kind, True) or (status != 200 and b"Deze pagina bestaat niet" not in body):
            wrong[path] = found, headers.as_string()
    assert wrong == {}


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


def test_open_data_is_open_and_pages_are_not(served: Served):
    """Only the data may be read by scripts of other sites."""
    assert served.get("api/v1/index.json")[1]["Access-Control-Allow-Origin"] == "*"
    assert served.get("")[1]["Access-Control-Allow-Origin"] is None


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
