"""What every test shares: the checkout, its data, and the site built once from it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.model.handbook import Handbook
from macros.project import Project
from macros.publishing.build import make

pytest_plugins = ["tests.documents", "tests.gate", "tests.small"]
ROOT = Path(__file__).resolve().parent.parent
# What a build reads; node_modules is linked, not copied.
SOURCES = ("data", "docs", "macros", "locking.py", "overrides", "mkdocs.yml", "package.json", "package-lock.json")


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


@pytest.fixture(scope="session")
def copy_checkout(root: Path) -> Callable[[Path], Path]:
    """Copies what a build reads to a new folder, so that a test may spoil it."""

    def copy(target: Path) -> Path:
        target.mkdir(parents=True)
        for name in SOURCES:
            if (root / name).is_dir():
                shutil.copytree(root / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy2(root / name, target / name)
        (target / "node_modules").symlink_to(root / "node_modules", target_is_directory=True)
        return target

    return copy
