"""An indicator of the inspection framework for VVE in 2013 (B1–B7), with its norm. Not the law of today."""

from typing import Annotated

from pydantic import Field

from macros.model.base import Record
from macros.model.punt import Punt
from macros.model.values import Dag, Geheel, Herkomst, Id, JaNee, Naam, Ref, Regel, TekstMetKoppen


class Drempel(Record):
    """A number in the norm of 2013."""

    waarde: Geheel = Field(ge=1, description="Het getal")
    eenheid: str = Field(pattern="^(procent|keer|maand)$", description="procent, keer of maand")
    betekenis: Regel = Field(description="Waarvan dit de ondergrens of bovengrens is")


class Indicator(Record):
    """One indicator: its question, its explanation, and what was sufficient in 2013."""

    id: Id
    code: str = Field(pattern="^B[1-7]$", description="Code in het toezichtkader: B1 tot en met B7")
    naam: Naam = Field(description="Naam in het toezichtkader")
    naam_kort: Naam = Field(description="Korte naam in het overzicht van het toezichtkader")
    vraag: Regel = Field(description="De vraag die de inspectie stelde")
    zoekwoorden: tuple[Naam, ...] = Field(default=(), description="Woorden en vragen waarop mensen zoeken en die niet in de tekst staan")
    facultatief: JaNee = Field(default=False, description="ja als de gemeente hierover zelf beslist")
    niveaus: tuple[Annotated[str, Field(pattern="^(gemeente|locatie)$")], ...] = Field(
        min_length=1, description="Op welk niveau beoordeeld: gemeente, locatie of allebei")
    gemeentelijke_rol: TekstMetKoppen = Field(description="Wat de gemeente doet, met ### als tussenkop")
    toelichting: tuple[Punt, ...] = Field(min_length=1, description="Punten van toelichting uit het kader")
    norm: tuple[Punt, ...] = Field(min_length=1, description="Norm voor 'voldoende' in 2013")
    drempels: tuple[Drempel, ...] = Field(default=(), description="Getallen in de norm")
    bewijs: tuple[Punt, ...] = Field(min_length=1, description="Wat u kunt laten zien")
    themas: tuple[Annotated[str, Ref("thema")], ...] = Field(default=(), description="Thema's")
    bron: Herkomst
    gecontroleerd_op: Dag | None = Field(default=None, description="Wanneer iemand dit record nakeek")
