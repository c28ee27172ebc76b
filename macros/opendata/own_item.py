"""The one member that an item of the open data may lack: what it has of the edition of a municipality."""

from typing import Any

from macros.dutch.schema import Schema
from macros.model.handbook import Handbook

NAME = "van_uitgave"
_SCHEMA: Schema = {
    "description": "Alleen bij een record dat een gemeente in haar eigen uitgave toevoegde of veranderde", "type": "object",
    "properties": {
        "van": {"description": "Wie de uitgave beheert", "type": "string"}, "handboek": {"description": "Het handboek waarmee de uitgave is gemaakt", "type": "string"},
        "stand": {"description": "eigen: staat niet in dat handboek; aangepast: sommige velden zijn anders", "type": "string", "enum": ["eigen", "aangepast"]},
        "velden": {"description": "De velden die anders zijn", "type": "array", "items": {"type": "string"}},
    },
    "required": ["handboek", "stand", "van", "velden"],
}


def member(handbook: Handbook, noun: str, record_id: str) -> dict[str, Any]:
    """The member of one item; nothing for an item that is as it is in the handbook."""
    van, eigen = handbook.eigenheid(noun, record_id), handbook.eigen
    if not van or not eigen:
        return {}
    return {NAME: {"van": handbook.uitgave.eigenaar, "handboek": eigen.basis, "stand": "aangepast" if van.aangepast else "eigen", "velden": list(van.velden)}}


def described(item: Schema) -> Schema:
    """The schema of an item, with that member."""
    return {**item, "properties": {**item["properties"], NAME: _SCHEMA}}
