"""The age map and the table: the same results as the list, one view at a time, in step with every choice."""

import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.catalogue import choose, count, rows
from tests.browser.oracle import Counted, Item, answer, later_answer
from tests.browser.test_accessibility import WAYS, violations

pytestmark = pytest.mark.browser

CONTACTS = ("dagelijks", "wekelijks", "periodiek", "eenmalig", "niet-vermeld")
# The shapes in a pattern: what it looks like apart from its colour.
SHAPES = """() => [...document.querySelectorAll("pattern.contact")].map((pattern) => pattern.innerHTML)"""


@pytest.fixture
def age_map(page: Page, site_url: str) -> Page:
    """The age map with nothing chosen."""
    page.goto(f"{site_url}programmas/#leeftijdskaart")
    return page


def bars(page: Page) -> Locator:
    """The visible rows of the map."""
    return page.locator("[data-kaart]:visible")


def ids(rows: Locator, key: str) -> list[str]:
    """The ids in these rows, in order."""
    return rows.evaluate_all("(rows, key) => rows.map((row) => row.dataset[key])", key)


def test_one_view_at_a_time_is_in_the_address(page: Page, site_url: str, found: Counted, items: list[Item]) -> None:
    """List, map or table: Back, reload and a shared link lead to the same one, with the same choice."""
    page.goto(f"{site_url}programmas/?contact=wekelijks")
    views = page.get_by_role("navigation", name="Resultaten tonen als")
    views.get_by_role("link", name="Leeftijdskaart").click()
    expect(page).to_have_url(f"{site_url}programmas/?contact=wekelijks#leeftijdskaart")
    expect(page.get_by_role("region", name="Lijst")).to_be_hidden()
    expect(page.get_by_role("heading", name="Leeftijdskaart")).to_be_visible()
    expect(views.get_by_role("link", name="Leeftijdskaart")).to_have_attribute("aria-current", "true")
    choose(page, "taalontwikkeling")
    expect(page).to_have_url(f"{site_url}programmas/?contact=wekelijks&kenmerk=taal#leeftijdskaart")
    page.reload()
    asked = [("contact", "wekelijks"), ("kenmerk", "taal")]
    assert set(ids(bars(page), "kaart")) == set().union(*answer(items, asked), later_answer(items, asked))
    page.go_back()
    page.go_back()
    expect(page.get_by_role("region", name="Lijst")).to_be_visible()
    expect(page.get_by_role("heading", name="Leeftijdskaart")).to_be_hidden()
    views.get_by_role("link", name="Tabel").click()
    expect(page.get_by_role("table")).to_be_visible()
    assert page.locator("tr[data-rij]:visible").count() == found("contact=wekelijks")[0] and bars(page).count() == 0


def test_another_anchor_leaves_the_view_as_it_is(age_map: Page) -> None:
    """The link that skips to the text is not a choice, and no later address contains it."""
    age_map.evaluate("location.hash = document.querySelector('main').id")
    expect(age_map.get_by_role("heading", name="Leeftijdskaart")).to_be_visible()
    choose(age_map, "wekelijks")
    assert age_map.url.endswith("?contact=wekelijks#leeftijdskaart")


def test_from_a_folder_the_views_work_too(page: Page, site: Path, total: int, found: Counted) -> None:
    """It works without a server, where a browser may refuse to change the address."""
    page.goto((site / "programmas/index.html").as_uri())
    for name, part in (("Tabel", "Tabel"), ("Leeftijdskaart", "Leeftijdskaart"), ("Lijst", "Lijst")):
        page.get_by_role("navigation", name="Resultaten tonen als").get_by_role("link", name=name).click()
        expect(page.get_by_role("region", name=part, exact=True)).to_be_visible()
    choose(page, "wekelijks")
    expect(count(page)).to_have_text(f"{found('contact=wekelijks')[0]} van {total} programma's")


def _ageless(item: Item) -> bool:
    return (item["leeftijd"]["van"], item["leeftijd"]["tot"]) == (None, None)


def test_the_map_follows_filter_and_order(age_map: Page, items: list[Item]) -> None:
    """The programmes have the same order as in the list and the table; those without an age are separate, by name."""
    age_map.get_by_label("Sorteer op").select_option("leeftijd")
    choose(age_map, "wekelijks")
    known = ids(age_map.locator("[data-kaart-lijst] > :visible"), "kaart")
    unknown = ids(age_map.locator("[data-kaart-onbekend] > :visible"), "kaart")
    assert known + unknown == ids(age_map.locator("[data-lijst] > :not([hidden])"), "id")
    assert known + unknown == ids(age_map.locator("tr[data-rij]:not([hidden])"), "rij")
    weekly = [one for one in items if one["contact"] == "wekelijks"]
    assert known[0] == "instapje" and set(unknown) == {one["id"] for one in weekly if _ageless(one)}
    choose(age_map, "taalontwikkeling")
    expect(age_map.get_by_role("heading", name="Leeftijd niet vermeld")).to_be_hidden()


def test_a_bar_is_where_the_ages_are(age_map: Page) -> None:
    """The scale covers nine years at any width of the screen; "tot en met" reaches a year further."""
    for width in (1280, 390):
        age_map.set_viewport_size({"width": width, "height": 800})
        for record, begin, end in (("opstapje", 2, 4), ("voorleesexpress", 2, 9), ("educatieve-vaardigheid", 2.5, 6)):
            track, bar = age_map.locator(f"[data-kaart={record}]").evaluate("""row => [row.querySelector("svg"), row.querySelector("[class*=contact--]")]
              .map((part) => part.getBoundingClientRect()).map(({ left, right }) => [left, right])""")
            year = (track[1] - track[0]) / 9
            assert bar == pytest.approx([track[0] + begin * year, track[0] + end * year], abs=2.5)


def test_a_bar_says_in_words_what_it_shows(age_map: Page, items: list[Item]) -> None:
    """Its name, ages and contact are read; the drawing is skipped."""
    row = age_map.locator("[data-kaart=opstapje]")
    expect(row).to_have_text("Opstapje 2 tot 4 jaar, wekelijks contact")
    expect(age_map.locator("[data-kaart=verteltassen]")).to_contain_text("2 tot 6 jaar (afgeleid), contact niet vermeld")
    assert row.locator("svg").get_attribute("aria-hidden") == "true"
    # Dots are the pattern of periodic contact.
    expect(age_map.get_by_text("onderbroken rand: leeftijd door ons afgeleid")).to_be_visible()
    assert age_map.get_by_role("list", name="Programma's naar leeftijd").get_by_role("listitem").count() == sum(not _ageless(one) for one in items)


def test_contact_has_a_pattern_and_not_only_a_colour(age_map: Page) -> None:
    """There are five patterns of different shapes, each named in the legend, and every bar has that of its contact."""
    shapes = age_map.evaluate(SHAPES)
    assert len(set(shapes)) == len(CONTACTS)
    legend = age_map.get_by_role("list", name="Betekenis van de balken")
    for contact in CONTACTS:
        words = "contact niet vermeld" if contact == "niet-vermeld" else f"{contact} contact"
        item = legend.get_by_role("listitem").filter(has_text=words)
        expect(item.locator("rect")).to_have_attribute("fill", f"url(#contact-{contact})")
        for row in age_map.locator(f"[data-kaart-lijst] > :has([fill='url(#contact-{contact})'])").all():
            expect(row).to_contain_text(words)


def test_the_age_asked_for_is_marked_on_every_bar(age_map: Page, found: Counted) -> None:
    """A band behind the bars, named in the legend, disappears with the question."""
    expect(age_map.get_by_text("de leeftijd die u vraagt")).to_be_hidden()
    age_map.get_by_role("button", name="2–4 jaar").click()
    expect(age_map.get_by_text("de leeftijd die u vraagt")).to_be_visible()
    marks = age_map.locator("[data-kaart-lijst] > :visible [data-gevraagd]").evaluate_all("marks => marks.map((mark) => [mark.getAttribute('x'), mark.getAttribute('width')])")
    assert len(marks) == found("leeftijd=2-4")[0] and {tuple(round(float(side.rstrip("%")), 1) for side in mark) for mark in marks} == {(22.2, 22.2)}
    age_map.get_by_role("button", name="Wis alles").click()
    expect(age_map.get_by_text("de leeftijd die u vraagt")).to_be_hidden()


def test_the_map_by_keyboard(age_map: Page) -> None:
    """Tab goes through the names, Enter opens one, Back returns to it; one link leads to the table and its title."""
    names = age_map.locator("[data-kaart] a:visible")
    names.first.focus()
    age_map.keyboard.press("Tab")
    expect(names.nth(1)).to_be_focused()
    age_map.keyboard.press("Enter")
    expect(age_map.locator("[data-component=catalogus]")).to_have_count(0)
    age_map.go_back()
    expect(names.nth(1)).to_be_focused()
    age_map.get_by_role("region", name="Leeftijdskaart").get_by_role("link", name="tabel").focus()
    age_map.keyboard.press("Enter")
    expect(age_map.get_by_role("table")).to_be_visible()
    expect(age_map.get_by_role("heading", name="Alle kenmerken in één tabel")).to_be_focused()
    age_map.go_back()
    expect(age_map.get_by_role("region", name="Leeftijdskaart").get_by_role("link", name="tabel")).to_be_focused()


def test_without_script_the_map_is_whole(new_page: Callable[..., Page], site_url: str, total: int, items: list[Item]) -> None:
    """Every programme has its bar, the table comes after it, and the links to the views lead there."""
    page = new_page(java_script_enabled=False)
    page.goto(f"{site_url}programmas/")
    assert bars(page).count() == rows(page).count() == total
    assert page.locator("[data-kaart-lijst] .leeftijdskaart__balk:visible").count() == sum(not _ageless(one) for one in items)
    page.get_by_role("navigation", name="Resultaten tonen als").get_by_role("link", name="Tabel").click()
    expect(page).to_have_url(f"{site_url}programmas/#tabel")
    expect(page.get_by_role("table")).to_be_in_viewport()


@pytest.mark.prints
def test_the_map_prints_what_was_chosen(page: Page, site_url: str, total: int, found: Counted) -> None:
    """Bars, legend and choices are printed in black; the list and the filter are not."""
    page.goto(f"{site_url}programmas/?leeftijd=2-4#leeftijdskaart")
    text = " ".join(" ".join(sheet.get_textpage().get_text_range().split()) for sheet in pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True)))
    matching, unknown = found("leeftijd=2-4")
    assert f"{matching} van {total} programma's en {unknown} zonder vermelde leeftijd" in text and "Leeftijd: 2 tot 4 jaar" in text
    assert "wekelijks contact" in text and "Spel aan Huis" in text and "CenteringOuderschap" not in text
    assert "Laatst gezien" not in text and "Zoek in deze lijst" not in text and "Kopieer" not in text
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator("[data-kaart=opstapje] .leeftijdskaart__balk").evaluate("bar => getComputedStyle(bar).stroke") == "rgb(0, 0, 0)"


def test_forced_colours_keep_the_bars(new_page: Callable[..., Page], site_url: str) -> None:
    """Bars and patterns have the system's own colour for text."""
    page = new_page(forced_colors="active")
    page.goto(f"{site_url}programmas/?leeftijd=2#leeftijdskaart")
    text = page.evaluate("getComputedStyle(document.body).color")
    painted = page.evaluate("""() => [["[data-kaart=opstapje] .leeftijdskaart__balk", "stroke"], ["#contact-wekelijks .contact__streep", "stroke"],
      ["#contact-periodiek .contact__vlak", "fill"], [".leeftijdskaart__as text", "fill"]].map(([part, what]) => getComputedStyle(document.querySelector(part))[what])""")
    assert set(painted) == {text}


@pytest.mark.parametrize("view", ["leeftijdskaart", "tabel"])
def test_no_violations_in_any_view(page: Page, site_url: str, root: Path, view: str) -> None:
    """axe finds nothing in map and table, and nothing sticks out at 1280 and at 320."""
    axe = (root / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{site_url}programmas/?leeftijd=2#{view}")
    for way in WAYS:
        assert list(violations(page, axe, [way])) == []
        assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"), way


def test_the_examples_have_a_table_too(page: Page, site_url: str, examples: list[Item]) -> None:
    """The examples have the same views, without a map."""
    page.goto(f"{site_url}voorbeelden/?gemeente=Breda#tabel")
    assert page.get_by_role("navigation", name="Resultaten tonen als").get_by_role("link").all_inner_texts() == ["Lijst", "Tabel"]
    assert page.locator("tr[data-rij]:visible").count() == (breda := sum(one["gemeente"] == "Breda" for one in examples))
    expect(count(page)).to_have_text(f"{breda} van {len(examples)} voorbeelden")
    page.get_by_role("button", name="Wis alles").click()
    expect(page).to_have_url(f"{site_url}voorbeelden/#tabel")


@pytest.mark.prints
@pytest.mark.parametrize(("way", "wide"), [("", False), ("#tabel", True)])
def test_a_printed_list_says_when_and_where_it_was_read(page: Page, site_url: str, way: str, wide: bool) -> None:
    """They are below it, with the choices in the address; when the table is shown, every sheet is landscape."""
    page.goto(f"{site_url}programmas/?leeftijd=2-4{way}")
    page.locator("[data-component=catalogus][data-gestart]").wait_for()
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    sheets = [document[number] for number in range(len(document))]
    assert {sheet.get_width() > sheet.get_height() for sheet in sheets} == {wide}
    text = " ".join(" ".join(sheet.get_textpage().get_text_range() for sheet in sheets).split())
    assert re.search(r"inhoud bijgewerkt op \d{1,2} [a-z]+ 20\d\d\. Bekeken op \d{1,2} [a-z]+ 20\d\d: http\S+programmas/\?leeftijd=2-4", text)
    assert "De keuzehulp" not in text
