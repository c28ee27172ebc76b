"""The surroundings of the sheets in a Calc file: head and foot of the pages, and what stays in view."""

from macros.downloads.document import Document
from macros.downloads.odf.xml import NAMESPACES, Element, element, qualified
from macros.downloads.spreadsheet.layout import HEAD_ROWS, START
from macros.downloads.wording import NOTICE, edition, mark
from macros.dutch import text

_FROZEN = "2"


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


def add_view(settings: Element, tables: list[str]) -> None:
    """Open the file on the start sheet and keep the heads and first columns of `tables` in view, in the root of settings.xml."""
    sheets = [_entry(name, [
        _item("HorizontalSplitMode", "short", _FROZEN), _item("VerticalSplitMode", "short", _FROZEN),
        _item("HorizontalSplitPosition", "int", "1"), _item("VerticalSplitPosition", "int", str(HEAD_ROWS)),
        _item("PositionRight", "int", "1"), _item("PositionBottom", "int", str(HEAD_ROWS)),
        _item("ActiveSplitRange", "short", "3"),
        _item("CursorPositionX", "int", "0"), _item("CursorPositionY", "int", str(HEAD_ROWS)),
    ]) for name in tables]
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
