"""A parent programme: as the guidance of 2013 describes or names it, or found since. Other facts of today are in `actualiteit`."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from macros.model.base import Record, require_source
from macros.model.leeftijd import Fase, Leeftijd, Leeftijdsbereik, leeftijdsbereik
from macros.model.values import (
    Dag,
    Datum,
    Geheel,
    Herkomst,
    Id,
    JaNee,
    Naam,
    OudAdres,
    Ref,
    Regel,
    TekstMetKoppen,
    fail,
)
from macros.model.veldherkomst import Veldherkomst


class Dekking(StrEnum):
    """How much the guidance says about a programme; a later one is not in it."""

    BESCHREVEN = "beschreven"
    GENOEMD = "genoemd"
    LATER = "later"


class Vorm(StrEnum):
    """Whether parents take part alone or in a group."""

    INDIVIDUEEL = "individueel"
    GROEP = "groep"


class Plaats(StrEnum):
    """Where the activity takes place: at home or at a centre."""

    THUIS = "thuis"
    VOORZIENING = "voorziening"


class Ritme(StrEnum):
    """How often the described contact recurs."""

    DAGELIJKS = "dagelijks"
    WEKELIJKS = "wekelijks"
    REGELMATIG = "regelmatig"
    EENMALIG = "eenmalig"


class Contact(StrEnum):
    """Our own scale, derived in `Frequentie.contact`; unrelated to the label 'intensief' of 2013."""

    DAGELIJKS = "dagelijks"
    WEKELIJKS = "wekelijks"
    PERIODIEK = "periodiek"
    EENMALIG = "eenmalig"
    NIET_VERMELD = "niet-vermeld"


class Niveau(StrEnum):
    """The level in the national database of youth interventions, as last seen."""

    GOED_ONDERBOUWD = "goed-onderbouwd"
    EERSTE_AANWIJZINGEN = "eerste-aanwijzingen"
    GOEDE_AANWIJZINGEN = "goede-aanwijzingen"
    STERKE_AANWIJZINGEN = "sterke-aanwijzingen"
    NIVEAU_NIET_GEZIEN = "niveau-niet-gezien"
    NIET_GEVONDEN = "niet-gevonden"


WEEKLY_FROM = 30  # contacts a year


class Frequentie(Record):
    """The described frequency, and the two facts from which our scale is derived."""

    omschrijving: Regel = Field(description="Hoe vaak, in eigen woorden")
    ritme: Ritme | None = Field(default=None, description="Hoe vaak het contact terugkomt, als dat er staat")
    contacten_per_jaar: Geheel | None = Field(default=None, ge=1, le=1000, description="Aantal contacten per jaar")

    @property
    def contact(self) -> Contact:
        """The derived scale: weekly from 30 contacts a year, or with weekly visits; else periodic, once or not stated."""
        if self.ritme in (Ritme.DAGELIJKS, Ritme.WEKELIJKS, Ritme.EENMALIG):
            return Contact(self.ritme.value)
        if (self.contacten_per_jaar or 0) >= WEEKLY_FROM:
            return Contact.WEKELIJKS
        return Contact.PERIODIEK if self.ritme or self.contacten_per_jaar else Contact.NIET_VERMELD


class Kenmerken(Record):
    """The seven labels of bijlage 3 (2013); None where the guidance does not say. Pages show the title of each field."""

    onderbouwd: JaNee | None = Field(
        default=None, title="theoretisch goed onderbouwd (2013)", description="Theoretisch goed onderbouwd: de handreiking gaf dat predicaat")
    totaal: JaNee | None = Field(default=None, title="totale ontwikkeling", description="Totale ontwikkeling van het kind")
    taal: JaNee | None = Field(default=None, title="taalontwikkeling", description="Gaat vooral over taalontwikkeling")
    afgestemd: JaNee | None = Field(default=None, title="sluit aan op het lesprogramma", description="De inhoud sluit aan op het lesprogramma")
    onafhankelijk: JaNee | None = Field(
        default=None, title="los van een vve-programma", description="Los van een vve-programma te gebruiken")
    intensief: JaNee | None = Field(
        default=None, title="intensief (2013)", description="Intensief: ouders en kinderen doen dagelijks een gerichte activiteit")
    doorgaand: JaNee | None = Field(default=None, title="doorgaande lijn na 6 jaar", description="Doorgaande lijn: het loopt door na 6 jaar")


class Erkenning(Record):
    """The last known recognition, with its source."""

    niveau: Niveau = Field(description="Niveau in de databank van het NJi")
    datum: Datum | None = Field(default=None, description="Datum van de erkenning, als die bekend is")
    bron: Annotated[str, Ref("bron")] | None = Field(default=None, description="Sleutel van de bron")
    voor: Regel | None = Field(
        default=None, description="Waarvoor het niveau geldt, als dat iets anders is dan wat de handreiking noemt, zoals K-VHT (0 tot 4 jaar)")

    @property
    def datum_ontbreekt(self) -> bool:
        """Whether a level was seen without its date. Never true without a level: a missing date would suggest one."""
        return self.datum is None and self.niveau not in (Niveau.NIET_GEVONDEN, Niveau.NIVEAU_NIET_GEZIEN)


class Programma(Record):
    """One programme. A `beschreven` one has all seven labels; a `later` one has none, and a source for each fact."""

    ONE_OF = ("bron", "bronnen")

    id: Id
    naam: Naam = Field(description="Naam, zoals die in de handreiking staat of officieel luidt")
    naam_nu: Naam | None = Field(default=None, description="Huidige schrijfwijze, als die anders is")
    aliassen: tuple[Naam, ...] = Field(default=(), description="Andere namen en schrijfwijzen waarop mensen zoeken")
    dekking: Dekking = Field(description="beschreven in bijlage 3, genoemd in de tekst, of later: sinds 2013 gevonden")
    kort: Regel = Field(description="Eén zin: wat is het?")
    doelgroep: Regel | None = Field(default=None, description="Voor wie")
    fasen: tuple[Fase, ...] = Field(default=(), description="Fasen die de handreiking of de bron noemt in plaats van een leeftijd")
    leeftijd: Leeftijd = Field(
        default=Leeftijd(), description="Leeftijd van de kinderen volgens de handreiking; bij een programma van na 2013 volgens zijn bron")
    kenmerken: Kenmerken = Field(default=Kenmerken(), description="De zeven labels van bijlage 3")
    frequentie: Frequentie | None = Field(default=None, description="Hoe vaak er contact is")
    duur: Regel | None = Field(default=None, description="Hoe lang het duurt")
    vorm: tuple[Vorm, ...] = Field(default=(), description="individueel, groep of allebei")
    plaats: tuple[Plaats, ...] = Field(default=(), description="thuis, voorziening of allebei")
    uitvoerder: Regel | None = Field(default=None, description="Wie het uitvoert")
    kosten: Regel | None = Field(default=None, description="Wat het kost, met het jaar; altijd met een bron bij herkomst_velden")
    talen: Regel | None = Field(default=None, description="In welke talen het er is, of wat de bron over taal zegt")
    nodig: Regel | None = Field(default=None, description="Wat er moet zijn: training, licentie, coördinator, ruimte")
    herkomst_velden: Veldherkomst = Field(
        default=Veldherkomst(), description="De bronnen per veld, voor wat niet uit de handreiking komt: duur: [sleutel van de bron]")
    omschrijving: TekstMetKoppen = Field(description="Wat het programma is en doet, in eigen woorden, met ### als tussenkop")
    website_2013: OudAdres | None = Field(default=None, description="Adres uit 2013, wordt als tekst getoond")
    andere_adressen_2013: tuple[OudAdres, ...] = Field(default=(), description="Verdere adressen uit 2013")
    website: Annotated[str, Ref("bron")] | None = Field(default=None, description="Bron met het adres van nu")
    erkenning: Erkenning | None = Field(default=None, description="Laatst bekende erkenning; leeg als die niet bekend is")
    gezien: Annotated[str, Ref("bron")] | None = Field(
        default=None, description=(
            "Laatste bron waarin het programma te krijgen was. Haar datum telt; zonder datum zegt zij niets over nu. Leeg is onbekend"))
    stopt: Annotated[str, Ref("bron")] | None = Field(default=None, description="Bron die zegt dat het programma stopt of gestopt is")
    themas: tuple[Annotated[str, Ref("thema")], ...] = Field(default=(), description="Thema's")
    doelen: tuple[Annotated[str, Ref("doel")], ...] = Field(default=(), description="Doelen van ouderbetrokkenheid")
    stappen: tuple[Annotated[str, Ref("stap")], ...] = Field(min_length=1, description="Stappen waarin het van pas komt")
    indicatoren: tuple[Annotated[str, Ref("indicator")], ...] = Field(default=(), description="Indicatoren waaraan het raakt")
    bron: Herkomst | None = Field(default=None)
    bronnen: tuple[Annotated[str, Ref("bron")], ...] = Field(
        default=(), description="Bronnen, voor een programma dat niet in de handreiking staat")
    gecontroleerd_op: Dag | None = Field(default=None, description="Wanneer iemand dit record nakeek")

    @model_validator(mode="after")
    def _has_source(self) -> "Programma":
        return require_source(self)

    @model_validator(mode="after")
    def _labels_complete(self) -> "Programma":
        missing = [name for name, value in self.kenmerken if value is None]
        if self.dekking is Dekking.BESCHREVEN and missing:
            raise fail("kenmerken", "een beschreven programma heeft alle zeven kenmerken; {names} ontbreekt. "
                       "Schrijf bij elk ja of nee.", names=", ".join(missing), place=(missing[0],))
        return self

    @model_validator(mode="after")
    def _origin_fits(self) -> "Programma":
        if not self.is_later and not self.bron:
            raise fail("bron", "een programma uit de handreiking noemt bij bron zijn plaats daarin. Staat het er niet in? Schrijf dekking: later.")
        if self.is_later and (field := next(filter(self.is_filled, OF_2013), None)):
            raise fail(field, "een programma van na 2013 staat niet in de handreiking, dus {field} kan hier niet. Haal het weg.", field=field)
        if not self.is_later and self.herkomst_velden.leeftijd:
            raise fail("herkomst_velden", "de leeftijd is hier die van 2013. Zet in actualiteit.yaml wat er nu over bekend is, en haal leeftijd hier weg.")
        return self

    @model_validator(mode="after")
    def _facts_have_sources(self) -> "Programma":
        sources = dict(self.herkomst_velden)
        needed = [name for name in sources if self.has_fact(name) and (self.is_later or name in NEVER_IN_GUIDANCE)]
        if missing := [name for name in needed if not sources[name]]:
            raise fail(self._written_field(missing[0]), "waar komt dit vandaan? Noem bij herkomst_velden de bronnen van {names}.", names=", ".join(missing))
        if empty := [name for name, keys in sources.items() if keys and not self.has_fact(name)]:
            raise fail("herkomst_velden", "hier staan bronnen van {names}, maar dat veld is leeg. Vul het in, of haal de bronnen weg.", names=", ".join(empty))
        return self

    @property
    def is_later(self) -> bool:
        """Whether it was found after the guidance, and is not in it."""
        return self.dekking is Dekking.LATER

    def has_fact(self, name: str) -> bool:
        """Whether the fact `name`, a field of `Veldherkomst`, is filled in. A stage of childhood is an age."""
        return self.is_filled(self._written_field(name))

    def is_filled(self, field: str) -> bool:
        """Whether `field` has another value than when it is left out."""
        return bool(getattr(self, field) != type(self).model_fields[field].default)

    def _written_field(self, fact: str) -> str:
        return "fasen" if fact == "leeftijd" and not self.is_filled("leeftijd") else fact

    @property
    def bereik(self) -> Leeftijdsbereik:
        """The age range to filter by; derived from stages where no age is stated."""
        return leeftijdsbereik(self.leeftijd, self.fasen)

    @property
    def contact(self) -> Contact:
        """Contact on our own scale; `niet-vermeld` where no frequency is described."""
        return self.frequentie.contact if self.frequentie else Contact.NIET_VERMELD


OF_2013 = ("bron", "kenmerken", "website_2013", "andere_adressen_2013")  # only the guidance has these
NEVER_IN_GUIDANCE = ("kosten",)
