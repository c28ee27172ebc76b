"""Cells, rows and columns of a Calc file. Knows no document; text never becomes XML or a formula (see `xml`)."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from macros.downloads.odf.xml import Element, add_literal, element
from macros.downloads.spreadsheet.layout import quoted
from macros.downloads.spreadsheet.start_sheet import Jump, spelled
from macros.downloads.text_blocks import Run, Runs


def paragraph(runs: Runs | str) -> Element:
    """A paragraph that shows its words literally; a link is followed by its address.

    Plain words are in the paragraph itself: in a span Calc would leave them out of a message.
    """
    made = element("text:p")
    if isinstance(runs, str):
        runs = (Run(runs),)
    for run in runs:
        if run.strong or run.emphasis:
            span = element("text:span", {"text:style-name": "Vet" if run.strong else "Cursief"})
            made.append(span)
            add_literal(span, spelled(run))
        else:
            add_literal(made, spelled(run))
    return made


def text_cell(runs: Runs | str, style: str, columns: int = 1) -> Element:
    """A cell of type text, so that nothing in it is ever computed; it may span columns."""
    attributes = {"table:style-name": style, "office:value-type": "string"}
    if columns > 1:
        attributes |= {"table:number-columns-spanned": str(columns), "table:number-rows-spanned": "1"}
    return element("table:table-cell", attributes, [paragraph(runs)])


def answer_cell(style: str, value: str | float | datetime.date = "", rule: str = "", formula: str = "") -> Element:
    """A cell, empty or with a typed value; `rule` is the name of its validation, `formula` computes the value again."""
    attributes = {"table:style-name": style}
    if rule:
        attributes["table:content-validation-name"] = rule
    if formula:
        attributes["table:formula"] = f"of:={formula}"
    if isinstance(value, datetime.date):
        attributes |= {"office:value-type": "date", "office:date-value": value.isoformat()}
    elif isinstance(value, float):
        attributes |= {"office:value-type": "float", "office:value": repr(value)}
    elif value or formula:
        return element("table:table-cell", {**attributes, "office:value-type": "string"}, [paragraph(value)])
    return element("table:table-cell", attributes)


def jump_cell(jump: Jump) -> Element:
    """A cell that leads to another sheet."""
    link = element("text:a", {"xlink:href": f"#{quoted(jump.sheet)}.A1", "xlink:type": "simple"}, text=jump.words)
    return element("table:table-cell", {"table:style-name": jump.style, "office:value-type": "string"}, [element("text:p", None, [link])])


def protection() -> Element:
    """What people may do on a protected sheet; LibreOffice knows the last one since 24.2."""
    return element("loext:table-protection", {
        "loext:select-protected-cells": "true", "loext:select-unprotected-cells": "true", "loext:use-autofilter": "true"})


def covered() -> Element:
    """A cell that is covered by a cell to its left."""
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

    def row(self, millimetres: float, grows: bool = True, new_page: bool = False) -> str:
        """The style of a row of this height; the program fits a row that `grows` to its text."""
        name = f"rij{millimetres:g}{'' if grows else 'vast'}{'nieuw' if new_page else ''}".replace(".", "-")
        properties = {"style:row-height": f"{millimetres / 10:g}cm", "style:use-optimal-row-height": str(grows).lower()}
        if new_page:
            properties["fo:break-before"] = "page"
        return self._style(name, "table-row", properties)

    def table(self, page: str, visible: bool = True) -> str:
        """The style of a sheet that prints on the page `page` of the template."""
        made = {"style:name": f"blad{page}{'' if visible else 'Verborgen'}", "style:family": "table", "style:master-page-name": page}
        properties = element("style:table-properties", {"table:display": str(visible).lower()})
        return self._kept(made["style:name"], element("style:style", made, [properties]))

    def _style(self, name: str, family: str, properties: Mapping[str, str]) -> str:
        holder = element(f"style:{family}-properties", properties)
        return self._kept(name, element("style:style", {"style:name": name, "style:family": family}, [holder]))

    def _kept(self, name: str, style: Element) -> str:
        self.styles.setdefault(name, style)
        return name
