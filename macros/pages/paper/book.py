"""The whole handbook on one page, for paper: the pages it is made of, their order and their numbers.

Each piece is the page of a record, made by the same macro and template; see `macros.pages.paper.sheet`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup

from macros import addresses
from macros.dutch.names import by_name, designation, title
from macros.model.base import Record
from macros.model.handbook import Handbook
from macros.model.sectie import Hoofdstuk
from macros.pages import naslag, programmas, stappen, voorbeelden
from macros.pages.paper.sheet import Notes, Place, Sheet
from macros.pages.sheet_count import vellen
from macros.pages.view import Macro, View


@dataclass(frozen=True)
class Piece:
    """A page of the site in the book. `macro` makes it; None for a part that is only a title with pieces.

    Links to a `referred` piece show its number.
    """

    number: str
    title: str
    anchor: str
    page: str = ""
    macro: Macro | None = None
    record_id: str = ""
    intro: str = ""
    pieces: tuple["Piece", ...] = ()
    referred: bool = True


@dataclass(frozen=True)
class Printed:
    """A piece with its HTML; None for a part that is only a title with pieces."""

    piece: Piece
    body: Markup | None
    pieces: tuple["Printed", ...]


def handreiking_print(view: View) -> Markup:
    """The whole handbook with a table of contents, numbered parts, and notes with the addresses of other sites."""
    paper = replace(view, paper=True)
    found = parts(view.handbook)
    sheet = Sheet({piece.page: Place(piece.anchor, piece.number if piece.referred else "") for piece in _all(found) if piece.page},
                  Notes())
    printed = tuple(_printed(part, paper, replace(sheet, told={}), 1) for part in found)
    return paper.render("pages/handreiking-print.html", delen=printed, noten=sheet.notes.addresses, uitgave=view.handbook.uitgave,
                        vellen=vellen(view.handbook))


def parts(handbook: Handbook) -> tuple[Piece, ...]:
    """The parts in order: chapters, steps, models, indicators, examples, programmes, terms, sources."""
    drafts = [
        *(_chapter(chapter) for chapter in handbook.hoofdstukken),
        Piece("", "Stappenplan", "stappenplan", "stappenplan/", stappen.stappenplan,
              pieces=_records("stap", handbook.stappen, stappen.stap)),
        Piece("", "Organisatiemodellen", "organisatiemodellen", "organisatiemodellen/", stappen.organisatiemodellen),
        Piece("", "Toezicht", "toezicht", "toezicht/", naslag.toezicht,
              pieces=_records("indicator", handbook.indicatoren, naslag.indicator)),
        Piece("", "Voorbeelden", "voorbeelden", pieces=_records("voorbeeld", voorbeelden.by_place(handbook), voorbeelden.voorbeeld)),
        Piece("", "Programma's", "programmas", pieces=_records("programma", by_name(handbook.programmas), programmas.programma)),
        Piece("", "Begrippen", "begrippen", "begrippen/", naslag.begrippen, referred=False),
        Piece("", "Bronnen", "bronnen", "bronnen/", naslag.bronnen, referred=False),
    ]
    return tuple(_numbered(part, str(place)) for place, part in enumerate(drafts, 1))


def _chapter(chapter: Hoofdstuk) -> Piece:
    return Piece("", chapter.titel, f"hoofdstuk-{chapter.id}", intro=chapter.kort,
                 pieces=_records("sectie", chapter.secties, naslag.sectie))


def _records(noun: str, records: Iterable[Any], macro: Macro) -> tuple[Piece, ...]:
    return tuple(
        Piece("", _with_place(record), f"{noun}-{record.id}", addresses.address(noun, record.id), macro, record.id)
        for record in records
    )


def _with_place(record: Record) -> str:
    """The title, with the municipality before it if there is one."""
    return designation(record) if getattr(record, "gemeente", None) else title(record)


def _numbered(piece: Piece, number: str) -> Piece:
    pieces = tuple(_numbered(inner, f"{number}.{place}") for place, inner in enumerate(piece.pieces, 1))
    return replace(piece, number=number, pieces=pieces)


def _all(pieces: Iterable[Piece]) -> Iterator[Piece]:
    for piece in pieces:
        yield piece
        yield from _all(piece.pieces)


def _printed(piece: Piece, paper: View, sheet: Sheet, depth: int) -> Printed:
    body = None
    if piece.macro:
        arguments = [piece.record_id] if piece.record_id else []
        made = piece.macro(replace(paper, page=piece.page), *arguments)
        body = sheet.piece(piece.page, made, depth)
    return Printed(piece, body, tuple(_printed(inner, paper, sheet, depth + 1) for inner in piece.pieces))
