"""What the handbook said before: it is kept, and told when the handbook changes it."""

import shutil
from pathlib import Path

import pytest

from macros.reading.overlay import basis
from macros.upkeep import settled
from tests.editions import faults, laid
from tests.macros.reading.overlay.test_entries import OWN, SOURCE
from tests.small import DATA

FILES = {"programmas.yaml": OWN + "  - id: boekenbus\n    kort: Een bus in Proefdam\n    duur: Drie jaar\n", "bronnen.yaml": SOURCE}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the small handbook, to be updated."""
    return Path(shutil.copytree(DATA, tmp_path / "data"))


def told(place: Path, data: Path) -> list[str]:
    """What `check` says of the edition."""
    overlay = laid(place, FILES, data).overlay
    assert overlay
    return [str(notice) for notice in basis.notices(overlay)]


def update(data: Path, old: str, new: str, name: str = "programmas.yaml") -> None:
    """A pull that changes a text of the programmes, or of another file."""
    path = data / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_until_it_is_kept_check_asks_for_it_and_then_is_silent(tmp_path: Path, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One message counts what was not kept; the command writes the file, and says so when there is nothing new."""
    assert [line.partition(" nog niet vastgelegd")[0] for line in told(tmp_path, data)] == ["eigen/proefdam/basis.json: 6 afwijkingen zijn"]
    assert settled.settle(tmp_path, laid(tmp_path, FILES, data).overlay) == 0
    assert told(tmp_path, data) == []
    settled.settle(tmp_path, laid(tmp_path, FILES, data).overlay)
    assert "Vastgelegd in eigen/proefdam/basis.json: 6 afwijkingen." in (said := capsys.readouterr().out) and "is al bij de tijd" in said
    assert settled.settle(tmp_path, None) == 1 and "(proefdam)" in capsys.readouterr().err


def test_what_both_changed_is_told_with_then_now_and_own(tmp_path: Path, data: Path) -> None:
    """The message is at the line of the edition, and settled by the command; what only the handbook changed is not told."""
    settled.settle(tmp_path, laid(tmp_path, FILES, data).overlay)
    update(data, "Ouders lezen thuis voor met boeken uit een bus", "Ouders lezen voor uit boeken van de bus")
    update(data, "uitvoerder: Bibliotheek", "uitvoerder: De bibliotheek")
    message, = told(tmp_path, data)
    assert message.startswith("eigen/proefdam/programmas.yaml, regel 10, kolom 5 (boekenbus): kort: het handboek veranderde hier ook iets. Toen: 'Ouders lezen thuis voor met boeken uit "
                              "een bus'. Nu: 'Ouders lezen voor uit boeken van de bus'. Van u: 'Een bus in Proefdam'. ")
    settled.settle(tmp_path, laid(tmp_path, FILES, data).overlay)
    assert told(tmp_path, data) == []


def test_a_record_that_the_handbook_now_has_too_is_told(tmp_path: Path, data: Path) -> None:
    """An own record whose key the handbook takes later would otherwise silently become a change."""
    settled.settle(tmp_path, laid(tmp_path, FILES, data).overlay)
    with (data / "programmas.yaml").open("a", encoding="utf-8") as file:
        file.write(OWN.partition("\n")[2].replace("proefdam-plan", "onderzoek-ouders"))
    assert [line for line in told(tmp_path, data) if "het handboek heeft nu zelf een record met deze sleutel" in line]


def test_a_part_that_the_handbook_now_has_too_is_told(tmp_path: Path, data: Path) -> None:
    """Deep in a worksheet too: the own field is kept with its whole path, and becomes a change of that of the handbook."""
    files = {"werkbladen/inventarisatie.yaml": "werkblad:\n  id: inventarisatie\n  delen:\n    - id: overzicht\n      velden:\n        - id: wijk\n          label: Onze wijk\n"}
    settled.settle(tmp_path, laid(tmp_path, files, data).overlay)
    update(data, "        - id: peildatum\n", "        - id: wijk\n          label: Wijk\n        - id: peildatum\n", "werkbladen/inventarisatie.yaml")
    overlay = laid(tmp_path, files, data).overlay
    assert overlay
    message, = map(str, basis.notices(overlay))
    assert "regel 7, kolom 11 (inventarisatie): delen.overzicht.velden.wijk.label: het handboek veranderde hier ook iets. Toen: niets. Nu: 'Wijk'. Van u: 'Onze wijk'." in message


def test_a_record_that_the_handbook_lost_is_not_taken_for_a_slip(tmp_path: Path) -> None:
    """The message says that it was there when the change was kept."""
    kept = '{"waarden": {"programma:poppenkast": {"kort": "Een kast"}}}'
    message, = faults(tmp_path, {"programmas.yaml": "programmas:\n  - id: poppenkast\n    kort: Anders\n", "basis.json": kept})
    assert "(poppenkast): id: het handboek heeft 'poppenkast' niet meer; het stond er nog toen u uw wijziging vastlegde." in message


GONE = {  # what was kept of a record, and the edition that still has what the handbook lost
    "record": ('{"begrip:leesplek": {"term": "leesplek"}}', "begrippen.yaml", "begrippen:\n  - id: leesplek\n    term: leesplek\n    definitie: Een plek om te lezen.\n"),
    "section": ('{"hoofdstuk:achtergrond": {"secties.weg.titel": "x"}}', "handreiking/achtergrond.yaml", "hoofdstuk:\n  id: achtergrond\n  secties:\n    - id: weg\n      titel: Weg\n      kort: Waar wij staan.\n      tekst: Wij beginnen.\n"
                "      eigen: ja\n      bron: aanleiding\n"),
    "group with a list": ('{"programma:ouderkamer": {"leeftijd.tot": 5, "leeftijd.groepen": ["a"]}}', "programmas.yaml", "programmas:\n  - id: ouderkamer\n    leeftijd: {van: 2, tot: 6}\n"),
    "group": ('{"programma:ouderkamer": {"leeftijd.tot": 5}}', "programmas.yaml", "programmas:\n  - id: ouderkamer\n    leeftijd: {van: 2, tot: 6}\n"),
}


def test_what_the_handbook_has_no_more_is_told_at_what_the_edition_wrote(tmp_path: Path) -> None:
    """A whole record, a section, a part of a sheet and a group of fields that were there when it was settled do not silently become the edition's own."""
    told = {}
    for kind, (kept, file, body) in GONE.items():
        loaded = laid(tmp_path / kind, {file: body, "basis.json": f'{{"waarden": {kept}}}'})
        assert loaded.overlay
        told[kind] = [str(notice) for notice in basis.moved(loaded.overlay)]
    assert [(kind, found) for kind, found in told.items() if len(found) != 1 or not any(words in found[0] for words in ("het handboek heeft dit niet meer; ", "Nu: niets."))] == []
    section = '{"hoofdstuk:beleid": {"secties.weg.titel": "x"}}'
    message, = faults(tmp_path, {"handreiking/beleid.yaml": "hoofdstuk:\n  id: beleid\n  secties:\n    - id: weg\n      titel: x\n", "basis.json": f'{{"waarden": {section}}}'})
    assert "het handboek heeft 'weg' niet meer; het stond er nog" in message


HIDING = {"begrippen.yaml": "begrippen:\n  - id: draagvlak\n    verborgen: Doen wij niet\n", "handreiking/achtergrond.yaml": "hoofdstuk:\n  id: achtergrond\n  secties:\n    - id: partnerschap\n      verborgen: Staat in ons beleid\n"}


def test_what_is_hidden_and_changed_later_is_told_with_the_reason(tmp_path: Path, data: Path) -> None:
    """A hidden record and a hidden section that the handbook changes are told at the line that hides them; one that it lost is no slip."""
    asked = laid(tmp_path, HIDING, data).overlay
    assert asked and [str(one).partition(". Dan")[0] for one in basis.notices(asked)] == [
        "eigen/proefdam/basis.json: 4 afwijkingen zijn nog niet vastgelegd (uitgave naam; uitgave eigenaar; hoofdstuk:achtergrond secties.partnerschap.verborgen; begrip:draagvlak verborgen)"]
    settled.settle(tmp_path, asked)
    for name, old, new in (("begrippen.yaml", "term: draagvlak", "term: steun"), ("handreiking/03-achtergrond.yaml", "titel: Partnerschap", "titel: Samen verder")):
        update(data, old, new, name)
    overlay = laid(tmp_path, HIDING, data).overlay
    assert overlay
    other, one = map(str, basis.notices(overlay))
    assert one.startswith("eigen/proefdam/begrippen.yaml, regel 3, kolom 5 (draagvlak): verborgen: het handboek veranderde wat u hier verbergt. term: toen '") and "Uw reden: 'Doen wij niet'." in one
    assert "regel 5, kolom 7 (achtergrond): secties.partnerschap.verborgen: " in other and "titel: toen 'Partnerschap', nu 'Samen verder'." in other
    for name, old in (("begrippen.yaml", "draagvlak"), ("handreiking/03-achtergrond.yaml", "partnerschap")):
        update(data, f"id: {old}", f"id: {old}-nieuw", name)
    dropped = [str(notice) for notice in laid(tmp_path, HIDING, data).notices]
    assert len(dropped) == 2 and all("zelf niet meer, dus er is niets meer te verbergen. Haal dit weg." in one for one in dropped)


def test_of_a_long_text_only_the_sentences_that_differ_are_shown(tmp_path: Path, data: Path) -> None:
    """A message stays short, whatever the length of the text."""
    files = {"programmas.yaml": "programmas:\n  - id: boekenbus\n    omschrijving: Wij lezen.\n"}
    settled.settle(tmp_path, laid(tmp_path, files, data).overlay)
    update(data, "Ouders lezen thuis voor. Zie", "Ouders lezen thuis voor. Nieuw is dit. Zie")
    overlay = laid(tmp_path, files, data).overlay
    assert overlay
    message, = map(str, basis.notices(overlay))
    assert "Nieuw is dit." in message and "De bus komt elke week langs" not in message and len(message) < 1000


@pytest.mark.parametrize("body", ["", "{", "[]", '{"waarden": 3}', '{"waarden": {"programma:x": 4}}', "<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> x\n", "[" * 100_000], ids=lambda body: body[:20])
def test_a_damaged_file_is_a_fault_in_dutch(body: str, tmp_path: Path) -> None:
    """Whatever stands in it, the message names the file and what to do."""
    found = faults(tmp_path, {"basis.json": body or " "})
    assert len(found) == 1 and found[0].startswith("eigen/proefdam/basis.json, regel 1, kolom ")
