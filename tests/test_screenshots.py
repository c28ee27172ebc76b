"""The pictures of the README: all present, all shown, and small. Their contents are not compared with the site."""

import re
from pathlib import Path

import pytest

from screenshots.take import MOST, PICTURES

README = ("README.md", "screenshots/README.md")


def shown(root: Path, place: str) -> list[Path]:
    """The pictures that a text shows."""
    text = (root / place).read_text(encoding="utf-8")
    return [(root / place).parent / picture for picture in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", text)]


@pytest.mark.parametrize("place", README)
def test_every_picture_in_a_readme_is_there_and_small(root: Path, place: str) -> None:
    """Each has a text for people who cannot see it, exists, and stays below the size limit of the script."""
    pictures = shown(root, place)
    assert pictures
    assert [picture.name for picture in pictures if not picture.is_file() or picture.stat().st_size > MOST] == []


def test_every_picture_that_is_taken_is_shown(root: Path) -> None:
    """The page of pictures shows exactly what the script takes, and the folder has no other pictures."""
    taken = {f"{name}.png" for name in PICTURES}
    assert {picture.name for picture in shown(root, "screenshots/README.md")} == taken
    assert {picture.name for picture in (root / "screenshots").glob("*.png")} == taken
