"""All checks together: either a handbook, or every fault that is certain."""

import shutil
from pathlib import Path

import pytest

from macros.checking.all import load_handbook, require_makeable
from macros.reading.faults import DataFaults

GOOD = Path(__file__).parents[2] / "spoilt" / "goed"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the small valid set, to be changed."""
    return Path(shutil.copytree(GOOD, tmp_path / "data"))


def change(data: Path, name: str, old: str, new: str) -> None:
    """Replace the only `old` in that file."""
    text = (data / name).read_text(encoding="utf-8")
    assert text.count(old) == 1
    (data / name).write_text(text.replace(old, new), encoding="utf-8")


def faults(data: Path) -> list[str]:
    """The messages of all faults."""
    with pytest.raises(DataFaults) as raised:
        load_handbook(data)
    return [str(fault) for fault in raised.value.faults]


def test_faults_of_different_checks_come_together(data: Path) -> None:
    """A wrong reference and a repeated name are reported in one run, each on its line."""
    change(data, "programmas.yaml", "themas: [thuis]", "themas: [thuus]")
    text = (data / "begrippen.yaml").read_text(encoding="utf-8")
    term = text.partition("term: ")[2].partition("\n")[0]
    (data / "begrippen.yaml").write_text(f"{text.rstrip()}\n  - id: nog-een\n    term: {term}\n    definitie: Een tweede keer.\n", encoding="utf-8")
    last = len(text.rstrip().splitlines()) + 2
    again, unknown = faults(data)
    assert again.startswith(f"data/begrippen.yaml, regel {last}, kolom 11 (nog-een): term: '{term}' staat ook bij begrip ")
    assert unknown == "data/programmas.yaml, regel 32, kolom 14 (opstapje): themas[1]: er is geen thema met sleutel 'thuus'. Bedoelt u 'thuis'?"


def test_beside_an_unreadable_record_only_certain_faults_are_reported(data: Path) -> None:
    """The theme may be the unreadable one, so a reference to it is not reported; one to an unknown goal is."""
    change(data, "themas.yaml", "id: thuis", "id: Thuis!")
    change(data, "programmas.yaml", "doelen: [toerusten]", "doelen: [toerustn]")
    found = faults(data)
    assert [message.partition(",")[0] for message in found] == ["data/programmas.yaml", "data/themas.yaml"]
    assert "er is geen doel met sleutel 'toerustn'" in found[0]


def test_without_a_font_a_notice_says_what_is_not_checked(small: Path, fonts: Path, tmp_path: Path) -> None:
    """The handbook is the same; only the notice is added."""
    loaded = load_handbook(small / "data")
    assert require_makeable(loaded, fonts) == loaded
    unchecked = require_makeable(loaded, tmp_path / "nergens")
    assert unchecked.handbook == loaded.handbook
    (notice,) = unchecked.notices
    assert str(notice).startswith("werkbladen: niet nagekeken of de letter van de pdf's elk teken heeft")
