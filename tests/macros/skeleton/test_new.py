"""A new record: what stands in the file, what check then asks for, and that nothing is left to ask when that is filled in."""

import re
from pathlib import Path

import pytest

from macros.checking.all import load_handbook
from macros.nouns import BY_NAME
from macros.reading.faults import DataFaults
from macros.reading.load import read_data
from macros.skeleton import kinds
from tests.macros.skeleton.conftest import FILLED, NAMED, fill, made

NOUNS = [kinds.noun_of(word).name for word in kinds.CAN_BE_ADDED]


def refer(place: Path, noun: str, key: str) -> None:
    """Name the record elsewhere, if that noun needs it."""
    if noun in NAMED:
        file, line, named = NAMED[noun]
        path = place / "data" / file
        text = path.read_text(encoding="utf-8")
        assert line in text, (noun, file)
        path.write_text(text.replace(line, named.format(key), 1), encoding="utf-8")


def test_every_noun_can_be_added_or_has_a_reason() -> None:
    """A new noun fails here until somebody decides."""
    assert sorted([*NOUNS, *kinds.FIXED]) == sorted(BY_NAME)
    assert set(FILLED) == set(NOUNS)
    assert [noun.name for noun in map(BY_NAME.get, NOUNS) if noun and not noun.standalone] == list(NAMED)


def test_a_skeleton_asks_for_what_is_empty_and_is_right_when_filled_in(place: Path) -> None:
    """Check names fields of the new records only; with those filled in, the whole handbook is valid."""
    added = {noun: made(place, noun) for noun in NOUNS}
    again = read_data(place / "data").faults
    assert sorted(again, key=str) == sorted((fault for one in added.values() for fault in one.empty), key=str)
    wrong = [(noun, fault) for noun, one in added.items() for fault in one.empty
             if not (one.first <= fault.line <= one.last and re.search("[Hh]ier hoort", fault.text))]
    assert wrong == [] and all(one.empty for one in added.values())
    for noun, one in added.items():
        fill(place, one, FILLED[noun])
        refer(place, noun, one.key)
    try:
        handbook = load_handbook(place / "data").handbook
    except DataFaults as error:
        pytest.fail(error.message)
    assert [noun for noun in NOUNS if "samen-lezen" not in handbook.by_noun[noun]] == []
