"""Elements of WordprocessingML; no text is ever read as XML. Knows no document."""

from collections.abc import Iterable

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def w(tag: str, val: str | None = None, children: Iterable[BaseOxmlElement] = (), /, **attributes: str) -> BaseOxmlElement:
    """A `w:` element with `w:val`, further `w:` attributes and children."""
    made = OxmlElement(f"w:{tag}")
    if val is not None:
        attributes = {"val": val, **attributes}
    for name, text in attributes.items():
        made.set(qn(f"w:{name}"), text)
    made.extend(children)
    return made


def text_run(text: str, style: str = "") -> BaseOxmlElement:
    """A run that shows `text` literally; newlines become line breaks."""
    run = w("r", None, [w("rPr", None, [w("rStyle", style)])] if style else [])
    for place, line in enumerate(text.split("\n")):
        if place:
            run.append(w("br"))
        run.append(_text(line))
    return run


def paragraph(style: str, children: Iterable[BaseOxmlElement] = (), keep: bool = False, right: bool = False) -> BaseOxmlElement:
    """A paragraph in the style with this id; one to `keep` stays on the page of what follows, a number may be on the `right`."""
    properties = [w("pStyle", style), *([w("keepNext")] if keep else []), *([w("jc", "right")] if right else [])]
    return w("p", None, [w("pPr", None, properties), *children])


def twips(millimetres: float) -> str:
    """A length as Word counts it: 1,440 to the inch."""
    return str(round(millimetres * 1440 / 25.4))


def field_runs(code: str, meanwhile: str) -> list[BaseOxmlElement]:
    """A computed field such as PAGE; `code` never comes from the data, and `meanwhile` is visible until Word computes the field."""
    instruction = w("instrText")
    instruction.text = f" {code} "
    return [
        w("r", None, [w("fldChar", fldCharType="begin")]), w("r", None, [instruction]),
        w("r", None, [w("fldChar", fldCharType="separate")]), text_run(meanwhile),
        w("r", None, [w("fldChar", fldCharType="end")]),
    ]


def _text(line: str) -> BaseOxmlElement:
    text = w("t")
    text.text = line
    text.set(_SPACE, "preserve")
    return text
