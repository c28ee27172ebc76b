"""Reference pages: the guidance by chapter, inspection indicators, glossary, sources, what changed since 2013."""

import re
from functools import partial
from itertools import groupby

from markupsafe import Markup

from macros.model.actualiteit import Actualiteit, Onderwerp
from macros.model.begrip import Begrip
from macros.model.bron import Bronsoort
from macros.model.handbook import Handbook
from macros.model.indicator import Indicator
from macros.model.sectie import Hoofdstuk, Sectie
from macros.model.werkblad import Fase, Werkblad
from macros.pages import labels
from macros.pages.vellen import vellen
from macros.pages.view import View
from macros.references import references
from macros.text import fold

BRONSOORT = {
    Bronsoort.PUBLICATIE: "Publicaties", Bronsoort.WET: "Wetten en regelingen", Bronsoort.OVERHEID: "Overheid en inspectie",
    Bronsoort.WEBPAGINA: "Webpagina's", Bronsoort.ADRES: "Webadressen uit 2013",
}


def handreiking(view: View) -> Markup:
    """The guidance by chapter and section."""
    return view.render("pages/handreiking.html", hoofdstukken=view.handbook.hoofdstukken, vellen=vellen(view.handbook))


def sectie(view: View, record_id: str) -> Markup:
    """One section, with its chapter and its neighbours."""
    sections = list(view.handbook.secties)
    record: Sectie = view.handbook.get("sectie", record_id)  # type: ignore[assignment]
    index = sections.index(record)
    return view.render(
        "pages/sectie.html", sectie=record, hoofdstuk=chapter_of(view.handbook, record),
        vorige=sections[index - 1] if index else None,
        volgende=sections[index + 1] if index + 1 < len(sections) else None,
        instrumenten=view.handbook.instrumenten if record_id == "inzet-van-instrumenten" else (),
        kenmerken=labels.KENMERK if record_id == "labels-van-programmas" else {},
    )


def chapter_of(handbook: Handbook, sectie: Sectie) -> Hoofdstuk:
    """The chapter a section stands in."""
    return next(chapter for chapter in handbook.hoofdstukken if sectie in chapter.secties)


def toezicht(view: View) -> Markup:
    """The seven indicators with their question and norm, after what is known of the later framework."""
    handbook = view.handbook
    return view.render(
        "pages/toezicht.html", indicatoren=handbook.indicatoren, labels=labels, werkbladen=_inspection_sheets(handbook),
        vooraf=[note for note in handbook.notities if _first_to_know(note)])


def indicator(view: View, record_id: str) -> Markup:
    """One indicator: question, role of the municipality, explanation, norm of 2013, proof."""
    handbook = view.handbook
    record: Indicator = handbook.get("indicator", record_id)  # type: ignore[assignment]
    index, notes = handbook.indicatoren.index(record), handbook.notities_bij("indicatoren", record_id)
    return view.render(
        "pages/indicator.html", indicator=record, labels=labels, werkbladen=_sheets_about(record, handbook),
        vooraf=[note for note in notes if _first_to_know(note)], overige=[note for note in notes if not _first_to_know(note)],
        vorige=handbook.indicatoren[index - 1] if index else None,
        volgende=handbook.indicatoren[index + 1] if index + 1 < len(handbook.indicatoren) else None,
        stappen=[step for step in handbook.stappen if record_id in step.indicatoren],
        programmas=[programme for programme in handbook.programmas if record_id in programme.indicatoren],
        voorbeelden=[example for example in handbook.voorbeelden if record_id in example.indicatoren],
        secties=[section for section in handbook.secties if record_id in section.indicatoren],
    )


def begrippen(view: View) -> Markup:
    """The glossary by letter; of a note since 2013 it gives the title, and where the note stands."""
    terms = sorted(view.handbook.begrippen, key=lambda term: (_letter(term), fold(term.term)))
    letters = [(letter, list(group)) for letter, group in groupby(terms, key=_letter)]
    return view.render(
        "pages/begrippen.html", letters=letters, aantal=len(terms), labels=labels, plek_van=partial(_place, paper=view.paper))


def bronnen(view: View) -> Markup:
    """Every source by kind, with the records that cite it."""
    records = sorted(view.handbook.bronnen, key=lambda source: fold(source.auteurs or source.titel))
    kinds = [(kind.value, title, [r for r in records if r.soort is kind]) for kind, title in BRONSOORT.items()]
    return view.render("pages/bronnen.html", soorten=kinds, aantal=len(records), gebruik=cited_by(view.handbook))


def actualiteit(view: View) -> Markup:
    """What changed since 2013, by subject, and where each note stands."""
    notes = view.handbook.notities
    groups = [(subject.value, title, [note for note in notes if note.onderwerp is subject])
              for subject, title in labels.ONDERWERP.items()]
    return view.render("pages/actualiteit.html", groepen=groups, aantal=len(notes), plaatsen=PLAATSEN)


# Field of Plaatsen → noun of the records it names.
PLAATSEN = {
    "programmas": "programma", "voorbeelden": "voorbeeld", "stappen": "stap", "indicatoren": "indicator",
    "begrippen": "begrip", "secties": "sectie", "organisatiemodellen": "organisatiemodel",
}
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
    """Noun and id of where the whole note stands: the page of changes, or on paper the first record beside the glossary.

    None for a note on paper that stands beside terms only.
    """
    if not paper:
        return "actualiteit", note.id
    return next(((PLAATSEN[field], ids[0]) for field, ids in note.plaatsen if ids and field != "begrippen"), None)


def _first_to_know(note: Actualiteit) -> bool:
    """Whether the note says which framework the inspection uses now."""
    return note.uitgelicht and note.onderwerp is Onderwerp.TOEZICHT


def _inspection_sheets(handbook: Handbook) -> list[Werkblad]:
    return [sheet for sheet in handbook.werkbladen if sheet.fase is Fase.TOEZICHT]


def _sheets_about(indicator: Indicator, handbook: Handbook) -> list[Werkblad]:
    """A sheet whose aim names indicators belongs to those only: the intake form to B3, the self-evaluation to all."""
    named = [(sheet, set(re.findall(r"\bB[1-7]\b", sheet.doel))) for sheet in _inspection_sheets(handbook)]
    return [sheet for sheet, codes in named if not codes or indicator.code in codes]


def _letter(term: Begrip) -> str:
    first = fold(term.term).lstrip("'")[:1].upper()
    return first if first.isalpha() else "0–9"
