"""The name of an edition → its folder, or a message that helps."""

from pathlib import Path

import pytest

from macros.reading.faults import SettingFault
from macros.reading.overlay.folder import edition_folder, editions


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A checkout with two editions and some files beside them."""
    for name in ("voorbeeldstad", "proefdam", ".git"):
        (tmp_path / "eigen" / name).mkdir(parents=True)
    (tmp_path / "eigen" / "Dal & Één").mkdir()
    (tmp_path / "eigen" / "LEESMIJ.md").write_text("x", encoding="utf-8")
    return tmp_path


def test_a_name_gives_its_folder(root: Path) -> None:
    """Without a name there is no edition."""
    assert edition_folder(root, "proefdam") == root / "eigen" / "proefdam" and edition_folder(root, "") is None
    assert editions(root) == ["proefdam", "voorbeeldstad"] and editions(root / "elders") == []


@pytest.mark.parametrize(("name", "message"), [
    ("voorbeeldstat", "--uitgave: er is geen map eigen/voorbeeldstat/. Bedoelt u 'voorbeeldstad'?"),
    ("../data", "--uitgave: '../data' kan geen naam van een uitgave zijn."), ("Proefdam", "Bedoelt u 'proefdam'?"), ("a/b", "kan geen naam"), ("x" * 41, "en hooguit 40 tekens."),
    ("Dal & Één", "kan geen naam van een uitgave zijn."), ("Dal & Één", " Noem de map eigen/Dal & Één/ dan eigen/dal-een/, en schrijf --uitgave dal-een."), ("dal-een", "er is geen map eigen/dal-een/. Noem de map eigen/Dal & Één/ dan eigen/dal-een/"), ("x/", "kan geen naam"),
    ("LEESMIJ.md", "kan geen naam"), ("con\n", "kan geen naam"), ("niets", "er is geen map eigen/niets/. Bekend zijn: proefdam, voorbeeldstad."),
])
def test_a_name_that_is_none_is_answered(root: Path, name: str, message: str) -> None:
    """A slip proposes the nearest; no name leads out of eigen/."""
    with pytest.raises(SettingFault) as told:
        edition_folder(root, name)
    assert message in told.value.message


def test_without_editions_the_message_says_how_to_make_one(tmp_path: Path) -> None:
    """Whoever asks for an edition in a checkout that has none reads what to make."""
    with pytest.raises(SettingFault, match="Maak haar, met daarin uitgave.yaml"):
        edition_folder(tmp_path, "proefdam")
    (tmp_path / "eigen").mkdir()
    (tmp_path / "eigen" / "uitgave.yaml").write_text("uitgave:\n", encoding="utf-8")
    with pytest.raises(SettingFault, match="Losse bestanden in eigen/ leest niemand; zet ze in die map."):
        edition_folder(tmp_path, "proefdam")
