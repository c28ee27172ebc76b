"""Inspection: the page of all indicators, and the page of one."""

from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from macros.dutch import labels
from macros.model.actualiteit import Actualiteit, Onderwerp
from macros.model.handbook import Handbook
from macros.model.indicator import Indicator
from macros.pages.neighbours import neighbours
from macros.pages.verwijzers import bladen_bij, toezichtbladen, verwijzers
from macros.pages.view import View


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
    previous, following = neighbours(handbook.indicatoren, record)
    notes = handbook.notities_bij("indicatoren", record_id)
    belongs = handbook.ask(_belongs, record_id)
    return view.render(
        "pages/indicator.html", indicator=record, labels=labels, lijsten=belongs,
        vooraf=[note for note in notes if _first_to_know(note)], overige=[note for note in notes if not _first_to_know(note)],
        vorige=previous, volgende=following,
        verwijzers=verwijzers(handbook, view.page, **belongs),
    )


def _belongs(handbook: Handbook, indicator: str) -> dict[str, list[Any]]:
    """Noun → the records that belong to an indicator."""
    return {
        "werkblad": bladen_bij(handbook.get("indicator", indicator), handbook), "stap": _about(indicator, handbook.stappen),
        "programma": _about(indicator, handbook.programmas), "voorbeeld": _about(indicator, handbook.voorbeelden),
        "sectie": _about(indicator, handbook.secties),
    }


def _about(indicator: str, records: Iterable[Any]) -> list[Any]:
    return [record for record in records if indicator in record.indicatoren]


def _first_to_know(note: Actualiteit) -> bool:
    """Whether the note is about the framework that the inspection uses now."""
    return note.uitgelicht and note.onderwerp is Onderwerp.TOEZICHT
