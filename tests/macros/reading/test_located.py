"""The place of a record in its file."""

import pytest

from macros.model.begrip import Begrip
from macros.reading.located import Located, field_name
from macros.reading.node import Mark, Node


@pytest.mark.parametrize(("loc", "name"), [
    ((), ""), (("naam",), "naam"), (("cijfers", 1, "waarde"), "cijfers[2].waarde"), (("a", 0, 0), "a[1][1]"),
])
def test_a_field_is_named_as_people_count(loc: tuple[object, ...], name: str) -> None:
    """The first item of a list is number one."""
    assert field_name(loc) == name


def test_a_fault_has_the_place_of_its_field() -> None:
    """A fault has the file, the key of the record, and the line and column of the field."""
    record = Begrip.model_validate({"id": "vve", "term": "vve", "definitie": "x"})
    node = Node({"id": Node("vve", Mark(2, 9)), "term": Node("vve", Mark(3, 11))}, Mark(2, 5))
    fault = Located(record, "begrip", "data/begrippen.yaml", node).fault(("term",), "fout.")
    assert str(fault) == "data/begrippen.yaml, regel 3, kolom 11 (vve): term: fout."
