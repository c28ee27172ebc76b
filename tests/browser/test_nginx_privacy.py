"""The sample for a web server with https, in a real nginx: it writes down no visitor, whatever is asked, and http leads to https."""

import contextlib
import shutil
import socket
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.server.sample import MISSING, NGINX, configuration, free_port, running
from macros.browser.fixed import FOLDER
from tests.hosts import headers

OPENSSL = shutil.which("openssl")
pytestmark = [pytest.mark.browser, pytest.mark.skipif(not NGINX, reason=MISSING), pytest.mark.skipif(not OPENSSL, reason="openssl ontbreekt")]
HOST = "Host: handboek.example\r\nConnection: close\r\n"


class Secure:
    """A server with http and https, whose own log writes down everything that it is given."""

    def __init__(self, place: Path, plain: int, secure: int) -> None:
        self.log = place / "error.log"
        self._ports = plain, secure

    def ask(self, start: str, headers: str = "", secure: bool = True) -> str:
        """The head of the answer to a request whose first line is `start`, without its version."""
        return self.send(f"{start} HTTP/1.1\r\n{HOST}{headers}\r\n".encode(), secure)

    def send(self, request: bytes, secure: bool, wrapped: bool = True) -> str:
        """The head of the answer to these very bytes, which end there if not `wrapped` in TLS; nothing if the server hangs up."""
        with socket.create_connection(("127.0.0.1", self._ports[secure]), timeout=10) as raw:
            line = _trusting().wrap_socket(raw, server_hostname="handboek.example") if secure and wrapped else raw
            with line, contextlib.suppress(ConnectionError, ssl.SSLError):
                line.sendall(request)
                if not wrapped:
                    line.shutdown(socket.SHUT_WR)
                answer = b""
                while b"\r\n\r\n" not in answer and (part := line.recv(65536)):
                    answer += part
                return answer.partition(b"\r\n\r\n")[0].decode("latin-1")
        return ""


def _trusting() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


@pytest.fixture(scope="module")
def secure(root: Path, small_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Secure]:
    """The site in a folder, beside a link that leads to itself, served by both samples."""
    place, plain, port = tmp_path_factory.mktemp("nginx"), free_port(), free_port()
    (place / "root").mkdir()
    (place / "root/gids").symlink_to(small_site)
    (place / "root/lus").symlink_to("lus")
    subprocess.run([str(OPENSSL), "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=handboek.example",
                    "-keyout", place / "key.pem", "-out", place / "cert.pem"], check=True, capture_output=True)
    site = configuration(root, place / "root", port, "gids/")
    site = site.replace(f"listen 127.0.0.1:{port};", f"listen 127.0.0.1:{port} ssl; ssl_certificate {place}/cert.pem; ssl_certificate_key {place}/key.pem;")
    site = site.replace("#location = /oud/adres/", "location = /oud/adres/")
    redirect = (root / "deploy/nginx-https.conf").read_text(encoding="utf-8").replace("listen 80;\n    server", f"listen 127.0.0.1:{plain};\n    server")
    conf = site + redirect.replace("/srv/handboek/acme", str(place / "acme"))
    with running(place, conf, port, "info"):
        yield Secure(place, plain, port)


# First line, headers, and the status: found or not, refused, broken.
ASKED = (
    ("GET /gids/", "", 200), ("GET /gids/programmas", "", 301), ("GET /oud/adres/", "", 301), ("GET /gids/api/v1/", "", 403), ("GET /gids/assets/", "", 403), ("GET /", "", 403),
    ("GET /gids/geen", "", 404), ("GET /gids/geen.csv", "", 404), ("GET /gids/index.html/x", "", 404), ("GET /gids/index.html/x.csv", "", 404), ("GET /lus", "", 404),
    ("GET /lus.csv/lus", "", 404), (f"GET /gids/{'a' * 400}.csv", "", 404), (f"GET /gids/{'a' * 400}", "", 404), (f"GET /{'a' * 40000}", "", 414),
    ("GET /gids/%00", "", 400), ("GET /../../etc/passwd", "", 400), ("POST /gids/", "Content-Length: 9999999\r\n", 413), ("POST /gids/", "Content-Length: 0\r\n", 405),
    ("PUT /gids/index.html", "Content-Length: 0\r\n", 405), ("GET /gids/", "Range: bytes=99999999-\r\n", 416), ("GET /gids/", f"X: {'a' * 40000}\r\n", 400),
    ("GET /gids/", "Content-Length: x\r\n", 400), ("GET /gids/", "Host: elders.example\r\n", 400), ("TRACE /gids/", "", 405), ("GET /gids/assets/vast/a%0d%0aSet-Cookie:%20a=b.0123456789.js", "", 404),
    ("GET /%5celders.example/assets/vast/a.0123456789.js", "", 404), ("GET /a%0d/assets/vast/a.0123456789.css", "", 404), ("GET /gids/index.html.gz", "", 404),
    ("GET /gids/index.html.br", "", 404), ("geen verzoek", "", 400),
)


def cut_off(start: str, headers: str) -> bool:
    """Whether the server stops reading halfway, after which its answer may not arrive."""
    return len(start + headers) > 8192


def test_no_request_leaves_a_visitor_in_a_log(secure: Secure):
    """Pages, folders, uploads, requests that are wrong or cut off, and broken certificates: the log has no address of anybody."""
    odd = {}
    for start, asked, status in ASKED:
        first = secure.ask(start, asked).partition("\r\n")[0]
        if f" {status} " not in first and not (first == "" and cut_off(start, asked)):
            odd[f"{start[:40]} {asked[:30]}"] = first
    for raw in (b"GET /gids/ HTTP/1.1\r\n\r\n", b"GET /gi", b"\x16\x03", b"\x16\x03\x01\x00\x05kapot", b"\x00" * 50):
        secure.send(raw, True, wrapped=False)
        secure.send(raw, False, wrapped=False)
    secure.ask("GET /gids/api/v1/", secure=False)
    secure.ask("GET /.well-known/acme-challenge/geen", secure=False)
    assert odd == {}
    assert [line for line in secure.log.read_text(encoding="utf-8").splitlines() if "client" in line or "127.0.0.1" in line] == []


def test_every_answer_has_the_headers(secure: Secure):
    """Pages, redirects, refusals and faults: all headers of the sample, and the promise of https, which only https gives."""
    needed = {f"{name}: {value}".lower() for name, value in headers("/", 404).items()}
    kept = next((secure.log.parent / "root/gids" / FOLDER).glob("*.js")).name
    for start, asked, _ in ((f"GET /gids/{FOLDER}{kept}", "Range: bytes=99999999-\r\n", 416), *(row for row in ASKED[:-1] if not cut_off(row[0], row[1]))):
        answer = set(secure.ask(start, asked).lower().split("\r\n"))
        assert needed - answer == set(), f"{start[:40]} {asked[:30]}"
        assert "server: nginx" in answer, start[:40]


@pytest.mark.parametrize("path", ["/", "/gids/programmas/?leeftijd=3&soort=a%20b"])
def test_http_leads_to_the_same_address_on_https(path: str, secure: Secure):
    """For the name of the site, whatever name the visitor sent."""
    answers = secure.ask(f"GET {path}", secure=False), secure.send(f"GET {path} HTTP/1.1\r\nHost: elders.example\r\nConnection: close\r\n\r\n".encode(), False)
    for answer in answers:
        assert answer.startswith("HTTP/1.1 301 ") and f"Location: https://handboek.example{path}" in answer.splitlines()
        assert "strict-transport" not in answer.lower()
