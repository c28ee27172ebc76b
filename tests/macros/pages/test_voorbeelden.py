"""The order of examples."""

from dataclasses import replace

from macros.dutch.text import sort_key
from macros.model.handbook import Handbook
from macros.pages.voorbeelden import by_place, facets


def test_examples_without_a_place_come_last(handbook: Handbook):
    """Examples are sorted by municipality; those without one come last."""
    places = [record.gemeente for record in by_place(handbook)]
    named = [place for place in places if place]
    assert named == sorted(named, key=sort_key) and places == named + [None] * (len(places) - len(named))


def test_a_place_with_an_apostrophe_is_sorted_by_its_letter(handbook: Handbook):
    """In the list and in its facet, 's-Hertogenbosch comes after Almere."""
    examples = tuple(record.model_copy(update={"gemeente": place}) for record, place in zip(handbook.voorbeelden, ("'s-Hertogenbosch", "Utrecht", "Almere"), strict=False))
    some = replace(handbook, voorbeelden=examples)
    wanted = ["Almere", "'s-Hertogenbosch", "Utrecht"]
    assert [record.gemeente for record in by_place(some)] == wanted
    assert [option.label for facet in facets(some) if facet.name == "gemeente" for option in facet.options] == wanted
