"""The order of examples."""

from macros.model.handbook import Handbook
from macros.pages.voorbeelden import by_place


def test_examples_without_a_place_come_last(handbook: Handbook):
    """By municipality; those the source does not name at the end."""
    places = [record.gemeente for record in by_place(handbook)]
    named = [place for place in places if place]
    assert named == sorted(named) and places == named + [None] * (len(places) - len(named))
