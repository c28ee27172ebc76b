"""What people type, as the data writes it."""

import datetime

import pytest

from macros.downloads.form_blocks import Field
from macros.model.werkblad.soort import Veldsoort
from macros.returned.typed_answers import as_data, looks_like_a_day

FIRST = datetime.date(1899, 12, 30)


@pytest.mark.parametrize(("kind", "typed", "read_as"), [
    (Veldsoort.DATUM, "31-12-2026", "2026-12-31"), (Veldsoort.DATUM, "1.2.2027", "2027-02-01"), (Veldsoort.DATUM, "31-12-26", "2026-12-31"),
    (Veldsoort.DATUM, "1 oktober 2026", "2026-10-01"), (Veldsoort.DATUM, "1 Okt. 2026", "2026-10-01"), (Veldsoort.DATUM, "3 mrt 2027", "2027-03-03"),
    (Veldsoort.DATUM, "2026-12-31", "2026-12-31"), (Veldsoort.DATUM, 44925.0, "2022-12-30"),
    (Veldsoort.BEDRAG, "€ 600", "600"), (Veldsoort.BEDRAG, "2.500", "2500"), (Veldsoort.BEDRAG, "2500 euro", "2500"),
    (Veldsoort.BEDRAG, "€ 2.500,-", "2500"), (Veldsoort.BEDRAG, "€2.500,00", "2500"), (Veldsoort.BEDRAG, 600.0, "600"),
    (Veldsoort.AANTAL, "12,0", "12"), (Veldsoort.AANTAL, "1.200", "1200"), (Veldsoort.AANTAL, "< 10", "<10"),
    (Veldsoort.AANTAL, "minder dan 10", "<10"), (Veldsoort.AANTAL, "Onder de tien", "<10"),
    (Veldsoort.PROCENT, "60 %", "60"), (Veldsoort.PROCENT, "62,5 procent", "62,5"),
])
def test_what_can_be_read_in_one_way_is_read(kind: Veldsoort, typed: str | float, read_as: str) -> None:
    """With a sign, a word, a thousands separator, or a month in words."""
    assert as_data(Field("a", "A", kind), typed, FIRST) == read_as


@pytest.mark.parametrize(("kind", "typed"), [
    (Veldsoort.BEDRAG, "12.5"), (Veldsoort.BEDRAG, "2500,50"), (Veldsoort.BEDRAG, "ongeveer 600"), (Veldsoort.AANTAL, "ongeveer 20"),
    (Veldsoort.AANTAL, "7"), (Veldsoort.DATUM, "oktober 2026"), (Veldsoort.DATUM, "1 herfst 2026"), (Veldsoort.TEKST, "€ 600"),
])
def test_what_is_not_sure_stays_as_it_was_typed(kind: Veldsoort, typed: str) -> None:
    """Nobody guesses what was meant."""
    assert as_data(Field("a", "A", kind), typed, FIRST) == typed


def test_only_what_is_written_as_a_day_looks_like_one() -> None:
    """Even one that is in no calendar."""
    assert [words for words in ("31-02-2026", "2026-02-31", "na de zomer", "") if looks_like_a_day(words)] == ["31-02-2026", "2026-02-31"]
