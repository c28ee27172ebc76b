"""References between records are checked in both directions. Faults are in `spoilt/verwijzingen/`."""

from macros.checking.references import MUST_BE_USED
from macros.links import references
from macros.model.handbook import Handbook


def test_what_must_be_used_can_be_referred_to(handbook: Handbook) -> None:
    """The check for orphans only looks at nouns that exist."""
    assert set(MUST_BE_USED) <= set(handbook.by_noun)


def test_every_indicator_is_used_by_something_else(handbook: Handbook) -> None:
    """A step, programme, example, section or note refers to each indicator."""
    records = (*handbook.stappen, *handbook.programmas, *handbook.voorbeelden, *handbook.secties, *handbook.notities)
    used = {target for record in records for _, noun, target in references(record) if noun == "indicator"}
    assert {indicator.id for indicator in handbook.indicatoren} <= used
