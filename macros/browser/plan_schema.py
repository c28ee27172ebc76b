"""The schema of a plan file for the browser, which refuses what does not fit it: `overrides/plan/dossier/schema.json`, generated and committed.

The same as the published one (`macros.opendata.plan_file`), without the words for people.
"""

import json
from pathlib import Path

from macros.dutch.schema import dutch
from macros.model.dossier import Dossier

PLACE = "overrides/plan/dossier/schema.json"
_FOR_PEOPLE = {"default", "description"}


def text() -> str:
    """The content of the file."""
    return json.dumps(dutch(Dossier.model_json_schema(), _FOR_PEOPLE), ensure_ascii=False, indent=1) + "\n"


def write(root: Path) -> None:
    """Write the file of the checkout at `root`."""
    (root / PLACE).write_text(text(), encoding="utf-8")
