"""The records that link to a page without a link back to them, so that links run both ways. Makes no HTML.

They come from the references that the check follows too: fields, and links in texts. Not for what a page lists by a rule of
its own (alternatives, related examples): see `macros.pages.verwant`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from macros.addresses import LINKABLE, address
from macros.links import references
from macros.model.actualiteit import PLAATSEN
from macros.model.base import Record
from macros.model.handbook import Handbook
from macros.model.indicator import Indicator
from macros.model.programma import Dekking
from macros.model.werkblad.werkblad import Fase, Werkblad
from macros.nouns import BY_NAME, LATER_FOUND

# The nouns whose links a reader sees, in the order of the list.
_NOUNS = ("stap", "sectie", "instrument", "voorbeeld", "programma", "indicator", "werkblad", "stuk", "organisatiemodel")
SOORTEN = {noun: BY_NAME[noun].heading for noun in _NOUNS}
_LABELS = "labels-van-programmas"


@dataclass(frozen=True)
class Verwijzers:
    """The records of one noun that link here; `title` is the word for the noun."""

    noun: str
    title: str
    ids: tuple[str, ...]


@dataclass(frozen=True)
class _Web:
    """Every link between pages: page → the pages it links to, and page → the records that link to it, in the order of `SOORTEN`."""

    targets: dict[str, set[str]]
    referrers: dict[str, list[tuple[str, str]]]


def verwijzers(handbook: Handbook, page: str, **listed: Iterable[Any]) -> list[Verwijzers]:
    """The records, by noun, that link to `page` (an address) and that it neither links to nor has `listed`.

    `listed` are records by noun.
    """
    targets, referrers = handbook.ask(_around, page)
    known = targets | {page} | {_page(noun, record.id) for noun, records in listed.items() for record in records}
    found = [(noun, record_id) for noun, record_id in referrers if _page(noun, record_id) not in known]
    kinds = ((noun, title, tuple(record_id for kind, record_id in found if kind == noun)) for noun, title in SOORTEN.items())
    return [part for noun, title, ids in kinds if ids for part in _apart(handbook, Verwijzers(noun, title, ids))]


def _apart(handbook: Handbook, kind: Verwijzers) -> Iterator[Verwijzers]:
    """The same, with sections of after 2013 apart: their heading must not say that they are the guidance."""
    later = tuple(record_id for record_id in kind.ids if kind.noun == "sectie" and handbook.get(kind.noun, record_id).is_later)
    for title, ids in ((kind.title, tuple(key for key in kind.ids if key not in later)), (LATER_FOUND, later)):
        if ids:
            yield Verwijzers(kind.noun, title, ids)


def toezichtbladen(handbook: Handbook) -> list[Werkblad]:
    """The worksheets for inspection."""
    return [sheet for sheet in handbook.werkbladen if sheet.fase is Fase.TOEZICHT]


def bladen_bij(indicator: Indicator, handbook: Handbook) -> list[Werkblad]:
    """The worksheets for an indicator: those whose aim names it (the intake form names B3), and those that name none."""
    # Which worksheet is for which indicator is only in their aims, as text.
    named = [(sheet, set(re.findall(r"\bB[1-7]\b", sheet.doel))) for sheet in toezichtbladen(handbook)]
    return [sheet for sheet, codes in named if not codes or indicator.code in codes]


def _around(handbook: Handbook, page: str) -> tuple[frozenset[str], tuple[tuple[str, str], ...]]:
    """The pages that `page` links to, and the records that link to it."""
    web = handbook.ask(_web)
    return frozenset(web.targets.get(page, ())), tuple(web.referrers.get(page, ()))


def _web(handbook: Handbook) -> _Web:
    web = _Web({}, {})
    for noun in SOORTEN:
        for record_id, record in handbook.by_noun[noun].items():
            here = _page(noun, record_id)
            targets = dict.fromkeys(_page(*target) for target in _targets(handbook, noun, record))
            web.targets.setdefault(here, set()).update(targets)
            for target in targets:
                web.referrers.setdefault(target, []).append((noun, record_id))
    return web


def _targets(handbook: Handbook, noun: str, record: Any) -> Iterator[tuple[str, str]]:
    """What the page of `record` links to: in its text, its figures and notes, and in its template."""
    figures = [handbook.get("figuur", figure) for figure in getattr(record, "figuren", ())]
    notes = [note for field, kind in PLAATSEN.items() if kind == noun for note in handbook.notities_bij(field, record.id)
             if note.staat_heel_bij(f"{noun}:{record.id}")]
    for part in (record, *figures):
        yield from _written(part)
    for note in notes:
        # The records that a note is about are not links on its page.
        yield from _written(note, without="plaatsen")
    if noun == "programma" and record.dekking is Dekking.BESCHREVEN:
        yield "sectie", _LABELS
    if noun == "werkblad":
        yield from (("werkblad", other) for other in record.stromen)
    if noun == "stuk":
        yield from (("werkblad", sheet) for sheet in record.werkbladen)
    if noun == "indicator":
        yield from (("werkblad", sheet.id) for sheet in bladen_bij(record, handbook))


def _written(record: Record, without: str = "") -> Iterator[tuple[str, str]]:
    return ((noun, target) for loc, noun, target in references(record) if noun in LINKABLE and loc[0] != without)


def _page(noun: str, record_id: str) -> str:
    return address(noun, record_id).partition("#")[0].partition("?")[0]
