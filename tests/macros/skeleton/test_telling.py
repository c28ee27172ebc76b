"""The command `nieuw` as an editor types it: its answers, and that a refusal changes nothing."""

import errno
import os
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from macros.reading.load import read_data
from macros.skeleton import kinds, telling, writing
from tests.macros.skeleton.conftest import made

Said = pytest.CaptureFixture[str]


@contextmanager
def unchanged(place: Path) -> Iterator[None]:
    """The data is afterwards what it was before, byte for byte, without a file beside it."""
    before = {path: path.read_bytes() for path in (place / "data").rglob("*") if path.is_file()}
    yield
    assert {path: path.read_bytes() for path in (place / "data").rglob("*") if path.is_file()} == before


def test_the_answer_names_each_empty_field_with_its_place_and_what_to_do_next(place: Path, capsys: Said) -> None:
    """An editor can click on the place; the line is that of the field."""
    assert telling.run(place, "programma", "“Samen: lezen”", "", "") == 0
    lines = (place / "data/programmas.yaml").read_text(encoding="utf-8").split("\n")
    at = {field: number for number, line in enumerate(lines, 1) for field in ("dekking", "kort", "omschrijving", "stappen", "bron")
          if line.startswith(f"    {field}:")}
    said = capsys.readouterr().out
    assert "Toegevoegd: programma 'samen-lezen', in data/programmas.yaml" in said
    assert f"- data/programmas.yaml:{at['kort']}  kort: Eén zin: wat is het?\n" in said
    assert f"- data/programmas.yaml:{at['omschrijving']}  omschrijving: Wat het programma is en doet" in said
    assert f"- data/programmas.yaml:{at['bron'] - 2}  bron of bronnen: minstens één van deze\n" in said
    assert (found := [int(line) for line in re.findall(r"^- data/programmas.yaml:(\d+)", said, re.M)]) == sorted(found)
    assert "python3 handboek.py check" in said and "Zet achter het adres dat u dan ziet: programmas/samen-lezen/" in said
    assert f"{at['kort']}" in str(next(fault for fault in read_data(place / "data").faults if fault.field == "kort"))


def test_a_second_record_may_follow_before_the_first_is_filled_in(place: Path, capsys: Said) -> None:
    """What is still empty is told first, and asked for once more."""
    telling.run(place, "bron", "Een", "", "")
    capsys.readouterr()
    assert telling.run(place, "bronnen", "Twee", "", "") == 0
    said = capsys.readouterr().out
    assert said.startswith("Let op: in data/bronnen.yaml klopt nog iets niet (1 melding), los van dit record. Het eerste:\ndata/bronnen.yaml, regel ")
    assert "Toegevoegd: bron 'twee'" in said and "Tot dan zegt check dat niemand ernaar verwijst." in said


def test_a_section_goes_into_the_chapter_that_is_named(place: Path) -> None:
    """Without a name it is the last one, about the time after 2013."""
    assert made(place, "sectie").file == "data/handreiking/04-na-2013.yaml"
    assert made(place, "sectie", "Nog een", chapter="aanleiding").file == "data/handreiking/01-aanleiding.yaml"


def test_a_worksheet_without_a_name_gets_a_file_to_rename(place: Path, capsys: Said) -> None:
    """A second one gets another file."""
    assert [made(place, "werkblad", "").file for _ in range(2)] == [f"data/werkbladen/nieuw-werkblad{end}.yaml" for end in ("", "-2")]
    telling.run(place, "stuk", "", "", "")
    assert "Geef het bestand de naam van de sleutel." in capsys.readouterr().out


def test_a_name_that_check_only_remarks_on_is_taken(place: Path) -> None:
    """What an editor may mean is no reason to refuse."""
    for name in ("Één één", "Doe mee!!", "Hallo: daar # x"):
        assert made(place, "programma", name).file == "data/programmas.yaml"


def test_a_new_file_has_the_line_ends_of_its_neighbours(place: Path) -> None:
    """So that one editor's Windows does not change another's files."""
    for path in (place / "data/stukken").iterdir():
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    made(place, "stuk")
    content = (place / "data/stukken/samen-lezen.yaml").read_bytes()
    assert content.count(b"\r\n") == content.count(b"\n") > 10
    assert b"\r\n  volgorde: 3\r\n" in content


@pytest.mark.parametrize(("words", "answer"), [
    (("programa", "x"), "'programa' kan niet. Bedoelt u 'programma'?"), (("toets", ""), "een publicatie, wet of webpagina"),
    (("stap", "Negen"), "Een stap kan er niet bij: het stappenplan heeft acht stappen"), (("uitgave", ""), "er is één uitgave"),
    (("programma", "boekenbus"), "bestaat al (data/programmas.yaml, regel "), (("programma", "Iets", "boekenbus"), "De sleutel 'boekenbus' bestaat al."),
    (("programma", "日本"), "Kies er zelf een: --id mijn-sleutel."), (("programma", "Onbekend"), "Deze naam kan niet: 'onbekend' zegt een lezer niets."),
    (("begrip", "x" * 300), "deze tekst heeft 300 tekens"), (("bron", "x", "", "aanleiding"), "--hoofdstuk hoort alleen bij een sectie."),
    (("programma", "Boeken-bus!"), ", met de sleutel 'boekenbus'. Gebruik die sleutel, vul dat record aan"),
    (("bron", "Iets https://localhost/"), "'https://localhost/' is geen goed webadres."),
    (("sectie", "x", "", "nergens"), "Er is geen hoofdstuk 'nergens'. Kies uit: aanleiding"), (("werkblad", "Inventarisatie"), "bestaat al"),
], ids=lambda value: " ".join(value)[:40] if isinstance(value, tuple) else "")
def test_a_refusal_says_why_and_changes_nothing(words: tuple[str, ...], answer: str, place: Path, capsys: Said) -> None:
    """In Dutch, and never half."""
    with unchanged(place):
        assert telling.run(place, *[*words, "", "", ""][:4]) in (1, 2)
    said = capsys.readouterr()
    assert answer in said.err and not said.out


def test_a_source_that_is_already_there_is_named_with_its_key(place: Path, capsys: Said) -> None:
    """By its title, or by its address of now or then: the same page whatever its beginning and its end. A key of one's own makes it another."""
    same = ("Oude lijst met aanbod", "“Oude lijst, met aanbod”", "Iets anders https://www.voorbeeld.nl/oud-aanbod", "http://voorbeeld.nl/oud-aanbod/#top iets", "www.voorbeeld.nl/oud-aanbod?utm_source=x",
            "http://boekenbus.voorbeeld.nl/")
    with unchanged(place):
        assert [telling.run(place, "bron", words, "", "") for words in same] == [1] * len(same)
    found = re.findall(r"\(data/bronnen.yaml, regel (\d+)\), met de sleutel '([^']+)'. Gebruik die sleutel", capsys.readouterr().err)
    assert found == [("24", "oude-aanbodlijst")] * 5 + [("31", "boekenbus-nu")]
    assert telling.run(place, "bron", "Een nieuw deel https://www.voorbeeld.nl/nieuw", "", "") == telling.run(place, "bron", same[2], "iets-anders", "") == 0
    assert "    titel: Een nieuw deel\n" in (text := (place / "data/bronnen.yaml").read_text(encoding="utf-8")) and "    url: https://www.voorbeeld.nl/nieuw\n" in text


def test_a_file_that_cannot_be_read_is_mended_first(place: Path, capsys: Said) -> None:
    """Each fault has its line; also of a list that is not one, or on one line."""
    path = place / "data/programmas.yaml"
    for text, answer in (("programmas:\n  - id: a\n   naam: b\n", "data/programmas.yaml, regel 3"), ("programmas:\n", "hier hoort een lijst te staan"),
                         ("programmas: [{id: a, naam: b}]\n", "Zet elk record op eigen regels"), ("\x00", "data/programmas.yaml")):
        path.write_text(text, encoding="utf-8")
        with unchanged(place):
            assert telling.run(place, "programma", "Nieuw", "", "") == 1
        assert answer in (said := capsys.readouterr().err) and "Er is niets gewijzigd." in said


def test_a_disk_or_a_file_that_refuses_leaves_everything_as_it_was(place: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk, a file that is only to be read, and an editor who saves in between."""
    path = place / "data/programmas.yaml"
    path.chmod(0o444)
    with unchanged(place):
        assert telling.run(place, "programma", "Nieuw", "", "") == 1
    assert "u mag hier niet lezen of schrijven" in capsys.readouterr().err
    path.chmod(0o644)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched, unchanged(place):
        patched.setattr(os, "fsync", full)
        assert [telling.run(place, noun, "Nieuw", "", "") for noun in ("programma", "werkblad")] == [1, 1]
    assert "de schijf is vol" in capsys.readouterr().err
    with unchanged(place):
        assert not writing.replace(path, b"iets anders", b"nieuw")


def test_nothing_is_ever_overwritten(place: Path) -> None:
    """Not even a link that leads nowhere."""
    path = place / "data/werkbladen/leeg.yaml"
    path.symlink_to(place / "nergens")
    with pytest.raises(FileExistsError):
        writing.create(path, b"x")
    assert path.is_symlink() and not (place / "nergens").exists()


def test_a_linked_file_stays_a_link_and_keeps_its_rights(place: Path) -> None:
    """The file behind the link is changed."""
    path, behind = place / "data/programmas.yaml", place / "elders.yaml"
    path.rename(behind)
    behind.chmod(0o640)
    path.symlink_to(behind)
    made(place, "programma")
    assert path.is_symlink() and "samen-lezen" in behind.read_text(encoding="utf-8") and behind.stat().st_mode & 0o777 == 0o640


def test_two_at_once_both_add_their_record(place: Path) -> None:
    """The second waits for the first, and a file that an editor has open is no matter."""
    (place / "data/.bronnen.yaml.swp").write_bytes(b"\x00")
    threads = [threading.Thread(target=made, args=(place, "bron", f"Boek {number}")) for number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {"boek-0", "boek-1"} <= read_data(place / "data").keys.written["bron"]


def test_the_list_of_nouns_has_one_line_each() -> None:
    """With the file that each goes into."""
    lines = kinds.listed().split("\n")
    assert [line.split()[0] for line in lines[1:-2]] == list(kinds.CAN_BE_ADDED)
    assert all(line.endswith((".yaml)", "/)")) for line in lines[1:-2])
