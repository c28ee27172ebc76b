"""A repeating table of a werkblad: its columns, the rows it starts with, its totals and its worked example.

Not for layout: a writer decides that from the kinds of field. A table with many columns has groups of them: a
spreadsheet shows one table with a row of group titles, paper shows one table per group and repeats the first column,
which therefore names the row.
"""

from collections.abc import Iterator

from pydantic import Field, model_validator

from macros.model import alike
from macros.model.base import Record
from macros.model.values import SHOWN, Geheel, Id, JaNee, Naam, Regel, Tekst, fail
from macros.model.werkblad.veld import Bewerking, Lijst, Loc, Veld, check_formulas, uncounted

# A table in a spreadsheet has this many times the rows it has on paper.
SPREADSHEET_FACTOR = 4
# The most columns that fit side by side on paper.
_MOST_COLUMNS = 6


class Kolom(Veld):
    """A column of a table."""

    uit_record: Id | None = Field(default=None, description="Gegeven dat de startrijen hier uit het handboek krijgen, zoals norm; "
                                                            "alleen in een tabel met startrijen_uit")
    uit_veld: Id | None = Field(default=None, description="Los veld van dit werkblad waarvan het antwoord in elke rij komt, zoals locatie; niemand vult "
                                                          "de kolom in, en op papier staat zij er niet")

    @model_validator(mode="after")
    def _filled_once(self) -> "Kolom":
        if self.uit_veld and (self.formule or self.uit_record):
            raise fail("uit_veld", "deze kolom wordt al op een andere manier gevuld. Haal uit_veld weg, of haal {other} weg.",
                       other="formule" if self.formule else "uit_record")
        return self


class Kolomgroep(Record):
    """Columns that belong together under one heading."""

    titel: Naam = Field(description="Kop boven de kolommen")
    kolommen: tuple[Kolom, ...] = Field(
        min_length=1, description="De kolommen; meer dan zes passen niet naast elkaar op papier, die met uit_veld niet meegeteld")

    @model_validator(mode="after")
    def _fit_on_paper(self) -> "Kolomgroep":
        asked = sum(not kolom.uit_veld for kolom in self.kolommen)
        if asked > _MOST_COLUMNS:
            raise fail("kolommen", "in deze groep staan {given} kolommen; op papier passen er {most} naast elkaar. Begin met een eigen titel een nieuwe "
                       "groep, en zet de laatste kolommen daarin.", given=asked, most=_MOST_COLUMNS)
        return self


class Totaal(Record):
    """A line under a table: the sum of a column, how often an answer was given, or the share of two sums."""

    kolom: Id = Field(description="De kolom waar het totaal over gaat")
    label: Naam = Field(description="Wat het totaal betekent")
    bewerking: Bewerking = Field(description="som, aantal, of aandeel (alleen van een kolom die zelf een aandeel is)")
    antwoord: Naam | None = Field(default=None, description="Alleen bij aantal: het antwoord dat telt; leeg telt elke ingevulde cel")


class Tabel(Record):
    """A repeating table: the rows it starts with, empty rows, and rows of a worked example, by column id.

    A row is about one thing (an activity, a partner, a goal), named in its first column.
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

    def vooraf_gevuld(self, kolom: Kolom) -> bool:
        """Whether the handbook fills in this column, so that nobody has to."""
        return bool(kolom.uit_record or kolom.uit_veld or (self.startrijen_uit and self.vaste_rijen and kolom.id == self.sleutel))

    @property
    def placed(self) -> Iterator[tuple[Loc, Kolom]]:
        """Every column in order, with its place in `groepen`."""
        for number, groep in enumerate(self.groepen):
            yield from (((number, "kolommen", index), kolom) for index, kolom in enumerate(groep.kolommen))

    @model_validator(mode="after")
    def _rows_fit(self) -> "Tabel":
        known = {kolom.id: kolom for kolom in self.kolommen}
        for name, rijen in (("startrijen", self.startrijen), ("voorbeeldrijen", self.voorbeeldrijen)):
            for index, rij in enumerate(rijen):
                if self.startrijen_uit and self.sleutel not in rij:
                    raise fail(name, "in deze rij ontbreekt de eerste kolom, '{column}'. Vul de sleutel van het record in.", column=self.sleutel,
                               place=(index,))
                for kolom, antwoord in rij.items():
                    if objection := _cell_objection(kolom, antwoord, known):
                        raise fail(name, "{objection}", objection=objection, place=(index, kolom))
        return self

    @model_validator(mode="after")
    def _labels_differ(self) -> "Tabel":
        """A table that comes back filled in is read by the labels above its columns."""
        seen: set[str] = set()
        for loc, kolom in self.placed:
            if kolom.label.casefold() in seen:
                raise fail("groepen", "twee kolommen heten '{label}'. Geef elke kolom van een tabel een eigen naam.", label=kolom.label,
                           place=(*loc, "label"))
            seen.add(kolom.label.casefold())
        return self

    @model_validator(mode="after")
    def _examples_differ(self) -> "Tabel":
        """A row of the example completes the starting row with the same first cell; a second one would replace it."""
        given = {rij.get(self.sleutel) for rij in self.startrijen}
        names = [rij.get(self.sleutel) for rij in self.voorbeeldrijen]
        for index, name in enumerate(names):
            if name in names[:index] and (self.startrijen_uit or name in given):
                raise fail("voorbeeldrijen", "'{value}' vult dezelfde startrij nog een keer aan. Maak er één rij van.", value=name or "",
                           place=(index,))
        return self

    @model_validator(mode="after")
    def _records_fit(self) -> "Tabel":
        first = self.kolommen[0]
        if self.startrijen_uit and first.verwijst_naar is not self.startrijen_uit:
            raise fail("startrijen_uit", "de eerste kolom '{column}' hoort naar dezelfde lijst te verwijzen. Zet daar soort: keuze en "
                       "verwijst_naar: {list}.", column=first.id, list=self.startrijen_uit.value)
        if first.uit_veld:
            raise fail("groepen", "de eerste kolom '{column}' benoemt de rij, en heeft dus niet in elke rij hetzelfde antwoord. Zet uit_veld in een andere "
                       "kolom.", column=first.id)
        for kolom in self.kolommen:
            if kolom.uit_record and not self.startrijen_uit:
                raise fail("startrijen_uit", "de kolom '{column}' neemt iets uit het handboek. Noem bij startrijen_uit welke lijst.", column=kolom.id)
        if self.vaste_rijen and not (self.startrijen or self.startrijen_uit):
            raise fail("vaste_rijen", "zonder startrijen kan niemand iets invullen. Voeg startrijen toe of haal vaste_rijen weg.")
        return self

    @model_validator(mode="after")
    def _sums_fit(self) -> "Tabel":
        check_formulas(self.placed, "groepen")
        known = {kolom.id: kolom for kolom in self.kolommen}
        for index, totaal in enumerate(self.totalen):
            if totaal.kolom not in known:
                raise fail("totalen", "de kolom '{column}' bestaat niet. {choices}", column=totaal.kolom, choices=alike.choose(totaal.kolom, known),
                           place=(index, "kolom"))
            if objection := total_objection(totaal, known[totaal.kolom]):
                raise fail("totalen", "het totaal '{label}' kan niet: {objection}", label=totaal.label, objection=objection, place=(index,))
        return self


def _cell_objection(name: str, antwoord: str, known: dict[str, Kolom]) -> str:
    """Why an answer does not fit in a starting row or a row of the example; "" when it fits."""
    if name not in known:
        return f"de kolom '{name}' bestaat niet. {alike.choose(name, sorted(known))}"
    kolom = known[name]
    if kolom.formule or kolom.uit_record or kolom.uit_veld:
        return f"de kolom '{name}' wordt vanzelf gevuld. Haal die uit de rij."
    return f"'{antwoord[:SHOWN]}' {objection}" if (objection := kolom.objection(antwoord)) else ""


def total_objection(totaal: Totaal, kolom: Veld) -> str:
    """Why `kolom` has no such total, in Dutch; "" when it has."""
    if totaal.antwoord is not None and totaal.bewerking is not Bewerking.AANTAL:
        return "antwoord hoort alleen bij bewerking: aantal. Haal antwoord weg."
    if totaal.bewerking is Bewerking.AANTAL:
        objection = uncounted(kolom, totaal.antwoord)
        return f"het {objection}" if objection else ""
    if totaal.bewerking is Bewerking.SOM:
        return "" if kolom.soort.rules.has_total else "een som vraagt een kolom met soort getal, aantal of bedrag. Kies een andere kolom, of tel de rijen met bewerking: aantal."
    if totaal.bewerking is Bewerking.AANDEEL:
        share = kolom.formule and kolom.formule.bewerking is Bewerking.AANDEEL
        return "" if share else "een aandeel vraagt een kolom die zelf een aandeel is. Kies zo'n kolom, of een andere bewerking."
    return "kies som, aantal of aandeel."
