"""Paragraphs, answers and automatic styles of a Writer file. Knows no document; text never becomes XML (see `xml`)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from macros.downloads.odf.xml import Element, add_literal, element
from macros.downloads.paper import look
from macros.downloads.paper.cells import ARROW, OPEN, TICKED, Ask
from macros.downloads.text_blocks import Run, Runs

# Words that Writer shows where people are to type, and does not print.
_TYPE, _DATE = "Typ hier", "dd-mm-jjjj"


def paragraph(runs: Runs | str, style: str, tag: str = "text:p", **attributes: str) -> Element:
    """A paragraph, or a heading with another `tag`; `attributes` are in the namespace `text`, with _ for -."""
    more = {f"text:{name.replace('_', '-')}": value for name, value in attributes.items()}
    made = element(tag, {"text:style-name": style, **more})
    if isinstance(runs, str):
        runs = (Run(runs),)
    for run in runs:
        add_run(made, run)
    return made


def add_run(holder: Element, run: Run) -> None:
    """Append words in their style to `holder`."""
    if run.place:
        place = element("text:placeholder", {"text:placeholder-type": "text", "text:description": run.text}, text=f"<{run.text}>")
        holder.append(element("text:span", {"text:style-name": "Invulplek"}, [place]))
        return
    style = "Strong_20_Emphasis" if run.strong else "Emphasis" if run.emphasis else ""
    if run.link:
        attributes = {"xlink:type": "simple", "xlink:href": run.link, "text:style-name": "Internet_20_link"}
        holder.append(element("text:a", attributes))
        add_literal(holder[-1], run.text)
    elif style:
        holder.append(element("text:span", {"text:style-name": style}))
        add_literal(holder[-1], run.text)
    else:
        add_literal(holder, run.text)


def answer(ask: Ask) -> Element:
    """What people click on to answer: a list of choices, or words to type over."""
    return drop_down(ask.title, (ARROW, *ask.field.choices)) if ask.field.choices else placeholder(ask)


def placeholder(ask: Ask) -> Element:
    """Words for people to type over."""
    words = _DATE if ask.field.kind.rules.is_day else _TYPE
    # Writer itself puts these brackets around the words.
    return element("text:placeholder", {"text:placeholder-type": "text", "text:description": ask.title}, text=f"<{words}>")


def drop_down(spoken: str, choices: Iterable[str]) -> Element:
    """A list to choose from; it shows its first choice."""
    first, *others = choices
    labels = [element("text:label", {"text:value": first, "text:current-selected": "true"}),
              *(element("text:label", {"text:value": words}) for words in others)]
    made = element("text:drop-down", {"text:name": spoken}, labels)
    labels[-1].tail = first
    return made


def box(spoken: str) -> Element:
    """A box to tick, as a list of two choices: no box in Writer works in older versions too."""
    return drop_down(spoken, (OPEN, TICKED))


@dataclass
class Styles:
    """The automatic styles of one file, made when first asked for."""

    made: dict[str, Element] = field(default_factory=dict)

    def table(self, millimetres: float, whole: bool, tied: bool = False) -> str:
        """A table of this width; a `whole` one stays on one page, a `tied` one on the page of what follows it."""
        return self._style(f"tabel{millimetres:g}{'heel' if whole else ''}{'vast' if tied else ''}", "table", {
            **({"fo:keep-with-next": "always"} if tied else {}), "style:width": _cm(millimetres), "table:align": "left", "fo:margin-bottom": "0.2cm",
            "style:may-break-between-rows": str(not whole).lower()})

    def column(self, millimetres: float) -> str:
        """A column of this width."""
        return self._style(f"kolom{millimetres:g}", "table-column", {"style:column-width": _cm(millimetres)})

    def row(self, millimetres: float) -> str:
        """A row of at least this height that stays on one page."""
        least = {"style:min-row-height": _cm(millimetres)} if millimetres else {}
        return self._style(f"rij{millimetres:g}", "table-row", {**least, "fo:keep-together": "always"})

    def cell(self, colour: str = "") -> str:
        """A cell, with a background or without."""
        shade = {"fo:background-color": f"#{colour}"} if colour else {}
        return self._style(f"cel{colour}", "table-cell", {
            **shade, "fo:border": f"0.5pt solid #{look.LINE}", "fo:padding": "0.1cm", "style:vertical-align": "top"})

    def paragraph(self, name: str, parent: str, properties: Mapping[str, str], page: str = "") -> str:
        """A paragraph style that differs from `parent`; with `page` it starts a page of that kind."""
        more = {"style:parent-style-name": parent, **({"style:master-page-name": page} if page else {})}
        return self._style(name, "paragraph", properties, more)

    def _style(self, name: str, family: str, properties: Mapping[str, str], more: Mapping[str, str] | None = None) -> str:
        name = name.replace(".", "-")
        if name not in self.made:
            holder = element(f"style:{family}-properties", properties)
            self.made[name] = element("style:style", {"style:name": name, "style:family": family, **(more or {})}, [holder])
        return name


def _cm(millimetres: float) -> str:
    return f"{millimetres / 10:g}cm"
