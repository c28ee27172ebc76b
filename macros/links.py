"""The references in a record: fields marked `Ref`, and links in its texts. Not for whether the targets exist: see `macros.checking.references`."""

import functools
from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

from macros.addresses import LINKABLE
from macros.model.base import Record, Text, texts
from macros.model.markdown import links
from macros.model.sectie import Hoofdstuk
from macros.model.values import Ref

_OUTSIDE = ("https://", "http://")


def references(record: Record) -> Iterator[tuple[tuple[Any, ...], str, str]]:
    """The path, noun and id of every reference in `record`. The sections of a chapter are left out: they are records themselves.

    The noun of a link to an unknown kind of page keeps its colon, so that it equals no noun.
    """
    for text in texts(record):
        if _of_a_section(text):
            continue
        noun = ref_fields(text.kind).get(text.field)
        if noun:
            yield text.loc, noun, text.words
        elif "](" in text.words:
            yield from ((text.loc, *_target(link)) for link in links(text.words) if not link.startswith(_OUTSIDE))


def _of_a_section(text: Text) -> bool:
    """Whether `text` is in a section of the chapter that it was found in."""
    return text.loc[0] == "secties" and isinstance(text.owners[0], Hoofdstuk)


def _target(link: str) -> tuple[str, str]:
    kind, _, place = link.partition(":")
    return kind if kind in LINKABLE else f"{kind}:", place.partition("#")[0]


@functools.cache
def ref_fields(model: type[Record]) -> dict[str, str]:
    """Field → noun, for each field of `model` with keys of other records."""
    hints = get_type_hints(model, include_extras=True)
    return {name: ref.noun for name, hint in hints.items() if (ref := _ref_in(hint))}


def _ref_in(hint: Any) -> Ref | None:
    for part in (*getattr(hint, "__metadata__", ()), *get_args(hint)):
        if isinstance(part, Ref):
            return part
        if found := _ref_in(part):
            return found
    return None
