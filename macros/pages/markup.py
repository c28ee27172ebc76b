"""Texts of the data as HTML. The only place that marks anything as safe.

The text was checked on loading (`macros.model.markdown`): no raw HTML, known links only.
"""

from collections.abc import Callable

from markdown_it.token import Token
from markupsafe import Markup

from macros.dutch.text import slug
from macros.model.markdown import parser, words
from macros.pages.explanations import Explanations

Resolve = Callable[[str], str]


def render(text: str, resolve: Resolve, level: int = 3, explanations: Explanations | None = None) -> Markup:
    """Paragraphs, lists and tables of `text`; `resolve` turns `programma:opstapje` into an address.

    `level` is that of the headings in it, one below the heading above it. `explanations` marks the terms to explain.
    """
    markdown = parser()
    tokens = _wrap_tables(markdown.parse(text.strip()))
    _finish(tokens, resolve, explanations)
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{level}"
    return Markup(markdown.renderer.render(tokens, markdown.options, {}))


def render_line(text: str, resolve: Resolve, explanations: Explanations | None = None) -> Markup:
    """The HTML of `text` without a paragraph around it, for list items and cells."""
    markdown = parser()
    tokens = markdown.parseInline(text.strip())
    _finish(tokens, resolve, explanations)
    return Markup(markdown.renderer.render(tokens, markdown.options, {}))


def first_paragraph(text: str) -> str:
    """The first paragraph of `text` as plain words, for places that cannot have links."""
    return words(next(token for token in parser().parse(text.strip()) if token.type == "inline"))


def trusted(html: str) -> Markup:
    """HTML made by one of our own templates."""
    return Markup(html)


def _finish(tokens: list[Token], resolve: Resolve, explanations: Explanations | None) -> None:
    if explanations:
        explanations.mark(tokens)
    for index, token in enumerate(tokens):
        if token.type == "heading_open":
            token.attrSet("id", slug(tokens[index + 1].content))
        if token.type in ("td_open", "th_open"):
            _finish_cell(tokens[index - 1:index + 3])
        for child in token.children or []:
            if child.type == "link_open":
                _resolve_link(child, resolve)


def _finish_cell(tokens: list[Token]) -> None:
    """Make a cell the head of its column or, when it is the first, of its row.

    `tokens` are the one before the cell, its opening, its text and its end.
    """
    before, opening, _, end = tokens
    # Alignment would become a style attribute, which the content security policy refuses.
    opening.attrs.pop("style", None)
    if opening.type == "th_open":
        opening.attrSet("scope", "col")
    elif before.type == "tr_open":
        opening.tag = end.tag = "th"
        opening.attrSet("scope", "row")


def _resolve_link(token: Token, resolve: Resolve) -> None:
    target = str(token.attrs["href"])
    if target.startswith("http"):
        token.attrSet("rel", "external noopener")
    else:
        token.attrSet("href", resolve(target))


def _columns(tokens: list[Token]) -> str:
    """The column heads of the table at the start of `tokens`, by which people tell the tables of a page apart."""
    head = tokens[: next(index for index, token in enumerate(tokens) if token.type == "thead_close")]
    cells = (token for token in head if token.type == "inline")
    return ", ".join("".join(child.content for child in cell.children or []) for cell in cells)


def _wrap_tables(tokens: list[Token]) -> list[Token]:
    """Put every table in a region that can be scrolled with the keyboard on a narrow screen."""
    wrapped = []
    for index, token in enumerate(tokens):
        if token.type == "table_open":
            wrapped.append(Token("wrapper_open", "div", 1, attrs={
                "class": "tabelvak", "role": "region", "tabindex": "0", "aria-label": f"Tabel: {_columns(tokens[index:])}"}))
        wrapped.append(token)
        if token.type == "table_close":
            wrapped.append(Token("wrapper_close", "div", -1))
    return wrapped
