"""How recently a programme was seen on offer. Our rule, counted from the day of the edition and never from a clock.

A source shows a programme on offer on its own date. A date without a day counts as the last day of its month or year: what we know
does not make it older. A source without a date says nothing about now.
"""

from datetime import date
from enum import StrEnum

from macros.model.datum import last_day

YEARS = 2  # after this many years a source is old


class Gezien(StrEnum):
    """The stand of what is known about the offer, newest first."""

    TWEE_JAAR = "twee-jaar"
    OUDER = "ouder"
    STOPT = "stopt"
    ONBEKEND = "onbekend"


def stand(seen: str | None, stops: bool, edition: str) -> Gezien:
    """The stand of a programme: `seen` is the date of the last source with the offer, None if there is none; `edition` is a day."""
    if stops:
        return Gezien.STOPT
    day = last_day(seen) if seen else None
    if day is None:
        return Gezien.ONBEKEND
    return Gezien.TWEE_JAAR if day > _years_before(date.fromisoformat(edition)) else Gezien.OUDER


def _years_before(day: date) -> date:
    """The same day `YEARS` earlier; 28 February for the day that a leap year adds."""
    return day.replace(year=day.year - YEARS, day=min(day.day, 28) if day.month == 2 else day.day)
