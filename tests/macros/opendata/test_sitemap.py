"""The map of the site for search engines."""

from lxml import etree

from macros.opendata.sitemap import sitemap

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def test_each_page_has_its_whole_address_and_a_day_if_it_is_known():
    """Pages come in a fixed order; a day that nobody knows is left out, and signs of XML are escaped."""
    found = etree.fromstring(sitemap("https://www.voorbeeld.nl/gids", {"b/": None, "": "2026-11-29", "a&b/": None}))
    assert found.tag == f"{{{NAMES['s']}}}urlset"
    assert [(one.findtext("s:loc", "", NAMES), one.findtext("s:lastmod", None, NAMES)) for one in found] == [
        ("https://www.voorbeeld.nl/gids/", "2026-11-29"), ("https://www.voorbeeld.nl/gids/a&b/", None), ("https://www.voorbeeld.nl/gids/b/", None)]
