"""Every example that stands beside a component, through its template: as a browser reads it, and by the rules for pages."""

import re
from pathlib import Path
from typing import Any

import jinja2
import pytest
import yaml
from lxml import html

from macros.dutch import text
from macros.pages import markup
from macros.publishing.sitecheck import check
from tests.site.test_html import checked

OVERRIDES = Path(__file__).parents[2] / "overrides"
PLACES = sorted((OVERRIDES / "components").glob("*/examples.yaml"))
EXAMPLES = [pytest.param(place.parent.name, example, id=f"{place.parent.name}: {example['name']}")
            for place in PLACES for example in yaml.safe_load(place.read_text(encoding="utf-8"))]
# What the frame around a page includes, the host fills: its templates escape by themselves.
OF_THE_FRAME = {name for path in OVERRIDES.rglob("*.html") for name in re.findall(r'include "components/([\w-]+)/', path.read_text(encoding="utf-8"))}
PAGE = '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{0}</title></head><body><main id="pagina--inhoud"><h1>{0}</h1>{1}</main></body></html>'


def drawn(name: str, context: dict[str, Any]) -> str:
    """The HTML of a component; of one that is a macro, what that makes of the context."""
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(OVERRIDES), autoescape=name not in OF_THE_FRAME, undefined=jinja2.StrictUndefined)
    environment.filters.update(hoofdletter=text.capital, eerste_alinea=markup.first_paragraph)
    template = environment.get_template(f"components/{name}/{name}.html")
    tools = {"pad": "../{}".format, "link": "../{}/{}/".format}
    macro = getattr(template.make_module({**tools, **context}), name.replace("-", "_"), None)
    return str(macro(**context)) if macro else template.render(**tools, **context)


def test_every_component_says_what_it_is() -> None:
    """A README stands in each folder."""
    assert [folder.name for folder in (OVERRIDES / "components").iterdir() if folder.is_dir() and not (folder / "README.md").exists()] == []


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_an_example_shows_what_it_is_given(name: str, example: dict[str, Any]) -> None:
    """The words under `toont` stand there in that order, whatever signs they have; where there are none, nothing is drawn."""
    shown = " ".join(html.fragment_fromstring(drawn(name, example["context"]), create_parent="div").text_content().split())
    place = 0
    for words in example["toont"]:
        assert words in shown[place:], f"{words!r} in {shown[place:]!r}"
        place += shown[place:].index(words) + len(words)
    assert example["toont"] or not shown


def test_examples_keep_the_rules_for_pages(root: Path, tmp_path: Path) -> None:
    """The HTML checker is content with each, and so is the check of the site but for pages that are not there."""
    for number, example in enumerate(EXAMPLES):
        name, given = example.values
        (tmp_path / f"{number}.html").write_text(PAGE.format(name, drawn(name, given["context"])), encoding="utf-8")
    assert checked(root, tmp_path) == []
    assert [fault for fault in check(tmp_path) if not fault.endswith("gaat nergens heen")] == []
