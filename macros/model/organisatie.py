"""How a municipality can organise the work (three models), and with which means (six instruments)."""

from typing import Annotated

from pydantic import Field

from macros.model.base import Record
from macros.model.punt import Punt
from macros.model.values import Herkomst, Id, Naam, Ref, Regel, TekstMetKoppen


class Organisatiemodel(Record):
    """One way to organise the work. Each step says who does it under this model."""

    id: Id
    naam: Naam = Field(description="Naam van het model")
    kort: Regel = Field(description="Eén zin: hoe werkt het?")
    omschrijving: TekstMetKoppen = Field(description="Hoe het model werkt, met ### als tussenkop")
    kenmerken: tuple[Punt, ...] = Field(min_length=1, description="Kenmerken")
    gevolgen: tuple[Punt, ...] = Field(min_length=1, description="Gevolgen: wat vraagt dit van de gemeente?")
    kiezen_als: tuple[Punt, ...] = Field(min_length=1, description="Wanneer dit model past")
    bron: Herkomst


class Instrument(Record):
    """A means for a municipality to support pre-schools and make its policy last."""

    id: Id
    naam: Naam = Field(description="Naam van het instrument")
    omschrijving: TekstMetKoppen = Field(description="Wat het is, met ### als tussenkop")
    voorbeelden: tuple[Punt, ...] = Field(default=(), description="Voorbeelden van inzet")
    stappen: tuple[Annotated[str, Ref("stap")], ...] = Field(default=(), description="Stappen waarin het van pas komt")
    bron: Herkomst
