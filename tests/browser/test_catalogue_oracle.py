"""The catalogue against a plain loop over the open data: every value, every pair, and random combinations."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser import oracle

pytestmark = pytest.mark.browser

SEED = 2013
RANDOM = 200
# Goes through the same door as Back does, so that a thousand addresses take seconds.
ASK = """(queries) => queries.map((query) => {
  history.replaceState(null, "", `${location.pathname}?${query}`);
  dispatchEvent(new PopStateEvent("popstate"));
  const shown = (list) => [...document.querySelectorAll(`${list} [data-id]:not([hidden])`)].map((row) => row.dataset.id).sort();
  return {
    past: shown("[data-lijst]"), onbekend: shown("[data-lijst-onbekend]"),
    rijen: [...document.querySelectorAll("tr[data-rij]:not([hidden])")].map((row) => row.dataset.rij).sort(),
    telling: document.querySelector("[data-telling]").textContent,
    melding: document.querySelector("[data-meldingen]").textContent,
  };
})"""


@pytest.fixture(scope="session")
def items(site: Path) -> list[oracle.Item]:
    """The programmes of the open data."""
    return json.loads((site / "api/v1/programmas.json").read_text(encoding="utf-8"))["items"]


def test_every_combination_equals_a_plain_loop(page: Page, site_url: str, items: list[oracle.Item]) -> None:
    """List, group of unknown ages, table and count all agree with the open data."""
    asked = list(oracle.queries(SEED, RANDOM))
    page.goto(f"{site_url}programmas/")
    given = page.evaluate(ASK, [oracle.address(query) for query in asked])
    for query, shown in zip(asked, given, strict=True):
        past, unknown = oracle.answer(items, query)
        assert (set(shown["past"]), set(shown["onbekend"])) == (past, unknown), query
        assert shown["rijen"] == sorted(past | unknown), query
        assert shown["telling"].startswith(f"{len(past)} van {len(items)} programma's"), query
        assert (f"en {len(unknown)} zonder vermelde leeftijd" in shown["telling"]) == bool(unknown), query
        assert shown["melding"] == "", query


def test_the_combinations_tell_something(items: list[oracle.Item]) -> None:
    """Most single values give some programmes and not all, so that the comparison means something."""
    sizes = [len(oracle.answer(items, [value])[0]) for value in oracle.VALUES]
    assert sum(0 < size < len(items) for size in sizes) > len(sizes) * 0.7


@pytest.mark.parametrize("seed", range(6))
def test_a_fresh_load_gives_the_same(page: Page, site_url: str, items: list[oracle.Item], seed: int) -> None:
    """An address opened anew answers like one reached by Back."""
    *_, query = oracle.queries(seed, 1)
    page.goto(f"{site_url}programmas/?{oracle.address(query)}")
    past, unknown = oracle.answer(items, query)
    shown = page.locator("[data-id]:visible").evaluate_all("rows => rows.map(row => row.dataset.id)")
    assert set(shown) == past | unknown, query


def test_intensive_at_two(page: Page, site_url: str) -> None:
    """The example of the task: what reaches a two-year-old and carried the label."""
    page.goto(f"{site_url}programmas/?leeftijd=2&intensief=ja")
    shown = page.locator("[data-lijst] [data-id]:visible").evaluate_all("rows => rows.map(row => row.dataset.id)")
    assert set(shown) == {"opstapje", "ouders-actief", "voorleesexpress", "spel-aan-huis"}
