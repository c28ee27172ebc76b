"""Opening the page of a plan and its forms, for the tests of it."""

from playwright.sync_api import Locator, Page

PAGE = "mijn-plan/"
# A form with every kind of single field but a list of the handbook.
FORM = "vragenlijst-gemeente"


def open_plan(page: Page, site_url: str, place: str = "") -> Page:
    """The overview, or with `place` a sheet (`doelen`) or a field (`doelen.gemeente`), when it is drawn."""
    page.goto(f"{site_url}{PAGE}#{place}")
    page.locator("[data-beeld]:not([hidden]) > *").first.wait_for()
    return page


def go(page: Page, place: str) -> None:
    """Another place on the same page."""
    page.evaluate("place => { location.hash = place; }", place)


def control(page: Page, address: str) -> Locator:
    """The control, or the group of them, of a field."""
    return page.locator(f'[data-veld="{address}"]')

