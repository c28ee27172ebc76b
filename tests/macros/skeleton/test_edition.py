"""A new record of an edition goes into the files of that edition, and nothing of the handbook changes."""

from pathlib import Path

import pytest

from macros.skeleton import telling
from tests.editions import edition
from tests.small import DATA


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A checkout with the small handbook and an edition without records."""
    (tmp_path / "data").symlink_to(DATA)
    edition(tmp_path, {})
    return tmp_path


def test_a_record_goes_into_the_file_of_the_edition(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The file is made for the first, the second follows it, and a sheet gets a file of its own; the answer names the edition, and what is missing by its line."""
    before = {path: path.read_bytes() for path in DATA.rglob("*.yaml")}
    own = root / "eigen/proefdam"
    assert [telling.run(root, *words, "", "", "proefdam") for words in (("programma", "Leesclub"), ("programma", "Lees & praat"), ("werkblad", "Blad van ons"))] == [0, 0, 0]
    said = capsys.readouterr().out
    text = (own / "programmas.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../../data/schema/eigen-programmas.schema.json\nprogrammas:\n  #") and text.index("\n  - id: leesclub\n") < text.index("\n  - id: lees-praat\n")
    sheet = (own / "werkbladen/blad-van-ons.yaml").read_text(encoding="utf-8")
    assert sheet.startswith("# yaml-language-server: $schema=../../../data/schema/eigen-werkblad.schema.json\n") and sheet.count("\n  id: blad-van-ons\n") == 1
    assert "in eigen/proefdam/programmas.yaml, regel 1 tot en met " in said and "handboek.py check --uitgave proefdam" in said and said.count("  dekking: ") == 2
    assert before == {path: path.read_bytes() for path in DATA.rglob("*.yaml")}


def test_what_cannot_be_is_refused_and_nothing_is_written(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A record of the handbook, one of the edition, an edition that is not there, a section, and a file with a fault."""
    telling.run(root, "programma", "Leesclub", "", "", "proefdam")
    own = root / "eigen/proefdam/programmas.yaml"
    written = own.read_bytes()
    capsys.readouterr()
    cases = (("programma", "Boekenbus", "proefdam"), ("programma", "leesclub", "proefdam"), ("programma", "Nieuw", "proefdan"), ("programma", "Nieuw", "../data"), ("sectie", "Nieuw", "proefdam"))
    assert [telling.run(root, noun, name, "", "", where) for noun, name, where in cases] == [1] * len(cases)
    said = capsys.readouterr().err
    assert "'Boekenbus' bestaat al (data/programmas.yaml, regel " in said and "'Leesclub' bestaat al (eigen/proefdam/programmas.yaml, regel 4)" in said
    assert "Bedoelt u 'proefdam'?" in said and "een sectie van een uitgave" in said.lower() and said.count("Er is niets gewijzigd.") == len(cases)
    own.write_bytes(written + b"\tx\n")
    assert telling.run(root, "programma", "Nieuw", "", "", "proefdam") == 1 and "tab" in capsys.readouterr().err
    assert own.read_bytes() == written + b"\tx\n"
