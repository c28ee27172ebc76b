"""The table of nouns, and the other lists of nouns: each names a new noun too, or leaves it out on purpose."""

from typing import get_args, get_type_hints

import pytest

from macros.browser.search import LISTS
from macros.checking.anchors import OF_RECORD
from macros.model.actualiteit import PLAATSEN, Plaatsen
from macros.model.handbook import Handbook
from macros.nouns import BY_NAME, NOUNS, WRITTEN, Noun
from macros.opendata.products import PRODUCTS
from macros.pages import bronnen, sheet_count, verwijzers

# What a list leaves out: records that are shown only as a part of another page, or that have no page at all.
PARTS = {"uitgave", "hoofdstuk", "thema", "doel", "figuur"}


def test_every_noun_but_the_edition_is_found_by_name(handbook: Handbook) -> None:
    """A noun without a place in `by_noun` would never be checked, published or shown."""
    assert set(handbook.by_noun) == set(BY_NAME) - {"uitgave"}


@pytest.mark.parametrize(("listed", "left_out"), [
    (bronnen._CITING, PARTS | {"werkblad", "bron"}),
    (sheet_count._PRINTED, PARTS | {"werkblad", "instrument", "stuk"}),
    (verwijzers.SOORTEN, PARTS | {"begrip", "bron", "actualiteit"}),
    ([product.noun for product in PRODUCTS], PARTS | {"sectie", "organisatiemodel", "instrument"}),
    (PLAATSEN.values(), PARTS | {"werkblad", "bron", "actualiteit", "instrument", "stuk"}),
], ids=["citing", "printed", "linking", "published", "with notes"])
def test_a_list_names_every_noun_or_leaves_it_out(listed: list[str], left_out: set[str]) -> None:
    """A new noun fails here until somebody decides where it belongs."""
    assert sorted(listed) == sorted(set(BY_NAME) - left_out)


def test_anchors_are_known_of_every_noun_with_pages() -> None:
    """A page without its anchors would let an editor make one twice."""
    assert set(OF_RECORD) == {noun.name for noun in NOUNS if noun.own_page}


def test_the_places_of_a_note_are_the_nouns_they_refer_to() -> None:
    """The table of fields and nouns says the same as the class of the places."""
    hints = get_type_hints(Plaatsen, include_extras=True)
    assert {field: get_args(hint)[0].__metadata__[0].noun for field, hint in hints.items() if field in Plaatsen.model_fields} == PLAATSEN


def test_lists_in_search_are_pages_of_many_records() -> None:
    """Each part of such a page is a result of its own kind."""
    assert LISTS == {"begrippen/": "begrip", "bronnen/": "bron", "actualiteit/": "actualiteit"}


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
