"""What the catalogue should answer, as a plain loop over the open data. Written from the contract, not from the script."""

import itertools
import random
import unicodedata
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

Item = dict[str, Any]
Query = list[tuple[str, str]]

VALUES: Query = [
    *(("leeftijd", age) for age in ("0", "2", "2.5", "4", "6", "8", "0-2", "2-4", "4-6", "-4", "6-", "7-9")),
    ("intensief", "ja"), ("intensief", "nee"),
    *(("contact", value) for value in ("dagelijks", "wekelijks", "periodiek", "eenmalig", "niet-vermeld")),
    *(("kenmerk", value) for value in ("onderbouwd", "totaal", "taal", "afgestemd", "onafhankelijk", "doorgaand")),
    *(("erkenning", value) for value in (
        "goed-onderbouwd", "eerste-aanwijzingen", "goede-aanwijzingen", "sterke-aanwijzingen", "niveau-niet-gezien", "niet-gevonden")),
    ("dekking", "beschreven"), ("dekking", "genoemd"),
    *(("tekst", text) for text in ("opstapje", "COÖRDINATOR", "coordinator moeder", "taal", "voorlees expres", "bestaat niet")),
]
ONCE = {"leeftijd", "intensief", "dekking", "tekst"}


def queries(seed: int, amount: int) -> Iterator[Query]:
    """Every single value, every pair that can stand together, and random combinations."""
    yield from ([value] for value in VALUES)
    yield from (list(pair) for pair in itertools.combinations(VALUES, 2) if _possible(pair))
    chance = random.Random(seed)
    while amount:
        asked = chance.sample(VALUES, chance.randint(3, 6))
        if _possible(asked):
            amount -= 1
            yield asked


def address(query: Query) -> str:
    """The query as it stands behind the question mark."""
    return urlencode(query)


def answer(items: list[Item], query: Query) -> tuple[set[str], set[str]]:
    """(ids that match, ids that match but for an age that is not stated)."""
    asked: dict[str, list[str]] = {}
    for name, value in query:
        asked.setdefault(name, []).append(value)
    age = asked.pop("leeftijd", [None])[0]
    found = [item for item in items if all(_fits(item, name, values) for name, values in asked.items())]
    if age is None:
        return {item["id"] for item in found}, set()
    unknown = {item["id"] for item in found if item["leeftijd"]["van"] is None and item["leeftijd"]["tot"] is None}
    return {item["id"] for item in found if item["id"] not in unknown and _overlaps(item["leeftijd"], age)}, unknown


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
    if name == "dekking":
        return values == [item["dekking"]]
    text = _plain(" ".join([item["naam"], *item["aliassen"], item["omschrijving"]]))
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


def _plain(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(char))
