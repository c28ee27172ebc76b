"""Dutch words for the values of records."""

from enum import Enum

import pytest

from macros.dutch import labels
from macros.model.actualiteit import Onderwerp
from macros.model.begrip import Woordsoort
from macros.model.programma import Contact, Dekking, Erkenning, Niveau, Plaats, Vorm
from macros.model.sectie import Publiek


@pytest.mark.parametrize(("kind", "table"), [
    (Contact, labels.CONTACT), (Dekking, labels.DEKKING), (Niveau, labels.NIVEAU), (Vorm, labels.VORM), (Plaats, labels.PLAATS),
    (Onderwerp, labels.ONDERWERP), (Woordsoort, labels.WOORDSOORT), (Publiek, labels.PUBLIEK),
])
def test_every_value_has_words_of_its_own(kind: type[Enum], table: dict[Enum, str]) -> None:
    """No value of a closed list is without words, and no two have the same."""
    assert set(table) == set(kind)
    assert len(set(table.values())) == len(table)


def test_values_are_listed_in_words() -> None:
    """Several values are joined as in a sentence; none is reported as such."""
    assert labels.words(labels.PLAATS, (Plaats.THUIS, Plaats.VOORZIENING)) == "thuis en op de voorziening"
    assert labels.words(labels.PLAATS, ()) == "niet vermeld"


def test_a_level_says_what_it_was_given_for() -> None:
    """The words end with the programme that was recognised, if the guidance describes another."""
    found = Erkenning.model_construct(niveau=Niveau.GOED_ONDERBOUWD, voor=None)
    assert labels.level(found) == "goed onderbouwd"
    assert labels.level(found.model_copy(update={"voor": "Samen Spelen"})) == "goed onderbouwd voor Samen Spelen"
    assert labels.level(None) == "niet bekend"
