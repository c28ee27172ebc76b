"""The search field on every page: when it loads, keys, address, Back, and its messages when it cannot work."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import FOLDER, Watcher
from tests.browser.search_field import addresses, field, found, results, status

pytestmark = pytest.mark.browser


def test_the_index_loads_only_when_search_is_used(page: Page, site_url: str, watcher: Watcher) -> None:
    """It is not requested before, and only once."""
    page.goto(f"{site_url}handreiking/wat-is-ouderbeleid/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in watcher.requests if "zoekindex" in url]
    field(page).focus()
    field(page).fill("opstapje")
    addresses(page, site_url)
    field(page).fill("boekstart")
    expect(results(page)).to_contain_text("BoekStart")
    assert len([url for url in watcher.requests if "zoekindex" in url]) == 1


def test_other_words_are_never_added_silently(page: Page, site_url: str) -> None:
    """Meanings differ, so the status names the words that were added, and a result says which of them led to it."""
    page.goto(f"{site_url}?q=peuteropvang")
    expect(results(page)).to_contain_text("Ook gezocht op: peuterspeelzaal")
    expect(results(page)).to_contain_text("gevonden met ‘peuterspeelzaal’")


def test_the_fragment_marks_what_was_found(page: Page, site_url: str) -> None:
    """The words are marked as they are written in the text, accents included."""
    page.goto(f"{site_url}?q=coordinator")
    expect(results(page).locator("mark").first).to_have_text(re.compile("coördinator", re.IGNORECASE))


def test_a_name_that_the_text_does_not_show_is_mentioned_alone(page: Page, site_url: str) -> None:
    """Only the name that led there is shown, and then what the place is about."""
    page.goto(f"{site_url}?q=beschikking")
    fragment = results(page).locator(".zoek__treffer", has_text="Bouwstenen voor subsidievoorwaarden").first.locator(".zoek__fragment")
    expect(fragment).to_have_text(re.compile(r"^Ook te vinden met: beschikking\. \w+"))
    expect(fragment.locator("mark")).to_have_text("beschikking")


def test_thirty_at_a_time_until_all_are_there(page: Page, site_url: str) -> None:
    """A common word gives a list of readable length; a button adds the next ones and moves the focus to the first of them."""
    page.goto(f"{site_url}?q=ouders")
    assert len(addresses(page, site_url)) == 30
    expect(status(page)).to_have_text(re.compile(r"^\d{2,} resultaten voor ‘ouders’\. Hier staan de eerste 30\.$"))
    in_all = int(status(page).inner_text().split()[0])
    more = results(page).get_by_role("button")
    more.click()
    expect(status(page)).to_contain_text("Hier staan de eerste 60.")
    expect(found(page).nth(30)).to_be_focused()
    expect(found(page).nth(30)).to_be_in_viewport()
    while more.count():
        shown = found(page).count()
        more.click()
        expect(found(page)).not_to_have_count(shown)
    expect(found(page)).to_have_count(in_all)
    expect(status(page)).to_have_text(f"{in_all} resultaten voor ‘ouders’.")


def test_the_count_is_announced(page: Page, site_url: str) -> None:
    """The element existed before, so that a screen reader announces it."""
    page.goto(site_url)
    live = page.locator("[data-component=zoek] [aria-live=polite]")
    expect(live).to_have_count(1)
    field(page).fill("opstapje")
    expect(live).to_have_text(re.compile(r"^\d+ resultaten voor ‘opstapje’"))


def test_keys_walk_through_the_results_and_escape_returns(page: Page, site_url: str) -> None:
    """Arrows and Tab move; Escape closes the results and gives the focus back."""
    page.goto(site_url)
    field(page).fill("opstapje")
    addresses(page, site_url)
    links = found(page)
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


def test_back_from_a_result_opens_the_results_again(page: Page, site_url: str) -> None:
    """After one result a visitor can look at the next."""
    page.goto(f"{site_url}stappenplan/")
    field(page).fill("opstapje")
    addresses(page, site_url)
    results(page).get_by_role("link").first.click()
    expect(page).to_have_url(f"{site_url}programmas/opstapje/")
    page.go_back()
    expect(results(page).get_by_role("link").first).to_be_visible()
    expect(field(page)).to_have_value("opstapje")


def test_a_click_beside_closes_and_cleans_the_address(page: Page, site_url: str) -> None:
    """A reload does not open the results again."""
    page.goto(f"{site_url}toezicht/?q=opstapje")
    addresses(page, site_url)
    page.locator("h1").click(position={"x": 5, "y": 5})
    expect(results(page)).to_be_hidden()
    expect(page).to_have_url(f"{site_url}toezicht/")


def test_search_and_filter_share_one_address(page: Page, site_url: str, total: int) -> None:
    """The list keeps the question, and the search keeps the filter."""
    page.goto(f"{site_url}programmas/?intensief=ja&q=taal")
    addresses(page, site_url)
    expect(page.locator("[data-meldingen]")).to_be_empty()
    page.keyboard.press("Escape")
    expect(page).to_have_url(f"{site_url}programmas/?intensief=ja")
    expect(page.locator("[data-telling]")).to_have_text(re.compile(f" van {total}"))


def test_a_split_word_is_reported(page: Page, site_url: str) -> None:
    """A compound that the handbook does not have is searched for in parts, and the page says so."""
    page.goto(f"{site_url}?q=ouderbetrokkenheidsbeleid")
    expect(results(page)).to_contain_text("‘ouderbetrokkenheidsbeleid’ staat niet in het handboek. Gezocht op: ouderbetrokkenheid + beleid.")


def test_a_corrected_word_is_reported(page: Page, site_url: str) -> None:
    """After a slip the page says which word was searched for instead."""
    page.goto(f"{site_url}?q=opstapie")
    expect(results(page)).to_contain_text("‘opstapie’ staat niet in het handboek. Gezocht op: opstapje.")


def test_results_for_part_of_the_words_are_separate(page: Page, site_url: str) -> None:
    """Full answers come first; the others are under a line of their own."""
    page.goto(f"{site_url}?q=convenant stadsdeel")
    expect(results(page)).to_contain_text(re.compile(r"(\d+ met een deel van uw vraag|\d+ resultaten met een deel van uw vraag)"))
    expect(results(page).locator(".zoek__lijst").last).to_be_visible()


def test_each_result_says_its_kind(page: Page, site_url: str) -> None:
    """Whether it is a term, a programme, a step, a worksheet, an example or a source is in words beside the title."""
    page.goto(site_url)
    wanted = {"nulmeting": "Begrip", "opstapje": "Programma", "stap 5": "Stap", "werkblad 5b": "Werkblad", "Rotterdam": "Voorbeeld",
              "b3": "Toezicht", "zes vormen": "Handreiking"}
    for words, kind in wanted.items():
        field(page).fill(words)
        expect(status(page)).to_contain_text(f"‘{words}’")
        expect(results(page).locator(".zoek__plek").first).to_have_text(re.compile(rf"^{kind}\b"))


def test_nothing_found_offers_words_and_ways_in(page: Page, site_url: str) -> None:
    """There is always a way on: what to do, similar words that give results, and four ways in."""
    page.goto(f"{site_url}programmas/?q=kosteloos")
    expect(results(page)).to_contain_text("Niets gevonden voor ‘kosteloos’.")
    expect(results(page)).to_contain_text("Controleer de spelling")
    for name in ("Stappenplan", "Programma's", "Begrippen", "Handreiking"):
        expect(results(page).get_by_role("link", name=name, exact=True)).to_be_visible()
    results(page).get_by_role("link", name="kosten", exact=True).click()
    expect(page).to_have_url(f"{site_url}programmas/?q=kosten")
    expect(field(page)).to_be_focused()
    expect(results(page).locator(".zoek__treffer").first).to_be_visible()


def test_without_similar_words_the_ways_in_remain(page: Page, site_url: str) -> None:
    """A deep page has them too, with the right way to the root."""
    page.goto(f"{site_url}handreiking/drie-fasen/?q=qqzzqq")
    expect(results(page)).to_contain_text("Niets gevonden voor ‘qqzzqq’.")
    results(page).get_by_role("link", name="Stappenplan", exact=True).click()
    expect(page).to_have_url(f"{site_url}stappenplan/")


def test_no_page_with_all_words_gives_some_of_them(page: Page, site_url: str) -> None:
    """The page says which word was not found."""
    page.goto(f"{site_url}?q=opstapje schouwburg")
    expect(results(page)).to_contain_text("Geen plek past bij uw hele vraag")
    expect(results(page)).to_contain_text("Niet gevonden: ‘schouwburg’.")
    assert "programmas/opstapje/" in addresses(page, site_url)[:3]


def test_an_index_that_does_not_load_is_reported(page: Page, site_url: str, watcher: Watcher) -> None:
    """The visitor reads what is wrong, and a second try works once the index, or the part of it that was missing, is available."""
    watcher.allow("zoek", "ERR_FAILED")
    for missing in ("**/zoekindex.js", "**/assets/zoek/*/t*.js"):
        page.route(missing, lambda route: route.abort())
        page.goto(f"{site_url}?q=opstapje")
        expect(results(page)).to_contain_text("Zoeken lukt nu niet")
        page.unroute(missing)
        page.get_by_role("button", name="Zoek", exact=True).click()
        expect(results(page).get_by_role("link").first).to_be_visible()


def test_markup_in_the_question_stays_text(page: Page, site_url: str) -> None:
    """Markup that someone puts in a link is shown, never run."""
    page.goto(f"{site_url}?q=%3Cimg src=x onerror=alert(1)%3E")
    expect(results(page)).to_contain_text("<img src=x onerror=alert(1)>")
    assert results(page).locator("img").count() == 0


def test_without_script_the_field_leads_to_the_start_page(new_page: Callable[..., Page], site_url: str) -> None:
    """It is a plain form that works."""
    page = new_page(java_script_enabled=False)
    page.goto(f"{site_url}programmas/opstapje/")
    field(page).fill("boekstart")
    page.get_by_role("button", name="Zoek", exact=True).click()
    expect(page).to_have_url(f"{site_url}?q=boekstart")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_a_page_that_does_not_exist_offers_a_search(page: Page, site_url: str, watcher: Watcher) -> None:
    """The words of the address become a search, whatever is wrong with it; the links start at the root."""
    root = site_url.removesuffix(FOLDER)
    watcher.allow("404", f"ander: {root}/")
    missing = page.request.get(f"{root}/404.html").body()
    page.route("**/oud/spel-aan-huis/", lambda route: route.fulfill(status=404, content_type="text/html", body=missing))
    page.goto(f"{root}/oud/spel-aan-huis/")
    link = page.get_by_role("link", name="spel aan huis")
    expect(link).to_have_attribute("href", "/?q=spel%20aan%20huis")
    field(page).fill("opstapje")
    expect(results(page).get_by_role("link").first).to_have_attribute("href", "/programmas/opstapje/")


def test_that_page_without_words_offers_none(page: Page, site_url: str, watcher: Watcher) -> None:
    """Without words in the address there is nothing empty to click."""
    root = site_url.removesuffix(FOLDER)
    watcher.allow(f"ander: {root}/")
    page.goto(f"{root}/404.html")
    expect(page.get_by_text("Zoek op de woorden uit het adres")).to_be_hidden()
