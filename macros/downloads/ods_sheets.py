"""The sheets of a Calc file: the start sheet with all text and single fields, a sheet per table, a sheet per example."""

from collections.abc import Iterator
from functools import singledispatchmethod

from macros.downloads.document import (
    Block,
    Document,
    Field,
    Form,
    FormTable,
    Heading,
    ItemList,
    ListItem,
    Paragraph,
    Run,
    Runs,
    TextTable,
    WorkedExample,
    plain,
)
from macros.downloads.ods_rules import CHOICES_SHEET, Rules, column_name, quoted
from macros.downloads.ods_xml import Element, Sizes, covered, element, empty_cell, text_cell
from macros.downloads.paper import LANDSCAPE, PORTRAIT, shared_widths
from macros.downloads.wording import EXPLANATION, FICTITIOUS, help_text, label, title_with_origin
from macros.model.werkblad import Veldsoort

START = "Start"
ROWS = 40
HEAD_ROWS = 3
_FORBIDDEN = str.maketrans({character: " " for character in "[]*?:/\\'"})
_NAME_LENGTH = 31
_NAME_WIDTH = 48.0
_LINE = 4.6
_LETTERS_PER_MILLIMETRE = 0.58
_ANSWER_STYLES = {
    Veldsoort.GETAL: "InvulGetal", Veldsoort.AANTAL: "InvulGetal", Veldsoort.BEDRAG: "InvulBedrag",
    Veldsoort.DATUM: "InvulDatum",
}


def answer_style(field: Field) -> str:
    """The style of a cell to fill in. Text stays text: else Calc turns 2-4 into the second of April."""
    return _ANSWER_STYLES.get(field.kind, "InvulTekst")


class SheetNames:
    """Names for sheets as Excel and Calc allow them, each once."""

    def __init__(self) -> None:
        self._taken = {START.lower(), CHOICES_SHEET.lower()}

    def name(self, title: str) -> str:
        """A name for the sheet called `title`."""
        base = " ".join(title.translate(_FORBIDDEN).split())[:_NAME_LENGTH] or "Tabel"
        name, count = base, 2
        while name.lower() in self._taken:
            name = f"{base[:_NAME_LENGTH - 3]} {count}"
            count += 1
        self._taken.add(name.lower())
        return name


class StartSheet:
    """The first sheet: one column to read from top to bottom, with the single fields in their place."""

    def __init__(self, document: Document, rules: Rules, sizes: Sizes, names: dict[int, str]):
        self.document, self.rules, self.sizes, self.names = document, rules, sizes, names
        self.rows: list[Element] = []

    def element(self) -> Element:
        """The whole sheet."""
        self._line(self.document.title, "Titel", 14)
        for name, words in self.document.facts:
            self._line((Run(f"{name}: ", strong=True), Run(words)), "Tekst")
        for block in self.document.blocks:
            self.add(block)
        column = element("table:table-column", {"table:style-name": self.sizes.column(PORTRAIT.text_width - 1)})
        return element("table:table", {
            "table:name": START, "table:style-name": self.sizes.table("Staand"), "table:protected": "true",
            "table:print-ranges": f"{START}.A1:{START}.A{len(self.rows)}",
        }, [column, *self.rows])

    @singledispatchmethod
    def add(self, block: Block) -> None:
        """Write one block."""
        raise TypeError(f"no way to write a {type(block).__name__}")

    @add.register
    def _(self, block: Heading) -> None:
        self._line(title_with_origin(block.text, block.own), f"Kop{min(block.level, 2)}", 14 if block.level == 1 else 11)

    @add.register
    def _(self, block: Paragraph) -> None:
        self._line(block.runs, "Tekst")

    @add.register
    def _(self, block: ItemList) -> None:
        for item in block.items:
            self._line((Run(_mark(item)), *item.runs), "Diep" if item.depth else "Punt")

    @add.register
    def _(self, block: TextTable) -> None:
        for row in block.rows:
            words = [f"{plain(name)}: {plain(cell)}" for name, cell in zip(block.header, row, strict=True)]
            self._line("; ".join(words), "Punt")

    @add.register
    def _(self, block: Form) -> None:
        for field in block.fields:
            self._line(label(field), "Veldnaam", 8)
            if field.help:
                self._line(field.help, "Hulp")
            rule = self.rules.rule_for(field, START, f"A{len(self.rows) + 1}")
            self._row(empty_cell(answer_style(field), rule), 30 if field.kind is Veldsoort.LANG else 8, grows=False)

    @add.register
    def _(self, block: FormTable) -> None:
        self._line(f"Vul de tabel in op het blad '{self.names[id(block)]}'. Er zijn {ROWS} rijen.", "Tekst")
        self._line("Wilt u sorteren of filteren? Zet dan de beveiliging van dat blad uit. Er is geen wachtwoord.", "Tekst")
        self._line(EXPLANATION, "Kop2", 11)
        for group in block.groups:
            for field in group.columns:
                words = Run(f": {help_text(field)}") if help_text(field) else Run("")
                self._line((Run(label(field), strong=True), words), "Punt")

    @add.register
    def _(self, block: WorkedExample) -> None:
        self._line(f"Ingevulde rijen staan op het blad '{self.names[id(block)]}'.", "Tekst")

    def _line(self, runs: Runs | str, style: str, height: float = 0) -> None:
        words = runs if isinstance(runs, str) else plain(runs)
        self._row(text_cell(runs, style), max(height, height_of(words, PORTRAIT.text_width)), grows=not height)

    def _row(self, cell: Element, height: float, grows: bool) -> None:
        style = self.sizes.row(round(height, 1), grows)
        self.rows.append(element("table:table-row", {"table:style-name": style}, [cell]))


def table_sheet(table: FormTable, name: str, rules: Rules, sizes: Sizes) -> Element:
    """A table to fill in: title, groups and columns stay in sight, and return on every printed page."""
    last = f"{column_name(len(table.columns) - 1)}{HEAD_ROWS + ROWS}"
    names = [
        rules.rule_for(field, name, f"{column_name(place)}{HEAD_ROWS + 1}") for place, field in enumerate(table.columns)
    ]
    answers = [
        element("table:table-row", {"table:style-name": sizes.row(6.5)}, [
            empty_cell(answer_style(field), rule) for field, rule in zip(table.columns, names, strict=True)])
        for _ in range(ROWS)
    ]
    return element("table:table", {
        "table:name": name, "table:style-name": sizes.table("Liggend"), "table:protected": "true",
        "table:print-ranges": f"{quoted(name)}.A1:{quoted(name)}.{last}",
    }, [*_columns(table, sizes), element("table:table-header-rows", None, list(_head(table, sizes))), *answers])


def example_sheet(example: WorkedExample, name: str, sizes: Sizes) -> Element:
    """Filled rows, to look at."""
    widths = shared_widths(example.columns, LANDSCAPE.text_width - 2)
    columns = [element("table:table-column", {"table:style-name": sizes.column(width)}) for width in widths]
    note = f"{FICTITIOUS}. {example.note}"
    rows = [
        ([text_cell(example.title, "Bladtitel")], 10),
        ([text_cell(note, "Fictief", len(widths)), *(covered() for _ in widths[1:])], height_of(note, sum(widths)) + 2),
        ([text_cell(label(column), "TabelKop") for column in example.columns], 10),
    ]
    for texts in example.cells:
        height = max(height_of(words, width) for words, width in zip(texts, widths, strict=True))
        rows.append(([text_cell(words, "Cel") for words in texts], height + 1))
    return element("table:table", {
        "table:name": name, "table:style-name": sizes.table("Liggend"), "table:protected": "true",
    }, [*columns, *(
        element("table:table-row", {"table:style-name": sizes.row(round(height, 1))}, cells) for cells, height in rows
    )])


def height_of(words: str, width: float) -> float:
    """Millimetres that `words` take in a column of `width` millimetres; an estimate for programs that do not measure."""
    room = max(1, int(width * _LETTERS_PER_MILLIMETRE))
    lines = sum(1 + len(line) // room for line in words.split("\n"))
    return _LINE * lines + 1


def _columns(table: FormTable, sizes: Sizes) -> Iterator[Element]:
    """The first column returns on every page; each further group fills one page."""
    yield element("table:table-header-columns", None, [
        element("table:table-column", {"table:style-name": sizes.column(_NAME_WIDTH)})])
    for place, group in enumerate(table.groups):
        columns = group.columns if place else group.columns[1:]
        widths = shared_widths(columns, LANDSCAPE.text_width - _NAME_WIDTH - 2)
        for number, width in enumerate(widths):
            style = sizes.column(width, new_page=place > 0 and number == 0)
            yield element("table:table-column", {"table:style-name": style})


def _head(table: FormTable, sizes: Sizes) -> Iterator[Element]:
    yield element("table:table-row", {"table:style-name": sizes.row(9)}, [text_cell(table.title, "Bladtitel")])
    groups: list[Element] = []
    for group in table.groups:
        groups += [text_cell(group.title, "GroepKop", len(group.columns)), *(covered() for _ in group.columns[1:])]
    yield element("table:table-row", {"table:style-name": sizes.row(6.5)}, groups)
    labels = [text_cell(label(field), "TabelKop") for field in table.columns]
    yield element("table:table-row", {"table:style-name": sizes.row(11)}, labels)


def _mark(item: ListItem) -> str:
    return "• " if item.number is None else f"{item.number}. "
