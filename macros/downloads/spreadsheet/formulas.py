"""The sums of a werkblad as spreadsheet formulas, for Excel and Calc. They compute what `macros.model.werkblad.rekenen` computes.

No formula contains a word of the data: an answer to count is in a cell of the sheet with choices. Formulas are
written as Excel has them, with commas between arguments; `calc` turns them into those of OpenDocument.
"""

import re
from collections.abc import Iterable
from itertools import combinations

from macros.downloads.form_blocks import Field, FormTable
from macros.downloads.spreadsheet.layout import column_name
from macros.model.werkblad.rekenen import (
    ABOVE_ALL,
    BELOW_NONE,
    BLANK_IS_ZERO,
    FEW,
    HIDDEN,
    INCOMPLETE,
    NOT_COMPUTABLE,
    TOO_LOW,
)
from macros.model.werkblad.soort import Rules, Veldsoort
from macros.model.werkblad.veld import Bewerking, Formule

# A text, a cell or an area of a sheet that may have a quoted name, or the sign between arguments.
_PIECE = re.compile(r"""("[^"]*")|(?:('[^']*'|\w+)!)?(\$?[A-Z]{1,3}\$?[0-9]+)(?::(\$?[A-Z]{1,3}\$?[0-9]+))?|,""")


def computed(field: Field, formula: Formule, cells: list[str], counted: str = "") -> str:
    """The formula of a computed field; `cells` are those of `formula.van`, `counted` is that of the counted answer."""
    filled = "+".join(map(is_filled, cells))
    if formula.bewerking is Bewerking.AANTAL and not counted:
        return f'IF(({filled})=0,"",{filled}+0)'
    if formula.bewerking is Bewerking.KLEINE_GROEP:
        return f'IF(({filled})=0,"",{_small_group(cells, filled)})'
    if formula.bewerking in BLANK_IS_ZERO:
        outcome = f'IF(COUNT({",".join(cells)})<({filled}),"{NOT_COMPUTABLE}",{_one_sided(formula.bewerking, cells)})'
        return f'IF(({filled})=0,"",{outcome})'
    half = '""' if formula.bewerking is Bewerking.DREMPEL else f'"{INCOMPLETE}"'
    waits = ",".join(f'{cell}="{INCOMPLETE}"' for cell in cells)
    return (f'IF(({filled})=0,"",IF(({filled})<{len(cells)},{half},IF(OR({waits}),"{INCOMPLETE}",'
            f"{_complete(field, formula, cells, counted)})))")


def _complete(field: Field, formula: Formule, cells: list[str], counted: str) -> str:
    """The outcome when every cell is filled in."""
    if counted:
        # Without an addition one condition would stay a truth value.
        return "+".join([*(f"({same(cell, counted)})" for cell in cells), "0"])
    a, b = cells[0], cells[-1]
    listed = ",".join(cells)
    outcome = {
        Bewerking.SOM: people_or_number(f"SUM({listed})", field.kind),
        Bewerking.VERSCHIL: people_or_number(f"({a}-{b})", field.kind),
        Bewerking.AANDEEL: share(a, b),
        Bewerking.DREMPEL: _reached(field, formula, a, b),
    }[formula.bewerking]
    hidden = ",".join(f'TRIM({cell})="{FEW}",{cell}="{HIDDEN}"' for cell in cells)
    return f'IF(OR({hidden}),"{HIDDEN}",IF(COUNT({listed})<{len(cells)},"{NOT_COMPUTABLE}",{outcome}))'


def is_filled(cell: str) -> str:
    """A condition: there is something in the cell, not only spaces."""
    return f"(LEN(TRIM({cell}))>0)"


def same(cell: str, counted: str) -> str:
    """A condition: the answer in a cell is the counted one; capitals and spaces make no difference."""
    return f"LOWER(TRIM({cell}))=LOWER(TRIM({counted}))"


def share(part: str, whole: str) -> str:
    """The formula of a percentage with one decimal, rounded down, or of what is wrong with it."""
    wrong = f'IF({part}<0,"{BELOW_NONE}",IF({part}>{whole},"{ABOVE_ALL}",INT({part}*1000/{whole})/10))'
    return f'IF({whole}<=0,"{NOT_COMPUTABLE}",{wrong})'


def people_or_number(value: str, kind: Veldsoort) -> str:
    """The formula of a number; for people one below 10 is hidden, even as an outcome, and a negative one is an error."""
    if not kind.rules.hides_few:
        return value
    return f'IF({value}<0,"{BELOW_NONE}",IF(AND({value}>0,{value}<10),"{FEW}",{value}))'


def _one_sided(operation: Bewerking, cells: list[str]) -> str:
    first, others = f"SUM({cells[0]})", f"SUM({','.join(cells[1:])})"
    return f"MAX(0,{first}-{others})" if operation is Bewerking.TEKORT else f"MAX(0,{others}-{first})"


def _reached(field: Field, formula: Formule, value: str, norm: str) -> str:
    if formula.norm is not None:
        return f'IF({value}>={formula.norm:g},"ja","nee")'
    verdict = f'IF({value}>={norm},"ja","nee")'
    least = field.operand_kinds[-1].rules.least if field.operand_kinds else None
    return verdict if least is None else f'IF(AND({norm}>0,{norm}<{least}),"{TOO_LOW}",{verdict})'


def _small_group(cells: list[str], filled: str) -> str:
    near = [f"IF(COUNT({a},{b})=2,AND({a}<>{b},ABS({a}-{b})<10),FALSE)" for a, b in combinations(cells, 2)]
    few = ",".join([*(f'TRIM({cell})="{FEW}"' for cell in cells), *near])
    return f'IF(OR({few}),"ja",IF(COUNT({",".join(cells)})<({filled}),"{NOT_COMPUTABLE}","nee"))'


def is_count(cell: str) -> str:
    """A condition: the cell has a count as we ask for it, a whole number but not 1 to 9."""
    return f'OR({cell}="{FEW}",AND(ISNUMBER({cell}),{cell}=INT({cell}),OR({cell}=0,{cell}>=10)))'


def is_percentage(cell: str, rules: Rules) -> str:
    """A condition: the cell has a percentage as we ask for it, so 60 and not 0,6."""
    return f"AND(ISNUMBER({cell}),OR({cell}=0,AND({cell}>={rules.least},{cell}<={rules.maximum})))"


def cells_in_row(table: FormTable, names: Iterable[str], row: int) -> list[str]:
    """The cells of the columns `names` in a row of a table's sheet; `row` counts from 1 as the program does."""
    order = [column.name for column in table.columns]
    return [f"{column_name(order.index(name))}{row}" for name in names]


def calc(formula: str) -> str:
    """A formula as OpenDocument writes it: cells in brackets, semicolons between arguments; texts stay as they are."""
    return _PIECE.sub(_translated, formula)


def _translated(found: re.Match[str]) -> str:
    words, sheet, first, last = found.groups()
    if words or not first:
        return words or ";"
    end = f":.{last}" if last else ""
    return f"[{f'${sheet}' if sheet else ''}.{first}{end}]"
