"""The thin pages in docs/: what an editor can spoil there is told with file and line."""

from pathlib import Path

import pytest

from macros import docsfile
from macros.errors import DataFaults
from macros.pages.registry import MACROS

GOOD = "---\ntitle: Over\ndescription: Wat dit is\n---\n\nTekst.\n\n{{ uitgave() }}\n"


def messages(tmp_path: Path, body: bytes) -> str:
    """What an editor reads after saving `body` as docs/over.md."""
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "over.md").write_bytes(body)
    try:
        docsfile.check(docs, MACROS)
    except DataFaults as error:
        return str(error)
    return ""


def test_the_real_pages_have_no_faults(root: Path):
    """Every page of the handbook passes."""
    docsfile.check(root / "docs", MACROS)


def test_a_good_page_passes(tmp_path: Path):
    """Front matter, text and a known macro are fine."""
    assert messages(tmp_path, GOOD.encode()) == ""


@pytest.mark.parametrize(("old", "new", "message"), [
    ("uitgave()", "uitgaaf()", "docs/over.md, regel 8, kolom 1: 'uitgaaf' is geen opdracht die een pagina kent. Bedoelt u 'uitgave'?"),
    ("{{ uitgave() }}", "{{ uitgave( }}", "docs/over.md, regel 8, kolom 1: een opdracht tussen accolades klopt niet. Schrijf "
     "{{ naam() }}, of haal de accolades weg."),
    ("title: Over", "title: Over: alles", "docs/over.md, regel 2, kolom 1: deze regel tussen de streepjes klopt niet. Zet de tekst "
     "achter de dubbele punt tussen aanhalingstekens."),
    ("title: Over", "title: 2013", "docs/over.md, regel 1, kolom 1: title: dit veld is verplicht en is één regel tekst. Zet de tekst "
     "achter de dubbele punt tussen aanhalingstekens."),
    ("description: Wat dit is\n", "", "docs/over.md, regel 1, kolom 1: description: dit veld is verplicht en is één regel tekst. Zet de "
     "tekst achter de dubbele punt tussen aanhalingstekens."),
    ("is\n---\n", "is\n", "docs/over.md, regel 1, kolom 1: de pagina begint met een regel ---, dan title en description, en dan weer "
     "een regel ---. Zet die erboven."),
])
def test_a_spoilt_page_is_told_with_its_line(tmp_path: Path, old: str, new: str, message: str):
    """Each slip gives one message that says where it is and what to do."""
    assert messages(tmp_path, GOOD.replace(old, new).encode()) == message


def test_another_encoding_is_told(tmp_path: Path):
    """A page saved as Latin-1 names its line instead of ending in a traceback."""
    assert "docs/over.md, regel 6" in messages(tmp_path, GOOD.replace("Tekst", "Coördinatie").encode("latin-1"))
