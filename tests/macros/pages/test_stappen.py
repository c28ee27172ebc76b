"""The steps: the cycle of eight, drawn from the data, and the layout of the page of a step."""

import math
from collections.abc import Callable
from dataclasses import replace

import pytest
from lxml import html

from macros.model.handbook import Handbook
from macros.pages.registry import MACROS
from macros.pages.stappen import CENTRE, RADIUS, cycle
from macros.pages.view import View
from tests.page_text import words

STEPS = [f"stap-{number}" for number in range(1, 9)]
WITH_SHEETS = ["stap-2", "stap-3", "stap-4", "stap-5", "stap-8"]
FOLDED_FROM = 7  # A list of six is shown whole; of seven, five are shown and the rest is folded.


@pytest.fixture
def page(view: Callable[..., View]) -> Callable[..., html.HtmlElement]:
    """The page of a step as a tree, on a screen or on paper."""
    def made(step: str, paper: bool = False) -> html.HtmlElement:
        shown = MACROS["stap"](replace(view(f"stappenplan/{step}/"), paper=paper), step)
        return html.fragment_fromstring(str(shown), create_parent="div")
    return made


def test_steps_stand_on_a_circle_in_order(handbook: Handbook):
    """Step 1 is at the top and the others follow clockwise, at equal distances and inside the drawing."""
    places = cycle(handbook)
    assert [place.stap.nummer for place in places] == list(range(1, 9))
    assert (places[0].x, places[0].y) == (CENTRE, CENTRE - RADIUS) and places[1].x > CENTRE
    for place in places:
        assert math.isclose(math.hypot(place.x - CENTRE, place.y - CENTRE), RADIUS, abs_tol=0.2)
        assert 34 < place.x < 366 and 34 < place.y < 366
    assert all(place.arrow.startswith("M") for place in places)


@pytest.mark.parametrize(("step", "expected"), [
    ("stap-1", {"next": "Volgende: Stap 2: Wat is er?"}),
    ("stap-5", {"prev": "Vorige: Stap 4: Met wie?", "next": "Volgende: Stap 6: Wanneer?"}),
    ("stap-8", {"prev": "Vorige: Stap 7: Werkt het?"}),
])
def test_neighbours_say_which_they_are(page, step, expected):
    """The first step has no previous one and the last no next one, although they form a circle."""
    assert {link.get("rel"): words(link) for link in page(step).xpath("//nav[@class='buren']/a")} == expected


@pytest.mark.parametrize("step", WITH_SHEETS)
def test_what_is_needed_to_act_comes_before_the_explanation(page, handbook, step):
    """The short route, the worksheets, the people involved and when it is ready come above the parts of the step, each level under its own heading."""
    tree = page(step)
    order = tree.xpath("//h2/@id | //h3/@id")
    first = handbook.get("stap", step).onderdelen[0].id
    expected = ["dit-doet-u", "korte-route", "werkbladen", "wie", "klaar", "achtergrond", first]
    assert [found for found in order if found in expected] == expected
    assert tree.xpath("//h2/@id") == [found for found in ("dit-doet-u", "achtergrond", "sinds-2013", "meer") if found in order]


@pytest.mark.parametrize("step", WITH_SHEETS)
def test_the_background_is_folded_under_its_headings_and_whole_on_paper(page, handbook, step):
    """Each part of the step is a fold that its heading opens; on paper the same parts stand open, in the same order."""
    parts = [part.id for part in handbook.get("stap", step).onderdelen]
    assert page(step).xpath("//details/summary/h3/@id")[:len(parts)] == parts
    paper = page(step, paper=True)
    assert paper.xpath("//details[@class='onderdeel']") == [] and [found for found in paper.xpath("//h3/@id") if found in parts] == parts


@pytest.mark.parametrize("step", WITH_SHEETS)
def test_a_step_lists_its_worksheets_and_what_they_are_for(page, handbook, step):
    """Each sheet of the step has its code, its title and its purpose."""
    listed = words(page(step).xpath("//h3[@id='werkbladen']/following-sibling::ul[1]")[0])
    sheets = [sheet for sheet in handbook.werkbladen if sheet.stap == step]
    assert sheets and all(f"{sheet.code} {sheet.titel}" in listed and sheet.doel in listed for sheet in sheets)


@pytest.mark.parametrize("step", STEPS)
def test_a_long_list_is_folded_after_the_first(page, handbook, step):
    """Five items are in view and the fold gives the number of the others; a list of six is not folded."""
    tree = page(step)
    for place, records in (("voorbeelden", handbook.voorbeelden), ("handreiking", tuple(handbook.secties))):
        found = [record for record in records if step in record.stappen]
        lists = tree.xpath(f"//h3[@id='{place}']/following-sibling::*[1][self::ul]")
        fold = tree.xpath(f"//h3[@id='{place}']/following-sibling::*[2][self::details]")
        shown = len(lists[0].xpath("./li")) if lists else 0
        assert shown == (5 if len(found) >= FOLDED_FROM else len(found)), place
        assert bool(fold) == (len(found) >= FOLDED_FROM)
        if fold:
            assert words(fold[0].xpath("./summary")[0]).startswith(f"Nog {len(found) - shown} ")
            assert len(fold[0].xpath(".//li")) == len(found) - shown


def test_what_is_most_about_a_step_comes_first(page, handbook):
    """An example of this step alone comes before one for many steps."""
    numbers = {example.titel: len(example.stappen) for example in handbook.voorbeelden}
    titles = [words(link) for link in page("stap-5").xpath("//h3[@id='voorbeelden']/following-sibling::ul[1]//a")]
    order = [next(number for title, number in numbers.items() if shown.endswith(title)) for shown in titles]
    assert order == sorted(order)


def test_notes_after_the_first_are_folded_under_their_title(page, handbook):
    """Under one heading, the notes that an editor put first are open; the others show only their title."""
    tree, notes = page("stap-5"), handbook.notities_onder("stap:stap-5#kiezen-op-effect")
    under = tree.xpath("//*[@id='kiezen-op-effect']/following-sibling::*[preceding-sibling::*[self::h4][1][@id='kiezen-op-effect']]")
    titles = [words(found) for part in under for found in part.xpath("self::details[contains(@class, 'notitie')]/summary")]
    assert len(notes) > 4 and len(titles) == len(notes) - 2
    assert set(titles) < {f"Sindsdien: {note.titel}" for note in notes}


@pytest.mark.parametrize("step", STEPS)
def test_a_note_is_under_the_heading_of_the_old_fact(page, handbook, step):
    """If an editor named a heading, the note is below its text, before the next heading, and on the page once."""
    tree = page(step)
    for note in handbook.notities_bij("stappen", step):
        boxes = tree.xpath("//*[contains(@class, 'notitie--toen-nu')]")
        found = [box for box in boxes if words(box.xpath("./summary | .//p[@class='notitie__kop']")[0]) == f"Sindsdien: {note.titel}"]
        assert len(found) == 1, note.id
        head = found[0].xpath("preceding::*[self::h2 or self::h3 or self::h4][1]/@id")
        place = next((target for target in note.onder if target.partition("#")[0] == f"stap:{step}"), None)
        assert head == ["achtergrond" if place == f"stap:{step}" else place.partition("#")[2] if place else "sinds-2013"], note.id


def test_points_of_all_models_are_given_once(view):
    """The points that all models share are above them; the points beside a model are its own."""
    tree = html.fragment_fromstring(str(MACROS["organisatiemodellen"](view("organisatiemodellen/"))), create_parent="div")
    points = [words(point) for point in tree.xpath("//h2[@id='kiezen']/following-sibling::dl[1]//li")]
    assert len(points) == len(set(points)) > 2
    assert len(tree.xpath("//figure[@id='figuur-organisatiemodellen']")) == 1


def test_programmes_beside_a_step_say_who_put_them_there_and_when_they_were_seen(page, handbook):
    """The list says that it is ours and not advice, and each row says when it was last seen."""
    heading = page("stap-2").xpath("//h3[@id='programmas']")[0]
    mark, rows = heading.getnext(), heading.getnext().getnext()
    assert words(heading) == "Programma's die raken aan deze stap" and words(mark) == "toevoeging van dit handboek"
    assert len(rows) and all(" Laatst gezien: " in words(row) for row in rows)
