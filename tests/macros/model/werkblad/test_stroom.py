"""How answers flow between worksheets: by themselves or to choose from, and never back within one plan."""

import pytest

from macros.model.handbook import Handbook
from macros.model.werkblad.stroom import Bronnen, bezwaar, bronnen, loopt_door, plaatsen


def test_a_field_knows_its_sources(handbook: Handbook) -> None:
    """What arrives by itself and what can be chosen are kept apart, by the address of the field that takes it."""
    found = bronnen(handbook.werkbladen)
    assert found["proefblad.begin"] == Bronnen(vanzelf=("inventarisatie.peildatum",))
    assert found["proefblad.naam"] == Bronnen(keuzes=("inventarisatie.activiteit",))


@pytest.mark.parametrize(("here", "there", "flows"), [("1b", "1a", True), ("2a", "5b", True), ("7", "0c", False), ("8b", "T1", True)])
def test_nothing_flows_back_to_an_earlier_step(here: str, there: str, flows: bool) -> None:
    """Within a step the order of the sheets does not matter; an earlier step belongs to the next period."""
    assert loopt_door(here, there) is flows


def test_an_outcome_takes_no_answer(handbook: Handbook) -> None:
    """A computed field cannot be filled in from elsewhere."""
    places = plaatsen(handbook.werkbladen)
    said = bezwaar(places["inventarisatie.peildatum"], places["proefblad.samen"], False, places)
    assert said.startswith("'proefblad.samen' wordt uitgerekend")
