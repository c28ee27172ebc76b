"""Restricted browsers: pages opened from a folder, cookies and storage refused."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

NO_STORAGE = """for (const name of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, { get() { throw new DOMException("geweigerd", "SecurityError"); } });
}
Object.defineProperty(Document.prototype, "cookie", { get() { throw new DOMException("geweigerd", "SecurityError"); } });"""


def test_the_catalogue_works_from_a_folder(new_page: Callable[..., Page], site: Path, total: int) -> None:
    """Filtering works, and so does the address if the browser allows it."""
    page = new_page()
    page.goto((site / "programmas/index.html").as_uri())
    page.locator("[name=contact][value=wekelijks]").check()
    expect(page.locator("[data-telling]")).to_contain_text(f" van {total} programma's")
    page.goto((site / "programmas/index.html").as_uri() + "?intensief=ja")
    expect(page.locator("[name=intensief][value=ja]")).to_be_checked()


def test_a_folder_offers_no_link_to_share(new_page: Callable[..., Page], site: Path) -> None:
    """A path on somebody's own computer is of no use to others."""
    page = new_page()
    page.goto((site / "programmas/index.html").as_uri())
    page.locator("[data-component=catalogus][data-gestart]").wait_for()
    expect(page.get_by_role("button", name="Kopieer deze keuze als link")).to_be_hidden()


def test_search_works_from_a_folder(new_page: Callable[..., Page], site: Path) -> None:
    """The results name the file, since a folder shows no page by itself."""
    page = new_page()
    page.goto((site / "index.html").as_uri())
    page.get_by_role("searchbox", name="Zoek in het handboek").fill("opstapie")
    page.get_by_role("region", name="Zoekresultaten").get_by_role("link").first.click()
    expect(page).to_have_url((site / "programmas/opstapje/index.html").as_uri())


def test_the_site_in_a_folder_says_where_its_edition_is_and_leads_on(new_page: Callable[..., Page], site: Path, site_url: str) -> None:
    """Links and the search form name files, also those of the menu; on a server nothing of this shows."""
    page = new_page()
    page.goto((site / "index.html").as_uri())
    told = page.get_by_role("complementary", name="Uit een map geopend")
    expect(told.get_by_role("link", name="handboek.zip")).to_have_attribute("href", "./downloads/handboek.zip")
    told.get_by_role("link", name="hoe die werkt").click()
    expect(page).to_have_url((site / "over/zonder-internet/index.html").as_uri())
    expect(page.get_by_role("search")).to_have_attribute("action", "../../index.html")
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Stappenplan").click()
    expect(page).to_have_url((site / "stappenplan/index.html").as_uri())
    page.goto(site_url)
    page.locator("[data-component=zoek][data-gestart]").wait_for()
    expect(told).to_have_count(0)


def test_refused_storage_breaks_nothing(new_page: Callable[..., Page], site_url: str, total: int) -> None:
    """Filter, search and theme work; the theme says that the choice cannot be kept."""
    page = new_page()
    page.add_init_script(NO_STORAGE)
    page.goto(f"{site_url}programmas/")
    page.locator("[name=contact][value=wekelijks]").check()
    expect(page.locator("[data-telling]")).to_contain_text(f" van {total} programma's")
    page.get_by_label("Weergave").select_option("donker")
    expect(page.get_by_text("niet toe dat deze site iets bewaart")).to_be_visible()
    page.get_by_role("searchbox", name="Zoek in het handboek").fill("opstapje")
    expect(page.get_by_role("region", name="Zoekresultaten").get_by_role("link").first).to_be_visible()


def test_nothing_is_kept_and_no_one_else_is_asked(page: Page, site_url: str, watcher) -> None:
    """A visit with filter and search leaves no cookie and nothing stored, and every request goes to this site."""
    page.goto(f"{site_url}programmas/?leeftijd=2")
    page.get_by_role("searchbox", name="Zoek in het handboek").fill("opstapje")
    page.get_by_role("region", name="Zoekresultaten").get_by_role("link").first.wait_for()
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert all(url.startswith(site_url) for url in watcher.requests)
