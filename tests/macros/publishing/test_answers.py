"""What `serve` answers to visitors, polite and otherwise. The server is real; the site is a few files."""

import http.client
import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from macros.downloads import archive
from macros.publishing import answers, offline
from macros.publishing.live import Live
from tests.editions import edition

ROOT = Path(__file__).parents[3]


@pytest.fixture
def live(tmp_path: Path) -> Live:
    """A good site of three files."""
    found = Live(tmp_path)
    for name, body in {"index.html": "start", "over/index.html": "over", "404.html": "niet gevonden", "assets/a.css": "a{}", "assets/b.bin": "x" * 9_000_000}.items():
        (found.place / name).parent.mkdir(parents=True, exist_ok=True)
        (found.place / name).write_text(body)
    for name in ("overrides/components/live/live.js", "overrides/pages/serve-fout.html"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    (tmp_path / "geheim.txt").write_text("geheim")
    found.message = ""
    return found


@pytest.fixture
def port(live: Live) -> Iterator[int]:
    """The port of a server of that site."""
    server = answers.server(live, 0)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


def ask(port: int, path: str, method: str = "GET", **heads: str) -> tuple[int, bytes, http.client.HTTPMessage]:
    """Status, body and heads of one answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.putrequest(method, path, skip_host=False, skip_accept_encoding=True)
    for name, value in heads.items():
        connection.putheader(name.replace("_", "-"), value)
    connection.endheaders()
    with connection.getresponse() as answer:
        return answer.status, answer.read(), answer.headers


def raw(port: int, *pieces: bytes) -> bytes:
    """What a connection says on these bytes."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        for piece in pieces:
            connection.sendall(piece)
        connection.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: connection.recv(65536), b""))


# Address → status. An address that no file can have is one that is not found.
STATUSES = {
    "/": 200, "/index.html": 200, "/over/": 200, "/over": 301, "/over/?q=1#a": 200, "/assets/a.css": 200, "/assets/live.js": 200, "/__stand": 200,
    "//over/": 200, "/over/./": 200, "/%6Fver/": 200,
    "/bestaat/niet/": 404, "/assets/": 404, "/index.html/": 404, "/index.html/x": 404, "/%00": 404, "/a%00.html": 404, f"/{'a' * 5000}": 404, f"/{'a/' * 3000}": 404,
    "/../geheim.txt": 404, "/../../geheim.txt": 404, "/%2e%2e/%2e%2e/geheim.txt": 404, "/..%2f..%2fgeheim.txt": 404, "/..%5c..%5cgeheim.txt": 404,
    "/over/../../../geheim.txt": 404, "/C:/x": 404, "/%ff%fe": 404, "/%": 404, "/%zz": 404, "/%c3%28": 404,
    "/__stand?na=x": 200, "/__stand?na=1.-1&wacht=1": 200, "/__stand?pagina=%00": 200, "/__stand?pagina=%ff": 200, f"/{'b' * 70_000}": 414,
}


def test_every_address_has_its_status_and_no_traceback(port: int, capfd: pytest.CaptureFixture[str]):
    """Also what no browser asks gets a right status; nothing outside the site is read, and the terminal stays quiet."""
    found = {path: ask(port, path) for path in STATUSES}
    assert {path[:40]: status for path, (status, *_) in found.items() if status != STATUSES[path]} == {}
    assert [path[:40] for path, (_, body, _) in found.items() if b"geheim" in body] == []
    assert ask(port, "/over?q=1")[2]["Location"] == "/over/?q=1" and ask(port, "/bestaat/niet/")[1] == b"niet gevonden"
    assert capfd.readouterr() == ("", "")


def test_the_edition_for_a_folder_is_made_when_somebody_asks(live: Live, port: int, copy_small: Callable[[Path], Path], tmp_path: Path, capfd: pytest.CaptureFixture[str]):
    """Its link is not dead on the live site, though a build for it would take long; what only the live site has is not in it. It names the edition that is served."""
    status, body, _ = ask(port, "/downloads/handboek.zip")  # no data to say of what edition it is
    assert status == 503 and "uit een eerdere versie.\n\n2 fouten in data/" in body.decode()
    (live.place / "over/index.html").write_text('<!doctype html><html lang="nl"><a href="../">Terug</a><script data-alleen="site" src="../assets/live.js"></script></html>')
    live.root, live.edition = copy_small(tmp_path / "kopie"), "proefdam"
    edition(live.root, {})
    status, body, heads = ask(port, "/downloads/handboek.zip")
    assert (status, heads["Content-Type"]) == (200, "application/zip")
    found = archive.unpack(body)
    page = found["handboek/over/index.html"].decode()
    assert "Ouders in Proefdam" in found[offline.START].decode() and page == '<!doctype html><html lang="nl" data-zonder-server><a href="../index.html">Terug</a></html>'
    assert capfd.readouterr() == ("", "")


def test_only_the_heads_are_sent_when_only_those_are_asked(port: int):
    """HEAD has the heads of GET: length and kind too, for pages, files and what is missing."""
    for path in ("/", "/assets/a.css", "/over", "/bestaat/niet/"):
        status, body, heads = ask(port, path, "HEAD")
        other, content, same = ask(port, path)
        assert (status, body, heads["Content-Length"], heads["Content-Type"]) == (other, b"", same["Content-Length"], same["Content-Type"]), path
        assert len(content) == int(same["Content-Length"])


def test_nothing_is_kept_by_a_browser(port: int):
    """A part or an older copy is not asked for: every answer is whole and new."""
    assert ask(port, "/", Range="bytes=0-1")[:2] == (200, b"start")
    status, _, heads = ask(port, "/", If_Modified_Since="Fri, 31 Dec 2100 23:59:59 GMT")
    assert status == 200 and heads["Cache-Control"] == "no-store"
    assert ask(port, "/", "POST")[0] == 501


def test_broken_conversations_are_quiet(port: int, capfd: pytest.CaptureFixture[str]):
    """Who leaves during an answer, says nothing, or speaks another language, makes no noise; the next visitor is served."""
    for pieces in ([b""], [b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\n\n"], [b"GET\n\n"], [b"GET / HTTP/9.9\r\n\r\n"], [b"GET / HTTP/1.1\r\nHost"],
                   [b"GET http://[ HTTP/1.0\r\n\r\n"], ["GET /\u00e9 HTTP/1.0\r\n\r\n".encode()], [b"GET /\xff\xfe HTTP/1.0\r\n\r\n"]):
        raw(port, *pieces)
    for _ in range(3):
        with socket.create_connection(("127.0.0.1", port), timeout=10) as leaving:
            leaving.sendall(b"GET /assets/b.bin HTTP/1.1\r\nHost: x\r\n\r\n")
            leaving.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
    assert ask(port, "/")[0] == 200
    assert capfd.readouterr() == ("", "")


def test_many_connections_stay_open(port: int):
    """A hundred visitors who keep their connection do not keep the next one waiting; a connection serves many files."""
    with ExitStack() as kept:
        for _ in range(100):
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
            kept.callback(connection.close)
            for path in ("/", "/assets/a.css"):
                connection.request("GET", path)
                assert connection.getresponse().read()
        assert ask(port, "/")[0] == 200


def test_a_fault_is_on_every_page(live: Live, port: int):
    """Pages show the message, whether they exist or not; files that pages need are still there. The page of a fault is asked for too."""
    live.message = "regel 3 <klopt> niet"
    for path in ("/", "/over/?leeftijd=2", "/index.html", "/bestaat/niet/", "/%00"):
        status, body, _ = ask(port, path)
        assert (status, b"regel 3 &lt;klopt&gt; niet" in body) == (503, True), path
    assert ask(port, "/assets/a.css")[0] == 200
    assert "over/index.html" in live._looked_at


def test_the_first_build_is_no_fault(live: Live, port: int):
    """Whoever waits for the first build has nothing to mend; whoever made a fault has."""
    live.message = "De site wordt gebouwd."
    waiting = ask(port, "/")[1].decode()
    live._show(None, "regel 3 klopt niet")
    fault = ask(port, "/")[1].decode()
    assert ("Herstel het bestand" in waiting, "Herstel het bestand" in fault) == (False, True)
    assert "<title>De site wordt gebouwd</title>" in waiting and "<title>De site kan niet worden gebouwd</title>" in fault


def test_news_tells_what_changed_and_waits_when_asked(live: Live, port: int):
    """A page knows with which version it was sent, and hears at once what changed after that; another server's version is no version."""
    sent = ask(port, "/over/")[2]["Server-Timing"].split('"')[1]
    now = json.loads(ask(port, f"/__stand?na={sent}&pagina=/over/")[1])
    assert now == {"versie": sent, "gewijzigd": []}
    threading.Timer(0.2, live._show, (["over/index.html"], "")).start()
    news = json.loads(ask(port, f"/__stand?na={sent}&pagina=/over/&wacht=1")[1])
    assert news["gewijzigd"] == ["over/index.html"] and news["versie"] != sent
    assert json.loads(ask(port, "/__stand?na=ander.0&wacht=1")[1])["gewijzigd"] is None


def test_an_unforeseen_error_is_one_line(live: Live, port: int, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]):
    """Should an answer fail, the terminal says so in one line, and the server goes on."""
    with monkeypatch.context() as broken:
        failing: Callable[..., str] = lambda *_: 1 / 0  # type: ignore[return-value,assignment]  # noqa: E731
        broken.setattr(answers, "_name", failing)
        with pytest.raises(http.client.RemoteDisconnected):
            ask(port, "/")
    assert ask(port, "/")[0] == 200
    said = capfd.readouterr().err
    assert said.count("\n") == 1 and said.startswith("Een aanvraag kon niet worden beantwoord")
