"""The keuzehulp: the four points of step 5 that lead to the filtered catalogue, with the reasons in words."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.oracle import Counted

pytestmark = pytest.mark.browser

HELP = "programmas/keuzehulp/"
# Pairs of answers to different questions, and answers to all of them at once.
QUESTIONS = [
    "leeftijd=2-4", "leeftijd=6-&kenmerk=taal", "kenmerk=taal&kenmerk=totaal", "intensief=nee", "contact=wekelijks&contact=periodiek",
    "leeftijd=0-1&intensief=ja", "kenmerk=afgestemd&kenmerk=onafhankelijk", "leeftijd=4-6&kenmerk=doorgaand&contact=dagelijks",
    "leeftijd=2-4&intensief=ja&contact=wekelijks&kenmerk=onafhankelijk", "contact=eenmalig&intensief=ja",
]


def fits(page: Page) -> int:
    """The number of programmes in the summary."""
    summary = page.get_by_role("status").inner_text()
    found = re.match(r"(\d+) van de \d+", summary)
    return int(found.group(1)) if found else 0


def test_answers_lead_to_the_catalogue(page: Page, site_url: str, total: int, found: Counted) -> None:
    """The answers have the same address in the catalogue; the summary follows them."""
    page.goto(site_url + HELP)
    expect(page.get_by_role("status")).to_have_text(f"U koos nog niets. Er zijn {total} programma's.")
    page.get_by_label("peuters, van 2 tot 4 jaar").check()
    page.get_by_label("over taal").check()
    expect(page.get_by_role("status")).to_have_text(f"{found('leeftijd=2-4&kenmerk=taal')[0]} van de {total} programma's passen.")
    page.get_by_role("button", name=f"Toon deze {found('leeftijd=2-4&kenmerk=taal')[0]} programma's").click()
    expect(page).to_have_url(re.compile(r"/programmas/\?leeftijd=2-4&kenmerk=taal$"))
    expect(page.locator("[data-telling]")).to_have_text(re.compile(f"^{found('leeftijd=2-4&kenmerk=taal')[0]} van {total} programma's"))
    page.go_back()
    expect(page.get_by_label("peuters, van 2 tot 4 jaar")).to_be_checked()
    expect(page.get_by_role("status")).to_have_text(f"{found('leeftijd=2-4&kenmerk=taal')[0]} van de {total} programma's passen.")


def test_reasons_are_given_in_words(page: Page, site_url: str) -> None:
    """There is one line per point, with every chosen answer in it; labels of 2013 are called labels of 2013."""
    page.goto(f"{site_url}{HELP}?leeftijd=2-4&intensief=ja&contact=wekelijks&contact=periodiek&kenmerk=onafhankelijk")
    assert page.locator("[data-redenenlijst] li").all_inner_texts() == [
        "Doel en doelgroep: voor kinderen van 2 tot 4 jaar.",
        "Intensiteit: wekelijks of periodiek contact met ouders (onze schaal), intensief (label van 2013).",
        "Afstemming tussen thuis en voorziening: los van een vve-programma (label van 2013).",
    ]
    assert page.locator("[data-namen] a").count() == fits(page) > 0


def test_counts_as_the_catalogue_does(page: Page, site_url: str) -> None:
    """The number and the names are those of the catalogue at the same address."""
    for asked in QUESTIONS:
        page.goto(f"{site_url}{HELP}?{asked}")
        number, names = fits(page), sorted(page.locator("[data-namen] a").all_inner_texts())
        page.goto(f"{site_url}programmas/?{asked}")
        page.locator("[data-component=catalogus][data-gestart]").wait_for()
        assert names == sorted(page.locator("[data-lijst] article[data-id]:visible h3").all_inner_texts()), asked
        assert number == len(names), asked


def test_numbers_beside_the_answers_are_those_of_the_summary(page: Page, site_url: str) -> None:
    """Each answer by itself gives the number behind it."""
    page.goto(site_url + HELP)
    answers = page.locator("form.keuzehulp__vragen input[data-reden]").evaluate_all(
        "fields => fields.map(field => [`${field.name}=${field.value}`, Number(field.closest('label').innerText.match(/\\((\\d+)\\)/)[1])])")
    for asked, number in answers:
        page.goto(f"{site_url}{HELP}?{asked}")
        assert fits(page) == number, asked


def test_numbers_count_with_what_was_chosen(page: Page, site_url: str) -> None:
    """As in the catalogue, an answer has the number it would give now, and one that gives nothing is disabled until another is removed."""
    page.goto(f"{site_url}{HELP}?leeftijd=0-1&intensief=ja")
    expect(page.locator("label:has([value=taal]) [data-aantal]")).to_have_text(f"({fits(page)})")
    none = page.locator("[name=contact][value=eenmalig]")
    expect(none).to_be_disabled()
    answers = page.locator("[name=kenmerk]:not(:disabled)").evaluate_all("all => all.map(one => [one.value, one.closest('label').innerText.match(/\\((\\d+)/)[1]])")
    for value, number in answers:
        page.goto(f"{site_url}{HELP}?leeftijd=0-1&intensief=ja&kenmerk={value}")
        assert fits(page) == int(number), value


def test_one_programme_is_singular(page: Page, site_url: str, total: int) -> None:
    """The heading uses the singular; the reasons come before the programmes without an age, for which the age is no reason."""
    page.goto(f"{site_url}{HELP}?contact=dagelijks&leeftijd=2-4")
    expect(page.get_by_role("status")).to_have_text(f"1 van de {total} programma's past.")
    expect(page.locator("[data-waarom]")).to_have_text("Waarom dit programma:")
    page.goto(f"{site_url}{HELP}?leeftijd=2-4&kenmerk=afgestemd")
    expect(page.get_by_text("Van dit programma is geen leeftijd vermeld. Verder past het:")).to_be_visible()
    assert page.locator("[data-uitkomst] > div:visible").evaluate_all("parts => parts.map(part => Object.keys(part.dataset)[0])") == [
        "redenen", "zonderLabel", "onbekend"]


def test_what_is_of_after_2013_stands_apart_with_when_it_was_seen(page: Page, site_url: str) -> None:
    """A label of 2013 cannot fit it, so it is named below the programmes that do; every name says when it was last seen."""
    page.goto(f"{site_url}{HELP}?contact=wekelijks&kenmerk=taal")
    expect(page.get_by_text("Deze programma's zijn van na 2013, en hebben geen label. Verder passen ze:")).to_be_visible()
    names = page.locator("[data-namen-zonder-label] li").all_inner_texts()
    assert "Thuis in Taal" in " ".join(names) and all("laatst gezien: " in name for name in names)
    assert all("laatst gezien: " in name for name in page.locator("[data-namen] li").all_inner_texts())


def test_no_result_says_which_answer_to_drop(page: Page, site_url: str) -> None:
    """Following the advice gives the number it promised."""
    page.goto(f"{site_url}{HELP}?intensief=nee&contact=wekelijks")
    expect(page.get_by_role("status")).to_have_text("Geen programma past bij al uw antwoorden.")
    advice = page.locator("[data-raad]").inner_text()
    found = re.match(r"Laat één antwoord los\. Zonder ‘(.+)’ pass?en? er (\d+) programma", advice)
    assert found
    page.get_by_label("wekelijks").uncheck() if found.group(1) == "wekelijks" else page.locator("[name=intensief][value='']").check()
    assert fits(page) == int(found.group(2))


def test_advice_on_answers_that_exclude_each_other_is_right(page: Page, site_url: str) -> None:
    """It names all kinds of contact at once; if dropping one question is not enough, it names what to keep. The catalogue agrees."""
    page.goto(f"{site_url}{HELP}?contact=eenmalig&contact=dagelijks&kenmerk=taal&kenmerk=doorgaand&leeftijd=0-1")
    expect(page.locator("[data-raad]")).to_have_text("Laat deze antwoorden los. Zonder ‘dagelijks’ en ‘eenmalig’ past er 1 programma.")
    page.goto(f"{site_url}{HELP}?contact=eenmalig&intensief=ja&kenmerk=totaal&kenmerk=afgestemd&leeftijd=0-1")
    advice = page.locator("[data-raad]").inner_text()
    found = re.fullmatch(r"Eén antwoord loslaten is niet genoeg\. Met alleen ‘(.+)’ pass?en? er (\d+) programma('s)?\.", advice)
    assert found, advice
    page.get_by_role("button", name="Begin opnieuw").click()
    for words in found.group(1).split("’ en ‘"):
        page.get_by_label(words).check()
    assert fits(page) == int(found.group(2))


def test_the_first_answer_to_a_question_counts(page: Page, site_url: str) -> None:
    """The catalogue does the same with such an address."""
    page.goto(f"{site_url}{HELP}?intensief=ja&intensief=nee")
    expect(page.locator("[name=intensief][value=ja]")).to_be_checked()


def test_unknown_ages_are_named(page: Page, site_url: str) -> None:
    """A programme without an age is not dropped silently; its name is a link to its page."""
    page.goto(f"{site_url}{HELP}?leeftijd=2-4&intensief=nee&kenmerk=afgestemd")
    expect(page.get_by_text("is geen leeftijd vermeld. Verder past het:")).to_be_visible()
    assert "Hecht" not in page.locator("[data-namen]").inner_text()
    page.locator("[data-onbekende-namen]").get_by_role("link", name="Hecht").click()
    expect(page).to_have_url(re.compile("/programmas/hecht/$"))


def test_begin_again_clears_everything(page: Page, site_url: str, total: int) -> None:
    """Answers, summary and address are cleared."""
    page.goto(f"{site_url}{HELP}?leeftijd=2-4&kenmerk=taal")
    page.get_by_role("button", name="Begin opnieuw").click()
    expect(page.get_by_role("status")).to_have_text(f"U koos nog niets. Er zijn {total} programma's.")
    expect(page).to_have_url(re.compile(f"{HELP}$"))
    assert page.locator("form.keuzehulp__vragen input[data-reden]:checked").count() == 0


def test_without_script_the_form_leads_to_the_catalogue(new_page: Callable[..., Page], site_url: str) -> None:
    """It is a plain form with the catalogue's own parameters."""
    page = new_page(java_script_enabled=False)
    page.goto(site_url + HELP)
    page.get_by_label("peuters, van 2 tot 4 jaar").check()
    page.get_by_label("over taal").check()
    page.get_by_label("ja, het moet doorgaan na 6 jaar").check()
    page.get_by_role("button", name="Toon deze programma's").click()
    asked = set(page.url.partition("?")[2].split("&"))
    assert {"leeftijd=2-4", "kenmerk=taal", "kenmerk=doorgaand"} <= asked and "/programmas/?" in page.url


def test_the_address_of_the_plain_form_is_understood(page: Page, site_url: str, total: int, found: Counted) -> None:
    """Questions without an answer come along as empty values; the catalogue reports none of them."""
    page.goto(f"{site_url}programmas/?leeftijd=2-4&kenmerk=taal&intensief=")
    expect(page.locator("[data-telling]")).to_have_text(re.compile(f"^{found('leeftijd=2-4&kenmerk=taal')[0]} van {total} programma's"))
    expect(page.get_by_text("Een deel van het adres is niet gebruikt")).to_be_hidden()


def test_catalogue_and_step_5_lead_here(page: Page, site_url: str) -> None:
    """Those who have to choose find the link."""
    for address in ("programmas/", "stappenplan/stap-5/"):
        page.goto(site_url + address)
        page.get_by_role("link", name="de keuzehulp").first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Welk programma past?")


def test_keyboard_alone_is_enough(page: Page, site_url: str) -> None:
    """Arrow, space and Enter choose and submit."""
    page.goto(site_url + HELP)
    page.locator("[name=leeftijd][value='']").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/programmas/\?leeftijd=0-1&kenmerk=taal$"))


def test_works_from_a_folder(new_page: Callable[..., Page], site: Path, found: Counted) -> None:
    """The button names the file, since a folder shows no page by itself."""
    page = new_page()
    page.goto((site / HELP / "index.html").as_uri())
    page.get_by_label("over taal").check()
    page.get_by_role("button", name=f"Toon deze {found('kenmerk=taal')[0]} programma's").click()
    expect(page).to_have_url((site / "programmas/index.html").as_uri() + "?kenmerk=taal")


def test_an_unknown_value_in_the_address_is_reported(page: Page, site_url: str) -> None:
    """A value that no answer has is reported; the rest of the address counts."""
    page.goto(f"{site_url}{HELP}?leeftijd=3&kenmerk=taal")
    expect(page.locator("[data-meldingen]")).to_contain_text("‘leeftijd=3’")
    expect(page.locator("[name=kenmerk][value=taal]")).to_be_checked()
