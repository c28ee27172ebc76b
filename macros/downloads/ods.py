"""Document → spreadsheet (OpenDocument), for Calc and Excel. Version 1.2 of the format: older Excels refuse later ones."""

from lxml import etree

from macros.downloads import archive
from macros.downloads.document import Document, FormTable, WorkedExample
from macros.downloads.ods_rules import Rules
from macros.downloads.ods_sheets import SheetNames, StartSheet, example_sheet, table_sheet
from macros.downloads.ods_view import add_head_and_foot, add_properties, add_view
from macros.downloads.ods_xml import NAMESPACES, Element, Sizes
from macros.downloads.template import template_parts

# Not a file of the template: an editor would end it with a line break, and the file would no longer be recognised.
_MIMETYPE = {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}
_PARTS = ("content.xml", "styles.xml", "settings.xml", "meta.xml")


def write(document: Document) -> bytes:
    """The spreadsheet: a start sheet, a sheet per table and per example, and the lists of choices."""
    template = template_parts("ods_template")
    parts = {name: etree.fromstring(template[name]) for name in _PARTS}
    names = _sheet_names(document)
    _add_sheets(parts["content.xml"], document, names)
    add_head_and_foot(parts["styles.xml"], document)
    add_view(parts["settings.xml"], [names[id(table)] for table in document.tables])
    add_properties(parts["meta.xml"], document)
    return archive.pack(_MIMETYPE | template | {name: _bytes(root) for name, root in parts.items()})


def _add_sheets(content: Element, document: Document, names: dict[int, str]) -> None:
    rules, sizes = Rules(), Sizes()
    sheets = [StartSheet(document, rules, sizes, names).element()]
    for block in document.blocks:
        if isinstance(block, FormTable):
            sheets.append(table_sheet(block, names[id(block)], rules, sizes))
        elif isinstance(block, WorkedExample):
            sheets.append(example_sheet(block, names[id(block)], sizes))
    sheets += rules.sheet(sizes)
    content.find(".//office:spreadsheet", NAMESPACES).extend([*rules.validations(), *sheets])
    content.find("office:automatic-styles", NAMESPACES).extend(sizes.styles.values())


def _bytes(root: Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def _sheet_names(document: Document) -> dict[int, str]:
    """The name of the sheet of every table and example, by identity: equal tables are still two."""
    names = SheetNames()
    return {
        id(block): names.name(block.title)
        for block in document.blocks if isinstance(block, FormTable | WorkedExample)
    }
