"""Long words in the running text that the glossary does not explain, for editors to explain or replace.

A word is hard if it has at least four syllables, is in at least two sentences, and is no name, not in the glossary, not made
of easier words, and not in `hard_words_known.txt`, the words that every reader of this handbook knows.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import textstat

from macros.dutch.compounds import compounds
from macros.dutch.text import fold
from macros.model.handbook import Handbook
from macros.readability.sentences import Sentence

SYLLABLES = 4
SENTENCES = 2  # a hard word used once is better rewritten than explained
KNOWN = Path(__file__).with_name("hard_words_known.txt")

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
_ENDINGS = ("'s", "den", "ten", "en", "de", "te", "e", "n", "s", "t", "d")
_PARTS = re.compile(r"[\s-]+")
_HARDENED = {"v": "f", "z": "s"}


@dataclass(frozen=True)
class HardWord:
    """A word as written, the number of sentences with it, and the place of the first."""

    word: str
    sentences: int
    place: str


def hard_words(handbook: Handbook, sentences: Iterable[Sentence]) -> list[HardWord]:
    """The hard words in `sentences`, most used first."""
    used = _used(sentences)
    reader = _Reader(used.keys(), _explained(handbook))
    found = [HardWord(places[0][0], len(places), places[0][1]) for word, places in used.items()
             if len(places) >= SENTENCES and reader.finds_hard(word)]
    return sorted(found, key=lambda hard: (-hard.sentences, hard.word))


def _used(sentences: Iterable[Sentence]) -> dict[str, list[tuple[str, str]]]:
    """Folded word → (as written, place) for each sentence with it; a word that always has a capital is a name and left out."""
    found: dict[str, list[tuple[str, str]]] = {}
    lower = Counter[str]()
    for sentence in sentences:
        words = {fold(word): word for word in _WORD.findall(sentence.text)}
        for folded, word in words.items():
            found.setdefault(folded, []).append((word, sentence.place))
            if word[0].islower():
                lower[folded] += 1
    return {word: places for word, places in found.items() if lower[word]}


def _explained(handbook: Handbook) -> frozenset[str]:
    """The terms, their other words and the names of programmes, folded; each as a whole and word by word."""
    names = [programma.naam for programma in handbook.programmas]
    for term in handbook.begrippen:
        names += [term.term, *(other.woord for other in term.aliassen)]
    folded = [fold(name) for name in names]
    return frozenset([*folded, *(word for name in folded for word in _PARTS.split(name))])


@dataclass(frozen=True)
class _Reader:
    """A reader who knows the explained words, the words in KNOWN, and compounds of easy words."""

    words: Iterable[str]
    explained: frozenset[str]

    @cached_property
    def split(self) -> dict[str, str]:
        return compounds(part for word in self.words for part in word.split("-"))

    @cached_property
    def known(self) -> frozenset[str]:
        listed = (fold(line) for line in KNOWN.read_text(encoding="utf-8").split())
        return frozenset(form for word in (*self.explained, *listed) for form in _forms(word))

    def finds_hard(self, word: str) -> bool:
        """Whether the folded `word`, or a part of it, is hard."""
        if not self.known.isdisjoint(_forms(word)):
            return False
        if "-" in word:
            return any(self.finds_hard(part) for part in word.split("-"))
        if parts := self.split.get(word):
            return any(self.finds_hard(part) for part in parts.split())
        return _syllables(word) >= SYLLABLES


def _forms(word: str) -> set[str]:
    """The `word` and its possible stems: "zal" and "zaal" for "zalen", "klas" for "klassen", "brief" for "brieven"."""
    stems = {word, *(word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending))}
    stems |= {stem[:-1] for stem in stems if stem[-2:-1] == stem[-1:] and stem[-1:] not in "aeou"}
    stems |= {stem[:-2] + stem[-2] + stem[-2:] for stem in stems if stem[-2:-1] in ("a", "e", "o", "u")}
    return stems | {stem[:-1] + _HARDENED[stem[-1]] for stem in stems if stem[-1:] in _HARDENED}


def _syllables(word: str) -> int:
    textstat.set_lang("nl")
    return int(textstat.syllable_count(word))
