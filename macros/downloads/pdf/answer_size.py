"""The font size in a field of a form: fixed where a usual answer fits, else left to the reader, which makes the letters smaller.

A reader hides what does not fit in a field of a fixed size, also on paper. With a free size it shows everything, but makes a
short answer larger than its neighbours, so that is kept for small fields.
"""

from collections.abc import Iterator

from macros.downloads.form_blocks import Field
from macros.downloads.kinds import usual_answer
from macros.downloads.pdf.truetype import Font

SIZE, FREE = 9, 0
# In points, what a reader keeps free beside the words, above and below them, and the width of the arrow of a list.
_BESIDE, _ABOVE, _ARROW = 4.0, 2.0, 10.0


def answer_size(field: Field, width: float, height: float, font: Font) -> int:
    """`SIZE`, or `FREE` if a usual answer does not fit in a field of `width` × `height` points."""
    if field.choices:
        longest = max(_width(choice, font) for choice in field.choices)
        return SIZE if longest <= width - _BESIDE - _ARROW else FREE
    return SIZE if height_of(usual_answer(field.kind), width, font) <= height else FREE


def height_of(words: str, width: float, font: Font) -> float:
    """The height in points of `words` in a field of `width`, at `SIZE`."""
    ascent, descent = font.ascent_descent
    return len(list(_lines(words, width - _BESIDE, font))) * SIZE * (ascent - descent) / 1000 + _ABOVE


def _lines(words: str, room: float, font: Font) -> Iterator[str]:
    line = ""
    for word in words.split():
        longer = f"{line} {word}".strip()
        if line and _width(longer, font) > room:
            yield line
            longer = word
        line = longer
    yield line


def _width(words: str, font: Font) -> float:
    return sum(font.width(character) for character in words) * SIZE / 1000
