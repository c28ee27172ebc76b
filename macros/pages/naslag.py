"""Reference pages: the guidance by chapter, inspection indicators, glossary, sources, what changed since 2013."""

from collections.abc import Iterable
from functools import partial
from itertools import groupby
from typing import Any

from markupsafe import Markup

from macros.dutch import labels
from macros.dutch.text import sort_key
from macros.links import references
from macros.model.actualiteit import PLAATSEN, Actualiteit, Onderwerp
from macros.model.begrip import Begrip
from macros.model.bron import Bronsoort
from macros.model.handbook import Handbook
from macros.model.indicator import Indicator
from macros.model.sectie import Hoofdstuk, Publiek, Sectie
from macros.pages.sheet_count import vellen
from macros.pages.verwijzers import bladen_bij, toezichtbladen, verwijzers
from macros.pages.view import View

BRONSOORT = {
    Bronsoort.PUBLICATIE: "Publicaties", Bronsoort.WET: "Wetten en regelingen", Bronsoort.OVERHEID: "Overheid en inspectie",
    Bronsoort.WEBPAGINA: "Webpagina's", Bronsoort.ADRES: "Webadressen uit 2013",
}


def handreiking(view: View) -> Markup:
    """The guidance by chapter and section."""
    chapters = [(chapter, *audiences(chapter)) for chapter in view.handbook.hoofdstukken]
    return view.render("pages/handreiking.html", hoofdstukken=chapters, vellen=vellen(view.handbook))


def audiences(chapter: Hoofdstuk) -> tuple[str, dict[str, str]]:
    """The readers of the whole chapter; where its sections differ, "" and id → readers, without those for municipalities alone."""
    by_section = {section.id: _audience(section.publiek) for section in chapter.secties}
    if len(set(by_section.values())) == 1:
        return by_section[chapter.secties[0].id], {}
    return "", {section: words for section, words in by_section.items() if words}


def sectie(view: View, record_id: str) -> Markup:
    """One section, with its chapter and its neighbours."""
    sections = list(view.handbook.secties)
    record: Sectie = view.handbook.get("sectie", record_id)
    index = sections.index(record)
    return view.render(
        "pages/sectie.html", sectie=record, hoofdstuk=chapter_of(view.handbook, record),
        vorige=sections[index - 1] if index else None,
        volgende=sections[index + 1] if index + 1 < len(sections) else None,
        instrumenten=view.handbook.instrumenten if record_id == "inzet-van-instrumenten" else (),
        kenmerken=labels.KENMERK if record_id == "labels-van-programmas" else {},
        verwijzers=verwijzers(view.handbook, view.page), publiek=_audience(record.publiek),
    )


def chapter_of(handbook: Handbook, sectie: Sectie) -> Hoofdstuk:
    """The chapter that a section is in."""
    return next(chapter for chapter in handbook.hoofdstukken if sectie in chapter.secties)


def toezicht(view: View) -> Markup:
    """The seven indicators with their question and norm, after what is known about the later framework."""
    handbook = view.handbook
    return view.render(
        "pages/toezicht.html", indicatoren=handbook.indicatoren, labels=labels, werkbladen=toezichtbladen(handbook),
        vooraf=[note for note in handbook.notities if _first_to_know(note)])


def indicator(view: View, record_id: str) -> Markup:
    """One indicator: its question, the role of the municipality, explanation, norm of 2013 and proof."""
    handbook = view.handbook
    record: Indicator = handbook.get("indicator", record_id)
    index, notes = handbook.indicatoren.index(record), handbook.notities_bij("indicatoren", record_id)
    belongs: dict[str, list[Any]] = {
        "werkblad": bladen_bij(record, handbook), "stap": _about(record_id, handbook.stappen),
        "programma": _about(record_id, handbook.programmas), "voorbeeld": _about(record_id, handbook.voorbeelden),
        "sectie": _about(record_id, handbook.secties),
    }
    return view.render(
        "pages/indicator.html", indicator=record, labels=labels, lijsten=belongs,
        vooraf=[note for note in notes if _first_to_know(note)], overige=[note for note in notes if not _first_to_know(note)],
        vorige=handbook.indicatoren[index - 1] if index else None,
        volgende=handbook.indicatoren[index + 1] if index + 1 < len(handbook.indicatoren) else None,
        verwijzers=verwijzers(handbook, view.page, **belongs),
    )


def _audience(publiek: tuple[Publiek, ...]) -> str:
    """The readers, in words; "" for municipalities alone, who are the readers of every page."""
    return "" if set(publiek) <= {Publiek.GEMEENTE} else labels.words(labels.PUBLIEK, publiek)


def _about(indicator: str, records: Iterable[Any]) -> list[Any]:
    return [record for record in records if indicator in record.indicatoren]


def begrippen(view: View) -> Markup:
    """The glossary by letter; a note since 2013 is its title and a link to the whole note."""
    terms = sorted(view.handbook.begrippen, key=lambda term: (_letter(term), sort_key(term.term)))
    letters = [(letter, list(group)) for letter, group in groupby(terms, key=_letter)]
    return view.render(
        "pages/begrippen.html", letters=letters, aantal=len(terms), labels=labels, plek_van=partial(_place, paper=view.paper))


def bronnen(view: View) -> Markup:
    """Every source by kind, with the records that cite it."""
    records = sorted(view.handbook.bronnen, key=lambda source: sort_key(source.auteurs or source.titel))
    kinds = [(kind.value, title, [r for r in records if r.soort is kind]) for kind, title in BRONSOORT.items()]
    return view.render("pages/bronnen.html", soorten=kinds, aantal=len(records), gebruik=cited_by(view.handbook))


def actualiteit(view: View) -> Markup:
    """What changed since 2013, by subject, with the pages of each note."""
    notes = view.handbook.notities
    groups = [(subject.value, title, [note for note in notes if note.onderwerp is subject])
              for subject, title in labels.ONDERWERP.items()]
    return view.render("pages/actualiteit.html", groepen=groups, aantal=len(notes), plaatsen=PLAATSEN)


_CITING = ("programma", "voorbeeld", "stap", "indicator", "begrip", "sectie", "actualiteit", "organisatiemodel", "instrument")


def cited_by(handbook: Handbook) -> dict[str, list[tuple[str, str]]]:
    """Source id → (noun, id) of the records that cite it."""
    found: dict[str, list[tuple[str, str]]] = {}
    for noun in _CITING:
        for record_id, record in handbook.by_noun[noun].items():
            for cited in sorted({target for _, kind, target in references(record) if kind == "bron"}):
                found.setdefault(cited, []).append((noun, record_id))
    return found


def _place(note: Actualiteit, *, paper: bool) -> tuple[str, str] | None:
    """Noun and id of the record that shows the whole note: on the page of changes, or on paper the first outside the glossary.

    None for a note on paper that only belongs to terms.
    """
    if not paper:
        return "actualiteit", note.id
    return next(((PLAATSEN[field], ids[0]) for field, ids in note.plaatsen if ids and field != "begrippen"), None)


def _first_to_know(note: Actualiteit) -> bool:
    """Whether the note is about the framework that the inspection uses now."""
    return note.uitgelicht and note.onderwerp is Onderwerp.TOEZICHT


def _letter(term: Begrip) -> str:
    first = sort_key(term.term)[:1].upper()
    return first if first.isalpha() else "0–9"
