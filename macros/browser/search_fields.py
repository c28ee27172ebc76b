"""What of a place is searched, field by field, and what each word scores there. Pure: the index in, numbers out.

The measure is BM25+, as search engines have it: a word counts more the rarer it is, the oftener it stands in a field, and the shorter that field is.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from macros.dutch.compounds import words_of

# What a word weighs in each field; `page` holds what the page adds to a part of it, `parts` the parts of the compounds in the text.
WEIGHTS = {"title": 6, "also": 5, "kind": 2, "page": 1.5, "text": 1, "parts": 0.4}
REPEATED = 3  # a heading on this many pages says nothing without the title of the page
_OFTEN, _LENGTH, _ONCE = 1.2, 0.7, 0.5  # how much it matters how often, how long the field is, and that a word is there at all
# Scores are written in steps of one per cent.
_LEAST, _STEPS = 0.01, 100


@dataclass(frozen=True)
class Place:
    """One place: the number of its page, what the reader sees, whether many pages have its heading, all it is called, and its fields as words."""

    page: int
    anchor: str | int
    heading: str
    text: str
    repeated: bool
    names: tuple[str, ...]
    words: tuple[str, ...]
    fields: dict[str, Sequence[str]]

    @cached_property
    def _positions(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for position, word in enumerate(self.words):
            found[word].append(position)
        return found

    def positions(self, word: str) -> list[int]:
        """Where `word` stands in its title and text."""
        return self._positions.get(word, [])


@dataclass(frozen=True)
class Scored:
    """How often each word occurs; word → (place, score) wherever it occurs, and where it stands in a title."""

    counts: Counter[str]
    hits: dict[str, list[tuple[int, int]]]
    titles: dict[str, list[tuple[int, int]]]


def places_of(index: dict[str, Any]) -> Iterator[Place]:
    """The places of an index as `search.index` makes it, in order."""
    headings = Counter(heading for _, _, heading, _ in index["delen"])
    kinds = {kind: word for kind, word, _ in index["soorten"]}
    others = {term: ", ".join(words) for term, *words in index["groepen"]}
    for page, sign, heading, text in index["delen"]:
        _, title, kind, names, kind_of_parts = index["paginas"][page]
        is_opening = sign == ""
        own_kind = kind if is_opening else kind_of_parts or kind
        repeated = headings[heading] >= REPEATED
        named = title if is_opening else heading
        title_words, text_words = words_of(named), words_of(text)
        loose = "" if is_opening or not kind_of_parts else others.get(heading, str(_anchor(sign, heading)).replace("-", " "))
        fields = {
            "title": named, "text": text_words, "kind": f"{own_kind} {kinds.get(own_kind, '')}", "also": "",
            "page": _parts(title_words, index), "parts": _parts(text_words, index),
        }
        if is_opening:
            fields["also"] = names
        elif kind_of_parts:
            fields["also"] = loose if own_kind == "actualiteit" else others.get(heading, "")
        elif repeated:
            fields.update(kind="", title="", page=f"{title} {heading}")
        else:
            fields.update(kind="", page=[*words_of(title), *fields["page"]])
        words = {name: words_of(value) if isinstance(value, str) else value for name, value in fields.items()}
        yield Place(page, sign, heading, text, repeated, (title, names) if is_opening else (heading, loose), (*title_words, *text_words), words)


def scored(places: Sequence[Place]) -> Scored:
    """What each word scores in each place."""
    counts: Counter[str] = Counter()
    per_field = {field: Counter[str]() for field in WEIGHTS}
    lengths = dict.fromkeys(WEIGHTS, 0)
    for place in places:
        for field, words in place.fields.items():
            unique = set(words)
            counts.update(words)
            per_field[field].update(unique)
            lengths[field] += len(unique)
    rarity = {field: {word: _rarity(count, len(places)) for word, count in found.items()} for field, found in per_field.items()}
    mean = {field: length / len(places) for field, length in lengths.items()} if places else {}
    hits, titles = defaultdict(list), defaultdict(list)
    for number, place in enumerate(places):
        total: dict[str, float] = defaultdict(float)
        for field, weight in WEIGHTS.items():
            own = Counter(place.fields[field])
            room = _OFTEN * (1 - _LENGTH + _LENGTH * len(own) / mean[field]) if own else 0
            for word, often in own.items():
                score = weight * rarity[field][word] * (_ONCE + often * (_OFTEN + 1) / (often + room))
                total[word] += score
                if field == "title":
                    titles[word].append((number, _step(score)))
        for word, score in total.items():
            hits[word].append((number, _step(score)))
    return Scored(counts, hits, titles)


def _rarity(count: int, places: int) -> float:
    return math.log(1 + (places - count + 0.5) / (count + 0.5))


def _step(score: float) -> int:
    return max(0, round(_STEPS * math.log(score / _LEAST)))


def _parts(words: Sequence[str], index: dict[str, Any]) -> list[str]:
    """The parts of each compound among the words."""
    return [part for word in words if word in index["samenstellingen"] for part in index["samenstellingen"][word].split(" ")]


def _anchor(sign: str | int, heading: str) -> str | int:
    return "-".join(words_of(heading)) if sign == 1 else sign
