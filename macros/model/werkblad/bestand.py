"""The files to download: their formats and names. People link to these names, so they must not change.

Not for what is in a file: see `macros.downloads`.
"""

from enum import StrEnum


class Formaat(StrEnum):
    """The extensions, in the order in which pages offer them."""

    DOCX = "docx"
    XLSX = "xlsx"
    ODT = "odt"
    ODS = "ods"
    PDF = "pdf"


# Many werkbladen in one file: to read and write in, or to compute in.
BOEKEN = (Formaat.DOCX, Formaat.ODT)
REKENBLADEN = (Formaat.XLSX, Formaat.ODS)


class Bundel(StrEnum):
    """Zips with many werkbladen in one format."""

    ALLES = "werkbladen"
    KORTE_ROUTE = "korte-route"


class Werkboek(StrEnum):
    """Spreadsheets with many werkbladen, whose answers flow from one to the other."""

    ALLES = "werkboek"
    VOORBEELD = "werkboek-voorbeeld"
    KORTE_ROUTE = "werkboek-korte-route"

    @property
    def titel(self) -> str:
        """The title in the file."""
        return "Werkboek ouderbeleid: de korte route" if self is Werkboek.KORTE_ROUTE else "Werkboek ouderbeleid"


# The formats of a stuk, which people paste into a paper of their own.
PAPER_FORMATS = (Formaat.DOCX, Formaat.ODT)
WERKBOEK = "werkboek"
# The first name in a zip, however a program sorts it.
LEESMIJ = "00-leesmij.txt"
VOORBEELD = "-voorbeeld"


def reference(werkblad_id: str, voorbeeld: bool = False) -> str:
    """The fixed key of a document, which does not change with its code: `inventarisatie`, `inventarisatie-voorbeeld`."""
    return f"{werkblad_id}{VOORBEELD if voorbeeld else ''}"


def file_name(code: str, werkblad_id: str, formaat: Formaat, voorbeeld: bool = False) -> str:
    """The name of one file: `2a-inventarisatie.docx`. A list of such names, sorted, is in the order of the steps."""
    return f"{code}-{reference(werkblad_id, voorbeeld)}.{formaat}"


def paper_name(stuk_id: str, formaat: Formaat, voorbeeld: bool = False) -> str:
    """The name of a file of a stuk: `beleidsnota.docx`."""
    return f"{reference(stuk_id, voorbeeld)}.{formaat}"


def zip_name(bundel: Bundel, formaat: Formaat) -> str:
    """The name of a zip: `werkbladen-docx.zip`."""
    return f"{bundel}-{formaat}.zip"


def workbook_name(werkboek: Werkboek, formaat: Formaat) -> str:
    """The name of a workbook: `werkboek-korte-route.xlsx`."""
    return f"{werkboek}.{formaat}"


def book_name(formaat: Formaat) -> str:
    """The name of the file with all werkbladen: `werkboek.docx`."""
    return f"{WERKBOEK}.{formaat}"
