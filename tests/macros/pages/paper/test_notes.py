"""Addresses on a page as notes for paper."""

import pytest
from lxml import html

from macros.pages.paper.notes import with_notes

OUT = "https://a.nl/?x=1&amp;y=2"


@pytest.fixture
def source(handbook):
    """A source with an address."""
    return next(source for source in handbook.bronnen if source.url)


def test_a_link_to_elsewhere_and_a_cited_source_get_the_number_of_their_address(view, source):
    """Notes are numbered in order of first use, and equal addresses share a number; the list has each once."""
    body = f'<p><a href="../bronnen/#{source.id}">S</a> <a rel="x" href="{OUT}">a</a> <a href="../bronnen/#{source.id}">S</a></p>'
    numbered, notes = with_notes(body, view("actualiteit/"))
    made = html.fragment_fromstring(f"{numbered}{notes}", create_parent="div")
    assert made.xpath("//a/@data-noot") == ["1", "2", "1"]
    assert [item.text_content() for item in made.xpath("//section//li")] == [source.url, "https://a.nl/?x=1&y=2"]


@pytest.mark.parametrize("body", [
    "<p>Niets.</p>",
    '<p><a href="../programmas/">lijst</a> <a href="#x">x</a> <a href="mailto:a@b.nl">post</a></p>',
    '<p><a href="../bronnen/">Bronnen</a> <a href="../bronnen/#soort-wet">wetten</a></p>',
    f'<p class="niet-afdrukken"><a href="{OUT}">a</a></p>',
    f'<div hidden><p><a href="{OUT}">a</a></p></div>',
    f'<ul class="bronnenlijst"><li><a href="{OUT}">a</a></li></ul>',
    f'<p><a class="adres" href="{OUT}">a.nl</a></p>',
])
def test_a_page_without_addresses_stays_as_it_is(view, body):
    """Links within the handbook, unprinted parts and addresses that are visible already give no notes, and so no list."""
    assert with_notes(body, view("actualiteit/")) == (body, "")


def test_the_page_itself_does_not_change(view):
    """Only the numbers are added to the page, whatever else is on it."""
    body = f'<svg viewBox="0 0 1 1"><path d="M0 0"/></svg><p>a&nbsp;&lt;b <a href="{OUT}" rel="x">a</a></p>\n'
    numbered, _ = with_notes(body, view("actualiteit/"))
    assert numbered != body == numbered.replace(' data-noot="1"', "")
