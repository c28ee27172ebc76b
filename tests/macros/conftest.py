"""What the tests of the code see: the small handbook and its site, so that editing the real content breaks none of them."""

from pathlib import Path

import pytest

from macros.model.handbook import Handbook


@pytest.fixture(scope="session")
def handbook(small_handbook: Handbook) -> Handbook:
    """The small handbook in place of the real one; `tests/content` holds what the real one must be."""
    return small_handbook


@pytest.fixture(scope="session")
def site(small_site: Path) -> Path:
    """The site of the small handbook in place of the real one; `tests/site` walks over the real pages."""
    return small_site
