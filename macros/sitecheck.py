"""Reads a built site as a visitor's browser would and names what is broken. Changes nothing.

Looks for dead links and anchors, leftovers of templates, pages that collide, double ids, and anything a strict content
security policy would refuse.
"""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

_LEFTOVER = re.compile(r"\{\{|\{%|\}\}")
_LINKS = (("a", "href"), ("link", "href"), ("img", "src"), ("script", "src"), ("form", "action"), ("source", "src"))
_LOADED = {"img", "script", "source"}


@dataclass(frozen=True)
class PageFacts:
    """What one page offers and asks: its ids, and (element, address) of every link."""

    ids: list[str]
    links: list[tuple[str, str]]
    faults: list[str]


def check(site: Path, root: str = "/") -> list[str]:
    """Every problem of the built `site`, in Dutch, page by page; empty when all is well.

    `root` is the path at which the host will serve it, for links that start with a slash.
    """
    files = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    pages = {name: _facts((site / name).read_bytes()) for name in files if name.endswith(".html")}
    problems = list(_collisions(files))
    for name, page in pages.items():
        problems += [f"{name}: {fault}" for fault in [*page.faults, *_dead_links(name, page, pages, set(files), root)]]
    return problems


def _facts(body: bytes) -> PageFacts:
    tree = html.document_fromstring(body.decode("utf-8"))
    ids = tree.xpath("//@id")
    links = [(tag, str(value)) for tag, attribute in _LINKS for value in tree.xpath(f"//{tag}/@{attribute}")]
    faults = [f"de sleutel '{twice}' staat twee keer op de pagina" for twice in sorted({i for i in ids if ids.count(i) > 1})]
    text = tree.xpath("string(//main)") if tree.xpath("//main") else tree.text_content()
    if found := _LEFTOVER.search(_without_data(tree, text)):
        faults.append(f"er staat nog een opdracht ({found.group()}) in de tekst")
    return PageFacts([str(i) for i in ids], links, faults + list(_policy(tree)))


def _without_data(tree: html.HtmlElement, text: str) -> str:
    for block in tree.xpath("//script[@type='application/json']/text()"):
        text = text.replace(str(block), "")
    return text


def _policy(tree: html.HtmlElement) -> Iterator[str]:
    if tree.xpath("//@style | //style"):
        yield "er staat stijl in de pagina zelf; die hoort in een stijlbestand"
    if tree.xpath("//script[not(@src) and not(@type='application/json')] | //@*[starts-with(name(), 'on')]"):
        yield "er staat script in de pagina zelf; dat hoort in een scriptbestand"


def _dead_links(name: str, page: PageFacts, pages: dict[str, PageFacts], files: set[str], root: str) -> Iterator[str]:
    for tag, link in dict.fromkeys(page.links):
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            if tag in _LOADED and parts.scheme != "data":
                yield f"'{link}' wordt bij een ander geladen"
            continue
        target = _target(name, unquote(parts.path), root)
        if target not in files:
            yield f"de link '{link}' gaat nergens heen"
        elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids:
            yield f"de link '{link}' wijst naar een plek die niet bestaat"


def _target(name: str, path: str, root: str) -> str:
    """The file that `path`, as written on page `name`, leads to."""
    if not path:
        return name
    absolute = path.startswith("/")
    start = "/" if absolute else posixpath.join("/", posixpath.dirname(name))
    inside = path.removeprefix(root).lstrip("/") if absolute else path
    full = posixpath.normpath(posixpath.join(start, inside)).lstrip("/")
    if not inside or inside.endswith("/") or posixpath.basename(inside) in (".", ".."):
        return posixpath.join(full, "index.html")
    return full


def _collisions(files: list[str]) -> Iterator[str]:
    seen: dict[str, str] = {}
    for name in files:
        other = seen.setdefault(name.casefold(), name)
        if other != name:
            yield f"{name}: botst met {other}; op sommige computers is dat hetzelfde bestand"
