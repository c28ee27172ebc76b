"""Search on every page: what it finds, when it loads, keys, address, Back, and what it says when it cannot."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Watcher

pytestmark = pytest.mark.browser

# What people type, and the address that must be among the first three.
WORDS = {
    "voorleesexpres": "programmas/voorleesexpress/",
    "Voorlees Express": "programmas/voorleesexpress/",
    "opstapie": "programmas/opstapje/",
    "oudercoordinator": "begrippen/#oudercoordinator",
    "oudercoördinator": "begrippen/#oudercoordinator",
    "oudercoördinatoren": "begrippen/#oudercoordinator",
    "coördinator": "begrippen/#oudercoordinator",
    "brugfunctionaris": "begrippen/#oudercoordinator",
    "peuteropvang": "begrippen/#peuterspeelzaal",
    "consultatiebureau": "begrippen/#consultatiebureau",
    "leidster": "begrippen/#pedagogisch-professional",
    "onderwijskansenbeleid": "begrippen/#onderwijsachterstandenbeleid",
    "toezicht": "toezicht/",
    "VVE beleid": "toezicht/b1/",
    "60 procent": "toezicht/b4/",
    "60%": "toezicht/b5/",
    "b7": "toezicht/b7/",
    "g37": "begrippen/#g37",
    "LEA": "begrippen/#lea",
    "logo3000": "programmas/logo-3000/",
    "inventarisatie": "werkbladen/inventarisatie/",
    "programma's": "programmas/",
}


def field(page: Page) -> Locator:
    """The field in the header."""
    return page.get_by_role("searchbox", name="Zoek in het handboek")


def results(page: Page) -> Locator:
    """What opens under the field."""
    return page.get_by_role("region", name="Zoekresultaten")


def addresses(page: Page, site_url: str) -> list[str]:
    """The addresses found, from the root."""
    results(page).get_by_role("link").first.wait_for()
    return [url.removeprefix(site_url) for url in results(page).get_by_role("link").evaluate_all("links => links.map(link => link.href)")]


@pytest.mark.parametrize(("words", "address"), WORDS.items())
def test_words_of_today_spellings_and_parts_are_found(page: Page, site_url: str, words: str, address: str) -> None:
    """What people type leads to the right place, among the first three."""
    page.goto(site_url)
    field(page).fill(words)
    assert address in addresses(page, site_url)[:3]


def test_the_index_loads_only_when_search_is_used(page: Page, site_url: str, watcher: Watcher) -> None:
    """Nothing of it is asked for before, and once is enough."""
    page.goto(f"{site_url}handreiking/wat-is-ouderbeleid/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in watcher.requests if "zoekindex" in url]
    field(page).focus()
    field(page).fill("opstapje")
    addresses(page, site_url)
    field(page).fill("boekstart")
    expect(results(page)).to_contain_text("BoekStart")
    assert len([url for url in watcher.requests if "zoekindex" in url]) == 1


def test_other_words_are_shown_and_never_silent(page: Page, site_url: str) -> None:
    """Meanings differ, so the status names the words that were added, and a result says which one led to it."""
    page.goto(f"{site_url}?q=peuteropvang")
    expect(results(page)).to_contain_text("Ook gezocht op: peuterspeelzaal")
    expect(results(page)).to_contain_text("gevonden met ‘peuterspeelzaal’")


def test_the_fragment_marks_what_was_found(page: Page, site_url: str) -> None:
    """Words as they stand in the text, accents and all."""
    page.goto(f"{site_url}?q=coordinator")
    expect(results(page).locator("mark").first).to_have_text(re.compile("coördinator", re.IGNORECASE))


def test_at_most_thirty_with_the_number_in_all(page: Page, site_url: str) -> None:
    """A common word gives a list one can read, and says how much more there is."""
    page.goto(f"{site_url}?q=ouders")
    assert len(addresses(page, site_url)) == 30
    expect(results(page)).to_contain_text(re.compile(r"^\d{2,} resultaten voor ‘ouders’, hier staan de eerste 30"))


def test_the_count_is_announced(page: Page, site_url: str) -> None:
    """In an element that was there before, so that a screen reader hears it."""
    page.goto(site_url)
    live = page.locator("[data-component=zoek] [aria-live=polite]")
    expect(live).to_have_count(1)
    field(page).fill("opstapje")
    expect(live).to_have_text(re.compile(r"^\d+ resultaten voor ‘opstapje’"))


def test_keys_walk_through_the_results_and_escape_returns(page: Page, site_url: str) -> None:
    """Arrows and Tab move; Escape closes and gives the focus back."""
    page.goto(site_url)
    field(page).fill("opstapje")
    addresses(page, site_url)
    links = results(page).get_by_role("link")
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("Tab")
    expect(links.nth(2)).to_be_focused()
    for _ in range(3):
        page.keyboard.press("ArrowUp")
    expect(field(page)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(field(page)).to_be_focused()
    expect(results(page)).to_be_hidden()
    expect(field(page)).to_have_value("opstapje")


def test_enter_shows_results_in_place_with_an_address(page: Page, site_url: str) -> None:
    """The address can be kept and shared; Back undoes it."""
    page.goto(f"{site_url}toezicht/")
    field(page).fill("opstapje")
    field(page).press("Enter")
    expect(page).to_have_url(f"{site_url}toezicht/?q=opstapje")
    expect(results(page)).to_be_visible()
    page.go_back()
    expect(page).to_have_url(f"{site_url}toezicht/")
    expect(results(page)).to_be_hidden()


def test_back_from_a_result_opens_the_results_again(page: Page, site_url: str) -> None:
    """Whoever looks at one result can look at the next."""
    page.goto(f"{site_url}stappenplan/")
    field(page).fill("opstapje")
    addresses(page, site_url)
    results(page).get_by_role("link").first.click()
    expect(page).to_have_url(f"{site_url}programmas/opstapje/")
    page.go_back()
    expect(results(page).get_by_role("link").first).to_be_visible()
    expect(field(page)).to_have_value("opstapje")


def test_a_click_beside_closes_and_cleans_the_address(page: Page, site_url: str) -> None:
    """Closed is closed: a reload does not open it again."""
    page.goto(f"{site_url}toezicht/?q=opstapje")
    addresses(page, site_url)
    page.locator("h1").click()
    expect(results(page)).to_be_hidden()
    expect(page).to_have_url(f"{site_url}toezicht/")


def test_search_and_filter_share_one_address(page: Page, site_url: str) -> None:
    """The list keeps the question, and the question keeps the filter."""
    page.goto(f"{site_url}programmas/?intensief=ja&q=taal")
    addresses(page, site_url)
    expect(page.locator("[data-meldingen]")).to_be_empty()
    page.keyboard.press("Escape")
    expect(page).to_have_url(f"{site_url}programmas/?intensief=ja")
    expect(page.locator("[data-telling]")).to_have_text(re.compile(" van 20"))


def test_nothing_found_says_what_to_do(page: Page, site_url: str) -> None:
    """In words, without a dead end."""
    page.goto(f"{site_url}?q=qqzzqq")
    expect(results(page)).to_contain_text("Niets gevonden voor ‘qqzzqq’.")
    expect(results(page)).to_contain_text("Controleer de spelling")


def test_no_page_with_all_words_gives_some_of_them(page: Page, site_url: str) -> None:
    """And says that it did."""
    page.goto(f"{site_url}?q=opstapje schouwburg")
    expect(results(page)).to_contain_text("Geen plek noemt al deze woorden")
    assert "programmas/opstapje/" in addresses(page, site_url)[:3]


def test_an_index_that_does_not_load_is_told(page: Page, site_url: str, watcher: Watcher) -> None:
    """The visitor reads what is wrong, and a second try works once the index is there."""
    watcher.allow("zoekindex", "ERR_FAILED")
    page.route("**/zoekindex.js", lambda route: route.abort())
    page.goto(f"{site_url}?q=opstapje")
    expect(results(page)).to_contain_text("Zoeken lukt nu niet")
    page.unroute("**/zoekindex.js")
    page.get_by_role("button", name="Zoek", exact=True).click()
    expect(results(page).get_by_role("link").first).to_be_visible()


def test_markup_in_the_question_stays_text(page: Page, site_url: str) -> None:
    """What someone puts in a link is shown, never run."""
    page.goto(f"{site_url}?q=%3Cimg src=x onerror=alert(1)%3E")
    expect(results(page)).to_contain_text("<img src=x onerror=alert(1)>")
    assert results(page).locator("img").count() == 0


def test_without_script_the_field_leads_to_the_start_page(new_page: Callable[..., Page], site_url: str) -> None:
    """A plain form that breaks nothing."""
    page = new_page(java_script_enabled=False)
    page.goto(f"{site_url}programmas/opstapje/")
    field(page).fill("boekstart")
    page.get_by_role("button", name="Zoek", exact=True).click()
    expect(page).to_have_url(f"{site_url}?q=boekstart")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
