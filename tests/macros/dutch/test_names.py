"""What a reader calls a record."""

from macros.dutch.names import by_name, designation, name, title
from macros.model.handbook import Handbook


def test_name_is_what_a_reader_calls_it(handbook: Handbook) -> None:
    """The name is the record's name, title or term."""
    assert name(handbook.get("programma", "boekenbus")) == "Boekenbus"
    assert name(handbook.get("stap", "stap-1")) == handbook.stappen[0].titel
    assert name(handbook.get("begrip", "vve")) == handbook.get("begrip", "vve").term


def test_title_has_the_number_or_code(handbook: Handbook) -> None:
    """A step has its number in front, a worksheet its code, a programme nothing."""
    step, sheet, programme = handbook.stappen[0], handbook.werkbladen[0], handbook.programmas[0]
    assert title(step) == f"Stap {step.nummer}: {step.titel}"
    assert title(sheet) == f"{sheet.code} {sheet.titel}"
    assert title(programme) == programme.naam


def test_designation_has_the_municipality_once(handbook: Handbook) -> None:
    """The municipality comes in front of an example whose title lacks it."""
    example = next(record for record in handbook.voorbeelden if record.gemeente)
    lacking = example.model_copy(update={"titel": "Samen lezen", "gemeente": "Utrecht"})
    assert designation(lacking) == "Utrecht: Samen lezen"
    assert designation(lacking.model_copy(update={"titel": "Lezen in Utrecht"})) == "Lezen in Utrecht"


def test_names_are_sorted_as_in_an_index(handbook: Handbook) -> None:
    """A leading article and capitals are ignored."""
    record = handbook.programmas[0]
    given = [record.model_copy(update={"naam": text}) for text in ("Zon", "De boom", "aap", "Cirkel")]
    assert [found.naam for found in by_name(given)] == ["aap", "De boom", "Cirkel", "Zon"]
