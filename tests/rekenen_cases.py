"""The cases of `tests/cases/rekenen`, as worksheets and rows: what people type, and what every program must compute from it."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.model import invulling
from macros.model.handbook import Handbook
from macros.model.werkblad.tabel import Tabel
from macros.model.werkblad.werkblad import Werkblad, Werkbladdeel

FOLDER = Path(__file__).parent / "cases/rekenen"
FILES = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))]
_SHEET = {"id": "geval", "code": "8e", "titel": "Geval", "doel": "Proef", "duur": "Kort", "met_wie": "Niemand", "uitleg": "Proef.", "eigen": True}


@dataclass(frozen=True)
class Case:
    """One case: its worksheet, and which part of that it fills in."""

    said: Mapping[str, Any]
    werkblad: Werkblad
    deel: Werkbladdeel
    handbook: Handbook

    @property
    def tabel(self) -> Tabel:
        """The table that is filled in; only in a case with rows."""
        assert self.deel.tabel
        return self.deel.tabel

    @property
    def rows(self) -> tuple[dict[str, str], ...]:
        """The rows of the table as people left them."""
        given = list(invulling.startrijen(self.tabel, self.handbook))
        typed = self.said["rijen"]
        given += [{} for _ in typed[len(given):]]
        return tuple({**row, **(typed[place] if place < len(typed) else {})} for place, row in enumerate(given))


def cases(handbook: Handbook) -> Iterator[Case]:
    """Every case, in order."""
    for file in FILES:
        for said in file["gevallen"]:
            werkblad = _worksheet(said, file["tabellen"], handbook)
            parts = [deel for deel in werkblad.delen if (deel.tabel if "rijen" in said else {veld.id for veld in deel.velden} >= set(said["antwoorden"]))]
            yield Case(said, werkblad, parts[said.get("tabelnummer", 0)], handbook)


def _worksheet(said: Mapping[str, Any], tables: Mapping[str, Any], handbook: Handbook) -> Werkblad:
    if "werkblad" in said:
        return handbook.get("werkblad", said["werkblad"])
    return Werkblad.model_validate({**_SHEET, "delen": [{"id": "deel", "titel": "Deel", "tabel": tables[said["tabel"]]}]})
