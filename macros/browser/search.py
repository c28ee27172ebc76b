"""Rendered pages → the index that the browser searches, as scripts. Reads HTML, but no files, and makes no HTML.

The index has the synonyms and the parts of compounds; `search_parts.py` cuts it, and the browser ranks (see `overrides/search`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import html as parser

from macros.browser import search_parts
from macros.dutch.compounds import compounds, tokens
from macros.model.handbook import Handbook
from macros.nouns import BY_NAME, LATER, LATER_FOUND, NOUNS

PLAIN = "pagina"
# Kind of a page or record → what a visitor calls it, first what one can do, last where it comes from.
_ORDER = ("werkblad", "stuk", "stap", "programma", "voorbeeld", "indicator", "sectie", LATER, PLAIN, "begrip", "actualiteit", "bron")
_WORDS = {**{noun.name: noun.found for noun in NOUNS if noun.found}, LATER: LATER_FOUND, PLAIN: "Pagina"}
KINDS = {kind: _WORDS[kind] for kind in sorted(_WORDS, key=_ORDER.index)}
# The name of a municipality → its official one, of which nobody makes a term.
OFFICIAL = {"Den Haag": "'s-Gravenhage", "Den Bosch": "'s-Hertogenbosch"}
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
# Where a label, a cell or another block ends; the last of these says most.
_LABEL, _CELL, _BLOCK = "\x01", "\x02", "\x03"
_MARKS = {_LABEL: ": ", _CELL: "; ", _BLOCK: ". "}
_OPEN = tuple(")%€")  # a sentence that ends so has no full stop
_BOUNDARY = re.compile(r"\s*[\x01-\x03][\s\x01-\x03]*")
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
        """The visible text on one line, as sentences: a label ends with a colon, a cell with a semicolon, another block with a full stop."""
        return " ".join(_BOUNDARY.sub(_mark, "".join(self.pieces)).split())


def files(pages: list[RenderedPage], handbook: Handbook, lists: list[list[Any]]) -> dict[str, str]:
    """Address → script, of all parts of the index; `lists` can be opened with their filter set (see `filtered_lists`)."""
    return search_parts.files(index(pages, handbook, lists))


def index(pages: list[RenderedPage], handbook: Handbook, lists: list[list[Any]]) -> dict[str, Any]:
    """Plain values, lists for brevity:

    `soorten` [kind, word for one, word for more]; `paginas` [address, title, kind, other words, kind of its parts]; `delen` [number of the page,
    anchor or 1 (see `_anchor`), heading, text]; `groepen` synonyms; `lijsten` as given; `samenstellingen` compound → its parts, both folded.
    """
    ordered = sorted((page for page in pages if not page.url.startswith(DECISIONS)), key=lambda page: page.url)
    read = [handbook.ask(_read_page, page) for page in ordered]
    parts = [[number, *place] for number, page in enumerate(read) for place in page.places]
    return {
        "soorten": [[kind, word, _several(kind)] for kind, word in KINDS.items()],
        "paginas": [[page.url, page.title, _kind(page), page.words, LISTS.get(page.url, "")] for page in ordered],
        "delen": parts,
        "groepen": groups(handbook),
        "lijsten": lists,
        "samenstellingen": compounds(word for page in read for word in page.tokens),
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


@dataclass(frozen=True)
class _Read:
    """What the index needs of a page: anchor, heading and text of each place in it, and its words."""

    places: list[tuple[str | int, str, str]]
    tokens: frozenset[str]


def _read_page(handbook: Handbook, page: RenderedPage) -> _Read:
    places = [(_anchor(place), place.heading, place.text) for place in _places(page)]
    texts = [f"{page.title} {page.words}", *(f"{heading} {text}" for _, heading, text in places)]
    return _Read(places, frozenset(word for text in texts for word in tokens(text)))


def _places(page: RenderedPage) -> list[Section]:
    """The sections of a page; on a page that lists records, headings without text are left out."""
    return [place for place in sections(page.html) if page.url not in LISTS or place.text]


def groups(handbook: Handbook) -> list[list[str]]:
    """For each term the words that lead to it, the term first, as people write them. Their meanings may differ."""
    terms = [[term.term, *(word.woord for word in term.aliassen)] for term in handbook.begrippen if term.aliassen]
    places = {example.gemeente for example in handbook.voorbeelden}
    return [*terms, *([place, other] for place, other in OFFICIAL.items() if place in places)]


def _anchor(section: Section) -> str | int:
    """1 where the anchor is the heading in its own words, to keep the index small."""
    return 1 if section.anchor and section.anchor == "-".join(tokens(section.heading)) else section.anchor


def _several(kind: str) -> str:
    """What a visitor calls more of a kind."""
    if kind == PLAIN:
        return "Pagina's"
    noun = BY_NAME.get(kind)
    if noun is None:
        return KINDS[kind]
    return noun.heading.partition(" (")[0] or (noun.counted[1].capitalize() if noun.counted[1].isalpha() else noun.found)


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
    end = _end(element)
    yield " " if end else ""
    yield element.text or ""
    for child in element:
        yield from _read(child)
        yield child.tail or ""
    yield end


def _end(element: Any) -> str:
    """What the end of an element is to a reader: of a label, a cell, another block, or nothing."""
    if "label" in element.get("class", "").split():
        return _LABEL
    if element.tag in _INLINE:
        return ""
    if element.tag == "dt" or (element.tag == "th" and element.getparent().find("td") is not None):
        return _LABEL
    return _CELL if element.tag in ("td", "th") else _BLOCK


def _mark(found: re.Match[str]) -> str:
    """The sign for it, where the text goes on and has no sign of its own."""
    before, after = found.string[:found.start()][-1:], found.string[found.end():]
    if not after or not (before.isalnum() or before in _OPEN):
        return " "
    return _MARKS[max(sign for sign in found.group() if sign in _MARKS)]


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
