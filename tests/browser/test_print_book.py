"""The page that contains everything, on paper: a book."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Watcher
from tests.browser.pages import BOOK
from tests.browser.paper import printed
from tests.search_answers import places

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def everything(printer: Browser, site_url: str) -> Iterator[Page]:
    """The page that contains everything, opened once as it is printed: it is long. Tests only look at it."""
    watcher = Watcher(site_url)
    page = watcher.follow(printer.new_page())
    page.goto(site_url + BOOK)
    page.emulate_media(media="print")
    yield page
    page.close()
    assert watcher.complaints == []


@pytest.fixture(scope="module")
def book(everything: Page) -> list[str]:
    """Its sheets."""
    return printed(everything)


def test_titles_on_paper_shrink_with_their_level(everything: Page):
    """The title of the book is larger than that of a chapter, which is larger than that of a piece; all are larger than the text."""
    sizes = [everything.locator(f".papier {part}").first.evaluate("part => parseFloat(getComputedStyle(part).fontSize)")
             for part in ("h1", ".papier__deel h2", ".papier__stuk h3", ".papier__stuk p")]
    assert sizes == sorted(set(sizes), reverse=True)


def test_everything_prints_as_a_book(book: list[str]):
    """The contents follow the title, each part begins a sheet, notes come last."""
    contents = next(sheet for sheet in book if sheet.startswith("Inhoud"))
    assert book.index(contents) == 1 and ".1 Stap 1" in contents
    for part in ("1 Aanleiding", *(rf"\d+ {part}" for part in ("Stappenplan", "Voorbeelden", "Begrippen")), "Noten"):
        assert any(re.match(part, sheet) for sheet in book), part


def test_a_title_is_on_the_sheet_of_its_text(everything: Page, book: list[str]):
    """No sheet ends with the title of a piece, nor with the line that introduces it."""
    titles = everything.locator(".papier :is(h2, h3):has(> .papier__nummer)").evaluate_all(
        "(found) => found.flatMap((title) => { const next = title.nextElementSibling?.querySelector('.intro') ?? title.nextElementSibling;"
        " return next?.matches('.intro') ? [title.innerText, `${title.innerText} ${next.innerText}`] : [title.innerText]; })")
    ends = tuple(" ".join(title.split()) for title in titles)
    contents = 3  # title and table of contents
    assert [sheet[-80:] for sheet in book[contents:] if sheet.endswith(ends)] == []


def test_its_length_is_stated(page: Page, site_url: str, book: list[str]):
    """The guidance says about how many sheets it takes; the real number is close to that."""
    page.goto(f"{site_url}handreiking/")
    stated = int(re.search(r"ongeveer (\d+) bladzijden A4", page.locator("main").inner_text())[1])
    assert abs(len(book) - stated) < 0.15 * stated


def test_its_addresses_are_only_in_the_notes(everything: Page):
    """The number of a note replaces the address, so the address is not also printed behind the words."""
    shown = everything.locator(".papier a[href^=http]").evaluate_all("(links) => links.map((link) => getComputedStyle(link, '::after').content)")
    assert set(shown) == {"none"}


def test_the_contents_take_one_sheet(book: list[str]):
    """They end with the notes on the sheet where they begin; the next sheet begins the first chapter."""
    _, contents, first, *_ = book
    assert contents.startswith("Inhoud") and contents.endswith("Noten") and first.startswith("1 Aanleiding")


def test_the_numbers_of_the_notes_are_whole(everything: Page, book: list[str]):
    """Numbers of three digits are whole too."""
    notes, text = everything.locator(".papier__noten > li").count(), " ".join(book[-6:])
    assert notes > 100 and [number for number in range(95, notes + 1) if f" {number}. http" not in text] == []


def test_last_sheet_of_the_book_is_not_the_foot_alone(book: list[str]):
    """The last notes are above its foot."""
    assert len(book[-1].partition("Onafhankelijke bewerking")[0]) > 100


def test_everything_on_paper_is_found_but_not_indexed_again(page: Page, site_url: str, site: Path):
    """The guidance links to it, and search finds it by name; its contents are found on the pages themselves."""
    page.goto(f"{site_url}handreiking/")
    page.get_by_role("link", name="Het hele handboek op één pagina").click()
    expect(page.locator("h1")).to_have_text("Het hele handboek op één pagina")
    assert [len(own) for address, own in places(site).items() if address == BOOK] == [1]


def test_an_introductory_line_is_not_split(everything: Page, book: list[str]):
    """In the book each line before a list or a table is whole on one sheet."""
    leads = everything.locator(".papier p:not(.niet-afdrukken, .niet-afdrukken *):has(+ :is(ul, ol, .tabelvak))").evaluate_all("(found) => found.map((line) => line.textContent)")
    sheets = ["".join(sheet.split()) for sheet in book]
    assert len(leads) > 50 and [lead for lead in leads if not any("".join(lead.split()) in sheet for sheet in sheets)] == []


def test_every_sheet_of_a_part_names_it(book: list[str]):
    """The contents have no page numbers, so the number and name of the part are above each of its sheets."""
    above = [next((part for part in ("De tijd na 2013", "Stappenplan", "Organisatiemodellen") if re.match(rf"\d+ {part}", sheet)), "") for sheet in book]
    first, last = above.index("Stappenplan"), above.index("Organisatiemodellen")
    assert last - first > 10 and set(above[first:last]) == {"Stappenplan"} and above[first - 1] == "De tijd na 2013"


def test_a_figure_has_no_line_on_its_edge(everything: Page):
    """If a figure or one of its rows begins a sheet, its line would also be drawn at the end of the sheet before."""
    edges = everything.locator(".figuur, .figuur__aanbod > li:not(:first-child)").evaluate_all(
        "(found) => found.map((part) => getComputedStyle(part).borderTopWidth)")
    assert len(edges) > 10 and set(edges) == {"0px"}
