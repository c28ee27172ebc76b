"""The built pages, each read once."""

from pathlib import Path

import pytest
from lxml import html

Pages = dict[str, html.HtmlElement]


@pytest.fixture(scope="session")
def pages(site: Path) -> Pages:
    """Path below the site → the page as a browser reads it."""
    return {path.relative_to(site).as_posix(): _read(path) for path in sorted(site.rglob("*.html"))}


def _read(path: Path) -> html.HtmlElement:
    """A page without what only a script may copy: that is no part of it yet."""
    page = html.document_fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
    for template in page.xpath("//template"):
        template.drop_tree()
    return page


@pytest.fixture(scope="session")
def links(pages: Pages) -> dict[str, set[str]]:
    """Address of a page → the addresses, from the root and without anchor, that the page itself (not its menus) links to."""
    from urllib.parse import urldefrag, urljoin, urlsplit

    found: dict[str, set[str]] = {}
    for name, page in pages.items():
        here = name.removesuffix("index.html")
        targets = (urldefrag(urljoin(f"https://x.nl/{here}", link))[0] for link in page.xpath("//main//a/@href"))
        found[here] = {urlsplit(target).path.lstrip("/") for target in targets if urlsplit(target).hostname == "x.nl"}
    return found
