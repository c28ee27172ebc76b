"""What every test shares: the checkout, its data, and the site built once from it."""

from pathlib import Path

import pytest

from macros.build import make
from macros.model.handbook import Handbook
from macros.project import Project

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout under test."""
    return ROOT


@pytest.fixture(scope="session")
def handbook(root: Path) -> Handbook:
    """The real data."""
    return Project(root).handbook


@pytest.fixture(scope="session")
def site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built once for all tests."""
    place = tmp_path_factory.mktemp("gebouwd") / "site"
    make(root, place)
    return place
