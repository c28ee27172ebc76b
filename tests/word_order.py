"""The order of elements that the schema of Word asks for; Word calls a file damaged that has another."""

from collections.abc import Iterator

from lxml import etree

_ORDER = {
    "pPr": ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "numPr", "tabs", "spacing", "ind", "jc", "rPr", "sectPr"),
    "rPr": ("rStyle", "rFonts", "b", "bCs", "i", "iCs", "color", "sz", "szCs", "u"),
    "tblPr": ("tblStyle", "tblW", "tblLayout", "tblLook", "tblCaption", "tblDescription"),
    "tcPr": ("tcW", "gridSpan", "shd"),
    "sdtPr": ("alias", "tag", "id", "lock", "placeholder", "showingPlcHdr", "dataBinding", "dropDownList", "comboBox", "date", "text", "checkbox"),
    "sdt": ("sdtPr", "sdtContent"),
    "tbl": ("tblPr", "tblGrid", "tr"),
    "tr": ("trPr", "tc"),
    "tc": ("tcPr", "p"),
    "date": ("dateFormat", "lid", "storeMappedDataAs", "calendar"),
    "sectPr": ("headerReference", "footerReference", "type", "pgSz", "pgMar", "cols", "titlePg"),
    "numbering": ("abstractNum", "num"),
    "num": ("abstractNumId", "lvlOverride"),
}
# What comes first, before anything that may follow in any order.
_FIRST = {"p": "pPr", "r": "rPr"}


def out_of_order(root: etree._Element) -> Iterator[tuple[str, list[str]]]:
    """Each element with children in another order, or that are not known to fit in it: its name and theirs."""
    for parent in (item for item in root.iter(etree.Element) if etree.QName(item).localname in _ORDER):
        name, found = etree.QName(parent).localname, [etree.QName(child).localname for child in parent]
        order = _ORDER[name]
        if any(child not in order for child in found) or [*map(order.index, found)] != sorted(map(order.index, found)):
            yield name, found
    for name, first in _FIRST.items():
        for parent in root.iter(f"{{*}}{name}"):
            found = [etree.QName(child).localname for child in parent]
            if first in found[1:]:
                yield name, found
