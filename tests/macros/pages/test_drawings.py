"""The drawings of figures: nothing is drawn outside its frame, and what cannot be drawn is refused."""

import math
import re
from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pytest
from pydantic import ValidationError

from macros.model.figuur import Figuur
from macros.model.handbook import Handbook
from macros.model.voorbeeld import Voorbeeld
from macros.pages import figuren
from macros.pages.figuren import Ages, Drawing
from macros.pages.shapes import Box, text_width, wrap


def figuur(soort: str, *titles: str, **more: Any) -> Figuur:
    """A figure with a part for each title; a title that starts with ! is in the middle."""
    delen = [{"id": f"d{n}", "titel": title.lstrip("!"), "tekst": "x", "midden": title[0] == "!"} for n, title in enumerate(titles)]
    return Figuur.model_validate({"id": "f", "titel": "F", "soort": soort, "onderschrift": "x", "bron": "§ 1.1", "delen": delen, **more})


def modellen(*parties: tuple[str, str, str]) -> Figuur:
    """Models: who decides, who does the work and who pays."""
    def deel(number: int, names: tuple[str, str, str]) -> dict[str, Any]:
        boxes = [{"titel": title, "wie": name, "tekst": "x"} for title, name in zip(("Beslist", "Doet het", "Betaalt"), names, strict=True)]
        return {"id": f"m{number}", "titel": "M", "tekst": "x", "vakken": boxes}
    return figuur("modellen", delen=[deel(number, names) for number, names in enumerate(parties)])


LONG = "Samenwerkingsverbanden i"  # 24 characters, as many as a corner takes
DRAWN = [
    figuur("driehoek", "Kind", "Ouder", "Instelling", "!Eén doel"), figuur("driehoek", "Kind", "Ouder", "Instelling"),
    figuur("driehoek", LONG, LONG, LONG, f"!{LONG}"), figuur("driehoek", "mmmm mmmm mmmm mmmm mmmm", "W" * 24, "i", "!W W W W W W W W W W W W"),
    *(figuur("cirkel", *["Verantwoorde"] * count, "!Samenwerking bewaren") for count in range(3, 7)), figuur("cirkel", "Plan", "Do", "Check", "Act"),
    modellen(("Gemeente", "Gemeente", "Gemeente"), ("Werkgroep", "Instellingen", "Gemeente"), ("Bureau", "Bureau", "Gemeente")),
    modellen(("W" * 30, "w w w w w w w w w w w w w w w", "Gemeente"), ("a", "a", "a")),
]


def drawings(record: Figuur, handbook: Handbook) -> Iterator[Drawing]:
    """A figure's drawings that contain letters."""
    made = figuren.drawing(record, handbook)
    yield from made if isinstance(made, tuple) else [made] if isinstance(made, Drawing) else []


def numbers(path: str) -> Iterator[tuple[float, float]]:
    """The points of an SVG path with M, L and A."""
    for letter, rest in re.findall(r"([MLA])([^MLAZ]+)", path):
        x, y = [float(number) for number in rest.split()][-2:]
        yield x, y
        assert letter in "MLA"


@pytest.mark.parametrize("record", DRAWN, ids=lambda record: f"{record.soort.value}-{len(record.delen)}")
def test_nothing_is_drawn_outside_the_view_box(record: Figuur, handbook: Handbook) -> None:
    """Boxes, lines of text and arrows stay inside, also with the longest titles that the model allows."""
    for drawing in drawings(record, handbook):
        for box in drawing.boxes:
            assert box.x >= 1 and box.y >= 1
            assert box.x + box.width <= drawing.width - 1 and box.y + box.height <= drawing.height - 1
            for line in box.lines:
                assert box.y + drawing.font_size * 0.7 <= line.y <= box.y + box.height
                assert box.x <= line.x - text_width(line.text) / 2 and line.x + text_width(line.text) / 2 <= box.x + box.width
        for x, y in (point for arrow in drawing.arrows for path in (arrow.line, arrow.heads) for point in numbers(path)):
            assert 0 <= x <= drawing.width and 0 <= y <= drawing.height
        for word in drawing.words:
            assert text_width(word.text) / 2 <= word.x and drawing.font_size <= word.y <= drawing.height


def gap(one: Box, other: Box) -> float:
    """The space between two boxes, or between two round ones; negative if they overlap."""
    across = abs(one.x + one.width / 2 - other.x - other.width / 2)
    down = abs(one.y + one.height / 2 - other.y - other.height / 2)
    if one.radius == one.width / 2 and other.radius == other.width / 2:
        return math.hypot(across, down) - one.radius - other.radius
    return max(across - (one.width + other.width) / 2, down - (one.height + other.height) / 2)


@pytest.mark.parametrize("record", DRAWN, ids=lambda record: f"{record.soort.value}-{len(record.delen)}")
def test_boxes_do_not_overlap(record: Figuur, handbook: Handbook) -> None:
    """There is always some space between two boxes."""
    for drawing in drawings(record, handbook):
        assert all(gap(*pair) >= 3 for pair in combinations(drawing.boxes, 2))


def test_letters_keep_their_size_on_the_smallest_screen(handbook: Handbook) -> None:
    """A drawing is no wider than a screen of 320 pixels allows, so its letters are never smaller than those of a table."""
    for record in handbook.figuren:
        for drawing in drawings(record, handbook):
            assert drawing.width <= figuren.WIDTH == 320 - 2 * 16
            assert drawing.font_size >= 15


def test_the_circle_goes_clockwise_from_the_top(handbook: Handbook) -> None:
    """Plan is above, do right, check below, act left."""
    above, right, below, left = figuren.drawing(figuur("cirkel", "Plan", "Do", "Check", "Act"), handbook).boxes
    assert above.y < right.y < below.y and left.x < above.x < right.x
    assert [box.lines[0].text for box in (above, right, below, left)] == ["Plan", "Do", "Check", "Act"]


def test_the_triangle_has_its_first_part_on_top_and_the_goal_inside(handbook: Handbook) -> None:
    """The child is above, the parent left, the institution right, and the goal between them."""
    top, goal, left, right = figuren.drawing(figuur("driehoek", "Kind", "Ouder", "Instelling", "!Doel"), handbook).boxes
    assert top.y < goal.y < left.y == right.y and left.x < goal.x < right.x
    assert [box.lines[0].text for box in (top, goal, left, right)] == ["Kind", "Doel", "Ouder", "Instelling"]
    assert [box.strong for box in (top, goal, left, right)] == [False, True, False, False]


def test_a_party_with_two_roles_in_a_row_has_one_box(handbook: Handbook) -> None:
    """A municipality with all roles is one block without arrows; others get an arrow to whoever does the work."""
    alone, group = figuren.drawing(modellen(("Gemeente",) * 3, ("Werkgroep", "Instellingen", "Gemeente")), handbook)
    assert (len(alone.boxes), len(alone.arrows)) == (1, 0)
    assert (len(group.boxes), len(group.arrows)) == (3, 2)
    assert [box.strong for box in group.boxes] == [False, False, True]
    assert alone.height == group.height


def offer(*ages: tuple[str, dict[str, Any] | None]) -> Ages:
    """The scale of an example that offers something at these ages."""
    parts = [{"naam": f"Aanbod {n}", "plaats": place, "leeftijd": age} for n, (place, age) in enumerate(ages)]
    return figuren.ages(Voorbeeld.model_construct(aanbod=[type("Deel", (), {
        "naam": part["naam"], "plaats": part["plaats"],
        "leeftijd": figuren.Leeftijd.model_validate(part["leeftijd"]) if part["leeftijd"] else None}) for part in parts]))


def test_bars_lie_on_the_scale_of_years(handbook: Handbook) -> None:
    """Half of the scale is half of the years; "tot en met" includes its last year; a single age remains visible."""
    found = offer(("thuis", {"van": "0", "tot": "2"}), ("thuis", {"van": "2", "tot": "3", "tot_en_met": "ja"}),
                  ("voorziening", {"van": "2,25", "tot": "2,25", "letterlijk": "27 maanden"}), ("voorziening", None), ("voorziening", {"letterlijk": "baby's"}))
    first, last = found.years[0].x, found.years[-1].x
    middle = (first + last) / 2
    (_, baby), (_, toddler) = found.groups[0].rows
    assert baby and toddler
    assert [year.text for year in found.years] == ["0", "1", "2", "3", "4"]
    assert (baby.x, baby.x + baby.width) == (first, middle)
    assert (toddler.x, toddler.x + toddler.width) == (middle, last)
    (_, consult), (_, unknown), (_, words_only) = found.groups[1].rows
    assert consult and consult.width >= 6 and middle < consult.x + consult.width / 2 < middle + (last - first) / 8
    assert unknown is None and words_only is None


def test_a_bar_and_its_hatching_stay_on_the_scale() -> None:
    """A bar also stays on the scale at its ends, where a single age would extend beyond it."""
    birth, grown = ({"van": age, "tot": age, "letterlijk": "één moment"} for age in ("0", "18"))
    found = offer(("thuis", birth), ("thuis", grown), ("thuis", {"van": "0", "tot": "18"}))
    at_birth = offer(("thuis", birth))
    for _, bar in (*found.groups[0].rows, *at_birth.groups[0].rows):
        assert bar and bar.x >= 0 and bar.x + bar.width <= found.width and bar.y + bar.height <= found.height
        for x, y in numbers(bar.hatching):
            assert bar.x <= x <= bar.x + bar.width and bar.y <= y <= bar.y + bar.height


@pytest.mark.parametrize("text", ["Werkgroep of regiegroep", "Samenwerkingsverband", "W" * 30, "a", "één twee drie vier vijf"])
@pytest.mark.parametrize("width", [20, 60, 122])
def test_text_is_cut_into_lines_that_fit(text: str, width: int) -> None:
    """No line is wider than its box, and only hyphens are added."""
    lines = wrap(text, width)
    assert all(text_width(line) <= width or len(line) <= 2 for line in lines)
    assert "".join("".join(lines).split()).replace("-", "") == "".join(text.split())


BROKEN = [
    (("driehoek", "Kind", "Ouder"), {}, "bij soort driehoek horen 3 delen (zonder het midden); er zijn er 2."),
    (("cirkel", "Plan", "Do"), {}, "bij soort cirkel horen 3 tot en met 6 delen (zonder het midden); er zijn er 2."),
    (("driehoek", "a", "b", "c", "!d", "!e"), {}, "bij soort driehoek past één deel met midden: ja. Haal er een weg."),
    (("fasen", "a", "b", "!c"), {}, "bij soort fasen past geen deel met midden: ja. Haal er een weg."),
    (("cirkel", "Plan", "Do", "Verantwoorden"), {}, "'Verantwoorden' is te lang voor de tekening. Gebruik hoogstens 12 tekens."),
    (("fasen", "a", "b"), {"voorbeeld": "x"}, "voorbeeld hoort bij soort leeftijd, en alleen daar."),
    (("leeftijd",), {}, "voorbeeld hoort bij soort leeftijd, en alleen daar."),
    (("modellen", "a", "b"), {}, "bij soort modellen heeft elk deel 3 vakken, elk met wie."),
    (("vergelijking", "a", "b"), {}, "vakken horen bij soort modellen en vergelijking, en alleen daar."),
]


@pytest.mark.parametrize(("parts", "more", "said"), BROKEN, ids=lambda value: value[0] if isinstance(value, tuple) else None)
def test_a_figure_that_cannot_be_drawn_is_refused(parts: tuple[str, ...], more: dict[str, Any], said: str) -> None:
    """The message names what is wrong and what to do."""
    with pytest.raises(ValidationError) as raised:
        figuur(*parts, **more)
    assert said in raised.value.errors()[0]["msg"]


def test_parts_with_one_key_or_other_boxes_are_refused() -> None:
    """Keys are unique, and a comparison has the same boxes in every part."""
    double = [{"id": "a", "titel": "A", "tekst": "x"}] * 2
    with pytest.raises(ValidationError, match="het deel 'a' staat er twee keer in"):
        figuur("fasen", delen=double)
    unlike = [{"id": name, "titel": name, "tekst": "x", "vakken": [{"titel": name, "tekst": "x"}]} for name in "ab"]
    with pytest.raises(ValidationError, match="dezelfde vakken, in dezelfde volgorde"):
        figuur("vergelijking", delen=unlike)
