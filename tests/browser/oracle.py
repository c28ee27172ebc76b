"""What the catalogue should answer, as a plain loop over the open data. Written from the contract, not from the script."""

import functools
import itertools
import random
import unicodedata
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qsl, urlencode

Item = dict[str, Any]
Query = list[tuple[str, str]]
Counted = Callable[[str], tuple[int, int]]

VALUES: Query = [
    *(("leeftijd", age) for age in ("0", "2", "2.5", "4", "6", "8", "0-2", "2-4", "4-6", "-4", "6-", "7-9")),
    ("intensief", "ja"), ("intensief", "nee"),
    *(("contact", value) for value in ("dagelijks", "wekelijks", "periodiek", "eenmalig", "niet-vermeld")),
    *(("kenmerk", value) for value in ("onderbouwd", "totaal", "taal", "afgestemd", "onafhankelijk", "doorgaand")),
    *(("erkenning", value) for value in (
        "goed-onderbouwd", "eerste-aanwijzingen", "goede-aanwijzingen", "sterke-aanwijzingen", "niveau-niet-gezien", "niet-gevonden")),
    ("dekking", "beschreven"), ("dekking", "genoemd"), ("dekking", "later"),
    *(("gezien", value) for value in ("twee-jaar", "ouder", "stopt", "onbekend")),
    *(("tekst", text) for text in ("opstapje", "COÖRDINATOR", "coordinator moeder", "taal", "voorlees expres", "themas", "bestaat niet")),
]
ONCE = {"leeftijd", "intensief", "dekking", "tekst"}
ALL_MUST_HOLD = {"kenmerk"}
LABELS = {"intensief", "kenmerk"}  # of 2013, so no programme found later has one
QUICK_AGES = ("0-1", "1-2", "2-4", "4-6", "6-")
# The values of each example, by its id: they are asked a hundred thousand times.
_known: dict[str, set[tuple[str, str]]] = {}


def queries(seed: int, amount: int) -> Iterator[Query]:
    """Every single value, every pair that can go together, and random combinations."""
    yield from ([value] for value in VALUES)
    yield from (list(pair) for pair in itertools.combinations(VALUES, 2) if _possible(pair))
    chance = random.Random(seed)
    while amount:
        asked = chance.sample(VALUES, chance.randint(3, 6))
        if _possible(asked):
            amount -= 1
            yield asked


def pairs_that_answer(items: list[Item], seed: int, amount: int) -> list[Query]:
    """Some pairs that give at least one record, so that the form lets a visitor choose both."""
    pairs = [list(pair) for pair in itertools.combinations(VALUES, 2) if _possible(pair) and any(answer(items, list(pair)))]
    return random.Random(seed).sample(pairs, amount)


def address(query: Query) -> str:
    """The query as it is written after the question mark."""
    return urlencode(query)


def answer(items: list[Item], query: Query) -> tuple[set[str], set[str]]:
    """(ids that match, ids that match except that their age is not stated)."""
    asked: dict[str, list[str]] = {}
    for name, value in query:
        asked.setdefault(name, []).append(value)
    age = asked.pop("leeftijd", [None])[0]
    found = [item for item in items if all(_fits(item, name, values) for name, values in asked.items())]
    if age is None:
        return {item["id"] for item in found}, set()
    unknown = {item["id"] for item in found if item["leeftijd"]["van"] is None and item["leeftijd"]["tot"] is None}
    return {item["id"] for item in found if item["id"] not in unknown and _overlaps(item["leeftijd"], age)}, unknown


def later_answer(items: list[Item], query: Query) -> set[str]:
    """The ids found after 2013 that match all but the labels of that year, if any label is asked for."""
    if not LABELS & {name for name, _ in query}:
        return set()
    return set().union(*answer([item for item in items if item["dekking"] == "later"], [part for part in query if part[0] not in LABELS]))


def counted(items: list[Item], asked: str) -> tuple[int, int]:
    """How many programmes the address `asked` gives: (those that match, those that match except for an unstated age)."""
    matching, unknown = answer(items, parse_qsl(asked))
    return len(matching), len(unknown)


def counts(items: list[Item], query: Query) -> dict[tuple[str, str], tuple[int, int, int]]:
    """What each option of a facet would give with the rest of the query: (those that match, those that match except for an unstated age, later ones)."""
    found = {}
    for name, value in VALUES:
        if name in ("leeftijd", "tekst"):
            continue
        rest = query if name in ALL_MUST_HOLD else [part for part in query if part[0] != name]
        asked = [*rest, (name, value)]
        matching, unknown = answer(items, asked)
        found[name, value] = (len(matching), len(unknown), len(later_answer(items, asked)))
    return found


def age_counts(items: list[Item], query: Query) -> dict[str, int]:
    """How many programmes each age button would give with the rest of the query."""
    rest = [part for part in query if part[0] != "leeftijd"]
    return {age: len(answer(items, [*rest, ("leeftijd", age)])[0]) for age in QUICK_AGES}


def example_queries(items: list[Item]) -> Iterator[Query]:
    """Every value that examples have, and every pair of values from two questions."""
    values = sorted({*(("leeftijd", age) for age in ("1", "2-4", "6-")), *(pair for item in items for pair in _example_values(item))})
    yield from ([value] for value in values)
    yield from (list(pair) for pair in itertools.combinations(values, 2) if pair[0][0] != pair[1][0])


def example_answer(items: list[Item], query: Query) -> tuple[set[str], set[str]]:
    """The same as `answer`, for the examples."""
    asked = dict(query)
    age = asked.pop("leeftijd", None)
    found = [item for item in items if set(asked.items()) <= _example_values(item)]
    unknown = {item["id"] for item in found if not item["leeftijd"] or (item["leeftijd"]["van"], item["leeftijd"]["tot"]) == (None, None)}
    if age is None:
        return {item["id"] for item in found}, set()
    return {item["id"] for item in found if item["id"] not in unknown and _overlaps(item["leeftijd"], age)}, unknown


def _example_values(item: Item) -> set[tuple[str, str]]:
    if item["id"] not in _known:
        _known[item["id"]] = _values_of(item)
    return _known[item["id"]]


def _values_of(item: Item) -> set[tuple[str, str]]:
    place = {("gemeente", item["gemeente"])} if item["gemeente"] else set()
    steps = {("stap", step.removeprefix("stap-")) for step in item["stappen"]}
    time = {("tijd", "later" if item["later"] else "2013")}
    return place | time | steps | {("thema", theme) for theme in item["themas"]} | {("programma", name) for name in item["programmas"]}


def _possible(query: Any) -> bool:
    names = [name for name, _ in query if name in ONCE]
    return len(names) == len(set(names))


def _fits(item: Item, name: str, values: list[str]) -> bool:
    marks = item["kenmerken"]
    if name == "intensief":
        return marks["intensief"] is not None and values == ["ja" if marks["intensief"] else "nee"]
    if name == "contact":
        return item["contact"] in values
    if name == "kenmerk":
        return all(marks[value] is True for value in values)
    if name == "erkenning":
        return item["erkenning"] is not None and item["erkenning"]["niveau"] in values
    if name == "gezien":
        return item["gezien"]["stand"] in values
    if name == "dekking":
        return values == [item["dekking"]]
    text = _plain("\n".join([item["naam"], *item["aliassen"], item["omschrijving"]]))
    return all(word in text for word in _plain(values[0]).split())


def _overlaps(stated: Item, asked: str) -> bool:
    low = stated["van"] if stated["van"] is not None else float("-inf")
    high = stated["tot"] if stated["tot"] is not None else float("inf")
    end = high + 1 if stated["tot_en_met"] else high
    if "-" not in asked:
        age = float(asked)
        return low <= age < end or age == high
    start, _, stop = asked.partition("-")
    return low < (float(stop) if stop else float("inf")) and (float(start) if start else float("-inf")) < end


@functools.cache
def _plain(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(char) and char not in "'‘’")
