"""Text of the data as HTML."""

import pytest

from macros.pages.markup import render, render_line


def resolve(target: str) -> str:
    return f"../{target.replace(':', '/')}/"


@pytest.mark.parametrize(("text", "html"), [
    ("Een **vet** woord.", "<p>Een <strong>vet</strong> woord.</p>\n"),
    ("- een\n- twee", "<ul>\n<li>een</li>\n<li>twee</li>\n</ul>\n"),
    ("Zie [Opstapje](programma:opstapje).", '<p>Zie <a href="../programma/opstapje/">Opstapje</a>.</p>\n'),
    ("Zie [elders](https://voorbeeld.nl/a?b=1&c=2).",
     '<p>Zie <a href="https://voorbeeld.nl/a?b=1&amp;c=2" rel="external noopener">elders</a>.</p>\n'),
    ("### Wat kost het?", '<h3 id="wat-kost-het">Wat kost het?</h3>\n'),
    ('5 < 6 & "ja"', "<p>5 &lt; 6 &amp; &quot;ja&quot;</p>\n"),
])
def test_render(text: str, html: str):
    """Paragraphs, lists, links and headings become HTML; everything else stays text."""
    assert render(text, resolve) == html


def test_heading_gets_the_level_of_its_place():
    """The opening and closing tag of a heading are one level below the heading above the text."""
    assert render("### Kop", resolve, 2) == '<h2 id="kop">Kop</h2>\n'


def test_table_can_be_scrolled_and_has_no_style():
    """A table is in a region that the keyboard can reach and that its columns name; alignment never becomes a style attribute."""
    html = render("| A | B |\n|:--|--:|\n| 1 | 2 |", resolve)
    assert html.startswith('<div class="tabelvak" role="region" tabindex="0" aria-label="Tabel: A, B"><table>')
    assert html.count('<th scope="col">') == 2 and '<tr>\n<th scope="row">1</th>\n<td>2</td>\n</tr>' in html
    assert "style" not in html and html.rstrip().endswith("</div>")


@pytest.mark.parametrize("text", [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "Een <b>vet</b> woord", "[x](javascript:alert\\(1\\))", "&lt;b&gt;",
])
def test_html_in_a_text_stays_text(text: str):
    """Even text that the check would refuse makes no element of its own."""
    html = render(text, lambda target: "#") + render_line(text, lambda target: "#")
    for element in ("<script", "<img", "<b>", "javascript:"):
        assert element not in html


def test_line_has_no_paragraph():
    """A list item or a cell is rendered without an element around it."""
    assert render_line("Vraag *elke* locatie", resolve) == "Vraag <em>elke</em> locatie"
