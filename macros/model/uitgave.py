"""The edition: its name, owner, contact, address and licence. What is not known stays empty and is left out."""

from pydantic import Field

from macros.model.base import Record
from macros.model.values import Dag, Id, Naam, Regel, Webadres


class Uitgave(Record):
    """Facts about the edition. Empty fields are reported by `make check` and never invented."""

    naam: Naam = Field(description="Naam van de uitgave")
    ondertitel: Regel = Field(description="Eén zin onder de naam")
    bijgewerkt: Dag = Field(description="Datum waarop de inhoud voor het laatst is bijgewerkt")
    licentie_tekst: Regel = Field(description="Licentie van de woorden, of dat die nog niet is vastgesteld")
    eigenaar: Naam | None = Field(default=None, description="Organisatie die de uitgave beheert")
    contact: str | None = Field(
        default=None, pattern=r"^[^@\s]+@[^@\s]+\.[a-z]{2,24}$", description="E-mailadres voor vragen en fouten")
    fout_melden: Webadres | None = Field(default=None, description="Adres van een formulier om een fout te melden")
    adres: Webadres | None = Field(default=None, description="Webadres waarop de uitgave staat")
    broncode: Webadres | None = Field(default=None, description="Adres van de broncode")
    sleutel: Id = Field(
        default="handboek-ouderbeleid",
        description="Vast kenmerk van deze uitgave. Onder deze naam bewaart de browser wat een bezoeker kiest. Verander het nooit.")
