"""One thing to fill in on a worksheet: its kind, what may be chosen, and whether an answer fits.

Not for tables and sheets (see `werkblad`) and not for doing the sums (see `rekenen`).
"""

import datetime
import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field, model_validator

from macros.model.base import Record
from macros.model.values import Getal, Id, JaNee, Naam, Regel, fail

JA_DEELS_NEE = ("ja", "deels", "nee")
SCHAAL = ("1", "2", "3", "4", "5")
SCHEIDING = "; "  # between the answers of a multiple choice


class Veldsoort(StrEnum):
    """The kinds of field; `lang` is several lines, `bedrag` is whole euros, `schaal` runs from 1 to 5.

    `aantal` counts people: 0, 10 or more, or the words `<10`, so that no small group can be recognised.
    """

    TEKST = "tekst"
    LANG = "lang"
    GETAL = "getal"
    AANTAL = "aantal"
    BEDRAG = "bedrag"
    PROCENT = "procent"
    DATUM = "datum"
    KEUZE = "keuze"
    MEERKEUZE = "meerkeuze"
    JA_DEELS_NEE = "ja-deels-nee"
    SCHAAL = "schaal"


class Lijst(StrEnum):
    """The lists of the handbook that a choice can be made from; the values are fields of `Handbook`."""

    PROGRAMMAS = "programmas"
    DOELEN = "doelen"
    INDICATOREN = "indicatoren"
    STAPPEN = "stappen"
    INSTRUMENTEN = "instrumenten"
    ORGANISATIEMODELLEN = "organisatiemodellen"


class Bewerking(StrEnum):
    """What a computed field does with other fields of its row or part."""

    AANTAL = "aantal"
    SOM = "som"
    VERSCHIL = "verschil"
    AANDEEL = "aandeel"
    DREMPEL = "drempel"


OPERANDEN = {  # least and most fields that an operation takes
    Bewerking.AANTAL: (1, 20), Bewerking.SOM: (2, 20), Bewerking.VERSCHIL: (2, 2), Bewerking.AANDEEL: (2, 2), Bewerking.DREMPEL: (1, 2),
}


class Formule(Record):
    """How a field is computed: a closed set of our own operations, by field ids, never free text."""

    bewerking: Bewerking = Field(description="aantal (hoe vaak ingevuld, of hoe vaak een bepaald antwoord), som, verschil (eerste min "
                                             "tweede), aandeel (eerste van tweede, in procenten) of drempel (eerste minstens de norm: ja of nee)")
    van: tuple[Id, ...] = Field(min_length=1, description="De velden waarmee u rekent, uit dezelfde rij of hetzelfde deel")
    antwoord: Naam | None = Field(default=None, description="Alleen bij aantal: het antwoord dat telt; leeg telt elk antwoord")
    norm: Getal | None = Field(default=None, description="Alleen bij drempel: de ondergrens. Staat die in een kolom? Noem dan die kolom als tweede bij van")

    @model_validator(mode="after")
    def _complete(self) -> "Formule":
        least, most = OPERANDEN[self.bewerking]
        if not least <= len(self.van) <= most:
            amount = str(least) if least == most else f"{least} tot {most}"
            raise fail("van", "bij {bewerking} horen {aantal} velden. Verbeter de lijst bij van.", bewerking=self.bewerking.value, aantal=amount)
        if self.antwoord is not None and self.bewerking is not Bewerking.AANTAL:
            raise fail("antwoord", "antwoord hoort bij aantal. Haal het weg.")
        if (self.norm is not None) != (self.bewerking is Bewerking.DREMPEL and len(self.van) == 1):
            raise fail("norm", "een drempel heeft één norm: een getal bij norm, of een tweede veld bij van. Een andere bewerking heeft er geen.")
        return self


Stroom = Annotated[str, Field(pattern=r"^[a-z0-9-]+\.[a-z0-9-]+$", max_length=160,
                              description="Werkblad en veld, met een punt ertussen, zoals activiteitenplan.doel")]

_CHOICES = (Veldsoort.KEUZE, Veldsoort.MEERKEUZE)
_FORMS = {
    Veldsoort.GETAL: (r"-?[0-9]{1,9}(,[0-9]{1,2})?", "Schrijf een getal, zoals 12 of 2,5."),
    Veldsoort.AANTAL: (r"<10|0|[1-9][0-9]{1,8}", "Schrijf 0, <10, of een heel getal vanaf 10."),
    Veldsoort.BEDRAG: (r"-?[0-9]{1,9}", "Schrijf hele euro's, zoals 2500."),
    Veldsoort.PROCENT: (r"[0-9]{1,3}(,[0-9])?", "Schrijf een percentage als getal, zoals 60 of 62,5."),
    Veldsoort.DATUM: (r"[0-9]{4}-[0-9]{2}-[0-9]{2}", "Schrijf een bestaande dag als jaar-maand-dag, zoals 2026-11-23."),
}


class Veld(Record):
    """One thing to fill in. `eigen` marks what this handbook added to the guidance."""

    id: Id
    label: Naam = Field(description="Naam van het veld, zoals die op het werkblad staat")
    soort: Veldsoort = Field(default=Veldsoort.TEKST, description="Wat er in te vullen is")
    uitleg: Regel | None = Field(default=None, description="Hulp bij het invullen")
    opties: tuple[Naam, ...] = Field(default=(), description="Keuzes, alleen bij soort keuze of meerkeuze")
    verwijst_naar: Lijst | None = Field(default=None, description="Lijst uit het handboek die de keuzes levert, in plaats van opties")
    vrij: JaNee = Field(default=False, description="ja als naast de keuzes ook een eigen antwoord mag")
    uiteinden: tuple[Naam, ...] = Field(default=(), description="Alleen bij soort schaal: het woord bij 1 en het woord bij 5")
    formule: Formule | None = Field(default=None, description="Hoe dit veld wordt uitgerekend; niemand vult het dan in")
    stroomt_naar: tuple[Stroom, ...] = Field(default=(), description="Velden op andere werkbladen waar dit antwoord terugkomt")
    eigen: JaNee = Field(default=False, description="ja als dit veld een toevoeging van dit handboek is")

    @model_validator(mode="after")
    def _options_fit(self) -> "Veld":
        if (self.soort in _CHOICES) != bool(self.opties or self.verwijst_naar):
            raise fail("opties", "opties horen bij soort keuze of meerkeuze, en alleen daar. Voeg opties toe of kies een andere soort.")
        if self.opties and self.verwijst_naar:
            raise fail("verwijst_naar", "de keuzes komen uit opties of uit verwijst_naar. Haal een van de twee weg.")
        if len(set(self.opties)) < len(self.opties):
            raise fail("opties", "een van de opties staat er twee keer in. Haal er een weg.")
        if any(SCHEIDING.strip() in optie for optie in self.opties):
            raise fail("opties", "in een optie staat een puntkomma. Schrijf de optie zonder.")
        if self.vrij and self.soort not in _CHOICES:
            raise fail("vrij", "vrij hoort bij soort keuze of meerkeuze. Voeg opties toe of haal vrij weg.")
        return self

    @model_validator(mode="after")
    def _scale_has_ends(self) -> "Veld":
        if (self.soort is Veldsoort.SCHAAL) != (len(self.uiteinden) == 2) or len(self.uiteinden) not in (0, 2):
            raise fail("uiteinden", "een schaal heeft precies twee uiteinden: het woord bij 1 en het woord bij 5. Andere soorten hebben er geen.")
        return self

    @model_validator(mode="after")
    def _result_fits(self) -> "Veld":
        fixed = self.formule and _RESULTS.get(self.formule.bewerking)
        if fixed and self.soort is not fixed:
            raise fail("soort", "de uitkomst van {bewerking} heeft soort {soort}. Schrijf soort: {soort}.", bewerking=self.formule.bewerking.value,
                       soort=fixed.value)
        return self

    @property
    def keuzes(self) -> tuple[str, ...]:
        """What may be chosen as far as the field itself says; a list of the handbook comes from `invulling.opties`."""
        fixed = {Veldsoort.JA_DEELS_NEE: JA_DEELS_NEE, Veldsoort.SCHAAL: SCHAAL}
        return fixed.get(self.soort, self.opties)

    def past(self, antwoord: str) -> bool:
        """Whether `antwoord` may stand in this field as far as its own kind and choices say."""
        return not self.bezwaar(antwoord)

    def bezwaar(self, antwoord: str) -> str:
        """Why `antwoord` cannot stand in this field, in Dutch with what to write; empty when it fits."""
        if self.soort in _FORMS:
            pattern, advice = _FORMS[self.soort]
            fits = re.fullmatch(pattern, antwoord) and (self.soort is not Veldsoort.DATUM or _is_day(antwoord))
            return "" if fits else f"past niet bij soort {self.soort.value}. {advice}"
        if not self.keuzes or self.vrij:
            return ""
        given = self.antwoorden(antwoord)
        return "" if all(part in self.keuzes for part in given) else f"is geen keuze. Kies uit: {', '.join(self.keuzes)}."

    def antwoorden(self, antwoord: str) -> tuple[str, ...]:
        """The answers in `antwoord`: several in a multiple choice, else one."""
        return tuple(antwoord.split(SCHEIDING)) if self.soort is Veldsoort.MEERKEUZE else (antwoord,)


def _is_day(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True


_RESULTS = {Bewerking.AANTAL: Veldsoort.GETAL, Bewerking.AANDEEL: Veldsoort.PROCENT, Bewerking.DREMPEL: Veldsoort.TEKST}
_NUMBERS = (Veldsoort.GETAL, Veldsoort.AANTAL, Veldsoort.BEDRAG, Veldsoort.PROCENT, Veldsoort.SCHAAL)


Plek = tuple[Any, ...]  # the way to a part of a record, from the field in which it stands


def check_formulas(velden: Iterable[tuple[Plek, Veld]], naam: str) -> None:
    """Every computed field takes earlier fields of a kind it can compute with.

    Raises an editor's error at the place of the first one that does not, within the field `naam` of the record.
    """
    earlier: dict[str, Veld] = {}
    for plek, veld in velden:
        if veld.formule and (objection := _formula_objection(veld, veld.formule, earlier)):
            raise fail(naam, "'{veld}' {bezwaar}", veld=veld.id, bezwaar=objection, plek=(*plek, "formule"))
        earlier[veld.id] = veld


def _formula_objection(veld: Veld, formule: Formule, earlier: dict[str, Veld]) -> str:
    if unknown := [name for name in formule.van if name not in earlier]:
        return f"rekent met '{unknown[0]}', maar dat veld staat er niet vóór. Kies uit: {', '.join(earlier)}."
    used = [earlier[name] for name in formule.van]
    if formule.bewerking is Bewerking.AANTAL:
        return next((text for other in used if (text := uncounted(other, formule.antwoord))), "")
    kinds = {other.soort for other in used}
    if not kinds <= set(_NUMBERS):
        return "rekent met een veld dat geen getal is. Geef dat veld soort getal, aantal, bedrag, procent of schaal."
    if formule.bewerking in (Bewerking.SOM, Bewerking.VERSCHIL):
        kinds = {Veldsoort.GETAL if kind is Veldsoort.SCHAAL else kind for kind in kinds} | {veld.soort}
    if formule.bewerking is not Bewerking.DREMPEL and len(kinds) > 1:
        return "rekent met velden van verschillende soort. Geef ze dezelfde soort, en de som of het verschil ook."
    return ""


def uncounted(veld: Veld, antwoord: str | None) -> str:
    """Why `antwoord` would never be counted in `veld`; empty where it may be."""
    if antwoord is None or not veld.keuzes or veld.vrij or antwoord in veld.keuzes:
        return ""
    return f"telt '{antwoord}', en dat is geen keuze van '{veld.id}'. Kies uit: {', '.join(veld.keuzes)}."
