"""Reads a built site as a browser would and lists what is broken. Changes nothing.

Looks for dead links and anchors, leftovers of templates, file names that collide, duplicate ids, and anything that a
strict content security policy would refuse, in pages, style sheets, XML and SVG: a host without headers must be as safe. Not
for what scripts load: the browser tests watch that.
"""

import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from macros.addresses import OFFLINE
from macros.publishing import stylesheet
from macros.publishing.compressed import ENDINGS
from macros.publishing.kinds import KNOWN
from macros.tags import data_faults, page_tags, picture_tags

_LEFTOVER = re.compile(r"\{\{|\{%")
_DATA = re.compile(r'<script type="application/(?:ld\+)?json".*?</script>', re.DOTALL)
_ELSEWHERE = ("http", "https", "mailto", "tel")
# This page is served at every address that does not exist, so its links cannot be relative.
_AT_ANY_DEPTH = "404.html"


@dataclass(frozen=True)
class Facts:
    """One file: its ids, the addresses it links to, those it loads, and the faults within it."""

    ids: frozenset[str]
    followed: tuple[str, ...]
    loaded: tuple[str, ...]
    faults: tuple[str, ...]


def check(site: Path, root: str = "/") -> list[str]:
    """Every problem of the built `site`, in Dutch, page by page; empty if all is well.

    `root` is the path at which the site will be served, for the one page whose links start there.
    """
    files = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    read = {name: facts(name, (site / name).read_bytes()) for name in files if is_read(name)}
    return [*_collisions(files), *_unknown(files), *problems(read, read, {*files, OFFLINE}, root)]


def is_read(name: str) -> bool:
    """Whether there is anything to check in the file `name` itself."""
    return posixpath.splitext(name)[1] in _READERS


def facts(name: str, body: bytes) -> Facts:
    """What is in one file that `is_read`."""
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        return Facts(frozenset(), (), (), (f"dit bestand is geen utf-8: byte {error.start + 1} ({body[error.start]:#04x}) is geen teken; sla het op als utf-8",))
    return _READERS[posixpath.splitext(name)[1]](text)


def problems(names: Iterable[str], read: dict[str, Facts], files: set[str], root: str) -> list[str]:
    """Every problem in the files `names`, among all that was `read` in a site that has `files`."""
    return [f"{name}: {fault}" for name in names for fault in [*read[name].faults, *_dead_links(name, read[name], read, files, root)]]


class Rechecked:
    """The check of a site of which a few files change at a time: what did not change is not read or followed again."""

    def __init__(self) -> None:
        self._read: dict[str, tuple[bytes, Facts]] = {}
        self._good: tuple[Any, ...] = ()  # the files and their ids when all was well

    def check(self, site: Mapping[str, bytes], root: str) -> list[str]:
        """As `check`, for a site as name → content."""
        changed = [name for name, body in site.items() if is_read(name) and self._body(name) != body]
        self._read = {name: found for name, found in self._read.items() if name in site}
        self._read.update({name: (site[name], facts(name, site[name])) for name in changed})
        read = {name: found for name, (_, found) in sorted(self._read.items())}
        around = (root, frozenset(site), {name: found.ids for name, found in read.items()})
        names = changed if around == self._good else read
        found = [*_collisions(sorted(site)), *_unknown(sorted(site)), *problems(sorted(names), read, {*site, OFFLINE}, root)]
        self._good = () if found else around
        return found

    def _body(self, name: str) -> bytes | None:
        return self._read[name][0] if name in self._read else None


def _page(body: str) -> Facts:
    found = page_tags(body)
    faults = [f"de sleutel '{name}' staat twee keer op de pagina" for name, times in sorted(Counter(found.ids).items()) if times > 1]
    if leftover := _LEFTOVER.search(_DATA.sub("", body)):
        faults.append(f"er staat nog een opdracht ({leftover.group()}) in de tekst")
    style = _all_styles(found.styles)
    return Facts(frozenset(found.ids), _unique(found.followed), _unique([*found.loaded, *style.loaded]), (*faults, *found.faults, *style.faults))


def _style_sheet(text: str) -> Facts:
    style = stylesheet.read(text)
    # An anchor alone is a place on whatever page uses the style.
    return Facts(frozenset(), (), _unique(link for link in style.loaded if not link.startswith("#")), style.faults)


def _picture(text: str) -> Facts:
    found = picture_tags(text)
    style = _all_styles([*found.styles, *found.sheets])
    return Facts(frozenset(found.ids), (), _unique([*found.followed, *found.loaded, *style.loaded]), (*found.faults, *style.faults))


def _all_styles(texts: Iterable[str]) -> stylesheet.Style:
    read = [stylesheet.read(text) for text in texts]
    return stylesheet.Style(tuple(link for one in read for link in one.loaded), tuple(fault for one in read for fault in one.faults))


def _xml(text: str) -> Facts:
    return Facts(frozenset(), (), (), tuple(data_faults(text)))


_READERS = {".html": _page, ".css": _style_sheet, ".svg": _picture, ".xml": _xml, ".atom": _xml}


def _unique(addresses: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(found).strip() for found in addresses))


def _dead_links(name: str, facts: Facts, read: dict[str, Facts], files: set[str], root: str) -> Iterator[str]:
    for link in facts.loaded:
        if is_elsewhere(link) and not link.lower().startswith("data:"):
            yield f"'{link}' wordt bij een ander geladen"
    for link in facts.followed:
        if is_elsewhere(link) and not _leads_away(link):
            yield f"de link '{link}' is geen webadres"
    for link in dict.fromkeys(facts.followed + facts.loaded):
        fault = None if is_elsewhere(link) else _dead_link(name, link, read, files, root)
        if fault:
            yield fault


def _leads_away(link: str) -> bool:
    """Whether an address that says where it begins is one that a visitor can follow."""
    try:
        return urlsplit(link).scheme in _ELSEWHERE
    except ValueError:  # a [ that starts no address of numbers
        return False


def is_elsewhere(link: str) -> bool:
    """Whether an address says itself where it begins."""
    return link.startswith("//") or bool(re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:", link))


def _dead_link(name: str, link: str, read: dict[str, Facts], files: set[str], root: str) -> str | None:
    path, anchor = unquote(urlsplit(link).path), unquote(urlsplit(link).fragment)
    if path.startswith("/") and name != _AT_ANY_DEPTH:
        return f"de link '{link}' begint met een schuine streep; die werkt niet als de site in een map staat"
    target = _target("", path.removeprefix(unquote(root)) or "./") if path.startswith("/") else _target(name, path)
    if target not in files:
        return f"de link '{link}' gaat nergens heen"
    if anchor and target in read and anchor not in read[target].ids:
        return f"de link '{link}' wijst naar een plek die niet bestaat"
    return None


def _target(name: str, path: str) -> str:
    """The file that the relative `path` on page `name` leads to; one outside the site starts with .."""
    if not path:
        return name
    full = posixpath.normpath(posixpath.join(posixpath.dirname(name), path))
    if path.endswith("/") or posixpath.basename(path) in (".", ".."):
        return posixpath.normpath(posixpath.join(full, "index.html"))
    return full


def _collisions(files: list[str]) -> Iterator[str]:
    seen: dict[str, str] = {}
    for name in files:
        other = seen.setdefault(name.casefold(), name)
        if other != name:
            yield f"{name}: botst met {other}; op sommige computers is dat hetzelfde bestand"


def _unknown(files: list[str]) -> Iterator[str]:
    known = {name for name in files if posixpath.splitext(name)[1] in KNOWN}
    for name in files:
        compressed = name.endswith(ENDINGS) and posixpath.splitext(name)[0] in known  # beside its original
        if name not in known and not compressed:
            yield f"{name}: bestanden van deze soort kent de controle niet; een server kan er een pagina met script van maken"
