"""The part of Markdown that texts in `data/` may use, and its checks. Not for making HTML: see `macros.pages.markup`.

A line is plain. A paragraph may have **strong**, *emphasis* and links; a text may also have paragraphs, lists and tables, and
some texts level 3 headings. A link leads to a record (`[Opstapje](programma:opstapje)`), a page of this site
(`[over](pagina:over/colofon)`) or a web address. Each check returns its text, or raises an error in Dutch that quotes what is
not allowed.
"""

import functools
import itertools
import re
from collections.abc import Iterable, Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token
from pydantic_core import PydanticCustomError

from macros.model import loose_markup, lost_words
from macros.model.webadres import objection

RULES = ["paragraph", "list", "heading", "table", "text", "newline", "emphasis", "link", "escape"]
HEADING = "h3"
_COMMAND = (re.compile(r"\{\{|\{%|\{#"), "een opdracht tussen accolades")
_REFUSED = (
    (re.compile(r"<[a-zA-Z/!?][^>\n]*>?"), "HTML"),
    (re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]+);"), "een code voor een teken"),
    _COMMAND,
)
_IMAGE = (re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)?"), "een afbeelding")
_HALF_LINK = re.compile(r"\[[^\[\]\n]*\]\([^)\n]*\)?")
_LINE_MARKUP = re.compile(
    _HALF_LINK.pattern + r"|\*\*[^*\n]+\*\*|__[^_\n]+__|^#{1,6} .*|(?<![\w*])\*[^*\s][^*\n]*\*(?![\w*])|(?<!\w)_[^_\s][^_\n]*_(?!\w)")
_BULLET = re.compile(rf"(?!\* )(?:{loose_markup.BULLET}|- )")
_IN_PARAGRAPH, _IN_TEXT = ", **vet**, *cursief* of een link", ", **vet**, *cursief*, een lijst of een link"
_BLOCKS = {"bullet_list_open": "een lijst", "ordered_list_open": "een lijst", "table_open": "een tabel", "heading_open": "een kop"}
_INTERNAL = re.compile(r"^[a-z]+:(?!/)[a-z0-9/.#-]*$")


@functools.cache
def parser() -> MarkdownIt:
    """The one parser of data texts: only `RULES`, no raw HTML, and every link kept so that a check can name it."""
    markdown = MarkdownIt("zero").enable(RULES)
    markdown.validateLink = lambda url: True  # type: ignore[method-assign]
    return markdown


@functools.lru_cache(maxsize=20_000)  # asked of every text by one check after another
def links(text: str) -> tuple[str, ...]:
    """Every link target in `text`, in order."""
    return tuple(str(token.attrs["href"]) for token in _walk(parser().parse(text)) if token.type == "link_open")


def words(inline: Token) -> str:
    """What a reader sees of an inline token, on one line and without markup."""
    return "".join(" " if child.type in ("softbreak", "hardbreak") else child.content for child in inline.children or [])


def opening(text: str) -> str:
    """What a reader sees of the first paragraph of `text`, on one line and without markup."""
    return next((words(token) for token in parser().parse(text) if token.type == "inline"), "")


def check_line(text: str) -> str:
    """Return `text`, if it has no markup: a line is shown as it is."""
    _refuse(text, _REFUSED, "")
    piece = _markup_in(text)
    if piece:
        raise PydanticCustomError(
            "opmaak", "'{piece}' is opmaak, en die ziet de lezer hier als losse tekens. Haal de opmaak weg.", {"piece": piece})
    return text


def _markup_in(line: str) -> str:
    markup = _LINE_MARKUP.search(line)
    if markup:
        return markup[0]
    bullet = _BULLET.match(line)
    loose = loose_markup.in_words(line)
    return line[:loose_markup.SHOWN] if bullet else loose.piece if loose else ""


def check_paragraph(text: str) -> str:
    """Return `text`, if it is a single paragraph, for list points and cells."""
    blocks = [token for token in _checked(text, _IN_PARAGRAPH) if not token.level and token.nesting == 1]
    wrong = next((token for token in blocks if token.type in _BLOCKS), blocks[1] if len(blocks) > 1 else None)
    if wrong:
        raise PydanticCustomError(
            "alinea", "'{piece}' leest als {what}, en hier past maar één alinea. Maak er gewone zinnen van, zonder lege regel ertussen.",
            {"piece": _line_of(wrong, text), "what": _BLOCKS.get(wrong.type, "een nieuwe alinea")},
        )
    return text


def check_text(text: str) -> str:
    """Return `text`, if it has no headings and all its markup is allowed."""
    for token in _checked(text, _IN_TEXT):
        if token.type == "heading_open":
            raise PydanticCustomError(
                "kop", "'{piece}': een kop past niet in deze tekst. Schrijf er een gewone zin van, of zet de woorden tussen **.",
                {"piece": _line_of(token, text)})
    return text


def check_text_with_headings(text: str) -> str:
    """Return `text`, if its headings have the right level and all its markup is allowed."""
    for token in _checked(text, _IN_TEXT):
        if token.type == "heading_open" and token.tag != HEADING:
            raise PydanticCustomError(
                "kop", "'{piece}': een kop in een tekst begint met ### (drie hekjes).", {"piece": _line_of(token, text)})
    return text


@functools.lru_cache(maxsize=20_000)
def headings(text: str) -> tuple[tuple[str, int], ...]:
    """Every heading in `text`, in order: its words and the index of its line."""
    tokens = parser().parse(text)
    pairs = zip(tokens, tokens[1:], strict=False)
    return tuple((inline.content, token.map[0]) for token, inline in pairs if token.type == "heading_open" and token.map)


def parts(text: str) -> list[tuple[str, str]]:
    """The parts of `text`, cut before each heading: (words of the heading, text), with "" as the words before the first."""
    starts = [("", 0), *headings(text)]
    lines = text.split("\n")
    ends = [line for _, line in starts[1:]] + [len(lines)]
    return [(words, "\n".join(lines[start:end])) for (words, start), end in zip(starts, ends, strict=True)]


def _checked(text: str, allowed: str) -> list[Token]:
    """The blocks of `text`, once every word and link in it is allowed; a message offers `allowed` instead."""
    _refuse(text, (*_REFUSED, _IMAGE), allowed)
    tokens = parser().parse(text)
    for token in _walk(tokens):
        if token.type == "link_open":
            _check_link(str(token.attrs["href"]))
        if token.type == "text":
            # Braces again: in the source a backslash before each hides them.
            _refuse(token.content, (_COMMAND,), allowed)
            _refuse_half_link(token.content)
    _refuse_loose(tokens)
    if found := next(lost_words.lost(tokens, text), None):
        raise PydanticCustomError("verloren", "{text}", {"piece": found.piece, "text": found.text})
    return tokens


def _refuse_loose(tokens: list[Token]) -> None:
    for above, token in itertools.pairwise(tokens):
        loose = _loose_in(token, above) if token.type == "inline" else None
        if loose:
            raise PydanticCustomError("opmaak", "'{piece}' ziet de lezer als losse tekens. {advice}", {"piece": loose.piece, "advice": loose.advice})


def _loose_in(inline: Token, above: Token) -> loose_markup.Loose | None:
    at_start = loose_markup.at_start(inline.content) if above.type == "paragraph_open" else iter(())
    return next(at_start, None) or loose_markup.in_words(_words(inline))


def _words(inline: Token) -> str:
    """What a reader sees of a paragraph, with a NUL for each piece of markup that works."""
    return "".join(child.content or ("\n" if child.type == "softbreak" else "\0") for child in inline.children or [])


def _refuse(text: str, patterns: Iterable[tuple[re.Pattern[str], str]], allowed: str) -> None:
    for pattern, what in patterns:
        if found := pattern.search(text):
            raise PydanticCustomError(
                "opmaak", "'{piece}' is {what}; dat mag hier niet. Gebruik gewone tekst{allowed}.",
                {"piece": found[0], "what": what, "allowed": allowed},
            )


def _refuse_half_link(text: str) -> None:
    if found := _HALF_LINK.search(text):
        raise PydanticCustomError(
            "link", "'{piece}' lijkt een link, maar is het niet. Schrijf [woord](https://adres), zonder spaties in het "
            "adres.", {"piece": found[0]},
        )


def _line_of(token: Token, text: str) -> str:
    return text.split("\n")[token.map[0]].strip() if token.map else token.markup


def _advice(target: str) -> str:
    scheme, colon, rest = target.partition(":")
    small = f"{scheme.lower()}{colon}{rest if rest.startswith('//') else rest.lower()}"
    if _INTERNAL.match(small) or small.startswith(("https://", "http://")):
        return f"Schrijf het met kleine letters: '{small}'."
    if small.startswith("mailto:"):
        return f"Een link om te mailen kan hier niet. Schrijf het adres als gewone tekst: {target[7:]}."
    return "Schrijf een adres met https:// of een verwijzing zoals programma:opstapje."


def _check_link(target: str) -> None:
    if target.startswith(("https://", "http://")):
        reason = objection(target)
    else:
        reason = "" if _INTERNAL.match(target) else _advice(target)
    if reason:
        raise PydanticCustomError("link", "de link naar '{piece}' kan niet. {reason}", {"piece": target, "reason": reason})


def _walk(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _walk(token.children or [])
