"""Every worksheet of some plans in every format, made once."""

from pathlib import Path

import pytest

from tests import filled


@pytest.fixture(scope="session")
def folder(root: Path, node: str, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files, named after their sheet and their plan: `5b-activiteitenplan-voorbeeld.xlsx`."""
    made = tmp_path_factory.mktemp("ingevuld")
    filled.fill(root, node, site, made, [
        (plan, sheet["id"], kind, f"{sheet['code']}-{sheet['id']}-{name}.{kind}")
        for name, plan in filled.plans(site).items() for sheet in filled.online(site) for kind in filled.FORMATS if kind in sheet["formaten"]])
    return made
