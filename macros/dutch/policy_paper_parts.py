"""The parts of a stuk as people read it, and the Markdown of an answer in it. Knows no file format and no HTML."""

import re
from dataclasses import dataclass, field

from macros.dutch import text
from macros.dutch.worksheets import shown
from macros.model.bron import Bron
from macros.model.handbook import Handbook
from macros.model.stuk import Onderdeel
from macros.model.werkblad.soort import Veldsoort
from macros.model.werkblad.veld import Loc

# The target of the link that marks a place where somebody still has to write.
OPEN = "plaats:open"
# What Markdown, or the form of a marked place, could take for markup.
_SIGNS = re.compile(r"([\\`*_\[\]()<>#+.!|{}&~-])")
_POINT = re.compile(r"^[-*•] +(?=\S)")
_ENDS = (".", ",", ":", ";", "?", "!")


@dataclass(frozen=True)
class Kop:
    """The heading of a section; `loc` is its place in the definition, here and below."""

    title: str
    loc: Loc = field(default=(), compare=False)


@dataclass(frozen=True)
class Hulp:
    """Guidance for the writer, to delete; Markdown."""

    text: str
    loc: Loc = field(default=(), compare=False)


@dataclass(frozen=True)
class Proza:
    """Paragraphs and lists; Markdown."""

    text: str
    loc: Loc = field(default=(), compare=False)


@dataclass(frozen=True)
class Bladtabel:
    """A numbered table of plain words; the `right` columns have numbers, with `total` the last row is their total."""

    number: int
    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: tuple[int, ...] = ()
    total: bool = False
    loc: Loc = field(default=(), compare=False)


Deel = Kop | Hulp | Proza | Bladtabel


def literal(words: str) -> str:
    """`words` as Markdown that shows them as they are."""
    return _SIGNS.sub(r"\\\1", words)


def one_line(words: str) -> str:
    """Lines as one: what is no whole sentence ends with a semicolon, and a point loses its sign."""
    first, *others = [line.strip() for line in words.split("\n") if line.strip()] or [""]
    if not others:
        return first
    said = _POINT.sub("", first)
    for line in others:
        said += f"{'' if said.endswith(_ENDS) else ';'} {_POINT.sub('', line)}"
    return said


def open_place(words: str) -> str:
    """The mark of a place where somebody still has to write; Markdown."""
    return f"[{literal(words)}]({OPEN})"


def in_words(kind: Veldsoort, answer: str) -> str:
    """An answer within a sentence: a date is in words."""
    return text.date(answer) if answer and kind.rules.is_day else shown(kind, answer)


def source_line(source: Bron) -> str:
    """A source in one line, without its last full stop; Markdown."""
    when = text.date(source.datum) if source.datum else "zonder datum"
    words = ", ".join(filter(None, (source.uitgever, source.titel, when)))
    return f"[{literal(words)}]({source.url})" if source.url else literal(words)


def sources_line(part: Onderdeel, handbook: Handbook) -> str:
    """What stands below a section about its sources; Markdown, "" without any."""
    cited = [source_line(handbook.get("bron", source)) for source in part.bronnen]
    return f"{'Bron' if len(cited) == 1 else 'Bronnen'}: {'; '.join(cited)}." if cited else ""
