"""The keys that editors wrote, including those of unreadable records."""

import pytest

from macros.reading.keys import Keys
from macros.reading.node import Mark, Node

MARK = Mark(1, 1)


def node(**fields: object) -> Node:
    """A record with these fields, each a text or a list of records."""
    return Node({name: Node(value, MARK) for name, value in fields.items()}, MARK)


def test_a_key_is_noted_by_noun() -> None:
    """Records of each noun have their own keys."""
    keys = Keys()
    for noun, key in (("programma", "opstapje"), ("programma", "boekenbus"), ("stap", "stap-1")):
        keys.note(noun, node(id=key))
    assert keys.written == {"programma": {"opstapje", "boekenbus"}, "stap": {"stap-1"}} and not keys.unsure


@pytest.mark.parametrize("record", [node(naam="x"), node(id="Op Stapje"), Node("opstapje", MARK)])
def test_a_record_without_a_valid_key_makes_its_noun_unsure(record: Node) -> None:
    """References to this noun are then not certainly wrong."""
    keys = Keys()
    keys.note("programma", record)
    assert keys.unsure == {"programma"}


def test_a_chapter_brings_the_keys_of_its_sections() -> None:
    """Sections have no file of their own."""
    keys = Keys()
    keys.note("hoofdstuk", node(id="aanleiding", secties=[node(id="belang"), node(id="bereik")]))
    assert keys.written == {"hoofdstuk": {"aanleiding"}, "sectie": {"belang", "bereik"}} and not keys.unsure


def test_an_unreadable_chapter_makes_sections_unsure() -> None:
    """Its sections could not be read either; an unreadable record of another noun says nothing about sections."""
    chapters, steps = Keys(), Keys()
    chapters.lose("hoofdstuk")
    steps.lose("stap")
    assert (chapters.unsure, steps.unsure) == ({"hoofdstuk", "sectie"}, {"stap"})
