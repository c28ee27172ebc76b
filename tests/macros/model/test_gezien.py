"""How recently a programme was seen, counted from the day of the edition."""

import pytest

from macros.model.gezien import Gezien, stand


@pytest.mark.parametrize(("seen", "edition", "expected"), [
    ("2026-11-20", "2026-11-28", "twee-jaar"), ("2024-11-29", "2026-11-28", "twee-jaar"), ("2024-11-28", "2026-11-28", "ouder"),
    ("2024-11", "2026-11-28", "twee-jaar"), ("2024-10", "2026-11-28", "ouder"), ("2024", "2026-11-28", "twee-jaar"),
    ("2023", "2026-11-28", "ouder"), ("2022-02-28", "2024-02-29", "ouder"), ("2022-03-01", "2024-02-29", "twee-jaar"), (None, "2026-11-28", "onbekend"),
])
def test_a_source_is_recent_for_two_years(seen: str | None, edition: str, expected: str) -> None:
    """The day of the source counts; a month or year counts as its last day, and no date is no knowledge."""
    assert stand(seen, False, edition) == Gezien(expected)


def test_what_stops_is_never_recent() -> None:
    """A source that says it ends beats the newest that shows it."""
    assert stand("2026-11-01", True, "2026-11-28") == Gezien.STOPT
