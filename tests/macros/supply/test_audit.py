"""The command `audit`: what is known, what is not, and what cannot be asked; with a source of its own, never the real one."""

import json
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from macros.supply import advisories, audit

NOWHERE = "http://127.0.0.1:9/simple"
NPM = {"vulnerabilities": {"fflate": {"via": [{"url": "https://voorbeeld.nl/GHSA-1", "range": "<0.9.0", "title": "x"}]}, "ander": {"via": ["fflate"]}}}
HOLE = {"id": "PYSEC-2026-1", "aliases": ["GHSA-x", "CVE-2026-1"], "fixed_in": ["2.0", "1.9.1"], "link": "https://voorbeeld.nl/1"}


class Source(BaseHTTPRequestHandler):
    """A source of packages that knows about some of them."""

    known: dict[str, list[dict]] = {}
    status = 200

    def do_GET(self) -> None:
        name = self.path.split("/")[2]
        self.send_response(self.status if name in self.known else 404)
        self.end_headers()
        self.wfile.write(json.dumps({"vulnerabilities": self.known.get(name)}).encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def index(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Source]]:
    """A source that knows both packages of the checkout, and no hole; pip is told to use it."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Source)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv("PIP_INDEX_URL", f"http://127.0.0.1:{server.server_port}/simple/")
    monkeypatch.setattr(Source, "known", {"mkdocs": [], "proef": []})
    monkeypatch.setattr(Source, "status", 200)
    yield Source
    server.shutdown()
    server.server_close()


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with two Python packages and one of npm, and an npm that knows of no hole."""
    folder = tmp_path / "requirements"
    folder.mkdir()
    for layer, pinned in {"build": "mkdocs==1.0", "test": "proef==1.0", "node": "", "java": ""}.items():
        (folder / f"{layer}.txt").write_text(f"{pinned}\n")
    (folder / "licences.txt").write_text("")
    (tmp_path / "package-lock.json").write_text('{"packages": {"node_modules/fflate": {"version": "0.8.3"}}}')
    answers(tmp_path, monkeypatch, {"vulnerabilities": {}})
    return tmp_path


def answers(checkout: Path, monkeypatch: pytest.MonkeyPatch, said: object) -> None:
    """Let npm say this."""
    (checkout / "npm.js").write_text(f"print({json.dumps(said)!r})")
    monkeypatch.setenv("NPM", str(checkout / "npm.js"))
    monkeypatch.setenv("NODE", sys.executable)


def test_nothing_known_is_said_with_the_number_that_was_asked(index: type[Source], checkout: Path, capsys: pytest.CaptureFixture[str]):
    """Only if both sources answered for every package."""
    assert audit.run(checkout) == 0
    assert capsys.readouterr().out == "Nagevraagd: 2 Python-pakketten en 1 npm-pakket. Er is geen lek bekend.\n"


def test_each_hole_is_named_with_its_use_and_its_remedy(index: type[Source], checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """What is in the site comes first; one that was withdrawn, and a package that only uses another, are not named."""
    index.known["proef"] = [HOLE, {"id": "PYSEC-2026-2", "withdrawn": "2026-01-01"}, {"id": "PYSEC-2026-3"}]
    answers(checkout, monkeypatch, NPM)
    assert audit.run(checkout) == 1
    assert capsys.readouterr().out.splitlines() == [
        "fflate 0.8.3 (zit in de site): GHSA-1. Geldt voor <0.9.0. https://voorbeeld.nl/GHSA-1",
        "proef 1.0 (kijkt de site na): CVE-2026-1. Opgelost in 2.0 en 1.9.1. https://voorbeeld.nl/1",
        "proef 1.0 (kijkt de site na): PYSEC-2026-3.", audit._REMEDY]


def test_without_a_network_nobody_says_that_all_is_well(checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """One question is enough to know; the answer is a sentence for each source, and a code of its own."""
    monkeypatch.setenv("PIP_INDEX_URL", NOWHERE)
    answers(checkout, monkeypatch, {"message": "request to x failed, reason: getaddrinfo ENOTFOUND", "error": {"summary": "", "detail": ""}})
    assert audit.run(checkout) == audit.UNKNOWN
    said = capsys.readouterr()
    assert said.out == "" and said.err.splitlines() == [
        f"Niet nagevraagd: de {what}, want er is geen verbinding met de bron van {program}. Controleer internet, proxy en firewall, en probeer het opnieuw."
        for what, program in (("Python-pakketten", "pip"), ("npm-pakketten", "npm"))]


@pytest.mark.parametrize(("said", "reason"), [
    ({"statusCode": 405, "message": "405 Method Not Allowed"}, "beantwoordt deze vraag niet (antwoord 405)"), ("<html>", "geen verbinding met de bron van npm"),
])
def test_a_mirror_without_this_answer_is_no_good_news(said: object, reason: str, index: type[Source], checkout: Path, monkeypatch: pytest.MonkeyPatch,
                                                      capsys: pytest.CaptureFixture[str]):
    """It may hand out packages and know nothing of holes; the packages that it does not know are named."""
    del index.known["proef"]
    answers(checkout, monkeypatch, said)
    assert audit.run(checkout) == audit.UNKNOWN
    err = capsys.readouterr().err
    assert reason in err and err.count("Een eigen bron (") == 1 + (said != "<html>") and "van 1 Python-pakket kent de bron van pip geen lekken, ook niet dat er geen zijn: proef." in err


def test_every_other_trouble_is_a_sentence(index: type[Source], checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """A wrong address, certificate or program, and a source in trouble."""
    troubles = {"PIP_INDEX_URL": ["file:///ergens/simple", "http://[", "geen adres"], "PIP_CERT": [str(checkout / "weg.pem")], "NPM": [str(checkout / "weg")]}
    for name, values in troubles.items():
        for value in values:
            with monkeypatch.context() as patch:
                patch.setenv(name, value)
                assert audit.run(checkout) == audit.UNKNOWN, value
            assert capsys.readouterr().err.startswith("Niet nagevraagd: de "), value
    monkeypatch.setattr(Source, "status", 503)
    assert audit.run(checkout) == audit.UNKNOWN and "antwoord 503" in capsys.readouterr().err


def test_an_answer_in_another_form_is_no_good_news(index: type[Source], checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """Neither a hole that cannot be read nor a list that is not there counts as nothing known."""
    odd = [("proef", held) for held in (None, "geen", ["x"], [{}], {"id": "x"})] + [("npm", held) for held in (None, [], {"fflate": None}, {"fflate": {}}, {"fflate": {"via": [{}]}}, {"vreemd": NPM["vulnerabilities"]["fflate"]})]
    codes = []
    for where, held in odd:
        index.known["proef"] = held if where == "proef" else []
        answers(checkout, monkeypatch, {"vulnerabilities": held if where == "npm" else {}})
        codes.append(audit.run(checkout))
        assert capsys.readouterr().err.startswith("Niet nagevraagd: "), held
    assert set(codes) == {audit.UNKNOWN}


def test_pip_says_where_to_ask(monkeypatch: pytest.MonkeyPatch):
    """A setting in a file counts, and else pip's own; no address stands in the project."""
    monkeypatch.delenv("PIP_INDEX_URL", raising=False)
    monkeypatch.setattr(advisories, "_said", lambda command: "https://spiegel.voorbeeld.nl/pypi/simple/" if "config" in command else "https://eigen.voorbeeld.nl/simple")
    assert advisories.pip_index() == "https://spiegel.voorbeeld.nl/pypi/pypi"
    monkeypatch.setattr(advisories, "_said", lambda command: "" if "config" in command else "https://eigen.voorbeeld.nl/simple")
    assert advisories.pip_index() == "https://eigen.voorbeeld.nl/pypi"
    monkeypatch.setattr(advisories, "_said", lambda command: "")
    with pytest.raises(advisories.Unanswered, match="geen pip"):
        advisories.pip_index()
