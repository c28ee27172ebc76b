"""The catalogue for those who hear it, see it in the system's colours, on a phone, or without motion."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.catalogue import PHONE, choose, count, option, rows
from tests.browser.oracle import Counted

pytestmark = pytest.mark.browser

# What a screen reader would say by itself while something changes: each new text of every live region.
LISTEN = """() => {
  globalThis.said = [];
  for (const region of document.querySelectorAll("[data-component=catalogus] :is([role=status], [role=alert], [aria-live])")) {
    new MutationObserver(() => said.push(region.textContent.trim())).observe(region, { childList: true, characterData: true, subtree: true });
  }
}"""


def test_parts_have_roles_and_names(catalogue: Page) -> None:
    """A form, its questions as groups, one status, the choices as a list, the views as navigation."""
    form = catalogue.get_by_role("form", name="Programma's filteren")
    for group in ("Leeftijd van het kind, in jaren", "Intensief (label van 2013)", "Hoe vaak contact", "Kenmerken (labels van 2013)",
                  "Laatst bekende erkenning", "Waar het vandaan komt", "Laatst gezien"):
        expect(form.get_by_role("group", name=group, exact=True)).to_be_visible()
    for name in ("vanaf", "tot"):
        expect(form.get_by_role("textbox", name=name, exact=True)).to_have_accessible_description(re.compile("Alleen ‘vanaf’"))
    expect(form.get_by_role("list", name="Vaak gekozen").get_by_role("button")).to_have_count(5)
    assert catalogue.locator("[data-component=catalogus] [role=status]").count() == 1
    choose(catalogue, "wekelijks")
    expect(catalogue.get_by_role("list", name="Uw keuzes").get_by_role("button")).to_have_accessible_name("Verwijder: Contact: wekelijks")
    expect(catalogue.get_by_role("navigation", name="Resultaten tonen als").get_by_role("link")).to_have_count(3)
    expect(rows(catalogue).first.get_by_role("heading", level=3)).to_be_visible()


def test_a_choice_says_one_thing(catalogue: Page, total: int, found: Counted) -> None:
    """Only the count is announced, once, however much changes on the page."""
    catalogue.evaluate(LISTEN)
    choose(catalogue, "wekelijks")
    catalogue.get_by_role("button", name="2–4 jaar").click()
    catalogue.get_by_label("Sorteer op").select_option("leeftijd")
    (weekly, _), (matching, unknown) = found("contact=wekelijks"), found("contact=wekelijks&leeftijd=2-4")
    assert catalogue.evaluate("said") == [
        f"{weekly} van {total} programma's", f"{matching} van {total} programma's en {unknown} zonder vermelde leeftijd"]


def test_the_filters_can_be_skipped(catalogue: Page) -> None:
    """One link, visible when it has the focus, skips all filters and leads to the count."""
    link = catalogue.get_by_role("link", name="Sla de filters over")
    link.focus()
    expect(link).to_be_in_viewport()
    catalogue.keyboard.press("Enter")
    expect(count(catalogue)).to_be_focused()
    catalogue.keyboard.press("Tab")
    expect(catalogue.get_by_label("Sorteer op")).to_be_focused()


def test_tab_skips_options_that_give_nothing(page: Page, site_url: str) -> None:
    """Disabled options are skipped, so that narrowing the list makes the way shorter."""
    page.goto(f"{site_url}programmas/?dekking=genoemd&leeftijd=0-1")
    stops = page.locator("[data-filter] :is(input, button, select):enabled").count()
    page.goto(f"{site_url}programmas/")
    assert stops < page.locator("[data-filter] :is(input, button, select):enabled").count() - 5


def test_on_a_phone_everything_can_be_touched(new_page: Callable[..., Page], site_url: str) -> None:
    """Quick ages, views, names on the map and the reset are at least 44 px high, and nothing sticks out."""
    page = new_page(viewport=PHONE, has_touch=True, is_mobile=True)
    page.goto(f"{site_url}programmas/?contact=wekelijks#leeftijdskaart")
    page.locator("[data-filter] summary").click()
    sizes = page.locator(".snelkeuze:visible, .weergaven__link:visible, .leeftijdskaart__naam:visible, [data-wis]:visible").evaluate_all(
        "parts => parts.map((part) => part.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height))")
    assert len(sizes) > 10 and min(sizes) >= 44
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")


def test_forced_colours_tell_pressed_and_disabled_apart(new_page: Callable[..., Page], site_url: str) -> None:
    """Chosen and disabled options have different colours of the system."""
    page = new_page(forced_colors="active")
    page.goto(f"{site_url}programmas/?leeftijd=2-4&dekking=genoemd")
    looks = page.evaluate("""() => [".snelkeuze[aria-pressed=true]", ".snelkeuze[aria-pressed=false]:enabled"]
      .map((part) => getComputedStyle(document.querySelector(part)).backgroundColor)""")
    assert looks[0] != looks[1]
    colours = [option(page, name).evaluate("field => getComputedStyle(field.closest('label')).color") for name in ("dagelijks", "niet vermeld")]
    assert colours[0] != colours[1]


def test_nothing_moves_where_motion_is_unwanted(new_page: Callable[..., Page], site_url: str) -> None:
    """No transition takes time, and a choice shows its result at once."""
    page = new_page(reduced_motion="reduce")
    page.goto(f"{site_url}programmas/?leeftijd=2")
    moving = page.locator("[data-component=catalogus] *").evaluate_all(
        "parts => parts.filter((part) => getComputedStyle(part).transitionDuration.split(', ').some((time) => parseFloat(time) > 0)).length")
    assert moving == 0
    choose(page, "taalontwikkeling")
    assert page.evaluate("document.getAnimations().length") == 0


def test_an_age_fault_is_heard_once_and_at_the_field(catalogue: Page, total: int) -> None:
    """The message is announced, describes the field and says what the list shows meanwhile; the results do not change."""
    catalogue.evaluate(LISTEN)
    field = catalogue.get_by_role("textbox", name="vanaf")
    field.fill("veel")
    field.blur()
    expect(field).to_have_accessible_description(re.compile("‘veel’ is geen leeftijd"))
    assert catalogue.evaluate("said") == [
        "‘veel’ is geen leeftijd. Vul een leeftijd in jaren in, bijvoorbeeld 2 of 2,5. De lijst toont zolang alle leeftijden."]
    expect(count(catalogue)).to_have_text(f"{total} programma's")


def test_paper_shows_why_each_result_is_there(page: Page, site_url: str) -> None:
    """The count, the choices and the reasons are printed; the filter, the views and the buttons are not."""
    page.goto(f"{site_url}programmas/?leeftijd=2&contact=wekelijks")
    page.emulate_media(media="print")
    expect(count(page)).to_be_visible()
    expect(page.locator(".chip").first).to_be_visible()
    expect(page.locator("[data-id=opstapje] [data-reden]")).to_be_visible()
    for part in ("[data-filter]", ".weergaven", "[data-koppeling]", "[data-wis]", "[data-sorteer]"):
        expect(page.locator(part)).to_be_hidden()
