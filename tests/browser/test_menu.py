"""The main menu on a narrow screen: folded under its button, and visible where that cannot work."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.catalogue import PHONE
from tests.browser.conftest import Watcher

pytestmark = pytest.mark.browser


def menu(page: Page) -> Locator:
    """The main menu."""
    return page.get_by_role("navigation", name="Hoofdmenu")


def button(page: Page) -> Locator:
    """The button that opens and closes it."""
    return page.get_by_role("button", name="Menu")


@pytest.fixture
def phone(page: Page, site_url: str) -> Page:
    """A step on a phone."""
    page.set_viewport_size(PHONE)
    page.goto(f"{site_url}stappenplan/stap-5/")
    return page


def test_the_button_opens_and_closes(phone: Page) -> None:
    """Folded at first; the button says whether it is open, and a link in the menu works."""
    expect(menu(phone)).to_be_hidden()
    expect(button(phone)).to_have_attribute("aria-expanded", "false")
    button(phone).click()
    expect(menu(phone)).to_be_visible()
    expect(button(phone)).to_have_attribute("aria-expanded", "true")
    expect(menu(phone).get_by_role("link", name="Stappenplan")).to_have_attribute("aria-current", "true")
    button(phone).click()
    expect(menu(phone)).to_be_hidden()
    expect(button(phone)).to_have_attribute("aria-expanded", "false")
    button(phone).click()
    menu(phone).get_by_role("link", name="Voorbeelden").click()
    expect(phone).to_have_title(re.compile("Voorbeelden"))


def test_escape_closes_and_gives_the_focus_back(phone: Page) -> None:
    """A focus in the menu moves to its button; a focus elsewhere stays there."""
    button(phone).press("Enter")
    menu(phone).get_by_role("link", name="Programma's").focus()
    phone.keyboard.press("Escape")
    expect(menu(phone)).to_be_hidden()
    expect(button(phone)).to_be_focused()
    expect(button(phone)).to_have_attribute("aria-expanded", "false")
    button(phone).press("Enter")
    outside = phone.get_by_role("main").get_by_role("link").first
    outside.focus()
    phone.keyboard.press("Escape")
    expect(menu(phone)).to_be_hidden()
    expect(outside).to_be_focused()


def test_a_wide_screen_needs_no_button(page: Page, site_url: str) -> None:
    """The menu is shown as tabs."""
    page.goto(site_url)
    expect(menu(page)).to_be_visible()
    expect(button(page)).to_be_hidden()


def test_without_script_it_is_open(new_page: Callable[..., Page], site_url: str) -> None:
    """The menu is visible, without a button that does nothing."""
    page = new_page(java_script_enabled=False, viewport=PHONE)
    page.goto(site_url)
    expect(menu(page)).to_be_visible()
    expect(button(page)).to_be_hidden()


def test_it_opens_when_the_script_does_not_load(page: Page, site_url: str, watcher: Watcher) -> None:
    """The menu that the early script folded is unfolded again, because its button would do nothing."""
    watcher.allow("handboek.", "ERR_FAILED")
    page.set_viewport_size(PHONE)
    page.route("**/handboek.*.js", lambda route: route.abort())
    page.goto(site_url)
    expect(menu(page)).to_be_visible()
    expect(button(page)).to_be_hidden()
