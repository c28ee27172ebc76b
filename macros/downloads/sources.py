"""The places where the texts of a document are written, so that a fault is reported at its own line. Knows no file and no record.

A part of a document has `sources`, the places of its texts. If its `choices`, `facts` or `filled` rows come from elsewhere,
`choices_sources` and the like are the sources of each of them, in the same order.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, TypeVar

from macros.model.werkblad.veld import Formule


@dataclass(frozen=True)
class Source:
    """The path to a part of a record: the werkblad itself, unless `noun` and `key` name another record."""

    loc: tuple[Any, ...]
    noun: str = ""
    key: str = ""


Sources = tuple[Source, ...]
Part = TypeVar("Part")
# The fields whose items have sources of their own → the field with those sources.
_OWN_SOURCES = {"choices": "choices_sources", "facts": "facts_sources", "filled": "filled_sources"}


def sourced(value: Any, sources: Sources = ()) -> Iterator[tuple[str, Sources]]:
    """Every text inside a document or a part of it, with its sources; a part without any has the `sources` of what is around it."""
    if isinstance(value, str):
        yield str(value), sources
    elif isinstance(value, Formule):
        yield value.antwoord or "", sources
    elif isinstance(value, Mapping):
        yield from sourced(tuple(value.values()), sources)
    elif isinstance(value, tuple):
        for item in value:
            yield from sourced(item, sources)
    elif is_dataclass(value) and not isinstance(value, Source):
        yield from _parts(value, getattr(value, "sources", ()) or sources)


def texts(value: Any) -> Iterator[str]:
    """Every text inside a document or a part of it."""
    return (words for words, _ in sourced(value))


def _parts(value: Any, sources: Sources) -> Iterator[tuple[str, Sources]]:
    for field in fields(value):
        part = getattr(value, field.name)
        own = _OWN_SOURCES.get(field.name)
        if own and (each := getattr(value, own)):
            for item, found in with_sources(part, each, sources):
                yield from sourced(item, found)
        else:
            yield from sourced(part, sources)


def with_sources(parts: Sequence[Part], each: Sequence[Sources], around: Sources) -> Iterator[tuple[Part, Sources]]:
    """The `parts`, each with its own sources or else those `around` it."""
    for place, part in enumerate(parts):
        yield part, each[place] if place < len(each) else around
