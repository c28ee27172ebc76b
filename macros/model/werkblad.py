"""A worksheet, defined once: its explanation, fields and tables. Every format and page is made from this.

Not for layout: a writer decides that from the kinds of field. A table with many columns has them in groups: a
spreadsheet shows one table with a row of group titles, paper shows one table per group and repeats the first column,
which therefore names the row.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from macros.model.base import Record
from macros.model.values import Geheel, Herkomst, Id, JaNee, Naam, Ref, Regel, Tekst, fail

JA_DEELS_NEE = ("ja", "deels", "nee")


class Veldsoort(StrEnum):
    """The kinds of field; `lang` is several lines, `bedrag` is whole euros.

    `aantal` counts people: 0, 10 or more, or the words `<10`, so that no small group can be recognised.
    """

    TEKST = "tekst"
    LANG = "lang"
    GETAL = "getal"
    AANTAL = "aantal"
    BEDRAG = "bedrag"
    DATUM = "datum"
    KEUZE = "keuze"
    JA_DEELS_NEE = "ja-deels-nee"


class Veld(Record):
    """One thing to fill in. `eigen` marks what this handbook added to the guidance."""

    id: Id
    label: Naam = Field(description="Naam van het veld, zoals die op het werkblad staat")
    soort: Veldsoort = Field(default=Veldsoort.TEKST, description="Wat er in te vullen is")
    uitleg: Regel | None = Field(default=None, description="Hulp bij het invullen")
    opties: tuple[Naam, ...] = Field(default=(), description="Keuzes, alleen bij soort keuze")
    vrij: JaNee = Field(default=False, description="ja als naast de keuzes ook een eigen antwoord mag")
    eigen: JaNee = Field(default=False, description="ja als dit veld een toevoeging van dit handboek is")

    @model_validator(mode="after")
    def _options_fit(self) -> "Veld":
        if (self.soort is Veldsoort.KEUZE) != bool(self.opties):
            raise fail("opties", "opties horen bij soort keuze, en alleen daar. Voeg opties toe of kies een andere soort.")
        if len(set(self.opties)) < len(self.opties):
            raise fail("opties", "een van de opties staat er twee keer in. Haal er een weg.")
        if self.vrij and not self.opties:
            raise fail("vrij", "vrij hoort bij soort keuze. Voeg opties toe of haal vrij weg.")
        return self

    @property
    def keuzes(self) -> tuple[str, ...]:
        """What may be chosen; empty for a field that is typed in."""
        return JA_DEELS_NEE if self.soort is Veldsoort.JA_DEELS_NEE else self.opties

    def past(self, antwoord: str) -> bool:
        """Whether `antwoord` may stand in this field as far as its choices say."""
        return not self.keuzes or self.vrij or antwoord in self.keuzes


class Kolomgroep(Record):
    """Columns that belong together under one heading."""

    titel: Naam = Field(description="Kop boven de kolommen")
    kolommen: tuple[Veld, ...] = Field(min_length=1, max_length=6, description="De kolommen; meer dan zes passen niet naast elkaar op papier")


class Tabel(Record):
    """A repeating table: empty rows to fill in, and rows of a worked example by column id.

    A row is one thing (an activity, a partner, a goal); its first column says which.
    """

    id: Id
    titel: Naam = Field(description="Naam van de tabel")
    uitleg: Tekst | None = Field(default=None, description="Hoe u de tabel invult")
    rijen: Geheel = Field(ge=1, le=60, description="Aantal lege rijen op papier; een rekenblad krijgt er meer")
    groepen: tuple[Kolomgroep, ...] = Field(min_length=1, description="De kolommen, in groepen; de eerste kolom benoemt de rij")
    voorbeeldrijen: tuple[dict[str, Regel], ...] = Field(default=(), description="Rijen van een uitgewerkt voorbeeld")

    @property
    def kolommen(self) -> tuple[Veld, ...]:
        """All columns in order."""
        return tuple(kolom for groep in self.groepen for kolom in groep.kolommen)

    @property
    def gevulde_kolommen(self) -> tuple[Veld, ...]:
        """The columns that some row of the worked example fills."""
        return tuple(kolom for kolom in self.kolommen if any(kolom.id in rij for rij in self.voorbeeldrijen))

    @model_validator(mode="after")
    def _rows_fit(self) -> "Tabel":
        known = {kolom.id: kolom for kolom in self.kolommen}
        for rij in self.voorbeeldrijen:
            if unknown := sorted(set(rij) - set(known)):
                raise fail("voorbeeldrijen", "de kolom '{kolom}' in een voorbeeldrij bestaat niet. Kies uit: {kolommen}.",
                           kolom=unknown[0], kolommen=", ".join(sorted(known)))
            for kolom, antwoord in rij.items():
                if not known[kolom].past(antwoord):
                    raise fail("voorbeeldrijen", "'{antwoord}' is geen keuze van de kolom '{kolom}'. Kies uit: {keuzes}.",
                               antwoord=antwoord, kolom=kolom, keuzes=", ".join(known[kolom].keuzes))
        return self


class Werkbladdeel(Record):
    """A part of the sheet: explanation, single fields, a table, or all three."""

    id: Id
    titel: Naam = Field(description="Kop van het deel")
    uitleg: Tekst | None = Field(default=None, description="Uitleg bij dit deel")
    velden: tuple[Veld, ...] = Field(default=(), description="Losse velden")
    tabel: Tabel | None = Field(default=None, description="Een tabel met herhaalde rijen")


class Werkblad(Record):
    """One worksheet. `code` is the name people use ("2a"); the id is the address."""

    id: Id
    code: str = Field(pattern="^[0-8T][a-e]?[0-9]?$", description="Code, zoals 2a")
    titel: Naam = Field(description="Titel van het werkblad")
    stap: Annotated[str, Ref("stap")] | None = Field(default=None, description="Stap waar het bij hoort")
    doel: Regel = Field(description="Waar het werkblad voor is, in één zin")
    duur: Naam = Field(description="Hoeveel tijd het kost")
    met_wie: Regel = Field(description="Met wie u het invult")
    uitleg: Tekst = Field(description="Hoe u het werkblad gebruikt")
    delen: tuple[Werkbladdeel, ...] = Field(min_length=1, description="De delen van het werkblad")
    voorbeeld_uitleg: Regel | None = Field(default=None, description="Wat er te zeggen is over het uitgewerkte voorbeeld")
    bron: Herkomst

    @property
    def velden(self) -> Iterator[Veld]:
        """Every field and column, in order."""
        for deel in self.delen:
            yield from deel.velden
            if deel.tabel:
                yield from deel.tabel.kolommen

    @model_validator(mode="after")
    def _unique_fields(self) -> "Werkblad":
        seen: set[str] = set()
        for veld in self.velden:
            if veld.id in seen:
                raise fail("dubbel", "het veld '{veld}' staat er twee keer in. Geef elk veld een eigen sleutel.", veld=veld.id)
            seen.add(veld.id)
        return self
