"""The thin pages in docs/: every fault that an editor can make there is reported with file and line."""

from pathlib import Path

import pytest

from macros.addresses import PAGES
from macros.model.handbook import Handbook
from macros.pages.registry import MACROS
from macros.pages.site import generate
from macros.reading import docsfile
from macros.reading.docsfile import Known
from macros.reading.faults import DataFaults

GOOD = (
    "---\ntitle: Over\ndescription: Wat dit is\n---\n\nTekst.\n\n{{ uitgave() }}\n\n"
    "[a](programmas/opstapje.md) [b](https://x.nl/a) [c](#kop) [d](over.md#kop) [e](mailto:a@b.nl)\n"
)
ODD = "deze opdracht tussen accolades kan hier niet. Schrijf {{ naam() }}, of haal de accolades weg."


def messages(tmp_path: Path, body: bytes) -> str:
    """The message that an editor reads after saving `body` as docs/over.md."""
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "over.md").write_bytes(body)
    try:
        docsfile.check(docs, Known(MACROS, (), ("programmas/opstapje.md",), ("werkbladen", "plan")))
    except DataFaults as error:
        return str(error)
    return ""


def test_the_real_pages_have_no_faults(root: Path, handbook: Handbook):
    """Every page of the handbook is accepted."""
    docsfile.check(root / "docs", Known(MACROS, PAGES, generate(handbook), ("lijsten", "werkbladen", "plan")))


def test_a_good_page_passes(tmp_path: Path):
    """Front matter, text and a known macro are accepted."""
    assert messages(tmp_path, GOOD.encode()) == ""


@pytest.mark.parametrize(("old", "new", "message"), [
    ("uitgave()", "uitgaaf()", "docs/over.md, regel 8, kolom 1: 'uitgaaf' is geen opdracht die een pagina kent. Bedoelt u 'uitgave'?"),
    ("{{ uitgave() }}", "{{ uitgave( }}", "docs/over.md, regel 8, kolom 1: een opdracht tussen accolades klopt niet. Schrijf "
     "{{ naam() }}, of haal de accolades weg."),
    ("uitgave()", "uitgave(1)", f"docs/over.md, regel 8, kolom 1: {ODD}"), ("uitgave()", "''.__class__", f"docs/over.md, regel 8, kolom 1: {ODD}"),
    ("uitgave()", "uitgave().__class__()", f"docs/over.md, regel 8, kolom 1: {ODD}"), ("uitgave()", "uitgave()|safe", f"docs/over.md, regel 8, kolom 1: {ODD}"),
    ("Tekst.", "Tekst {% set x = 1 %}.", f"docs/over.md, regel 6, kolom 1: {ODD}"), ("Tekst.", "Tekst {{ 1/0 }}.", f"docs/over.md, regel 6, kolom 1: {ODD}"),
    ("Tekst.", "Zie [dit](programmas/opstapie.md).", "docs/over.md, regel 6, kolom 11: de link naar 'programmas/opstapie.md' leidt nergens heen. "
     "Schrijf de naam van het bestand, zoals colofon.md. Bedoelt u 'programmas/opstapje.md'?"),
    ("Tekst.", "Zie [dit](programmas/).", "docs/over.md, regel 6, kolom 11: de link naar 'programmas/' leidt nergens heen. Schrijf de naam van "
     "het bestand, zoals colofon.md. Bedoelt u 'programmas/opstapje.md'?"),
    ("Tekst.", "Zie [dit](javascript:alert(1)).", "docs/over.md, regel 6, kolom 11: de link naar 'javascript:alert(1' leidt nergens heen. Schrijf "
     "de naam van het bestand, zoals colofon.md. Bekend zijn: over.md, programmas/opstapje.md."),
    ("description: Wat", "description: '{{ 1/0 }}' # Wat", "docs/over.md, regel 3, kolom 1: tussen de streepjes kan geen opdracht tussen accolades staan. "
     "Haal die weg."),
    ("title: Over", "title: Over: alles", "docs/over.md, regel 2, kolom 1: deze regel tussen de streepjes klopt niet. Zet de tekst "
     "achter de dubbele punt tussen aanhalingstekens."),
    ("title: Over", "title: 2013", "docs/over.md, regel 1, kolom 1: title: dit veld is verplicht en is één regel tekst. Zet de tekst "
     "achter de dubbele punt tussen aanhalingstekens."),
    ("description: Wat dit is\n", "", "docs/over.md, regel 1, kolom 1: description: dit veld is verplicht en is één regel tekst. Zet de "
     "tekst achter de dubbele punt tussen aanhalingstekens."),
    ("is\n---\n", "is\nscripts: [werkbladen, plam]\n---\n", "docs/over.md, regel 4, kolom 1: scripts: 'plam' is geen script dat een pagina kan laden. "
     "Schrijf een lijst van namen, zoals [werkbladen, plan]."),
    ("is\n---\n", "is\nscripts: plan\n---\n", "docs/over.md, regel 4, kolom 1: scripts: 'plan' is geen script dat een pagina kan laden. "
     "Schrijf een lijst van namen, zoals [werkbladen, plan]."),
    ("is\n---\n", "is\n", "docs/over.md, regel 1, kolom 1: de pagina begint met een regel ---, dan title en description, en dan weer "
     "een regel ---. Zet die erboven."),
])
def test_a_fault_in_a_page_is_reported_with_its_line(tmp_path: Path, old: str, new: str, message: str):
    """Each mistake gives one message that says where it is and what to do."""
    assert messages(tmp_path, GOOD.replace(old, new).encode()) == message


def test_a_link_between_backticks_is_an_example(tmp_path: Path):
    """A page may show how a link is written; readers see the signs, and no link is made."""
    assert messages(tmp_path, GOOD.replace("Tekst.", "Schrijf `[vve](begrip:vve)`.").encode()) == ""


def test_another_encoding_is_reported(tmp_path: Path):
    """A page in Latin-1 gives a message with its line, not a traceback."""
    assert "docs/over.md, regel 6" in messages(tmp_path, GOOD.replace("Tekst", "Coördinatie").encode("latin-1"))


def test_pages_of_a_folder_are_listed_from_the_files(tmp_path: Path):
    """A new page is listed automatically, in the order of the names, with address, title and description; the index is not."""
    folder = tmp_path / "docs/over/besluiten"
    folder.mkdir(parents=True)
    for name, title in (("0002-twee", "Twee"), ("0001-een", "Een"), ("index", "Besluiten")):
        (folder / f"{name}.md").write_text(f"---\ntitle: {title}\ndescription: 'Over: {title}'\n---\n\nTekst.\n", encoding="utf-8")
    assert docsfile.listed(tmp_path / "docs", "over/besluiten") == [
        ("over/besluiten/0001-een/", "Een", "Over: Een"), ("over/besluiten/0002-twee/", "Twee", "Over: Twee")]


def test_a_page_that_others_link_to_cannot_go(tmp_path: Path):
    """The missing page is named; the start page and a page in a folder are found by their index."""
    docs = tmp_path / "docs"
    (docs / "over").mkdir(parents=True)
    for name in ("index.md", "over/index.md"):
        (docs / name).write_text("---\ntitle: A\ndescription: B\n---\n", encoding="utf-8")
    docsfile.check(docs, Known(MACROS, ("", "over"), ()))
    with pytest.raises(DataFaults) as raised:
        docsfile.check(docs, Known(MACROS, ("", "over", "begrippen"), ()))
    assert str(raised.value) == "docs/begrippen.md: deze pagina ontbreekt, en andere pagina's verwijzen ernaar. Haal haar terug uit een eerdere versie."
