"""The plan of a municipality as a file: the answers that people gave on the worksheets, and what is needed to merge two copies.

This class is the published schema, and the browser refuses what does not fit it. Not for whether an answer fits its field: see `werkblad.soort`.

An answer is text as its field writes it (`2,5`, `2026-11-23`, `<10`, "; " between choices; a record of the handbook by its key). What is
empty is absent. Every name that is a key follows a plain pattern, so that none means anything to a program.
"""

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, ConfigDict, Field, GetJsonSchemaHandler
from pydantic_core import CoreSchema

from macros.model.base import Record
from macros.model.values import ID_PATTERN, fail

SCHEMA, VERSION = "ouderbeleid-dossier", 1
# Lists and maps: so many that nobody reaches them by typing and pasting, since the page refuses none of that; and few enough to check.
MOST_FILES, MOST_SHEETS, MOST_FIELDS, MOST_ROWS, MOST_ORIGINS, MOST_LAPSED, MOST_NAMES = 100, 100, 500, 20_000, 100_000, 20_000, 20_000
# Characters.
LONGEST_NAME, LONGEST_ID, LONGEST_TEXT, LONGEST_KEY = 1_000, 80, 1_000_000, 500
# Names that a program in the browser would take for its own.
REFUSED = ("__proto__", "constructor", "prototype")

_ROW = r"[A-Za-z0-9][A-Za-z0-9_-]*"
_FIELD = r"[a-z0-9]+(-[a-z0-9]+)*"
_UUID = r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
_MOMENT = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2})$"
_ORIGIN = f"^{_ROW}([.]{_FIELD})?$"
_ADDRESS = f"^{_FIELD}[.]{_FIELD}$"


@dataclass(frozen=True)
class _Keys:
    """Writes the rule for the keys of a map as `propertyNames`: pydantic's `patternProperties` would allow any other key."""

    rule: dict[str, Any]

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        made = handler(core)
        values = next(iter(made.pop("patternProperties", {}).values()), made.get("additionalProperties", {}))
        return {**made, "propertyNames": self.rule, "additionalProperties": values}


def _own_name(key: str) -> str:
    if key in REFUSED:
        raise fail("sleutel", "'{key}' kan geen naam zijn. Kies een andere.", key=key)
    return key


def _keys(longest: int, **pattern: str) -> _Keys:
    return _Keys({"minLength": 1, "maxLength": longest, **pattern, "not": {"enum": list(REFUSED)}})


# Each kind of key, with its rule for the schema.
Sleutel = Annotated[str, Field(pattern=ID_PATTERN, max_length=LONGEST_ID), AfterValidator(_own_name)]
_SLEUTELS = _keys(LONGEST_ID, pattern=ID_PATTERN)
Herkomstsleutel = Annotated[str, Field(pattern=_ORIGIN, max_length=2 * LONGEST_ID + 1), AfterValidator(_own_name)]
_HERKOMSTSLEUTELS = _keys(2 * LONGEST_ID + 1, pattern=_ORIGIN)
Naamsleutel = Annotated[str, Field(min_length=1, max_length=LONGEST_KEY), AfterValidator(_own_name)]
_NAAMSLEUTELS = _keys(LONGEST_KEY)

Uuid = Annotated[str, Field(pattern=_UUID)]
Moment = Annotated[str, Field(pattern=_MOMENT)]
Dag = Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
Recordsleutel = Annotated[str, Field(pattern=ID_PATTERN, max_length=LONGEST_ID)]
Rijsleutel = Annotated[str, Field(pattern=f"^{_ROW}$", max_length=LONGEST_ID)]
Adres = Annotated[str, Field(pattern=_ADDRESS, max_length=2 * LONGEST_ID + 1)]
Naam = Annotated[str, Field(max_length=LONGEST_NAME)]
Antwoord = Annotated[str, Field(max_length=LONGEST_TEXT)]
Teksten = Annotated[dict[Sleutel, Antwoord], Field(max_length=MOST_FIELDS), _SLEUTELS]
Redenen = Annotated[dict[Naamsleutel, Antwoord], Field(max_length=MOST_NAMES), _NAAMSLEUTELS]
Waarden = Annotated[dict[Naamsleutel, Any], Field(max_length=MOST_NAMES), _NAAMSLEUTELS]


class Deelvorm(Record):
    """A part of the file: its values have the type that the schema names, and nothing is converted."""

    model_config = ConfigDict(strict=True)


class Rij(Deelvorm):
    """A row of a table; a table has each id once."""

    id: Rijsleutel = Field(description="Sleutel van de rij; verandert nooit, en is binnen de tabel uniek")
    cellen: Teksten = Field(description="Het antwoord per kolom; een lege cel ontbreekt")


class Overgenomen(Deelvorm):
    """Where an answer was taken from."""

    van: Adres = Field(description="Werkblad en veld waar het antwoord vandaan komt, zoals doelen.doel")
    rij: Rijsleutel = Field(default="", description="Sleutel van de rij daar")
    tekst: Antwoord = Field(description="Wat daar toen stond")


class Blad(Deelvorm):
    """The answers on one worksheet."""

    velden: Teksten = Field(default_factory=dict, description="Het antwoord per los veld")
    tabellen: Annotated[dict[Sleutel, Annotated[tuple[Rij, ...], Field(max_length=MOST_ROWS)]], Field(max_length=MOST_FIELDS), _SLEUTELS] = Field(
        default_factory=dict, description="De rijen per tabel; een tabel die niemand aanraakte, ontbreekt")
    herkomst: Annotated[dict[Herkomstsleutel, Overgenomen], Field(max_length=MOST_ORIGINS), _HERKOMSTSLEUTELS] = Field(
        default_factory=dict, description="Van een ander werkblad overgenomen, per veld of per rij en kolom met een punt ertussen")


class Vervallen(Deelvorm):
    """A text whose place in the handbook is gone."""

    werkblad: Recordsleutel = Field(description="Het werkblad waar het stond")
    tabel: Recordsleutel = Field(default="", description="De tabel waar het stond")
    rij: Rijsleutel = Field(default="", description="De rij waar het stond")
    veld: Recordsleutel = Field(description="Het veld of de kolom waar het stond")
    tekst: Antwoord = Field(description="Wat er stond")


class Handboekuitgave(Deelvorm):
    """The edition of the handbook in which the plan was changed last."""

    naam: Naam = Field(description="Naam van het handboek")
    bijgewerkt: Dag = Field(description="Dag waarop het handboek is bijgewerkt")


class Dossier(Deelvorm):
    """One plan."""

    soort: Literal["ouderbeleid-dossier"] = Field(alias="schema", description="Zegt dat dit bestand een plan is")
    versie: Literal[1] = Field(description="Versie van deze beschrijving")
    id: Uuid = Field(description="Sleutel van het plan, gelijk in elke kopie")
    naam: Naam = Field(description="Naam van het plan")
    gemeente: Naam = Field(description="De gemeente; leeg als niemand die invulde")
    gemaakt: Moment = Field(description="Wanneer het plan is begonnen (ISO 8601)")
    gewijzigd: Moment = Field(description="Wanneer het plan het laatst is gewijzigd (ISO 8601)")
    revisie: int = Field(ge=0, le=1_000_000_000, description="Hoe vaak het plan als bestand is bewaard")
    handboek: Handboekuitgave = Field(description="De uitgave waarin het plan het laatst is gewijzigd")
    kortelijst: tuple[Recordsleutel, ...] = Field(max_length=MOST_FIELDS, description="Sleutels van de programma's op de korte lijst")
    antwoorden: Annotated[dict[Sleutel, Blad], Field(max_length=MOST_SHEETS), _SLEUTELS] = Field(description="De antwoorden per werkblad")
    afkomst: tuple[Uuid, ...] = Field(
        default=(), max_length=MOST_FILES, description="Een sleutel voor elk bestand waarin het plan is bewaard of waaruit het kwam, de oudste eerst")
    vervallen: tuple[Vervallen, ...] = Field(default=(), max_length=MOST_LAPSED, description="Teksten die in het handboek geen plek meer hebben")
    onbekend: Waarden = Field(default_factory=dict, description="Wat een ander programma in het bestand zette")
    weggelegd: Redenen = Field(default_factory=dict, description="Bevindingen die niet meer getoond worden, met de reden")
    eigen_tekst: Redenen = Field(default_factory=dict, alias="eigenTekst", description="Eigen woorden voor een deel van een stuk, per stuk en deel")
    instellingen: Waarden = Field(default_factory=dict, description="Keuzes die bij dit plan horen")
