"""The list of facts to check again: which records, in which order, and the line to date."""

import pytest

from macros.checking.all import Loaded, load_handbook
from macros.upkeep.worklist import Task, tasks
from tests.small import DATA


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    """The small handbook with the places of its records."""
    return load_handbook(DATA)


@pytest.fixture(scope="module")
def found(loaded: Loaded) -> list[Task]:
    """Its tasks."""
    return tasks(loaded.located, loaded.handbook)


def test_never_checked_comes_before_long_ago(found: list[Task]):
    """Records that nobody checked are on top, then the longest ago; within those the oldest source first."""
    order = [(task.checked, task.newest) for task in found]
    assert order == sorted(order) and order[0][0] == "" and order[-1][0]


def test_a_task_names_the_line_to_date(found: list[Task], loaded: Loaded):
    """The advice names the line of the date, or the line below which it must be added."""
    for task in found:
        line = (DATA.parent / task.file).read_text(encoding="utf-8").split("\n")[task.line - 1]
        assert ("gecontroleerd_op:" in line) == bool(task.checked), task
        assert task.checked or task.record_id in line, task


def test_only_sources_with_an_address_are_facts(found: list[Task]):
    """A fact is a source on the web, once per record, with the line of its address."""
    for task in found:
        keys = [fact.source.id for fact in task.facts]
        assert keys and len(keys) == len(set(keys))
        assert all(fact.source.url and fact.line for fact in task.facts)


def test_a_fact_says_what_is_written(found: list[Task]):
    """Beside a source is what rests on it: the level of a recognition, or the first words of the record."""
    assert all(task.words for task in found)
    recognised = [fact for task in found for fact in task.facts if fact.field == "erkenning.bron"]
    assert recognised and recognised[0].words == "goede-aanwijzingen; 2016-01-12" and all(fact.words for fact in recognised)
