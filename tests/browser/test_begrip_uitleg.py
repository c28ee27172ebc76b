"""The meaning of a term beside its first use: pointer, keyboard, finger, and without script."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

ADDRESS = "handreiking/inzet-van-instrumenten/"
GLOSSARY = re.compile(r"/begrippen/#borging$")


def link(page: Page, term: str = "borging") -> Locator:
    return page.locator(f".begriplink[aria-describedby=uitleg-{term}]")


def box(page: Page, term: str = "borging") -> Locator:
    return page.locator(".begrip-uitleg__vak", has=page.locator(f"#uitleg-{term}"))


@pytest.fixture
def step(page: Page, site_url: str) -> Page:
    """A page with explained terms, once its script has started."""
    page.goto(site_url + ADDRESS)
    page.locator("[data-component=begrip-uitleg][data-gestart]").wait_for(state="attached")
    return page


def test_without_script_the_link_leads_to_the_glossary(new_page: Callable[..., Page], site_url: str):
    """No box is visible, the link has the meaning as its description, and a click goes to the term."""
    page = new_page(java_script_enabled=False)
    page.goto(site_url + ADDRESS)
    expect(box(page)).to_be_hidden()
    expect(link(page)).to_have_accessible_description(re.compile("^Borging: Zorgen dat iets blijft"))
    link(page).click()
    expect(page).to_have_url(GLOSSARY)


def test_pointer_shows_it_and_may_enter_the_box(step: Page):
    """Hovering opens the box; the pointer may move into it, and it closes once the pointer is elsewhere."""
    step.clock.install()
    link(step).hover()
    step.clock.run_for(300)
    expect(box(step)).to_be_visible()
    box(step).hover()
    step.clock.run_for(500)
    expect(box(step)).to_be_visible()
    step.locator("h1").hover()
    step.clock.run_for(300)
    expect(box(step)).to_be_hidden()


def test_it_stays_while_the_pointer_stays(step: Page):
    """The box does not disappear by itself, and it scrolls along with its link."""
    step.clock.install()
    link(step).hover()
    step.clock.run_for(300)
    expect(box(step)).to_be_visible()
    step.clock.run_for(60_000)
    expect(box(step)).to_be_visible()
    link_box, shown = link(step).bounding_box(), box(step).bounding_box()
    assert link_box and shown
    below, above = shown["y"] - link_box["y"] - link_box["height"], link_box["y"] - shown["y"] - shown["height"]
    assert min(abs(below), abs(above)) < 8


def test_escape_closes_it_without_moving(step: Page):
    """Escape closes the box; pointer and focus stay where they are."""
    link(step).focus()
    step.keyboard.press("Shift+Tab")
    step.keyboard.press("Tab")
    expect(box(step)).to_be_visible()
    step.keyboard.press("Escape")
    expect(box(step)).to_be_hidden()
    expect(link(step)).to_be_focused()


def test_keyboard_shows_it_and_walks_on(step: Page):
    """Focus opens the box, Tab closes it and goes to the next link in the text, Enter follows the link."""
    following = step.locator("main article a").evaluate_all(
        "(links) => links[links.findIndex((found) => found.getAttribute('aria-describedby') === 'uitleg-borging') + 1].outerHTML")
    link(step).focus()
    step.keyboard.press("Shift+Tab")
    step.keyboard.press("Tab")
    expect(box(step)).to_be_visible()
    step.keyboard.press("Tab")
    expect(box(step)).to_be_hidden()
    focused = step.evaluate("() => document.activeElement.outerHTML")
    assert focused == following or "verwijzing__knop" in focused
    link(step).press("Enter")
    expect(step).to_have_url(GLOSSARY)


def test_one_box_at_a_time(step: Page):
    """A second term closes the box of the first."""
    link(step, "vve").hover()
    expect(box(step, "vve")).to_be_visible()
    link(step).hover()
    expect(box(step)).to_be_visible()
    expect(box(step, "vve")).to_be_hidden()


def test_a_click_on_the_link_follows_it(step: Page):
    """For a mouse the box is help, not a hurdle."""
    link(step).click()
    expect(step).to_have_url(GLOSSARY)


def test_more_in_the_box_leads_to_the_glossary(step: Page):
    """The box has a link that leads a pointer further."""
    link(step).hover()
    box(step).get_by_role("link", name="Meer over borging").click()
    expect(step).to_have_url(GLOSSARY)


def test_first_tap_shows_second_tap_follows(new_page: Callable[..., Page], site_url: str):
    """A finger cannot hover: the first tap opens the box within the window, a tap elsewhere closes it, a second tap follows the link."""
    page = new_page(has_touch=True, is_mobile=True, viewport={"width": 360, "height": 740})
    page.goto(site_url + ADDRESS)
    page.locator("[data-component=begrip-uitleg][data-gestart]").wait_for(state="attached")
    link(page).tap()
    expect(box(page)).to_be_visible()
    expect(page).to_have_url(site_url + ADDRESS)
    shown = box(page).bounding_box()
    assert shown and shown["x"] >= 0 and shown["x"] + shown["width"] <= 360
    page.locator("h1").tap()
    expect(box(page)).to_be_hidden()
    link(page).tap()
    expect(box(page)).to_be_visible()
    link(page).tap()
    expect(page).to_have_url(GLOSSARY)


def test_a_term_in_a_table_is_not_cut_off(page: Page, site_url: str):
    """The box is on top of everything, even if the link is in a region that scrolls."""
    page.goto(site_url + "stappenplan/stap-5/")
    page.get_by_role("button", name="Open alle onderdelen").click()
    inside = page.locator(".tabelvak .begriplink").first
    if not inside.count():
        pytest.skip("geen begrip in een tabel op deze pagina")
    inside.hover()
    shown = page.locator(".begrip-uitleg__vak:popover-open")
    expect(shown).to_be_visible()
    assert shown.evaluate("(box) => box.contains(document.elementFromPoint(...((r) => [r.x + r.width / 2, r.bottom - 4])(box.getBoundingClientRect())))")


def test_nothing_is_printed_of_it(step: Page):
    """On paper a term is a word: no box, no dotted line."""
    step.emulate_media(media="print")
    expect(box(step)).to_be_hidden()
    assert link(step).evaluate("(found) => getComputedStyle(found).textDecorationLine") == "none"
