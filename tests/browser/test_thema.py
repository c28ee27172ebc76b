"""The choice between light, dark and the system's: kept, applied before the page is drawn, and hidden where it cannot work."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Watcher

pytestmark = pytest.mark.browser

KEY = "handboek-ouderbeleid:thema"
LIGHT, DARK = "rgb(255, 255, 255)", "rgb(18, 25, 29)"


def choice(page: Page) -> Locator:
    """The list of themes."""
    return page.get_by_label("Weergave")


def expect_ground(page: Page, colour: str) -> None:
    """Expect this colour behind the text."""
    expect(page.locator("body")).to_have_css("background-color", colour)


def test_a_choice_shows_at_once_and_stays(page: Page, site_url: str) -> None:
    """After a reload and on another page it is the same; the choice 'Systeem' follows the system again."""
    page.goto(site_url)
    expect_ground(page, LIGHT)
    choice(page).select_option("Donker")
    expect_ground(page, DARK)
    page.reload()
    expect_ground(page, DARK)
    expect(choice(page)).to_have_value("donker")
    page.goto(f"{site_url}begrippen/")
    expect_ground(page, DARK)
    choice(page).select_option("Systeem")
    expect_ground(page, LIGHT)
    page.emulate_media(color_scheme="dark")
    expect_ground(page, DARK)
    choice(page).select_option("Licht")
    expect_ground(page, LIGHT)
    page.reload()
    expect_ground(page, LIGHT)


def test_a_choice_applies_when_the_script_does_not_load(page: Page, site_url: str, watcher: Watcher) -> None:
    """It is applied before anything is drawn; the list, which would do nothing, is hidden."""
    page.goto(site_url)
    choice(page).select_option("Donker")
    watcher.allow("handboek.", "ERR_FAILED")
    page.route("**/handboek.*.js", lambda route: route.abort())
    page.reload()
    expect_ground(page, DARK)
    expect(choice(page)).to_be_hidden()


def test_without_script_the_system_decides(new_page: Callable[..., Page], site_url: str) -> None:
    """The page follows the system, without a list that does nothing."""
    page = new_page(java_script_enabled=False, color_scheme="dark")
    page.goto(site_url)
    expect_ground(page, DARK)
    expect(choice(page)).to_be_hidden()


@pytest.mark.parametrize("kept", ["{stuk", '{"versie": 1, "waarde": "paars"}'])
def test_what_cannot_be_read_counts_as_the_system(page: Page, site_url: str, kept: str) -> None:
    """Damaged data or an unknown word breaks nothing, and the next choice replaces it."""
    page.add_init_script(f"sessionStorage.gezet ??= (localStorage.setItem('{KEY}', {kept!r}), 1)")
    page.goto(site_url)
    expect_ground(page, LIGHT)
    expect(choice(page)).to_have_value("systeem")
    choice(page).select_option("Donker")
    page.reload()
    expect_ground(page, DARK)


def test_the_choice_of_a_newer_version_is_left_alone(page: Page, site_url: str) -> None:
    """The system decides, a choice counts on this page only, and the page says so."""
    newer = '{"versie": 9, "waarde": "donker"}'
    page.add_init_script(f"localStorage.setItem('{KEY}', '{newer}')")
    page.goto(site_url)
    expect(choice(page)).to_have_value("systeem")
    choice(page).select_option("Donker")
    expect_ground(page, DARK)
    expect(page.get_by_text("komt van een nieuwere versie van deze site. Uw keuze geldt alleen op deze pagina.")).to_be_visible()
    assert page.evaluate("key => localStorage.getItem(key)", KEY) == newer
