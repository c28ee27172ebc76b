"""Ages in the catalogue: asking for them, what the fields accept, messages, ages that nobody stated."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.catalogue import choose, count, expect_query, rows

pytestmark = pytest.mark.browser


def test_an_age_puts_unknown_ages_in_their_own_group(catalogue: Page, total: int) -> None:
    """They are never dropped, and the count names them; the group disappears when no age is asked for."""
    catalogue.get_by_label("vanaf").fill("2,5")
    catalogue.get_by_label("tot", exact=True).fill("4")
    expect(count(catalogue)).to_have_text(re.compile(rf"^\d+ van {total} programma's en \d+ zonder vermelde leeftijd$"))
    expect_query(catalogue, "leeftijd=2.5-4")
    expect(catalogue.locator("[data-lijst-onbekend] [data-id=hecht]")).to_be_visible()
    expect(catalogue.get_by_role("heading", name="Leeftijd niet vermeld")).to_be_visible()
    catalogue.get_by_role("button", name="Verwijder: Leeftijd: 2,5 tot 4 jaar").click()
    expect(catalogue.get_by_role("heading", name="Leeftijd niet vermeld")).to_be_hidden()
    expect(catalogue.locator("[data-lijst] [data-id=hecht]")).to_be_visible()


def test_every_way_to_write_an_age_fills_the_fields(page: Page, site_url: str) -> None:
    """The two fields show the age in the address."""
    for written, low, high in [("2", "2", ""), ("2,5", "2,5", ""), ("-4", "", "4"), ("6-", "6+", ""), ("2-4", "2", "4")]:
        page.goto(f"{site_url}programmas/?leeftijd={written}")
        expect(page.get_by_label("vanaf"), written).to_have_value(low)
        expect(page.get_by_label("tot", exact=True), written).to_have_value(high)
        expect(page.locator("[data-meldingen]"), written).to_be_empty()


def test_what_is_written_in_the_fields_asks_for_that_age(page: Page, site_url: str) -> None:
    """The first field alone is one age, both are a range; comma and point both work; leaving the field changes nothing."""
    for low, high, asked in [("2", "", "2"), ("2.5", "", "2.5"), ("2,5", "4", "2.5-4"), ("", "4", "-4"), ("6+", "", "6-"), ("2-4", "", "2-4"), ("3", "3", "3")]:
        page.goto(f"{site_url}programmas/")
        page.get_by_label("vanaf").fill(low)
        page.get_by_label("tot", exact=True).fill(high)
        expect_query(page, f"leeftijd={asked}")
        page.get_by_label("tot", exact=True).blur()
        choose(page, "los van een vve-programma")
        expect_query(page, f"leeftijd={asked}&kenmerk=onafhankelijk")


@pytest.mark.parametrize(("low", "high", "message"), [("twee", "", "‘twee’ is geen leeftijd"), ("6", "2", "Draai ze om")])
def test_an_impossible_age_is_reported_at_the_field(catalogue: Page, low: str, high: str, message: str) -> None:
    """The results do not change; the field is marked and described by the message until it is corrected."""
    field = catalogue.get_by_label("vanaf")
    catalogue.get_by_label("tot", exact=True).fill(high)
    before = rows(catalogue).count()
    field.fill(low)
    field.blur()
    expect(catalogue.locator("[data-leeftijd-fout]")).to_contain_text(message)
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(re.compile(message))
    assert rows(catalogue).count() == before
    field.fill("1")
    expect(catalogue.locator("[data-leeftijd-fout]")).to_be_hidden()
    expect(field).not_to_have_attribute("aria-invalid", "true")


def test_a_quick_age_fills_the_fields_and_clears_them(catalogue: Page, total: int) -> None:
    """One press asks for that age, a second press removes it."""
    button = catalogue.get_by_role("button", name=re.compile("^2–4 jaar"))
    promised = re.findall(r"\((\d+)\)", button.inner_text())[0]
    button.click()
    expect_query(catalogue, "leeftijd=2-4")
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(catalogue.get_by_label("vanaf")).to_have_value("2")
    expect(count(catalogue)).to_have_text(re.compile(rf"^{promised} van {total}"))
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    expect_query(catalogue, "")
