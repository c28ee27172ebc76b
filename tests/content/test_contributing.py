"""The instructions for adding a record: they list every field and every choice of the classes."""

import re
from enum import StrEnum
from pathlib import Path

import pytest
from pydantic import BaseModel

from macros.model.actualiteit import Actualiteit, Onderwerp, Plaatsen
from macros.model.begrip import Begrip, Begripsoort, Woordsoort
from macros.model.bron import Bron, Bronsoort, Graad
from macros.model.sectie import Publiek, Sectie

LISTS = [
    ("Een bron", Bron, [Bronsoort, Graad]), ("Een notitie", Actualiteit, [Onderwerp]), ("Een begrip", Begrip, [Begripsoort, Woordsoort]),
    ("Een sectie", Sectie, [Publiek]),
]


def chapter(root: Path, heading: str) -> str:
    """The text below the first heading of level three that begins with `heading`."""
    return (root / "CONTRIBUTING.md").read_text(encoding="utf-8").partition(f"\n### {heading}")[2].partition("\n##")[0]


def rows(text: str) -> dict[str, str]:
    """Field → its explanation."""
    found = {}
    for first, second in re.findall(r"^\| (`.*?) \| (.*) \|$", text, re.M):
        found |= dict.fromkeys(re.findall(r"`(\w+)`", first), second)
    return found


@pytest.mark.parametrize(("heading", "model", "choices"), LISTS, ids=lambda value: value if isinstance(value, str) else "")
def test_every_field_and_choice_is_explained(heading: str, model: type[BaseModel], choices: list[type[StrEnum]], root: Path) -> None:
    """The instructions list exactly the fields of the record, say which are required, and give every allowed word."""
    text = chapter(root, heading)
    explained = rows(text)
    assert set(explained) == set(model.model_fields) - {"gecontroleerd_op"}
    assert {name for name, words in explained.items() if words.startswith("verplicht")} == {
        name for name, field in model.model_fields.items() if field.is_required()}
    assert [word for kind in choices for word in kind if f"`{word}`" not in text] == []


def test_every_place_of_a_note_is_named(root: Path) -> None:
    """The lists under `plaatsen` are those of a note."""
    assert set(re.findall(r"`(\w+)`", rows(chapter(root, "Een notitie"))["plaatsen"])) == set(Plaatsen.model_fields)
