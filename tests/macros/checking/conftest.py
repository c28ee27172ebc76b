"""The site of the small handbook, for the pages that the checks are held against."""

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def site(small_site: Path) -> Path:
    """The site of the small handbook in place of the real one."""
    return small_site
