"""What is lost is named once, with the faults that follow from it."""

import shutil
from pathlib import Path

import pytest

from macros.checking.all import load_handbook
from macros.reading.faults import DataFaults

ROOT = Path(__file__).parents[2]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the real data, to be changed."""
    return Path(shutil.copytree(ROOT / "data", tmp_path / "data"))


def faults(data: Path) -> DataFaults:
    """What loading says."""
    with pytest.raises(DataFaults) as raised:
        load_handbook(data)
    return raised.value


def cut(path: Path, number: int) -> None:
    """Keep the first `number` lines."""
    path.write_text("".join(path.read_text(encoding="utf-8").splitlines(keepends=True)[:number]), encoding="utf-8")


def behind_hash(path: Path, first: str) -> int:
    """Put a # before the first line with these words and the lines of its record below it; return its number."""
    lines = path.read_text(encoding="utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if line.strip() == first)
    end = next((number for number in range(at + 1, len(lines)) if not lines[number].startswith("    ")), len(lines)) if first.startswith("- ") else at + 1
    path.write_text("\n".join([*lines[:at], *(f"# {line}" for line in lines[at:end]), *lines[end:]]) + "\n", encoding="utf-8")
    return at + 1


@pytest.mark.parametrize(("name", "line"), [("begrippen.yaml", 600), ("bronnen.yaml", 700), ("handreiking/02-gemeentelijk-ouderbeleid.yaml", 170)])
def test_half_a_file_is_one_message_at_its_end(name: str, line: int, data: Path) -> None:
    """Everything that refers to the other half follows from it; all of it can be seen."""
    cut(data / name, line)
    error = faults(data)
    assert [(fault.file, line - fault.line <= 2) for fault in error.faults] == [(f"data/{name}", True)]
    assert "Is het bestand afgebroken, of is er een stuk weg?" in str(error) and "die hieruit volgen." in str(error)
    assert len(error.followers) > 5 and all(str(follower) in error.whole for follower in error.followers)
    assert error.message.endswith("fouten volgen hieruit en verdwijnen mee. Alles zien? make check ARGS=--alles, of python3 handboek.py check --alles")


def test_a_record_behind_a_hash_is_named_at_the_hash(data: Path) -> None:
    """The references to it follow."""
    line = behind_hash(data / "begrippen.yaml", "- id: vve")
    error = faults(data)
    assert str(error.faults[0]).startswith(f"data/begrippen.yaml, regel {line}, kolom 1 (vve): id: dit record telt niet mee, want er staat een # voor.")
    assert len(error.faults[0].followers) > 40 and len(error.faults) <= 3


def test_sources_that_only_a_line_behind_a_hash_names_are_not_to_be_removed(data: Path) -> None:
    """The message is about the line with the keys, not about each record that nothing refers to now."""
    path = data / "voorbeelden.yaml"
    only = next(line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("    bronnen: [") and "," in line)
    line = behind_hash(path, only)
    error = faults(data)
    assert error.faults[0].line in range(line - 2, line + 3) and error.faults[0].file == "data/voorbeelden.yaml"
    assert "er staat een # voor" in error.faults[0].text and "haal dit record weg" not in str(error)


def test_a_key_that_changed_is_named_where_it_changed(data: Path) -> None:
    """The places that still have the old key are right."""
    path = data / "themas.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("- id: samenwerking\n", "- id: samenwerken\n"), encoding="utf-8")
    error = faults(data)
    assert "niets verwijst naar thema 'samenwerken'" in str(error) and "schrijf id: samenwerking." in str(error)
    assert len(error.faults) == 1
