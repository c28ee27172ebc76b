"""axe on one page of each kind, on those that differ from them, and on the states that the script makes: in each theme and at each width.

A colour does not depend on the width, nor any other rule on the theme, so the dark run is the narrow one. For every second page it is the
wide one, so that what all pages have, such as a menu that only a wide screen shows, is seen in both themes. A tablet has the parts of one
of the two; only what depends on room is looked at there. The first run has the whole page, but measures the colours of rows that are alike in
a few of them; the later runs, and those of the states, leave out the others. With `--every-page` it is every page of the site, and every row on
a wide screen and on a tablet, which takes minutes.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import FOLDER, Watcher
from tests.browser.pages import BOOK, KINDS, differing, every

pytestmark = pytest.mark.browser

Way = tuple[Literal["light", "dark"], int]
WAYS: Sequence[Way] = (("light", 1280), ("dark", 320))
CROSSED: Sequence[Way] = (("dark", 1280), ("light", 320))
# A colour on its way from one theme to the other is no fault. Finished, not waited for: an animation in a folded part never ends.
# The checker measures only the part of a target that a sticky bar leaves visible at the current scroll position.
SETTLE = """() => {
  document.getAnimations().forEach((motion) => motion.finish());
  document.querySelectorAll(".catalogus__naar-lijst, .planbalk, .planbestand__stand, .planmelding").forEach((bar) => { bar.style.position = "static"; });
}"""
# Only violations are worked out: what passes would need a selector for each element too.
RUN = """() => axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"] })
  .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`)))"""
# The rules that depend on how much room there is.
RUN_ROOM = re.sub(r"runOnly: \[[^\]]+\]", 'runOnly: ["scrollable-region-focusable", "target-size"]', RUN)
TABLET = 768
# For each row of a long list that has no element in a place, or in a state, in which fewer than three rows above have it: `differing`, for rows.
ALIKE = """() => {
  const STATES = ["class", "role", "type", "hidden", "disabled", "aria-pressed", "aria-expanded", "aria-current", "aria-invalid"];
  const part = (element) => [element.parentElement.tagName, element.tagName, ...STATES.map((name) => element.getAttribute(name))].join();
  for (const list of document.querySelectorAll("main *")) {
    const seen = new Map();
    for (const row of list.childElementCount > 12 ? [...list.children] : []) {
      const parts = new Set([row, ...row.querySelectorAll("*")].map(part));
      if ([...parts].every((name) => seen.get(name) >= 3)) %s;
      else for (const name of parts) seen.set(name, (seen.get(name) ?? 0) + 1);
    }
  }
  %s
}"""
FEW = ALIKE % ("row.remove()", "")
# Which colours a row has follows from its places and states.
FEW_COLOURS = ALIKE % ("[row, ...row.querySelectorAll('*')].forEach((part) => part.toggleAttribute('data-alike', true))",
                       "axe.configure({ rules: [{ id: 'color-contrast', selector: ':not([data-alike])' }] });")
# What is out of sight in the book has no layout yet, and the checker would measure the room kept for it.
IN_SIGHT = """() => document.querySelectorAll(".papier__stuk, .papier__deel > .record, .papier__noten").forEach((part) => { part.style.contentVisibility = "visible"; })"""
# Addresses whose script leads to a different state from that of the plain page.
STATES: dict[str, tuple[str, Callable[[Page], Any]]] = {
    "filtered": ("programmas/?leeftijd=2&contact=wekelijks&kleur=rood", lambda page: None),
    "no result": ("programmas/?contact=eenmalig&intensief=ja", lambda page: None),
    "filter open": ("programmas/", lambda page: page.locator("[data-filter] details").evaluate("fold => { fold.open = true; }")),
    "age fault": ("programmas/", lambda page: page.locator("[name=leeftijd-van]").evaluate(
        "field => { field.closest('details').open = true; field.value = 'x'; field.dispatchEvent(new Event('change', { bubbles: true })); }")),
    "search results": ("toezicht/?q=peuteropvang", lambda page: page.locator(".zoek__treffer").first.wait_for()),
    "page of results": ("?q=ouders&soort=stap", lambda page: page.locator(".zoek__treffer").first.wait_for()),
    "term explained": ("stappenplan/stap-1/", lambda page: (
        page.locator(".begriplink").first.hover(), page.locator(".begrip-uitleg__vak:popover-open").wait_for())),
    "reference to copy by hand": ("stappenplan/stap-1/", lambda page: (
        page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }"),
        page.locator(".verwijzing button").first.press("Enter"), page.locator(".verwijzing__zelf").wait_for())),
    "comparison": ("programmas/?vergelijk=opstapje,vve-thuis,weg", lambda page: (
        page.locator(".vergelijking thead a").first.wait_for(), page.get_by_role("button", name="Kopieer als alinea").click(),
        page.locator(".vergelijking .uitvoer__alinea").wait_for())),
    "empty comparison": ("programmas/?vergelijk=", lambda page: page.get_by_text("Kies 2 tot 4 programma's om").wait_for()),
    "on the list": ("programmas/", lambda page: (
        page.locator("[data-bewaar=opstapje]").click(), page.locator("[data-bewaar=hecht]").click(), page.locator(".lijstbalk").wait_for())),
    "filled list": ("programmas/opstapje/", lambda page: (
        page.locator("[data-bewaar=opstapje]").click(), page.locator(".kortelijst__link").click(), page.locator(".mijnlijst__rij").wait_for(),
        page.get_by_role("button", name="Vergelijk wat u koos").click(), page.get_by_text("Vink er nog minstens 1 aan").wait_for())),
    "notes filtered": ("actualiteit/?thema=geld&stap=5&kleur=rood", lambda page: page.locator(".bronmerk:visible summary").first.click()),
    "keuzehulp filled in": ("programmas/keuzehulp/?leeftijd=2-4&kenmerk=taal", lambda page: page.locator("[data-namen] a").first.wait_for()),
    "keuzehulp without result": ("programmas/keuzehulp/?intensief=nee&contact=wekelijks", lambda page: page.locator("[data-raad]").wait_for()),
    "nothing found": ("?q=qqzzqq", lambda page: page.locator(".zoek__raad").wait_for()),
}


@pytest.fixture(scope="session")
def axe(root: Path) -> str:
    """The source of the checker."""
    return (root / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")


def bring(page: Page, axe: str) -> None:
    """Put the checker in the page."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(axe)


def violations(page: Page, axe: str, ways: Sequence[Way] = WAYS) -> Iterator[str]:
    """Every violation in these themes and widths."""
    bring(page, axe)
    for theme, width in ways:
        page.emulate_media(color_scheme=theme)
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate(SETTLE)
        yield from (f"{theme} {width}: {fault}" for fault in page.evaluate(RUN))


def on_tablet(page: Page) -> list[str]:
    """What has too little room there, or cannot be reached with the keyboard; for a page with the checker in it."""
    page.set_viewport_size({"width": TABLET, "height": 900})
    return [f"{TABLET}: {fault}" for fault in page.evaluate(RUN_ROOM)]


def in_every_row(page: Page, axe: str, whole: Way, few: Sequence[Way]) -> list[str]:
    """What is wrong on a page; in the ways `few` without the rows that are alike."""
    found = [*violations(page, axe, [whole]), *on_tablet(page)]
    page.evaluate(FEW)
    return [*found, *violations(page, axe, few)]


def in_few_rows(page: Page, axe: str, whole: Way, few: Sequence[Way]) -> list[str]:
    """The same in less time: of rows that are alike a few for colours and for a tablet, and each for all else."""
    bring(page, axe)
    page.evaluate(FEW_COLOURS)
    found = list(violations(page, axe, [whole]))
    page.evaluate(FEW)
    return [*found, *on_tablet(page), *violations(page, axe, few)]


def test_no_violations(page: Page, site: Path, site_url: str, axe: str, request: pytest.FixtureRequest) -> None:
    """A page of each kind has no violations when it has loaded; nor has each that differs from them, looked at in one way unless every page is asked for."""
    every_page = request.config.option.every_page
    addresses = every(site) if every_page else [*KINDS.values(), *differing(site)]
    found = {}
    for ways, address in zip(cycle((WAYS, CROSSED)), addresses, strict=False):
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(site_url + address)
        whole, few = ways
        look = in_every_row if every_page else in_few_rows
        found[address] = look(page, axe, whole, [few] if every_page or address in KINDS.values() else [])
    assert {address: faults for address, faults in found.items() if faults} == {}


def test_no_violations_on_the_page_with_everything(page: Page, site_url: str, axe: str, request: pytest.FixtureRequest) -> None:
    """Of each part of the book the first piece is looked at, as each piece is a page too; with `--every-page` all of them, but for contrast."""
    page.goto(site_url + BOOK)
    if request.config.option.every_page:
        page.evaluate(IN_SIGHT)
        bring(page, axe)
        assert page.evaluate(RUN.replace("axe.run({", "axe.run({ rules: { 'color-contrast': { enabled: false } },")) == []
    page.locator(".papier__stuk:not(:nth-child(1 of .papier__stuk)), .papier__noten > li:nth-child(n + 9)").evaluate_all("(found) => found.forEach((part) => part.remove())")
    assert 5 < page.locator(".papier__stuk").count() < 20
    page.evaluate(FEW)
    page.evaluate(IN_SIGHT)
    bring(page, axe)
    assert page.evaluate(RUN) == []


def test_no_violations_where_nothing_is_found(page: Page, site_url: str, axe: str, watcher: Watcher) -> None:
    """The page that a server shows for an unknown address has no violations; here its links start at the root."""
    watcher.allow("verzoek aan een ander")
    page.goto(f"{site_url.removesuffix(FOLDER)}/404.html")
    assert list(violations(page, axe)) == []


@pytest.mark.parametrize("state", STATES)
def test_no_violations_in_use(page: Page, site_url: str, axe: str, state: str) -> None:
    """The page has no violations after its script has changed it."""
    address, lead = STATES[state]
    page.goto(site_url + address)
    lead(page)
    page.evaluate(FEW)
    assert [*violations(page, axe), *on_tablet(page)] == []


def test_lists_beside_the_text_can_be_reached(page: Page, site_url: str) -> None:
    """The list of headings beside a step is open on a wide screen, and Tab goes through its links."""
    page.goto(f"{site_url}stappenplan/stap-5/")
    links = page.locator(".zijlijst--pagina a:visible")
    links.first.focus()
    page.keyboard.press("Tab")
    expect(links.nth(1)).to_be_focused()
