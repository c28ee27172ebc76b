"""Content controls for Word: to choose, date or type an answer, with a name for screen readers and for programs.

A control has a placeholder, which Word shows again when an answer is removed; its words are in the glossary part.
A row name that is in several tables, and an answer that the sheets of a book share, is bound to one place in a custom XML part, so
that people type it once.
"""

import uuid
from collections.abc import Sequence

from docx.document import Document as DocxDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml import etree

from macros.downloads.docx.xml import text_run, w
from macros.downloads.faults import refuse
from macros.downloads.form_blocks import Field, FormTable
from macros.downloads.limits import WORD_NAME, name_faults, shortened
from macros.downloads.paper import look
from macros.downloads.paper.cells import ARROW, BLANK_DATE, DOTS, OPEN, TICKED, Ask, Box, Words
from macros.downloads.text_blocks import plain
from macros.downloads.wording import LANGUAGE

# Word also prints what it shows in an empty control. So it shows only a place to click: blank, the dashes of a date, and
# the same small arrow for a list as in the PDF.
TYPE = "\u2003" * 8
_NO_CHOICE = "Kies"
_PLACEHOLDER = "PlaceholderText"
_MARKED = "Invulplek"
# A font with boxes that every computer with Word has.
_BOX_FONT = "MS Gothic"
_WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
_ANSWERS = "urn:handboek-ouderbeleid:antwoorden"
_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"


class Controls:
    """Makes the controls of one file and, at the end, the parts that they depend on."""

    def __init__(self, document_name: str, tables: tuple[FormTable, ...], shared: Sequence[str] = ()):
        self._count = 0
        self._placeholders: dict[str, str] = {}
        self._marked: set[str] = set()
        self._titles: dict[str, str] = {}
        self._tables, self._shared = tables, tuple(shared)
        self._store = "{" + str(uuid.uuid5(uuid.NAMESPACE_URL, f"{_ANSWERS}:{document_name}")).upper() + "}"

    def single(self, ask: Ask) -> BaseOxmlElement:
        """A control for one answer; typed in one place, a shared one appears in all."""
        if ask.name in self._shared:
            return self._bound(ask, f"a:veld[{self._shared.index(ask.name) + 1}]")
        return self._made(ask, *_kind(ask.field))

    def other(self, ask: Ask) -> BaseOxmlElement:
        """A control for an answer beside the boxes, with a line to write on."""
        return self._made(ask, _kind(ask.field)[0], DOTS)

    def box(self, box: Box) -> BaseOxmlElement:
        """A box to tick."""
        states = {"checked": {"val": "0"}, "checkedState": _box_state(TICKED), "uncheckedState": _box_state(OPEN)}
        state = etree.Element(f"{{{_WORD_2010}}}checkbox", nsmap={"w14": _WORD_2010})
        for name, attributes in states.items():
            etree.SubElement(state, f"{{{_WORD_2010}}}{name}", {f"{{{_WORD_2010}}}{key}": text for key, text in attributes.items()})
        content = text_run(OPEN)
        content.insert(0, w("rPr", None, [w("rFonts", ascii=_BOX_FONT, hAnsi=_BOX_FONT, eastAsia=_BOX_FONT)]))
        return _control([*self._names(box), state], content)

    def place(self, words: str) -> BaseOxmlElement:
        """A marked place in running text, which shows what to write there."""
        marked = f"[{words}]"
        self._marked.add(marked)
        self._count += 1
        properties = [w("alias", shortened(words, WORD_NAME)), w("tag", shortened(words, WORD_NAME)), w("id", str(self._count))]
        properties += [w("placeholder", None, [w("docPart", self._named(marked))]), w("showingPlcHdr"), w("text")]
        return _control(properties, text_run(marked, style=_MARKED))

    def row_name(self, table: FormTable, ask: Ask) -> BaseOxmlElement:
        """A control for the name of a row; a name typed in one table appears in all."""
        number = next(number for number, known in enumerate(self._tables, 1) if known is table)
        return self._bound(ask, f"a:tabel[{number}]/a:rij[{ask.row}]")

    def given(self, cell: Words) -> BaseOxmlElement:
        """Words of the handbook, which people cannot change. They can still take out the whole sheet that the words are in."""
        return _control([*self._names(cell), w("lock", "contentLocked"), w("text")], text_run(plain(cell.runs)))

    def _bound(self, ask: Ask, path: str) -> BaseOxmlElement:
        binding = w("dataBinding", prefixMappings=f"xmlns:a='{_ANSWERS}'", xpath=f"/a:antwoorden[1]/{path}", storeItemID=self._store)
        return self._made(ask, *_kind(ask.field), binding)

    def attach(self, docx: DocxDocument) -> None:
        """Add the glossary with the placeholders, and the store with what is typed once; neither if it is empty, which Word refuses."""
        if not self._placeholders:
            return
        _relate(docx.part, "/word/glossary/document.xml", CONTENT_TYPE.WML_DOCUMENT_GLOSSARY,
                RELATIONSHIP_TYPE.GLOSSARY_DOCUMENT, _glossary(self._placeholders, self._marked))
        if self._tables or self._shared:
            store = _relate(docx.part, "/customXml/item1.xml", CONTENT_TYPE.XML, RELATIONSHIP_TYPE.CUSTOM_XML,
                            _answers(self._tables, self._shared))
            _relate(store, "/customXml/itemProps1.xml", CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES,
                    RELATIONSHIP_TYPE.CUSTOM_XML_PROPS, _store_properties(self._store))

    def _made(self, ask: Ask, kind: BaseOxmlElement, placeholder: str, *binding: BaseOxmlElement) -> BaseOxmlElement:
        properties = [*self._names(ask), w("placeholder", None, [w("docPart", self._named(placeholder))]), w("showingPlcHdr"), *binding, kind]
        return _control(properties, text_run(placeholder, style=_PLACEHOLDER))

    def _named(self, placeholder: str) -> str:
        return self._placeholders.setdefault(placeholder, f"Invulhulp{len(self._placeholders) + 1}")

    def _names(self, place: Ask | Box | Words) -> list[BaseOxmlElement]:
        """A name for people, one for programs, and a unique number for Word."""
        self._count += 1
        return [w("alias", self._title(place)), w("tag", _short(place.name)), w("id", str(self._count))]

    def _title(self, place: Ask | Box | Words) -> str:
        """A title short enough for Word; if two become the same, the second gets a number."""
        title, number = shortened(place.title, WORD_NAME), 2
        while self._titles.setdefault(title, place.title) != place.title:
            title = f"{shortened(place.title, WORD_NAME - 4)} {number}"
            number += 1
        return title


def _control(properties: list[BaseOxmlElement], content: BaseOxmlElement) -> BaseOxmlElement:
    return w("sdt", None, [w("sdtPr", None, properties), w("sdtContent", None, [content])])


def _box_state(character: str) -> dict[str, str]:
    return {"val": f"{ord(character):04X}", "font": _BOX_FONT}


def _kind(field: Field) -> tuple[BaseOxmlElement, str]:
    if field.choices:
        # An item without a display text is how Word lets people remove their answer.
        items = [w("listItem", value=_NO_CHOICE), *(w("listItem", displayText=text, value=text) for text in field.choices)]
        return w("comboBox" if field.free else "dropDownList", None, items), ARROW
    if field.kind.rules.is_day:
        return w("date", None, [
            w("dateFormat", "dd-MM-yyyy"), w("lid", LANGUAGE),
            w("storeMappedDataAs", "dateTime"), w("calendar", "gregorian"),
        ]), BLANK_DATE
    return w("text", multiLine="1"), TYPE


def _short(name: str) -> str:
    refuse(name_faults(name))
    return name


def _relate(owner: Part, path: str, content_type: str, relation: str, content: BaseOxmlElement | etree._Element) -> Part:
    blob = etree.tostring(content, encoding="UTF-8", xml_declaration=True, standalone=True)
    part = Part(PackURI(path), content_type, blob, owner.package)
    owner.relate_to(part, relation)
    return part


def _glossary(placeholders: dict[str, str], marked: set[str]) -> BaseOxmlElement:
    parts = w("docParts", None, [_placeholder(text, name, text in marked) for text, name in placeholders.items()])
    return w("glossaryDocument", None, [parts])


def _placeholder(text: str, name: str, marked: bool) -> BaseOxmlElement:
    properties = w("docPartPr", None, [
        w("name", name), w("category", None, [w("name", "General"), w("gallery", "placeholder")]),
        w("types", None, [w("type", "bbPlcHdr")]), w("behaviors", None, [w("behavior", "content")]),
    ])
    # The glossary has no styles of its own, so the formatting is written out.
    run = text_run(text)
    shown = [w("shd", "clear", color="auto", fill=look.MARK)] if marked else [w("color", look.LINE), w("sz", "14"), w("szCs", "14")]
    run.insert(0, w("rPr", None, shown))
    return w("docPart", None, [properties, w("docPartBody", None, [w("p", None, [run])])])


def _answers(tables: tuple[FormTable, ...], shared: tuple[str, ...]) -> etree._Element:
    root = etree.Element(f"{{{_ANSWERS}}}antwoorden", nsmap={None: _ANSWERS})
    for name in shared:
        etree.SubElement(root, f"{{{_ANSWERS}}}veld", naam=name)
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
