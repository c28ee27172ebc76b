"""The pages of the site that are not in `docs/`, the menus, and the path back from each page, as plain values."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from macros import addresses
from macros.dutch.names import title
from macros.dutch.text import listing
from macros.model.base import Record
from macros.model.handbook import Handbook
from macros.model.uitgave import Uitgave
from macros.nouns import LATER, NOUNS
from macros.pages import long_list
from macros.pages.facets import LARGE
from macros.pages.handreiking import chapter_of
from macros.pages.paper.book import Entry, part_address, parts

# The address of each part in the menu by task.
PARTS = ("stappenplan", "programmas", "voorbeelden", "werkbladen", "handreiking", "toezicht", "over")
ABOUT = ("over", "over/colofon", "over/open-data", "over/toegankelijkheid", "over/privacy", "over/zonder-internet", "over/bijdragen", "over/besluiten")
FOOT = ("begrippen", "bronnen", "actualiteit", "over/colofon", "over/open-data", "over/toegankelijkheid", "over/privacy", "over/zonder-internet")
# Pages under a part, though their address does not show it.
_UNDER = {"stukken": "werkbladen", "mijn-plan": "werkbladen", "organisatiemodellen": "stappenplan", "begrippen": "handreiking", "bronnen": "handreiking", "actualiteit": "handreiking"}
_WITH_CATALOGUES, _WITH_FEED = ("", "over/open-data/"), ("", "actualiteit/")
_CATALOGUES = (("Catalogus van de open data (DCAT-AP-NL)", "application/ld+json", addresses.CATALOGUE),
               ("Catalogus van de open data (schema.org)", "application/ld+json", addresses.DATASETS))
_FEEDS = (("Wat er veranderde sinds 2013", "application/atom+xml", addresses.FEED),)
# Records whose pages take the full width, without a list of headings beside the text.
_WIDE = ("werkblad",)


@dataclass(frozen=True)
class Link:
    """A link in a menu: its words, its address relative to the page, and whether it leads to that page."""

    title: str
    url: str
    active: bool = False


@dataclass(frozen=True)
class Alternate:
    """The same as a page, or what it is about, for programs: what it is called, its media type, and its address relative to the page."""

    title: str
    type: str
    url: str


def generate(handbook: Handbook) -> dict[str, str]:
    """Source path → Markdown of every page made from a record or for a part of the book: its front matter and a call of its macro."""
    records = {addresses.address(noun, record.id): _source(noun, record) for noun in _own_pages() for record in handbook.by_noun[noun].values()}
    book = {part_address(part): _part_source(part) for part in parts(handbook)}
    return {f"{address.rstrip('/')}.md": source for address, source in (records | book | _parts_of_lists(handbook)).items()}


def _parts_of_lists(handbook: Handbook) -> dict[str, str]:
    """Address → source of each further part of a long list. Search does not find them: it finds the records."""
    found = {}
    for name, records in (("programmas", handbook.programmas), ("voorbeelden", handbook.voorbeelden)):
        count = len(records)
        for part in long_list.parts(f"{name}/", count)[1:] if count > LARGE else ():
            front = {"breed": True, "title": f"{addresses.PAGES[name]}, deel {part.number}", "description": f"Deel {part.number} van een lange lijst: {addresses.PAGES[name]}.", "vindbaar": False}
            found[part.address] = _page(front, f"{name}_deel({part.number})")
    return found


def checked(handbook: Handbook) -> dict[str, str | None]:
    """The address of every page made from a record → the day on which somebody last checked the record, or None."""
    return {addresses.address(noun, record.id): getattr(record, "gecontroleerd_op", None) for noun in _own_pages() for record in handbook.by_noun[noun].values()}


def alternates(page: str, uitgave: Uitgave) -> list[Alternate]:
    """What the head of `page` says about it to programs; the feed is there only with an address."""
    found = [*(_CATALOGUES if page in _WITH_CATALOGUES else ()), *(_FEEDS if page in _WITH_FEED and uitgave.adres else ())]
    return [Alternate(title, kind, addresses.relative(target, page)) for title, kind, target in found]


def _own_pages() -> list[str]:
    return [noun.name for noun in NOUNS if noun.own_page]


def tabs(page: str) -> list[Link]:
    """The menu by task, as seen from `page`."""
    here = _part(page)
    return [Link(addresses.PAGES[part], addresses.relative(f"{part}/", page), part == here) for part in PARTS]


def foot(page: str) -> list[Link]:
    """The links at the foot of every page."""
    return [Link(addresses.PAGES[target], addresses.relative(f"{target}/", page)) for target in FOOT]


def crumbs(page: str, title: str) -> list[Link]:
    """The path from the start page to `page`, which is last and has no address."""
    if not page:
        return []
    path = page.rstrip("/").split("/")
    parents = [""]
    if path[0] in _UNDER:
        parents.append(_UNDER[path[0]])
    parents += ["/".join(path[:depth]) for depth in range(1, len(path))]
    links = [Link(addresses.PAGES[p], addresses.relative(f"{p}/" if p else "", page)) for p in parents if p in addresses.PAGES]
    return [*links, Link(title, "")]


def side_menu(handbook: Handbook, page: str) -> list[Link]:
    """The pages in the same part as `page`; empty for a list or a record without neighbours."""
    return [Link(title, addresses.relative(target, page), target == page) for title, target in _siblings(handbook, page)]


def _siblings(handbook: Handbook, page: str) -> Iterator[tuple[str, str]]:
    part, _, rest = page.partition("/")
    if part in ("stappenplan", "organisatiemodellen"):
        yield "Overzicht", "stappenplan/"
        yield from ((f"{step.nummer}. {step.titel}", addresses.address("stap", step.id)) for step in handbook.stappen)
        yield addresses.PAGES["organisatiemodellen"], "organisatiemodellen/"
    elif part == "stukken":
        yield "Overzicht", "stukken/"
        yield from ((stuk.titel, addresses.address("stuk", stuk.id)) for stuk in handbook.stukken)
    elif part == "toezicht":
        yield "Overzicht", "toezicht/"
        yield from ((f"{i.code} {i.naam_kort}", addresses.address("indicator", i.id)) for i in handbook.indicatoren)
    elif part == "handreiking" and rest:
        section = handbook.by_noun["sectie"][rest.rstrip("/")]
        for item in chapter_of(handbook, section).secties:
            yield item.titel, addresses.address("sectie", item.id)
    elif part == "over":
        yield from ((addresses.PAGES[target], f"{target}/") for target in ABOUT)


def _part(page: str) -> str:
    first = page.partition("/")[0]
    return _UNDER.get(first, first)


def _source(noun: str, record: Any) -> str:
    front = {**({"breed": True} if noun in _WIDE else {}), "title": title(record), "description": _description(record), "zoekwoorden": _words(record),
             "soort": LATER if noun == "sectie" and record.is_later else noun}
    return _page(front, f'{noun}("{record.id}")')


def _part_source(part: Entry) -> str:
    """Search does not find it: it repeats other pages, and the page with all parts leads to it."""
    front = {"breed": True, "title": f"Op papier: {part.title}", "description": f"Deel {part.number} van het handboek op één pagina, om af te drukken.",
             "papier": True, "vindbaar": False}
    return _page(front, f'handreiking_deel("{part.anchor}")')


def _page(front: dict[str, Any], call: str) -> str:
    return f"---\n{yaml.safe_dump(front, allow_unicode=True, sort_keys=True)}---\n\n{{{{ {call} }}}}\n"


def _description(record: Record) -> str:
    return next(str(getattr(record, field)) for field in ("kort", "vraag", "doel") if hasattr(record, field))


def _words(record: Record) -> str:
    """Other names that visitors may search for, and the questions that this page answers."""
    names = [*getattr(record, "aliassen", ()), getattr(record, "naam_nu", None), getattr(record, "code", None)]
    return listing([word for word in (*names, *getattr(record, "zoekwoorden", ())) if word])
