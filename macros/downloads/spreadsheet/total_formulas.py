"""The lines under a table as spreadsheet formulas, for Excel and Calc. They compute what `macros.model.werkblad.totalen` computes.

A sum reads the cells that people fill in, not the outcomes beside them: an outcome may be hidden or not there yet. Everything works on whole
areas with SUMPRODUCT, which needs no array formula in Excel 2016.
"""

from collections.abc import Iterable

from macros.downloads.form_blocks import Field, FormTable, Total
from macros.downloads.spreadsheet.formulas import people_or_number, same, share
from macros.downloads.spreadsheet.layout import column_name
from macros.downloads.spreadsheet.table_sheet import head_rows, last_row
from macros.downloads.wording import NO_BREAK, OWN_MARK
from macros.model.werkblad.rekenen import FEW, HIDDEN, INCOMPLETE, NOT_COMPUTABLE, WRONG
from macros.model.werkblad.totalen import Formules, Terms, operands, sources, typed
from macros.model.werkblad.veld import Bewerking

# The number of a row below every row that a program has: a formula must not depend on how many rows the table happens to have.
_BELOW_ALL = 1_048_577


def total(line: Total, table: FormTable, counted: str = "") -> str:
    """The formula of a line under `table` on its sheet; `counted` is the cell of the counted answer."""
    area, field = _area(table, line.column), table.column(line.column)
    if line.operation is Bewerking.AANTAL:
        count = f"SUMPRODUCT(--({same(area, counted)}))" if counted else _filled(area)
        return f'IF({_filled(area)}=0,"",{count})'
    parts = _parts(line, table)
    complete = _complete(parts, table)
    sums = [_added(part, complete, table) for part in parts]
    outcome = people_or_number(sums[0], field.kind) if len(sums) == 1 else share(*sums)
    if len(sums) > 1 and field.operand_kinds[0].rules.hides_few:
        outcome = f'IF(AND({sums[0]}>0,{sums[0]}<10),"{HIDDEN}",{outcome})'
    outcome = f'IF(SUMPRODUCT({complete})=0,"",{outcome})'
    unusable = ",".join(f"SUMPRODUCT({_unusable(source, table)})>0" for source in _sources(line, table))
    return f'IF(OR({unusable}),"{NOT_COMPUTABLE}",{outcome})'


def total_note(line: Total, table: FormTable, outcome: str) -> str:
    """The formula for what stands beside a line; `outcome` is the cell with its outcome."""
    counts = line.operation is Bewerking.AANTAL
    missing = _undecided(line, table) if counts else _half_filled(line, table)
    nothing = f'OR({outcome}="",{missing}=0)' if counts else f"{missing}=0"
    note = f'IF({nothing},"","niet compleet, "&{missing}&IF({missing}=1," rij"," rijen"))'
    for source in reversed([] if counts else _sources(line, table)):
        note = f"IF(SUMPRODUCT({_unusable(source, table)})>0,{_place(source, table)},{note})"
    return note


def _half_filled(line: Total, table: FormTable) -> str:
    """The number of rows that have something filled in, but not every number that the line needs."""
    started = "+".join(f"(LEN(TRIM({_area(table, name)}))>0)" for name in typed(line.column, _formulas(table)))
    return f"SUMPRODUCT((({started})>0)*(1-{_complete(_parts(line, table), table)}))"


def _undecided(line: Total, table: FormTable) -> str:
    area = _area(table, line.column)
    if line.waits:
        return f"SUMPRODUCT((LEN(TRIM({_area(table, table.columns[0].name)}))>0)*(LEN(TRIM({area}))=0))"
    return f'SUMPRODUCT(--({area}="{INCOMPLETE}"))'


def _sources(line: Total, table: FormTable) -> list[Field]:
    """The columns with a cell that can spoil the line."""
    return [table.column(name) for name in sources(line.column, _formulas(table))]


def _unusable(field: Field, table: FormTable) -> str:
    """An area of 1 for each cell that a sum cannot use, and 0 for the others."""
    area = _area(table, field.name)
    if field.formula:
        return f'(LEFT({area},{len(WRONG)})="{WRONG}")*1'
    few = f'*(TRIM({area})<>"{FEW}")' if field.kind.rules.hides_few else ""
    return f"ISTEXT({area})*(LEN(TRIM({area}))>0){few}"


def _place(field: Field, table: FormTable) -> str:
    """The first cell that a sum cannot use: its row as on paper, its column, and its name in the program."""
    area, letters = _area(table, field.name), _letters(table, field.name)
    row = f"({_BELOW_ALL}-SUMPRODUCT(MAX({_unusable(field, table)}*({_BELOW_ALL}-ROW({area})))))"
    label = f'SUBSTITUTE({letters}${head_rows(table)},"{NO_BREAK}{OWN_MARK}","")'
    return f'"rij "&({row}-{head_rows(table)})&", "&{label}&" (cel {letters}"&{row}&")"'


def _complete(parts: Iterable[Terms], table: FormTable) -> str:
    """An area of 1 for each row that has every number, and 0 for the others."""
    names = dict.fromkeys(name for part in parts for name in part)
    return "*".join(f"ISNUMBER({_area(table, name)})" for name in names) + "*1"


def _added(part: Terms, complete: str, table: FormTable) -> str:
    """The sum over the complete rows."""
    pieces = (f"{'+' if sign > 0 else '-'}SUMPRODUCT({complete},{_area(table, name)})" for name, sign in part.items())
    return f"({''.join(pieces).removeprefix('+')})"


def _parts(line: Total, table: FormTable) -> tuple[Terms, ...]:
    return operands(line.column, line.operation, _formulas(table))


def _formulas(table: FormTable) -> Formules:
    return {field.name: field.formula for field in table.columns}


def _letters(table: FormTable, name: str) -> str:
    return column_name([column.name for column in table.columns].index(name))


def _area(table: FormTable, name: str) -> str:
    column = _letters(table, name)
    return f"{column}{head_rows(table) + 1}:{column}{last_row(table)}"


def _filled(area: str) -> str:
    return f"SUMPRODUCT(--(LEN(TRIM({area}))>0))"
