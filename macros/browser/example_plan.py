"""The plan of Voorbeeldstad, a made-up municipality: the worked examples of all worksheets as one plan file, to look around in.

A row that flows from one sheet to another has the same id on both, and an answer that another sheet gives says where it comes from, as if
somebody had filled the sheets in online.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

from macros.browser.global_script import global_script
from macros.browser.worksheets import start_rows
from macros.model import invulling
from macros.model.dossier import SCHEMA, VERSION, Blad, Dossier, Handboekuitgave, Overgenomen, Rij
from macros.model.handbook import Handbook
from macros.model.stuk import eigen_sleutel
from macros.model.werkblad import stroom
from macros.model.werkblad.stroom import Plaats
from macros.model.werkblad.tabel import Tabel
from macros.model.werkblad.veld import SEPARATOR, Lijst
from macros.model.werkblad.werkblad import Werkblad

MUNICIPALITY = "Voorbeeldstad"
NAME = "Voorbeeld: ouderbeleid van Voorbeeldstad"
FILE = "voorbeeldstad-ouderbeleid.json"
_ID_LENGTH = 12
_SHOWS_MUNICIPALITY = "gemeente"  # the field that has the municipality of the plan until somebody answers it


@dataclass(frozen=True)
class Source:
    """An answer that another sheet may take, with the id of its row; "" for a single field."""

    address: str
    row: str
    text: str


def script(handbook: Handbook) -> str:
    """The script that gives the plan to the browser."""
    return global_script("handboekVoorbeeldplan", plan(handbook).model_dump(mode="json", by_alias=True, exclude_defaults=True))


def file(handbook: Handbook) -> bytes:
    """The plan as the file that a visitor would save."""
    return (plan(handbook).model_dump_json(by_alias=True, exclude_defaults=True, indent=1) + "\n").encode()


def plan(handbook: Handbook) -> Dossier:
    """The plan; the same handbook gives the same plan."""
    maker, day = _Maker(handbook), handbook.uitgave.bijgewerkt
    return Dossier.model_validate({
        "schema": SCHEMA, "versie": VERSION, "id": str(uuid5(NAMESPACE_URL, NAME)), "naam": NAME, "gemeente": MUNICIPALITY, "gemaakt": f"{day}T00:00:00Z",
        "gewijzigd": f"{day}T00:00:00Z", "revisie": 0, "handboek": Handboekuitgave(naam=handbook.uitgave.naam, bijgewerkt=day),
        "kortelijst": maker.programmes(), "antwoorden": maker.sheets(), "eigenTekst": _own_words(handbook),
    })


def _own_words(handbook: Handbook) -> dict[str, str]:
    """What the worked papers say and no sheet has: of each section, and of each place between square brackets."""
    sections = {f"{stuk.id}.{part.id}": block.eigen.voorbeeld for stuk in handbook.stukken for part in stuk.onderdelen for block in part.blokken if block.eigen}
    return {**sections, **{eigen_sleutel(stuk.id, place): place.voorbeeld for stuk in handbook.stukken for place in stuk.plaatsen if place.voorbeeld}}


class _Maker:
    """Makes the answers of every sheet with a worked example that may be filled in online."""

    def __init__(self, handbook: Handbook):
        self.handbook = handbook
        self.werkbladen = [sheet for sheet in handbook.werkbladen if not sheet.alleen_download]
        self.places = stroom.plaatsen(self.werkbladen)
        self.sources = stroom.bronnen(self.werkbladen)
        self.made: dict[tuple[str, str], tuple[Rij, ...]] = {}

    def sheets(self) -> dict[str, Blad]:
        """Id of a sheet → its answers."""
        found = {sheet.id: self._sheet(sheet) for sheet in self.werkbladen}
        return {name: answers for name, answers in found.items() if answers.velden or answers.tabellen}

    def programmes(self) -> tuple[str, ...]:
        """Every programme that an example names, in the order of the handbook."""
        named = {part for place in self.places.values() if place.veld.verwijst_naar is Lijst.PROGRAMMAS
                 for source in self._answers(place) for part in source.text.split(SEPARATOR)}
        return tuple(record.id for record in self.handbook.programmas if record.id in named)

    def _sheet(self, sheet: Werkblad) -> Blad:
        tables = {deel.tabel.id: self._rows(sheet, deel.tabel) for deel in sheet.delen if deel.tabel and deel.tabel.voorbeeldrijen}
        return Blad(velden=_single(sheet), tabellen=tables, herkomst=dict(self._origins(sheet)))

    def _rows(self, sheet: Werkblad, tabel: Tabel) -> tuple[Rij, ...]:
        """The rows of the example, without what is never kept: the first column of a fixed table."""
        if (sheet.id, tabel.id) not in self.made:
            answers = invulling.voorbeeldrijen_met_sleutels(tabel, self.handbook)
            names = [name for name, _ in start_rows(tabel, self.handbook)] if answers else []
            ids = [*names, *self._new_ids(sheet, tabel, answers[len(names):])]
            kept = [{name: text for name, text in row.items() if not (tabel.vaste_rijen and name == tabel.sleutel)} for row in answers]
            self.made[sheet.id, tabel.id] = tuple(Rij(id=name, cellen=cells) for name, cells in zip(ids, kept, strict=True))
        return self.made[sheet.id, tabel.id]

    def _new_ids(self, sheet: Werkblad, tabel: Tabel, rows: tuple[invulling.Rij, ...]) -> Iterator[str]:
        """The id of the row that each one comes from, else one of its own."""
        coming = [source for source in self._arriving(self.places[f"{sheet.id}.{tabel.sleutel}"]) if source.row]
        for number, row in enumerate(rows):
            found = next((source for source in coming if source.text == row.get(tabel.sleutel)), None)
            if found:
                coming.remove(found)
            yield found.row if found else hashlib.sha256(f"{sheet.id} {tabel.id} {number}".encode()).hexdigest()[:_ID_LENGTH]

    def _answers(self, place: Plaats) -> list[Source]:
        """Every answer at a place, in order."""
        if not place.tabel:
            text = _single(place.werkblad).get(place.veld.id)
            return [Source(place.adres, "", text)] if text else []
        return [Source(place.adres, row.id, row.cellen[place.veld.id]) for row in self._rows(place.werkblad, place.tabel) if place.veld.id in row.cellen]

    def _origins(self, sheet: Werkblad) -> Iterator[tuple[str, Overgenomen]]:
        """Key of an answer → where it comes from; an answer that was changed after it was taken is somebody's own."""
        for place in self.places.values():
            for answer in self._answers(place) if place.werkblad.id == sheet.id else ():
                if found := self._source(place, answer):
                    key = f"{answer.row}.{place.veld.id}" if answer.row else place.veld.id
                    yield key, Overgenomen(van=found.address, tekst=found.text, **({"rij": found.row} if found.row else {}))

    def _source(self, place: Plaats, answer: Source) -> Source | None:
        """Where another sheet gives the same answer: in the same row for what arrives by itself, anywhere for what is chosen."""
        arriving = (source for source in self._arriving(place) if source.row in (answer.row, ""))
        offered = (source for address in self._sources(place).keuzes for source in self._answers(self.places[address]))
        return next((source for source in (*arriving, *offered) if source.text == answer.text), None)

    def _arriving(self, place: Plaats) -> list[Source]:
        """The answers that come to a place by themselves within one plan."""
        found = (self.places[address] for address in self._sources(place).vanzelf)
        return [source for other in found if stroom.loopt_door(other.werkblad.code, place.werkblad.code) for source in self._answers(other)]

    def _sources(self, place: Plaats) -> stroom.Bronnen:
        return self.sources.get(place.adres, stroom.Bronnen())


def _single(sheet: Werkblad) -> invulling.Rij:
    """The answers in single fields, except the municipality, which is that of the plan."""
    given = {veld.id: veld.voorbeeld for deel in sheet.delen for veld in deel.velden if veld.voorbeeld is not None}
    return {name: text for name, text in given.items() if (name, text) != (_SHOWS_MUNICIPALITY, MUNICIPALITY)}
