"""What the handbook knows that a visitor's plan is compared with: programmes as the catalogue filters them, and the notes since 2013.

One script, loaded on first use. Its keys are Dutch, as those of a plan are; `overrides/plan/findings/knowledge.js` says what they mean. What is
absent is not known.
"""

from typing import Any

from macros.addresses import address
from macros.browser.global_script import global_script, present
from macros.dutch import last_seen
from macros.dutch.text import date
from macros.model.actualiteit import Actualiteit
from macros.model.datum import last_day
from macros.model.handbook import Handbook
from macros.model.leeftijd import STAGE_YEARS
from macros.model.markdown import opening
from macros.model.programma import Programma

Values = dict[str, Any]
_TOUCHED = ("programmas", "stappen", "indicatoren", "organisatiemodellen")  # that can occur in a plan
_LONGEST = 200  # characters of the first words of a note that has no sentence of its own


def script(handbook: Handbook) -> str:
    """The script that gives the knowledge to the browser."""
    return global_script("handboekVakkennis", data(handbook))


def data(handbook: Handbook) -> Values:
    """Plain values: the day of the edition (`bijgewerkt`), the years of each stage (`fasen`), `programmas` and `organisatiemodellen` by key,
    and `notities` in order.
    """
    return {
        "bijgewerkt": handbook.uitgave.bijgewerkt,
        "fasen": {stage.value: years for stage, years in STAGE_YEARS.items()},
        "programmas": {record.id: _programme(handbook, record) for record in handbook.programmas},
        "organisatiemodellen": {record.id: {"kiesAls": [opening(point.tekst) for point in record.kiezen_als]} for record in handbook.organisatiemodellen},
        "notities": [_note(handbook, note) for note in handbook.notities],
    }


def _programme(handbook: Handbook, record: Programma) -> Values:
    seen = last_seen.current(handbook, record)
    age = record.bereik.model_dump(include={"van", "tot", "tot_en_met", "afgeleid"})
    intensive = record.kenmerken.intensief
    return {
        "naam": record.naam, "adres": address("programma", record.id), "contact": record.contact.value, "gezien": seen.stand.value,
        **({"intensief": intensive} if intensive is not None else {}),
        **present({
            "leeftijd": {name: value for name, value in age.items() if value or name == "van" and value is not None},
            "fasen": [stage.value for stage in record.fasen],
            "kenmerken": [name for name, value in record.kenmerken if value and name != "intensief"],
            "gezienOp": seen.date and date(seen.date), "bronNaam": seen.author, "bronAdres": seen.source and address("bron", seen.source),
            "erkenning": record.erkenning and record.erkenning.niveau.value,
        }),
    }


def _note(handbook: Handbook, note: Actualiteit) -> Values:
    touched = {name: getattr(note.plaatsen, name) for name in _TOUCHED}
    return {
        "id": note.id, "titel": note.titel, "kort": note.betekenis or _first_words(note.tekst), "adres": address("actualiteit", note.id),
        **present({"datum": _newest(handbook, note)}), "raakt": present(touched),
    }


def _newest(handbook: Handbook, note: Actualiteit) -> str | None:
    """The newest day of its sources; a date without a day is the last of its month or year, but no later than the edition."""
    edition = handbook.uitgave.bijgewerkt
    days = [last_day(source.datum) for source in (handbook.get("bron", key) for key in note.bronnen) if source.datum]
    return min(max(str(day) for day in days if day), edition) if any(days) else None


def _first_words(text: str) -> str:
    """The first sentence, or as much of it as fits."""
    words = " ".join(text.split())
    sentence = words.partition(". ")[0].rstrip(".") + "."
    return sentence if len(sentence) <= _LONGEST else words[:_LONGEST].rpartition(" ")[0] + " …"
