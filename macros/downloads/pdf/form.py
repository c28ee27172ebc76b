"""Turns the places to fill in of a tagged PDF into form fields. Knows annotations and tags, not werkbladen.

Typst cannot make fields, but it makes links, tagged and in reading order. A link to `veld:<name>` becomes the widget of
the field `<name>`, its Link tag a Form tag. Places with one name show one answer: they are kids of one field.
"""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, Pdf, String

from macros.downloads.form_blocks import Field
from macros.downloads.paper import look
from macros.downloads.pdf.answer_size import SIZE, answer_size
from macros.downloads.pdf.font import RESOURCE, field_font, regular

SCHEME = "veld:"
_PRINT = 4
_MULTILINE, _COMBO, _EDIT = 1 << 12, 1 << 17, 1 << 18
_LINK_ONLY = ("/A", "/Border", "/Contents", "/QuadPoints", "/BS", "/C")
# With this choice people undo an earlier one.
_NO_ANSWER = " "
_TICKED = "Ja"
# The cross in the font that readers draw boxes with.
_CROSS = "8"


@dataclass(frozen=True)
class Widget:
    """A field: its name for programs, its title for screen readers; one to `tick` is a box for one choice."""

    name: str
    title: str
    field: Field | None = None
    tick: bool = False

    @property
    def choices(self) -> tuple[str, ...]:
        """What can be chosen from a list."""
        return self.field.choices if self.field else ()


def with_fields(layout: bytes, widgets: Mapping[str, Widget], fonts: Path) -> bytes:
    """`layout` with its places as fields. Raises KeyError for a place without a widget, which is a fault in the code."""
    pdf = pikepdf.open(io.BytesIO(layout))
    form = _Form(pdf, widgets, fonts)
    tags = _tags_by_annotation(pdf)
    for page in pdf.pages:
        for annotation in page.get("/Annots", []):
            if name := _place_name(annotation):
                form.add(annotation, page, name, tags[annotation.objgen])
    _mark_row_heads(pdf)
    if form.places:
        pdf.Root.AcroForm = form.dictionary()
    packed = io.BytesIO()
    pdf.save(packed, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate, recompress_flate=True)
    return packed.getvalue()


class _Form:
    """The places found so far, by the name of their field, in reading order."""

    def __init__(self, pdf: Pdf, widgets: Mapping[str, Widget], fonts: Path):
        self.pdf = pdf
        self.widgets = widgets
        self.places: dict[str, list[Object]] = {}
        self.font, self._measured = field_font(pdf, fonts), regular(fonts)

    def add(self, annotation: Object, page: pikepdf.Page, name: str, tag: Object) -> None:
        """Make `annotation` a place of the field `name`."""
        widget = self.widgets[name]
        for key in _LINK_ONLY:
            if key in annotation:
                del annotation[key]
        annotation.update(Dictionary(
            Subtype=Name.Widget, F=_PRINT, P=page.obj, DA=self._style(widget, annotation), MK=Dictionary(), TU=String(widget.title),
        ))
        if widget.tick:
            annotation.update(Dictionary(AP=Dictionary(N=self._states(annotation)), AS=Name.Off, MK=Dictionary(CA=String(_CROSS))))
        elif widget.choices:
            annotation.AP = Dictionary(N=self._arrow(annotation))
        self.places.setdefault(name, []).append(annotation)
        tag.S = Name.Form
        tag.Alt = String(widget.title)

    def dictionary(self) -> Object:
        """The form of the document."""
        fields = [self._field(self.widgets[name], places) for name, places in self.places.items()]
        return self.pdf.make_indirect(Dictionary(
            Fields=Array(fields), DA=_letters(SIZE), DR=self._resources(),
        ))

    def _style(self, widget: Widget, place: Object) -> String:
        """The letters of an answer in one place: places of one field may differ in size."""
        return _letters(answer_size(widget.field, *_size(place), self._measured) if widget.field else SIZE)

    def _field(self, widget: Widget, places: list[Object]) -> Object:
        """The field itself: a single place is the field, which every reader understands; several places get a parent."""
        field = places[0] if len(places) == 1 else self.pdf.make_indirect(Dictionary(Kids=Array(places)))
        field.update(Dictionary(T=String(widget.name), TU=String(widget.title), **_kind(widget)))
        if len(places) > 1:
            for place in places:
                place.Parent = field
        return field

    def _resources(self) -> Dictionary:
        return Dictionary(Font=Dictionary({f"/{RESOURCE}": self.font}))

    def _arrow(self, annotation: Object) -> Object:
        """How an unanswered choice looks: a small arrow on the right. The answer goes between BMC and EMC."""
        width, height = _size(annotation)
        x, y = width - 9, height / 2
        lines = f"{x:.2f} {y + 1.5:.2f} m {x + 3:.2f} {y - 1.5:.2f} l {x + 6:.2f} {y + 1.5:.2f} l S"
        return self._drawing(f"q {_colour(look.LINE)} RG 1 w {lines} Q\n/Tx BMC\nEMC", width, height)

    def _states(self, annotation: Object) -> Dictionary:
        """How a box looks with and without its cross."""
        width, height = _size(annotation)
        lines = f"2 2 m {width - 2:.2f} {height - 2:.2f} l 2 {height - 2:.2f} m {width - 2:.2f} 2 l S"
        cross = self._drawing(f"q {_colour(look.INK)} RG 1.4 w {lines} Q", width, height)
        return Dictionary({f"/{_TICKED}": cross, "/Off": self._drawing("", width, height)})

    def _drawing(self, drawn: str, width: float, height: float) -> Object:
        stream = self.pdf.make_stream(drawn.encode())
        stream.update(Dictionary(
            Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, width, height]), Resources=self._resources()))
        return stream


def _kind(widget: Widget) -> dict[str, Any]:
    if widget.tick:
        return {"FT": Name.Btn, "V": Name.Off}
    if widget.field and widget.choices:
        options = Array([String(text) for text in (_NO_ANSWER, *widget.choices)])
        return {"FT": Name.Ch, "Ff": _COMBO | (_EDIT if widget.field.free else 0), "Opt": options}
    # Also for short answers: in a field of one line they would not line up with their neighbours.
    return {"FT": Name.Tx, "Ff": _MULTILINE}


def _place_name(annotation: Object) -> str:
    address = str(annotation.get("/A", Dictionary()).get("/URI", ""))
    return address[len(SCHEME):] if address.startswith(SCHEME) else ""


def _tags(pdf: Pdf) -> Iterator[Object]:
    """Every structure element."""
    for item in pdf.objects:
        if isinstance(item, Dictionary) and "/S" in item and "/P" in item:
            yield item


def _tags_by_annotation(pdf: Pdf) -> dict[tuple[int, int], Object]:
    return {
        child.Obj.objgen: tag
        for tag in _tags(pdf) if tag.S == "/Link"
        for child in _children(tag) if isinstance(child, Dictionary) and child.get("/Type") == "/OBJR"
    }


def _children(tag: Object) -> list[Object]:
    below = tag.get("/K", Array())
    return list(below) if isinstance(below, Array) else [below]


def _mark_row_heads(pdf: Pdf) -> None:
    """Make the first cell of each row its head. Typst lists column heads only, and such a list hides the head of a row."""
    for tag in _tags(pdf):
        if tag.S in ("/TH", "/TD"):
            for attributes in tag.get("/A", Array()):
                if "/Headers" in attributes:
                    del attributes["/Headers"]
        if tag.S == "/TR" and tag.P.S != "/THead":
            # A table without a head has single fields: a name and its answer, and sometimes another name and answer.
            cells = _children(tag)
            heads = cells[:1] if tag.P.S == "/TBody" else cells[::2]
            for cell in heads:
                cell.S = Name.TH
                cell.A = Array([*_spans(cell), Dictionary(O=Name.Table, Scope=Name.Row)])


def _spans(cell: Object) -> Iterator[Object]:
    return (attributes for attributes in cell.get("/A", Array()) if "/ColSpan" in attributes)


def _letters(size: int) -> String:
    return String(f"/{RESOURCE} {size} Tf {_colour(look.INK)} rg")


def _size(place: Object) -> tuple[float, float]:
    left, low, right, high = (float(value) for value in place.Rect)
    return round(right - left, 2), round(high - low, 2)


def _colour(hexadecimal: str) -> str:
    parts = (int(hexadecimal[place:place + 2], 16) / 255 for place in (0, 2, 4))
    return " ".join(f"{part:.3f}" for part in parts)
