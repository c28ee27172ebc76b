"""The catalogue as a visitor meets it: choosing, removing, going back, mistakes, narrow screens, keyboard, no script."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Watcher

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


def option(page: Page, label: str) -> Locator:
    """The option of the filter that is called `label`, with behind it how many it gives."""
    form, name = page.locator("[data-filter]"), re.compile(rf"^{re.escape(label)} \(")
    return form.get_by_role("checkbox", name=name).or_(form.get_by_role("radio", name=name)).first


def choose(page: Page, label: str) -> None:
    """Tick what is called `label`."""
    option(page, label).check()


def test_without_script_everything_is_there(new_page: Callable[..., Page], site_url: str) -> None:
    """List and table are whole, and no filter is shown that could not work."""
    page = new_page(java_script_enabled=False)
    page.goto(f"{site_url}programmas/?intensief=ja")
    assert rows(page).count() == page.locator("tr[data-rij]:visible").count() == page.locator("[data-kaart]:visible").count() == 20
    assert rows(page).first.evaluate("row => row.offsetWidth") > 1000
    expect(page.locator("[data-filter]")).to_be_hidden()
    expect(page.locator("[data-sorteer]")).to_be_hidden()
    expect(page.get_by_role("button", name="Kopieer deze keuze als link")).to_be_hidden()
    assert page.locator("article[data-id] a, tr[data-rij] a, [data-kaart] a").evaluate_all("links => links.every(({ href }) => /programmas.[a-z0-9-]+.$/.test(href))")
    expect(count(page)).to_have_text("20 programma's")


def test_a_choice_narrows_list_table_and_address(catalogue: Page) -> None:
    """One tick changes all three, and the count says so."""
    choose(catalogue, "wekelijks")
    expect(count(catalogue)).to_have_text(re.compile(r"^\d+ van 20 programma's$"))
    expect_query(catalogue, "contact=wekelijks")
    shown = rows(catalogue).evaluate_all("rows => rows.map(row => row.dataset.id)")
    assert "opstapje" in shown and 0 < len(shown) < 20
    assert catalogue.locator("tr[data-rij]:not([hidden])").count() == catalogue.locator("[data-kaart]:not([hidden])").count() == len(shown)


def test_values_repeat_in_the_address(catalogue: Page) -> None:
    """Two kinds of contact widen, two marks narrow; the address repeats the parameter."""
    choose(catalogue, "wekelijks")
    one = rows(catalogue).count()
    choose(catalogue, "periodiek")
    assert rows(catalogue).count() > one
    expect_query(catalogue, "contact=wekelijks&contact=periodiek")
    choose(catalogue, "totale ontwikkeling")
    choose(catalogue, "los van een vve-programma")
    expect_query(catalogue, "contact=wekelijks&contact=periodiek&kenmerk=totaal&kenmerk=onafhankelijk")


def test_back_forward_and_reload_restore_everything(catalogue: Page) -> None:
    """Controls, count, chips and rows follow the address wherever it goes."""
    choose(catalogue, "ja")
    intensive = count(catalogue).inner_text()
    choose(catalogue, "wekelijks")
    both = count(catalogue).inner_text()
    catalogue.go_back()
    expect(count(catalogue)).to_have_text(intensive)
    expect(option(catalogue, "wekelijks")).not_to_be_checked()
    catalogue.go_back()
    expect(count(catalogue)).to_have_text("20 programma's")
    expect(catalogue.locator("[name=intensief][value='']")).to_be_checked()
    catalogue.go_forward()
    catalogue.go_forward()
    expect(count(catalogue)).to_have_text(both)
    catalogue.reload()
    expect(count(catalogue)).to_have_text(both)
    expect(option(catalogue, "wekelijks")).to_be_checked()
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


@pytest.mark.parametrize("way", ["reload", "back"])
def test_scroll_and_focus_return(page: Page, site_url: str, way: str) -> None:
    """After reload, and after a visit to another page, the visitor is where they were."""
    page.goto(f"{site_url}programmas/?kenmerk=taal&kenmerk=onafhankelijk")
    link = rows(page).last.get_by_role("link")
    link.focus()
    page.wait_for_timeout(400)
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
    page.wait_for_timeout(400)
    assert abs(page.evaluate("scrollY") - before) < 3


def test_back_returns_the_focus_of_that_step(catalogue: Page) -> None:
    """Each step remembers where the visitor last was in it."""
    choose(catalogue, "wekelijks")
    catalogue.get_by_label("Sorteer op").focus()
    catalogue.get_by_label("Sorteer op").select_option("leeftijd")
    catalogue.go_back()
    catalogue.go_back()
    expect(option(catalogue, "wekelijks")).to_be_focused()
    catalogue.go_forward()
    catalogue.go_forward()
    expect(catalogue.get_by_label("Sorteer op")).to_be_focused()


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
    expect(option(catalogue, "periodiek")).not_to_be_checked()


def test_reset_clears_the_choices_and_keeps_the_order(catalogue: Page) -> None:
    """The order of the list is no filter."""
    catalogue.get_by_label("Sorteer op").select_option("leeftijd")
    choose(catalogue, "wekelijks")
    catalogue.get_by_role("button", name="Wis alles").click()
    expect(count(catalogue)).to_have_text("20 programma's")
    expect(count(catalogue)).to_be_focused()
    expect_query(catalogue, "sorteer=leeftijd")
    expect(catalogue.get_by_role("button", name="Wis alles")).to_be_hidden()


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


@pytest.mark.parametrize(("written", "low", "high"), [("2", "2", ""), ("2,5", "2,5", ""), ("-4", "", "4"), ("6-", "6+", ""), ("2-4", "2", "4")])
def test_every_way_to_write_an_age_fills_the_fields(page: Page, site_url: str, written: str, low: str, high: str) -> None:
    """What the address asks stands in the two fields."""
    page.goto(f"{site_url}programmas/?leeftijd={written}")
    expect(page.get_by_label("vanaf")).to_have_value(low)
    expect(page.get_by_label("tot", exact=True)).to_have_value(high)
    expect(page.locator("[data-meldingen]")).to_be_empty()


@pytest.mark.parametrize(("low", "high", "asked"), [
    ("2", "", "2"), ("2.5", "", "2.5"), ("2,5", "4", "2.5-4"), ("", "4", "-4"), ("6+", "", "6-"), ("2-4", "", "2-4"), ("3", "3", "3")])
def test_what_is_written_in_the_fields_asks_for_that_age(catalogue: Page, low: str, high: str, asked: str) -> None:
    """Only the first is one age, both are a range; comma and point will do; leaving the field keeps what is asked."""
    catalogue.get_by_label("vanaf").fill(low)
    catalogue.get_by_label("tot", exact=True).fill(high)
    expect_query(catalogue, f"leeftijd={asked}")
    catalogue.get_by_label("tot", exact=True).blur()
    choose(catalogue, "los van een vve-programma")
    expect_query(catalogue, f"leeftijd={asked}&kenmerk=onafhankelijk")


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
    expect(option(page, "wekelijks")).to_be_checked()
    expect(count(page)).to_have_text(re.compile(" van 20 programma's$"))
    choose(page, "niet vermeld")
    expect(notice).to_be_empty()
    expect_query(page, "contact=wekelijks&contact=niet-vermeld&dekking=genoemd&q=")
    page.go_back()
    expect(notice).to_contain_text("kleur=rood")


def test_markup_in_the_address_stays_text(page: Page, site_url: str) -> None:
    """What someone puts in a link is shown, never run."""
    page.goto(f"{site_url}programmas/?tekst=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&%3Cb%3E=%3Ci%3E")
    expect(page.locator(".chip")).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator("[data-component=catalogus] img").count() == 0


def test_no_result_says_what_to_let_go(page: Page, site_url: str) -> None:
    """The message names each choice that helps, with what it gives, and does it; chosen options can be let go."""
    page.goto(f"{site_url}programmas/?intensief=ja&contact=eenmalig")
    expect(page.get_by_text("Geen programma past bij al uw keuzes")).to_be_visible()
    expect(count(page)).to_have_text("0 van 20 programma's")
    for chosen in ("eenmalig", "ja"):
        expect(option(page, chosen)).to_be_enabled()
    way_out = page.get_by_role("button", name=re.compile("Zonder ‘Contact: eenmalig’: "))
    promised = int(re.findall(r"(\d+) programma", way_out.inner_text())[0])
    way_out.click()
    assert rows(page).count() == promised > 0
    expect(count(page)).to_be_focused()
    expect_query(page, "intensief=ja")


def test_where_one_choice_is_not_enough_it_says_what_would_be(page: Page, site_url: str) -> None:
    """Then each choice is offered on its own."""
    page.goto(f"{site_url}programmas/?intensief=ja&contact=eenmalig&kenmerk=afgestemd&tekst=bestaatniet")
    expect(page.get_by_text("Eén keuze loslaten is niet genoeg")).to_be_visible()
    page.get_by_role("button", name="Alleen ‘Intensief: ja’: 5 programma's").click()
    expect_query(page, "intensief=ja")
    expect(count(page)).to_have_text("5 van 20 programma's")


def test_no_result_of_a_word_leads_to_the_site_search(page: Page, site_url: str) -> None:
    """The same word is looked for in the whole handbook."""
    page.goto(f"{site_url}programmas/?tekst=vertrouwensinspecteur&contact=wekelijks")
    expect(page.get_by_role("button", name=re.compile("Zonder ‘Tekst: ‘vertrouwensinspecteur’’"))).to_be_visible()
    page.get_by_role("link", name="Zoek ‘vertrouwensinspecteur’ in het hele handboek").click()
    expect(page).to_have_url(f"{site_url}?q=vertrouwensinspecteur")
    expect(page.get_by_role("region", name="Zoekresultaten")).to_be_visible()


def test_an_option_says_what_it_gives(catalogue: Page) -> None:
    """The number is in the name; one that gives nothing stays in sight, disabled, and comes back."""
    expect(option(catalogue, "wekelijks")).to_have_accessible_name("wekelijks (5)")
    choose(catalogue, "nee")
    expect(option(catalogue, "wekelijks")).to_have_accessible_name("wekelijks (0)")
    expect(option(catalogue, "wekelijks")).to_be_visible()
    expect(option(catalogue, "wekelijks")).to_be_disabled()
    choose(catalogue, "maakt niet uit")
    expect(option(catalogue, "wekelijks")).to_be_enabled()


def test_an_option_let_go_keeps_the_focus_though_it_gives_nothing(page: Page, site_url: str) -> None:
    """It is disabled only once the visitor has gone on."""
    page.goto(f"{site_url}programmas/?intensief=nee&contact=wekelijks")
    field = option(page, "wekelijks")
    field.focus()
    page.keyboard.press("Space")
    expect_query(page, "intensief=nee")
    expect(field).to_be_focused()
    expect(field).to_be_enabled()
    page.keyboard.press("Tab")
    expect(field).to_be_disabled()


def test_a_quick_age_fills_the_fields_and_lets_go(catalogue: Page) -> None:
    """One press asks for the ages on it, a second takes that back."""
    button = catalogue.get_by_role("button", name=re.compile("^2–4 jaar"))
    promised = re.findall(r"\((\d+)\)", button.inner_text())[0]
    button.click()
    expect_query(catalogue, "leeftijd=2-4")
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(catalogue.get_by_label("vanaf")).to_have_value("2")
    expect(count(catalogue)).to_have_text(re.compile(rf"^{promised} van 20"))
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    expect_query(catalogue, "")


def test_a_result_says_why_it_matches(page: Page, site_url: str) -> None:
    """In words, and the bar marks the age asked for; nothing is said while nothing is chosen."""
    page.goto(f"{site_url}programmas/?leeftijd=2-4&kenmerk=taal")
    express = page.locator("[data-id=voorleesexpress]")
    expect(express.locator("[data-reden]")).to_have_text("Past bij uw keuze: leeftijd: 2 tot 4 jaar valt er helemaal in; kenmerk: taalontwikkeling.")
    mark = express.locator("[data-gevraagd]").evaluate("({ x, width }) => [x.baseVal.value, width.baseVal.value]")
    assert mark == pytest.approx([20, 20])
    page.get_by_role("button", name="Wis alles").click()
    expect(express.locator("[data-reden]")).to_be_hidden()
    assert express.locator("[data-gevraagd]").evaluate("({ width }) => width.baseVal.value") == 0


def test_a_result_says_whether_it_is_still_offered(catalogue: Page) -> None:
    """Confirmed with source and date, or unknown."""
    facts = rows(catalogue).evaluate_all("""rows => rows.map(row => [...row.querySelectorAll("dl > div")]
      .filter(part => part.firstElementChild.textContent === "Aanbod nu").map(part => part.lastElementChild.textContent.trim()))""")
    assert all(re.fullmatch(r"onbekend|bevestigd \(.+, (zonder datum|[^,]*\d{4})\)", *fact) for fact in facts)
    assert {fact[0].partition(" ")[0] for fact in facts} == {"onbekend", "bevestigd"}


def test_the_choice_is_copied_as_a_link(new_page: Callable[..., Page], site_url: str) -> None:
    """The address of this moment lands on the clipboard, and that is said."""
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{site_url}programmas/?contact=wekelijks")
    choose(page, "taalontwikkeling")
    page.get_by_role("button", name="Kopieer deze keuze als link").click()
    expect(page.get_by_text("De link is gekopieerd.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    assert page.url.endswith("?contact=wekelijks&kenmerk=taal")


def test_where_copying_is_refused_the_link_stands_selected(catalogue: Page) -> None:
    """Then the visitor copies it."""
    catalogue.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }")
    choose(catalogue, "wekelijks")
    catalogue.get_by_role("button", name="Kopieer deze keuze als link").click()
    field = catalogue.get_by_label("Kopieer deze link zelf")
    expect(field).to_be_focused()
    expect(field).to_have_value(catalogue.url)
    choose(catalogue, "taalontwikkeling")
    expect(field).to_be_hidden()


def test_the_order_follows_the_choice(catalogue: Page) -> None:
    """By age the youngest first, by contact the most frequent first; rows and table alike."""
    catalogue.get_by_label("Sorteer op").select_option("leeftijd")
    first = rows(catalogue).first.get_attribute("data-id")
    assert first in ("boekstart", "ouders-actief", "de-taallijn", "video-hometraining")
    catalogue.get_by_label("Sorteer op").select_option("contact")
    assert rows(catalogue).first.get_attribute("data-id") == "oudercomponent-vve"
    in_table = catalogue.locator("tr[data-rij]").evaluate_all("rows => rows.map(row => row.dataset.rij)")
    assert in_table == rows(catalogue).evaluate_all("rows => rows.map(row => row.dataset.id)")
    catalogue.reload()
    expect(catalogue.get_by_label("Sorteer op")).to_have_value("contact")
    assert rows(catalogue).first.get_attribute("data-id") == "oudercomponent-vve"


def test_by_keyboard_alone(catalogue: Page) -> None:
    """Tab, space and arrows choose; Enter follows a result."""
    catalogue.get_by_label("tot", exact=True).focus()
    catalogue.keyboard.press("Tab")
    catalogue.keyboard.press("Tab")
    catalogue.keyboard.press("Enter")
    expect_query(catalogue, "leeftijd=1-2")
    catalogue.keyboard.press("Enter")
    expect_query(catalogue, "")
    for _ in range(4):
        catalogue.keyboard.press("Tab")
    expect(catalogue.locator("[name=intensief][value='']")).to_be_focused()
    catalogue.keyboard.press("ArrowDown")
    expect_query(catalogue, "intensief=ja")
    catalogue.keyboard.press("Tab")
    catalogue.keyboard.press("Space")
    expect_query(catalogue, "intensief=ja&contact=wekelijks")
    rows(catalogue).first.get_by_role("link").focus()
    catalogue.keyboard.press("Enter")
    expect(catalogue).to_have_url(re.compile("/programmas/[a-z-]+/$"))


def test_on_a_phone_the_filter_is_folded_with_a_count(new_page: Callable[..., Page], site_url: str) -> None:
    """Folded at first; the summary counts; one button, always in sight, says how many there are and leads to the list."""
    page = new_page(viewport=PHONE, has_touch=True)
    page.goto(f"{site_url}programmas/?intensief=ja")
    summary = page.locator("[data-filter] summary")
    expect(summary).to_have_text(re.compile(r"Filters\s+1 gekozen"))
    expect(option(page, "wekelijks")).to_be_hidden()
    summary.click()
    choose(page, "wekelijks")
    expect(summary).to_contain_text("2 gekozen")
    leads = page.get_by_role("button", name="Toon 3 programma's")
    expect(leads).to_be_in_viewport()
    leads.click()
    expect(option(page, "wekelijks")).to_be_hidden()
    expect(count(page)).to_be_focused()
    expect(count(page)).to_be_in_viewport()


@pytest.mark.parametrize("address", ["programmas/", "voorbeelden/"])
@pytest.mark.parametrize("width", [320, 1280])
def test_a_long_text_fits_the_page(new_page: Callable[..., Page], site_url: str, address: str, width: int) -> None:
    """A word without end breaks in its chip and in the advice; nothing sticks out."""
    page = new_page(viewport={"width": width, "height": 800})
    page.goto(f"{site_url}{address}?tekst={'m' * 150}")
    expect(page.locator(".chip")).to_be_visible()
    expect(page.locator("div[data-leeg]")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize(("address", "words"), [
    ("programmas/?contact=wekelijks", "Filteren en vergelijken werkt alleen met JavaScript"), ("voorbeelden/?gemeente=breda", "Filteren werkt alleen met JavaScript"),
])
@pytest.mark.parametrize("way", ["off", "blocked", "works"])
def test_a_choice_in_the_address_that_cannot_count_is_told(
    new_page: Callable[..., Page], site_url: str, watcher: Watcher, address: str, words: str, way: str,
) -> None:
    """Without script, and where the script is kept out, the page says that a link with a choice shows the whole list."""
    page = new_page(java_script_enabled=way != "off")
    if way == "blocked":
        watcher.allow("handboek.js")
        page.route("**/assets/handboek.js*", lambda route: route.abort())
    page.goto(site_url + address)
    notice = page.get_by_text(words)
    if way == "works":
        expect(notice).to_be_hidden()
    else:
        expect(notice).to_be_visible()


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
    """Municipality, step, theme, programme, age and text; a parameter of the other list is told; capitals do not matter."""
    page.goto(f"{site_url}voorbeelden/?gemeente=breda&stap=5&sorteer=naam&vergelijk=a,b")
    expect(page.locator("[data-meldingen]")).to_contain_text("sorteer=naam")
    expect(page.locator("[data-meldingen]")).to_contain_text("vergelijk=a,b")
    expect(page.get_by_label("Gemeente")).to_have_value("Breda")
    expect(count(page)).to_have_text(re.compile(r"^\d+ van 15 voorbeelden$"))
    shown = rows(page).evaluate_all("rows => rows.map(row => row.dataset.id)")
    assert shown and all(name.startswith("breda") for name in shown)
    page.get_by_label("Stap").select_option("")
    expect_query(page, "gemeente=Breda")
    page.get_by_label("Programma").select_option("boekstart")
    expect(count(page)).to_have_text("1 van 15 voorbeelden")
    programmes = page.locator("[name=programma] option").evaluate_all("options => options.slice(1).map(({ dataset }) => dataset.opschrift.replace(/^De /, ''))")
    assert programmes == sorted(programmes, key=str.casefold)


def test_a_theme_link_opens_the_filtered_examples(page: Page, site_url: str) -> None:
    """The address of a theme is a filter of the examples."""
    page.goto(f"{site_url}voorbeelden/")
    value = page.locator("[name=thema] option").nth(1).get_attribute("value")
    page.goto(f"{site_url}voorbeelden/?thema={value}")
    expect(page.get_by_label("Thema")).to_have_value(value or "")
    expect(count(page)).to_have_text(re.compile(" van 15 voorbeelden$"))
