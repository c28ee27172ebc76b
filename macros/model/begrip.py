"""A term, abbreviation or organisation that a newcomer may not know, with the other words for it."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from macros.model.base import Record
from macros.model.values import Dag, Herkomst, Id, JaNee, Naam, Ref, Tekst, fail


class Woordsoort(StrEnum):
    """Why another word leads to this term."""

    VANDAAG = "vandaag"
    VAN_2013 = "2013"
    SPELLING = "spelling"
    AFKORTING = "afkorting"
    VERWANT = "verwant"


class Begripsoort(StrEnum):
    """What kind of thing the term names."""

    BEGRIP = "begrip"
    ORGANISATIE = "organisatie"
    WET = "wet"
    AFKORTING = "afkorting"


class AnderWoord(Record):
    """Another word for the term, not always with the same meaning."""

    woord: Naam = Field(description="Het andere woord")
    soort: Woordsoort = Field(description="vandaag, 2013, spelling, afkorting, of verwant voor een woord waarop mensen zoeken")


class Begrip(Record):
    """A term with its meaning in plain words. `bron` is empty for our own explanation."""

    id: Id
    term: Naam = Field(description="Het woord zoals wij het gebruiken")
    soort: Begripsoort = Field(default=Begripsoort.BEGRIP, description="begrip, organisatie, wet of afkorting")
    aliassen: tuple[AnderWoord, ...] = Field(default=(), description="Andere woorden")
    definitie: Tekst = Field(description="Betekenis in gewone woorden")
    verschil: Tekst | None = Field(default=None, description="Verschil tussen het woord van 2013 en dat van nu")
    zie_ook: tuple[Annotated[str, Ref("begrip")], ...] = Field(default=(), description="Verwante begrippen")
    bronnen: tuple[Annotated[str, Ref("bron")], ...] = Field(default=(), description="Publicaties achter de betekenis")
    eigen_uitleg: JaNee = Field(
        default=False, description="ja als wij het woord zelf uitleggen; wat er verder staat, komt dan van de plaats bij bron")
    bron: Herkomst | None = Field(default=None)
    gecontroleerd_op: Dag | None = Field(default=None, description="Wanneer iemand dit record nakeek")

    @model_validator(mode="after")
    def _explains_a_word_of_the_guidance(self) -> "Begrip":
        if self.eigen_uitleg and self.bron is None:
            raise fail("eigen_uitleg", "zonder bron is de uitleg altijd van ons. Haal deze regel weg, of schrijf bij bron waar de handreiking het "
                       "woord gebruikt.")
        return self
