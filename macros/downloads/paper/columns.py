"""The widths of table columns, on paper and in a spreadsheet, by their contents; in millimetres, all estimates."""

from collections.abc import Iterable, Sequence
from typing import Any

from macros.downloads.form_blocks import Field, FormTable
from macros.downloads.kinds import LAYOUTS
from macros.downloads.paper import text_width
from macros.downloads.text_blocks import TextTable, plain
from macros.downloads.wording import help_lines, label

# The font size of an answer and of the head above it, and of the help there; the space at both sides of the words.
_TEXT_SIZE, _HELP_SIZE, _PADDING = 9.0, 8.0, 3.4
# The most that one word may ask, such as an address.
_WIDEST_WORD = 54.0
# The number of lines that look best for help above a column, and for text in it.
_HELP_LINES, _TEXT_LINES = 5, 2
_WIDEST, _WIDEST_SUM = 95.0, 48.0
# The font size on a screen, the space for padding and for the arrow of a filter, and the lines that text which is already there may take.
_SCREEN_SIZE, _SCREEN_PADDING, _SCREEN_LINES, _WIDEST_ON_SCREEN = 10.0, 8.0, 4, 78.0
# An outcome may be words instead of a number.
_LEAST_OUTCOME = 30.0
# A head above this many millimetres is high; its column then gets up to the next number from others, which keep the last part of their width.
_HIGH_HEAD, _MOST_MOVED, _LEAST_SHARE = 14.5, 12, 0.8
# The heights of a line in a table's head, in its help and in an answer, and the space above and below.
_LABEL_LINE, _HELP_LINE, _TEXT_LINE, _AROUND = 4.0, 3.5, 3.9, 2.6
# The height of a typed line in a PDF field, and the space that a PDF reader keeps above and below it.
_TYPED_LINE, _TYPED_AROUND = 4.6, 1.8


def paper_widths(table: FormTable, columns: Sequence[Field], available: float) -> tuple[float, ...]:
    """Millimetres per column of a table on paper, by its kind, its help and its contents."""
    texts = [[table.row(place).get(field.name, "") for place in range(table.rows)] for field in columns]
    least = [_least(field, words) for field, words in zip(columns, texts, strict=True)]
    wanted = [_wanted(field, words) for field, words in zip(columns, texts, strict=True)]
    return _levelled(columns, least, _shared(least, wanted, available))


def fitted_widths(table: TextTable, available: float) -> tuple[float, ...]:
    """Millimetres per column of a table to read, `available` in total: no word is broken, unless it is an address, and long texts get the most.

    In a table with nothing beside the names of its rows, each column gets the same.
    """
    columns = [[plain(row[place]) for row in table.rows] for place in range(len(table.header))]
    heads = [plain(head) for head in table.header]
    widest = max(_WIDEST_WORD, available / len(heads))
    least = [min(widest, _PADDING + max(text_width.longest(words, _TEXT_SIZE, bold=True) for words in (head, *column)))
             for head, column in zip(heads, columns, strict=True)]
    if not any(map(any, columns[1:])):
        return _shared(least, [available / len(heads)] * len(heads), available)
    wanted = [_PADDING + max(text_width.width(words, _TEXT_SIZE) for words in (head, *column)) for head, column in zip(heads, columns, strict=True)]
    return _shared(least, wanted, available)


def fitted_measures(available: float) -> dict[str, Any]:
    """What `fitted_widths` and `words_height` measure with, for a program that computes the same: millimetres, points and the widths of letters."""
    return {"breedte": available, "punten": _TEXT_SIZE, "rand": _PADDING, "regel": _TEXT_LINE, "om": _AROUND, "breedsteWoord": _WIDEST_WORD, **text_width.letters()}


def shared_widths(columns: Sequence[Field], available: float) -> tuple[float, ...]:
    """Millimetres per column, `available` in total, by what each kind needs."""
    return _shared([_least(field, ()) for field in columns], [LAYOUTS[field.kind].width for field in columns], available)


def screen_widths(table: FormTable) -> tuple[float, ...]:
    """Millimetres per column of a table on a screen: what its kind and its contents need, and no more."""
    return tuple(_on_screen(field, [table.row(place).get(field.name, "") for place in range(table.rows)]) for field in table.columns)


def _on_screen(field: Field, texts: Sequence[str]) -> float:
    words = max(text_width.longest(text, _SCREEN_SIZE) for text in texts)
    head = text_width.longest(label(field), _SCREEN_SIZE, bold=True)
    prose = min(_WIDEST_ON_SCREEN, max(text_width.width(text, _SCREEN_SIZE) for text in texts) / _SCREEN_LINES)
    least = _LEAST_OUTCOME if field.formula else 0.0
    return round(max(LAYOUTS[field.kind].width, least, _SCREEN_PADDING + max(words, head, prose)), 1)


def _shared(least: Sequence[float], wanted: Sequence[float], available: float) -> tuple[float, ...]:
    """The widths of columns that each get what they need, if that fits; the rest is divided by what each wants."""
    spare = available - sum(least)
    if spare < 0:
        return tuple(round(width * available / sum(least), 2) for width in least)
    more = [max(wish - need, 1.0) for need, wish in zip(least, wanted, strict=True)]
    return tuple(round(need + spare * part / sum(more), 2) for need, part in zip(least, more, strict=True))


def _levelled(columns: Sequence[Field], least: Sequence[float], shared: Sequence[float]) -> tuple[float, ...]:
    """The widths after the column with the highest head has taken some from columns with width to spare."""
    widths = list(shared)
    least = [max(need, _LEAST_SHARE * width) for need, width in zip(least, shared, strict=True)]
    for _ in range(_MOST_MOVED):
        heights = [head_height(field, width) for field, width in zip(columns, widths, strict=True)]
        highest = heights.index(max(heights))
        givers = [place for place, field in enumerate(columns) if place != highest and widths[place] - 1 >= least[place]
                  and head_height(field, widths[place] - 1) < heights[highest]]
        if not givers or heights[highest] <= _HIGH_HEAD:
            break
        giver = max(givers, key=widths.__getitem__)
        widths[giver] -= 1
        widths[highest] += 1
    return tuple(round(width, 2) for width in widths)


def _least(field: Field, texts: Iterable[str]) -> float:
    """The width of the longest word in the head and the cells of a column."""
    words = [text_width.longest(label(field), _TEXT_SIZE, bold=True)]
    words += [text_width.longest(line, _HELP_SIZE) for line in help_lines(field)]
    return _PADDING + max(words + [text_width.longest(text, _TEXT_SIZE) for text in texts])


def _wanted(field: Field, texts: Sequence[str]) -> float:
    help_width = sum(text_width.width(line, _HELP_SIZE) for line in help_lines(field)) / _HELP_LINES
    prose_width = max(text_width.width(text, _TEXT_SIZE) for text in texts) / _TEXT_LINES
    # When every cell is filled in, nobody needs space to write.
    writing_width = 0.0 if all(texts) else LAYOUTS[field.kind].width
    return min(_WIDEST_SUM if field.formula else _WIDEST, max(writing_width, _PADDING + help_width, _PADDING + prose_width))


def label_width(words: str) -> float:
    """The width in millimetres of a cell with a label on one line."""
    return _PADDING + text_width.width(words, _TEXT_SIZE, bold=True)


def head_height(field: Field, width: float) -> float:
    """The height in millimetres of the head of a column, with its help."""
    inner = width - _PADDING
    help_lines_count = sum(text_width.lines(line, inner, _HELP_SIZE) for line in help_lines(field))
    return _AROUND + text_width.lines(label(field), inner, _TEXT_SIZE, bold=True) * _LABEL_LINE + help_lines_count * _HELP_LINE


def words_height(words: str, width: float) -> float:
    """The height in millimetres of an answer in a cell of `width`."""
    return _AROUND + text_width.lines(words, width - _PADDING, _TEXT_SIZE) * _TEXT_LINE


def typed_height(words: str, width: float) -> float:
    """The height in millimetres of an answer that someone types in a PDF field; 0.0 for none."""
    return _TYPED_AROUND + text_width.lines(words, width - _PADDING, _TEXT_SIZE) * _TYPED_LINE if words else 0.0
