"""Takes the pictures of the README and of the page beside it: the built site in Chromium, as small PNG files.

After `make build` and a `make test`, which sets up a browser, at the root of the repository:

    .venv/bin/python -m screenshots.take

With names it takes only those pictures: `… -m screenshots.take step dark`. Not a test: nobody compares the pictures with the site.
"""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pypdfium2
from PIL import Image
from playwright.sync_api import Browser, Page, Route, ViewportSize, sync_playwright

from setup import browser as chromium

HERE = Path(__file__).resolve().parent
SITE = HERE.parent / "site"
ADDRESS = "https://handboek.voorbeeldstad.example/"
DESKTOP = ViewportSize(width=1280, height=960)
PHONE = ViewportSize(width=390, height=844)
MOST = 150_000  # bytes of one picture
PIXELS = 96 / 72  # in a point, so that a sheet has its natural size


@dataclass(frozen=True)
class Picture:
    """A page of the site, by its address from the root, and what to do there before the picture is taken."""

    page: str
    prepare: Callable[[Page], None] = lambda page: None
    size: ViewportSize = field(default_factory=lambda: DESKTOP)
    dark: bool = False
    paper: bool = False


def _search(page: Page) -> None:
    """Search for something with a typing error in it."""
    page.get_by_role("searchbox").first.fill("tallontwikkeling thuis")
    page.locator(".zoek__uitkomst li").first.wait_for()


def _down_to(selector: str) -> Callable[[Page], None]:
    """Scroll until this element is at the top."""
    return lambda page: page.locator(selector).evaluate("element => element.scrollIntoView()")


PICTURES = {
    "catalogue": Picture("programmas/?leeftijd=2-4&kenmerk=taal"),
    "step": Picture("stappenplan/stap-5/"),
    "worksheet": Picture("werkbladen/startcheck/"),
    "comparison": Picture("programmas/?vergelijk=opstapje,voorleesexpress,boekstart"),
    "age-map": Picture("programmas/#leeftijdskaart"),
    "search": Picture("", _search),
    "dark": Picture("stappenplan/", dark=True),
    "phone": Picture("programmas/?leeftijd=2-4", _down_to("#resultaten"), PHONE),
    "print": Picture("stappenplan/stap-5/", paper=True),
}


def main(names: list[str]) -> None:
    """Take the pictures with these names, or all of them."""
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=chromium.prepare()["CHROMIUM_WHOLE"], args=["--no-sandbox"])
        for name in names or PICTURES:
            _keep(name, _taken(browser, PICTURES[name]))


def _taken(browser: Browser, picture: Picture) -> Image.Image:
    page = browser.new_page(viewport=picture.size, color_scheme="dark" if picture.dark else "light", locale="nl-NL")
    page.route("**", _answer)
    page.goto(ADDRESS + picture.page, wait_until="networkidle")
    picture.prepare(page)
    image = _sheet(page.pdf(prefer_css_page_size=True)) if picture.paper else Image.open(io.BytesIO(page.screenshot()))
    page.close()
    return image


def _answer(route: Route) -> None:
    """Answer with a file of the built site: this needs no server, and the address may appear in the picture."""
    path = SITE / route.request.url.removeprefix(ADDRESS).partition("?")[0].partition("#")[0]
    file = path / "index.html" if path.is_dir() else path
    if file.is_file() and route.request.url.startswith(ADDRESS):
        route.fulfill(path=file)
    else:
        route.abort()


def _sheet(pdf: bytes) -> Image.Image:
    """The first sheet of a printed page."""
    return pypdfium2.PdfDocument(pdf)[0].render(scale=PIXELS).to_pil()


def _keep(name: str, image: Image.Image) -> None:
    place = HERE / f"{name}.png"
    image.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(place, optimize=True)
    print(f"{place.relative_to(HERE.parent)}: {place.stat().st_size:,} bytes")
    if place.stat().st_size > MOST:
        sys.exit(f"{name}: larger than {MOST:,} bytes; take less of the page")


if __name__ == "__main__":
    main(sys.argv[1:])
