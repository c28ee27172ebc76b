"""The Markdown of the data as blocks of a document. Not for pages: see `macros.pages.markup`."""

from collections import Counter
from collections.abc import Callable, Iterator

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from macros.downloads.document import Block
from macros.downloads.text_blocks import Heading, ItemList, ListItem, Paragraph, Run, Runs, TextTable
from macros.dutch.policy_paper_parts import OPEN
from macros.model.markdown import parser

# A link in the data → a web address, or None to show its words only.
Resolve = Callable[[str], str | None]
HEADING_LEVEL = 2


def blocks(text: str, resolve: Resolve) -> Iterator[Block]:
    """The blocks of a checked text from the data, in order."""
    for node in SyntaxTreeNode(parser().parse(text)).children:
        yield _BLOCKS[node.type](node, resolve)


def _paragraph(node: SyntaxTreeNode, resolve: Resolve) -> Paragraph:
    return Paragraph(_runs(node, resolve))


def _heading(node: SyntaxTreeNode, resolve: Resolve) -> Heading:
    return Heading("".join(run.text for run in _runs(node, resolve)), HEADING_LEVEL)


def _list(node: SyntaxTreeNode, resolve: Resolve) -> ItemList:
    return ItemList(tuple(_items(node, resolve, 0)))


def _items(node: SyntaxTreeNode, resolve: Resolve, depth: int) -> Iterator[ListItem]:
    first = int(node.attrs.get("start", 1))
    for place, item in enumerate(node.children):
        number = first + place if node.type == "ordered_list" else None
        words = [_runs(child, resolve) for child in item.children if child.type == "paragraph"]
        yield ListItem(_joined(words), depth, number)
        for child in item.children:
            if child.type in ("bullet_list", "ordered_list"):
                yield from _items(child, resolve, depth + 1)


def _table(node: SyntaxTreeNode, resolve: Resolve) -> TextTable:
    head, *body = (row for part in node.children for row in part.children)
    return TextTable(_row(head, resolve), tuple(_row(row, resolve) for row in body))


def _row(node: SyntaxTreeNode, resolve: Resolve) -> tuple[Runs, ...]:
    return tuple(_runs(cell, resolve) for cell in node.children)


_BLOCKS: dict[str, Callable[[SyntaxTreeNode, Resolve], Block]] = {
    "paragraph": _paragraph, "heading": _heading, "bullet_list": _list, "ordered_list": _list, "table": _table,
}


def _joined(paragraphs: list[Runs]) -> Runs:
    """One paragraph, with a line break where the next of the `paragraphs` begins."""
    joined: list[Run] = []
    for runs in paragraphs:
        if joined:
            joined.append(Run("\n"))
        joined.extend(runs)
    return tuple(joined)


def _runs(node: SyntaxTreeNode, resolve: Resolve) -> Runs:
    found: list[Run] = []
    for inline in node.children:
        found += _spans(inline.token.children or [], resolve)  # type: ignore[union-attr]
    return tuple(found)


def _spans(tokens: list[Token], resolve: Resolve) -> Iterator[Run]:
    open_spans = Counter[str]()
    link, place = None, False
    for token in tokens:
        if token.type == "link_open":
            place = token.attrs["href"] == OPEN
            link = None if place else resolve(str(token.attrs["href"]))
        elif token.type == "link_close":
            link, place = None, False
        elif token.nesting:
            open_spans[token.tag] += token.nesting
        elif text := _words(token):
            yield Run(text, open_spans["strong"] > 0, open_spans["em"] > 0, link, place)


def _words(token: Token) -> str:
    return " " if token.type in ("softbreak", "hardbreak") else token.content
