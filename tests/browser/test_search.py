"""Search on every page: what it finds, when it loads, keys, address, Back, and what it says when it cannot."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from macros.addresses import address
from macros.model.handbook import Handbook
from macros.pages.view import title
from tests.browser.conftest import FOLDER, Watcher

pytestmark = pytest.mark.browser

# What people type, and the address that must be among the first three.
WORDS = {
    # Words of 2013 and of today, both ways.
    "peuterspeelzaal": "begrippen/#peuterspeelzaal",
    "peuteropvang": "begrippen/#peuterspeelzaal",
    "VE-locatie": "begrippen/#peuterspeelzaal",
    "VVE": "begrippen/#vve",
    "vve": "begrippen/#vve",
    "VE": "begrippen/#vve",
    "voorschoolse educatie": "begrippen/#vve",
    "allochtone ouders": "begrippen/#migratieachtergrond",
    "allochtonen": "begrippen/#migratieachtergrond",
    "ouders met een migratieachtergrond": "begrippen/#migratieachtergrond",
    "herkomst": "begrippen/#migratieachtergrond",
    "laagopgeleid": "begrippen/#praktisch-opgeleid",
    "laagopgeleide ouders": "begrippen/#praktisch-opgeleid",
    "praktisch opgeleid": "begrippen/#praktisch-opgeleid",
    "laaggeletterd": "begrippen/#laaggeletterd",
    "laagtaalvaardig": "begrippen/#laaggeletterd",
    "basisvaardigheden": "begrippen/#laaggeletterd",
    "doelgroepkind": "begrippen/#doelgroepkind",
    "doelgroeppeuter": "begrippen/#doelgroepkind",
    "VE-indicatie": "begrippen/#doelgroepkind",
    "consultatiebureau": "begrippen/#consultatiebureau",
    "JGZ": "begrippen/#jgz",
    "VVE-beleid": "begrippen/#onderwijsachterstandenbeleid",
    "onderwijskansenbeleid": "begrippen/#onderwijsachterstandenbeleid",
    "GOAB": "begrippen/#onderwijsachterstandenbeleid",
    "kansengelijkheid": "begrippen/#onderwijsachterstandenbeleid",
    "educatief partnerschap": "handreiking/educatief-partnerschap/",
    "pedagogisch partnerschap": "handreiking/educatief-partnerschap/",
    "leidster": "begrippen/#pedagogisch-professional",
    "pedagogisch professional": "begrippen/#pedagogisch-professional",
    "thuistaal": "toezicht/b7/",
    "meertaligheid": "begrippen/#thuistaal",
    "oudercoördinator": "begrippen/#oudercoordinator",
    "brugfunctionaris": "begrippen/#oudercoordinator",
    "oudercontactmedewerker": "begrippen/#oudercoordinator",
    "oudereducatie": "begrippen/#oudereducatie",
    "gezinsaanpak geletterdheid": "begrippen/#oudereducatie",
    "gezinsaanpak": "begrippen/#oudereducatie",
    "toezichtkader VVE": "begrippen/#toezichtkader",
    "Onderzoekskader 2021": "begrippen/#toezichtkader",
    "LEA": "begrippen/#lea",
    "OOGO": "begrippen/#lea",
    # Words of a town hall.
    "wethouder": "begrippen/#college",
    "raadsvoorstel": "begrippen/#raadsvoorstel",
    "collegevoorstel": "begrippen/#raadsvoorstel",
    "raadsinformatiebrief": "begrippen/#raadsinformatiebrief",
    "beleidsnota": "begrippen/#beleidsnota",
    "uitvoeringsprogramma": "werkbladen/activiteitenplan/",
    "ouderkamer": "begrippen/#ouderkamer",
    "ouderavond": "begrippen/#themabijeenkomst",
    "SPUK GOAB": "begrippen/#spuk",
    "nulmeting": "begrippen/#nulmeting",
    "streefwaarde": "begrippen/#streefwaarde",
    "peildatum": "begrippen/#peildatum",
    "non-bereik": "begrippen/#non-bereik",
    "jaarverslag": "begrippen/#verantwoording",
    "opvolger": "begrippen/#borging",
    "AVG": "begrippen/#persoonsgegevens",
    "privacy": "over/privacy/",
    # Spellings, slips, plurals, words apart.
    "voorleesexpres": "programmas/voorleesexpress/",
    "Voorlees Express": "programmas/voorleesexpress/",
    "opstapie": "programmas/opstapje/",
    "oudercoordinator": "begrippen/#oudercoordinator",
    "oudercoördinatoren": "begrippen/#oudercoordinator",
    "coördinator": "begrippen/#oudercoordinator",
    "ouder beleid": "begrippen/#ouderbeleid",
    "logo3000": "programmas/logo-3000/",
    "Logo 3000": "programmas/logo-3000/",
    "subsidievoorwarden": "werkbladen/subsidievoorwaarden/",
    "ouderbetrokkenhied": "begrippen/#ouderbetrokkenheid",
    "peuterspeelzalen": "begrippen/#peuterspeelzaal",
    "meertalige ouders": "begrippen/#thuistaal",
    # Words that the handbook does not have as one.
    "ouderbetrokkenheidsbeleid": "handreiking/wat-onderzoek-zegt/",
    # Codes.
    "2a": "werkbladen/inventarisatie/",
    "werkblad 5b": "werkbladen/activiteitenplan/",
    "5b": "werkbladen/activiteitenplan/",
    "werkblad 7": "werkbladen/monitorplan/",
    "T1": "werkbladen/zelfevaluatie/",
    "stap 5": "stappenplan/stap-5/",
    "stap5": "stappenplan/stap-5/",
    "b3": "toezicht/b3/",
    "b 3": "toezicht/b3/",
    "indicator b3": "toezicht/b3/",
    "b7": "toezicht/b7/",
    "g37": "begrippen/#g37",
    # Subjects.
    "subsidievoorwaarden": "werkbladen/subsidievoorwaarden/",
    "60 procent": "begrippen/#ondergrens",
    "60%": "begrippen/#ondergrens",
    "zestig procent": "begrippen/#ondergrens",
    "drie gesprekken": "werkbladen/zelfevaluatie/#gesprekken",
    "programma's": "programmas/",
    "toezicht": "toezicht/",
    "inventarisatie": "werkbladen/inventarisatie/",
    "taakverdeling": "werkbladen/taakverdeling/",
    "tijdpad": "werkbladen/tijdpad/",
    "planning": "werkbladen/tijdpad/",
    "ouderkaart": "werkbladen/ouderkaart/",
    "borgingsplan": "werkbladen/borgingsplan/",
    "risico's": "werkbladen/risicos-en-alternatieven/",
    "zelfevaluatie": "werkbladen/zelfevaluatie/",
    "begroting": "werkbladen/begroting-en-dekking/",
    "draaiboek": "werkbladen/draaiboek-visiesessie/",
    "intakeformulier": "werkbladen/intakegesprek/",
    "enquête": "werkbladen/vragenlijst-gemeente/",
    "Epstein": "handreiking/zes-vormen/",
    "pdca": "handreiking/kwaliteitszorg/",
    "Smit en Driessen": "bronnen/#smit-driessen",
    "Breda": "voorbeelden/breda-integraal-ouderbeleid/",
    "artikel 167": "begrippen/#wpo",
    "korte route": "stappenplan/#korte-route",
}
# Questions from the work of a policy officer, and what must be among the first five.
QUESTIONS = {
    "Hebben wij ouderbeleid?": ("toezicht/b1/", "handreiking/wat-is-ouderbeleid/"),
    "Wat is ouderbeleid?": ("begrippen/#ouderbeleid", "handreiking/wat-is-ouderbeleid/"),
    "Wat leverde het vorige plan op?": ("werkbladen/evaluatie-vorige-periode/",),
    "evaluatie vorig plan": ("werkbladen/evaluatie-vorige-periode/",),
    "Hoe bevraag ik locaties?": ("werkbladen/locatie-uitvraag/",),
    "Wie zijn onze ouders?": ("stappenplan/stap-3/", "werkbladen/ouderkaart/", "begrippen/#ouderscan"),
    "LEA-overleg voorbereiden": ("begrippen/#lea",),
    "Welk programma kies ik?": ("werkbladen/programmakeuze/",),
    "kosten per activiteit": ("werkbladen/begroting-en-dekking/",),
    "Wie betaalt dat?": ("werkbladen/begroting-en-dekking/",),
    "voorwaarden bij subsidie": ("werkbladen/subsidievoorwaarden/",),
    "deadline voor de raad": ("werkbladen/tijdpad/",),
    "De inspectie komt langs": ("handreiking/inspectie-en-ouders/",),
    "overdracht naar opvolger": ("stappenplan/stap-8/",),
    "hoe bereik ik ouders die geen Nederlands spreken": ("begrippen/#thuistaal", "toezicht/b7/"),
    "wie doet wat": ("werkbladen/taakverdeling/",),
    "Hoe begin ik?": ("handreiking/tips-bij-de-start/",),
    "thuis voorlezen": ("programmas/voorleesexpress/",),
    "welke indicatoren had de inspectie": ("handreiking/inspectie-en-ouders/",),
    "werkt een programma bewezen effectief?": ("begrippen/#evidence-based",),
    "ouders bereiken": ("handreiking/werving-en-toeleiding/",),
    "welk programma kiezen voor peuters": ("programmas/", "programmas/keuzehulp/"),
    "welk werkblad voor de begroting": ("werkbladen/begroting-en-dekking/", "werkbladen/"),
    "Wat is er veranderd sinds 2013?": ("actualiteit/",),
    "Hoe bereid ik het LEA-overleg voor?": ("begrippen/#lea",),
    "De inspectie stelt een vraag over ouders": ("handreiking/inspectie-en-ouders/",),
    "Hoe maak ik een ouderkaart?": ("werkbladen/ouderkaart/",),
    "hoe meet ik of het werkt": ("werkbladen/monitorplan/#gebruik",),
    # A sentence pasted from a letter: what the council asks for stands in its second half.
    "De gemeenteraad heeft gevraagd om voor de zomer een overzicht te maken van alle activiteiten voor ouders met jonge kinderen, met daarbij "
    "per activiteit de kosten, het bereik en de organisatie die de activiteit uitvoert, zodat de raad in het najaar kan besluiten over de "
    "begroting": ("werkbladen/inventarisatie/", "werkbladen/begroting-en-dekking/"),
}
Ask = Callable[[str], list[str]]


@pytest.fixture(scope="module")
def ask_open(browser: Browser, browser_context_args: dict[str, Any], site_url: str) -> Iterator[Page]:
    """One watched page for many questions."""
    watcher = Watcher(site_url)
    context = browser.new_context(**browser_context_args)
    page = watcher.follow(context.new_page())
    page.goto(site_url)
    yield page
    context.close()
    assert watcher.complaints == []


@pytest.fixture(scope="module")
def ask(ask_open: Page, site_url: str) -> Ask:
    """Question in; the addresses found out, from the root, best first."""
    def answers(words: str) -> list[str]:
        field(ask_open).fill(words)
        expect(status(ask_open)).to_contain_text(f"‘{words}’")
        return addresses(ask_open, site_url)

    return answers


def field(page: Page) -> Locator:
    """The field in the header."""
    return page.get_by_role("searchbox", name="Zoek in het handboek")


def results(page: Page) -> Locator:
    """What opens under the field."""
    return page.get_by_role("region", name="Zoekresultaten")


def status(page: Page) -> Locator:
    """How much was found for which question."""
    return results(page).locator(".zoek__status")


def addresses(page: Page, site_url: str) -> list[str]:
    """The addresses found, from the root."""
    results(page).get_by_role("link").first.wait_for()
    return [url.removeprefix(site_url) for url in results(page).get_by_role("link").evaluate_all("links => links.map(link => link.href)")]


@pytest.mark.parametrize(("words", "address"), WORDS.items())
def test_words_of_today_spellings_and_parts_are_found(ask: Ask, words: str, address: str) -> None:
    """What people type leads to the right place, among the first three."""
    assert address in ask(words)[:3]


@pytest.mark.parametrize(("question", "wanted"), QUESTIONS.items())
def test_questions_lead_to_what_answers_them(ask: Ask, question: str, wanted: tuple[str, ...]) -> None:
    """Whole sentences, with empty words and a question mark, among the first five."""
    assert set(wanted) <= set(ask(question)[:5])


def test_who_asks_which_one_gets_the_list_before_the_term(ask: Ask) -> None:
    """An explanation of a word is no choice; who asks what a word means gets the explanation."""
    assert ask("welk programma kiezen voor peuters")[:2] == ["programmas/", "programmas/keuzehulp/"]
    assert ask("wat is een interventie")[0] == "begrippen/#interventie"


def test_every_worksheet_is_found_by_its_code(ask: Ask, handbook: Handbook) -> None:
    """"2a" and "werkblad 2a" lead to the sheet before anything else."""
    wanted = {sheet.code: f"werkbladen/{sheet.id}/" for sheet in handbook.werkbladen}
    assert {code: ask(f"werkblad {code}")[0] for code in wanted} == wanted
    assert {code: ask(code)[0] for code in wanted if len(code) > 1} == {code: page for code, page in wanted.items() if len(code) > 1}


@pytest.mark.parametrize("noun", ["programma", "voorbeeld", "stap", "indicator", "werkblad", "sectie", "begrip"])
def test_every_record_is_found_by_its_name(ask: Ask, handbook: Handbook, noun: str) -> None:
    """Who types the whole name gets the place, among the first three."""
    records = handbook.by_noun[noun].values()
    missed = [title(record) for record in records if address(noun, record.id) not in ask(title(record))[:3]]
    assert missed == []


def test_decisions_come_last(ask: Ask) -> None:
    """How the site was made is of use to few."""
    found = ask("werkblad zip")
    places = [url.startswith("over/besluiten/") for url in found]
    assert places == sorted(places)


def test_the_index_loads_only_when_search_is_used(page: Page, site_url: str, watcher: Watcher) -> None:
    """Nothing of it is asked for before, and once is enough."""
    page.goto(f"{site_url}handreiking/wat-is-ouderbeleid/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in watcher.requests if "zoekindex" in url]
    field(page).focus()
    field(page).fill("opstapje")
    addresses(page, site_url)
    field(page).fill("boekstart")
    expect(results(page)).to_contain_text("BoekStart")
    assert len([url for url in watcher.requests if "zoekindex" in url]) == 1


def test_other_words_are_shown_and_never_silent(page: Page, site_url: str) -> None:
    """Meanings differ, so the status names the words that were added, and a result says which one led to it."""
    page.goto(f"{site_url}?q=peuteropvang")
    expect(results(page)).to_contain_text("Ook gezocht op: peuterspeelzaal")
    expect(results(page)).to_contain_text("gevonden met ‘peuterspeelzaal’")


def test_the_fragment_marks_what_was_found(page: Page, site_url: str) -> None:
    """Words as they stand in the text, accents and all."""
    page.goto(f"{site_url}?q=coordinator")
    expect(results(page).locator("mark").first).to_have_text(re.compile("coördinator", re.IGNORECASE))


def test_at_most_thirty_with_the_number_in_all(page: Page, site_url: str) -> None:
    """A common word gives a list one can read, and says how much more there is."""
    page.goto(f"{site_url}?q=ouders")
    assert len(addresses(page, site_url)) == 30
    expect(results(page)).to_contain_text(re.compile(r"^\d{2,} resultaten voor ‘ouders’\. Hier staan de eerste 30\."))


def test_the_count_is_announced(page: Page, site_url: str) -> None:
    """In an element that was there before, so that a screen reader hears it."""
    page.goto(site_url)
    live = page.locator("[data-component=zoek] [aria-live=polite]")
    expect(live).to_have_count(1)
    field(page).fill("opstapje")
    expect(live).to_have_text(re.compile(r"^\d+ resultaten voor ‘opstapje’"))


def test_keys_walk_through_the_results_and_escape_returns(page: Page, site_url: str) -> None:
    """Arrows and Tab move; Escape closes and gives the focus back."""
    page.goto(site_url)
    field(page).fill("opstapje")
    addresses(page, site_url)
    links = results(page).get_by_role("link")
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("Tab")
    expect(links.nth(2)).to_be_focused()
    for _ in range(3):
        page.keyboard.press("ArrowUp")
    expect(field(page)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(field(page)).to_be_focused()
    expect(results(page)).to_be_hidden()
    expect(field(page)).to_have_value("opstapje")


def test_enter_shows_results_in_place_with_an_address(page: Page, site_url: str) -> None:
    """The address can be kept and shared; Back undoes it."""
    page.goto(f"{site_url}toezicht/")
    field(page).fill("opstapje")
    field(page).press("Enter")
    expect(page).to_have_url(f"{site_url}toezicht/?q=opstapje")
    expect(results(page)).to_be_visible()
    page.go_back()
    expect(page).to_have_url(f"{site_url}toezicht/")
    expect(results(page)).to_be_hidden()


def test_back_from_a_result_opens_the_results_again(page: Page, site_url: str) -> None:
    """Whoever looks at one result can look at the next."""
    page.goto(f"{site_url}stappenplan/")
    field(page).fill("opstapje")
    addresses(page, site_url)
    results(page).get_by_role("link").first.click()
    expect(page).to_have_url(f"{site_url}programmas/opstapje/")
    page.go_back()
    expect(results(page).get_by_role("link").first).to_be_visible()
    expect(field(page)).to_have_value("opstapje")


def test_a_click_beside_closes_and_cleans_the_address(page: Page, site_url: str) -> None:
    """Closed is closed: a reload does not open it again."""
    page.goto(f"{site_url}toezicht/?q=opstapje")
    addresses(page, site_url)
    page.locator("h1").click(position={"x": 5, "y": 5})
    expect(results(page)).to_be_hidden()
    expect(page).to_have_url(f"{site_url}toezicht/")


def test_search_and_filter_share_one_address(page: Page, site_url: str) -> None:
    """The list keeps the question, and the question keeps the filter."""
    page.goto(f"{site_url}programmas/?intensief=ja&q=taal")
    addresses(page, site_url)
    expect(page.locator("[data-meldingen]")).to_be_empty()
    page.keyboard.press("Escape")
    expect(page).to_have_url(f"{site_url}programmas/?intensief=ja")
    expect(page.locator("[data-telling]")).to_have_text(re.compile(" van 20"))


def test_a_split_word_is_told(page: Page, site_url: str) -> None:
    """A compound that the handbook does not have is searched for in parts, and the reader knows."""
    page.goto(f"{site_url}?q=ouderbetrokkenheidsbeleid")
    expect(results(page)).to_contain_text("‘ouderbetrokkenheidsbeleid’ staat niet in het handboek. Gezocht op: ouderbetrokkenheid + beleid.")


def test_a_mended_word_is_told(page: Page, site_url: str) -> None:
    """Who slips reads which word was searched for instead."""
    page.goto(f"{site_url}?q=opstapie")
    expect(results(page)).to_contain_text("‘opstapie’ staat niet in het handboek. Gezocht op: opstapje.")


def test_a_part_of_the_words_is_told_apart(page: Page, site_url: str) -> None:
    """Whole answers first; the others stand under a line of their own."""
    page.goto(f"{site_url}?q=convenant stadsdeel")
    expect(results(page)).to_contain_text(re.compile(r"(\d+ met een deel van uw vraag|\d+ resultaten met een deel van uw vraag)"))
    expect(results(page).locator(".zoek__lijst").last).to_be_visible()


def test_each_result_says_its_kind(page: Page, site_url: str) -> None:
    """A term, a programme, a step, a worksheet, an example, a source: in words, beside the title."""
    page.goto(site_url)
    wanted = {"nulmeting": "Begrip", "opstapje": "Programma", "stap 5": "Stap", "werkblad 5b": "Werkblad", "Rotterdam": "Voorbeeld",
              "b3": "Toezicht", "zes vormen": "Handreiking"}
    for words, kind in wanted.items():
        field(page).fill(words)
        expect(status(page)).to_contain_text(f"‘{words}’")
        expect(results(page).locator(".zoek__plek").first).to_have_text(re.compile(rf"^{kind}\b"))


def test_what_a_record_does_not_state_is_no_answer(ask: Ask) -> None:
    """"Kosten: niet vermeld" at every programme says nothing about costs."""
    assert not [url for url in ask("kosten niet vermeld") if url.endswith("#in-het-kort")]


@pytest.mark.parametrize("words", ["constructor", "__proto__", "toString valueOf", "hasOwnProperty"])
def test_words_of_the_machine_are_words(ask_open: Page, words: str) -> None:
    """What every object of a script has is not taken for a word of the handbook."""
    field(ask_open).fill(words)
    expect(results(ask_open)).to_contain_text(f"‘{words}’")


def test_nothing_found_offers_words_and_ways_in(page: Page, site_url: str) -> None:
    """Never a dead end: what to do, near words that do lead somewhere, and four ways in."""
    page.goto(f"{site_url}programmas/?q=kosteloos")
    expect(results(page)).to_contain_text("Niets gevonden voor ‘kosteloos’.")
    expect(results(page)).to_contain_text("Controleer de spelling")
    for name in ("Stappenplan", "Programma's", "Begrippen", "Handreiking"):
        expect(results(page).get_by_role("link", name=name, exact=True)).to_be_visible()
    results(page).get_by_role("link", name="kosten", exact=True).click()
    expect(page).to_have_url(f"{site_url}programmas/?q=kosten")
    expect(field(page)).to_be_focused()
    expect(results(page).locator(".zoek__treffer").first).to_be_visible()


def test_without_any_near_word_the_ways_in_remain(page: Page, site_url: str) -> None:
    """From a deep page too, with the right way to the root."""
    page.goto(f"{site_url}handreiking/drie-fasen/?q=qqzzqq")
    expect(results(page)).to_contain_text("Niets gevonden voor ‘qqzzqq’.")
    results(page).get_by_role("link", name="Stappenplan", exact=True).click()
    expect(page).to_have_url(f"{site_url}stappenplan/")


def test_no_page_with_all_words_gives_some_of_them(page: Page, site_url: str) -> None:
    """And says which word is nowhere."""
    page.goto(f"{site_url}?q=opstapje schouwburg")
    expect(results(page)).to_contain_text("Geen plek past bij uw hele vraag")
    expect(results(page)).to_contain_text("Niet gevonden: ‘schouwburg’.")
    assert "programmas/opstapje/" in addresses(page, site_url)[:3]


def test_an_index_that_does_not_load_is_told(page: Page, site_url: str, watcher: Watcher) -> None:
    """The visitor reads what is wrong, and a second try works once the index is there."""
    watcher.allow("zoekindex", "ERR_FAILED")
    page.route("**/zoekindex.js", lambda route: route.abort())
    page.goto(f"{site_url}?q=opstapje")
    expect(results(page)).to_contain_text("Zoeken lukt nu niet")
    page.unroute("**/zoekindex.js")
    page.get_by_role("button", name="Zoek", exact=True).click()
    expect(results(page).get_by_role("link").first).to_be_visible()


def test_markup_in_the_question_stays_text(page: Page, site_url: str) -> None:
    """What someone puts in a link is shown, never run."""
    page.goto(f"{site_url}?q=%3Cimg src=x onerror=alert(1)%3E")
    expect(results(page)).to_contain_text("<img src=x onerror=alert(1)>")
    assert results(page).locator("img").count() == 0


def test_without_script_the_field_leads_to_the_start_page(new_page: Callable[..., Page], site_url: str) -> None:
    """A plain form that breaks nothing."""
    page = new_page(java_script_enabled=False)
    page.goto(f"{site_url}programmas/opstapje/")
    field(page).fill("boekstart")
    page.get_by_role("button", name="Zoek", exact=True).click()
    expect(page).to_have_url(f"{site_url}?q=boekstart")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_a_page_that_does_not_exist_offers_a_search(page: Page, site_url: str, watcher: Watcher) -> None:
    """The words of the address lead on, whatever is wrong with it; the links start at the root."""
    root = site_url.removesuffix(FOLDER)
    watcher.allow("404", f"ander: {root}/")
    missing = page.request.get(f"{root}/404.html").body()
    page.route("**/oud/spel-aan-huis/", lambda route: route.fulfill(status=404, content_type="text/html", body=missing))
    page.goto(f"{root}/oud/spel-aan-huis/")
    link = page.get_by_role("link", name="spel aan huis")
    expect(link).to_have_attribute("href", "/?q=spel%20aan%20huis")
    field(page).fill("opstapje")
    expect(results(page).get_by_role("link").first).to_have_attribute("href", "/programmas/opstapje/")


def test_that_page_without_words_offers_none(page: Page, site_url: str, watcher: Watcher) -> None:
    """Nothing empty to click on."""
    root = site_url.removesuffix(FOLDER)
    watcher.allow(f"ander: {root}/")
    page.goto(f"{root}/404.html")
    expect(page.get_by_text("Zoek op de woorden uit het adres")).to_be_hidden()
