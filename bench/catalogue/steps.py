"""The steps of a visitor that we measure: every facet, letters typed one by one, ages field by field, and resets.

The same on every run, and at least forty of each kind: a p95 of fewer says little.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations
from random import Random
from typing import Any

SEED = 16
WORDS = ("voorlezen", "opvoeden", "thuisbezoek", "bibliotheek", "muziek")
YEARS = (0, 1, 2, 2.5, 3, 4, 6)
COMBINATIONS = 12

Choice = dict[str, Any]
NOTHING: Choice = {"een": {}, "of": {}, "en": {}, "tekst": "", "leeftijd": None}


def steps(facets: list[dict[str, Any]]) -> Iterator[tuple[str, Choice]]:
    """(kind of step, the choice after it), with a reset after every choice."""
    for choice in _single(facets):
        yield "facet", choice
        yield "reset", NOTHING
    for word in WORDS:
        yield from (("tekst", {**NOTHING, "tekst": word[:end]}) for end in range(1, len(word) + 1))
        yield "reset", NOTHING
    for start, stop in combinations(YEARS, 2):
        yield from (("leeftijd", {**NOTHING, "leeftijd": age}) for age in ([start, None], [start, stop]))
        yield "reset", NOTHING
    chance = Random(SEED)
    for _ in range(COMBINATIONS):
        yield from _growing(chance, facets)
        yield "reset", NOTHING


def some(asked: Sequence[tuple[str, Choice]], every: int) -> list[int]:
    """The places of every so many visits, each with its reset: pages that take half a second a step need not walk them all."""
    visit, places = 0, []
    for place, (kind, _) in enumerate(asked):
        if visit % every == 0:
            places.append(place)
        visit += kind == "reset"
    return places


def _single(facets: list[dict[str, Any]]) -> Iterator[Choice]:
    for facet in facets:
        yield from (_with(NOTHING, facet, value) for value in facet["waarden"])


def _growing(chance: Random, facets: list[dict[str, Any]]) -> Iterator[tuple[str, Choice]]:
    """Three choices in different facets, each added to the ones before."""
    choice = NOTHING
    for facet in chance.sample(facets, 3):
        choice = _with(choice, facet, chance.choice(facet["waarden"]))
        yield "facet", choice


def _with(choice: Choice, facet: dict[str, Any], value: str) -> Choice:
    rule, name = facet["regel"], facet["naam"]
    return {**choice, rule: {**choice[rule], name: value if rule == "een" else [value]}}
