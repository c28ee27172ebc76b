"""Elements of OpenDocument sheets, made without any text ever being read as XML or as a formula. Knows no document.

With lxml and not with odfdo: its tables move header columns, and its files claim version 1.4, which older Excels refuse.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from macros.downloads.document import Run, Runs

Element = etree._Element

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
NAMESPACES = {
    "office": f"{_OASIS}office:1.0", "style": f"{_OASIS}style:1.0", "text": f"{_OASIS}text:1.0",
    "table": f"{_OASIS}table:1.0", "fo": f"{_OASIS}xsl-fo-compatible:1.0", "meta": f"{_OASIS}meta:1.0",
    "config": f"{_OASIS}config:1.0", "dc": "http://purl.org/dc/elements/1.1/",
}
# In OpenDocument a line break, a tab and each space after the first are elements.
_SPACING = re.compile(r"(\n|\t|^ | (?= )| $)", re.MULTILINE)
_SPACING_TAGS = {"\n": "text:line-break", "\t": "text:tab", " ": "text:s"}


def qualified(name: str) -> str:
    """`table:name` as lxml writes it."""
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


def paragraph(runs: Runs | str) -> Element:
    """A paragraph that shows its words literally; a link is followed by its address.

    Plain words stand in the paragraph itself: Calc loses them from a message when they stand in a span.
    """
    made = element("text:p")
    for run in (Run(runs),) if isinstance(runs, str) else runs:
        if run.strong or run.emphasis:
            span = element("text:span", {"text:style-name": "Vet" if run.strong else "Cursief"})
            made.append(span)
            _add_literal(span, run.text)
        else:
            _add_literal(made, run.text)
        if run.link and run.link != run.text:
            _add_literal(made, f" ({run.link})")
    return made


def _add_literal(holder: Element, words: str) -> None:
    """Add `words` behind what `holder` has, with line breaks, tabs and spaces kept."""
    for piece in _SPACING.split(words):
        if piece in _SPACING_TAGS:
            holder.append(element(_SPACING_TAGS[piece]))
        elif len(holder):
            holder[-1].tail = (holder[-1].tail or "") + piece
        else:
            holder.text = (holder.text or "") + piece


def text_cell(runs: Runs | str, style: str, columns: int = 1) -> Element:
    """A cell of the type text, so that nothing in it is ever computed; it may span columns."""
    attributes = {"table:style-name": style, "office:value-type": "string"}
    if columns > 1:
        attributes |= {"table:number-columns-spanned": str(columns), "table:number-rows-spanned": "1"}
    return element("table:table-cell", attributes, [paragraph(runs)])


def empty_cell(style: str, rule: str = "") -> Element:
    """A cell to fill in; `rule` is the name of its validation."""
    attributes = {"table:style-name": style}
    if rule:
        attributes["table:content-validation-name"] = rule
    return element("table:table-cell", attributes)


def covered() -> Element:
    """A cell under the cell at its left that spans it."""
    return element("table:covered-table-cell")


@dataclass
class Sizes:
    """The automatic styles of columns and rows, made when first asked for."""

    styles: dict[str, Element] = field(default_factory=dict)

    def column(self, millimetres: float, new_page: bool = False) -> str:
        """The style of a column; `new_page` starts a page at it when printed."""
        name = f"kolom{millimetres:g}{'nieuw' if new_page else ''}".replace(".", "-")
        properties = {"style:column-width": f"{millimetres / 10:g}cm"}
        if new_page:
            properties["fo:break-before"] = "page"
        return self._style(name, "table-column", properties)

    def row(self, millimetres: float, grows: bool = True) -> str:
        """The style of a row of this height; one that `grows` is fitted to its text by the program."""
        properties = {"style:row-height": f"{millimetres / 10:g}cm", "style:use-optimal-row-height": str(grows).lower()}
        return self._style(f"rij{millimetres:g}{'' if grows else 'vast'}".replace(".", "-"), "table-row", properties)

    def table(self, page: str) -> str:
        """The style of a sheet that prints on the page `page` of the template."""
        made = {"style:name": f"blad{page}", "style:family": "table", "style:master-page-name": page}
        properties = element("style:table-properties", {"table:display": "true"})
        return self._kept(made["style:name"], element("style:style", made, [properties]))

    def _style(self, name: str, family: str, properties: Mapping[str, str]) -> str:
        holder = element(f"style:{family}-properties", properties)
        return self._kept(name, element("style:style", {"style:name": name, "style:family": family}, [holder]))

    def _kept(self, name: str, style: Element) -> str:
        self.styles.setdefault(name, style)
        return name
