"""What is known about a programme today, in words: whether it is still offered, and how a recent source is named.

One rule for list, page, comparison and files. What is known of its recognition stands in the record itself: see `labels.level`.
"""

from dataclasses import dataclass

from macros.dutch import text
from macros.model.bron import Bron
from macros.model.handbook import Handbook
from macros.model.programma import Programma

UNDATED = "onbekend; genoemd op een pagina zonder datum"


@dataclass(frozen=True)
class Stand:
    """What is known, in words; `bron` is the key of the source that says so, `wie` how it is named."""

    tekst: str = "onbekend"
    bron: str | None = None
    wie: str = ""

    def __str__(self) -> str:
        return f"{self.tekst} ({self.wie})" if self.wie else self.tekst


def aanbod(handbook: Handbook, record: Programma) -> Stand:
    """Whether `record` is still offered: a page without a date says that it was, and nothing about now."""
    if record.aanbod_bevestigd is None:
        return Stand()
    source: Bron = handbook.get("bron", record.aanbod_bevestigd)
    if source.datum is None:
        return Stand(UNDATED, source.id, wie(source) + _weak(source))
    return Stand("bevestigd", source.id, wie_wanneer(source))


def wie(source: Bron) -> str:
    """Who says it."""
    return source.uitgever or source.titel


def wie_wanneer(source: Bron) -> str:
    """Who says it, and when: "Nederlands Jeugdinstituut, 2018"."""
    return f"{wie(source)}, {text.date(source.datum) if source.datum else 'zonder datum'}{_weak(source)}"


def _weak(source: Bron) -> str:
    return ", zwakke bron" if source.graad and source.graad.value == "C" else ""
