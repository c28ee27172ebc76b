"""Stukken compared with the worksheets: every field and table that they name exists, and the worked paper has no open place.

Not for one stuk by itself: see the model.
"""

from collections.abc import Iterator, Sequence

from macros.dutch.policy_paper_answers import Target, find
from macros.dutch.policy_papers import unanswered
from macros.model.handbook import Handbook
from macros.model.stuk import Keuze, Plaats, Stuk
from macros.model.werkblad.tabel import Totaal, total_objection
from macros.model.werkblad.veld import Bewerking, Loc
from macros.reading.faults import Fault, nearest
from macros.reading.located import Located

Found = tuple[Loc, str]


def check(handbook: Handbook, located: Sequence[Located]) -> Iterator[Fault]:
    """Every fault between valid stukken and worksheets."""
    for item in located:
        if isinstance(item.record, Stuk):
            faults = [*_shared(item.record, handbook), *_faults(item.record, handbook)] or handbook.remake(_open, item.record.id)
            yield from (item.fault(loc, text) for loc, text in faults)


def _shared(stuk: Stuk, handbook: Handbook) -> Iterator[Found]:
    """A fault for each place with the words of another stuk, which does not have them: a plan keeps them there."""
    for number, place in enumerate(stuk.plaatsen):
        other = handbook.by_noun["stuk"].get(place.zoals or "")
        owner = next((found for found in other.plaatsen if found.naam == place.naam), None) if other else None
        if other and not (owner and owner.voorbeeld and not owner.zoals):
            yield ("plaatsen", number, "zoals"), f"stuk '{other.id}' heeft geen eigen woorden bij '[{place.naam}]'. Noem een stuk dat ze heeft, of haal zoals weg."
        elif owner and owner.voorbeeld != place.voorbeeld:
            yield ("plaatsen", number, "voorbeeld"), f"dit is niet zoals in stuk '{place.zoals}', daar is het '{owner.voorbeeld}'. Maak ze gelijk."


def _faults(stuk: Stuk, handbook: Handbook) -> Iterator[Found]:
    for loc, target in stuk.targets:
        if not find(handbook, target):
            yield loc, _unknown(target, handbook)
    for number, place in enumerate(stuk.plaatsen):
        found = find(handbook, place.veld or "")
        if found and (text := _place(place, found)):
            yield ("plaatsen", number, "veld"), text
    for number, part in enumerate(stuk.onderdelen):
        for index, block in enumerate(part.blokken):
            at = ("onderdelen", number, "blokken", index)
            if block.antwoord and (found := find(handbook, block.antwoord)) and (found.tabel or not found.veld):
                yield (*at, "antwoord"), f"'{block.antwoord}' is geen los veld. Noem een los veld, of maak er een lijst of een tabel van."
            if block.lijst and (found := find(handbook, block.lijst.van)):
                yield from _list(found, block.lijst.van, block.lijst.alleen, (*at, "lijst"))
            if block.tabel and (found := find(handbook, block.tabel.van)):
                yield from _table(found, block.tabel.van, block.tabel.kolommen, block.tabel.alleen, (*at, "tabel"))


def _unknown(target: str, handbook: Handbook) -> str:
    name, _, field = target.partition(".")
    sheets = handbook.by_noun["werkblad"]
    if name not in sheets:
        return f"er is geen werkblad met sleutel '{name}'." + nearest(name, sheets)
    tables = [part.tabel.id for part in sheets[name].delen if part.tabel]
    return f"op werkblad '{name}' staat geen veld, kolom of tabel '{field}'." + nearest(field, [*(veld.id for veld in sheets[name].velden), *tables])


def _place(place: Plaats, found: Target) -> str:
    """What is wrong with the origin of a marked place; empty if nothing is."""
    if not found.veld:
        return f"'{place.veld}' is een tabel. Noem een veld of een kolom."
    asks = place.bewerking or place.rij
    if asks and not found.tabel:
        return f"'{place.veld}' is een los veld, en heeft geen rijen. Haal bewerking en rij weg, of noem een kolom."
    if place.telt and place.bewerking is not Bewerking.AANTAL:
        return "telt hoort alleen bij bewerking: aantal. Haal telt weg."
    if not place.bewerking:
        return ""
    line = Totaal(kolom=found.veld.id, label=place.naam, bewerking=place.bewerking, antwoord=place.telt)
    objection = total_objection(line, found.veld)
    return f"dit kan niet met '{place.veld}': {objection}" if objection else ""


def _list(found: Target, target: str, chosen: Keuze | None, at: Loc) -> Iterator[Found]:
    if not (found.veld and found.tabel):
        yield (*at, "van"), f"'{target}' is geen kolom. Noem een kolom van een tabel."
    else:
        yield from _choice(found, chosen, at)


def _table(found: Target, target: str, columns: Sequence[str], chosen: Keuze | None, at: Loc) -> Iterator[Found]:
    if found.veld or not found.tabel:
        yield (*at, "van"), f"'{target}' is geen tabel. Noem de sleutel van een tabel."
        return
    known = [kolom.id for kolom in found.tabel.kolommen]
    for index, name in enumerate(columns):
        if name not in known:
            yield (*at, "kolommen", index), f"de tabel '{target}' heeft geen kolom '{name}'." + nearest(name, known)
    yield from _choice(found, chosen, at)


def _choice(found: Target, chosen: Keuze | None, at: Loc) -> Iterator[Found]:
    known = {kolom.id: kolom for kolom in found.tabel.kolommen} if found.tabel else {}
    if chosen and chosen.kolom not in known:
        yield (*at, "alleen", "kolom"), f"de tabel heeft geen kolom '{chosen.kolom}'." + nearest(chosen.kolom, known)
    elif chosen:
        for index, answer in enumerate(chosen.is_een_van):
            if objection := known[chosen.kolom].objection(answer):
                yield (*at, "alleen", "is_een_van", index), f"'{answer}' {objection}"


def _open(handbook: Handbook, record_id: str) -> list[Found]:
    """A fault for each text of the worked paper that lacks an answer or has one that cannot be computed."""
    return list(_left_open(handbook.get("stuk", record_id), handbook))


def _left_open(stuk: Stuk, handbook: Handbook) -> Iterator[Found]:
    for loc, name, outcome in unanswered(stuk, handbook):
        if outcome:
            yield loc, f"de plaats '[{name}]' is in het voorbeeld '{outcome.strip(': ')}'. Kies een andere plaats."
        else:
            yield loc, f"het voorbeeld van het werkblad heeft geen antwoord voor '[{name}]'. Vul het daar in, of haal de plaats weg."
