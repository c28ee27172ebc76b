"""The part of the theme's style sheet that our pages can use: most of it is about parts of the theme that we do not have.

A selector stays if every class, id and attribute in it occurs somewhere in our templates or scripts; a variable stays if something uses it.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import tinycss2

_READ = (".html", ".js", ".css")
_WORD = re.compile(r"[\w-]+")
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")
# A rule in one of these is about other rules.
_NESTING = ("media", "supports", "layer", "container")
# What is inside these belongs to the selector around it.
_INSIDE = ("not", "is", "where", "has", "host")

Node = Any  # a node of tinycss2


def used(theme: Path, overrides: Path) -> str:
    """The style sheet at `theme` without what no page of the templates in `overrides` can use."""
    texts = {path: path.read_text(encoding="utf-8") for path in sorted(overrides.rglob("[!.]*")) if path.suffix in _READ and path.is_file()}
    known = {word for path, text in texts.items() if path.suffix != ".css" for word in _WORD.findall(text)}
    return pruned(theme.read_text(encoding="utf-8"), known, "".join(text for path, text in texts.items() if path.suffix == ".css"))


def pruned(theme: str, known: set[str], ours: str) -> str:
    """The style sheet `theme` without what no page can use. `known` are the words of our templates, `ours` is our own style."""
    before, kept = "", theme
    # A variable that only something unused asks for goes in the next round.
    while kept != before:
        before, used = kept, set(_VARIABLE.findall(kept + ours))
        kept = "".join(_rules(_parsed(kept), known, used))
    return kept


def _parsed(style: str) -> list[Node]:
    return list(tinycss2.parse_stylesheet(style, skip_comments=True, skip_whitespace=True))


def _rules(nodes: Iterable[Node], known: set[str], used: set[str]) -> Iterator[str]:
    for node in nodes:
        if node.type == "qualified-rule":
            selectors = [text for part in _split(node.prelude) if _is_used(part, known) and (text := tinycss2.serialize(part).strip())]
            inside = _declarations(node, used)
            if selectors and inside:
                yield f"{','.join(selectors)}{{{inside}}}"
        elif node.type == "at-rule":
            yield from _at_rule(node, known, used)


def _at_rule(node: Node, known: set[str], used: set[str]) -> Iterator[str]:
    if node.lower_at_keyword not in _NESTING or node.content is None:
        yield node.serialize()
        return
    nodes = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
    if inside := "".join(_rules(nodes, known, used)):
        yield f"@{node.at_keyword}{tinycss2.serialize(node.prelude)}{{{inside}}}"


def _split(prelude: Iterable[Node]) -> Iterator[list[Node]]:
    """The selectors of a rule, which commas separate."""
    part: list[Node] = []
    for token in prelude:
        if token == ",":
            yield part
            part = []
        else:
            part.append(token)
    yield part


def _is_used(tokens: list[Node], known: set[str]) -> bool:
    """Whether an element that matches can be on one of our pages."""
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type == "ident" and before == "." and token.value not in known:
            return False
        if token.type == "hash" and token.value not in known:
            return False
        if token.type == "[] block" and next(inner.value for inner in token.content if inner.type == "ident") not in known:
            return False
        if token.type == "function" and token.lower_name in _INSIDE and token.lower_name != "not" and not any(
            _is_used(part, known) for part in _split(token.arguments)
        ):
            return False
    return True


def _declarations(rule: Node, used: set[str]) -> str:
    """The declarations of a rule, but those of variables that are not in `used`."""
    found = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
    kept = [one for one in found if not one.name.startswith("--") or one.name in used]
    return ";".join(tinycss2.serialize([one]).rstrip(";") for one in kept)
