"""How easy each chapter of the handbook is to read, compared with our limits. Measured by textstat, a test requirement.

Not for single words: see `macros.readability.hard_words`.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import textstat

from macros.model.base import Record
from macros.model.handbook import Handbook
from macros.readability import sentences
from macros.readability.hard_words import HardWord
from macros.readability.sentences import Sentence
from macros.reading.faults import count

MAX_MEAN = 13  # words in a sentence
LONG = 20  # the most words in a short sentence
MIN_SHORT = 0.9  # share of short sentences
MIN_EASE = 45  # Flesch-Douma of a chapter
MIN_EASE_SITE = 50
LISTED = 5  # sentences to rewrite, in a fault


@dataclass(frozen=True)
class Figures:
    """Mean words in a sentence, share of sentences of at most LONG words, and Flesch-Douma (higher is easier)."""

    mean: float
    short: float
    ease: float


@dataclass(frozen=True)
class Chapter:
    """One line of the report, about at least one sentence."""

    title: str
    sentences: tuple[Sentence, ...] = field(repr=False)
    min_ease: int = MIN_EASE


def chapters(handbook: Handbook, docs: Path, questions: object) -> list[Chapter]:
    """A chapter for each chapter of the guidance, each step, each other noun, the pages about the handbook, and the `questions`."""
    groups: list[tuple[str, Iterable[Record]]] = [(f"{h.nummer}. {h.titel}", [h]) for h in handbook.hoofdstukken]
    groups += [(f"Stap {step.nummer}: {step.titel}", [step]) for step in handbook.stappen]
    groups += [
        ("Organisatiemodellen", handbook.organisatiemodellen),
        ("Instrumenten", handbook.instrumenten),
        ("Toezicht", handbook.indicatoren), ("Voorbeelden", handbook.voorbeelden), ("Programma's", handbook.programmas),
        ("Begrippen", handbook.begrippen), ("Sinds 2013", handbook.notities), ("Werkbladen", handbook.werkbladen),
        ("Stukken", handbook.stukken),
        ("Tekeningen", handbook.figuren),
    ]
    found = [_of_records(title, records) for title, records in groups]
    found.append(Chapter("Over dit handboek", tuple(sentences.in_pages(docs, "over"))))
    found.append(Chapter("Keuzehulp en filters", tuple(sentences.in_questions(questions))))
    return [chapter for chapter in found if chapter.sentences]


def _of_records(title: str, records: Iterable[Record]) -> Chapter:
    return Chapter(title, tuple(sentence for record in records for sentence in sentences.in_record(record)))


def whole(found: list[Chapter]) -> Chapter:
    """All chapters as one, with the limit of the site."""
    return Chapter("Het hele handboek", tuple(s for chapter in found for s in chapter.sentences), MIN_EASE_SITE)


def measure(found: Iterable[Sentence]) -> Figures:
    """The figures of at least one sentence."""
    found = list(found)
    lengths = [sentence.words for sentence in found]
    # textstat takes the full stop in a number or a web address for the end of a sentence.
    plain = " ".join(re.sub("[.?!]", "", sentence.text) + "." for sentence in found)
    textstat.set_lang("nl")
    return Figures(
        sum(lengths) / len(lengths), sum(length <= LONG for length in lengths) / len(lengths),
        textstat.flesch_reading_ease(plain),
    )


def faults(chapter: Chapter) -> list[str]:
    """A fault for each limit that a chapter exceeds, with the sentences to rewrite first."""
    figures = measure(chapter.sentences)
    limits = (
        (figures.mean > MAX_MEAN, f"een zin heeft gemiddeld {_decimal(figures.mean)} woorden, hoogstens {MAX_MEAN} mag", _length),
        (figures.short < MIN_SHORT,
         f"{figures.short:.0%} van de zinnen heeft hoogstens {LONG} woorden, minstens {MIN_SHORT:.0%} moet", _length),
        (figures.ease < chapter.min_ease, f"Flesch-Douma is {figures.ease:.0f}, minstens {chapter.min_ease} moet", _hardness),
    )
    return [_fault(chapter, what, weight) for beyond, what, weight in limits if beyond]


def _fault(chapter: Chapter, what: str, weight: Callable[[Sentence], float]) -> str:
    worst = sorted(chapter.sentences, key=weight, reverse=True)[:LISTED]
    shown = [f"  {s.place}: {s.text} ({count(s.words, 'woord', 'woorden')})" for s in worst]
    return "\n".join([f"{chapter.title}: {what}. Herschrijf om te beginnen:", *shown])


def _length(sentence: Sentence) -> float:
    return sentence.words


def _hardness(sentence: Sentence) -> float:
    return -measure([sentence]).ease


def table(found: list[Chapter]) -> str:
    """The figures of every chapter in columns, with the limits on the last line."""
    width = max(len(chapter.title) for chapter in found)
    rows = [("", "zinnen", "woorden per zin", f"tot en met {LONG}", "Flesch-Douma"), *(_row(chapter) for chapter in found)]
    rows.append(("Grens", "", f"{MAX_MEAN}", f"{MIN_SHORT:.0%}", f"{MIN_EASE} ({MIN_EASE_SITE})"))
    return "\n".join(f"{row[0]:{width}} {row[1]:>7} {row[2]:>16} {row[3]:>14} {row[4]:>13}" for row in rows)


def explain(found: list[HardWord]) -> str:
    """The hard words in one paragraph, with how often each is used and what to do about them."""
    words = ", ".join(f"{hard.word} ({hard.sentences})" for hard in found)
    return f"Moeilijke woorden zonder begrip: {words or 'geen'}." + (
        " Leg ze uit in data/begrippen.yaml, of kies een gewoner woord." if found else "")


def _row(chapter: Chapter) -> tuple[str, ...]:
    figures = measure(chapter.sentences)
    return chapter.title, str(len(chapter.sentences)), _decimal(figures.mean), f"{figures.short:.0%}", f"{figures.ease:.0f}"


def _decimal(value: float) -> str:
    return f"{value:.1f}".replace(".", ",")
