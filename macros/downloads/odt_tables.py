"""Tables of a Writer file: forms, tables to fill in, tables to read. Every table with a head repeats it on each page."""

from collections.abc import Iterable, Sequence

from macros.downloads import answers, look
from macros.downloads.document import Field, Form, FormTable, TextTable
from macros.downloads.odf_xml import Element, element
from macros.downloads.odt_xml import TYPE, Styles, answer, box, paragraph, placeholder
from macros.downloads.paper import LABEL_WIDTH, NUMBER_WIDTH, ROW_HEIGHT, Page, PaperTable, answer_height
from macros.downloads.sheets import total_field
from macros.downloads.wording import NUMBER, OTHER, SAME_ROW, help_lines, label, place
from macros.model.veld import Veldsoort

_TEXT, _HEAD, _HELP = "Tabel_20_tekst", "Tabel_20_kop", "Tabel_20_hulp"
_WITH_LIST = (Veldsoort.DATUM, Veldsoort.KEUZE, Veldsoort.JA_DEELS_NEE, Veldsoort.SCHAAL)


class Tables:
    """Makes the tables of one file; each gets a name of its own.

    Nothing is `asked` in a worked example: what is empty there stays empty.
    """

    def __init__(self, styles: Styles, asked: bool = True):
        self.styles, self.asked = styles, asked
        self._count = 0

    def form(self, form: Form, page: Page) -> Element:
        """Single fields: the name and help at the left, the answer at the right."""
        rows = [self._row([self._name(field), self._single(field)], answer_height(field)) for field in form.fields]
        return self._table((LABEL_WIDTH, page.prose_width - LABEL_WIDTH), rows)

    def fill_table(self, table: PaperTable) -> Element:
        """Rows with numbers, empty or with what already stands there."""
        heads = [self._cell([paragraph(NUMBER, _HEAD)], look.TINT)]
        for column in table.columns:
            lines = (SAME_ROW,) if column.repeated else help_lines(column.field)
            heads.append(self._cell(_named(label(column.field), lines), look.TINT))
        rows = [
            self._row([self._words(str(number)), *(
                self._spot(table.source, column.field, number, column.repeated) for column in table.columns)], ROW_HEIGHT)
            for number in range(1, table.source.rows + 1)
        ]
        return self._table((NUMBER_WIDTH, *(column.width for column in table.columns)), rows, heads)

    def totals(self, table: FormTable, page: Page) -> Element:
        """The lines under a table: what is added up, and room for the outcome."""
        rows = []
        for line in table.totals:
            words = answers.shown(total_field(table, line), line.outcome)
            rows.append(self._row([self._cell([paragraph(line.label, _HEAD)], look.PANEL), self._words(words)], ROW_HEIGHT))
        return self._table((page.prose_width - LABEL_WIDTH, LABEL_WIDTH), rows)

    def text_table(self, block: TextTable, page: Page) -> Element:
        """A table to read."""
        heads = [self._cell([paragraph(runs, _HEAD)], look.TINT) for runs in block.header]
        rows = [self._row([self._cell([paragraph(runs, _TEXT)]) for runs in row], 6) for row in block.rows]
        return self._table([page.prose_width / len(block.header)] * len(block.header), rows, heads)

    def _table(self, widths: Sequence[float], rows: list[Element], heads: Sequence[Element] = ()) -> Element:
        self._count += 1
        columns = [element("table:table-column", {"table:style-name": self.styles.column(round(width, 2))}) for width in widths]
        head = [element("table:table-header-rows", None, [self._row(heads, 6)])] if heads else []
        return element("table:table", {
            "table:name": f"Tabel{self._count}", "table:style-name": self.styles.table(round(sum(widths), 2)),
        }, [*columns, *head, *rows])

    def _row(self, cells: Iterable[Element], height: float) -> Element:
        return element("table:table-row", {"table:style-name": self.styles.row(height)}, cells)

    def _cell(self, paragraphs: Iterable[Element], colour: str = "") -> Element:
        attributes = {"table:style-name": self.styles.cell(colour), "office:value-type": "string"}
        return element("table:table-cell", attributes, paragraphs)

    def _words(self, words: str, colour: str = "") -> Element:
        return self._cell([paragraph(words, _TEXT)], colour)

    def _name(self, field: Field) -> Element:
        return self._cell(_named(label(field), help_lines(field)), look.PANEL)

    def _single(self, field: Field) -> Element:
        """The answer to a single field: what stands there, nothing where it is computed, else something to click on."""
        if field.answer or field.formula or not self.asked:
            return self._words(answers.shown(field, field.answer), look.PANEL if field.formula else "")
        return self._cell(_boxes(field) if field.several else [_holding(answer(field, field.label))])

    def _spot(self, table: FormTable, field: Field, number: int, repeated: bool) -> Element:
        """A cell of a table to fill in; `number` counts rows from 1."""
        words = table.row(number - 1).get(field.name, "")
        if words or field.formula or repeated or not self.asked or field.kind not in _WITH_LIST:
            return self._words(answers.shown(field, words), look.PANEL if field.formula else "")
        return self._cell([_holding(answer(field, place(field, number)))])


def _named(words: str, lines: Iterable[str]) -> list[Element]:
    return [paragraph(words, _HEAD), *(paragraph(line, _HELP) for line in lines)]


def _holding(control: Element, words: str = "") -> Element:
    made = paragraph("", _TEXT)
    made.append(control)
    control.tail = words or None
    return made


def _boxes(field: Field) -> list[Element]:
    """A box to tick per choice, and room for another answer where that is allowed."""
    boxes = [_holding(box(f"{field.label}: {words}"), f" {words}") for words in field.choices]
    if field.free:
        other = paragraph(f"{OTHER}: ", _TEXT)
        other.append(placeholder(f"{field.label}: {OTHER.lower()}", TYPE))
        boxes.append(other)
    return boxes
