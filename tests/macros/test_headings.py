"""Reading headings from a page."""

from macros.headings import Heading, headings


def test_headings_with_an_id_are_found_in_order():
    """The h2 and h3 with an id are found, with their words on one line; others are left out."""
    page = '<div><h1 id="a">Nul</h1><h2 id="b">Een &amp;\n <em>twee</em></h2><h2>Zonder</h2><section><h3 id="c">Drie</h3></section><h4 id="d">x</h4></div>'
    assert headings(page) == [Heading(2, "b", "Een & twee"), Heading(3, "c", "Drie")]


def test_page_without_headings():
    """A page without headings, or without anything, gives none."""
    assert headings("<p>Tekst</p>") == headings("") == []


def test_several_parts_side_by_side():
    """A page need not have one element around it."""
    assert [found.id for found in headings('Los <h2 id="a">A</h2><p>x</p><h2 id="b">B</h2>')] == ["a", "b"]
