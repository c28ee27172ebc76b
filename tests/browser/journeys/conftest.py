"""One visitor per browser; what the other browsers lack on this machine is skipped, with the reason."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.browser.journeys.chromium import Chromium
from tests.browser.journeys.firefox import Firefox, Program
from tests.browser.journeys.visitor import Visitor
from tests.browser.journeys.webkit import Screen, WebKit

NAMES = ("chromium", "firefox", "webkit")


@pytest.fixture(scope="session")
def screen() -> Iterator[Screen]:
    """The screen that WebKit draws on."""
    screen = Screen(os.environ["XVFB"])
    yield screen
    screen.close()


@pytest.fixture(scope="session")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """One Firefox for all visitors: it takes seconds to start."""
    program = Program(_program("FIREFOX"), tmp_path_factory.mktemp("firefox"))
    yield program
    program.kill()


@pytest.fixture
def visit(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[str], Visitor]]:
    """Name of a browser → a new visitor with it, who has never been here. `own firefox` is one that nobody else uses, so that it may be killed."""
    with visits(request, tmp_path) as started:
        yield started


@contextmanager
def visits(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[str], Visitor]]:
    """The same for as long as the block lasts; `tmp_path` is for their downloads and profiles."""
    visitors: list[Visitor] = []

    def started(name: str) -> Visitor:
        folder = tmp_path / f"downloads-{len(visitors)}"
        folder.mkdir()
        if missing := os.environ.get(f"{name.split()[-1].upper()}_MISSING"):
            pytest.skip(missing)
        match name:
            case "chromium":
                browser = request.getfixturevalue("browser")
                visitor: Visitor = Chromium(browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL", accept_downloads=True), folder)
            case "firefox":
                visitor = Firefox(request.getfixturevalue("firefox"), folder)
            case "own firefox":
                visitor = Firefox(Program(_program("FIREFOX"), tmp_path / f"profiel-{len(visitors)}"), folder, own=True)
            case _:
                driver, program = _program("WEBKIT_DRIVER"), _program("WEBKIT")
                visitor = WebKit(driver, program, request.getfixturevalue("screen"), folder)
        visitors.append(visitor)
        return visitor

    yield started
    for visitor in visitors:
        visitor.close()


@pytest.fixture(params=NAMES)
def visitor(request: pytest.FixtureRequest, visit: Callable[[str], Visitor]) -> Visitor:
    """A visitor with each browser in turn."""
    return visit(request.param)


def _program(variable: str) -> str:
    if not os.environ.get(variable):
        pytest.skip(f"{variable} noemt geen programma. Start via: python3 handboek.py test")
    return os.environ[variable]
