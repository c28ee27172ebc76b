"""How the tests are run: on how many processors, in which order, and what the end of a run tells."""

import os
from collections import Counter
from pathlib import Path

import pytest

# More browsers and offices at once need more memory than they save time.
_MOST = 4
# The marks of the files that take long, longest first.
_LONGEST = ("office", "slow", "browser", "site")


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """One worker per processor for a run of whole folders; none for a part that is named: to start them takes longer than it saves."""
    part = config.option.keyword or config.option.lf or any(".py" in argument for argument in config.args)
    workers = min(os.cpu_count() or 1, _MOST)
    return 0 if part or workers == 1 else workers


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark what needs the built site; where workers share the run, the longest files go first, so that all end together."""
    for item in items:
        if "site" in getattr(item, "fixturenames", ()):
            item.add_marker("site")
    if hasattr(config, "workerinput"):
        marks: dict[Path, set[str]] = {}
        for item in items:
            marks.setdefault(item.path, set()).update(mark.name for mark in item.iter_markers())
        items.sort(key=lambda item: _place(marks[item.path]))


def _place(marks: set[str]) -> int:
    """Where a file with these marks comes in the order of the run."""
    return next((place for place, name in enumerate(_LONGEST) if name in marks), len(_LONGEST))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What was not tested stands at the end, where nobody overlooks it."""
    skipped = Counter(str(report.longrepr[2]) for report in terminalreporter.stats.get("skipped", ()))
    for reason, cases in skipped.items():
        terminalreporter.write_line(f"LET OP: {cases} {'geval' if cases == 1 else 'gevallen'} niet getest. {reason.removeprefix('Skipped: ')}", yellow=True)
