"""Fields that went away since the last commit are told, as long as their record is still there."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.upkeep.vanished import MOST, remarks

GIT = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "GIT_AUTHOR_NAME": "x", "GIT_AUTHOR_EMAIL": "x@x", "GIT_COMMITTER_NAME": "x", "GIT_COMMITTER_EMAIL": "x@x"}
BEFORE = """programmas:
  - id: een
    naam: Een
    duur: Twee jaar
    leeftijd: {van: 2, tot: 4}
    vorm: [groep]
  - id: twee
    naam: Twee
    duur: Een jaar
"""


@pytest.fixture
def changed(tmp_path: Path) -> Callable[[str], list[str]]:
    """The remarks after the committed file has this content."""
    path = tmp_path / "data/programmas.yaml"
    path.parent.mkdir()
    path.write_text(BEFORE, encoding="utf-8")
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "x"]):
        subprocess.run(["git", *words], cwd=tmp_path, env={**os.environ, **GIT}, check=True)

    def with_text(text: str) -> list[str]:
        path.write_text(text, encoding="utf-8")
        return list(map(str, remarks(tmp_path)))

    return with_text


def test_a_field_that_went_away_is_told_with_what_stood_there(changed: Callable[[str], list[str]]) -> None:
    """Also one within a field; what changed, moved, was added, or went with its whole record is no remark."""
    end = "Haalde u het niet met opzet weg? Zet het dan terug."
    assert changed(BEFORE) == []
    assert changed(BEFORE.replace("    duur: Twee jaar\n", "").replace(", tot: 4", "")) == [
        f"data/programmas.yaml, regel 2, kolom 5 (een): duur: dit veld staat er niet meer; bij de laatste vastlegging in git stond er 'Twee jaar'. {end}",
        f"data/programmas.yaml, regel 4, kolom 15 (een): leeftijd.tot: dit veld staat er niet meer; bij de laatste vastlegging in git stond er '4'. {end}"]
    for fine in ("", BEFORE.partition("  - id: twee")[0], BEFORE.replace("Twee jaar", "Drie jaar").replace("[groep]", "[]"), BEFORE + "    kosten: 3\n", BEFORE.replace("id: een", "id: ander"), "programmas: ["):
        assert changed(fine) == [], fine


def test_many_at_once_are_counted(changed: Callable[[str], list[str]], tmp_path: Path) -> None:
    """Who takes out so much does it on purpose."""
    path = tmp_path / "data/programmas.yaml"
    path.write_text("programmas:\n" + "".join(f"  - id: p{number}\n    duur: Kort\n" for number in range(MOST + 2)), encoding="utf-8")
    subprocess.run(["git", "commit", "-qam", "x"], cwd=tmp_path, env={**os.environ, **GIT}, check=True)
    found = changed(path.read_text(encoding="utf-8").replace("    duur: Kort\n", ""))
    assert len(found) == MOST + 1 and found[-1] == "data/: er zijn nog 2 velden weg sinds de laatste vastlegging in git. Welke, zegt: git diff."


def test_without_git_nothing_is_said(tmp_path: Path) -> None:
    """A copy without its history is as good as any; a repository around it is not asked."""
    (tmp_path / "data").mkdir()
    assert list(remarks(tmp_path)) == []
