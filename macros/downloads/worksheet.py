"""The document of a werkblad: which of its words are in its downloads, and in which order."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin

from macros.addresses import address
from macros.downloads.document import Block, Document
from macros.downloads.form_blocks import ColumnGroup, Field, Form, FormTable, Total
from macros.downloads.prose import Resolve, blocks
from macros.downloads.sources import Source, Sources
from macros.downloads.text_blocks import Heading, Paragraph, Run
from macros.downloads.wording import EXAMPLE, OWN_LEGEND, OWN_SHEET, OWN_TEXTS
from macros.dutch.text import listing
from macros.dutch.worksheets import computation
from macros.model import invulling
from macros.model.handbook import Handbook
from macros.model.uitgave import Uitgave
from macros.model.werkblad import stroom
from macros.model.werkblad.bestand import reference
from macros.model.werkblad.tabel import Kolom, Tabel
from macros.model.werkblad.totalen import has_note, waits_for_all_rows
from macros.model.werkblad.veld import Loc, Veld
from macros.model.werkblad.werkblad import Werkblad, Werkbladdeel
from macros.nouns import NOUNS


def worksheet_documents(werkblad: Werkblad, handbook: Handbook) -> Iterator[Document]:
    """The documents of one werkblad: empty, and its worked example if it has one. Raises as `worksheet_document`."""
    yield handbook.ask(_document, werkblad.id, False)
    if werkblad.heeft_voorbeeld:
        yield handbook.ask(_document, werkblad.id, True)


def _document(handbook: Handbook, record_id: str, example: bool) -> Document:
    return worksheet_document(handbook.get("werkblad", record_id), handbook, example)


def worksheet_document(werkblad: Werkblad, handbook: Handbook, example: bool = False) -> Document:
    """The document of one werkblad, empty or as a worked `example`.

    Raises DownloadFault for a text that an office file cannot contain.
    """
    maker = _Maker(werkblad, handbook, example)
    facts = tuple(_facts(werkblad, handbook))
    return Document(
        name=reference(werkblad.id, example),
        title=f"Werkblad {werkblad.code}: {werkblad.titel}",
        subject=werkblad.doel,
        publisher=handbook.uitgave.naam,
        date=handbook.uitgave.bijgewerkt,
        facts=tuple((label, words) for label, words, _ in facts),
        blocks=tuple(maker.blocks()),
        example=" ".join(filter(None, (EXAMPLE, werkblad.voorbeeld_uitleg))) if example else "",
        fillable=werkblad.invulbare_pdf and not example,
        one_page=werkblad.een_bladzijde,
        code=werkblad.code,
        key=werkblad.id,
        remark=of_edition(handbook, "werkblad", werkblad.id),
        sources=(*(Source((name,)) for name in ("titel", "doel", "voorbeeld_uitleg")), Source(("naam",), "uitgave", handbook.uitgave.naam)),
        facts_sources=tuple((source,) for _, _, source in facts),
    )


def of_edition(handbook: Handbook, noun: str, record_id: str) -> str:
    """What an edition has to say of a record in a file: that it added or changed it; empty for a record that is as it is in the handbook."""
    van = handbook.eigenheid(noun, record_id)
    return f"{'aangepast door' if van.aangepast else 'van'} {handbook.uitgave.eigenaar}" if van else ""


def absolute(uitgave: Uitgave) -> Resolve:
    """A function that turns links in the data into web addresses; a link within the site has none if the site's address is unknown."""

    def resolve(target: str) -> str | None:
        if target.startswith(("http://", "https://")):
            return target
        noun, _, record_id = target.partition(":")
        return urljoin(f"{uitgave.adres.rstrip('/')}/", address(noun, record_id)) if uitgave.adres else None

    return resolve


def _facts(werkblad: Werkblad, handbook: Handbook) -> Iterator[tuple[str, str, Source]]:
    """The facts below the title: label, words, and where an editor wrote those."""
    yield "Doel", werkblad.doel, Source(("doel",))
    if werkblad.stap:
        stap = handbook.by_noun["stap"][werkblad.stap]
        yield "Hoort bij", f"Stap {stap.nummer}: {stap.titel}", Source(("titel",), "stap", stap.id)
    yield "Met wie", werkblad.met_wie, Source(("met_wie",))
    yield "Tijd", werkblad.duur, Source(("duur",))
    if codes := dict.fromkeys(handbook.by_noun["werkblad"][other].code for other in werkblad.stromen):
        yield "Komt terug in", f"{'werkbladen' if len(codes) > 1 else 'werkblad'} {listing(list(codes))}", Source(())
    if werkblad.eigen:
        yield "Herkomst", OWN_SHEET, Source(("eigen",))
    elif werkblad.bron:
        yield "Herkomst", f"{werkblad.bron} van de handreiking uit 2013, in eigen woorden en aangevuld", Source(("bron",))


def _named(record: Any) -> Source:
    """The place where the name of a record is written."""
    noun = next(noun.name for noun in NOUNS if noun.model is type(record))
    return Source((invulling.naamveld(record),), noun, record.id)


class _Maker:
    """Makes the blocks of one werkblad."""

    def __init__(self, werkblad: Werkblad, handbook: Handbook, example: bool):
        self.werkblad, self.handbook, self.example = werkblad, handbook, example
        self.resolve: Resolve = absolute(handbook.uitgave)
        self.places = {veld.id: place for place, veld in werkblad.placed}
        self.flows = stroom.bronnen(handbook.werkbladen)

    def blocks(self) -> Iterator[Block]:
        yield from self._prose(self.werkblad.uitleg, "uitleg")
        if not self.werkblad.eigen:
            yield Paragraph((Run(OWN_LEGEND if any(veld.eigen for veld in self.werkblad.velden) else OWN_TEXTS),))
        handed_out = False
        for number, deel in enumerate(self.werkblad.delen):
            yield from self._part(deel, number, new_page=deel.uitdelen or handed_out)
            handed_out = deel.uitdelen

    def _prose(self, words: str | None, *place: Any) -> Iterator[Block]:
        for block in blocks(words or "", self.resolve):
            yield replace(block, sources=(Source(place),))

    def _part(self, deel: Werkbladdeel, number: int, new_page: bool) -> Iterator[Block]:
        title = (Source(("delen", number, "titel")),)
        yield Heading(deel.titel, own=deel.eigen, new_page=new_page, sources=title)
        yield from self._prose(deel.uitleg, "delen", number, "uitleg")
        if deel.velden:
            answers = invulling.voorbeeldantwoorden(deel, self.handbook)
            yield Form(deel.titel, tuple(self._single(veld, deel, answers.get(veld.id, "")) for veld in deel.velden), sources=title)
        if deel.tabel:
            yield from self._prose(deel.tabel.uitleg, "delen", number, "tabel", "uitleg")
            yield self._table(deel.tabel, ("delen", number, "tabel"))

    def _single(self, veld: Veld, deel: Werkbladdeel, answer: str) -> Field:
        field = self._field(veld, deel.velden)
        if deel.uitdelen:
            # The people it is handed to do not see the legend.
            field = replace(field, own=False, boxes=True)
        if self.example:
            return replace(field, answer=answer)
        return replace(field, example=answer) if self.werkblad.invulbare_pdf else field

    def _table(self, tabel: Tabel, place: Loc) -> FormTable:
        starts = invulling.startrijen(tabel, self.handbook)
        examples = invulling.voorbeeldrijen(tabel, self.handbook)
        filled = (self.example and examples) or starts
        sources = (Source(place), *self._names(tabel.kolommen))
        return FormTable(
            name=tabel.id, title=tabel.titel, groups=tuple(self._groups(tabel, place)),
            rows=max(len(filled), 1) if self.example else invulling.aantal_rijen(tabel, self.handbook),
            fixed=tabel.vaste_rijen or self.example, filled=filled, totals=tuple(self._totals(tabel, place, filled)),
            given=len(starts) if tabel.startrijen_uit else 0,
            locked=tuple(kolom.id for kolom in tabel.kolommen if kolom.id == tabel.sleutel or kolom.uit_record),
            examples=examples if self.werkblad.invulbare_pdf and not self.example else (), one_page=self.werkblad.een_bladzijde,
            sources=sources, filled_sources=tuple((record, *sources) for record in self._records(tabel)),
        )

    def _groups(self, tabel: Tabel, place: Loc) -> Iterator[ColumnGroup]:
        for number, groep in enumerate(tabel.groepen):
            columns = tuple(self._field(kolom, tabel.kolommen) for kolom in groep.kolommen)
            yield ColumnGroup(groep.titel, columns, sources=(Source((*place, "groepen", number)),))

    def _totals(self, tabel: Tabel, place: Loc, filled: tuple[invulling.Rij, ...]) -> Iterator[Total]:
        """The lines under a table; only those of an example have an outcome."""
        for number, (line, outcome, note) in enumerate(invulling.totalen(tabel, filled)):
            told = (outcome, note) if self.example else ("", "")
            yield Total(line.label, line.kolom, line.bewerking, line.antwoord, *told, has_note(line, tabel), waits_for_all_rows(line, tabel),
                        sources=(Source((*place, "totalen", number)),))

    def _field(self, veld: Veld, beside: tuple[Veld, ...]) -> Field:
        names = self._names((veld,))
        flows = self.flows.get(f"{self.werkblad.id}.{veld.id}", stroom.Bronnen())
        field = Field(
            name=veld.id, label=veld.label, kind=veld.soort, choices=invulling.opties(veld, self.handbook), free=veld.vrij,
            help=veld.uitleg or "", own=veld.eigen, ends=veld.uiteinden, repeats=veld.uit_veld or "" if isinstance(veld, Kolom) else "",
            arriving=flows.vanzelf, offered=flows.keuzes,
            sources=(Source(self.places[veld.id]), *names), choices_sources=tuple((name,) for name in names),
        )
        if not veld.formule:
            return field
        # The explanation of a computation has the labels of other fields in it.
        labels = {other.id: other.label for other in beside}
        told = (Source((*self.places[name], "label")) for name in veld.formule.van)
        kinds = tuple(other.soort for name in veld.formule.van for other in beside if other.id == name)
        return replace(field, formula=veld.formule, operand_kinds=kinds, rule=computation(veld.formule, labels), sources=(*field.sources, *told))

    def _names(self, velden: tuple[Veld, ...]) -> Sources:
        """The places with the names of the records that are the choices of `velden`, in order."""
        return tuple(
            _named(record)
            for veld in velden if veld.verwijst_naar for record in getattr(self.handbook, veld.verwijst_naar.value))

    def _records(self, tabel: Tabel) -> Iterator[Source]:
        """The records that the first rows of a table are about, one each."""
        if tabel.startrijen_uit:
            for record in getattr(self.handbook, tabel.startrijen_uit.value):
                yield replace(_named(record), loc=())
