"""Names that tell records apart. Cases with their messages are in `spoilt/`."""

from macros.checking import names
from macros.model.handbook import Handbook
from macros.reading.located import Located
from macros.reading.node import Mark, Node


def located(noun: str, *records: object) -> list[Located]:
    """The records, each on a line of its own."""
    return [Located(record, noun, f"data/{noun}.yaml", Node({}, Mark(line, 1))) for line, record in enumerate(records, 1)]


def test_a_repeated_term_is_a_fault(handbook: Handbook) -> None:
    """Capitals make no difference, and the fault is on the later record."""
    record = handbook.begrippen[0]
    again = record.model_copy(update={"id": "nog-een", "term": record.term.upper()})
    (fault,) = names.check(handbook, located("begrip", record, again))
    assert (fault.line, fault.record, fault.field) == (2, "nog-een", "term")
    assert f"staat ook bij begrip '{record.id}' (regel 1)" in fault.text


def test_an_example_is_named_after_its_municipality(handbook: Handbook) -> None:
    """The message gives the key to write."""
    record = next(found for found in handbook.voorbeelden if found.gemeente)
    assert list(names.check(handbook, located("voorbeeld", record))) == []
    (fault,) = names.check(handbook, located("voorbeeld", record.model_copy(update={"id": "samen-lezen", "gemeente": "Den Haag"})))
    assert "Schrijf den-haag-samen-lezen" in fault.text


def test_another_word_is_another(handbook: Handbook) -> None:
    """A term that names itself among its other words; another spelling of it is one."""
    record = next(found for found in handbook.begrippen if found.aliassen)
    assert list(names.check(handbook, located("begrip", record))) == []
    (alias, *rest) = record.aliassen
    doubled = record.model_copy(update={"aliassen": (alias.model_copy(update={"woord": record.term}), *rest)})
    (fault,) = names.check(handbook, located("begrip", doubled))
    assert fault.field == "aliassen[1].woord" and f"'{record.term}' is al het woord van dit begrip." in fault.text
