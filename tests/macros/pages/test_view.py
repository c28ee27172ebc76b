"""The functions for templates, and the messages for faulty templates."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from macros.model.base import Record
from macros.model.handbook import Handbook
from macros.pages.registry import MACROS
from macros.pages.view import TemplateFault, View
from macros.project import Project
from macros.publishing.export import pages

SHARP = ' <x-scherp a="1">&\'{{ 6 * 7 }}'


@pytest.fixture
def templates(root: Path, tmp_path: Path) -> Path:
    """A copy of the templates, to be changed."""
    return Path(shutil.copytree(root / "overrides", tmp_path / "overrides"))


@pytest.mark.parametrize(("template", "change", "expected"), [
    ("pages/start.html", ("<h1>", "{{ weg }}\n<h1>"), "overrides/pages/start.html, regel {line}: 'weg' bestaat hier niet."),
    ("pages/start.html", ("<h1>", "{{ uitgave.weg }}<h1>"), "overrides/pages/start.html, regel {line}: 'weg' bestaat hier niet."),
    ("pages/start.html", ("<h1>", "{% if %}<h1>"), "overrides/pages/start.html, regel {line}: de opbouw van dit sjabloon klopt niet."),
    ("pages/start.html", ("<h1>", "{% include 'weg.html' %}<h1>"), "het sjabloon 'weg.html' is er niet."),
])
def test_mistake_in_a_template_is_named(template: str, change: tuple[str, str], expected: str, templates: Path, handbook: Handbook):
    """An unknown name, an unfinished statement and a missing file are reported with file and line."""
    path = templates / template
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(*change, 1), encoding="utf-8")
    with pytest.raises(TemplateFault) as caught:
        MACROS["start"](View(handbook, "", templates))
    assert expected.format(line=text.partition(change[0])[0].count("\n") + 1) in str(caught.value)


def test_mistake_inside_a_component_is_placed_there(templates: Path, handbook: Handbook):
    """The message names the innermost template."""
    path = templates / "components/verwijzingen/verwijzingen.html"
    path.write_text(path.read_text(encoding="utf-8").replace("{% macro herkomst(bron, van=none, door={}) %}", "{% macro herkomst(bron, van=none, door={}) %}{{ weg }}"), encoding="utf-8")
    with pytest.raises(TemplateFault, match="overrides/components/verwijzingen/verwijzingen.html, regel "):
        MACROS["programma"](View(handbook, "programmas/boekenbus/", templates), "boekenbus")


def sharpened(value: object) -> object:
    """The same record with special characters after every text of more than one word, bypassing all checks."""
    if isinstance(value, Record):
        # The words of an age are checked again when a range is derived from them.
        return value.model_copy(update={field: sharpened(part) for field, part in value if field != "letterlijk"})
    if isinstance(value, tuple):
        return tuple(sharpened(part) for part in value)
    return value + SHARP if isinstance(value, str) and " " in value else value


def test_no_text_of_the_data_becomes_code(handbook: Handbook, small: Path):
    """On every page, angle brackets, quotes and braces from any field are shown as text."""
    fields = {field: sharpened(value) for field, value in vars(handbook).items() if field in Handbook.__dataclass_fields__}
    project = Project(small)
    project.__dict__.update(handbook=replace(handbook, **fields), files={"downloads/inventarisatie.pdf": b"x"})
    made = {path: body.decode() for path, body in pages(project).items() if path.endswith(".md")}
    assert len(made) > 50
    for path, text in made.items():
        tree = html.fragment_fromstring(text.split("\n---\n", 1)[1], create_parent="div")
        assert not tree.xpath("//x-scherp"), (path, html.tostring(tree.xpath("//x-scherp")[0].getparent())[:300])
        assert "{{ 6 * 7 }}" in tree.text_content() or path.startswith(("over/", "index", "programmas/mijn-lijst")), path


def test_links_are_relative_to_the_page(view):
    """The address of a record, a file or a link in a text is relative to the page."""
    here = view("programmas/boekenbus/")
    assert here.link("stap", "stap-1") == "../../stappenplan/stap-1/"
    assert here.path("api/v1/index.json") == "../../api/v1/index.json"
    assert here.resolve("begrip:vve") == "../../begrippen/#vve"
    assert here.resolve("pagina:toezicht#norm") == "../../toezicht/#norm"


def test_pages_have_no_blank_lines(view):
    """A blank line would make a Markdown host continue with the text as Markdown."""
    for macro in ("start", "programmas", "begrippen"):
        assert "\n\n" not in str(MACROS[macro](view()))
