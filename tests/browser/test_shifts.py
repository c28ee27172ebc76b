"""What a visitor reads stays where it is while the rest of the page loads."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, Route

from tests.browser.conftest import wait_until
from tests.browser.pages import KINDS

pytestmark = pytest.mark.browser

MOST = 0.01  # the sum of what moves; a tenth of what Google calls good
# Kinds on which script shows something of its own, and a comparison.
PAGES = [*(KINDS[kind] for kind in ("start", "programma's", "programma", "keuzehulp", "mijn lijst", "voorbeelden", "werkbladen", "mijn plan",
                                    "begrippen", "bronnen", "actualiteit")), "programmas/?vergelijk=opstapje,vve-thuis"]
WIDTHS = (360, 1280)
FOLLOW = """
globalThis.moved = [];
new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries()) moved.push({ value, what: sources.map(({ node }) => node?.className || node?.nodeName).join(", ") });
}).observe({ type: "layout-shift", buffered: true });
"""
PAINTED = "performance.getEntriesByName('first-contentful-paint').length > 0"
STARTED = "!document.querySelector('[data-component]:not([data-gestart])') && document.readyState === 'complete'"


class Gate:
    """Holds back the scripts and letters of a page while it is shut."""

    def __init__(self) -> None:
        self.held: list[Route] | None = []

    def meet(self, route: Route) -> None:
        """Hold it, or let it through."""
        if self.held is None:
            route.continue_()
        else:
            self.held.append(route)

    def shut(self) -> None:
        """From now on nothing comes through."""
        self.held = []

    def open(self) -> None:
        """Let through what waits, and all that follows."""
        waiting, self.held = self.held or [], None
        for route in waiting:
            route.continue_()


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_moves_when_the_scripts_come(width: int, new_page: Callable[..., Page], site_url: str) -> None:
    """Scripts and letters come after the first paint, as on a slow network; what the scripts show has its place by then, and the letter waits."""
    page, gate = new_page(viewport={"width": width, "height": 900}), Gate()
    page.add_init_script(FOLLOW)
    page.route(lambda address: address.endswith((".js", ".woff2")) and "/thema." not in address, lambda route: gate.meet(route))
    moved = {address: _moved(page, site_url + address, gate) for address in PAGES}
    assert {address: found for address, found in moved.items() if sum(one["value"] for one in found) > MOST} == {}


def _moved(page: Page, address: str, gate: Gate) -> list[dict[str, Any]]:
    """What moved from the first paint until every component of the page has started."""
    gate.shut()
    page.goto(address, wait_until="commit")
    wait_until(page, PAINTED)
    gate.open()
    wait_until(page, STARTED)
    return page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(moved))))")
