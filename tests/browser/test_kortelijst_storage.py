"""How the browser keeps the short list: in step between tabs, safe, and with a message if it cannot be kept."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watcher
from tests.browser.kortelijst import KEY, button, keep, link, stored, version_1
from tests.browser.test_from_folder import NO_STORAGE

pytestmark = pytest.mark.browser

FULL = "Storage.prototype.setItem = () => { throw new DOMException('vol', 'QuotaExceededError'); };"


def test_an_empty_list_leaves_nothing_behind(page: Page, site_url: str) -> None:
    """After the last one is removed, the browser keeps no word of it."""
    page.goto(f"{site_url}programmas/opstapje/")
    button(page, "Opstapje").click()
    button(page, "Opstapje").click()
    assert page.evaluate("localStorage.length") == 0


def test_an_unknown_programme_leaves_the_list_only_when_asked(page: Page, site_url: str) -> None:
    """The browser may have kept it for another version of the handbook: it is reported, stays until the visitor removes it, and can come back."""
    keep(page, version_1("opstapje", "onbekend-hier"))
    page.goto(f"{site_url}programmas/mijn-lijst/")
    message = page.get_by_text("maar niet in het handboek dat uw browser nu toont: ‘onbekend-hier’")
    expect(message).to_be_visible()
    expect(page.get_by_role("status")).to_have_text("1 programma op uw lijst")
    assert stored(page) == ["opstapje", "onbekend-hier"]
    page.get_by_role("button", name="Haal dit van mijn lijst").click()
    expect(message).to_be_hidden()
    assert stored(page) == ["opstapje"]
    page.get_by_role("button", name="Zet terug").click()
    assert stored(page) == ["opstapje", "onbekend-hier"]


def test_refused_storage_is_reported_and_the_list_still_works(new_page: Callable[..., Page], site_url: str) -> None:
    """A message beside the button says that nothing is kept and what to do; on this page the list still works."""
    page = new_page()
    page.add_init_script(NO_STORAGE)
    page.goto(f"{site_url}programmas/")
    button(page, "Opstapje").click()
    complaint = page.locator("article[data-id=opstapje]").get_by_text("Uw browser staat niet toe dat deze site iets bewaart.")
    expect(complaint).to_be_visible()
    expect(complaint).to_contain_text("bewaar het adres van die vergelijking")
    button(page, "VVE Thuis").click()
    expect(page.locator(".bewaar__klacht")).to_have_count(1)
    # Its page would show an empty list, because nothing is kept.
    expect(page.get_by_role("link", name="Bekijk uw lijst")).to_be_hidden()
    page.get_by_role("link", name="Vergelijk deze 2").click()
    expect(page.get_by_role("columnheader", name="VVE Thuis")).to_be_visible()
    expect(link(page)).to_have_text("Mijn lijst (2)")
    page.goto(f"{site_url}programmas/mijn-lijst/")
    expect(page.get_by_text("Uw browser staat niet toe dat deze site iets bewaart.")).to_be_visible()


def test_full_storage_is_reported(page: Page, site_url: str) -> None:
    """What was kept stays; the page says that the last change was not kept, and what to do."""
    keep(page, version_1("hecht"))
    page.add_init_script(f"addEventListener('DOMContentLoaded', () => {{ {FULL} }})")
    page.goto(f"{site_url}programmas/opstapje/")
    button(page, "Opstapje").click()
    expect(page.get_by_role("main").get_by_text("De opslag van uw browser is vol. Uw laatste wijziging is niet bewaard. Wis in uw browser")).to_be_visible()
    assert stored(page) == ["hecht"]
    expect(link(page)).to_have_text("Mijn lijst (2)")


def test_damaged_storage_is_replaced(page: Page, site_url: str) -> None:
    """Damaged data is reported on the page of the list, and the next change replaces it."""
    keep(page, "{stuk")
    page.goto(f"{site_url}programmas/mijn-lijst/")
    expect(page.get_by_text("is beschadigd en kan niet worden gelezen. Uw lijst begint opnieuw.")).to_be_visible()
    page.goto(f"{site_url}programmas/opstapje/")
    button(page, "Opstapje").click()
    assert stored(page) == ["opstapje"]


def test_the_list_of_a_newer_version_is_left_alone(page: Page, site_url: str) -> None:
    """An old tab does not overwrite what a newer site has kept."""
    newer = {"versie": 9, "waarde": {"anders": True}}
    keep(page, newer)
    page.goto(f"{site_url}programmas/opstapje/")
    button(page, "Opstapje").click()
    expect(page.get_by_role("main").get_by_text("komt van een nieuwere versie van deze site")).to_be_visible()
    assert json.loads(page.evaluate("key => localStorage.getItem(key)", KEY)) == newer


def test_what_others_wrote_into_storage_is_harmless(page: Page, site_url: str) -> None:
    """Only ids are used; nothing else becomes part of the page."""
    keep(page, {"versie": 1, "waarde": ["opstapje", "<img src=x onerror=alert(1)>", {"id": 1}, "__proto__", "toString"]})
    page.goto(f"{site_url}programmas/mijn-lijst/")
    expect(page.get_by_role("status")).to_have_text("1 programma op uw lijst")
    assert page.locator("main img").count() == 0


def test_a_file_leaves_out_what_this_page_does_not_know(page: Page, site_url: str) -> None:
    """Another tab, with a newer handbook, may have added it after this page opened."""
    keep(page, version_1("opstapje"))
    page.goto(f"{site_url}programmas/mijn-lijst/")
    expect(page.get_by_role("status")).to_have_text("1 programma op uw lijst")
    other = page.context.new_page()
    other.goto(f"{site_url}over/privacy/")
    other.evaluate("([key, kept]) => localStorage.setItem(key, JSON.stringify(kept))", [KEY, version_1("opstapje", "constructor", "hecht")])
    expect(page.get_by_role("status")).to_have_text("2 programma's op uw lijst")
    with page.expect_download() as started:
        page.get_by_role("button", name="csv").click()
    assert [line.partition(";")[0] for line in started.value.path().read_text("utf-8-sig").splitlines()] == ["Programma", "Opstapje", "Hecht"]


def test_two_tabs_stay_in_step(page: Page, site_url: str) -> None:
    """A change in one tab is shown in the other, and neither undoes the other's."""
    page.goto(f"{site_url}programmas/")
    other = page.context.new_page()
    other.goto(f"{site_url}programmas/mijn-lijst/")
    button(page, "Opstapje").click()
    expect(link(other)).to_have_text("Mijn lijst (1)")
    expect(other.get_by_role("link", name="Opstapje", exact=True)).to_be_visible()
    other.get_by_role("button", name="Haal van mijn lijst: Opstapje").click()
    expect(button(page, "Opstapje")).to_have_text("Zet op mijn lijst")
    button(page, "Hecht").click()
    other.get_by_role("button", name="Zet terug").click()
    expect(link(page)).to_have_text("Mijn lijst (2)")
    assert sorted(stored(page) or []) == ["hecht", "opstapje"]


def test_a_message_disappears_when_another_tab_changes_the_list(page: Page, site_url: str) -> None:
    """Otherwise a screen reader finds a count that is out of date."""
    page.goto(f"{site_url}programmas/")
    button(page, "BoekStart").click()
    message = page.locator(".kortelijst [aria-live]")
    expect(message).to_have_text("BoekStart staat op uw lijst. Op uw lijst: 1.")
    other = page.context.new_page()
    other.goto(f"{site_url}programmas/hecht/")
    button(other, "Hecht").click()
    expect(link(page)).to_have_text("Mijn lijst (2)")
    expect(message).to_have_text("")


def test_a_change_starts_from_what_is_stored_now(page: Page, site_url: str) -> None:
    """A change that another tab has just made, and this one has not heard of, is not undone."""
    page.goto(f"{site_url}programmas/")
    expect(link(page)).to_have_text("Mijn lijst (0)")
    # A page gets no event for its own changes.
    page.evaluate("([key, kept]) => localStorage.setItem(key, JSON.stringify(kept))", [KEY, version_1("hecht")])
    button(page, "Opstapje").click()
    assert stored(page) == ["hecht", "opstapje"]


def test_damaged_storage_is_reported_where_it_is_replaced(page: Page, site_url: str) -> None:
    """The message is beside any button, once: the next change no longer replaces anything."""
    keep(page, "{stuk")
    page.goto(f"{site_url}programmas/")
    button(page, "Opstapje").click()
    message = page.locator("article[data-id=opstapje]").get_by_text("is beschadigd en kan niet worden gelezen. Uw lijst begint opnieuw.")
    expect(message).to_be_visible()
    expect(link(page)).to_have_text("Mijn lijst (1)")
    button(page, "Hecht").click()
    expect(message).to_have_count(0)
    assert stored(page) == ["opstapje", "hecht"]


def test_a_broken_part_does_not_silence_the_others(page: Page, site_url: str, watcher: Watcher) -> None:
    """While the bar is broken, the buttons and the link still work, and full storage is reported."""
    watcher.allow("volgt de lijst niet")
    page.add_init_script(f"addEventListener('DOMContentLoaded', () => {{ {FULL} }})")
    page.goto(f"{site_url}programmas/")
    page.locator("[data-component=kortelijst][data-gestart]").wait_for()
    page.locator(".lijstbalk [data-raad]").evaluate("part => part.remove()")
    button(page, "Opstapje").click()
    expect(button(page, "Opstapje")).to_have_text("Haal van mijn lijst")
    expect(link(page)).to_have_text("Mijn lijst (1)")
    expect(page.locator("article[data-id=opstapje]").get_by_text("De opslag van uw browser is vol.")).to_be_visible()
    assert any("volgt de lijst niet" in fault for fault in watcher.faults)


@pytest.mark.parametrize(("role", "name"), [("link", "Hecht"), ("button", "Haal van mijn lijst: Hecht"), ("checkbox", "Vergelijk Hecht")])
def test_another_tab_leaves_the_focus_where_it_is(page: Page, site_url: str, role: str, name: str) -> None:
    """The rows are drawn again, and the focus is on the same control of the same programme, or on the count if that is gone."""
    keep(page, version_1("opstapje", "hecht"))
    page.goto(f"{site_url}programmas/mijn-lijst/")
    mine = page.get_by_role(role, name=name, exact=True)
    mine.focus()
    other = page.context.new_page()
    other.goto(f"{site_url}programmas/opstapje/")
    button(other, "Opstapje").click()
    expect(page.get_by_role("status")).to_have_text("1 programma op uw lijst")
    expect(mine).to_be_focused()
    other.goto(f"{site_url}programmas/hecht/")
    button(other, "Hecht").click()
    expect(page.get_by_role("status")).to_have_text("Uw lijst is leeg")
    expect(page.get_by_role("status")).to_be_focused()


def test_a_complaint_on_the_page_of_the_list_is_read_out(page: Page, site_url: str) -> None:
    """The alert exists before its message: a screen reader reads only what changes in it."""
    keep(page, version_1("opstapje", "hecht"))
    page.add_init_script(f"addEventListener('DOMContentLoaded', () => {{ {FULL} }})")
    page.goto(f"{site_url}programmas/mijn-lijst/")
    page.get_by_role("link", name="Hecht", exact=True).wait_for()
    alert = page.locator("[role=alert]:has([data-klacht])")
    expect(alert).to_have_text("")
    page.get_by_role("button", name="Haal van mijn lijst: Hecht").click()
    expect(alert).to_contain_text("De opslag van uw browser is vol.")
