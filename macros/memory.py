"""Answers about the handbook, kept as long as what they were made from stays the same. For the live site; a build keeps nothing.

A question is a function of the handbook and a few plain values: `Handbook.ask` asks it. While it is answered, the handbook that it gets notes
what it looks at: a field, a record, the answer to another question, or a fact from outside the data. After an edit an answer holds if
all of that is still the same, so nobody lists by hand what depends on what. Not for reading files.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Any

from macros.model.base import Record
from macros.model.handbook import Handbook

Question = Callable[..., Any]
Look = tuple[Any, ...]  # what was looked at: a kind, which is a method of Memory, and its names
_GONE = object()  # what one sees of a record that does not exist
_FIELDS = frozenset(field.name for field in fields(Handbook))


@dataclass
class _Kept:
    """An answer, what was seen while it was made, and the last round in which it held."""

    answer: Any
    seen: dict[Look, Any]
    round: int


class Memory:
    """Answers by question; `renew` starts a round with another handbook and other facts."""

    def __init__(self) -> None:
        self._kept: dict[Look, _Kept] = {}
        self.round = 0
        self.handbook: Handbook
        self._facts: dict[Any, Any] = {}
        self.made: list[Look] = []  # the questions that were answered anew in this round

    def renew(self, handbook: Handbook) -> Handbook:
        """Start a round: from now on answers are about `handbook`. Returns one that is the same, and answers from here."""
        self.round += 1
        self.handbook = handbook
        self._facts = {}
        self.made = []
        return _Watched(self, {})

    def add(self, facts: Mapping[Any, Any]) -> None:
        """Tell what is so in this round: name → a value. Whoever looks at another name sees None."""
        self._facts.update(facts)

    def forget_unused(self, since: int) -> None:
        """Drop every answer for which nobody asked since that round."""
        self._kept = {look: kept for look, kept in self._kept.items() if kept.round >= since}

    def answer(self, question: Question, *arguments: Any) -> Any:
        """The answer to `question(handbook, *arguments)`: the kept one if it holds. If it comes out the same, it is the same value as before."""
        look = (question, *arguments)
        kept = self._kept.get(look)
        if kept and self._holds(kept):
            return kept.answer
        seen: dict[Look, Any] = {}
        answer = question(_Watched(self, seen), *arguments)
        self.made.append(look)
        if kept and same(kept.answer, answer):
            answer = kept.answer
        self._kept[look] = _Kept(answer, seen, self.round)
        return answer

    def field(self, name: str) -> Any:
        """A field of the handbook."""
        return getattr(self.handbook, name)

    def found(self, name: str, *arguments: Any) -> Any:
        """What a method of the handbook finds."""
        return getattr(self.handbook, name)(*arguments)

    def fact(self, name: Any) -> Any:
        """A fact; None if it is not known."""
        return self._facts.get(name)

    def record(self, noun: str, record_id: str) -> Any:
        """A record, or _GONE."""
        return self.handbook.by_noun[noun].get(record_id, _GONE)

    def keys(self, noun: str) -> tuple[str, ...]:
        """The ids of a noun, in order."""
        return tuple(self.handbook.by_noun[noun])

    def sections(self) -> tuple[Record, ...]:
        """Every section, in order."""
        return tuple(self.handbook.secties)

    def _holds(self, kept: _Kept) -> bool:
        if kept.round != self.round:
            for (kind, *names), before in kept.seen.items():
                try:
                    now = getattr(self, kind)(*names)
                except Exception:  # whoever asks again gets the fault itself
                    return False
                if not same(before, now):
                    return False
            kept.round = self.round
        return True


def same(one: Any, other: Any) -> bool:
    """Whether two values are the same to every reader. Records are only the same if they are one: reading keeps one per text."""
    if one is other:
        return True
    if type(one) is not type(other) or isinstance(one, Record):
        return False
    if isinstance(one, str | bytes | int | float | frozenset | Path):
        return bool(one == other)
    if isinstance(one, tuple | list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict):
        return list(one) == list(other) and all(map(same, one.values(), other.values()))
    return is_dataclass(one) and same(one.__dict__, other.__dict__)


class _Watched(Handbook):
    """Stands for the handbook of a memory, and notes in `seen` what is looked at."""

    def __init__(self, memory: Memory, seen: dict[Look, Any]):
        self.__dict__.update(_memory=memory, _seen=seen)

    def __getattr__(self, name: str) -> Any:
        if name in _FIELDS:
            return self.look("field", name)
        raise AttributeError(name)

    def look(self, *look: Any) -> Any:
        """What one sees now, noted at the first time."""
        if look not in self._seen:
            self._seen[look] = getattr(self._memory, look[0])(*look[1:])
        return self._seen[look]

    def ask(self, question: Question, *arguments: Any) -> Any:
        return self.look("answer", question, *arguments)

    remake = ask

    def fact(self, name: Any) -> Any:
        return self.look("fact", name)

    @property
    def secties(self) -> Any:
        return iter(self.look("sections"))

    @property
    def by_noun(self) -> Any:
        return {noun: _Records(self, noun) for noun in self._memory.handbook.by_noun}

    @property
    def eigen(self) -> Any:  # its default would hide it from __getattr__
        return self.look("field", "eigen")

    @property
    def naaste_voorbeelden(self) -> Any:
        return self.look("field", "naaste_voorbeelden")

    def eigenheid(self, noun: str, record_id: str) -> Any:
        return self.look("found", "eigenheid", noun, record_id)

    def voorbeelden_van(self, programma: str) -> Any:
        return self.look("found", "voorbeelden_van", programma)

    def notities_bij(self, plaats: str, record_id: str) -> Any:
        return self.look("found", "notities_bij", plaats, record_id)

    def notities_achteraan(self, plaats: str, record_id: str) -> Any:
        return self.look("found", "notities_achteraan", plaats, record_id)

    def notities_onder(self, place: str) -> Any:
        return self.look("found", "notities_onder", place)


class _Records(Mapping[str, Any]):
    """Id → record of one noun: the keys in order are one look, each record is another."""

    def __init__(self, handbook: _Watched, noun: str):
        self._handbook, self._noun = handbook, noun

    def __getitem__(self, record_id: str) -> Any:
        found = self._handbook.look("record", self._noun, record_id)
        if found is _GONE:
            raise KeyError(record_id)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._handbook.look("keys", self._noun))

    def __len__(self) -> int:
        return len(self._handbook.look("keys", self._noun))
