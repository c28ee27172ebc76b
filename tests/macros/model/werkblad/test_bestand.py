"""The names of files, which people link to."""

from macros.model.werkblad.bestand import Bundel, Formaat, Werkboek, book_name, file_name, workbook_name, zip_name


def test_names_are_those_of_the_contract() -> None:
    """A werkblad, its example, the zips and the book."""
    assert file_name("2a", "inventarisatie", Formaat.DOCX) == "2a-inventarisatie.docx"
    assert file_name("2a", "inventarisatie", Formaat.ODS, voorbeeld=True) == "2a-inventarisatie-voorbeeld.ods"
    assert zip_name(Bundel.ALLES, Formaat.PDF) == "werkbladen-pdf.zip"
    assert zip_name(Bundel.KORTE_ROUTE, Formaat.XLSX) == "korte-route-xlsx.zip"
    assert book_name(Formaat.ODT) == "werkboek.odt"
    assert [workbook_name(kind, Formaat.XLSX) for kind in Werkboek] == ["werkboek.xlsx", "werkboek-voorbeeld.xlsx", "werkboek-korte-route.xlsx"]
