"""A plan in the browser, for the tests of how it is kept: typing in it, and what is stored of it."""

import re
from typing import Any

from playwright.sync_api import Locator, Page, expect

KEPT = re.compile(r"bewaard om \d\d:\d\d in deze browser")
VISIE, LESSEN = "doelen.visie", "doelen.lessen"
DATABASE = "handboek-ouderbeleid:plannen"
# Runs `act(store)` in the database of the plans; a request in it gives the answer.
_IN_DATABASE = """([name, act, value]) => new Promise((resolve, reject) => {
  const opening = indexedDB.open(name);
  opening.onerror = () => (opening.error.name === "AbortError" ? resolve({}) : reject(opening.error));
  opening.onupgradeneeded = () => opening.transaction.abort();  // looking makes no database
  opening.onsuccess = () => {
    const store = opening.result.transaction("waarden", "readwrite").objectStore("waarden");
    const acts = {
      all: () => { const keys = store.getAllKeys(), values = store.getAll(); return () => Object.fromEntries(keys.result.map((key, place) => [key, values.result[place]])); },
      put: () => { store.put(value[1], value[0]); return () => null; },
      clear: () => { store.clear(); return () => null; },
    };
    const answer = acts[act]();
    store.transaction.oncomplete = () => { opening.result.close(); resolve(answer()); };
  };
})"""


def field(page: Page, address: str) -> Locator:
    """The control of a single field."""
    return page.locator(f'[data-veld="{address}"]')


def status(page: Page) -> Locator:
    """The one line that says where the plan is kept."""
    return page.locator("[data-bewaarstatus]")


def open_sheet(page: Page, site_url: str, place: str = "doelen") -> Page:
    """A form of the plan that is open; a new plan where there is none."""
    page.goto(f"{site_url}mijn-plan/#{place}")
    field(page, VISIE).wait_for()
    return page


def overview(page: Page, site_url: str) -> Page:
    """The list of plans, when it is drawn."""
    page.goto(f"{site_url}mijn-plan/#")
    page.locator("[data-actie=plan-nieuw]").wait_for()
    return page


def wait_until_kept(page: Page) -> None:
    """Everything that was typed is stored."""
    expect(page.locator("[data-bewaarstatus][data-stand=saved]")).to_have_count(1)


def type_in(page: Page, address: str, text: str) -> None:
    """Types at the end of a field, key by key."""
    field(page, address).press("End")
    field(page, address).press_sequentially(text)


def stored(page: Page) -> dict[str, Any]:
    """Key → value of everything in the database."""
    return page.evaluate(_IN_DATABASE, [DATABASE, "all", None])


def store(page: Page, key: str, value: object) -> None:
    """Puts a value in the database, as another version of the site might."""
    page.evaluate(_IN_DATABASE, [DATABASE, "put", [key, value]])


def empty_database(page: Page) -> None:
    """Removes all values, as a browser does that cleans up."""
    page.evaluate(_IN_DATABASE, [DATABASE, "clear", None])


def plan_of(page: Page) -> dict[str, Any]:
    """The only plan that is stored."""
    (kept,) = [value for key, value in stored(page).items() if key.startswith("plan:")]
    return kept["waarde"]["dossier"]


def answers(page: Page) -> dict[str, str]:
    """The stored answers to the single fields of the first form."""
    return plan_of(page)["antwoorden"].get("doelen", {}).get("velden", {})


def wait_until_stored(page: Page, address: str, text: str) -> None:
    """This answer is in the database."""
    page.evaluate(f"""async ([input, name, text]) => {{
      const read = {_IN_DATABASE};
      const end = performance.now() + 20_000;
      while (performance.now() < end) {{
        const values = Object.values(await read(input));
        if (values.some(({{waarde}}) => waarde.dossier?.antwoorden?.doelen?.velden[name] === text)) return;
        await new Promise((done) => setTimeout(done, 50));
      }}
      throw new Error("nog niet bewaard");
    }}""", [[DATABASE, "all", None], address.partition(".")[2], text])
