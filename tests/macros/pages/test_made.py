"""What macros make is kept beside the Markdown of a page, and comes back in its place."""

from markdown import markdown

from macros.pages.made import put_aside, put_back


def test_what_macros_make_comes_back_in_its_place_untouched() -> None:
    """Two pieces with blank lines, Markdown signs and backslashes stand in the page as they were made, between its own text."""
    meta: dict[str, object] = {}
    pieces = [r"<p>een *ster* en \1</p>" + "\n\n    <pre>ruimte</pre>", "<div>&lt;twee&gt;</div>"]
    first, second = (put_aside(meta, piece) for piece in pieces)
    page = markdown(f"Vooraf.\n\n{first}\n\nTussen.\n\n{second}\n")
    assert put_back(meta, page) == f"<p>Vooraf.</p>\n{pieces[0]}\n\n<p>Tussen.</p>\n{pieces[1]}"


def test_a_page_without_macros_stays_as_it_is() -> None:
    """Text that only looks like a comment of ours in a page without macros is not touched."""
    assert put_back({}, "<p>tekst <!--anders--></p>") == "<p>tekst <!--anders--></p>"
