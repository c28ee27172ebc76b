"""How easy the words of the handbook read, chapter by chapter, held against the limits of the project.

Measures with textstat, which only the test tools install. It judges no content and changes nothing; the words that
ask for an explanation are the business of `macros.hard_words`.
"""

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args, get_type_hints

import textstat

from macros.errors import count
from macros.load import SOURCES
from macros.model.base import Record
from macros.model.handbook import Handbook
from macros.model.markdown import parser
from macros.model.values import Regel, Tekst
from macros.references import field_name, label

MEAN_MOST = 13.0  # words in a sentence
LONG = 20  # words; nine in ten sentences are no longer
SHORT_LEAST = 0.9
EASE_LEAST = 45.0  # Flesch-Douma of a chapter
EASE_LEAST_SITE = 50.0
FRAGMENT = 4  # fewer words without an end mark are no sentence
LISTED = 5  # places to rewrite that a report names per fault

_ABBREVIATION = re.compile(r"\b(art|bijv|blz|dr|drs|e\.a|m\.n|nr|o\.a|p|red|t\.a\.v)\.")
_BORDER = re.compile(r"(?<=[.?!])[\"')\u2019\u201d]*\s+(?=[\"'(\u2018\u201c]*[A-Z0-9])")
_ENDED = re.compile(r"[.?!:][\"')\u2019\u201d]*$")
_CALL = re.compile(r"\{\{.*?\}\}")


@dataclass(frozen=True)
class Sentence:
    """One sentence as a reader sees it, and the place where an editor wrote it."""

    text: str
    place: str

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(1 for word in self.text.split() if re.search(r"\w", word))


@dataclass(frozen=True)
class Figures:
    """Sentences, words in a mean sentence, share of sentences up to LONG words, and Flesch-Douma (higher reads easier)."""

    sentences: int
    mean: float
    short: float
    ease: float


@dataclass(frozen=True)
class Chapter:
    """What one line of the report is about."""

    title: str
    sentences: tuple[Sentence, ...] = field(repr=False)
    ease_least: float = EASE_LEAST


def chapters(handbook: Handbook, root: Path) -> list[Chapter]:
    """Every chapter of the guidance, every step, and each other kind of record; last the pages about the handbook."""
    groups: list[tuple[str, Iterable[Record]]] = [(f"{h.nummer}. {h.titel}", [h]) for h in handbook.hoofdstukken]
    groups += [(f"Stap {step.nummer}: {step.titel}", [step]) for step in handbook.stappen]
    groups += [
        ("Organisatiemodellen", handbook.organisatiemodellen), ("Instrumenten, thema's en doelen",
         (*handbook.instrumenten, *handbook.themas, *handbook.doelen)),
        ("Toezicht", handbook.indicatoren), ("Voorbeelden", handbook.voorbeelden), ("Programma's", handbook.programmas),
        ("Begrippen", handbook.begrippen), ("Sinds 2013", handbook.notities), ("Werkbladen", handbook.werkbladen),
    ]
    found = [Chapter(title, tuple(s for record in records for s in _in_record(record))) for title, records in groups]
    return [*found, Chapter("Over dit handboek", tuple(_in_pages(root)))]


def whole(found: list[Chapter]) -> Chapter:
    """All chapters as one, with the limit of the whole site."""
    return Chapter("Het hele handboek", tuple(s for chapter in found for s in chapter.sentences), EASE_LEAST_SITE)


def measure(sentences: Iterable[Sentence]) -> Figures:
    """The figures of at least one sentence."""
    lengths = [sentence.words for sentence in (sentences := list(sentences))]
    # textstat would take the point of an abbreviation or a web address for the end of a sentence.
    plain = " ".join(re.sub("[.?!]", "", sentence.text) + "." for sentence in sentences)
    textstat.set_lang("nl")
    return Figures(
        len(lengths), sum(lengths) / len(lengths), sum(length <= LONG for length in lengths) / len(lengths),
        textstat.flesch_reading_ease(plain),
    )


def faults(chapter: Chapter) -> list[str]:
    """What is above a limit in one chapter, each with the places to rewrite first; empty when it reads well."""
    figures = measure(chapter.sentences)
    longest = sorted(chapter.sentences, key=lambda sentence: -sentence.words)
    found = []
    if figures.mean > MEAN_MOST:
        found.append(_fault(chapter, f"een zin heeft gemiddeld {_decimal(figures.mean)} woorden; hoogstens {MEAN_MOST:.0f}", longest))
    if figures.short < SHORT_LEAST:
        found.append(_fault(chapter, f"{figures.short:.0%} van de zinnen heeft hoogstens {LONG} woorden; minstens {SHORT_LEAST:.0%}",
                            longest))
    if figures.ease < chapter.ease_least:
        found.append(_fault(chapter, f"Flesch-Douma is {figures.ease:.0f}; minstens {chapter.ease_least:.0f}",
                            sorted(chapter.sentences, key=lambda sentence: measure([sentence]).ease)))
    return found


def table(found: list[Chapter]) -> str:
    """The figures of every chapter in columns, the limits in the last line."""
    width = max(len(chapter.title) for chapter in found)
    lines = [f"{'':{width}}  zinnen  woorden per zin  tot {LONG} woorden  Flesch-Douma"]
    for chapter in found:
        f = measure(chapter.sentences)
        lines.append(f"{chapter.title:{width}}  {f.sentences:6}  {_decimal(f.mean):>15}  {f.short:>14.0%}  {f.ease:12.0f}")
    limits = f"{EASE_LEAST:.0f}, samen {EASE_LEAST_SITE:.0f}"
    return "\n".join([*lines, f"{'Grens':{width}}  {'':6}  {MEAN_MOST:15.0f}  {SHORT_LEAST:>14.0%}  {limits:>12}"])


def _fault(chapter: Chapter, what: str, worst: list[Sentence]) -> str:
    shown = [f"  {sentence.place}: {sentence.text} ({count(sentence.words, 'woord', 'woorden')})" for sentence in worst[:LISTED]]
    return "\n".join([f"{chapter.title}: {what}. Herschrijf om te beginnen:", *shown])


def _decimal(value: float) -> str:
    return f"{value:.1f}".replace(".", ",")


def _in_record(record: Record) -> Iterator[Sentence]:
    path = next(source.path for source in SOURCES if source.model is type(record))
    for name, text, loc in _texts(record):
        place = f"data/{path} ({name}) {field_name(loc)}"
        yield from (Sentence(sentence, place) for sentence in sentences_of(text))


def _in_pages(root: Path) -> Iterator[Sentence]:
    for path in sorted((root / "docs" / "over").glob("*.md")):
        body = path.read_text(encoding="utf-8").partition("\n---\n")[2]
        place = path.relative_to(root).as_posix()
        yield from (Sentence(sentence, place) for sentence in sentences_of(_CALL.sub("", body)))


def _texts(record: Record, name: str = "", loc: tuple[Any, ...] = ()) -> Iterator[tuple[str, str, tuple[Any, ...]]]:
    """(record, text, field) of all running text in `record`; a record within it that has an id goes by that."""
    name = label(record) or name
    fields = _prose_fields(type(record))
    for key, value in record:
        yield from _in_value(value, name, (*loc, key), key in fields)


def _in_value(value: Any, name: str, loc: tuple[Any, ...], prose: bool) -> Iterator[tuple[str, str, tuple[Any, ...]]]:
    if isinstance(value, Record):
        yield from _texts(value, name, loc)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _in_value(item, name, (*loc, index), prose)
    elif isinstance(value, str) and prose:
        yield name, value, loc


@functools.cache
def _prose_fields(model: type[Record]) -> frozenset[str]:
    """The fields with sentences: names, addresses and references are none."""
    hints = get_type_hints(model, include_extras=True)
    return frozenset(name for name, hint in hints.items() if _is_prose(hint))


def _is_prose(hint: Any) -> bool:
    return hint in (Tekst, Regel) or any(_is_prose(part) for part in get_args(hint))


def sentences_of(text: str) -> Iterator[str]:
    """The sentences of a data text. A list point ends one; headings, loose words and cells without an end mark are none."""
    for piece, whole_only in _pieces(text):
        for sentence in _BORDER.split(_ABBREVIATION.sub(r"\1", " ".join(piece.split()))):
            if _ENDED.search(sentence) or (len(sentence.split()) >= FRAGMENT and not whole_only):
                yield sentence


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """(text of a paragraph, list point or cell; whether it is a cell)."""
    previous = ""
    for token in parser().parse(text):
        if token.type == "inline" and previous != "heading_open":
            words = ("".join(child.content or " " * (child.type == "softbreak") for child in token.children or []))
            yield words, previous in ("td_open", "th_open")
        previous = token.type
