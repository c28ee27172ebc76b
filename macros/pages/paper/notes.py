"""Notes for a page on paper: a number at each link that leads out of the site, and a list of the addresses.

A cited source is a link to the list of sources, which a printed page does not have: its note is the address of the source
itself. The book has notes of its own; see `macros.pages.paper.book_part`.
"""

import re
from html import unescape
from typing import Any
from urllib.parse import urljoin

from lxml import html

from macros import addresses
from macros.model.handbook import Handbook
from macros.pages.paper.book_part import Notes
from macros.pages.view import View

TEMPLATE = "components/adressen/adressen.html"
# What is not printed, and the list of sources, in which every address is written out.
_NO_NOTE = "self::nav or self::form or self::template or @hidden or contains(@class, 'niet-afdrukken') or contains(@class, 'bronnenlijst')"
# A link whose words are its address needs no note.
_LINKS = f".//a[@href][not(@class='adres')][not(ancestor-or-self::*[{_NO_NOTE}])]"
_LINK = re.compile(r'<a\b[^>]*?\shref="([^"]*)"')
_ELSEWHERE = ("http://", "https://")


def with_notes(body: str, view: View) -> tuple[str, str]:
    """The `body` with the number of a note at each link to a source or another site, and the notes, "" if there are none."""
    notes = Notes()
    sources = view.handbook.ask(_sources)
    numbers = {}
    for href in _hrefs(html.fragment_fromstring(body, create_parent="div")):
        address = _address(href, view.page, sources)
        if address:
            numbers[href] = notes.number(address)
    if not numbers:
        return body, ""
    return _LINK.sub(lambda link: _numbered(link, numbers), body), view.render(TEMPLATE, adressen=notes.addresses)


def _hrefs(tree: Any) -> list[str]:
    return [link.get("href") for link in tree.xpath(_LINKS)]


def _sources(handbook: Handbook) -> dict[str, str]:
    """Place in the handbook → web address, for each source that has one."""
    return {f"/{addresses.address('bron', source.id)}": source.url for source in handbook.bronnen if source.url}


def _address(href: str, page: str, sources: dict[str, str]) -> str | None:
    return href if href.startswith(_ELSEWHERE) else sources.get(urljoin(f"/{page}", href))


def _numbered(link: re.Match[str], numbers: dict[str, int]) -> str:
    number = numbers.get(unescape(link[1]))
    return f'{link[0]} data-noot="{number}"' if number else link[0]
