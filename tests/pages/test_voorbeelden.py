"""The order of examples, and which are alike."""

from macros.model.handbook import Handbook
from macros.pages.voorbeelden import by_place, related


def test_examples_without_a_place_come_last(handbook: Handbook):
    """By municipality; those the source does not name at the end."""
    places = [record.gemeente for record in by_place(handbook)]
    named = [place for place in places if place]
    assert named == sorted(named) and places == named + [None] * (len(places) - len(named))


def test_related_examples_say_why(handbook: Handbook):
    """Up to four others, never the example itself, most in common first, each with its reasons."""
    for record in handbook.voorbeelden:
        found = related(handbook, record)
        assert len(found) <= 4 and record.id not in [other.id for other, _ in found]
        counts = [len(reasons) for _, reasons in found]
        assert counts == sorted(counts, reverse=True) and all(counts)
