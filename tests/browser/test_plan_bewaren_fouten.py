"""A plan that cannot be kept: the page says so at once and what to do, and the plan works on."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watcher
from tests.browser.plan_bewaren import (
    VISIE,
    empty_database,
    field,
    open_sheet,
    overview,
    plan_of,
    status,
    store,
    stored,
    type_in,
    wait_until_kept,
    wait_until_stored,
)
from tests.browser.test_from_folder import NO_STORAGE

pytestmark = pytest.mark.browser

BLOCKED = NO_STORAGE + """
Object.defineProperty(window, "indexedDB", { get() { throw new DOMException("geweigerd", "SecurityError"); } });"""
FULL = """() => {
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...args) {
    if (!window.vol) return put.apply(this, args);
    this.transaction.abort();
    throw new DOMException("vol", "QuotaExceededError");
  };
}"""


def _saved(page: Page, button: str = "Bewaar nu als bestand") -> dict:
    """The plan in the file that this button gives."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button, exact=True).click()
    return json.loads(waiting.value.path().read_text(encoding="utf-8"))


def test_a_browser_that_keeps_nothing(new_page: Callable[..., Page], site_url: str) -> None:
    """With cookies and storage off, everything works in the tab, and the file has it all."""
    page = new_page()
    page.add_init_script(BLOCKED)
    open_sheet(page, site_url)
    expect(page.get_by_role("alert").filter(has_text="Uw browser staat niet toe dat deze site iets bewaart.")).to_be_visible()
    type_in(page, VISIE, "Alleen hier")
    page.evaluate("location.hash = ''")
    page.evaluate("location.hash = '#doelen'")
    expect(field(page, VISIE)).to_have_value("Alleen hier")
    expect(status(page)).to_contain_text("nog niet bewaard in deze browser · laatste bestand: nog geen")
    assert _saved(page)["antwoorden"]["doelen"]["velden"] == {"visie": "Alleen hier"}
    expect(status(page)).to_contain_text("laatste bestand: vandaag")


def test_a_full_browser(page: Page, site_url: str) -> None:
    """What was kept stays, what is typed stays in the tab and goes into the file; as soon as there is room it is kept again."""
    page.add_init_script(f"({FULL})()")
    open_sheet(page, site_url)
    type_in(page, VISIE, "Past nog")
    wait_until_stored(page, VISIE, "Past nog")
    page.evaluate("window.vol = true")
    type_in(page, VISIE, ", dit niet")
    expect(page.get_by_role("alert").filter(has_text="De opslag van uw browser is vol.")).to_be_visible()
    assert _saved(page)["antwoorden"]["doelen"]["velden"]["visie"] == "Past nog, dit niet"
    assert plan_of(page)["antwoorden"]["doelen"]["velden"]["visie"] == "Past nog"
    page.evaluate("window.vol = false")
    type_in(page, VISIE, ", nu wel")
    wait_until_stored(page, VISIE, "Past nog, dit niet, nu wel")
    expect(page.get_by_role("alert").filter(has_text="is vol")).to_have_count(0)


def test_a_plan_that_another_page_damaged_is_put_right(page: Page, site_url: str) -> None:
    """The open plan takes its place, and the visitor reads it."""
    open_sheet(page, site_url)
    type_in(page, VISIE, "Heel")
    wait_until_stored(page, VISIE, "Heel")
    (key,) = stored(page)
    store(page, key, {"versie": 1, "waarde": {"dossier": "stuk"}})
    type_in(page, VISIE, " gebleven")
    wait_until_stored(page, VISIE, "Heel gebleven")
    expect(page.get_by_role("alert").filter(has_text="was beschadigd. Uw plan uit dit tabblad staat er nu weer.")).to_be_visible()


def test_a_damaged_plan_is_listed_and_can_be_saved_as_it_is(page: Page, site_url: str) -> None:
    """It is not thrown away, other plans open, and a new one can be made."""
    open_sheet(page, site_url)
    wait_until_kept(page)
    (key,) = stored(page)
    store(page, key, {"versie": 1, "waarde": {"dossier": {"naam": "half", "visie": "mijn woorden"}}})
    page.goto("about:blank")
    overview(page, site_url)
    row = page.locator("[data-plannen] li")
    expect(row).to_contain_text("Dit plan is beschadigd en gaat niet open.")
    with page.expect_download() as waiting:
        row.get_by_role("button", name="Bewaar zoals het is").click()
    assert "mijn woorden" in waiting.value.path().read_text(encoding="utf-8")
    page.locator("[data-actie=plan-nieuw]").click()
    expect(page.locator("[data-plannen] li")).to_have_count(2)


def test_a_plan_that_does_not_open_makes_no_place_for_a_new_one(page: Page, site_url: str) -> None:
    """Who comes to a sheet of it reads in the overview what is wrong; no empty plan stands there as if all were gone."""
    open_sheet(page, site_url)
    type_in(page, VISIE, "Mijn woorden")
    wait_until_stored(page, VISIE, "Mijn woorden")
    ((key, kept),) = stored(page).items()
    kept["waarde"]["dossier"]["vervallen"] = [{"werkblad": "doelen", "veld": "Geen sleutel", "tekst": "x"}]
    page.goto("about:blank")
    overview(page, site_url)
    store(page, key, kept)
    page.goto("about:blank")
    page.goto(f"{site_url}mijn-plan/#doelen")
    expect(page.locator("[data-melding]")).to_contain_text("Uw plan gaat niet open. Er is niets weggegooid.")
    row = page.locator("[data-plannen] li")
    expect(row).to_have_count(1)
    expect(row).to_contain_text("Deze versie van de site kan dit plan niet lezen.")
    with page.expect_download() as waiting:
        row.get_by_role("button", name="Bewaar zoals het is").click()
    assert "Mijn woorden" in waiting.value.path().read_text(encoding="utf-8")


def test_a_plan_of_a_newer_version_is_left_alone(page: Page, site_url: str) -> None:
    """Nothing of it is written over; what is typed can be saved as a file."""
    open_sheet(page, site_url)
    type_in(page, VISIE, "Oud")
    wait_until_stored(page, VISIE, "Oud")
    (key,) = stored(page)
    newer = {"versie": 2, "waarde": {"anders": True}}
    store(page, key, newer)
    type_in(page, VISIE, " maar van mij")
    expect(page.get_by_role("alert").filter(has_text="Een nieuwere versie van deze site heeft dit plan bewaard.")).to_be_visible()
    assert _saved(page)["antwoorden"]["doelen"]["velden"]["visie"] == "Oud maar van mij"
    assert stored(page)[key] == newer


def test_a_browser_that_cleans_up_while_the_plan_is_open(page: Page, site_url: str) -> None:
    """The whole plan is kept again at the next key."""
    open_sheet(page, site_url)
    type_in(page, VISIE, "Alles")
    wait_until_stored(page, VISIE, "Alles")
    empty_database(page)
    type_in(page, VISIE, " terug")
    wait_until_stored(page, VISIE, "Alles terug")
    expect(page.get_by_role("alert").filter(has_text="Uw browser had dit plan gewist.")).to_be_visible()


def test_a_database_that_is_deleted_while_the_plan_is_open(page: Page, site_url: str) -> None:
    """As in the settings of the browser: the connection goes too, and a new one is made."""
    open_sheet(page, site_url)
    type_in(page, VISIE, "Alles")
    wait_until_stored(page, VISIE, "Alles")
    page.evaluate("""() => new Promise((done, fail) => {
      const request = indexedDB.deleteDatabase("handboek-ouderbeleid:plannen");
      request.onsuccess = () => done();
      request.onerror = () => fail(request.error);
    })""")
    type_in(page, VISIE, " terug")
    wait_until_stored(page, VISIE, "Alles terug")


def test_leaving_a_plan_that_is_only_in_this_tab(new_page: Callable[..., Page], watcher: Watcher, site_url: str) -> None:
    """The browser asks first; a plan that is kept may be left without a word."""
    page = new_page()
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    open_sheet(page, site_url)
    type_in(page, VISIE, "Bewaard")
    wait_until_stored(page, VISIE, "Bewaard")
    page.goto(f"{site_url}werkbladen/")
    assert asked == []
    other = new_page()
    other.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    other.add_init_script(BLOCKED)
    open_sheet(other, site_url)
    type_in(other, VISIE, "Niet bewaard")
    expect(other.locator("[data-bewaarstatus][data-stand=failed]")).to_have_count(1)
    other.goto(f"{site_url}werkbladen/")
    assert asked == ["beforeunload"]
