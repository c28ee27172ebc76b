"""What can be compared of programmes: the aspects as rows, and of each programme a cell per aspect.

One source for the comparison, its paragraph, the short list and the downloads. It goes to the browser as one script, loaded on
first use; the browser picks columns and writes no text of its own about a programme.
"""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from macros.addresses import address
from macros.dutch import labels, offer, text
from macros.dutch.labels import NOT_KNOWN, NOT_SAID
from macros.dutch.names import by_name, name
from macros.model.handbook import Handbook
from macros.model.programma import Kenmerken, Programma

GUIDANCE, LABELS = "In de handreiking van 2013", "Labels van 2013"
OURS, SINCE = "Indeling van dit handboek", "Wat er sindsdien bekend is"
_YEARS = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Cel:
    """What is known about one aspect of a programme. `links` are (words, address): from the root, or on another site.

    `soort` says what the links are: "bron" where they prove the words, "ook" where the words themselves name them.
    """

    tekst: str = NOT_SAID
    links: tuple[tuple[str, str], ...] = ()
    soort: str = "bron"


@dataclass(frozen=True)
class Aspect:
    """One row of a comparison. `kort` aspects are shown in a list of many programmes; `cel` makes the cell."""

    id: str
    naam: str
    groep: str
    cel: Callable[[Handbook, Programma], Cel]
    kort: bool = False


def script(handbook: Handbook) -> str:
    """The script that hands everything to the browser as `handboekProgrammas`."""
    body = json.dumps(data(handbook), ensure_ascii=False, separators=(",", ":"))
    return f"globalThis.handboekProgrammas={body};\n".replace("\u2028", " ").replace("\u2029", " ")


def data(handbook: Handbook) -> dict[str, Any]:
    """Plain values: `naam` and `bijgewerkt` of the edition, what it is (`bewerking`), `aspecten`, `programmas` by id in the
    order of the catalogue, with `cellen` in the order of the aspects, and `bronnen` by the address that cells link to.

    `van2013` tells a fact of the guidance or a label of then. A cell is {tekst, zin, links, soort}; `zin` is the text as it stands within a sentence; what is empty is left out.
    """
    common = set(_lower_case_words(handbook))
    guidance: Any = handbook.get("bron", "handreiking-2013")
    return {
        "naam": handbook.uitgave.naam, "bijgewerkt": text.date(handbook.uitgave.bijgewerkt), "bewerking": text.NOTICE,
        "handreiking": f"{guidance.titel}. {guidance.uitgever}, {text.date(guidance.datum)}",
        "aspecten": [{"id": a.id, "naam": a.naam, "groep": a.groep, "kort": a.kort, "van2013": a.groep in (GUIDANCE, LABELS)}
                     for a in ASPECTEN],
        "programmas": {record.id: _programme(handbook, record, common) for record in by_name(handbook.programmas)},
        "bronnen": {address("bron", key): _cited(handbook.get("bron", key)) for key in _proofs(handbook)},
    }


def _proofs(handbook: Handbook) -> list[str]:
    """The keys of the sources that cells name as proof."""
    found = (key for record in handbook.programmas for key in (record.erkenning and record.erkenning.bron, record.aanbod_bevestigd) if key)
    return sorted(set(found))


def _cited(source: Any) -> dict[str, str]:
    """A source as in a list of sources: what it is, and where it is."""
    return {"naam": f"{offer.wie_wanneer(source)}: {source.titel}", "url": source.url or ""}


def _programme(handbook: Handbook, record: Programma, common: set[str]) -> dict[str, Any]:
    return {
        "naam": record.naam, "naamNu": record.naam_nu or "", "kort": record.kort, "adres": address("programma", record.id),
        "beschreven": record.dekking.value == "beschreven",
        "cellen": [_plain(aspect.cel(handbook, record), common) for aspect in ASPECTEN],
    }


def _plain(cel: Cel, common: set[str]) -> dict[str, Any]:
    within = cel.tekst if cel.links else within_sentence(cel.tekst, common)
    found = {"tekst": cel.tekst, "zin": within if within != cel.tekst else "", "links": [list(link) for link in cel.links],
             "soort": cel.soort if cel.links else ""}
    return {key: value for key, value in found.items() if value}


def within_sentence(value: str, common: set[str]) -> str:
    """`value` without a capital at its start, unless its first word may be a name: a word that is never in lower case."""
    first = _WORD.match(value)
    if first and first.group().lower() in common and first.group()[1:].islower():
        return value[:1].lower() + value[1:]
    return value


def _lower_case_words(handbook: Handbook) -> Iterator[str]:
    for record in handbook.programmas:
        for value in (record.kort, record.doelgroep, record.duur, record.uitvoerder, record.omschrijving):
            yield from (word for word in _WORD.findall(value or "") if word.islower())


def _field(field: str) -> Callable[[Handbook, Programma], Cel]:
    return lambda handbook, record: Cel(getattr(record, field) or NOT_SAID)


def _words(field: str, table: dict[Any, str]) -> Callable[[Handbook, Programma], Cel]:
    return lambda handbook, record: Cel(labels.words(table, getattr(record, field)))


def _label(field: str) -> Callable[[Handbook, Programma], Cel]:
    def cell(handbook: Handbook, record: Programma) -> Cel:
        value = getattr(record.kenmerken, field)
        return Cel() if value is None else Cel("ja" if value else "nee")

    return cell


def _age(handbook: Handbook, record: Programma) -> Cel:
    found, literal = record.bereik, record.leeftijd.letterlijk
    known = text.age(found) if found.bekend else NOT_SAID
    if found.afgeleid:
        return Cel(f"{known} (afgeleid van: {literal or text.listing(list(record.fasen))})")
    return Cel(known if not literal or _in_figures(literal) == known else f"{known}; in de handreiking: {literal}")


def _in_figures(literal: str) -> str:
    """`twee tot vier jaar` → "2 tot 4 jaar", `0-2 jaar` → "0 tot 2 jaar"."""
    words = {word: str(number) for number, word in enumerate(_YEARS)}
    spaced = re.sub(r"(?<=\d)\s*[-–]\s*(?=\d)", " tot ", literal)
    return " ".join(words.get(word, word) for word in spaced.split())


def _frequency(handbook: Handbook, record: Programma) -> Cel:
    return Cel(record.frequentie.omschrijving) if record.frequentie else Cel()


def _contact(handbook: Handbook, record: Programma) -> Cel:
    return Cel(labels.CONTACT[record.contact])


def _aims(handbook: Handbook, record: Programma) -> Cel:
    return Cel(text.listing([name(handbook.get("doel", aim)).lower() for aim in record.doelen]) or NOT_SAID)


def _examples(handbook: Handbook, record: Programma) -> Cel:
    found = handbook.voorbeelden_van(record.id)
    names = [f"{example.gemeente}: {example.titel}" if example.gemeente else example.titel for example in found]
    links = tuple((words, address("voorbeeld", example.id)) for words, example in zip(names, found, strict=True))
    return Cel("; ".join(names) or "geen voorbeeld in de handreiking", links, "ook")


def _recognition(handbook: Handbook, record: Programma) -> Cel:
    found = record.erkenning
    if not found:
        return Cel(NOT_KNOWN)
    unseen = ", datum niet gezien" if found.datum_ontbreekt else ""
    dated = f", {text.date(found.datum)}" if found.datum else unseen
    return Cel(labels.level(found) + dated, _sources(handbook, found.bron))


def _offer(handbook: Handbook, record: Programma) -> Cel:
    found = offer.aanbod(handbook, record)
    return Cel(found.tekst, ((found.wie, address("bron", found.bron)),) if found.bron else ())


def _website(handbook: Handbook, record: Programma) -> Cel:
    source = handbook.by_noun["bron"].get(record.website or "")
    url = getattr(source, "url", None)
    return Cel(url, ((url, url),), "ook") if url else Cel(NOT_KNOWN)


def _since(handbook: Handbook, record: Programma) -> Cel:
    notes = handbook.notities_bij("programmas", record.id)
    links = tuple((note.titel, address("actualiteit", note.id)) for note in notes)
    return Cel("; ".join(note.titel for note in notes) or "niets bekend", links, "ook")


def _sources(handbook: Handbook, source_id: str | None) -> tuple[tuple[str, str], ...]:
    if not source_id:
        return ()
    source: Any = handbook.get("bron", source_id)
    return ((offer.wie_wanneer(source), address("bron", source_id)),)
ASPECTEN = (
    Aspect("wat", "Wat is het", GUIDANCE, _field("kort")),
    Aspect("doelgroep", "Voor wie", GUIDANCE, _field("doelgroep")),
    Aspect("leeftijd", "Leeftijd", GUIDANCE, _age, kort=True),
    Aspect("frequentie", "Hoe vaak", GUIDANCE, _frequency),
    Aspect("duur", "Hoe lang", GUIDANCE, _field("duur")),
    Aspect("vorm", "Vorm", GUIDANCE, _words("vorm", labels.VORM)),
    Aspect("plaats", "Plaats", GUIDANCE, _words("plaats", labels.PLAATS), kort=True),
    Aspect("uitvoerder", "Uitvoerder", GUIDANCE, _field("uitvoerder")),
    Aspect("gebruikt", "Waar gebruikt", GUIDANCE, _examples),
    *(Aspect(field, text.capital(labels.KENMERK[field].removesuffix(" (2013)")), LABELS, _label(field), field == "intensief")
      for field in Kenmerken.model_fields),
    Aspect("contact", "Contact (onze schaal)", OURS, _contact, kort=True),
    Aspect("doelen", "Doelen (onze keuze)", OURS, _aims),
    Aspect("erkenning", "Laatst bekende erkenning", SINCE, _recognition, kort=True),
    Aspect("aanbod", "Aanbod nu", SINCE, _offer, kort=True),
    Aspect("website", "Website", SINCE, _website),
    Aspect("sinds", "Sinds 2013", SINCE, _since),
)
