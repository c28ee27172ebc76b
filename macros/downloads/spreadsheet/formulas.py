"""The sums of a werkblad as spreadsheet formulas, for Excel and Calc. They compute what `macros.model.werkblad.rekenen` computes.

No formula contains a word of the data: an answer to count is in a cell of the sheet with choices. Formulas are
written as Excel has them, with commas between arguments; `calc` turns them into those of OpenDocument.
"""

import re
from collections.abc import Iterable

from macros.downloads.form_blocks import Field, FormTable, Total
from macros.downloads.spreadsheet.layout import column_name
from macros.downloads.spreadsheet.table_sheet import head_rows, last_row
from macros.model.werkblad.rekenen import FEW, NOT_COMPUTABLE
from macros.model.werkblad.soort import Veldsoort
from macros.model.werkblad.veld import Bewerking, Formule

# A text, a cell or an area of a sheet that may have a quoted name, or the sign between arguments.
_PIECE = re.compile(r"""("[^"]*")|(?:('[^']*'|\w+)!)?(\$?[A-Z]{1,3}\$?[0-9]+)(?::(\$?[A-Z]{1,3}\$?[0-9]+))?|,""")
_COLUMN = re.compile("[A-Z]{1,3}")


def computed(field: Field, formula: Formule, cells: list[str], counted: str = "") -> str:
    """The formula of a computed field; `cells` are those of `formula.van`, `counted` is that of the counted answer."""
    a, b = cells[0], cells[-1]
    filled = "+".join(f"(LEN({cell})>0)" for cell in cells)
    if formula.bewerking is Bewerking.AANTAL:
        count = "+".join(f"EXACT({cell},{counted})" for cell in cells) if counted else filled
        return f'IF(({filled})=0,"",{count}+0)'
    if formula.bewerking is Bewerking.SOM:
        listed = ",".join(cells)
        return f'IF(({filled})=0,"",IF(COUNT({listed})<({filled}),"{NOT_COMPUTABLE}",{_few_hidden(f"SUM({listed})", field.kind)}))'
    outcome = {
        Bewerking.VERSCHIL: _few_hidden(f"({a}-{b})", field.kind),
        Bewerking.AANDEEL: f'IF({b}=0,"{NOT_COMPUTABLE}",{_share(a, b)})',
        Bewerking.DREMPEL: f'IF({a}>={b if formula.norm is None else _number(formula.norm)},"ja","nee")',
    }[formula.bewerking]
    return f'IF(({filled})<{len(cells)},"",IF(COUNT({",".join(cells)})<{len(cells)},"{NOT_COMPUTABLE}",{outcome}))'


def total(line: Total, table: FormTable, counted: str = "") -> str:
    """The formula of a total of `table` on its sheet; `counted` is the cell of the counted answer."""
    column = table.column(line.column)
    area = _area(table, line.column)
    if line.operation is Bewerking.AANTAL:
        count = f"SUMPRODUCT(--EXACT({area},{counted}))" if counted else _filled(area)
        return f'IF({_filled(area)}=0,"",{count})'
    if line.operation is Bewerking.SOM or not column.formula:
        outcome = _few_hidden(f"SUM({area})", column.kind)
        return f'IF({_filled(area)}=0,"",IF(COUNT({area})<{_filled(area)},"{NOT_COMPUTABLE}",{outcome}))'
    part, whole = (_area(table, name) for name in column.formula.van)
    share = _share(f"SUM({part})", f"SUM({whole})")
    return (f'IF(OR({_filled(part)}=0,{_filled(whole)}=0),"",IF(OR(COUNT({part})<{_filled(part)},'
            f'COUNT({whole})<{_filled(whole)},SUM({whole})=0),"{NOT_COMPUTABLE}",{share}))')


def is_count(cell: str) -> str:
    """A condition: the cell has a count as we ask for it, a whole number but not 1 to 9."""
    return f'OR({cell}="{FEW}",AND(ISNUMBER({cell}),{cell}=INT({cell}),OR({cell}=0,{cell}>=10)))'


def cells_in_row(table: FormTable, names: Iterable[str], row: int) -> list[str]:
    """The cells of the columns `names` in a row of a table's sheet; `row` counts from 1 as the program does."""
    order = [column.name for column in table.columns]
    return [f"{column_name(order.index(name))}{row}" for name in names]


def column_place(letters: str) -> int:
    """The place of a column: 0 for A, 26 for AA. Raises ValueError if `letters` are not the name of a column."""
    if not _COLUMN.fullmatch(letters):
        raise ValueError(f"no column: {letters[:9]}")
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def calc(formula: str) -> str:
    """A formula as OpenDocument writes it: cells in brackets, semicolons between arguments; texts stay as they are."""
    return _PIECE.sub(_translated, formula)


def _translated(found: re.Match[str]) -> str:
    words, sheet, first, last = found.groups()
    if words or not first:
        return words or ";"
    end = f":.{last}" if last else ""
    return f"[{f'${sheet}' if sheet else ''}.{first}{end}]"


def _area(table: FormTable, name: str) -> str:
    column = column_name([column.name for column in table.columns].index(name))
    return f"{column}{head_rows(table) + 1}:{column}{last_row(table)}"


def _filled(area: str) -> str:
    return f"SUMPRODUCT(--(LEN({area})>0))"


def _share(part: str, whole: str) -> str:
    """A percentage with one decimal, rounded down."""
    return f"INT({part}*1000/{whole})/10"


def _few_hidden(value: str, kind: Veldsoort) -> str:
    """The formula of a count; for people one below 10 is hidden, even as an outcome, and a negative one is an error."""
    if not kind.rules.hides_few:
        return value
    return f'IF({value}<0,"{NOT_COMPUTABLE}",IF(AND({value}>0,{value}<10),"{FEW}",{value}))'


def _number(value: float) -> str:
    return f"{value:g}"
