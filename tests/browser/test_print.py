"""Pages as they are printed; the one that contains everything is in `test_print_book.py`."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from macros.model.handbook import Handbook
from tests.browser.paper import printed

pytestmark = pytest.mark.browser

SHEETS = {
    "stap": "stappenplan/stap-5/", "programma": "programmas/opstapje/", "voorbeeld": "voorbeelden/breda-borging/",
    "programma's": "programmas/", "begrippen": "begrippen/", "indicator": "toezicht/b4/",
    "werkblad": "werkbladen/inventarisatie/",
}
# The space between the margins, in CSS pixels.
UPRIGHT, ON_ITS_SIDE = 658, 987
# One page of each kind, those with the widest tables, and those that end otherwise.
KINDS = ("", "handreiking/bestuursafspraken/", "handreiking/print/", "handreiking/print/hoofdstuk-na-2013/", "stappenplan/", "organisatiemodellen/", "toezicht/", "actualiteit/",
         "voorbeelden/", "voorbeelden/utrecht-doorgaande-lijn/", "programmas/#tabel", "programmas/#leeftijden", "programmas/?vergelijk=opstapje,boekstart,opstap,instapje",
         "bronnen/", "over/open-data/", "over/zonder-internet/", "over/besluiten/0005-vaste-sleutels-en-adressen/", "handreiking/print/begrippen/", "handreiking/kwaliteitszorg/",
         "stukken/", "stukken/jaarverslag/", "werkbladen/", *SHEETS.values())
# Whatever is past the right edge of its sheet, as "right edge, element, words", among all visible elements.
CUT_OFF = """([upright, onItsSide]) => [...document.querySelectorAll("main *")].filter((element) => element.checkVisibility()
  && !element.closest(".alleen-lezer") && !element.parentElement.closest("svg")).flatMap((element) => {
    const right = Math.round(element.getBoundingClientRect().right);
    const turned = [element.closest(".tabelvak") ?? element, document.body].some((part) => getComputedStyle(part).page === "liggend");
    const sheet = turned ? onItsSide : upright;
    return right > sheet + 1 ? [`${right} ${element.tagName} ${element.textContent.trim().slice(0, 40)}`] : [];
  })"""
# Words of the page that the foot would be printed over: it stands in the room that the last line brings.
UNDER_THE_FOOT = """() => {
  const foot = document.querySelector(".voettekst"), top = foot.checkVisibility() ? foot.getBoundingClientRect().top : Infinity;
  const words = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT), range = document.createRange(), found = [];
  while (words.nextNode()) {
    const { currentNode: text, currentNode: { parentElement } } = words;
    if (!text.data.trim() || !parentElement.checkVisibility() || parentElement.closest(".alleen-lezer")) continue;
    range.selectNodeContents(text);
    if (range.getBoundingClientRect().bottom > top) found.push(`under the foot: ${text.data.trim().slice(0, 40)}`);
  }
  return found;
}"""
# An address may be broken after a hyphen, which is then another character in the text of a PDF.
_HYPHEN = re.compile(r"[\s\x02\ufffe-]")


def test_every_size_has_one_for_paper(page: Page, site_url: str):
    """In print no size is left that is meant for the screen."""
    page.goto(site_url)
    sizes = """() => Object.fromEntries([...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).flatMap((rule) => [...rule.style ?? []])
      .filter((name) => name.startsWith("--maat-")).map((name) => [name, getComputedStyle(document.documentElement).getPropertyValue(name)]))"""
    page.emulate_media(media="print")
    on_paper = page.evaluate(sizes)
    assert on_paper and {name: size for name, size in on_paper.items() if not size.strip().endswith("pt")} == {}


def test_folded_text_is_printed(page: Page, site_url: str, on_paper: Callable[[str], list[str]]):
    """A list that is folded on the screen, and a note under its title, are printed whole; the words of the fold are not."""
    page.goto(site_url + SHEETS["stap"])
    folded = page.locator(".vouw li a, .notitie--gevouwen .notitie__nu").evaluate_all("(found) => found.map((part) => part.textContent.trim().slice(0, 30))")
    text = " ".join(on_paper(SHEETS["stap"]))
    assert len(folded) > 5 and [words for words in folded if " ".join(words.split()) not in text] == []
    assert not re.search(r"Nog \d+ (voorbeelden|paragrafen)", text)


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


def test_a_long_table_begins_below_its_title(on_paper: Callable[[str], list[str]]):
    """A table that takes most of a sheet is split between rows; kept whole it would leave the first sheet empty."""
    assert "programmas.json" in on_paper("over/open-data/")[0]


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
    """On no page is anything past the right edge of its sheet: a wide table is landscape, and so is the whole form of a long one. Nor do words and foot overlap."""
    page.set_viewport_size({"width": UPRIGHT, "height": 900})
    page.emulate_media(media="print")
    found = {}
    for where in (*KINDS, *(f"werkbladen/{sheet.id}/" for sheet in handbook.werkbladen)):
        page.goto(site_url + where)
        found[where] = [*page.evaluate(CUT_OFF, [UPRIGHT, ON_ITS_SIDE])[:3], *page.evaluate(UNDER_THE_FOOT)[:3]]
    assert {where: cut for where, cut in found.items() if cut} == {}


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


@pytest.mark.parametrize("where", [SHEETS["programma"], "programmas/kaleidoscoop/", SHEETS["indicator"], "organisatiemodellen/", "over/zonder-internet/"])
def test_last_sheet_is_not_the_foot_alone(on_paper: Callable[[str], list[str]], where: str):
    """The foot is whole, and on a sheet with the text it belongs to."""
    above, foot, _ = on_paper(where)[-1].partition("Onafhankelijke bewerking")
    assert foot and len(above) > 100


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
