"""The handbook and the site for the tests of the code: the small ones, so that editing the real content breaks none of them."""

from pathlib import Path

import pytest

from macros.model.handbook import Handbook


@pytest.fixture(scope="session")
def handbook(small_handbook: Handbook) -> Handbook:
    """The small handbook in place of the real one, which `tests/content` checks."""
    return small_handbook


@pytest.fixture(scope="session")
def site(small_site: Path) -> Path:
    """The site of the small handbook in place of the real one, which `tests/site` checks."""
    return small_site
