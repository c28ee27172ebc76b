"""Notices about valid data: what is still empty, old or unusual, and how much there is. None stops a build."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from macros.checking.names import alike
from macros.dutch.text import date as in_words
from macros.model import datum
from macros.model.base import Record
from macros.model.handbook import Handbook
from macros.nouns import BY_NAME, NOUNS
from macros.reading.faults import Fault, count
from macros.reading.located import Located

YEAR = timedelta(days=366)
# Sections are part of their chapters.
_FILES = {noun.name: f"data/{noun.path or BY_NAME['hoofdstuk'].path}" for noun in NOUNS}
SHORT = 160  # characters that fit in a list of results
_ONE_SENTENCE = ("programma", "voorbeeld")
_NEXT_SENTENCE = re.compile(r"[.!?] +[A-Z]")
_NOT_CHECKED = "het laatste jaar niet nagekeken"
_EMPTY = {
    "eigenaar": "de uitgever staat dan niet in het colofon",
    "contact": "er staat dan geen contactadres op de site en geen security.txt",
    "fout_melden": "de link om een fout te melden ontbreekt dan",
    "adres": "de pagina's hebben dan geen vast webadres voor zoekmachines; en staat de site in een map van een webserver, dan "
    "mist de pagina 'niet gevonden' haar opmaak en links",
    "broncode": "de link naar de broncode ontbreekt dan",
}


def about(handbook: Handbook) -> Iterator[Fault]:
    """A notice for each empty field of the edition, with what the site leaves out because of it."""
    for field, consequence in _EMPTY.items():
        if getattr(handbook.uitgave, field) is None:
            yield Fault(f"eigen/{handbook.eigen.map}/uitgave.yaml" if handbook.eigen else "data/uitgave.yaml", 0, 0, "", field, f"nog niet ingevuld; {consequence}.")


def unchecked(handbook: Handbook, by_file: bool = False) -> Iterator[Fault]:
    """How many records nobody checked in the year before the date of the edition: one notice, or with `by_file` one per file that lists the ids."""
    dated = {noun: found for noun, records in handbook.by_noun.items() if (found := _dated(records))}
    day = date.fromisoformat(handbook.uitgave.bijgewerkt)
    old = {noun: [record_id for record_id, checked in found.items() if _is_old(checked, day)] for noun, found in dated.items()}
    total, number = sum(map(len, dated.values())), sum(map(len, old.values()))
    if by_file:
        for noun, ids in old.items():
            if ids:
                yield Fault(_FILES[noun], 0, 0, "", "gecontroleerd_op", f"{_NOT_CHECKED}: {len(ids)} van de {len(dated[noun])} "
                            f"({', '.join(ids)}). Keek u iets na? Zet de datum erbij.")
    elif not any(checked for found in dated.values() for checked in found.values()):
        yield Fault("data/", 0, 0, "", "gecontroleerd_op", "nog nergens ingevuld. Keek u een record na? Zet daar de dag bij.")
    elif number:
        yield Fault("data/", 0, 0, "", "gecontroleerd_op", f"{_NOT_CHECKED}: {number} van de {total} records. Welke dat zijn, zegt check --alles.")


def _dated(records: Mapping[str, Record]) -> dict[str, str | None]:
    """Id → day of its last check, for records that have such a field."""
    return {record_id: record.gecontroleerd_op for record_id, record in records.items() if hasattr(record, "gecontroleerd_op")}


def _is_old(checked: str | None, day: date) -> bool:
    return not checked or day - date.fromisoformat(checked) > YEAR


_NAMED = ("programma", "thema", "doel", "organisatiemodel", "instrument")  # a list shows their names only
_SAME_NAME = ("naam", "Een lezer ziet geen verschil. Voeg de twee samen, of geef er een een eigen naam.")


def odd(located: Iterable[Located]) -> Iterator[Fault]:
    """A notice for what is allowed but probably a mistake: two sources with one address, two records with one name, or a `kort` that is too long for a list."""
    found = list(located)
    yield from alike(found, {"bron": ("url", "Gaat het om dezelfde bron? Houd er dan een over."), **dict.fromkeys(_NAMED, _SAME_NAME)})
    for item in found:
        if text := _kort_objection(item):
            yield item.fault(("kort",), text)


def ended(located: Iterable[Located], day: date) -> Iterator[Fault]:
    """A notice for each note about something that ended before `day`, the date of the edition: a reader may still count on it."""
    for item in located:
        last = datum.last_day(getattr(item.record, "tot", None) or "")
        if last and last < day:
            yield item.fault(("tot",), f"dit gold tot en met {in_words(item.record.tot)}. Zoek op wat er daarna geldt, en pas de notitie aan.")


def _kort_objection(item: Located) -> str:
    """What is wrong with its `kort`, empty if nothing is."""
    kort = getattr(item.record, "kort", "")
    if len(kort) > SHORT:
        return f"deze zin heeft {len(kort)} tekens. Hij staat in een lijst; houd hem onder de {SHORT}."
    if item.noun in _ONE_SENTENCE and _NEXT_SENTENCE.search(kort):
        return "hier staan meer zinnen. Maak er één zin van; de rest past in de tekst eronder."
    if item.noun == "programma" and kort.endswith("."):
        return "hier hoort geen punt aan het eind, net als bij de andere programma's."
    return ""


def summary(handbook: Handbook) -> str:
    """How many records there are of each noun: "20 programma's, 15 voorbeelden, …"."""
    parts = [(len(handbook.by_noun[noun.name]), *noun.counted) for noun in NOUNS if noun.counted[0]]
    return ", ".join(count(number, one, more) for number, one, more in parts)
