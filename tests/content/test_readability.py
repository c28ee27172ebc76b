"""The real texts are easy enough to read."""

from pathlib import Path

from macros.model.handbook import Handbook
from macros.pages.keuzehulp import POINTS
from macros.pages.programmas import FACETS
from macros.readability.report import chapters, faults, whole


def test_every_chapter_reads_easily_enough(handbook: Handbook, root: Path) -> None:
    """Each chapter and the site as a whole stay within every limit."""
    found = chapters(handbook, root / "docs", (POINTS, FACETS))
    assert [fault for one in (*found, whole(found)) for fault in faults(one)] == []
