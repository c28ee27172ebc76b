"""One slip in a file: the first message says where it is, and what follows from it is folded."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.checking.all import load_handbook
from macros.reading.faults import DataFaults

ROOT = Path(__file__).parents[3]
GOOD = ROOT / "tests" / "spoilt" / "goed"
NEAR = 2  # lines between the slip and the place that the first message names
MOST = 3  # messages, apart from what follows
SLIPS: dict[str, Callable[[list[str], int], list[str]]] = {
    "comment": lambda lines, at: [*lines[:at], f"# {lines[at]}", *lines[at + 1:]],
    "delete": lambda lines, at: [*lines[:at], *lines[at + 1:]],
    "indent": lambda lines, at: [*lines[:at], f" {lines[at]}", *lines[at + 1:]],
    "outdent": lambda lines, at: [*lines[:at], lines[at].removeprefix(" "), *lines[at + 1:]],
    "colon": lambda lines, at: [*lines[:at], lines[at].replace(":", "", 1), *lines[at + 1:]],
    "dash": lambda lines, at: [*lines[:at], lines[at].replace("- ", "  ", 1), *lines[at + 1:]],
    "quote": lambda lines, at: [*lines[:at], lines[at].replace(": ", ": '", 1), *lines[at + 1:]],
    "cut": lambda lines, at: lines[:at + 1],
    "cut within": lambda lines, at: [*lines[:at], lines[at][:len(lines[at]) * 2 // 3]],
}


def said(data: Path) -> DataFaults | None:
    """What loading says, None if nothing."""
    try:
        load_handbook(data)
    except DataFaults as error:
        return error
    return None


def offenders(data: Path, name: str, slip: str, places: range) -> list[str]:
    """The slips of this kind at these places whose first message names another place, or that give too many messages."""
    path = data / name
    text = path.read_text(encoding="utf-8")
    lines = text.rstrip("\n").split("\n")
    found = []
    for at in places:
        if slip == "cut" and any(line.startswith("  - ") for line in lines[at + 1:at + 2]):
            continue  # a file that stops between two records looks like one whose last keys are wrong
        path.write_text("\n".join(SLIPS[slip](lines, at)) + "\n", encoding="utf-8")
        error = said(data)
        if error and (len(error.faults) > MOST or error.faults[0].file != f"data/{name}" or abs(error.faults[0].line - at - 1) > NEAR):
            found.append(f"{name}:{at + 1} {lines[at].strip()!r}: {error}")
    path.write_text(text, encoding="utf-8")
    return found


@pytest.mark.parametrize("slip", SLIPS)
def test_one_slip_anywhere_is_named_first_where_it_is(slip: str, tmp_path: Path) -> None:
    """Every seventh line of the small set, spoilt in this way: the first message is near it, and there are few."""
    data = Path(shutil.copytree(GOOD, tmp_path / "data"))
    names = sorted(path.relative_to(GOOD).as_posix() for path in GOOD.rglob("*.yaml"))
    found = [one for name in names for one in offenders(data, name, slip, range(1 + len(name) % 7, len((GOOD / name).read_text(encoding="utf-8").splitlines()), 7))]
    assert found == []
