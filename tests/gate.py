"""How the tests run: on how many processors, in which order, and with what summary."""

import os
import sys
from collections import Counter
from pathlib import Path

import pytest

# More browsers and offices at once cost more memory than they save time.
_MOST = 4
# The marks of slow files, slowest first.
_LONGEST = ("office", "slow", "browser", "site")
# The fixtures that build a site.
_SITES = {"site", "real_site"}


def pytest_addoption(parser: pytest.Parser) -> None:
    """What takes minutes only runs when it is asked for."""
    parser.addoption("--every-page", action="store_true", help="look at every page of the site, where a test otherwise looks at one of each kind")


def pytest_configure(config: pytest.Config) -> None:
    """Keep what is compiled, also where the machine says not to: the tests start Python a hundred times."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """One worker per processor for a run of whole folders; none for a named part, because starting them takes longer than it saves."""
    part = config.option.keyword or config.option.lf or any(".py" in argument for argument in config.args)
    workers = min(os.cpu_count() or 1, _MOST)
    return 0 if part or workers == 1 else workers


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark tests that need the built site. With several workers the slowest files go first, so that all workers finish together."""
    for item in items:
        if not _SITES.isdisjoint(getattr(item, "fixturenames", ())):
            item.add_marker("site")
    if hasattr(config, "workerinput"):
        marks: dict[Path, set[str]] = {}
        for item in items:
            marks.setdefault(item.path, set()).update(mark.name for mark in item.iter_markers())
        items.sort(key=lambda item: _place(marks[item.path]))


def _place(marks: set[str]) -> int:
    """The position in the run of a file with these marks."""
    return next((place for place, name in enumerate(_LONGEST) if name in marks), len(_LONGEST))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """List the tests that were skipped at the end of the output, where nobody overlooks them."""
    skipped = Counter(str(report.longrepr[2]) for report in terminalreporter.stats.get("skipped", ()))
    for reason, cases in skipped.items():
        terminalreporter.write_line(f"LET OP: {cases} {'geval' if cases == 1 else 'gevallen'} niet getest. {reason.removeprefix('Skipped: ')}", yellow=True)
