"""A chapter and its sections: the guidance in our own words, or what was found since.

A section without `bron`, a place in the guidance, is later than 2013. Its sources are in `bronnen`.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from macros.model.base import Record, require_source
from macros.model.punt import Punt
from macros.model.values import Dag, Geheel, Herkomst, Id, JaNee, Naam, Ref, Regel, TekstMetKoppen


class Publiek(StrEnum):
    """The readers a section is written for."""

    GEMEENTE = "gemeente"
    INSTELLING = "instelling"


class Sectie(Record):
    """One section, with its own page at `/handreiking/<id>/`."""

    ONE_OF = ("bron", "bronnen")

    id: Id
    titel: Naam = Field(description="Titel van de sectie")
    kort: Regel = Field(description="De kern in één zin")
    zoekwoorden: tuple[Naam, ...] = Field(default=(), description="Woorden en vragen waarop mensen zoeken en die niet in de tekst staan")
    tekst: TekstMetKoppen = Field(description="De tekst, met ### als tussenkop")
    kernpunten: tuple[Punt, ...] = Field(default=(), description="Kernpunten, als lijst onder de tekst")
    eigen: JaNee = Field(default=False, description="ja als deze sectie een toevoeging van dit handboek is")
    publiek: tuple[Publiek, ...] = Field(default=(Publiek.GEMEENTE,), description="Voor wie: gemeente, instelling; leeg is gemeente alleen")
    stappen: tuple[Annotated[str, Ref("stap")], ...] = Field(default=(), description="Stappen")
    themas: tuple[Annotated[str, Ref("thema")], ...] = Field(default=(), description="Thema's")
    programmas: tuple[Annotated[str, Ref("programma")], ...] = Field(default=(), description="Programma's")
    voorbeelden: tuple[Annotated[str, Ref("voorbeeld")], ...] = Field(default=(), description="Voorbeelden")
    indicatoren: tuple[Annotated[str, Ref("indicator")], ...] = Field(default=(), description="Indicatoren")
    begrippen: tuple[Annotated[str, Ref("begrip")], ...] = Field(default=(), description="Begrippen")
    figuren: tuple[Annotated[str, Ref("figuur")], ...] = Field(default=(), description="Figuren die hier getekend staan")
    bronnen: tuple[Annotated[str, Ref("bron")], ...] = Field(default=(), description="Publicaties; verplicht bij een sectie over de tijd na 2013")
    bron: Herkomst | None = Field(default=None)
    gecontroleerd_op: Dag | None = Field(default=None, description="Wanneer iemand deze sectie nakeek")

    @model_validator(mode="after")
    def _has_source(self) -> "Sectie":
        return require_source(self)

    @property
    def is_later(self) -> bool:
        """Whether it is about the time after the guidance of 2013, and not from it."""
        return self.bron is None


class Hoofdstuk(Record):
    """A chapter: one file in `data/handreiking/`."""

    id: Id
    nummer: Geheel = Field(ge=1, le=20, description="Volgorde van het hoofdstuk")
    titel: Naam = Field(description="Titel van het hoofdstuk")
    kort: Regel = Field(description="Waar het hoofdstuk over gaat")
    secties: tuple[Sectie, ...] = Field(min_length=1, description="De secties, in volgorde")
    bron: Herkomst | None = Field(default=None)

    @property
    def is_later(self) -> bool:
        """Whether the chapter is about the time after the guidance of 2013, and not from it."""
        return self.bron is None
