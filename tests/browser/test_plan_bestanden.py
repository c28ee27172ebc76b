"""Plans and their files: saved, opened elsewhere, refused, removed, put back and wiped."""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import Watcher
from tests.browser.plan_bewaren import (
    LESSEN,
    VISIE,
    answers,
    field,
    open_sheet,
    overview,
    plan_of,
    status,
    type_in,
    wait_until_kept,
    wait_until_stored,
)
from tests.waiting import until

pytestmark = pytest.mark.browser

MESSAGE = "[data-melding] [data-woorden]"
# A file as Chromium gives it, but in the page's own private folder: no dialog is needed.
OWN_FILE = """() => {
  window.showSaveFilePicker = async ({ suggestedName }) => {
    window.asked = (window.asked ?? 0) + 1;
    return (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
  };
}"""
READ_OWN = """async (name) => (await (await (await navigator.storage.getDirectory()).getFileHandle(name)).getFile()).text()"""
WRITE_OWN = """async ([name, text]) => {
  const stream = await (await (await navigator.storage.getDirectory()).getFileHandle(name)).createWritable();
  await stream.write(text);
  await stream.close();
}"""


def saved(page: Page, place: Path) -> Path:
    """The file that the button gives."""
    with page.expect_download() as waiting:
        page.locator("[data-actie=bestand-bewaar]").click()
    target = place / waiting.value.suggested_filename
    waiting.value.save_as(target)
    return target


def opened(page: Page, file: Path | dict[str, Any]) -> None:
    """This file, chosen to open; the message about it is there."""
    page.locator("[data-actie=bestand-open]").set_input_files(file)
    expect(page.locator(MESSAGE)).not_to_be_empty()


def content(text: str | bytes, name: str = "plan.json") -> dict[str, Any]:
    """A file with this in it."""
    return {"name": name, "mimeType": "application/json", "buffer": text.encode() if isinstance(text, str) else text}


def test_a_saved_plan_opens_the_same_in_another_browser(page: Page, new_page: Callable[..., Page], site_url: str, tmp_path: Path) -> None:
    """Everything but what each browser knows for itself is equal; the line says when it was saved."""
    open_sheet(page, site_url)
    type_in(page, VISIE, "Regel één\n<b>& \"twee\"")
    wait_until_stored(page, VISIE, "Regel één\n<b>& \"twee\"")
    file = saved(page, tmp_path)
    expect(status(page)).to_contain_text("laatste bestand: vandaag")
    other = overview(new_page(), site_url)
    opened(other, file)
    wait_until_kept(other)
    assert plan_of(other) == json.loads(file.read_text(encoding="utf-8")) == plan_of(page)
    open_sheet(other, site_url)
    expect(field(other, VISIE)).to_have_value("Regel één\n<b>& \"twee\"")


def test_what_was_just_typed_is_no_change_after_the_file(page: Page, site_url: str, tmp_path: Path) -> None:
    """Saved while the last key still waits to be stored, the plan is in the file as it stands."""
    open_sheet(page, site_url)
    type_in(page, VISIE, "Taal")
    assert json.loads(saved(page, tmp_path).read_text(encoding="utf-8"))["antwoorden"]["doelen"]["velden"] == {"visie": "Taal"}
    expect(status(page)).to_contain_text("laatste bestand: vandaag")
    wait_until_kept(page)
    expect(status(page)).not_to_contain_text("daarna gewijzigd")


@pytest.mark.parametrize(("gemeente", "name"), [
    ("'s-Hertogenbosch", "s-hertogenbosch-ouderbeleid.json"), ("CON", "con-ouderbeleid.json"), ("Súdwest-Fryslân", "sudwest-fryslan-ouderbeleid.json"),
    ("../../etc", "etc-ouderbeleid.json"), ("", "mijn-plan-ouderbeleid.json"), ("x" * 200, f"{'x' * 60}-ouderbeleid.json"),
])
def test_the_name_of_a_file_is_safe(page: Page, site_url: str, tmp_path: Path, gemeente: str, name: str) -> None:
    """Whatever the municipality is called."""
    overview(page, site_url).locator("[data-actie=plan-nieuw]").click()
    page.locator("[data-plan=gemeente]").fill(gemeente)
    assert saved(page, tmp_path).name == name


@pytest.mark.parametrize("text", [
    "", "geen json", "[]", "null", '{"schema": "iets anders"}', "[" * 200_000, '{"schema":"ouderbeleid-dossier","versie":99}', b"PK\x03\x04xx", b"\xff\xfe\x00",
    '{"schema":"ouderbeleid-dossier","versie":1,"antwoorden":{"doelen":{"velden":{},"tabellen":{"doelenlijst":[' + ",".join(["0"] * 1_000_000) + "]}}}}",
], ids=["empty", "text", "list", "null", "other", "deep", "newer", "zip", "bytes", "rows"])
def test_a_file_that_is_no_plan_is_refused(page: Page, site_url: str, text: str | bytes) -> None:
    """Soon, with a sentence; the plan that is open stays as it is."""
    open_sheet(page, site_url)
    type_in(page, VISIE, "Blijft")
    wait_until_stored(page, VISIE, "Blijft")
    began = time.monotonic()
    opened(page, content(text))
    expect(page.locator(MESSAGE)).to_contain_text("plan.json is niet geopend. ")
    assert time.monotonic() - began < 20
    assert answers(page) == {"visie": "Blijft"}
    expect(field(page, VISIE)).to_have_value("Blijft")


def test_a_question_stands_in_one_column(page: Page, site_url: str, tmp_path: Path) -> None:
    """On a wide screen too: its choices are below its title."""
    open_sheet(page, site_url)
    type_in(page, VISIE, "Taal")
    file = saved(page, tmp_path)
    type_in(page, VISIE, " thuis")
    wait_until_kept(page)
    page.locator("[data-actie=bestand-open]").set_input_files(file)
    dialog = page.get_by_role("dialog")
    boxes = [dialog.locator(part).bounding_box() for part in ("h2", "[data-keuzes]", "[value='']")]
    lefts, tops = ({round(box[side]) for box in boxes if box} for side in ("x", "y"))
    assert len(lefts) == 1 and len(tops) == 3


def test_an_older_file_of_the_open_plan(page: Page, site_url: str, tmp_path: Path) -> None:
    """Nothing happens before the visitor chose; taking it over can be taken back, also after a reload."""
    open_sheet(page, site_url)
    type_in(page, VISIE, "Oud")
    wait_until_stored(page, VISIE, "Oud")
    file = saved(page, tmp_path)
    type_in(page, VISIE, " en nieuw")
    wait_until_stored(page, VISIE, "Oud en nieuw")
    page.locator("[data-actie=bestand-open]").set_input_files(file)
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Dit bestand is ouder dan het plan in deze browser.")
    dialog.get_by_role("button", name="Annuleer").click()
    assert answers(page) == {"visie": "Oud en nieuw"}
    page.locator("[data-actie=bestand-open]").set_input_files(file)
    dialog.get_by_role("button", name="Neem het bestand over").click()
    wait_until_stored(page, VISIE, "Oud")
    back = page.get_by_text("Draai terug: vervangen door het bestand")
    expect(back).to_be_attached()
    page.reload()
    page.locator(".planbestand__meer > summary").click()
    back.click()
    expect(page.locator("[data-balk] summary")).to_be_focused()
    wait_until_stored(page, VISIE, "Oud en nieuw")


def test_saving_again_writes_in_the_same_file(page: Page, site_url: str) -> None:
    """Without asking again, unless somebody else saved there: then nothing is written over."""
    page.add_init_script(f"({OWN_FILE})()")
    open_sheet(page, site_url)
    name = "mijn-plan-ouderbeleid.json"
    type_in(page, VISIE, "Een")
    page.locator("[data-actie=bestand-bewaar]").click()
    expect(page.locator(MESSAGE)).to_have_text(f"Bewaard als bestand: {name}.")
    type_in(page, VISIE, " twee")
    page.locator("[data-actie=bestand-bewaar]").click()
    until(lambda: json.loads(page.evaluate(READ_OWN, name))["revisie"] == 2)
    mine = json.loads(page.evaluate(READ_OWN, name))
    assert (mine["antwoorden"]["doelen"]["velden"]["visie"], page.evaluate("asked")) == ("Een twee", 1)
    expect(status(page)).not_to_contain_text("daarna gewijzigd")
    theirs = {**mine, "afkomst": [*mine["afkomst"], "11111111-1111-4111-8111-111111111111"]}
    page.evaluate(WRITE_OWN, [name, json.dumps(theirs)])
    page.locator("[data-actie=bestand-bewaar]").click()
    expect(page.get_by_role("dialog")).to_contain_text("Iemand heeft in dit bestand bewaard wat niet in uw plan staat. Er is niets overschreven.")
    assert json.loads(page.evaluate(READ_OWN, name)) == theirs


def test_a_removed_plan_comes_back(page: Page, site_url: str) -> None:
    """The list says what is gone and puts it back as it was; the focus stays in the list."""
    open_sheet(page, site_url)
    type_in(page, VISIE, "Terug")
    wait_until_stored(page, VISIE, "Terug")
    before = plan_of(page)
    overview(page, site_url)
    page.get_by_role("button", name="Verwijder: Mijn plan").click()
    expect(page.get_by_text("‘Mijn plan’ is weg uit deze browser.").last).to_be_visible()
    expect(page.locator("[data-plannen] li")).to_have_count(0)
    expect(page.locator("[data-actie=plan-zet-terug]")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("[data-plannen] li")).to_have_count(1)
    assert plan_of(page) == before


def test_wiping_leaves_nothing(context: BrowserContext, watcher: Watcher, site_url: str, tmp_path: Path) -> None:
    """First the page names the plan that is in no file; then no database, no journal and no mark is left, also by the other tab."""
    other = open_sheet(watcher.follow(context.new_page()), site_url)
    type_in(other, VISIE, "Geheim")
    wait_until_stored(other, VISIE, "Geheim")
    page = overview(watcher.follow(context.new_page()), site_url)
    saved(page, tmp_path)
    type_in(other, LESSEN, "Ook")
    wait_until_stored(other, LESSEN, "Ook")
    page.evaluate("""() => localStorage.setItem("handboek-ouderbeleid:plan-gevraagd", '{"versie":1,"waarde":"2026-11-30"}')""")
    page.locator("[data-actie=plan-wis]").click()
    expect(page.get_by_role("dialog")).to_contain_text("Niet alles van ‘Mijn plan’ staat in een bestand.")
    page.get_by_role("button", name="Wis alles").click()
    expect(page.locator(MESSAGE)).to_have_text("Alle plannen zijn weg uit deze browser.")
    expect(other.get_by_text("Er is nog geen plan in deze browser.")).to_be_visible()
    for tab in (page, other):
        assert tab.evaluate("() => JSON.stringify([{...localStorage}, {...sessionStorage}])") == "[{},{}]"
    assert page.evaluate("async () => (await indexedDB.databases()).map(({name}) => name)") == []


def test_the_example_is_kept_apart(page: Page, site_url: str) -> None:
    """It is marked in the list, and the visitor's own plan is still there."""
    overview(page, site_url).locator("[data-actie=plan-nieuw]").click()
    page.locator("[data-actie=plan-voorbeeld]").click()
    expect(page.locator("[data-plannen] li")).to_have_count(2)
    expect(page.locator("[data-plannen] li", has_text="Voorbeeldstad").locator("[data-voorbeeld]")).to_be_visible()


def test_an_example_that_does_not_load_is_told(page: Page, site_url: str, watcher: Watcher) -> None:
    """With what to do; no plan is made."""
    watcher.allow("voorbeeldplan", "laadt niet")
    page.route("**/assets/voorbeeldplan.js", lambda route: route.abort())
    overview(page, site_url).locator("[data-actie=plan-voorbeeld]").click()
    expect(page.locator(MESSAGE)).to_contain_text("Het voorbeeld laadt niet. Herlaad de pagina")
    expect(page.locator("[data-plannen] li")).to_have_count(0)


def test_the_next_period_begins_with_the_goals_of_this_one(page: Page, site_url: str) -> None:
    """The goals of the older plan stand in the evaluation of the new one."""
    overview(page, site_url).locator("[data-actie=plan-voorbeeld]").click()
    page.get_by_role("button", name="Begin de volgende periode").click()
    expect(page.locator(MESSAGE)).to_contain_text("Het nieuwe plan is open.")
    page.goto(f"{site_url}mijn-plan/#evaluatie-vorige-periode")
    expect(page.locator("[data-kolom=doel-vorig]").first).not_to_be_empty()


def test_the_short_list_goes_into_the_plan(page: Page, site_url: str) -> None:
    """With one click."""
    page.goto(f"{site_url}programmas/opstapje/")
    page.locator("[data-bewaar]").first.click()
    overview(page, site_url).locator("[data-actie=plan-nieuw]").click()
    page.get_by_role("button", name="Zet het in dit plan").click()
    expect(page.get_by_text("Programma's in dit plan: Opstapje.")).to_be_visible()
    wait_until_kept(page)
    assert plan_of(page)["kortelijst"] == ["opstapje"]
