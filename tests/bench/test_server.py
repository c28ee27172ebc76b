"""The visitors of `make bench`: they see whatever is not a file of one of the two builds."""

import functools
import http.client
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.server.swaps import LOADED, Seen, ask, files


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A server that sends files on one line and reports nothing; what was moved it sends on."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        if self.path != "/oud.js":
            super().do_GET()
            return
        self.send_response(302)
        self.send_header("Location", "/index.html")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@pytest.fixture
def line(tmp_path: Path) -> Iterator[http.client.HTTPConnection]:
    """A line to a server with a good page and half of one."""
    (tmp_path / "index.html").write_text('<script src="assets/a.js" defer></script>')
    (tmp_path / "half.html").write_text("<scri")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(tmp_path)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    found = http.client.HTTPConnection("127.0.0.1", server.server_port)
    yield found
    found.close()
    server.shutdown()
    server.server_close()


def test_what_is_not_in_a_build_is_wrong(line: http.client.HTTPConnection, tmp_path: Path):
    """Half a page and a missing one are; a whole one and one that was sent on are not."""
    good, seen = {found for found in files(tmp_path) if found[0] != "half.html"}, Seen()
    for path in ("/", "/half.html", "/weg.html", "/oud.js"):
        ask(line, path, good, seen)
    assert (seen.wrong, seen.renewed, len(seen.taken)) == (["/half.html: 200", "/weg.html: 404"], 1, 5)


def test_a_visitor_loads_what_a_page_names(small_site: Path):
    """Its styles and scripts; with a pattern that finds none, the bench would measure pages only."""
    found = {name.decode().rpartition("/")[2].partition(".")[0] for name in LOADED.findall((small_site / "programmas/index.html").read_bytes())}
    assert found == {"thema", "handboek", "afdruk", "lijsten"}
