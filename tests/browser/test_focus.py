"""The ring around the focus: never cut off, even where a part of the page scrolls by itself."""

import pytest
from playwright.sync_api import Page

from tests.browser.pages import KINDS

pytestmark = pytest.mark.browser

# One page of each kind, and pages with parts that scroll by themselves.
PAGES = {**KINDS, "programma's als tabel": "programmas/#tabel", "voorbeelden als tabel": "voorbeelden/#tabel",
         "vergelijking": "programmas/?vergelijk=opstapje,vve-thuis,hecht,boekstart", "besluiten": "over/besluiten/0005-vaste-sleutels-en-adressen/"}
# Gives the focus to everything inside a part that scrolls, and names the elements whose ring that part cuts off.
CUT_OFF = """() => {
  const clips = (part, axis) => getComputedStyle(part)[axis] !== "visible";
  const scrollers = (part) => {
    const found = [];
    for (let up = part.parentElement; up && up !== document.body; up = up.parentElement) if (clips(up, "overflowX") || clips(up, "overflowY")) found.push(up);
    return found;
  };
  return [...document.querySelectorAll("main :is(a[href], button, input, select, summary, [tabindex='0']), nav a[href]")].flatMap((part) => {
    const around = scrollers(part);
    if (!around.length || !part.checkVisibility({ visibilityProperty: true })) return [];
    part.focus({ focusVisible: true });
    if (document.activeElement !== part) return [];
    // A browser does not scroll to an element that is partly visible.
    part.scrollIntoView({ block: "nearest", inline: "nearest" });
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(part);
    const ring = parseFloat(outlineWidth) + parseFloat(outlineOffset);
    const box = part.getBoundingClientRect();
    const cut = outlineStyle === "none" || around.some((up) => {
      const edge = up.getBoundingClientRect();
      const left = edge.left + up.clientLeft, top = edge.top + up.clientTop;
      const beside = box.left - ring < left - 0.5 || box.right + ring > left + up.clientWidth + 0.5;
      const above = box.top - ring < top - 0.5 || box.bottom + ring > top + up.clientHeight + 0.5;
      return (clips(up, "overflowX") && beside) || (clips(up, "overflowY") && above);
    });
    return cut ? [`${part.localName}.${part.className} ${part.textContent.trim().slice(0, 30)}`] : [];
  });
}"""


@pytest.mark.parametrize("width", [1280, 390])
def test_no_ring_is_cut_off(page: Page, site_url: str, width: int) -> None:
    """The ring is whole on a wide screen, where lists have their own columns, and on a narrow one, where tables scroll."""
    page.set_viewport_size({"width": width, "height": 700})
    found = {}
    for kind, address in PAGES.items():
        page.goto("about:blank")
        page.goto(site_url + address)
        page.wait_for_load_state("load")
        page.keyboard.press("Tab")
        found[kind] = page.evaluate(CUT_OFF)
    assert {kind: parts for kind, parts in found.items() if parts} == {}
