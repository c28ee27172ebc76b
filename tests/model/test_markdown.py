"""The part of Markdown that texts may use."""

import pytest
from pydantic_core import PydanticCustomError

from macros.model.markdown import check_markdown, links


@pytest.mark.parametrize("text", [
    "Gewone tekst.", "**vet** en *cursief*", "- een\n- twee\n  - drie", "1. een\n2. twee", "### Kop\n\nTekst", "| a | b |\n|---|---|\n| 1 | 2 |",
    "[Opstapje](programma:opstapje)", "[x](https://www.voorbeeld.nl/a?b=c)", "[start](pagina:)", "[deel](sectie:belang#kop)",
    "Bij <10 ouders schrijft u <10 op.", "a & b", "3 < 4 > 2", "{enkel}", "[haken] zonder adres", "adres (https://x.nl)", "#1 van de lijst",
    "50% {x}", "R&D", "Een *ster", "`geen code`", "> geen citaat", "a_b_c",
])
def test_ordinary_text_is_left_as_it_is(text: str) -> None:
    """What editors write is returned unchanged."""
    assert check_markdown(text) == text


@pytest.mark.parametrize(("text", "piece"), [
    ("<b>x</b>", "'<b>' is HTML"), ("<script>alert(1)</script>", "'<script>' is HTML"), ("x <!-- y -->", "'<!-- y -->' is HTML"),
    ("<img src=x onerror=y", "'<img src=x onerror=y' is HTML"), ("<https://x.nl>", "'<https://x.nl>' is HTML"), ("</p", "'</p' is HTML"),
    ("{{ config }}", "'{{' is een opdracht"), ("{%raw%}", "'{%' is een opdracht"), ("### Kop {#anker}", "'{#' is een opdracht"),
    ("![foto](https://x.nl/a.jpg)", "'![foto](https://x.nl/a.jpg)' is een afbeelding"), ("![](x)", "'![](x)' is een afbeelding"),
    ("# Kop", "'# Kop': een kop"), ("## Kop", "'## Kop': een kop"), ("#### Kop", "'#### Kop': een kop"), ("a\n\n- # Kop", "'- # Kop': een kop"),
    ("[x](javascript:alert(1))", "de link naar 'javascript:alert(1)' kan niet."), ("[x](data:text/html,x)", "de link naar 'data:text/html,x' kan niet."),
    ("[x](&#106;avascript:alert(1))", "de link naar 'javascript:alert(1)' kan niet."), ("[x](www.x.nl)", "de link naar 'www.x.nl' kan niet."),
    ("[x](../y)", "de link naar '../y' kan niet."), ("[x]()", "de link naar '' kan niet."), ("[x](//x.nl)", "de link naar '//x.nl' kan niet."),
    ("[x](https://ik:geheim@x.nl)", "de link naar 'https://ik:geheim@x.nl' kan niet."), ("[x](https://x)", "de link naar 'https://x' kan niet."),
    ("[x](https://x.nl/a b)", "'[x](https://x.nl/a b)' lijkt een link"), ("[x](https://x.nl", "'[x](https://x.nl' lijkt een link"),
    ("| a |\n|---|\n| [x](javascript:y()) |", "de link naar 'javascript:y()' kan niet."), ("- [x](ftp://x.nl)", "de link naar 'ftp://x.nl' kan niet."),
])
def test_what_has_no_place_in_text_is_named(text: str, piece: str) -> None:
    """The message quotes the piece, so that it can be found."""
    with pytest.raises(PydanticCustomError) as raised:
        check_markdown(text)
    assert raised.value.message().startswith(piece)


def test_links_are_found_in_order_wherever_they_stand() -> None:
    """In paragraphs, lists, tables and headings alike."""
    text = "### [a](stap:stap-1)\n\n[b](begrip:vve) **[c](https://x.nl)**\n\n- [d](bron:wpo)\n\n| e |\n|---|\n| [f](pagina:over) |"
    assert list(links(text)) == ["stap:stap-1", "begrip:vve", "https://x.nl", "bron:wpo", "pagina:over"]
