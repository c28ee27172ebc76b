"""The table of nouns: every row is complete and agrees with the model."""

import pytest

from macros.model.handbook import Handbook
from macros.nouns import BY_NAME, NOUNS, WRITTEN, Noun


def test_every_row_differs() -> None:
    """No two nouns share a name, a class, a file or an address."""
    for column in ("name", "model", "path", "address"):
        values = [value for noun in NOUNS if (value := getattr(noun, column))]
        assert len(set(values)) == len(values), column
    assert len(BY_NAME) == len(NOUNS)


@pytest.mark.parametrize("noun", WRITTEN, ids=lambda noun: noun.name)
def test_a_written_noun_is_a_field_of_the_handbook(noun: Noun, handbook: Handbook) -> None:
    """Its records have the class of the row, and its file has a top key."""
    records = getattr(handbook, noun.field)
    assert all(type(record) is noun.model for record in (records if isinstance(records, tuple) else (records,)))
    assert noun.key and noun.path.endswith((".yaml", "/"))


@pytest.mark.parametrize(("name", "own_page", "folder", "single"), [
    ("uitgave", False, False, True), ("programma", True, False, False), ("werkblad", True, True, True), ("sectie", True, False, False),
    ("hoofdstuk", False, True, True), ("begrip", False, False, False), ("doel", False, False, False),
])
def test_a_row_says_where_records_are_written_and_shown(name: str, own_page: bool, folder: bool, single: bool) -> None:
    """The ends of path and address say whether a record has a file and a page of its own."""
    noun = BY_NAME[name]
    assert (noun.own_page, noun.folder, noun.single) == (own_page, folder, single)
