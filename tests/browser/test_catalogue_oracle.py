"""The catalogue against a plain loop over the open data: every value, every pair, and random combinations."""

import json
import re
from typing import Any
from urllib.parse import parse_qsl

import pytest
from playwright.sync_api import Locator, Page

from tests.browser import oracle

pytestmark = pytest.mark.browser

SEED = 2013
RANDOM = 400
# Uses the same event as Back, so that hundreds of addresses take seconds; as JSON, which Playwright passes on many times faster than values.
ASK = """(queries) => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const read = (option) => [option.name, option.value, option.closest("label, button").textContent.trim(), option.disabled];
  return JSON.stringify(queries.map((query) => {
    history.replaceState(null, "", `${location.pathname}?${query}`);
    dispatchEvent(new PopStateEvent("popstate"));
    const shown = (list) => all(`${list} [data-id]:not([hidden])`).map((row) => row.dataset.id).sort();
    return {
      matching: shown("[data-lijst]"), unknown: shown("[data-lijst-onbekend]"), later: shown("[data-lijst-zonder-label]"),
      rows: all("tr[data-rij]:not([hidden])").map((row) => row.dataset.rij).sort(),
      map: all("[data-kaart]:not([hidden])").map((row) => row.dataset.kaart).sort(),
      options: all("[data-filter] :is(.keuze input, .snelkeuze)").filter(({ value }) => value).map(read),
      choices: all("[data-filter] option").filter(({ value }) => value).map((line) => [line.parentElement.name, line.value, line.textContent, line.disabled]),
      count: document.querySelector("[data-telling]").textContent,
      notice: document.querySelector("[data-meldingen]").textContent,
    };
  }));
}"""
COUNT = re.compile(r" ?\((\d+)(?:, en (?:(\d+) zonder leeftijd)?(?: en )?(?:(\d+) zonder label)?)?\)$")


def test_every_combination_equals_a_plain_loop(page: Page, site_url: str, items: list[oracle.Item]) -> None:
    """List, group of unknown ages, group of later ones, map, table, count and the number of every option agree with the open data."""
    asked = list(oracle.queries(SEED, RANDOM))
    page.goto(f"{site_url}programmas/")
    given = json.loads(page.evaluate(ASK, [oracle.address(query) for query in asked]))
    for query, shown in zip(asked, given, strict=True):
        (matching, unknown), later = oracle.answer(items, query), oracle.later_answer(items, query)
        assert (set(shown["matching"]), set(shown["unknown"]), set(shown["later"])) == (matching, unknown, later), query
        assert shown["rows"] == shown["map"] == sorted(matching | unknown | later), query
        assert shown["count"].startswith(f"{len(matching)} van {len(items)} programma's"), query
        assert (f"en {len(unknown)} zonder vermelde leeftijd" in shown["count"]) == bool(unknown), query
        assert (f"en {len(later)} van na 2013, zonder label" in shown["count"]) == bool(later), query
        assert shown["notice"] == "", query
        check_options(items, query, shown["options"])


def test_the_form_asks_what_an_address_asks(page: Page, site_url: str, items: list[oracle.Item]) -> None:
    """Choices made as a visitor makes them show the records of the plain loop, and lead to the address of the query."""
    page.goto(f"{site_url}programmas/")
    for query in oracle.pairs_that_answer(items, SEED, 30):
        for name, value in query:
            ask(page.locator("[data-filter]"), name, value)
        shown = set(page.locator("[data-id]:visible").evaluate_all("rows => rows.map(row => row.dataset.id)"))
        assert shown == set().union(*oracle.answer(items, query), oracle.later_answer(items, query)), query
        assert sorted(parse_qsl(page.url.partition("?")[2])) == sorted(query)
        page.get_by_role("button", name="Wis alles").click()


def ask(form: Locator, name: str, value: str) -> None:
    """Choose one value with the controls of the form."""
    if name == "tekst":
        form.locator("[name=tekst]").fill(value)
    elif name != "leeftijd":
        form.locator(f"[name={name}][value='{value}']").check()
    elif value in oracle.QUICK_AGES:
        form.locator(f".snelkeuze[value='{value}']").click()
    else:
        start, _, stop = value.partition("-")
        form.locator("[name=leeftijd-van]").fill(start.replace(".", ","))
        form.locator("[name=leeftijd-tot]").fill(stop)


def check_options(items: list[oracle.Item], query: oracle.Query, options: list[list[Any]]) -> None:
    """Each option says what it would give; one that gives nothing is disabled unless it is chosen."""
    counts, ages = oracle.counts(items, query), oracle.age_counts(items, query)
    assert len(options) == len(counts) + len(ages)
    for name, value, text, disabled in options:
        matching, unknown, later = counts[name, value] if name else (ages[value], 0, 0)
        numbers = COUNT.search(text)
        assert numbers, text
        assert [int(number or 0) for number in numbers.groups()] == [matching, *((0, 0) if matching else (unknown, later))], (query, text)
        assert disabled == (matching + unknown + later == 0 and (name or "leeftijd", value) not in query), (query, text)


def test_every_pair_of_the_examples_equals_a_plain_loop(page: Page, site_url: str, examples: list[oracle.Item]) -> None:
    """The same component with other questions; each option of its lists says what it would give."""
    asked = list(oracle.example_queries(examples))
    page.goto(f"{site_url}voorbeelden/")
    given = json.loads(page.evaluate(ASK, [oracle.address(query) for query in asked]))
    for query, shown in zip(asked, given, strict=True):
        matching, unknown = oracle.example_answer(examples, query)
        assert (set(shown["matching"]), set(shown["unknown"])) == (matching, unknown), query
        assert shown["rows"] == sorted(matching | unknown) and shown["notice"] == "", query
        for name, value, text, disabled in shown["choices"]:
            matching, unknown = oracle.example_answer(examples, [*((key, other) for key, other in query if key != name), (name, value)])
            assert text.endswith(f" ({len(matching)})" if matching or not unknown else f" (0, en {len(unknown)} zonder leeftijd)"), (query, text)
            assert disabled == (not (matching | unknown) and (name, value) not in query), (query, text)


def test_the_combinations_are_meaningful(items: list[oracle.Item]) -> None:
    """Most single values give some programmes but not all, so that the comparison means something."""
    sizes = [len(oracle.answer(items, [value])[0]) for value in oracle.VALUES]
    assert sum(0 < size < len(items) for size in sizes) > len(sizes) * 0.7


@pytest.mark.parametrize("seed", range(6))
def test_a_fresh_load_gives_the_same(page: Page, site_url: str, items: list[oracle.Item], seed: int) -> None:
    """An address opened afresh gives the same results as one reached with Back."""
    *_, query = oracle.queries(seed, 1)
    page.goto(f"{site_url}programmas/?{oracle.address(query)}")
    shown = page.locator("[data-id]:visible").evaluate_all("rows => rows.map(row => row.dataset.id)")
    assert set(shown) == set().union(*oracle.answer(items, query), oracle.later_answer(items, query)), query


def test_intensive_at_two(page: Page, site_url: str, items: list[oracle.Item]) -> None:
    """The programmes that reach a two-year-old and had the label 'intensief'."""
    page.goto(f"{site_url}programmas/?leeftijd=2&intensief=ja")
    shown = page.locator("[data-lijst] [data-id]:visible").evaluate_all("rows => rows.map(row => row.dataset.id)")
    matching, _ = oracle.answer(items, [("leeftijd", "2"), ("intensief", "ja")])
    assert set(shown) == matching > set()
