"""A werkblad, defined once: its explanation, fields and tables. Every format and page is made from this.

Not for layout, and not for one field or table: see `veld` and `tabel`.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from macros.model import alike
from macros.model.base import Record
from macros.model.values import Herkomst, Id, JaNee, Naam, Ref, Regel, Tekst, fail
from macros.model.werkblad.bestand import Formaat
from macros.model.werkblad.tabel import Kolom, Tabel
from macros.model.werkblad.veld import Loc, Veld, check_formulas

# The most rows of a list that people still fill in on the screen, in a PDF.
_FEW_ROWS = 8


class Bladvorm(StrEnum):
    """Mainly a table (its PDF is for printing if the table is long), or mainly a form (its PDF can be filled in)."""

    LIJST = "lijst"
    FORMULIER = "formulier"


class Fase(StrEnum):
    """The first character of the code of a werkblad without a step; the code of any other begins with the number of its step."""

    VOORAF = "0"
    TOEZICHT = "T"


class Groep(StrEnum):
    """Sets of werkbladen that are offered together."""

    KORTE_ROUTE = "korte-route"


class Invulveld(Veld):
    """A single field, with its answer in the worked example."""

    voorbeeld: Regel | None = Field(default=None, description="Antwoord in het uitgewerkte voorbeeld; bij verwijst_naar de sleutel")

    @model_validator(mode="after")
    def _example_fits(self) -> "Invulveld":
        if self.voorbeeld is not None and self.formule:
            raise fail("voorbeeld", "dit veld wordt uitgerekend. Haal het voorbeeld weg.")
        if self.voorbeeld is not None and (objection := self.objection(self.voorbeeld)):
            raise fail("voorbeeld", "'{value}' {objection}", value=self.voorbeeld, objection=objection)
        return self


class Werkbladdeel(Record):
    """A part of a werkblad: explanation, single fields, a table, or all three."""

    id: Id
    titel: Naam = Field(description="Kop van het deel")
    uitleg: Tekst | None = Field(default=None, description="Uitleg bij dit deel")
    eigen: JaNee = Field(default=False, description="ja als het hele deel een toevoeging van dit handboek is")
    uitdelen: JaNee = Field(default=False, description="ja als u dit deel los uitdeelt: het staat op eigen bladzijden, met hokjes om aan te kruisen")
    velden: tuple[Invulveld, ...] = Field(default=(), description="Losse velden")
    tabel: Tabel | None = Field(default=None, description="Een tabel met herhaalde rijen")

    @model_validator(mode="after")
    def _sums_fit(self) -> "Werkbladdeel":
        check_formulas((((index,), veld) for index, veld in enumerate(self.velden)), "velden")
        return self


class Werkblad(Record):
    """One werkblad. `code` is the name people use ("2a"); the id is the address."""

    ONE_OF = ("bron", "eigen")

    id: Id
    code: str = Field(pattern="^[0-8T][a-e]?[0-9]?$", description="Code: het nummer van de stap en een letter van a tot en met e, zoals 2a")
    titel: Naam = Field(description="Titel van het werkblad")
    stap: Annotated[str, Ref("stap")] | None = Field(default=None, description="Stap waar het bij hoort")
    doel: Regel = Field(description="Waar het werkblad voor is, in één zin")
    duur: Naam = Field(description="Hoeveel tijd het kost")
    met_wie: Regel = Field(description="Met wie u het invult")
    vorm: Bladvorm = Field(default=Bladvorm.FORMULIER, description="lijst (vooral een lange tabel) of formulier")
    groep: Groep | None = Field(default=None, description="korte-route als het werkblad bij de korte route hoort")
    eerst: Formaat | None = Field(default=None, description="Formaat dat op de site vooraan staat, zoals xlsx; zonder dit is dat docx")
    alleen_download: JaNee = Field(default=False, description="ja als niemand dit online mag invullen, omdat het over een gezin gaat")
    een_bladzijde: JaNee = Field(default=False, description="ja als het werkblad op één A4 hoort te passen, bijvoorbeeld om te mailen")
    eigen: JaNee = Field(default=False, description="ja als het hele werkblad een toevoeging van dit handboek is")
    zoekwoorden: tuple[Naam, ...] = Field(default=(), description="Woorden en vragen waarop mensen zoeken en die niet in de tekst staan")
    uitleg: Tekst = Field(description="Hoe u het werkblad gebruikt")
    delen: tuple[Werkbladdeel, ...] = Field(min_length=1, description="De delen van het werkblad")
    voorbeeld_uitleg: Regel | None = Field(default=None, description="Wat er te zeggen is over het uitgewerkte voorbeeld")
    bron: Herkomst | None = Field(default=None)

    @property
    def fase(self) -> Fase | None:
        """Before the steps or inspection; None for a werkblad of a step."""
        return next((fase for fase in Fase if self.code.startswith(fase)), None)

    @property
    def velden(self) -> Iterator[Veld]:
        """Every field and column, in order."""
        for deel in self.delen:
            yield from deel.velden
            if deel.tabel:
                yield from deel.tabel.kolommen

    @property
    def placed(self) -> Iterator[tuple[Loc, Veld]]:
        """Every field and column with its place in this record, in order."""
        for number, deel in enumerate(self.delen):
            yield from ((("delen", number, "velden", index), veld) for index, veld in enumerate(deel.velden))
            if deel.tabel:
                yield from ((("delen", number, "tabel", "groepen", *loc), kolom) for loc, kolom in deel.tabel.placed)

    @property
    def invulbare_pdf(self) -> bool:
        """Whether its PDF has fields to type in; that of a list is for printing, unless the rows of its first table are few or given."""
        first = next((deel.tabel for deel in self.delen if deel.tabel), None)
        given = not first or first.vaste_rijen or first.startrijen_uit or first.rijen <= _FEW_ROWS
        return self.vorm is Bladvorm.FORMULIER or bool(given)

    @property
    def van_het_plan(self) -> bool:
        """Whether a municipality fills it in once for its plan: it is not about inspection or a family, and no location returns it."""
        returned = any(veld.verplicht for veld in self.velden)
        return self.fase is not Fase.TOEZICHT and not self.alleen_download and not returned

    @property
    def heeft_voorbeeld(self) -> bool:
        """Whether it has a worked example."""
        return any(any(veld.voorbeeld for veld in deel.velden) or (deel.tabel and deel.tabel.voorbeeldrijen) for deel in self.delen)

    @property
    def formaten(self) -> tuple[Formaat, ...]:
        """The formats that it is made in: all of them, but no spreadsheet if it has no table."""
        left_out = set() if any(deel.tabel for deel in self.delen) else {Formaat.XLSX, Formaat.ODS}
        return tuple(formaat for formaat in Formaat if formaat not in left_out)

    @property
    def stromen(self) -> dict[str, list[Veld]]:
        """Id of another werkblad → the fields of this one whose answers are used there, by themselves or as a choice."""
        found: dict[str, list[Veld]] = {}
        for veld in self.velden:
            for other in dict.fromkeys(target.partition(".")[0] for target in (*veld.stroomt_naar, *veld.te_kiezen_in)):
                found.setdefault(other, []).append(veld)
        return found

    @model_validator(mode="after")
    def _columns_have_their_field(self) -> "Werkblad":
        """A column that repeats a single field takes one of this sheet, of its own kind."""
        single = {veld.id: veld for deel in self.delen for veld in deel.velden}
        for loc, kolom in self.placed:
            name = kolom.uit_veld if isinstance(kolom, Kolom) else None
            fields = [veld.id for veld in single.values() if veld.soort is kolom.soort]
            if name and (name not in single or single[name].soort is not kolom.soort):
                raise fail("delen", "de kolom '{column}' herhaalt '{field}', maar dit werkblad heeft geen los veld '{field}' met soort {kind}. {advice}",
                           column=kolom.id, field=name, kind=kolom.soort.value, place=(*loc[1:], "uit_veld"),
                           advice=alike.choose(name, fields) if fields else "Maak dat veld eerst, of haal uit_veld weg.")
        return self

    @model_validator(mode="after")
    def _first_is_made(self) -> "Werkblad":
        if self.eerst and self.eerst not in self.formaten:
            raise fail("eerst", "dit werkblad is er niet als {format}. Kies uit: {formats}.", format=self.eerst.value,
                       formats=", ".join(self.formaten))
        return self

    @model_validator(mode="after")
    def _has_origin(self) -> "Werkblad":
        if not (self.bron or self.eigen):
            raise fail("bron", "waar komt dit werkblad vandaan? Noem bij bron de plaats in de handreiking, of schrijf eigen: ja.")
        return self

    @model_validator(mode="after")
    def _unique_ids(self) -> "Werkblad":
        """Answers are stored by the id of their field; parts and tables have their id as an anchor on the page."""
        tabellen = (deel.tabel for deel in self.delen if deel.tabel)
        for what, records in (("het veld", self.velden), ("het deel", self.delen), ("de tabel", tabellen)):
            seen: set[str] = set()
            for record in records:
                if record.id in seen:
                    raise fail("dubbel", "{what} '{key}' staat er twee keer in. Geef elk een eigen sleutel.", what=what, key=record.id)
                seen.add(record.id)
        return self
