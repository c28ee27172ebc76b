"""Rules for every page of the site."""

import re
from pathlib import Path

import pytest
from lxml import html

from macros.addresses import address
from tests.page_text import words

SMALL_PAGES = {"404.html"}
# Scripts with the texts of the handbook, which include its links to other sites.
DATA_AS_SCRIPT = {"zoekindex.js", "programmas.js", "stukkendata.js"}
# Office formats use names that look like addresses; nothing is loaded from them.
FORMAT_NAMES = (r"www\.w3\.org/", r"schemas\.(openxmlformats\.org|microsoft\.com)/", r"purl\.(org|oclc\.org)/", r"answers\.microsoft\.com/")
NOT_SAID = re.compile(r"\bNone\b|\bundefined\b|\bTrue\b|\bFalse\b|\[\]|\{\{|\}\}|\{%|<[a-z]+ object|\bTODO\b|\bLorem\b")


def each(pages: dict[str, html.HtmlElement], but: set[str] = frozenset()) -> list[tuple[str, html.HtmlElement]]:
    return [(name, page) for name, page in pages.items() if name not in but]


def test_language_is_dutch(pages):
    """Every page declares that it is in Dutch."""
    assert [name for name, page in each(pages) if page.get("lang") != "nl"] == []


def test_one_heading_of_the_first_level(pages):
    """Every page has exactly one h1, with words in it, inside its main part."""
    for name, page in each(pages):
        assert len(page.xpath("//h1")) == 1 == len(page.xpath("//main//h1")), name
        assert words(page.xpath("//h1")[0]), name


def test_headings_do_not_skip_a_level(pages):
    """Only an h2 follows an h1, and only an h3 an h2: no level is skipped."""
    for name, page in each(pages):
        levels = [int(found.tag[1]) for found in page.xpath("//main//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5]")]
        assert levels[0] == 1, name
        assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False)), (name, levels)


def test_titles_are_there_and_differ(pages, handbook):
    """Every page has a unique title that ends with the name of the handbook."""
    titles = [words(page.xpath("//title")[0]) for _, page in each(pages)]
    assert len(set(titles)) == len(titles)
    assert all(title.endswith(handbook.uitgave.naam) and len(title) < 260 for title in titles)


def test_title_of_a_record_begins_with_its_heading(pages, handbook):
    """The title of a record page has the name of the record, and the number of a step if its heading shows that as a figure."""
    for noun in ("programma", "voorbeeld", "stap", "sectie"):
        for record_id, record in handbook.by_noun[noun].items():
            page = pages[f"{address(noun, record_id)}index.html"]
            before = f"Stap {record.nummer}: " if noun == "stap" else ""
            assert words(page.xpath("//title")[0]).startswith(before + words(page.xpath("//h1")[0])), record_id


def test_descriptions_are_there(pages):
    """Every page but the one for unknown addresses has a description of a few words, short enough for a search engine."""
    found = [str(page.xpath("string(//meta[@name='description']/@content)")) for _, page in each(pages, SMALL_PAGES)]
    assert min(len(text) for text in found) > 10
    assert max(len(text) for text in found) < 300


def test_foot_says_that_this_is_not_an_official_edition(pages):
    """The foot of every page says that it is an independent adaptation, and gives the date of its content."""
    for name, page in each(pages):
        foot = words(page.xpath("//footer")[0])
        assert "Onafhankelijke bewerking" in foot and "geen uitgave van het ministerie van OCW" in foot, name
        assert re.search(r"bijgewerkt op \d{1,2} [a-z]+ 20\d\d", foot), name


def test_skip_link_comes_first(pages):
    """The first keyboard stop is a link to the content, which exists."""
    for name, page in each(pages):
        first = page.xpath("//body//*[self::a or self::button or self::input or self::select]")[0]
        assert first.get("href") == "#pagina--inhoud", name
        assert len(page.xpath("//main[@id='pagina--inhoud' and @tabindex='-1']")) == 1, name


def test_breadcrumb_leads_back_to_the_start(pages):
    """Every page except the start page shows the trail from the start page to itself."""
    for name, page in each(pages, {"index.html", "404.html"}):
        trail = page.xpath("//nav[@aria-label='Kruimelpad']//li")
        assert words(trail[0]) == "Start" and trail[0].xpath(".//a"), name
        assert len(trail) >= 2 and trail[-1].xpath(".//*[@aria-current='page']"), name
    assert not pages["index.html"].xpath("//nav[@aria-label='Kruimelpad']")


def test_menu_marks_the_present_part(pages):
    """The menu has the same seven parts on every page and marks the part of the page, if any."""
    for name, page in each(pages):
        menu = page.xpath("//nav[@aria-label='Hoofdmenu']//a")
        assert [words(link) for link in menu] == [
            "Stappenplan", "Programma's", "Voorbeelden", "Werkbladen", "Handreiking", "Toezicht", "Over"], name
        marked = [words(link) for link in menu if link.get("aria-current")]
        assert len(marked) == (0 if name in ("index.html", "404.html") else 1), (name, marked)


def test_every_navigation_has_a_name(pages):
    """Navigations and regions have names that tell them apart."""
    for name, page in each(pages):
        labels = [found.get("aria-label") or found.get("aria-labelledby") for found in page.xpath("//nav | //*[@role='region']")]
        assert all(labels), name
        navigation = [found.get("aria-label") for found in page.xpath("//nav")]
        assert len(set(navigation)) == len(navigation), (name, navigation)


def test_tables_have_headers(pages):
    """Every table has column headers, and a cell that names its row is a row header."""
    for name, page in each(pages):
        for table in page.xpath("//main//table"):
            assert table.xpath("./thead//th"), name
            assert not table.xpath("./tbody//th[not(@scope='row')]"), name


def test_no_value_shows_as_code(pages):
    """An unknown value is left out or written in words; no value of a programming language is shown."""
    for name, page in each(pages):
        for data in page.xpath("//script"):
            data.text = ""
        found = NOT_SAID.search(page.text_content())
        assert not found, (name, found)
        attributes = " ".join(str(value) for value in page.xpath("//@alt | //@title | //@aria-label | //@content | //@href"))
        assert not NOT_SAID.search(attributes), name


def test_nothing_is_loaded_from_elsewhere(pages):
    """A visit causes no request to any other host."""
    for name, page in each(pages):
        loaded = page.xpath("//@src | //@srcset | //@poster | //object/@data | //link[not(@rel='canonical')]/@href")
        assert [str(link) for link in loaded if re.match(r"(https?:)?//", str(link))] == [], name


def test_styles_and_scripts_ask_for_nothing_elsewhere(site: Path):
    """Neither the styles nor the scripts load anything from another host."""
    for path in (site / "assets").glob("*.css"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"""(url\(|@import)\s*["']?(https?:)?//""", text), path
    for path in (site / "assets").glob("*.js"):
        if path.name not in DATA_AS_SCRIPT:
            text = path.read_text(encoding="utf-8")
            assert not re.search(rf"https?://(?!{'|'.join(FORMAT_NAMES)})", text), path
            assert not re.search(r"\b(XMLHttpRequest|sendBeacon|WebSocket|EventSource|eval)\s*\(|new Function", text), path


def test_no_style_or_script_in_a_page(pages):
    """The pages have no inline styles or scripts, so a policy without exceptions is possible."""
    for name, page in each(pages):
        assert not page.xpath("//style | //@style"), name
        assert not page.xpath("//script[not(@src) and not(@type='application/json')]"), name
        assert not page.xpath("//@*[starts-with(name(), 'on')]"), name


def test_links_to_others_say_so(pages):
    """A link to another site has the relation that says so, and never opens a window of its own."""
    for name, page in each(pages):
        for link in page.xpath("//main//a[starts-with(@href, 'http')]"):
            assert "external" in (link.get("rel") or ""), (name, link.get("href"))
        assert not page.xpath("//a[@target]"), name


@pytest.mark.parametrize("address", ["stappenplan/stap-1/index.html", "toezicht/b4/index.html"])
def test_pages_in_a_row_list_each_other(address: str, pages):
    """Steps and indicators show the pages beside them and mark the present one."""
    menu = pages[address].xpath("//nav[@aria-label='In dit onderdeel']//a")
    assert len(menu) >= 8
    assert len([link for link in menu if link.get("aria-current") == "page"]) == 1
