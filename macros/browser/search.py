"""Rendered pages → the index that the browser searches, as one script. Pure: it reads no files and knows no host.

The browser ranks and marks (see `overrides/components/zoek-veld`); what is Dutch about searching is computed here: the words
that stand for one another, and the parts of compounds. It reads HTML and never makes it.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import html as parser

from macros.dutch.compounds import compounds, tokens
from macros.headings import LEVELS
from macros.model.handbook import Handbook
from macros.nouns import NOUNS

PLAIN = "pagina"
# Kind of a page → what a visitor calls it.
KINDS = {**{noun.name: noun.found for noun in NOUNS if noun.found}, PLAIN: "Pagina"}
# Pages that list records: each of their parts is a result of its own kind.
LISTS = {"begrippen/": "begrip", "bronnen/": "bron", "actualiteit/": "actualiteit"}
# How the site was made interests developers alone, and "besluit" is a word of the town hall.
DECISIONS = "over/besluiten/"
# Attributes: an element with the first is left out; below a heading with the second is only what can be found elsewhere; an
# element with an id and the third is a place of its own, with the value as its title.
LEFT_OUT = "data-niet-zoeken"
REPEATS = "data-herhaling"
PLACE = "data-vindplaats"
# What a record does not say is no fact: "Kosten: niet vermeld" must not be a result for "kosten".
_UNSTATED = ("niet vermeld", "niet genoemd", "niet bekend", "onbekend", "leeftijd niet vermeld")
_DENIED = ("nee", "–")
_SKIPPED = {"script", "style", "template", "form", "nav", "svg", "select", "button"}
_INLINE = {"a", "abbr", "b", "code", "em", "i", "mark", "small", "span", "strong", "sub", "sup"}


@dataclass(frozen=True)
class RenderedPage:
    """One page as a reader gets it: address from the root, title, body, kind, and other words that people use for it."""

    url: str
    title: str
    html: str
    kind: str = PLAIN
    words: str = ""


@dataclass(frozen=True)
class Section:
    """The opening of a page (no anchor, no heading), the text under one h2 or h3 that can be linked to, or a listed place."""

    anchor: str = ""
    heading: str = ""
    repeats: bool = False
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The visible text on one line."""
        return " ".join("".join(self.pieces).split())


def index_js(pages: list[RenderedPage], handbook: Handbook) -> str:
    """The script that hands the index to the browser."""
    body = json.dumps(index(pages, handbook), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    # Both end a line in old browsers, and a string may not contain them.
    return f"globalThis.handboekZoekindex={body};\n".replace("\u2028", " ").replace("\u2029", " ")


def index(pages: list[RenderedPage], handbook: Handbook) -> dict[str, Any]:
    """Plain values, lists for brevity:

    `soorten` kind → word; `paginas` [address, title, kind, other words, kind of its parts]; `delen` [number of the page,
    anchor, heading, text]; `groepen` words that stand for one another; `samenstellingen` compound → its parts, both folded.
    """
    ordered = sorted((page for page in pages if not page.url.startswith(DECISIONS)), key=lambda page: page.url)
    parts = [[number, s.anchor, s.heading, s.text] for number, page in enumerate(ordered) for s in _places(page)]
    texts = [page.title + " " + page.words for page in ordered] + [f"{heading} {text}" for _, _, heading, text in parts]
    return {
        "soorten": KINDS,
        "paginas": [[page.url, page.title, _kind(page), page.words, LISTS.get(page.url, "")] for page in ordered],
        "delen": parts,
        "groepen": groups(handbook),
        "samenstellingen": compounds(words for text in texts for words in tokens(text)),
    }


def sections(body: str) -> list[Section]:
    """The opening of a page, then every section with something to find."""
    tree = parser.fragment_fromstring(body, create_parent="div")
    found = [Section()]
    for piece in _read(tree):
        if isinstance(piece, Section):
            found.append(piece)
        else:
            found[-1].pieces.append(piece)
    return [found[0], *(section for section in found[1:] if _worth_finding(section))]


def _places(page: RenderedPage) -> list[Section]:
    """In a list, the headings above its records are not places of their own."""
    return [place for place in sections(page.html) if page.url not in LISTS or place.text]


def groups(handbook: Handbook) -> list[list[str]]:
    """For each term the words that lead to it, the term first, as people write them. Their meanings may differ."""
    return [[term.term, *(word.woord for word in term.aliassen)] for term in handbook.begrippen if term.aliassen]


def _kind(page: RenderedPage) -> str:
    return page.kind if page.kind in KINDS else PLAIN


def _worth_finding(section: Section) -> bool:
    # The letters in a glossary are headings with no text.
    return not section.repeats and bool(section.text or len(section.heading) > 1)


def _read(element: Any) -> Iterator[str | Section]:
    """Text of `element` in order, and a Section where a heading begins one."""
    if not isinstance(element.tag, str) or _left_out(element):
        return
    anchor = element.get("id")
    if element.tag in LEVELS and anchor:
        # A heading with a link begins something that has a place of its own.
        yield Section(anchor, _line(element), REPEATS in element.attrib or element.find(".//a[@href]") is not None)
        return
    if anchor and PLACE in element.attrib:
        yield Section(anchor, element.get(PLACE))
    apart = element.tag not in _INLINE
    yield " " if apart else ""
    yield element.text or ""
    for child in element:
        yield from _read(child)
        yield child.tail or ""
    yield " " if apart else ""


def _left_out(element: Any) -> bool:
    return element.tag in _SKIPPED or element.tag == "h1" or LEFT_OUT in element.attrib or "hidden" in element.attrib or _says_nothing(element)


def _says_nothing(element: Any) -> bool:
    """Whether a fact (one `dd` with its `dt` in a `div`) or a cell only says that something is unknown or not the case."""
    answers = [element] if element.tag == "td" else element.findall("dd") if element.tag == "div" else []
    value = _line(answers[0]) if len(answers) == 1 else ""
    return value in _DENIED or value.startswith(_UNSTATED)


def _line(element: Any) -> str:
    return " ".join(element.text_content().split())
