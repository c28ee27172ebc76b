"""What Excel can do with a sheet and XlsxWriter cannot write: print as far as a formula says, and rows that have a height but grow."""

from collections.abc import Mapping, Set

from lxml import etree

_BOOK = "xl/workbook.xml"
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

Parts = Mapping[str, bytes]


def printed(parts: Parts, areas: Mapping[str, str]) -> dict[str, bytes]:
    """The parts in which each sheet of `areas` prints as far as its formula says; they have fixed areas for these sheets."""
    book = etree.fromstring(parts[_BOOK])
    names = _sheets(parts)
    for defined in book.iterfind(f"{_MAIN}definedNames/{_MAIN}definedName[@name='_xlnm.Print_Area']"):
        sheet = names[int(defined.get("localSheetId", "0"))]
        defined.text = areas.get(sheet, defined.text)
    return {_BOOK: _bytes(book)}


def growing(parts: Parts, rows: Mapping[str, Set[int]]) -> dict[str, bytes]:
    """The parts of the sheets in `rows` (name → numbers of rows), in which these rows keep their height only until someone types more."""
    made = {}
    for place, name in enumerate(_sheets(parts), 1):
        if name in rows:
            path = f"xl/worksheets/sheet{place}.xml"
            sheet = etree.fromstring(parts[path])
            for row in sheet.iterfind(f"{_MAIN}sheetData/{_MAIN}row"):
                if int(row.get("r", "0")) in rows[name]:
                    row.attrib.pop("customHeight", None)
            made[path] = _bytes(sheet)
    return made


def _sheets(parts: Parts) -> list[str]:
    """The names of the sheets, in order."""
    book = etree.fromstring(parts[_BOOK])
    return [sheet.get("name", "") for sheet in book.iterfind(f"{_MAIN}sheets/{_MAIN}sheet")]


def _bytes(root: etree._Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
