"""The search index of the real site."""

import gzip
from pathlib import Path


def test_the_index_stays_small(site: Path) -> None:
    """A reader fetches it at the first search, also over a slow line; servers send it compressed."""
    assert len(gzip.compress((site / "assets/zoekindex.js").read_bytes())) < 200_000
