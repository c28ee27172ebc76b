"""The order of programmes."""

from macros.model.handbook import Handbook
from macros.pages.programmas import by_name


def test_article_does_not_count_in_the_order(handbook: Handbook):
    """De Taallijn stands among the T's, and capitals do not matter."""
    names = [record.naam.removeprefix("De ").casefold() for record in by_name(handbook)]
    assert names == sorted(names)
    assert len(names) == len(handbook.programmas)
