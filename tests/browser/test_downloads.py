"""Downloads, as a click on them starts them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

FIRST_BYTES = {"docx": b"PK", "ods": b"PK", "odt": b"PK", "xlsx": b"PK", "pdf": b"%PDF"}


@pytest.mark.parametrize("script", [True, False])
def test_a_worksheet_downloads_in_every_format(new_page: Callable[..., Page], site_url: str, tmp_path: Path, script: bool) -> None:
    """Each button on the page of a worksheet gives a file of the type it names, with and without script."""
    page = new_page(java_script_enabled=script)
    page.goto(f"{site_url}werkbladen/inventarisatie/")
    links = page.locator("a[href*='downloads/']").all()
    names = {(link.get_attribute("href") or "").rpartition("/")[2] for link in links}
    assert {name.rpartition(".")[2] for name in names} >= {"docx", "ods", "pdf"}
    for name in sorted(names):
        page.goto(f"{site_url}werkbladen/inventarisatie/")
        for folded in page.locator(".downloads details:not([open]) > summary").all()[::-1]:
            folded.click()
        with page.expect_download() as started:
            # A PDF viewer opens the file in the page; requesting it is what "save as" does.
            page.locator(f"a[href$='/{name}']").first.evaluate("(link) => { link.download ||= ''; link.click(); }") if script else (
                page.locator(f"a[href$='/{name}']").first.click())
        started.value.save_as(tmp_path / name)
        assert (tmp_path / name).read_bytes().startswith(FIRST_BYTES[name.rpartition(".")[2]])
        assert started.value.suggested_filename == name


@pytest.mark.parametrize("width", [320, 390])
def test_the_list_stays_short_on_a_phone(new_page: Callable[..., Page], site_url: str, width: int) -> None:
    """A picture is beside the words of its card, nothing sticks out, and an unfolded part has the full width."""
    page = new_page(viewport={"width": width, "height": 800})
    page.goto(f"{site_url}werkbladen/")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    for card in page.locator("section.kaart").all()[:5]:
        picture, title = (card.locator(name).first.bounding_box() for name in ("img", "h3"))
        assert picture and title and picture["width"] < width / 3 and picture["y"] < title["y"] + title["height"]
    folded = page.locator("section.kaart details").first
    folded.locator("summary").click()
    around, opened = page.locator("section.kaart .downloads").first.bounding_box(), folded.bounding_box()
    assert around and opened and opened["width"] == pytest.approx(around["width"], abs=1)


def test_open_data_is_linked_from_the_list(page: Page, site_url: str) -> None:
    """The records of the catalogue are linked as json and csv."""
    page.goto(f"{site_url}programmas/")
    for ending in ("csv", "json"):
        address = page.locator(f"a[href$='api/v1/programmas.{ending}']").evaluate("link => link.href")
        assert page.request.get(address).ok
