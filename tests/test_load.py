"""Loading `data/`: every spoilt file gives its exact message, whatever an editor does never gives a traceback."""

import shutil
from pathlib import Path

import pytest

from macros.errors import DataFaults
from macros.load import load_handbook

SPOILT = Path(__file__).parent / "spoilt"
GOOD = SPOILT / "goed"


def cases() -> list[Path]:
    """Each case by its expected message: `yaml/tab.txt`."""
    return sorted(path for path in SPOILT.glob("*/*.txt") if path.parent != GOOD)


def spoil(case: Path, data: Path) -> None:
    """The small valid set with the case in its place: `tab.yaml` stands for programmas.yaml, a folder for more files."""
    shutil.copytree(GOOD, data)
    folder = case.with_suffix("")
    if folder.is_dir():
        shutil.copytree(folder, data, dirs_exist_ok=True)
    else:
        shutil.copyfile(case.with_suffix(".yaml"), data / "programmas.yaml")


def messages(data: Path) -> str:
    """What an editor reads: every fault, or the names that were loaded with every notice."""
    try:
        loaded = load_handbook(data)
    except DataFaults as error:
        return f"{error}\n"
    names = [name for programma in loaded.handbook.programmas for name in (programma.naam, *programma.aliassen)]
    return "".join(f"{line}\n" for line in [f"goed: {' · '.join(names)}", *(f"let op: {one}" for one in loaded.notices)])


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_a_spoilt_file_gives_its_message(case: Path, tmp_path: Path) -> None:
    """Every message is complete: file, line, column, record, field, what stands there, what is allowed, what to do."""
    spoil(case, tmp_path / "data")
    assert messages(tmp_path / "data") == case.read_text(encoding="utf-8")
