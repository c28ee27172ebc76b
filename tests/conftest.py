"""Fixtures for all tests: the checkout, its data, and the site that is built from it once."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from locking import lock
from macros.downloads.cache import FOLDER
from macros.model.handbook import Handbook
from macros.project import Project
from macros.publishing.build import make

pytest_plugins = ["tests.documents", "tests.gate", "tests.small"]
ROOT = Path(__file__).resolve().parent.parent
# What a build reads; node_modules is linked, not copied.
SOURCES = ("data", "docs", "macros", "locking.py", "programs.py", "overrides", "mkdocs.yml", "package.json", "package-lock.json", "requirements")


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout under test."""
    return ROOT


@pytest.fixture(scope="session")
def handbook(root: Path) -> Handbook:
    """The real data."""
    return Project(root).handbook


@pytest.fixture(scope="session")
def node() -> str:
    """The program that the set-up chose, else the machine's."""
    program = os.environ.get("NODE") or shutil.which("node")
    if not program:
        pytest.fail("Geen Node gevonden. Start via: python3 handboek.py test")
    return program


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for this run, shared by all its workers."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def once(shared: Path) -> Callable[[str, Callable[[Path], object]], Path]:
    """A function name, make → the place with that name. The first worker that asks for it makes it; the others wait."""

    def made(name: str, make: Callable[[Path], object]) -> Path:
        place = shared / name
        with open(shared / f"{name}.lock", "a", encoding="utf-8") as turn:
            lock(turn, f"{name} wordt al gemaakt; even wachten.")
            if not place.exists():
                make(place)
        return place

    return made


@pytest.fixture(scope="session")
def real_site(root: Path, once: Callable[[str, Callable[[Path], object]], Path]) -> Path:
    """The real site, built once for all tests."""
    return once("site", lambda place: make(root, place))


@pytest.fixture(scope="session")
def site(real_site: Path) -> Path:
    """The real site; for the tests in `tests/macros` the small one."""
    return real_site


@pytest.fixture(scope="session")
def copy_checkout(root: Path) -> Callable[..., Path]:
    """Copies what a build reads to a new folder, so that a test may change it; `data` may be another handbook than the real one.

    The copy shares the cache of the checkout.
    """

    def copy(target: Path, data: Path = root / "data") -> Path:
        target.mkdir(parents=True)
        for name in SOURCES:
            place = data if name == "data" else root / name
            if place.is_dir():
                # With what is compiled, but not what another worker is just writing.
                shutil.copytree(place, target / name, ignore=shutil.ignore_patterns("*.pyc.*"))
            else:
                shutil.copy2(place, target / name)
        (target / "node_modules").symlink_to(root / "node_modules", target_is_directory=True)
        _share_cache(root, target)
        return target

    return copy


def _share_cache(root: Path, target: Path) -> None:
    """Downloads are the same wherever they are made. Few bundles are kept in the cache, so each checkout has its own."""
    (root / FOLDER).mkdir(parents=True, exist_ok=True)
    shutil.copytree((root / FOLDER).parent, (target / FOLDER).parent, ignore=shutil.ignore_patterns((root / FOLDER).name, "bezig-*"))
    (target / FOLDER).symlink_to(root / FOLDER, target_is_directory=True)
