"""Glossary terms at their first use on a page: which ones the page explains, and links where the author made none.

Works on the tokens of a text, before they are HTML. Not for the glossary itself, nor for the words of an explanation.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from markdown_it.token import Token

from macros.dutch.text import capital
from macros.model.begrip import Begrip, Woordsoort
from macros.model.handbook import Handbook

PREFIX = "begrip:"


@dataclass
class Explanations:
    """The terms that one page has explained so far, in order of first use."""

    handbook: Handbook
    begrippen: list[Begrip] = field(default_factory=list)

    def mark(self, tokens: list[Token]) -> None:
        """Mark the first link to each term in `tokens`, and link the first use of a term without one."""
        blocks = ["", *(token.type for token in tokens)]
        for token, before in zip(tokens, blocks, strict=False):
            if token.type == "inline" and before not in ("heading_open", "th_open"):
                token.children = list(self._marked(token.children or []))

    def _marked(self, children: list[Token]) -> Iterator[Token]:
        """The tokens of one paragraph with their links; a link by the author takes precedence over one of ours."""
        linked = {str(child.attrs["href"]) for child in children if child.type == "link_open"}
        depth = 0
        for child in children:
            depth += child.nesting if child.type.startswith("link_") else 0
            if child.type == "link_open":
                self._explain(child)
            if child.type == "text" and not depth:
                yield from self._linked(child.content, linked)
            else:
                yield child

    def _explain(self, link: Token) -> None:
        noun, _, record_id = str(link.attrs["href"]).partition(":")
        term = self.handbook.by_noun["begrip"].get(record_id) if noun == "begrip" else None
        if isinstance(term, Begrip) and term not in self.begrippen:
            self.begrippen.append(term)
            link.attrSet("class", "begriplink")
            link.attrSet("aria-describedby", f"uitleg-{term.id}")

    def _linked(self, text: str, linked: set[str]) -> Iterator[Token]:
        pattern, ids = self.handbook.ask(_words)
        done, seen = 0, {term.id for term in self.begrippen}
        for found in pattern.finditer(text):
            record_id = ids[found[0]]
            if record_id in seen or PREFIX + record_id in linked:
                continue
            seen.add(record_id)
            yield _text(text[done:found.start()])
            yield from self._link(record_id, found[0])
            done = found.end()
        yield _text(text[done:])

    def _link(self, record_id: str, words: str) -> Iterator[Token]:
        opening = Token("link_open", "a", 1, attrs={"href": PREFIX + record_id})
        self._explain(opening)
        yield from (opening, _text(words), Token("link_close", "a", -1))


def _names(term: Begrip) -> list[str]:
    """The words for a term that have the same meaning; linking any others is left to the author."""
    short = [other.woord for other in term.aliassen if other.soort is Woordsoort.AFKORTING]
    # Many people write vve in lower case; a shorter abbreviation may also be an ordinary word.
    names = [term.term, *short, *(word.lower() for word in short if word.isupper() and len(word) > 2)]
    # A word without capitals may start a sentence; one with capitals is always written that way.
    return [*names, *(capital(name) for name in names if name.islower())]


def _words(handbook: Handbook) -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern that finds whole words, longest first, and word → id; a word of two terms belongs to the first."""
    ids: dict[str, str] = {}
    for term in handbook.begrippen:
        for word in _names(term):
            ids.setdefault(word, term.id)
    longest = sorted(ids, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])"), ids


def _text(words: str) -> Token:
    return Token("text", "", 0, content=words)
