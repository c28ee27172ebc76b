"""How answers flow between the worksheets of one plan. There are two ways, and each has one meaning everywhere.

`te_kiezen_in`: the answers of a field are choices of a field on another worksheet, earlier or later; people may write their own.

`stroomt_naar`: an answer stands in the other field by itself.
- From a single field to a single field: the same words. From more single fields: one below the other.
- From a single field to a column: in every row of a returned sheet.
- From a column to the first column of a table: row by row, so that the rows of both tables are the same.
- From a column to another column: in the row with the same first cell, so that the first column must take its answers from the same table.
A flow to an earlier step is for the next period: within one plan nothing flows back (`loopt_door`). There more answers may flow to one column: the
last that is filled in counts, such as that of the latest year, and a second table adds the rows that the first does not name.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.model.werkblad.tabel import Tabel
from macros.model.werkblad.veld import Veld
from macros.model.werkblad.werkblad import Werkblad


@dataclass(frozen=True)
class Plaats:
    """A field with the worksheet it is on and its table; None for a single field."""

    werkblad: Werkblad
    veld: Veld
    tabel: Tabel | None

    @property
    def adres(self) -> str:
        """Its name in a flow, such as `doelen.doel`."""
        return f"{self.werkblad.id}.{self.veld.id}"

    @property
    def benoemt_rij(self) -> bool:
        """Whether it is the first column of its table."""
        return bool(self.tabel and self.tabel.sleutel == self.veld.id)


@dataclass(frozen=True)
class Bronnen:
    """Where a field takes its answers from, by address: what arrives by itself, and what people may choose."""

    vanzelf: tuple[str, ...] = ()
    keuzes: tuple[str, ...] = ()


def plaatsen(werkbladen: Iterable[Werkblad]) -> dict[str, Plaats]:
    """Address → place of every field, in order."""
    return {place.adres: place for werkblad in werkbladen for place in _plaatsen(werkblad)}


def bronnen(werkbladen: Iterable[Werkblad]) -> dict[str, Bronnen]:
    """Address of each field that takes answers from another worksheet → its sources, in order."""
    arriving: dict[str, list[str]] = {}
    offered: dict[str, list[str]] = {}
    for address, place in plaatsen(werkbladen).items():
        for target in place.veld.stroomt_naar:
            arriving.setdefault(target, []).append(address)
        for target in place.veld.te_kiezen_in:
            offered.setdefault(target, []).append(address)
    return {target: Bronnen(tuple(arriving.get(target, ())), tuple(offered.get(target, ()))) for target in (arriving | offered)}


def loopt_door(van: str, naar: str) -> bool:
    """Whether an answer flows from the werkblad with code `van` to that with code `naar` within one plan: not to an earlier step."""
    return van[0] <= naar[0]


def bezwaar(van: Plaats, naar: Plaats, kiezen: bool, bekend: dict[str, Plaats]) -> str:
    """Why an answer cannot flow this way, in Dutch; "" when it can. `bekend` are all places by address."""
    if naar.veld.formule:
        return f"'{naar.adres}' wordt uitgerekend; daar kan niets in terechtkomen. Haal deze regel weg."
    if kiezen:
        return "" if naar.veld.soort.rules.takes_words else (
            f"'{naar.adres}' heeft soort {naar.veld.soort.value}, en daar valt niets te kiezen. Geef dat veld soort tekst, lang of keuze, of gebruik "
            "stroomt_naar.")
    if van.tabel and not naar.tabel:
        return (f"'{van.adres}' is een kolom met een antwoord per rij, en '{naar.adres}' heeft één antwoord. Zet deze regel bij te_kiezen_in, of haal "
                "die weg.")
    if _returns(van.adres, naar, bekend):
        return f"'{naar.adres}' stroomt zelf ook naar '{van.adres}', zodat het antwoord rondgaat. Haal een van de twee weg."
    if not van.tabel or naar.benoemt_rij or _joined(van, naar, bekend):
        return ""
    assert naar.tabel
    return (f"niemand weet in welke rij van '{naar.tabel.titel}' dit antwoord hoort. Laat eerst een kolom van '{van.tabel.titel}' stromen naar de eerste "
            f"kolom daar, '{naar.werkblad.id}.{naar.tabel.sleutel}', met stroomt_naar of te_kiezen_in.")


def _returns(start: str, place: Plaats, bekend: dict[str, Plaats]) -> bool:
    """Whether the answer at `place` flows on, within one plan, to the address `start`."""
    seen, todo = {place.adres}, [place]
    while todo:
        here = todo.pop()
        after = (bekend[target] for target in here.veld.stroomt_naar if target in bekend)
        for found in after:
            if found.adres not in seen and loopt_door(here.werkblad.code, found.werkblad.code):
                seen.add(found.adres)
                todo.append(found)
    return start in seen


def _joined(van: Plaats, naar: Plaats, bekend: dict[str, Plaats]) -> bool:
    """Whether the first column of the table of `naar` takes its answers from the table of `van`."""
    assert van.tabel and naar.tabel
    first = f"{naar.werkblad.id}.{naar.tabel.sleutel}"
    same = (place for place in bekend.values() if place.werkblad.id == van.werkblad.id and place.tabel and place.tabel.id == van.tabel.id)
    return any(first in (*place.veld.stroomt_naar, *place.veld.te_kiezen_in) for place in same)


def _plaatsen(werkblad: Werkblad) -> Iterator[Plaats]:
    for deel in werkblad.delen:
        yield from (Plaats(werkblad, veld, None) for veld in deel.velden)
        if deel.tabel:
            yield from (Plaats(werkblad, kolom, deel.tabel) for kolom in deel.tabel.kolommen)
