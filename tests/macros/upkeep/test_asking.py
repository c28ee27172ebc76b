"""Asking addresses, against a server of the test's own that answers, moves, refuses, breaks off and stays silent."""

import http.server
import threading
import time
from collections.abc import Iterator

import pytest

from macros.reading.faults import Fault
from macros.upkeep import asking, report
from macros.upkeep.asking import Outcome

_MOVES = {"/oud": (301, "/nieuw"), "/even": (302, "/nieuw"), "/weg-naar-voren": (301, "/"), "/rond": (301, "/rond")}
_STATUS = {"/weg": 404, "/gesloopt": 410, "/dicht": 403, "/stuk": 500}


class _Site(http.server.BaseHTTPRequestHandler):
    asked: list[tuple[str, str, float]] = []

    def _answer(self) -> None:
        type(self).asked.append((self.command, self.path, time.monotonic()))
        if self.path == "/geen-head" and self.command == "HEAD":
            self.send_error(405)
        elif self.path == "/breekt-af":
            self.connection.close()
        elif self.path in _MOVES:
            code, target = _MOVES[self.path]
            self.send_response(code)
            self.send_header("Location", target)
            self.end_headers()
        else:
            self.send_response(_STATUS.get(self.path, 200))
            self.send_header("Content-Length", "0")
            self.end_headers()

    do_GET = do_HEAD = _answer

    def log_message(self, *_: object) -> None:
        """Print nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    """The address of a running server."""
    _Site.asked.clear()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(("path", "outcome"), [
    ("/goed", Outcome.FINE), ("/even", Outcome.FINE), ("/geen-head", Outcome.FINE), ("/", Outcome.FINE),
    ("/weg", Outcome.GONE), ("/gesloopt", Outcome.GONE), ("/oud", Outcome.MOVED), ("/weg-naar-voren", Outcome.FRONT),
    ("/dicht", Outcome.REFUSED), ("/stuk", Outcome.UNREACHABLE), ("/breekt-af", Outcome.UNREACHABLE), ("/rond", Outcome.UNREACHABLE),
])
def test_each_answer_has_its_outcome(site: str, path: str, outcome: Outcome):
    """Gone, moved, refused and unreachable are told apart; a passing redirect is fine."""
    found = asking.ask([site + path], pause=0)[site + path]
    assert found.outcome is outcome
    assert found.now == {Outcome.MOVED: f"{site}/nieuw", Outcome.FRONT: f"{site}/"}.get(outcome, "")


def test_a_website_that_is_not_there_is_unreachable():
    """No connection is no crash, and the summary asks about the network when nothing answers."""
    answers = asking.ask(["http://127.0.0.1:9/niets", "http://bestaat-niet.invalid/"], pause=0)
    assert {answer.outcome for answer in answers.values()} == {Outcome.UNREACHABLE}
    assert "Is er internet?" in report.summary(answers)


def test_one_website_is_asked_one_question_at_a_time(site: str):
    """Between two questions to one website there is a pause, and a page that is fine is asked once."""
    addresses = [f"{site}/{number}" for number in range(4)]
    asking.ask(addresses, pause=0.1)
    moments = [moment for _, _, moment in _Site.asked]
    assert [command for command, _, _ in _Site.asked] == ["HEAD"] * 4
    assert all(later - earlier >= 0.1 for earlier, later in zip(moments, moments[1:], strict=False))


def test_the_report_names_file_and_line(site: str):
    """Each address that is not in order is told at each place, with what to do; what is fine is only counted."""
    places = {f"{site}{path}": [Fault("data/bronnen.yaml", line, 5, path[1:], "url", "")] for line, path in enumerate(("/goed", "/oud", "/weg"), 1)}
    places[f"{site}/weg"].append(Fault("docs/over.md", 9, 1, "", "", ""))
    answers = asking.ask(places, pause=0)
    told = [str(fault) for fault in report.faults(places, answers)]
    assert told == [
        f"data/bronnen.yaml, regel 3, kolom 5 (weg): url: {site}/weg is weg (404). Zoek de pagina opnieuw op, of schrijf bij de bron dat zij er niet meer is.",
        f"docs/over.md, regel 9, kolom 1: {site}/weg is weg (404). Zoek de pagina opnieuw op, of schrijf bij de bron dat zij er niet meer is.",
        f"data/bronnen.yaml, regel 2, kolom 5 (oud): url: {site}/oud is verhuisd naar {site}/nieuw. Kijk of daar hetzelfde staat en neem het nieuwe adres over.",
    ]
    assert report.summary(answers) == "3 adressen gevraagd: 1 in orde, 1 weg, 1 verhuisd."
    assert report.has_wrong(answers)
