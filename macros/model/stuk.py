"""A stuk: a paper that a municipality decides on or sends, as sections with fixed sentences and places for answers of worksheets.

Not for the words of a filled paper: see `macros.dutch.policy_papers`. Whether a worksheet has the named fields is checked in
`macros.checking.policy_papers`.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Annotated

from pydantic import Field, model_validator

from macros.model.base import Record, texts
from macros.model.markdown import parser
from macros.model.values import Alinea, Geheel, Id, JaNee, Naam, Ref, Regel, Tekst, fail
from macros.model.werkblad.veld import Bewerking, Loc, Stroom

# A marked place in a text; not the words of a link.
PLACE = re.compile(r"\[([^\[\]\n]+)\](?!\()")
# The place of the number in the words of a place.
NUMBER = "getal"
# The most columns that fit side by side on a page in portrait.
_MOST_COLUMNS = 6
_OPERATIONS = (Bewerking.AANTAL, Bewerking.SOM, Bewerking.AANDEEL)
_TARGETS = ("veld", "antwoord", "van", "alleen_als", "bronnen_alleen_als")


class Keuze(Record):
    """The rows of a table with one answer in one column."""

    kolom: Id = Field(description="De kolom die telt")
    is_een_van: tuple[Naam, ...] = Field(min_length=1, description="De antwoorden waarmee een rij meedoet")


class Plaats(Record):
    """A marked place, `[naam]` in a text: an answer of a worksheet, or words of our own for the worked paper."""

    naam: Naam = Field(description="Wat er tussen de haken staat")
    veld: Stroom | None = Field(default=None, description="Werkblad en veld of kolom, zoals doelen.gemeente")
    bewerking: Bewerking | None = Field(default=None, description="Alleen bij een kolom: aantal, som of aandeel")
    telt: Naam | None = Field(default=None, description="Alleen bij aantal: het antwoord dat telt; leeg telt elke ingevulde cel")
    rij: Naam | None = Field(default=None, description="Alleen bij een kolom: wat er in de eerste kolom van de rij staat, of de sleutel daarvan")
    voorbeeld: Regel | None = Field(default=None, description="Woorden in het uitgewerkte stuk, als geen werkblad ze heeft")
    zoals: Annotated[str, Ref("stuk")] | None = Field(default=None, description="Alleen bij voorbeeld: het stuk dat bij deze plaats dezelfde woorden heeft")
    enkelvoud: Naam | None = Field(default=None, description="Alleen bij bewerking: de woorden bij 1; [getal] is het getal")
    meervoud: Naam | None = Field(default=None, description="Alleen bij bewerking: de woorden bij een ander getal, zoals '[getal] doelen'; [getal] is het getal")
    nul: Naam | None = Field(default=None, description="Alleen bij bewerking: de woorden bij 0, zoals 'geen doelen'")
    weg_bij_nul: JaNee = Field(default=False, description="ja als de zin wegvalt bij 0; met meervoud en zonder nul gaat dat vanzelf")

    @property
    def zwijgt_bij_nul(self) -> bool:
        """Whether a sentence with this place is left out when the outcome is 0."""
        return self.nul is None and (self.weg_bij_nul or self.meervoud is not None)

    @model_validator(mode="after")
    def _words_of_numbers(self) -> "Plaats":
        given = [name for name in ("enkelvoud", "meervoud", "nul", "weg_bij_nul") if getattr(self, name)]
        if given and not self.bewerking:
            raise fail(given[0], "{name} hoort alleen bij een plaats met bewerking. Haal {name} weg, of noem een bewerking.", name=given[0])
        if bool(self.enkelvoud) != bool(self.meervoud):
            lacking = "meervoud" if self.enkelvoud else "enkelvoud"
            raise fail(lacking, "'{name}' heeft de woorden bij 1 én bij meer nodig. Vul {lacking} in, of haal de ander weg.", name=self.naam, lacking=lacking)
        for name in ("enkelvoud", "meervoud", "nul"):
            if other := next((found for found in PLACE.findall(getattr(self, name) or "") if found != NUMBER), None):
                raise fail(name, "'[{other}]' kan hier niet. Tussen de haken past alleen het getal: [{number}].", other=other, number=NUMBER)
        if self.nul and self.weg_bij_nul:
            raise fail("nul", "'{name}' zegt iets bij 0 en valt dan ook weg. Kies een van de twee.", name=self.naam)
        return self

    @model_validator(mode="after")
    def _one_origin(self) -> "Plaats":
        if bool(self.veld) == bool(self.voorbeeld):
            raise fail("veld", "'{name}' heeft één herkomst nodig: een veld van een werkblad of een voorbeeld. Noem er precies één.", name=self.naam)
        if self.zoals and self.veld:
            raise fail("zoals", "'{name}' komt van een werkblad, en is dus al in elk stuk gelijk. Haal zoals weg.", name=self.naam)
        if self.bewerking and self.bewerking not in _OPERATIONS:
            raise fail("bewerking", "'{value}' kan hier niet. Kies uit: {known}.", value=self.bewerking.value,
                       known=", ".join(operation.value for operation in _OPERATIONS))
        return self


def eigen_sleutel(stuk: str, plaats: Plaats) -> str:
    """The name under which a plan keeps the words of a place that no worksheet has; `stuk` is an id."""
    return f"{plaats.zoals or stuk}.[{plaats.naam}]"


class Stuktabel(Record):
    """A table of a worksheet with chosen columns."""

    van: Stroom = Field(description="Werkblad en tabel, zoals activiteitenplan.plan")
    kolommen: tuple[Id, ...] = Field(min_length=1, max_length=_MOST_COLUMNS, description="De kolommen, in de volgorde van het stuk")
    bijschrift: Naam = Field(description="Wat boven de tabel staat, achter het nummer")
    alleen: Keuze | None = Field(default=None, description="Neem alleen de rijen met dit antwoord")
    totaalrij: JaNee = Field(default=False, description="ja als er onderaan een rij met totalen komt")


class Stuklijst(Record):
    """One column of a worksheet as a list of points."""

    van: Stroom = Field(description="Werkblad en kolom, zoals doelen.doel-concreet")
    alleen: Keuze | None = Field(default=None, description="Neem alleen de rijen met dit antwoord")


class Eigen(Record):
    """Words that no worksheet has: the writer's own."""

    vraag: Regel = Field(description="Wat de schrijver hier zelf schrijft")
    voorbeeld: Tekst = Field(description="De woorden van Voorbeeldstad: gewone regels, of regels met '- ' of een nummer ervoor")
    mag_leeg: JaNee = Field(default=False, description="ja als het stuk ook zonder deze woorden af is")

    @model_validator(mode="after")
    def _plain(self) -> "Eigen":
        for token in parser().parse(self.voorbeeld):
            styled = next((child for child in token.children or () if child.type not in ("text", "softbreak")), None)
            if styled or "\\" in token.content:
                raise fail("voorbeeld", "eigen woorden hebben geen opmaak: een lezer typt ze zonder. Haal de sterretjes, de link of de schuine streep weg.")
        return self


class Blok(Record):
    """One piece of a section: fixed sentences, an answer, a list, a table, or the writer's own words."""

    tekst: Tekst | None = Field(default=None, description="Vaste zinnen; een plaats staat tussen rechte haken, zoals [gemeente]")
    antwoord: Stroom | None = Field(default=None, description="Een antwoord als alinea, zoals doelen.visie")
    lijst: Stuklijst | None = Field(default=None, description="Een kolom als lijst")
    tabel: Stuktabel | None = Field(default=None, description="Een tabel met gekozen kolommen")
    eigen: Eigen | None = Field(default=None, description="Woorden die de schrijver zelf toevoegt")
    alleen_als: Stroom | None = Field(default=None, description="Dit blok komt alleen in het stuk als dit veld is ingevuld")

    @model_validator(mode="after")
    def _one_kind(self) -> "Blok":
        kinds = ("tekst", "antwoord", "lijst", "tabel", "eigen")
        given = [name for name in kinds if getattr(self, name)]
        if len(given) != 1:
            raise fail(given[1] if given else "blok", "een blok is één ding: {kinds}. Er staan er {count}. Maak per ding een eigen blok.",
                       kinds=", ".join(kinds), count=len(given), either=given or ["blok"])
        return self

    @model_validator(mode="after")
    def _sentences(self) -> "Blok":
        styles, lists = 0, 0
        for token in parser().parse(self.tekst or ""):
            lists += token.nesting if token.type in ("bullet_list_open", "bullet_list_close", "ordered_list_open", "ordered_list_close") else 0
            if token.type == "table_open" or lists > 1:
                what = "een tabel" if token.type == "table_open" else "een lijst in een lijst"
                raise fail("tekst", "{what} kan hier niet: een tekst is alinea's en punten. Maak er gewone zinnen van.", what=what)
            for child in token.children or ():
                styles += child.nesting
                if styles and (place := PLACE.search(child.content)):
                    raise fail("tekst", "'{what}' staat in vette of schuine woorden of in een link. Haal die opmaak weg.", what=place[0])
        return self


class Kopregel(Record):
    """A line above the first section, such as who it is for."""

    label: Naam = Field(description="Het woord vooraan, zoals Aan")
    tekst: Regel = Field(description="Wat erachter staat; een plaats staat tussen rechte haken")


class Onderdeel(Record):
    """One section: its heading, help for the writer, and its blocks."""

    id: Id
    titel: Naam = Field(description="Kop van het onderdeel")
    hulp: Alinea = Field(description="Wat hier hoort, voor de schrijver; in het lege stuk is dit te wissen")
    blokken: tuple[Blok, ...] = Field(min_length=1, description="Wat erin staat, in volgorde")
    bronnen: tuple[Annotated[str, Ref("bron")], ...] = Field(default=(), description="Bronnen van wat hier over nu staat")
    bronnen_alleen_als: Stroom | None = Field(default=None, description="De bronnen staan er alleen als dit veld is ingevuld")


class Stuk(Record):
    """One paper. The empty one has guidance; the worked one follows from the worked examples of the worksheets."""

    id: Id
    titel: Naam = Field(description="Naam van het stuk")
    volgorde: Geheel = Field(ge=1, description="Plaats in de lijst van stukken")
    kort: Regel = Field(description="Waar het stuk voor is, in één zin")
    moment: Regel = Field(description="Wanneer u het schrijft")
    wie_besluit: Regel = Field(description="Wie het leest en wie besluit")
    omvang: Naam = Field(description="Hoe lang het is")
    stappen: tuple[Annotated[str, Ref("stap")], ...] = Field(min_length=1, description="Stappen waar u het schrijft")
    inhoudsopgave: JaNee = Field(default=False, description="ja als er vooraan een inhoudsopgave komt")
    een_bladzijde: JaNee = Field(default=False, description="ja als het ingevulde stuk op één A4 hoort te passen")
    zoekwoorden: tuple[Naam, ...] = Field(default=(), description="Woorden en vragen waarop mensen zoeken en die niet in de tekst staan")
    uitleg: Tekst = Field(description="Hoe u het stuk gebruikt")
    plaatsen: tuple[Plaats, ...] = Field(default=(), description="De plaatsen tussen rechte haken, en waar hun woorden vandaan komen")
    kopregels: tuple[Kopregel, ...] = Field(default=(), description="Regels boven het eerste onderdeel")
    onderdelen: tuple[Onderdeel, ...] = Field(min_length=1, description="De onderdelen, in volgorde")

    @property
    def targets(self) -> Iterator[tuple[Loc, str]]:
        """Every field or table of a worksheet that it names, as `werkblad.veld`, with its place in this record."""
        return ((text.loc, text.words) for text in texts(self) if text.field in _TARGETS)

    @property
    def werkbladen(self) -> tuple[str, ...]:
        """The ids of the worksheets that its words come from, each once."""
        return _sheets(target for _, target in self.targets)

    def herkomst(self, onderdeel: Onderdeel) -> tuple[str, ...]:
        """The ids of the worksheets that the words of one section come from, each once."""
        known = {plaats.naam: plaats.veld for plaats in self.plaatsen}
        named = [known.get(name) for text in texts(onderdeel) if text.field == "tekst" for name in PLACE.findall(text.words)]
        own = [text.words for text in texts(onderdeel) if text.field in _TARGETS]
        return _sheets([*own, *filter(None, named)])

    @model_validator(mode="after")
    def _unique(self) -> "Stuk":
        for what, names in (("het onderdeel", [part.id for part in self.onderdelen]), ("de plaats", [place.naam for place in self.plaatsen])):
            for index, name in enumerate(names):
                if name in names[:index]:
                    field = "onderdelen" if what == "het onderdeel" else "plaatsen"
                    raise fail(field, "{what} '{name}' staat er twee keer in. Geef elk een eigen naam.", what=what, name=name, place=(index,))
        return self

    @model_validator(mode="after")
    def _places_known(self) -> "Stuk":
        known = [plaats.naam for plaats in self.plaatsen]
        used = set()
        for loc, name in self._marked():
            used.add(name)
            if name not in known:
                raise fail(str(loc[0]), "de plaats '[{name}]' staat niet bij plaatsen. Zet haar daar, of kies uit: {known}.", name=name,
                           known=", ".join(known), place=loc[1:])
        for index, name in enumerate(known):
            if name not in used:
                raise fail("plaatsen", "de plaats '{name}' staat in geen enkele tekst. Haal haar weg, of gebruik haar.", name=name, place=(index,))
        return self

    def _marked(self) -> Iterator[tuple[Loc, str]]:
        """Every marked place, with that of its text in this record."""
        for text in texts(self):
            if text.field == "tekst":
                yield from ((text.loc, name) for name in PLACE.findall(text.words))


def _sheets(targets: Iterable[str]) -> tuple[str, ...]:
    """The ids of the worksheets of `targets`, each once."""
    return tuple(dict.fromkeys(target.partition(".")[0] for target in targets))
