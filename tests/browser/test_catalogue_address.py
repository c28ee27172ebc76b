"""The state of the catalogue as an address: Back, Forward, reload, a shared link, and values that mean nothing."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.catalogue import choose, count, expect_query, option, rows
from tests.browser.conftest import Watcher, wait_until

pytestmark = pytest.mark.browser


def test_back_forward_and_reload_restore_everything(catalogue: Page, total: int) -> None:
    """Controls, count, chips and rows follow the address wherever it goes."""
    choose(catalogue, "ja")
    intensive = count(catalogue).inner_text()
    choose(catalogue, "wekelijks")
    both = count(catalogue).inner_text()
    catalogue.go_back()
    expect(count(catalogue)).to_have_text(intensive)
    expect(option(catalogue, "wekelijks")).not_to_be_checked()
    catalogue.go_back()
    expect(count(catalogue)).to_have_text(f"{total} programma's")
    expect(catalogue.locator("[name=intensief][value='']")).to_be_checked()
    catalogue.go_forward()
    catalogue.go_forward()
    expect(count(catalogue)).to_have_text(both)
    catalogue.reload()
    expect(count(catalogue)).to_have_text(both)
    expect(option(catalogue, "wekelijks")).to_be_checked()
    assert catalogue.locator(".chip").count() == 2


def test_values_repeat_in_the_address(catalogue: Page) -> None:
    """Two kinds of contact widen the list, two labels narrow it; the address repeats the parameter."""
    choose(catalogue, "wekelijks")
    one = rows(catalogue).count()
    choose(catalogue, "periodiek")
    assert rows(catalogue).count() > one
    expect_query(catalogue, "contact=wekelijks&contact=periodiek")
    choose(catalogue, "totale ontwikkeling")
    choose(catalogue, "los van een vve-programma")
    expect_query(catalogue, "contact=wekelijks&contact=periodiek&kenmerk=totaal&kenmerk=onafhankelijk")


def test_back_from_a_record_returns_to_the_choice_and_the_row(catalogue: Page, total: int) -> None:
    """After reading one programme the filtered list is as it was, with the focus on that programme."""
    choose(catalogue, "wekelijks")
    before = count(catalogue).inner_text()
    catalogue.get_by_role("link", name="Spel aan Huis").first.click()
    expect(catalogue).to_have_title(re.compile("Spel aan Huis"))
    catalogue.go_back()
    expect(count(catalogue)).to_have_text(before)
    expect(catalogue.locator("[data-id=spel-aan-huis] a").first).to_be_focused()
    catalogue.go_back()
    expect(count(catalogue)).to_have_text(f"{total} programma's")


@pytest.mark.parametrize("way", ["reload", "back"])
def test_scroll_and_focus_return(page: Page, site_url: str, way: str) -> None:
    """After a reload, and after a visit to another page, visitors are where they were."""
    page.goto(f"{site_url}programmas/?kenmerk=taal&kenmerk=onafhankelijk")
    link = rows(page).last.get_by_role("link")
    link.focus()
    wait_until(page, "history.state?.focus")
    before = page.evaluate("scrollY")
    assert before > 300
    if way == "reload":
        page.reload()
    else:
        page.keyboard.press("Enter")
        expect(page.locator("[data-component=catalogus]")).to_have_count(0)
        page.go_back()
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport()
    wait_until(page, f"Math.abs(scrollY - {before}) < 3")


def test_back_returns_the_focus_of_that_step(catalogue: Page) -> None:
    """Each step remembers where the focus last was."""
    choose(catalogue, "wekelijks")
    catalogue.get_by_label("Sorteer op").focus()
    catalogue.get_by_label("Sorteer op").select_option("leeftijd")
    catalogue.go_back()
    catalogue.go_back()
    expect(option(catalogue, "wekelijks")).to_be_focused()
    catalogue.go_forward()
    catalogue.go_forward()
    expect(catalogue.get_by_label("Sorteer op")).to_be_focused()


def test_typing_is_one_step_back(catalogue: Page, total: int) -> None:
    """However many letters were typed, one Back undoes them."""
    catalogue.get_by_label("Zoek in deze lijst").press_sequentially("opstap")
    expect(count(catalogue)).to_have_text(re.compile(f" van {total} programma's"))
    expect_query(catalogue, "tekst=opstap")
    catalogue.go_back()
    expect(count(catalogue)).to_have_text(f"{total} programma's")
    expect_query(catalogue, "")


def test_unknown_parts_of_the_address_are_reported_and_ignored(page: Page, site_url: str, total: int) -> None:
    """Unknown names and values are reported; known ones work; the next choice clears the message."""
    page.goto(f"{site_url}programmas/?kleur=rood&intensief=misschien&leeftijd=oud&contact=wekelijks&dekking=genoemd&dekking=beschreven&q=")
    notice = page.locator("[data-meldingen]")
    for part in ("kleur=rood", "intensief=misschien", "leeftijd=oud", "dekking=beschreven"):
        expect(notice).to_contain_text(part)
    expect(option(page, "wekelijks")).to_be_checked()
    expect(count(page)).to_have_text(re.compile(f" van {total} programma's$"))
    choose(page, "niet vermeld")
    expect(notice).to_be_empty()
    expect_query(page, "contact=wekelijks&contact=niet-vermeld&dekking=genoemd&q=")
    page.go_back()
    expect(notice).to_contain_text("kleur=rood")


def test_marks_of_a_campaign_are_ignored_and_not_passed_on(page: Page, site_url: str, total: int) -> None:
    """A link from a newsletter brings no notice, and what is copied, written or printed does not have its marks."""
    page.goto(f"{site_url}programmas/?contact=wekelijks&utm_source=nieuwsbrief&fbclid=abc")
    expect(page.get_by_text("Een deel van het adres")).to_be_hidden()
    assert 0 < rows(page).count() < total
    choose(page, "periodiek")
    expect_query(page, "contact=wekelijks&contact=periodiek")


def test_a_text_is_read_as_words(page: Page, site_url: str) -> None:
    """Quotes, commas and what nobody sees make no difference."""
    for text in ("opstapje", '"opstapje"', "OPSTAPJE,", "op\u00adstapje", "(opstapje)"):
        page.goto(f"{site_url}programmas/")
        page.locator("[data-component=catalogus] [name=tekst]").fill(text)
        expect(count(page)).to_contain_text("van")
        found = [row.get_attribute("data-id") for row in rows(page).all()]
        assert "opstapje" in found and len(found) < 5, text


def test_markup_in_the_address_stays_text(page: Page, site_url: str) -> None:
    """Markup that someone puts in a link is shown, never run."""
    page.goto(f"{site_url}programmas/?tekst=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&%3Cb%3E=%3Ci%3E")
    expect(page.locator(".chip")).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator("[data-component=catalogus] img").count() == 0


@pytest.mark.parametrize(("address", "words"), [
    ("programmas/?contact=wekelijks", "Filteren en vergelijken werkt alleen met JavaScript"), ("voorbeelden/?gemeente=breda", "Filteren werkt alleen met JavaScript"),
])
@pytest.mark.parametrize("way", ["off", "blocked", "works"])
def test_a_choice_in_the_address_that_cannot_count_is_reported(
    new_page: Callable[..., Page], site_url: str, watcher: Watcher, address: str, words: str, way: str,
) -> None:
    """Without the script the page says that a link with a choice shows the whole list."""
    page = new_page(java_script_enabled=way != "off")
    if way == "blocked":
        watcher.allow("lijsten.")
        page.route("**/lijsten.*.js", lambda route: route.abort())
    page.goto(site_url + address)
    notice = page.get_by_text(words)
    if way == "works":
        expect(notice).to_be_hidden()
    else:
        expect(notice).to_be_visible()


@pytest.mark.parametrize("works", [True, False])
def test_without_script_a_link_to_a_comparison_is_explained(new_page: Callable[..., Page], site_url: str, works: bool) -> None:
    """Those who were sent one learn what the address contains; the link to an empty comparison is shown only if it works."""
    page = new_page(java_script_enabled=works)
    page.goto(f"{site_url}programmas/?vergelijk=opstapje,vve-thuis")
    expect(page.get_by_text("Achter vergelijk= in het adres staan de namen")).to_be_visible(visible=not works)
    page.goto(f"{site_url}programmas/")
    expect(page.get_by_role("link", name="Vergelijk 2 tot 4 programma's")).to_be_visible(visible=works)


def test_the_choice_is_copied_as_a_link(new_page: Callable[..., Page], site_url: str) -> None:
    """The current address is copied to the clipboard, and the page says so."""
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{site_url}programmas/?contact=wekelijks")
    choose(page, "taalontwikkeling")
    page.get_by_role("button", name="Kopieer deze keuze als link").click()
    expect(page.get_by_text("De link is gekopieerd.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    assert page.url.endswith("?contact=wekelijks&kenmerk=taal")


def test_refused_copying_leaves_the_link_selected(catalogue: Page) -> None:
    """If copying is refused, visitors can copy the link themselves."""
    catalogue.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }")
    choose(catalogue, "wekelijks")
    catalogue.get_by_role("button", name="Kopieer deze keuze als link").click()
    field = catalogue.get_by_label("Kopieer deze link zelf")
    expect(field).to_be_focused()
    expect(field).to_have_value(catalogue.url)
    choose(catalogue, "taalontwikkeling")
    expect(field).to_be_hidden()


def test_starting_twice_is_starting_once(catalogue: Page) -> None:
    """Loading the bundle twice adds no second step to the history and no second chip."""
    length = catalogue.evaluate("history.length")
    catalogue.evaluate("""() => new Promise((done) => {
      const again = document.createElement("script");
      again.src = trustedTypes.createPolicy("handboek", { createScriptURL: (url) => url })
        .createScriptURL(document.querySelector("script[src*='/lijsten.']").src);
      again.addEventListener("load", done);
      document.head.append(again);
    })""")
    choose(catalogue, "wekelijks")
    assert catalogue.locator(".chip").count() == 1
    assert catalogue.evaluate("history.length") == length + 1
