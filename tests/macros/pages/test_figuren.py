"""Figures: all words of a drawing are text on the page, in order."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html

from macros.checking.all import load_handbook
from macros.model.figuur import Figuur
from macros.model.handbook import Handbook
from macros.model.voorbeeld import Voorbeeld
from macros.pages.registry import MACROS
from macros.pages.view import View
from macros.reading.faults import DataFaults

SHOWING = ("sectie", "stap", "voorbeeld")
DATA = Path(__file__).parents[3] / "tests/handbook"


def shown() -> list[tuple[str, str, str]]:
    """The (noun, id, figure) of every place where the small handbook shows a figure."""
    handbook = load_handbook(DATA).handbook
    return [(noun, record.id, figure) for noun in SHOWING for record in handbook.by_noun[noun].values() for figure in record.figuren]


SHOWN = shown()


@pytest.fixture
def rendered(view: Callable[..., View]) -> Callable[[str, str, str], html.HtmlElement]:
    """The figure on the page of a record."""
    def find(noun: str, record_id: str, figure: str) -> html.HtmlElement:
        page = html.fragment_fromstring(MACROS[noun](view(), record_id), create_parent="div")
        return page.get_element_by_id(f"figuur-{figure}")
    return find


def words(element: html.HtmlElement) -> str:
    """The text for a screen reader: everything outside hidden drawings, on one line."""
    heard = "descendant::text()[not(ancestor::*[@aria-hidden='true'])]"
    return " ".join(" ".join(element.xpath(heard)).split())


def plain(text: str) -> str:
    """A text of the data without its link targets, on one line."""
    return " ".join(re.sub(r"\[([^]]*)\]\([^)]*\)", r" \1 ", text).split())


def loose(text: str) -> str:
    """`text` for comparison, without the spaces that links add and a reader does not see."""
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize(("noun", "record_id", "figure"), SHOWN)
def test_all_a_figure_says_is_text_on_its_page(
    noun: str, record_id: str, figure: str, rendered: Callable[..., html.HtmlElement], handbook: Handbook
) -> None:
    """The title, the caption and every part with its boxes are outside the drawing, in the order of the data."""
    record: Figuur = handbook.get("figuur", figure)
    found = loose(words(rendered(noun, record_id, figure)))
    assert loose(record.titel + record.onderschrift) in found
    place = 0
    for deel in sorted(record.delen, key=lambda deel: deel.midden and record.soort.value == "cirkel"):
        if record.soort.value != "vergelijking":
            assert found.index(loose(deel.titel), place) >= place
            place = found.index(loose(deel.titel), place)
        for text in (deel.titel, plain(deel.tekst), *(vak.titel for vak in deel.vakken), *(vak.tekst for vak in deel.vakken)):
            assert loose(text) in found


@pytest.mark.parametrize(("noun", "record_id", "figure"), SHOWN)
def test_what_is_drawn_is_also_said(
    noun: str, record_id: str, figure: str, rendered: Callable[..., html.HtmlElement]
) -> None:
    """Every drawing is hidden from screen readers, so its words, except the years of a scale, are also in the text."""
    element = rendered(noun, record_id, figure)
    assert all(svg.get("aria-hidden") == "true" for svg in element.iter("svg"))
    drawn = [" ".join(text.itertext()) for text in element.iter("text")]
    heard = loose(words(element))
    assert [text for text in drawn if not text.isdigit() and loose(text) not in heard] == []


def test_parts_of_our_own_are_starred_and_the_star_is_explained(rendered: Callable[..., html.HtmlElement]) -> None:
    """Our own part of the circle has a star, and the text below the drawing explains the star."""
    said = words(rendered("sectie", "paraplu", "cirkel"))
    assert said.count("*") == 2
    assert said.endswith("* Toevoeging van dit handboek.")


def test_an_offer_by_age_is_drawn_from_its_example(
    rendered: Callable[..., html.HtmlElement], handbook: Handbook
) -> None:
    """Every item is there once, home before centre, with its age or the words that none is stated, and the table is not repeated."""
    example: Voorbeeld = handbook.get("voorbeeld", "voorbeeldstad-werving")
    element = rendered("voorbeeld", example.id, "voorbeeldstad-aanbod")
    rows = element.xpath(".//li")
    assert [row.findtext("span") for row in rows] == [part.naam for part in example.aanbod]
    for row, part in zip(rows, example.aanbod, strict=True):
        assert bool(row.findall("svg")) == bool(part.leeftijd)
        assert (part.leeftijd.letterlijk if part.leeftijd else "leeftijd niet vermeld") in words(row)


def test_an_example_without_a_figure_keeps_its_table(view: Callable[..., View]) -> None:
    """An offer by age without a drawing is a table."""
    page = html.fragment_fromstring(MACROS["voorbeeld"](view(), "voorbeelddorp-samen"), create_parent="div")
    assert page.xpath("//h3[@id='aanbod']") and page.xpath("//table")
    page = html.fragment_fromstring(MACROS["voorbeeld"](view(), "voorbeeldstad-werving"), create_parent="div")
    assert page.xpath("//h3[@id='aanbod']") and not page.xpath("//table")


def test_home_and_centre_differ_by_more_than_colour(handbook: Handbook, rendered: Callable[..., html.HtmlElement]) -> None:
    """Bars of the centre are hatched and those of home are not, and the heading of each group says so."""
    element = rendered("voorbeeld", "voorbeeldstad-werving", "voorbeeldstad-aanbod")
    home, centre = element.find_class("figuur__groep")
    assert "effen balk" in words(home) and "gestreepte balk" in words(centre)
    assert not home.find_class("figuur__lijn")
    assert len(centre.find_class("figuur__lijn")) == len(centre.find_class("figuur__bereik")) == 1


def test_a_figure_that_nothing_shows_is_a_fault(tmp_path: Path) -> None:
    """An editor reads that the figure is not used, with its name and line."""
    data = tmp_path / "data"
    shutil.copytree(DATA, data)
    path = data / "figuren.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("- id: fasen", "- id: wees", 1), encoding="utf-8")
    with pytest.raises(DataFaults) as raised:
        load_handbook(data)
    said = str(raised.value)
    assert "(wees): id: nergens staat een verwijzing naar figuur 'wees'" in said
    assert "er is geen figuur met sleutel 'fasen'" in said
