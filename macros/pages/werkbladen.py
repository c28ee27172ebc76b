"""The list of worksheets by step, and the page of one: its purpose, picture, downloads, questions and flows of answers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil

from markupsafe import Markup

from macros.dutch.names import title
from macros.dutch.text import number
from macros.dutch.worksheets import computation, sentence, shown
from macros.model import invulling
from macros.model.werkblad.bestand import (
    BOEKEN,
    REKENBLADEN,
    Bundel,
    Formaat,
    Werkboek,
    book_name,
    file_name,
    workbook_name,
    zip_name,
)
from macros.model.werkblad.tabel import SPREADSHEET_FACTOR, Tabel
from macros.model.werkblad.veld import Veld
from macros.model.werkblad.werkblad import Fase, Groep, Werkblad
from macros.pages.verwijzers import verwijzers
from macros.pages.view import View

FORMATS = {
    Formaat.DOCX: "Word", Formaat.XLSX: "Excel", Formaat.ODT: "Tekst voor Writer", Formaat.ODS: "Rekenblad voor Calc",
    Formaat.PDF: "Pdf",
}
FIRST = (Formaat.DOCX, Formaat.XLSX)
_GIVEN = "Staat er al in."
_MEGABYTE = 1_000_000
_FILL, _PRINT = "Pdf om in te vullen", "Pdf om te printen"


@dataclass(frozen=True)
class Download:
    """A download button: file name, title, extension and size in words; for a bundle also how many `sheets` it contains."""

    name: str
    title: str
    extension: str
    size: str
    sheets: int = 0


@dataclass(frozen=True)
class OfferedSheet:
    """A worksheet as pages offer it; `picture` is the width and height of its picture in pixels, if it has one."""

    werkblad: Werkblad
    first: list[Download]
    others: list[Download]
    example: list[Download]
    picture: tuple[int, int] | None


@dataclass(frozen=True)
class SheetGroup:
    """The heading above the worksheets of one step, or of none; `anchor` is their place on the page of all worksheets."""

    anchor: str
    title: str


_BEFORE, _BESIDE = SheetGroup("vooraf", "Voordat u begint"), SheetGroup("toezicht", "Voor toezicht en intake")


@dataclass(frozen=True)
class Flow:
    """Answers that flow between two worksheets: the other one, and the labels of the fields that give them."""

    werkblad: Werkblad
    labels: list[str]


@dataclass(frozen=True)
class FilledTable:
    """The rows of a worked example as shown, in the columns that the example fills in."""

    heads: list[str]
    rows: list[list[str]]


def werkbladen(view: View) -> Markup:
    """Every worksheet with its downloads, by step, and all of them at once."""
    sheets = view.handbook.werkbladen
    short = [sheet for sheet in sheets if sheet.groep is Groep.KORTE_ROUTE]
    return view.render(
        "pages/werkbladen.html", groepen=_groups(view), keer=SPREADSHEET_FACTOR, alle=_zips(view, Bundel.ALLES, sheets),
        korte_route=short, korte_route_bestanden=_zips(view, Bundel.KORTE_ROUTE, short),
        werkboek={kind.name.lower(): _workbook(view, kind) for kind in Werkboek},
        buiten_werkboek=[sheet.code for sheet in sheets if not sheet.van_het_plan],
        boeken=[_file(view, book_name(formaat), FORMATS[formaat]) for formaat in BOEKEN if book_name(formaat) in view.downloads],
    )


def werkblad(view: View, record_id: str) -> Markup:
    """One worksheet."""
    record = _sheet(view, record_id)
    incoming = list(_incoming(view, record))
    return view.render(
        "pages/werkblad.html", werkblad=record, groep=_group(view, record), blad=_offered(view, record), uitleg=_explained(record),
        voorbeelden=_examples(view, record), keer=SPREADSHEET_FACTOR,
        aantal_rijen={deel.tabel.id: invulling.aantal_rijen(deel.tabel, view.handbook) for deel in record.delen if deel.tabel},
        naar=[Flow(_sheet(view, other), _flowing(fields, other)) for other, fields in record.stromen.items()],
        van=incoming, verwijzers=verwijzers(view.handbook, view.page, werkblad=[stream.werkblad for stream in incoming]),
    )


def _sheet(view: View, record_id: str) -> Werkblad:
    return view.handbook.get("werkblad", record_id)


def _groups(view: View) -> list[tuple[SheetGroup, list[OfferedSheet]]]:
    """The worksheets by group, in the order of their codes, which is that of the steps."""
    found = groupby(view.handbook.werkbladen, lambda sheet: _group(view, sheet))
    return [(group, [_offered(view, sheet) for sheet in sheets]) for group, sheets in found]


def _group(view: View, werkblad: Werkblad) -> SheetGroup:
    if werkblad.stap:
        return SheetGroup(werkblad.stap, title(view.handbook.get("stap", werkblad.stap)))
    return _BEFORE if werkblad.fase is Fase.VOORAF else _BESIDE


def _offered(view: View, werkblad: Werkblad) -> OfferedSheet:
    empty = {file.extension: file for file in _files(view, werkblad)}
    first = dict.fromkeys(filter(None, (werkblad.eerst, *FIRST)))
    return OfferedSheet(
        werkblad, [empty[extension] for extension in first if extension in empty],
        [file for extension, file in empty.items() if extension not in first],
        _files(view, werkblad, example=True), view.previews.get(f"{werkblad.id}.png"),
    )


def _files(view: View, werkblad: Werkblad, example: bool = False) -> list[Download]:
    """A button for each file that exists, in the order of the formats."""
    titles = FORMATS if example else {**FORMATS, Formaat.PDF: _FILL if werkblad.invulbare_pdf else _PRINT}
    names = {formaat: file_name(werkblad.code, werkblad.id, formaat, example) for formaat in werkblad.formaten}
    return [_file(view, name, titles[formaat]) for formaat, name in names.items() if name in view.downloads]


def _zips(view: View, bundel: Bundel, sheets: Sequence[Werkblad]) -> list[Download]:
    """A zip per format, with the number of `sheets` in it."""
    names = {formaat: zip_name(bundel, formaat) for formaat in Formaat}
    return [_file(view, name, FORMATS[formaat], sum(formaat in sheet.formaten for sheet in sheets))
            for formaat, name in names.items() if name in view.downloads]


def _workbook(view: View, kind: Werkboek) -> list[Download]:
    """A button for each format of a workbook."""
    names = {formaat: workbook_name(kind, formaat) for formaat in REKENBLADEN}
    return [_file(view, name, FORMATS[formaat]) for formaat, name in names.items() if name in view.downloads]


def _file(view: View, name: str, title: str, sheets: int = 0) -> Download:
    return Download(name, title, name.rpartition(".")[2], _size(view.downloads[name]), sheets)


def _size(count: int) -> str:
    """The size in words, rounded up, so that a file is never larger than its button says."""
    return f"{ceil(count / 1000)} kB" if count <= _MEGABYTE else f"{number(ceil(10 * count / _MEGABYTE) / 10)} MB"


def _explained(werkblad: Werkblad) -> dict[str, str]:
    """Field id → how to fill it in, as the page says it."""
    made = {}
    for deel in werkblad.delen:
        columns = deel.tabel.kolommen if deel.tabel else ()
        for fields in (deel.velden, columns):
            labels = {field.id: field.label for field in fields}
            made.update({field.id: " ".join(map(sentence, _lines(field, labels))) for field in fields})
        made.update({column.id: _GIVEN for column in columns if deel.tabel and deel.tabel.vooraf_gevuld(column)})
    return made


def _lines(veld: Veld, labels: Mapping[str, str]) -> Iterator[str]:
    if veld.uitleg:
        yield veld.uitleg
    if veld.formule:
        yield f"Het rekenblad rekent dit uit: {computation(veld.formule, labels)}"
    elif veld.verwijst_naar:
        yield "Keuze uit de lijst van het handboek"
    elif veld.uiteinden:
        yield f"Van 1 tot en met 5: 1 is {veld.uiteinden[0]}, 5 is {veld.uiteinden[1]}"
    elif veld.keuzes:
        several = "Een of meer" if veld.soort.rules.several else "Keuze"
        yield f"{several}: {', '.join(veld.keuzes)}{', of een eigen antwoord' if veld.vrij else ''}"
    elif not (veld.uitleg and veld.soort.rules.is_free):
        # If a field has an explanation, nobody needs to read that it takes words.
        yield veld.soort.rules.name


def _examples(view: View, werkblad: Werkblad) -> dict[str, FilledTable]:
    """Id of each table with a worked example → its rows."""
    tables = [deel.tabel for deel in werkblad.delen if deel.tabel]
    filled = [(table, invulling.voorbeeldrijen(table, view.handbook)) for table in tables]
    return {table.id: _example(table, rows) for table, rows in filled if rows}


def _example(table: Tabel, rows: Sequence[invulling.Rij]) -> FilledTable:
    columns = [column for column in table.kolommen if not column.uit_record and any(column.id in row for row in rows)]
    cells = [[shown(column.soort, row.get(column.id, "")) for column in columns] for row in rows]
    return FilledTable([column.label for column in columns], cells)


def _incoming(view: View, werkblad: Werkblad) -> Iterator[Flow]:
    """What other worksheets pass on to this one."""
    for other in view.handbook.werkbladen:
        if fields := other.stromen.get(werkblad.id):
            yield Flow(other, _flowing(fields, werkblad.id))


def _flowing(fields: Iterable[Veld], target: str) -> list[str]:
    """The labels of `fields` whose answers are used on the worksheet `target`, with how: as a choice, or by themselves."""
    return [f"{field.label} (om uit te kiezen)" if any(other.startswith(f"{target}.") for other in field.te_kiezen_in) else field.label
            for field in fields]
