"""Worksheets compared with the rest of the handbook: keys of its lists, and answers that flow to another worksheet.

Not for one sheet by itself: see the model.
"""

from collections.abc import Iterator, Sequence

from macros.model.handbook import Handbook
from macros.model.invulling import names, startrijen
from macros.model.values import SHOWN
from macros.model.werkblad import stroom
from macros.model.werkblad.stroom import Plaats
from macros.model.werkblad.tabel import Kolom, Tabel
from macros.model.werkblad.veld import Loc, Veld
from macros.model.werkblad.werkblad import Fase, Werkblad
from macros.reading.faults import Fault, nearest
from macros.reading.located import Located


def check(handbook: Handbook, located: Sequence[Located]) -> Iterator[Fault]:
    """Every fault between valid worksheets and other records."""
    places = stroom.plaatsen(handbook.werkbladen)
    codes = [sheet.code for sheet in handbook.werkbladen]
    for item in located:
        if isinstance(item.record, Werkblad):
            if text := _code(item.record, codes, handbook):
                yield item.fault(("code",), text)
            for loc, text in _faults(item.record, handbook, places):
                yield item.fault(loc, text)


def _code(sheet: Werkblad, codes: Sequence[str], handbook: Handbook) -> str:
    """What is wrong with its code, by which pages sort the sheets of a step; empty if nothing is."""
    if codes.count(sheet.code) > 1:
        return f"code {sheet.code} staat bij meer werkbladen. Geef elk werkblad een eigen code."
    if not sheet.stap:
        return "" if sheet.fase else f"code {sheet.code} hoort bij een stap. Noem die bij stap, of begin de code met {' of '.join(Fase)}."
    if sheet.stap == f"stap-{sheet.code[0]}" or sheet.stap not in handbook.by_noun["stap"]:
        return ""
    return f"code {sheet.code} past niet bij {sheet.stap}. Begin de code met het nummer van de stap, of verbeter de stap."


def _faults(sheet: Werkblad, handbook: Handbook, places: dict[str, Plaats]) -> Iterator[tuple[Loc, str]]:
    for loc, veld in sheet.placed:
        for name in ("stroomt_naar", "te_kiezen_in"):
            for index, target in enumerate(getattr(veld, name)):
                if text := _flow(f"{sheet.id}.{veld.id}", target, places, choosing=name == "te_kiezen_in"):
                    yield (*loc, name, index), text
        if text := _keys(veld, getattr(veld, "voorbeeld", None), handbook):
            yield (*loc, "voorbeeld"), text
    for loc, kolom, antwoord in cells(sheet):
        if text := _keys(kolom, antwoord, handbook):
            yield loc, text
    for number, deel in enumerate(sheet.delen):
        if deel.tabel:
            yield from _columns(deel.tabel, ("delen", number, "tabel"), handbook)


def cells(sheet: Werkblad) -> Iterator[tuple[Loc, Kolom, str]]:
    """The answers in the given rows and in those of the worked example, with their place in the record and their column."""
    for number, deel in enumerate(sheet.delen):
        if deel.tabel:
            yield from _cells(deel.tabel, ("delen", number, "tabel"))


def _cells(tabel: Tabel, at: Loc) -> Iterator[tuple[Loc, Kolom, str]]:
    kolommen = {kolom.id: kolom for kolom in tabel.kolommen}
    for field in ("startrijen", "voorbeeldrijen"):
        for index, rij in enumerate(getattr(tabel, field)):
            for key, antwoord in rij.items():
                yield (*at, field, index, key), kolommen[key], antwoord


def _flow(source: str, target: str, places: dict[str, Plaats], choosing: bool) -> str:
    name, _, field = target.partition(".")
    if name == places[source].werkblad.id:
        return "een antwoord stroomt naar een ander werkblad, niet naar hetzelfde. Haal deze regel weg."
    if target not in places:
        known = [place.veld.id for place in places.values() if place.werkblad.id == name]
        if not known:
            return f"er is geen werkblad met sleutel '{name}'." + nearest(name, {place.werkblad.id for place in places.values()})
        return f"op werkblad '{name}' staat geen veld '{field}'." + nearest(field, known)
    kind, other = places[source].veld.soort, places[target].veld.soort
    if kind is not other and not other.rules.is_free and not (choosing and other.rules.takes_words):
        return f"soort {kind.value} past niet in '{target}', want dat heeft soort {other.value}. Geef beide dezelfde soort."
    return stroom.bezwaar(places[source], places[target], choosing, places)


def _columns(tabel: Tabel, at: Loc, handbook: Handbook) -> Iterator[tuple[Loc, str]]:
    for loc, kolom in tabel.placed:
        if text := _from_record(kolom, tabel, handbook):
            yield (*at, "groepen", *loc, "uit_record"), text


def _from_record(kolom: Kolom, tabel: Tabel, handbook: Handbook) -> str:
    """What is wrong with the answers that `kolom` takes from the records of the starting rows; empty if nothing is."""
    records = getattr(handbook, tabel.startrijen_uit.value) if tabel.startrijen_uit else ()
    if not kolom.uit_record or not tabel.startrijen_uit or not records:
        return ""
    known = list(type(records[0]).model_fields)
    if kolom.uit_record not in known:
        return f"bij {tabel.startrijen_uit.value} hoort geen gegeven '{kolom.uit_record}'." + nearest(kolom.uit_record, known)
    given = [rij[kolom.id] for rij in startrijen(tabel, handbook) if kolom.id in rij]
    wrong = next((antwoord for antwoord in given if not kolom.accepts(antwoord)), "")
    return (f"het gegeven '{kolom.uit_record}' levert '{wrong[:SHOWN]}', en dat past niet bij soort {kolom.soort.value}. Geef de kolom een andere "
            "soort, zoals lang, of neem een ander gegeven.") if wrong else ""


def _keys(veld: Veld, antwoord: str | None, handbook: Handbook) -> str:
    if not veld.verwijst_naar or antwoord is None or veld.vrij:
        return ""
    known = names(veld.verwijst_naar, handbook)
    wrong = next((key for key in veld.antwoorden(antwoord) if key not in known), None)
    return f"'{wrong}' is geen sleutel uit {veld.verwijst_naar.value}." + nearest(wrong, known) if wrong is not None else ""
