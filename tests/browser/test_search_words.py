"""What search finds: words and questions of people, and the address that must be among the first results."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.addresses import address
from macros.dutch.names import title
from macros.model.handbook import Handbook
from tests.browser.conftest import PATIENCE, Watcher
from tests.browser.search_field import field, results
from tests.browser.search_questions import QUESTIONS, STRAIGHT, WORDS
from tests.search_answers import is_at

pytestmark = pytest.mark.browser

Ask = Callable[[str], list[str]]
# Writes the words into the field, presses Enter and waits for their results; gives the addresses, or none when that takes too long.
ASK = """([words, patience]) => new Promise((done) => {
  const input = document.querySelector(".zoek__invoer"), end = performance.now() + patience;
  input.value = words;
  input.form.requestSubmit();
  const look = () => {
    const links = [...document.querySelectorAll(".zoek__pagina .zoek__titel")];
    const answered = document.querySelector(".zoek__pagina .zoek__status")?.textContent.includes(`‘${words}’`);
    if ((answered && links.length) || performance.now() > end) done(answered ? links.map((link) => link.href) : []);
    else setTimeout(look, 5);
  };
  look();
})"""


@pytest.fixture(scope="module")
def ask_open(browser: Browser, browser_context_args: dict[str, Any], site_url: str) -> Iterator[Page]:
    """One watched page for many questions."""
    watcher = Watcher(site_url)
    context = browser.new_context(**browser_context_args)
    page = watcher.follow(context.new_page())
    page.goto(site_url)
    # A browser refuses hundreds of addresses in a few seconds.
    page.evaluate("history.pushState = history.replaceState = () => {}")
    yield page
    context.close()
    assert watcher.complaints == []


@pytest.fixture(scope="module")
def ask(ask_open: Page, site_url: str) -> Ask:
    """Question → the addresses found, relative to the root, best first. Asked within the page: there are hundreds."""
    def answers(words: str) -> list[str]:
        found = ask_open.evaluate(ASK, [words, PATIENCE])
        assert found, f"{words!r}: no answer in time, or nothing found"
        return [url.removeprefix(site_url) for url in found]

    return answers


def missed(ask: Ask, wanted: dict[str, set[str]], first: int) -> dict[str, list[str]]:
    """The questions whose wanted addresses are not all among the first results, with the addresses found instead."""
    found = {question: ask(question)[:first] for question in wanted}
    return {question: addresses for question, addresses in found.items() if not all(any(is_at(page, address) for address in addresses) for page in wanted[question])}


def test_words_of_today_spellings_and_parts_are_found(ask: Ask) -> None:
    """The words that people type lead to the right place, among the first three."""
    assert missed(ask, {words: {address} for words, address in WORDS.items()}, 3) == {}


def test_questions_lead_to_what_answers_them(ask: Ask) -> None:
    """Whole sentences, with empty words and a question mark, lead to an answer among the first five."""
    assert missed(ask, {question: set(wanted) for question, wanted in QUESTIONS.items()}, 5) == {}


def test_a_straight_question_leads_to_its_place(ask: Ask) -> None:
    """If one page has the answer, it is among the first three, even with other words in between."""
    assert missed(ask, {question: {address} for question, address in STRAIGHT.items()}, 3) == {}


def test_asking_which_one_gives_the_list_before_the_term(ask: Ask) -> None:
    """An explanation of a word is not a choice; if you ask what a word means, you get the explanation."""
    assert ask("welk programma kiezen voor peuters")[:2] == ["programmas/", "programmas/keuzehulp/"]
    assert ask("wat is een interventie")[0] == "begrippen/#interventie"


def test_every_worksheet_is_found_by_its_code(ask: Ask, handbook: Handbook) -> None:
    """Both "2a" and "werkblad 2a" lead to the sheet before anything else."""
    wanted = {sheet.code: f"werkbladen/{sheet.id}/" for sheet in handbook.werkbladen}
    assert {code: ask(f"werkblad {code}")[0] for code in wanted} == wanted
    assert {code: ask(code)[0] for code in wanted if len(code) > 1} == {code: page for code, page in wanted.items() if len(code) > 1}


@pytest.mark.parametrize("noun", ["programma", "voorbeeld", "stap", "indicator", "werkblad", "sectie", "begrip"])
def test_every_record_is_found_by_its_name(ask: Ask, handbook: Handbook, noun: str) -> None:
    """The whole name leads to its place, among the first three."""
    records = handbook.by_noun[noun].values()
    missed = [title(record) for record in records if address(noun, record.id) not in ask(title(record))[:3]]
    assert missed == []


@pytest.mark.parametrize("words", ["eigen bijdrage ouders", "bijdrage", "afdrukken", "bron en licentie", "ouders melden fout"])
def test_what_is_about_the_site_comes_last(ask: Ask, words: str) -> None:
    """Only a few people look for how the site was made."""
    places = [url.startswith("over/") for url in ask(words)]
    assert places == sorted(places)


@pytest.mark.parametrize("words", ["besluit", "besluiten", "werkblad zip", "thema's"])
def test_decisions_about_the_site_are_not_found(ask: Ask, words: str) -> None:
    """To an officer a decision is one of the college of the municipality."""
    assert [url for url in ask(words) if url.startswith("over/besluiten/")] == []


def test_a_contribution_is_not_contributing(ask: Ask) -> None:
    """The words "eigen bijdrage" do not lead to the pages for those who want to help with the handbook."""
    assert not {"over/bijdragen/", "over/bijdragen/#een-fout-melden"} & set(ask("eigen bijdrage")[:5])


def test_what_a_record_does_not_state_is_no_answer(ask: Ask, handbook: Handbook) -> None:
    """A programme without costs in its record is no answer about costs; one that states them is."""
    stated = {f"programmas/{record.id}/#in-het-kort" for record in handbook.programmas if record.kosten}
    assert not [url for url in ask("kosten niet vermeld") if url.endswith("#in-het-kort") and url not in stated]


@pytest.mark.parametrize("words", ["constructor", "__proto__", "toString valueOf", "hasOwnProperty"])
def test_words_of_the_machine_are_words(ask_open: Page, words: str) -> None:
    """Names that every object of a script has are not taken for words of the handbook."""
    field(ask_open).fill(words)
    expect(results(ask_open)).to_contain_text(f"‘{words}’")
