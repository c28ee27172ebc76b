"""Something known since 2013, with its sources and the records it belongs to. The only place for facts about today."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from macros.model import alike
from macros.model.base import Record
from macros.model.datum import first_day, last_day
from macros.model.values import Dag, Datum, Herkomst, Id, JaNee, Naam, Ref, Regel, Tekst, fail


class Onderwerp(StrEnum):
    """The heading above the note on the page of changes."""

    WET_EN_BELEID = "wet-en-beleid"
    BEREIK = "bereik"
    TOEZICHT = "toezicht"
    PROGRAMMAS = "programmas"
    ERKENNING = "erkenning"
    ORGANISATIES = "organisaties"
    HERKOMST = "herkomst"


class Plaatsen(Record):
    """Ids of the records that show the note."""

    programmas: tuple[Annotated[str, Ref("programma")], ...] = Field(default=(), description="Programma's")
    voorbeelden: tuple[Annotated[str, Ref("voorbeeld")], ...] = Field(default=(), description="Voorbeelden")
    stappen: tuple[Annotated[str, Ref("stap")], ...] = Field(default=(), description="Stappen")
    indicatoren: tuple[Annotated[str, Ref("indicator")], ...] = Field(default=(), description="Indicatoren")
    begrippen: tuple[Annotated[str, Ref("begrip")], ...] = Field(default=(), description="Begrippen")
    secties: tuple[Annotated[str, Ref("sectie")], ...] = Field(default=(), description="Secties van de handreiking")
    organisatiemodellen: tuple[Annotated[str, Ref("organisatiemodel")], ...] = Field(
        default=(), description="Organisatiemodellen")


# Field of `Plaatsen` → noun of the records in it.
PLAATSEN = {
    "programmas": "programma", "voorbeelden": "voorbeeld", "stappen": "stap", "indicatoren": "indicator",
    "begrippen": "begrip", "secties": "sectie", "organisatiemodellen": "organisatiemodel",
}
# The fields whose records have headings that a note can go under.
_WITH_HEADINGS = ("stappen", "secties")
# Where a note is whole if nobody says so: the first place in this order. A term never has more than a line.
_WHOLE_AT = ("stappen", "secties", "programmas", "voorbeelden", "organisatiemodellen", "indicatoren")


class Actualiteit(Record):
    """One claim about the time after 2013."""

    id: Id
    titel: Naam = Field(description="Korte kop")
    onderwerp: Onderwerp = Field(description="Kop op de pagina Actualiteit")
    themas: tuple[Annotated[str, Ref("thema")], ...] = Field(default=(), description="Thema's waarop een lezer deze notitie zoekt")
    betekenis: Regel | None = Field(
        default=None, description="Wat een gemeente hiermee moet, in één zin. Deze zin staat vooraan; bij uitgelicht is hij verplicht")
    toen: Regel | None = Field(default=None, description="Wat de handreiking in 2013 zei, in eigen woorden")
    tekst: Tekst = Field(description="Wat er sindsdien bekend is, in eigen woorden")
    sinds: Datum | None = Field(default=None, description="Sinds wanneer het geldt")
    tot: Datum | None = Field(default=None, description="Tot en met wanneer het geldt, als een bron dat zegt")
    bronnen: tuple[Annotated[str, Ref("bron")], ...] = Field(min_length=1, description="De bronnen van dit feit, minstens één")
    voorbehoud: Regel | None = Field(default=None, description=(
        "Wat bij dit feit niet bekend is. Dat een bron geen datum heeft of zwak is, hoort bij de bron"))
    plaatsen: Plaatsen = Field(description="Bij welke records deze notitie staat")
    vooral: Regel | None = Field(default=None, description=(
        "Waar de notitie heel staat, zoals stap:stap-5; op de andere plaatsen staat één regel met een link. Zonder vooral is dat de eerste "
        "plek van onder, en anders de eerste stap, sectie, programma, voorbeeld, organisatiemodel of indicator"))
    onder: tuple[Regel, ...] = Field(default=(), description=(
        "Bij een stap of sectie: onder welke kop de notitie staat, zoals stap:stap-5#kiezen-op-effect. Zonder hekje staat zij onder de "
        "inleiding. Noemt u geen kop, dan staat zij onderaan de pagina"))
    uitgelicht: JaNee = Field(
        default=False, description="ja als een lezer dit het eerst moet weten: de notitie staat dan vooraan bij het oude feit, en de drie nieuwste ook op de startpagina")
    bron: Herkomst | None = Field(default=None)
    gecontroleerd_op: Dag | None = Field(default=None, description="Wanneer iemand dit nakeek")

    @model_validator(mode="after")
    def _placed(self) -> "Actualiteit":
        if not any(ids for _, ids in self.plaatsen):
            raise fail("plaatsen", "deze notitie staat nergens bij. Noem onder plaatsen minstens één record.")
        return self

    @model_validator(mode="after")
    def _ends_after_it_began(self) -> "Actualiteit":
        begin, end = first_day(self.sinds or ""), last_day(self.tot or "")
        if begin and end and end < begin:
            raise fail("tot", "deze notitie geldt tot en met {end}, maar pas sinds {begin}. Verbeter een van de twee.", begin=self.sinds, end=self.tot)
        return self

    @model_validator(mode="after")
    def _says_what_it_means(self) -> "Actualiteit":
        if self.uitgelicht and not self.betekenis:
            raise fail("betekenis", "deze notitie is uitgelicht, maar zegt niet wat een gemeente ermee moet. Schrijf dat in één zin bij betekenis.")
        return self

    @model_validator(mode="after")
    def _under_a_place(self) -> "Actualiteit":
        places = [f"{PLAATSEN[field]}:{name}" for field in _WITH_HEADINGS for name in getattr(self.plaatsen, field)]
        for number, target in enumerate(self.onder):
            if target.partition("#")[0] not in places:
                raise fail("onder", "'{target}' is geen stap of sectie waar deze notitie bij staat. {advice}", place=(number,), target=target, advice=_from(places, target))
        return self

    @model_validator(mode="after")
    def _whole_at_a_place(self) -> "Actualiteit":
        places = [f"{PLAATSEN[field]}:{name}" for field in _WHOLE_AT for name in getattr(self.plaatsen, field)]
        if self.vooral and self.vooral not in places:
            raise fail("vooral", "'{target}' is geen plek waar deze notitie heel kan staan. {advice}", target=self.vooral,
                       advice=_from(places, self.vooral))
        return self

    @property
    def hele_plek(self) -> tuple[str, str] | None:
        """Noun and id of the one record whose page has the whole note; None for a note that only belongs to terms."""
        first = self.vooral or (self.onder[0].partition("#")[0] if self.onder else None)
        if first:
            noun, _, record_id = first.partition(":")
            return noun, record_id
        return next(((PLAATSEN[field], ids[0]) for field in _WHOLE_AT if (ids := getattr(self.plaatsen, field))), None)

    def staat_heel_bij(self, record: str) -> bool:
        """Whether the page of `record`, such as stap:stap-5, has the whole note; its other pages have one line."""
        return self.hele_plek == tuple(record.split(":"))

    def staat_onder(self, record: str) -> bool:
        """Whether the note goes under a heading of `record`, such as stap:stap-5, instead of at the end of its page."""
        return any(target.partition("#")[0] == record for target in self.onder)


def _from(places: list[str], target: str) -> str:
    """What to write instead of `target`: one of the `places` that the note names."""
    return alike.choose(target, places) if places else "Noem haar eerst onder plaatsen."
