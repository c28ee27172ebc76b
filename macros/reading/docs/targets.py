"""Where the links of a page lead: to a page of the handbook, as the path of its file; to a place on one; or to another website."""

import posixpath
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from macros.addresses import LINKABLE, address
from macros.model.webadres import objection
from macros.nouns import NOUNS
from macros.reading.docs.body import Body
from macros.reading.docs.prose import Link
from macros.reading.faults import nearest

# Page address, name of an anchor → None if it can be there or nobody knows, else the advice.
Anchors = Callable[[str, str], str | None]
_WEB = re.compile(r"https?:", re.IGNORECASE)
_MAIL = re.compile(r"mailto:[a-z0-9][a-z0-9.+_-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)+", re.IGNORECASE)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_RECORDS = tuple(noun.address.partition("{")[0] for noun in NOUNS if noun.own_page)  # the folders of their pages
_FRAME = re.compile("[a-z]+--[a-z]+")  # anchors of the frame around every page
_FORM = "Schrijf de naam van het bestand, zoals colofon.md."


@dataclass(frozen=True)
class Targets:
    """What links may lead to: the `sources` of all pages, and the anchors of the headings of the `written` ones by source.

    The pages in `whole` have no other anchors; `anchors` knows what the others may have. `sure` is whether the pages of all records
    are in `sources`.
    """

    sources: Collection[str]
    written: Mapping[str, Collection[str]]
    whole: Collection[str]
    anchors: Anchors
    sure: bool = True


def page_address(source: str) -> str:
    """The address of a source: `programmas/index.md` → `programmas/`, `begrippen.md` → `begrippen/`."""
    stem = source.removesuffix(".md")
    return stem.removesuffix("index") if stem == "index" or stem.endswith("/index") else f"{stem}/"


def check(body: Body, links: Iterable[Link], targets: Targets) -> None:
    """Add a fault for each of the `links` that leads nowhere or to where it may not."""
    for link in links:
        if text := _fault(link.target, body.here, targets):
            body.add(link.line, link.column, text)


def _fault(target: str, here: str, targets: Targets) -> str:
    """What is wrong with a link on page `here`; empty if nothing is."""
    if not target:
        return "deze link heeft geen adres. Schrijf het tussen de ronde haken: [woord](adres)."
    if _WEB.match(target):
        reason = objection(target)
        return f"de link naar '{target}' kan niet. {reason}" if reason else ""
    if target.lower().startswith("mailto:"):
        return "" if _MAIL.fullmatch(target) else f"de link naar '{target}' kan niet. Schrijf alleen het adres: mailto:naam@voorbeeld.nl."
    path, sign, name = target.partition("#")
    source = posixpath.normpath(posixpath.join(posixpath.dirname(here), path)) if path else here
    if path and not targets.sure and source.startswith(_RECORDS):
        return ""
    if path and (source not in targets.sources or path.endswith("/")):
        return f"de link naar '{target}' leidt nergens heen. {_advice(path, here, targets.sources)}"
    if sign and not name:
        return f"achter '{target}' hoort de naam van een plek. Schrijf die, of haal het hekje weg."
    return _dead_anchor(target, source, name, targets) if name else ""


def _advice(path: str, here: str, sources: Collection[str]) -> str:
    """What to write instead of a `path` that leads nowhere."""
    if path.startswith(("//", "www.")):
        return f"Zet https:// voor het adres: https://{path.lstrip('/')}."
    kind, sign, key = path.partition(":")
    if sign and kind in LINKABLE:
        page, _, place = address(kind, key).partition("#")
        found = _source(page, sources)
        return f"Verwijs hier naar het bestand: {_relative(found, here)}{'#' + place if place else ''}." if found else _FORM
    if _SCHEME.match(path):
        return "Schrijf een adres met https://, of de naam van een bestand, zoals colofon.md."
    meant = posixpath.normpath(posixpath.join(posixpath.dirname(here), path.replace("\\", "/"))) if path[0] != "/" else path.strip("/")
    for guess in (meant, re.sub(r"(?:/?index)?\.html?$", "", meant)):
        if found := _source(guess, sources) or next((source for source in sources if source.casefold() in (guess.casefold(), f"{guess.casefold()}.md")), ""):
            return f"Schrijf de naam van het bestand: {_relative(found, here)}."
    return _FORM + nearest(path, [_relative(source, here) for source in sources])


def _source(page: str, sources: Collection[str]) -> str:
    """The source of the page at this address; empty if there is none."""
    page = page.strip("/")
    places = [f"{page}.md", f"{page}/index.md"] if page not in ("", ".") else ["index.md"]
    return next((place for place in places if place in sources), "")


def _relative(source: str, here: str) -> str:
    return posixpath.relpath(source, posixpath.dirname(here) or ".")


def _dead_anchor(target: str, source: str, name: str, targets: Targets) -> str:
    own = targets.written.get(source, ())
    if name in own or _FRAME.fullmatch(name):
        return ""
    advice = "" if source in targets.whole else targets.anchors(page_address(source), name)
    if advice is None:
        return ""
    return f"de link naar '{target}' leidt naar een plek die er niet is.{nearest(name, own) if own else advice} Verbeter '#{name}' of haal het weg."
