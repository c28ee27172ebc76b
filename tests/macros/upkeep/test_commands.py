"""The commands `nakijken` and `links`, on a whole checkout."""

from pathlib import Path

import pytest

from macros.__main__ import links, nakijken
from macros.upkeep import asking


def test_nakijken_says_where_to_begin(small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """The command prints the first records with the line to date, and the files that it wrote."""
    assert nakijken(small, tmp_path / "lijst") == 0
    said = capsys.readouterr().out
    assert "om na te kijken. Bovenaan staan:\n- " in said and "zet daaronder gecontroleerd_op: jjjj-mm-dd" in said
    assert all(str(path) in said for path in (tmp_path / "lijst").iterdir())


@pytest.mark.parametrize("strict", [False, True])
def test_links_without_a_network(strict: bool, small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """Where no website can be reached the command says so, and fails only if asked to."""
    monkeypatch.setattr(asking, "PAUSE", 0)
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert links(small, strict) == int(strict)
    said = capsys.readouterr().out
    assert "Is er internet?" in said and "data/bronnen.yaml, regel " in said
