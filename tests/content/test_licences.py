"""Who may do what with each file: the same in the licence files, the edition and the files that other programs read."""

import json
import re
import tomllib
from pathlib import Path

import yaml

from macros.model.handbook import Handbook

CODE, WORDS = "EUPL-1.2", "LicenseRef-Tekst"


def rows(root: Path) -> dict[str, str]:
    """Path or paths → licence, in the order of the file."""
    found = tomllib.loads((root / "REUSE.toml").read_text(encoding="utf-8"))["annotations"]
    return {path: row["SPDX-License-Identifier"] for row in found for path in ([row["path"]] if isinstance(row["path"], str) else row["path"])}


def test_every_file_has_a_licence_whose_text_is_there(root: Path):
    """All files fit a row; each licence that a row names is in the folder, and no other is."""
    licences = rows(root)
    named = {name for licence in licences.values() for name in re.split(" AND | OR ", licence)}
    assert licences["**"] == CODE and list(licences)[0] == "**"
    assert named == {path.stem for path in (root / "LICENSES").iterdir()}


def test_the_licence_of_the_code_is_the_same_everywhere(root: Path):
    """For people, for git hosts, for npm and for the catalogue of public code."""
    assert (root / "LICENSE").read_bytes() == (root / f"LICENSES/{CODE}.txt").read_bytes()
    assert json.loads((root / "package.json").read_text(encoding="utf-8"))["license"] == CODE
    assert yaml.safe_load((root / "publiccode.yml").read_text(encoding="utf-8"))["legal"]["license"] == CODE


def test_the_licence_of_the_words_is_what_the_edition_says(root: Path, handbook: Handbook):
    """As long as the owner has not chosen, the text says so in the words of the edition; nothing is made up."""
    licence = rows(root)["data/**.yaml"]
    assert licence == rows(root)["docs/**"]
    assert (f"Daar staat nu: {handbook.uitgave.licentie_tekst}." in (root / f"LICENSES/{licence}.txt").read_text(encoding="utf-8")
            if licence == WORDS else licence in handbook.uitgave.licentie_tekst.replace(" ", "-"))
