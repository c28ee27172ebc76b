"""When a programme was last seen on offer, in words, and how a recent source is named.

One rule and one wording for list, page, comparison and files; the rule itself is in `macros.model.gezien`. For what is known of its
recognition see `labels.level`.
"""

from dataclasses import dataclass

from macros.dutch.text import date
from macros.model.bron import Bron
from macros.model.datum import last_day
from macros.model.gezien import Gezien, stand
from macros.model.handbook import Handbook
from macros.model.programma import Programma

LABEL = "Laatst gezien"
UNKNOWN = "onbekend"
UNDATED = "onbekend; genoemd op een pagina zonder datum"
RULE = ("‘Laatst gezien’ is de datum van de nieuwste bron waarin het programma te krijgen was. Wij tellen twee jaar terug vanaf de dag "
        "waarop dit handboek is bijgewerkt. Noemt een bron alleen een maand of een jaar, dan telt de laatste dag daarvan. Een bron zonder "
        "datum zegt niets over nu.")


@dataclass(frozen=True)
class Seen:
    """What is known: the stand and in words; `source` is the key of the source behind it, `author` who says so, `date` its date."""

    stand: Gezien
    text: str = UNKNOWN
    source: str | None = None
    author: str = ""
    date: str | None = None

    def __str__(self) -> str:
        return f"{self.text} (bron: {self.author})" if self.author else self.text

    @property
    def is_current(self) -> bool:
        """Whether a source of the last two years shows it on offer."""
        return self.stand is Gezien.TWEE_JAAR

    @property
    def order(self) -> int:
        """The key to sort by: the newest first, and what has no date last."""
        day = last_day(self.date) if self.date else None
        return -day.toordinal() if day else 0


def current(handbook: Handbook, record: Programma) -> Seen:
    """When `record` was last seen. What stops is told with the source that says so."""
    key = record.stopt or record.gezien
    if key is None:
        return Seen(Gezien.ONBEKEND)
    source: Bron = handbook.get("bron", key)
    found = stand(source.datum, record.stopt is not None, handbook.uitgave.bijgewerkt)
    return Seen(found, _words(found, source.datum), key, _author(source) + _weak(source), source.datum)


def _words(found: Gezien, day: str | None) -> str:
    if found is Gezien.STOPT:
        return f"stopt, volgens een bron van {date(day)}" if day else "stopt, volgens een bron zonder datum"
    if day is None:
        return UNDATED
    return f"{date(day)}, langer dan twee jaar geleden" if found is Gezien.OUDER else date(day)


def attribution(source: Bron) -> str:
    """Who says it, and when: "Nederlands Jeugdinstituut, 2018"."""
    return f"{_author(source)}, {date(source.datum) if source.datum else 'zonder datum'}{_weak(source)}"


def short_attribution(source: Bron) -> str:
    """The same in few words, for a table where every cell has a source: "Nederlands Jeugdinstituut, 2018"; without a date no year."""
    return f"{_author(source)}{f', {source.datum[:4]}' if source.datum else ''}{_weak(source)}"


def _author(source: Bron) -> str:
    return source.uitgever or source.titel


def _weak(source: Bron) -> str:
    return ", zwakke bron" if source.is_zwak else ""
