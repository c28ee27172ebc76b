"""What a search of the real site costs."""

import gzip
from pathlib import Path

FIRST_RESULT = 180 * 1024  # bytes, compressed


def test_the_first_result_costs_little(site: Path) -> None:
    """A reader fetches the index and the engine at the first search, also over a slow line; servers send them compressed."""
    assert sum(len(gzip.compress((site / "assets" / name).read_bytes())) for name in ("zoekindex.js", "zoeken.js")) <= FIRST_RESULT
