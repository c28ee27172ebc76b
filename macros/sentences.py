"""The running text of the handbook as sentences, each with the place where an editor wrote it. It measures nothing."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args, get_type_hints

from macros.load import SOURCES
from macros.model.base import Record
from macros.model.markdown import parser
from macros.model.values import Regel, Tekst
from macros.references import field_name, label

FRAGMENT = 4  # fewer words without an end mark are no sentence

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


@dataclass(frozen=True)
class _Text:
    """A text of the data: the record and field it stands in, and whether it is a single line."""

    body: str
    record: str
    loc: tuple[Any, ...]
    line: bool


def in_record(record: Record) -> Iterator[Sentence]:
    """The sentences of one record that a file lists, and of all that stands within it."""
    path = next(source.path for source in SOURCES if source.model is type(record))
    for text in _texts(record):
        place = f"data/{path} ({text.record}) {field_name(text.loc)}"
        yield from (Sentence(sentence, place) for sentence in split(text.body, text.line))


def in_pages(folder: Path, root: Path) -> Iterator[Sentence]:
    """The sentences of the pages written by hand in `folder`, without their front matter."""
    for path in sorted(folder.glob("*.md")):
        body = path.read_text(encoding="utf-8").partition("\n---\n")[2]
        yield from (Sentence(sentence, path.relative_to(root).as_posix()) for sentence in split(_CALL.sub("", body)))


def split(text: str, line: bool = False) -> Iterator[str]:
    """The sentences of a data text.

    A list point ends one. Headings and loose words are none, and neither is a cell or a single `line` without an end mark.
    """
    for piece, cell in _pieces(text):
        for sentence in _BORDER.split(_ABBREVIATION.sub(r"\1", " ".join(piece.split()))):
            if _ENDED.search(sentence) or (len(sentence.split()) >= FRAGMENT and not (cell or line)):
                yield sentence


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """(text of a paragraph, list point or cell; whether it is a cell)."""
    previous = ""
    for token in parser().parse(text):
        if token.type == "inline" and previous != "heading_open":
            words = "".join(child.content or " " * (child.type == "softbreak") for child in token.children or [])
            yield words, previous in ("td_open", "th_open")
        previous = token.type


def _texts(record: Record, name: str = "", loc: tuple[Any, ...] = ()) -> Iterator[_Text]:
    """All running text in `record`, by the ids on the way to it, outermost first."""
    name = " › ".join(part for part in (name, label(record)) if part)
    prose = _prose_fields(type(record))
    for key, value in record:
        yield from _in_value(value, name, (*loc, key), prose.get(key))


def _in_value(value: Any, name: str, loc: tuple[Any, ...], kind: Any) -> Iterator[_Text]:
    if isinstance(value, Record):
        yield from _texts(value, name, loc)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _in_value(item, name, (*loc, index), kind)
    elif isinstance(value, str) and kind is not None:
        yield _Text(value, name, loc, line=kind == Regel)


@functools.cache
def _prose_fields(model: type[Record]) -> dict[str, Any]:
    """Field → Tekst or Regel, for the fields with sentences: names, addresses and references are none."""
    hints = get_type_hints(model, include_extras=True)
    return {name: kind for name, hint in hints.items() if (kind := _prose_in(hint)) is not None}


def _prose_in(hint: Any) -> Any:
    if hint in (Tekst, Regel):
        return hint
    return next((kind for part in get_args(hint) if (kind := _prose_in(part)) is not None), None)
