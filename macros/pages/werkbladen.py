"""The list of worksheets by step, and the page of one: its purpose, picture, downloads, questions and flows of answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from macros.dutch.names import title
from macros.dutch.text import size
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
from macros.model.werkblad.tabel import SPREADSHEET_FACTOR
from macros.model.werkblad.werkblad import Fase, Groep, Werkblad
from macros.pages.formulier import formulier
from macros.pages.verwijzers import verwijzers
from macros.pages.view import View

FORMATS = {
    Formaat.DOCX: "Word", Formaat.XLSX: "Excel", Formaat.ODT: "Tekst voor Writer", Formaat.ODS: "Rekenblad voor Calc",
    Formaat.PDF: "Pdf",
}
FIRST = (Formaat.DOCX, Formaat.XLSX)
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


def werkbladen(view: View) -> Markup:
    """Every worksheet with its downloads, by step, and all of them at once."""
    sheets = view.handbook.werkbladen
    short = [sheet for sheet in sheets if sheet.groep is Groep.KORTE_ROUTE]
    return view.render(
        "pages/werkbladen.html", groepen=_groups(view), keer=SPREADSHEET_FACTOR, alle=zips(view, Bundel.ALLES, sheets),
        korte_route=short, korte_route_bestanden=zips(view, Bundel.KORTE_ROUTE, short),
        werkboek={kind.name.lower(): workbook(view, kind) for kind in Werkboek},
        buiten_werkboek=[sheet.code for sheet in sheets if not sheet.van_het_plan],
        boeken=books(view), uitgave=view.handbook.uitgave,
    )


def werkblad(view: View, record_id: str) -> Markup:
    """One worksheet."""
    record = _sheet(view, record_id)
    incoming = [other for other in view.handbook.werkbladen if record.id in other.stromen]
    parts = formulier(record, view.handbook)
    return view.render(
        "pages/werkblad.html", werkblad=record, groep=_group(view, record), blad=_offered(view, record), delen=parts,
        plusjes=any(part.plusjes for part in parts), naar=[_sheet(view, other) for other in record.stromen], van=incoming,
        verwijzers=verwijzers(view.handbook, view.page, werkblad=incoming),
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
    return [download(view, name, titles[formaat]) for formaat, name in names.items() if name in view.downloads]


def zips(view: View, bundel: Bundel, sheets: Sequence[Werkblad]) -> list[Download]:
    """A zip per format, with the number of `sheets` in it."""
    names = {formaat: zip_name(bundel, formaat) for formaat in Formaat}
    return [download(view, name, FORMATS[formaat], sum(formaat in sheet.formaten for sheet in sheets))
            for formaat, name in names.items() if name in view.downloads]


def workbook(view: View, kind: Werkboek) -> list[Download]:
    """A button for each format of a workbook."""
    names = {formaat: workbook_name(kind, formaat) for formaat in REKENBLADEN}
    return [download(view, name, FORMATS[formaat]) for formaat, name in names.items() if name in view.downloads]


def books(view: View) -> list[Download]:
    """A button for each format of the file with all worksheets."""
    return [download(view, book_name(formaat), FORMATS[formaat]) for formaat in BOEKEN if book_name(formaat) in view.downloads]


def download(view: View, name: str, title: str, sheets: int = 0) -> Download:
    """The button of a file that exists."""
    return Download(name, title, name.rpartition(".")[2], size(view.downloads[name]), sheets)

