"""The note in a zip of werkbladen."""

import dataclasses

from macros.downloads.readme import readme
from macros.dutch.text import NOTICE
from macros.model.handbook import Handbook
from macros.model.werkblad.bestand import Bundel, Formaat, file_name


def _lines(data: bytes) -> list[str]:
    return data.decode("utf-8-sig").split("\r\n")


def test_the_note_says_which_sheet_is_for_what(handbook: Handbook) -> None:
    """Each file has its title and its purpose below it, in the order of the steps."""
    sheets = handbook.werkbladen
    lines = _lines(readme(Bundel.ALLES, Formaat.DOCX, sheets, handbook.uitgave))
    places = [lines.index(file_name(sheet.code, sheet.id, Formaat.DOCX)) for sheet in sheets]
    assert places == sorted(places)
    for sheet, start, end in zip(sheets, places, [*places[1:], len(lines)], strict=True):
        assert f"{sheet.titel}. {sheet.doel}" in " ".join(" ".join(lines[start:end]).split()), sheet.id


def test_the_note_says_whose_words_they_are(handbook: Handbook) -> None:
    """That the edition is independent, its licence, its date; and the address and owner once they are known."""
    words = " ".join(_lines(readme(Bundel.KORTE_ROUTE, Formaat.ODS, handbook.werkbladen[:1], handbook.uitgave)))
    assert NOTICE in words and f"Licentie van de tekst: {handbook.uitgave.licentie_tekst}." in words
    assert "staat één werkblad" in words and "Website" not in words
    known = handbook.uitgave.model_copy(update={"adres": "https://voorbeeld.nl/ouders/", "eigenaar": "Gemeente Voorbeeldstad"})
    owned = dataclasses.replace(handbook, uitgave=known)
    words = " ".join(_lines(readme(Bundel.KORTE_ROUTE, Formaat.ODS, handbook.werkbladen[:1], owned.uitgave)))
    assert "Website: https://voorbeeld.nl/ouders/" in words and "Beheerder: Gemeente Voorbeeldstad" in words


def test_the_note_opens_well_on_windows(handbook: Handbook) -> None:
    """Lines end as Windows wants, none is wider than a window, and the marks of the encoding are there for accents."""
    data = readme(Bundel.ALLES, Formaat.PDF, handbook.werkbladen, handbook.uitgave)
    assert data.startswith(b"\xef\xbb\xbf") and data.count(b"\n") == data.count(b"\r\n")
    assert max(map(len, _lines(data))) <= 80
