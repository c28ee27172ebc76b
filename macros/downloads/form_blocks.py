"""The blocks of a document that people fill in: forms of single fields, and tables with columns and totals.

Not for what people read (see `text_blocks`), nor for how a field or a table looks: a writer decides that.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from macros.downloads.sources import Sources
from macros.model.werkblad.soort import Veldsoort
from macros.model.werkblad.veld import RESULTS, Bewerking, Formule


@dataclass(frozen=True)
class Field:
    """One thing to fill in. `name` is unique in the document; `free` allows an answer beside the choices.

    A field with a `formula` is computed, from fields of the `operand_kinds`; `rule` says how, in words. A column that `repeats` a single
    field, by its name, has the answer to that in every row. `ends` are the words at 1 and at 5 of a scale. `answer` is
    already filled in; an empty field has enough room for `example`. With `boxes` each choice has a box on paper, for people who
    answer by pen. In a workbook its answer comes from the fields `arriving`, or people choose from the answers in the fields `offered`;
    both name fields by worksheet (`doelen.doel`).
    """

    name: str
    label: str
    kind: Veldsoort = Veldsoort.TEKST
    choices: tuple[str, ...] = ()
    free: bool = False
    help: str = ""
    own: bool = False
    formula: Formule | None = None
    operand_kinds: tuple[Veldsoort, ...] = ()
    rule: str = ""
    repeats: str = ""
    ends: tuple[str, ...] = ()
    answer: str = ""
    example: str = ""
    boxes: bool = False
    arriving: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    sources: Sources = field(default=(), repr=False, compare=False)
    choices_sources: tuple[Sources, ...] = field(default=(), repr=False, compare=False)

    @property
    def several(self) -> bool:
        """Whether an answer may consist of more than one choice."""
        return self.kind.rules.several


@dataclass(frozen=True)
class Form:
    """Single fields that are filled in together; `title` says what they are about."""

    title: str
    fields: tuple[Field, ...]
    sources: Sources = field(default=(), repr=False, compare=False)


@dataclass(frozen=True)
class ColumnGroup:
    """Columns under one heading."""

    title: str
    columns: tuple[Field, ...]
    sources: Sources = field(default=(), repr=False, compare=False)


@dataclass(frozen=True)
class Total:
    """A line under a table, computed from its `column`; `answer` is what is counted.

    `outcome` and `note`, which says what is missing in it, are empty in an empty table. A line with `has_note` may need one;
    one that `waits` counts the answers to fixed questions.
    """

    label: str
    column: str
    operation: Bewerking
    answer: str | None = None
    outcome: str = ""
    note: str = ""
    has_note: bool = False
    waits: bool = False
    sources: Sources = field(default=(), repr=False, compare=False)


@dataclass(frozen=True)
class FormTable:
    """A table to fill in. Its first column names the row; `rows` is how many it has on paper, `fixed` means that it never has more.

    `filled` are the cells that are already filled in, by row and column name; in the first `given` rows the `locked` columns come
    from the handbook and must not be changed. Empty cells have enough room for the rows of `examples`. With `one_page` it prints on
    one page, also from a spreadsheet.

    In a workbook a table may have `sheet_rows` of its own; its rows from place `carried` on are those of a table on another sheet. If rows
    are the same on two sheets, both are `in_order`: nobody may sort them.
    """

    name: str
    title: str
    groups: tuple[ColumnGroup, ...]
    rows: int
    fixed: bool = False
    filled: tuple[Mapping[str, str], ...] = ()
    totals: tuple[Total, ...] = ()
    given: int = 0
    locked: tuple[str, ...] = ()
    examples: tuple[Mapping[str, str], ...] = ()
    one_page: bool = False
    sheet_rows: int = 0
    carried: int | None = None
    in_order: bool = False
    sources: Sources = field(default=(), repr=False, compare=False)
    filled_sources: tuple[Sources, ...] = field(default=(), repr=False, compare=False)

    @property
    def paper_groups(self) -> tuple[ColumnGroup, ...]:
        """The groups of what people write on paper: a repeated answer stands there once, among the single fields."""
        asked = (replace(group, columns=tuple(column for column in group.columns if not column.repeats)) for group in self.groups)
        return tuple(group for group in asked if group.columns)

    @property
    def columns(self) -> tuple[Field, ...]:
        """All columns in order."""
        return tuple(column for group in self.groups for column in group.columns)

    def column(self, name: str) -> Field:
        """The column with that name."""
        return next(column for column in self.columns if column.name == name)

    def total_field(self, line: Total) -> Field:
        """A field of the kind of a total: that of its column, or a plain number if it counts."""
        column = self.column(line.column)
        return replace(column, kind=RESULTS.get(line.operation, column.kind))

    def row(self, place: int) -> Mapping[str, str]:
        """The cells of a row that are already filled in; rows count from 0."""
        return self.filled[place] if place < len(self.filled) else {}

    def is_locked(self, place: int, column: Field) -> bool:
        """Whether the cell of `column` in a row must not be changed; rows count from 0."""
        return bool(column.formula or column.repeats) or (place < self.given and column.name in self.locked)
