"""Tables of pages written by hand can be scrolled with the keyboard."""

from macros.pages.regions import with_regions

TABLE = "<table>\n<thead><tr><th>Wat &amp; <code>\"hoe\"</code></th><th>Wie</th></tr></thead><tbody><tr><td>a</td></tr></tbody>\n</table>"


def test_a_bare_table_gets_a_region_with_its_heads():
    """The name is text: no tags, and quotes end nothing."""
    region = '<div class="tabelvak" role="region" tabindex="0" aria-label="Tabel: Wat &amp; &quot;hoe&quot;, Wie">'
    assert with_regions(f"<p>x</p>{TABLE}<p>y</p>{TABLE}") == f"<p>x</p>{region}{TABLE}</div><p>y</p>{region}{TABLE}</div>"


def test_a_table_with_a_region_stays_as_it_is():
    """So does one of a component, which has a class."""
    page = f'<div class="tabelvak" role="region" tabindex="0" aria-label="Tabel: x">\n{TABLE}</div><table class="tabel"><tr><td>a</td></tr></table>'
    assert with_regions(page) == page
