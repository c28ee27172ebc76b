"""Content controls of Word: what can be chosen, dated or typed, with its name for a screen reader and for a program.

A control has a placeholder, which Word shows again when an answer is removed; its words stand in the glossary part.
A row name that stands in more tables is bound to one place in a custom XML part, so that it is typed once.
"""

import uuid
from dataclasses import dataclass

from docx.document import Document as DocxDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml import etree

from macros.downloads import look
from macros.downloads.document import Field, FormTable
from macros.downloads.docx_xml import text_run, w
from macros.downloads.faults import DownloadFault
from macros.downloads.wording import LANGUAGE
from macros.model.veld import Veldsoort

# Word refuses a file in which the name of a control is longer.
LONGEST_NAME = 64
CHOOSE = "Kies"
TYPE = "Typ hier"
DATE = "dd-mm-jjjj"
_REPEATED = "…"
_OPEN, _TICKED = "☐", "☒"
# Has the boxes on every computer with Word.
_BOX_FONT = "MS Gothic"
_WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
_ANSWERS = "urn:handboek-ouderbeleid:antwoorden"
_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"


@dataclass(frozen=True)
class Place:
    """Where an answer stands: `name` for programs, `title` for people."""

    name: str
    title: str


class Controls:
    """Makes the controls of one file and, in the end, the parts that they lean on.

    Nothing is `asked` in a worked example: what is empty there stays empty.
    """

    def __init__(self, document_name: str, tables: tuple[FormTable, ...], asked: bool = True):
        self.asked = asked
        self._count = 0
        self._placeholders: dict[str, str] = {}
        self._tables = tables
        self._store = "{" + str(uuid.uuid5(uuid.NAMESPACE_URL, f"{_ANSWERS}:{document_name}")).upper() + "}"

    def control(self, field: Field, place: Place) -> BaseOxmlElement:
        """A control for one answer to `field`."""
        return self._made(place, *_kind(field))

    def other(self, place: Place) -> BaseOxmlElement:
        """A control for an answer beside the choices."""
        return self._made(place, w("text", multiLine="1"), TYPE)

    def box(self, place: Place) -> BaseOxmlElement:
        """A box to tick."""
        self._count += 1
        states = {"checked": {"val": "0"}, "checkedState": _box_state(_TICKED), "uncheckedState": _box_state(_OPEN)}
        box = etree.Element(f"{{{_WORD_2010}}}checkbox", nsmap={"w14": _WORD_2010})
        for name, attributes in states.items():
            etree.SubElement(box, f"{{{_WORD_2010}}}{name}", {f"{{{_WORD_2010}}}{key}": text for key, text in attributes.items()})
        shown = text_run(_OPEN)
        shown.insert(0, w("rPr", None, [w("rFonts", ascii=_BOX_FONT, hAnsi=_BOX_FONT, eastAsia=_BOX_FONT)]))
        return w("sdt", None, [
            w("sdtPr", None, [w("alias", place.title[:LONGEST_NAME]), w("tag", _short(place.name)), w("id", str(self._count)), box]),
            w("sdtContent", None, [shown]),
        ])

    def row_name(self, table: FormTable, row: int, place: Place, repeated: bool) -> BaseOxmlElement:
        """A control for the name of a row, counted from 1; what is typed in one of them appears in all."""
        number = next(number for number, known in enumerate(self._tables, 1) if known is table)
        path = f"/a:antwoorden[1]/a:tabel[{number}]/a:rij[{row}]"
        binding = w("dataBinding", prefixMappings=f"xmlns:a='{_ANSWERS}'", xpath=path, storeItemID=self._store)
        kind, placeholder = _kind(table.columns[0])
        return self._made(place, kind, _REPEATED if repeated else placeholder, binding)

    def attach(self, docx: DocxDocument) -> None:
        """Add the glossary with the placeholders, and the store of the row names."""
        _relate(docx.part, "/word/glossary/document.xml", CONTENT_TYPE.WML_DOCUMENT_GLOSSARY,
                RELATIONSHIP_TYPE.GLOSSARY_DOCUMENT, _glossary(self._placeholders))
        if self._tables:
            store = _relate(docx.part, "/customXml/item1.xml", CONTENT_TYPE.XML, RELATIONSHIP_TYPE.CUSTOM_XML,
                            _answers(self._tables))
            _relate(store, "/customXml/itemProps1.xml", CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES,
                    RELATIONSHIP_TYPE.CUSTOM_XML_PROPS, _store_properties(self._store))

    def _made(self, place: Place, kind: BaseOxmlElement, placeholder: str, *binding: BaseOxmlElement) -> BaseOxmlElement:
        self._count += 1
        name = self._placeholders.setdefault(placeholder, f"Invulhulp{len(self._placeholders) + 1}")
        control = w("sdt")
        control.append(w("sdtPr", None, [
            w("alias", place.title[:LONGEST_NAME]), w("tag", _short(place.name)), w("id", str(self._count)),
            w("placeholder", None, [w("docPart", name)]), w("showingPlcHdr"), *binding, kind,
        ]))
        control.append(w("sdtContent", None, [text_run(placeholder, style="PlaceholderText")]))
        return control


def _box_state(character: str) -> dict[str, str]:
    return {"val": f"{ord(character):04X}", "font": _BOX_FONT}


def _kind(field: Field) -> tuple[BaseOxmlElement, str]:
    if field.choices:
        # An item without a display text is Word's own way to go back to no answer.
        items = [w("listItem", value=CHOOSE), *(w("listItem", displayText=text, value=text) for text in field.choices)]
        return w("comboBox" if field.free else "dropDownList", None, items), CHOOSE
    if field.kind is Veldsoort.DATUM:
        return w("date", None, [
            w("dateFormat", "dd-MM-yyyy"), w("lid", LANGUAGE),
            w("storeMappedDataAs", "dateTime"), w("calendar", "gregorian"),
        ]), DATE
    return w("text", multiLine="1"), TYPE


def _short(name: str) -> str:
    if len(name) > LONGEST_NAME:
        raise DownloadFault(
            f"'{name}' is te lang voor Word: samen hebben de sleutels van tabel en kolom hoogstens "
            f"{LONGEST_NAME - 4} tekens. Kies kortere sleutels."
        )
    return name


def _relate(owner: Part, path: str, content_type: str, relation: str, content: BaseOxmlElement | etree._Element) -> Part:
    blob = etree.tostring(content, encoding="UTF-8", xml_declaration=True, standalone=True)
    part = Part(PackURI(path), content_type, blob, owner.package)
    owner.relate_to(part, relation)
    return part


def _glossary(placeholders: dict[str, str]) -> BaseOxmlElement:
    parts = w("docParts", None, [_placeholder(text, name) for text, name in placeholders.items()])
    return w("glossaryDocument", None, [parts])


def _placeholder(text: str, name: str) -> BaseOxmlElement:
    properties = w("docPartPr", None, [
        w("name", name), w("category", None, [w("name", "General"), w("gallery", "placeholder")]),
        w("types", None, [w("type", "bbPlcHdr")]), w("behaviors", None, [w("behavior", "content")]),
    ])
    # The glossary has no styles of its own, so the colour is written out.
    run = text_run(text)
    run.insert(0, w("rPr", None, [w("color", look.MUTED)]))
    return w("docPart", None, [properties, w("docPartBody", None, [w("p", None, [run])])])


def _answers(tables: tuple[FormTable, ...]) -> etree._Element:
    root = etree.Element(f"{{{_ANSWERS}}}antwoorden", nsmap={None: _ANSWERS})
    for table in tables:
        stored = etree.SubElement(root, f"{{{_ANSWERS}}}tabel", naam=table.name)
        for _ in range(table.rows):
            etree.SubElement(stored, f"{{{_ANSWERS}}}rij")
    return root


def _store_properties(store: str) -> etree._Element:
    root = etree.Element(f"{{{_PROPERTIES}}}datastoreItem", nsmap={"ds": _PROPERTIES})
    root.set(f"{{{_PROPERTIES}}}itemID", store)
    references = etree.SubElement(root, f"{{{_PROPERTIES}}}schemaRefs")
    etree.SubElement(references, f"{{{_PROPERTIES}}}schemaRef").set(f"{{{_PROPERTIES}}}uri", _ANSWERS)
    return root
