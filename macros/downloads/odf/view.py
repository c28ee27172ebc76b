"""The surroundings of the sheets in a Calc file: head and foot of the pages, and what stays in view."""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass

from macros.downloads.document import Document
from macros.downloads.form_blocks import FormTable
from macros.downloads.odf.xml import NAMESPACES, Element, element, qualified
from macros.downloads.spreadsheet.layout import START
from macros.downloads.spreadsheet.table_sheet import printed
from macros.downloads.wording import NOTICE, edition, mark
from macros.dutch import text

_FROZEN = "2"
_LANDSCAPE = "Liggend"


@dataclass(frozen=True, order=True)
class TablePage:
    """The page that the sheet of a table prints on: at `scale` per cent, or on the width of one page."""

    scale: int = 0

    @property
    def name(self) -> str:
        """The name of its style."""
        return f"{_LANDSCAPE}{self.scale or ''}"


def table_page(table: FormTable) -> TablePage:
    """The page of a table."""
    page = printed(table)
    return TablePage(page.scale) if page.breaks else TablePage()


def add_pages(styles: Element, pages: Iterable[TablePage]) -> None:
    """Add a page style for each of `pages` to the root of styles.xml, made from the landscape one of the template."""
    (layout,) = styles.iterfind(f".//style:page-layout[@style:name='Papier{_LANDSCAPE}']", NAMESPACES)
    (master,) = styles.iterfind(f".//style:master-page[@style:name='{_LANDSCAPE}']", NAMESPACES)
    for page in sorted(pages):
        if page.scale:
            _scaled(layout, master, page)
    properties = layout.find("style:page-layout-properties", NAMESPACES)
    properties.set(qualified("style:scale-to-X"), "1")
    properties.set(qualified("style:scale-to-Y"), "0")


def _scaled(layout: Element, master: Element, page: TablePage) -> None:
    own_layout, own_master = deepcopy(layout), deepcopy(master)
    own_layout.set(qualified("style:name"), f"Papier{page.name}")
    own_layout.find("style:page-layout-properties", NAMESPACES).set(qualified("style:scale-to"), f"{page.scale}%")
    own_master.set(qualified("style:name"), page.name)
    own_master.set(qualified("style:page-layout-name"), f"Papier{page.name}")
    layout.addnext(own_layout)
    master.addnext(own_master)


def add_head_and_foot(styles: Element, document: Document) -> None:
    """Add the words on every printed page to the root of styles.xml; the page numbers are in the template."""
    origin = edition(document.publisher, text.date(document.date))
    for region, lines in (("style:header", (mark(document),)), ("style:footer", (origin, NOTICE))):
        for place in styles.iterfind(f".//{region}/style:region-left", NAMESPACES):
            place.extend(element("text:p", None, [_small(line)]) for line in lines)


def fit_on_page(styles: Element) -> None:
    """Make every sheet print on one page, smaller if needed, in the root of styles.xml."""
    for properties in styles.iterfind(".//style:page-layout-properties", NAMESPACES):
        properties.set(qualified("style:scale-to-X"), "1")
        properties.set(qualified("style:scale-to-Y"), "1")


def add_view(settings: Element, tables: Mapping[str, int]) -> None:
    """Open the file on the start sheet and keep the first columns of `tables` in view and the rows of their heads (name → how many), in the root of settings.xml."""
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
        _item("ActiveTable", "string", START), _item("ShowGrid", "boolean", "false"),
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
