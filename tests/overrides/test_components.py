"""Every example that stands beside a component: as a browser reads it, and by the rules for pages."""

import re
from pathlib import Path

import pytest
from lxml import html

from macros.publishing.sitecheck import check
from tests.overrides.examples import COMPONENTS, OVERRIDES, Example, examples
from tests.site.test_html import checked

NAMES = sorted(folder.name for folder in COMPONENTS.iterdir() if folder.is_dir())
EXAMPLES = [example for name in NAMES for example in examples(name)]
DOCUMENT = '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{0}</title></head><body><main id="pagina--inhoud"><h1>{0}</h1><h2>{0}</h2>{1}</main></body></html>'
IMPORT = re.compile(r'from "components/([\w-]+)/[\w-]+\.html" import (.*?)(?: with context)? %}')
WITHOUT = "No `examples.yaml`:"


def readme(name: str) -> str:
    """What a component says of itself; nothing where it says nothing."""
    place = COMPONENTS / name / "README.md"
    return place.read_text(encoding="utf-8") if place.exists() else ""


def taken() -> set[tuple[str, str]]:
    """(component, macro) of everything that a template takes from a component other than its own."""
    found = set()
    for place in OVERRIDES.rglob("*.html"):
        for component, names in IMPORT.findall(place.read_text(encoding="utf-8")):
            found |= {(component, name.partition(" as ")[0]) for name in names.split(", ") if component != place.parent.name}
    return found


def test_every_component_says_what_it_is() -> None:
    """A README stands in each folder."""
    assert [name for name in NAMES if not readme(name)] == []


def test_every_component_shows_itself() -> None:
    """One with a template has examples; one without has them too, or says in its README why not."""
    bare = [name for name in NAMES if not examples(name)]
    assert [name for name in bare if any((COMPONENTS / name).glob("*.html")) or WITHOUT not in readme(name)] == []
    assert [name for name in NAMES if examples(name) and WITHOUT in readme(name)] == []


def test_whatever_is_taken_from_a_component_is_in_an_example() -> None:
    """Each macro that pages and other components call is called by some example, as they do."""
    uses = {name: "\n".join(example.use for example in examples(name)) for name in NAMES}
    assert sorted(f"{component}: {macro}" for component, macro in taken() if not re.search(rf"\b{macro}\b", uses[component])) == []


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_an_example_shows_what_it_is_given(example: Example, tmp_path: Path) -> None:
    """The words under `toont` stand there in that order, whatever signs they have; where there are none, nothing is drawn."""
    shown = " ".join(html.fragment_fromstring(example.draw(tmp_path), create_parent="div").text_content().split())
    place = 0
    for words in example.toont:
        assert words in shown[place:], f"{words!r} in {shown[place:]!r}"
        place += shown[place:].index(words) + len(words)
    assert example.toont or not shown


def test_examples_keep_the_rules_for_pages(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The HTML checker is content with each, and so is the check of the site, but for links: an example stands on its own."""
    pages = tmp_path_factory.mktemp("pages")
    for number, example in enumerate(EXAMPLES):
        drawn = example.draw(tmp_path_factory.mktemp("example"))
        (pages / f"{number}.html").write_text(DOCUMENT.format(example.component, drawn), encoding="utf-8")
    assert checked(root, pages) == []
    assert [fault for fault in check(pages) if not fault.endswith(("gaat nergens heen", "wijst naar een plek die niet bestaat"))] == []
