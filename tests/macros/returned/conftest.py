"""The real handbook: these tests walk over its worksheets, whatever those are, because what fits depends on their words."""

from pathlib import Path

import pytest

from macros.model.handbook import Handbook
from macros.project import Project


@pytest.fixture(scope="session")
def handbook(root: Path) -> Handbook:
    """The real handbook in place of the small one."""
    return Project(root).handbook
