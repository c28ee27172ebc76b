"""The comparison of programmes: the aspects as rows, and a cell for each programme and aspect.

The comparison, its paragraph, the short list and their downloads all use this. It is one script, loaded on first use; the
browser chooses columns, and writes no text of its own about a programme.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from macros.addresses import address
from macros.browser.global_script import global_script, present
from macros.dutch import fit, labels, last_seen, text
from macros.dutch.labels import NOT_KNOWN, NOT_SAID
from macros.dutch.names import by_name, name
from macros.model.handbook import Handbook
from macros.model.programma import Kenmerken, Programma

NOW, CONTENT = "Wat er nu bekend is", "Het programma"
OURS, LABELS, ASK = "Indeling van dit handboek", "Labels van 2013", "Past dit bij ons?"
_YEARS = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht")
NO_LABEL = "geen label: van na 2013"
SAYS_NOTHING = (NOT_SAID, NOT_KNOWN, NO_LABEL)
_LABEL = {None: NOT_SAID, True: "ja", False: "nee"}
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Cell:
    """What is known about one aspect of a programme. `links` are (words, address): from the root, or on another site.

    `kind` says what the links are: "bron" if they prove the text, "ook" if they are what the text names.
    """

    text: str = NOT_SAID
    links: tuple[tuple[str, str], ...] = ()
    kind: str = "bron"


@dataclass(frozen=True)
class Aspect:
    """One row of a comparison. A `brief` one is also in a list of many programmes; `cell` makes the cell."""

    id: str
    name: str
    group: str
    cell: Callable[[Handbook, Programma], Cell]
    brief: bool = False


def script(handbook: Handbook) -> str:
    """The script that gives the data to the browser."""
    return global_script("handboekProgrammas", data(handbook))


def data(handbook: Handbook) -> dict[str, Any]:
    """Plain values: `naam` and `bijgewerkt` of the edition, the notice for files (`bewerking`), the guidance (`handreiking`), the rule of
    `last_seen` (`regelGezien`), `aspecten`, `programmas` by id in the order of the catalogue, and `bronnen` by the address that cells link to.

    `van2013` marks the labels of the guidance. A programme has its `cellen` in the order of the aspects: {tekst, zin, links, soort,
    leeg} without what is empty; `leeg` says that nothing is known, and `zin` is the text for within a sentence, if that differs.
    """
    common = set(_lower_case_words(handbook))
    guidance: Any = handbook.get("bron", "handreiking-2013")
    return {
        "naam": handbook.uitgave.naam, "bijgewerkt": text.date(handbook.uitgave.bijgewerkt), "bewerking": text.NOTICE,
        "handreiking": f"{guidance.titel}. {guidance.uitgever}, {text.date(guidance.datum)}", "regelGezien": last_seen.RULE,
        "aspecten": [_heading(aspect) for aspect in ASPECTS],
        "programmas": {record.id: _programme(handbook, record, common) for record in by_name(handbook.programmas)},
        "bronnen": {address("bron", key): _cited(handbook.get("bron", key)) for key in _proofs(handbook)},
    }


def _heading(aspect: Aspect) -> dict[str, Any]:
    return {"id": aspect.id, "naam": aspect.name, "groep": aspect.group, "kort": aspect.brief,
            "van2013": aspect.group == LABELS}


def _proofs(handbook: Handbook) -> list[str]:
    """The keys of the sources that cells name as proof."""
    found = (key for record in handbook.programmas
             for key in (record.erkenning and record.erkenning.bron, record.gezien, record.stopt, *record.herkomst_velden.bronnen) if key)
    return sorted(set(found))


def _cited(source: Any) -> dict[str, str]:
    """A source as a list of sources names it, with its web address."""
    return {"naam": f"{last_seen.attribution(source)}: {source.titel}", "url": source.url or ""}


def _programme(handbook: Handbook, record: Programma, common: set[str]) -> dict[str, Any]:
    return {
        "naam": record.naam, "naamNu": record.naam_nu or "", "kort": record.kort, "adres": address("programma", record.id),
        "beschreven": record.dekking.value == "beschreven", "later": record.is_later,
        "cellen": [_plain(aspect.cell(handbook, record), common) for aspect in ASPECTS],
    }


def _plain(cell: Cell, common: set[str]) -> dict[str, Any]:
    within = cell.text if cell.links and cell.kind == "ook" else within_sentence(cell.text, common)
    found = {"tekst": cell.text, "zin": within if within != cell.text else "", "links": [list(link) for link in cell.links],
             "soort": cell.kind if cell.links else "", "leeg": cell.text in SAYS_NOTHING}
    return present(found)


def within_sentence(value: str, common: set[str]) -> str:
    """The `value` without a capital at its start, unless its first word may be a name: a word that is never in lower case."""
    first = _WORD.match(value)
    if first and first.group().lower() in common and first.group()[1:].islower():
        return value[:1].lower() + value[1:]
    return value


def _lower_case_words(handbook: Handbook) -> Iterator[str]:
    for record in handbook.programmas:
        for value in (record.kort, record.doelgroep, record.duur, record.uitvoerder, record.omschrijving):
            yield from (word for word in _WORD.findall(value or "") if word.islower())


def _field(field: str) -> Callable[[Handbook, Programma], Cell]:
    return lambda handbook, record: _fact(handbook, record, field, getattr(record, field) or NOT_SAID)


def _words(field: str, table: dict[Any, str]) -> Callable[[Handbook, Programma], Cell]:
    return lambda handbook, record: _fact(handbook, record, field, labels.words(table, getattr(record, field)))


def _fact(handbook: Handbook, record: Programma, field: str, words: str) -> Cell:
    """A fact with its sources, where it has other ones than the guidance."""
    keys = getattr(record.herkomst_velden, field, None) or ()
    return Cell(words, tuple((last_seen.short_attribution(handbook.get("bron", key)), address("bron", key)) for key in keys))


def _label(field: str) -> Callable[[Handbook, Programma], Cell]:
    def cell(handbook: Handbook, record: Programma) -> Cell:
        return Cell(NO_LABEL if record.is_later else _LABEL[getattr(record.kenmerken, field)])

    return cell


def _age(handbook: Handbook, record: Programma) -> Cell:
    return _fact(handbook, record, "leeftijd", _age_in_words(record))


def _age_in_words(record: Programma) -> str:
    found, literal = record.bereik, record.leeftijd.letterlijk
    known = text.age(found) if found.bekend else NOT_SAID
    if found.afgeleid:
        return f"{known} (afgeleid van: {literal or text.listing(list(record.fasen))})"
    said = "volgens de bron" if record.is_later else "in de handreiking"
    return known if not literal or _in_figures(literal) == known else f"{known}; {said}: {literal}"


def _in_figures(literal: str) -> str:
    """An age with numbers as figures: "twee tot vier jaar" → "2 tot 4 jaar", "0-2 jaar" → "0 tot 2 jaar"."""
    words = {word: str(number) for number, word in enumerate(_YEARS)}
    spaced = re.sub(r"(?<=\d)\s*[-–]\s*(?=\d)", " tot ", literal)
    return " ".join(words.get(word, word) for word in spaced.split())


def _frequency(handbook: Handbook, record: Programma) -> Cell:
    return _fact(handbook, record, "frequentie", record.frequentie.omschrijving if record.frequentie else NOT_SAID)


def _contact(handbook: Handbook, record: Programma) -> Cell:
    return Cell(labels.CONTACT[record.contact])


def _aims(handbook: Handbook, record: Programma) -> Cell:
    return Cell(text.listing([name(handbook.get("doel", aim)).lower() for aim in record.doelen]) or NOT_SAID)


def _examples(handbook: Handbook, record: Programma) -> Cell:
    found = handbook.voorbeelden_van(record.id)
    names = [f"{example.gemeente}: {example.titel}" if example.gemeente else example.titel for example in found]
    links = tuple((words, address("voorbeeld", example.id)) for words, example in zip(names, found, strict=True))
    return Cell("; ".join(names) or "geen voorbeeld", links, "ook")


def _recognition(handbook: Handbook, record: Programma) -> Cell:
    found = record.erkenning
    if not found:
        return Cell(NOT_KNOWN)
    unseen = ", datum niet gezien" if found.datum_ontbreekt else ""
    dated = f", {text.date(found.datum)}" if found.datum else unseen
    return Cell(labels.level(found) + dated, _sources(handbook, found.bron))


def _seen(handbook: Handbook, record: Programma) -> Cell:
    found = last_seen.current(handbook, record)
    return Cell(found.text, ((found.author, address("bron", found.source)),) if found.source else ())


def _questions(handbook: Handbook, record: Programma) -> Cell:
    return Cell(fit.subjects(handbook, record))


def _website(handbook: Handbook, record: Programma) -> Cell:
    source = handbook.by_noun["bron"].get(record.website or "")
    url = getattr(source, "url", None)
    return Cell(url, ((url, url),), "ook") if url else Cell(NOT_KNOWN)


def _since(handbook: Handbook, record: Programma) -> Cell:
    notes = handbook.notities_bij("programmas", record.id)
    links = tuple((note.titel, address("actualiteit", note.id)) for note in notes)
    return Cell("; ".join(note.titel for note in notes) or "niets bekend", links, "ook")


def _sources(handbook: Handbook, source_id: str | None) -> tuple[tuple[str, str], ...]:
    if not source_id:
        return ()
    source: Any = handbook.get("bron", source_id)
    return ((last_seen.attribution(source), address("bron", source_id)),)


ASPECTS = (
    Aspect("gezien", last_seen.LABEL, NOW, _seen, brief=True),
    Aspect("erkenning", "Laatst bekende erkenning", NOW, _recognition, brief=True),
    Aspect("website", "Website", NOW, _website),
    Aspect("sinds", "Sinds 2013", NOW, _since),
    Aspect("herkomst", "Waar het vandaan komt", CONTENT, lambda handbook, record: Cell(labels.DEKKING[record.dekking])),
    Aspect("wat", "Wat is het", CONTENT, _field("kort")),
    Aspect("doelgroep", "Voor wie", CONTENT, _field("doelgroep")),
    Aspect("leeftijd", "Leeftijd", CONTENT, _age, brief=True),
    Aspect("frequentie", "Hoe vaak", CONTENT, _frequency),
    Aspect("duur", "Hoe lang", CONTENT, _field("duur")),
    Aspect("vorm", "Vorm", CONTENT, _words("vorm", labels.VORM)),
    Aspect("plaats", "Plaats", CONTENT, _words("plaats", labels.PLAATS), brief=True),
    Aspect("uitvoerder", "Uitvoerder", CONTENT, _field("uitvoerder")),
    Aspect("nodig", "Wat er moet zijn", CONTENT, _field("nodig")),
    Aspect("talen", "Talen", CONTENT, _field("talen")),
    Aspect("kosten", "Kosten", CONTENT, _field("kosten")),
    Aspect("gebruikt", "Waar gebruikt", CONTENT, _examples),
    Aspect("contact", "Contact (onze schaal)", OURS, _contact, brief=True),
    Aspect("doelen", "Doelen (onze keuze)", OURS, _aims),
    *(Aspect(field, text.capital(labels.KENMERK[field].removesuffix(" (2013)")), LABELS, _label(field), field == "intensief")
      for field in Kenmerken.model_fields),
    Aspect("vragen", "Vraag de aanbieder naar", ASK, _questions),
)
