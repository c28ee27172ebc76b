"""The surroundings of the sheets in a Calc file: head and foot of the pages, and what stays in view."""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass

from macros.downloads.document import Document
from macros.downloads.odf.xml import NAMESPACES, Element, element, qualified
from macros.downloads.wording import edition, mark, notice
from macros.dutch import text

_FROZEN = "2"
_LANDSCAPE, _PORTRAIT = "Liggend", "Staand"


@dataclass(frozen=True, order=True)
class SheetPage:
    """The page that a sheet of the document at place `tab` prints on: a `landscape` one at `scale` per cent, or on the width of one page."""

    tab: int
    landscape: bool
    scale: int = 0

    @property
    def kind(self) -> str:
        """The page of the template that it is made from."""
        return _LANDSCAPE if self.landscape else _PORTRAIT

    @property
    def name(self) -> str:
        """The name of its style."""
        return f"{self.kind}{self.scale or ''}{f'Blad{self.tab}' if self.tab else ''}"


# The page of the index of a workbook, and of sheets that are hidden.
INDEX_PAGE = SheetPage(-1, landscape=True)


def add_pages(styles: Element, pages: Iterable[SheetPage], documents: Mapping[int, Document]) -> None:
    """Put a style for each of `pages` in the place of those of the template, in the root of styles.xml.

    Each has the words about its document, by place; the page numbers are in the template.
    """
    template = {kind: _template(styles, kind) for kind in (_LANDSCAPE, _PORTRAIT)}
    for page in sorted(pages):
        for made in (own := [deepcopy(part) for part in template[page.kind]]):
            made.set(qualified("style:name"), f"Papier{page.name}" if made is own[0] else page.name)
        layout, master = own
        _fit(layout.find("style:page-layout-properties", NAMESPACES), page, documents[page.tab])
        master.set(qualified("style:page-layout-name"), f"Papier{page.name}")
        _add_head_and_foot(master, documents[page.tab])
        for made, old in zip(own, template[page.kind], strict=True):
            old.addprevious(made)
    for parts in template.values():
        for old in parts:
            old.getparent().remove(old)


def _template(styles: Element, kind: str) -> tuple[Element, Element]:
    """The layout and the page of one kind."""
    (layout,) = styles.iterfind(f".//style:page-layout[@style:name='Papier{kind}']", NAMESPACES)
    (master,) = styles.iterfind(f".//style:master-page[@style:name='{kind}']", NAMESPACES)
    return layout, master


def _fit(properties: Element, page: SheetPage, document: Document) -> None:
    """Set how large a page prints: a document for one page on one, a table on the width of one page or at its scale."""
    if page.scale:
        properties.set(qualified("style:scale-to"), f"{page.scale}%")
    elif page.landscape or document.one_page:
        properties.set(qualified("style:scale-to-X"), "1")
        properties.set(qualified("style:scale-to-Y"), "1" if document.one_page else "0")


def _add_head_and_foot(master: Element, document: Document) -> None:
    origin = edition(document.publisher, text.date(document.date))
    for region, lines in (("style:header", (mark(document),)), ("style:footer", (origin, notice(document)))):
        for place in master.iterfind(f".//{region}/style:region-left", NAMESPACES):
            place.extend(element("text:p", None, [_small(line)]) for line in lines)


def add_view(settings: Element, first: str, tables: Mapping[str, int]) -> None:
    """Open the file on its `first` sheet, in the root of settings.xml.

    Of the sheets in `tables` the first column stays in view, and so many rows of the head.
    """
    sheets = [_entry(name, [
        _item("HorizontalSplitMode", "short", _FROZEN), _item("VerticalSplitMode", "short", _FROZEN),
        _item("HorizontalSplitPosition", "int", "1"), _item("VerticalSplitPosition", "int", str(rows)),
        _item("PositionRight", "int", "1"), _item("PositionBottom", "int", str(rows)),
        _item("ActiveSplitRange", "short", "3"),
        _item("CursorPositionX", "int", "0"), _item("CursorPositionY", "int", str(rows)),
    ]) for name, rows in tables.items()]
    view = _entry(None, [
        _item("ViewId", "string", "view1"),
        element("config:config-item-map-named", {"config:name": "Tables"}, sheets),
        _item("ActiveTable", "string", first), _item("ShowGrid", "boolean", "false"),
    ])
    views = element("config:config-item-map-indexed", {"config:name": "Views"}, [view])
    view_settings = element("config:config-item-set", {"config:name": "ooo:view-settings"}, [views])
    settings.find("office:settings", NAMESPACES).append(view_settings)


def _small(line: str) -> Element:
    return element("text:span", {"text:style-name": "Voet"}, text=line)


def _entry(name: str | None, items: list[Element]) -> Element:
    return element("config:config-item-map-entry", {"config:name": name} if name else None, items)


def _item(name: str, kind: str, value: str) -> Element:
    return element("config:config-item", {"config:name": name, "config:type": kind}, text=value)
