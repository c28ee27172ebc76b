"""Glossary terms at their first use on a page."""

import re
from collections.abc import Callable

import pytest
from lxml import html

from macros.model.handbook import Handbook
from macros.pages import markup
from macros.pages.explanations import Explanations
from macros.pages.registry import MACROS


def resolve(target: str) -> str:
    return f"#{target.removeprefix('begrip:')}"


@pytest.fixture
def render(handbook: Handbook) -> Callable[[str], str]:
    """Renders the texts of one page; explained links as [term|words], other links as <words>."""
    explanations = Explanations(handbook)

    def made(text: str) -> str:
        page = str(markup.render(text, resolve, 3, explanations))
        page = re.sub(r'<a href="[^"]*" class="begriplink" aria-describedby="uitleg-([^"]*)">(.*?)</a>', r"[\1|\2]", page)
        return re.sub(r"</?p>|\n$", "", re.sub(r"<a [^>]*>(.*?)</a>", r"<\1>", page)).strip()

    return made


@pytest.mark.parametrize(("text", "expected"), [
    ("Dat is [borgen](begrip:borging).", "Dat is [borging|borgen]."),
    ("Dat is borging.", "Dat is [borging|borging]."),
    ("Borging telt.", "[borging|Borging] telt."),
    ("De VVE werkt.", "De [vve|VVE] werkt."),
    ("De vve werkt.", "De [vve|vve] werkt."),
    ("Vve werkt.", "[vve|Vve] werkt."),
    ("Dit **draagvlak** telt.", "Dit <strong>[draagvlak|draagvlak]</strong> telt."),
    ("Het VVE-overleg en vve-x.", "Het VVE-overleg en vve-x."),
    ("Een werkgroep ouderbeleid.", "Een [werkgroep|werkgroep ouderbeleid]."),
    ("Borging en nog eens borging.", "[borging|Borging] en nog eens borging."),
    ("Eerst borging, dan [borging](begrip:borging).", "Eerst borging, dan [borging|borging]."),
    ("Lees [over borging](stap:stap-8).", "Lees <over borging>."),
    ("### Borging hier\n\nTekst.", '<h3 id="borging-hier">Borging hier</h3>\nTekst.'),
    ("A & borging < b", "A &amp; [borging|borging] &lt; b"),
])
def test_first_use_of_a_term(render, text, expected):
    """The first whole word of the glossary is linked; author's links, headings and parts of words are not changed."""
    assert render(text) == expected


def test_a_term_is_explained_once_a_page(render):
    """In a later text on the page the author's link stays a plain link, and a bare word stays plain."""
    assert render("Dat is borging.") == "Dat is [borging|borging]."
    assert render("Weer borging, en [borging](begrip:borging).") == "Weer borging, en <borging>."


def test_cells_are_linked_and_their_headings_not(render):
    """Terms in the header of a table are not linked; those in a cell are."""
    made = render("| borging | b |\n|---|---|\n| borging | c |")
    assert ">borging</th>" in made and '<th scope="row">[borging|borging]</th>' in made


def test_a_single_line_is_marked_too(handbook):
    """List items that are single lines are linked too."""
    explanations = Explanations(handbook)
    assert 'aria-describedby="uitleg-borging"' in markup.render_line("Dat is borging.", resolve, explanations)
    assert [term.id for term in explanations.begrippen] == ["borging"]


def test_without_glossary_nothing_is_marked():
    """Texts outside a page, as in a test or an export, render without explanations."""
    assert markup.render("Dat is borging.", resolve) == "<p>Dat is borging.</p>\n"


def test_a_page_carries_the_texts_of_its_terms(view, handbook):
    """Each explained link has its hidden text on the page: the first paragraph in plain words, and a link to the rest."""
    page = html.fragment_fromstring(str(MACROS["stap"](view("stappenplan/stap-1/"), "stap-1")), create_parent="div")
    links = {link.get("aria-describedby") for link in page.xpath("//a[@class='begriplink']")}
    assert links == set(page.xpath("//*[@data-component='begrip-uitleg'][@hidden]//span/@id")) and len(links) > 2
    text, = page.xpath("//*[@id='uitleg-borging']")
    first = markup.first_paragraph(handbook.get("begrip", "borging").definitie)
    assert text.text_content() == f"Borging: {first}" and not text.xpath(".//a")
    assert text.getnext().get("href") == "../../begrippen/#borging"


@pytest.mark.parametrize("page", ["begrippen/", "handreiking/print/"])
def test_pages_that_explain_by_themselves_carry_no_texts(view, page):
    """The glossary, and paper that includes it, need no second explanation."""
    macro = {"begrippen/": "begrippen", "handreiking/print/": "handreiking_print"}[page]
    assert "begriplink" not in MACROS[macro](view(page))


def test_first_paragraph_is_plain():
    """Links and markup become their words, a line break becomes a space, and a second paragraph is left out."""
    assert markup.first_paragraph("Een [woord](begrip:vve) en\n**vet**.\n\nNog een.") == "Een woord en vet."
