"""Elements of OpenDocument; no text is ever read as XML or as a formula. Knows no document.

With lxml and not with odfdo: its tables move header columns, and its files claim version 1.4, which older Office refuses.
"""

import re
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
NAMESPACES = {
    "office": f"{_OASIS}office:1.0", "style": f"{_OASIS}style:1.0", "text": f"{_OASIS}text:1.0",
    "table": f"{_OASIS}table:1.0", "fo": f"{_OASIS}xsl-fo-compatible:1.0", "meta": f"{_OASIS}meta:1.0",
    "config": f"{_OASIS}config:1.0", "dc": "http://purl.org/dc/elements/1.1/", "xlink": "http://www.w3.org/1999/xlink",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
}
# In OpenDocument a line break, a tab and each space after the first are elements.
_SPACING = re.compile(r"(\n|\t|^ | (?= )| $)", re.MULTILINE)
_SPACING_TAGS = {"\n": "text:line-break", "\t": "text:tab", " ": "text:s"}


def qualified(name: str) -> str:
    """A name such as `table:name` as lxml writes it."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def element(
    tag: str, attributes: Mapping[str, str] | None = None, children: Iterable[Element] = (), text: str = ""
) -> Element:
    """An element with attributes, children and, for a leaf, plain text."""
    made = etree.Element(qualified(tag), {qualified(name): value for name, value in (attributes or {}).items()})
    made.extend(children)
    made.text = text or None
    return made


def add_literal(holder: Element, words: str) -> None:
    """Append `words` to `holder`; line breaks, tabs and spaces are kept."""
    for piece in _SPACING.split(words):
        if piece in _SPACING_TAGS:
            holder.append(element(_SPACING_TAGS[piece]))
        elif len(holder):
            holder[-1].tail = (holder[-1].tail or "") + piece
        else:
            holder.text = (holder.text or "") + piece


def as_bytes(root: Element) -> bytes:
    """The bytes of a part of the file."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)
