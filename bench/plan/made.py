"""A large plan: every worksheet of the worked example filled in, and an inventory of 200 made-up activities. Measured, never published."""

import json
from typing import Any

from macros.browser import example_plan
from macros.browser.worksheets import definition
from macros.model.handbook import Handbook

ROWS = 200
SHEET, TABLE = "inventarisatie", "activiteiten"
_LONG = "Verzonnen: ouders en pedagogisch medewerkers lezen elke week samen voor en praten daarna over het boek en over taal thuis."


def plan(handbook: Handbook) -> dict[str, Any]:
    """The plan as a file holds it."""
    found = json.loads(example_plan.file(handbook))
    example = found["antwoorden"][SHEET]["tabellen"][TABLE]
    rows = [{"id": f"{number:012x}", "cellen": {**example[number % len(example)]["cellen"], "activiteit": f"Verzonnen activiteit {number}", "werving": _LONG}}
            for number in range(ROWS)]
    found["antwoorden"][SHEET]["tabellen"][TABLE] = rows
    return found


def table(handbook: Handbook) -> dict[str, Any]:
    """The definition of the table and its kinds of field, and its rows, for the rivals."""
    whole = definition(handbook)
    sheet = next(sheet for sheet in whole["bladen"] if sheet["id"] == SHEET)
    found = next(part["tabel"] for part in sheet["delen"] if part.get("tabel", {}).get("id") == TABLE)
    columns = [column for group in found["groepen"] for column in group["kolommen"]]
    return {"kolommen": columns, "soorten": whole["soorten"], "rijen": plan(handbook)["antwoorden"][SHEET]["tabellen"][TABLE]}


def filled(handbook: Handbook) -> int:
    """How many worksheets of the plan are filled in."""
    return len(plan(handbook)["antwoorden"])
