"""Everything on one page for paper: complete, numbered, and without links that paper cannot follow."""

import re
from collections import Counter
from dataclasses import replace
from urllib.parse import urljoin

import pytest
from lxml import html

from macros import addresses
from macros.dutch import fit
from macros.dutch.names import name
from macros.model.handbook import Handbook
from macros.pages.paper.book import handreiking_deel, handreiking_print, part_address, parts
from macros.pages.paper.book_part import BookPart, Notes, Place
from macros.pages.view import View
from tests.page_text import words

NOUNS = ("sectie", "stap", "organisatiemodel", "instrument", "indicator", "voorbeeld", "programma", "begrip", "bron")
PLACES = {"a/": Place("a", "1"), "b/": Place("b", "2.3"), "woorden/": Place("woorden", "")}


@pytest.fixture(scope="module")
def tree(handbook: Handbook, root):
    """The page as a tree."""
    return html.fragment_fromstring(str(handreiking_print(View(handbook, "handreiking/print/", root / "overrides"))))


def entry(body: str, down: int = 0) -> str:
    return str(BookPart(PLACES, Notes()).entry("a/", body, down))


@pytest.mark.parametrize("noun", NOUNS)
def test_every_record_is_on_paper(tree, handbook, noun):
    """Every section, step, model, instrument, indicator, example, programme, term and source is included."""
    said = words(tree)
    for record in handbook.by_noun[noun].values():
        assert " ".join(name(record).split()) in said, record.id


def test_contents_list_every_title_with_its_number(tree):
    """The table of contents leads to each numbered title, in order and in the same words."""
    listed = [(link.get("href")[1:], words(link)) for link in tree.xpath("//ol[contains(@class, 'papier__inhoud')]//a")][:-1]
    titles = [(title.get("id"), words(title)) for title in tree.xpath("//*[self::h2 or self::h3][span[@class='papier__nummer']]")]
    assert listed == titles and len(listed) > 30


def test_ids_differ_and_links_arrive(tree):
    """The texts of many pages together have unique ids, and every link within the page has a target."""
    ids = Counter(tree.xpath("//@id"))
    assert [found for found, number in ids.items() if number > 1] == []
    inner = {href[1:] for href in tree.xpath("//a/@href") if href.startswith("#")}
    referred = {found for value in tree.xpath("//@aria-labelledby | //@aria-describedby") for found in value.split()}
    assert (inner | referred) - set(ids) == set()


def test_links_to_other_pages_became_references(tree):
    """On paper no link leads to another page of the site; other places in the book are referred to by number."""
    assert [href for href in tree.xpath("//a[not(ancestor::*[@class='niet-afdrukken'])]/@href") if not href.startswith(("#", "http", "mailto:"))] == []
    step = tree.xpath("//h3[@id='stap-stap-3']/span")[0].text
    references = {words(found) for found in tree.xpath("//a[@href='#stap-stap-3']/following-sibling::*[1][@class='papier__zie']")}
    assert references == {f"({step})"}


def test_outside_addresses_are_notes(tree):
    """Each link to another site is followed by the number of the note with its address, and each note is used."""
    notes = [link.get("href") for link in tree.xpath("//ol[@class='papier__noten']//a")]
    assert len(set(notes)) == len(notes) > 3
    used = set()
    for link in tree.xpath("//a[starts-with(@href, 'http')][not(ancestor::ol[@class='papier__noten'])]"):
        number = int(re.fullmatch(r"\[(\d+)\]", link.getnext().text)[1])
        assert notes[number - 1] == link.get("href")
        used.add(number)
    assert used == set(range(1, len(notes) + 1))


def test_nothing_for_the_screen_is_left(tree):
    """Menus, forms, buttons, scripts and hidden texts are left out, because paper cannot use them."""
    assert tree.xpath("//nav | //form | //button | //script | //*[@hidden] | //*[@aria-describedby[starts-with(., 'uitleg-')]]") == []


def test_the_rules_of_every_programme_are_said_once(tree, handbook):
    """How the points of 'Past dit bij ons?' are made stands at the start of the part, since it is the same for all."""
    part = tree.xpath("//section[h2[@id='programmas']]")[0]
    for point in fit.points(handbook, handbook.programmas[0]):
        assert words(part).count(point.rule) == 1, point.title
    assert {tuple(point.rule for point in fit.points(handbook, record)) for record in handbook.programmas} == {
        tuple(point.rule for point in fit.points(handbook, handbook.programmas[0]))}


def test_pieces_are_numbered_in_order(handbook):
    """Parts are numbered from 1, and the pieces in a part from 1 after the number of the part."""
    for place, part in enumerate(parts(handbook), 1):
        assert part.number == str(place)
        assert [inner.number for inner in part.entries] == [f"{place}.{inner}" for inner in range(1, len(part.entries) + 1)]


def test_every_piece_is_a_page_of_the_site(handbook):
    """A piece takes its text from the page of the record, so that nothing is written twice."""
    pages = {addresses.address(noun, record_id) for noun in ("sectie", "stap", "indicator", "voorbeeld", "programma")
             for record_id in handbook.by_noun[noun]}
    assert {inner.page for part in parts(handbook) for inner in part.entries} == pages


def test_each_part_is_a_page_with_what_the_book_has(tree, handbook, root):
    """The page of a part has its text with the same numbers, only notes that it uses, and links that arrive there or at another part."""
    pages = {part_address(part): html.fragment_fromstring(str(handreiking_deel(View(handbook, part_address(part), root / "overrides"), part.anchor)))
             for part in parts(handbook)}
    note = re.compile(r"\[\d+\]")
    for part, (address, page) in zip(parts(handbook), pages.items(), strict=True):
        here, there = (found.xpath(f"//section[contains(@class, 'papier__deel--{part.anchor}')]")[0] for found in (page, tree))
        assert note.sub("", words(here)) == note.sub("", words(there)), address
        assert len(page.xpath("//ol[@class='papier__noten']/li")) == len({link.get("href") for link in here.xpath(".//a[starts-with(@href, 'http')]")})
        for href in page.xpath("//a/@href[not(starts-with(., 'http') or starts-with(., 'mailto:') or . = '../')]"):
            target, _, anchor = urljoin(f"/{address}", href).removeprefix("/").partition("#")
            assert pages[target].xpath(f"//*[@id='{anchor}']"), f"{address}: {href}"


@pytest.mark.parametrize(("body", "expected"), [
    ("<div><h1>Titel</h1><p>Tekst.</p></div>", "<div><p>Tekst.</p></div>"),
    ("<p id='x'>a</p><a href='#x'>b</a>", '<p id="a--x">a</p><a href="#a--x">b</a>'),
    ("<section aria-labelledby='x'><h2 id='x'>K</h2></section>", '<section aria-labelledby="a--x"><h2 id="a--x">K</h2></section>'),
    ("<p>zie <a href='../b/'>b</a>.</p>", '<p>zie <a href="#b">b</a><span class="papier__zie">\u00a0(2.3)</span>.</p>'),
    ("<p>een <a href='../woorden/#vve'>vve</a>.</p>", '<p>een <a href="#woorden--vve">vve</a>.</p>'),
    ("<p>een <a href='../elders/'>pagina</a>.</p>", "<p>een pagina.</p>"),
    ("<p>een <a href='../b/?x=1'>keuze</a>.</p>", "<p>een keuze.</p>"),
    ("<p><a href='https://a.nl/'>a</a>, <a href='https://a.nl/'>weer</a></p>",
     '<p><a href="https://a.nl/">a</a><sup class="papier__noot">[1]</sup>, <a href="https://a.nl/">weer</a>'
     '<sup class="papier__noot">[1]</sup></p>'),
    ("<p>post <a href='mailto:x@a.nl'>x</a></p>", '<p>post <a href="mailto:x@a.nl">x</a></p>'),
    ("<div data-component='x'><button>a</button>b</div>", "<div>b</div>"),
    ("<nav>menu</nav><p>a</p><p class='niet-afdrukken'>b</p><button>c</button>", "<p>a</p>"),
    ("<svg><a href='../b/'><text>2</text></a></svg>", '<svg><a href="#b"><text>2</text></a></svg>'),
    ("<svg><path marker-end='url(#pijl)'/><g id='pijl'/></svg>", '<svg><path marker-end="url(#a--pijl)"></path><g id="a--pijl"></g></svg>'),
])
def test_a_page_becomes_a_piece(body, expected):
    """Title and menus are removed, ids get a prefix, and links become references, notes or plain words."""
    assert entry(body) == expected


def test_headings_go_down_and_stay_headings():
    """A section under a numbered title is one level lower than on its own page, but never below the lowest level."""
    assert entry("<h2>a</h2><h3>b</h3><h5>c</h5>", 2) == "<h4>a</h4><h5>b</h5><h6>c</h6>"


def test_a_section_is_left_out_up_to_the_next():
    """The text below a marked heading goes with it; the next heading of that level stays."""
    body = "<div><h2 id='weg' data-niet-in-boek>a</h2><p>b</p><h3>c</h3><h2 id='blijft'>d</h2><p>e</p></div>"
    assert entry(body) == '<div><h2 id="a--blijft">d</h2><p>e</p></div>'


def test_a_note_is_printed_once_in_a_part():
    """In a part the first piece has the whole note; later ones have its title and the number of the first."""
    part = BookPart(PLACES, Notes())
    body = "<div data-notitie='n'><p>toen</p><div><p class='notitie__kop'>Kop</p><p>nu</p></div><p>bron</p></div>"
    assert str(part.entry("a/", body, 0)) == body.replace("'", '"')
    again = str(part.entry("b/", body, 0))
    assert again == '<div data-notitie="n"><p class="notitie__kop">Kop<span class="papier__zie">\u00a0(1)</span></p></div>'


def test_every_note_is_printed_in_each_part_with_its_place(tree, handbook):
    """In each part a note is given in full once beside a record, and beside terms only if it has no other place."""
    for part in tree.xpath("//section[contains(@class, 'papier__deel')]"):
        whole = Counter(note.get("data-notitie") for note in part.xpath(".//*[@data-notitie][.//*[@class='notitie__nu']]"))
        assert set(whole.values()) <= {1}, part.get("class")
    said = words(tree)
    for note in handbook.notities:
        assert " ".join(note.titel.split()) in said, note.id


def test_text_of_a_record_is_escaped(handbook, root):
    """Special characters of HTML are escaped on paper too."""
    odd = handbook.programmas[0].model_copy(update={"kort": "a < b & <script>x</script>", "naam": "A & <b>"})
    view = View(replace(handbook, programmas=(odd, *handbook.programmas[1:])), "handreiking/print/", root / "overrides")
    made = str(handreiking_print(view))
    assert "a &lt; b &amp; &lt;script&gt;x&lt;/script&gt;" in made and "A &amp; &lt;b&gt;" in made
    assert "<script" not in made
