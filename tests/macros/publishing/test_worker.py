"""The processes that build, seen from the side that asks: answers, a process that goes, and one that is outdated. The work itself is made up."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.publishing import worker
from macros.publishing.worker import Builder, Told
from tests.waiting import until

# Does what the first page that is asked for says; "twee" answers in two steps, and "blijf" never ends.
WORK = """
import json, os, sys
for line in sys.stdin:
    asked = json.loads(line)
    what = (asked["gezocht"] or ["klaar"])[0]
    told = {"number": asked["nummer"], "changed": [what]}
    if what == "weg":
        os._exit(1)
    if what == "verouderd":
        print(json.dumps({**told, "outdated": True}), flush=True)
        break
    if what == "twee":
        print(json.dumps({**told, "fresh": True}), flush=True)
    if what != "blijf":
        print(json.dumps({**told, "done": True}), flush=True)
"""


@pytest.fixture
def builder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Builder]:
    """A builder whose processes do the made-up work."""
    monkeypatch.setattr(worker, "_STARTER", WORK)
    made = Builder(tmp_path, tmp_path / "plek", {})
    yield made
    made.close()


def told(builder: Builder) -> Told:
    """What is told next."""
    found = until(lambda: builder.told(0.1))
    assert found
    return found


def test_a_build_tells_its_steps(builder: Builder):
    """Each line is passed on, in order, with the number of its question; without one there is nothing to tell."""
    assert builder.told(0) is None
    builder.ask(["twee"])
    assert [told(builder), told(builder)] == [Told(1, ("twee",), fresh=True), Told(1, ("twee",), done=True)]


def test_an_earlier_question_only_tells_what_changed(builder: Builder):
    """What it led to is on the site, but the work for the new question is not done by that."""
    builder.ask(["een"])
    until(lambda: not builder._told.empty())
    builder.ask(["twee"])
    assert told(builder) == Told(2, ("een",)) and told(builder).fresh


def test_a_process_that_goes_is_replaced(builder: Builder):
    """One that stops without a word is told of, also when nobody asked anything; the spare takes over, and there is another spare."""
    for _ in range(2):
        builder.ask(["weg"])
        assert told(builder).lost
        builder.renew()
    builder.ask(["klaar"])
    assert told(builder).done
    builder._worker.kill()
    assert told(builder).lost
    builder.ask(["klaar"])  # nobody reads it
    builder.renew()
    builder.ask(["klaar"])
    assert told(builder).done


def test_an_outdated_process_says_so_once(builder: Builder):
    """It ends by itself, which is no news."""
    builder.ask(["verouderd"])
    assert told(builder).outdated
    builder.renew()
    builder.ask(["klaar"])
    assert told(builder).done and builder.told(0.2) is None


def test_a_new_process_ends_the_work_of_the_old(builder: Builder):
    """Whatever it was doing."""
    builder.ask(["blijf"])
    old = builder._worker
    builder.renew()
    assert old.returncode is not None
    builder.ask(["klaar"])
    assert told(builder).done


def test_both_ends_know_the_same_words():
    """A line has every field of what is told."""
    assert Told(**{**json.loads(json.dumps(Told(3, ("a",), message="x").__dict__)), "changed": ("a",)}) == Told(3, ("a",), message="x")
