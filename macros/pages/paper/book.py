"""The whole handbook on one page, for paper, and each of its parts on a page of its own: entries, their order and their numbers.

Each entry is the page of a record, made by the same macro and template; see `macros.pages.paper.book_part`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from markupsafe import Markup

from macros import addresses
from macros.dutch import fit
from macros.dutch.fit import Point
from macros.dutch.names import by_name, designation, title
from macros.model.base import Record
from macros.model.handbook import Handbook
from macros.model.sectie import Hoofdstuk
from macros.pages import begrippen, bronnen, handreiking, programmas, stappen, toezicht, voorbeelden
from macros.pages.paper.book_part import BookPart, Notes, Place
from macros.pages.sheet_count import vellen
from macros.pages.view import Macro, View


@dataclass(frozen=True)
class Entry:
    """A page of the site in the book. `macro` makes it; None for a part that is only a title with entries.

    Links to a `referred` entry show its number. `rules` made what all its entries have, so they are said once.
    """

    number: str
    title: str
    anchor: str
    page: str = ""
    macro: Macro | None = None
    record_id: str = ""
    intro: str = ""
    rules: tuple[Point, ...] = ()
    entries: tuple["Entry", ...] = ()
    referred: bool = True


@dataclass(frozen=True)
class Printed:
    """An entry with its HTML; None for a part that is only a title with entries."""

    entry: Entry
    body: Markup | None
    entries: tuple["Printed", ...]


def handreiking_print(view: View) -> Markup:
    """The whole handbook with a table of contents, numbered parts, and notes with the addresses of other sites."""
    found = parts(view.handbook)
    return _book(view, found, _places(found), vellen=view.handbook.ask(vellen), los=[(part.number, part.title, part_address(part)) for part in found])


def handreiking_deel(view: View, anchor: str) -> Markup:
    """One part of it: the same numbers, notes of its own, and links to the pages of the other parts."""
    found = parts(view.handbook)
    places: dict[str, Place] = {}
    for part in found:
        page = "" if part.anchor == anchor else addresses.relative(part_address(part), view.page)
        places |= {address: replace(place, page=page) for address, place in _places((part,)).items()}
    return _book(view, tuple(part for part in found if part.anchor == anchor), places, vellen=None, los=[])


def part_address(part: Entry) -> str:
    """The address of the page with this part alone."""
    return f"handreiking/print/{part.anchor}/"


def _book(view: View, chosen: tuple[Entry, ...], places: dict[str, Place], **context: Any) -> Markup:
    paper, book = replace(view, paper=True), BookPart(places, Notes())
    printed = tuple(_printed(part, paper, replace(book, whole_notes={}), 1) for part in chosen)
    return paper.render("pages/handreiking-print.html", delen=printed, noten=book.notes.addresses, uitgave=view.handbook.uitgave, **context)


def _places(found: tuple[Entry, ...]) -> dict[str, Place]:
    return {entry.page: Place(entry.anchor, entry.number if entry.referred else "") for entry in _all(found) if entry.page}


def parts(handbook: Handbook) -> tuple[Entry, ...]:
    """The parts in order: chapters, steps, models, indicators, examples, programmes, terms, sources."""
    drafts = [
        *(_chapter(chapter) for chapter in handbook.hoofdstukken),
        Entry("", "Stappenplan", "stappenplan", "stappenplan/", stappen.stappenplan,
              entries=_records("stap", handbook.stappen, stappen.stap)),
        Entry("", "Organisatiemodellen", "organisatiemodellen", "organisatiemodellen/", stappen.organisatiemodellen),
        Entry("", "Toezicht", "toezicht", "toezicht/", toezicht.toezicht,
              entries=_records("indicator", handbook.indicatoren, toezicht.indicator)),
        Entry("", "Voorbeelden", "voorbeelden", entries=_records("voorbeeld", voorbeelden.by_place(handbook), voorbeelden.voorbeeld)),
        Entry("", "Programma's", "programmas", rules=_rules(handbook), entries=_records("programma", by_name(handbook.programmas), programmas.programma)),
        Entry("", "Begrippen", "begrippen", "begrippen/", begrippen.begrippen, referred=False),
        Entry("", "Bronnen", "bronnen", "bronnen/", bronnen.bronnen, referred=False),
    ]
    return tuple(_numbered(part, str(place)) for place, part in enumerate(drafts, 1))


def _rules(handbook: Handbook) -> tuple[Point, ...]:
    """The points of 'Past dit bij ons?', whose rules are the same for every programme."""
    return fit.points(handbook, handbook.programmas[0]) if handbook.programmas else ()


def _chapter(chapter: Hoofdstuk) -> Entry:
    return Entry("", chapter.titel, f"hoofdstuk-{chapter.id}", intro=chapter.kort,
                 entries=_records("sectie", chapter.secties, handreiking.sectie))


def _records(noun: str, records: Iterable[Any], macro: Macro) -> tuple[Entry, ...]:
    return tuple(
        Entry("", _with_place(record), f"{noun}-{record.id}", addresses.address(noun, record.id), macro, record.id)
        for record in records
    )


def _with_place(record: Record) -> str:
    """The title, with the municipality before it if there is one."""
    return designation(record) if getattr(record, "gemeente", None) else title(record)


def _numbered(entry: Entry, number: str) -> Entry:
    entries = tuple(_numbered(inner, f"{number}.{place}") for place, inner in enumerate(entry.entries, 1))
    return replace(entry, number=number, entries=entries)


def _all(entries: Iterable[Entry]) -> Iterator[Entry]:
    for entry in entries:
        yield entry
        yield from _all(entry.entries)


def _printed(entry: Entry, paper: View, part: BookPart, depth: int) -> Printed:
    body = None
    if entry.macro:
        made = paper.handbook.ask(_on_paper, entry.macro, entry.page, entry.record_id, paper.templates)
        body = part.entry(entry.page, made, depth)
    return Printed(entry, body, tuple(_printed(inner, paper, part, depth + 1) for inner in entry.entries))


def _on_paper(handbook: Handbook, macro: Macro, page: str, record_id: str, templates: Path) -> Markup:
    """A page of the site as the book shows it, before it becomes an entry; it is in the whole book and in one of its parts."""
    return macro(View(handbook, page, templates, paper=True), *([record_id] if record_id else []))
