"""How to cite a programme: the reference with address and day, copied or selected, and what is there without script."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PROGRAMME = "programmas/opstapje/"


def test_reference_has_address_and_day(new_page: Callable[..., Page], site_url: str, edition: str) -> None:
    """The text that is copied is the text that is shown."""
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(site_url + PROGRAMME)
    text = page.locator(".citeer__tekst").inner_text()
    assert re.fullmatch(rf"Opstapje\. In: {re.escape(edition)} \(onafhankelijke bewerking van een handreiking uit 2013\)\. "
                        + re.escape(site_url + PROGRAMME) + r" Geraadpleegd op \d{1,2} [a-z]+ 20\d\d\.", text)
    page.get_by_role("button", name="Kopieer deze verwijzing").click()
    expect(page.locator(".citeer [role=status]")).to_have_text("De tekst is gekopieerd.")
    assert page.evaluate("navigator.clipboard.readText()") == text


def test_refused_clipboard_leaves_it_selected(page: Page, site_url: str, edition: str) -> None:
    """The page says what to do if the clipboard is refused."""
    page.goto(site_url + PROGRAMME)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }")
    page.get_by_role("button", name="Kopieer deze verwijzing").click()
    expect(page.locator(".citeer [role=status]")).to_contain_text("kopieer die zelf, met Ctrl+C")
    assert page.evaluate("getSelection().toString()").startswith(f"Opstapje. In: {edition}")


def test_without_script_it_says_what_to_add(new_page: Callable[..., Page], site_url: str) -> None:
    """Everything except address and day is there, and the source itself."""
    page = new_page(java_script_enabled=False)
    page.goto(site_url + PROGRAMME)
    expect(page.locator(".citeer__tekst")).to_contain_text("Inhoud bijgewerkt op")
    expect(page.get_by_text("Zet er het adres van deze pagina bij")).to_be_visible()
    expect(page.get_by_role("button", name="Kopieer deze verwijzing")).to_be_hidden()
    expect(page.locator(".citeer")).to_contain_text("En nu … de ouders!")


def test_a_local_path_is_no_address(new_page: Callable[..., Page], site: Path) -> None:
    """Opened from a folder, the reference says so instead of giving a path on somebody's computer."""
    page = new_page()
    page.goto((site / PROGRAMME / "index.html").as_uri())
    expect(page.locator(".citeer__tekst")).to_contain_text("2013). Een kopie op de eigen computer. Geraadpleegd op")
    assert "file:" not in page.locator(".citeer__tekst").inner_text()
