"""Paragraphs, answers and automatic styles of a Writer file. Knows no document; text never becomes XML (see `xml`)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from macros.downloads.odf.xml import Element, add_literal, element
from macros.downloads.paper import look
from macros.downloads.paper.cells import ARROW, BLANK_DATE, DOTS, OPEN, TICKED, Ask
from macros.downloads.text_blocks import Run, Runs
from macros.downloads.wording import LANGUAGE

# Words that Writer shows where people are to type, and does not print.
_TYPE = "Typ hier"


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
    """What people click on to answer: a list of choices, a calendar, or words to type over."""
    if ask.field.choices:
        return drop_down(ask.title, (ARROW, *ask.field.choices))
    return calendar(ask.title) if ask.field.kind.rules.is_day else placeholder(ask)


def placeholder(ask: Ask) -> Element:
    """Words for people to type over."""
    # Writer itself puts these brackets around the words.
    return element("text:placeholder", {"text:placeholder-type": "text", "text:description": ask.title}, text=f"<{_TYPE}>")


def calendar(spoken: str) -> Element:
    """A date to choose from a calendar or to type; on paper the dashes of a date."""
    return _control(spoken, BLANK_DATE, {
        "loext:date": "true", "loext:date-format": "dd-MM-yyyy", "loext:date-rfc-language-tag": LANGUAGE})


def line(spoken: str) -> Element:
    """A line to write on, whose dots an answer replaces."""
    return _control(spoken, DOTS, {})


def variable(name: str, typed: bool) -> Element:
    """The value of a variable of the file: the place where it is `typed`, or one of those where it appears."""
    return element(f"text:user-field-{'input' if typed else 'get'}", {"text:name": name, **({"text:description": name} if typed else {})}, text=DOTS)


def declarations(names: Iterable[str]) -> Element:
    """The variables of a file, with a line to write on until they have a value."""
    return element("text:user-field-decls", None, [
        element("text:user-field-decl", {"text:name": name, "office:value-type": "string", "office:string-value": DOTS}) for name in names])


def _control(spoken: str, words: str, kind: Mapping[str, str]) -> Element:
    """A control that shows `words` until it has an answer. Writer has them since 7.4; older programs read past it."""
    shown = element("text:span", {"text:style-name": "Placeholder"}, text=words)
    return element("loext:content-control", {"loext:showing-place-holder": "true", **kind, "loext:alias": spoken}, [shown])


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
