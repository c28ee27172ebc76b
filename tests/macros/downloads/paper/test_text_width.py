"""How wide words are and how many lines they take."""

import pytest

from macros.downloads.paper import text_width


def test_words_are_as_wide_as_in_the_letter_itself() -> None:
    """Measured once with a font that is as wide as Arial: 10 points, in millimetres."""
    assert text_width.width("Werkblad 2c: Uitvraag aan locaties", 10) == pytest.approx(54.4, abs=0.2)
    assert text_width.width("Werkblad 2c: Uitvraag aan locaties", 10, bold=True) == pytest.approx(58.2, abs=1)


def test_lines_break_between_words() -> None:
    """A line holds what fits; a newline starts another; an empty text is one line."""
    assert text_width.lines("", 50, 10) == 1
    assert text_width.lines("een twee drie", 200, 10) == 1
    assert text_width.lines("een\ntwee\n\ndrie", 200, 10) == 4
    assert text_width.lines("een twee drie vier vijf zes " * 10, 50, 10) == pytest.approx(10, abs=1)


def test_a_word_longer_than_a_line_is_cut() -> None:
    """No word runs off the line: what does not fit continues on the next one."""
    assert text_width.lines("x" * 100, 50, 10) == 4
    assert text_width.longest("kort langerwoord", 10) == text_width.width("langerwoord", 10)
