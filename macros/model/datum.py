"""Dates as editors write them, and what a date in another form probably means. Uses no clock."""

import datetime
import re

from macros.model import alike

MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
          "november", "december")
PATTERN = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
_SHORT = {name[:3]: number for number, name in enumerate(MONTHS, 1)} | {"mrt": 3, "sept": 9, "oct": 10, "may": 5}
_MONTH, _SIGN, _DAY, _YEAR = r"(?P<month>[0-9]{1,2}|[a-z]{3,9})", r"[-/., \u2013]+", r"(?P<day>[0-9]{1,2})(?:e|ste|de)?", r"(?P<year>[0-9]{4})"
_MEANT = [re.compile(pattern) for pattern in (
    rf"{_DAY}{_SIGN}{_MONTH}{_SIGN}{_YEAR}", rf"{_YEAR}{_SIGN}{_MONTH}{_SIGN}{_DAY}", rf"{_MONTH}{_SIGN}{_YEAR}", rf"{_YEAR}{_SIGN}{_MONTH}",
    r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})")]
# What people write around a date: a weekday, a word, a time.
_AROUND = re.compile(r"^(?:(?:(?:ma|di|wo|do|vr|za|zo)[a-z]{0,5}dag,?|(?:per|op|in|sinds|vanaf|tot|begin|medio|half|eind|circa|rond|ca\.?|d\.?d\.?)) +)+|[t ][0-9]{1,2}:[0-9]{2}.*$")
_A_YEAR = re.compile(r"(?<![0-9])(?:1[89]|20|21)[0-9]{2}(?![0-9])")
_UNTIL = re.compile(r"(?<![0-9])((?:1[89]|20)[0-9]{2})[-/\u2013]([0-9]{2})(?![0-9-])")  # 2020-21


def first_day(value: str) -> datetime.date | None:
    """The day that `value` names, or the first day of its month or year; None if there is no such day."""
    if not re.match(PATTERN, value):
        return None
    try:
        return datetime.date(*(int(part) for part in (*value.split("-"), "1", "1")[:3]))
    except ValueError:
        return None


def last_day(value: str) -> datetime.date | None:
    """The day that `value` names, or the last day of its month or year; None if there is no such day."""
    first = first_day(value)
    if first is None or len(value) == len("2013-02-28"):
        return first
    year, month = (first.year + 1, 1) if "-" not in value or first.month == len(MONTHS) else (first.year, first.month + 1)
    return datetime.date(year, month, 1) - datetime.timedelta(days=1)


def meant(value: str) -> str:
    """The date that an editor meant: "23 november 2026" → "2026-11-23", "juni 2015" → "2015-06"; empty if that is not certain."""
    written = _written(value)
    return written if first_day(written) else ""


def is_shaped(value: str) -> bool:
    """Whether a text has the form of one date, even if there is no such day."""
    return bool(re.match(PATTERN, value) or _written(value)) and len(years(value)) < 2


def _written(value: str) -> str:
    """A date in another form as we write it, such as 31 februari 2026 → "2026-02-31"; empty if it has no such form."""
    plain = _AROUND.sub("", value.strip().lower()).strip()
    found = next((match for pattern in _MEANT if (match := pattern.fullmatch(plain)) and _number(match["month"])), None)
    if not found:
        return ""
    month, day = _number(found["month"]), int(found.groupdict().get("day", 0))
    if day and day <= len(MONTHS) < month:
        month, day = day, month  # 2/28/2013
    return f"{found['year']}-{month:02}" + (f"-{day:02}" if day else "")


def years(value: str) -> tuple[str, ...]:
    """The years that a text names, in order: "najaar 2021" → 2021, "2020/21" → 2020 and 2021, "zomer" → none."""
    short = _UNTIL.search(value)
    if short and int(short[2]) == (int(short[1]) + 1) % 100:
        return short[1], str(int(short[1]) + 1)
    return tuple(dict.fromkeys(_A_YEAR.findall(value)))


def _number(month: str) -> int:
    """The number of a month, also if its name is misspelt; 0 if it is none."""
    if month.isdigit():
        return int(month)
    name = alike.closest(month, MONTHS, alike.SLIP)
    return _SHORT.get(month) or (MONTHS.index(name) + 1 if name else 0)
