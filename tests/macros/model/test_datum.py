"""The last day that a date may mean."""

import datetime

import pytest

from macros.model.datum import last_day


@pytest.mark.parametrize(("value", "day"), [
    ("2024", "2024-12-31"), ("2024-02", "2024-02-29"), ("2023-02", "2023-02-28"), ("2024-12", "2024-12-31"), ("2024-12-03", "2024-12-03"),
])
def test_a_month_or_year_ends_on_its_last_day(value: str, day: str) -> None:
    """Months differ in length, and so do years."""
    assert last_day(value) == datetime.date.fromisoformat(day)


def test_what_is_no_date_has_no_last_day() -> None:
    """A month that does not exist is none."""
    assert last_day("2024-13") is None
