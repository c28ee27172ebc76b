"""The small handbook: made-up data with every noun and kind of record, so that code is tested apart from the real content."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.model.handbook import Handbook
from macros.project import Project
from macros.publishing.build import make

DATA = Path(__file__).parent / "handbook"


@pytest.fixture(scope="session")
def copy_small(copy_checkout: Callable[[Path], Path]) -> Callable[[Path], Path]:
    """Copies the checkout to a new folder with the small handbook as its data, so that a test may spoil it."""

    def copy(target: Path) -> Path:
        copy_checkout(target)
        shutil.rmtree(target / "data")
        shutil.copytree(DATA, target / "data")
        return target

    return copy


@pytest.fixture(scope="session")
def small(copy_small: Callable[[Path], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout with the small handbook, to read only."""
    return copy_small(tmp_path_factory.mktemp("klein") / "checkout")


@pytest.fixture(scope="session")
def small_handbook(small: Path) -> Handbook:
    """The small handbook, read and checked as the real one is."""
    return Project(small).handbook


@pytest.fixture(scope="session")
def small_site(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the small handbook, built once."""
    place = tmp_path_factory.mktemp("kleine-site") / "site"
    make(small, place)
    return place
