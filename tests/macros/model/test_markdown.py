"""The subset of Markdown that texts may use."""

from collections.abc import Callable

import pytest
from pydantic_core import PydanticCustomError

from macros.model.markdown import check_line, check_paragraph, check_text, check_text_with_headings, headings, links


def refused(check: Callable[[str], str], text: str) -> str:
    """The sentence that `check` gives when it refuses `text`."""
    with pytest.raises(PydanticCustomError) as raised:
        check(text)
    return raised.value.message()


@pytest.mark.parametrize("text", [
    "Gewone tekst.", "**vet** en *cursief*", "- een\n- twee\n  - drie", "1. een\n2. twee", "### Kop\n\nTekst", "| a | b |\n|---|---|\n| 1 | 2 |",
    "[Opstapje](programma:opstapje)", "[x](https://www.voorbeeld.nl/a?b=c)", "[start](pagina:)", "[deel](sectie:belang#kop)",
    "Bij <10 ouders schrijft u <10 op.", "a & b", "3 < 4 > 2", "~100 tot ~200", "C++ en C++", "De app :x en 3:4:5", "Om 10: uur\nen verder", "[**vet**](https://x.nl)", "{enkel}", "[haken] zonder adres", "adres (https://x.nl)", "#1 van de lijst",
    "50% {x}", "R&D", "Een *ster", "> 10 ouders", "a_b_c", "Van 2 –\n4 jaar", "a | b", "**Let op**: *nu*", "- **een**\n- twee",
])
def test_ordinary_text_is_left_as_it_is(text: str) -> None:
    """Ordinary text is returned unchanged."""
    assert check_text_with_headings(text) == text


@pytest.mark.parametrize(("text", "piece"), [
    ("<b>x</b>", "'<b>' is HTML"), ("<script>alert(1)</script>", "'<script>' is HTML"), ("x <!-- y -->", "'<!-- y -->' is HTML"),
    ("<img src=x onerror=y", "'<img src=x onerror=y' is HTML"), ("<https://x.nl>", "'<https://x.nl>' is HTML"), ("</p", "'</p' is HTML"),
    ("{{ config }}", "'{{' is een opdracht"), ("{%raw%}", "'{%' is een opdracht"), ("### Kop {#anker}", "'{#' is een opdracht"),
    ("![foto](https://x.nl/a.jpg)", "'![foto](https://x.nl/a.jpg)' is een afbeelding"), ("![](x)", "'![](x)' is een afbeelding"),
    ("# Kop", "'# Kop': een kop"), ("## Kop", "'## Kop': een kop"), ("#### Kop", "'#### Kop': een kop"), ("a\n\n- # Kop", "'- # Kop': een kop"),
    ("[x](javascript:alert(1))", "de link naar 'javascript:alert(1)' kan niet."), ("[x](data:text/html,x)", "de link naar 'data:text/html,x' kan niet."),
    ("[x](&#106;avascript:alert(1))", "'&#106;' is een code voor een teken"), ("&#123;&#x7B;", "'&#123;' is een code"), ("a&nbsp;b", "'&nbsp;' is een code"),
    ("\\{\\{ x }}", "'{{' is een opdracht"), ("\\{% x", "'{%' is een opdracht"), ("- {\\#x", "'{#' is een opdracht"), ("[x](www.x.nl)", "de link naar 'www.x.nl' kan niet."),
    ("[x](../y)", "de link naar '../y' kan niet."), ("[*](https://x.nl)", "de link naar 'https://x.nl' heeft geen woorden"), ("[x](Begrip:vve)", "de link naar 'Begrip:vve' kan niet. Schrijf het met kleine letters: 'begrip:vve'."), ("[x](HTTPS://X.nl/Y)", "de link naar 'HTTPS://X.nl/Y' kan niet. Schrijf het met kleine letters: 'https://X.nl/Y'."),
    ("[x](mailto:a@x.nl)", "de link naar 'mailto:a@x.nl' kan niet. Een link om te mailen kan hier niet."),
     ("[x]()", "de link naar '' kan niet."), ("[x](//x.nl)", "de link naar '//x.nl' kan niet."),
    ("[x](https://ik:geheim@x.nl)", "de link naar 'https://ik:geheim@x.nl' kan niet."), ("[x](https://x)", "de link naar 'https://x' kan niet."),
    ("[x](https://x.nl/a b)", "'[x](https://x.nl/a b)' lijkt een link"), ("[x](https://x.nl", "'[x](https://x.nl' lijkt een link"),
    ("| a |\n|---|\n| [x](javascript:y()) |", "de link naar 'javascript:y()' kan niet."), ("- [x](ftp://x.nl)", "de link naar 'ftp://x.nl' kan niet."),
])
def test_what_has_no_place_in_text_is_named(text: str, piece: str) -> None:
    """The message quotes the piece, so that it can be found."""
    assert refused(check_text_with_headings, text).startswith(piece)


@pytest.mark.parametrize(("text", "piece", "advice"), [
    ("Een [peuter] (begrip:peuter).", "[peuter] (begrip:peuter)", "Schrijf de link zonder spatie: [peuter](begrip:peuter)."),
    ("Zie [NJi] (https://www.nji.nl/).", "[NJi] (https://www.nji.nl/)", "Schrijf de link zonder spatie: [NJi](https://www.nji.nl/)."),
    ("- (peuter)[begrip:peuter]", "(peuter)[begrip:peuter]", "Wissel de haken om: [peuter](begrip:peuter)."),
    ("**wil dat", "**wil dat", "Vet begint en eindigt met twee sterretjes"), ("** dit **", "** dit ", "Vet begint en eindigt"),
    ("**a** en **b", "**b", "Vet begint en eindigt"), ("| a |\n|---|\n| `b` |", "`b`", "Code kan hier niet."),
    ("Typ `make check` in.", "`make check`", "Code kan hier niet."), ("```\nx\n```", "```", "Code kan hier niet."),
    ("Zo is het.[^1]", "[^1]", "Een voetnoot kan hier niet."), ("###Kop", "###Kop", "Schrijf een tussenkop met drie hekjes"),
    ("Kop\n===", "===", "Schrijf een tussenkop op één regel"), ("Kop\n---", "---", "Een streep kan hier niet."), ("a\n\n***\n\nb", "***", "Een streep"),
    ("> citaat", "> citaat", "Een citaat kan hier niet."), (">citaat", ">citaat", "Een citaat"),
    ("| a | b |\n| 1 | 2 |", "| a | b |", "Is dit een tabel? Zet onder de eerste regel"),
    ("| a | b |\n|---|\n| 1 | 2 |", "| a | b |", "Is dit een tabel?"),
    ("Vooraf:\n• een\n• twee", "• een", 'Begin een punt met "- "'), ("•\teen", "•\teen", "Begin een punt"), ("· een", "· een", "Begin een punt"),
    ("– een\n– twee", "– een", "Begin een punt"), ("-een", "-een", "Begin een punt"),
    ("✅ een", "✅ een", "Begin een punt"), ("① een", "① een", "Begin een punt"), ("1: een\n2: twee", "1: een", "Deze punten lopen in elkaar over."),
    ("1 . een\n2 . twee", "1 . een", "Deze punten"), ("? een\n? twee", "? een", "Deze punten"), ("een ~oud~ woord", "~oud~", "Haal deze tekens weg."),
    ("++nieuw++", "++nieuw++", "Haal deze"), ("zo :smile:", ":smile:", "Haal deze"), ("H^2^O", "H^2^O", "Schrijf een klein cijfer"), ("H~2~O", "H~2~O", "Schrijf een klein cijfer"),
])
def test_loose_signs_are_named_with_what_to_write(text: str, piece: str, advice: str) -> None:
    """Markup that this handbook does not know would be shown literally, so it is refused."""
    assert refused(check_text_with_headings, text).startswith(f"'{piece}' ziet de lezer als losse tekens. {advice}")


@pytest.mark.parametrize("text", ["### Kop", "Tekst\n\n### Kop\n\nTekst"])
def test_a_text_within_something_else_has_no_heading(text: str) -> None:
    """A note or a definition has a heading of its own on several pages, so its text may not have one."""
    assert refused(check_text, text) == (
        "'### Kop': een kop past niet in deze tekst. Schrijf er een gewone zin van, of zet de woorden tussen **.")


@pytest.mark.parametrize("text", [
    "Gewone tekst.", "**vet**, *cursief* en [Opstapje](programma:opstapje)", "Twee regels\ndie één zin zijn.", "50% (1.5 keer)",
    "2013 was het jaar.", "#1", "a | b",
])
def test_a_point_is_one_paragraph(text: str) -> None:
    """Bold, emphasis and links are shown; a broken line is joined again."""
    assert check_paragraph(text) == text


@pytest.mark.parametrize(("text", "start"), [
    ("- een\n- twee", "'- een' leest als een lijst"), ("Vooraf:\n\n1. een", "'1. een' leest als een lijst"), ("2013. Toen", "'2013. Toen' leest als een lijst"),
    ("### Kop", "'### Kop' leest als een kop"), ("| a | b |\n|---|---|\n| 1 | 2 |", "'| a | b |' leest als een tabel"),
    ("Eén.\n\nTwee.", "'Twee.' leest als een nieuwe alinea"), ("{{ x }}", "'{{' is een opdracht"), ("[x](javascript:y())", "de link naar 'javascript:y()' kan niet."),
])
def test_a_point_with_more_than_a_paragraph_is_refused(text: str, start: str) -> None:
    """A second paragraph would be shown as loose signs within the line; the message quotes its beginning."""
    assert refused(check_paragraph, text).startswith(start)


@pytest.mark.parametrize("text", ["2 * 3 * 4", "* Toevoeging", "a_b_c", "Stap (zie verder)", "[haken]", "5*", "R&D; en meer", "C:\\map", "snake_case_naam"])
def test_a_line_is_plain(text: str) -> None:
    """Signs without a meaning stay as they are."""
    assert check_line(text) == text


@pytest.mark.parametrize(("text", "piece"), [
    ("Let op: **nu**", "**nu**"), ("Het *hele* jaar", "*hele*"), ("Zie [Opstapje](programma:opstapje).", "[Opstapje](programma:opstapje)"),
    ("_nieuw_", "_nieuw_"), ("__nieuw__", "__nieuw__"), ("[half](", "[half]("), ("### Kop", "### Kop"),
    ("Het **hele jaar", "**hele jaar"), ("[vve] (begrip:vve)", "[vve] (begrip:vve)"), ("Typ `make`", "`make`"), ("Zo.[^1]", "[^1]"),
])
def test_markup_in_a_line_is_refused(text: str, piece: str) -> None:
    """A line is shown literally, so a reader would see the stars and brackets."""
    assert refused(check_line, text) == f"'{piece}' is opmaak, en die ziet de lezer hier als losse tekens. Haal de opmaak weg."


def test_headings_are_found_with_their_line() -> None:
    """Headings are found with their words, and with the line as an editor wrote it."""
    assert list(headings("### Een\n\nTekst\n\n### Twee **vet**\n")) == [("Een", 0), ("Twee **vet**", 4)]


def test_links_are_found_in_order_everywhere() -> None:
    """Links are found in paragraphs, lists, tables and headings alike."""
    text = "### [a](stap:stap-1)\n\n[b](begrip:vve) **[c](https://x.nl)**\n\n- [d](bron:wpo)\n\n| e |\n|---|\n| [f](pagina:over) |"
    assert list(links(text)) == ["stap:stap-1", "begrip:vve", "https://x.nl", "bron:wpo", "pagina:over"]
