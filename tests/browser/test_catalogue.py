"""The catalogue as a visitor meets it: choosing, removing, no result, order, narrow screens, keyboard, no script."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.catalogue import PHONE, choose, count, expect_query, matches, option, rows
from tests.browser.oracle import Counted, Item

pytestmark = pytest.mark.browser


def test_without_script_everything_is_there(new_page: Callable[..., Page], site_url: str, total: int) -> None:
    """The list and the table are complete, and no filter is shown, because none could work."""
    page = new_page(java_script_enabled=False)
    page.goto(f"{site_url}programmas/?intensief=ja")
    assert rows(page).count() == page.locator("tr[data-rij]:visible").count() == page.locator("[data-kaart]:visible").count() == total
    assert rows(page).first.evaluate("row => row.offsetWidth") > 1000
    expect(page.locator("[data-filter]")).to_be_hidden()
    expect(page.locator("[data-sorteer]")).to_be_hidden()
    expect(page.get_by_role("button", name="Kopieer deze keuze als link")).to_be_hidden()
    assert page.locator("article[data-id] a, tr[data-rij] a, [data-kaart] a").evaluate_all("links => links.every(({ href }) => /programmas.[a-z0-9-]+.$/.test(href))")
    expect(count(page)).to_have_text(f"{total} programma's")


def test_a_choice_narrows_list_table_and_address(catalogue: Page, total: int) -> None:
    """One tick changes all three, and the count follows."""
    choose(catalogue, "wekelijks")
    expect(count(catalogue)).to_have_text(re.compile(rf"^\d+ van {total} programma's$"))
    expect_query(catalogue, "contact=wekelijks")
    shown = rows(catalogue).evaluate_all("rows => rows.map(row => row.dataset.id)")
    assert "opstapje" in shown and 0 < len(shown) < total
    assert catalogue.locator("tr[data-rij]:not([hidden])").count() == catalogue.locator("[data-kaart]:not([hidden])").count() == len(shown)


def test_chips_remove_one_choice_and_keep_the_focus(catalogue: Page, total: int) -> None:
    """Each chip says what it removes; the focus goes to the next chip, and after the last one to the count."""
    choose(catalogue, "wekelijks")
    choose(catalogue, "periodiek")
    catalogue.get_by_role("button", name="Verwijder: Contact: wekelijks").click()
    expect_query(catalogue, "contact=periodiek")
    expect(catalogue.get_by_role("button", name="Verwijder: Contact: periodiek")).to_be_focused()
    catalogue.keyboard.press("Enter")
    expect(count(catalogue)).to_be_focused()
    expect(count(catalogue)).to_have_text(f"{total} programma's")
    expect(option(catalogue, "periodiek")).not_to_be_checked()


def test_reset_clears_the_choices_and_keeps_the_order(catalogue: Page, total: int) -> None:
    """The order of the list is not a filter."""
    catalogue.get_by_label("Sorteer op").select_option("leeftijd")
    choose(catalogue, "wekelijks")
    catalogue.get_by_role("button", name="Wis alles").click()
    expect(count(catalogue)).to_have_text(f"{total} programma's")
    expect(count(catalogue)).to_be_focused()
    expect_query(catalogue, "sorteer=leeftijd")
    expect(catalogue.get_by_role("button", name="Wis alles")).to_be_hidden()


def test_no_result_says_which_choice_to_drop(page: Page, site_url: str, total: int) -> None:
    """The message names each choice whose removal helps, with what it gives, and removes it; chosen options can be unticked."""
    page.goto(f"{site_url}programmas/?intensief=ja&contact=eenmalig")
    expect(page.get_by_text("Geen programma past bij al uw keuzes")).to_be_visible()
    expect(count(page)).to_have_text(f"0 van {total} programma's")
    for chosen in ("eenmalig", "ja"):
        expect(option(page, chosen)).to_be_enabled()
    way_out = page.get_by_role("button", name=re.compile("Zonder ‘Contact: eenmalig’: "))
    promised = int(re.findall(r"(\d+) programma", way_out.inner_text())[0])
    way_out.click()
    assert matches(page).count() == promised > 0
    expect(count(page)).to_be_focused()
    expect_query(page, "intensief=ja")


def test_if_dropping_one_choice_is_not_enough_each_is_offered_alone(page: Page, site_url: str, total: int, found: Counted) -> None:
    """If removing one choice does not help, each choice is offered on its own."""
    page.goto(f"{site_url}programmas/?intensief=ja&contact=eenmalig&kenmerk=afgestemd&tekst=bestaatniet")
    expect(page.get_by_text("Eén keuze loslaten is niet genoeg")).to_be_visible()
    intensive, _ = found("intensief=ja")
    page.get_by_role("button", name=f"Alleen ‘Intensief: ja’: {intensive} programma's").click()
    expect_query(page, "intensief=ja")
    expect(count(page)).to_have_text(re.compile(rf"^{intensive} van {total} programma's en \d+ van na 2013, zonder label$"))


def test_a_word_without_results_leads_to_the_site_search(page: Page, site_url: str) -> None:
    """A link searches the whole handbook for the same word."""
    page.goto(f"{site_url}programmas/?tekst=vertrouwensinspecteur&contact=wekelijks")
    expect(page.get_by_role("button", name=re.compile("Zonder ‘Tekst: ‘vertrouwensinspecteur’’"))).to_be_visible()
    page.get_by_role("link", name="Zoek ‘vertrouwensinspecteur’ in het hele handboek").click()
    expect(page).to_have_url(f"{site_url}?q=vertrouwensinspecteur")
    expect(page.get_by_role("region", name="Zoekresultaten")).to_be_visible()


def test_an_option_says_what_it_gives(catalogue: Page, found: Counted) -> None:
    """The number is part of its name; an option that gives nothing stays visible but disabled, and comes back."""
    expect(option(catalogue, "wekelijks")).to_have_accessible_name(f"wekelijks ({found('contact=wekelijks')[0]})")
    choose(catalogue, "alleen genoemd in de tekst")
    expect(option(catalogue, "ja")).to_have_accessible_name("ja (0)")
    expect(option(catalogue, "ja")).to_be_visible()
    expect(option(catalogue, "ja")).to_be_disabled()
    choose(catalogue, "maakt niet uit")
    expect(option(catalogue, "ja")).to_be_enabled()


def test_a_choice_on_a_label_keeps_what_is_later_in_a_group(page: Page, site_url: str, total: int, items: list[Item]) -> None:
    """It stands below what matches under its own heading, is counted apart, and says why; with a label of its own gone, so is the group."""
    page.goto(f"{site_url}programmas/?intensief=nee&contact=wekelijks")
    weekly = {item["id"] for item in items if item["dekking"] == "later" and item["contact"] == "wekelijks"}
    group = page.get_by_role("region", name="Van na 2013, zonder label")
    assert set(group.locator("article:visible").evaluate_all("rows => rows.map(row => row.dataset.id)")) == weekly > set()
    expect(count(page)).to_have_text(re.compile(rf"^\d+ van {total} programma's en {len(weekly)} van na 2013, zonder label$"))
    expect(group.locator("[data-reden]").first).to_contain_text("Staat apart: het is van na 2013, en heeft dus geen label van toen.")
    page.get_by_role("button", name="Verwijder: Intensief: nee").click()
    expect(group).to_be_hidden()
    assert weekly <= set(matches(page).evaluate_all("rows => rows.map(row => row.dataset.id)"))


def test_an_unticked_option_keeps_the_focus_though_it_gives_nothing(page: Page, site_url: str) -> None:
    """It is disabled only once the focus has moved on."""
    page.goto(f"{site_url}programmas/?dekking=genoemd&kenmerk=taal")
    field = option(page, "taalontwikkeling")
    field.focus()
    page.keyboard.press("Space")
    expect_query(page, "dekking=genoemd")
    expect(field).to_be_focused()
    expect(field).to_be_enabled()
    page.keyboard.press("Tab")
    expect(field).to_be_disabled()


def test_a_result_says_why_it_matches(page: Page, site_url: str) -> None:
    """The reason is in words, and the bar marks the age asked for; without a choice there is no reason."""
    page.goto(f"{site_url}programmas/?leeftijd=2-4&kenmerk=taal")
    express = page.locator("[data-id=voorleesexpress]")
    expect(express.locator("[data-reden]")).to_have_text("Past bij uw keuze: leeftijd: 2 tot 4 jaar valt er helemaal in; kenmerk: taalontwikkeling.")
    mark = express.locator("[data-gevraagd]").evaluate("({ x, width }) => [x.baseVal.value, width.baseVal.value]")
    assert mark == pytest.approx([20, 20])
    page.get_by_role("button", name="Wis alles").click()
    expect(express.locator("[data-reden]")).to_be_hidden()
    assert express.locator("[data-gevraagd]").evaluate("({ width }) => width.baseVal.value") == 0


def test_a_result_says_when_it_was_last_seen(catalogue: Page, items: list[Item]) -> None:
    """It says the date and who says so, that it is long ago, that it stops, or that it is unknown; only the first is bold."""
    facts = rows(catalogue).evaluate_all("""rows => rows.map(row => [row.dataset.id, ...[...row.querySelectorAll("dl > div")]
      .filter(part => part.firstElementChild.textContent === "Laatst gezien").map(part => part.lastElementChild.textContent.trim())])""")
    begins = {"twee-jaar": r"[^,]*\d{4} \(bron: ", "ouder": r".*\d{4}, langer dan twee jaar geleden \(bron: ", "stopt": "stopt, volgens een bron ", "onbekend": "onbekend"}
    stands = {item["id"]: item["gezien"]["stand"] for item in items}
    assert len(facts) == len(items) and all(re.match(begins[stands[record]], said) for record, said in facts), facts


def test_the_newest_come_first(catalogue: Page, items: list[Item]) -> None:
    """Sorted by when they were seen, the newest comes first and what has no date last."""
    catalogue.get_by_label("Sorteer op").select_option("gezien")
    expect_query(catalogue, "sorteer=gezien")
    shown = rows(catalogue).evaluate_all("rows => rows.map(row => row.dataset.id)")
    dates = {item["id"]: item["gezien"]["datum"] or "" for item in items}
    years = [dates[record][:4] for record in shown]
    assert years == sorted(years, reverse=True) and not dates[shown[-1]]


def test_two_years_weekly_and_seen_recently(page: Page, site_url: str, items: list[Item]) -> None:
    """What is left says of each choice why it fits, with the fact behind it."""
    page.goto(f"{site_url}programmas/?leeftijd=2&contact=wekelijks&gezien=twee-jaar")
    expect(page.locator(".chip").first).to_have_text(re.compile("Leeftijd: 2 jaar"))
    shown = rows(page).evaluate_all("rows => rows.map(row => [row.dataset.id, row.querySelector('[data-reden]').textContent])")
    known = {item["id"]: item for item in items}
    reasons = {record: reason for record, reason in shown if known[record]["leeftijd"]["van"] is not None}
    assert reasons
    for record, reason in reasons.items():
        assert "leeftijd: 2 jaar valt erin; laatst gezien: korter dan twee jaar geleden (" in reason and "; contact: wekelijks (" in reason, reason
        assert known[record]["frequentie"] in reason


def test_the_order_follows_the_choice(catalogue: Page, items: list[Item]) -> None:
    """By age the youngest come first, by contact the most frequent; in the list and in the table."""
    catalogue.get_by_label("Sorteer op").select_option("leeftijd")
    youngest = min(one["leeftijd"]["van"] for one in items if one["leeftijd"]["van"] is not None)
    assert rows(catalogue).first.get_attribute("data-id") in {one["id"] for one in items if one["leeftijd"]["van"] == youngest}
    catalogue.get_by_label("Sorteer op").select_option("contact")
    daily = {one["id"] for one in items if one["contact"] == "dagelijks"}
    assert rows(catalogue).first.get_attribute("data-id") in daily
    in_table = catalogue.locator("tr[data-rij]").evaluate_all("rows => rows.map(row => row.dataset.rij)")
    assert in_table == rows(catalogue).evaluate_all("rows => rows.map(row => row.dataset.id)")
    catalogue.reload()
    expect(catalogue.get_by_label("Sorteer op")).to_have_value("contact")
    assert rows(catalogue).first.get_attribute("data-id") in daily


def test_by_keyboard_alone(catalogue: Page) -> None:
    """Tab, space and arrows make choices; Enter follows a result."""
    catalogue.get_by_label("tot", exact=True).focus()
    catalogue.keyboard.press("Tab")
    catalogue.keyboard.press("Tab")
    catalogue.keyboard.press("Enter")
    expect_query(catalogue, "leeftijd=1-2")
    catalogue.keyboard.press("Enter")
    expect_query(catalogue, "")
    for _ in range(4):
        catalogue.keyboard.press("Tab")
    expect(catalogue.locator("[name=gezien][value=twee-jaar]")).to_be_focused()
    catalogue.keyboard.press("Space")
    expect_query(catalogue, "gezien=twee-jaar")
    catalogue.locator("[name=dekking][value='']").focus()
    catalogue.keyboard.press("ArrowDown")
    expect_query(catalogue, "gezien=twee-jaar&dekking=beschreven")
    rows(catalogue).first.get_by_role("link").focus()
    catalogue.keyboard.press("Enter")
    expect(catalogue).to_have_url(re.compile("/programmas/[a-z-]+/$"))


def test_on_a_phone_the_filter_is_folded_with_a_count(new_page: Callable[..., Page], site_url: str, found: Counted) -> None:
    """Folded at first, with the number of choices in the summary; one button, always visible, says how many results there are and leads to them."""
    page = new_page(viewport=PHONE, has_touch=True)
    page.goto(f"{site_url}programmas/?intensief=ja")
    summary = page.locator("[data-filter] summary")
    expect(summary).to_have_text(re.compile(r"Filters\s+1 gekozen"))
    expect(option(page, "wekelijks")).to_be_hidden()
    summary.click()
    choose(page, "wekelijks")
    expect(summary).to_contain_text("2 gekozen")
    leads = page.get_by_role("button", name=f"Toon {found('intensief=ja&contact=wekelijks')[0]} programma's")
    expect(leads).to_be_in_viewport()
    leads.click()
    expect(option(page, "wekelijks")).to_be_hidden()
    expect(count(page)).to_be_focused()
    expect(count(page)).to_be_in_viewport()


@pytest.mark.parametrize("address", ["programmas/", "voorbeelden/"])
@pytest.mark.parametrize("width", [320, 1280])
def test_a_long_text_fits_the_page(new_page: Callable[..., Page], site_url: str, address: str, width: int) -> None:
    """An endless word is broken in its chip and in the advice; nothing sticks out."""
    page = new_page(viewport={"width": width, "height": 800})
    page.goto(f"{site_url}{address}?tekst={'m' * 150}")
    expect(page.locator(".chip")).to_be_visible()
    expect(page.locator("div[data-leeg]")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_one_broken_part_leaves_the_rest(page: Page, site_url: str, watcher, total: int) -> None:
    """A page whose list has no data reports that and still searches."""
    watcher.allow('Onderdeel "catalogus" start niet')
    page.route("**/programmas/", lambda route: route.fulfill(
        response=(answer := route.fetch()), body=answer.text().replace("data-gegevens", "data-weg")))
    page.goto(f"{site_url}programmas/")
    assert rows(page).count() == total
    page.get_by_role("searchbox", name="Zoek in het handboek").fill("opstapje")
    expect(page.get_by_role("region", name="Zoekresultaten").get_by_role("link").first).to_be_visible()


def test_the_examples_filter_by_their_own_questions(page: Page, site_url: str, examples: list[Item]) -> None:
    """Municipality, step, theme, programme, age and text; parameters of the other list are reported; capitals do not matter."""
    page.goto(f"{site_url}voorbeelden/?gemeente=breda&stap=5&sorteer=naam&vergelijk=a,b")
    expect(page.locator("[data-meldingen]")).to_contain_text("sorteer=naam")
    expect(page.locator("[data-meldingen]")).to_contain_text("vergelijk=a,b")
    expect(page.get_by_label("Gemeente")).to_have_value("Breda")
    expect(count(page)).to_have_text(re.compile(rf"^\d+ van {len(examples)} voorbeelden$"))
    shown = rows(page).evaluate_all("rows => rows.map(row => row.dataset.id)")
    assert shown and all(name.startswith("breda") for name in shown)
    page.get_by_label("Stap").select_option("")
    expect_query(page, "gemeente=Breda")
    page.get_by_label("Programma").select_option("boekstart")
    expect(count(page)).to_have_text(f"{sum('boekstart' in one['programmas'] for one in examples)} van {len(examples)} voorbeelden")
    programmes = page.locator("[name=programma] option").evaluate_all("options => options.slice(1).map(({ dataset }) => dataset.opschrift.replace(/^De /, ''))")
    assert programmes == sorted(programmes, key=str.casefold)


def test_a_theme_link_opens_the_filtered_examples(page: Page, site_url: str, examples: list[Item]) -> None:
    """The address of a theme is a filter on the examples."""
    page.goto(f"{site_url}voorbeelden/")
    value = page.locator("[name=thema] option").nth(1).get_attribute("value")
    page.goto(f"{site_url}voorbeelden/?thema={value}")
    expect(page.get_by_label("Thema")).to_have_value(value or "")
    expect(count(page)).to_have_text(re.compile(f" van {len(examples)} voorbeelden$"))
