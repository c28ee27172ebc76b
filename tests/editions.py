"""Editions to test with: files of an edition, laid over the small handbook."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from macros.checking.all import Loaded, load_handbook
from macros.reading.faults import DataFaults
from tests.small import DATA

TODAY = date(2026, 11, 1)
SHEET = "uitgave:\n  naam: Ouders in Proefdam\n  eigenaar: Gemeente Proefdam\n"
Files = Mapping[str, str | bytes]


def edition(place: Path, files: Files) -> Path:
    """The folder of the edition `proefdam` below `place`, with an `uitgave.yaml` unless `files` has another or an empty one."""
    folder = place / "eigen" / "proefdam"
    for name, body in {"uitgave.yaml": SHEET, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if body:
            path.write_bytes(body if isinstance(body, bytes) else body.encode())
    return folder


def laid(place: Path, files: Files, data: Path = DATA) -> Loaded:
    """The small handbook, or that in `data`, with such an edition laid over it. Raises DataFaults."""
    return load_handbook(data, TODAY, edition=edition(place, files))


def faults(place: Path, files: Files, data: Path = DATA) -> list[str]:
    """The messages about such an edition, without those that follow from another."""
    try:
        laid(place, files, data)
    except DataFaults as error:
        return list(map(str, error.faults))
    return []
