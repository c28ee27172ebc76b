"""A node → its record: the same words give the same value, so that after an edit nothing else in the file counts as changed."""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from macros.model.base import Record
from macros.model.sectie import Hoofdstuk, Sectie
from macros.reading.node import Node


@dataclass(frozen=True)
class _Written:
    """What an editor wrote, as plain values with their one spelling."""

    spelled: str
    value: Any = field(compare=False)


def validated(model: type[Record], node: Node) -> Record:
    """The record that is written at `node`: for the same words the same value. Raises ValidationError."""
    plain = node.plain()
    record = _record(model, _Written(repr(plain), plain))
    if isinstance(record, Hoofdstuk):
        sections = tuple(_record(Sectie, _Written(repr(written), written)) for written in plain["secties"])
        return _chapter(_Written(repr(plain), record), sections)
    return record


@lru_cache(maxsize=20_000)
def _record(model: type[Record], written: _Written) -> Record:
    return model.model_validate(written.value)


@lru_cache(maxsize=100)
def _chapter(written: _Written, sections: tuple[Sectie, ...]) -> Hoofdstuk:
    """The chapter with the same values for its sections as before an edit elsewhere in it."""
    chapter: Hoofdstuk = written.value
    return chapter.model_copy(update={"secties": sections})
