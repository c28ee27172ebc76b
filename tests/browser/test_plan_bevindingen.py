"""The analysis of a plan: findings by step, putting them aside, the way to a row and to the catalogue and back."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.paper import printed
from tests.browser.plan import control, go, open_plan
from tests.browser.test_accessibility import violations

pytestmark = pytest.mark.browser


def worked(page: Page, site_url: str, place: str = "bevindingen") -> Page:
    """The worked plan of Voorbeeldstad at its findings, or at another place."""
    open_plan(page, site_url)
    page.locator("[data-actie=plan-voorbeeld]").click()
    expect(page.locator(".planbalk__naam")).to_contain_text("Voorbeeldstad")
    go(page, place)
    page.locator("[data-stap='2'] [data-plaat]").first.wait_for()
    return page


def total(page: Page) -> int:
    """How many findings the page says there are."""
    return int(re.findall(r"\d+", page.locator(".analyse__aantal").inner_text())[0])


def first(page: Page) -> Locator:
    """The first finding."""
    return page.locator("[data-bevinding]").first


def test_the_worked_plan_shows_its_findings_by_step(page: Page, site_url: str) -> None:
    """Each has its rule and its rows, as many are told as there are, each picture is a table, and one step can be chosen."""
    worked(page, site_url)
    findings = page.locator("[data-bevinding]")
    assert findings.count() == total(page) > 5
    assert page.locator("[data-bevinding]:not(:has(details p))").count() == 0
    rows = set(" ".join(findings.evaluate_all("(all) => all.map((one) => one.dataset.waar)")).split())
    assert len(rows) > 5
    assert page.locator("[data-plaat]:not(:has(table th[scope=row]))").count() == 0
    assert {"leemten", "bereik", "geld", "tijdlijn"} <= set(page.locator("[data-plaat]").evaluate_all("(all) => all.map((one) => one.dataset.plaat)"))
    page.get_by_label(re.compile("^Stap 5")).check()
    expect(page.locator("section[data-stap='2']")).to_be_hidden()
    page.reload()
    page.locator("[data-stap='5'] [data-bevinding]").first.wait_for()
    expect(page.locator("section[data-stap='2']")).to_be_hidden()


def test_what_is_put_aside_stays_aside_with_its_reason(page: Page, site_url: str) -> None:
    """Over a reload, until it is taken back; the count, the focus and undoing follow."""
    worked(page, site_url)
    before, key = total(page), first(page).get_attribute("data-sleutel")
    first(page).locator("[data-actie=bevinding-weg]").click()
    reason = control(page, f"bevinding.{key}")
    expect(reason).to_be_focused()
    page.keyboard.type("Besproken met de <b>werkgroep</b>")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(first(page).locator("[data-actie=bevinding-weg]")).to_be_focused()
    expect(page.locator(".analyse__aantal")).to_have_text(f"In uw plan: {before - 1} bevindingen, 1 weggelegd.")
    expect(page.locator("[data-bewaarstatus]")).to_contain_text("bewaard")
    page.reload()
    aside = page.locator(f'[data-weggelegd][data-sleutel="{key}"]')
    aside.wait_for(state="attached")
    expect(aside).to_be_hidden()
    page.locator("[data-weg] > summary").first.click()
    expect(control(page, f"bevinding.{key}")).to_have_value("Besproken met de <b>werkgroep</b>")
    aside.locator("[data-actie=bevinding-terug]").click()
    expect(page.locator(f'[data-bevinding][data-sleutel="{key}"] [data-actie=bevinding-weg]')).to_be_focused()
    assert total(page) == before
    page.keyboard.press("Control+z")
    expect(page.locator(".analyse__aantal")).to_have_text(f"In uw plan: {before - 1} bevindingen, 1 weggelegd.")


def test_a_link_opens_its_row_and_leads_back(page: Page, site_url: str) -> None:
    """The form of the row has the focus; the link on the sheet and Back both return to the link that was left, Back also below worksheet 2b."""
    worked(page, site_url)
    link = page.locator("[data-stap='5'] .bevinding__waar a").first
    words = link.text_content() or ""
    for way in ("link", "back"):
        page.locator("[data-stap='5'] .bevinding__waar a").first.click()
        expect(page.locator("[data-rijformulier] [data-veld]:focus, [data-rijformulier] [data-veld] :focus")).to_have_count(1)
        page.locator("[data-vandaan]").first.click() if way == "link" else page.go_back()
        expect(page.locator(".bevinding__waar a:focus")).to_have_text(words)
    go(page, "analyse")
    page.locator("[data-stap='5'] .bevinding__waar a").first.click()
    expect(page.locator("[data-rijformulier]")).to_be_visible()
    page.go_back()
    expect(page.locator(".bevinding__waar a:focus")).to_be_in_viewport()
    expect(page.locator(".bevinding__waar a:focus")).to_have_text(words)


def test_back_from_a_tool_and_from_what_is_solved_leads_near_it(page: Page, site_url: str) -> None:
    """To the link of the tool; a finding that is gone had a place too: its kind, or else its step."""
    worked(page, site_url)
    page.locator("[data-hulpmiddel] a[href='#tijdpad']").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("^Werkblad 6"))
    page.go_back()
    expect(page.locator("[data-hulpmiddel] a[href='#tijdpad']:focus")).to_be_in_viewport()
    late = page.locator("[data-bevinding=te-laat]")
    late.locator(".bevinding__waar a").first.click()
    page.locator("[data-rijformulier] [data-veld='tijdpad.gereed']:focus").fill("31-12-2030")
    page.go_back()
    expect(page.locator("[data-stap='6'] > h2:focus")).to_be_in_viewport()
    expect(late).to_have_count(0)


def test_from_a_gap_to_the_catalogue_and_back_with_the_choice(page: Page, site_url: str) -> None:
    """The catalogue filters by the age of the gap; what was chosen there comes into the plan, and Back finds the same gap."""
    worked(page, site_url)
    page.locator("[data-plaat=leemten] > summary").click()
    gap = page.locator("[data-plaat=leemten] a[href*=programmas]").first
    words = gap.text_content() or ""
    gap.click()
    page.wait_for_url(re.compile(r"/programmas/\?leeftijd=\d"))
    expect(page.locator("#van-mijn-plan")).to_be_visible()
    page.locator("[data-bewaar]:visible").first.click()
    page.go_back()
    expect(page.locator("[data-plaat=leemten] a:focus")).to_have_text(words)
    page.locator("[data-actie=analyse-kortelijst]").click()
    expect(page.locator("[data-melding]")).to_contain_text("staan in dit plan")
    expect(page.locator("a[href='#programmakeuze']:focus")).to_be_visible()


def test_findings_follow_another_tab_and_keep_the_place(page: Page, site_url: str) -> None:
    """A finding that is solved elsewhere goes; an open fold and the focus elsewhere stay. The sheet that is called `analyse` shows them too."""
    worked(page, site_url)
    before = total(page)
    last = page.locator("[data-bevinding]").last
    last.locator("summary").click()
    other = page.context.new_page()
    open_plan(other, site_url, "inventarisatie")
    other.locator("[data-actie=blad-wis]").click()
    expect(page.locator("section[data-stap='2'] [data-bevinding]")).to_have_count(0)
    assert total(page) < before
    expect(page.locator("details[open] > summary:focus")).to_have_count(1)
    expect(page.locator("section[data-stap='2'] a[href='#inventarisatie']")).to_be_visible()
    go(other, "analyse")
    expect(other.locator("[data-titel]")).to_have_text(re.compile("^Werkblad 2b"))
    expect(other.locator("[data-bevinding]")).to_have_count(total(page))


def test_no_violations(page: Page, site_url: str, root: Path) -> None:
    """An empty plan that says where to begin; the worked plan with one put aside and every fold open."""
    axe = (root / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
    open_plan(page, site_url, "bevindingen")
    expect(page.locator("section[data-stap='2'] a[href='#inventarisatie']")).to_be_visible()
    expect(page.locator(".analyse__aantal")).to_contain_text("Uw plan is nog leeg")
    assert page.locator("[data-bevinding], [data-plaat]").count() == 0
    assert list(violations(page, axe)) == []
    go(page, "")
    worked(page, site_url)
    first(page).locator("[data-actie=bevinding-weg]").click()
    page.evaluate("() => { for (const fold of document.querySelectorAll('.analyse details')) fold.open = true; }")
    assert list(violations(page, axe)) == []
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


@pytest.mark.prints
def test_findings_print_as_text(page: Page, site_url: str) -> None:
    """Sentences, rules and tables; no button, no choice of a step."""
    worked(page, site_url)
    sentence = first(page).locator(".bevinding__zin").inner_text()
    rule = page.locator("[data-bevinding] details p").first.text_content() or ""
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 658, "height": 900})  # a sheet of A4 within its margins: no cards as on a phone
    assert page.locator(".beeld__tabel--kaarten thead").first.evaluate("(head) => getComputedStyle(head).display") == "table-header-group"
    words = " ".join(" ".join(printed(page)).split())
    assert sentence in words and rule in words and words.count(rule) == 1 and "Geld per jaar" in words
    assert [name for name in ("Leg weg", "Alle stappen", "Terug naar") if name in words] == []
