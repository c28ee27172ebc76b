"""Rendered pages → the index that the browser searches, as one script. Reads HTML, but no files, and makes no HTML.

The index has the synonyms and the parts of compounds; the browser ranks (see `overrides/search`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import html as parser

from macros.browser.global_script import global_script
from macros.dutch.compounds import compounds, tokens
from macros.model.handbook import Handbook
from macros.nouns import LATER, LATER_FOUND, NOUNS

PLAIN = "pagina"
# Kind of a page → what a visitor calls it.
KINDS = {**{noun.name: noun.found for noun in NOUNS if noun.found}, LATER: LATER_FOUND, PLAIN: "Pagina"}
# Pages that list records → the kind of their parts, which are results.
LISTS = {noun.address.partition("#")[0]: noun.name for noun in NOUNS if noun.found and not noun.own_page}
# Left out: only developers look for how the site was made, and "besluit" is a word of the town hall.
DECISIONS = "over/besluiten/"
LEFT_OUT = "data-niet-zoeken"  # an element that is not in the index
REPEATS = "data-herhaling"  # a heading above text that is found elsewhere
PLACE = "data-vindplaats"  # an element with an id that is a result of its own, with the value as its title
# "Kosten: niet vermeld" must not be a result for "kosten".
_UNSTATED = ("niet vermeld", "niet genoemd", "niet bekend", "onbekend", "leeftijd niet vermeld")
_DENIED = ("nee", "–")
_TITLED = ("h2", "h3", "h4")
_SKIPPED = {"script", "style", "template", "form", "nav", "svg", "select", "button"}
_INLINE = {"a", "abbr", "b", "code", "em", "i", "mark", "small", "span", "strong", "sub", "sup"}


@dataclass(frozen=True)
class RenderedPage:
    """A page as the reader gets it: address from the root, title, body, kind, and other words for which people find it."""

    url: str
    title: str
    html: str
    kind: str = PLAIN
    words: str = ""


@dataclass(frozen=True)
class Section:
    """The opening of a page (no anchor, no heading), the text below an h2, h3 or h4 that has an id, or an element with PLACE."""

    anchor: str = ""
    heading: str = ""
    repeats: bool = False
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The visible text on one line."""
        return " ".join("".join(self.pieces).split())


def index_js(pages: list[RenderedPage], handbook: Handbook) -> str:
    """The script that gives the index to the browser."""
    return global_script("handboekZoekindex", index(pages, handbook), sort_keys=True)


def index(pages: list[RenderedPage], handbook: Handbook) -> dict[str, Any]:
    """Plain values, lists for brevity:

    `soorten` kind → word; `paginas` [address, title, kind, other words, kind of its parts]; `delen` [number of the page,
    anchor, heading, text]; `groepen` synonyms; `samenstellingen` compound → its parts, both folded.
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
    """The opening of a page, then every section that is worth finding."""
    tree = parser.fragment_fromstring(body, create_parent="div")
    found = [Section()]
    for piece in _read(tree):
        if isinstance(piece, Section):
            found.append(piece)
        else:
            found[-1].pieces.append(piece)
    return [found[0], *(section for section in found[1:] if _worth_finding(section))]


def _places(page: RenderedPage) -> list[Section]:
    """The sections of a page; on a page that lists records, headings without text are left out."""
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
    """The text of `element` in order, with a Section before the text of each section."""
    if not isinstance(element.tag, str) or _left_out(element):
        return
    anchor = element.get("id")
    if element.tag in _TITLED and anchor:
        # What is below a heading with a link has a page of its own.
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
    if element.tag == "td":
        answers = [element]
    elif element.tag == "div":
        answers = element.findall("dd")
    else:
        return False
    value = _line(answers[0]) if len(answers) == 1 else ""
    return value in _DENIED or value.startswith(_UNSTATED)


def _line(element: Any) -> str:
    return " ".join(element.text_content().split())
