"""Every worksheet of some plans in every format, made once for all workers."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests import filled


@pytest.fixture(scope="session")
def folder(root: Path, node: str, site: Path, once: Callable[[str, Callable[[Path], object]], Path]) -> Path:
    """The files, named after their sheet and their plan: `5b-activiteitenplan-voorbeeld.xlsx`."""
    asked = [(plan, sheet["id"], kind, f"{sheet['code']}-{sheet['id']}-{name}.{kind}")
             for name, plan in filled.plans(site).items() for sheet in filled.online(site) for kind in filled.FORMATS if kind in sheet["formaten"]]

    def make(place: Path) -> None:
        place.mkdir()
        filled.fill(root, node, site, place, asked)

    return once("ingevuld", make)
