"""An answer as people type it → as the data writes it: `€ 2.500,-` is 2500, `1 oktober 2026` is 2026-10-01.

Only if it can be read in one way; anything else stays as it was typed, and whoever checks it says that it does not fit.
"""

import datetime
import re

from macros.downloads.form_blocks import Field
from macros.dutch.text import MONTHS, number
from macros.model.werkblad.rekenen import FEW
from macros.model.werkblad.soort import Rules, Unit
from macros.model.werkblad.veld import SEPARATOR
from macros.returned.spreadsheets import Value, day

_DAY = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2}|[a-z]{3,9}\.?)[-/. ]([0-9]{4}|[0-9]{2})", re.I)
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_CENTURY = 2000
_MONEY = re.compile(r"^€|^euro|,-+$|euro$|€$", re.I)
_WHOLE = re.compile(r"(-?[0-9]{1,3}(?:\.[0-9]{3})+|-?[0-9]+)(?:,0{1,2})?")
_SMALL = re.compile(r"<\s*10|(minder dan|onder de) (10|tien)", re.I)
_PER_CENT = re.compile(r"\s*(%|procent)$", re.I)


def as_data(field: Field, value: Value, first: datetime.date) -> str:
    """The value of a cell as the data writes an answer to `field`; its file counts days from the `first`."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, float):
        return day(value, first).isoformat() if field.kind.rules.is_day and 0 < value < 100_000 else _number(value)
    words = _chosen(field, value.strip())
    return _written(field.kind.rules, words)


def _written(rules: Rules, words: str) -> str:
    if rules.is_day:
        return _day(words)
    if rules.hides_few:
        return _count(words)
    if rules.unit is Unit.EURO:
        return _money(words)
    return _PER_CENT.sub("", words) if rules.unit is Unit.PER_CENT else words


def looks_like_a_day(words: str) -> bool:
    """Whether it looks like a date, even one that does not exist."""
    return bool(_DAY.fullmatch(words) or _ISO.fullmatch(words))


def _day(words: str) -> str:
    found = _DAY.fullmatch(" ".join(words.split()))
    month = _month(found[2]) if found else ""
    if not found or not month:
        return words
    year = int(found[3]) + (_CENTURY if len(found[3]) == 2 else 0)
    return f"{year}-{month:0>2}-{found[1]:0>2}"


def _month(words: str) -> str:
    """The number of a month, given as a number or as its name, in full or by its first three letters; else ""."""
    if words.isdigit():
        return words
    name = words.rstrip(".").lower()
    return next((str(place) for place, month in enumerate(MONTHS, 1) if name in (month, month[:3]) or (name, month) == ("mrt", "maart")), "")


def _money(words: str) -> str:
    bare = words
    while (shorter := _MONEY.sub("", bare).strip()) != bare:
        bare = shorter
    return _whole(bare, words)


def _count(words: str) -> str:
    return FEW if _SMALL.fullmatch(words) else _whole(words, words)


def _whole(bare: str, words: str) -> str:
    """The number `bare` without thousands separators and zero decimals; `words` if it is not a whole number."""
    found = _WHOLE.fullmatch(bare)
    return found[1].replace(".", "") if found else words


def _chosen(field: Field, words: str) -> str:
    """The choices in `words` as the handbook writes them: a program accepts "Ja" for "ja", and people forget a space."""
    known = {choice.casefold(): choice for choice in field.choices}
    parts = words.split(SEPARATOR.strip()) if field.several else [words]
    return SEPARATOR.join(known.get(part.casefold(), part) for part in map(str.strip, parts) if part)


def _number(value: float) -> str:
    return str(int(value)) if value.is_integer() else number(round(value, 2))
