"""What search finds: words and questions of people, and the address that must be among the first."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.addresses import address
from macros.model.handbook import Handbook
from macros.pages.view import title
from tests.browser.conftest import Watcher
from tests.browser.zoekveld import addresses, field, results, status

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


def test_what_a_record_does_not_state_is_no_answer(ask: Ask) -> None:
    """"Kosten: niet vermeld" at every programme says nothing about costs."""
    assert not [url for url in ask("kosten niet vermeld") if url.endswith("#in-het-kort")]


@pytest.mark.parametrize("words", ["constructor", "__proto__", "toString valueOf", "hasOwnProperty"])
def test_words_of_the_machine_are_words(ask_open: Page, words: str) -> None:
    """What every object of a script has is not taken for a word of the handbook."""
    field(ask_open).fill(words)
    expect(results(ask_open)).to_contain_text(f"‘{words}’")
