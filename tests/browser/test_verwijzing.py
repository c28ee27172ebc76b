"""Copying a reference to a section: title, address and date."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

ADDRESS = "stappenplan/stap-1/"
HEADING = "#klaar"
PASTED = "navigator.clipboard.readText()"
COPIED = "De verwijzing is gekopieerd."


def button(page: Page, heading: str = HEADING) -> Locator:
    return page.locator(f"{heading} + .verwijzing button").first


def said(page: Page) -> Locator:
    """The line for a screen reader."""
    return page.locator("[data-component=verwijzing] > [aria-live]")


def expected(site_url: str, edition: str) -> str:
    return (f"Wanneer is deze stap klaar. In: Stap 1: Waarom ouderbeleid?, {edition} (onafhankelijke bewerking van een handreiking uit 2013). {site_url}{ADDRESS}{HEADING} "
            "Geraadpleegd op 3 februari 2026.")


@pytest.fixture
def step(new_page: Callable[..., Page], site_url: str) -> Page:
    """A step in a browser that may use the clipboard."""
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.clock.set_fixed_time("2026-02-03T12:00")  # so that midnight changes nothing
    page.goto(site_url + ADDRESS)
    button(page).wait_for(state="attached")
    return page


@pytest.fixture
def refused(new_page: Callable[..., Page], site_url: str) -> Page:
    """A step in a browser where the clipboard is refused."""
    page = new_page()
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new DOMException('nee', 'NotAllowedError'));")
    page.clock.set_fixed_time("2026-02-03T12:00")  # so that midnight changes nothing
    page.goto(site_url + ADDRESS)
    button(page).wait_for(state="attached")
    return page


def test_without_script_there_is_no_button(new_page: Callable[..., Page], site_url: str):
    """There is no button that does nothing; the anchors still exist, and the list of headings leads to them."""
    page = new_page(java_script_enabled=False)
    page.goto(site_url + ADDRESS + HEADING)
    expect(page.locator(".verwijzing")).to_have_count(0)
    expect(page.locator(f".zijlijst a[href$='{HEADING}']")).to_have_count(1)
    expect(page.locator(HEADING)).to_be_in_viewport()


def test_every_heading_with_an_anchor_has_one(step: Page):
    """The title has one, and each h2 and h3 in the main part that can be linked to, and nothing else."""
    headings = step.locator("main :is(h2, h3)[id]").evaluate_all("(found) => found.filter((heading) => !heading.closest('[hidden]')).length")
    expect(step.locator("main .verwijzing button")).to_have_count(1 + headings)


@pytest.mark.parametrize(("address", "heading"), [("begrippen/", "#letter-a"), ("programmas/", ".catalogus__onbekend > h3")])
def test_a_heading_that_parts_a_list_has_none(new_page: Callable[..., Page], site_url: str, address: str, heading: str):
    """A letter of the glossary and the group of programmes without an age are not worth a reference."""
    page = new_page()
    page.goto(site_url + address)
    page.locator("[data-component=verwijzing][data-gestart]").wait_for(state="attached")
    page.locator(heading).first.wait_for(state="attached")
    expect(page.locator(f"{heading} + .verwijzing")).to_have_count(0)


def test_it_copies_title_address_and_date(step: Page, site_url: str, edition: str):
    """It copies one line to paste; a message on the screen, also for a screen reader, says that it worked."""
    button(step).focus()
    button(step).press("Enter")
    expect(said(step)).to_have_text(COPIED)
    expect(step.locator(f"{HEADING} + .verwijzing .verwijzing__klaar")).to_be_visible()
    assert step.evaluate(PASTED) == expected(site_url, edition)


def test_the_title_copies_the_page_as_a_whole(step: Page, site_url: str, edition: str):
    """The page is named once, with its address and no anchor; the button comes after the figure and title of a step."""
    title = step.locator(".stapkop + .verwijzing button")
    title.focus()
    title.press("Enter")
    expect(said(step)).to_have_text(COPIED)
    assert step.evaluate(PASTED).startswith(
        f"Stap 1: Waarom ouderbeleid?, {edition} (onafhankelijke bewerking van een handreiking uit 2013). {site_url}{ADDRESS} Ger")


def test_what_was_searched_for_is_not_copied(step: Page, site_url: str):
    """The address contains no words of the visitor."""
    step.goto(f"{site_url}{ADDRESS}?q=geheim")
    button(step).focus()
    button(step).press("Enter")
    expect(said(step)).to_have_text(COPIED)
    pasted = step.evaluate(PASTED)
    assert HEADING in pasted
    assert "geheim" not in pasted


def test_a_local_path_is_no_address(new_page: Callable[..., Page], site: Path):
    """Opened from a folder, the reference gives no path on somebody's computer."""
    page = new_page()
    page.add_init_script("navigator.clipboard.writeText = (text) => { globalThis.copied = text; return Promise.resolve(); };")
    page.goto((site / ADDRESS / "index.html").as_uri())
    button(page).focus()
    button(page).press("Enter")
    expect(said(page)).to_have_text(COPIED)
    copied = page.evaluate("copied")
    assert "2013). Een kopie op de eigen computer. Geraadpleegd op" in copied and "file:" not in copied


def test_a_term_has_one_when_it_is_asked_for(new_page: Callable[..., Page], site_url: str):
    """A keyboard need not pass hundreds: the button appears with the address of the term, or when a pointer touches it."""
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{site_url}begrippen/#steunpunt-goab")
    expect(page.locator(".begrip .verwijzing")).to_have_count(1)
    button(page, "#steunpunt-goab").focus()
    button(page, "#steunpunt-goab").press("Enter")
    expect(said(page)).to_have_text(COPIED)
    assert f"{site_url}begrippen/#steunpunt-goab" in page.evaluate(PASTED)
    page.locator(".begrip h3").nth(3).hover()
    expect(page.locator(".begrip .verwijzing")).to_have_count(2)
    page.evaluate("location.hash = 'ouderbeleid'")
    expect(button(page, "#ouderbeleid")).to_have_count(1)
    page.locator("#ouderbeleid").hover()
    expect(page.locator("#ouderbeleid ~ .verwijzing")).to_have_count(1)


def test_name_says_which_section(step: Page):
    """Buttons are distinguished by their heading, whose own name does not change."""
    expect(button(step)).to_have_accessible_name("Kopieer verwijzing naar Wanneer is deze stap klaar")
    expect(step.locator(HEADING)).to_have_accessible_name("Wanneer is deze stap klaar")


def test_it_appears_with_pointer_or_focus(step: Page):
    """It is hidden until someone points at the heading or tabs to the button; the permalink appears with it."""
    group = step.locator(f"{HEADING} + .verwijzing .verwijzing__groep")
    expect(group).to_have_css("opacity", "0")
    step.locator(HEADING).hover()
    expect(group).to_have_css("opacity", "1")
    step.locator("h1").hover()
    button(step).focus()
    expect(group).to_have_css("opacity", "1")
    group.locator("a").click()
    expect(step).to_have_url(re.compile(f"{HEADING}$"))


def test_refused_clipboard_shows_the_text_selected(refused: Page, site_url: str, edition: str):
    """Without permission the visitor gets the text, selected, and a message that says what to do; Escape leads back."""
    button(refused).focus()
    button(refused).press("Enter")
    field = refused.get_by_label("Kopieer deze tekst zelf")
    expect(field).to_be_focused()
    expect(field).to_have_value(expected(site_url, edition))
    assert field.evaluate("(found) => found.selectionEnd - found.selectionStart") == len(expected(site_url, edition))
    expect(said(refused)).to_contain_text("kopieer die zelf")
    field.press("Escape")
    expect(field).to_have_count(0)
    expect(button(refused)).to_be_focused()


def test_asking_twice_shows_one_text(refused: Page):
    """A second press fills the same field, and 'Sluit' removes it."""
    for _ in range(2):
        button(refused).focus()
        button(refused).press("Enter")
        expect(refused.get_by_label("Kopieer deze tekst zelf")).to_have_count(1)
    refused.get_by_role("button", name="Sluit").click()
    expect(refused.get_by_label("Kopieer deze tekst zelf")).to_have_count(0)


def test_text_below_stays_where_it_is(step: Page):
    """The buttons take no space: the page has the same length with and without them."""
    article = step.locator("main article")
    button(step).wait_for(state="attached")
    height = article.bounding_box()["height"]
    step.locator(".verwijzing").evaluate_all("(found) => found.forEach((buttons) => buttons.remove())")
    assert abs(article.bounding_box()["height"] - height) < 2


def test_a_finger_finds_it_without_hovering(new_page: Callable[..., Page], site_url: str):
    """On a touch screen the button is always visible, and large enough."""
    page = new_page(has_touch=True, is_mobile=True, viewport={"width": 360, "height": 740})
    page.goto(site_url + ADDRESS)
    expect(page.locator(f"{HEADING} + .verwijzing .verwijzing__groep")).to_have_css("opacity", "1")
    size = button(page).bounding_box()
    assert size and size["width"] >= 44 and size["height"] >= 44


def test_paper_has_no_buttons(step: Page, site_url: str):
    """No button is printed, and the page made for paper has none at all."""
    step.emulate_media(media="print")
    expect(button(step)).to_be_hidden()
    step.goto(f"{site_url}handreiking/print/")
    expect(step.locator(".verwijzing")).to_have_count(0)


def test_a_heading_is_one_stop_for_a_keyboard(step: Page):
    """It is the button, not the permalink beside it; "Meer" in an explanation is no stop either."""
    stops = step.locator("main .verwijzing").evaluate_all("(found) => found.map((one) => [...one.querySelectorAll('a, button')].filter(({ tabIndex }) => tabIndex >= 0).length)")
    assert stops and set(stops) == {1}
    assert step.locator(".begrip-uitleg a:not([tabindex='-1'])").count() == 0
