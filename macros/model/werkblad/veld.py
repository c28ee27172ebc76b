"""One thing to fill in on a werkblad: its kind, its choices, and whether an answer fits.

Not for tables and whole werkbladen (see `tabel` and `werkblad`) and not for doing the sums (see `rekenen`).
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field, model_validator

from macros.model import alike
from macros.model.base import Record
from macros.model.values import Getal, Id, JaNee, Naam, Regel, fail
from macros.model.werkblad.soort import Veldsoort

SEPARATOR = "; "  # between the answers of a multiple choice


class Lijst(StrEnum):
    """The lists of the handbook to choose from; the values are fields of `Handbook`."""

    PROGRAMMAS = "programmas"
    DOELEN = "doelen"
    INDICATOREN = "indicatoren"
    STAPPEN = "stappen"
    INSTRUMENTEN = "instrumenten"
    ORGANISATIEMODELLEN = "organisatiemodellen"


class Bewerking(StrEnum):
    """What a computed field does with other fields in its row or part."""

    AANTAL = "aantal"
    SOM = "som"
    VERSCHIL = "verschil"
    TEKORT = "tekort"
    OVERSCHOT = "overschot"
    AANDEEL = "aandeel"
    DREMPEL = "drempel"
    KLEINE_GROEP = "kleine-groep"


OPERANDS = {  # the fewest and the most fields that an operation takes
    Bewerking.AANTAL: (1, 20), Bewerking.SOM: (2, 20), Bewerking.VERSCHIL: (2, 2), Bewerking.TEKORT: (2, 20), Bewerking.OVERSCHOT: (2, 20),
    Bewerking.AANDEEL: (2, 2), Bewerking.DREMPEL: (1, 2), Bewerking.KLEINE_GROEP: (1, 6),
}
# The kind of an outcome, where it does not depend on the kinds of the operands.
RESULTS = {
    Bewerking.AANTAL: Veldsoort.GETAL, Bewerking.AANDEEL: Veldsoort.PROCENT, Bewerking.DREMPEL: Veldsoort.TEKST,
    Bewerking.KLEINE_GROEP: Veldsoort.TEKST,
}
# The outcome has the kind of the operands.
_KEEP_KIND = (Bewerking.SOM, Bewerking.VERSCHIL, Bewerking.TEKORT, Bewerking.OVERSCHOT)


class Formule(Record):
    """How a field is computed: one of a closed set of operations on fields, never free text."""

    bewerking: Bewerking = Field(description="aantal (hoe vaak ingevuld, of hoe vaak een bepaald antwoord), som, verschil (eerste min "
                                             "tweede), tekort (eerste min de andere, nooit onder 0), overschot (de andere min de eerste, nooit onder 0), "
                                             "aandeel (eerste van tweede, in procenten), drempel (eerste minstens de norm: ja of nee) of kleine-groep "
                                             "(een getal of een verschil van 1 tot en met 9: ja of nee)")
    van: tuple[Id, ...] = Field(min_length=1, description="De velden waarmee u rekent, uit dezelfde rij of hetzelfde deel")
    antwoord: Naam | None = Field(default=None, description="Alleen bij aantal: het antwoord dat telt; leeg telt elk antwoord")
    norm: Getal | None = Field(default=None, description="Alleen bij drempel: de ondergrens. Staat die in een kolom? Noem dan die kolom als tweede bij van")

    @model_validator(mode="after")
    def _complete(self) -> "Formule":
        least, most = OPERANDS[self.bewerking]
        if not least <= len(self.van) <= most:
            amount = str(least) if least == most else f"{least} tot {most}"
            raise fail("van", "{operation} rekent met {count} velden, niet met {given}. {advice}", operation=self.bewerking.value, count=amount,
                       given=len(self.van), advice="Noem er meer." if len(self.van) < least else "Haal er weg.")
        if self.antwoord is not None and self.bewerking is not Bewerking.AANTAL:
            raise fail("antwoord", "antwoord hoort alleen bij bewerking: aantal. Haal antwoord weg.")
        if objection := self._norm_objection():
            raise fail("norm", objection)
        return self

    def _norm_objection(self) -> str:
        if self.bewerking is not Bewerking.DREMPEL:
            return "" if self.norm is None else "norm hoort alleen bij bewerking: drempel. Haal norm weg."
        if len(self.van) == 1:
            return "" if self.norm is not None else ("de ondergrens ontbreekt. Schrijf bij norm een getal. Staat de ondergrens in een veld? Noem dat "
                                                     "veld dan als tweede bij van.")
        return "" if self.norm is None else "er zijn twee ondergrenzen: bij norm en in het tweede veld bij van. Haal een van de twee weg."


Stroom = Annotated[str, Field(pattern=r"^[a-z0-9-]+\.[a-z0-9-]+$", max_length=160,
                              description="Werkblad en veld, met een punt ertussen, zoals activiteitenplan.doel")]


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
    verplicht: JaNee = Field(default=False, description="ja als niemand zonder dit antwoord weet van wie een teruggestuurd blad is; wie het inleest, "
                                                        "krijgt dan een melding")
    formule: Formule | None = Field(default=None, description="Hoe dit veld wordt uitgerekend; niemand vult het dan in")
    stroomt_naar: tuple[Stroom, ...] = Field(default=(), description="Velden op andere werkbladen waar dit antwoord vanzelf komt te staan")
    te_kiezen_in: tuple[Stroom, ...] = Field(default=(), description="Velden op andere werkbladen waar mensen dit antwoord kunnen kiezen")
    eigen: JaNee = Field(default=False, description="ja als dit veld een toevoeging van dit handboek is")

    @model_validator(mode="after")
    def _choices_fit(self) -> "Veld":
        named = self.soort.rules.names_choices
        if named and not (self.opties or self.verwijst_naar):
            raise fail("opties", "bij soort {kind} horen keuzes. Schrijf ze bij opties, of noem bij verwijst_naar een lijst uit het handboek.",
                       kind=self.soort.value)
        for name in ("opties", "verwijst_naar", "vrij"):
            if not named and getattr(self, name):
                raise fail(name, "{field} kan hier niet: dit veld heeft soort {kind}, zonder keuzes. Schrijf soort: keuze (één antwoord) "
                           "of soort: meerkeuze (meer antwoorden), of haal {field} weg.", field=name, kind=self.soort.value)
        if self.opties and self.verwijst_naar:
            raise fail("verwijst_naar", "de keuzes komen uit opties of uit verwijst_naar. Haal een van de twee weg.")
        return self

    @model_validator(mode="after")
    def _options_differ(self) -> "Veld":
        for index, optie in enumerate(self.opties):
            if optie in self.opties[:index]:
                raise fail("opties", "de keuze '{value}' staat er twee keer in. Haal er een weg.", value=optie, place=(index,))
            if SEPARATOR.strip() in optie:
                raise fail("opties", "in de keuze '{value}' staat een puntkomma; die scheidt de antwoorden. Schrijf de keuze zonder.",
                           value=optie, place=(index,))
        return self

    @model_validator(mode="after")
    def _scale_has_ends(self) -> "Veld":
        if self.soort.rules.has_ends and len(self.uiteinden) != 2:
            raise fail("uiteinden", "bij soort schaal horen twee uiteinden: het woord bij 1 en het woord bij 5. Het zijn er {count}. Schrijf er twee.",
                       count=len(self.uiteinden))
        if self.uiteinden and not self.soort.rules.has_ends:
            raise fail("uiteinden", "uiteinden horen bij soort schaal. Schrijf soort: schaal, of haal uiteinden weg.")
        return self

    @model_validator(mode="after")
    def _result_fits(self) -> "Veld":
        fixed = RESULTS.get(self.formule.bewerking) if self.formule else None
        if self.formule and fixed and self.soort is not fixed:
            raise fail("soort", "de uitkomst van {operation} heeft soort {kind}. Schrijf soort: {kind}.", operation=self.formule.bewerking.value,
                       kind=fixed.value)
        return self

    @property
    def keuzes(self) -> tuple[str, ...]:
        """The choices that the field itself names; `invulling.opties` also gives those of a list of the handbook."""
        return self.soort.rules.choices or self.opties

    def accepts(self, antwoord: str) -> bool:
        """Whether `antwoord` fits the kind and the choices of this field."""
        return not self.objection(antwoord)

    def objection(self, antwoord: str) -> str:
        """Why `antwoord` does not fit in this field and what to write instead, in Dutch; "" when it fits."""
        if not self.soort.rules.accepts(antwoord):
            return f"past niet bij soort {self.soort.value}. {self.soort.rules.advice}"
        if not self.keuzes or self.vrij:
            return ""
        given = self.antwoorden(antwoord)
        wrong = next((part for part in given if part not in self.keuzes), None)
        return "" if wrong is None else f"is geen keuze. {alike.choose(wrong, self.keuzes)}"

    def antwoorden(self, antwoord: str) -> tuple[str, ...]:
        """The answers in `antwoord`: several for a multiple choice, otherwise one."""
        return tuple(antwoord.split(SEPARATOR)) if self.soort.rules.several else (antwoord,)


Loc = tuple[Any, ...]  # the path to a part of a record


def check_formulas(velden: Iterable[tuple[Loc, Veld]], field: str) -> None:
    """Check that every computed field takes earlier fields of a kind it can compute with.

    Raises the error of the first one that does not, at its place within `field` of the record.
    """
    earlier: dict[str, Veld] = {}
    for loc, veld in velden:
        if veld.formule and (objection := _formula_objection(veld, veld.formule, earlier)):
            raise fail(field, "'{field}' {objection}", field=veld.id, objection=objection, place=(*loc, "formule"))
        earlier[veld.id] = veld


def _formula_objection(veld: Veld, formule: Formule, earlier: dict[str, Veld]) -> str:
    if unknown := [name for name in formule.van if name not in earlier]:
        return f"rekent met '{unknown[0]}', maar dat veld staat er niet vóór. {alike.choose(unknown[0], earlier)}"
    used = [earlier[name] for name in formule.van]
    if formule.bewerking is Bewerking.AANTAL:
        return next((text for other in used if (text := uncounted(other, formule.antwoord))), "")
    if words := next((other for other in used if not other.soort.rules.is_number), None):
        return f"rekent met '{words.id}', en dat heeft soort {words.soort.value}. Geef dat veld soort getal, aantal, bedrag, procent of schaal."
    kinds = {other.soort for other in used}
    if formule.bewerking is Bewerking.KLEINE_GROEP and (other := next((other for other in used if not other.soort.rules.hides_few), None)):
        return f"telt mensen, en '{other.id}' heeft soort {other.soort.value}. Geef dat veld soort aantal."
    if formule.bewerking in (Bewerking.TEKORT, Bewerking.OVERSCHOT) and veld.soort.rules.hides_few:
        return "telt een leeg veld als 0, en dat kan niet bij mensen. Kies bewerking: verschil."
    if formule.bewerking in _KEEP_KIND:
        kinds = {kind.rules.adds_as or kind for kind in kinds} | {veld.soort}
    if formule.bewerking is not Bewerking.DREMPEL and len(kinds) > 1:
        return (f"rekent met velden van verschillende soort: {', '.join(sorted(kinds))}. Geef ze dezelfde soort; bij een som of verschil ook dit veld "
                "zelf.")
    return ""


def uncounted(veld: Veld, antwoord: str | None) -> str:
    """Why `antwoord` would never be counted in `veld`; "" when it can be."""
    if antwoord is None or not veld.keuzes or veld.vrij or antwoord in veld.keuzes:
        return ""
    return f"telt '{antwoord}', en dat is geen keuze van '{veld.id}'. {alike.choose(antwoord, veld.keuzes)}"
