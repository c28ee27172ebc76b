"""`sitemap.xml`: the pages that a search engine should know, for a site with an address. Not for people: they have the menus."""

from collections.abc import Mapping
from xml.sax.saxutils import escape

from macros.addresses import absolute


def sitemap(site: str, pages: Mapping[str, str | None]) -> bytes:
    """The map of `pages`, address from the root → the day on which what it says was last checked, or None if nobody knows."""
    entries = [f"<url><loc>{escape(absolute(site, page))}</loc>{f'<lastmod>{day}</lastmod>' if day else ''}</url>" for page, day in sorted(pages.items())]
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">', *entries, "</urlset>"]
    return ("\n".join(lines) + "\n").encode()
