"""One of the eight steps towards a parent policy: its question, what you do, the result, and its parts."""

from typing import Annotated

from pydantic import Field

from macros.model.base import Record
from macros.model.punt import Punt
from macros.model.values import Dag, Geheel, Herkomst, Id, JaNee, Naam, Ref, Regel, Tekst, TekstMetKoppen


class Onderdeel(Record):
    """A part of a step or another long page; its id is a stable anchor."""

    id: Id
    titel: Naam = Field(description="Kop van het onderdeel")
    tekst: TekstMetKoppen = Field(description="Tekst van het onderdeel, met ### als tussenkop")
    eigen: JaNee = Field(default=False, description="ja als dit onderdeel een toevoeging van dit handboek is")
    bron: Herkomst | None = Field(default=None)


class Taak(Record):
    """Who does this step under one organisation model."""

    model: Annotated[str, Ref("organisatiemodel")] = Field(description="Organisatiemodel")
    tekst: Regel = Field(description="Wie doet deze stap?")
    eigen: JaNee = Field(default=True, description="nee als de handreiking dit zelf zegt")


class Stap(Record):
    """A step. `nummer` is its place in the cycle; the order is advised, not required."""

    id: Id
    nummer: Geheel = Field(ge=1, le=8, description="Plaats in de cirkel")
    titel: Naam = Field(description="De vraag van de stap")
    vraag: Regel = Field(description="De vraag in één volle zin")
    wat: Regel = Field(description="Wat u doet")
    opbrengst: Regel = Field(description="Wat het oplevert")
    inleiding: Tekst = Field(description="Waar deze stap over gaat")
    onderdelen: tuple[Onderdeel, ...] = Field(min_length=1, description="De onderdelen van de stap")
    wie: tuple[Taak, ...] = Field(min_length=3, max_length=3, description="Wie dit doet, per organisatiemodel")
    tips: tuple[Punt, ...] = Field(default=(), description="Tips")
    valkuilen: tuple[Punt, ...] = Field(default=(), description="Valkuilen")
    checklist: tuple[Punt, ...] = Field(min_length=1, description="Wanneer is de stap klaar?")
    voorbeelddoelen: tuple[Punt, ...] = Field(default=(), description="Voorbeelden van doelen")
    korte_route: Tekst = Field(description="Wat u minstens doet als u weinig tijd hebt (toevoeging van dit handboek)")
    indicatoren: tuple[Annotated[str, Ref("indicator")], ...] = Field(default=(), description="Indicatoren waaraan de stap raakt")
    instrumenten: tuple[Annotated[str, Ref("instrument")], ...] = Field(default=(), description="Instrumenten die hier helpen")
    doelen: tuple[Annotated[str, Ref("doel")], ...] = Field(default=(), description="Doelen waaraan u activiteiten koppelt")
    figuren: tuple[Annotated[str, Ref("figuur")], ...] = Field(default=(), description="Figuren die hier getekend staan")
    themas: tuple[Annotated[str, Ref("thema")], ...] = Field(default=(), description="Thema's")
    bron: Herkomst
    gecontroleerd_op: Dag | None = Field(default=None, description="Wanneer iemand dit record nakeek")
