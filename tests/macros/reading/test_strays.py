"""The closed list of what may stand in `data/` and `docs/`: all else is told, with what to do about it."""

import shutil
from pathlib import Path

import pytest

from macros.reading.load import PLACES
from macros.reading.strays import strays
from macros.reading.tree import walk
from tests.macros.reading import docs_cases
from tests.macros.reading.test_load import GOOD, messages

COPY, LETTERS = "dit lijkt een kopie van '{}'.", "de naam verschilt alleen in hoofdletters, streepjes of spaties van '{}'."
UNREAD, FOLDER = "dit bestand leest het handboek niet.", "deze map leest het handboek niet."
IN_DATA = {
    "begrippen": UNREAD, "notities": UNREAD, "nota.docx": UNREAD, "nota.odt": UNREAD, "nota.pdf": UNREAD, "lijst.csv": "een rekenblad leest het handboek niet.",
    "lijst.xlsx": "een rekenblad leest het handboek niet.", "kaart.png": "een afbeelding kan hier niet.", "kwaad.js": "een script of webpagina hoort hier niet.",
    "pagina.html": "een script of webpagina hoort hier niet.", "alles.zip": "een ingepakt bestand leest het handboek niet.", "LEESMIJ.md": UNREAD, "opmerkingen.txt": UNREAD,
    "programmas.yaml.bak": COPY.format("programmas.yaml"), "programmas.bak": UNREAD, "programmas.yaml.orig": COPY.format("programmas.yaml"),
    "programmas - kopie.yaml": COPY.format("programmas.yaml"), "programmas (1).yaml": COPY.format("programmas.yaml"), "Kopie van programmas.yaml": COPY.format("programmas.yaml"),
    "programmas copy.yaml": COPY.format("programmas.yaml"), "programmas-oud.yaml": COPY.format("programmas.yaml"), "programmas_v2.yaml": COPY.format("programmas.yaml"),
    "Copy of programmas.yaml": COPY.format("programmas.yaml"), "programmas 2.yaml": COPY.format("programmas.yaml"), "programmas - Kopie (2).yaml": COPY.format("programmas.yaml"),
    "programmas.sync-conflict-20261130-101010-ABCDEFG.yaml": COPY.format("programmas.yaml"), "programmas-LAPTOP-7QX.yaml": COPY.format("programmas.yaml"),
    "programmas (conflicted copy 2026-11-30).yaml": COPY.format("programmas.yaml"), "programmas (Piet's conflicted copy 2026-11-30).yaml": COPY.format("programmas.yaml"),
    "Programmas.yaml": LETTERS.format("programmas.yaml"), "PROGRAMMAS.YAML": LETTERS.format("programmas.yaml"), "programmas.yml": UNREAD, "programmas.json": UNREAD,
    "programmas": UNREAD, "werkbladen/inventarisatie (1).yaml": COPY.format("inventarisatie.yaml"), "werkbladen/inventarisatie-kopie.yaml": COPY.format("inventarisatie.yaml"),
    "werkbladen/Inventarisatie.yaml": LETTERS.format("inventarisatie.yaml"), "werkbladen/inventarisatie.yml": UNREAD, "werkbladen/nieuw blad.yaml": UNREAD,
    "handreiking/01-aanleiding - kopie.yaml": COPY.format("01-aanleiding.yaml"), "handreiking/nota.docx": UNREAD, "schema/eigen.schema.json": UNREAD, "schema/leesmij.txt": UNREAD,
    "werkbladen/oud/inventarisatie.yaml": FOLDER, "archief/programmas.yaml": FOLDER, "archief/2025/programmas.yaml": FOLDER, "Werkbladen/x.yaml": "deze map leest het handboek niet. "
    "Noem haar werkbladen/.",
}
IN_DOCS = {
    "nota.docx": UNREAD, "over/nota.pdf": UNREAD, "over/kaart.png": "een afbeelding kan hier niet.", "over/kwaad.js": "een script of webpagina hoort hier niet.",
    "over/x.html": "een script of webpagina hoort hier niet.", "over/stijl.css": "een script of webpagina hoort hier niet.", "over/colofon - kopie.md": COPY.format("colofon.md"),
    "over/colofon (1).md": COPY.format("colofon.md"), "over/Kopie van colofon.md": COPY.format("colofon.md"), "over/Colofon.md": LETTERS.format("colofon.md"),
    "over/colofon.markdown": UNREAD, "over/colofon.md.bak": COPY.format("colofon.md"), "over/colofon": UNREAD, "over/colofon.txt": UNREAD, "over/README.md": "deze pagina kent het handboek niet.",
    "nieuw.md": "deze pagina kent het handboek niet.", "over/besluiten/15-nieuw.md": "deze pagina kent het handboek niet.", "plaatjes/kaart.png": FOLDER, "assets/app.js": FOLDER,
    "programmas/opstapje.md": "deze pagina maakt het handboek zelf, uit data/.", "index/index.md": FOLDER,
    "Over/colofon.md": "deze map leest het handboek niet. Noem haar over/.", "over/colofon.sync-conflict-20261130-101010-ABCDEFG.md": COPY.format("colofon.md"),
}


def told(folder: Path, name: str, said) -> str:
    """The message after adding a file of this name, which is removed again."""
    path = folder / name
    made = [parent for parent in path.parents if not parent.exists()]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x", encoding="utf-8")
    text = said(folder)
    path.unlink()
    for parent in made:
        parent.rmdir()
    return text


def missed(folder: Path, expected: dict[str, str], said) -> dict[str, str]:
    """Each name that does not give exactly one message, which begins as expected and says what to do."""
    found = {name: told(folder, name, said) for name in expected}
    return {name: text for name, text in found.items() if expected[name] not in text or text.count("\n") != 1 or text.count(". ") < 1}


def test_whatever_is_not_read_in_data_is_told(tmp_path: Path):
    """Word files, copies, backups, sheets, pictures, scripts, other endings and letters, and folders: one message each."""
    data = Path(shutil.copytree(GOOD, tmp_path / "data"))
    assert missed(data, IN_DATA, messages) == {}


def test_whatever_is_not_a_page_in_docs_is_told(tmp_path: Path):
    """The host would publish all of it; a page without an address nobody would find."""
    assert missed(docs_cases.copy(tmp_path), IN_DOCS, docs_cases.messages) == {}


@pytest.mark.parametrize("name", ["werkbladen/nieuw-blad.yaml", "werkbladen/inventarisatie-2.yaml", "handreiking/05-later.yaml", "schema/programmas.schema.json"])
def test_a_new_file_is_not_taken_for_a_copy(name: str, tmp_path: Path):
    """A second worksheet may have a name like the first."""
    for path in (name, "werkbladen/inventarisatie.yaml"):
        (tmp_path / "data" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "data" / path).write_text("x", encoding="utf-8")
    assert list(strays(walk(tmp_path / "data"), PLACES)) == []


def test_a_page_twice_at_one_address_is_told(tmp_path: Path):
    """The host would silently keep one of the two."""
    docs = docs_cases.copy(tmp_path)
    (docs / "over.md").write_text((docs / "over/index.md").read_text(encoding="utf-8"), encoding="utf-8")
    assert docs_cases.messages(docs) == "docs/over/index.md: deze pagina krijgt hetzelfde adres als over.md. Houd er een over, en haal de andere weg.\n"


def test_a_page_that_cannot_be_read_is_told_once(tmp_path: Path):
    """Links to it are no further faults."""
    docs = docs_cases.copy(tmp_path)
    (docs / "over/index.md").unlink()
    (docs / "over/index.md").symlink_to("nergens")
    assert docs_cases.messages(docs) == "docs/over/index.md: deze snelkoppeling leidt nergens heen. Haal haar weg, of zet het bestand zelf op deze plek.\n"


def test_a_new_decision_needs_no_place_in_the_list(tmp_path: Path):
    """Its folder lists it."""
    docs = docs_cases.copy(tmp_path)
    (docs / "over" / "besluiten").mkdir()
    (docs / "over" / "besluiten" / "0099-nieuw.md").write_text("---\ntitle: Nieuw\ndescription: x\n---\n\nTekst.\n", encoding="utf-8")
    assert docs_cases.messages(docs) == ""
