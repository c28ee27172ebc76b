"""The search index: what is read from a page, which words lead where, and the script that holds it."""

from pathlib import Path

import pytest

from macros.browser import search
from macros.browser.search import RenderedPage, sections
from macros.model.handbook import Handbook
from tests.search_answers import places


def texts(body: str) -> list[tuple[str, str, str]]:
    """The (anchor, heading, text) of every part of a page."""
    return [(part.anchor, part.heading, part.text) for part in sections(body)]


def test_a_page_is_split_at_headings_with_an_id() -> None:
    """The opening comes first, then every h2, h3 and h4 with an id; other headings are text."""
    body = '<h1>Titel</h1><p>Begin.</p><h2 id="a">Kop <em>a</em></h2><p>Een.</p><h3>los</h3><h3 id="b">Kop b</h3><ul><li>x</li><li>y</li></ul><h4 id="c">Kop c</h4>z'
    assert texts(body) == [("", "", "Begin."), ("a", "Kop a", "Een. los"), ("b", "Kop b", "x. y"), ("c", "Kop c", "z")]


def test_blocks_are_kept_apart_and_words_whole() -> None:
    """Cells and list items end as in a sentence; markup inside a word does not split it."""
    assert texts("<table><tr><td>een</td><td>twee</td></tr></table><p>ouder<b>beleid</b></p>") == [("", "", "een; twee. ouderbeleid")]


def test_a_label_ends_with_a_colon_and_a_sentence_once() -> None:
    """Text of a table or a list of facts reads as sentences, and has no second sign after its own."""
    assert texts("<dl><div><dt>Kosten</dt><dd>1 euro</dd></div><div><dt>Hoe lang?</dt><dd>2 jaar.</dd></div></dl>") == [("", "", "Kosten: 1 euro. Hoe lang? 2 jaar.")]
    assert texts("<table><tr><th>A</th><th>B</th></tr><tr><th>rij</th><td>cel</td></tr></table>") == [("", "", "A; B. rij: cel")]


@pytest.mark.parametrize("left_out", [
    "<script>x</script>", "<nav>x</nav>", "<form>x</form>", "<svg><title>x</title></svg>", "<p hidden>x</p>",
    "<div data-niet-zoeken><p>x</p></div>", "<!-- x -->",
])
def test_what_is_no_text_of_the_page_is_left_out(left_out: str) -> None:
    """Menus, drawings, data and repeated lists are left out; the text after them stays."""
    assert texts(f"<p>voor</p>{left_out}<p>na</p>") == [("", "", "voor. na")]


def test_sections_with_nothing_to_find_are_left_out() -> None:
    """Letters above a glossary and lists of linked records are left out; a term without text below it stays."""
    body = '<h2 id="letter-a">A</h2><h3 id="adhd">term</h3><h2 id="bronnen" data-herhaling>Bronnen</h2><p>x</p>'
    assert texts(body) == [("", "", ""), ("adhd", "term", "")]


def test_a_section_is_not_left_out_for_its_name() -> None:
    """An author's own heading "Voorbeelden" is found; only a template's mark leaves out a list."""
    assert texts('<h3 id="voorbeelden">Voorbeelden</h3><p>x</p>') == [("", "", ""), ("voorbeelden", "Voorbeelden", "x")]


@pytest.mark.parametrize("silent", [
    "<dl><div><dt>Kosten</dt><dd>niet vermeld in de handreiking</dd></div></dl>",
    "<dl><div><dt>Taal</dt><dd>nee</dd></div></dl>",
    "<dl><div><dt>Aanbod</dt><dd> onbekend; vraag het na </dd></div></dl>",
    "<table><tr><td>niet vermeld</td><td>–</td></tr></table>",
    "<dl><div><dt>Erkenning</dt><dd>niet bekend</dd></div></dl>",
])
def test_what_is_not_known_is_no_fact(silent: str) -> None:
    """A fact without a value or with a negative one is not found; known facts beside it are."""
    assert texts(f"{silent}<dl><div><dt>Plaats</dt><dd>thuis</dd></div></dl>") == [("", "", "Plaats: thuis")]


def test_a_field_of_a_worksheet_without_explanation_stays() -> None:
    """A field is found by its label."""
    assert texts("<dl><div><dt>Peildatum</dt><dd></dd></div></dl>") == [("", "", "Peildatum")]


def test_a_heading_that_leads_elsewhere_begins_no_place() -> None:
    """A list of worksheets repeats records that have their own page, so it is left out."""
    assert texts('<p>x</p><h3 id="a"><a href="a/">2a Blad</a></h3><p>y</p>') == [("", "", "x")]


def test_a_listed_source_is_a_place_of_its_own() -> None:
    """Each item of a list with a name becomes a place, without the text that the template leaves out."""
    body = '<p>In.</p><ul><li id="a" data-vindplaats="Boek"> A, 2013. <span data-niet-zoeken>Gebruikt bij x</span></li><li id="b" data-vindplaats="Wet">B</li></ul>'
    assert texts(body) == [("", "", "In."), ("a", "Boek", "A, 2013."), ("b", "Wet", "B")]


def test_kinds_follow_from_the_address_of_a_page(handbook: Handbook) -> None:
    """Terms, sources and notes are results of their own kind; headings above terms are not results."""
    pages = [RenderedPage("begrippen/", "Begrippen", '<p>x</p><h2 id="groep">Groep</h2><h3 id="a">a</h3><p>uitleg</p>'), RenderedPage("a/", "A", "<p>x</p>")]
    index = search.index(pages, handbook, [])
    assert [(page[0], page[2], page[4]) for page in index["paginas"]] == [("a/", "pagina", ""), ("begrippen/", "pagina", "begrip")]
    assert [part[1] for part in index["delen"]] == ["", "", 1]


def test_decisions_about_the_site_are_not_found(handbook: Handbook) -> None:
    """Decisions about the site are for developers; an officer expects a decision of the college."""
    pages = [RenderedPage("over/besluiten/", "Besluiten", "<p>x</p>"), RenderedPage("over/besluiten/0001-x/", "Besluit 1", "<p>x</p>")]
    assert search.index(pages, handbook, [])["paginas"] == []


def test_other_words_go_both_ways(handbook: Handbook) -> None:
    """The term comes first, and the browser looks up words in both directions."""
    groups = {group[0]: group[1:] for group in search.groups(handbook)}
    assert {"peuterspeelzaal", "peuteropvang"} <= set(groups["voorschool"])


def test_the_index_is_ordered_and_compact(handbook: Handbook) -> None:
    """The same pages in another order give the same bytes; a page of a kind without a word is a plain page."""
    pages = [RenderedPage("b/", "B", "<p>tekst</p>", "programma", "alias"), RenderedPage("a/", "A", "<p>x</p>", "vreemd")]
    lists = [["a/", "A"]]
    assert search.files(pages, handbook, lists) == search.files(pages[::-1], handbook, lists)
    index = search.index(pages, handbook, lists)
    assert index["paginas"] == [["a/", "A", "pagina", "", ""], ["b/", "B", "programma", "alias", ""]]
    assert index["delen"] == [[0, "", "", "x"], [1, "", "", "tekst"]]
    assert index["lijsten"] == lists


def test_an_anchor_that_repeats_its_heading_is_short(handbook: Handbook) -> None:
    """The browser makes it from the heading."""
    body = '<h2 id="een-coordinator">Eén coördinator</h2><p>x</p><h2 id="anders">Kop</h2><p>y</p>'
    assert [part[1] for part in search.index([RenderedPage("a/", "A", body)], handbook, [])["delen"]] == ["", 1, "anders"]


def test_every_kind_has_words_for_one_and_more(handbook: Handbook) -> None:
    """The page of results shows them as a choice, first what one can do."""
    kinds = search.index([], handbook, [])["soorten"]
    assert kinds[:3] == [["werkblad", "Werkblad", "Werkbladen"], ["stuk", "Stuk", "Stukken"], ["stap", "Stap", "Stappen"]]
    assert {kind: several for kind, _, several in kinds}.items() >= {"begrip": "Begrippen", "indicator": "Toezicht", "actualiteit": "Sinds 2013", "pagina": "Pagina's"}.items()


def test_each_script_is_one_line_that_scripts_can_hold(handbook: Handbook) -> None:
    """Line separators inside a text would end the line in old readers, so they are escaped."""
    for script in search.files([RenderedPage("a/", "A", "<p>een\u2028twee\u2029drie</p>")], handbook, []).values():
        assert script.count("\n") == 1 and "\u2028" not in script and "\u2029" not in script


def test_the_built_index_points_at_what_exists(site: Path) -> None:
    """Every address is a page, every anchor exists on it, and every record page is in the index."""
    found = places(site)
    bodies = {page: (site / page / "index.html").read_text(encoding="utf-8") for page in found}
    missing = [(page, anchor) for page, own in found.items() for anchor, _ in own if anchor and f'id="{anchor}"' not in bodies[page]]
    assert missing == []
    assert {"programmas/boekenbus/", "toezicht/b4/", "begrippen/", ""} <= set(bodies)
    assert {"vve", "goab"} <= {anchor for anchor, _ in found["begrippen/"]}
    assert "handreiking-2013" in {anchor for anchor, _ in found["bronnen/"]}


def test_the_built_index_says_nothing_of_what_is_not_stated(site: Path) -> None:
    """The index leaves out facts that only say that the guidance does not state them."""
    programmes = {page: own for page, own in places(site).items() if page.startswith("programmas/")}
    assert programmes
    assert [(page, text) for page, own in programmes.items() for _, text in own if "Kosten niet vermeld" in text] == []
