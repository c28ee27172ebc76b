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
from macros.model.veld import JA_DEELS_NEE, SCHAAL, Bewerking, Formule, Lijst, Veld, Veldsoort, check_formulas

__all__ = ["JA_DEELS_NEE", "SCHAAL", "Bewerking", "Bladvorm", "Formule", "Groep", "Invulveld", "Kolom", "Kolomgroep", "Lijst",
           "Tabel", "Totaal", "Veld", "Veldsoort", "Werkblad", "Werkbladdeel"]


class Bladvorm(StrEnum):
    """Mainly a long table (its PDF is to print), or mainly a form (its PDF can be filled in)."""

    LIJST = "lijst"
    FORMULIER = "formulier"


class Groep(StrEnum):
    """Sets of sheets that are offered together."""

    KORTE_ROUTE = "korte-route"


class Invulveld(Veld):
    """A single field, with its answer in the worked example."""

    voorbeeld: Regel | None = Field(default=None, description="Antwoord in het uitgewerkte voorbeeld; bij verwijst_naar de sleutel")

    @model_validator(mode="after")
    def _example_fits(self) -> "Invulveld":
        if self.voorbeeld is not None and self.formule:
            raise fail("voorbeeld", "dit veld wordt uitgerekend. Haal het voorbeeld weg.")
        if self.voorbeeld is not None and (objection := self.bezwaar(self.voorbeeld)):
            raise fail("voorbeeld", "'{waarde}' {bezwaar}", waarde=self.voorbeeld, bezwaar=objection)
        return self


class Kolom(Veld):
    """A column of a table."""

    uit_record: Id | None = Field(default=None, description="Gegeven dat de startrijen hier uit het handboek krijgen, zoals norm; "
                                                            "alleen in een tabel met startrijen_uit")


class Kolomgroep(Record):
    """Columns that belong together under one heading."""

    titel: Naam = Field(description="Kop boven de kolommen")
    kolommen: tuple[Kolom, ...] = Field(min_length=1, max_length=6, description="De kolommen; meer dan zes passen niet naast elkaar op papier")


class Totaal(Record):
    """A line under a table: the sum of a column, how often an answer was given, or the share of two sums."""

    kolom: Id = Field(description="De kolom waar het totaal over gaat")
    label: Naam = Field(description="Wat het totaal betekent")
    bewerking: Bewerking = Field(description="som, aantal, of aandeel (alleen van een kolom die zelf een aandeel is)")
    antwoord: Naam | None = Field(default=None, description="Alleen bij aantal: het antwoord dat telt; leeg telt elke ingevulde cel")


class Tabel(Record):
    """A repeating table: rows that are given beforehand, empty rows, and rows of a worked example, by column id.

    A row is one thing (an activity, a partner, a goal); its first column says which.
    """

    id: Id
    titel: Naam = Field(description="Naam van de tabel")
    uitleg: Tekst | None = Field(default=None, description="Hoe u de tabel invult")
    rijen: Geheel = Field(ge=1, le=60, description="Aantal rijen op papier, met de startrijen mee; een rekenblad krijgt er meer")
    vaste_rijen: JaNee = Field(default=False, description="ja als er naast de startrijen geen rijen bij komen")
    groepen: tuple[Kolomgroep, ...] = Field(min_length=1, description="De kolommen, in groepen; de eerste kolom benoemt de rij")
    startrijen_uit: Lijst | None = Field(default=None, description="Lijst uit het handboek met één startrij per record, in de eerste kolom")
    startrijen: tuple[dict[str, Regel], ...] = Field(default=(), description="Rijen die er al in staan; met startrijen_uit vullen ze die aan")
    totalen: tuple[Totaal, ...] = Field(default=(), description="Totalen onder de tabel")
    voorbeeldrijen: tuple[dict[str, Regel], ...] = Field(
        default=(), description="Rijen van een uitgewerkt voorbeeld; bij een startrij volstaan de eerste kolom en wat erbij komt")

    @property
    def kolommen(self) -> tuple[Kolom, ...]:
        """All columns in order."""
        return tuple(kolom for groep in self.groepen for kolom in groep.kolommen)

    @property
    def sleutel(self) -> str:
        """The id of the first column, which names the row."""
        return self.groepen[0].kolommen[0].id

    @property
    def gevulde_kolommen(self) -> tuple[Kolom, ...]:
        """The columns that some row of the worked example fills."""
        return tuple(kolom for kolom in self.kolommen if any(kolom.id in rij for rij in self.voorbeeldrijen))

    @model_validator(mode="after")
    def _rows_fit(self) -> "Tabel":
        known = {kolom.id: kolom for kolom in self.kolommen}
        for name, rijen in (("startrijen", self.startrijen), ("voorbeeldrijen", self.voorbeeldrijen)):
            for rij in rijen:
                _check_row(name, rij, known)
                if self.startrijen_uit and self.sleutel not in rij:
                    raise fail(name, "in deze rij ontbreekt de eerste kolom, '{kolom}'. Vul de sleutel van het record in.", kolom=self.sleutel)
        return self

    @model_validator(mode="after")
    def _records_fit(self) -> "Tabel":
        first = self.kolommen[0]
        if self.startrijen_uit and first.verwijst_naar is not self.startrijen_uit:
            raise fail("startrijen_uit", "de eerste kolom '{kolom}' hoort naar dezelfde lijst te verwijzen. Zet daar soort: keuze en "
                       "verwijst_naar: {lijst}.", kolom=first.id, lijst=self.startrijen_uit.value)
        for kolom in self.kolommen:
            if kolom.uit_record and not self.startrijen_uit:
                raise fail("startrijen_uit", "de kolom '{kolom}' neemt iets uit het handboek. Noem bij startrijen_uit welke lijst.", kolom=kolom.id)
        if self.vaste_rijen and not (self.startrijen or self.startrijen_uit):
            raise fail("vaste_rijen", "zonder startrijen kan niemand iets invullen. Voeg startrijen toe of haal vaste_rijen weg.")
        return self

    @model_validator(mode="after")
    def _sums_fit(self) -> "Tabel":
        check_formulas(self.kolommen, "groepen")
        known = {kolom.id: kolom for kolom in self.kolommen}
        for totaal in self.totalen:
            if totaal.kolom not in known:
                raise fail("totalen", "de kolom '{kolom}' bestaat niet. Kies uit: {kolommen}.", kolom=totaal.kolom, kolommen=", ".join(known))
            if objection := _total_objection(totaal, known[totaal.kolom]):
                raise fail("totalen", "het totaal '{label}' kan niet: {bezwaar}", label=totaal.label, bezwaar=objection)
        return self


def _check_row(name: str, rij: dict[str, str], known: dict[str, Kolom]) -> None:
    if unknown := sorted(set(rij) - set(known)):
        raise fail(name, "de kolom '{kolom}' in een {rij} bestaat niet. Kies uit: {kolommen}.", kolom=unknown[0],
                   rij=name.removesuffix("en"), kolommen=", ".join(sorted(known)))
    for kolom, antwoord in rij.items():
        if known[kolom].formule or known[kolom].uit_record:
            raise fail(name, "de kolom '{kolom}' wordt vanzelf gevuld. Haal die uit de rij.", kolom=kolom)
        if not known[kolom].past(antwoord):
            _refuse(name, known[kolom], antwoord)


def _refuse(name: str, kolom: Kolom, antwoord: str) -> None:
    if kolom.keuzes:
        raise fail(name, "'{antwoord}' is geen keuze van de kolom '{kolom}'. Kies uit: {keuzes}.", antwoord=antwoord, kolom=kolom.id,
                   keuzes=", ".join(kolom.keuzes))
    raise fail(name, "'{antwoord}' in de kolom '{kolom}' {bezwaar}", antwoord=antwoord, kolom=kolom.id, bezwaar=kolom.bezwaar(antwoord))


def _total_objection(totaal: Totaal, kolom: Kolom) -> str:
    if totaal.antwoord is not None and totaal.bewerking is not Bewerking.AANTAL:
        return "antwoord hoort bij aantal. Haal het weg."
    if totaal.bewerking is Bewerking.AANTAL:
        return ""
    if totaal.bewerking is Bewerking.SOM:
        summed = (Veldsoort.GETAL, Veldsoort.AANTAL, Veldsoort.BEDRAG)
        return "" if kolom.soort in summed else "een som vraagt een kolom met soort getal, aantal of bedrag."
    if totaal.bewerking is Bewerking.AANDEEL:
        share = kolom.formule and kolom.formule.bewerking is Bewerking.AANDEEL
        return "" if share else "een aandeel vraagt een kolom die zelf een aandeel is."
    return "kies som, aantal of aandeel."


class Werkbladdeel(Record):
    """A part of the sheet: explanation, single fields, a table, or all three."""

    id: Id
    titel: Naam = Field(description="Kop van het deel")
    uitleg: Tekst | None = Field(default=None, description="Uitleg bij dit deel")
    eigen: JaNee = Field(default=False, description="ja als het hele deel een toevoeging van dit handboek is")
    velden: tuple[Invulveld, ...] = Field(default=(), description="Losse velden")
    tabel: Tabel | None = Field(default=None, description="Een tabel met herhaalde rijen")

    @model_validator(mode="after")
    def _sums_fit(self) -> "Werkbladdeel":
        check_formulas(self.velden, "velden")
        return self


class Werkblad(Record):
    """One worksheet. `code` is the name people use ("2a"); the id is the address."""

    id: Id
    code: str = Field(pattern="^[0-8T][a-e]?[0-9]?$", description="Code, zoals 2a")
    titel: Naam = Field(description="Titel van het werkblad")
    stap: Annotated[str, Ref("stap")] | None = Field(default=None, description="Stap waar het bij hoort")
    doel: Regel = Field(description="Waar het werkblad voor is, in één zin")
    duur: Naam = Field(description="Hoeveel tijd het kost")
    met_wie: Regel = Field(description="Met wie u het invult")
    vorm: Bladvorm = Field(default=Bladvorm.FORMULIER, description="lijst (vooral een lange tabel) of formulier")
    groep: Groep | None = Field(default=None, description="korte-route als het werkblad bij de korte route hoort")
    alleen_download: JaNee = Field(default=False, description="ja als niemand dit online mag invullen, omdat het over een gezin gaat")
    een_bladzijde: JaNee = Field(default=False, description="ja als het werkblad op één A4 hoort te passen, bijvoorbeeld om te mailen")
    eigen: JaNee = Field(default=False, description="ja als het hele werkblad een toevoeging van dit handboek is")
    uitleg: Tekst = Field(description="Hoe u het werkblad gebruikt")
    delen: tuple[Werkbladdeel, ...] = Field(min_length=1, description="De delen van het werkblad")
    voorbeeld_uitleg: Regel | None = Field(default=None, description="Wat er te zeggen is over het uitgewerkte voorbeeld")
    bron: Herkomst | None = Field(default=None)

    @property
    def velden(self) -> Iterator[Veld]:
        """Every field and column, in order."""
        for deel in self.delen:
            yield from deel.velden
            if deel.tabel:
                yield from deel.tabel.kolommen

    @property
    def eigen_velden(self) -> frozenset[str]:
        """The ids of all fields that this handbook added, by themselves or with their part or the whole sheet."""
        return frozenset(veld.id for deel in self.delen for veld in (*deel.velden, *(deel.tabel.kolommen if deel.tabel else ()))
                         if self.eigen or deel.eigen or veld.eigen)

    @model_validator(mode="after")
    def _has_origin(self) -> "Werkblad":
        if not (self.bron or self.eigen):
            raise fail("bron", "waar komt dit werkblad vandaan? Noem bij bron de plaats in de handreiking, of schrijf eigen: ja.")
        return self

    @model_validator(mode="after")
    def _unique_fields(self) -> "Werkblad":
        seen: set[str] = set()
        for veld in self.velden:
            if veld.id in seen:
                raise fail("dubbel", "het veld '{veld}' staat er twee keer in. Geef elk veld een eigen sleutel.", veld=veld.id)
            seen.add(veld.id)
        return self
