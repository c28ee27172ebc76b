"""The comparison of a page as a visitor finds it: its columns and its rows."""

from playwright.sync_api import Locator, Page

TWO = "programmas/?vergelijk=opstapje,vve-thuis"
# The programmes with the longest texts.
LONGEST = "programmas/?vergelijk=opstapje,voorleesexpress,spel-aan-huis,instapje"


def comparison(page: Page) -> Locator:
    """The part of the page that contains the comparison."""
    return page.get_by_role("region", name="Programma's vergelijken")


def columns(page: Page) -> list[str]:
    """The programmes in the head of the table."""
    comparison(page).locator("thead a").first.wait_for()
    return comparison(page).locator("thead a").all_inner_texts()


def row(page: Page, aspect: str) -> list[str]:
    """The cells of one aspect."""
    return comparison(page).get_by_role("row").filter(has=page.get_by_role("rowheader", name=aspect, exact=True)).get_by_role("cell").all_inner_texts()


def open_comparison(page: Page, site_url: str, address: str = TWO) -> Locator:
    """Open the comparison at this address and wait for its columns."""
    page.goto(site_url + address)
    columns(page)
    return comparison(page)
