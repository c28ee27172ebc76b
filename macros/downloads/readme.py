"""The note in a zip of werkbladen: what is in it, which sheet is for what, and whose words they are."""

import textwrap
from collections.abc import Iterator, Sequence

from macros.downloads.wording import edition
from macros.dutch import text
from macros.dutch.text import NOTICE
from macros.model.uitgave import Uitgave
from macros.model.werkblad.bestand import Bundel, Formaat, file_name
from macros.model.werkblad.werkblad import Werkblad

EXAMPLES = "voorbeelden/"
_TITLES = {
    Bundel.ALLES: "Alle werkbladen ouderbeleid",
    Bundel.KORTE_ROUTE: "De korte route: de werkbladen die u het eerst nodig hebt",
}
_OPENED_WITH = {
    Formaat.DOCX: "Word", Formaat.XLSX: "Excel", Formaat.ODT: "LibreOffice Writer", Formaat.ODS: "LibreOffice Calc",
    Formaat.PDF: "uw browser of een pdf-programma",
}
_WIDTH = 76


def readme(bundle: Bundel, formaat: Formaat, werkbladen: Sequence[Werkblad], uitgave: Uitgave) -> bytes:
    """The note as plain text that every program on Windows, Mac and Linux shows well; `werkbladen` are those in the zip, in order."""
    paragraphs = [*_about(bundle, formaat, werkbladen), *_sheets(formaat, werkbladen), *_whose(uitgave)]
    return "\r\n\r\n".join(paragraphs).replace("\u00a0", " ").encode("utf-8-sig") + b"\r\n"


def _about(bundle: Bundel, formaat: Formaat, werkbladen: Sequence[Werkblad]) -> Iterator[str]:
    title = f"{_TITLES[bundle]} ({formaat})"
    yield f"{title}\r\n{'=' * len(title)}"
    count = len(werkbladen)
    yield _wrapped(f"In deze map {f'staan {count} werkbladen' if count > 1 else 'staat één werkblad'} om in te vullen, in de volgorde "
                   f"van de stappen. U opent ze met {_OPENED_WITH[formaat]}.")
    if any(werkblad.heeft_voorbeeld for werkblad in werkbladen):
        yield _wrapped(f"In de map {EXAMPLES.rstrip('/')} staan dezelfde bladen nog een keer, ingevuld voor Voorbeeldstad. "
                       "Dat is een verzonnen gemeente.")


def _sheets(formaat: Formaat, werkbladen: Sequence[Werkblad]) -> Iterator[str]:
    yield _heading("Welk blad is waarvoor?")
    for werkblad in werkbladen:
        lines = (file_name(werkblad.code, werkblad.id, formaat), f"{werkblad.titel}. {werkblad.doel}", f"Tijd: {werkblad.duur}")
        yield "\r\n".join((lines[0], *(_wrapped(line, "    ") for line in lines[1:])))


def _whose(uitgave: Uitgave) -> Iterator[str]:
    yield _heading("Van wie zijn deze bladen?")
    yield _wrapped(f"{edition(uitgave.naam, text.date(uitgave.bijgewerkt))}. {NOTICE}.")
    yield _wrapped(f"Licentie van de tekst: {uitgave.licentie_tekst}.")
    yield from (_wrapped(f"{name}: {value}") for name, value in (
        ("Website", uitgave.adres), ("Beheerder", uitgave.eigenaar), ("Contact", uitgave.contact)) if value)
    yield _wrapped("Wat u invult, blijft bij u. Het handboek ziet het niet.")


def _heading(words: str) -> str:
    return f"{words}\r\n{'-' * len(words)}"


def _wrapped(words: str, indent: str = "") -> str:
    """Lines short enough for a window of Notepad, joined as Windows does."""
    return "\r\n".join(textwrap.wrap(words, _WIDTH, initial_indent=indent, subsequent_indent=indent,
                                     break_long_words=False, break_on_hyphens=False))
