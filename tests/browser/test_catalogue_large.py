"""A made-up list of hundreds: in parts without script, drawn in parts with it, and counted correctly."""

import dataclasses
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from macros.model.handbook import Handbook
from macros.pages.facets import LARGE
from macros.pages.long_list import PER_PART
from macros.pages.programmas import programmas
from macros.pages.view import View
from tests.browser.catalogue import choose, count, matches, option, rows
from tests.browser.oracle import Counted, Item, answer, later_answer

pytestmark = pytest.mark.browser

COPIES = 15
FIRST, FIRST_APART = 30, 10


@pytest.fixture(scope="session")
def large_page(handbook: Handbook, root: Path, site: Path) -> str:
    """The page of the programmes with `COPIES` numbered copies of each."""
    copies = [record.model_copy(update={"id": f"{record.id}-{copy}", "naam": f"{record.naam} {copy:02}"})
              for record in handbook.programmas for copy in range(COPIES)]
    assert len(copies) > LARGE
    body = str(programmas(_Large(dataclasses.replace(handbook, programmas=tuple(copies)), "programmas/", root / "overrides")))
    page = (site / "programmas/index.html").read_text(encoding="utf-8")
    return page.replace(_catalogue(page), _catalogue(body))


def _catalogue(html: str) -> str:
    """From the root element to the end of its data."""
    return html[html.index('<div class="catalogus"'):html.index("</script>", html.index("data-gegevens"))]


class _Large(View):
    def link(self, noun: str, record_id: str) -> str:
        """Copies have no address of their own."""
        return "../programmas/opstapje/" if noun == "programma" else super().link(noun, record_id)


@pytest.fixture
def open_large(large_page: str, site_url: str) -> Callable[[Page, str], None]:
    """Opens the large list in this page, with `asked` after its address."""

    def fulfil(route: Route) -> None:
        route.fulfill(response=route.fetch(), body=large_page)

    def open_it(page: Page, asked: str = "") -> None:
        page.route(re.compile(r"/programmas/(\?.*)?$"), fulfil)
        page.goto(f"{site_url}programmas/{asked}")

    return open_it


def test_without_script_the_first_part_is_there_with_links_to_the_others(new_page: Callable[..., Page], open_large: Callable[[Page, str], None], total: int) -> None:
    """Results, bars and rows of the table of the first hundred; the list says so, and links to each part."""
    page = new_page(java_script_enabled=False)
    open_large(page, "")
    for part in ("article[data-id]", "[data-kaart]", "tr[data-rij]"):
        assert page.locator(part).count() == PER_PART
    expect(page.locator("[data-meer]")).to_be_hidden()
    links = page.get_by_role("navigation", name="Delen van de lijst").get_by_role("link")
    assert links.count() == -(-total * COPIES // PER_PART)
    assert links.last.get_attribute("href").endswith(f"deel/{links.count()}/")
    expect(page.locator(".zonder-script").first).to_contain_text("hier het eerste deel van de programma's")


def test_the_first_are_drawn_and_all_are_counted(page: Page, open_large: Callable[[Page, str], None], items: list[Item], found: Counted) -> None:
    """The count and the numbers of the options cover everything; one button draws the rest and moves the focus to the first of it."""
    open_large(page, "?kenmerk=taal")
    asked, later = found("kenmerk=taal")[0] * COPIES, len(later_answer(items, [("kenmerk", "taal")])) * COPIES
    expect(count(page)).to_have_text(f"{asked} van {len(items) * COPIES} programma's en {later} van na 2013, zonder label")
    assert matches(page).count() == FIRST and rows(page).count() == FIRST + FIRST_APART
    expect(option(page, "taalontwikkeling")).to_have_accessible_name(f"taalontwikkeling ({asked})")
    page.get_by_role("button", name=f"Toon alle {asked + later} programma's").click()
    assert matches(page).count() == asked and rows(page).count() == asked + later
    expect(matches(page).nth(FIRST).get_by_role("link").first).to_be_focused()
    expect(page.get_by_role("button", name="Toon alle")).to_be_hidden()


def test_what_was_opened_returns_and_closes_with_a_new_choice(page: Page, open_large: Callable[[Page, str], None], found: Counted) -> None:
    """Reload and Back show everything again; another choice starts with the first ones."""
    asked = found("kenmerk=taal")[0] * COPIES
    open_large(page, "?kenmerk=taal")
    page.get_by_role("button", name="Toon alle").click()
    page.reload()
    assert matches(page).count() == asked
    choose(page, "los van een vve-programma")
    assert matches(page).count() == FIRST
    page.go_back()
    assert matches(page).count() == asked


def test_rows_out_of_sight_keep_in_step_with_the_short_list(page: Page, open_large: Callable[[Page, str], None]) -> None:
    """The bar names a programme that is not drawn, and a row that comes back says what its button does now."""
    open_large(page, "?tekst=vve+thuis+03")
    page.get_by_role("button", name="Zet op mijn lijst: VVE Thuis 03").click()
    page.get_by_role("button", name="Wis alles").click()
    bar = page.get_by_role("group", name="Uw lijst")
    expect(page.locator("[data-bewaar=vve-thuis-3]")).to_have_count(0)
    page.get_by_role("button", name=re.compile("^Zet op mijn lijst")).first.click()
    expect(bar).to_contain_text(re.compile("Op uw lijst: VVE Thuis 03 en "))
    page.reload()
    expect(bar).to_contain_text(re.compile("Op uw lijst: VVE Thuis 03 en "))
    page.evaluate("localStorage.clear()")
    page.evaluate("dispatchEvent(new StorageEvent('storage', {key: null}))")
    expect(bar).to_be_hidden()
    page.get_by_label("Zoek in deze lijst").fill("vve thuis 03")
    expect(page.locator("[data-bewaar=vve-thuis-3]")).to_have_text("Zet op mijn lijst")


@pytest.mark.parametrize(("way", "row"), [("Leeftijdskaart", "[data-kaart]"), ("Tabel", "tr[data-rij]")])
def test_a_view_that_is_opened_shows_the_current_choice(page: Page, open_large: Callable[[Page, str], None], way: str, row: str) -> None:
    """A choice that was made or removed in another view counts in every view."""
    open_large(page, "?leeftijd=4&tekst=thuis")
    page.get_by_role("link", name=way, exact=True).click()
    before = page.locator(f"{row}:visible").count()
    page.get_by_role("link", name="Lijst", exact=True).click()
    page.get_by_label("Zoek in deze lijst").fill("vve thuis 03")
    shown = rows(page).count()
    assert 0 < shown < before
    page.get_by_role("link", name=way, exact=True).click()
    assert page.locator(f"{row}:visible").count() == shown


def test_order_and_unknown_ages_are_right_in_parts(page: Page, open_large: Callable[[Page, str], None], items: list[Item]) -> None:
    """The first ones in the whole order are shown, in list, map and table alike; unknown ages have their own part."""
    open_large(page, "?sorteer=leeftijd&leeftijd=2-4")
    ids = {key: page.locator(f"[data-{key}]").evaluate_all("(rows, key) => rows.map((row) => row.dataset[key])", key) for key in ("id", "kaart", "rij")}
    assert ids["id"] == ids["kaart"] == ids["rij"] and len(ids["id"]) == FIRST + FIRST_APART
    ages, fitting = {item["id"]: item["leeftijd"]["van"] for item in items}, answer(items, [("leeftijd", "2-4")])[0]
    assert ages[ids["id"][0].rpartition("-")[0]] == min(ages[key] or 0 for key in fitting)
    assert page.locator("[data-lijst-onbekend] [data-id]:visible").count() == FIRST_APART
    page.get_by_label("Sorteer op").select_option("naam")
    shown = page.locator("[data-lijst] .resultaat__titel").all_text_contents()
    assert shown == sorted(shown, key=lambda name: name.strip().removeprefix("De ").casefold())
    page.get_by_role("button", name="Wis alles").click()
    assert page.locator("[data-lijst] [data-id]").count() == FIRST
