"""Every kind of field has its rules in one row."""

import pytest

from macros.downloads.kinds import LAYOUTS
from macros.model.werkblad.soort import Veldsoort


@pytest.mark.parametrize("kind", Veldsoort)
def test_a_kind_of_field_is_complete(kind: Veldsoort) -> None:
    """A kind without a row would stop a page or a download; one with a pattern says how to write an answer."""
    assert kind in LAYOUTS
    assert bool(kind.rules.pattern) == bool(kind.rules.advice) == bool(LAYOUTS[kind].error)


@pytest.mark.parametrize("kind", Veldsoort)
def test_a_page_can_say_what_is_asked(kind: Veldsoort) -> None:
    """By the name of the kind, unless the choices say it."""
    assert bool(kind.rules.name) != bool(kind.rules.choices or kind.rules.names_choices)


@pytest.mark.parametrize(("kind", "answer", "accepted"), [
    (Veldsoort.DATUM, "2026-02-28", True), (Veldsoort.DATUM, "2026-02-30", False), (Veldsoort.DATUM, "28-02-2026", False),
    (Veldsoort.AANTAL, "<10", True), (Veldsoort.AANTAL, "7", False), (Veldsoort.TEKST, "<10 of meer", True),
])
def test_an_answer_is_held_against_its_kind(kind: Veldsoort, answer: str, accepted: bool) -> None:
    """A day must exist, a small group is not counted, and any words are a text."""
    assert kind.rules.accepts(answer) is accepted
