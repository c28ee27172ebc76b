"""Themes and goals: two short vocabularies for finding and matching records."""

from pydantic import Field

from macros.model.base import Record
from macros.model.values import Herkomst, Id, JaNee, Naam, Regel


class Thema(Record):
    """A subject that groups examples, steps and programmes."""

    id: Id
    naam: Naam = Field(description="Naam van het thema")
    omschrijving: Regel = Field(description="Waar het over gaat")


class Doel(Record):
    """A goal of parental involvement that activities can serve; a row in the table of goals and activities."""

    id: Id
    naam: Naam = Field(description="Naam van het doel")
    omschrijving: Regel = Field(description="Wat het doel inhoudt")
    eigen: JaNee = Field(default=False, description="ja als de indeling van dit handboek is")
    bron: Herkomst
