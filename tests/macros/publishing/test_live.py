"""The live site as values: versions, what changed, and what a build tells. No process is started."""

import subprocess
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.publishing import live
from macros.publishing.worker import Told


class Builder:
    """Stands for the processes that build: tells what a test gives it."""

    def __init__(self, *tells: Told):
        self.tells, self.renewed, self.wanted = list(tells), 0, [["not asked"]]

    def ask(self, wanted: list[str]) -> None:
        """Remember what was asked."""
        self.wanted.append(list(wanted))

    def told(self, seconds: float) -> Told | None:
        """The next line."""
        return self.tells.pop(0) if self.tells else None

    def renew(self) -> None:
        """Count."""
        self.renewed += 1


@pytest.fixture
def found(tmp_path: Path) -> live.Live:
    """A live site before its first build."""
    made = live.Live(tmp_path)
    made.edited.clear()
    return made


def build(found: live.Live, *tells: Told) -> Builder:
    """Let a builder tell this."""
    found._builder = builder = Builder(*tells)
    found.build()
    return builder


def test_a_build_replaces_the_announcement(found: live.Live):
    """Until the first build is done a page says so; then anything may have changed."""
    assert "wordt gebouwd" in found.message
    build(found, Told(1, ("index.html",)), Told(1, done=True))
    assert (found.message, found.since(0, 0)) == ("", (2, None))


def test_visitors_hear_what_changed(found: live.Live):
    """Each step of a build is a version of its own; whoever missed some hears all of it, and whoever missed too many hears that."""
    build(found, Told(1, done=True))
    build(found, Told(2, ("a/index.html",), fresh=True), Told(2, ("b.css", "c.js"), done=True))
    assert found.since(1, 0) == (3, {"a/index.html", "b.css", "c.js"}) and found.since(2, 0) == (3, {"b.css", "c.js"})
    assert found.since(3, 0) == (3, set()) and found.since(0, 0) == (3, None) and found.since(9, 0) == (3, None)


def test_a_build_that_changed_nothing_is_no_news(found: live.Live):
    """A file that is saved without a difference reloads no page."""
    build(found, Told(1, done=True))
    build(found, Told(2, fresh=True), Told(2, done=True))
    assert found.version == 1


def test_a_fault_is_said_once_and_ends_as_soon_as_pages_are_right(found: live.Live, capsys: pytest.CaptureFixture[str]):
    """The same message is not printed twice; after mending, nobody waits for the pages that nobody looks at."""
    build(found, Told(1, done=True))
    for number in (2, 3):
        build(found, Told(number, message="regel 3 klopt niet", done=True))
    assert found.message == "regel 3 klopt niet" and capsys.readouterr().out.count("regel 3") == 1
    build(found, Told(4, fresh=True), Told(4, done=True))
    assert (found.message, found.since(3, 0)[1]) == ("", None)


def test_waiting_ends_with_the_news(found: live.Live):
    """A visitor who waits hears the news at once."""
    heard: list[object] = []
    waiting = threading.Thread(target=lambda: heard.append(found.since(0, 60)))
    waiting.start()
    build(found, Told(1, done=True))
    waiting.join(30)
    assert heard == [(1, None)]


def test_the_pages_looked_at_last_come_first(found: live.Live):
    """A few pages, each once, the latest first."""
    for name in ("a", "b", "a", *"cdefgh"):
        found.looked_at(name)
    builder = build(found, Told(1, done=True))
    assert builder.wanted[-1] == list("hgfedc")


def test_another_edit_ends_a_build(found: live.Live):
    """Work for an edit that was followed by another is left, also its message."""
    found.edited.set()
    builder = build(found, Told(1, message="halve tekst", done=True))
    assert builder.tells and found.version == 0


def test_other_code_is_for_another_process(found: live.Live):
    """When Python changed, a fresh process is asked instead."""
    builder = build(found, Told(1, outdated=True), Told(2, ("index.html",), done=True))
    assert builder.renewed == 1 and len(builder.wanted) == 3 and found.message == ""


@pytest.mark.parametrize(("done", "message"), [
    ((1, "", "main.html, regel 3 klopt niet\n"), "main.html, regel 3 klopt niet"), ((-9, "", ""), "De bouw is gestopt. Dit ligt niet aan uw teksten. Het geheugen is vol."), ((0, "", ""), ""),
])
def test_a_fault_that_nobody_foresaw_is_for_a_whole_build(
        done: tuple[int, str, str], message: str, found: live.Live, monkeypatch: pytest.MonkeyPatch):
    """The whole build has the message; one that the system kills leaves none, so the page itself says that it failed."""
    answer: Callable[..., object] = lambda *_, **__: subprocess.CompletedProcess([], *done)  # noqa: E731
    monkeypatch.setattr(live.subprocess, "run", answer)
    builder = build(found, Told(1, lost=True))
    assert builder.renewed == 1 and found.message.startswith(message) and found.version == 1
