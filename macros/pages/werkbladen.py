"""The list of worksheets and the page of one: what it is for, what it asks, and its downloads."""

from dataclasses import dataclass
from math import ceil

from markupsafe import Markup

from macros.model.werkblad import Werkblad
from macros.pages.view import View

FORMATS = {
    "docx": "Word", "xlsx": "Excel", "odt": "Tekst voor Writer", "ods": "Rekenblad voor Excel of Calc", "pdf": "Pdf om in te vullen",
}


@dataclass(frozen=True)
class Bestand:
    """A download button: file name, the program's name, extension and size in kB."""

    name: str
    title: str
    extension: str
    kilobytes: int


def werkbladen(view: View) -> Markup:
    """Every worksheet with its downloads."""
    sheets = [(sheet, files(view, sheet)) for sheet in view.handbook.werkbladen]
    return view.render("pages/werkbladen.html", werkbladen=sheets)


def werkblad(view: View, record_id: str) -> Markup:
    """One worksheet."""
    record: Werkblad = view.handbook.get("werkblad", record_id)  # type: ignore[assignment]
    return view.render("pages/werkblad.html", werkblad=record, bestanden=files(view, record))


def files(view: View, werkblad: Werkblad) -> list[Bestand]:
    """The downloads of one worksheet, in the order of FORMATS."""
    found = []
    for extension, title in FORMATS.items():
        name = f"{werkblad.id}.{extension}"
        if name in view.downloads:
            found.append(Bestand(name, title, extension, ceil(view.downloads[name] / 1000)))
    return found
