"""The files to download: their formats and their names. People link to these names, so they stay as they are.

Not for what is in a file: see `macros.downloads`.
"""

from enum import StrEnum


class Formaat(StrEnum):
    """The extensions, in the order in which they are offered."""

    DOCX = "docx"
    XLSX = "xlsx"
    ODT = "odt"
    ODS = "ods"
    PDF = "pdf"


class Bundel(StrEnum):
    """Zips with many werkbladen in one format."""

    ALLES = "werkbladen"
    KORTE_ROUTE = "korte-route"


WERKBOEK = "werkboek"
VOORBEELD = "-voorbeeld"


def stam(werkblad_id: str, voorbeeld: bool = False) -> str:
    """The name of a werkblad's files without extension: `inventarisatie`, or as a worked example `inventarisatie-voorbeeld`."""
    return f"{werkblad_id}{VOORBEELD if voorbeeld else ''}"


def bladnaam(werkblad_id: str, formaat: Formaat, voorbeeld: bool = False) -> str:
    """`inventarisatie.docx`."""
    return f"{stam(werkblad_id, voorbeeld)}.{formaat}"


def zipnaam(bundel: Bundel, formaat: Formaat) -> str:
    """`werkbladen-docx.zip`."""
    return f"{bundel}-{formaat}.zip"


def boeknaam(formaat: Formaat) -> str:
    """`werkboek.docx`, all werkbladen in one file."""
    return f"{WERKBOEK}.{formaat}"
