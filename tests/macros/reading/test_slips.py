"""Valid YAML that an editor cannot have meant. More cases are in `spoilt/tekst/`."""

import pytest

from macros.reading import slips


@pytest.mark.parametrize(("key", "value", "found"), [
    ("kosten", "n.v.t.", True), ("kosten", "Onbekend", True), ("kosten", "?", True), ("kosten", "gratis", False), ("kosten", "", False),
    ("term", "onbekend", False), ("kosten", "onbekend bij de gemeente", False),
])
def test_a_word_for_nothing_is_found(key: str, value: str, found: bool) -> None:
    """A word that only says that nothing is known is found, except as a term of the glossary."""
    assert bool(slips.filler(key, value)) == found


@pytest.mark.parametrize(("value", "found"), [("“Samen lezen”", True), ("‘Samen lezen’", True), ("Lees “Samen lezen”", False), ("x", False)])
def test_curly_quotes_around_a_text_are_found(value: str, found: bool) -> None:
    """Curly quotes do not end a text in YAML, so they would become part of it."""
    assert bool(slips.curly(value)) == found


@pytest.mark.parametrize(("value", "style", "lines", "what"), [
    ("a b", None, ["a", "- b"], "punten of rijen"), ("a\nb", None, ["a", "", "b"], "alinea's"), ("a b", None, ["a", "b"], ""),
    ("a\n- b\n", "|", ["a", "- b"], ""), ("a", None, [], ""),
])
def test_lost_lines_are_found(value: str, style: str | None, lines: list[str], what: str) -> None:
    """Without | the items or paragraphs of a text become one; a text that is only wrapped loses nothing."""
    message = slips.merged("tekst", value, style, lines)
    assert message.startswith(f"de {what} van deze tekst lopen in elkaar over. Achter 'tekst:' ontbreekt |.") if what else message == ""
