"""The part of Markdown that text in `data/` may use, and its check. Not for making HTML: see `macros.pages.markup`.

Allowed: paragraphs, lists, tables, **strong**, *emphasis*, links and level 3 headings. A link leads to a record
(`[Opstapje](programma:opstapje)`), to a page of this site (`[over](pagina:over/colofon)`) or to a web address.
"""

import functools
import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token
from pydantic_core import PydanticCustomError

RULES = ["paragraph", "list", "heading", "table", "text", "newline", "emphasis", "link", "escape", "entity"]
_HTML = re.compile(r"<[a-zA-Z/!?][^>\n]*>?")
_JINJA = re.compile(r"\{\{|\{%|\{#")
_INTERNAL = re.compile(r"^[a-z]+:[a-z0-9/.#-]+$")


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
    for pattern, what in ((_HTML, "HTML"), (_JINJA, "een opdracht tussen accolades")):
        if found := pattern.search(text):
            raise PydanticCustomError(
                "opmaak", "'{stuk}' is {wat}; dat mag hier niet. Gebruik gewone tekst, **vet**, *cursief*, een lijst "
                "of een link.", {"stuk": found.group(), "wat": what},
            )
    for token in _walk(parser().parse(text)):
        if token.type == "heading_open" and token.tag != "h3":
            raise PydanticCustomError("kop", "een kop in een tekst begint met ### (drie hekjes).", {})
    for target in links(text):
        _check_link(target)
    return text


def _check_link(target: str) -> None:
    if not target.startswith(("https://", "http://")) and not _INTERNAL.match(target):
        raise PydanticCustomError(
            "link", "de link naar '{doel}' kan niet. Schrijf een adres met https:// of een verwijzing zoals "
            "programma:opstapje.", {"doel": target},
        )


def _walk(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _walk(token.children or [])
