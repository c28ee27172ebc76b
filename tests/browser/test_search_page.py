"""The page of results: where Enter leads, the kinds, one result for each page, and the way back."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Watcher
from tests.browser.search_field import addresses, field, found, results, status

pytestmark = pytest.mark.browser


def kind(page: Page, name: str) -> Locator:
    """The link that shows one kind of result."""
    return page.get_by_role("navigation", name="Soort resultaat").get_by_role("link", name=re.compile(rf"^{name} \("))


def test_enter_leads_to_a_page_with_an_address(page: Page, site_url: str) -> None:
    """The address can be kept and shared; Back returns to where the question was asked."""
    page.goto(f"{site_url}toezicht/")
    field(page).fill("opstapje")
    field(page).press("Enter")
    expect(page).to_have_url(f"{site_url}?q=opstapje")
    expect(page.get_by_role("heading", level=1)).to_have_text(["Zoekresultaten"])
    expect(page).to_have_title(re.compile("^Zoeken: opstapje · "))
    assert addresses(page, site_url)[0] == "programmas/opstapje/"
    page.go_back()
    expect(page).to_have_url(f"{site_url}toezicht/")
    expect(results(page)).to_be_hidden()


def test_a_question_is_sent_to_no_server(page: Page, site_url: str, watcher: Watcher) -> None:
    """The page that is asked hands the question over after a hash, by Enter and by the link below the first results."""
    page.goto(f"{site_url}toezicht/b1/")
    field(page).fill("ouders")
    results(page).get_by_role("link", name=re.compile("^Toon alle")).click()
    expect(page).to_have_url(f"{site_url}?q=ouders")
    expect(field(page)).to_have_value("ouders")
    page.goto(f"{site_url}toezicht/b1/")
    field(page).fill("opstapje")
    field(page).press("Enter")
    addresses(page, site_url)
    assert [url for url in watcher.requests if "q=" in url] == []


def test_on_the_start_page_the_results_take_its_place(page: Page, site_url: str) -> None:
    """Typing shows the first results under the field, Enter all of them; Back shows the start page again, Forward the results."""
    page.goto(site_url)
    title, heading = page.title(), page.get_by_role("heading", level=1).inner_text()
    field(page).fill("werkblad")
    expect(found(page)).to_have_count(10)
    expect(page.get_by_role("heading", level=1)).to_have_text([heading])
    field(page).press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(["Zoekresultaten"])
    expect(page.locator(".zoek__uitkomst")).to_be_hidden()
    expect(field(page)).to_be_focused()
    expect(kind(page, "Alles")).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(kind(page, "Alles")).to_be_focused()
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text([heading])
    expect(page).to_have_title(title)
    page.go_forward()
    expect(found(page).first).to_be_visible()


def test_typing_on_the_page_changes_results_and_address(page: Page, site_url: str) -> None:
    """There is one list of results at a time, and the address follows what it shows."""
    page.goto(f"{site_url}?q=opstapje")
    addresses(page, site_url)
    field(page).fill("boekstart")
    expect(status(page)).to_contain_text("‘boekstart’")
    expect(page).to_have_url(f"{site_url}?q=boekstart")
    expect(page.locator(".zoek__uitkomst")).to_be_hidden()


def test_kinds_filter_and_back_shows_all(page: Page, site_url: str) -> None:
    """Each kind says how many; the choice is in the address, and the focus stays on it."""
    page.goto(f"{site_url}?q=ouders+bereiken")
    addresses(page, site_url)
    count = int(re.findall(r"\d+", kind(page, "Werkbladen").inner_text())[0])
    kind(page, "Werkbladen").click()
    expect(page).to_have_url(f"{site_url}?q=ouders+bereiken&soort=werkblad")
    expect(found(page)).to_have_count(count)
    expect(status(page)).to_contain_text(f"{count} resultaten voor ‘ouders bereiken’ bij Werkbladen")
    expect(kind(page, "Werkbladen")).to_be_focused()
    expect(kind(page, "Werkbladen")).to_have_attribute("aria-current", "true")
    assert all(address.startswith("werkbladen/") for address in addresses(page, site_url))
    page.reload()
    expect(found(page)).to_have_count(count)
    page.go_back()
    expect(kind(page, "Alles")).to_have_attribute("aria-current", "true")
    field(page).fill("opstapje")
    expect(page).to_have_url(f"{site_url}?q=opstapje")


def test_a_page_is_one_row_that_names_other_places_on_it(page: Page, site_url: str) -> None:
    """A step with many parts that answer stands in the list once, with links to those parts."""
    page.goto(f"{site_url}?q=ouderkaart")
    row = results(page).locator(".zoek__treffer").filter(has=page.locator('a[href^="./stappenplan/stap-3/"]'))
    expect(row).to_have_count(1)
    expect(row.locator(".zoek__delen")).to_have_text(re.compile(r"^Ook op deze pagina: \w"))
    row.locator(".zoek__deel").first.click()
    expect(page).to_have_url(re.compile(r"stappenplan/stap-3/#"))
    page.go_back()
    expect(row).to_have_count(1)


def test_a_list_opens_with_its_filter_set(page: Page, site_url: str) -> None:
    """Who asks for programmes for babies gets the list at that age."""
    page.goto(f"{site_url}?q=programma voor baby's")
    found(page).first.click()
    expect(page).to_have_url(f"{site_url}programmas/?leeftijd=0-1")
    expect(page.locator("[data-chips]")).to_contain_text("0")
    expect(page.locator("[data-meldingen]")).to_be_empty()


def test_every_address_of_a_list_is_understood(page: Page, site_url: str) -> None:
    """The list uses all of it: no notice says that a part was not."""
    page.goto(site_url)
    for question in ("wekelijkse programma's vanaf 3 jaar", "goed onderbouwde interventies", "intensieve programma's", "voorbeelden uit Den Haag", "voorbeelden bij stap 4"):
        page.goto(f"{site_url}?q={question}")
        found(page).first.click()
        expect(page).to_have_url(re.compile(r"(programmas|voorbeelden)/\?"))
        expect(page.locator("[data-chips] li").first).to_be_visible()
        expect(page.locator("[data-meldingen]")).to_be_empty()


def test_a_fragment_reads_as_sentences(page: Page, site_url: str) -> None:
    """Labels and cells do not run together, and a fragment begins where a sentence begins."""
    page.goto(f"{site_url}?q=opstapje")
    fragments = results(page).locator(".zoek__fragment").all_inner_texts()
    assert [text for text in fragments if not re.match(r"[\W\dA-Z…]", text)] == []


def test_the_page_works_from_a_folder(new_page: Callable[..., Page], site: Path) -> None:
    """Enter on another page leads to the file of the start page; kinds filter, though the browser may refuse the address."""
    page = new_page()
    page.goto((site / "toezicht/index.html").as_uri())
    field(page).fill("ouders")
    field(page).press("Enter")
    expect(page).to_have_url((site / "index.html").as_uri() + "?q=ouders")
    kind(page, "Stappen").click()
    expect(status(page)).to_contain_text("bij Stappen")
    found(page).first.click()
    expect(page).to_have_url(re.compile(r"stappenplan/.*index\.html"))
