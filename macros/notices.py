"""What an editor may want to know of valid data: what is still empty, how much there is. Nothing here stops a build."""

from collections.abc import Iterator
from datetime import date, timedelta

from macros.errors import Fault, count
from macros.load import SOURCES
from macros.model.base import Record
from macros.model.handbook import Handbook

YEAR = timedelta(days=366)
LISTED = 3  # ids that a notice names
_FILES = {**{source.noun: f"data/{source.path}" for source in SOURCES}, "sectie": "data/handreiking/"}
_EMPTY = {
    "eigenaar": "de uitgever staat dan niet in het colofon",
    "contact": "er staat dan geen contactadres op de site en geen security.txt",
    "fout_melden": "de link om een fout te melden ontbreekt dan",
    "adres": "de pagina's hebben dan geen vast webadres voor zoekmachines",
    "broncode": "de link naar de broncode ontbreekt dan",
}


def about(handbook: Handbook) -> Iterator[Fault]:
    """A notice per field of the edition that is not known yet, with what is left out because of it."""
    for field, consequence in _EMPTY.items():
        if getattr(handbook.uitgave, field) is None:
            yield Fault("data/uitgave.yaml", 0, 0, "", field, f"nog niet ingevuld; {consequence}.")


def unchecked(handbook: Handbook) -> Iterator[Fault]:
    """A notice per file with records that nobody looked at in the year before the edition's own date, or ever."""
    day = date.fromisoformat(handbook.uitgave.bijgewerkt)
    for noun, records in handbook.by_noun.items():
        if old := [record_id for record_id, record in records.items() if _stale(record, day)]:
            yield Fault(_FILES[noun], 0, 0, "", "gecontroleerd_op", f"het laatste jaar niet nagekeken: {len(old)} van de "
                        f"{len(records)} ({_first(old)}). Keek u iets na? Zet de datum erbij.")


def _stale(record: Record, day: date) -> bool:
    """Whether a record that can say when it was checked says so of the last year."""
    checked = getattr(record, "gecontroleerd_op", "")
    return checked is None or bool(checked) and day - date.fromisoformat(checked) > YEAR


def _first(ids: list[str]) -> str:
    rest = len(ids) - LISTED
    return ", ".join(ids[:LISTED]) + (f" en nog {rest}" if rest > 0 else "")


def summary(handbook: Handbook) -> str:
    """"20 programma's, 15 voorbeelden, …"."""
    parts = (
        (handbook.programmas, "programma", "programma's"), (handbook.voorbeelden, "voorbeeld", "voorbeelden"),
        (handbook.stappen, "stap", "stappen"), (handbook.werkbladen, "werkblad", "werkbladen"),
        (handbook.indicatoren, "indicator", "indicatoren"), (tuple(handbook.secties), "sectie", "secties"),
        (handbook.begrippen, "begrip", "begrippen"), (handbook.bronnen, "bron", "bronnen"),
        (handbook.notities, "notitie sinds 2013", "notities sinds 2013"),
    )
    return ", ".join(count(len(records), one, more) for records, one, more in parts)
