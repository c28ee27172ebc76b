"""`serve`: one real server, edited and broken while it runs."""

import os
import re
import shutil
import socket
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from watchdog.events import (
    DirModifiedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileOpenedEvent,
    FileSystemEvent,
)

from macros.publishing import answers, live, serve
from tests.waiting import until

pytestmark = pytest.mark.slow
BROKEN = ("data/programmas.yaml", "van: 2\n", "van: twee\n")


@dataclass
class Running:
    """A server on a copied checkout: its address, and what it has printed so far."""

    checkout: Path
    port: int
    printed: list[str] = field(default_factory=list)

    def get(self, path: str) -> tuple[int, str]:
        """Status and text of a page or file."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{path}", timeout=10) as answer:
                return answer.status, answer.read().decode("utf-8")
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode("utf-8")

    def wait_for(self, path: str, words: str, status: int = 200) -> str:
        """The text of a page as soon as it contains `words`."""

        def shown() -> str:
            found, text = self.get(path)
            return text if found == status and words in text else ""

        return until(shown, lambda: f"{path} does not show {words!r} with {status}; now {self.get(path)}\n{''.join(self.printed)}")

    def edit(self, path: str, before: str, after: str) -> None:
        """Replace the first `before` in a file, in one write."""
        file = self.checkout / path
        text = file.read_text(encoding="utf-8")
        assert before in text, path
        file.write_text(text.replace(before, after, 1), encoding="utf-8")


def start(checkout: Path, port: int) -> tuple[subprocess.Popen[str], Running]:
    """A server process; its lines are collected as they come."""
    command = [sys.executable, "-u", "-m", "macros", "serve", "--port", str(port)]
    process = subprocess.Popen(command, cwd=checkout, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=dict(os.environ))
    first = process.stdout.readline()
    found = re.search(r"http://127\.0\.0\.1:(\d+)/", first)
    assert found, first
    running = Running(checkout, int(found[1]), [first])
    threading.Thread(target=lambda: running.printed.extend(process.stdout), daemon=True).start()
    return process, running


@pytest.fixture(scope="module")
def server(copy_small: Callable[[Path], Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """The only server of this module, started on a port in use; its folder is named like a backup file."""
    checkout = copy_small(tmp_path_factory.mktemp("leven") / "kopie~1.tmp")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        process, running = start(checkout, taken.getsockname()[1])
        assert running.port != taken.getsockname()[1]
    try:
        status, text = running.get("programmas/")
        assert status == 503 and "De site wordt gebouwd" in text
        running.wait_for("", "Klein handboek")
        yield running
    finally:
        process.terminate()
        process.wait(timeout=10)


def test_first_build_is_announced(server: Running):
    """The address is printed at once, and the site is announced as soon as it is built."""
    assert any(line.startswith("De site staat straks op http://127.0.0.1:") for line in server.printed)
    assert any(re.match(r"Gebouwd in \d+\.\d s\.", line) for line in server.printed)


def test_pages_refresh_by_themselves(server: Running):
    """A served page has a script that reloads it, which a published site has not; the browser caches nothing."""
    _, page = server.get("programmas/boekenbus/")
    assert 'src="../../assets/live.js"' in page
    assert "/__stand" in server.get("assets/live.js")[1]
    with urllib.request.urlopen(f"http://127.0.0.1:{server.port}/", timeout=10) as answer:
        assert answer.headers["Cache-Control"] == "no-store"


# Kind → file, old text, new text, and the page on which it appears.
EDITS = {
    "words": [
        (("data/programmas.yaml", "naam: Boekenbus\n", "naam: Boekenbus in beweging\n"), ("programmas/boekenbus/", "<h1>Boekenbus in beweging</h1>")),
        (("docs/begrippen.md", "{{ begrippen() }}", "{{ begrippen() }}\n\nEen zin erbij.\n"), ("begrippen/", "Een zin erbij.")),
    ],
    "look": [
        (("overrides/pages/toezicht.html", "</h1>", " van toen</h1>"), ("toezicht/", " van toen</h1>")),
        (("overrides/styles/tokens.css", ":root {", ":root {\n  --proef: 17px;"), ("assets/handboek.css", "--proef:")),
        (("overrides/app.js", "mount({", "globalThis.proefwoord = 1;\nmount({"), ("assets/handboek.js", "proefwoord")),
    ],
    "python": [
        (("macros/dutch/labels.py", '"Wet en beleid"', '"Wetten en beleid"'), ("actualiteit/", ">Wetten en beleid</h2>")),
    ],
}


@pytest.mark.parametrize("kind", EDITS)
def test_edit_shows(kind: str, server: Running):
    """An edit of data, pages, templates, scripts, styles or Python is on the page within seconds."""
    for edit, _ in EDITS[kind]:
        server.edit(*edit)
    for _, shown in EDITS[kind]:
        server.wait_for(*shown)


def test_broken_edit_shows_its_message_and_mending_revives_the_site(server: Running):
    """Every page and the terminal say in Dutch which line to correct; after the correction all is well again."""
    path, good, bad = BROKEN
    server.edit(path, good, bad)
    text = server.wait_for("toezicht/b4/", "data/programmas.yaml, regel ", status=503)
    assert "&#39;twee&#39; is geen getal" in text and "Herstel het bestand" in text and "Traceback" not in text and "Niet gebouwd" not in text
    for page in ("", "programmas/?leeftijd=2", "index.html", "bestaat/niet/"):
        assert server.get(page)[0] == 503, page
    assert server.get("assets/handboek.css")[0] == 200
    assert any("'twee' is geen getal" in line for line in server.printed)
    server.edit(path, bad, good)
    server.wait_for("toezicht/b4/", "<h1>B4")


def test_two_quick_edits_both_count(server: Running):
    """The second of two quick edits is not lost, also if the first is still being built."""
    server.edit("docs/bronnen.md", "{{ bronnen() }}", "{{ bronnen() }}\n\nEerste zin.\n")
    server.wait_for("bronnen/", "Eerste zin.")  # the other pages are still being made
    server.edit("docs/bronnen.md", "Eerste zin.", "Tweede zin.")
    assert "Eerste zin." not in server.wait_for("bronnen/", "Tweede zin.")


def test_careful_editor_that_renames_is_noticed(server: Running):
    """An editor that writes a second file and then renames it is noticed."""
    beside = server.checkout / "docs" / "actualiteit.md.tmp"
    text = (server.checkout / "docs" / "actualiteit.md").read_text(encoding="utf-8")
    beside.write_text(f"{text}\n\nZin van een zorgvuldig programma.\n", encoding="utf-8")
    beside.replace(server.checkout / "docs" / "actualiteit.md")
    server.wait_for("actualiteit/", "Zin van een zorgvuldig programma.")


@pytest.mark.parametrize(("event", "asks"), [
    (FileModifiedEvent("docs/index.md"), True), (FileDeletedEvent("data/bronnen.yaml"), True), (FileMovedEvent("docs/index.md.tmp", "docs/index.md"), True),
    (FileModifiedEvent("docs/index.md.tmp"), False), (FileOpenedEvent("docs/index.md"), False), (DirModifiedEvent("docs"), False),
], ids=lambda value: getattr(value, "event_type", ""))
def test_only_an_edit_asks_for_a_build(tmp_path: Path, event: FileSystemEvent, asks: bool):
    """Reading, or writing beside a file, starts no build; the rename does."""
    found = live.Live(tmp_path)
    found.edited.clear()
    for path in ("src_path", "dest_path"):
        if getattr(event, path):
            setattr(event, path, str(tmp_path / getattr(event, path)))
    found.on_any_event(event)
    assert found.edited.is_set() == asks


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[live.Live]:
    """A checkout with a file per folder, watched, before any edit."""
    for folder in serve.WATCHED:
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.yaml").write_text("a")
    found = live.Live(tmp_path)
    found.edited.clear()
    watch = serve.Watch(found)
    yield found
    watch.stop()
    watch.observer.join()


def asks(found: live.Live) -> bool:
    """Whether the last changes ask for a build; the next question starts anew."""
    asked = found.edited.wait(60)
    found.edited.clear()
    while found.edited.wait(0.3):
        found.edited.clear()
    return asked


@pytest.mark.parametrize("folder", serve.WATCHED)
def test_a_replaced_folder_is_still_watched(folder: str, watched: live.Live, tmp_path: Path):
    """A folder that is removed and restored, or moved and copied back, asks for a build, and so does every later edit."""
    here, aside = watched.root / folder, tmp_path / "elders"
    shutil.copytree(here, aside)
    shutil.rmtree(here)
    assert asks(watched)
    aside.rename(here)
    assert asks(watched)
    (here / "a.yaml").write_text("b")
    assert asks(watched)
    here.rename(aside)
    assert asks(watched)
    shutil.copytree(aside, here)
    assert asks(watched)
    (here / "a.yaml").write_text("c")
    assert asks(watched)


def test_a_folder_that_is_missing_at_the_start_is_watched_when_it_comes(tmp_path: Path):
    """The site can be served, with a message about what is wrong, before every folder exists."""
    found = live.Live(tmp_path)
    watch = serve.Watch(found)
    found.edited.clear()
    (tmp_path / "data").mkdir()
    assert asks(found)
    (tmp_path / "data" / "a.yaml").write_text("a")
    assert asks(found)
    watch.stop()


def test_a_folder_of_somebody_else_asks_for_nothing(watched: live.Live):
    """Files that a build makes in the checkout do not start the next one."""
    (watched.root / ".build-site").mkdir()
    assert not watched.edited.wait(1)


def test_only_this_computer_is_served(root: Path):
    """The server only listens on the loopback address."""
    found = answers.server(live.Live(root), 0)
    try:
        assert found.server_address[0] == "127.0.0.1"
    finally:
        found.server_close()


def test_no_free_port_is_said_in_one_sentence(root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):
    """If every port is in use, the server says so and stops; it never tries a port number that does not exist."""
    monkeypatch.setattr(serve, "PORTS_TRIED", 1)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert serve.serve_site(root, taken.getsockname()[1]) == 1
    assert "zijn bezet of niet toegestaan" in capsys.readouterr().err
    monkeypatch.setattr(serve, "PORTS_TRIED", 20)
    assert list(serve._ports(65_530)) == list(range(65_530, 65_536))
