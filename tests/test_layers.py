"""Who may import whom in `macros/`, according to the layers and contracts in `pyproject.toml`; and their picture in HACKING."""

from pathlib import Path

import pytest
from importlinter.cli import lint_imports

from screenshots import rooms


def test_the_rooms_keep_to_their_layers(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Data flows one way, formats know nothing about each other, and folders have no circular imports."""
    failed = lint_imports(config_filename=str(root / "pyproject.toml"), no_cache=True, no_logo=True)
    assert not failed, capsys.readouterr().out


def test_the_picture_of_the_rooms_is_fresh() -> None:
    """HACKING shows the rooms with their present imports: `python -m screenshots.rooms` draws them anew."""
    assert rooms.PICTURE.read_text(encoding="utf-8") == rooms.picture()
