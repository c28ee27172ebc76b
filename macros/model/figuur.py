"""A picture drawn from data: its kind, its caption and its parts. Not for the layout of the drawing.

Everything a picture says is text here, and the page shows that text beside it.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from macros.model.base import Record
from macros.model.values import Alinea, Herkomst, Id, JaNee, Naam, Ref, Regel, fail


class Figuursoort(StrEnum):
    """The kinds of drawing; each has a template with that name."""

    DRIEHOEK = "driehoek"
    CIRKEL = "cirkel"
    FASEN = "fasen"
    LIJN = "lijn"
    MODELLEN = "modellen"
    VERGELIJKING = "vergelijking"
    LEEFTIJD = "leeftijd"


class Teken(StrEnum):
    """A small icon beside a part of a comparison."""

    HUIS = "huis"
    GEBOUW = "gebouw"


class Vak(Record):
    """One aspect of a part, such as who decides under a model, or where something takes place."""

    titel: Naam = Field(description="Waar dit vak over gaat, zoals Beslist; gelijk bij elk deel")
    wie: Naam | None = Field(default=None, description="Wie het doet, kort; komt in de tekening van soort modellen")
    tekst: Regel = Field(description="Uitleg in één of twee zinnen")
    eigen: JaNee = Field(default=False, description="ja als dit vak een toevoeging van dit handboek is")


class Deel(Record):
    """One part. One with `midden` is what the others share, and drawn between them."""

    id: Id
    titel: Naam = Field(description="Naam van het deel; komt in de tekening")
    tekst: Alinea = Field(description="Wat het deel zegt; komt naast of in de tekening")
    midden: JaNee = Field(default=False, description="ja als dit deel in het midden hoort")
    teken: Teken | None = Field(default=None, description="Teken bij soort vergelijking: huis of gebouw")
    vakken: tuple[Vak, ...] = Field(default=(), description="Vakken, bij soort modellen en vergelijking")
    eigen: JaNee = Field(default=False, description="ja als dit deel een toevoeging van dit handboek is")


class Figuur(Record):
    """One picture. One of kind `leeftijd` has no parts: it draws the offer of a practice example."""

    id: Id
    titel: Naam = Field(description="Titel boven de figuur")
    soort: Figuursoort = Field(description="Soort tekening")
    onderschrift: Regel = Field(description="Wat de figuur laat zien, in één of twee zinnen")
    delen: tuple[Deel, ...] = Field(default=(), description="De delen, in volgorde")
    voorbeeld: Annotated[str, Ref("voorbeeld")] | None = Field(default=None, description="Voorbeeld met het aanbod, bij soort leeftijd")
    eigen: JaNee = Field(default=False, description="ja als de hele figuur een toevoeging van dit handboek is")
    bron: Herkomst

    @property
    def rand(self) -> tuple[Deel, ...]:
        """The parts around the middle, in order."""
        return tuple(deel for deel in self.delen if not deel.midden)

    @property
    def midden(self) -> Deel | None:
        """The part that the others share."""
        return next((deel for deel in self.delen if deel.midden), None)

    @property
    def heeft_toevoeging(self) -> bool:
        """Whether this handbook added some of its parts, but not all."""
        return not self.eigen and any(deel.eigen or any(vak.eigen for vak in deel.vakken) for deel in self.delen)

    @model_validator(mode="after")
    def _kind_fits(self) -> "Figuur":
        if (self.soort is Figuursoort.LEEFTIJD) != (self.voorbeeld is not None):
            raise fail("voorbeeld", "voorbeeld hoort bij soort leeftijd, en alleen daar. Vul het in of kies een andere soort.")
        self._check_counts()
        self._check_parts()
        self._check_boxes()
        return self

    def _check_counts(self) -> None:
        least, most, middle = _COUNTS[self.soort]
        if not least <= len(self.rand) <= most:
            numbers = f"{least}" if least == most else f"{least} tot en met {most}"
            raise fail("delen", "bij soort {kind} horen {count} delen (zonder het midden); er zijn er {found}.",
                       kind=self.soort.value, count=numbers, found=str(len(self.rand)))
        if len(self.delen) - len(self.rand) > middle:
            raise fail("delen", "bij soort {kind} past {count} deel met midden: ja. Haal er een weg.",
                       kind=self.soort.value, count="één" if middle else "geen")

    def _check_parts(self) -> None:
        seen: set[str] = set()
        for deel in self.delen:
            if deel.id in seen:
                raise fail("dubbel", "het deel '{key}' staat er twee keer in. Geef elk deel een eigen sleutel.", key=deel.id)
            seen.add(deel.id)
            _fits(deel.titel, _LONGEST.get((self.soort, deel.midden)))

    def _check_boxes(self) -> None:
        titles = {tuple(vak.titel for vak in deel.vakken) for deel in self.rand}
        if self.soort is Figuursoort.MODELLEN:
            for deel in self.rand:
                _check_model(deel)
        elif bool(titles - {()}) != (self.soort is Figuursoort.VERGELIJKING):
            raise fail("delen", "vakken horen bij soort modellen en vergelijking, en alleen daar. Voeg ze toe of haal ze weg.")
        if len(titles) > 1:
            raise fail("delen", "elk deel heeft dezelfde vakken, in dezelfde volgorde. Maak de titels van de vakken gelijk.")


# Who decides, who does the work, who pays: the arrows of the drawing need these three.
MODEL_BOXES = 3
# Fewest and most parts around the middle, and how many in it.
_COUNTS = {
    Figuursoort.DRIEHOEK: (3, 3, 1), Figuursoort.CIRKEL: (3, 6, 1), Figuursoort.FASEN: (2, 4, 0), Figuursoort.LIJN: (3, 3, 0),
    Figuursoort.MODELLEN: (2, 3, 0), Figuursoort.VERGELIJKING: (2, 2, 1), Figuursoort.LEEFTIJD: (0, 0, 0),
}
# Characters of a title that fit in the drawing; titles of other kinds are ordinary text.
_LONGEST = {
    (Figuursoort.DRIEHOEK, False): 24, (Figuursoort.DRIEHOEK, True): 24,
    (Figuursoort.CIRKEL, False): 12, (Figuursoort.CIRKEL, True): 20,
}


def _check_model(deel: Deel) -> None:
    if len(deel.vakken) != MODEL_BOXES or not all(vak.wie for vak in deel.vakken):
        raise fail("delen", "bij soort modellen heeft elk deel {count} vakken, elk met wie.", count=str(MODEL_BOXES))
    for vak in deel.vakken:
        _fits(vak.titel, 8)
        _fits(vak.wie or "", 30)


def _fits(title: str, most: int | None) -> None:
    if most and len(title) > most:
        raise fail("delen", "'{value}' is te lang voor de tekening. Gebruik hoogstens {count} tekens.", value=title, count=str(most))
