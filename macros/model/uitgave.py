"""The edition: its name, owner, contact, address and licence. What is not known stays empty and is left out."""

from datetime import date

from pydantic import Field, model_validator

from macros.model.base import Record
from macros.model.values import Dag, EigenAdres, Email, Id, Naam, Regel, Webadres, fail

FIRST = "2013-02"  # the month of the guidance


class Uitgave(Record):
    """Facts about the edition. Empty fields are reported by `make check` and never invented."""

    naam: Naam = Field(description="Naam van de uitgave")
    ondertitel: Regel = Field(description="Eén zin onder de naam")
    bijgewerkt: Dag = Field(description="Datum waarop de inhoud voor het laatst is bijgewerkt")
    licentie_tekst: Regel = Field(description="Licentie van de woorden, of dat die nog niet is vastgesteld")
    eigenaar: Naam | None = Field(default=None, description="Organisatie die de uitgave beheert")
    contact: Email | None = Field(default=None, description="E-mailadres voor vragen en fouten")
    fout_melden: Webadres | None = Field(default=None, description="Adres van een formulier om een fout te melden")
    adres: EigenAdres | None = Field(default=None, description="Webadres waarop de uitgave staat")
    broncode: Webadres | None = Field(default=None, description="Adres van de broncode")
    toegankelijkheid: Webadres | None = Field(default=None, description="Adres van de toegankelijkheidsverklaring voor deze site")
    privacy: Webadres | None = Field(default=None, description="Adres van de privacyverklaring van wie de site beheert")
    sleutel: Id = Field(
        default="handboek-ouderbeleid",
        description="Vast kenmerk van deze uitgave. Onder deze naam bewaart de browser wat een bezoeker kiest. Verander het nooit.")

    @model_validator(mode="after")
    def _after_the_guidance(self) -> "Uitgave":
        if self.bijgewerkt < FIRST:
            raise fail("bijgewerkt", "'{value}' ligt voor februari 2013, toen de handreiking verscheen. Verbeter de datum.", value=self.bijgewerkt)
        return self

    @property
    def verloopt(self) -> date:
        """The day on which what the edition promises ends, such as `security.txt`: RFC 9116 recommends less than a year."""
        day = date.fromisoformat(self.bijgewerkt)
        # 29 February does not exist next year; the day before will do.
        return day.replace(year=day.year + 1, day=min(day.day, 28) if day.month == 2 else day.day)
