"""The search field of a page and what opens under it, as a visitor finds them."""

from playwright.sync_api import Locator, Page


def field(page: Page) -> Locator:
    """The field in the header."""
    return page.get_by_role("searchbox", name="Zoek in het handboek")


def results(page: Page) -> Locator:
    """What opens under the field, or on the start page instead of the rest."""
    return page.get_by_role("region", name="Zoekresultaten")


def status(page: Page) -> Locator:
    """The line that says how many results were found, and for which question."""
    return results(page).locator(".zoek__status")


def found(page: Page) -> Locator:
    """The link of each result."""
    return results(page).locator(".zoek__titel")


def addresses(page: Page, site_url: str) -> list[str]:
    """The addresses found, relative to the root."""
    found(page).first.wait_for()
    return [url.removeprefix(site_url) for url in found(page).evaluate_all("links => links.map(link => link.href)")]
