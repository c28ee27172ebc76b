"""What programs show as the title of a file, in every format."""

import io
import zipfile
from collections.abc import Callable

import docx
import openpyxl
import pikepdf
import pytest
from lxml import etree

from macros.downloads.document import Document
from macros.downloads.odf.xml import NAMESPACES


def _title(data: bytes, extension: str) -> str:
    if extension == "docx":
        return docx.Document(io.BytesIO(data)).core_properties.title
    if extension == "xlsx":
        return openpyxl.load_workbook(io.BytesIO(data)).properties.title
    if extension == "pdf":
        with pikepdf.open(io.BytesIO(data)) as file:
            return str(file.docinfo["/Title"])
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return etree.fromstring(packed.read("meta.xml")).findtext(".//dc:title", namespaces=NAMESPACES) or ""


@pytest.mark.parametrize("extension", ["docx", "odt", "xlsx", "ods", "pdf"])
def test_an_example_is_not_taken_for_the_empty_sheet(sheet: Callable[..., Document], writers: dict, extension: str) -> None:
    """In a list of open windows the two have different titles."""
    empty, example = (_title(writers[extension](sheet("startcheck", example)), extension) for example in (False, True))
    assert empty == "Werkblad 0b: Startcheck: waar staan wij?"
    assert example == f"{empty} (ingevuld voorbeeld, Voorbeeldstad, fictief)"
