"""The whole handbook: every record is found by noun and id, together with its notes."""

import pytest
from pydantic import ValidationError

from macros.model.actualiteit import Plaatsen
from macros.model.handbook import Handbook


def test_every_record_is_found_by_its_noun_and_id(handbook: Handbook) -> None:
    """`by_noun` has the same records as the lists, in the same order."""
    for noun, records in handbook.by_noun.items():
        assert [handbook.get(noun, record_id) for record_id in records] == list(records.values())
        assert all(record.id == record_id for record_id, record in records.items())


def test_an_unknown_record_is_a_fault_in_the_code(handbook: Handbook) -> None:
    """References are checked when the data is loaded, so an unknown record is not an editor's fault."""
    with pytest.raises(KeyError):
        handbook.get("programma", "bestaat-niet")


def test_notes_belong_to_every_record_they_name(handbook: Handbook) -> None:
    """Each place of each note leads back to the note."""
    for note in handbook.notities:
        for plaats, ids in note.plaatsen:
            assert all(note in handbook.notities_bij(plaats, record_id) for record_id in ids)


def test_a_record_without_notes_has_none(handbook: Handbook) -> None:
    """A record without notes gives no notes."""
    assert all(handbook.notities_bij(plaats, "bestaat-niet") == () for plaats in Plaatsen.model_fields)


def test_examples_of_a_programme_name_it(handbook: Handbook) -> None:
    """Exactly the examples that name a programme are given, in the order of the file."""
    for programma in handbook.programmas:
        named = [example for example in handbook.voorbeelden if programma.id in example.programmas]
        assert list(handbook.voorbeelden_van(programma.id)) == named
    assert handbook.voorbeelden_van("bestaat-niet") == ()


def test_chapters_and_their_sections_are_in_reading_order(handbook: Handbook) -> None:
    """Chapters are ordered by number, whatever their files are called."""
    assert [hoofdstuk.nummer for hoofdstuk in handbook.hoofdstukken] == sorted(hoofdstuk.nummer for hoofdstuk in handbook.hoofdstukken)
    assert [sectie.id for sectie in handbook.secties] == [sectie.id for hoofdstuk in handbook.hoofdstukken for sectie in hoofdstuk.secties]


def test_records_cannot_be_changed(handbook: Handbook) -> None:
    """A page cannot change what the next page shows."""
    with pytest.raises(ValidationError):
        handbook.stappen[0].titel = "Anders"
