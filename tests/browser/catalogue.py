"""The catalogue of a page as a visitor finds it: its results, its count, its options."""

import re

from playwright.sync_api import Locator, Page, expect

PHONE = {"width": 375, "height": 700}


def rows(page: Page) -> Locator:
    """The visible results."""
    return page.locator("[data-component=catalogus] article[data-id]:visible")


def matches(page: Page) -> Locator:
    """The visible results that match everything: without those of an unknown age or of after 2013, which stand apart."""
    return page.locator("[data-component=catalogus] [data-lijst] article[data-id]:visible")


def count(page: Page) -> Locator:
    """The one element that contains the count."""
    return page.locator("[data-component=catalogus] [role=status]")


def expect_query(page: Page, asked: str) -> None:
    """Expect this after the question mark; the browser reports a change a moment later."""
    expect(page).to_have_url(page.url.partition("?")[0] + (f"?{asked}" if asked else ""))


def option(page: Page, label: str) -> Locator:
    """The option of the filter with this label, which is followed by the number of results."""
    form, name = page.locator("[data-filter]"), re.compile(rf"^{re.escape(label)} \(")
    return form.get_by_role("checkbox", name=name).or_(form.get_by_role("radio", name=name)).first


def choose(page: Page, label: str) -> None:
    """Tick the option with this label."""
    option(page, label).check()
