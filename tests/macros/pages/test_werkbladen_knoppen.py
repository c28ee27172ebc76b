"""The download buttons by themselves, with the examples beside the component."""

from pathlib import Path
from typing import Any

import jinja2
import pytest
import yaml
from lxml import html

FOLDER = Path(__file__).parents[3] / "overrides"
EXAMPLES = [example for example in yaml.safe_load((FOLDER / "components/downloads/examples.yaml").read_text(encoding="utf-8")) if "blad" in example["context"]]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["name"])
def test_what_there_is_has_a_button_and_what_is_not_there_no_room(example: dict[str, Any]) -> None:
    """Each file appears once, with its type, its size and its sheet; without a fold or picture there is no empty place for it."""
    blad, hoofd = example["context"]["blad"], example["context"]["hoofd"]
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(FOLDER), autoescape=True, undefined=jinja2.StrictUndefined)
    made = environment.get_template("components/downloads/downloads.html").make_module({"pad": "../{}".format})
    page = html.fragment_fromstring(f"{made.downloads(blad, hoofd)}{made.plaatje(blad)}", create_parent="div")
    given = [*blad["first"], *blad["others"], *blad["example"]]
    buttons = page.findall(".//a[@download]")
    assert [button.get("href") for button in buttons] == [f"../downloads/{file['name']}" for file in given]
    for button, file in zip(buttons, given, strict=True):
        said = " ".join(button.text_content().split())
        assert said.startswith(file["title"]) and said.endswith(f", {file['extension']}, {file['size']}")
        assert f"werkblad {blad['werkblad']['code']} {blad['werkblad']['titel']}" in said
    assert len(page.findall(".//details")) == bool(blad["others"]) + bool(blad["example"])
    assert [(picture.get("width"), picture.get("height")) for picture in page.findall(".//img")] == (
        [tuple(map(str, blad["picture"]))] if blad["picture"] else [])
    assert len(page.xpath("//a[contains(@class, 'knop--hoofd')]")) == (1 if hoofd and blad["first"] else 0)
