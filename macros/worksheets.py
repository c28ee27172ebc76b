"""Worksheets held against the rest of the handbook: keys of its lists, and answers that flow to another sheet.

Not for one sheet by itself: the model checks that while loading.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from macros.errors import Fault, nearest
from macros.model.handbook import Handbook
from macros.model.invulling import namen
from macros.model.veld import Veld, Veldsoort
from macros.model.werkblad import Tabel, Werkblad
from macros.references import Located

Loc = tuple[Any, ...]
_FREE = (Veldsoort.TEKST, Veldsoort.LANG)


def check(handbook: Handbook, located: list[Located]) -> Iterator[Fault]:
    """Every fault between worksheets and records, for worksheets that are each valid by themselves."""
    fields = {(sheet.id, veld.id): veld for sheet in handbook.werkbladen for veld in sheet.velden}
    codes = [sheet.code for sheet in handbook.werkbladen]
    for item in located:
        if isinstance(item.record, Werkblad):
            if codes.count(item.record.code) > 1:
                yield item.fault(("code",), f"code {item.record.code} staat bij meer werkbladen. Geef elk werkblad een eigen code.")
            for loc, text in _faults(item.record, handbook, fields):
                yield item.fault(loc, text)


def _faults(sheet: Werkblad, handbook: Handbook, fields: Mapping[tuple[str, str], Veld]) -> Iterator[tuple[Loc, str]]:
    for loc, veld in places(sheet):
        for index, target in enumerate(veld.stroomt_naar):
            if text := _flow(veld, target, sheet, fields):
                yield (*loc, "stroomt_naar", index), text
        if text := _keys(veld, getattr(veld, "voorbeeld", None), handbook):
            yield (*loc, "voorbeeld"), text
    for number, deel in enumerate(sheet.delen):
        if deel.tabel:
            yield from _rows(deel.tabel, ("delen", number, "tabel"), handbook)


def places(sheet: Werkblad) -> Iterator[tuple[Loc, Veld]]:
    """Every field and column with its place in the record."""
    for number, deel in enumerate(sheet.delen):
        yield from ((("delen", number, "velden", index), veld) for index, veld in enumerate(deel.velden))
        for group, groep in enumerate(deel.tabel.groepen if deel.tabel else ()):
            at = ("delen", number, "tabel", "groepen", group, "kolommen")
            yield from (((*at, index), kolom) for index, kolom in enumerate(groep.kolommen))


def _flow(veld: Veld, target: str, sheet: Werkblad, fields: Mapping[tuple[str, str], Veld]) -> str:
    name, _, field = target.partition(".")
    if name == sheet.id:
        return "een antwoord stroomt naar een ander werkblad, niet naar hetzelfde. Haal deze regel weg."
    if (name, field) not in fields:
        known = [known_field for known_sheet, known_field in fields if known_sheet == name]
        if not known:
            return f"er is geen werkblad met sleutel '{name}'." + nearest(name, {known_sheet for known_sheet, _ in fields})
        return f"op werkblad '{name}' staat geen veld '{field}'." + nearest(field, known)
    other = fields[name, field]
    if veld.soort is not other.soort and other.soort not in _FREE:
        return f"soort {veld.soort.value} past niet in '{target}', want dat heeft soort {other.soort.value}. Geef beide dezelfde soort."
    return ""


def _rows(tabel: Tabel, at: Loc, handbook: Handbook) -> Iterator[tuple[Loc, str]]:
    for name, rijen in (("startrijen", tabel.startrijen), ("voorbeeldrijen", tabel.voorbeeldrijen)):
        for index, rij in enumerate(rijen):
            for kolom in tabel.kolommen:
                if text := _keys(kolom, rij.get(kolom.id), handbook):
                    yield (*at, name, index, kolom.id), text
    for kolom in tabel.kolommen:
        if kolom.uit_record and tabel.startrijen_uit:
            record = getattr(handbook, tabel.startrijen_uit.value)[0]
            if kolom.uit_record not in type(record).model_fields:
                known = list(type(record).model_fields)
                yield (*at, "groepen"), f"bij {tabel.startrijen_uit.value} hoort geen gegeven '{kolom.uit_record}'." + nearest(kolom.uit_record, known)


def _keys(veld: Veld, antwoord: str | None, handbook: Handbook) -> str:
    if not veld.verwijst_naar or antwoord is None or veld.vrij:
        return ""
    known = namen(veld.verwijst_naar, handbook)
    wrong = next((key for key in veld.antwoorden(antwoord) if key not in known), None)
    return f"'{wrong}' is geen sleutel uit {veld.verwijst_naar.value}." + nearest(wrong, known) if wrong is not None else ""
