"""Cells, rows and columns of a sheet in Excel. Knows lines and values, no document."""

import datetime

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from macros.downloads import answers
from macros.downloads.document import LONGEST_TEXT
from macros.downloads.faults import DownloadFault
from macros.downloads.spreadsheet.start_sheet import Jump, Line, spelled
from macros.downloads.xlsx.formats import Formats

_PIXELS = 96 / 25.4
# The day that Excel counts from.
_FIRST_DAY = datetime.date(1899, 12, 30)
# The greatest row height in Excel, in pixels.
_HIGHEST = 545


def outcome(value: answers.Value) -> str | float:
    """The outcome of a formula as a file has it: a day is a number there."""
    return (value - _FIRST_DAY).days if isinstance(value, datetime.date) else value


def write_answer(sheet: Worksheet, row: int, column: int, value: answers.Value, made: Format) -> None:
    """Write a typed value; text is always text."""
    if isinstance(value, datetime.date):
        sheet.write_datetime(row, column, datetime.datetime.combine(value, datetime.time()), made)
    elif isinstance(value, float):
        sheet.write_number(row, column, value, made)
    elif value:
        sheet.write_string(row, column, value, made)
    else:
        sheet.write_blank(row, column, None, made)


def write_runs(sheet: Worksheet, row: int, line: Line, formats: Formats) -> None:
    """Write words with their bold and italic parts; a link is followed by its address."""
    made = formats.named(line.style)
    pieces: list[Format | str] = []
    for run in line.runs:
        words = spelled(run)
        style = "Vet" if run.strong else "Cursief" if run.emphasis else "Gewoon"
        pieces += [formats.named(style), words] if words else []
    _refuse_longer("".join(map(spelled, line.runs)))
    if len(pieces) > 2:
        sheet.write_rich_string(row, 0, *pieces, made)
    elif pieces:
        # A text of one part cannot be formatted in parts, so the cell itself is bold.
        sheet.write_string(row, 0, pieces[1], formats.bold(line.style) if line.runs[0].strong else made)


def _refuse_longer(words: str) -> None:
    """Raise DownloadFault for a text that is too long for a cell, which XlsxWriter would silently leave out."""
    if len(words) > LONGEST_TEXT:
        raise DownloadFault(
            f"'{words[:40]}…' heeft {len(words)} tekens; er passen er {LONGEST_TEXT} in een cel. Maak er meer alinea's van.")


def write_jump(sheet: Worksheet, row: int, column: int, jump: Jump, formats: Formats) -> None:
    """Write words that lead to another sheet."""
    sheet.write_url(row, column, f"internal:'{jump.sheet}'!A1", formats.named(jump.style), jump.words)


def set_height(sheet: Worksheet, row: int, millimetres: float) -> None:
    """Give a row this height, or the greatest there is."""
    sheet.set_row_pixels(row, min(pixels(millimetres), _HIGHEST))


def pixels(millimetres: float) -> int:
    """Millimetres as Excel measures them."""
    return round(millimetres * _PIXELS)
