"""Nothing sticks out on a phone, at 400 % or with wide letters; forced colours and paper keep the essentials."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import KINDS
from tests.browser.plan import go, open_plan

pytestmark = pytest.mark.browser

OUTSIDE = """() => document.scrollingElement.scrollWidth <= innerWidth ? [] :
  [...document.body.querySelectorAll("*")].filter((part) => part.getBoundingClientRect().right > innerWidth + 1 && !part.closest(".tabelvak"))
    .map((part) => `${part.tagName}.${part.className}`).slice(0, 5)"""
# Views, chips, and columns that come and go.
WITH_MANY_TARGETS = {
    "filtered": "programmas/?contact=wekelijks&leeftijd=2-4", "leeftijdskaart": "programmas/#leeftijdskaart", "tabel": "programmas/#tabel",
    "vergelijking": "programmas/?vergelijk=opstapje,vve-thuis",
}
# Controls lower than required, except links in a sentence; the second number is for rows that are close together.
TOO_LOW = """([least, dense]) => {
  const words = (part) => part.textContent.replace(/\\s+/g, " ").trim();
  const inSentence = (part) => part.localName === "a" && getComputedStyle(part).display === "inline" && words(part.parentElement) !== words(part);
  const target = (part) => part.matches("[type=checkbox], [type=radio]") ? part.closest("label") : part.closest(".deur") ?? part;
  return [...document.querySelectorAll("a[href], button, input, select, summary, textarea")]
    .filter((part) => part.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !part.closest("svg, .alleen-lezer") && !inSentence(part))
    .map((part) => [part, target(part).getBoundingClientRect().height, part.closest("td, th, dt, dd, p, ul:not([class]) > li:not([class])") ? dense : least])
    .filter(([part, height, asked]) => height > 1 && height < asked - 0.5)
    .map(([part, height]) => `${Math.round(height)} ${part.localName}.${part.className} in ${part.parentElement.localName}.${part.parentElement.className}: ${words(part).slice(0, 30)}`);
}"""
# The spacing that WCAG 1.4.12 lets a reader ask for.
SPACING = "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important} p{margin-bottom:2em!important}"


def test_no_sideways_scrolling_at_320(page: Page, site_url: str) -> None:
    """The same holds for 1280 px at 400 %, with the filter open, with search results, and with wide letters."""
    page.set_viewport_size({"width": 320, "height": 256})
    found = {}
    for kind, address in KINDS.items():
        page.goto(site_url + address)
        found[kind] = page.evaluate(OUTSIDE)
        page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
        page.evaluate("(css) => { const own = new CSSStyleSheet(); own.replaceSync(css); document.adoptedStyleSheets = [own]; }", SPACING)
        found[kind] += page.evaluate(OUTSIDE)
    assert {kind: parts for kind, parts in found.items() if parts} == {}


def test_first_column_stays_while_the_others_pass(page: Page, site_url: str) -> None:
    """On a phone the name of a row stays visible beside the column scrolled to, and leaves it most of the space."""
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{site_url}stappenplan/stap-5/#activiteiten-en-doelen-voorbeeld")
    region = page.locator(".tabelvak", has=page.get_by_text("Gesprekken tijdens brengen en halen"))
    region.evaluate("(part) => { part.scrollLeft = part.scrollWidth; }")
    first, last = (region.locator(f"tbody tr:first-child > :{which}-child").bounding_box() for which in ("first", "last"))
    edge = region.bounding_box()
    assert edge and first and last
    # At the edge, except for the space of a focus ring.
    assert 0 <= first["x"] - edge["x"] < 6 and first["width"] < 0.5 * edge["width"]
    assert last["x"] >= first["x"] + first["width"] - 1 and last["x"] + last["width"] <= edge["x"] + edge["width"] + 1


def test_a_table_that_scrolls_says_so(page: Page, site_url: str) -> None:
    """On a phone words above a wide table say that there is more, also while one looks at the end; none on a wide screen and on paper."""
    words = "(part) => getComputedStyle(part, '::before').content"
    page.goto(f"{site_url}stappenplan/stap-4/")
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    wide, narrow = (page.locator(".tabelvak", has=page.get_by_role("columnheader", name=name)) for name in ("Eigenaar", "Stuurgroep"))
    assert wide.evaluate(words) == "none"
    page.set_viewport_size({"width": 360, "height": 800})
    expect(wide).to_have_attribute("data-schuift", "Schuif opzij voor meer")
    assert '"Schuif opzij voor meer"' in wide.evaluate(words) and narrow.evaluate(words) == "none"
    wide.evaluate("(part) => { part.scrollLeft = part.scrollWidth; }")
    assert wide.locator("tbody th, tbody td").first.evaluate("(cell) => cell.getBoundingClientRect().left - cell.closest('.tabelvak').getBoundingClientRect().left") < 6
    page.emulate_media(media="print")
    assert wide.evaluate(words) == "none"


def test_a_table_that_the_plan_draws_says_so_too(page: Page, site_url: str) -> None:
    """Also one that is drawn later, and one that is filled in; each has a name."""
    open_plan(page, site_url)
    page.locator("[data-actie=plan-voorbeeld]").click()
    expect(page.locator(".planbalk__naam")).to_contain_text("Voorbeeldstad")
    page.set_viewport_size({"width": 360, "height": 800})
    go(page, "stuk-college-of-raadsvoorstel")
    expect(page.locator(".tabelvak[data-schuift='Schuif opzij voor meer']").first).to_have_accessible_name(re.compile("Tabel 1: "))
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(page.locator(".tabelvak[data-schuift]")).to_have_count(0)
    go(page, "inventarisatie")
    expect(page.get_by_role("region", name="Activiteiten")).to_have_attribute("data-schuift", "Schuif opzij voor meer")


def test_search_results_fit_a_phone(page: Page, site_url: str) -> None:
    """The list below the field stays within the screen."""
    page.set_viewport_size({"width": 320, "height": 600})
    page.goto(f"{site_url}toezicht/b4/?q=ontwikkelingsstimulerende")
    page.locator(".zoek__treffer").first.wait_for()
    assert page.evaluate(OUTSIDE) == []


def test_forced_colours_keep_the_choices_visible(new_page: Callable[..., Page], site_url: str) -> None:
    """Chips and bars keep an edge when the system sets the colours."""
    page = new_page(forced_colors="active")
    page.goto(f"{site_url}programmas/?contact=wekelijks")
    assert page.locator(".chip").evaluate("chip => getComputedStyle(chip).borderTopWidth") != "0px"
    bar, ground = page.locator(".leeftijdsbalk__bereik:visible:not(.leeftijdsbalk__bereik--afgeleid)").first.evaluate(
        "bar => [getComputedStyle(bar).fill, getComputedStyle(document.body).backgroundColor]")
    assert bar != ground


def test_paper_shows_the_list_and_not_the_filter(page: Page, site_url: str) -> None:
    """The chosen programmes are printed, with the choices in words."""
    page.goto(f"{site_url}programmas/?contact=wekelijks")
    page.emulate_media(media="print")
    expect(page.locator("[data-filter]")).to_be_hidden()
    expect(page.locator(".chip")).to_have_text("Verwijder: Contact: wekelijks")
    expect(page.locator("[data-id=opstapje]")).to_be_visible()
    expect(page.locator("[data-id=hecht]")).to_be_hidden()


@pytest.mark.parametrize(("least", "settings"), [(24, {}), (44, {"viewport": {"width": 375, "height": 700}, "has_touch": True, "is_mobile": True})],
                         ids=["muis", "vinger"])
def test_targets_are_large_enough(new_page: Callable[..., Page], site_url: str, least: int, settings: dict[str, object]) -> None:
    """On a page of each kind they are 24 px high for a pointer, and for a finger 44 px, or 24 in tables, facts and running text."""
    page = new_page(**settings)
    small = {}
    for kind, address in {**KINDS, **WITH_MANY_TARGETS}.items():
        page.goto("about:blank")
        page.goto(site_url + address)
        page.wait_for_load_state("load")
        for fold in page.locator("[data-filter] details:not([open]) > summary:visible").all():
            fold.click()
        small[kind] = page.evaluate(TOO_LOW, [least, 24])
    assert {kind: found for kind, found in small.items() if found} == {}


def test_a_phone_shows_the_field_that_one_types_in_and_the_files_before_the_list(page: Page, site_url: str) -> None:
    """With the keyboard of a phone open, the button of the filter covers no field; what makes a file stands above the first result."""
    page.set_viewport_size({"width": 360, "height": 430})
    page.goto(f"{site_url}programmas/")
    page.locator("[data-component=uitvoer][data-gestart]").wait_for()
    assert page.evaluate("() => { const [files, first] = ['[data-uitvoer]', '.resultaat'].map((name) => document.querySelector(`.catalogus__uitkomst ${name}`));"
                         " return files.getBoundingClientRect().bottom <= first.getBoundingClientRect().top; }")
    page.locator("[data-filter] summary").first.click()
    for name in ("leeftijd-van", "leeftijd-tot", "tekst"):
        field = page.locator(f"[name={name}]")
        field.focus()
        assert field.evaluate("(field) => { field.scrollIntoView({ block: 'end' }); const { x, bottom } = field.getBoundingClientRect();"
                              " return field.contains(document.elementFromPoint(x + 10, bottom - 4)); }"), name
