"""What all tests with LibreOffice use."""

import os
import shutil

import pytest


@pytest.fixture(scope="session")
def soffice() -> str:
    """The path of the program."""
    found = os.environ.get("SOFFICE") or shutil.which("soffice") or shutil.which("libreoffice")
    if not found:
        pytest.skip(os.environ.get("SOFFICE_MISSING", "LibreOffice ontbreekt: de downloads zijn niet geopend"))
    return found
