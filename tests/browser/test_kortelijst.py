"""The short list of a browser: filled, visible on every page, compared, copied, undone."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kortelijst import KEY, button, keep, link, stored, version_1
from tests.browser.test_layout import OUTSIDE

pytestmark = pytest.mark.browser


def test_a_programme_is_kept_from_page_to_page(page: Page, site_url: str) -> None:
    """It is added in the catalogue, counted on every page, and removed on its own page."""
    page.goto(f"{site_url}programmas/")
    expect(link(page)).to_have_text("Mijn lijst (0)")
    button(page, "Opstapje").click()
    expect(link(page)).to_have_text("Mijn lijst (1)")
    expect(button(page, "Opstapje")).to_have_text("Haal van mijn lijst")
    assert stored(page) == ["opstapje"]
    for address in ("", "stappenplan/stap-5/", "over/privacy/"):
        page.goto(site_url + address)
        expect(link(page)).to_have_text("Mijn lijst (1)")
    page.goto(f"{site_url}programmas/opstapje/")
    button(page, "Opstapje").click()
    expect(link(page)).to_have_text("Mijn lijst (0)")


def test_a_change_is_announced(page: Page, site_url: str) -> None:
    """A screen reader hears the programme and the count; the button keeps the focus and its name contains the programme."""
    page.goto(f"{site_url}programmas/")
    button(page, "VVE Thuis").press("Enter")
    expect(page.locator(".kortelijst [aria-live]")).to_have_text("VVE Thuis staat op uw lijst. Op uw lijst: 1.")
    expect(button(page, "VVE Thuis")).to_be_focused()
    assert button(page, "VVE Thuis").get_attribute("aria-label") == "Haal van mijn lijst: VVE Thuis"


def test_the_bar_above_the_catalogue_leads_to_the_comparison(page: Page, site_url: str) -> None:
    """From two programmes on it compares them; with more than four the list asks which."""
    page.goto(f"{site_url}programmas/")
    bar = page.get_by_role("group", name="Uw lijst")
    expect(bar).to_be_hidden()
    button(page, "Opstapje").click()
    expect(bar).to_contain_text("Op uw lijst: Opstapje. Zet er nog een programma bij")
    button(page, "VVE Thuis").click()
    expect(bar).to_contain_text("Op uw lijst: Opstapje en VVE Thuis.")
    for name in ("Hecht", "BoekStart", "Piramide"):
        button(page, name).click()
    expect(bar.get_by_role("link", name="Vergelijk deze")).to_be_hidden()
    expect(bar).to_contain_text("Kies op uw lijst welke 2 tot 4 u vergelijkt.")
    for name in ("Hecht", "BoekStart", "Piramide"):
        button(page, name).click()
    bar.get_by_role("link", name="Vergelijk deze 2").click()
    expect(page).to_have_url(re.compile(r"vergelijk=opstapje,vve-thuis$"))
    expect(page.get_by_role("columnheader", name="VVE Thuis")).to_be_visible()


def test_filtering_keeps_the_marks(page: Page, site_url: str) -> None:
    """Rows that become visible again say whether they are on the list."""
    keep(page, version_1("opstapje"))
    page.goto(f"{site_url}programmas/?contact=periodiek")
    page.locator("[name=contact][value=periodiek]").uncheck()
    expect(button(page, "Opstapje")).to_have_text("Haal van mijn lijst")
    expect(button(page, "Hecht")).to_have_text("Zet op mijn lijst")


def test_the_list_feeds_the_comparison(page: Page, site_url: str) -> None:
    """Two to four can be chosen, and their number is announced; any other number is refused beside the button, which keeps the focus."""
    keep(page, version_1("opstapje", "vve-thuis", "hecht", "boekstart", "piramide"))
    page.goto(f"{site_url}programmas/mijn-lijst/")
    expect(page.get_by_role("status")).to_have_text("5 programma's op uw lijst")
    chosen = page.get_by_role("group", name="Kies 2 tot 4")
    expect(chosen).to_have_accessible_description("0 gekozen. U kunt er 2 tot 4 vergelijken.")
    compare, alert = page.get_by_role("button", name="Vergelijk wat u koos"), page.locator("form [role=alert]")
    compare.click()
    expect(alert).to_have_text("U koos 0 programma's. Vink er nog minstens 2 aan, dan kunt u vergelijken.")
    expect(compare).to_be_focused()
    expect(compare).to_have_accessible_description(re.compile("^U koos 0"))
    message, pressed = alert.bounding_box(), compare.bounding_box()
    assert message and pressed and 0 <= pressed["y"] - message["y"] - message["height"] < 40
    for tick in page.get_by_role("checkbox").all():
        tick.check()
    expect(alert).to_have_text("")
    expect(chosen).to_have_accessible_description("5 gekozen. U kunt er 2 tot 4 vergelijken.")
    compare.click()
    expect(alert).to_have_text("U koos 5 programma's. Haal bij 1 het vinkje weg, dan kunt u vergelijken.")
    for name in ("VVE Thuis", "BoekStart", "Piramide"):
        page.get_by_label(f"Vergelijk {name}").uncheck()
    expect(chosen).to_have_accessible_description("2 gekozen. U kunt er 2 tot 4 vergelijken.")
    expect(alert).to_have_text("")
    page.get_by_role("button", name="Vergelijk wat u koos").click()
    expect(page).to_have_url(re.compile(r"programmas/\?vergelijk=opstapje,hecht$"))


def test_every_programme_on_the_list_is_a_heading(page: Page, site_url: str) -> None:
    """The programmes are headings, as in the catalogue, so that a screen reader goes from one to the next."""
    keep(page, version_1("opstapje", "vve-thuis"))
    page.goto(f"{site_url}programmas/mijn-lijst/")
    for name in ("Opstapje", "VVE Thuis"):
        expect(page.get_by_role("heading", level=2, name=name, exact=True)).to_be_visible()


def test_the_list_is_copied_as_a_paragraph(new_page: Callable[..., Page], site_url: str, edition: str) -> None:
    """The paragraph has the order of the list, and its sources."""
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    keep(page, version_1("vve-thuis", "opstapje"))
    page.goto(f"{site_url}programmas/mijn-lijst/")
    page.get_by_role("button", name="Kopieer als alinea").click()
    expect(page.get_by_text("De alinea is gekopieerd.")).to_be_visible()
    text = page.evaluate("navigator.clipboard.readText()")
    assert text.startswith(f"Het {edition} noemt over deze 2 programma's het volgende. VVE Thuis (leeftijd: 3 tot en met 6 jaar; contact: ")
    assert f"Bron: {edition} (onafhankelijke bewerking" in text and text.count("Laatst bekende erkenning: ") == 2


def test_a_short_list_is_chosen_already(page: Page, site_url: str) -> None:
    """Up to four are ticked, so that one button compares them."""
    keep(page, version_1("opstapje", "vve-thuis"))
    page.goto(f"{site_url}programmas/mijn-lijst/")
    page.get_by_role("button", name="Vergelijk wat u koos").click()
    expect(page).to_have_url(re.compile(r"vergelijk=opstapje,vve-thuis$"))


def test_taking_off_can_be_undone(page: Page, site_url: str) -> None:
    """One programme or all of them come back, in the old order."""
    keep(page, version_1("opstapje", "vve-thuis", "hecht"))
    page.goto(f"{site_url}programmas/mijn-lijst/")
    page.get_by_role("button", name="Haal van mijn lijst: Opstapje").click()
    expect(page.get_by_text("Opstapje is van uw lijst.")).to_be_visible()
    expect(page.get_by_role("button", name="Zet terug")).to_be_focused()
    page.get_by_role("button", name="Zet terug").click()
    assert stored(page) == ["opstapje", "vve-thuis", "hecht"]
    page.get_by_role("button", name="Maak de lijst leeg").click()
    expect(page.get_by_text("Zet een programma op uw lijst met de knop")).to_be_visible()
    assert stored(page) is None
    page.get_by_role("button", name="Zet terug").click()
    assert stored(page) == ["opstapje", "vve-thuis", "hecht"]


def test_the_next_step_is_beside_the_button(page: Page, site_url: str) -> None:
    """It gives the count, even far below the bar, and from two on a link to the comparison; above four, a link to the list."""
    page.goto(f"{site_url}programmas/")
    beside = page.locator(".bewaar__verder")
    button(page, "Opstapje").click()
    expect(page.locator("article[data-id=opstapje] .bewaar__verder")).to_have_text("Op uw lijst: 1. Zet er nog een bij om te vergelijken.")
    button(page, "VVE Thuis").click()
    expect(beside).to_have_count(1)
    beside.get_by_role("link", name="Op uw lijst: 2. Vergelijk").click()
    expect(page).to_have_url(re.compile(r"vergelijk=opstapje,vve-thuis$"))
    keep(page, version_1("opstapje", "hecht", "boekstart", "piramide"))
    page.goto(f"{site_url}programmas/vve-thuis/")
    page.evaluate("([key, kept]) => localStorage.setItem(key, JSON.stringify(kept))", [KEY, version_1("opstapje", "hecht", "boekstart", "piramide")])
    page.reload()
    button(page, "VVE Thuis").click()
    expect(beside).to_have_text("Op uw lijst: 5. Kies welke u vergelijkt")
    button(page, "VVE Thuis").click()
    expect(beside).to_have_count(0)


def test_a_full_list_says_so(page: Page, site_url: str) -> None:
    """The page does not say that the programme is on the list; it says what to do."""
    keep(page, version_1(*(f"programma-{number}" for number in range(100))))
    page.goto(f"{site_url}programmas/opstapje/")
    button(page, "Opstapje").click()
    expect(page.get_by_role("main").get_by_text("Uw lijst is vol: er passen 100 programma's op.")).to_be_visible()
    expect(page.locator(".kortelijst [aria-live]")).to_have_text(re.compile("^Uw lijst is vol"))
    expect(button(page, "Opstapje")).to_have_text("Zet op mijn lijst")


def test_without_script_nothing_is_shown_that_cannot_work(new_page: Callable[..., Page], site_url: str) -> None:
    """There is no link and no button; the page of the list says what it needs."""
    page = new_page(java_script_enabled=False)
    page.goto(f"{site_url}programmas/opstapje/")
    expect(link(page)).to_be_hidden()
    expect(page.locator("[data-bewaar]")).to_be_hidden()
    page.goto(f"{site_url}programmas/mijn-lijst/")
    expect(page.locator("noscript .toestand:visible")).to_contain_text("Uw lijst vraagt JavaScript")


def test_fits_a_phone(page: Page, site_url: str) -> None:
    """At 320 pixels the link, the bar and the list stay within the screen."""
    keep(page, version_1("oudercomponent-vve", "samen-praten-over-opvoeden", "educatieve-vaardigheid"))
    page.set_viewport_size({"width": 320, "height": 640})
    for address in ("programmas/", "programmas/mijn-lijst/"):
        page.goto(site_url + address)
        expect(link(page)).to_be_visible()
        page.locator(".mijnlijst__rij, .lijstbalk:not([hidden])").first.wait_for()
        assert page.evaluate(OUTSIDE) == []
