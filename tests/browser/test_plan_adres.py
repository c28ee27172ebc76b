"""The page of a plan as a place: addresses, Back, the focus, undo, and a second tab."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import Watcher
from tests.browser.plan import FORM, control, go, open_plan

pytestmark = pytest.mark.browser


def test_a_sheet_has_an_address_and_back_works(page: Page, site_url: str) -> None:
    """From the overview to a sheet and the next one, and Back twice: each time the heading has the focus and the window its name."""
    open_plan(page, site_url)
    page.get_by_role("link", name="2a Inventarisatie", exact=False).first.click()
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_be_focused()
    expect(page).to_have_title(re.compile(r"^Werkblad 2a: .* · Mijn plan"))
    page.get_by_role("link", name=re.compile("^Volgende: 2b")).click()
    expect(heading).to_have_text(re.compile("^Werkblad 2b"))
    page.go_back()
    expect(heading).to_have_text(re.compile("^Werkblad 2a"))
    expect(heading).to_be_focused()
    page.go_back()
    expect(heading).to_have_text("Mijn plan")
    expect(page).to_have_title(re.compile("^Mijn plan"))
    page.go_forward()
    page.get_by_role("link", name="Terug naar het overzicht").first.click()
    expect(heading).to_have_text("Mijn plan")


@pytest.mark.parametrize("name", ["conclusie", "manier"])
def test_an_address_leads_to_a_field(page: Page, site_url: str, name: str) -> None:
    """The field has the focus; of a group its first choice has."""
    open_plan(page, site_url, f"{FORM}.{name}")
    expect(page.locator(f'[data-veld="{FORM}.{name}"]:focus, [data-veld="{FORM}.{name}"] :focus')).to_have_count(1)


def test_an_unknown_address_leads_to_the_overview(page: Page, site_url: str) -> None:
    """And says so; the skip link is no address of ours."""
    open_plan(page, site_url, "bestaat-niet")
    expect(page.get_by_text("Dit adres hoort bij geen werkblad")).to_be_visible()
    go(page, "doelen")
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("^Werkblad 1a"))
    page.locator(".sla-over").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("^Werkblad 1a"))


def test_looking_keeps_nothing(page: Page, site_url: str) -> None:
    """The overview makes no plan; a form does."""
    open_plan(page, site_url)
    expect(page.locator("[data-balk]")).to_be_hidden()
    go(page, "doelen")
    expect(page.locator("[data-balk]")).to_be_visible()


def test_undo_says_what_it_took_back(page: Page, site_url: str) -> None:
    """By button, and by Ctrl+Z outside a text; inside one the browser's own undo works."""
    open_plan(page, site_url, FORM)
    control(page, f"{FORM}.gemeente").fill("Voorbeeldstad")
    control(page, f"{FORM}.tijden").get_by_label("deels").check()
    page.keyboard.press("Control+z")
    expect(control(page, f"{FORM}.tijden").get_by_label("deels")).not_to_be_checked()
    expect(page.locator("[data-woorden]")).to_have_text(re.compile("^Ongedaan gemaakt: uw antwoord bij ‘Passen de tijden bij u\\?’ op werkblad 3b"))
    field = control(page, f"{FORM}.via-wie")
    field.press_sequentially("per post")
    field.press("Control+z")
    expect(control(page, f"{FORM}.gemeente")).to_have_value("Voorbeeldstad")
    field.fill("")
    page.locator("[data-actie=herstel]").click()
    page.locator("[data-actie=herstel]").click()
    expect(control(page, f"{FORM}.gemeente")).to_have_value("")
    expect(page.locator("[data-actie=herstel]")).to_be_focused()


def test_what_was_undone_can_be_done_again(page: Page, site_url: str) -> None:
    """By the button of the message and by Ctrl+Y and Ctrl+Shift+Z; the button goes when something else changes, for it would do another act."""
    open_plan(page, site_url, FORM)
    times = control(page, f"{FORM}.tijden")
    times.get_by_label("deels").check()
    page.keyboard.press("Control+z")
    page.get_by_role("button", name="Doe het opnieuw").click()
    expect(times.get_by_label("deels")).to_be_checked()
    expect(page.locator("[data-woorden]")).to_have_text(re.compile("^Opnieuw gedaan: uw antwoord bij ‘Passen de tijden bij u"))
    for key in ("Control+y", "Control+Shift+z"):
        page.keyboard.press("Control+z")
        expect(times.get_by_label("deels")).not_to_be_checked()
        page.keyboard.press(key)
        expect(times.get_by_label("deels")).to_be_checked()
    back = page.locator("[data-melding]").get_by_role("button", name="Maak ongedaan")
    expect(back).to_be_visible()
    control(page, f"{FORM}.gemeente").fill("Voorbeeldstad")
    expect(back).to_be_hidden()


def test_a_sheet_can_be_emptied_and_brought_back(page: Page, site_url: str) -> None:
    """The message has the way back, and afterwards the focus is where it was."""
    open_plan(page, site_url, FORM)
    control(page, f"{FORM}.gemeente").fill("Voorbeeldstad")
    page.locator("[data-actie=blad-wis]").click()
    expect(control(page, f"{FORM}.gemeente")).to_have_value("")
    page.locator("[data-melding]").get_by_role("button", name="Maak ongedaan").click()
    expect(control(page, f"{FORM}.gemeente")).to_have_value("Voorbeeldstad")
    expect(page.locator("[data-actie=blad-wis]")).to_be_focused()


def test_a_form_follows_another_tab(page: Page, site_url: str, context: BrowserContext, watcher: Watcher) -> None:
    """What the other tab typed appears, but not in the field in which somebody is typing; after it is left that text stands."""
    open_plan(page, site_url, FORM)
    control(page, f"{FORM}.gemeente").fill("Voorbeeldstad")
    other = watcher.follow(context.new_page())
    open_plan(other, site_url, FORM)
    expect(control(other, f"{FORM}.gemeente")).to_have_value("Voorbeeldstad")
    mine = control(page, f"{FORM}.via-wie")
    mine.press_sequentially("per po")
    control(other, f"{FORM}.talen").fill("Nederlands")
    control(other, f"{FORM}.tijden").get_by_label("ja", exact=True).check()
    expect(control(page, f"{FORM}.talen")).to_have_value("Nederlands")
    expect(control(page, f"{FORM}.tijden").get_by_label("ja", exact=True)).to_be_checked()
    mine.press_sequentially("st")
    mine.press("Tab")
    expect(mine).to_have_value("per post")
    expect(control(other, f"{FORM}.via-wie")).to_have_value("per post")


def test_filling_in_asks_nothing_of_the_server(page: Page, site_url: str, watcher: Watcher) -> None:
    """After the page has loaded there is no request: not for another sheet, an answer, or the overview."""
    open_plan(page, site_url, FORM)
    page.wait_for_load_state("networkidle")  # a busy browser asks for the icon of the page and its letters late
    before = len(watcher.requests)
    control(page, f"{FORM}.gemeente").fill("Voorbeeldstad")
    for place in ("doelen", "activiteitenplan", ""):
        go(page, place)
        expect(page.get_by_role("heading", level=1)).to_be_focused()
    assert watcher.requests[before:] == []


def test_a_plan_that_does_not_open_says_what_to_do(page: Page, site_url: str, watcher: Watcher) -> None:
    """Not on the console alone."""
    watcher.allow("Het plan start niet")
    page.add_init_script("Object.defineProperty(globalThis, 'handboekWerkbladen', { get: () => undefined, set: () => {} })")
    page.goto(f"{site_url}mijn-plan/")
    expect(page.get_by_role("alert").filter(has_text="Uw plan gaat nu niet open")).to_be_visible()
