"""A practice example of a municipality. All follow one pattern, so that they can be compared.

An example without `bron`, a place in the guidance, is later than 2013. Its sources are in `bronnen`, and it says when it was.
"""

from collections.abc import Mapping, Sequence
from heapq import nsmallest
from typing import Annotated

from pydantic import Field, model_validator

from macros.model.base import Record, require_source
from macros.model.leeftijd import Leeftijd
from macros.model.punt import Punt
from macros.model.values import Dag, Herkomst, Id, Naam, OudAdres, Ref, Regel, TekstMetKoppen, fail

NEAREST = 4  # others per example


class Cijfer(Record):
    """A figure with its meaning; `peildatum` is when it applied, as far as the source says."""

    waarde: Naam = Field(description="Het cijfer, met eenheid")
    betekenis: Regel = Field(description="Wat het cijfer zegt")
    peildatum: Naam | None = Field(default=None, description="Wanneer het gold")


class AanbodOnderdeel(Record):
    """One part of an offer by age, at home or at a centre."""

    naam: Regel = Field(description="Wat wordt aangeboden")
    plaats: str = Field(pattern="^(thuis|voorziening)$", description="thuis of voorziening")
    leeftijd: Leeftijd | None = Field(default=None, description="Leeftijd van de kinderen")
    programma: Annotated[str, Ref("programma")] | None = Field(default=None, description="Programma dat erbij hoort")


class Voorbeeld(Record):
    """What one municipality did. Fields stay empty where the source does not say."""

    ONE_OF = ("bron", "bronnen")

    id: Id
    titel: Naam = Field(description="Titel van het voorbeeld")
    gemeente: Naam | None = Field(default=None, description="Gemeente; leeg als de bron die niet noemt")
    wijk: Naam | None = Field(default=None, description="Wijk of stadsdeel")
    kort: Regel = Field(description="Eén zin: wat is hier te leren?")
    stappen: tuple[Annotated[str, Ref("stap")], ...] = Field(min_length=1, description="Bij welke stappen het hoort")
    themas: tuple[Annotated[str, Ref("thema")], ...] = Field(min_length=1, description="Thema's")
    programmas: tuple[Annotated[str, Ref("programma")], ...] = Field(default=(), description="Programma's die erin voorkomen")
    indicatoren: tuple[Annotated[str, Ref("indicator")], ...] = Field(default=(), description="Indicatoren waaraan het raakt")
    leeftijd: Leeftijd | None = Field(default=None, description="Leeftijd van de kinderen")
    periode: Regel | None = Field(default=None, description="Wanneer het speelde, zoals de bron het zegt; verplicht bij een voorbeeld van na 2013")
    partners: tuple[Naam, ...] = Field(default=(), description="Organisaties die meededen")
    aanleiding: TekstMetKoppen | None = Field(default=None, description="Waarom de gemeente begon")
    aanpak: TekstMetKoppen = Field(description="Wat de gemeente deed")
    wie: TekstMetKoppen | None = Field(default=None, description="Wie wat deed (functies, geen namen van personen)")
    voor_wie: TekstMetKoppen | None = Field(default=None, description="Voor welke ouders en kinderen")
    resultaat: TekstMetKoppen | None = Field(default=None, description="Wat het opleverde, volgens de bron")
    cijfers: tuple[Cijfer, ...] = Field(default=(), description="Cijfers uit de bron")
    aanbod: tuple[AanbodOnderdeel, ...] = Field(default=(), description="Aanbod naar leeftijd, thuis en in de voorziening")
    figuren: tuple[Annotated[str, Ref("figuur")], ...] = Field(default=(), description="Figuren die hier getekend staan")
    overnemen: tuple[Punt, ...] = Field(min_length=1, description="Wat u kunt overnemen (toevoeging van dit handboek)")
    niet_bekend: tuple[Punt, ...] = Field(min_length=1, description="Wat de bron niet vertelt")
    bronnen: tuple[Annotated[str, Ref("bron")], ...] = Field(default=(), description="Bronnen die erbij horen; verplicht bij een voorbeeld van na 2013")
    adres_2013: OudAdres | None = Field(default=None, description="Webadres uit 2013, wordt als tekst getoond")
    bron: Herkomst | None = Field(default=None)
    gecontroleerd_op: Dag | None = Field(default=None, description="Wanneer iemand dit record nakeek")

    @model_validator(mode="after")
    def _has_source(self) -> "Voorbeeld":
        return require_source(self)

    @model_validator(mode="after")
    def _later_has_a_time(self) -> "Voorbeeld":
        if self.is_later and not self.periode:
            raise fail("periode", "dit voorbeeld is van na 2013, want het heeft geen bron in de handreiking. Schrijf bij periode wanneer het speelde.")
        return self

    @property
    def is_later(self) -> bool:
        """Whether the example is from after the guidance of 2013, which does not mention it."""
        return self.bron is None


def nearest(voorbeelden: Sequence[Voorbeeld]) -> dict[str, tuple[str, ...]]:
    """Id of an example → the others most like it: most steps and themes in common first, equals in the given order."""
    keys = [(*record.stappen, *record.themas) for record in voorbeelden]
    # A bit for each step and theme. Of thousands of examples many have the same: each set is compared once, not each pair of examples.
    every_key = {key for own in keys for key in own}
    bits = {key: 1 << place for place, key in enumerate(every_key)}
    marks = [sum(bits[key] for key in set(own)) for own in keys]
    places: dict[int, list[int]] = {}
    for place, mark in enumerate(marks):
        places.setdefault(mark, []).append(place)
    best = {mark: _most_like(mark, places) for mark in places}
    return {record.id: tuple(voorbeelden[place].id for place in [place for place in best[mark] if place != here][:NEAREST])
            for here, (record, mark) in enumerate(zip(voorbeelden, marks, strict=True))}


def _most_like(mark: int, places: Mapping[int, Sequence[int]]) -> list[int]:
    """The places that have most of `mark`, with one to spare for the example that asks."""
    others = ((-(mark & other).bit_count(), place) for other, found in places.items() if mark & other for place in found[: NEAREST + 1])
    return [place for _, place in nsmallest(NEAREST + 1, others)]
