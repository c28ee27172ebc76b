"""A publication, law, web page or address, recorded once and cited wherever it is used."""

from enum import StrEnum

from pydantic import Field

from macros.model.base import Record
from macros.model.values import Dag, Datum, Herkomst, Id, Naam, OudAdres, Regel, Webadres


class Bronsoort(StrEnum):
    """What kind of source it is."""

    PUBLICATIE = "publicatie"
    WET = "wet"
    OVERHEID = "overheid"
    WEBPAGINA = "webpagina"
    ADRES = "adres"


class Graad(StrEnum):
    """How reliable it is. A: government, inspectorate, institute, or an organisation about itself; B: sector site; C: weak."""

    A = "A"
    B = "B"
    C = "C"


class Bron(Record):
    """One source. `graad` is empty for sources that the guidance itself cites; `voorbehoud` says what weakens a source."""

    id: Id
    titel: Regel = Field(description="Titel, of wat op de pagina staat")
    soort: Bronsoort = Field(description="publicatie, wet, overheid, webpagina of adres")
    auteurs: Regel | None = Field(default=None, description="Auteurs van de publicatie")
    uitgever: Naam | None = Field(default=None, description="Organisatie die het uitgaf")
    datum: Datum | None = Field(default=None, description="Datum van de bron; leeg is ongedateerd")
    url: Webadres | None = Field(default=None, description="Adres van nu")
    adres_2013: OudAdres | None = Field(default=None, description="Adres uit 2013, wordt als tekst getoond")
    stand_adres: Regel | None = Field(default=None, description="Wat er over het adres van 2013 bekend is")
    graad: Graad | None = Field(default=None, description="A, B of C; leeg voor bronnen die de handreiking zelf noemt")
    voorbehoud: Regel | None = Field(default=None, description="Waarom u voorzichtig moet zijn met deze bron")
    herkomst: Herkomst | None = Field(default=None, description="Waar de handreiking deze bron noemt")
    gecontroleerd_op: Dag | None = Field(default=None, description="Wanneer iemand het adres nakeek")

    @property
    def is_zwak(self) -> bool:
        """Whether every page must say that it is a weak source."""
        return self.graad is Graad.C
