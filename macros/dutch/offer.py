"""What is known about a programme today, in words: whether it is still offered, and how a recent source is named.

One rule for list, page, comparison and files. For what is known of its recognition see `labels.level`.
"""

from dataclasses import dataclass

from macros.dutch.text import date
from macros.model.bron import Bron
from macros.model.handbook import Handbook
from macros.model.programma import Programma

UNDATED = "onbekend; genoemd op een pagina zonder datum"


@dataclass(frozen=True)
class Offer:
    """What is known, in words; `source` is the key of the source that says so, `attribution` the words for it."""

    text: str = "onbekend"
    source: str | None = None
    attribution: str = ""

    def __str__(self) -> str:
        return f"{self.text} ({self.attribution})" if self.attribution else self.text


def current(handbook: Handbook, record: Programma) -> Offer:
    """Whether `record` is still offered: a page without a date says that it was, and nothing about now."""
    if record.gezien is None:
        return Offer()
    source: Bron = handbook.get("bron", record.gezien)
    if source.datum is None:
        return Offer(UNDATED, source.id, _author(source) + _weak(source))
    return Offer("bevestigd", source.id, attribution(source))


def attribution(source: Bron) -> str:
    """Who says it, and when: "Nederlands Jeugdinstituut, 2018"."""
    return f"{_author(source)}, {date(source.datum) if source.datum else 'zonder datum'}{_weak(source)}"


def _author(source: Bron) -> str:
    return source.uitgever or source.titel


def _weak(source: Bron) -> str:
    return ", zwakke bron" if source.graad and source.graad.value == "C" else ""
