"""Every address of another website in `data/` and `docs/`, with the places where it is written."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from macros.model.base import texts
from macros.model.markdown import links
from macros.reading import docsfile
from macros.reading.faults import Fault
from macros.reading.located import Located

_WEB = ("https://", "http://")
_ADDRESS = re.compile(r"https?://[^\s)>\]\"'`]+")
_CODE = re.compile(r"`[^`]*`")
_OLD = "_2013"  # ends the name of a field with an address of 2013, which pages show as text


def outgoing(located: Iterable[Located], docs: Path) -> dict[str, list[Fault]]:
    """Address → the places that have it, in order, each a Fault that has no text yet."""
    found: dict[str, list[Fault]] = {}
    for address, place in (*_in_data(located), *_in_docs(docs)):
        places = found.setdefault(address, [])
        if place not in places:
            places.append(place)
    return found


def _in_data(located: Iterable[Located]) -> Iterator[tuple[str, Fault]]:
    for item in located:
        if item.noun == "hoofdstuk":  # its sections are records themselves
            continue
        for text in texts(item.record):
            if text.field.endswith(_OLD):
                continue
            for address in _addresses(text.words):
                yield address, item.fault(text.loc, "", address)


def _addresses(words: str) -> Iterator[str]:
    if words.startswith(_WEB):
        yield words
    elif "](" in words:
        yield from (link for link in links(words) if link.startswith(_WEB))


def _in_docs(docs: Path) -> Iterator[tuple[str, Fault]]:
    for name, text in docsfile.sources(docs).items():
        for number, line in enumerate(text.split("\n"), 1):
            bare = _CODE.sub(lambda code: " " * len(code[0]), line)
            for match in _ADDRESS.finditer(bare):
                yield match[0].rstrip(".,;:"), Fault(f"{docs.name}/{name}", number, match.start() + 1, "", "", "")
