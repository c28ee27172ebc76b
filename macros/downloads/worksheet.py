"""Werkblad → Document: which words of a worksheet stand in its downloads, and in which order."""

from collections.abc import Iterator
from urllib.parse import urljoin

from macros.addresses import address
from macros.downloads.document import (
    Block,
    ColumnGroup,
    Document,
    Field,
    Form,
    FormTable,
    Heading,
    Paragraph,
    Run,
    WorkedExample,
)
from macros.downloads.prose import Resolve, blocks
from macros.downloads.wording import FICTITIOUS, OWN_LEGEND
from macros.model.handbook import Handbook
from macros.model.uitgave import Uitgave
from macros.model.werkblad import Tabel, Veld, Werkblad, Werkbladdeel


def worksheet_document(werkblad: Werkblad, handbook: Handbook) -> Document:
    """The document of one sheet. Raises DownloadFault where a text cannot stand in an office file."""
    return Document(
        name=werkblad.id,
        title=f"Werkblad {werkblad.code}: {werkblad.titel}",
        subject=werkblad.doel,
        publisher=handbook.uitgave.naam,
        date=handbook.uitgave.bijgewerkt,
        facts=tuple(_facts(werkblad, handbook)),
        blocks=tuple(_blocks(werkblad, absolute(handbook.uitgave))),
    )


def absolute(uitgave: Uitgave) -> Resolve:
    """Links of the data as web addresses; a link within the site has none as long as the site's address is unknown."""

    def resolve(target: str) -> str | None:
        if target.startswith(("http://", "https://")):
            return target
        noun, _, record_id = target.partition(":")
        return urljoin(f"{uitgave.adres.rstrip('/')}/", address(noun, record_id)) if uitgave.adres else None

    return resolve


def _facts(werkblad: Werkblad, handbook: Handbook) -> Iterator[tuple[str, str]]:
    yield "Doel", werkblad.doel
    if werkblad.stap:
        stap = handbook.by_noun["stap"][werkblad.stap]
        yield "Hoort bij", f"Stap {stap.nummer}: {stap.titel}"
    yield "Met wie", werkblad.met_wie
    yield "Tijd", werkblad.duur
    yield "Herkomst", f"{werkblad.bron} van de handreiking uit 2013, in eigen woorden en aangevuld"


def _blocks(werkblad: Werkblad, resolve: Resolve) -> Iterator[Block]:
    yield from blocks(werkblad.uitleg, resolve)
    if any(veld.eigen for veld in werkblad.velden):
        yield Paragraph((Run(OWN_LEGEND),))
    for deel in werkblad.delen:
        yield from _part(deel, werkblad, resolve)


def _part(deel: Werkbladdeel, werkblad: Werkblad, resolve: Resolve) -> Iterator[Block]:
    yield Heading(deel.titel)
    if deel.uitleg:
        yield from blocks(deel.uitleg, resolve)
    if deel.velden:
        yield Form(deel.titel, tuple(_field(veld) for veld in deel.velden))
    if deel.tabel:
        yield from _table(deel.tabel, werkblad.voorbeeld_uitleg or "", resolve)


def _table(tabel: Tabel, note: str, resolve: Resolve) -> Iterator[Block]:
    if tabel.uitleg:
        yield from blocks(tabel.uitleg, resolve)
    groups = tuple(
        ColumnGroup(groep.titel, tuple(_field(kolom) for kolom in groep.kolommen)) for groep in tabel.groepen
    )
    table = FormTable(tabel.id, tabel.titel, groups, tabel.rijen)
    yield table
    if tabel.voorbeeldrijen:
        yield WorkedExample(f"{FICTITIOUS}: {tabel.titel.lower()}", note, table, tabel.voorbeeldrijen)


def _field(veld: Veld) -> Field:
    return Field(
        name=veld.id, label=veld.label, kind=veld.soort, choices=veld.keuzes, free=veld.vrij,
        help=veld.uitleg or "", own=veld.eigen,
    )
