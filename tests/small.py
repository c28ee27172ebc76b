"""The small handbook: made-up data with every noun and kind of record, so that code is tested apart from the real content."""

from collections.abc import Callable
from pathlib import Path

import pytest

from macros.model.handbook import Handbook
from macros.project import Project
from macros.publishing.build import make

DATA = Path(__file__).parent / "handbook"
Once = Callable[[str, Callable[[Path], object]], Path]


@pytest.fixture(scope="session")
def copy_small(copy_checkout: Callable[..., Path]) -> Callable[[Path], Path]:
    """Copies the checkout to a new folder with the small handbook as its data, so that a test may change it."""

    return lambda target: copy_checkout(target, DATA)


@pytest.fixture(scope="session")
def small(copy_small: Callable[[Path], Path], once: Once) -> Path:
    """A checkout with the small handbook, to read only."""
    return once("klein", copy_small)


@pytest.fixture(scope="session")
def small_handbook(small: Path) -> Handbook:
    """The small handbook, read and checked like the real one."""
    return Project(small).handbook


@pytest.fixture(scope="session")
def small_site(small: Path, once: Once) -> Path:
    """The site of the small handbook, built once."""
    return once("kleine-site", lambda place: make(small, place))
