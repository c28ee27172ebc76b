"""The names of files, which people link to."""

from macros.model.werkblad.bestand import Bundel, Formaat, bladnaam, boeknaam, zipnaam


def test_names_are_those_of_the_contract() -> None:
    """A werkblad, its example, the zips and the book."""
    assert bladnaam("inventarisatie", Formaat.DOCX) == "inventarisatie.docx"
    assert bladnaam("inventarisatie", Formaat.ODS, voorbeeld=True) == "inventarisatie-voorbeeld.ods"
    assert zipnaam(Bundel.ALLES, Formaat.PDF) == "werkbladen-pdf.zip"
    assert zipnaam(Bundel.KORTE_ROUTE, Formaat.XLSX) == "korte-route-xlsx.zip"
    assert boeknaam(Formaat.ODT) == "werkboek.odt"
