"""The part of Markdown that text in `data/` may use, and its check. Not for making HTML: see `macros.pages.markup`.

Allowed: paragraphs, lists, tables, **strong**, *emphasis*, links and level 3 headings. A link leads to a record
(`[Opstapje](programma:opstapje)`), to a page of this site (`[over](pagina:over/colofon)`) or to a web address.
"""

import functools
import re
from collections.abc import Iterable, Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token
from pydantic_core import PydanticCustomError

from macros.model.webadres import objection

RULES = ["paragraph", "list", "heading", "table", "text", "newline", "emphasis", "link", "escape", "entity"]
_REFUSED = (
    (re.compile(r"<[a-zA-Z/!?][^>\n]*>?"), "HTML"),
    (re.compile(r"\{\{|\{%|\{#"), "een opdracht tussen accolades"),
)
_IMAGE = re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)?")
_HALF_LINK = re.compile(r"\[[^\[\]\n]*\]\([^)\n]*\)?")
_INTERNAL = re.compile(r"^[a-z]+:(?!/)[a-z0-9/.#-]*$")


@functools.cache
def parser() -> MarkdownIt:
    """The one parser for data texts: only `RULES`, no raw HTML, every link kept so that the check can name it."""
    markdown = MarkdownIt("zero").enable(RULES)
    markdown.validateLink = lambda url: True  # type: ignore[method-assign]
    return markdown


def links(text: str) -> Iterator[str]:
    """Every link target in `text`, in order."""
    for token in _walk(parser().parse(text)):
        if token.type == "link_open":
            yield str(token.attrs["href"])


def check_markdown(text: str) -> str:
    """`text` itself, or an error in Dutch that names what may not stand there and what to write instead."""
    _refuse(text, (*_REFUSED, (_IMAGE, "een afbeelding")), ", **vet**, *cursief*, een lijst of een link")
    for token in _walk(parser().parse(text)):
        if token.type == "heading_open" and token.tag != "h3":
            line = text.split("\n")[token.map[0]] if token.map else token.markup
            raise PydanticCustomError("kop", "'{stuk}': een kop in een tekst begint met ### (drie hekjes).", {"stuk": line.strip()})
        if token.type == "link_open":
            _check_link(str(token.attrs["href"]))
        if token.type == "text" and (found := _HALF_LINK.search(token.content)):
            raise PydanticCustomError(
                "link", "'{stuk}' lijkt een link, maar is het niet. Schrijf [woord](https://adres), zonder spaties in het "
                "adres.", {"stuk": found[0]},
            )
    return text


def check_line(text: str) -> str:
    """`text` itself, or an error in Dutch: HTML and commands have no place in a single line either."""
    _refuse(text, _REFUSED, "")
    return text


def _refuse(text: str, patterns: Iterable[tuple[re.Pattern[str], str]], more: str) -> None:
    for pattern, what in patterns:
        if found := pattern.search(text):
            raise PydanticCustomError(
                "opmaak", "'{stuk}' is {wat}; dat mag hier niet. Gebruik gewone tekst{meer}.",
                {"stuk": found[0], "wat": what, "meer": more},
            )


def _check_link(target: str) -> None:
    if target.startswith(("https://", "http://")):
        reason = objection(target)
    else:
        reason = "" if _INTERNAL.match(target) else "Schrijf een adres met https:// of een verwijzing zoals programma:opstapje."
    if reason:
        raise PydanticCustomError("link", "de link naar '{stuk}' kan niet. {reden}", {"stuk": target, "reden": reason})


def _walk(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _walk(token.children or [])
