"""The anchors of every page: no key and no heading of an editor gives one that the page has already.

An anchor of the frame around a page holds two hyphens (`pagina--inhoud`), which no key and no heading can give. Not for links
to an anchor: the check of the built site follows those.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from macros.addresses import address
from macros.errors import Fault
from macros.model.base import texts
from macros.model.handbook import Handbook
from macros.model.markdown import headings
from macros.references import Located
from macros.text import slug

# What the template of a page gives, by the noun of its record. People link to these: they change as little as an address.
OF_RECORD = {
    "sectie": "op-label|kernpunten|verwant|sinds-2013|bronnen",
    "programma": "in-het-kort|omschrijving|kenmerken|nu|waarvoor|verwijzen|voorbeelden|handreiking|alternatieven|sinds-2013|bronnen",
    "voorbeeld": "aanleiding|aanpak|wie|voor-wie|resultaat|aanbod|cijfers|overnemen|niet-bekend|verwant|sinds-2013|bronnen",
    "stap": "korte-route|werkbladen|wie|in-beeld|doelen-van-activiteiten|voorbeelddoelen|tips|valkuilen|klaar|voorbeelden|programmas|raakt-aan|"
            "handreiking|cirkel|cyclus-pijl|sinds-2013",
    "indicator": "rol-van-de-gemeente|toelichting|norm|bewijs|werkbladen|stappen|programmas|voorbeelden|handreiking|sinds-2013",
    "werkblad": "gebruik|naar|van|kolom-.*|voorbeeld-.*",
}
# The same by the address of a page that shows many records.
OF_LIST = {
    "handreiking/": "verder", "organisatiemodellen/": "kiezen|naast-elkaar|wie-doet-wat", "begrippen/": "letter-.*",
    "bronnen/": "soort-.*", "actualiteit/": "onderwerp-.*", "werkbladen/": "vooraf|stap-[1-8]|toezicht|korte-route|alles|werkboek|alle-bladen",
}
# Records that are an anchor on a page of many, besides having their own.
_LISTED = {"werkblad": "werkbladen/"}
# Parts of a record whose keys are anchors on its page.
_PARTS = {"stap": "onderdelen", "werkblad": "delen"}


@dataclass(frozen=True)
class Anchor:
    """An anchor that an editor gives, by a key or by a heading; `line` is that of a heading as it stands in its text."""

    name: str
    page: str
    item: Located
    loc: tuple[Any, ...]
    words: str = ""
    line: str = ""
    nth: int = 0

    @property
    def what(self) -> str:
        """What an editor would call it."""
        return f"de kop '{self.words}'" if self.line else f"de sleutel '{self.name}'"

    def fault(self, text: str) -> Fault:
        """A fault where it is written."""
        advice = "Geef de kop andere woorden." if self.line else "Kies een andere sleutel."
        return self.item.fault(self.loc, f"{self.what} {text}. {advice}", self.line, self.nth)


def check(handbook: Handbook, located: list[Located]) -> Iterator[Fault]:
    """Every heading or key that would give a second anchor of one name on a page, or none at all."""
    everywhere = {f"uitleg-{term.id}" for term in handbook.begrippen}
    everywhere |= {f"figuur-{figuur.id}{place}" for figuur in handbook.figuren for place in ("", "-thuis", "-voorziening")}
    first: dict[tuple[str, str], Anchor] = {}
    # Keys go before headings: of the two a heading is easier to change.
    for anchor in sorted(given(located), key=lambda found: bool(found.line)):
        other = first.setdefault((anchor.page, anchor.name), anchor)
        if not anchor.name:
            yield anchor.fault("heeft geen gewone letter en geen cijfer")
        elif anchor.name in everywhere or re.fullmatch(_taken(anchor), anchor.name):
            yield anchor.fault("kan hier niet: op deze pagina staat al een vast deel met die naam")
        elif other is not anchor and (other.line or anchor.line):
            place = other.fault("")
            yield anchor.fault(f"geeft hetzelfde adres als {other.what} op dezelfde pagina ({place.file}, regel {place.line})")


def _taken(anchor: Anchor) -> str:
    return OF_LIST.get(anchor.page) or OF_RECORD[anchor.item.noun if anchor.item.noun in OF_RECORD else "sectie"]


def given(located: Iterable[Located]) -> Iterator[Anchor]:
    """Every anchor that an editor gives, in the order of `located`."""
    for item in located:
        page, _, name = _address(item).partition("#")
        if not page or "?" in page:
            continue
        if name:
            yield Anchor(name, page, item, ("id",))
        if item.noun in _LISTED:
            yield Anchor(item.record.id, _LISTED[item.noun], item, ("id",))  # type: ignore[attr-defined]
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
        lines = text.words.split("\n")
        for words, number in headings(text.words) if "###" in text.words else ():
            line = lines[number].strip()
            yield Anchor(slug(words), page, item, text.loc, words, line, sum(line in above for above in lines[:number]))
