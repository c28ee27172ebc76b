"""The list of worksheets by step and the page of one: what it is for, its picture, its downloads, what it asks, what flows where."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from math import ceil

from markupsafe import Markup

from macros.downloads import answers
from macros.downloads.bundles import ALL, BOOK, SHORT_ROUTE
from macros.downloads.paper import page_for, picture_size
from macros.downloads.wording import computation
from macros.downloads.worksheet import EXAMPLE_NAME, flows, has_example, in_order, worksheet_document
from macros.model import invulling
from macros.model.veld import Veld
from macros.model.werkblad import Bladvorm, Groep, Werkblad
from macros.pages.view import View

FORMATS = {"docx": "Word", "xlsx": "Excel", "odt": "Tekst voor Writer", "ods": "Rekenblad voor Calc", "pdf": "Pdf"}
FIRST = ("docx", "xlsx")
_FILL, _PRINT = "Pdf om in te vullen", "Pdf om te printen"
_BEFORE, _BESIDE = "Voordat u begint", "Voor toezicht en intake"


@dataclass(frozen=True)
class Bestand:
    """A download button: file name, what it is, extension and size in kB."""

    name: str
    title: str
    extension: str
    kilobytes: int


@dataclass(frozen=True)
class Blad:
    """A worksheet as the pages offer it; the picture has a width and height in pixels."""

    werkblad: Werkblad
    eerst: list[Bestand]
    anders: list[Bestand]
    voorbeeld: list[Bestand]
    breedte: int
    hoogte: int


@dataclass(frozen=True)
class Vraag:
    """A field as its page explains it; `uitkomst` says how a computed one is computed."""

    veld: Veld
    keuzes: tuple[str, ...]
    uitkomst: str


@dataclass(frozen=True)
class Stroom:
    """Answers that two sheets share: the other sheet, and the labels of the fields of the sheet that gives them."""

    werkblad: Werkblad
    labels: list[str]


def werkbladen(view: View) -> Markup:
    """Every worksheet with its downloads, by step, and all of them at once."""
    sheets = [_sheet(view, sheet) for sheet in in_order(view.handbook)]
    groups = [(title, list(found)) for title, found in groupby(sheets, lambda sheet: _group(view, sheet.werkblad))]
    return view.render(
        "pages/werkbladen.html", groepen=groups, boeken=_bundle(view, BOOK, ""), alle=_bundle(view, ALL, ".zip"),
        korte_route=[sheet.werkblad for sheet in sheets if sheet.werkblad.groep is Groep.KORTE_ROUTE],
        korte_route_bestanden=_bundle(view, SHORT_ROUTE, ".zip"),
    )


def werkblad(view: View, record_id: str) -> Markup:
    """One worksheet."""
    record: Werkblad = view.handbook.get("werkblad", record_id)  # type: ignore[assignment]
    return view.render(
        "pages/werkblad.html", werkblad=record, blad=_sheet(view, record), vragen=_questions(view, record),
        voorbeelden=_example(view, record),
        naar=[Stroom(view.handbook.get("werkblad", sheet), [veld.label for veld in fields])  # type: ignore[arg-type]
              for sheet, fields in flows(record).items()],
        van=list(_incoming(view, record)),
    )


def _sheet(view: View, werkblad: Werkblad) -> Blad:
    found = list(_files(view, werkblad, werkblad.id))
    width, height = picture_size(page_for(worksheet_document(werkblad, view.handbook)))
    return Blad(
        werkblad, [file for file in found if file.extension in FIRST], [file for file in found if file.extension not in FIRST],
        list(_files(view, werkblad, f"{werkblad.id}{EXAMPLE_NAME}")), width, height,
    )


def _files(view: View, werkblad: Werkblad, stem: str) -> Iterator[Bestand]:
    """The downloads whose name is `stem`, in the order of FORMATS."""
    for extension, title in FORMATS.items():
        if extension == "pdf" and stem == werkblad.id:
            title = _FILL if werkblad.vorm is Bladvorm.FORMULIER else _PRINT
        if (name := f"{stem}.{extension}") in view.downloads:
            yield _file(view, name, title, extension)


def _bundle(view: View, stem: str, ending: str) -> list[Bestand]:
    """The files of a bundle: `werkbladen-docx.zip` and the like, or with an empty `ending` `werkboek.docx`."""
    names = {extension: f"{stem}-{extension}{ending}" if ending else f"{stem}.{extension}" for extension in FORMATS}
    return [_file(view, name, FORMATS[extension], ending.lstrip(".") or extension)
            for extension, name in names.items() if name in view.downloads]


def _file(view: View, name: str, title: str, extension: str) -> Bestand:
    return Bestand(name, title, extension, ceil(view.downloads[name] / 1000))


def _group(view: View, werkblad: Werkblad) -> str:
    if werkblad.stap:
        step = view.handbook.by_noun["stap"][werkblad.stap]
        return f"Stap {step.nummer}: {step.titel}"  # type: ignore[attr-defined]
    return _BEFORE if werkblad.code.startswith("0") else _BESIDE


def _questions(view: View, werkblad: Werkblad) -> dict[str, Vraag]:
    """Field id → how its page explains it."""
    made = {}
    for deel in werkblad.delen:
        for fields in (deel.velden, deel.tabel.kolommen if deel.tabel else ()):
            labels = {field.id: field.label for field in fields}
            for field in fields:
                rule = computation(field.formule, labels) if field.formule else ""
                made[field.id] = Vraag(field, () if field.verwijst_naar else invulling.opties(field, view.handbook), rule)
    return made


def _example(view: View, werkblad: Werkblad) -> dict[str, tuple[list[str], list[list[str]]]]:
    """Id of each table that the worked example fills → the names of the columns with something in them, and its rows."""
    made = {}
    for table in worksheet_document(werkblad, view.handbook, example=True).tables if has_example(werkblad) else ():
        columns = [field for field in table.columns if any(field.name in row for row in table.filled)]
        rows = [[answers.shown(field, row.get(field.name, "")) for field in columns] for row in table.filled]
        made[table.name] = ([field.label for field in columns], rows)
    return made


def _incoming(view: View, werkblad: Werkblad) -> Iterator[Stroom]:
    """What other sheets give to this one."""
    for other in in_order(view.handbook):
        if fields := flows(other).get(werkblad.id):
            yield Stroom(other, [field.label for field in fields])
