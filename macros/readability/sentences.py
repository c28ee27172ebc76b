"""The running text of the handbook as sentences, each with its place in the data. Not for measuring: see `report`."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Any, get_args, get_type_hints

from macros.model.base import Record, texts
from macros.model.markdown import parser, words
from macros.model.values import Alinea, Regel, Tekst, TekstMetKoppen
from macros.nouns import WRITTEN
from macros.reading import docsfile
from macros.reading.located import field_name, label

FRAGMENT = 4  # the fewest words of a sentence without an end mark

_ABBREVIATION = re.compile(r"\b(art|bijv|blz|dr|drs|e\.a|m\.n|nr|o\.a|p|red|t\.a\.v)\.")
_BORDER = re.compile(r"(?<=[.?!])[\"')\u2019\u201d]*\s+(?=[\"'(\u2018\u201c]*[A-Z0-9])")
_ENDED = re.compile(r"[.?!:][\"')\u2019\u201d]*$")
_CALL = re.compile(r"\{\{.*?\}\}")


@dataclass(frozen=True)
class Sentence:
    """One sentence as a reader sees it, without its markup."""

    text: str
    place: str

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(1 for word in self.text.split() if re.search(r"\w", word))


def in_record(record: Record) -> Iterator[Sentence]:
    """The sentences of a record and of all records within it."""
    path = next(noun.path for noun in WRITTEN if noun.model is type(record))
    for text in texts(record):
        if kind := _prose_fields(text.kind).get(text.field):
            place = f"data/{path} ({' › '.join(filter(None, map(label, text.owners)))}) {field_name(text.loc)}"
            yield from (Sentence(sentence, place) for sentence in split(text.words, line=kind == Regel))


def in_pages(docs: Path, folder: str) -> Iterator[Sentence]:
    """The sentences of the handwritten pages in and below `folder` of `docs`, without their front matter."""
    for here, source in docsfile.sources(docs).items():
        if here.startswith(f"{folder}/"):
            body = docsfile.split(source)[1]
            yield from (Sentence(sentence, f"{docs.name}/{here}") for sentence in split(_CALL.sub("", body)))


def in_questions(values: Any) -> Iterator[Sentence]:
    """The sentences in dataclasses with questions, at any depth; a title or label is not a sentence."""
    if isinstance(values, str):
        yield from (Sentence(sentence, "macros/pages/") for sentence in split(values, line=True))
    elif isinstance(values, tuple):
        for value in values:
            yield from in_questions(value)
    elif is_dataclass(values):
        yield from in_questions(tuple(getattr(values, part.name) for part in fields(values)))


def split(text: str, line: bool = False) -> Iterator[str]:
    """The sentences of a text in the data.

    A heading is not a sentence, nor are a few words, or a cell or single `line` without an end mark.
    """
    for piece, cell in _pieces(text):
        for sentence in _BORDER.split(_ABBREVIATION.sub(r"\1", " ".join(piece.split()))):
            if _is_sentence(sentence, cell or line):
                yield sentence


def _is_sentence(text: str, short: bool) -> bool:
    """Whether `text` is a sentence; where texts are `short`, only if it has an end mark."""
    return bool(_ENDED.search(text)) or (not short and len(text.split()) >= FRAGMENT)


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The text of each paragraph, list point and cell, and whether it is a cell."""
    previous = ""
    for token in parser().parse(text):
        if token.type == "inline" and previous != "heading_open":
            yield words(token), previous in ("td_open", "th_open")
        previous = token.type


@functools.cache
def _prose_fields(model: type[Record]) -> dict[str, Any]:
    """Field → its kind of value, for every field with sentences: not names, addresses or references."""
    kinds = {name: _prose_in(hint) for name, hint in get_type_hints(model, include_extras=True).items()}
    return {name: kind for name, kind in kinds.items() if kind is not None}


def _prose_in(hint: Any) -> Any:
    if hint in (Regel, Alinea, Tekst, TekstMetKoppen):
        return hint
    kinds = (_prose_in(part) for part in get_args(hint))
    return next((kind for kind in kinds if kind is not None), None)
