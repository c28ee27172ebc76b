"""Themes and goals: the two short vocabularies by which records are found and matched."""

from pydantic import Field

from macros.model.base import Record
from macros.model.values import Herkomst, Id, JaNee, Naam, Regel


class Thema(Record):
    """A subject by which examples, steps and programmes are grouped."""

    id: Id
    naam: Naam = Field(description="Naam van het thema")
    omschrijving: Regel = Field(description="Waar het over gaat")


class Doel(Record):
    """A goal of parental involvement that an activity can serve; a row of the goals × activities table."""

    id: Id
    naam: Naam = Field(description="Naam van het doel")
    omschrijving: Regel = Field(description="Wat het doel inhoudt")
    eigen: JaNee = Field(default=False, description="ja als de indeling van dit handboek is")
    bron: Herkomst
