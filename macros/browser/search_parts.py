"""The search index in parts, so that a question costs as little in a handbook of thousands of pages. Pure: the index in, scripts out.

`assets/zoekindex.js` is the beginning: what every question needs, and which words are in which part. The parts are in a folder that is named
after what they hold, so that a browser never mixes those of two editions. Four kinds, each read by a module of `overrides/search/`:

- `w`: words and how often each occurs (`vocabulary.js`). Sorted; each entry is how many letters it has in common with the one before it,
  as a sign of `DIGITS`, and the rest. "financierd*" is "gefinancierd", which is also a form of a word that begins with "financier".
- `k`: where words stand in titles (`engine.js`), and the names of places under the rarest word of each (`names.js`).
- `i`: where words occur at all, what they score there, and their positions (`engine.js`).
- `t`: the texts of a page, or of a stretch of its places (`places.js`).

Numbers are written as in a source map: signs of 5 bits, of which a sixth says that another follows.
"""

import hashlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from macros.browser.global_script import global_script
from macros.browser.search_fields import Place, places_of, scored
from macros.dutch.compounds import words_of

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
BEGIN = "assets/zoekindex.js"
FOLDER = "zoek"  # beside it
PART_SIZE = 3_000  # letters; a part has at least one word
PER_TEXT = 12  # places of a page in one part; `places.js` counts on it
MOST_PLACES = 1_000  # of one word: the best
MOST_POSITIONS = 24  # of a word in one place
_BETWEEN_NAMES = re.compile(", | en ")
# "Gefinancierd" is of "financieren"; other participles begin as their verb does (see `stems.js`).
_PARTICIPLE = re.compile("ge(.{3,}[dt])")


def files(index: dict[str, Any]) -> dict[str, str]:
    """Address → script, for an index as `search.index` makes it."""
    places = list(places_of(index))
    found = scored(places)
    kinds = {
        "w": _words(found.counts),
        "k": _headings(places, found.titles, found.counts),
        "i": _postings(places, found.hits),
    }
    parts = {f"{kind}{number}": body for kind, made in kinds.items() for number, (_, body) in enumerate(made)}
    parts.update(_texts(index, places))
    scripts = {name: global_script(f"handboekZoekdeel_{name}", body) for name, body in parts.items()}
    folder = f"{FOLDER}/{hashlib.sha256(''.join(scripts.values()).encode()).hexdigest()[:8]}"
    begin = {
        **{name: index[name] for name in ("soorten", "groepen", "lijsten")},
        "map": f"assets/{folder}/", "paginas": _runs(index), "delen": {kind: " ".join(first for first, _ in made) for kind, made in kinds.items()},
    }
    return {BEGIN: global_script("handboekZoekindex", begin, sort_keys=True), **{f"assets/{folder}/{name}.js": script for name, script in scripts.items()}}


@lru_cache(maxsize=4096)
def number(value: int) -> str:
    """A number from 0, the last five bits first."""
    signs = ""
    while value >= 32:
        signs += DIGITS[32 + value % 32]
        value //= 32
    return signs + DIGITS[value]


def _rising(values: Iterable[int]) -> str:
    """Numbers that rise, each as what it is more than the one before it."""
    written, before = [], 0
    for value in values:
        written.append(number(value - before))
        before = value
    return "".join(written)


def _order(word: str) -> bytes:
    """As the browser compares words."""
    return word.encode("utf-16-be")


def _runs(index: dict[str, Any]) -> list[list[Any]]:
    """Pages one after another that are alike: kind, kind of their parts, 1 for those about the site, and the number of places of each: twice, and
    one more where the first is the opening of the page.
    """
    sizes = Counter(part[0] for part in index["delen"])
    opened = {part[0] for part in index["delen"] if part[1] == ""}
    runs: list[list[Any]] = []
    for page, (address, _, kind, _, kind_of_parts) in enumerate(index["paginas"]):
        alike = [kind, kind_of_parts, int(address.startswith("over/"))]
        if not runs or runs[-1][:3] != alike:
            runs.append([*alike, ""])
        runs[-1][3] += number(2 * sizes[page] + (page in opened))
    return runs


def _texts(index: dict[str, Any], places: Sequence[Place]) -> Iterator[tuple[str, list[Any]]]:
    """Name and body: address, title and other names of the page, its places (anchor, heading, text, and 1 where many pages have that heading), and
    the parts of the compounds in them.
    """
    own: dict[int, list[Place]] = defaultdict(list)
    for place in places:
        own[place.page].append(place)
    for page, found in own.items():
        address, title, _, names, _ = index["paginas"][page]
        for start in range(0, len(found), PER_TEXT):
            some = found[start:start + PER_TEXT]
            compounds = {word: index["samenstellingen"][word] for place in some for word in place.words if word in index["samenstellingen"]}
            shown = [[place.anchor, place.heading, place.text, int(place.repeated)] for place in some]
            yield f"t{page}_{start // PER_TEXT}", [address, title, names, shown, dict(sorted(compounds.items()))]


def _words(counts: Counter[str]) -> list[tuple[str, Any]]:
    """First entry and body of each part with words."""
    entries = {word: (word, count) for word, count in counts.items()}
    for word, count in counts.items():
        if found := _PARTICIPLE.fullmatch(word):
            entries[f"{found[1]}*"] = (f"{found[1]}*", count)
    made, before = [], ""
    for entry in _cut(sorted(entries, key=_order), lambda entry: len(entry) // 2 + 2):
        before, rows = "", []
        for word in entry:
            shared = _shared(before, word)
            rows.append(DIGITS[shared] + word[shared:])
            before = word
        made.append((entry[0], [" ".join(rows), "".join(number(entries[word][1]) for word in entry)]))
    return made


def _shared(one: str, other: str) -> int:
    """How many letters both begin with, as far as one sign can say."""
    most = min(len(one), len(other), len(DIGITS) - 1)
    return next((place for place in range(most) if one[place] != other[place]), most)


def _headings(places: Sequence[Place], titles: dict[str, list[tuple[int, int]]], counts: Counter[str]) -> list[tuple[str, Any]]:
    """First word and body of each part with titles: word → where it stands in a title and its score there, and word → names and their places."""
    named = _names(places, counts)
    where = {word: _scores(found) for word, found in titles.items()}
    words = sorted({*where, *named}, key=_order)
    made = []
    for part in _cut(words, lambda word: len(word) + len(where.get(word, "")) + sum(map(len, named.get(word, ())))):
        made.append((part[0], [{word: where[word] for word in part if word in where}, {word: named[word] for word in part if word in named}]))
    return made


def _scores(found: list[tuple[int, int]]) -> str:
    written, before = [], 0
    for place, score in sorted(_best(found)):
        written.append(number(place - before) + number(score))
        before = place
    return "".join(written)


def _best(found: Sequence[tuple[Any, ...]]) -> Sequence[tuple[Any, ...]]:
    """Those of (place, score, …) that score most."""
    return found if len(found) <= MOST_PLACES else sorted(found, key=lambda one: (-one[1], one[0]))[:MOST_PLACES]


def _names(places: Sequence[Place], counts: Counter[str]) -> dict[str, list[str]]:
    """Rarest word → name and places in turn. A place has twice its number, and one more where it is another name of it."""
    found: dict[str, list[int]] = defaultdict(list)
    for place, names in enumerate(_names_of(one) for one in places):
        for name in names:
            found[name].append(2 * place + (name != names[0]))
    named: dict[str, list[str]] = defaultdict(list)
    for name in sorted(found, key=_order):
        rarest = min(name.split(" "), key=lambda word: (counts[word], word))
        named[rarest] += [name, _rising(found[name][:MOST_PLACES])]
    return named


def _names_of(place: Place) -> list[str]:
    """Its names as search compares them, each once, and the parts of a name that lists more."""
    names = (" ".join(words_of(one)) for name in place.names for one in (name, *_BETWEEN_NAMES.split(name)))
    return list(dict.fromkeys(filter(None, names)))


def _postings(places: Sequence[Place], hits: dict[str, list[tuple[int, int]]]) -> list[tuple[str, Any]]:
    """First word and body of each part: word → for each place how much further on it is, score, number of positions, and the positions. Of a word in
    very many places the best are there, with the number of all and the pages that have it.
    """
    written = {word: _posting(places, word, hits[word]) for word in sorted(hits, key=_order)}
    sizes = {word: len(word) + len(json.dumps(body)) for word, body in written.items()}
    return [(part[0], {word: written[word] for word in part}) for part in _cut(list(written), sizes.__getitem__)]


def _posting(places: Sequence[Place], word: str, hits: list[tuple[int, int]]) -> str | list[Any]:
    best = sorted(_best(hits))
    written, before = [], 0
    for place, score in best:
        positions = places[place].positions(word)[:MOST_POSITIONS]
        written.append(number(place - before) + number(score) + number(len(positions)) + _rising(positions))
        before = place
    body = "".join(written)
    return body if len(best) == len(hits) else [body, len(hits), _rising(sorted({places[place].page for place, _ in hits}))]


def _cut(words: Sequence[str], size: Callable[[str], int]) -> Iterator[list[str]]:
    """The words in stretches of about the size of a part."""
    part: list[str] = []
    letters = 0
    for word in words:
        own = size(word)
        if part and letters + own > PART_SIZE:
            yield part
            part, letters = [], 0
        part.append(word)
        letters += own
    if part:
        yield part
