"""The handbook for the tests of the code: the small one, so that editing the real content breaks none of them."""

import pytest

from macros.model.handbook import Handbook


@pytest.fixture(scope="session")
def handbook(small_handbook: Handbook) -> Handbook:
    """The small handbook in place of the real one, which `tests/content` checks."""
    return small_handbook
