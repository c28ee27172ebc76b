"""The anchors of every page: none exists twice, and a link in a text leads to one that its page can have.

An anchor of the frame around a page has two hyphens (`pagina--inhoud`), unlike any key or heading. Only what a page *may* have
is known here: the check of the built site finds links to a part that a page lacks.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from macros.addresses import LINKABLE, address
from macros.dutch.text import slug
from macros.model.base import texts
from macros.model.handbook import Handbook
from macros.model.markdown import headings, links
from macros.reading.faults import Fault, nearest
from macros.reading.located import Located

# The anchors in the template of a page, by the noun of its record. People link to them, so they must not change.
OF_RECORD = {
    "sectie": "verwijzers|op-label|kernpunten|verwant|sinds-2013|bronnen",
    "programma": "verwijzers|in-het-kort|omschrijving|past-dit|vraag-de-aanbieder|kenmerken|nu|waarvoor|verwijzen|voorbeelden|handreiking|alternatieven|sinds-2013|bronnen",
    "voorbeeld": "verwijzers|aanleiding|aanpak|wie|voor-wie|resultaat|aanbod|cijfers|overnemen|niet-bekend|verwant|sinds-2013|bronnen",
    "stap": "verwijzers|dit-doet-u|achtergrond|meer|korte-route|werkbladen|stukken|wie|in-beeld|doelen-van-activiteiten|voorbeelddoelen|tips|valkuilen|klaar|voorbeelden|programmas|raakt-aan|"
            "handreiking|cyclus-pijl|sinds-2013",
    "indicator": "verwijzers|rol-van-de-gemeente|toelichting|norm|bewijs|werkbladen|stappen|programmas|voorbeelden|handreiking|sinds-2013",
    "stuk": "verwijzers|gebruik|opbouw|voorbeeld",
    "werkblad": "verwijzers|gebruik|kolom-.*",
}
# Those of pages that show many records, by address.
OF_LIST = {
    "handreiking/": "verder", "organisatiemodellen/": "verwijzers|kiezen|naast-elkaar|wie-doet-wat", "begrippen/": "facet-tekst|letter-.*",
    "bronnen/": "facet-tekst|soort-.*", "actualiteit/": "eerst|hoe-zeker|facet-.*|onderwerp-.*", "werkbladen/": "vooraf|stap-[1-8]|toezicht|korte-route|alles|werkboek|alle-bladen",
}
# The anchors of the frame, and those of the tables of a worksheet: one per group of columns, by its position.
_FRAME, _TABLES = "[a-z]+--[a-z]+", "({})-([0-9]+|voorbeeld)"
_PLAIN = re.compile(r"[a-z0-9-]+")
# Nouns with a page per record whose records are also an anchor on the page that lists them.
_LISTED = {"werkblad": "werkbladen/"}
# Parts of a record whose keys are anchors on its page.
_PARTS = {"stap": "onderdelen", "werkblad": "delen", "stuk": "onderdelen"}


@dataclass(frozen=True)
class Anchor:
    """An anchor that an editor makes with a key or a heading; `line` is the line of the heading in the data, the `nth` of that text."""

    name: str
    page: str
    item: Located
    loc: tuple[Any, ...]
    words: str = ""
    line: str = ""
    nth: int = 0

    @property
    def what(self) -> str:
        """What an editor calls it."""
        return f"de kop '{self.words}'" if self.line else f"de sleutel '{self.name}'"

    def fault(self, text: str) -> Fault:
        """A fault at the key or heading."""
        advice = "Geef de kop andere woorden." if self.line else "Kies een andere sleutel."
        return self.item.fault(self.loc, f"{self.what} {text}. {advice}", self.line, self.nth)


def check(handbook: Handbook, located: Sequence[Located]) -> Iterator[Fault]:
    """A fault for each heading or key that repeats an anchor of its page or makes none, and for each link to an anchor that cannot exist."""
    everywhere = _everywhere(handbook)
    # Keys go first, so that a clash is a fault of the heading, which is easier to change.
    anchors = sorted(given(located), key=lambda found: bool(found.line))
    yield from _clashes(anchors, everywhere)
    yield from _dead_links(_places(handbook, anchors), everywhere, located)
    yield from _dead_notes(located)


def _clashes(anchors: list[Anchor], everywhere: set[str]) -> Iterator[Fault]:
    first: dict[tuple[str, str], Anchor] = {}
    for anchor in anchors:
        other = first.setdefault((anchor.page, anchor.name), anchor)
        if not anchor.name:
            yield anchor.fault("heeft geen gewone letter en geen cijfer")
        elif anchor.name in everywhere or re.fullmatch(_taken(anchor), anchor.name):
            yield anchor.fault("kan hier niet: op deze pagina staat al een vast deel met die naam")
        elif other is not anchor and (other.line or anchor.line):
            place = other.fault("")
            yield anchor.fault(f"geeft hetzelfde adres als {other.what} op dezelfde pagina ({place.file}, regel {place.line})")


@dataclass
class _Page:
    """The anchors that a page may have: some by name, those of its template as a pattern."""

    pattern: str
    names: set[str]

    def near(self, name: str) -> str:
        """The advice to use an anchor with a name like `name`."""
        return nearest(name, self.names | {part for part in self.pattern.split("|") if _PLAIN.fullmatch(part)})


@dataclass(frozen=True)
class Places:
    """The anchors that pages made from `data/` may have, by address, and those that every page may have."""

    pages: dict[str, _Page]
    everywhere: set[str]

    @classmethod
    def of(cls, handbook: Handbook, located: Sequence[Located]) -> "Places":
        """Those of a valid handbook."""
        return cls(_places(handbook, list(given(located))), _everywhere(handbook))

    def objection(self, page: str, name: str) -> str | None:
        """None if the page at this address may have an anchor `name`, or nobody knows; else what to write, which can be empty."""
        found = self.pages.get(page)
        return found.near(name) if found and not _may_have(found, name, self.everywhere) else None


def _everywhere(handbook: Handbook) -> set[str]:
    terms = {f"uitleg-{term.id}" for term in handbook.begrippen}
    return terms | {f"figuur-{figuur.id}{place}" for figuur in handbook.figuren for place in ("", "-thuis", "-voorziening")}


def _places(handbook: Handbook, anchors: list[Anchor]) -> dict[str, _Page]:
    """Address → page, for every page whose anchors are known here."""
    pages = {page: _Page(pattern, set()) for page, pattern in OF_LIST.items()}
    for noun, pattern in OF_RECORD.items():
        pages |= {address(noun, record_id): _Page(pattern, set()) for record_id in handbook.by_noun[noun]}
    for sheet in handbook.werkbladen:
        tables = "|".join(deel.tabel.id for deel in sheet.delen if deel.tabel)
        pages[address("werkblad", sheet.id)].pattern += f"|{_TABLES.format(tables)}" if tables else ""
    for anchor in anchors:
        pages.setdefault(anchor.page, _Page(OF_RECORD["sectie"], set())).names.add(anchor.name)
    return pages


def _dead_links(pages: dict[str, _Page], everywhere: set[str], located: Sequence[Located]) -> Iterator[Fault]:
    for item in located:
        for loc, target in _to_a_place(item):
            where, _, name = target.partition("#")
            page, _, place = address(*where.split(":")[:2]).partition("#")
            if place:
                yield item.fault(loc, f"'{target}' heeft een # te veel: '{where}' is zelf al een plek op een pagina. Haal '#{name}' weg.", target)
            elif page in pages and not _may_have(pages[page], name, everywhere):
                near = pages[page].near(name)
                yield item.fault(loc, f"bij '{where}' is geen plek '{name}'.{near} Verbeter '#{name}' of haal het weg.", target)


def to_written(located: Sequence[Located], written: Mapping[str, Collection[str]]) -> Iterator[Fault]:
    """A fault for each link to a place that a page in docs/ does not have; `written` has the anchors of each by address."""
    for item in located:
        for loc, target in _to_a_place(item):
            where, _, name = target.partition("#")
            page = address(*where.split(":")[:2])
            if page in written and name not in written[page] and not re.fullmatch(_FRAME, name):
                yield item.fault(loc, f"bij '{where}' is geen plek '{name}'.{nearest(name, written[page])} Verbeter '#{name}' of haal het weg.", target)


def _dead_notes(located: Sequence[Located]) -> Iterator[Fault]:
    """A fault for each note under a heading that does not exist."""
    heads = {":".join(item.key): _heads(item) for item in located if item.noun in ("stap", "sectie")}
    for item in located:
        for index, target in enumerate(getattr(item.record, "onder", ())):
            where, sign, name = target.partition("#")
            if sign and where in heads and name not in heads[where]:
                yield item.fault(("onder", index), f"bij '{where}' is geen kop '{name}'.{nearest(name, heads[where])} Verbeter '#{name}', "
                                 "of haal het weg: dan staat de notitie onder de inleiding.", target)


def _heads(item: Located) -> set[str]:
    """The anchors of a step or section where a note can be: its parts, and the headings in its running text."""
    record: Any = item.record
    pieces = getattr(record, "onderdelen", ())
    running = [record.inleiding, *(piece.tekst for piece in pieces)] if item.noun == "stap" else [record.tekst]
    return {piece.id for piece in pieces} | {slug(words) for text in running for words, _ in headings(text)}


def _to_a_place(item: Located) -> Iterator[tuple[tuple[Any, ...], str]]:
    """The path and target of every link to an anchor on a page of this site."""
    if item.noun == "hoofdstuk":  # its sections are located by themselves; its own texts have no links
        return
    for text in texts(item.record):
        if "#" not in text.words or "](" not in text.words:  # parsing takes long
            continue
        for target in links(text.words):
            kind, _, rest = target.partition(":")
            if kind in LINKABLE and rest.partition("#")[2]:
                yield text.loc, target


def _may_have(page: _Page, name: str, everywhere: set[str]) -> bool:
    return name in page.names or name in everywhere or bool(re.fullmatch(f"{_FRAME}|{page.pattern}", name))


def _taken(anchor: Anchor) -> str:
    return OF_LIST.get(anchor.page) or OF_RECORD[anchor.item.noun if anchor.item.noun in OF_RECORD else "sectie"]


def given(located: Iterable[Located]) -> Iterator[Anchor]:
    """Every anchor that an editor makes, in the order of `located`."""
    for item in located:
        page, _, name = _address(item).partition("#")
        if not page or "?" in page:
            continue
        if name:
            yield Anchor(name, page, item, ("id",))
        if item.noun in _LISTED:
            yield Anchor(item.record.id, _LISTED[item.noun], item, ("id",))
        field = _PARTS.get(item.noun, "")
        for index, part in enumerate(getattr(item.record, field, ())):
            yield Anchor(part.id, page, item, (field, index, "id"))
        if item.noun != "hoofdstuk":  # its sections are located by themselves
            yield from _headings(item, page)


def _address(item: Located) -> str:
    try:
        return address(item.noun, getattr(item.record, "id", ""))
    except KeyError:  # a noun without a place of its own
        return ""


def _headings(item: Located, page: str) -> Iterator[Anchor]:
    for text in texts(item.record):
        if "###" not in text.words:  # parsing takes long
            continue
        lines = text.words.split("\n")
        for words, number in headings(text.words):
            line = lines[number].strip()
            nth = sum(1 for above in lines[:number] if line in above)
            yield Anchor(slug(words), page, item, text.loc, words, line, nth)
