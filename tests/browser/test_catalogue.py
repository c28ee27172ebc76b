"""The catalogue as a visitor meets it: choosing, removing, going back, mistakes, narrow screens, keyboard, no script."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

PHONE = {"width": 375, "height": 700}


@pytest.fixture
def catalogue(page: Page, site_url: str) -> Page:
    """The programmes with nothing chosen."""
    page.goto(f"{site_url}programmas/")
    return page


def rows(page: Page) -> Locator:
    """The results that can be seen."""
    return page.locator("[data-component=catalogus] article[data-id]:visible")


def count(page: Page) -> Locator:
    """The one element that tells the count."""
    return page.locator("[data-component=catalogus] [role=status]")


def expect_query(page: Page, asked: str) -> None:
    """What stands behind the question mark; the browser tells a change a moment later."""
    expect(page).to_have_url(page.url.partition("?")[0] + (f"?{asked}" if asked else ""))


def choose(page: Page, label: str) -> None:
    """Tick what is called `label` exactly."""
    page.locator("[data-filter]").get_by_label(label, exact=True).first.check()


def test_without_script_everything_is_there(new_page: Callable[..., Page], site_url: str) -> None:
    """List and table are whole, and no filter is shown that could not work."""
    page = new_page(java_script_enabled=False)
    page.goto(f"{site_url}programmas/?intensief=ja")
    assert rows(page).count() == page.locator("tr[data-rij]:visible").count() == 20
    expect(page.locator("[data-filter]")).to_be_hidden()
    expect(page.locator("[data-sorteer]")).to_be_hidden()
    expect(count(page)).to_have_text("20 programma's")


def test_a_choice_narrows_list_table_and_address(catalogue: Page) -> None:
    """One tick changes all three, and the count says so."""
    choose(catalogue, "wekelijks")
    expect(count(catalogue)).to_have_text(re.compile(r"^\d+ van 20 programma's$"))
    expect_query(catalogue, "contact=wekelijks")
    shown = rows(catalogue).evaluate_all("rows => rows.map(row => row.dataset.id)")
    assert "opstapje" in shown and 0 < len(shown) < 20
    assert catalogue.locator("tr[data-rij]:visible").count() == len(shown)


def test_values_repeat_in_the_address(catalogue: Page) -> None:
    """Two kinds of contact widen, two marks narrow; the address repeats the parameter."""
    choose(catalogue, "wekelijks")
    one = rows(catalogue).count()
    choose(catalogue, "periodiek")
    assert rows(catalogue).count() > one
    expect_query(catalogue, "contact=wekelijks&contact=periodiek")
    choose(catalogue, "totale ontwikkeling")
    choose(catalogue, "los van een VVE-programma")
    expect_query(catalogue, "contact=wekelijks&contact=periodiek&kenmerk=totaal&kenmerk=onafhankelijk")


def test_back_forward_and_reload_restore_everything(catalogue: Page) -> None:
    """Controls, count, chips and rows follow the address wherever it goes."""
    choose(catalogue, "ja")
    intensive = count(catalogue).inner_text()
    choose(catalogue, "wekelijks")
    both = count(catalogue).inner_text()
    catalogue.go_back()
    expect(count(catalogue)).to_have_text(intensive)
    expect(catalogue.get_by_label("wekelijks", exact=True)).not_to_be_checked()
    catalogue.go_back()
    expect(count(catalogue)).to_have_text("20 programma's")
    expect(catalogue.locator("[name=intensief][value='']")).to_be_checked()
    catalogue.go_forward()
    catalogue.go_forward()
    expect(count(catalogue)).to_have_text(both)
    catalogue.reload()
    expect(count(catalogue)).to_have_text(both)
    expect(catalogue.get_by_label("wekelijks", exact=True)).to_be_checked()
    assert catalogue.locator(".chip").count() == 2


def test_back_from_a_record_returns_to_the_choice_and_the_row(catalogue: Page) -> None:
    """After reading one programme the filtered list stands as it was, with the focus on that programme."""
    choose(catalogue, "wekelijks")
    told = count(catalogue).inner_text()
    catalogue.get_by_role("link", name="Spel aan Huis").first.click()
    expect(catalogue).to_have_title(re.compile("Spel aan Huis"))
    catalogue.go_back()
    expect(count(catalogue)).to_have_text(told)
    expect(catalogue.locator("[data-id=spel-aan-huis] a").first).to_be_focused()
    catalogue.go_back()
    expect(count(catalogue)).to_have_text("20 programma's")


def test_typing_is_one_step_back(catalogue: Page) -> None:
    """However many letters: one Back undoes the typing."""
    catalogue.get_by_label("Zoek in deze lijst").press_sequentially("opstap")
    expect(count(catalogue)).to_have_text(re.compile(" van 20 programma's"))
    expect_query(catalogue, "tekst=opstap")
    catalogue.go_back()
    expect(count(catalogue)).to_have_text("20 programma's")
    expect_query(catalogue, "")


def test_chips_remove_one_choice_and_keep_the_focus(catalogue: Page) -> None:
    """Each says what it removes; the focus goes to the next chip, and at last to the count."""
    choose(catalogue, "wekelijks")
    choose(catalogue, "periodiek")
    catalogue.get_by_role("button", name="Verwijder: Contact: wekelijks").click()
    expect_query(catalogue, "contact=periodiek")
    expect(catalogue.get_by_role("button", name="Verwijder: Contact: periodiek")).to_be_focused()
    catalogue.keyboard.press("Enter")
    expect(count(catalogue)).to_be_focused()
    expect(count(catalogue)).to_have_text("20 programma's")
    expect(catalogue.get_by_label("periodiek", exact=True)).not_to_be_checked()


def test_reset_clears_the_choices_and_keeps_the_order(catalogue: Page) -> None:
    """The order of the list is no filter."""
    catalogue.get_by_label("Sorteer op").select_option("leeftijd")
    choose(catalogue, "wekelijks")
    catalogue.get_by_role("button", name="Alle keuzes wissen").click()
    expect(count(catalogue)).to_have_text("20 programma's")
    expect_query(catalogue, "sorteer=leeftijd")


def test_an_age_puts_unknown_ages_in_their_own_group(catalogue: Page) -> None:
    """They are never dropped, and the count names them; the group goes when no age is asked."""
    catalogue.get_by_label("vanaf").fill("2,5")
    catalogue.get_by_label("tot", exact=True).fill("4")
    expect(count(catalogue)).to_have_text(re.compile(r"^\d+ van 20 programma's en \d+ zonder vermelde leeftijd$"))
    expect_query(catalogue, "leeftijd=2.5-4")
    expect(catalogue.locator("[data-lijst-onbekend] [data-id=hecht]")).to_be_visible()
    expect(catalogue.get_by_role("heading", name="Leeftijd niet vermeld")).to_be_visible()
    catalogue.get_by_role("button", name="Verwijder: Leeftijd: 2,5 tot 4 jaar").click()
    expect(catalogue.get_by_role("heading", name="Leeftijd niet vermeld")).to_be_hidden()
    expect(catalogue.locator("[data-lijst] [data-id=hecht]")).to_be_visible()


@pytest.mark.parametrize(("written", "low", "high"), [("2", "2", "2"), ("2,5", "2,5", "2,5"), ("-4", "", "4"), ("6-", "6", ""), ("2-4", "2", "4")])
def test_every_way_to_write_an_age_fills_the_fields(page: Page, site_url: str, written: str, low: str, high: str) -> None:
    """What the address asks stands in the two fields."""
    page.goto(f"{site_url}programmas/?leeftijd={written}")
    expect(page.get_by_label("vanaf")).to_have_value(low)
    expect(page.get_by_label("tot", exact=True)).to_have_value(high)
    expect(page.locator("[data-meldingen]")).to_be_empty()


@pytest.mark.parametrize(("low", "high", "message"), [("twee", "", "‘twee’ is geen leeftijd"), ("6", "2", "Draai ze om")])
def test_an_age_that_makes_no_sense_is_told_at_the_field(catalogue: Page, low: str, high: str, message: str) -> None:
    """The results stay; the field is marked and described by the message, until it is mended."""
    field = catalogue.get_by_label("vanaf")
    catalogue.get_by_label("tot", exact=True).fill(high)
    before = rows(catalogue).count()
    field.fill(low)
    field.blur()
    expect(catalogue.locator("[data-leeftijd-fout]")).to_contain_text(message)
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(re.compile(message))
    assert rows(catalogue).count() == before
    field.fill("1")
    expect(catalogue.locator("[data-leeftijd-fout]")).to_be_hidden()
    expect(field).not_to_have_attribute("aria-invalid", "true")


def test_what_the_address_cannot_mean_is_told_and_ignored(page: Page, site_url: str) -> None:
    """Unknown names and values give a notice; what is known works; the next choice clears them."""
    page.goto(f"{site_url}programmas/?kleur=rood&intensief=misschien&leeftijd=oud&contact=wekelijks&dekking=genoemd&dekking=beschreven&q=")
    notice = page.locator("[data-meldingen]")
    for part in ("kleur=rood", "intensief=misschien", "leeftijd=oud", "dekking=beschreven"):
        expect(notice).to_contain_text(part)
    expect(page.get_by_label("wekelijks", exact=True)).to_be_checked()
    expect(count(page)).to_have_text(re.compile(" van 20 programma's$"))
    choose(page, "periodiek")
    expect(notice).to_be_empty()
    expect_query(page, "contact=wekelijks&contact=periodiek&dekking=genoemd&q=")
    page.go_back()
    expect(notice).to_contain_text("kleur=rood")


def test_markup_in_the_address_stays_text(page: Page, site_url: str) -> None:
    """What someone puts in a link is shown, never run."""
    page.goto(f"{site_url}programmas/?tekst=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&%3Cb%3E=%3Ci%3E")
    expect(page.locator(".chip")).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator("[data-component=catalogus] img").count() == 0


def test_no_result_says_what_to_let_go(catalogue: Page) -> None:
    """The message names each choice that helps, with what it gives, and does it."""
    choose(catalogue, "eenmalig")
    choose(catalogue, "ja")
    expect(catalogue.get_by_text("Geen programma past bij al uw keuzes")).to_be_visible()
    expect(count(catalogue)).to_have_text("0 van 20 programma's")
    way_out = catalogue.get_by_role("button", name=re.compile("Zonder ‘Contact: eenmalig’: "))
    promised = int(re.findall(r"(\d+) programma", way_out.inner_text())[0])
    way_out.click()
    assert rows(catalogue).count() == promised
    expect(count(catalogue)).to_be_focused()
    expect_query(catalogue, "intensief=ja")


def test_the_order_follows_the_choice(catalogue: Page) -> None:
    """By age the youngest first, by contact the most frequent first; rows and table alike."""
    catalogue.get_by_label("Sorteer op").select_option("leeftijd")
    first = rows(catalogue).first.get_attribute("data-id")
    assert first in ("boekstart", "ouders-actief", "de-taallijn", "video-hometraining")
    assert catalogue.locator("tr[data-rij]").first.get_attribute("data-rij") == first
    catalogue.get_by_label("Sorteer op").select_option("contact")
    assert rows(catalogue).first.get_attribute("data-id") == "oudercomponent-vve"
    catalogue.reload()
    expect(catalogue.get_by_label("Sorteer op")).to_have_value("contact")
    assert rows(catalogue).first.get_attribute("data-id") == "oudercomponent-vve"


def test_by_keyboard_alone(catalogue: Page) -> None:
    """Tab, space and arrows choose; Enter follows a result."""
    field = catalogue.get_by_label("Zoek in deze lijst")
    field.focus()
    for _ in range(3):
        catalogue.keyboard.press("Tab")
    expect(catalogue.locator("[name=intensief][value='']")).to_be_focused()
    catalogue.keyboard.press("ArrowDown")
    expect_query(catalogue, "intensief=ja")
    catalogue.keyboard.press("Tab")
    catalogue.keyboard.press("Tab")
    catalogue.keyboard.press("Space")
    expect_query(catalogue, "intensief=ja&contact=wekelijks")
    rows(catalogue).first.get_by_role("link").focus()
    catalogue.keyboard.press("Enter")
    expect(catalogue).to_have_url(re.compile("/programmas/[a-z-]+/$"))


def test_on_a_phone_the_filter_is_folded_with_a_count(new_page: Callable[..., Page], site_url: str) -> None:
    """Folded at first; the summary counts; one button leads to the list."""
    page = new_page(viewport=PHONE, has_touch=True)
    page.goto(f"{site_url}programmas/?intensief=ja")
    summary = page.locator("[data-filter] summary")
    expect(summary).to_have_text(re.compile(r"Filters\s+1 gekozen"))
    expect(page.get_by_label("wekelijks", exact=True)).to_be_hidden()
    summary.click()
    choose(page, "wekelijks")
    expect(summary).to_contain_text("2 gekozen")
    page.get_by_role("button", name="Toon de lijst").click()
    expect(page.get_by_label("wekelijks", exact=True)).to_be_hidden()
    expect(count(page)).to_be_focused()
    expect(count(page)).to_be_in_viewport()


def test_starting_twice_is_starting_once(catalogue: Page) -> None:
    """The bundle loaded a second time adds no second step to the history and no second chip."""
    length = catalogue.evaluate("history.length")
    catalogue.evaluate("""() => new Promise((done) => {
      const again = document.createElement("script");
      again.src = trustedTypes.createPolicy("handboek", { createScriptURL: (url) => url })
        .createScriptURL(document.querySelector("script[src$='handboek.js']").src);
      again.addEventListener("load", done);
      document.head.append(again);
    })""")
    choose(catalogue, "wekelijks")
    assert catalogue.locator(".chip").count() == 1
    assert catalogue.evaluate("history.length") == length + 1


def test_one_broken_part_leaves_the_rest(page: Page, site_url: str, watcher) -> None:
    """A page whose list misses its data reports that and still searches."""
    watcher.allow('Onderdeel "catalogus" start niet')
    page.route("**/programmas/", lambda route: route.fulfill(
        response=(answer := route.fetch()), body=answer.text().replace("data-gegevens", "data-weg")))
    page.goto(f"{site_url}programmas/")
    assert rows(page).count() == 20
    page.get_by_role("searchbox", name="Zoek in het handboek").fill("opstapje")
    expect(page.get_by_role("region", name="Zoekresultaten").get_by_role("link").first).to_be_visible()


def test_the_examples_filter_by_their_own_questions(page: Page, site_url: str) -> None:
    """Municipality, step, theme, programme, age and text; a parameter of the other list is told."""
    page.goto(f"{site_url}voorbeelden/?gemeente=Breda&stap=5&sorteer=naam")
    expect(page.locator("[data-meldingen]")).to_contain_text("sorteer=naam")
    expect(page.get_by_label("Gemeente")).to_have_value("Breda")
    expect(count(page)).to_have_text(re.compile(r"^\d+ van 15 voorbeelden$"))
    shown = rows(page).evaluate_all("rows => rows.map(row => row.dataset.id)")
    assert shown and all(name.startswith("breda") for name in shown)
    page.get_by_label("Stap").select_option("")
    expect_query(page, "gemeente=Breda")
    page.get_by_label("Programma").select_option("boekstart")
    expect(count(page)).to_have_text("1 van 15 voorbeelden")


def test_a_theme_link_opens_the_filtered_examples(page: Page, site_url: str) -> None:
    """The address of a theme is a filter of the examples."""
    page.goto(f"{site_url}voorbeelden/")
    value = page.locator("[name=thema] option").nth(1).get_attribute("value")
    page.goto(f"{site_url}voorbeelden/?thema={value}")
    expect(page.get_by_label("Thema")).to_have_value(value or "")
    expect(count(page)).to_have_text(re.compile(" van 15 voorbeelden$"))
