"""A plan stays: over a reload, Back, a crash and a killed browser, and between two tabs."""

import os
import re
import shutil
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, BrowserType, Error, Page, expect

from tests.browser.conftest import Watcher
from tests.browser.plan_bewaren import (
    KEPT,
    LESSEN,
    VISIE,
    answers,
    field,
    open_sheet,
    status,
    type_in,
    wait_until_kept,
    wait_until_stored,
)
from tests.waiting import until

pytestmark = pytest.mark.browser


def two_tabs(context: BrowserContext, watcher: Watcher, site_url: str) -> tuple[Page, Page]:
    """One plan in two tabs of one browser."""
    one = open_sheet(watcher.follow(context.new_page()), site_url)
    wait_until_kept(one)
    return one, open_sheet(watcher.follow(context.new_page()), site_url)


def test_what_is_typed_is_kept_and_the_line_says_so(page: Page, site_url: str) -> None:
    """Within a second, without a button; the line has the time, and that there is no file yet."""
    open_sheet(page, site_url)
    type_in(page, VISIE, "Ouders weten veel.")
    wait_until_stored(page, VISIE, "Ouders weten veel.")
    expect(status(page)).to_have_text(KEPT)
    expect(status(page)).to_contain_text("laatste bestand: nog geen")
    assert status(page).get_attribute("role") == "status"


def test_keeping_is_not_read_out_at_every_key(page: Page, site_url: str) -> None:
    """While somebody types, no live region changes."""
    open_sheet(page, site_url)
    wait_until_kept(page)
    page.evaluate("""() => {
      window.spoken = [];
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const region = (target instanceof Element ? target : target.parentElement)?.closest("[role=status], [role=alert], [aria-live]");
          if (region && region.getAttribute("aria-live") !== "off") window.spoken.push(region.textContent);
        }
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    }""")
    type_in(page, VISIE, "Ouders weten veel.")
    wait_until_stored(page, VISIE, "Ouders weten veel.")
    assert page.evaluate("spoken") == []


def test_a_reload_loses_nothing(page: Page, site_url: str) -> None:
    """Also what was typed a moment before."""
    open_sheet(page, site_url)
    type_in(page, VISIE, "Eerste")
    wait_until_stored(page, VISIE, "Eerste")
    type_in(page, VISIE, " en laatste")
    page.reload()
    expect(field(page, VISIE)).to_have_value("Eerste en laatste")


def test_back_loses_nothing(page: Page, site_url: str) -> None:
    """Typing goes on where it was, after another page of the handbook."""
    open_sheet(page, site_url)
    type_in(page, VISIE, "Voor het weggaan")
    page.goto(f"{site_url}werkbladen/")
    page.go_back()
    expect(field(page, VISIE)).to_have_value("Voor het weggaan")
    type_in(page, VISIE, ", en erna")
    wait_until_stored(page, VISIE, "Voor het weggaan, en erna")


@pytest.mark.parametrize("waits", [True, False], ids=["after a second", "right after the key"])
def test_a_crash_loses_nothing(context: BrowserContext, watcher: Watcher, site_url: str, waits: bool) -> None:
    """The program of the tab ends without a word; the next tab has every key."""
    page = open_sheet(watcher.follow(context.new_page()), site_url)
    wait_until_kept(page)
    type_in(page, VISIE, "Elke letter")
    if waits:
        wait_until_stored(page, VISIE, "Elke letter")
    with pytest.raises(Error):
        page.goto("chrome://crash")
    again = open_sheet(watcher.follow(context.new_page()), site_url)
    expect(field(again, VISIE)).to_have_value("Elke letter")
    wait_until_stored(again, VISIE, "Elke letter")
    assert again.evaluate("Object.keys(localStorage).filter((key) => key.includes('dagboek'))") == []


def test_a_killed_browser_loses_nothing_that_stood_a_second(
    browser_type: BrowserType, browser_type_launch_args: dict[str, Any], site_url: str, tmp_path: Path,
) -> None:
    """All its processes end at once, as at a power cut of the program."""
    def launch(profile: str) -> BrowserContext:
        return browser_type.launch_persistent_context(tmp_path / profile, **browser_type_launch_args)

    page = open_sheet(launch("eerst").new_page(), site_url)
    type_in(page, VISIE, "Bleef een tel staan")
    wait_until_stored(page, VISIE, "Bleef een tel staan")
    for process in _processes_with(str(tmp_path)):
        os.kill(process, signal.SIGKILL)
    until(lambda: not _processes_with(str(tmp_path)))
    # A copy: the system may not have let go of the files yet.
    shutil.copytree(tmp_path / "eerst" / "Default", tmp_path / "later" / "Default")
    later = launch("later")
    expect(field(open_sheet(later.new_page(), site_url), VISIE)).to_have_value("Bleef een tel staan")
    later.close()


def _processes_with(words: str) -> list[int]:
    """The programs of the browser that has this profile: its own, not those of other tests."""
    found = subprocess.run(["ps", "-eo", "pid=,args="], capture_output=True, text=True, check=True).stdout
    lines = [line.split(None, 1) for line in found.splitlines()]
    return [int(number) for number, command in lines if words in command]


def test_two_tabs_have_one_plan(context: BrowserContext, watcher: Watcher, site_url: str) -> None:
    """What is typed in one arrives in the other while that is open, and both may type at once."""
    one, two = two_tabs(context, watcher, site_url)
    type_in(one, VISIE, "Van één")
    expect(field(two, VISIE)).to_have_value("Van één")
    type_in(one, LESSEN, "Les")
    type_in(two, "doelen.ingevuld-door", "Twee")
    type_in(one, LESSEN, " geleerd")
    for tab in (one, two):
        expect(field(tab, LESSEN)).to_have_value("Les geleerd")
        expect(field(tab, "doelen.ingevuld-door")).to_have_value("Twee")
    wait_until_stored(one, LESSEN, "Les geleerd")
    assert answers(one) == {"visie": "Van één", "lessen": "Les geleerd", "ingevuld-door": "Twee"}


def test_two_tabs_in_one_field_lose_no_text(context: BrowserContext, watcher: Watcher, site_url: str) -> None:
    """The last one stands; the tab that was overwritten reads so, and puts its own text back with one click."""
    one, two = two_tabs(context, watcher, site_url)
    field(one, VISIE).fill("Zo kijken wij")
    wait_until_stored(one, VISIE, "Zo kijken wij")
    expect(field(two, VISIE)).to_have_value("Zo kijken wij")
    field(two, VISIE).fill("Heel anders")
    message = one.locator("[data-kruisingen] li")
    expect(message).to_contain_text("In een ander tabblad is bij ‘Hoe kijkt u naar ouders?’ ook getypt. Daar staat nu: ‘Heel anders’. Uw tekst was: ‘Zo kijken wij’.")
    message.get_by_role("button", name="Zet mijn tekst terug").click()
    expect(message).to_have_count(0)
    wait_until_stored(one, VISIE, "Zo kijken wij")
    # The other tab reads the same, and shows what stands there as soon as nobody types in it.
    expect(two.locator("[data-kruisingen] li")).to_contain_text("Uw tekst was: ‘Heel anders’.")
    field(two, LESSEN).focus()
    expect(field(two, VISIE)).to_have_value("Zo kijken wij")


def test_undo_works_after_another_tab_typed(context: BrowserContext, watcher: Watcher, site_url: str) -> None:
    """It takes back what this tab did, and leaves what the other did."""
    one, two = two_tabs(context, watcher, site_url)
    field(one, VISIE).fill("Van één")
    wait_until_stored(one, VISIE, "Van één")
    field(two, LESSEN).fill("Van twee")
    expect(field(one, LESSEN)).to_have_value("Van twee")
    one.locator("[data-actie=herstel]").click()
    wait_until_stored(one, LESSEN, "Van twee")
    expect(field(two, VISIE)).to_have_value("")
    expect(field(two, LESSEN)).to_have_value("Van twee")


def test_a_plan_is_kept_from_a_folder(new_page: Callable[..., Page], site: Path) -> None:
    """Without a server: typed, reloaded, still there."""
    page = new_page()
    page.goto((site / "mijn-plan/index.html").as_uri() + "#doelen")
    type_in(page, VISIE, "Uit een map")
    wait_until_stored(page, VISIE, "Uit een map")
    page.reload()
    expect(field(page, VISIE)).to_have_value("Uit een map")
    expect(status(page)).to_have_text(re.compile("^Uw plan is bewaard"))
