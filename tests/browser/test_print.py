"""Pages on paper: the one that contains everything, and the others as they are printed."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.model.handbook import Handbook
from tests.browser.conftest import Watcher
from tests.browser.pages import BOOK
from tests.browser.paper import printed
from tests.search_answers import places

pytestmark = pytest.mark.browser


SHEETS = {
    "stap": "stappenplan/stap-5/", "programma": "programmas/opstapje/", "voorbeeld": "voorbeelden/breda-borging/",
    "programma's": "programmas/", "begrippen": "begrippen/", "indicator": "toezicht/b4/",
    "werkblad": "werkbladen/inventarisatie/",
}


# The space between the margins, in CSS pixels.
UPRIGHT, ON_ITS_SIDE = 658, 987
# One page of each kind, and those with the widest tables.
KINDS = ("", "handreiking/bestuursafspraken/", "handreiking/print/", "handreiking/print/hoofdstuk-na-2013/", "stappenplan/", "organisatiemodellen/", "toezicht/", "actualiteit/",
         "voorbeelden/", "voorbeelden/utrecht-doorgaande-lijn/", "programmas/#tabel", "programmas/#leeftijden", "programmas/?vergelijk=opstapje,boekstart,opstap,instapje",
         "bronnen/", "over/open-data/", "over/besluiten/0005-vaste-sleutels-en-adressen/", "werkbladen/", *SHEETS.values())
# Whatever is past the right edge of its sheet, as "right edge, element, words", among all visible elements.
CUT_OFF = """([upright, onItsSide]) => [...document.querySelectorAll("main *")].filter((element) => element.checkVisibility()
  && !element.closest(".alleen-lezer") && !element.parentElement.closest("svg")).flatMap((element) => {
    const right = Math.round(element.getBoundingClientRect().right);
    const turned = [element.closest(".tabelvak") ?? element, document.body].some((part) => getComputedStyle(part).page === "liggend");
    const sheet = turned ? onItsSide : upright;
    return right > sheet + 1 ? [`${right} ${element.tagName} ${element.textContent.trim().slice(0, 40)}`] : [];
  })"""


# An address may be broken after a hyphen, which is then another character in the text of a PDF.
_HYPHEN = re.compile(r"[\s\x02\ufffe-]")


@pytest.fixture(scope="module")
def everything(printer: Browser, site_url: str) -> Iterator[Page]:
    """The page that contains everything, opened once as it is printed: it is long. Tests only look at it."""
    watcher = Watcher(site_url)
    page = watcher.follow(printer.new_page())
    page.goto(site_url + BOOK)
    page.emulate_media(media="print")
    yield page
    page.close()
    assert watcher.complaints == []


@pytest.fixture(scope="module")
def book(everything: Page) -> list[str]:
    """Its sheets."""
    return printed(everything)


def test_titles_on_paper_shrink_with_their_level(everything: Page):
    """The title of the book is larger than that of a chapter, which is larger than that of a piece; all are larger than the text."""
    sizes = [everything.locator(f".papier {part}").first.evaluate("part => parseFloat(getComputedStyle(part).fontSize)")
             for part in ("h1", ".papier__deel h2", ".papier__stuk h3", ".papier__stuk p")]
    assert sizes == sorted(set(sizes), reverse=True)


def test_every_size_has_one_for_paper(page: Page, site_url: str):
    """In print no size is left that is meant for the screen."""
    page.goto(site_url)
    sizes = """() => Object.fromEntries([...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).flatMap((rule) => [...rule.style ?? []])
      .filter((name) => name.startsWith("--maat-")).map((name) => [name, getComputedStyle(document.documentElement).getPropertyValue(name)]))"""
    page.emulate_media(media="print")
    on_paper = page.evaluate(sizes)
    assert on_paper and {name: size for name, size in on_paper.items() if not size.strip().endswith("pt")} == {}


def test_everything_prints_as_a_book(book: list[str]):
    """The contents follow the title, each part begins a sheet, notes come last."""
    contents = next(sheet for sheet in book if sheet.startswith("Inhoud"))
    assert book.index(contents) == 1 and ".1 Stap 1" in contents
    for part in ("1 Aanleiding", *(rf"\d+ {part}" for part in ("Stappenplan", "Voorbeelden", "Begrippen")), "Noten"):
        assert any(re.match(part, sheet) for sheet in book), part


def test_a_title_is_on_the_sheet_of_its_text(everything: Page, book: list[str]):
    """No sheet ends with the title of a piece, nor with the line that introduces it."""
    titles = everything.locator(".papier :is(h2, h3):has(> .papier__nummer)").evaluate_all(
        "(found) => found.flatMap((title) => { const next = title.nextElementSibling?.querySelector('.intro') ?? title.nextElementSibling;"
        " return next?.matches('.intro') ? [title.innerText, `${title.innerText} ${next.innerText}`] : [title.innerText]; })")
    ends = tuple(" ".join(title.split()) for title in titles)
    contents = 3  # title and table of contents
    assert [sheet[-80:] for sheet in book[contents:] if sheet.endswith(ends)] == []


def test_its_length_is_stated(page: Page, site_url: str, book: list[str]):
    """The guidance says about how many sheets it takes; the real number is close to that."""
    page.goto(f"{site_url}handreiking/")
    stated = int(re.search(r"ongeveer (\d+) bladzijden A4", page.locator("main").inner_text())[1])
    assert abs(len(book) - stated) < 0.15 * stated


def test_folded_text_is_printed(page: Page, site_url: str, on_paper: Callable[[str], list[str]]):
    """A list that is folded on the screen, and a note under its title, are printed whole; the words of the fold are not."""
    page.goto(site_url + SHEETS["stap"])
    folded = page.locator(".vouw li a, .notitie--gevouwen .notitie__nu").evaluate_all("(found) => found.map((part) => part.textContent.trim().slice(0, 30))")
    text = " ".join(on_paper(SHEETS["stap"]))
    assert len(folded) > 5 and [words for words in folded if " ".join(words.split()) not in text] == []
    assert not re.search(r"Nog \d+ (voorbeelden|paragrafen)", text)


def test_its_addresses_are_only_in_the_notes(everything: Page):
    """The number of a note replaces the address, so the address is not also printed behind the words."""
    shown = everything.locator(".papier a[href^=http]").evaluate_all("(links) => links.map((link) => getComputedStyle(link, '::after').content)")
    assert set(shown) == {"none"}


def test_the_contents_take_one_sheet(book: list[str]):
    """They end with the notes on the sheet where they begin; the next sheet begins the first chapter."""
    _, contents, first, *_ = book
    assert contents.startswith("Inhoud") and contents.endswith("Noten") and first.startswith("1 Aanleiding")


def test_the_start_page_takes_one_sheet(on_paper: Callable[[str], list[str]]):
    """Doors, news and foot fit on it."""
    assert len(on_paper("")) == 1


@pytest.mark.parametrize(("where", "part", "style", "wanted"), [
    ("?q=ouders", ".zoek__treffer", "breakInside", "avoid"), ("begrippen/", ".record:has(.begrip)", "columnCount", "2"),
    (SHEETS["stap"], "details", "breakInside", "auto"),
])
def test_results_are_whole_folds_may_be_split_and_the_glossary_has_two_columns(page: Page, site_url: str, where: str, part: str, style: str, wanted: str):
    """No title of a result ends a sheet, no fold leaves half a sheet empty before it, and the glossary is a book."""
    page.goto(site_url + where)
    page.emulate_media(media="print")
    assert page.locator(part).first.evaluate("(found, style) => getComputedStyle(found)[style]", style) == wanted


def test_any_page_prints_without_its_surroundings(page: Page, site_url: str, on_paper: Callable[[str], list[str]]):
    """Menus, search, buttons and lists of pages are left out; the text, its origin and the address of a source are not."""
    for kind, address in SHEETS.items():
        page.emulate_media(media="null")
        page.goto(site_url + address)
        title = page.locator("h1").inner_text()
        text = " ".join(on_paper(address))
        assert title in text and "Dit handboek bewerkt een handreiking" in text, kind
        page.emulate_media(media="print")
        assert page.locator(".niet-afdrukken:visible").count() == 0, kind
        assert not [word for word in ("Zoek in het handboek", "Kopieer verwijzing", "Op deze pagina", "In dit onderdeel", "Weergave") if word in text], kind


def test_nothing_is_cut_off(page: Page, site_url: str, handbook: Handbook):
    """On no page is anything past the right edge of its sheet: a wide table is landscape, and so is the whole form of a long one."""
    page.set_viewport_size({"width": UPRIGHT, "height": 900})
    page.emulate_media(media="print")
    found = {}
    for where in (*KINDS, *(f"werkbladen/{sheet.id}/" for sheet in handbook.werkbladen)):
        page.goto(site_url + where)
        found[where] = page.evaluate(CUT_OFF, [UPRIGHT, ON_ITS_SIDE])[:3]
    assert {where: cut for where, cut in found.items() if cut} == {}


def test_the_numbers_of_the_notes_are_whole(everything: Page, book: list[str]):
    """Numbers of three digits are whole too."""
    notes, text = everything.locator(".papier__noten > li").count(), " ".join(book[-6:])
    assert notes > 100 and [number for number in range(95, notes + 1) if f" {number}. http" not in text] == []


@pytest.mark.parametrize("where", [SHEETS["stap"], SHEETS["programma's"], SHEETS["voorbeeld"], SHEETS["indicator"]])
def test_the_foot_is_a_few_small_lines(page: Page, site_url: str, on_paper: Callable[[str], list[str]], where: str):
    """It gives the owner and the date, and leaves the sheet to the text."""
    page.goto(site_url + where)
    page.set_viewport_size({"width": UPRIGHT, "height": 900})
    page.emulate_media(media="print")
    assert page.locator(".voettekst").bounding_box()["height"] < 75
    last = on_paper(where)[-1]
    assert re.search(r"Inhoud bijgewerkt op \d+ \w+ 20\d\d", last)
    assert len(last.partition("Onafhankelijke bewerking")[0]) > 200


@pytest.mark.parametrize("where", [SHEETS["programma"], "programmas/kaleidoscoop/", SHEETS["indicator"], "organisatiemodellen/"])
def test_last_sheet_is_not_the_foot_alone(on_paper: Callable[[str], list[str]], where: str):
    """The foot is on a sheet with the text it belongs to."""
    assert len(on_paper(where)[-1].partition("Onafhankelijke bewerking")[0]) > 100


def test_last_sheet_of_the_book_is_not_the_foot_alone(book: list[str]):
    """The last notes are above its foot."""
    assert len(book[-1].partition("Onafhankelijke bewerking")[0]) > 100


def test_everything_on_paper_is_found_but_not_indexed_again(page: Page, site_url: str, site: Path):
    """The guidance links to it, and search finds it by name; its contents are found on the pages themselves."""
    page.goto(f"{site_url}handreiking/")
    page.get_by_role("link", name="Het hele handboek op één pagina").click()
    expect(page.locator("h1")).to_have_text("Het hele handboek op één pagina")
    assert [len(own) for address, own in places(site).items() if address == BOOK] == [1]


def test_a_page_says_where_it_comes_from(site_url: str, on_paper: Callable[[str], list[str]], edition: str):
    """Above it are the name of the handbook, the place of the page and its address; the step is called a step."""
    assert on_paper(SHEETS["stap"])[0].startswith(f"{edition} › Stappenplan › Stap 5: Wat? {site_url}{SHEETS['stap']} Stap 5 Wat?")


@pytest.mark.prints
def test_the_address_has_the_filters(page: Page, site_url: str):
    """It opens the list that was printed, even if the filters changed after the page was opened."""
    page.goto(f"{site_url}programmas/")
    page.locator("input[name=contact][value=wekelijks]").check()
    page.wait_for_url("**/programmas/?contact=wekelijks")
    assert f"{site_url}programmas/?contact=wekelijks " in printed(page)[0]


@pytest.mark.prints
def test_no_address_is_made_up(new_page: Callable[..., Page], site: Path, site_url: str, edition: str):
    """Without script, and without a known address, there is none; a page opened from a folder says that it is a copy."""
    page = new_page(java_script_enabled=False)
    page.goto(site_url + SHEETS["stap"])
    assert printed(page)[0].startswith(f"{edition} › Stappenplan › Stap 5: Wat? Stap 5 Wat?")
    page = new_page()
    page.goto((site / SHEETS["stap"] / "index.html").as_uri())
    expect(page.locator(".afdrukkop__adres")).to_have_text("een kopie op de eigen computer")


def test_addresses_of_a_page_are_notes(page: Page, site_url: str, on_paper: Callable[[str], list[str]]):
    """Each source has a number where it is cited and its address once, at the end; the screen shows neither."""
    page.goto(site_url + SHEETS["stap"])
    assert not page.locator(".adressen").is_visible()
    notes = page.locator(".adressen li").evaluate_all("(notes) => notes.map((note) => note.textContent)")
    text = _HYPHEN.sub("", "".join(on_paper(SHEETS["stap"])))
    assert len(notes) > 5 and [text.count(_HYPHEN.sub("", f"{number}.{address}")) for number, address in enumerate(notes, 1)] == [1] * len(notes)
    assert [number for number in range(1, len(notes) + 1) if f"[{number}]" not in text] == []
    assert text.count("(http") == 0


def test_the_list_of_sources_has_each_address_behind_its_title(page: Page, site_url: str, on_paper: Callable[[str], list[str]]):
    """Notes would repeat the whole list."""
    page.goto(f"{site_url}bronnen/")
    address = page.locator(".bronnenlijst a[href^=http]").first.get_attribute("href")
    text = "".join(on_paper("bronnen/")).replace(" ", "")
    assert f"({address})" in text and page.locator(".adressen").count() == 0


@pytest.mark.parametrize(("where", "together"), [
    ("organisatiemodellen/", ["Wie doet welke stap", "1. Waarom", "8. Hoe borg"]),
    ("organisatiemodellen/", ["De modellen naast elkaar", "Hoe het werkt", "Kenmerken", "Gevolgen"]),
    (SHEETS["stap"], ["Wie doet dit", "De gemeente doet alles zelf", "Een werkgroep ouderbeleid", "De gemeente besteedt het uit"]),
    (SHEETS["stap"], ["niveaus:", "1. theoretisch goed onderbouwd", "3. bewezen effectief"]),
])
def test_a_short_table_or_list_is_on_one_sheet(on_paper: Callable[[str], list[str]], where: str, together: list[str]):
    """The title or the line that introduces it is on that sheet too."""
    assert any(all(words in sheet for words in together) for sheet in on_paper(where))


def test_an_introductory_line_is_not_split(everything: Page, book: list[str]):
    """In the book each line before a list or a table is whole on one sheet."""
    leads = everything.locator(".papier p:not(.niet-afdrukken, .niet-afdrukken *):has(+ :is(ul, ol, .tabelvak))").evaluate_all("(found) => found.map((line) => line.textContent)")
    sheets = ["".join(sheet.split()) for sheet in book]
    assert len(leads) > 50 and [lead for lead in leads if not any("".join(lead.split()) in sheet for sheet in sheets)] == []


def test_every_sheet_of_a_part_names_it(book: list[str]):
    """The contents have no page numbers, so the number and name of the part are above each of its sheets."""
    above = [next((part for part in ("De tijd na 2013", "Stappenplan", "Organisatiemodellen") if re.match(rf"\d+ {part}", sheet)), "") for sheet in book]
    first, last = above.index("Stappenplan"), above.index("Organisatiemodellen")
    assert last - first > 10 and set(above[first:last]) == {"Stappenplan"} and above[first - 1] == "De tijd na 2013"


def test_a_figure_has_no_line_on_its_edge(everything: Page):
    """If a figure or one of its rows begins a sheet, its line would also be drawn at the end of the sheet before."""
    edges = everything.locator(".figuur, .figuur__aanbod > li:not(:first-child)").evaluate_all(
        "(found) => found.map((part) => getComputedStyle(part).borderTopWidth)")
    assert len(edges) > 10 and set(edges) == {"0px"}
