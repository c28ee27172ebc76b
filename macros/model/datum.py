"""Dates as editors write them, and what a date in another form probably means. Uses no clock."""

import datetime
import re

MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
          "november", "december")
PATTERN = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
_MONTH = rf"(?P<month>[0-9]{{1,2}}|{'|'.join(MONTHS)}|{'|'.join(name[:3] for name in MONTHS)})"
_SIGN, _DAY, _YEAR = r"[-/. ]+", r"(?P<day>[0-9]{1,2})", r"(?P<year>[0-9]{4})"
_MEANT = [re.compile(pattern, re.IGNORECASE | re.ASCII) for pattern in (
    rf"{_DAY}{_SIGN}{_MONTH}{_SIGN}{_YEAR}", rf"{_YEAR}{_SIGN}{_MONTH}{_SIGN}{_DAY}", rf"{_MONTH}{_SIGN}{_YEAR}", rf"{_YEAR}{_SIGN}{_MONTH}")]


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
    matches = (pattern.fullmatch(value.strip()) for pattern in _MEANT)
    found = next(filter(None, matches), None)
    if not found:
        return ""
    month = _number(found["month"].lower())
    day = f"-{int(found['day']):02}" if "day" in found.groupdict() else ""
    iso = f"{found['year']}-{month:02}{day}"
    return iso if first_day(iso) else ""


def _number(month: str) -> int:
    return int(month) if month.isdigit() else next(number for number, name in enumerate(MONTHS, 1) if name.startswith(month))
