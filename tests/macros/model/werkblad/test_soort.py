"""Every kind of field has its rules in one row."""

import pytest

from macros.downloads.kinds import LAYOUTS
from macros.model.werkblad.soort import Veldsoort


@pytest.mark.parametrize("kind", Veldsoort)
def test_a_kind_of_field_is_complete(kind: Veldsoort) -> None:
    """A kind without a row would stop a page or a download; one with a pattern says how to write an answer."""
    assert kind in LAYOUTS
    assert bool(kind.rules.pattern) == bool(kind.rules.advice) == bool(LAYOUTS[kind].error)


def test_a_page_gives_a_hint_only_where_nobody_would_know() -> None:
    """Small groups and whole euros; a line, a box, a day and choices speak for themselves."""
    assert {kind for kind in Veldsoort if kind.rules.hint} == {Veldsoort.AANTAL, Veldsoort.BEDRAG}


@pytest.mark.parametrize(("kind", "answer", "accepted"), [
    (Veldsoort.DATUM, "2026-02-28", True), (Veldsoort.DATUM, "2026-02-30", False), (Veldsoort.DATUM, "28-02-2026", False),
    (Veldsoort.AANTAL, "<10", True), (Veldsoort.AANTAL, "7", False), (Veldsoort.TEKST, "<10 of meer", True),
    (Veldsoort.PROCENT, "100", True), (Veldsoort.PROCENT, "100,1", False), (Veldsoort.PROCENT, "120", False), (Veldsoort.PROCENT, "0,6", False),
    (Veldsoort.PROCENT, "0", True), (Veldsoort.PROCENT, "1", True), (Veldsoort.PROCENT, "62,5", True),
])
def test_an_answer_is_held_against_its_kind(kind: Veldsoort, answer: str, accepted: bool) -> None:
    """A day must exist, a small group is not counted, a percentage is from 0 to 100 and no part of one, and any words are a text."""
    assert kind.rules.accepts(answer) is accepted
